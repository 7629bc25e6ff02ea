"""Words of print: quantities, limits, days and seasons in each language, and what is said when a word is missing."""

from datetime import date
from string import Formatter

import pytest

from wsrcode.build.language import language
from wsrcode.build.templates import find, packaged, plain_yaml, template_folders
from wsrcode.errors import WsrcodeError
from wsrcode.model import Limit, Season, quantity

FOLDERS = (packaged(),)
# Beside a language lies its glossary, `es.glossary.yml`, which is none.
TAGS = sorted(path.stem for path in (packaged() / "languages").glob("*.yml") if "." not in path.stem)


def leaves(words, path=""):
    for key, value in words.items():
        yield from leaves(value, f"{path}{key}.") if isinstance(value, dict) else [(f"{path}{key}", value)]


def blanks(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize(
    ("tag", "written", "said"),
    [
        ("en", "1 hour", "1 hour"),
        ("en", "USD 15.00 per hour", "USD 15.00 per hour"),
        ("es", "10 minutes", "10 minutos"),
        ("es", "1 minutes", "1 minuto"),
        ("es", "USD 15.00 per hour", "USD 15.00 por hora"),
        ("es", "20 workers per toilet", "20 trabajadores por baño"),
        ("es", "50 %", "50 %"),
        ("ht", "2 hours", "2 èdtan"),
        ("ht", "24 hours per day", "24 èdtan pou chak jou"),
        ("es", "3 widgets per shift", "3 widgets por shift"),
    ],
)
def test_an_amount_is_said_as_people_say_it(tag, written, said):
    assert language(FOLDERS, tag).amount(quantity(written)) == said


@pytest.mark.parametrize(
    ("tag", "least", "most"),
    [
        ("en", "at least 10 minutes", "at most 2 hours"),
        ("es", "al menos 10 minutos", "como máximo 2 horas"),
        ("ht", "omwen 10 minit", "pa plis pase 2 èdtan"),
    ],
)
def test_a_limit_says_its_direction(tag, least, most):
    words = language(FOLDERS, tag)
    assert words.limit(Limit(measure="rest-break", at_least=quantity("10 minutes"))) == least
    assert words.limit(Limit(measure="rest-interval", at_most=quantity("2 hours"))) == most


def test_at_most_nothing_is_nothing():
    assert language(FOLDERS, "es").limit(Limit(measure="fee", at_most=quantity("USD 0"))) == "nada"


@pytest.mark.parametrize(
    ("tag", "day", "season"),
    [
        ("en", "22 November 2026", "1 May to 31 October"),
        ("es", "22 de noviembre de 2026", "1 de mayo al 31 de octubre"),
        ("ht", "22 novanm 2026", "1ye me rive 31 oktòb"),
    ],
)
def test_days_and_seasons_are_said(tag, day, season):
    words = language(FOLDERS, tag)
    assert words.date(date(2026, 11, 22)) == day
    assert words.season(Season.model_validate({"from": "05-01", "to": "10-31"})) == season


@pytest.mark.parametrize("tag", [tag for tag in TAGS if tag != "en"])
class TestEveryLanguage:
    def test_has_the_words_of_the_first_or_says_which_it_lacks(self, tag):
        first = dict(leaves(plain_yaml(find(FOLDERS, "languages/en.yml"))["words"]))
        theirs = dict(leaves(plain_yaml(find(FOLDERS, f"languages/{tag}.yml")).get("words", {})))
        lacking = {key.removeprefix("words/").replace("/", ".") for key in language(FOLDERS, tag).lacking}
        assert theirs.keys() - first.keys() == set()
        assert first.keys() - theirs.keys() <= lacking
        assert [key for key in theirs if blanks(first[key]) != blanks(theirs[key])] == []

    def test_has_its_units_and_measures(self, tag):
        first, theirs = language(FOLDERS, "en"), language(FOLDERS, tag)
        assert set(first.units) - set(theirs.units) == set()
        assert theirs.lacking or set(first.measures) - set(theirs.measures) == set()

    def test_says_that_nobody_has_read_it(self, tag):
        assert language(FOLDERS, tag).status in {"draft", "read"}


class TestRefusal:
    def test_a_missing_word_names_its_file_and_key(self):
        with pytest.raises(WsrcodeError, match=r"languages/es\.yml: words/cover\.hat is missing"):
            language(FOLDERS, "es").say("cover.hat")

    def test_an_unfilled_blank_names_its_key(self):
        with pytest.raises(WsrcodeError, match=r"words/amounts\.per has a blank that nothing fills"):
            language(FOLDERS, "es").say("amounts.per")

    @pytest.mark.parametrize("tag", ["xx", "../en", "no"])
    def test_an_unknown_language_says_what_to_do(self, tag):
        with pytest.raises(WsrcodeError, match=r"copy en\.yml"):
            language(FOLDERS, tag)

    @pytest.mark.parametrize(
        ("old", "new", "says"),
        [
            ("tag: en", "tag: fr", "tag must be en"),
            ("dir: ltr", "dir: up", "dir must be"),
            ("status: source", "status: fine", "status must be"),
            ("months: [January,", "months: [", "must name twelve"),
            ("minute: {one: minute, other: minutes}", "minute: {one: minute}", "units/minute must state other"),
            ("words:", "words: [", "cannot be read"),
        ],
    )
    def test_a_broken_file_is_named(self, tmp_path, old, new, says):
        text = find(FOLDERS, "languages/en.yml").read_text(encoding="utf-8")
        (tmp_path / "languages").mkdir()
        (tmp_path / "languages" / "en.yml").write_text(text.replace(old, new, 1), encoding="utf-8")
        with pytest.raises(WsrcodeError, match=says):
            language((tmp_path, *FOLDERS), "en")


def test_a_project_comes_before_the_package(tmp_path):
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "theme.yml").touch()
    folders = template_folders(tmp_path)
    assert folders == (tmp_path / "templates", packaged())
    assert find(folders, "theme.yml").parent == tmp_path / "templates"
    assert find(folders, "languages/en.yml").is_relative_to(packaged())


def test_a_missing_template_is_named():
    with pytest.raises(WsrcodeError, match="no template nowhere"):
        find(FOLDERS, "nowhere.typ")


class TestTwice:
    """A merge of two branches may leave a key in a file twice; YAML itself would let the last one win, in silence."""

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("words:\n  a: x\n  b: y\n  a: z\n", ":4: the key a stands already in line 2; keep one of the two"),
            (
                "words: {a: x}\nunits: {}\nwords: {}\n",
                ":3: the key words stands already in line 1; keep one of the two",
            ),
            ("a: {b: {c: x, c: y}}\n", ":1: the key c stands already in line 1; keep one of the two"),
        ],
        ids=["below another", "at the top", "in one line"],
    )
    def test_a_key_is_refused_with_its_file_and_line(self, tmp_path, text, said):
        path = tmp_path / "es.yml"
        path.write_text(text, encoding="utf-8")
        with pytest.raises(WsrcodeError) as refused:
            plain_yaml(path)
        assert str(refused.value) == f"{path}{said}"

    def test_the_same_key_below_two_others_is_two_keys(self, tmp_path):
        path = tmp_path / "es.yml"
        path.write_text("a: {x: 1}\nb: {x: 2}\nc: [{x: 3}, {x: 4}]\n", encoding="utf-8")
        assert plain_yaml(path) == {"a": {"x": "1"}, "b": {"x": "2"}, "c": [{"x": "3"}, {"x": "4"}]}

    def test_no_file_of_words_has_one(self):
        read = [plain_yaml(path) for path in sorted((packaged() / "languages").rglob("*.yml"))]
        assert len(read) > len(TAGS)
        assert all(read)
