"""Draft decisions for a person to fill in; a draft counts for nothing until somebody has."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from wsrcode.model.amendment import Effect
from wsrcode.model.decision import FILL_IN
from wsrcode.model.ruling import Need, Review, Ruling
from wsrcode.model.standard import Standard
from wsrcode.record.atomic import write

_KINDS = (
    (Need.APPROVAL, "approval"),
    (Need.STATEMENT, "statement-of-effect"),
    (Need.NOTE, "acknowledgement"),
)


def draft(root: Path, standard: Standard, review: Review, today: date) -> list[Path]:
    """Write a draft for each kind of decision that is missing, and return the files; what is drafted already stays."""
    drafted = {item.fingerprint for each in standard.decisions.values() if each.unfilled for item in each.amendments}
    made = []
    for kind, rulings in _by_kind(each for each in review.open if each.amendment.fingerprint not in drafted):
        for by in _asked(review):
            file = _free(root / standard.folder / "decisions", f"{today.isoformat()}-{kind}")
            write(file, _text(standard, kind, rulings, by).encode(), durable=True)
            made.append(file)
    return made


def _asked(review: Review) -> tuple[str, ...]:
    """Return who is asked to decide: the first who may, or the first of each side."""
    firsts = [side[0] for side in review.sides if side] or review.decides[:1]
    return tuple(firsts) or (FILL_IN.lower().replace(" ", "-"),)


def _by_kind(rulings: Iterable[Ruling]) -> Iterator[tuple[str, list[Ruling]]]:
    found = list(rulings)
    for need, kind in _KINDS:
        own = [each for each in found if need in each.needs]
        found = [each for each in found if each not in own]
        if own:
            yield kind, own


def _free(folder: Path, name: str) -> Path:
    names = (name if n == 1 else f"{name}-{n}" for n in range(1, 1000))
    return next(path for each in names if not (path := folder / f"{each}.yml").exists())


def _text(standard: Standard, kind: str, rulings: list[Ruling], by: str) -> str:
    lines = [
        "# Drafted by `wsrcode review --write-decisions`; it counts once a person has filled it in.",
        f"kind: {kind}",
        f"program: {standard.id}",
        f"by: {by}",
        '# "on": the day of the decision, such as 2026-11-22',
        f"meeting: {FILL_IN}",
        f"reason: {FILL_IN}",
        "amendments:",
    ]
    for each in rulings:
        lines += _item(each)
    return "\n".join(lines) + "\n"


def _item(ruling: Ruling) -> Iterator[str]:
    amendment = ruling.amendment
    about = " ".join(filter(None, (amendment.provision, f"[{amendment.kind}]", amendment.where)))
    yield f"  - fingerprint: {_quoted(amendment.fingerprint)}"
    yield f"    about: {_quoted(about)}"
    if amendment.effect is Effect.UNCLEAR and Need.STATEMENT in ruling.needs:
        yield "    # effect: weakened, strengthened or neutral"
    yield f"    old: {_quoted(amendment.old)}"
    yield f"    new: {_quoted(amendment.new)}"


def _quoted(text: str) -> str:
    # JSON is YAML; so no word of a text can be taken for anything but words.
    return json.dumps(text, ensure_ascii=False)
