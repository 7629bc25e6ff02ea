"""An entry of the outline that names no provision.

Why: The outline promises a provision that nobody wrote, or misspells one that somebody did. The printed numbers
after it would count a gap, and the provision that was meant would be left out.

Faulty:
    example/code.yml:
      outline:
        - {id: core, title: What is never allowed, about: These must never happen., provisions: [no-forced-labour, no-child-labour]}
        - {id: work, title: Your work, about: This part is about your working day., provisions: [rest, pay-on-time, paid-leave]}
        - {id: voice, title: Your voice, about: Nobody may punish you for speaking up., provisions: [no-retaliation, complaints]}
        - {id: buyers, title: What buyers sign, kind: agreement, provisions: [premium, stop-buying]}

Sound:
    example/code.yml:
      outline:
        - {id: core, title: What is never allowed, about: These must never happen., provisions: [no-forced-labour, no-child-labour]}
        - {id: work, title: Your work, about: This part is about your working day., provisions: [rest, pay-on-time]}
        - {id: voice, title: Your voice, about: Nobody may punish you for speaking up., provisions: [no-retaliation, complaints]}
        - {id: buyers, title: What buyers sign, kind: agreement, provisions: [premium, stop-buying]}
"""  # noqa: E501 - a part a line

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Part, Severity
from wsrcode.model.words import did_you_mean


@check(on=Part, severity=Severity.ERROR)
def outline_names_nothing(part: Part, around: Around) -> Iterator[Problem]:
    known = around.standard.provisions
    for n, name in enumerate(part.provisions):
        if name not in known:
            unlisted = known.keys() - around.standard.part_of.keys()
            hint = did_you_mean(name, sorted(unlisted or known))
            yield Problem(f"lists {name!r}, but no file holds that provision{hint}", key=("provisions", n))
