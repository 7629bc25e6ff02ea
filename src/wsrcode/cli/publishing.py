"""Run mkdocs once for each language, and put a finished site in the place of the old one."""

import logging
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from wsrcode.build.language import language
from wsrcode.build.language import notices as language_notices
from wsrcode.build.pages import speaks
from wsrcode.build.pages.shape import languages
from wsrcode.build.pages.theme import notice
from wsrcode.build.templates import packaged, template_folders
from wsrcode.errors import WsrcodeError
from wsrcode.load import read_folder
from wsrcode.processes import processes

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from wsrcode.site import Memory
    from wsrcode.site.left import Left

_WORTH = 400
"""Files of rules to draw, counted once for each language; fewer are drawn sooner than a second process starts."""
_LEFT_BEHIND = 3600
_NO_DAY = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o100644
_PACKED = {".pdf", ".xlsx", ".docx", ".gz", ".png"}
_TOLD = 5
"""How many of mkdocs' warnings are repeated; the first ones explain the rest."""


def languages_of(root: Path, asked: tuple[str, ...]) -> tuple[str, ...]:
    """Return the languages to build, the one at the top of the site first; refuse one that no words are written in."""
    folders = template_folders(root)
    for tag in asked:
        if not speaks(folders, tag):
            raise WsrcodeError(
                f"no site in {tag!r}: write {tag}.yml in templates/languages/ and templates/languages/site/"
            )
    if asked:
        return tuple(dict.fromkeys(asked))
    return tuple(tag for tag in languages(read_folder(root).corpus) if speaks(folders, tag)) or ("en",)


def notices(root: Path, known: tuple[str, ...], asked: tuple[str, ...]) -> Iterator[str]:
    """Yield what the site lacks: languages of the workers that it has no pages in, and words that its theme has not."""
    folders = template_folders(root)
    for tag in () if asked else languages(read_folder(root).corpus):
        if tag not in known:
            yield f"no pages in {tag}: write {tag}.yml in templates/languages/ and templates/languages/site/"
    for tag in known:
        told = (language_notices(folders, tag, ("site",)), filter(None, (notice(language(folders, tag)),)))
        yield from chain(*told)


def publish(root: Path, known: tuple[str, ...], out: Path, *, offline: bool = False, jobs: int | None = None) -> int:
    """Build the site aside and put it in the place of the old one; return how many pages it has.

    One that is to be read offline comes with a zip of itself beside it.
    """
    _refuse_strange(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    _sweep(out)
    aside = out.parent / f".{out.name}.{token_hex(4)}"
    try:
        build(root, known, aside, offline=offline, jobs=jobs)
        count = sum(1 for _ in aside.rglob("*.html"))
        if offline:
            write_zip(aside, out.name, out.with_name(f"{out.name}.zip"))
        _swap(aside, out)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return count


def build(root: Path, known: tuple[str, ...], site: Path, *, offline: bool = False, jobs: int | None = None) -> None:
    """Build every language into a folder, the first at its top; several at a time where there is much to draw."""
    jobs = min(jobs or os.cpu_count() or 1, len(known))
    aside = [site.with_name(f"{site.name}.{tag}") for tag in known]
    try:
        for told in _each(jobs, root, [(root, known, tag, to, offline) for tag, to in zip(known, aside, strict=True)]):
            if told:
                raise WsrcodeError(told)
        # The first one clears the folder of whatever is there.
        shutil.rmtree(site, ignore_errors=True)
        aside[0].rename(site)
        for tag, each in zip(known[1:], aside[1:], strict=True):
            each.rename(site / tag)
    finally:
        _memory.cache_clear()
        for each in aside:
            shutil.rmtree(each, ignore_errors=True)


_Task = tuple[Path, tuple[str, ...], str, Path, bool]


def _each(jobs: int, root: Path, tasks: list[_Task]) -> Iterator[str]:
    """Do each task, here or in other processes, and yield what is wrong, or nothing."""
    much = jobs > 1 and len(tasks) * _rules(root) >= _WORTH
    with processes(jobs, _memory) if much else nullcontext() as crew:
        yield from (crew.map if crew else map)(_built, tasks)


def _rules(root: Path) -> int:
    return sum(1 for _ in (root / "standards").glob("*/provisions/**/*.yml"))


@cache
def _memory() -> "Memory":
    """Return what a process that builds several languages keeps from one for the next."""
    from wsrcode.site import Memory

    return Memory()


def _built(task: _Task) -> str:
    """Build one language into a folder; return what is wrong with it."""
    from mkdocs.commands.build import build as run

    root, known, tag, folder, offline = task
    try:
        with mkdocs(root, known, tag, folder, offline=offline) as config:
            _plugin(config).memory = _memory()
            run(config)
    except WsrcodeError as error:
        return str(error)
    return ""


@dataclass(frozen=True)
class Wanted:
    """What a live server wants now: a language, or pages of it before the others, by their paths."""

    language: str
    pages: frozenset[str] | None = None


def rebuild(root: Path, known: tuple[str, ...], wanted: Wanted, site: Path, memory: "Memory") -> "Left":
    """Build a language for a live server into an empty folder; return what was left where it is shown already."""
    from mkdocs.commands.build import build as run

    with mkdocs(root, known, wanted.language, site, live=True) as config:
        plugin = _plugin(config)
        plugin.memory, plugin.wanted = memory, wanted.pages
        # Dirty: pages that the plugin says did not change are neither read nor written.
        run(config, dirty=True)
    left: Left = plugin.left
    return left


def _plugin(config: "MkDocsConfig") -> Any:
    return config.plugins["wsrcode"]


def write_zip(folder: Path, name: str, target: Path) -> None:
    """Write a folder as a zip that unpacks to `name`; the same files give the same bytes."""
    aside = target.with_name(f".{target.name}.{token_hex(4)}")
    try:
        with ZipFile(aside, "w") as packed:
            for each in sorted(each for each in folder.rglob("*") if each.is_file()):
                member = ZipInfo(f"{name}/{each.relative_to(folder).as_posix()}", _NO_DAY)
                member.external_attr = _READABLE << 16
                # What is packed already only takes time to pack again.
                member.compress_type = ZIP_STORED if each.suffix in _PACKED else ZIP_DEFLATED
                packed.writestr(member, each.read_bytes())
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)


def stage(root: Path, known: tuple[str, ...], folder: Path) -> int:
    """Write the pages as Markdown, a folder for each language; return how many there are."""
    count = 0
    for tag in known:
        for path, text in staged(root, known, tag).items():
            (folder / tag / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / tag / path).write_bytes(text)
            count += 1
    return count


def staged(root: Path, known: tuple[str, ...], tag: str) -> dict[str, bytes]:
    """Return the Markdown of one language by path."""
    from mkdocs.structure.files import get_files

    with tempfile.TemporaryDirectory() as site, mkdocs(root, known, tag, Path(site)) as config:
        dressed = config.plugins.on_config(config)
        files = dressed.plugins.on_files(get_files(dressed), config=dressed)
        return {
            each.src_uri: each.content_bytes
            for each in files
            if each.src_uri.endswith(".md") or each.src_uri.startswith("pictures/")
        }


@contextmanager
def mkdocs(root: Path, known: tuple[str, ...], tag: str, site: Path, **how: bool) -> "Iterator[MkDocsConfig]":
    """Yield mkdocs' configuration for one language; whatever mkdocs warns of comes out as one of our errors.

    It may be `live` or `offline`, as the plugin's options say.
    """
    # The notice is about mkdocs 2, which pyproject.toml keeps out.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    ear = _Ear()
    logging.getLogger("mkdocs").addHandler(ear)
    try:
        with tempfile.TemporaryDirectory() as nothing:
            _forget_plugins()
            # A dirty build warns of itself, which strict takes for a fault; the ear hears all others.
            config = load_config(**_where(root, Path(nothing)), site_dir=str(site), strict=not how.get("live"))
            if "wsrcode" not in config.plugins:
                raise WsrcodeError(f"{root}/mkdocs.yml: add wsrcode to its plugins, or remove the file")
            _plugin(config).config.update(root=str(root), language=tag, languages=list(known), **how)
            yield config
        if how.get("live") and ear.heard:
            raise WsrcodeError("; ".join(ear.heard[:_TOLD]))
    except MkDocsException as error:
        raise WsrcodeError("; ".join([*ear.heard[:_TOLD], error.message])) from error
    finally:
        logging.getLogger("mkdocs").removeHandler(ear)


def _forget_plugins() -> None:
    """Let every build have plugins of its own: a live server builds a page in the middle of building a language."""
    from mkdocs.config.config_options import Plugins
    from mkdocs.config.defaults import get_schema

    for _, option in get_schema():
        if isinstance(option, Plugins):
            option.plugin_cache = {}


def _where(root: Path, nothing: Path) -> dict[str, Any]:
    """Return the configuration and the folder of hand-written pages: the project's own, or the package's and none."""
    own = root / "mkdocs.yml"
    if own.is_file():
        return {"config_file": str(own)}
    written = root / "site"
    return {
        "config_file": str(packaged() / "site" / "mkdocs.yml"),
        "docs_dir": str(written if written.is_dir() else nothing),
        "site_name": root.name,
    }


class _Ear(logging.Handler):
    """Hears what mkdocs warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Remember a line, unless it only says that a live server builds what changed and nothing else."""
        told = " ".join(record.getMessage().split())
        if not told.startswith("A 'dirty' build is being performed"):
            self.heard.append(told)


def _refuse_strange(out: Path) -> None:
    is_site = (out / "search" / "search_index.json").is_file()
    if out.exists() and not is_site and (not out.is_dir() or any(out.iterdir())):
        raise WsrcodeError(
            f"{out} holds something that is no site and would be replaced; name another folder with --out"
        )


def _sweep(out: Path) -> None:
    """Remove what runs that were killed an hour ago or longer left beside the site."""
    for each in out.parent.glob(f".{out.name}.*"):
        if each.is_dir() and time.time() - each.stat().st_mtime > _LEFT_BEHIND:
            shutil.rmtree(each, ignore_errors=True)


def _swap(new: Path, old: Path) -> None:
    before = new.with_name(f"{new.name}-old")
    if old.exists():
        old.rename(before)
    new.rename(old)
    shutil.rmtree(before, ignore_errors=True)
