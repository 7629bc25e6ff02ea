"""Every kind of amendment is proved by the two readings of its own story, forwards and backwards."""

import re
import sys

import pytest
from examples import example

from wsrcode.diff import catalogue, compare
from wsrcode.diff.catalogue import names
from wsrcode.model.amendment import Effect
from wsrcode.story import story

NAME = re.compile(r"[a-z-]+/[a-z-]+")
# The engine's own word for what no kind knows; its example is in tests/test_diff_properties.py.
ENGINE = "other/unnamed-change"
KINDS = [each for each in catalogue() if each.name != ENGINE]


def told(name):
    (kind,) = (each for each in catalogue() if each.name == name)
    return story(sys.modules[kind.module].__doc__)


def mirror_of(name):
    """Return the kind that a change told by this one is told by backwards; None where the story says there is none."""
    found = NAME.match(told(name).sections["Mirror"])
    return found[0] if found else None


def also(kind):
    return NAME.findall(told(kind.name).sections.get("Also", ""))


def readings(kind):
    sections = told(kind.name).sections
    return example(sections.get("Before", "")), example(sections["After"])


def amendments(before, after):
    def locate(file, keys):
        return (after if file in after.reading.tree else before).reading.place(file, keys)

    old, new = before.reading.corpus, after.reading.corpus
    return compare(old.standards["example"], new.standards["example"], old, new, locate)


def directions(effects):
    """Return how many are stronger, weaker and neither: what is dropped may be unclear where adding it is neutral."""
    return sorted(each if each in {Effect.STRENGTHENED, Effect.WEAKENED} else "neither" for each in effects)


def shown(found):
    return [f"{each.kind} {each.effect} {each.where}: {each.old!r} -> {each.new!r}" for each in found]


def test_there_are_at_least_forty_five():
    assert len(catalogue()) >= 45


def test_no_two_have_the_same_name():
    assert len({each.name for each in catalogue()}) == len(catalogue())
    assert sorted(each.name for each in catalogue()) == sorted(names())
    assert len({each.name.partition("/")[2] for each in catalogue()}) == len(catalogue())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
class TestStory:
    def test_its_change_is_told_and_nothing_else_is(self, kind):
        found = amendments(*readings(kind))
        assert {each.kind for each in found} == {kind.name, *also(kind)}, shown(found)

    def test_the_way_back_is_told_by_its_mirror(self, kind):
        before, after = readings(kind)
        there, back = amendments(before, after), amendments(after, before)
        mirrors = {mirror_of(name) for name in (kind.name, *also(kind))}
        if None not in mirrors:
            assert {each.kind for each in back} == mirrors, shown(back)
        assert directions(each.effect.mirrored for each in there) == directions(each.effect for each in back), (
            shown(there), shown(back),
        )  # fmt: skip

    def test_mirrors_agree(self, kind):
        mirror = mirror_of(kind.name)
        if mirror is None:
            assert len(told(kind.name).sections["Mirror"].split()) >= 5, "says why there is none"
        else:
            assert mirror_of(mirror) == kind.name

    def test_neither_reading_differs_from_itself(self, kind):
        for each in readings(kind):
            assert shown(amendments(each, each)) == []

    def test_tells_why(self, kind):
        assert len(told(kind.name).why.split()) >= 10
        assert told(kind.name).why.endswith((".", "?"))

    def test_is_told_at_its_line(self, kind):
        before, after = readings(kind)
        for one, other in ((before, after), (after, before)):
            for each in amendments(one, other):
                assert each.place.line > 0, f"{each.kind}: {each.place}"

    def test_says_why_it_has_its_effect(self, kind):
        for each in amendments(*readings(kind)):
            if each.effect is not Effect.NEUTRAL:
                assert len(each.why.split()) >= 3, each.kind
            assert not each.why.endswith("."), each.why
            assert each.old != each.new, f"{each.kind} tells the same words as old and as new: {each.old!r}"
