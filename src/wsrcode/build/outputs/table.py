"""The provisions as a table for spreadsheets and statistics: a row for each provision in each language."""

import csv
import io
import re
from collections.abc import Iterator
from functools import partial

from wsrcode.build.define import Desk, Document, Made
from wsrcode.model.dataset_schema import COLUMNS
from wsrcode.model.edition import Edition
from wsrcode.model.provision import Provision
from wsrcode.model.standard import Standard

# What a spreadsheet takes for a formula, and what itself looks like one that was made harmless.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_WORDS = ("title", "text", "right", "do")


def documents(desk: Desk) -> Iterator[Document]:
    """Yield one document: it holds all languages, and is not refused as a draft, for each row says how far it is."""
    standard = desk.standard
    editions = [Edition(standard, tag) for tag in dict.fromkeys((standard.code.language, *standard.languages))]
    yield Document(
        "table",
        standard.id,
        standard.code.language,
        f"{standard.id} table",
        open_ends=partial(_open_ends, editions),
        render=partial(_made, standard, editions),
    )


def _open_ends(editions: list[Edition]) -> list[str]:
    return [f"{each.language}: draft" for each in editions if each.is_draft]


def _made(standard: Standard, editions: list[Edition]) -> tuple[Made, ...]:
    return (Made(f"{standard.id}/{standard.id}.csv", table(standard, editions)),)


def table(standard: Standard, editions: list[Edition]) -> bytes:
    """Return the table as CSV (RFC 4180) in UTF-8."""
    written = io.StringIO()
    sheet = csv.DictWriter(written, list(COLUMNS), lineterminator="\r\n")
    sheet.writeheader()
    for part in standard.code.outline:
        for provision in standard.in_order(part):
            for edition in editions:
                row = _row(edition, provision)
                sheet.writerow({name: f"'{each}" if _FORMULA.match(each) else each for name, each in row.items()})
    return written.getvalue().encode()


def _row(edition: Edition, provision: Provision) -> dict[str, str]:
    standard = edition.standard
    holders = dict.fromkeys(each for duty in provision.obligations for each in duty.holder)
    return {
        "program": standard.id,
        "revision": standard.code.revision,
        "status": standard.code.status,
        "provision": provision.id,
        "number": standard.numbers[provision.id],
        "part": standard.part_of[provision.id].id,
        "tier": provision.tier,
        "holders": " ".join(holders),
        "only_if": " ".join(sorted(standard.facts_of(provision))),
        "rests_on": "; ".join(str(each) for each in provision.rests_on),
        "evidence": provision.evidence.mark,
        "language": edition.language,
        **_said(edition, provision),
        "program_status": standard.program.status,
        "label": edition["program/label"].text,
    }


def _said(edition: Edition, provision: Provision) -> dict[str, str]:
    """Return the words; none of what is not confirmed, and none where nobody has translated them."""
    if not provision.printable:
        return {"state": "hidden", **dict.fromkeys(_WORDS, "")}
    words = {name: edition.get(f"provisions/{provision.id}/{name}") for name in _WORDS}
    said = {name: each.text if each and each.language == edition.language else "" for name, each in words.items()}
    return {"state": edition[f"provisions/{provision.id}/text"].state.value, **said}
