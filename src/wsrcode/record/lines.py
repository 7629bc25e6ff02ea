"""Write plain values as YAML that a person can read, always the same bytes for the same values."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

_WIDEST = 110
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_/-]*\Z")
# Words that one reader of YAML or another takes for something else.
_OTHERWISE = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}


def written(values: Mapping[str, Any], heading: str = "") -> bytes:
    """Return a file with these values: mappings, lists, texts, whole numbers, true and false."""
    comment = [f"# {line}" for line in heading.splitlines()]
    return ("\n".join([*comment, *_mapping(values, "")]) + "\n").encode()


def _mapping(values: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in values.items():
        yield from _entry(f"{indent}{_word(key)}:", value, indent)


def _entry(head: str, value: Any, indent: str) -> Iterator[str]:
    """Yield a value that belongs to the words before it on the line."""
    deeper = f"{indent}  "
    if isinstance(value, Mapping) and value:
        yield head
        yield from _mapping(value, deeper)
    elif isinstance(value, list | tuple) and value:
        flow = f"{head} [{', '.join(_scalar(each) for each in value)}]" if _all_short(value) else ""
        if flow and len(flow) <= _WIDEST:
            yield flow
        else:
            yield head
            yield from _items(value, deeper)
    elif isinstance(value, str) and _foldable(value) and len(head) + len(_scalar(value)) >= _WIDEST:
        yield f"{head} >-"
        yield from _folded(value, deeper)
    else:
        yield f"{head} {_scalar(value)}"


def _items(values: list[Any] | tuple[Any, ...], indent: str) -> Iterator[str]:
    for each in values:
        if isinstance(each, Mapping) and each:
            first, *rest = _mapping(each, f"{indent}  ")
            yield f"{indent}- {first.lstrip(' ')}"
            yield from rest
        else:
            yield from _entry(f"{indent}-", each, indent)


def _all_short(values: list[Any] | tuple[Any, ...]) -> bool:
    return all(isinstance(each, str) and _WORD.match(each) for each in values)


def _scalar(value: Any) -> str:
    if isinstance(value, str):
        return _word(value)
    return json.dumps(value)


def _word(text: str) -> str:
    """Return a text as it is where nobody can take it for something else, in double quotes otherwise."""
    return text if _WORD.match(text) and text.lower() not in _OTHERWISE else json.dumps(text, ensure_ascii=False)


def _foldable(text: str) -> bool:
    return bool(text) and not re.search(r"[^\S ]", text) and all(text.split(" "))


def _folded(text: str, indent: str) -> Iterator[str]:
    line = indent
    for word in text.split(" "):
        if line != indent and len(line) + 1 + len(word) > _WIDEST:
            yield line
            line = indent
        line += word if line == indent else f" {word}"
    yield line
