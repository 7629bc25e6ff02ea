"""Write a new code that promises nothing yet: outline, blanks to fill, and what to ask the workers first."""

import json
from collections.abc import Mapping, Sequence
from datetime import date

from wsrcode.model.beginning import Beginning, Blank, Said, Subject
from wsrcode.model.law import Baseline, Measure
from wsrcode.record.assembly import assembly


def begun(  # noqa: PLR0913 - a code needs a name, a kind, its words, places, their law, measures and a day
    name: str,
    spoken: Mapping[str, tuple[Beginning, Said]],
    places: Sequence[str],
    law: Mapping[str, Baseline],
    counted: Mapping[str, Measure],
    *,
    today: date,
) -> dict[str, bytes]:
    """Return the files of the program's folder, by their place; the outline is in the first of these languages."""
    (kind, _), *_ = spoken.values()
    pages = {
        "assembly.md" if not n else f"assembly.{tag}.md": assembly(each, said, places, law, counted, today=today)
        for n, (tag, (each, said)) in enumerate(spoken.items())
    }
    texts = {
        "program.yml": _program(name, kind, places),
        "code.yml": _code(kind, today),
        **pages,
        **{
            f"provisions/{part.id}/{each.id}.yml": _blank(kind, part, each, counted)
            for part in kind.parts
            for each in part.provisions
        },
    }
    return {f"standards/{name}/{file}": text.encode() for file, text in texts.items()}


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _listed(names: Sequence[str]) -> str:
    return f"[{', '.join(map(_quoted, names))}]"


def _program(name: str, kind: Beginning, places: Sequence[str]) -> str:
    holders = "".join(
        f"  - {{id: {each.id}, name: {_quoted(each.name)}, plural: {_quoted(each.plural)}, side: {each.side}}}\n"
        for each in kind.holders
    )
    facts = "".join(f"  - {{id: {each.id}, question: {_quoted(each.question)}}}\n" for each in kind.facts)
    return f"""\
# A new code for {kind.title}. Nobody has adopted it: replace each line with what your organization has decided.
# What is not decided stays out, and `wsrcode check` warns of it until it is there.
id: {name}
name: Our code (not adopted)
label: >-
  Not adopted. These are notes for a code that workers are still writing.
  Nobody has promised anything yet.
publisher:
  name: Our workers' organization (write its name here)
status: exploratory
sector: {kind.sector}
places: {_listed(places)}
# `wsrcode new language {name} es` adds one.
languages: [en]
organisations:
  - id: workers-organisation
    name: Our workers' organization (write its name here)
    roles: [worker-organisation, standard-setter]
holders:
{holders}{f"facts:{chr(10)}{facts}" if facts else ""}governance:
  decides: [workers-organisation]
  # revision: how the text is revised, and who is asked
# Still to be decided, and printed only once it stands here:
# contacts     who answers complaints, at which hours and number, in which languages
# training     who teaches workers, whether the time is paid
# audit        who looks, whether it is announced, how many workers are interviewed
# inducement   what buyers pay, and when they stop buying
retaliation: [no-retaliation]
evidence: {{mark: U, note: Nothing of it is decided yet.}}
"""


def _code(kind: Beginning, today: date) -> str:
    return f"""\
title: Our code of conduct (draft)
revision: "0"
status: draft
# effective: the day it binds; left out until it is decided
as_of: {today.isoformat()}
language: en
# Worst first. Say for each what follows a breach, how it is put right and by when; then take the mark U away.
tiers:
  - id: zero-tolerance
    title: Zero tolerance
    zero_tolerance: true
    consequence: {{text: Still to be decided., evidence: U}}
    cure: {{text: Still to be decided., unverified: [within], evidence: U}}
    icon: alert-octagon
  - id: corrective
    title: Must be put right
    consequence: {{text: Still to be decided., evidence: U}}
    cure: {{text: Still to be decided., unverified: [within], evidence: U}}
    icon: wrench
  - id: agreement
    title: Buyers' agreement
    consequence: {{text: Still to be decided., evidence: U}}
    cure: {{text: Still to be decided., unverified: [within], evidence: U}}
outline:
{"".join(_part(each) for each in kind.parts)}"""


def _part(part: Subject) -> str:
    only_if = f"\n    only_if: {_listed(part.only_if)}" if part.only_if else ""
    return f"""\
  - id: {part.id}
    title: {_quoted(part.title)}
    kind: {part.kind}{only_if}
    icon: {part.icon}
    colour: {part.colour}
    provisions: [{", ".join(each.id for each in part.provisions)}]
"""


def _blank(kind: Beginning, part: Subject, blank: Blank, counted: Mapping[str, Measure]) -> str:
    holder = blank.holder or next(each.id for each in kind.holders if each.side == "supplier")
    worker = """\
worker:
  right: Write here, in plain words, what you have a right to.
  do: Write here what you can do.
"""
    remedy = "# remedy: what a worker gets back when this was broken, and by when\n"
    return f"""\
# Ask the assembly first: the questions stand in ../../assembly.md, and beside them what the law demands.
id: {blank.id}
title: {_quoted(blank.title)}
tier: {blank.tier}
text: >-
  Write the binding words here: who must do what, by when, for whom.
obligations:
  - holder: {holder}
    must: write here what is to be done
{_counted(part, counted)}    verify:
      - {{ask: worker, question: Write here what an investigator asks.}}
{"" if part.kind == "agreement" else remedy}rests_on: {_listed(blank.rests_on)}
{"" if part.kind == "agreement" else worker}icon: {blank.icon}
# Printed nowhere until the mark is R, S or L.
evidence: {{mark: U, note: Not written yet.}}
"""


def _counted(part: Subject, counted: Mapping[str, Measure]) -> str:
    if not part.measures:
        return ""
    lines = (
        f"    #   {each} ({counted[each].title}, in {counted[each].unit}; {counted[each].protects} protects)\n"
        for each in part.measures
        if each in counted
    )
    return (
        f"    # limits: what codes often count here; set a figure only when workers have decided it\n{''.join(lines)}"
    )
