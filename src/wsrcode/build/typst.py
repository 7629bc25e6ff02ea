"""The print engine: a template and a model become a PDF, or one clear reason why not."""

import atexit
import json
import os
import re
import shutil
import stat
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

import typst

from wsrcode.build.duplex import for_short_edge
from wsrcode.build.icons import font_folders, icon, icon_file
from wsrcode.errors import WsrcodeError

Standard = Literal["ua-1", "a-2a"]
STANDARDS: tuple[Standard, ...] = ("ua-1", "a-2a")
_NAME_IN_TEMPLATE = re.compile(r'"([a-z0-9]+(?:-[a-z0-9]+)*)"')
_UNDRAWN = re.compile(r'the text `"(?P<text>.*?)"` (?:could not be displayed|contains)', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]{1,6})\}")
_OUR_FOLDER = re.compile(r"[\w./\\:-]*wsrcode-print-\w+/")
_TEMPLATE_LINE = re.compile(r"([\w/-]+\.typ:\d+:\d+)")
_LONGEST_WORD = 40
"""Letters of the longest word that a narrow column holds at the size of print; German and Finnish stay below."""
_DIVIDED = re.compile(r"[\s/\u2010-]+")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Thai, Lao, Burmese, Khmer, Japanese and Chinese are written without spaces; lines of them break between letters."""
_OURS = "wsrcode-print-"
_DAY = 86_400
_kept = threading.local()


@cache
def fonts(folders: tuple[Path, ...] = ()) -> typst.Fonts:
    """Return the fonts of print: those of installed `fontpkg-…` packages, and of `fonts/` in the template folders.

    None of the system's: a language names its families, and they are the same on every machine.
    """
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(font_folders(folders)))


def pdf(  # noqa: PLR0913 - all but the first two have their usual value
    template: str,
    model: Mapping[str, Any],
    *,
    when: datetime,
    folders: tuple[Path, ...],
    extra: Mapping[str, str] | None = None,
    standards: tuple[Standard, ...] = STANDARDS,
    pictures: Mapping[str, bytes] | None = None,
) -> bytes:
    """Return the PDF that a template (`booklet/booklet.typ`) makes of a model.

    The model goes in as JSON and is never code. Its `id` names the document when something is wrong.
    `pictures` are files that it may show, by names that say their contents; they were looked at before.
    """
    name = str(model.get("id", template))
    _printable(name, model)
    root = _root_with(folders, model, pictures or {})
    inputs = {"data": json.dumps(model, ensure_ascii=False), **(extra or {})}
    try:
        return _compiled(_compiler(template, root, folders), inputs, when, standards)
    except typst.TypstError as error:
        raise WsrcodeError(f"{name}: {_why(error, model)}") from None


def told(  # noqa: PLR0913 - all but the first three have their usual value
    template: str,
    model: Mapping[str, Any],
    label: str,
    *,
    folders: tuple[Path, ...],
    extra: Mapping[str, str] | None = None,
    pictures: Mapping[str, bytes] | None = None,
) -> Any:
    """Return the values that a template tells of a model's pages under a label, such as where a part begins."""
    root = _root_with(folders, model, pictures or {})
    inputs = {"data": json.dumps(model, ensure_ascii=False), **(extra or {})}
    try:
        asked = typst.Compiler(root / template, root=root, font_paths=fonts(folders), sys_inputs=inputs)
        return json.loads(asked.query(f"<{label}>", field="value"))
    # A query raises plain RuntimeErrors, whose words are those of a TypstError.
    except RuntimeError as error:
        raise WsrcodeError(f"{model.get('id', template)}: {_OUR_FOLDER.sub('templates/', str(error))}") from None


def _root_with(folders: tuple[Path, ...], model: Mapping[str, Any], pictures: Mapping[str, bytes]) -> Path:
    """Return the folder that Typst may read, with all that a model shows in it."""
    root, own = _root(folders), model.get("drawn", {})
    _bring_icons(root, folders, (each for each in _icons(model) if each not in own))
    _bring_pictures(root, pictures)
    return root


def sheets(
    source: bytes,
    pages: int,
    *,
    when: datetime,
    folders: tuple[Path, ...],
    extra: Mapping[str, str] | None = None,
) -> bytes:
    """Return a booklet's pages set two by two for saddle stitch: half as many pages, on the paper that is named.

    Every text in it was checked when the booklet was made, so no standard is asked for:
    PDF/A forbids pages of another PDF, and what goes to a duplicating machine needs no tags.
    """
    root = _root(folders)
    kept = root / f"pages-{sha256(source).hexdigest()[:16]}-{threading.get_ident()}.pdf"
    kept.write_bytes(source)
    inputs = {"n": str(pages), "src": f"/{kept.name}", **(extra or {})}
    try:
        return for_short_edge(_compiled(_compiler("imposed/sheets.typ", root, folders), inputs, when, ()))
    except typst.TypstError as error:
        raise WsrcodeError(f"print sheets: {_why(error, {})}") from None
    finally:
        kept.unlink()


def _compiled(
    compiler: typst.Compiler, inputs: Mapping[str, str], when: datetime, standards: tuple[Standard, ...]
) -> bytes:
    made, warnings = compiler.compile_with_warnings(
        # Inputs that are left out stay as they were in the document before: always all of them.
        sys_inputs=dict(inputs),
        pdf_standards=list(standards),
        pdf_tags=bool(standards),
        timestamp=when,
    )
    if warnings:
        raise WsrcodeError("; ".join(each.message for each in warnings))
    if not isinstance(made, bytes):
        raise WsrcodeError("Typst gave no PDF")
    return made


def _compiler(template: str, root: Path, folders: tuple[Path, ...]) -> typst.Compiler:
    """Return this thread's compiler for a template: one shared by threads would wait for itself."""
    kept: dict[tuple[str, Path], typst.Compiler] = _kept.__dict__.setdefault("compilers", {})
    key = (template, root)
    if key not in kept:
        if not (root / template).is_file():
            raise WsrcodeError(f"no template {template} in {', '.join(map(str, folders))}")
        # A path, because a template given as bytes compiles only once.
        kept[key] = typst.Compiler(root / template, root=root, font_paths=fonts(folders))
    return kept[key]


def _why(error: typst.TypstError, model: Mapping[str, Any]) -> str:
    message = str(error.message)
    if undrawn := _UNDRAWN.search(message):
        text = _ESCAPED.sub(lambda each: chr(int(each[1], 16)), undrawn["text"])
        signs = " ".join(f"U+{ord(each):04X}" for each in text[:5])
        where = _owners(text, model)
        return f"{where} cannot be printed: no font draws {text!a} ({signs}); write it otherwise or add a font"
    message = _OUR_FOLDER.sub("templates/", message)
    place = _TEMPLATE_LINE.search(_OUR_FOLDER.sub("templates/", str(error.diagnostic)))
    return f"{message} ({place[1]})" if place else message


def _owners(text: str, model: Mapping[str, Any]) -> str:
    """Return the keys of the texts that hold this one; it may have been divided at the end of a line."""
    held = [key for key, each in _texts(model) if text in each]
    held = held or [key for key, each in _texts(model) if not set(text).isdisjoint(each)]
    return ", ".join(held[:5]) or "a text of the template"


def _printable(name: str, model: Mapping[str, Any]) -> None:
    """Refuse a word no line is wide enough for: Typst would draw it across the margin without a word of warning."""
    for key, text in _texts(model):
        if len(text) > _LONGEST_WORD and key.rpartition("/")[2] not in {"url", "qr", "id"}:
            longest = max((each for each in _DIVIDED.split(text) if not _UNSPACED.search(each)), key=len, default="")
            if len(longest) > _LONGEST_WORD:
                raise WsrcodeError(
                    f"{name}: {key} holds a word of {len(longest)} letters, {longest[:20]}…, which no column is wide "
                    f"enough for; divide it, the longest may have {_LONGEST_WORD}"
                )


def _texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of a model with a path that a person can follow: `{key, text}` goes by its key."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        here = str(value["key"]) if isinstance(value.get("key"), str) else path
        for key, each in value.items():
            if key == "text" and "key" in value:
                yield from _texts(each, here)
            elif key != "key":
                yield from _texts(each, f"{here}/{key}" if here else str(key))
    elif isinstance(value, list | tuple):
        for n, each in enumerate(value):
            yield from _texts(each, f"{path}/{n}")


def _icons(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, each in value.items():
            if key == "icon" and isinstance(each, str):
                yield each
            else:
                yield from _icons(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _icons(each)


@cache
def _root(folders: tuple[Path, ...]) -> Path:
    """Return a folder of this process with the templates and nothing else: what Typst may read is what lies there."""
    _sweep(Path(tempfile.gettempdir()))
    root = Path(tempfile.mkdtemp(prefix=_OURS)).resolve()
    atexit.register(shutil.rmtree, root, ignore_errors=True)
    named: set[str] = set()
    for folder in reversed(folders):  # the project's own come last, over the package's
        for path in sorted(folder.rglob("*.typ")):
            if path.is_symlink() or not path.resolve().is_relative_to(folder.resolve()):
                raise WsrcodeError(f"{path} is a link out of the templates; put the file itself there")
            source = path.read_text(encoding="utf-8")
            if "@preview/" in source or "@local/" in source:
                raise WsrcodeError(f"{path} imports a package from outside; printing needs no network")
            named.update(each for each in _NAME_IN_TEMPLATE.findall(source) if icon_file(folders, each))
            inside = root / path.relative_to(folder)
            inside.parent.mkdir(parents=True, exist_ok=True)
            inside.write_text(source, encoding="utf-8")
    (root / "icons").mkdir()
    _bring_icons(root, folders, iter(sorted(named)))
    return root


def _sweep(folder: Path) -> None:
    """Remove what killed runs left: print folders of ours that nobody has touched for a day."""
    for left in folder.glob(f"{_OURS}*"):
        # Another run, or another user's folder, is none of our business.
        with suppress(OSError):
            found = left.lstat()
            if stat.S_ISDIR(found.st_mode) and found.st_mtime < time.time() - _DAY:
                shutil.rmtree(left, ignore_errors=True)


def _bring_icons(root: Path, folders: tuple[Path, ...], names: Iterator[str]) -> None:
    for name in set(names):
        inside = root / "icons" / f"{name}.svg"
        if not inside.exists():
            _write_whole(inside, icon(folders, name))


def _bring_pictures(root: Path, pictures: Mapping[str, bytes]) -> None:
    for name, data in pictures.items():
        inside = root / "pictures" / name
        if not inside.exists():
            inside.parent.mkdir(exist_ok=True)
            _write_whole(inside, data)


def _write_whole(path: Path, content: bytes) -> None:
    """Write a file so that another thread sees all of it or nothing."""
    part = path.with_name(f"{path.name}.{threading.get_ident()}")
    part.write_bytes(content)
    os.replace(part, path)  # noqa: PTH105 - says what happens
