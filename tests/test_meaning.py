"""What two texts must have in common, read from prose: by example, in several scripts."""

import pytest

from wsrcode.model.meaning import addresses_in, blanks_in, changes, days_in, money_in, phones_in, same_phone
from wsrcode.model.words import latin_digits, numbers_in, tokens


def lost(source, text, language):
    return [each.written for each in numbers_in(text, language).lacking(numbers_in(source, "en"))]


@pytest.mark.parametrize(
    ("source", "text", "language", "expected"),
    [
        ("10 minutes every 2 hours", "প্রতি ২ ঘন্টায় ১০ মিনিট", "bn", []),
        ("10 minutes every 2 hours", "প্রতি ২ ঘন্টায় ১২ মিনিট", "bn", ["10"]),
        ("every 2 hours", "প্রতি ২ দিন", "bn", ["2"]),
        ("10 minutes every 2 hours", "١٠ دقائق كل ساعتين", "ar", []),
        ("10 minutes every 2 hours", "١٢ دقيقة كل ساعتين", "ar", ["10"]),
        ("50 %", "٥٠٪", "ar", []),
        ("50 %", "۵۰ فیصد", "ur", []),
        ("50 %", "۴۰ فیصد", "ur", ["50"]),
        ("50 % of them", "۵۰ کارکن", "ur", ["50"]),
        ("4.65 litres", "٤٫٦٥ لتر", "ar", []),
        ("1,000 workers", "১,০০০ শ্রমিক", "bn", []),
        ("2 hours", "2 heures", "fr", []),
        ("2 hours", "2 jours", "fr", ["2"]),
        ("30 days", "30 dias", "pt", []),
        ("30 days", "30 horas", "pt", ["30"]),
        ("10 minutes", "10 metsotso", "st", []),
        ("10 minutes", "10 k'asaj", "quc", []),
    ],
)
def test_numbers_and_units_in_other_scripts(source, text, language, expected):
    assert lost(source, text, language) == expected


def test_digits_of_every_script_are_read():
    assert latin_digits("১২ ۳۴ ٥٦ 78") == "12 34 56 78"
    assert latin_digits("é 12") == "é 12"


def test_vowel_signs_stand_inside_their_word():
    assert tokens("মিনিট, ঘণ্টা") == ("মিনিট", "ঘণ্টা")


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("USD 500", [({"USD"}, {500})]),
        ("500 dólares", [({"USD", "CAD", "AUD"}, {500})]),
        ("$1,000.50 more", [(None, {1000.5})]),
        ("১০০ টাকা", [({"BDT"}, {100})]),
        ("50 ¢ and 3 gourdes", [({"cent"}, {50}), ({"HTG"}, {3})]),
        ("a 32-lb bucket, 5 pounds, 3 m2 and an H-2A visa", []),
        ("no money at all", []),
    ],
)
def test_money_is_read_with_its_currency(text, amounts):
    found = [(set(each.currencies), set(each.readings)) for each in money_in(text)]
    assert [each[1] for each in found] == [each[1] for each in amounts]
    assert [one[0] for one, other in zip(found, amounts, strict=True) if other[0]] == [o[0] for o in amounts if o[0]]


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("from 1 May to October 31", "en", [(5, 1), (10, 31)]),
        ("in May 2026", "en", [(5, 0)]),
        ("you may 2 times", "en", []),
        ("workers may rest", "en", []),
        ("del 1 de mayo al 31 de octubre", "es", [(5, 1), (10, 31)]),
        ("1ye me rive 31 oktòb", "ht", [(5, 1), (10, 31)]),
        ("1er mai", "fr", [(5, 1)]),
        ("১ মে ২০২৬", "bn", [(5, 1)]),
        ("2026-05-01", "ht", [(5, 1)]),
    ],
)
def test_days_are_read_with_their_month(text, language, days):
    assert [(each.month, each.day) for each in days_in(text, language)] == days


def test_phone_numbers_blanks_and_addresses_stay_letter_by_letter():
    assert phones_in("Call (239) 555-0100 or +509 37 12 34 56.") == ("2395550100", "50937123456")
    assert phones_in("٢٣٩-٥٥٥-٠١٠٠") == ("2395550100",)
    assert same_phone("12395550100", "2395550100")
    assert not same_phone("2395550100", "2395550101")
    assert not same_phone("5550100", "2395550100")
    assert blanks_in("{a} and {a} {b}") == {"{a}": 2, "{b}": 1}
    assert addresses_in("See https://example.org/a, or mail to a.b@example.org.") == (
        "https://example.org/a",
        "a.b@example.org",
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("You have a rest of 10 minutes.", "You have a rest of ten minutes."),
        ("The grower must pay.", "The farm must pay."),
        ("Nobody may punish you", "Nobody may punish you."),
        ("USD 5.00 on 1 May", "on 1 May USD 5"),
    ],
)
def test_an_edit_that_changes_no_meaning(old, new):
    assert list(changes(old, new, "en")) == []
    assert list(changes(new, old, "en")) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("You must rest.", "You may rest."),
        ("You must rest.", "You must not rest."),
        ("Nobody may punish you.", "Somebody may punish you."),
        ("You may rest.", "You may rest unless it rains."),
        ("10 minutes", "10 hours"),
        ("USD 5", "EUR 5"),
        ("1 May", "1 June"),
        ("call 239-555-0100", "call 239-555-0101"),
        ("see https://a.example", "see https://b.example"),
        ("{number} days", "{count} days"),
    ],
)
def test_an_edit_that_changes_what_a_reader_acts_on_is_told_in_both_directions(old, new):
    assert list(changes(old, new, "en"))
    assert list(changes(new, old, "en"))
