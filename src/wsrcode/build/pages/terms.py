"""What pages say of plans, of those who answer for others, and of the steps after a breach: as sheets say it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from wsrcode.build import side_terms
from wsrcode.build.language import Language
from wsrcode.build.pages.press import Press
from wsrcode.build.printed import to_ask
from wsrcode.model.code import Tier
from wsrcode.model.edition import Edition
from wsrcode.model.provision import Provision

_NUMBER = re.compile(r"[0-9]+\.\Z")


@dataclass(frozen=True, eq=False)
class _Taking:
    press: Press
    edition: Edition

    def __call__(self, key: str) -> side_terms.Said:
        return self.press.said(self.edition[key])

    def flag(self, key: str, why: str) -> None:
        """Let it be: the page says itself what is not known."""


def plans(press: Press, edition: Edition, provision: Provision) -> list[list[Markup]]:
    """Return for each duty of a provision the lines of its plan, and that it is owed together."""
    publisher, found, at = to_ask(press.words, edition.standard.program), [], 0
    for duty in provision.obligations:
        key = f"provisions/{provision.id}/phases/{at}"
        found.append([*_lines(side_terms.plan(_words(press), publisher, duty, key, _Taking(press, edition)))])
        at += duty.phase is not None
    return found


def answers(press: Press, edition: Edition, provision: Provision) -> list[Markup]:
    """Return the lines that say who answers for whom."""
    return [*_lines(side_terms.liability(_words(press), provision, _Taking(press, edition)))]


def stages(press: Press, edition: Edition, tier: Tier | None) -> list[Markup]:
    """Return the steps after a breach of a tier, and whether arbitrators may decide."""
    return [*_lines(side_terms.stages(_words(press), tier, _Taking(press, edition)))] if tier else []


def _words(press: Press) -> Language:
    terms: Callable[[str], dict[str, str]] = press.words.group
    return replace(press.words, words={**press.words.words, "sheet": terms("site.terms")})


def _lines(lines: Iterator[side_terms.Line]) -> Iterator[Markup]:
    for line in lines:
        # A number of its own would begin a list inside the list.
        yield Markup(" ").join(each for each in line if isinstance(each, str) and not _NUMBER.match(each))
