"""Freeze the text that is adopted: refuse what may not be, and write the rest whole or not at all."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from wsrcode.errors import WsrcodeError
from wsrcode.model.amendment import Effect
from wsrcode.model.edition import Edition, is_of_code
from wsrcode.model.law import Measure
from wsrcode.model.mark import mark, mark_of
from wsrcode.model.provision import Evidence, Provision
from wsrcode.model.record import Translation
from wsrcode.model.revision import (
    Adopted,
    Adoption,
    Behind,
    Frozen,
    FrozenWords,
    Previous,
    Reconstruction,
    Spoken,
    digest_of,
    plain,
    sequence,
)
from wsrcode.model.ruling import Need, Ruling
from wsrcode.model.standard import Standard
from wsrcode.record.atomic import sweep, write
from wsrcode.record.lines import written

LARGEST = 512 * 1024
"""Bytes of the largest file that is read again."""
_SPOKEN = re.compile(r"(?P<revision>[0-9]+(?:\.[0-9]+)*)\.[a-z]{2,3}(?:-[A-Za-z]+)*\.yml")
HEADING = "Frozen by `wsrcode release`; never change it. `wsrcode verify` tells whether anybody did."


@dataclass(frozen=True, eq=False)
class Proposal:
    """A text that somebody asks to freeze, with what came before it."""

    standard: Standard
    measures: Mapping[str, Measure]
    revision: str
    adopted: Adoption
    effective: str | None = None
    """As it was asked for; code.yml says it for workers."""
    decisions: Mapping[str, str] = field(default_factory=dict)
    """Digests by id."""
    evidence: Evidence | None = None
    """Only of a reconstruction."""
    signers: tuple[str, ...] = ()
    """The lines of allowed_signers."""
    earlier: tuple[Frozen, ...] = ()
    """The oldest first."""
    rulings: tuple[Ruling, ...] = ()
    """What the gate says of each amendment since the last of them."""

    @property
    def last(self) -> Frozen | None:
        """The revision before."""
        return self.earlier[-1] if self.earlier else None


def refuse_misuse(proposal: Proposal) -> None:
    """Raise WsrcodeError when what is asked for contradicts the text or what was frozen before."""
    code, last = proposal.standard.code, proposal.last
    folder = proposal.standard.folder
    if any(sequence(each.revision) == sequence(proposal.revision) for each in proposal.earlier):
        raise WsrcodeError(f"{proposal.standard.id} {proposal.revision} was released already; a revision is for ever")
    if last and sequence(proposal.revision) < sequence(last.revision):
        raise WsrcodeError(f"{proposal.revision} is not greater than {last.revision}, the last one released")
    if code.revision != proposal.revision:
        said = f'write `revision: "{proposal.revision}"` there'
        raise WsrcodeError(f"{folder}/code.yml says that it is revision {code.revision}; {said}, so that papers say so")
    _refuse_effective(proposal)
    _refuse_adoption(proposal)


def _refuse_effective(proposal: Proposal) -> None:
    asked, code = proposal.effective, proposal.standard.code
    stated = code.effective.isoformat() if code.effective else None
    # Of a text that is reconstructed, often no more than the year is known, which code.yml cannot say.
    if asked is None or asked == stated or (proposal.evidence and stated is None):
        return
    raise WsrcodeError(
        f"{proposal.standard.folder}/code.yml says {stated or 'nothing'} of the day from which it binds; "
        f"write `effective: {asked}` there, so that papers say so"
    )


def _refuse_adoption(proposal: Proposal) -> None:
    known = [each.id for each in proposal.standard.program.organisations]
    by = proposal.adopted.by
    if by is not None and by not in known:
        raise WsrcodeError(f"{proposal.standard.id} has no organisation {by!r}; there are: {', '.join(known)}")
    if proposal.evidence:
        return
    # A proposal cannot choose who decides on it: the rules are those of the revision before.
    rules = proposal.last.text.program if proposal.last else proposal.standard.program
    if by not in rules.governance.decides:
        raise WsrcodeError(f"{by} does not decide here; those who do: {', '.join(rules.governance.decides)}")
    if len(proposal.adopted.on or "") != len("2026-11-22"):
        raise WsrcodeError("write the day on which it was adopted as year-month-day; only a reconstruction knows less")
    if proposal.standard.code.status != "adopted":
        status = proposal.standard.code.status
        raise WsrcodeError(
            f"{proposal.standard.folder}/code.yml says that its status is {status}; write `status: adopted` there: "
            "the text is frozen as it stands"
        )


def reused(proposal: Proposal) -> Iterator[str]:
    """Yield the ids that an earlier revision gave up and that came back: ids are for ever."""
    known = {} if proposal.last is None else _ids(proposal.last)
    for frozen in reversed(proposal.earlier):
        for name in _ids(frozen):
            if name in proposal.standard.provisions and name not in known:
                yield f"{name} was a provision of revision {frozen.revision} and was given up; choose another id"
        known |= _ids(frozen)


def _ids(frozen: Frozen) -> dict[str, None]:
    return {each.id: None for provisions in frozen.text.provisions.values() for each in provisions}


def undecided(proposal: Proposal) -> Iterator[str]:
    """Yield what the gate still misses; notes are asked for by `unannounced`."""
    used = {each.id: frozen.revision for frozen in proposal.earlier for each in frozen.decisions}
    for each in proposal.rulings:
        told = f"{each.amendment.provision or each.amendment.where or 'the code'}: {each.amendment.kind}"
        if set(each.needs) <= {Need.NOTE, Need.NOTHING}:
            continue
        if each.missing:
            yield f"{told} ({each.effect}, {each.amendment.fingerprint}) needs {'; '.join(each.missing)}"
        elif stale := _used_up(each, proposal, used):
            yield f"{told} rests on {', '.join(stale)}, used for revision {used[stale[0]]}; it must be decided anew"


def _used_up(ruling: Ruling, proposal: Proposal, used: Mapping[str, str]) -> list[str]:
    """Return the decisions that were used for an earlier revision, where those made since are too few without them."""
    names = [each.partition(" ")[0] for each in ruling.by]
    fresh = {
        proposal.standard.decisions[name].by for name in names if name in proposal.standard.decisions.keys() - used
    }
    rules = (proposal.last.text.program if proposal.last else proposal.standard.program).governance
    enough = len(fresh) >= rules.threshold and all(
        len(fresh.intersection(side.organisations)) >= side.approve for side in rules.sides
    )
    return [] if enough else [name for name in names if name in used]


def unannounced(proposal: Proposal) -> Iterator[str]:
    """Yield what workers were promised before the text may be frozen: a greater number, and a note for each change."""
    weakened = [each for each in proposal.rulings if each.effect is Effect.WEAKENED]
    last = proposal.last
    if weakened and last and sequence(proposal.revision)[0] == sequence(last.revision)[0]:
        major = sequence(last.revision)[0] + 1
        yield f"{_count(weakened)} workers less than {last.revision}; that needs a new first number, {major}"
    notes = proposal.standard.notes.get(proposal.revision)
    for provision, kinds in _changed(proposal.rulings).items():
        if notes is None or notes.about(provision) is None:
            about = provision or "the code as a whole"
            file = f"{proposal.standard.folder}/notes/{proposal.revision}.yml"
            yield f"{about} changed ({', '.join(kinds)}), and no note tells workers; write one in {file}"


def _count(weakened: list[Ruling]) -> str:
    return "1 amendment protects" if len(weakened) == 1 else f"{len(weakened)} amendments protect"


def _changed(rulings: tuple[Ruling, ...]) -> dict[str, list[str]]:
    """Return the provisions whose protection changed or may have, with the kinds; the program itself has no notes."""
    found: dict[str, list[str]] = defaultdict(list)
    for each in rulings:
        amendment = each.amendment
        if each.effect is not Effect.NEUTRAL and (amendment.provision or amendment.area != "program"):
            found[amendment.provision] = list(dict.fromkeys([*found[amendment.provision], amendment.kind]))
    return found


def frozen_files(proposal: Proposal, waived: tuple[str, ...] = ()) -> dict[str, bytes]:
    """Return the files of a revision by name, the one that makes it valid last."""
    standard = proposal.standard
    head = f"{standard.folder}/revisions/{proposal.revision}"
    words = {
        language: plain(_words(proposal, translation))
        for language, translation in sorted(standard.translations.items())
        if language in standard.languages
    }
    digests = {language: digest_of(each) for language, each in words.items()}
    values = _values(proposal, digests, waived)
    made = {f"{head}.{language}.yml": written(each, HEADING) for language, each in words.items()}
    made[f"{head}.yml"] = written(values, HEADING)
    for name, data in made.items():
        if len(data) > LARGEST:
            raise WsrcodeError(f"{name} would be larger than {LARGEST // 1024} KB; split the program")
    return made


def _words(proposal: Proposal, translation: Translation) -> FrozenWords:
    # Lessons and pictures are not frozen: nobody adopts them, and a better drawing alters no revision.
    lock = proposal.standard.locks.get(translation.language)
    seals = {key: each for key, each in lock.units.items() if is_of_code(key)} if lock else {}
    return FrozenWords(
        program=proposal.standard.id,
        revision=proposal.revision,
        translation=translation.model_copy(update={"lessons": {}, "pictures": {}}),
        lock=lock.model_copy(update={"units": seals}) if lock else None,
    )


def _values(proposal: Proposal, digests: Mapping[str, str], waived: tuple[str, ...]) -> dict[str, object]:
    standard, last = proposal.standard, proposal.last
    effective = standard.code.effective
    made = Frozen(
        program=standard.id,
        revision=proposal.revision,
        digest="0" * 64,
        mark=mark(standard),
        adopted=proposal.adopted,
        effective=effective.isoformat() if effective else proposal.effective,
        previous=Previous(revision=last.revision, digest=last.digest) if last else None,
        decisions=tuple(Behind(id=name, digest=digest) for name, digest in sorted(proposal.decisions.items())),
        signers=proposal.signers,
        reconstructed=Reconstruction(evidence=proposal.evidence, waived=waived) if proposal.evidence else None,
        numbers=dict(standard.numbers),
        languages={tag: _spoken(Edition(standard, tag), digests.get(tag)) for tag in standard.languages},
        measures=_measures(proposal),
        text=Adopted(program=standard.program, code=standard.code, provisions=_by_folder(standard)),
    )
    values = plain(made)
    if made.reconstructed:
        # The words are always the same; they are written out all the same, for whoever reads the file alone.
        values["reconstructed"] = {"says": made.reconstructed.says, **values["reconstructed"]}
    return {**values, "digest": digest_of(values)}


def _spoken(edition: Edition, digest: str | None) -> Spoken:
    states = Counter(each.state.value for key, each in edition.words.items() if is_of_code(key))
    return Spoken(mark=mark_of(edition), states=dict(sorted(states.items())), digest=digest)


def _measures(proposal: Proposal) -> dict[str, Measure]:
    used = {
        limit.measure
        for provision in proposal.standard.provisions.values()
        for duty in provision.obligations
        for limit in duty.limits
    }
    return {name: proposal.measures[name] for name in sorted(used) if name in proposal.measures}


def _by_folder(standard: Standard) -> dict[str, tuple[Provision, ...]]:
    found: dict[str, tuple[Provision, ...]] = {}
    for name, provision in standard.provisions.items():
        folder = standard.files[name].split("/")[-2]
        found[folder] = (*found.get(folder, ()), provision)
    return found


def put(root: Path, files: Mapping[str, bytes]) -> None:
    """Write a revision; killed at any point, either all of it stands or nothing that counts.

    A revision is there once its main file is, and that is put last; the texts of a language without it count for
    nothing, and the next release clears them away.
    """
    *words, main = files
    folder = (root / main).parent
    for name in words:
        write(root / name, files[name], durable=True)
    write(root / main, files[main], durable=True)
    sweep(folder)
    _clear(folder)


def _clear(folder: Path) -> None:
    """Remove the texts of languages whose revision was never finished."""
    for each in sorted(folder.iterdir()):
        found = _SPOKEN.fullmatch(each.name)
        if found and not (folder / f"{found['revision']}.yml").exists():
            each.unlink()
