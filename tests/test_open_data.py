"""Data for others: JSON and CSV hold to the schemas we publish, Akoma Ntoso to the structure of its standard."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from wsrcode.build.akn import NAMESPACE, akn, country, three_letters
from wsrcode.build.outputs.dataset import packed
from wsrcode.build.outputs.table import table
from wsrcode.cli import main
from wsrcode.load import folder_tree, read_folder
from wsrcode.load.frozen import frozen_reading, kept, revisions
from wsrcode.model.dataset_schema import COLUMNS, dataset_schema, table_schema
from wsrcode.model.edition import Edition, State

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
AKN = f"{{{NAMESPACE}}}"
CHILDREN = {
    "doc": ["meta", "preface", "mainBody"],
    "meta": ["identification", "references"],
    "identification": ["FRBRWork", "FRBRExpression", "FRBRManifestation"],
}


@pytest.fixture(scope="module")
def texts(repository):
    """Return every text there is, at work and frozen: its corpus, itself, and what it was frozen with."""
    tree = folder_tree(repository)
    corpus = read_folder(repository).corpus
    found = {name: (corpus, each, None) for name, each in corpus.standards.items()}
    for name in corpus.standards:
        for revision in revisions(tree, name):
            then = frozen_reading(tree, name, revision).corpus
            found[f"{name}@{revision}"] = (then, then.standards[name], kept(tree, name, revision).noun)
    return found


def editions(standard):
    return [Edition(standard, tag) for tag in dict.fromkeys((standard.code.language, *standard.languages))]


class TestJson:
    def test_every_text_holds_to_its_schema(self, texts):
        schema = dataset_schema()
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema)
        wrong = {
            name: f"{list(each.absolute_path)}: {each.message[:200]}"
            for name, (corpus, standard, _) in texts.items()
            for each in validator.iter_errors(json.loads(packed(corpus, standard)))
        }
        assert wrong == {}

    @pytest.mark.parametrize(
        ("where", "value"),
        [
            (("provisions", 0, "tier"), 3),
            (("provisions", 0, "colour"), "red"),
            (("mark",), "abc"),
            (("code", "revision"), "two"),
            (("provisions", 0, "texts", "en", "title", "state"), "nearly"),
        ],
    )
    def test_what_is_wrong_is_found(self, texts, where, value):
        corpus, standard, _ = texts["fair-food"]
        data = json.loads(packed(corpus, standard))
        inner = data
        for step in where[:-1]:
            inner = inner[step]
        inner[where[-1]] = value
        assert not Draft202012Validator(dataset_schema()).is_valid(data)


class TestTable:
    def rows(self, standard):
        text = table(standard, editions(standard)).decode("utf-8")
        assert text.count("\r\n") >= 1
        return list(csv.DictReader(io.StringIO(text, newline="")))

    def test_every_row_holds_to_its_schema(self, texts):
        schema = table_schema()
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema)
        for _, standard, _ in texts.values():
            found = self.rows(standard)
            assert [each.message for row in found for each in validator.iter_errors(row)] == []
            outlined = sum(len(list(standard.in_order(part))) for part in standard.code.outline)
            assert len(found) == outlined * len(editions(standard))
            assert list(found[0]) == list(COLUMNS)

    def test_what_is_not_confirmed_has_no_words(self, texts):
        _, standard, _ = texts["fair-food"]
        hidden = [each for each in self.rows(standard) if each["state"] == "hidden"]
        assert {each["provision"] for each in hidden} == {
            each.id for each in standard.provisions.values() if not each.printable
        }
        assert {each["title"] + each["text"] + each["right"] + each["do"] for each in hidden} == {""}

    def test_what_nobody_translated_is_empty(self, texts):
        _, standard, _ = texts["fair-food@1"]
        found = [each for each in self.rows(standard) if each["state"] == State.UNTRANSLATED]
        assert found
        assert {each["text"] for each in found} == {""}

    def test_no_cell_is_a_formula(self, texts):
        _, standard, _ = texts["fair-food"]
        name = next(name for name, each in standard.provisions.items() if each.printable and name in standard.part_of)
        changed = standard.provisions[name].model_copy(update={"title": "=1+1"})
        told = self.rows(replace(standard, provisions={**standard.provisions, name: changed}))
        cells = [cell for row in told for cell in row.values()]
        assert "'=1+1" in cells
        assert [each for each in cells if re.match(r"[=+\-@\t\r]", each)] == []


class TestAkn:
    """What can be held without the standard's own schema: names, order, ids, references, languages, dates.

    tests/full/test_akn_schema.py asks the schema itself.
    """

    def test_every_text_in_every_language_has_its_structure(self, texts):
        for _, standard, frozen in texts.values():
            for edition in editions(standard):
                root = ET.fromstring(akn(edition, frozen))  # noqa: S314 - our own
                for name, wanted in CHILDREN.items():
                    (found,) = root.iter(AKN + name)
                    assert [each.tag.removeprefix(AKN) for each in found] == wanted
                ids = [each.get("eId") for each in root.iter() if each.get("eId")]
                assert len(ids) == len(set(ids))
                keys = ("refersTo", "source", "href", "as", "by")
                asked = [each.get(key) for each in root.iter() for key in keys if each.get(key)]
                assert {each[1:] for each in asked if each.startswith("#")} <= set(ids)

    def test_holds_each_provision_by_its_number_and_only_confirmed_words(self, texts):
        for _, standard, frozen in texts.values():
            for edition in editions(standard):
                root = ET.fromstring(akn(edition, frozen))  # noqa: S314 - our own
                found = {each.get("eId").rpartition("__sec_")[2]: each for each in root.iter(f"{AKN}section")}
                outlined = [each for part in standard.code.outline for each in standard.in_order(part)]
                assert list(found) == [each.id for each in outlined]
                for each in outlined:
                    section = found[each.id]
                    assert section.findtext(f"{AKN}num") == standard.numbers[each.id]
                    said = " ".join("".join(section.itertext()).split())
                    words = edition[f"provisions/{each.id}/text"]
                    assert (" ".join(words.text.split()) in said) is each.printable
                    assert (section.get("status") == "incomplete") is not each.printable

    def test_words_of_another_language_say_which(self, texts):
        _, standard, frozen = texts["fair-food@1"]
        root = ET.fromstring(akn(Edition(standard, "ht"), frozen))  # noqa: S314 - our own
        headings = [each.get(LANG) for each in root.iter(f"{AKN}heading")]
        assert set(headings) == {"en"}
        (own,) = root.iter(f"{AKN}FRBRtranslation")
        assert (own.get("fromLanguage"), own.get("authoritative")) == ("eng", "false")

    def test_a_day_that_nobody_knows_is_not_called_the_day_of_adoption(self, texts):
        for name, wanted in (
            ("fair-food@2", {"as-of"}),
            ("international-accord@2013", {"adoption"}),
            ("fair-food", {"as-of"}),
        ):
            _, standard, frozen = texts[name]
            root = ET.fromstring(akn(Edition(standard, "en"), frozen))  # noqa: S314 - our own
            assert {each.get("name") for each in root.iter(f"{AKN}FRBRdate")} == wanted

    def test_says_that_it_is_not_the_text_that_counts(self, texts):
        _, standard, frozen = texts["fair-food@2"]
        root = ET.fromstring(akn(Edition(standard, "es"), frozen))  # noqa: S314 - our own
        assert [each.get("value") for each in root.iter(f"{AKN}FRBRauthoritative")] == ["false"]
        said = " ".join("".join(root.find(f".//{AKN}preface").itertext()).split())
        assert Edition(standard, "es")["program/label"].text.split(",")[0] in said
        assert "not the text that was adopted" in said

    def test_a_text_at_work_is_no_released_one(self, texts):
        found = [
            akn(Edition(each, "en"), frozen)
            for each, frozen in (texts[name][1:] for name in ("fair-food", "fair-food@2"))
        ]
        uris = [re.search(rb'FRBRuri value="([^"]*eng@[^"]*)"', each)[1].decode() for each in found]
        assert [each.partition("/eng@")[2] for each in uris] == ["2-unreleased", "2"]

    def test_languages_and_countries_go_by_their_standard_names(self, texts):
        assert [three_letters(each) for each in ("en", "es", "ht", "bn", "xx")] == ["eng", "spa", "hat", "ben", "xx"]
        assert country(texts["fair-food"][1]) == "us"
        assert country(texts["international-accord"][1]) == "int"

    def test_export_writes_a_frozen_revision_and_refuses_what_is_none(self, repository, tmp_path):
        def run(*words):
            return CliRunner().invoke(main, ["export", "akn", *words, "--root", str(repository)])

        file = tmp_path / "a.xml"
        assert run("fair-food@1", "-l", "es", "-o", str(file)).exit_code == 0
        assert 'language="spa"' in file.read_text(encoding="utf-8")
        for words, said in (
            (("fair-food@9",), "no frozen revision 9"), (("nobody",), "no program 'nobody'"),
            (("x@git:HEAD",), "is no program"), (("fair-food", "-l", "zz"), "not written in 'zz'"),
        ):  # fmt: skip
            done = run(*words, "-o", str(tmp_path / "b.xml"))
            assert done.exit_code in {2, 3}
            assert said in done.output
        assert not (tmp_path / "b.xml").exists()
