"""Read files that another editor wrote anew, each beside what it was at a git revision."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from wsrcode.load.committed import GitTree
from wsrcode.load.git import repository
from wsrcode.load.reading import kind_of
from wsrcode.load.shared import contents_of
from wsrcode.load.strict import Fault, compose, parse
from wsrcode.load.tree import FOLDER, Refused, folder_tree
from wsrcode.model.finding import Finding, Place, Severity

_LEFT_ALONE = {"lock", "decision", "roster", "findings"}
"""Machine-written, signed byte for byte, or no YAML."""
_BOM = b"\xef\xbb\xbf"
_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#.*$", re.MULTILINE)


@dataclass(frozen=True)
class Outside:
    """A file as it is now and as it was; bytes with plain line feeds, and the values that they say."""

    file: str
    kind: str
    now: bytes
    value: Any
    before: bytes | None
    """None for a new file."""
    value_before: Any = None
    comments: frozenset[str] = frozenset()
    """Those of now that were not there before: another editor writes none."""


def outside(root: Path, base: str, asked: Callable[[str], bool] = lambda _: True) -> Iterator[Outside | Finding]:
    """Yield each file that is not what it was at a git revision; a finding for one that cannot be read."""
    source = repository(root)
    commit = source.resolve(base)
    old, new = GitTree(source, source.files(commit, FOLDER), {}), folder_tree(root)
    was, now = old.contents, contents_of(new, sha256=source.sha256)
    changed = [each for each in sorted(now) if now[each] != was.get(each) and asked(each)]
    kinds = {file: found[0] for file in changed if (found := kind_of(file)) and found[0] not in _LEFT_ALONE}
    old.fetch([file for file in kinds if file in old])
    for file, kind in kinds.items():
        yield _outside(file, kind, new[file], old.get(file))


def _outside(file: str, kind: str, data: bytes | Refused, before: bytes | Refused | None) -> Outside | Finding:
    try:
        now = _plain(data)
        value, told = parse(now), comments(now)
    except Fault as fault:
        place = Place(file, fault.line, fault.column)
        return Finding(place, Severity.ERROR, f"{fault.message}; it stays as it is", "load/unreadable")
    try:
        earlier = _plain(before) if before is not None else None
        old = parse(earlier) if earlier is not None else None
    except Fault:
        # What could not be read has no layout to go back to.
        return Outside(file, kind, now, value, None, comments=told)
    return Outside(file, kind, now, value, earlier, old, told - (comments(earlier) if earlier else frozenset()))


def _plain(data: bytes | Refused) -> bytes:
    if isinstance(data, Refused):
        raise Fault(data.why)
    return data.removeprefix(_BOM).replace(b"\r\n", b"\n")


def comments(data: bytes) -> frozenset[str]:
    """Return the comments of a file; a sign inside a text is none."""
    text = data.decode("utf-8")
    pieces, at = [], 0
    for node in _scalars(compose(data)):
        end = node.end_mark.index
        body = text[node.start_mark.index : end]
        # A block's own end lies behind comments that follow it; they stand at the margin of their keys.
        pieces.append(text[at : node.start_mark.index])
        if node.style in {"|", ">"}:
            head, _, rest = body.partition("\n")
            pieces += [head, "\n", _behind(rest)]
        at = max(at, end)
    found = _COMMENT.findall("".join([*pieces, text[at:]]))
    return frozenset(" ".join(each.split()) for each in found)


def _behind(block: str) -> str:
    """Return the lines behind a block's own text: those that are less indented than its first line."""
    lines = block.split("\n")
    first = next((each for each in lines if each.strip()), "")
    margin = len(first) - len(first.lstrip(" "))
    return "\n".join(each for each in lines if each.strip() and len(each) - len(each.lstrip(" ")) < margin)


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _scalars(each)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(key)
            yield from _scalars(value)
