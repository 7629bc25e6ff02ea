"""What the checks know about words, by example."""

import pytest

from wsrcode.model.words import did_you_mean, numbers_in, phone_in


def lost(source, text, language):
    return [each.written for each in numbers_in(text, language).lacking(numbers_in(source, "en"))]


@pytest.mark.parametrize(
    ("source", "text", "language"),
    [
        ("10 minutes every 2 hours", "10 minutos cada 2 horas", "es"),
        ("10 minutes every 2 hours", "10 minit chak dezè", "ht"),
        ("at least three months", "al menos 3 meses", "es"),
        ("at least 3 months", "omwen twa mwa", "ht"),
        ("4.65 m2", "4,65 m2", "es"),
        ("1,000 workers", "1.000 trabajadores", "es"),
        ("1,000 workers", "1000 travayè", "ht"),
        ("50 % of the workers", "50 por ciento de los trabajadores", "es"),
        ("50 % of the workers", "la mitad de los trabajadores", "es"),
        ("at 5 p.m.", "a las 17:00", "es"),
        ("at 5:30 pm", "a las 17:30", "es"),
        ("one day", "un día", "es"),
        ("1 day", "un día", "es"),
        ("once a week", "1 vez por semana", "es"),
        ("on 2026-11-01", "el 1 de noviembre de 2026", "es"),
        ("with an H-2A visa", "con visa H-2A", "es"),
        ("10 workers", "१० workers", "ne"),
    ],
)
def test_the_same_numbers_in_another_language(source, text, language):
    assert lost(source, text, language) == []
    assert [each for each in numbers_in(source, "en").lacking(numbers_in(text, language)) if not each.in_words] == []


@pytest.mark.parametrize(
    ("source", "text", "language", "expected"),
    [
        ("10 minutes every 2 hours", "12 minutos cada 2 horas", "es", ["10"]),
        ("10 minutes every 2 hours", "10 minutos cada 2 días", "es", ["2"]),
        ("at least three months", "al menos dos meses", "es", ["three"]),
        ("at least three months", "omwen de mwa", "ht", ["three"]),
        ("50 % of them", "50 trabajadores", "es", ["50"]),
        ("4.65 m2", "46,5 m2", "es", ["4.65"]),
        ("at 5:30 pm", "a las 17:15", "es", ["5:30 pm"]),
        ("in 2012", "en 2021", "es", ["2012"]),
    ],
)
def test_a_number_that_changed(source, text, language, expected):
    assert [each.split(" pm")[0] for each in lost(source, text, language)] == [
        each.split(" pm")[0] for each in expected
    ]


@pytest.mark.parametrize(
    "text", ["239-555-0100", "(239) 555-0100", "1-800-555-0100", "+509 37 12 34 56", "3712-3456", "call 2395550100 now"]
)
def test_a_phone_number_is_seen(text):
    assert phone_in(text)


@pytest.mark.parametrize(
    "text", ["the season 2011-2012", "2026-11-01", "20 CFR 655.135(j)", "USD 1,000,000", "4.65 m2"]
)
def test_other_numbers_are_no_phone_numbers(text):
    assert phone_in(text) is None


def test_a_close_word_is_suggested():
    assert did_you_mean("rests", ["rest", "shade"]) == "; did you mean 'rest'?"
    assert did_you_mean("xyz", ["rest", "shade"]) == ""
