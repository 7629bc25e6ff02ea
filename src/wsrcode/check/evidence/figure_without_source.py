"""A figure that was read somewhere else, and nobody says where.

Why: The marks S and L say that somebody read it, in the press or in the law, and not in the program's own papers.
A number without a title cannot be read again, and whoever doubts it has nobody to ask.

Faulty:
    example/provisions/work/rest.yml:
      evidence: {mark: S}

Sound:
    example/provisions/work/rest.yml:
      evidence: {mark: S, source: [{title: A newspaper on the heat rules, date: 2021-08-20}]}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity
from wsrcode.model.provision import Provision
from wsrcode.model.traced import texts_of
from wsrcode.model.words import numbers_in

READ_ELSEWHERE = {"S", "L"}


@check(on=Provision, severity=Severity.WARNING)
def figure_without_source(provision: Provision, around: Around) -> Iterator[Problem]:
    """Yield a provision with a figure, a season or a number in words that names no source."""
    if provision.evidence.mark not in READ_ELSEWHERE or provision.evidence.source:
        return
    found = numbers_in("\n".join(texts_of(provision)), around.standard.code.language).sure
    if found or provision.season:
        told = f"says {found[0].written}" if found else "has a season"
        message = f"{told} and names no source for it; write the title of what was read under source"
        yield Problem(message, key=("evidence",))
