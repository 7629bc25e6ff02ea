"""A page of the manual, read as its reader reads it, and done as it says."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, OutputChecker
from pathlib import Path

import click
from markdown_it import MarkdownIt
from markdown_it.token import Token

from wsrcode.cli import main

ROOT = Path(__file__).resolve().parents[1]
KNOWN = {"echo", "git", "make", "ssh-keygen", "wsrcode"}
"""Programs that a page may ask for, besides `cd`."""
READ_ONLY = "text"
"""Blocks that show and ask for nothing, such as a drawing of folders."""
_EXITS = re.compile(r"<!-- exits with (\d) -->")
_FILE = re.compile(r"[\w*./-]+\.(?:yml|csv)")
_CHECKER = OutputChecker()


@dataclass(frozen=True)
class Run:
    """A command that the reader types, and what the page says that they will see."""

    line: int
    typed: str
    wanted: str = ""
    status: int = 0


@dataclass(frozen=True)
class Edit:
    """Lines that the reader changes in a file: each pair is what stands there and what is to stand there."""

    line: int
    file: str
    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Put:
    """A file that the reader writes."""

    line: int
    file: str
    text: str


def steps(page: str) -> Iterator[Run | Edit | Put]:
    """Yield what a page asks its reader to do; refuse a block that nobody would know how to do."""
    tokens = _blocks(page)
    for at, block in enumerate(tokens):
        if block.type not in {"fence", "code_block"}:
            continue
        language, line = block.info.partition(" ")[0], (block.map or [0])[0] + 1
        if language in {"sh", "console"}:
            runs = list(_runs(block.content, line, prompted=language == "console"))
            yield from runs[:-1]
            yield Run(runs[-1].line, runs[-1].typed, runs[-1].wanted, _status(tokens, at))
        elif language == "diff":
            hunks = re.split(r"^@@.*\n", block.content, flags=re.MULTILINE)
            yield Edit(line, _file_named(tokens, at), tuple(map(_pair, hunks)))
        elif language == "yaml":
            yield Put(line, _file_named(tokens, at), block.content)
        elif language != READ_ONLY:
            raise AssertionError(f"line {line}: no test knows what to do with a block of {language or 'no language'}")


def mentioned(page: str) -> Iterator[tuple[str, ...]]:
    """Yield the commands of ours that stand in the lines of a page, each as words."""
    for token in _blocks(page):
        for child in token.children or ():
            if child.type == "code_inline" and child.content.startswith("wsrcode "):
                yield tuple(shlex.split(child.content)[1:])


def stranger(words: tuple[str, ...]) -> str | None:
    """Return the first of a command's words that `wsrcode` does not know: a command or an option."""
    command, left = main, list(words)
    context = click.Context(main)
    while isinstance(command, click.Group) and left and left[0] != "…":
        name = left.pop(0)
        found = [command.get_command(context, each) for each in name.split("/")]
        if None in found:
            return name
        command = found[-1]
    known = {"--version", "--help", *(each for option in command.params for each in option.opts)}
    return next((each for each in left if each.startswith("-") and each.partition("=")[0] not in known), None)


class Reader:
    """Somebody who sits before a shell and follows a page."""

    def __init__(self, home: Path, folder: Path) -> None:
        self.folder = folder
        told = ("GIT_", "COLUMNS", "XDG_", "LC_", "LANG", "GITHUB_", "CI")
        self.env = {key: value for key, value in os.environ.items() if not key.startswith(told)} | {
            "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
            "HOME": str(home),
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "LC_ALL": "C.UTF-8",
            "NO_COLOR": "1",
        }
        for who in ("AUTHOR", "COMMITTER"):
            self.env |= {f"GIT_{who}_NAME": "A Reader", f"GIT_{who}_EMAIL": "reader@example.org"}

    def follow(self, page: str) -> int:
        """Do every step in order; return how many commands were run."""
        done = list(steps(page))
        for step in done:
            match step:
                case Run():
                    self._run(step)
                case Edit():
                    self._edit(step)
                case Put():
                    (self.folder / step.file).parent.mkdir(parents=True, exist_ok=True)
                    (self.folder / step.file).write_text(step.text, encoding="utf-8")
        return sum(isinstance(each, Run) for each in done)

    def _run(self, step: Run) -> None:
        program, _, rest = step.typed.partition(" ")
        if program == "cd":
            self.folder /= rest
            assert self.folder.is_dir(), f"line {step.line}: there is no folder {rest}"
            return
        assert program in KNOWN, f"line {step.line}: no test runs {program}"
        # What make would do is what these tests are a part of; that it knows how, and in which order, it says itself.
        typed, where = (f"make --dry-run {rest}", ROOT) if program == "make" else (step.typed, self.folder)
        done = subprocess.run(
            ["bash", "-c", typed], cwd=where, env=self.env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            check=False, encoding="utf-8", timeout=300,
        )  # fmt: skip
        told = f"line {step.line}: {step.typed}\n{done.stdout}"
        assert done.returncode == step.status, f"exit status {done.returncode} and not {step.status}, {told}"
        same = _CHECKER.check_output(step.wanted, done.stdout, ELLIPSIS | NORMALIZE_WHITESPACE)
        assert not step.wanted or same, f"the page shows else, {told}"

    def _edit(self, step: Edit) -> None:
        found = sorted(self.folder.glob(step.file))
        assert len(found) == 1, f"line {step.line}: {step.file} is {len(found)} files"
        # With a line's end before it, so that only whole lines are found.
        text = "\n" + found[0].read_text(encoding="utf-8")
        for before, after in step.pairs:
            there = text.count(f"\n{before}")
            assert there == 1, f"line {step.line}: stands {there} times in {step.file}:\n{before}"
            text = text.replace(f"\n{before}", f"\n{after}")
        found[0].write_text(text[1:], encoding="utf-8")


def _blocks(page: str) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(page)


def _runs(block: str, line: int, *, prompted: bool) -> Iterator[Run]:
    if not prompted:
        yield from (Run(at, each) for at, each in enumerate(block.splitlines(), line + 1) if each.strip())
        return
    before, *commands = re.split(r"^\$ ", block, flags=re.MULTILINE)
    assert not before, f"line {line}: a block of console begins with `$ `"
    for each in commands:
        typed, _, shown = each.partition("\n")
        yield Run(line, typed, shown)
        line += each.count("\n")


def _pair(hunk: str) -> tuple[str, str]:
    lines = hunk.splitlines(keepends=True)
    return tuple("".join(each[1:] for each in lines if each[0] in kept) for kept in ("- ", "+ "))  # type: ignore[return-value]


def _status(tokens: list[Token], at: int) -> int:
    said = _EXITS.fullmatch(tokens[at - 1].content.strip()) if at and tokens[at - 1].type == "html_block" else None
    return int(said[1]) if said else 0


def _file_named(tokens: list[Token], at: int) -> str:
    """Return the file that is named last in the words before a block."""
    for token in reversed(tokens[:at]):
        named = [each.content for each in token.children or () if each.type == "code_inline"]
        if files := [each for each in named if _FILE.fullmatch(each) and "/" in each]:
            return files[-1]
        if token.type == "heading_open":
            break
    raise AssertionError(f"line {(tokens[at].map or [0])[0] + 1}: the words before the block name no file")
