"""Every check is proved by the two examples of its own story."""

import re
import sys

import pytest
from examples import example

from wsrcode.check import catalogue
from wsrcode.check.catalogue import names
from wsrcode.story import story


def told(check):
    return story(sys.modules[check.module].__doc__)


def found(section):
    return example(section).found_by(*catalogue())


def test_the_starter_project_is_sound():
    assert [str(each) for each in found("")] == []


def test_there_are_at_least_forty():
    assert len(catalogue()) >= 40


def test_no_two_have_the_same_name():
    assert len({each.name for each in catalogue()}) == len(catalogue())
    assert sorted(each.name for each in catalogue()) == sorted(names())


@pytest.mark.parametrize("check", catalogue(), ids=lambda check: check.name)
class TestStory:
    def test_faulty_example_is_found_and_nothing_else_is(self, check):
        also = re.findall(r"[a-z-]+/[a-z-]+", told(check).sections.get("Also", ""))
        findings = found(told(check).sections["Faulty"])
        assert {each.check for each in findings} == {check.name, *also}, [str(each) for each in findings]

    def test_faulty_example_is_found_at_its_line(self, check):
        faulty = example(told(check).sections["Faulty"])
        for each in faulty.found_by(check):
            assert each.place.line > 0 or each.place.file not in faulty.reading.tree, str(each)

    def test_sound_example_is_not_found(self, check):
        sound = example(told(check).sections["Sound"])
        assert sound.laid, "the sound example shows something"
        assert [str(each) for each in sound.found_by(check)] == []

    def test_tells_why(self, check):
        assert len(told(check).why.split()) >= 10
        assert told(check).why.endswith((".", "?"))

    def test_message_says_what_and_stops(self, check):
        for each in example(told(check).sections["Faulty"]).found_by(check):
            assert not each.message.endswith("."), each.message
            assert not re.match(r"[A-Z][a-z]", each.message), each.message
            assert "\n" not in each.message
