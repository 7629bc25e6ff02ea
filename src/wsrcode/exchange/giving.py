"""Make a translator's job of an edition: each text with what a person must know to translate it alone."""

from collections.abc import Collection, Iterator
from datetime import datetime
from functools import partial

from wsrcode.exchange.job import Job, Row, fingerprint
from wsrcode.model.code import Part, Tier
from wsrcode.model.edition import Edition, State, digest, proofs, questions
from wsrcode.model.glossary import Glossary
from wsrcode.model.provision import Obligation, Provision
from wsrcode.model.standard import Standard

_KINDS = {
    "about": "what the part is about",
    "consequence": "what a breach leads to",
    "cure": "how it can be put right",
    "do": "what the worker can do",
    "exceptions": "exception",
    "floor": "how it stands to the law",
    "obligations": "duty",
    "proofs": "proof",
    "questions": "question",
    "remedy": "remedy",
    "right": "the worker's right",
    "text": "binding words",
    "worker": "plain words for workers",
    "goal": "goal",
    "materials": "what the trainer brings",
    "ask": "question",
    "listen": "what to listen for",
    "roles": "who acts",
    "story": "scene",
    "then": "how the scene goes on",
    "answers": "right answer",
    "alt": "what the picture shows, for who cannot see it",
}
_FOLDERS = {"tiers": "Tier", "parts": "Part", "lessons": "Lesson", "pictures": "Picture"}
_BESIDE = {"lessons", "pictures"}


def job(edition: Edition, glossary: Glossary | None, only: Collection[State], given_out: datetime) -> Job:
    """Return the job of a language; with `only`, just the texts in these states."""
    standard, translation = edition.standard, edition.standard.translations[edition.language]
    told = partial(_row, edition, glossary)
    rows = (told(key) for key, words in edition.words.items() if not only or words.state in only)
    return Job(
        standard.id,
        standard.code.language,
        edition.language,
        tuple(rows),
        translator=translation.translator,
        given_out=given_out,
    )


def _row(edition: Edition, glossary: Glossary | None, key: str) -> Row:
    words, source = edition[key], edition.source[key]
    text = "" if words.state is State.UNTRANSLATED else words.text
    return Row(
        key=key,
        source=source,
        text=text,
        source_hash=digest(source),
        text_hash=fingerprint(text),
        state=words.state,
        context=" / ".join(_context(edition.standard, key)),
        note="; ".join((*_notes(edition.standard, key), *_agreed(source, glossary))),
        file=_file(edition.standard, key),
    )


def _context(standard: Standard, key: str) -> Iterator[str]:
    """Yield where a text stands, from the whole to the part: the part's title, the provision's, the kind of text."""
    folder, name, *rest = key.split("/")
    if folder == "provisions":
        if part := standard.part_of.get(name):
            yield part.title
        yield " ".join((standard.numbers.get(name, ""), standard.provisions[name].title)).strip()
        yield _kind(standard.provisions[name], rest)
        return
    if folder == "program":
        yield "Program"
        yield " ".join((name, *rest))
        return
    framed = _framed(standard, folder, name)
    yield _FOLDERS.get(folder, folder)
    yield framed.title if framed else name
    field, *number = rest
    yield " ".join((_KINDS.get(field, field), *(str(int(n) + 1) for n in number)))


def _kind(provision: Provision, rest: list[str]) -> str:
    field, *number = rest
    kind = _KINDS.get(field, field)
    return f"{kind} {int(number[0]) + 1} of {_length(provision, field)}" if number else kind


def _length(provision: Provision, field: str) -> int:
    return {
        "obligations": len(provision.obligations),
        "exceptions": len(provision.exceptions),
        "questions": len(questions(provision)),
        "proofs": len(proofs(provision)),
        "floor": sum(each.because is not None for each in provision.floor),
    }[field]


def _notes(standard: Standard, key: str) -> Iterator[str]:
    """Yield what the words lean on: the duty's holder and its must, who is asked, where one looks, the icon."""
    folder, name, *rest = key.split("/")
    if folder == "program":
        return
    if folder == "provisions":
        yield from _leaning(standard.provisions[name], rest)
        icon = standard.provisions[name].icon
    else:
        framed = _framed(standard, folder, name)
        icon = framed.icon if framed else None
    if icon:
        yield f"icon: {icon}"


def _leaning(provision: Provision, rest: list[str]) -> Iterator[str]:
    match rest:
        case ["obligations", n]:
            yield f"stands after: {_opening(provision.obligations[int(n)])}"
        case ["questions", n]:
            yield f"asked of: {questions(provision)[int(n)].ask}"
        case ["proofs", n]:
            yield f"looked at: {proofs(provision)[int(n)].look_at}"


def _opening(duty: Obligation) -> str:
    return f"{', '.join(duty.holder)} {duty.modality.replace('_', ' ')}"


def _agreed(source: str, glossary: Glossary | None) -> Iterator[str]:
    """Yield the agreed words for what a source says."""
    for term in glossary.terms_in(source) if glossary else ():
        yield f"glossary: {term.name} = {term.agreed}"


def _framed(standard: Standard, folder: str, name: str) -> Tier | Part | None:
    """Return what a text of the frame belongs to: its tier, or the part it names or teaches; None for a picture."""
    if folder == "tiers":
        return standard.tiers[name]
    return next((part for part in standard.code.outline if part.id == name), None)


def _file(standard: Standard, key: str) -> str:
    folder, name, *_ = key.split("/")
    if folder == "provisions":
        return standard.files[name]
    if folder in _BESIDE:
        return f"{standard.folder}/{folder}/{name}.yml"
    of_program = folder == "program" and name != "title"
    return f"{standard.folder}/{'program' if of_program else 'code'}.yml"
