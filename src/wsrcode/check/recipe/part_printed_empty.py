"""A part of which nothing is verified, so that it is printed empty.

Why: A heading with nothing below it tells a worker that there is no protection here, when in truth somebody has not
looked yet.

Faulty:
    example/provisions/work/rest.yml:
      evidence: {mark: U, note: Not read.}
    example/provisions/work/pay-on-time.yml:
      evidence: {mark: U, note: Not read.}
Also: recipe/unverified-provision

Sound:
    example/provisions/work/rest.yml:
      evidence: {mark: U, note: Not read.}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Part, Severity


@check(on=Part, severity=Severity.WARNING)
def part_printed_empty(part: Part, around: Around) -> Iterator[Problem]:
    """Yield a part that holds provisions, none of them printable."""
    provisions = list(around.standard.in_order(part))
    if provisions and not any(each.printable for each in provisions):
        yield Problem("holds only unverified provisions and would be printed empty; verify one, or leave the part out")
