"""Plain language by measure: budgets, lists and formulas, all without a network, and never a verdict."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from examples import ROOT, example

from wsrcode.cli import main
from wsrcode.errors import WsrcodeError
from wsrcode.load.plainness import plainness
from wsrcode.model import Edition
from wsrcode.model.edition import units
from wsrcode.model.plain import BUDGETS, Plainness, kind_of
from wsrcode.report.plain import plain
from wsrcode.report.readability import formulas, scores


def run(*words, root=ROOT):
    return CliRunner().invoke(main, ["report", "plain", *words, "--root", str(root)])


def measured(section="", language="en", lists=None):
    (standard,) = example(section).reading.corpus.standards.values()
    found = plain(Edition(standard, language), lists or plainness()[language])
    return {kind.name: kind for kind in found.kinds}


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("provisions/rest/title", "title"),
        ("parts/work/title", "title"),
        ("tiers/corrective/title", "title"),
        ("tiers/corrective/worker", "tier"),
        ("tiers/corrective/cure", None),
        ("parts/work/about", "about"),
        ("provisions/rest/right", "right"),
        ("provisions/rest/do", "do"),
        ("provisions/rest/text", "text"),
        ("provisions/rest/questions/0", "question"),
        ("provisions/rest/proofs/0", None),
        ("program/title", None),
        ("program/contacts/title", None),
    ],
)
def test_each_text_has_the_budget_of_its_kind(key, kind):
    assert kind_of(key) == kind


def test_every_budget_is_used_by_the_starter():
    (standard,) = example("").reading.corpus.standards.values()
    assert {kind_of(key) for key in units(standard)} - {None} == set(BUDGETS)


class TestMeasure:
    def test_the_longest_sentence_counts_and_not_the_text(self):
        laid = "example/provisions/work/rest.yml: {worker: {right: One two three. Four five. Six, do: Rest.}}"
        costs = {each.key: each for each in measured(laid)["right"].costs}
        assert costs["provisions/rest/right"].sentence == 3
        assert costs["provisions/rest/right"].words == 6

    def test_a_sentence_over_its_budget_is_named(self):
        long = " ".join(["word"] * (BUDGETS["do"].words + 1))
        laid = f"example/provisions/work/rest.yml: {{worker: {{right: Rest., do: {long}.}}}}"
        assert [each.key for each in measured(laid)["do"].over] == ["provisions/rest/do"]
        shorter = laid.replace("word ", "", 1)
        assert measured(shorter)["do"].over == ()

    def test_words_of_lawyers_and_passives_are_found_by_list(self):
        laid = (
            "example/provisions/work/rest.yml: {worker: {right: You shall be paid pursuant to it., do: Rest shallow.}}"
        )
        found = measured(laid)
        (cost,) = [each for each in found["right"].costs if each.key == "provisions/rest/right"]
        assert cost.lawyers == ("shall", "pursuant")
        assert cost.hiding == ("be paid",)
        (cost,) = [each for each in found["do"].costs if each.key == "provisions/rest/do"]
        assert cost.lawyers == ()

    def test_spanish_hides_who_did_it_in_its_own_way(self):
        lists = plainness()["es"]
        assert [each[0] for each in lists.hiding.finditer("usted será rápidamente pagado y es feliz")] == [
            "será rápidamente pagado"
        ]

    def test_long_words_are_counted_by_letters_of_the_language(self):
        lists = Plainness("en", long=5)
        found = measured(
            "example/provisions/work/rest.yml: {worker: {right: a bbbbb cccc ddddd, do: Rest.}}", lists=lists
        )
        (cost,) = [each for each in found["right"].costs if each.key == "provisions/rest/right"]
        assert cost.long == 2


class TestReadability:
    def test_easy_words_are_easier_than_hard_ones_in_every_language_with_a_formula(self):
        texts = {
            "en": ("You can rest. Drink some water. Call us if you need help. ", "Notwithstanding contractual "),
            "es": ("Usted puede parar. Beba agua. Llame si necesita ayuda. ", "Independientemente de obligaciones "),
            "fr": ("Vous pouvez vous arrêter. Buvez de l'eau. Appelez si besoin. ", "Indépendamment des obligations "),
        }
        for language, (easy, hard) in texts.items():
            plainly = scores(easy * 20, language)
            hardly = scores(hard * 50 + ".", language)
            assert len(plainly) == len(formulas(language)) >= 1
            for one, other in zip(plainly, hardly, strict=True):
                assert (one.value < other.value) == (language == "en"), (one, other)

    def test_of_few_words_a_formula_says_nothing(self):
        assert scores("You can rest.", "en") == ()

    @pytest.mark.parametrize("language", ["ht", "quc", "bn", "xx", "st"])
    def test_without_a_formula_nothing_is_made_up(self, language):
        assert scores("word " * 500, language) == ()


NO_NETWORK = """
import socket, sys
def refused(*_, **__):
    print("ASKED THE NETWORK")
    raise SystemExit(9)
for name in ("connect", "connect_ex", "sendto"):
    setattr(socket.socket, name, refused)
socket.getaddrinfo = socket.create_connection = refused
from wsrcode.cli import main
main(["report", "plain", "fair-food", "-f", "json"])
"""


def test_nothing_is_fetched_for_any_language():
    done = subprocess.run(
        [sys.executable, "-c", NO_NETWORK], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout[-500:] + done.stderr[-500:]
    assert "ASKED" not in done.stdout
    assert "nltk_data" not in done.stderr
    told = json.loads(done.stdout)
    assert [each["language"] for each in told["editions"]] == ["en", "es", "ht"]
    for edition in told["editions"]:
        measured_by = {score["formula"] for kind in edition["kinds"] for score in kind["readability"] or ()}
        assert bool(measured_by) == (edition["language"] != "ht")


class TestCommand:
    def test_is_advice_and_exits_with_0_whatever_it_finds(self):
        done = run("fair-food", "--lang", "ht")
        assert done.exit_code == 0
        assert "Score: cannot measure" in done.stdout
        assert "words in a sentence of provisions/" in done.stdout

    def test_tells_all_kinds_of_a_language(self):
        told = json.loads(run("fair-food", "--lang", "es", "-f", "json").stdout)
        (spanish,) = told["editions"]
        assert {each["kind"] for each in spanish["kinds"]} == set(BUDGETS)
        assert all(each["passive"] is not None for each in spanish["kinds"])

    def test_what_cannot_be_measured_is_null(self):
        (haitian,) = json.loads(run("fair-food", "--lang", "ht", "-f", "json").stdout)["editions"]
        assert {(each["passive"], each["readability"]) == (None, None) for each in haitian["kinds"]} == {True}

    def test_untranslated_texts_are_not_measured_as_if_they_were(self, tmp_path):
        home = tmp_path / "home"
        assert CliRunner().invoke(main, ["init", str(home)]).exit_code == 0
        told = json.loads(run("example", "-f", "json", root=home).stdout)
        english, spanish = told["editions"]
        counted = [sum(kind["texts"] for kind in each["kinds"]) for each in (english, spanish)]
        assert counted[0] == counted[1] + spanish["untranslated"]
        assert english["untranslated"] == 0

    @pytest.mark.parametrize(
        ("words", "says"),
        [(("fair-fod",), "did you mean fair-food?"), (("fair-food", "--lang", "fr"), "no texts in 'fr'")],
    )
    def test_a_wrong_word_is_one_line(self, words, says):
        done = run(*words)
        assert done.exit_code == 2
        assert says in done.output


class TestLists:
    def made(self, folder: Path, text: str) -> Path:
        (folder / "templates/languages").mkdir(parents=True)
        (folder / "templates/languages/en.plain.yml").write_text(text, encoding="utf-8")
        return folder

    def test_our_own_are_read(self):
        assert set(plainness()) >= {"en", "es", "ht"}
        for each in plainness().values():
            assert len(each.legal) == len(set(each.legal)) >= 8

    def test_a_projects_own_comes_first(self, tmp_path):
        found = plainness(self.made(tmp_path, "language: en\nlong_from: 5\nlegal: [Herein]\npassive: []\n"))
        assert found["en"].long == 5
        assert found["en"].lawyers.search("stated herein")

    @pytest.mark.parametrize(
        ("text", "says"),
        [
            ("language: es\nlong_from: 9\n", "language must be en"),
            ("language: en\nlong_from: 2\n", "from 4 to 40"),
            ("language: en\nlong_from: many\n", "from 4 to 40"),
            ("language: en\nlong_form: 9\n", "did you mean 'long_from'"),
            ("language: en\nlong_from: 9\npassive: ['(a+)+b']\n", "may hold letters"),
            ("language: en\nlong_from: 9\npassive: ['(?:a']\n", "cannot be read"),
            ("language: en\nlong_from: 9\npassive: ['\\w+a\\w+a']\n", "leave one open"),
            ("language: en\nlong_from: 9\nlegal: [[a]]\n", "must be text"),
        ],
    )
    def test_a_fault_is_one_line_with_the_file(self, tmp_path, text, says):
        with pytest.raises(WsrcodeError, match=r"templates/languages/en\.plain\.yml") as told:
            plainness(self.made(tmp_path, text))["en"]
        assert says in str(told.value)

    def test_a_word_of_ten_thousand_letters_takes_no_time(self):
        laid = f"example/provisions/work/rest.yml: {{worker: {{right: is {'a' * 10_000}, do: Rest.}}}}"
        assert measured(laid)["right"].costs
