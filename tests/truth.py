"""Small standards to compare: a row says what was, what is, and exactly which amendments that makes."""

import sys
from dataclasses import dataclass, replace

from examples import shelf

from wsrcode.diff import catalogue, compare
from wsrcode.model import Standard
from wsrcode.model.amendment import Effect
from wsrcode.model.code import Code
from wsrcode.model.program import Program
from wsrcode.model.provision import Provision
from wsrcode.story import story

DUTY = {"holder": "grower", "must": "give every worker a rest"}
REST = {
    "id": "rest",
    "title": "Rest",
    "tier": "corrective",
    "text": "The grower must give every worker a rest.",
    "obligations": [DUTY],
    "evidence": {"mark": "R"},
}
CODE = {
    "title": "Code",
    "revision": "1",
    "status": "adopted",
    "as_of": "2026-11-22",
    "tiers": [
        {"id": "zero-tolerance", "title": "Zero tolerance", "zero_tolerance": True, "cure": "none"},
        {"id": "corrective", "title": "Corrective", "cure": "none"},
        {"id": "minor", "title": "Minor", "cure": "none"},
    ],
    "outline": [{"id": "work", "title": "Work", "provisions": ["rest"]}],
}
PROGRAM = {
    "id": "example",
    "name": "Example",
    "label": "Example text.",
    "publisher": {"name": "Example Workers"},
    "status": "exploratory",
    "sector": "agriculture",
    "places": ["es"],
    "languages": ["en"],
    "organisations": [{"id": "workers", "name": "Example Workers", "roles": ["worker-organisation"]}],
    "holders": [
        {"id": each, "name": each, "plural": f"{each}s", "side": side}
        for each, side in (
            ("grower", "supplier"), ("supervisor", "supplier"), ("buyer", "buyer"), ("program", "program"),
            ("worker", "worker"), ("crew-member", "worker"),
        )
    ],
    "governance": {"decides": ["workers"]},
}  # fmt: skip


@dataclass(frozen=True)
class Row:
    """What was, what is, and what that makes."""

    name: str
    old: dict
    new: dict
    expected: list
    settled: str = ""
    """The settled case of the design that it shows."""


def tupled(value):
    """Return a value as the reader of YAML hands it over: with tuples for lists."""
    if isinstance(value, dict):
        return {key: tupled(each) for key, each in value.items()}
    return tuple(map(tupled, value)) if isinstance(value, list | tuple) else value


def standard(patch):
    """Return a standard: a patch over the provision `rest`, with `code`, `program` and `also` for what is around it.

    `also` holds further provisions by id, each a patch over the same provision; None for `rest` takes it away.
    """
    patch = dict(patch)
    around = {name: patch.pop(name, {}) for name in ("code", "program", "also")}
    folder = "standards/example"
    given = {"rest": patch} | {name: {"id": name, **each} for name, each in around["also"].items()}
    if patch.get("rest", ...) is None:
        del given["rest"]
    provisions = {name: noun(Provision, REST, each) for name, each in sorted(given.items())}
    return Standard(
        folder=folder,
        program=noun(Program, PROGRAM, around["program"]),
        code=noun(Code, CODE, around["code"]),
        provisions=provisions,
        files={name: f"{folder}/provisions/work/{name}.yml" for name in provisions},
    )


def noun(model, base, patch):
    """Return a noun: a patch over plain data; None takes a key away."""
    return model.model_validate(tupled({key: each for key, each in (base | patch).items() if each is not None}))


def corpus(one):
    """Return a corpus with one standard beside this repository's measures and law."""
    return replace(shelf().corpus, standards={"example": one})


def amendments(old, new):
    """Return the amendments between two standards."""
    return compare(old, new, corpus(old), corpus(new))


def told(found):
    """Return the kinds and effects, sorted, each as often as it was told."""
    return sorted((each.kind, str(each.effect)) for each in found)


def mirrored(expected):
    """Return what the same change makes backwards, as the stories of its kinds say."""
    return sorted(
        _MIRRORED_OTHERWISE.get(each) or (_mirrors()[each[0]], str(Effect(each[1]).mirrored)) for each in expected
    )


# What is settled in design.md section 4: added it is neutral, dropped it is unclear.
_MIRRORED_OTHERWISE = {
    ("floor/floor-reference-added", "neutral"): ("floor/floor-reference-dropped", "unclear"),
    ("floor/floor-reference-dropped", "unclear"): ("floor/floor-reference-added", "neutral"),
}


def _mirrors():
    stories = {each.name: story(sys.modules[each.module].__doc__) for each in catalogue()}
    return {name: each.sections["Mirror"].split()[0] for name, each in stories.items()}


def row(name, old, new, *expected, settled=""):
    """Return a row; what is expected is written `+ area/kind`, `- area/kind`, `? area/kind` or `= area/kind`."""
    effects = {"+": "strengthened", "-": "weakened", "?": "unclear", "=": "neutral"}
    return Row(name, old, new, sorted((each[2:], effects[each[0]]) for each in expected), settled)


def duty(words="give every worker a rest", holder="grower", *, modality="must", **more):
    """Return an obligation."""
    return {"holder": holder, modality: words, **more}


def duties(*them):
    """Return a patch with these obligations."""
    return {"obligations": list(them)}


def limits(*them, holder="grower", modality="must"):
    """Return a patch with one obligation that has these limits, each `measure at_least amount`."""
    split = [each.split(maxsplit=2) for each in them]
    stated = [{"measure": measure, way: amount} for measure, way, amount in split]
    return duties(duty(holder=holder, modality=modality, limits=stated))
