"""A review as JSON: `{"schema": 1, "covered": …, "reviews": [...]}`."""

import json
from collections.abc import Sequence

from wsrcode.model.ruling import Review, Ruling
from wsrcode.report.amendments.json import row


def told(reviews: Sequence[Review], *, colour: bool = False) -> str:  # noqa: ARG001 - every format takes it
    """Return the document."""
    document = {
        "schema": 1,
        "covered": all(each.covered for each in reviews),
        "reviews": [_review(each) for each in reviews],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _review(review: Review) -> dict[str, object]:
    return {
        "program": review.program,
        "covered": review.covered,
        "decides": list(review.decides),
        "sides": [list(each) for each in review.sides],
        "rulings": [_ruling(each) for each in review.rulings],
        "refusals": [{"decision": each.name, "by": each.by, "why": each.why} for each in review.refusals],
        "notices": list(review.notices),
        "next": list(review.steps),
        "summary": {effect.value: n for effect, n in review.counts.items()},
    }


def _ruling(ruling: Ruling) -> dict[str, object]:
    return {
        "amendment": row(ruling.amendment),
        "needs": [each.value for each in ruling.needs],
        "why": ruling.why,
        "stated": ruling.stated.value if ruling.stated else None,
        "by_old_rules": ruling.guarded,
        "covered": ruling.covered,
        "covered_by": list(ruling.by),
        "missing": list(ruling.missing),
    }
