"""Write the page that goes to the assembly: what to ask workers, and beside it what the law already demands."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from wsrcode.model.beginning import Beginning, Subject
from wsrcode.model.law import Baseline, Floor, Measure, above, in_force

_DEMANDS = {
    "required": "the law demands it",
    "prohibited": "the law forbids it",
    "excluded": "the law leaves these workers out",
    "included": "the law covers these workers",
}
_ANSWERS = "What was said (no names): ______________________________\n"

Rule = tuple[Baseline, Floor]


def assembly(
    begun: Beginning, places: Sequence[str], law: Mapping[str, Baseline], counted: Mapping[str, Measure], today: date
) -> str:
    """Return the page in Markdown: a chapter for each part, and last the law that belongs to none."""
    rules = list(rules_of(places, law, begun.sector, today))
    left = [rule for rule in rules if not any(_belongs(rule[1], each) for each in begun.parts)]
    named = "; ".join(law[place].name for place in places)
    chapters = [_chapter(part, rules, counted) for part in begun.parts]
    rest = [f"## What else the law says\n\n{_told(left, counted)}"] if left else []
    return "\n".join([_opening(begun, named, today), *chapters, *rest])


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


def _opening(begun: Beginning, named: str, today: date) -> str:
    return f"""\
# Questions for the assembly

For workers of {begun.title}, before anything is written.
Ask, listen, and write down what was said, without names: each answer becomes a file with `wsrcode new input`.
Then fill the files under `provisions/`. Nothing there is printed before its mark is R, S or L.

Beside the questions stands what the law demands today ({today.isoformat()}) in: {named}.
It is a paraphrase, no legal advice, and not the whole law. A code may promise more than the law, and never less.
Confidence is high where the figure was read in a source or is settled; otherwise ask before you rely on it.
Where our shelf holds no rule there may still be a law: ask somebody who knows.
"""


def _chapter(part: Subject, rules: Sequence[Rule], counted: Mapping[str, Measure]) -> str:
    own = [rule for rule in rules if _belongs(rule[1], part)]
    asked = "\n".join(f"{n}. {each}\n\n   {_ANSWERS}" for n, each in enumerate(part.ask, 1))
    return f"""\
## {part.title}

{asked}
### What the law already demands

{_told(own, counted)}{_silent(part, own, counted)}"""


def _belongs(floor: Floor, part: Subject) -> bool:
    return floor.subject in part.law or floor.measure in part.measures


def _told(rules: Sequence[Rule], counted: Mapping[str, Measure]) -> str:
    if not rules:
        return "Our shelf holds no rule of these places about this.\n"
    return "".join(_line(baseline, floor, counted) for baseline, floor in rules)


def _line(baseline: Baseline, floor: Floor, counted: Mapping[str, Measure]) -> str:
    what = counted[floor.measure].title if floor.measure in counted else floor.measure
    note = f"\n  {' '.join(floor.note.split())}" if floor.note else ""
    return f"""\
- **{floor.title}** ({baseline.name}). {what}: **{demanded(floor)}**.
  {" ".join(floor.citation.split())}. Confidence: {floor.confidence}.{note}
"""


def demanded(floor: Floor) -> str:
    """Return what a rule of law demands, in plain words."""
    if floor.amount is None:
        return _DEMANDS[floor.comparator]
    return f"{floor.comparator.replace('-', ' ')} {floor.amount}"


def _silent(part: Subject, own: Sequence[Rule], counted: Mapping[str, Measure]) -> str:
    said = {floor.measure for _, floor in own}
    missing = [counted[each].title for each in part.measures if each not in said]
    if not missing:
        return ""
    listed = "".join(f"- {each}\n" for each in missing)
    return f"\nCodes often settle these, too, and our shelf holds no rule of these places about them:\n\n{listed}"
