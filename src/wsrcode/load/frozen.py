"""Read a frozen revision as `wsrcode release` wrote it, and say whether it still is what was adopted."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError

from wsrcode.errors import CouldNotCompare
from wsrcode.load.faults import faults
from wsrcode.load.reading import Reading, read
from wsrcode.load.shared import Source, contents_of
from wsrcode.load.strict import Fault, parse, position
from wsrcode.load.tree import FOLDER, Made, Tree
from wsrcode.model.finding import Finding, Place, Severity
from wsrcode.model.noun import Noun
from wsrcode.model.revision import Frozen, FrozenWords, digest_of, in_order, plain

N = TypeVar("N", bound=Noun)
_MAIN = re.compile(r"(?P<revision>[0-9]+(?:\.[0-9]+)*)\.yml\Z")


@dataclass(frozen=True, eq=False)
class Kept:
    """A frozen revision as it lies in a tree."""

    file: str
    noun: Frozen
    words: Mapping[str, FrozenWords]
    """By language, those of them that are there."""
    wrong: tuple[Finding, ...]
    """What shows that it is no longer what was adopted."""


def revisions(tree: Tree, program: str) -> tuple[str, ...]:
    """Return the frozen revisions of a program, the oldest first."""
    head = f"{FOLDER}/{program}/revisions/"
    found = (_MAIN.match(file.removeprefix(head)) for file in tree if file.startswith(head))
    return in_order(each["revision"] for each in found if each)


def frozen(tree: Tree, program: str, revision: str) -> Source:
    """Return the adopted text of a revision as a tree of its own; raise CouldNotCompare when it cannot be trusted."""
    text = adopted(tree, kept(tree, program, revision))
    return Source(f"{program}@{revision}", text, contents_of(text, sha256=True))


def frozen_reading(tree: Tree, program: str, revision: str) -> Reading:
    """Return the adopted text of a revision, read whole; raise CouldNotCompare when it cannot be trusted."""
    return read(adopted(tree, kept(tree, program, revision)))


def kept(tree: Tree, program: str, revision: str) -> Kept:
    """Return a frozen revision; raise CouldNotCompare when it is not there, cannot be read or was altered."""
    if revision not in revisions(tree, program):
        known = ", ".join(revisions(tree, program))
        there = f"there are: {known}" if known else "none has been released yet"
        raise CouldNotCompare(f"{program} has no frozen revision {revision}; {there}")
    found, wrong = _kept(tree, program, revision)
    if wrong or found is None:
        said = f"{wrong[0].place}: {wrong[0].message}" if wrong else "cannot be read"
        raise CouldNotCompare(f"{program}@{revision} cannot be relied on: {said}")
    return found


def adopted(tree: Tree, found: Kept) -> Tree:
    """Return the files of a frozen text, and around them the law floors of today's tree."""
    top, text = f"{FOLDER}/{found.noun.program}", found.noun.text
    made: dict[str, Any] = {
        f"{FOLDER}/measures.yml": {"measures": {name: plain(each) for name, each in found.noun.measures.items()}},
        f"{top}/program.yml": plain(text.program),
        f"{top}/code.yml": plain(text.code),
    }
    for part, provisions in text.provisions.items():
        made |= {f"{top}/provisions/{part}/{each.id}.yml": plain(each) for each in provisions}
    for language, each in found.words.items():
        made[f"{top}/translations/{language}.yml"] = plain(each.translation)
        if each.lock:
            made[f"{top}/translations/{language}.lock.yml"] = plain(each.lock)
    around = {file: tree[file] for file in tree if file.startswith(f"{FOLDER}/baselines/")}
    if found.noun.signers:
        around[f"{top}/allowed_signers"] = allowed(found.noun)
    # JSON is YAML, too; one line, since nobody will look for it.
    return around | {file: Made(json.dumps(each, ensure_ascii=False).encode()) for file, each in made.items()}


def allowed(frozen: Frozen) -> bytes:
    """Return the list of allowed signers as it stood when a revision was frozen."""
    return "\n".join((*frozen.signers, "")).encode()


def signatures(tree: Tree, file: str) -> list[bytes]:
    """Return the signatures that lie beside a file: `2.yml.sig`, or `2.<who>.sig` where there are several."""
    beside = re.compile(rf"{re.escape(file.removesuffix('.yml'))}\.(yml|[a-z0-9]+(-[a-z0-9]+)*)\.sig\Z")
    found = (tree[each] for each in tree if beside.match(each))
    return [each for each in found if isinstance(each, bytes)]


def faults_of(tree: Tree, program: str) -> Iterator[Finding]:
    """Yield what shows that a program's frozen revisions are not what was adopted, the oldest first."""
    digests: dict[str, str] = {}
    for revision in revisions(tree, program):
        found, wrong = _kept(tree, program, revision)
        yield from wrong
        if found:
            yield from _of_chain(found, digests)
            yield from _of_decisions(found, tree)
            digests[revision] = found.noun.digest


def _kept(tree: Tree, program: str, revision: str) -> tuple[Kept | None, list[Finding]]:
    file = f"{FOLDER}/{program}/revisions/{revision}.yml"
    noun, values, wrong = _noun(tree, file, Frozen)
    if noun is None:
        return None, wrong
    if (noun.program, noun.revision) != (program, revision):
        wrong.append(_fault(file, f"says it is {noun.program} {noun.revision}, but lies in the place of another"))
    if digest_of(values) != noun.digest:
        wrong.append(_fault(file, _ALTERED + f"; `git log -p -- {file}` shows by whom"))
    words: dict[str, FrozenWords] = {}
    for language, spoken in noun.languages.items():
        if spoken.digest is not None:
            name = f"{file.removesuffix('.yml')}.{language}.yml"
            theirs, values, more = _noun(tree, name, FrozenWords)
            if theirs is not None and digest_of(values) != spoken.digest:
                more.append(_fault(name, _ALTERED + f"; `git log -p -- {name}` shows by whom"))
            wrong.extend(more)
            words |= {language: theirs} if theirs is not None else {}
    return Kept(file, noun, words, tuple(wrong)), wrong


_ALTERED = "was altered after it was frozen: its digest is another one; bring back the frozen file"


def _noun(tree: Tree, file: str, model: type[N]) -> tuple[N | None, Any, list[Finding]]:
    data = tree.get(file)
    if not isinstance(data, bytes):
        return None, None, [_fault(file, data.why if data else "is missing; bring it back from git or another clone")]
    try:
        values = parse(data)
        return model.model_validate(values), values, []
    except Fault as fault:
        return None, None, [_fault(file, fault.message, fault.line, fault.column)]
    except ValidationError as error:
        told = faults(model, error)
        return None, None, [_fault(file, message, *position(data, loc)) for loc, message in told]


def _of_chain(found: Kept, digests: Mapping[str, str]) -> Iterator[Finding]:
    """Yield where a revision does not follow the one before it; `digests` are those of all earlier ones."""
    before, own = next(reversed(list(digests)), None), found.noun.previous
    if own is None:
        if before is not None:
            yield _fault(found.file, f"names no revision before it, but {before} is there: the chain is broken")
    elif own.revision not in digests:
        yield _fault(found.file, f"follows {own.revision}, which is missing or cannot be read", check="missing")
    elif own.revision != before:
        yield _fault(found.file, f"follows {own.revision}, but {before} stands between: the chain is broken")
    elif own.digest != digests[own.revision]:
        yield _fault(found.file, f"follows another {own.revision} than the one that is here: the chain is broken")


def _of_decisions(found: Kept, tree: Tree) -> Iterator[Finding]:
    for each in found.noun.decisions:
        file = f"{FOLDER}/{found.noun.program}/decisions/{each.id}.yml"
        data = tree.get(file)
        if not isinstance(data, bytes):
            yield _fault(file, f"is missing, but revision {found.noun.revision} rests on it")
        elif digest_of_file(data) != each.digest:
            yield _fault(file, f"was altered since revision {found.noun.revision} was adopted on it")


def digest_of_file(data: bytes) -> str | None:
    """Return the digest of a file's values, whatever its layout and comments; None when it cannot be read."""
    try:
        return digest_of(parse(data))
    except Fault:
        return None


def _fault(file: str, message: str, line: int = 0, column: int = 0, *, check: str = "altered") -> Finding:
    return Finding(Place(file, line, column), Severity.ERROR, message, f"verify/{check}")
