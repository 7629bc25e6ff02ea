"""The reports as pictures, in the words of a language."""

from collections.abc import Mapping, Sequence
from functools import partial
from html import escape
from typing import Any

from wsrcode.build.pages.kinds import field as field_page
from wsrcode.build.pages.kinds.coverage import right
from wsrcode.build.pages.press import Press
from wsrcode.model.standard import Standard
from wsrcode.report.field import FieldRow
from wsrcode.report.field_picture import Words, field_svg
from wsrcode.report.picture import Legend, coverage_svg, floor_svg


def of_program(press: Press, standard: Standard) -> dict[str, str]:
    """Return the pictures of a program, by the page that each stands on."""
    drawn = {
        f"{standard.id}/coverage.md": coverage_svg(press.corpus, standard, _of_rights(press)),
        f"{standard.id}/floor.md": floor_svg(press.corpus, standard, _of_law(press)),
    }
    return {page: f'<div class="wsr-picture">{svg.strip()}</div>' for page, svg in drawn.items()}


def of_field(press: Press, rows: Sequence[FieldRow]) -> dict[str, str]:
    """Return the picture of all programs side by side, by its page; none where there are no rows."""
    if not rows:
        return {}
    words = press.words
    said = Words(
        title=words.say("site.field.title"),
        about=words.say("site.field.desc"),
        statuses={each: press.word("coverage_status", each) for each in field_page.SIGNS},
        groups={each: press.word("field_groups", each) for each in dict.fromkeys(row.group for row in rows)},
        rows={(row.group, row.id): field_page.named(press, row) for row in rows},
        direction=words.dir,
    )
    label = escape(words.say("site.field.picture"))
    drawn = f'<div class="wsr-picture" role="region" tabindex="0" aria-label="{label}">{field_svg(rows, said)}</div>'
    return {field_page.PATH: drawn}


def _of_rights(press: Press) -> Legend:
    return _legend(
        press,
        "coverage",
        press.words.group("site.coverage_status"),
        label=partial(right, press),
        group=partial(press.word, "coverage_groups"),
        excluded=press.words.say("site.coverage.excluded").rstrip(": "),
    )


def _of_law(press: Press) -> Legend:
    unverified = press.words.group("site.coverage_status")["unverified"]
    standings = press.words.group("site.standing") | {"unverified": unverified}
    return _legend(
        press,
        "floor",
        {name.replace("could-not-compare", "could not compare"): each for name, each in standings.items()},
        label=lambda _group, _name, label: label,
        group=partial(_place, press),
    )


def _legend(press: Press, kind: str, words: Mapping[str, str], **more: Any) -> Legend:
    return Legend(
        title=lambda standard: f"{press.edition(standard)['program/name']}: {press.words.say(f'site.{kind}.title')}",
        about=press.words.group(f"site.{kind}")["picture"],
        one=press.words.say(f"site.{kind}.one"),
        language=press.language,
        direction=press.words.dir,
        words={name.replace("left-to-law", "left to law"): each for name, each in words.items()},
        **more,
    )


def _place(press: Press, jurisdiction: str) -> str:
    baseline = press.corpus.baselines.get(jurisdiction)
    return baseline.name if baseline else jurisdiction
