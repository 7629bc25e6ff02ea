"""What it means when a program's recipe changes: training, audit, inducement."""

from collections.abc import Iterator

from wsrcode.diff.changes import came, reordered, restated, retold, reworded, step, turned, unclear, went
from wsrcode.diff.define import Change, Scene
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.words import folded
from wsrcode.model.amendment import Effect, effect_of
from wsrcode.model.program import Audit, Inducement, Training


def whole(pair: ProgramPair, name: str, *, added: bool) -> Iterator[Change]:
    """Yield the change when training, audit or inducement is promised at all, or no longer."""
    if not pair.both:
        return
    old, new = (getattr(each, name) for each in pair.both)
    gained = _is_there(new) - _is_there(old) or (new is not None) - (old is not None)
    if gained != (1 if added else -1):
        return
    if _promised(old) == _promised(new):
        said = f"{name} without a promise"
        words = ("", said) if added else (said, "")
        yield Change(*words, Effect.NEUTRAL, why="nothing is promised in it", key=(name,))
    else:
        why = f"{name} is {'promised' if added else 'no longer promised'}"
        yield Change(_promised(old), _promised(new), effect_of(gained), why=why, key=(name,))


def training(pair: ProgramPair, scene: Scene, name: str) -> Iterator[Change]:
    """Yield the changes of training of this name: gained, lost, reworded, reordered or evidence."""
    old, new = (each.training for each in pair.both) if pair.both else (None, None)
    if not old or not new:
        return
    if name in {"gained", "lost"}:
        yield from _training_promises(old, new, on=name == "gained")
    elif name == "reworded":
        for field in ("at_hire", "in_season"):
            one, other = getattr(old, field), getattr(new, field)
            if one and other:
                yield from reworded(one, other, scene, key=("training", field), where=field)
    elif name == "reordered":
        yield from reordered(old.languages, new.languages, key=("training", "languages"))
    else:
        yield from retold(old.evidence, new.evidence, key=("training", "evidence"))


def _training_promises(old: Training, new: Training, *, on: bool) -> Iterator[Change]:
    said = "is now promised" if on else "is no longer promised"
    for field, word in (("worker_to_worker", "workers teach workers"), ("paid", "training is on paid time")):
        both = (getattr(old, field), getattr(new, field))
        yield from turned(both, word, on=on, key=("training", field), why=f"that {word} {said}")
    for field in ("at_hire", "in_season"):
        one, other = getattr(old, field), getattr(new, field)
        both = (one is not None, other is not None)
        word = f"{field.replace('_', ' ')}: {folded(one or other)}"
        yield from turned(both, word, on=on, key=("training", field), why=f"training {field.replace('_', ' ')} {said}")
    listed = came if on else went
    why = f"training in this language {said}"
    yield from listed(old.languages, new.languages, key=("training", "languages"), why=why)


def audit(pair: ProgramPair, name: str) -> Iterator[Change]:
    """Yield the changes of audits of this name: strengthened, weakened, raised, lowered, restated or evidence."""
    old, new = (each.audit for each in pair.both) if pair.both else (None, None)
    if not old or not new:
        return
    if name in {"strengthened", "weakened"}:
        on = name == "strengthened"
        for field in ("independent", "unannounced"):
            both = (getattr(old, field), getattr(new, field))
            why = f"audits are {'now' if on else 'no longer'} promised to be {field}"
            yield from turned(both, f"{field} audits", on=on, key=("audit", field), why=why)
    elif name == "evidence":
        yield from retold(old.evidence, new.evidence, key=("audit", "evidence"))
    else:
        yield from _interviews(old, new, name)


def _interviews(old: Audit, new: Audit, name: str) -> Iterator[Change]:
    one, other, key = old.interviews, new.interviews, ("audit", "interviews")
    moved = {"set": "raised", "more": "raised", "dropped": "lowered", "less": "lowered"}
    found = step(one, other)
    if moved.get(found, found) != name:
        return
    if one and other and found == "restated":
        yield restated(one, other, key=key)
    else:
        up = name == "raised"
        before, after = (f"at least {each} of the workers are interviewed" if each else "" for each in (one, other))
        why = f"{'more' if up else 'fewer'} workers are heard"
        yield Change(before, after, effect_of(1 if up else -1), why=why, key=key)


def inducement(pair: ProgramPair, scene: Scene, name: str) -> Iterator[Change]:
    """Yield the changes of what moves suppliers and buyers: kind, reworded, stop, go on or evidence."""
    old, new = (each.inducement for each in pair.both) if pair.both else (None, None)
    if not old or not new or _is_there(old) != _is_there(new):
        return
    if name == "kind":
        yield from unclear(
            old.kind, new.kind, "a person must say which of the two binds more", key=("inducement", "kind")
        )
    elif name == "reworded":
        yield from reworded(old.text, new.text, scene, key=("inducement", "text"))
    elif name == "evidence":
        yield from retold(old.evidence, new.evidence, key=("inducement", "evidence"))
    else:
        on = name == "stop"
        why = f"buyers {'now have to' if on else 'need not any more'} stop buying when the code is broken"
        both = (old.stop_buying, new.stop_buying)
        yield from turned(both, "buyers stop buying", on=on, key=("inducement", "stop_buying"), why=why)


def _is_there(told: Training | Audit | Inducement | None) -> bool:
    """Say whether there is such a thing; an inducement of the kind `none` says that there is not."""
    return told is not None and not (isinstance(told, Inducement) and told.kind == "none")


def _promised(told: Training | Audit | Inducement | None) -> str:
    if told is None or not _is_there(told):
        return ""
    if isinstance(told, Inducement):
        return "; ".join((f"{told.kind}: {folded(told.text)}", *(("buyers stop buying",) if told.stop_buying else ())))
    if isinstance(told, Audit):
        heard = (f"at least {told.interviews} of the workers are interviewed",) if told.interviews else ()
        return "; ".join((*(each for each in ("independent", "unannounced") if getattr(told, each)), *heard))
    flags = (("worker_to_worker", "workers teach workers"), ("paid", "paid"))
    words = [word for field, word in flags if getattr(told, field)]
    return "; ".join((*words, *filter(None, (folded(told.at_hire), folded(told.in_season))), *told.languages))
