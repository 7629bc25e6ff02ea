"""A supplier of whom a fact is said that the program does not ask about.

Why: The facts decide which duties are printed on a supplier's sheet. A misspelt one leaves out every duty that
hangs on it, and the supplier may say that it was never told.

Faulty:
    example/suppliers.yml:
      suppliers:
        - {id: example-farm-a, name: Example Farm A, fictional: true, places: [es], facts: [peice-rate]}

Sound:
    example/suppliers.yml:
      suppliers:
        - {id: example-farm-a, name: Example Farm A, fictional: true, places: [es], facts: [piece-rate]}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Supplier
from wsrcode.model.words import did_you_mean


@check(on=Supplier, severity=Severity.ERROR)
def unknown_supplier_fact(supplier: Supplier, around: Around) -> Iterator[Problem]:
    known = {fact.id for fact in around.standard.program.facts}
    for n, fact in enumerate(supplier.facts):
        if fact not in known:
            message = f"{fact!r} is no fact of program.yml{did_you_mean(fact, sorted(known))}"
            yield Problem(message, key=("facts", n))
