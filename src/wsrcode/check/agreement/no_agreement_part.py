"""A code without the agreement that buyers sign.

Why: A supplier keeps a code because its buyers have bound themselves to leave when it is broken. Without their signed
promises the code is one more list of wishes on a wall.

Faulty:
    example/code.yml:
      outline:
        - {id: core, title: What is never allowed, about: These things must never happen to you.,
           provisions: [no-forced-labour, no-child-labour]}
        - {id: work, title: Your work, about: This part is about your day.,
           provisions: [rest, pay-on-time]}
        - {id: voice, title: Your voice, about: You can speak up and nobody may punish you for it.,
           provisions: [no-retaliation, complaints]}
        - {id: buyers, title: What buyers sign, provisions: [premium, stop-buying]}

Sound:
    example/code.yml:
      outline:
        - {id: core, title: What is never allowed, about: These things must never happen to you.,
           provisions: [no-forced-labour, no-child-labour]}
        - {id: work, title: Your work, about: This part is about your day.,
           provisions: [rest, pay-on-time]}
        - {id: voice, title: Your voice, about: You can speak up and nobody may punish you for it.,
           provisions: [no-retaliation, complaints]}
        - {id: buyers, title: What buyers sign, kind: agreement, provisions: [premium, stop-buying]}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.WARNING)
def no_agreement_part(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield a code without a part of kind agreement."""
    if not any(part.kind == "agreement" and part.provisions for part in standard.code.outline):
        yield Problem("has no agreement that buyers sign; add a part with kind: agreement", key=("outline",))
