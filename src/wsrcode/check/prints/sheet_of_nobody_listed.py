"""A sheet printed for a supplier that is not in the list of suppliers.

Why: What changed since a supplier's last sheet is told by this record. Under a misspelt name it is told to nobody, and
the supplier reads "this is your first sheet". One that has left the program may stay: its paper still lies there.

Faulty:
    example/prints/2026-11-25-sheet-en.yml:
      "on": "2026-11-25"
      output: sheet
      language: en
      revision: "1"
      digest: 505a-d696-f835
      copies: 1
      where: Example Farm
      supplier: example-farn-a

Sound:
    example/prints/2026-11-25-sheet-en.yml:
      "on": "2026-11-25"
      output: sheet
      language: en
      revision: "1"
      digest: 505a-d696-f835
      copies: 1
      where: Example Farm
      supplier: example-farm-a
    example/suppliers.yml:
      suppliers:
        - {id: example-farm-a, name: Example Farm A, fictional: true, places: [es]}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Print, Severity
from wsrcode.model.words import did_you_mean


@check(on=Print, severity=Severity.WARNING)
def sheet_of_nobody_listed(printed: Print, around: Around) -> Iterator[Problem]:
    known = [each.id for each in around.standard.suppliers]
    if printed.supplier and printed.supplier not in known:
        message = f"{printed.supplier!r} is in no list of suppliers{did_you_mean(printed.supplier, known)}"
        yield Problem(message, key=("supplier",))
