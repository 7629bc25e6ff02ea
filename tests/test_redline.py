"""The marks in a text: exact both ways, readable, and never slow."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wsrcode.report.redline import redline

WORDS = st.lists(st.sampled_from(["the", "rest", "of", "10", "minutes", "“shade”", "now.", "(and", "so)", "…"]))
TEXTS = st.one_of(WORDS.map(" ".join), st.text(max_size=60))


def side(spans, other):
    return "".join(each.text for each in spans if each.op != other)


def folded(text):
    return " ".join(text.split())


def shown(old, new):
    marks = {"same": "{}", "deleted": "[-{}-]", "inserted": "[+{}+]"}
    return "".join(marks[each.op].format(each.text) for each in redline(old, new))


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_out_of_it(old, new):
    spans = redline(old, new)
    assert side(spans, "inserted") == folded(old)
    assert side(spans, "deleted") == folded(new)


@given(TEXTS)
def test_the_same_text_has_no_marks(text):
    assert all(each.op == "same" for each in redline(text, f"  {text}\n"))


@given(TEXTS, TEXTS)
def test_what_is_deleted_comes_before_what_is_inserted(old, new):
    ops = [each.op for each in redline(old, new)]
    assert ("inserted", "deleted") not in set(pairwise(ops))
    assert all(one != other for one, other in pairwise(ops))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("at least 10 minutes", "at least 5 minutes", "at least[- 10-][+ 5+] minutes"),
        ("A rest in the shade.", "A rest in the deep shade.", "A rest in the[+ deep+] shade."),
        ("Rest, then work.", "Rest then work.", "Rest[-,-] then work."),
        ("Rest now.", "“Rest” now!", "[+“+]Rest[+”+] now[-.-][+!+]"),
        ("rest now", "the rest now", "[+the +]rest now"),
        ("one two three four", "five six seven four", "[-one two three four-][+five six seven four+]"),
        ("one (two)", "one two three", "one[- (-][+ +]two[-)-][+ three+]"),
        ("", "all new", "[+all new+]"),
        ("all gone", "", "[-all gone-]"),
        ("El patrón paga.", "El patrón no paga.", "El patrón[+ no+] paga."),
    ],
)
def test_marks(old, new, expected):
    assert shown(old, new) == expected


def test_a_lone_short_word_in_a_long_text_does_not_split_a_change():
    tail = " ".join(f"word{n}" for n in range(30))
    assert shown(f"harvest of beans {tail}", f"picking of fruit {tail}").startswith(
        "[-harvest of beans-][+picking of fruit+] word0"
    )


def test_every_word_counts_in_a_long_text():
    old = ["the"] * 300 + ["end"]
    new = ["the"] * 299 + ["end"]
    assert side(redline(" ".join(old), " ".join(new)), "same") == "the "


@pytest.mark.parametrize(("old", "new"), [("the " * 20_000, "the a " * 20_000), ("." * 200_000, "x." * 100_000)])
def test_a_text_made_to_be_slow_is_not(old, new):
    began = time.perf_counter()
    redline(old, new)
    assert time.perf_counter() - began < 5
