"""The reports as pictures, in the words of a language."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from wsrcode.build.pages.kinds import field as field_page
from wsrcode.build.pages.kinds.coverage import right
from wsrcode.build.pages.press import Press
from wsrcode.model.standard import Standard
from wsrcode.report.field import FieldRow
from wsrcode.report.field_picture import Words, field_svg
from wsrcode.report.picture import Label, Legend, coverage_svg, floor_svg


def of_program(press: Press, standard: Standard) -> dict[str, str]:
    """Return the pictures of a program, by the page that each stands on."""
    drawn = {
        f"{standard.id}/coverage.md": coverage_svg(press.corpus, standard, _of_rights(press)),
        f"{standard.id}/floor.md": floor_svg(press.corpus, standard, _of_law(press)),
    }
    return {page: f'<div class="wsr-picture">{svg.strip()}</div>' for page, svg in drawn.items()}


def of_field(press: Press, rows: Sequence[FieldRow]) -> dict[str, str]:
    """Return all programs side by side, a picture for each group of rows, by where it stands."""
    programs = [each.program for each in rows[0].cells] if rows else []
    names = ", ".join(str(press.edition(press.whole.standards[each])["program/name"]) for each in programs)
    of_programs = {each: Label(*field_page.program_named(press, each)) for each in programs}
    picture, about = press.words.say("site.field.picture"), press.words.say("site.field.desc")
    drawn: dict[str, str] = {}
    for group in dict.fromkeys(row.group for row in rows):
        own = [each for each in rows if each.group == group]
        said = Words(
            title=press.word("field_groups", group),
            about=f"{about} {names}.",
            programs=of_programs,
            rows={(group, each.id): Label(*field_page.named(press, each)) for each in own},
            language=press.language,
            direction=press.words.dir,
            number=press.words.numerals.written,
        )
        label = escape(f"{picture}{press.words.say('colon')} {said.title}")
        drawn[field_page.picture(group)] = (
            f'<div class="wsr-picture" role="region" tabindex="0" aria-label="{label}">{field_svg(own, said)}</div>'
        )
    return drawn


def _of_rights(press: Press) -> Legend:
    return _legend(
        press,
        "coverage",
        press.words.group("site.coverage_status"),
        label=lambda group, name, title: Label(*right(press, group, name, title)),
        group=lambda group: Label(press.word("coverage_groups", group)),
        excluded=press.words.say("site.coverage.excluded").rstrip(": \u00a0"),
    )


def _of_law(press: Press) -> Legend:
    unverified = press.words.group("site.coverage_status")["unverified"]
    standings = press.words.group("site.standing") | {"unverified": unverified}
    return _legend(
        press,
        "floor",
        {name.replace("could-not-compare", "could not compare"): each for name, each in standings.items()},
        label=lambda _group, _name, label: Label(label, "en"),
        group=lambda place: Label(*press.placed(place)),
    )


def _legend(press: Press, kind: str, words: Mapping[str, str], **more: Any) -> Legend:
    colon, title = press.words.say("colon"), press.words.say(f"site.{kind}.title")
    return Legend(
        title=lambda standard: f"{press.edition(standard)['program/name']}{colon} {title}",
        about=press.words.group(f"site.{kind}")["picture"],
        one=press.words.say(f"site.{kind}.one"),
        language=press.language,
        direction=press.words.dir,
        number=press.words.numerals.written,
        colon=colon,
        words={name.replace("left-to-law", "left to law"): each for name, each in words.items()},
        **more,
    )
