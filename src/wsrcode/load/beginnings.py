"""Read what a new code can begin with: templates/like/, one file a kind of work, and the law on the package's shelf."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import TypeVar

from pydantic import ValidationError

from wsrcode.errors import WsrcodeError
from wsrcode.load.faults import faults
from wsrcode.load.reading import read
from wsrcode.load.strict import Fault, parse, position
from wsrcode.model.beginning import AssemblyWords, Beginning, PartWords, Said, Subject
from wsrcode.model.law import Baseline, Measure
from wsrcode.model.noun import Noun
from wsrcode.packaged import shelf, templates

N = TypeVar("N", bound=Noun)
EVERY, ENGLISH = "_every", "en"


def kinds() -> tuple[str, ...]:
    """Return the kinds of work that there is a beginning for."""
    files = (templates() / "like").glob("*.yml")
    return tuple(sorted(each.stem for each in files if not each.stem.startswith("_")))


def beginning(kind: str) -> Beginning:
    """Return what a code of this kind begins with, what every code begins with included."""
    if kind not in kinds():
        raise WsrcodeError(f"no beginning like {_unknown(kind, kinds())}")
    own, every = _read(kind), _read(EVERY)
    return own.model_copy(
        update={
            "holders": (*own.holders, *every.holders),
            "parts": (*every.parts, *own.parts, *every.after),
            "after": (),
        }
    )


def languages() -> tuple[str, ...]:
    """Return the languages in which there are questions for the assembly, English first."""
    found = (each.stem for each in (templates() / "like" / "words").glob("*.yml"))
    return tuple(sorted(found, key=lambda tag: (tag != ENGLISH, tag)))


def spoken(kind: str, language: str) -> tuple[Beginning, Said]:
    """Return what a code of this kind begins with, in a language, and the words of the page for the assembly."""
    begun = beginning(kind)
    if language not in languages():
        raise WsrcodeError(f"no questions in {_unknown(language, languages())}")
    words = _as(AssemblyWords, f"words/{language}")
    if language == ENGLISH:
        return begun, Said(words.page)
    own = words.kinds.get(kind)
    if own is None or own.title is None:
        raise WsrcodeError(
            f"templates/like/words/{language}.yml has no questions for {kind}; write them, or leave --lang out"
        )
    told = {**words.every.parts, **own.parts}
    parts = tuple(_told(each, told, language) for each in begun.parts)
    return begun.model_copy(update={"title": own.title, "parts": parts}), _said(words)


def _told(part: Subject, told: Mapping[str, PartWords], language: str) -> Subject:
    words = told.get(part.id)
    if words is None or len(words.ask) != len(part.ask):
        lacks = f"the part {part.id}" if words is None else f"as many questions about {part.id} as English has"
        raise WsrcodeError(f"templates/like/words/{language}.yml lacks {lacks}")
    return part.model_copy(update={"title": words.title, "ask": words.ask})


def _said(words: AssemblyWords) -> Said:
    """Return the words of a page, with those that the language of print has for units and measures."""
    file = templates() / "languages" / f"{words.language}.yml"
    read = parse(file.read_bytes()) if file.is_file() else {}
    units = {
        written: forms.get(form, forms["other"])
        for name, forms in read.get("units", {}).items()
        for written, form in ((name, "one"), (f"{name}s", "other"))
        if "{" not in forms["other"] and " " not in name
    }
    per = read.get("words", {}).get("amounts", {}).get("per", "{amount} per {unit}")
    units["per"] = per.replace("{amount}", "").replace("{unit}", "").strip()
    return Said(words.page, words.status == "draft", units, read.get("measures", {}))


def law(places: Iterable[str]) -> Mapping[str, Baseline]:
    """Return all that lies on the shelf, by place; raise WsrcodeError when one of these places does not."""
    files = sorted((shelf() / "baselines").glob("*.yml"))
    found = read({f"standards/baselines/{each.name}": each.read_bytes() for each in files}).corpus.baselines
    for place in places:
        if place not in found:
            raise WsrcodeError(f"the shelf holds no law of {_unknown(place, found)}")
    return found


def measures() -> Mapping[str, Measure]:
    """Return what the package can count."""
    return read({"standards/measures.yml": (shelf() / "measures.yml").read_bytes()}).corpus.measures


def _read(kind: str) -> Beginning:
    return _as(Beginning, kind)


def _as(model: type[N], stem: str) -> N:
    name = f"templates/like/{stem}.yml"
    data = (templates() / "like" / f"{stem}.yml").read_bytes()
    try:
        return model.model_validate(parse(data))
    except Fault as fault:
        raise WsrcodeError(f"{name}:{fault.line}: {fault.message}") from None
    except ValidationError as error:
        loc, message = next(faults(model, error))
        raise WsrcodeError(f"{name}:{position(data, loc)[0]}: {message}") from None


def _unknown(name: str, known: Iterable[str]) -> str:
    close = get_close_matches(name, list(known), n=1)
    hint = f"did you mean {close[0]}? " if close else ""
    return f"{name!r}; {hint}there are: {', '.join(sorted(known))}"
