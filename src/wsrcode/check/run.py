"""Ask every selected check of every noun it is about."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from wsrcode.check.define import Around, Check, Problem
from wsrcode.model.code import Part, Tier
from wsrcode.model.edition import Edition
from wsrcode.model.finding import Finding, Place
from wsrcode.model.law import Baseline
from wsrcode.model.lesson import Lesson
from wsrcode.model.noun import Noun
from wsrcode.model.print import Print
from wsrcode.model.provision import Limit, Obligation, Provision
from wsrcode.model.record import Input, Supplier
from wsrcode.model.standard import Corpus, Standard

Loc = tuple[str | int, ...]
Locate = Callable[[str, Loc], Place]


def run(corpus: Corpus, checks: Iterable[Check], locate: Locate) -> Iterator[Finding]:
    """Yield the findings; `locate` turns a file and the keys inside it into a place."""
    asked = _by_kind(checks)
    whereabouts = _Whereabouts(corpus)
    for subject, around in _subjects(corpus, asked):
        for each in asked[type(subject)]:
            for problem in each.ask(subject, around):
                file, loc = whereabouts.of(problem, subject, around)
                place = locate(file, loc) if problem.file is None else Place(file)
                yield Finding(place, problem.severity or each.severity, problem.message, each.name)


def _by_kind(checks: Iterable[Check]) -> Mapping[type, list[Check]]:
    asked: dict[type, list[Check]] = defaultdict(list)
    for each in checks:
        asked[each.on].append(each)
    return asked


def _subjects(corpus: Corpus, asked: Mapping[type, list[Check]]) -> Iterator[tuple[Any, Around]]:
    for standard in corpus.standards.values():
        around = Around(corpus, standard)
        for subject in _of_standard(standard, asked):
            yield subject, around
        if Obligation in asked or Limit in asked:
            yield from _of_provisions(corpus, standard, asked)
    if Baseline in asked and corpus.standards:
        around = Around(corpus, next(iter(corpus.standards.values())))
        for baseline in corpus.baselines.values():
            yield baseline, around


def _of_standard(standard: Standard, asked: Mapping[type, list[Check]]) -> Iterator[Any]:
    groups: Mapping[type, Iterable[Any]] = {
        Standard: (standard,),
        Tier: standard.code.tiers,
        Part: standard.code.outline,
        Provision: standard.provisions.values(),
        Input: standard.inputs.values(),
        Lesson: standard.lessons.values(),
        Print: standard.prints.values(),
        Supplier: standard.suppliers,
    }
    for kind, subjects in groups.items():
        if kind in asked:
            yield from subjects
    if Edition in asked:
        for language in standard.languages:
            if language != standard.code.language:
                yield Edition(standard, language)


def _of_provisions(
    corpus: Corpus, standard: Standard, asked: Mapping[type, list[Check]]
) -> Iterator[tuple[Any, Around]]:
    for provision in standard.provisions.values():
        around = Around(corpus, standard, provision)
        for obligation in provision.obligations:
            if Obligation in asked:
                yield obligation, around
            if Limit in asked:
                for limit in obligation.limits:
                    yield limit, around


class _Whereabouts:
    """Where each noun stands; drawn up only when something was found."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def of(self, problem: Problem, subject: Any, around: Around) -> tuple[str, Loc]:
        """Return the file and the keys of a problem."""
        if problem.file is not None:
            return problem.file, ()
        at = problem.at if problem.at is not None else subject
        if isinstance(at, Standard):
            at = at.code
        if isinstance(at, Edition):
            at = at.standard.translations.get(at.language, at.standard.program)
        file, loc = self._places.get(id(at), (f"{around.standard.folder}/code.yml", ()))
        return file, (*loc, *problem.key)

    @cached_property
    def _places(self) -> dict[int, tuple[str, Loc]]:
        places: dict[int, tuple[str, Loc]] = {}
        for file, start, noun in _documents(self._corpus):
            for loc, part in _walk(noun, start):
                places.setdefault(id(part), (file, loc))
        return places


def _documents(corpus: Corpus) -> Iterator[tuple[str, Loc, Noun]]:
    for baseline in corpus.baselines.values():
        yield f"standards/baselines/{baseline.jurisdiction}.yml", (), baseline
    for standard in corpus.standards.values():
        folder = standard.folder
        yield f"{folder}/program.yml", (), standard.program
        yield f"{folder}/code.yml", (), standard.code
        for name, provision in standard.provisions.items():
            yield standard.files[name], (), provision
        beside: Mapping[str, Mapping[str, Noun]] = {
            "translations": standard.translations,
            "recordings": standard.recordings,
            "inputs": standard.inputs,
            "lessons": standard.lessons,
            "prints": standard.prints,
        }
        for place, nouns in beside.items():
            yield from ((f"{folder}/{place}/{name}.yml", (), each) for name, each in nouns.items())
        for n, supplier in enumerate(standard.suppliers):
            yield f"{folder}/{standard.roster}", ("suppliers", n), supplier
        for n, figure in enumerate(standard.figures):
            yield f"{folder}/figures.yml", ("figures", n), figure
        for n, result in enumerate(standard.monitoring):
            yield f"{folder}/findings.csv", ("results", n), result


def _walk(value: Any, loc: Loc) -> Iterator[tuple[Loc, Any]]:
    if isinstance(value, Noun):
        yield loc, value
        for name, field in type(value).model_fields.items():
            yield from _walk(getattr(value, name), (*loc, field.alias or name))
    elif isinstance(value, tuple):
        for n, each in enumerate(value):
            yield from _walk(each, (*loc, n))
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _walk(each, (*loc, key))
