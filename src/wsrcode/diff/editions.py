"""What changed in the translations, noun by noun, and which of them a change of the source makes stale."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from wsrcode.diff.define import Change, Scene
from wsrcode.diff.plain import alike
from wsrcode.diff.words import folded
from wsrcode.model.amendment import Effect
from wsrcode.model.edition import (
    State,
    digest,
    frame_units,
    is_of_code,
    provision_units,
    seals_of,
    state_of,
    translated,
)
from wsrcode.model.record import Seal
from wsrcode.model.standard import Standard

_TRANSLATOR = "translator"


@dataclass(frozen=True)
class Unit:
    """A text of an edition, in one reading."""

    source: str | None
    text: str | None
    seal: Seal | None

    @property
    def state(self) -> State | None:
        """How far it is; None where the source has no such text."""
        return None if self.source is None else state_of(self.source, self.text, self.seal)

    @property
    def sealed(self) -> str:
        """From which source it is said to be made."""
        return f"made from {self.seal.source}" if self.seal else "unsealed"


@dataclass(frozen=True)
class EditionPair:
    """The texts of one noun in one language that are not as they were: by key, in both readings."""

    language: str
    noun: str
    """`provisions/rest`, `tiers/corrective`, or `program`."""
    units: Mapping[str, tuple[Unit, Unit]]

    @property
    def provision(self) -> str:
        """The provision's id, where it is one."""
        folder, _, name = self.noun.partition("/")
        return name if folder == "provisions" else ""

    @property
    def label(self) -> str:
        """Say which language, and which noun unless it is a provision."""
        return self.language if self.provision else f"{self.language}: {self.noun}"


def editions(scene: Scene) -> Iterator[EditionPair]:
    """Yield the nouns whose texts, seals or state changed, language by language."""
    sources = (_Sources(scene, scene.old), _Sources(scene, scene.new))
    sides = (scene.old, scene.new)
    for language in sorted({name for side in sides for name in (*side.translations, *side.locks)}):
        texts = [_texts(side, language) for side in sides]
        seals = [seals_of(side, language) for side in sides]
        found: dict[str, dict[str, tuple[Unit, Unit]]] = defaultdict(dict)
        for key in sorted(_keys(texts, seals, sources)):
            old, new = (
                Unit(source.of(key), text.get(key), seal.get(key))
                for source, text, seal in zip(sources, texts, seals, strict=True)
            )
            # A frozen revision holds no lessons and no pictures; one that came or went is told by its file.
            if is_of_code(key) or (old.source and new.source):
                found[_noun(key)][key] = (old, new)
        yield from (EditionPair(language, noun, units) for noun, units in found.items())


def _keys(
    texts: list[dict[str, str]], seals: list[Mapping[str, Seal]], sources: tuple["_Sources", "_Sources"]
) -> set[str]:
    either = {*texts[0], *texts[1]}
    changed = {key for key in either if folded(texts[0].get(key)) != folded(texts[1].get(key))}
    if seals[0] is not seals[1]:
        changed |= {key for key in {*seals[0], *seals[1]} if seals[0].get(key) != seals[1].get(key)}
    one, other = (each.changed for each in sources)
    return changed | {key for key in {*one, *other} if key in either and one.get(key) != other.get(key)}


@dataclass(frozen=True, eq=False)
class _Sources:
    """The texts translations were made from; of provisions that did not change, only what is asked for."""

    scene: Scene
    standard: Standard

    @cached_property
    def changed(self) -> dict[str, str]:
        """The texts of the frame, and of the provisions that are not the same in both readings."""
        found = dict(frame_units(self.standard))
        for name in self.standard.provisions:
            if name not in self.scene.unchanged and not self._same(name):
                found.update(_units(self.standard, name))
        return found

    def _same(self, name: str) -> bool:
        old, new = (side.provisions.get(name) for side in (self.scene.old, self.scene.new))
        return alike(old, new)

    def of(self, key: str) -> str | None:
        """Return the text behind a key, where there is one."""
        if key in self.changed:
            return self.changed[key]
        folder, _, rest = key.partition("/")
        name = rest.partition("/")[0]
        return _units(self.standard, name).get(key) if folder == "provisions" else None


def _units(standard: Standard, name: str) -> dict[str, str]:
    provision = standard.provisions.get(name)
    return {f"provisions/{name}/{key}": text for key, text in provision_units(provision)} if provision else {}


def _texts(standard: Standard, language: str) -> dict[str, str]:
    translation = standard.translations.get(language)
    return {_TRANSLATOR: translation.translator, **translated(translation)} if translation else {}


def _noun(key: str) -> str:
    steps = key.split("/")
    return "/".join(steps[:2]) if steps[0] in {"provisions", "tiers", "parts", "pictures"} else "program"


# ---------------------------------------------------------------------------------------------------------------------
# What the kinds say of it


def texts(pair: EditionPair, name: str) -> Iterator[Change]:
    """Yield the change of texts of this name: added, removed or changed."""
    found = {key: both for key, both in pair.units.items() if _text_named(both) == name}
    if found:
        before, after = (
            "; ".join(_told(key, both[n].text) for key, both in found.items() if both[n].text) for n in (0, 1)
        )
        yield Change(
            before, after, Effect.NEUTRAL, why="what binds is the source; its translation is read by a second person"
        )


def _text_named(both: tuple[Unit, Unit]) -> str:
    old, new = both[0].text, both[1].text
    if old is None or new is None:
        return "" if old == new else "added" if old is None else "removed"
    return "" if folded(old) == folded(new) else "changed"


def states(pair: EditionPair, name: str) -> Iterator[Change]:
    """Yield the change of states of this name: stale, caught-up, bumped, confirmed or withdrawn."""
    found = {key: both for key, both in pair.units.items() if name == _state_named(both)}
    if found:
        tells = "sealed" if name == "bumped" else "state"
        before, after = ("; ".join(_told(key, getattr(both[n], tells)) for key, both in found.items()) for n in (0, 1))
        why = {
            "stale": "the source changed, so the translation must be read again before it is printed as final",
            "caught-up": "the translation was made from the source as it stands",
            "bumped": "the source changed, the translation did not, and nobody says to have read one beside the other",
            "confirmed": "a second person has read it",
        }.get(name, "nobody stands for it any more")
        yield Change(before, after, Effect.UNCLEAR if name == "bumped" else Effect.NEUTRAL, why=why)


def _state_named(both: tuple[Unit, Unit]) -> str:
    old, new = (each.state for each in both)
    texts = all(each.text is not None for each in both)
    if texts and _is_bumped(*both):
        return "bumped"
    if texts and State.STALE in {old, new}:
        return "" if old == new else "stale" if new is State.STALE else "caught-up"
    if State.READ in {old, new} and State.STALE not in {old, new}:
        return "" if old == new else "confirmed" if new is State.READ else "withdrawn"
    return ""


def _is_bumped(old: Unit, new: Unit) -> bool:
    """Say whether a seal was taken off or set upon another source while the text stayed and nobody read it anew.

    `translate draft` never does that, so a hand did. A reading of before was one beside the source of before.
    """
    if old.seal is None or new.source is None or folded(old.text) != folded(new.text):
        return False
    source = digest(new.source)
    if old.seal.is_of(source) or new.seal is None:
        return not old.seal.is_of(source)
    anew = new.seal.reader and (new.seal.reader, new.seal.on) != (old.seal.reader, old.seal.on)
    return new.seal.source == source and not anew


def sealed(pair: EditionPair) -> Iterator[Change]:
    """Yield the change of seals that changes no text and no state: another reader, another day."""
    found = {
        key: both
        for key, both in pair.units.items()
        if both[0].seal != both[1].seal and not _text_named(both) and not _state_named(both)
    }
    if found:
        before, after = ("; ".join(_told(key, _seal(both[n].seal)) for key, both in found.items()) for n in (0, 1))
        yield Change(before, after, Effect.NEUTRAL, why="neither the text nor its state changed")


def _told(key: str, said: object) -> str:
    steps = key.split("/")
    inside = "/".join(steps[2:] if steps[0] in {"provisions", "tiers", "parts"} else steps[1:]) or key
    return f"{inside}: {folded(str(said)) if said is not None else 'not in the source'}"


def _seal(seal: Seal | None) -> str:
    if seal is None:
        return "unsealed"
    same = f"same as {seal.same_as.source} says {seal.same_as.by} {seal.same_as.on}" if seal.same_as else ""
    read = (seal.reader, str(seal.on) if seal.on else "")
    return " ".join(filter(None, (seal.source, seal.text, *read, same)))
