"""What a proposal must not loosen while it is judged: rules, signers, past decisions, measures."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from wsrcode.model.amendment import Amendment, Effect
from wsrcode.model.decision import Filed
from wsrcode.model.finding import Place
from wsrcode.model.law import Measure
from wsrcode.model.provision import Limit
from wsrcode.model.standard import Standard

_AREA = "program"
_BESIDE = ("signers-", "decision-", "measure-", "revision-", "first-adoption", "program-removed", "governance-")
_RULES = frozenset({"contact", "governance"})
# Names and questions say who is meant, and not who decides; how sure we are of a line moves nobody.
_NO_RULE = ("fact-", "holder-listed", "holder-renamed", "holder-unlisted", "contact-evidence-", "contact-languages-")
_WHERE = ("contact ", "organisation ", "governance", "contacts", "organisations")


@dataclass(frozen=True)
class Beside:
    """What lies beside the text in one of the two trees."""

    signers: bytes = b""
    decisions: Mapping[str, Filed] = field(default_factory=dict)
    revisions: Mapping[str, bytes] = field(default_factory=dict)
    """Frozen revisions, by file."""
    measures: Mapping[str, Measure] = field(default_factory=dict)


def is_guarded(amendment: Amendment) -> bool:
    """Say whether an amendment touches the rules by which proposals are judged, or the line workers call."""
    if amendment.provision:
        return False
    area, _, name = amendment.kind.partition("/")
    if area in _RULES:
        return not name.startswith(_NO_RULE)
    return (area == _AREA and name.startswith(_BESIDE)) or amendment.where.startswith(_WHERE)


def guards(
    old: Standard, new: Standard, beside: tuple[Beside, Beside], told: Iterable[Amendment] = ()
) -> Iterator[Amendment]:
    """Yield the changes that no comparison of texts tells; `told` is what it told already."""
    before, after = beside
    if _lines(before.signers) != _lines(after.signers):
        yield _amendment(
            new, "signers-changed", "allowed signers", (_lines(before.signers), _lines(after.signers)),
            file=f"{new.folder}/allowed_signers",
        )  # fmt: skip
    for name, filed in before.decisions.items():
        now = after.decisions.get(name)
        # A draft that nobody filled in decided nothing; it may be finished or thrown away.
        if not filed.decision.unfilled and (now is None or not now.keeps(filed)):
            words = (_digest(*_bytes(filed)), _digest(*_bytes(now)) if now else "")
            yield _amendment(new, "decision-altered", f"decision {name}", words, file=filed.file)
    for file, data in before.revisions.items():
        if after.revisions.get(file) != data:
            words = (_digest(data), _digest(after.revisions[file]) if file in after.revisions else "")
            yield _amendment(new, "revision-altered", f"frozen {file.rpartition('/')[2]}", words, file=file)
    yield from _measures(old, new, before.measures, after.measures)
    yield from _untold(old, new, [each for each in told if is_guarded(each)])


def adoption(standard: Standard, texts: Mapping[str, bytes]) -> Amendment:
    """Return the first adoption of a program as one amendment, bound to its texts."""
    told = hashlib.sha256(b"\0".join(name.encode() + b"\0" + data for name, data in sorted(texts.items())))
    words = ("", f"sha256 {told.hexdigest()}")
    return _amendment(standard, "first-adoption", "whole text", words, file=f"{standard.folder}/code.yml")


def _measures(
    old: Standard, new: Standard, before: Mapping[str, Measure], after: Mapping[str, Measure]
) -> Iterator[Amendment]:
    counted = {limit.measure for each in (old, new) for limit in _limits(each)} if before != after else set()
    for name in sorted(counted & set(before)):
        if before[name] != after.get(name):
            words = (_told(before[name]), _told(after.get(name)))
            yield _amendment(new, "measure-changed", f"measure {name}", words, file="standards/measures.yml")


def _limits(standard: Standard) -> Iterator[Limit]:
    for provision in standard.provisions.values():
        for duty in provision.obligations:
            yield from duty.limits


def _untold(old: Standard, new: Standard, told: list[Amendment]) -> Iterator[Amendment]:
    """Yield rules that changed and of which the comparison said nothing: a gate does not rest on another's care."""
    words = " ".join(f"{each.kind} {each.where}" for each in told)
    for key in ("governance", "organisations", "contacts"):
        before, after = getattr(old.program, key), getattr(new.program, key)
        if before != after and key.rstrip("s") not in words:
            shown = (str(before), str(after))
            yield _amendment(new, f"{key.rstrip('s')}-changed", key, shown, file=f"{new.folder}/program.yml")


def _amendment(standard: Standard, name: str, where: str, words: tuple[str, str], *, file: str) -> Amendment:
    return Amendment(
        program=standard.id,
        provision="",
        kind=f"{_AREA}/{name}",
        effect=Effect.UNCLEAR,
        area=_AREA,
        where=where,
        old=words[0],
        new=words[1],
        place=Place(file),
    )


def _lines(signers: bytes) -> str:
    lines = (" ".join(line.split()) for line in signers.decode("utf-8", "backslashreplace").splitlines())
    told = "; ".join(line for line in lines if line and not line.startswith("#"))
    # The list is bytes that nobody has read yet: what cannot be printed must not reach a terminal.
    return told if told.isprintable() else ascii(told)


def _bytes(filed: Filed) -> tuple[bytes, ...]:
    return (filed.data, *sorted(filed.signatures))


def _digest(*parts: bytes) -> str:
    return "sha256 " + hashlib.sha256(b"\0".join(parts)).hexdigest()


def _told(measure: Measure | None) -> str:
    return str(measure.model_dump(mode="json")) if measure else ""
