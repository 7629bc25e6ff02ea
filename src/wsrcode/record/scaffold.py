"""Make a project, or one new thing in it, from the starter: what is made passes `check`."""

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from wsrcode.errors import WsrcodeError
from wsrcode.model.standard import Standard
from wsrcode.packaged import shelf, templates
from wsrcode.record.atomic import write
from wsrcode.record.edit import edited

EXAMPLE = "example"
FROM_THE_RIGHT = {"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
"""Languages written from right to left."""


def project(folder: Path, name: str, program_files: Mapping[str, bytes] | None = None) -> list[Path]:
    """Make a project with one program, the example unless other files are given; raise where one stands already.

    The whole tree is made aside and moved in one step, so that a killed run leaves nothing half made.
    """
    if (folder / "standards").exists():
        message = f"{folder}/standards stands already; `wsrcode new program NAME` adds a program to it"
        raise WsrcodeError(message)
    if name == "baselines":
        message = "standards/baselines holds the law of places, so no program is called that; choose another name"
        raise WsrcodeError(message)
    folder.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=".wsrcode-", dir=folder))
    try:
        _fill(aside, starter(name) if program_files is None else {**_around(name), **program_files})
        shutil.copytree(shelf() / "baselines", aside / "standards" / "baselines")
        shutil.copy(shelf() / "measures.yml", aside / "standards" / "measures.yml")
        made = [path.relative_to(aside) for path in sorted(aside.rglob("*")) if path.is_file()]
        for top in sorted(aside.iterdir(), key=lambda path: path.name == "standards"):
            if not (folder / top.name).exists():
                top.replace(folder / top.name)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return [folder / path for path in made]


def starter(name: str) -> dict[str, bytes]:
    """Return the starter's files with the example program under another name."""
    top = templates() / "starter"
    return {
        path.relative_to(top).as_posix().replace(f"standards/{EXAMPLE}/", f"standards/{name}/"): _renamed(path, name)
        for path in sorted(top.rglob("*"))
        if path.is_file()
    }


def _around(name: str) -> dict[str, bytes]:
    own = f"standards/{name}/"
    return {file: data for file, data in starter(name).items() if not file.startswith(own)}


def _renamed(path: Path, name: str) -> bytes:
    data = path.read_bytes()
    return data.replace(b"id: example\n", f"id: {name}\n".encode()) if path.name == "program.yml" else data


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def program(root: Path, name: str) -> list[Path]:
    """Add a program made from the starter."""
    target = root / "standards" / name
    if target.exists():
        message = f"{target} stands already; choose another name"
        raise WsrcodeError(message)
    aside = Path(tempfile.mkdtemp(prefix=".wsrcode-", dir=root))
    try:
        _fill(aside, {file: data for file, data in starter(name).items() if file.startswith(f"standards/{name}/")})
        (aside / "standards" / name).replace(target)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return sorted(path for path in target.rglob("*") if path.is_file())


def provision(root: Path, standard: Standard, part: str, name: str) -> list[Path]:
    """Add an unverified provision to a part, as a text to be filled; it is printed nowhere until it is verified."""
    if name in standard.provisions:
        message = f"{standard.files[name]} has that id already; ids are for ever"
        raise WsrcodeError(message)
    if not any(each.id == part for each in standard.code.outline):
        message = (
            f"{standard.id} has no part {part!r}; its parts: {', '.join(each.id for each in standard.code.outline)}"
        )
        raise WsrcodeError(message)
    file = root / standard.folder / "provisions" / part / f"{name}.yml"
    code = root / standard.folder / "code.yml"

    def list_it(document: Any) -> None:
        next(each for each in document["outline"] if each["id"] == part)["provisions"].append(name)

    outline = edited(code.read_bytes(), list_it)
    write(file, _unwritten(standard, name).encode())
    write(code, outline)
    return [file, code]


def annex(root: Path, standard: Standard, name: str) -> list[Path]:
    """Add an annex with one provision to be filled."""
    if any(each.id == name for each in standard.code.outline):
        message = f"{standard.id} has a part {name!r} already; choose another name"
        raise WsrcodeError(message)
    first = f"{name}-first"
    code = root / standard.folder / "code.yml"
    file = root / standard.folder / "provisions" / name / f"{first}.yml"
    title = name.replace("-", " ").capitalize()

    def list_it(document: Any) -> None:
        document["outline"].append({"id": name, "title": title, "kind": "annex", "provisions": [first]})

    outline = edited(code.read_bytes(), list_it)
    write(file, _unwritten(standard, first).encode())
    write(code, outline)
    return [file, code]


def _unwritten(standard: Standard, name: str) -> str:
    tier = next((each.id for each in standard.code.tiers if not each.zero_tolerance), standard.code.tiers[-1].id)
    holder = next(
        (each.id for each in standard.program.holders if each.side == "supplier"), standard.program.holders[0].id
    )
    title = name.replace("-", " ").capitalize()
    return f"""\
id: {name}
title: {title}
tier: {tier}
text: >-
  Write the binding words here: the {holder} must do what, by when, for whom.
obligations:
  - holder: {holder}
    must: write here what is to be done
    verify:
      - {{ask: worker, question: Write here what an investigator asks.}}
remedy: {{make_whole: true}}
rests_on: [UDHR art. 23(1)]
worker:
  right: Write here, in plain words, what you have a right to.
  do: Write here what you can do.
icon: pencil
# Printed nowhere until the mark is R, S or L.
evidence: {{mark: U, note: Not written yet.}}
"""


def input_(root: Path, standard: Standard, name: str, today: date) -> list[Path]:
    """Add an input to be filled: what somebody affected said."""
    file = root / standard.folder / "inputs" / f"{today.isoformat()}-{name}.yml"
    if file.exists():
        message = f"{file} stands already; choose another name"
        raise WsrcodeError(message)
    text = f"""\
date: "{today.isoformat()}"
from: workers          # a kind, never a name: workers, supplier, buyer, monitor, expert, working-group, public
channel: assembly
about: []              # ids of provisions
said: >-
  Write here what was said, without names, phone numbers or addresses.
"""
    write(file, text.encode())
    return [file]


def lesson(root: Path, standard: Standard, part: str) -> list[Path]:
    """Add a lesson for a part, to be filled: a draft that keeps the trainers' guide a draft."""
    file = root / standard.folder / "lessons" / f"{part}.yml"
    if file.exists():
        message = f"{file} stands already; a part has one lesson"
        raise WsrcodeError(message)
    taught = next((each for each in standard.code.outline if each.id == part), None)
    if taught is None:
        message = (
            f"{standard.id} has no part {part!r}; its parts: {', '.join(each.id for each in standard.code.outline)}"
        )
        raise WsrcodeError(message)
    first = next((each.id for each in standard.in_order(taught) if each.printable), None)
    if first is None:
        message = f"{part} has no verified provision yet, so a lesson could promise nothing; verify one first"
        raise WsrcodeError(message)
    text = f"""\
part: {part}
status: draft          # read, once a second person, best a trainer, has read it
goal: Write here what people can do after it.
minutes: 20            # a suggestion, no rule of the program
ask:
  - question: Write here what to ask before you explain anything.
    listen: Write here what to listen for.
scenario:
  # Roles that are plainly made up; never a person's name.
  roles: [Worker A, a supervisor]
  story: Write here what the players act out.
  then: Write here where to stop, and what to ask.
answers:
  # No more than the provisions say, and no number that they do not say.
  - says: Write here the right answer.
    rests_on: [{first}]
"""
    write(file, text.encode())
    return [file]


def language(root: Path, standard: Standard, tag: str) -> list[Path]:
    """Add a language: the words of the page, a file for its texts, and last the tag in program.yml.

    What a killed run has left is taken as it is; the language is there once program.yml lists it.
    """
    if tag in standard.languages:
        message = f"{standard.id} has the language {tag!r} already"
        raise WsrcodeError(message)
    program_file = root / standard.folder / "program.yml"

    def list_it(document: Any) -> None:
        document["languages"].append(tag)

    listed = edited(program_file.read_bytes(), list_it)
    made = list(_words_of_the_page(root, tag))
    file = root / standard.folder / "translations" / f"{tag}.yml"
    if not file.exists():
        write(file, f"language: {tag}\ntranslator: write here who translates\nprovisions: {{}}\n".encode())
        made.append(file)
    write(program_file, listed)
    return [*made, program_file]


def _words_of_the_page(root: Path, tag: str) -> Iterator[Path]:
    """Write what neither the project nor the package has yet, and yield where it lies."""
    languages = templates() / "languages"
    # Of print, and in a folder each of single outputs and of the site: every place that has English words.
    for english in sorted(languages.rglob("en.yml")):
        name = english.relative_to(languages).with_name(f"{tag}.yml")
        file = root / "templates" / "languages" / name
        if not file.exists() and not (languages / name).exists():
            write(file, _in_english(english.read_bytes(), tag))
            yield file


def _in_english(english: bytes, tag: str) -> bytes:
    """Return the English words under another tag, a draft to be translated line by line."""
    if b"\nstatus:" not in english:
        return english
    own = {"tag": tag, "name": tag, "dir": "rtl" if tag.partition("-")[0] in FROM_THE_RIGHT else "ltr"}

    def mark(document: Any) -> None:
        document.update({key: own[key] for key in own if key in document} | {"status": "draft"})
        if "fonts" in document:
            # The digits that the fonts it names have for certain; who names others may choose the language's own.
            document["digits"] = "latn"

    return edited(english, mark)
