"""How languages count: the form of a word that goes with a number, digits, signs and groups, and days."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wsrcode.build.language import in_output, language
from wsrcode.build.numerals import SYSTEMS, cldr, count_themselves, dates, months, numerals
from wsrcode.build.templates import find, packaged, plain_yaml
from wsrcode.errors import WsrcodeError
from wsrcode.model import quantity
from wsrcode.model.provision import Limit

FOLDERS = (packaged(),)
TAGS = sorted(path.stem for path in (packaged() / "languages").glob("*.yml") if "." not in path.stem)
NUMBERS = ("0", "1", "2", "3", "11", "100", "1.5")


@pytest.mark.parametrize(
    ("tag", "hours"),
    [
        ("en", ["0 hours", "1 hour", "2 hours", "3 hours", "11 hours", "100 hours", "1.5 hours"]),
        ("es", ["0 horas", "1 hora", "2 horas", "3 horas", "11 horas", "100 horas", "1.5 horas"]),
        ("ht", ["0 èdtan", "1 èdtan", "2 èdtan", "3 èdtan", "11 èdtan", "100 èdtan", "1.5 èdtan"]),
        ("fr", ["0 heure", "1 heure", "2 heures", "3 heures", "11 heures", "100 heures", "1,5 heure"]),
        ("pt", ["0 hora", "1 hora", "2 horas", "3 horas", "11 horas", "100 horas", "1,5 hora"]),
        ("tl", ["0 oras", "1 oras", "2 oras", "3 oras", "11 oras", "100 oras", "1.5 oras"]),
        ("bn", ["০ ঘণ্টা", "১ ঘণ্টা", "২ ঘণ্টা", "৩ ঘণ্টা", "১১ ঘণ্টা", "১০০ ঘণ্টা", "১.৫ ঘণ্টা"]),
        ("ar", ["0 ساعة", "ساعة واحدة", "ساعتان", "3 ساعات", "11 ساعة", "100 ساعة", "1.5 ساعة"]),
        ("ur", ["0 گھنٹے", "1 گھنٹہ", "2 گھنٹے", "3 گھنٹے", "11 گھنٹے", "100 گھنٹے", "1.5 گھنٹے"]),
        (
            "st",
            [
                "lihora tse 0",
                "hora e le 'ngoe",
                "lihora tse 2",
                "lihora tse 3",
                "lihora tse 11",
                "lihora tse 100",
                "lihora tse 1.5",
            ],
        ),
        ("quc", ["0 horas", "1 horas", "2 horas", "3 horas", "11 horas", "100 horas", "1.5 horas"]),
    ],
)
def test_each_number_has_its_form(tag, hours):
    assert [language(FOLDERS, tag).amount(quantity(f"{each} hours")) for each in NUMBERS] == hours


def test_arabic_tells_six_forms_apart():
    forms = [language(FOLDERS, "ar").numerals.form(Decimal(each)) for each in NUMBERS]
    assert forms == ["zero", "one", "two", "few", "many", "other", "other"]
    assert [language(FOLDERS, "ar").amount(quantity(f"{each} days")) for each in ("3", "11", "100")] == [
        "3 أيام",
        "11 يوما",
        "100 يوم",
    ]


@pytest.mark.parametrize("tag", TAGS)
def test_every_unit_has_a_form_for_every_number_and_says_its_number_once(tag):
    own = language(FOLDERS, tag)
    for name, forms in own.units.items():
        for number in map(Decimal, ("4", "7", "15", "100", "1.5")):
            form = forms.get(own.numerals.form(number), forms["other"])
            assert form.count("{number}") == any("{number}" in each for each in forms.values()), f"{name} {number}"


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("en", "USD 15.00 per hour"),
        ("es", "USD 15.00 por hora"),
        ("ht", "USD 15.00 pou chak èdtan"),
        ("fr", "15,00 USD par heure"),
        ("pt", "USD 15,00 por hora"),
        ("bn", "প্রতি ঘণ্টা USD ১৫.০০"),
        ("ar", "USD 15.00 لكل ساعة"),
        ("st", "USD 15.00 ka hora"),
    ],
)
def test_money_is_written_as_on_a_pay_slip(tag, said):
    assert language(FOLDERS, tag).amount(quantity("USD 15.00 per hour")) == said


@pytest.mark.parametrize(
    ("tag", "small", "large"),
    [
        ("en", "USD 2750", "BDT 1,234,500.50"),
        ("es", "USD 2750", "BDT 1,234,500.50"),
        ("ht", "USD 2750", "BDT 1,234,500.50"),
        ("fr", "2750 USD", "1\u00a0234\u00a0500,50 BDT"),
        ("pt", "USD 2750", "BDT 1.234.500,50"),
        ("bn", "USD ২৭৫০", "BDT ১২,৩৪,৫০০.৫০"),
        ("ar", "USD 2750", "BDT 1,234,500.50"),
    ],
)
def test_long_numbers_stand_in_groups(tag, small, large):
    own = language(FOLDERS, tag)
    assert own.amount(quantity("USD 2750")) == small
    assert own.amount(quantity("BDT 1234500.50")) == large


@pytest.mark.parametrize(
    ("tag", "day"),
    [
        ("en", "1 November 2026"),
        ("fr", "1er novembre 2026"),
        ("pt", "1º de novembro de 2026"),
        ("tl", "Nobyembre 1, 2026"),
        ("bn", "১ নভেম্বর ২০২৬"),
        ("ar", "1 نوفمبر 2026"),
        ("quc", "1 de noviembre de 2026"),
    ],
)
def test_a_day_is_said_in_its_order_and_digits(tag, day):
    assert language(FOLDERS, tag).date(date(2026, 11, 1)) == day


def test_what_is_counted_has_the_digits_of_the_language_and_what_is_a_name_keeps_its_own():
    own = language(FOLDERS, "bn")
    assert own.say("booklet.help.open", hours=24, days=7) == "এটি দিনে ২৪ ঘণ্টা, সপ্তাহে ৭ দিন খোলা।"
    assert own.say("booklet.cover.revision", revision="2026.11") == "সংস্করণ 2026.11"


@pytest.mark.parametrize(("written", "said"), [("3 widgets", "৩ widgets"), ("7widgets", "৭ widgets"), ("1.5", "১.৫")])
def test_a_unit_that_nobody_translated_stays_as_it_is(written, said):
    assert language(FOLDERS, "bn").amount(quantity(written)) == said


def test_no_money_at_all_is_nothing():
    assert language(FOLDERS, "ar").limit(Limit(measure="fee", at_most=quantity("USD 0"))) == "لا شيء"


class TestFile:
    @staticmethod
    def write(folder, more, tag="qaa"):
        (folder / "languages").mkdir(exist_ok=True)
        text = f"tag: {tag}\nname: Own\ndir: ltr\nstatus: draft\nfonts: [Noto Sans]\n{more}"
        (folder / "languages" / f"{tag}.yml").write_text(text, encoding="utf-8")
        language.cache_clear()
        return language((folder, *FOLDERS), tag)

    UNITS = "units: {hour: {one: o, two: t, few: f, many: m, other: x}}\n"

    def test_a_language_that_no_library_knows_states_its_own_rules(self, tmp_path):
        own = self.write(tmp_path, f"plural: {{one: 'n = 1', two: 'n = 2', few: 'n = 3..5'}}\n{self.UNITS}")
        said = [own.amount(quantity(f"{each} hours")) for each in ("0", "1", "2", "4", "6", "1.5")]
        assert said == ["0 x", "1 o", "2 t", "4 f", "6 x", "1.5 x"]
        assert own.unknown is None

    def test_without_them_one_is_told_from_the_others_and_that_is_said(self, tmp_path):
        own = self.write(tmp_path, self.UNITS)
        assert [own.amount(quantity(f"{each} hours")) for each in ("0", "1", "2", "1.0")] == [
            "0 x",
            "1 o",
            "2 x",
            "1.0 o",
        ]
        assert own.unknown == (
            "templates/languages/qaa.yml: CLDR has no plural rules for qaa; until plural does, only 1 has its own form"
        )

    def test_its_own_rules_come_before_those_of_cldr(self, tmp_path):
        own = self.write(tmp_path, f"plural: {{few: 'n = 1'}}\n{self.UNITS}", tag="ar")
        assert own.amount(quantity("1 hours")) == "1 f"

    def test_months_and_the_order_of_a_day_come_from_cldr_where_the_file_has_none(self, tmp_path):
        own = self.write(tmp_path, "", tag="de")
        assert own.date(date(2026, 11, 22)) == "22. November 2026"
        assert "months" not in own.lacking
        assert self.write(tmp_path, "", tag="mam").date(date(2026, 11, 22)) == "22 November 2026"
        assert "months" in self.write(tmp_path, "", tag="mam").lacking

    @pytest.mark.parametrize(("system", "said"), [("arab", "١٢٬٣٤٥٫٥"), ("arabext", "۱۲٬۳۴۵٫۵"), ("latn", "12,345.5")])
    def test_digits_bring_their_signs(self, tmp_path, system, said):
        own = self.write(tmp_path, f"digits: {system}\n", tag="ar")
        assert own.numerals.written(Decimal("12345.5")) == said

    def test_signs_may_be_stated_and_groups_left_out(self, tmp_path):
        own = self.write(tmp_path, "numbers: {decimal: ',', group: ''}\n")
        assert own.numerals.written(Decimal("12345.5")) == "12345,5"

    @pytest.mark.parametrize(
        ("more", "says"),
        [
            ("digits: roman\n", "digits must be one of latn, beng, arab, arabext"),
            ("numbers: plain\n", "numbers may state decimal and group"),
            ("numbers: {sign: x}\n", "numbers may state decimal and group"),
            ("numbers: {decimal: ''}\n", "numbers/decimal must be one sign"),
            ("numbers: {group: [a]}\n", "numbers/decimal must be one sign"),
            ("plural: n = 1\n", "plural must give forms their rules"),
            ("plural: {one: 'import os'}\n", "plural cannot be read"),
            ("plural: {single: 'n = 1'}\n", "plural cannot be read"),
            ("plural: {one: 'n mod 0 = 1'}\n", "plural cannot be read"),
            ("plural: {one: ['n = 1']}\n", "plural must give forms their rules"),
            ("units: {hour: {one: o}}\n", "units/hour must state other, may state zero, one, two, few, many and per"),
            ("units: {hour: {other: o, lots: l}}\n", "units/hour must state other"),
            ("units: {hour: {other: [o]}}\n", "units/hour must state each of its forms in words"),
            ("units: {hour: o}\n", "units/hour must state other"),
        ],
    )
    def test_a_wrong_one_is_named(self, tmp_path, more, says):
        with pytest.raises(WsrcodeError, match=rf"templates/languages/qaa\.yml: {says}"):
            self.write(tmp_path, more)

    def test_a_rule_that_cannot_be_counted_is_named_when_it_is_met(self, tmp_path):
        own = self.write(tmp_path, f"plural: {{one: 'n = 7 and n mod 0 = 1'}}\n{self.UNITS}")
        with pytest.raises(WsrcodeError, match=r"qaa\.yml: plural has a rule that cannot be counted for 7"):
            own.amount(quantity("7 hours"))


@given(number=st.decimals(min_value=0, max_value=10**12, places=2), system=st.sampled_from(sorted(SYSTEMS)))
def test_a_number_can_be_read_back(number, system):
    own = numerals("x.yml", "en", {"digits": system})
    said = own.written(number).replace(own.group, "").replace(own.decimal, ".")
    assert Decimal(said) == number


@given(number=st.integers(min_value=-(10**12), max_value=10**12))
def test_groups_of_lakhs_are_of_two_after_the_first(number):
    first, *rest = numerals("x.yml", "bn", {"digits": "latn"}).written(number).lstrip("-").split(",")
    assert int(first + "".join(rest)) == abs(number)
    assert not rest or ([len(each) for each in rest[:-1]], len(rest[-1])) == ([2] * (len(rest) - 1), 3)


def test_every_file_speaks_of_what_cldr_knows():
    """A language of ours that CLDR does not know would have to state its own rules."""
    assert [
        tag for tag in TAGS if cldr(tag) is None and "plural" not in plain_yaml(find(FOLDERS, f"languages/{tag}.yml"))
    ] == []
    assert cldr("mam") is None
    assert (dates("mam"), months("mam"), months("quc")) == ({}, (), ())


@pytest.mark.parametrize(("tag", "said"), [("en", ["1 rule", "2 rules"]), ("es", ["1 regla", "2 reglas"])])
def test_words_that_depend_on_a_count_have_forms_as_units_have(tag, said):
    own = in_output(FOLDERS, tag, "site")
    assert [own.say("site.program.rules", count=each) for each in (1, 2)] == said


def test_titles_count_themselves_where_each_holds_its_own_number():
    assert all(map(count_themselves, (["Stage 1", "Stage 2"], ["ধাপ ১", "ধাপ ২"], ["مرحلہ ۱:"])))
    assert not any(map(count_themselves, (["Stage 1", "A meeting"], ["Stage 2", "Stage 1"], ["10 days"])))
