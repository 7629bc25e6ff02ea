"""A printed figure that no line of figures.yml holds.

Why: A worker counts on a number as on nothing else. Where a program keeps figures.yml, whoever doubts a figure finds
the line it was read in; one that has no line was recalled, slipped in, or changed by somebody who read nothing.

Faulty:
    example/figures.yml:
      figures:
        - {about: rest, says: "A rest of at least 10 minutes, every 3 hours.", line: "notes, line 3"}
        - {about: no-child-labour, says: Nobody under 16 years., line: "notes, line 2"}
        - {about: complaints, says: "A line that is open 24 hours a day.", line: "notes, line 5"}
        - {about: pay-on-time, says: "Pay at least every 14 days.", line: "notes, line 4"}
        - {about: code, says: "A plan of 30 days.", line: "notes, line 6"}
        - {about: program, says: "A line open for 24 hours on 7 days; 50 % are asked.", line: "notes, line 7"}

Sound:
    example/figures.yml:
      figures:
        - {about: rest, says: "A rest of at least ten minutes, every 2 hours.", line: "notes, line 3"}
        - {about: no-child-labour, says: Nobody under 16 years., line: "notes, line 2"}
        - {about: complaints, says: "A line that is open 24 hours a day.", line: "notes, line 5"}
        - {about: pay-on-time, says: "Pay at least every 14 days.", line: "notes, line 4"}
        - {about: code, says: "A plan of 30 days.", line: "notes, line 6"}
        - {about: program, says: "A line open for 24 hours on 7 days; 50 % are asked.", line: "notes, line 7"}
"""

from collections.abc import Iterable, Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Floor, Severity, Standard
from wsrcode.model.meaning import DayNamed, days_in
from wsrcode.model.provision import Provision
from wsrcode.model.traced import printed
from wsrcode.model.words import Numbers, numbers_in


@check(on=Standard, severity=Severity.ERROR)
def untraced_figure(standard: Standard, around: Around) -> Iterator[Problem]:
    """Yield each thing that prints a number or a day which no line about it says."""
    if not standard.figures:
        return
    language = standard.code.language
    for name, noun, texts in printed(standard):
        lines = "\n".join(each.says for each in standard.figures if name in each.about)
        lacking = [*_numbers(texts, lines, language), *_days(noun, texts, lines, language)]
        if isinstance(noun, Provision):
            because = [each.because for each in noun.floor if each.because]
            lacking += _numbers(because, lines, language, _law(noun, around))
        if lacking:
            told = ", ".join(dict.fromkeys(lacking))
            message = f"says {told}, and no line of figures.yml about {name} does; add the line it was read in"
            yield Problem(message, at=noun)


def _numbers(texts: Iterable[str], lines: str, language: str, law: Iterable[str] = ()) -> Iterator[str]:
    said = numbers_in("\n".join(texts), language).sure
    # Most texts hold no number, and then nothing else is read.
    known = numbers_in("\n".join((lines, *law)), language) if said else Numbers()
    for each in said:
        if known.lacking(Numbers((each,))):
            yield f"{each.written} {each.unit}s" if each.unit else each.written


def _days(noun: object, texts: Iterable[str], lines: str, language: str) -> Iterator[str]:
    said = list(days_in("\n".join(texts), language))
    if isinstance(noun, Provision) and noun.season:
        ends = (noun.season.from_, noun.season.to)
        said += [DayNamed(f"{day} (of its season)", *map(int, day.split("-"))) for day in ends]
    known = days_in(lines, language) if said else ()
    yield from (each.written for each in said if not any(each.may_be(other) for other in known))


def _law(provision: Provision, around: Around) -> Iterator[str]:
    """Yield the words of the law that a provision refers to; the shelf of floors has sources of its own."""
    floors = {each.id: each for shelf in around.corpus.baselines.values() for each in shelf.floors}
    for reference in provision.floor:
        if found := floors.get(reference.law):
            yield " ".join(_told(found, floors))


def _told(floor: Floor, floors: dict[str, Floor]) -> Iterator[str]:
    yield from (str(each) for each in (floor.title, floor.citation, floor.amount, floor.in_force, floor.note) if each)
    if floor.supersedes in floors:
        yield from _told(floors[floor.supersedes], floors)
