"""A running program that gives suppliers no reason to keep the code.

Why: Decent conditions cost money, and the buyers' prices are what took it away. A premium, a negotiated price or a
market that only opens to those who keep the code is what pays for it.

Faulty:
    example/program.yml:
      status: active
      inducement: {kind: none, text: Nothing yet., stop_buying: true}

Sound:
    example/program.yml:
      status: active
      inducement: {kind: negotiated-price, text: Buyers negotiate a price that covers the code., stop_buying: true}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.ERROR)
def no_premium_or_inducement(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield an active program without an inducement."""
    program = standard.program
    if program.status == "active" and (program.inducement is None or program.inducement.kind == "none"):
        yield Problem(
            "gives suppliers no reason to keep it; add inducement of kind premium, negotiated-price, market-access",
            at=program,
            key=("inducement",),
        )
