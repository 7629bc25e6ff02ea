"""Write the page that goes to the assembly: what to ask workers, and beside it what the law already demands."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from wsrcode.model.beginning import Beginning, Said, Subject
from wsrcode.model.law import Baseline, Floor, Measure, above, in_force

Rule = tuple[Baseline, Floor]


def assembly(  # noqa: PLR0913 - a kind of work, its words, places, their law, measures and a day
    begun: Beginning,
    said: Said,
    places: Sequence[str],
    law: Mapping[str, Baseline],
    counted: Mapping[str, Measure],
    *,
    today: date,
) -> str:
    """Return the page in Markdown: a chapter for each part, and last the law that belongs to none."""
    rules = list(rules_of(places, law, begun.sector, today))
    left = [rule for rule in rules if not any(_belongs(rule[1], each) for each in begun.parts)]
    named = "; ".join(law[place].name for place in places)
    titles = {name: said.measures.get(name, each.title) for name, each in counted.items()}
    chapters = [_chapter(part, rules, titles, said) for part in begun.parts]
    rest = [f"## {said.page.more_law}\n\n{_told(left, titles, said)}"] if left else []
    return "\n".join([_opening(begun, said, named, today), *chapters, *rest])


def rules_of(places: Iterable[str], law: Mapping[str, Baseline], sector: str, today: date) -> Iterator[Rule]:
    """Yield the rules in force today in these places and in the wider ones they lie in, each once."""
    seen: set[str] = set()
    for place in places:
        wider = [law[each] for each in above(place) if each in law]
        home = {floor.id: each for each in wider for floor in each.floors}
        for floor in in_force((floor for each in wider for floor in each.floors), sector, today):
            if floor.id not in seen:
                seen.add(floor.id)
                yield home[floor.id], floor


def _opening(begun: Beginning, said: Said, named: str, today: date) -> str:
    told = said.page.opening.format(title=begun.title, places=named, day=today.isoformat())
    draft = f"{said.page.draft}\n\n" if said.draft and said.page.draft else ""
    return f"# {said.page.heading}\n\n{draft}{told}\n"


def _chapter(part: Subject, rules: Sequence[Rule], titles: Mapping[str, str], said: Said) -> str:
    own = [rule for rule in rules if _belongs(rule[1], part)]
    answers = f"{said.page.answers} ______________________________\n"
    asked = "\n".join(f"{n}. {each}\n\n   {answers}" for n, each in enumerate(part.ask, 1))
    return f"""\
## {part.title}

{asked}
### {said.page.law}

{_told(own, titles, said)}{_silent(part, own, titles, said)}"""


def _belongs(floor: Floor, part: Subject) -> bool:
    return floor.subject in part.law or floor.measure in part.measures


def _told(rules: Sequence[Rule], titles: Mapping[str, str], said: Said) -> str:
    return "".join(_line(*rule, titles, said) for rule in rules) if rules else f"{said.page.no_law}\n"


def _line(baseline: Baseline, floor: Floor, titles: Mapping[str, str], said: Said) -> str:
    what = titles.get(floor.measure, floor.measure)
    sure = said.page.confidence.format(word=said.page.sure[floor.confidence])
    note = f"\n  {' '.join(floor.note.split())}" if floor.note else ""
    return f"""\
- **{floor.title}** ({baseline.name}). {what}: **{demanded(floor, said)}**.
  {" ".join(floor.citation.split())}. {sure}{note}
"""


def demanded(floor: Floor, said: Said) -> str:
    """Return what a rule of law demands, in plain words."""
    if floor.amount is None:
        return said.page.demands[floor.comparator]
    form = said.page.at_least if floor.comparator == "at-least" else said.page.at_most
    return form.format(amount=said.amount(floor.amount))


def _silent(part: Subject, own: Sequence[Rule], titles: Mapping[str, str], said: Said) -> str:
    told = {floor.measure for _, floor in own}
    missing = [titles[each] for each in part.measures if each not in told]
    if not missing:
        return ""
    listed = "".join(f"- {each}\n" for each in missing)
    return f"\n{said.page.silent}\n\n{listed}"
