"""An entry of the outline that names no provision.

Why: The outline promises a provision that nobody wrote, or misspells one that somebody did. The printed numbers
after it would count a gap, and the provision that was meant would be left out.

Faulty:
    example/code.yml:
      outline:
        - {id: core, title: What is never allowed, provisions: [no-forced-labour, no-child-labour]}
        - {id: work, title: Your work, provisions: [rest, pay-on-time, paid-leave]}
        - {id: voice, title: Your voice, provisions: [no-retaliation, complaints]}
        - {id: buyers, title: What buyers sign, kind: agreement, provisions: [premium, stop-buying]}

Sound:
    example/code.yml:
      outline:
        - {id: core, title: What is never allowed, provisions: [no-forced-labour, no-child-labour]}
        - {id: work, title: Your work, provisions: [rest, pay-on-time]}
        - {id: voice, title: Your voice, provisions: [no-retaliation, complaints]}
        - {id: buyers, title: What buyers sign, kind: agreement, provisions: [premium, stop-buying]}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.check.spelling import meant
from wsrcode.model import Part, Severity


@check(on=Part, severity=Severity.ERROR)
def outline_names_nothing(part: Part, around: Around) -> Iterator[Problem]:
    known = around.standard.provisions
    for n, name in enumerate(part.provisions):
        if name not in known:
            unlisted = known.keys() - around.standard.part_of.keys()
            hint = meant(name, unlisted or known)
            yield Problem(f"lists {name!r}, but no file holds that provision{hint}", key=("provisions", n))
