"""A part that tells of an agreement the program does not list.

Why: Where a program rests on several agreements, each binds its own parties. A part that names none of them, or is no
part that anybody signs, leaves open whom it binds.

Faulty:
    example/code.yml:
      outline:
        - {id: core, title: What is never allowed, about: These things must never happen to you., icon:
          alert-octagon, colour: red, provisions: [no-forced-labour, no-child-labour]}
        - {id: work, title: Your work, about: This part is about your working day., icon: account-hard-hat,
          colour: green, provisions: [rest, pay-on-time]}
        - {id: voice, title: Your voice, about: You can speak up and nobody may punish you for it., icon:
          bullhorn, colour: purple, provisions: [no-retaliation, complaints]}
        - {id: buyers, title: What buyers sign, kind: agreement, agreement: buyers, icon: file-sign, colour: grey,
          provisions: [premium, stop-buying]}

Sound:
    example/program.yml:
      agreements:
        - {id: buyers, title: Agreement with buyers, parties: [workers-organisation], status: proposed}
    example/code.yml:
      outline:
        - {id: core, title: What is never allowed, about: These things must never happen to you., icon:
          alert-octagon, colour: red, provisions: [no-forced-labour, no-child-labour]}
        - {id: work, title: Your work, about: This part is about your working day., icon: account-hard-hat,
          colour: green, provisions: [rest, pay-on-time]}
        - {id: voice, title: Your voice, about: You can speak up and nobody may punish you for it., icon:
          bullhorn, colour: purple, provisions: [no-retaliation, complaints]}
        - {id: buyers, title: What buyers sign, kind: agreement, agreement: buyers, icon: file-sign, colour: grey,
          provisions: [premium, stop-buying]}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Part, Severity
from wsrcode.model.words import did_you_mean


@check(on=Part, severity=Severity.ERROR)
def unknown_agreement(part: Part, around: Around) -> Iterator[Problem]:
    """Yield a part that names an agreement nobody lists, or that is no agreement."""
    known = [each.id for each in around.standard.program.agreements]
    if part.agreement and part.agreement not in known:
        hint = did_you_mean(part.agreement, known) or "; list it there under agreements"
        message = f"part {part.id!r}: {part.agreement!r} is no agreement of program.yml{hint}"
        yield Problem(message, key=("agreement",))
    elif part.agreement and part.kind != "agreement":
        message = f"part {part.id!r} names an agreement and is a part of kind {part.kind}; write kind: agreement"
        yield Problem(message, key=("kind",))
