"""A provision that the outline lists twice.

Why: A provision has one number and stands in one place. Listed twice it is printed twice, with two numbers, and
a person who cites one of them does not know whether the other says the same.

Faulty:
    example/code.yml:
      outline:
        - {id: core, title: What is never allowed, about: These must never happen., provisions: [no-forced-labour, no-child-labour]}
        - {id: work, title: Your work, about: This part is about your working day., provisions: [rest, pay-on-time, rest]}
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
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.ERROR)
def listed_twice(standard: Standard, _: Around) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for part in standard.code.outline:
        for n, name in enumerate(part.provisions):
            if name in first:
                message = f"lists {name!r} again, after part {first[name]!r}; keep one of the two"
                yield Problem(message, at=part, key=("provisions", n))
            first.setdefault(name, part.id)
