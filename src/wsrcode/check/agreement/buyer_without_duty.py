"""A code with buyers who owe nothing.

Why: Buyers set the price and the pace. Where only suppliers carry duties, the cost of the code falls on those with the
least room, and in the end on the workers.

Faulty:
    example/provisions/buyers/premium.yml:
      obligations:
        - holder: program
          must: collect the premium
          verify: [{look_at: purchase-records, for: the premium is paid}]
    example/provisions/buyers/stop-buying.yml:
      obligations:
        - holder: program
          must: tell buyers which farm has lost its standing
          verify: [{look_at: purchase-records, for: buyers were told}]
Also: translations/glossary-word

Sound:
    example/provisions/buyers/premium.yml:
      obligations:
        - holder: buyer
          must: pay the premium on all that it buys
          verify: [{look_at: purchase-records, for: the premium is paid}]
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.WARNING)
def buyer_without_duty(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield a code in which no buyer must, or must not, do anything."""
    buyers = {each.id for each in standard.program.holders if each.side == "buyer"}
    bound = any(
        duty.may is None and not buyers.isdisjoint(duty.holder)
        for provision in standard.provisions.values()
        for duty in provision.obligations
    )
    if not bound:
        yield Problem("no buyer owes anything; add a provision whose obligation has a buyer as its holder")
