"""A line of figures.yml about nothing in the code, or of a source that the code does not name.

Why: The register is good for as long as it leads somewhere: from a printed figure to its line, and from the line to a
source whose name stands beside the provision.

Faulty:
    example/figures.yml:
      figures:
        - {about: rest, says: "A rest of at least 10 minutes, every 2 hours.", line: "notes, line 3", read_in: A rumour}
        - {about: no-child-labour, says: Nobody under 16 years., line: "notes, line 2"}
        - {about: complaints, says: "A line that is open 24 hours a day.", line: "notes, line 5"}
        - {about: pay-on-time, says: "Pay at least every 14 days.", line: "notes, line 4"}
        - {about: code, says: "A plan of 30 days.", line: "notes, line 6"}
        - {about: program, says: "A line open for 24 hours on 7 days; 50 % are asked.", line: "notes, line 7"}

Sound:
    example/figures.yml:
      figures:
        - {about: rest, says: "A rest of at least 10 minutes, every 2 hours.", line: "notes, line 3", read_in: Notes}
    example/provisions/work/rest.yml:
      evidence: {mark: R, source: [{title: Notes}, {title: Other notes}]}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard
from wsrcode.model.traced import CODE, PROGRAM, sources_of


@check(on=Standard, severity=Severity.ERROR)
def figure_read_nowhere(standard: Standard, around: Around) -> Iterator[Problem]:
    law = {each.id for shelf in around.corpus.baselines.values() for each in shelf.floors}
    for figure in standard.figures:
        for name in figure.about:
            if name not in {*standard.provisions, CODE, PROGRAM}:
                yield Problem(f"is about {name}, which is no provision; name one, or {CODE} or {PROGRAM}", at=figure)
            elif figure.read_in and figure.read_in not in {*(each.title for each in sources_of(standard, name)), *law}:
                where = name if name in standard.provisions else "program.yml"
                message = f"was read in {figure.read_in!r}, which the evidence of {where} does not name"
                yield Problem(message, at=figure)
