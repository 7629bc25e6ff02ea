"""Read what a new code can begin with: templates/like/, one file a kind of work, and the law on the package's shelf."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from pydantic import ValidationError

from wsrcode.errors import WsrcodeError
from wsrcode.load.faults import faults
from wsrcode.load.reading import read
from wsrcode.load.strict import Fault, parse, position
from wsrcode.model.beginning import Beginning
from wsrcode.model.law import Baseline, Measure
from wsrcode.packaged import shelf, templates

EVERY = "_every"


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
    name = f"templates/like/{kind}.yml"
    data = (templates() / "like" / f"{kind}.yml").read_bytes()
    try:
        return Beginning.model_validate(parse(data))
    except Fault as fault:
        raise WsrcodeError(f"{name}:{fault.line}: {fault.message}") from None
    except ValidationError as error:
        loc, message = next(faults(Beginning, error))
        raise WsrcodeError(f"{name}:{position(data, loc)[0]}: {message}") from None


def _unknown(name: str, known: Iterable[str]) -> str:
    close = get_close_matches(name, list(known), n=1)
    hint = f"did you mean {close[0]}? " if close else ""
    return f"{name!r}; {hint}there are: {', '.join(sorted(known))}"
