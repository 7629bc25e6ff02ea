"""Look at a drawing before anything draws it: it must be what its name says, of a bounded size, and nothing else.

What comes back is built from the parts that were looked at: a PNG loses where and with what it was made, an SVG that
holds more than shapes is refused by line.
"""

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wsrcode.load.strict import Fault
from wsrcode.load.tree import LARGEST_DRAWING, too_large
from wsrcode.model.picture import Drawing

_MOST_PIXELS, _LONGEST_SIDE = 24_000_000, 8_000
_MOST_SHAPES, _DEEPEST = 5_000, 40
_FINEST, _FARTHEST = 0.1, 1e6
"""Between which the numbers of a viewBox lie."""
_FLATTEST = 12
"""How many times as wide as high it may be, or as high as wide."""
_OTHERS = {
    b"\xff\xd8\xff": "a JPEG",
    b"GIF8": "a GIF",
    b"%PDF": "a PDF",
    b"RIFF": "a WebP or another RIFF file",
    b"PK\x03\x04": "a ZIP archive",
    b"\x1f\x8b": "compressed with gzip",
    b"\x89PNG": "a PNG",
    b"<": "an SVG or a web page",
}


def drawing(file: str, data: bytes) -> Drawing:
    """Return the drawing in a file; raise Fault with the line, where there is one, and what to mend."""
    if len(data) > LARGEST_DRAWING:
        raise Fault(too_large(file))
    if not data:
        raise Fault("is empty; put the drawing here, or remove the file")
    return _png(data) if file.endswith(".png") else _svg(data)


# --- PNG ---

_MAGIC = b"\x89PNG\r\n\x1a\n"
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_DEPTHS = {0: {1, 2, 4, 8, 16}, 2: {8, 16}, 3: {1, 2, 4, 8}, 4: {8, 16}, 6: {8, 16}}
_FILTERS = 4
_KEPT = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
"""All that is needed to draw it. Profiles, comments and places where a photograph was taken stay behind."""


@dataclass(frozen=True)
class _Head:
    """What the first chunk of a PNG says."""

    width: int
    height: int
    depth: int
    colours: int

    @property
    def bytes(self) -> int:
        """How many bytes its pixels take, with one more a line for the filter."""
        return self.height * (1 + (self.width * self.depth * _CHANNELS[self.colours] + 7) // 8)


def _png(data: bytes) -> Drawing:
    if not data.startswith(_MAGIC):
        raise Fault(f"is no PNG{_instead(data)}; save it as PNG, or give it its true ending")
    chunks = list(_chunks(data))
    head = _head(chunks[0] if chunks else (b"", b""))
    if chunks[-1][0] != b"IEND":
        raise Fault("breaks off before its end; save it anew")
    if any(kind == b"acTL" for kind, _ in chunks):
        raise Fault("moves; paper does not: save one picture of it")
    _refuse_lying(head, b"".join(body for kind, body in chunks if kind == b"IDAT"))
    palettes = [len(body) for kind, body in chunks if kind == b"PLTE"]
    if palettes and (len(palettes) > 1 or palettes[0] % 3 or palettes[0] > 768):  # noqa: PLR2004 - PNG's own number
        raise Fault("has a palette that is none; save it anew")
    if head.colours == 3 and not palettes:  # noqa: PLR2004 - PNG's own number
        raise Fault("names colours of a palette that it does not have; save it anew")
    kept = b"".join(_chunk(kind, body) for kind, body in chunks if kind in _KEPT)
    return Drawing("png", _MAGIC + kept, head.width, head.height)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_MAGIC)
    while at < len(data):
        if at + 12 > len(data):
            raise Fault("breaks off before its end; save it anew")
        length, kind = struct.unpack_from(">I4s", data, at)
        body = data[at + 8 : at + 8 + length]
        if at + 12 + length > len(data):
            raise Fault("breaks off before its end; save it anew")
        if zlib.crc32(kind + body) != struct.unpack_from(">I", data, at + 8 + length)[0]:
            raise Fault("is damaged: one of its check sums is wrong; save it anew")
        yield kind, body
        at += 12 + length
        if kind == b"IEND":
            break
    if at < len(data):
        raise Fault("holds something behind its end; save it anew")


def _head(first: tuple[bytes, bytes]) -> _Head:
    kind, body = first
    if kind != b"IHDR" or len(body) != 13:  # noqa: PLR2004 - PNG's own number
        raise Fault("does not begin with its size, as a PNG does; save it anew")
    width, height, depth, colours, packing, filtering, interlaced = struct.unpack(">IIBBBBB", body)
    if not 0 < width <= _LONGEST_SIDE or not 0 < height <= _LONGEST_SIDE or width * height > _MOST_PIXELS:
        raise Fault(f"says it is {width} x {height} pixels; a side may have {_LONGEST_SIDE}, all of it 24 million")
    if depth not in _DEPTHS.get(colours, ()) or packing or filtering:
        raise Fault("is of a kind that PNG does not know; save it anew")
    if interlaced:
        raise Fault("is interlaced, which print does not need; save it without")
    _refuse_flat(width, height)
    return _Head(width, height, depth, colours)


def _refuse_lying(head: _Head, packed: bytes) -> None:
    """Refuse pixels that are more or fewer than the size says, without unpacking more than that."""
    unpacking, found, line = zlib.decompressobj(), 0, head.bytes // head.height
    try:
        while packed and found <= head.bytes:
            part = unpacking.decompress(packed, 1 << 16)
            # Every line begins with one of five ways to filter it; no decoder knows a sixth.
            if max(part[-found % line :: line], default=0) > _FILTERS:
                raise Fault("is damaged: a line of it cannot be read; save it anew")
            found += len(part)
            packed = unpacking.unconsumed_tail
    except zlib.error:
        raise Fault("is damaged: its pixels cannot be unpacked; save it anew") from None
    if found != head.bytes:
        more = "more" if found > head.bytes else "fewer"
        raise Fault(f"says it is {head.width} x {head.height} pixels and holds {more}; save it anew")


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _instead(data: bytes) -> str:
    start = data[:64].lstrip()
    return next((f", but {name}" for sign, name in _OTHERS.items() if start.startswith(sign)), "")


def _refuse_flat(width: float, height: float) -> None:
    if max(width, height) > _FLATTEST * min(width, height):
        raise Fault(f"is {width:g} x {height:g}: one side may be {_FLATTEST} times the other, and no more")


# --- SVG ---

_NAMESPACE = "http://www.w3.org/2000/svg"
_HREF = ("href", "{http://www.w3.org/1999/xlink}href")
_SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "use"}
_AROUND = {"svg", "g", "defs", "clipPath", "linearGradient", "radialGradient", "stop", "title", "desc"}
_WHY = {
    "script": "a drawing runs nothing",
    "style": "write the colours on the shapes (Inkscape: save as plain SVG)",
    "text": "words in a drawing cannot be translated; leave them out, or turn them into paths",
    "image": "a picture inside a picture is not looked into; save it as a PNG of its own",
    "foreignObject": "a web page inside a drawing is not drawn",
    "metadata": "save it as plain SVG",
    "namedview": "save it as plain SVG",
    "animate": "paper does not move",
    "filter": "draw it without blur and shadow",
}
_PAINTS = {"fill", "stroke", "stop-color", "color"}
_COLOUR = re.compile(r"(?:#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})|none|black|white|currentColor|inherit)\Z")
_INSIDE = re.compile(r"url\(\s*['\"]?#[\w.-]+['\"]?\s*\)\Z")
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCODING = re.compile(rb"""<\?xml[^>]*encoding=["'](?!utf-8["'])""", re.IGNORECASE)
_LENGTH = re.compile(r"([0-9]+(?:\.[0-9]+)?)(?:px|pt|mm|cm|in)?\Z")


def _svg(data: bytes) -> Drawing:
    # Both are looked for before any parser sees the file, so that nothing in it can be expanded or fetched.
    if found := _DOCTYPE.search(data):
        line = data.count(b"\n", 0, found.start()) + 1
        raise Fault("holds a document type or an entity; remove that line", line)
    if _ENCODING.search(data[:200]) or b"\0" in data[:200]:
        raise Fault("is not UTF-8; save it as UTF-8", 1)
    root = _parsed(data)
    if root.tag != f"{{{_NAMESPACE}}}svg":
        raise Fault(f"is no SVG: it begins with <{_plain(root.tag)}>; save it as SVG", root.sourceline)
    width, height = _box(root)
    for count, each in enumerate(root.iter(), 1):
        _refuse_strange(each)
        if count > _MOST_SHAPES:
            raise Fault(f"holds more than {_MOST_SHAPES} shapes; simplify it", each.sourceline)
        if sum(1 for _ in each.iterancestors()) > _DEEPEST:
            raise Fault(f"holds groups in groups, more than {_DEEPEST} deep; simplify it", each.sourceline)
    _refuse_repeating(root)
    return Drawing("svg", data, width, height)


def _parsed(data: bytes) -> Any:
    from lxml import etree  # type: ignore[import-untyped]  # noqa: PLC0415 - who has no drawing waits for no parser

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=False, encoding="utf-8"
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        said = f"{_instead(data) or ' '}".removeprefix(", but ").strip()
        what = f"is {said}, not an SVG" if said and not data.lstrip().startswith(b"<") else "is no sound SVG"
        line, column = error.position or (0, 0)
        raise Fault(f"{what}: {' '.join(str(error.msg).split())[:120]}; save it anew", line, column) from None


def _plain(tag: object) -> str:
    return str(tag).rpartition("}")[2][:40] if isinstance(tag, str) else "?…"


def _box(root: Any) -> tuple[float, float]:
    stated = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    try:
        left, top, width, height = (float(each) for each in stated)
    except ValueError:
        raise Fault("has no viewBox of four numbers, which says how large it is; add it", root.sourceline) from None
    # NaN is within no bounds.
    if not (
        abs(left) < _FARTHEST and abs(top) < _FARTHEST and all(_FINEST <= each < _FARTHEST for each in (width, height))
    ):
        raise Fault("has a viewBox of no use; write left, top, width and height", root.sourceline)
    for name in ("width", "height"):
        if root.get(name) and not _LENGTH.match(root.get(name)):
            raise Fault(f"{name} is {root.get(name)[:20]!r}; write a number, or leave it out", root.sourceline)
    _refuse_flat(width, height)
    return width, height


def _refuse_strange(each: Any) -> None:
    line = each.sourceline
    if not isinstance(each.tag, str):
        if type(each).__name__ != "_Comment":
            raise Fault("holds an instruction for another program; remove it", line)
        return
    space, _, name = each.tag.rpartition("}")
    if space != f"{{{_NAMESPACE}" or name not in _SHAPES | _AROUND:
        why = _WHY.get(name, "a drawing is made of shapes, groups and gradients; save it as plain SVG")
        raise Fault(f"holds <{name[:40]}>: {why}", line)
    for key, value in each.attrib.items():
        _refuse_attribute(key, value, line)


def _refuse_attribute(key: str, value: str, line: int) -> None:
    name = _plain(key)
    if name.lower().startswith("on"):
        raise Fault(f"{name}=…: a drawing runs nothing; remove it", line)
    if key in _HREF or name == "href":
        if not re.match(r"#[\w.-]+\Z", value):
            raise Fault(f"{name} leads out of the drawing, to {value[:40]!r}; only parts of itself may be named", line)
    elif name == "style":
        for part in value.split(";"):
            inner, colon, given = part.partition(":")
            if colon:
                _refuse_attribute(inner.strip(), given.strip(), line)
    elif name in _PAINTS:
        if not _COLOUR.match(value.strip()) and not _INSIDE.match(value.strip()):
            raise Fault(f"{name} is {value[:40]!r}; write the colour as '#rrggbb', or none", line)
    elif re.search(r"url\s*\(|\\|@import|expression|javascript:|data:", value, re.IGNORECASE) and not _INSIDE.match(
        value.strip()
    ):
        raise Fault(f"{name} leads out of the drawing; only parts of itself may be named", line)


def _refuse_repeating(root: Any) -> None:
    """Refuse a drawing that multiplies itself: shapes repeated by shapes that are repeated."""
    named = {each.get("id"): each for each in root.iter() if isinstance(each.tag, str) and each.get("id")}
    repeated = 0
    for each in root.iter(f"{{{_NAMESPACE}}}use"):
        target = named.get(next((each.get(key) for key in _HREF if each.get(key)), "")[1:])
        if target is None:
            raise Fault("repeats a shape that it does not hold; save it anew", each.sourceline)
        inside = list(target.iter())
        if any(_plain(one.tag) == "use" for one in inside):
            raise Fault("repeats a shape that repeats another; draw it once", each.sourceline)
        repeated += len(inside)
        if repeated > _MOST_SHAPES:
            raise Fault(f"repeats more than {_MOST_SHAPES} shapes; simplify it", each.sourceline)
