"""The agreed words: found whole and in every ending, kept beside the language, told with where they are used."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from examples import ROOT, STARTER, example

from wsrcode.check import catalogue
from wsrcode.cli import main
from wsrcode.errors import WsrcodeError
from wsrcode.load import read_folder
from wsrcode.load.glossaries import glossaries
from wsrcode.model.glossary import Form, Glossary, Term

SMALL = Glossary(
    "es",
    "en",
    "draft",
    (
        Term(("wage", "wages"), ("salario*",)),
        Term(("wage statement*",), ("talón de pago",)),
        Term(("crew leader*",), ("mayordomo*", "jefe* de cuadrilla"), ("capataz",)),
        Term(("by the piece",), ("por pieza",)),
    ),
)


def names(source):
    return [term.name for term in SMALL.terms_in(source)]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Tell the CREW  leaders.", ["crew leader"]),
        ("A crew-leader", ["crew leader"]),
        ("A crew. Leader", ["crew leader"]),
        ("The crew and its leader", []),
        ("wages", ["wage"]),
        ("wager", []),
        ("on every wage statement", ["wage statement"]),
        ("wages on every wage statement", ["wage", "wage statement"]),
        ("paid by the piece, through a crew leader", ["crew leader", "by the piece"]),
        ("", []),
    ],
)
def test_terms_are_found_as_people_write_them(source, found):
    assert names(source) == found


@pytest.mark.parametrize(
    ("text", "said", "avoided"),
    [
        ("los Mayordomos", "mayordomo", None),
        ("jefes de cuadrilla", "jefe de cuadrilla", None),
        ("jefe de la cuadrilla", None, None),
        ("el capataz", None, "capataz"),
        ("los capataces", None, None),
        ("submayordomo", None, None),
    ],
)
def test_words_of_the_translation_are_found_in_every_ending(text, said, avoided):
    term = SMALL.terms[2]
    assert (term.said_in(text), term.avoided_in(text)) == (said, avoided)


def test_a_star_in_the_middle_lets_the_word_before_it_go_on():
    assert Form("jefe* de cuadrilla").stands_in(" los jefes de cuadrilla ")
    assert not Form("jefe* de cuadrilla").stands_in(" los jefes de la cuadrilla ")


@pytest.mark.parametrize("language", ["es", "ht"])
class TestOurOwn:
    def test_is_read_and_has_the_words_of_the_field(self, language):
        found = {form for term in glossaries()[language].terms for form in term.source}
        assert {
            "crew leader*", "shift", "premium*", "retaliation", "grower*", "buyer*", "complaint*", "wage",
            "by the piece", "rest break*", "housing", "training", "session", "zero tolerance",
        } <= found  # fmt: skip

    def test_is_a_draft_until_somebody_has_agreed(self, language):
        assert glossaries()[language].status == "draft"

    def test_says_what_our_translations_say(self, language):
        done = CliRunner().invoke(
            main, ["translate", "glossary", "fair-food", language, "-f", "json", "--root", str(ROOT)]
        )
        terms = json.loads(done.stdout)["terms"]
        assert [each["source"] for each in terms if each["in_other_words"]] == []
        assert [each["source"] for each in terms if not each["keys"]] == []

    def test_a_word_to_avoid_is_not_agreed_for_the_same_thing(self, language):
        for term in glossaries()[language].terms:
            assert {each for each in term.avoid if term.said_in(each.replace("*", ""))} == set()


def test_the_starter_says_what_the_glossary_says():
    assert read_folder(STARTER).corpus.glossaries["es"].terms
    (check,) = [each for each in catalogue() if each.name == "translations/glossary-word"]
    assert example("").found_by(check) == []


def told(text, source="Tell the supervisor and the crew leader."):
    (check,) = [each for each in catalogue() if each.name == "translations/glossary-word"]
    laid = f"""
    example/provisions/work/rest.yml: {{worker: {{right: Rest., do: {source}}}}}
    example/translations/es.yml: {{provisions: {{rest: {{do: {text}}}}}}}
    """
    return [str(each.severity) for each in example("\n".join(x.strip() for x in laid.splitlines())).found_by(check)]


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("Avise al supervisor y al mayordomo.", []),
        ("Avise al supervisor y al capataz.", ["warning", "warning"]),
        ("Avise al supervisor y a su jefe.", ["notice"]),
        ("Avise a todos.", ["notice", "notice"]),
    ],
)
def test_what_one_term_avoids_may_be_the_name_of_another(text, severities):
    assert told(text) == severities


class TestFile:
    def made(self, folder: Path, text: str) -> Path:
        (folder / "templates/languages").mkdir(parents=True)
        (folder / "templates/languages/es.glossary.yml").write_text(text, encoding="utf-8")
        return folder

    def test_a_projects_own_comes_first(self, tmp_path):
        own = "language: es\nstatus: read\nterms:\n  - {source: rest, say: reposo}\n"
        found = glossaries(self.made(tmp_path, own))
        assert [term.say for term in found["es"].terms] == [("reposo",)]
        assert len(found["ht"].terms) > 20
        assert set(found) >= {"es", "ht"}

    def test_is_used_by_the_check(self, tmp_path):
        home = tmp_path / "home"
        assert CliRunner().invoke(main, ["init", str(home)]).exit_code == 0
        self.made(home, "language: es\nstatus: read\nterms:\n  - {source: rest, say: reposo}\n")
        done = CliRunner().invoke(main, ["check", "--only", "translations/glossary-word", "--root", str(home)])
        assert "it says 'reposo'" in done.output
        assert "notice" in done.output

    @pytest.mark.parametrize(
        ("text", "says"),
        [
            ("language: ht\nstatus: read\nterms: []\n", "language must be es"),
            ("language: es\nstatus: fine\nterms: []\n", "status must be draft or read"),
            ("language: es\nstatus: read\nterms: no\n", "terms must be a list"),
            ("language: es\nstatus: read\ntrems: []\n", "did you mean 'terms'"),
            ("language: es\nstatus: read\nterms: [rest]\n", "a term must be a mapping"),
            ("language: es\nstatus: read\nterms: [{source: rest}]\n", "something to say for it"),
            ("language: es\nstatus: read\nterms: [{source: rest, say: [1]}]\n", "must be text"),
            ("language: es\nstatus: read\nterms: [{source: rest, say: re*}]\n", "fewer than 3 letters"),
            ("language: es\nstatus: read\nterms: [{source: a, say: b}, {source: A, say: c}]\n", "listed twice"),
            ("language: es\n\tstatus: read\n", "es.glossary.yml:2"),
            ("language: es\nstatus: &a read\nterms: *a\n", "es.glossary.yml:2"),
            ("- rest\n", "must be a mapping"),
        ],
    )
    def test_a_fault_is_one_line_with_the_file(self, tmp_path, text, says):
        home = tmp_path / "home"
        assert CliRunner().invoke(main, ["init", str(home)]).exit_code == 0
        self.made(home, text)
        with pytest.raises(WsrcodeError, match=r"es\.glossary\.yml"):
            glossaries(home)["es"]
        done = CliRunner().invoke(main, ["check", "--root", str(home)])
        assert done.exit_code == 2
        assert says in done.output
        assert len(done.output.strip().splitlines()) == 1

    def test_a_language_without_one_is_told_which_there_are(self):
        done = CliRunner().invoke(main, ["translate", "glossary", "fair-food", "fr", "--root", str(ROOT)])
        assert done.exit_code == 2
        assert "there are: es, ht" in done.output


class TestOwnWords:
    """What a program has long called something else is the agreed word there, and nowhere else."""

    term = Term(("premium*",), ("bono*",), ("premio*", "prima*"), own=(("dairy", ("premio*",)),))

    def test_a_program_says_its_own(self):
        own = self.term.of("dairy")
        assert own.said_in("Un premio por la leche") == "premio"
        assert own.avoided_in("Un premio por la leche") is None
        assert own.avoided_in("Una prima") == "prima"
        assert own.said_in("Un bono") is None

    def test_the_others_say_what_was_agreed(self):
        assert self.term.of("fair-food") is self.term
        assert self.term.avoided_in("Un premio por la leche") == "premio"

    def test_programs_must_be_a_mapping(self, tmp_path):
        folder = tmp_path / "templates" / "languages"
        folder.mkdir(parents=True)
        (folder / "es.glossary.yml").write_text(
            "language: es\nstatus: draft\nterms:\n  - {source: [premium*], say: [bono*], programs: [premio*]}\n"
        )
        with pytest.raises(WsrcodeError, match=r"es\.glossary\.yml: programs of .* must be a mapping"):
            glossaries(tmp_path)["es"]
