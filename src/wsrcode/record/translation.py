"""Set texts in a translation's file by their position: every byte beside them stays as it was.

A round trip through a YAML library keeps comments, but not every layout that people write; here only the values that
are meant are cut out and set anew, in the style they had.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from wsrcode.errors import WsrcodeError
from wsrcode.model.edition import unit_path

Path = tuple[str | int, ...]
Change = str | dict[str | int, Any]
"""A text, or the changes below a key or in a list."""

_STEP = 2
_LONG = 100
"""Letters from which on a new text stands folded, below its key."""
_STOPS = ".!?…\u0964\u06d4\u061f"
"""What ends a sentence, in Bengali and Urdu too."""
_SENTENCES = re.compile(rf"(?<=[{_STOPS}]) (?=\S)|(?<=[{_STOPS}][\"”’»)]) (?=\S)")
_BLOCK_HEAD = re.compile(r"[>|][-+]?[ \t]*(?:#.*)?\Z")
_LIKE_A_NUMBER = re.compile(r"[-+.\d][-+.\d_,:eExXoO]*\Z")


@dataclass(frozen=True)
class _Edit:
    start: int
    end: int
    new: str


def with_texts(data: bytes, texts: Mapping[str, str], order: Iterable[str], translator: str = "") -> bytes:
    """Return the file with these texts set, by key; new keys stand where `order`, the order of print, has them."""
    text = data.decode("utf-8")
    whole = text if text.endswith("\n") else f"{text}\n"
    node = yaml.compose(whole, Loader=yaml.CSafeLoader)
    if not isinstance(node, yaml.MappingNode):
        raise WsrcodeError("the translation's file holds no keys; `wsrcode new language` makes one")
    changes = _tree({unit_path(key): each for key, each in texts.items()})
    if translator:
        changes["translator"] = translator
    made = _applied(whole, _Writer(whole, _ranks(order)).edits(node, changes, (), 0))
    return (made if text.endswith("\n") or len(made) > len(whole) else made.removesuffix("\n")).encode()


def _tree(texts: Mapping[Path, str]) -> dict[str | int, Any]:
    """Return the changes as the file nests them."""
    top: dict[str | int, Any] = {}
    for path, text in texts.items():
        below = top
        for step in path[:-1]:
            below = below.setdefault(step, {})
        below[path[-1]] = text
    return top


def _ranks(order: Iterable[str]) -> dict[Path, int]:
    """Return the place of every key and of every folder of keys."""
    ranks: dict[Path, int] = {}
    for n, key in enumerate(order):
        path = unit_path(key)
        for depth in range(1, len(path) + 1):
            ranks.setdefault(path[:depth], n)
    return ranks


def _applied(text: str, edits: Iterable[_Edit]) -> str:
    pieces: list[str] = []
    at = 0
    # Stable: of two insertions in one place the inner one, which comes first, stands first.
    for edit in sorted(edits, key=lambda each: each.start):
        pieces += (text[at : edit.start], edit.new)
        at = edit.end
    return "".join((*pieces, text[at:]))


@dataclass(frozen=True)
class _Writer:
    """Finds what must be cut out of a text, and what must be set in its place."""

    text: str
    ranks: Mapping[Path, int]

    def edits(self, node: yaml.Node, change: Change, path: Path, column: int, *, flow: bool = False) -> Iterator[_Edit]:
        """Yield the edits below a node; `column` is where its key or its dash stands."""
        if isinstance(change, str) and isinstance(node, yaml.ScalarNode):
            yield self._text(node, change, column, flow=flow)
        elif isinstance(change, str):
            raise WsrcodeError(f"{'/'.join(map(str, path))} is no text in the translation's file; mend it by hand")
        elif isinstance(node, yaml.MappingNode):
            yield from self._mapping(node, change, path, column, flow=flow)
        elif isinstance(node, yaml.SequenceNode):
            yield from self._list(node, change, path, column, flow=flow)
        else:
            raise WsrcodeError(f"{'/'.join(map(str, path))} is no mapping in the translation's file; mend it by hand")

    def _text(self, node: yaml.ScalarNode, new: str, column: int, *, flow: bool) -> _Edit:
        start, end = node.start_mark.index, self._end(node)
        head, _, body = self.text[start:end].partition("\n")
        style = node.style or ""
        if _is_block(node):
            indent = next((len(line) - len(line.lstrip(" ")) for line in body.split("\n") if line.strip()), column + 2)
            return _Edit(start, end, _block_text(new, head if _BLOCK_HEAD.match(head) else f"{style}-", indent))
        space = " " if start == end else ""
        commented = bool(self.text[end : self.text.index("\n", end)].strip())
        grown = len(_sentences(new)) > 1 and len(_sentences(node.value)) == 1
        if grown and not flow and not commented:
            return _Edit(start, end, space + _block_text(new, ">-", column + _STEP))
        return _Edit(start, end, space + _line(new, style, flow=flow))

    def _mapping(
        self, node: yaml.MappingNode, change: dict[str | int, Any], path: Path, column: int, *, flow: bool
    ) -> Iterator[_Edit]:
        there = {key.value: (key, value) for key, value in node.value}
        inside = flow or bool(node.flow_style)
        for name in [each for each in there if each in change]:
            key, value = there[name]
            yield from self.edits(value, change[name], (*path, name), key.start_mark.column, flow=inside)
        new = sorted((each for each in change if each not in there), key=lambda each: self._rank((*path, each)))
        if not new:
            return
        if not there:
            yield from self._filled(node, {each: change[each] for each in new}, path, column, flow=flow)
            return
        for before, names in self._placed(new, tuple(there), path):
            made = {name: change[name] for name in names}
            yield self._insertion(node, there, before, made, path)

    def _placed(self, new: Sequence[Any], there: Sequence[Any], path: Path) -> Iterator[tuple[Any, list[Any]]]:
        """Yield the new names by the name they stand behind; None for those that stand before all."""
        groups: dict[Any, list[Any]] = {}
        known = [each for each in there if (*path, each) in self.ranks]
        for name in new:
            rank = self._rank((*path, name))
            before = [each for each in known if self._rank((*path, each)) < rank]
            groups.setdefault(before[-1] if before else self._front(there, known, path), []).append(name)
        yield from groups.items()

    @staticmethod
    def _front(there: Sequence[Any], known: Sequence[Any], path: Path) -> Any:
        """Return the key behind which stands what comes before all others; None where that is the very front.

        The head of the file, `language` and `translator`, has no place in the order of print and stays in front.
        """
        if path and known:
            return None
        at = there.index(known[0]) if known else len(there)
        return there[at - 1] if at else None

    def _insertion(
        self, node: yaml.MappingNode, there: Mapping[Any, Any], before: Any, made: dict[str | int, Any], path: Path
    ) -> _Edit:
        first = node.value[0][0]
        if node.flow_style:
            inside = ", ".join(self._flow_pair(name, each, path) for name, each in made.items())
            if before is None:
                return _Edit(first.start_mark.index, first.start_mark.index, f"{inside}, ")
            at = self._end(there[before][1])
            return _Edit(at, at, f", {inside}")
        column = first.start_mark.column
        at = self._above(first.start_mark.index, column) if before is None else self._next_line(there[before][1])
        lines = [line for name, each in made.items() for line in self._lines(name, each, (*path, name), column)]
        return _Edit(at, at, "".join(f"{line}\n" for line in lines))

    def _list(
        self, node: yaml.SequenceNode, change: dict[str | int, Any], path: Path, column: int, *, flow: bool
    ) -> Iterator[_Edit]:
        inside = flow or bool(node.flow_style)
        dash = node.start_mark.column
        for n, value in enumerate(node.value):
            if n in change:
                yield from self.edits(value, change[n], (*path, n), dash, flow=inside)
        new: dict[str | int, Any] = {n: change[n] for n in sorted(change, key=int) if int(n) >= len(node.value)}
        if not new:
            return
        _without_gap(new, len(node.value), path)
        if not node.value:
            yield from self._filled(node, new, path, column, flow=flow)
        elif inside:
            at = self._end(node.value[-1])
            yield _Edit(at, at, "".join(f", {_line(each, '', flow=True)}" for each in new.values()))
        else:
            at = self._next_line(node.value[-1])
            yield _Edit(at, at, "".join(f"{line}\n" for each in new.values() for line in _item(each, dash)))

    def _filled(
        self, node: yaml.Node, new: dict[str | int, Any], path: Path, column: int, *, flow: bool
    ) -> Iterator[_Edit]:
        """Yield the edits that fill an empty `{}` or `[]`: in place inside others, else on the lines below its key."""
        start, end = node.start_mark.index, node.end_mark.index
        if flow:
            yield _Edit(start, end, self._flow(new, path))
            return
        yield _Edit(len(self.text[:start].rstrip(" ")), end, "")
        at = self.text.index("\n", end) + 1
        yield _Edit(at, at, "".join(f"{line}\n" for line in self._inner(new, path, column + _STEP)))

    def _lines(self, name: str | int, change: Change, path: Path, column: int) -> Iterator[str]:
        """Yield the lines of a new key."""
        pad = " " * column
        if isinstance(change, str):
            yield from f"{pad}{name}: {_new_text(change, column + _STEP)}".split("\n")
            return
        yield f"{pad}{name}:"
        yield from self._inner(change, path, column + _STEP)

    def _inner(self, change: dict[str | int, Any], path: Path, column: int) -> Iterator[str]:
        if all(isinstance(each, int) for each in change):
            _without_gap(change, 0, path)
            for n in sorted(change, key=int):
                yield from _item(change[n], column)
            return
        for name in sorted(change, key=lambda each: self._rank((*path, each))):
            yield from self._lines(name, change[name], (*path, name), column)

    def _flow(self, change: Change, path: Path) -> str:
        if isinstance(change, str):
            return _line(change, "", flow=True)
        if all(isinstance(each, int) for each in change):
            _without_gap(change, 0, path)
            return f"[{', '.join(self._flow(change[n], path) for n in sorted(change, key=int))}]"
        names = sorted(change, key=lambda each: self._rank((*path, each)))
        return f"{{{', '.join(self._flow_pair(name, change[name], path) for name in names)}}}"

    def _flow_pair(self, name: str | int, change: Change, path: Path) -> str:
        return f"{name}: {self._flow(change, (*path, name))}"

    def _rank(self, path: Path) -> int:
        return self.ranks.get(path, len(self.ranks))

    def _end(self, node: yaml.Node) -> int:
        """Return where the last letter of a node ends; the end that YAML states may lie lines below it."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            return self._end(last[1] if isinstance(last, tuple) else last)
        start, end = node.start_mark.index, node.end_mark.index
        return start + len(self.text[start:end].rstrip()) if _is_block(node) else end

    def _next_line(self, node: yaml.Node) -> int:
        return self.text.index("\n", self._end(node)) + 1

    def _above(self, start: int, column: int) -> int:
        """Return the start of a key's line, or of the comment that stands right above it."""
        at = self.text.rfind("\n", 0, start) + 1
        while at:
            above = self.text.rfind("\n", 0, at - 1) + 1
            line = self.text[above : at - 1]
            if not line.startswith(" " * column + "#"):
                break
            at = above
        return at


def _is_block(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.style in {">", "|"}


def _without_gap(change: Mapping[str | int, Any], start: int, path: Path) -> None:
    if sorted(int(each) for each in change) != list(range(start, start + len(change))):
        raise WsrcodeError(
            f"{'/'.join(map(str, path))} would have a hole; translate the texts of a list in their order"
        )


def _item(text: str, column: int) -> list[str]:
    return f"{' ' * column}- {_new_text(text, column + _STEP)}".split("\n")


def _new_text(text: str, indent: int) -> str:
    """Return a text that stood nowhere yet: on one line when it is short, else folded, a sentence a line."""
    if len(text) > _LONG or len(_sentences(text)) > 1:
        return _block_text(text, ">-", indent)
    return _line(text, "", flow=False)


def _block_text(text: str, head: str, indent: int) -> str:
    """Return a text below its key, or in quotes where white space at the ends of its lines forbids that."""
    lines = text.split("\n") if head.startswith("|") else _folded(text)
    if not _reads_as(f"k: {head[0]}-{_below(lines, _STEP)}", text):
        return _quoted(text)
    return head + _below(lines, indent)


def _below(lines: Iterable[str], indent: int) -> str:
    return "".join(f"\n{' ' * indent}{line}" if line else "\n" for line in lines)


def _folded(text: str) -> list[str]:
    """Return the lines of a folded text, one sentence each; a line feed in it is an empty line more."""
    first, *more = text.split("\n")
    return [*_sentences(first), *(line for each in more for line in ("", *(_sentences(each) if each else ())))]


def _sentences(text: str) -> list[str]:
    return _SENTENCES.split(text)


def _line(text: str, style: str, *, flow: bool) -> str:
    """Return a text on one line, in the style it had where that can hold it."""
    single = "'" + text.replace("'", "''") + "'"
    if style == "'" and _reads_as(f"k: {single}", text):
        return single
    return text if style != '"' and _is_plain(text, flow=flow) else _quoted(text)


def _is_plain(text: str, *, flow: bool) -> bool:
    """Say whether a text may stand without quotes, for us and for readers that see numbers and truths in words."""
    if "\n" in text or _LIKE_A_NUMBER.match(text):
        return False
    return _reads_as(f"k: {{k: {text}}}" if flow else f"k: {text}", text)


def _reads_as(fragment: str, text: str) -> bool:
    try:
        node: Any = yaml.compose(fragment + "\n", Loader=yaml.CSafeLoader)
        while isinstance(node, yaml.MappingNode):
            ((_, node),) = node.value
    except (yaml.YAMLError, ValueError):
        return False
    return isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:str" and node.value == text


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'
