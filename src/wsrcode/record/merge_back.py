"""Take over from a file that another editor wrote anew only what it says differently, and keep all of the old layout.

Such editors drop comments, put folded text on one line, change quotes and styles, write numbers as text, and add keys
that say nothing. None of that is a change.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from difflib import SequenceMatcher
from functools import partial
from io import BytesIO
from typing import Any, cast

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, FoldedScalarString

from wsrcode.model.noun import Noun
from wsrcode.record.edit import edited

_NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?\Z")
_PLAIN = re.compile(r"(?:[-+]?[0-9]+(?:\.[0-9]+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}|true|false)\Z")
"""What may take the place of a number, a day, or true and false, without quotes."""
_LONG = 90
_SENTENCE = re.compile(r"(?<=[.!?]) ")
# Words that one reader of YAML or another takes for something else.
_OTHERWISE = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}
Path = tuple[str | int, ...]


def merged(data: bytes, old: Any, new: Any, noun: type[Noun] | None = None) -> bytes:
    """Return a file with what `new` says differently from `old`; with the noun, what it says by default is left out."""
    wanted = lean(new, old, noun)
    if same(old, wanted):
        return data
    return edited(data, partial(_onto, old=old, new=wanted))


def pruned(data: bytes, new: Any, noun: type[Noun] | None = None) -> bytes:
    """Return a new file without the keys that say nothing."""
    wanted = lean(new, None, noun)
    return data if wanted == new else edited(data, partial(_onto, old=new, new=wanted))


def same(one: Any, other: Any) -> bool:
    """Say whether two values say the same, however they are written: 48 and '48', folded or not, one or a list."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(same(value, other[key]) for key, value in one.items())
    if _is_list(one) and _is_list(other):
        return len(one) == len(other) and all(map(same, one, other))
    if _is_list(one) or _is_list(other):
        listed, single = (one, other) if _is_list(one) else (other, one)
        return len(listed) == 1 and not isinstance(single, Mapping) and single is not None and same(listed[0], single)
    if isinstance(one, Mapping) or isinstance(other, Mapping):
        return False
    if isinstance(one, str) and isinstance(other, str):
        # Two texts are texts: revision "1.10" is not revision "1.1".
        return one.split() == other.split()
    return bool(_word(one) == _word(other))


def _word(value: Any) -> Any:
    """Return a scalar in one form whatever its type: a number as a number, a text folded."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    text = " ".join(str(value).split())
    return Decimal(text) if _NUMBER.match(text) else text


def _is_list(value: Any) -> bool:
    return isinstance(value, list | tuple)


# ---------------------------------------------------------------------------------------------------------------------
# What says nothing


def lean(new: Any, old: Any, noun: type[Noun] | None = None) -> Any:
    """Return new values without those that say nothing and did not stand in the old ones."""
    bare = _bare(new, old)
    meant = _meant(noun, bare)
    if meant is None or noun is None:
        return bare
    for path in [each for each in _scalar_paths(bare) if not _has(old, each)]:
        without = _without(bare, path)
        if _meant(noun, without) == meant:
            bare = without
    return _bare(bare, old)


def _meant(noun: type[Noun] | None, value: Any) -> Noun | None:
    if noun is None:
        return None
    try:
        return noun.model_validate(value)
    except ValidationError:
        return None


def _bare(new: Any, old: Any) -> Any:
    if isinstance(new, Mapping):
        before = old if isinstance(old, Mapping) else {}
        made = {key: _bare(value, before.get(key)) for key, value in new.items()}
        return {key: value for key, value in made.items() if not _is_empty(value) or _stood(before, key, value)}
    if _is_list(new):
        earlier = old if _is_list(old) else ()
        items = [_bare(value, earlier[at] if at < len(earlier) else None) for at, value in enumerate(new)]
        return tuple(each for each in items if not _is_empty(each))
    return new


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, str | tuple | Mapping) and not value)


def _stood(before: Mapping[str, Any], key: str, value: Any) -> bool:
    return key in before and before[key] == value


def _scalar_paths(value: Any, path: Path = ()) -> Iterator[Path]:
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from _scalar_paths(each, (*path, key))
    elif _is_list(value):
        for at, each in enumerate(value):
            yield from _scalar_paths(each, (*path, at))
    elif path and isinstance(path[-1], str):
        yield path


def _has(value: Any, path: Path) -> bool:
    for step in path:
        inside = step in value if isinstance(value, Mapping) else _is_list(value) and step in range(len(value))
        if not inside:
            return False
        value = value[step]
    return True


def _without(value: Any, path: Path) -> Any:
    step, *rest = path
    if isinstance(value, Mapping):
        if not rest:
            return {key: each for key, each in value.items() if key != step}
        return {key: _without(each, tuple(rest)) if key == step else each for key, each in value.items()}
    return tuple(_without(each, tuple(rest)) if at == step else each for at, each in enumerate(value))


# ---------------------------------------------------------------------------------------------------------------------
# Onto the round-trip document


def _onto(document: Any, old: Any, new: Any) -> None:
    if isinstance(new, Mapping):
        _mapping(document, old, new)
    else:
        _list(document, old, new)


def _mapping(document: CommentedMap, old: Mapping[str, Any], new: Mapping[str, Any]) -> None:
    # The document may read a key otherwise than we do: `on` and 2021 are words to us.
    names = {str(key): key for key in document}
    for key in [each for each in old if each not in new]:
        del document[names[key]]
    for key in [each for each in new if each in old]:
        _value(document, names[key], old[key], new[key])
    for before, key in zip(["", *new], new, strict=False):
        if key not in old:
            place = [str(each) for each in document].index(before) + 1 if before else 0
            document.insert(place, _key(key), _made(new[key]))


def _value(document: Any, key: Any, old: Any, new: Any) -> None:
    """Change what stands at a key or an index, as little as can be."""
    if same(old, new):
        return
    if isinstance(old, Mapping) and isinstance(new, Mapping) and isinstance(document[key], CommentedMap):
        _mapping(document[key], old, new)
    elif _is_list(old) and _is_list(new) and isinstance(document[key], CommentedSeq):
        _list(document[key], old, new)
    else:
        document[key] = _like(document[key], new)


def _list(document: CommentedSeq, old: Sequence[Any], new: Sequence[Any]) -> None:
    steps = SequenceMatcher(None, [_shape(each) for each in old], [_shape(each) for each in new], autojunk=False)
    # From the end, so that the places before stay what they are.
    for _, start, end, first, last in reversed(steps.get_opcodes()):
        paired = min(end - start, last - first)
        for at in reversed(range(start + paired, end)):
            del document[at]
        for at in range(paired):
            _value(document, start + at, old[start + at], new[first + at])
        for at in range(first + paired, last):
            document.insert(start + at - first, _made(new[at]))


def _shape(value: Any) -> str:
    """Return a value as a text that is the same for all that say the same."""
    if isinstance(value, Mapping):
        return "{" + ",".join(f"{key}:{_shape(value[key])}" for key in sorted(value)) + "}"
    if _is_list(value):
        return "[" + ",".join(map(_shape, value)) + "]"
    return repr(_word(value))


def _like(before: Any, new: Any) -> Any:
    """Return a new value in the style of the one before it."""
    if isinstance(new, Mapping) or _is_list(new):
        return _made(new)
    text = str(_word(new)) if isinstance(new, bool) else str(new)
    if isinstance(before, FoldedScalarString):
        return _folded(text, before)
    if isinstance(before, bool | int | float | date) and _PLAIN.match(text):
        return YAML().load(BytesIO(text.encode()))
    if isinstance(before, str):
        return type(before)(text)
    return _made(new)


def _made(value: Any) -> Any:
    """Return a value as the document holds it."""
    if isinstance(value, Mapping):
        made = CommentedMap()
        for key, each in value.items():
            made[_key(key)] = _made(each)
        return made
    if _is_list(value):
        return CommentedSeq([_made(each) for each in value])
    if isinstance(value, bool | int) or value is None:
        return value
    if isinstance(value, Decimal):
        return YAML().load(BytesIO(str(value).encode()))
    text = str(value)
    if len(text) > _LONG:
        return _folded(text)
    return DoubleQuotedScalarString(text) if text.lower() in _OTHERWISE else text


def _key(name: str) -> str:
    return DoubleQuotedScalarString(name) if name.lower() in _OTHERWISE else name


def _folded(text: str, before: FoldedScalarString | None = None) -> FoldedScalarString:
    """Return a folded text that breaks where the one before it did, and else behind each sentence."""
    text = " ".join(text.split())
    made: Any = FoldedScalarString(text)
    made.fold_pos = _kept_breaks(before, text) if before else [each.start() for each in _SENTENCE.finditer(text)]
    return cast("FoldedScalarString", made)


def _kept_breaks(before: FoldedScalarString, text: str) -> list[int]:
    old_text = str(before)
    broken = {len(old_text[:each].split()) for each in getattr(before, "fold_pos", ())}
    old, new = old_text.split(), text.split()
    ends = _ends(new)
    kept: set[int] = set()
    for name, start, _, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if name == "equal":
            kept |= {first + each - start for each in broken if start < each <= start + last - first}
    kept |= _lost_breaks(old, new, broken)
    return sorted(ends[each - 1] for each in kept if 0 < each < len(new))


def _lost_breaks(old: list[str], new: list[str], broken: set[int]) -> set[int]:
    """Return where to break when the word before a break was changed: before the word that followed it."""
    found: set[int] = set()
    for name, start, _, first, _ in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if name == "equal" and start in broken:
            found.add(first)
    return found


def _ends(words: list[str]) -> list[int]:
    """Return where each word ends in the text that they make."""
    ends, at = [], -1
    for each in words:
        at += 1 + len(each)
        ends.append(at)
    return ends
