"""A provision in plain words, one statement a line, so that line by line it can be compared."""

import re
from collections.abc import Iterator
from typing import Any

from wsrcode.model.provision import Ask, Obligation, Provision

_SENTENCE = re.compile(r"(?<=[.;!?]) (?=\S)")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_MODALS = {"must": "must", "must_not": "must not", "may": "may"}


def told(provision: Provision) -> str:
    """Return the lines."""
    return "\n".join(_lines(provision)) + "\n"


def visible(data: bytes) -> str:
    """Return a file's text with signs that steer a terminal or turn a line written out."""
    text = data.decode("utf-8", "backslashreplace").replace("\r\n", "\n")
    return _UNSEEN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


def _lines(provision: Provision) -> Iterator[str]:
    yield f"{provision.id}: {provision.title}"
    yield f"tier: {provision.tier}"
    yield from _sentences("text", provision.text)
    if provision.season:
        yield f"season: {provision.season.from_} to {provision.season.to}"
    yield from _list("only if", provision.only_if)
    for duty in provision.obligations:
        yield from _duty(duty)
    for case in provision.exceptions:
        yield f"except when {_folded(case.when)}{_because(case.because)}"
    if remedy := provision.remedy:
        yield f"remedy: make whole {'yes' if remedy.make_whole else 'no'}"
        yield from _list("  within", [remedy.within.text] if remedy.within else [])
        yield from _sentences("  how", remedy.how or "")
    yield from _list("rests on", provision.rests_on)
    for each in provision.floor:
        yield f"law {each.law}: {each.stands}{_because(each.because)}"
    yield from _list("guards against", provision.guards_against)
    yield from _list("informed by", provision.informed_by)
    if provision.worker:
        yield from _sentences("you have a right to", provision.worker.right)
        yield from _sentences("you can", provision.worker.do or "")
    yield from _list("icon", [provision.icon] if provision.icon else [])
    yield from _list("replaces", provision.replaces)
    yield from _list("split from", [provision.split_from] if provision.split_from else [])
    yield f"evidence: {provision.evidence.mark}"
    for name, value in provision.evidence.model_dump(mode="json", exclude_defaults=True, exclude={"mark"}).items():
        yield from _list(f"  {name}", value if isinstance(value, list) else [value])


def _duty(duty: Obligation) -> Iterator[str]:
    yield f"{' and '.join(duty.holder)} {_MODALS[duty.modality]} {_folded(duty.duty)}"
    for limit in duty.limits:
        yield f"  {limit.measure} {limit.comparator.replace('-', ' ')} {limit.amount.text}"
    for proof in duty.verify:
        words = (
            f"ask {proof.ask}: {proof.question}"
            if isinstance(proof, Ask)
            else f"look at {proof.look_at} for: {proof.for_}"
        )
        yield f"  {_folded(words)}"


def _sentences(name: str, text: str) -> Iterator[str]:
    if text:
        yield f"{name}:"
        yield from (f"  {each}" for each in _SENTENCE.split(_folded(text)))


def _list(name: str, values: Any) -> Iterator[str]:
    yield from (f"{name}: {_folded(str(each))}" for each in values)


def _because(text: str | None) -> str:
    return f", because {_folded(text)}" if text else ""


def _folded(text: str) -> str:
    return " ".join(text.split())
