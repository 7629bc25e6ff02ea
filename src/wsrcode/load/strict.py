"""A strict reader of YAML on libyaml's composer: what is not plainly meant is refused, with its line.

No implicit booleans (`no`, `on`), numbers in base 60 or 8, dates, duplicate keys, aliases, anchors, tags, merge keys,
second documents, or characters nobody can see. Size and nesting are bounded before libyaml's composer, which is
recursive and dies on 30,000 brackets, ever sees the text.
"""

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

import yaml

from wsrcode.load.tree import LARGEST
from wsrcode.model.text import UNSEEN

DEEPEST = 24
_OPENERS = 1000
_SUSPECT = re.compile(r"[!&*%<]")
_OPENER = re.compile(r"[\[{]|- |\? ")
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\Z")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,18}(?:[eE][-+]?[0-9]{1,2})?|[eE][-+]?[0-9]{1,2})\Z")
_CONSTANTS: Mapping[str, Any] = {"": None, "~": None, "null": None, "true": True, "false": False}

Loc = tuple[str | int, ...]


class Fault(Exception):
    """A file that cannot be read, with the place counted from 1 (0: the file as a whole)."""

    def __init__(self, message: str, line: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column


class _Loader(yaml.CSafeLoader):
    """Composes without asking what a scalar might mean: our builder decides, and asking costs a fifth of the time."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> str:  # noqa: ARG002 - PyYAML's signature
        """Give every node the same tag, so that nothing becomes a boolean behind our back."""
        return "?"

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        """Keep no path: there are no path resolvers."""

    def ascend_resolver(self) -> None:
        """Keep no path."""


def parse(data: bytes) -> Any:
    """Return the plain values of a YAML file (lists as tuples); raise Fault."""
    return _Builder().build(compose(data))


def compose(data: bytes) -> yaml.Node:
    """Return the file's nodes, every gate passed; raise Fault."""
    text = decoded(data)
    _gate(text)
    try:
        node = _Loader(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        raise _syntax(error) from None
    except yaml.YAMLError as error:
        raise Fault(f"is no YAML: {' '.join(str(error).split())[:160]}") from None
    if node is None:
        raise Fault("is empty; write the keys it needs, or remove the file")
    return node


def decoded(data: bytes, largest: int = LARGEST) -> str:
    """Return the text of a file; raise Fault when it is not plain UTF-8 with line feeds."""
    if len(data) > largest:
        raise Fault(f"is larger than {largest // 1024} KB; no text of a code is, split it")
    if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        raise Fault("begins with a byte-order mark; save it as UTF-8 without BOM", 1, 1)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Fault("is not UTF-8; save it as UTF-8 (it may be Latin-1 or no text at all)", line) from None
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        raise Fault("has Windows line ends; save it with LF, or run `git add --renormalize`", line)
    if found := UNSEEN.search(text):
        before = text[: found.start()]
        raise Fault(
            f"holds the character U+{ord(found[0]):04X}, which cannot be seen or changes direction; remove it",
            before.count("\n") + 1,
            found.start() - before.rfind("\n"),
        )
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _gate(text: str) -> None:
    if _SUSPECT.search(text) or len(_OPENER.findall(text)) > _OPENERS:
        _refuse_by_event(text)


def _refuse_by_event(text: str) -> None:
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            if isinstance(event, yaml.DocumentStartEvent) and (event.version or event.tags):
                raise _at(event, "has a directive (%); remove it")
            if isinstance(event, yaml.AliasEvent):
                raise _at(event, "has an alias (*); write the words out, or put the text in quotes")
            if isinstance(event, yaml.NodeEvent):
                if event.anchor:
                    raise _at(event, "has an anchor (&); remove it, or put the text in quotes")
                if getattr(event, "tag", None):
                    raise _at(event, "has a tag (!); remove it, or put the text in quotes")
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                raise _at(event, f"is nested more than {DEEPEST} deep")
    except yaml.MarkedYAMLError as error:
        raise _syntax(error) from None


def _at(thing: Any, message: str) -> Fault:
    return Fault(message, thing.start_mark.line + 1, thing.start_mark.column + 1)


def _syntax(error: yaml.MarkedYAMLError) -> Fault:
    mark = error.problem_mark or error.context_mark
    words = " ".join(" ".join(each.split()) for each in (error.context, error.problem) if each)
    if "expected a single document" in words:
        words = "holds a second document (---); put it in a file of its own"
    hint = "; put text that holds ': ' or '#' in quotes or after >-" if "mapping values" in words else ""
    return Fault(f"is no YAML: {words}{hint}", (mark.line + 1) if mark else 0, (mark.column + 1) if mark else 0)


class _Builder:
    """Builds plain values from nodes."""

    def __init__(self) -> None:
        self.seen: set[int] = set()

    def build(self, node: yaml.Node, depth: int = 0) -> Any:
        """Return a node's value."""
        if isinstance(node, yaml.ScalarNode):
            # libyaml's composer reports a plain scalar's style as '', PyYAML's own as None.
            return node.value if node.style else core_scalar(node.value)
        if depth > DEEPEST:
            raise _at(node, f"is nested more than {DEEPEST} deep")
        if id(node) in self.seen:
            raise _at(node, "has an alias (*); write the words out")
        self.seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return tuple([self.build(each, depth + 1) for each in node.value])
        built: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise _at(key, "has a key that is no plain word")
            if key.value in built:
                raise _at(key, f"has the key {key.value!r} twice; keep one")
            if key.value == "<<":
                raise _at(key, "has a merge key (<<); write the keys out")
            built[key.value] = self.build(value, depth + 1)
        return built


def core_scalar(text: str) -> Any:
    """Return what a plain scalar means: null, true, false, a whole or decimal number, or else just text."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] in "+-0123456789":
        if _INT.match(text):
            return int(text)
        if _DECIMAL.match(text):
            return Decimal(text)
    return text


@lru_cache(maxsize=4)
def _composed(data: bytes) -> yaml.Node:
    # Findings come file by file; a long list about one file composes it once.
    return compose(data)


def position(data: bytes, loc: Loc) -> tuple[int, int]:
    """Return line and column of the value at `loc`, as near as the file has it.

    A step that is not in the file (the name of a union's variant, a key that is missing) is passed over, so that a
    missing key lands on the mapping that lacks it, and an unknown one on the key itself.
    """
    try:
        node = _composed(data)
    except Fault as fault:
        return fault.line, fault.column
    mark = node.start_mark
    for step in loc:
        found = _step(node, step)
        if found is not None:
            mark, node = found
    return mark.line + 1, mark.column + 1


def _step(node: yaml.Node, step: str | int) -> tuple[yaml.Mark, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        return next(((key.start_mark, value) for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
        return node.value[step].start_mark, node.value[step]
    return None
