"""The interview form: what ODK makes of the workbook asks each person exactly what binds the place they stand in."""

import re
from functools import cache
from io import BytesIO
from itertools import chain, combinations
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from lxml import etree
from openpyxl import load_workbook
from pyxform.xls2xform import convert
from test_booklet import CODE, FINISHED, PROGRAM, REST, SPANISH, desk

from wsrcode.build.define import Desk
from wsrcode.build.interview_speech import asked, checks, facts, rules
from wsrcode.build.outputs.interview import documents, workbook
from wsrcode.build.printer import Printer
from wsrcode.build.templates import template_folders
from wsrcode.build.xlsform import literal
from wsrcode.cli import main
from wsrcode.errors import WsrcodeError
from wsrcode.load import read_folder
from wsrcode.model import Edition
from wsrcode.model.interviews import sample_of
from wsrcode.model.mark import mark
from wsrcode.model.record import Supplier

X = "{http://www.w3.org/2002/xforms}"
LANGUAGES = {"en": "English (en)", "es": "Español (es)", "ht": "Kreyòl ayisyen (ht)"}
SUPPLIERS = "standards/example/suppliers.yml"
NARROW = (
    (CODE, "{id: work,", "{id: work, only_if: [housing],"),
    (REST, "icon: coffee", "icon: coffee\nonly_if: [piece-rate]"),
    (REST, "{ask: worker, question", "{ask: supervisor, question"),
)
etree.FunctionNamespace(None)["int"] = lambda _, number: float(int(number))
etree.FunctionNamespace(None)["if"] = lambda _, condition, then, other: then if condition else other


class XForm:
    """A form as ODK would run it: its bindings, read by an XPath engine that is not ours."""

    def __init__(self, data):
        warnings = []
        self.made = convert(data, warnings=warnings, file_type=".xlsx")
        assert warnings == []
        tree = etree.fromstring(self.made.xform.encode())
        (model,) = tree.iter(f"{X}model")
        self.model = model
        self.instance = model.find(f"{X}instance")[0]
        self.instance = _bare(self.instance)
        self.binds = {each.get("nodeset"): each for each in model.iter(f"{X}bind")}
        self.relevant = {
            path: etree.XPath(words) for path, each in self.binds.items() if (words := each.get("relevant"))
        }
        self.tree = tree

    @property
    def root(self):
        return f"/{self.instance.tag}"

    def answer(self, **answers):
        """Return the form's data with these answers in it, by the names of the questions."""
        document = etree.fromstring(etree.tostring(self.instance))
        for name, value in answers.items():
            (node,) = document.iter(name)
            node.text = value
        return document

    def shown(self, document):
        """Return the names of the questions that are relevant: with all the groups that they stand in."""
        yes = {path: self._holds(each(document)) for path, each in self.relevant.items()}
        return {
            path.rpartition("/")[2]
            for path in self.binds
            if all(yes.get(above, True) for above in self._above(path))
            and path.rpartition("/")[2].startswith(("ask_", "look_"))
        }

    @staticmethod
    def _holds(value):
        assert isinstance(value, bool)
        return value

    @staticmethod
    def _above(path):
        steps = path.split("/")
        return ["/".join(steps[:n]) for n in range(2, len(steps) + 1)]

    def texts(self, language):
        """Return the texts of one language by their ids."""
        (found,) = [each for each in self.model.iter(f"{X}translation") if each.get("lang") == language]
        return {each.get("id"): "".join(each.itertext()) for each in found.iter(f"{X}text")}


def _bare(node):
    """Return the same elements without their namespaces, as expressions name them."""
    made = etree.Element(etree.QName(node).localname)
    made.extend([_bare(each) for each in node])
    return made


@cache
def form(*changes):
    return XForm(workbook(desk(*changes)).workbook)


@cache
def fair_food(root):
    corpus = read_folder(root).corpus
    made = Desk(corpus, corpus.standards["fair-food"], ("en",), Printer(template_folders(root)))
    return made.standard, workbook(made)


@pytest.fixture(scope="module")
def ours(repository):
    standard, made = fair_food(repository)
    return standard, XForm(made.workbook)


def every(things):
    return chain.from_iterable(combinations(things, n) for n in range(len(things) + 1))


def expected(standard, true, answer):
    """Return the questions that bind a place of which these facts hold, put to those who are asked."""
    supplier = Supplier(id="x", name="X", places=("us-fl",), facts=true)
    return {
        f"{kind}_{provision.id.replace('-', '_')}_{n}"
        for _, _, provisions in rules(standard)
        for provision in provisions
        if standard.binds(provision, supplier)
        for kind in ("ask", "look")
        for n, check in enumerate(each for each in checks(standard, provision) if each.kind == kind)
        if answer == ("look" if kind == "look" else f"who_{check.of.replace('-', '_')}")
    }


def skips_as_the_code_says(standard, made):
    known = facts(standard)
    answers = [*(f"who_{each}".replace("-", "_") for each in asked(standard)), "look"]
    for true in every(known):
        told = {f"fact_{each.replace('-', '_')}": "yes" if each in true else "no" for each in known}
        for answer in answers:
            assert made.shown(made.answer(asked=answer, **told)) == expected(standard, true, answer), (true, answer)
    return 2 ** len(known) * len(answers)


class TestSkipLogic:
    def test_fair_food_asks_what_binds_a_place_and_nothing_else(self, ours):
        standard, made = ours
        assert skips_as_the_code_says(standard, made) == 2**4 * 3
        assert expected(standard, (), "who_worker") < expected(standard, tuple(facts(standard)), "who_worker")

    def test_facts_of_part_and_provision_must_all_hold(self):
        standard = desk(*NARROW).standard
        assert facts(standard) == ["piece-rate", "housing"]
        assert skips_as_the_code_says(standard, form(*NARROW)) == 2**2 * 3
        shown = form(*NARROW).answer(asked="who_supervisor", fact_housing="yes", fact_piece_rate="no")
        assert form(*NARROW).shown(shown) == set()

    def test_asks_nothing_before_anybody_is_chosen(self, ours):
        _, made = ours
        assert made.shown(made.answer()) == set()

    def test_asks_for_each_fact_once_and_for_no_other(self, ours):
        standard, made = ours
        names = [path.rpartition("/")[2] for path in made.binds if "/fact_" in path]
        assert names == [f"fact_{each.replace('-', '_')}" for each in facts(standard)]
        assert "tomatoes" in {each.id for each in standard.program.facts} - set(facts(standard))

    def test_every_expression_speaks_of_questions_that_are_there(self, ours):
        _, made = ours
        paths = re.compile(rf"{made.root}[\w/]*")
        told = [
            each.get(name) or "" for each in made.binds.values() for name in ("relevant", "calculate", "constraint")
        ]
        named = {path for words in told for path in paths.findall(words)}
        assert {f"{made.root}/asked", f"{made.root}/workers", f"{made.root}/facts/fact_housing"} <= named
        assert named - set(made.binds) == set()


class TestLanguages:
    def test_every_text_is_in_all_three(self, ours):
        _, made = ours
        told = {tag: made.texts(name) for tag, name in LANGUAGES.items()}
        assert set(told["en"]) == set(told["es"]) == set(told["ht"])
        assert [key for texts in told.values() for key, text in texts.items() if text.strip() in {"", "-"}] == []
        assert len(told["en"]) > 400

    @pytest.mark.parametrize("tag", ["en", "es", "ht"])
    def test_each_question_is_the_codes_own(self, ours, tag):
        standard, made = ours
        edition, told = Edition(standard, tag), made.texts(LANGUAGES[tag])
        found = 0
        for _, part, provisions in rules(standard):
            for provision in provisions:
                nth = {"ask": 0, "look": 0}
                for check in checks(standard, provision):
                    name = provision.id.replace("-", "_")
                    path = f"{made.root}/part_{part.id}/rule_{name}/{check.kind}_{name}_{nth[check.kind]}:label"
                    nth[check.kind] += 1
                    assert told[path].startswith(f"{check.code}. ")
                    assert told[path].endswith(" ".join(edition[check.key].text.split()))
                    found += 1
        assert found == 152

    def test_opens_in_the_language_of_the_code(self, ours):
        _, made = ours
        first = next(made.model.iter(f"{X}translation"))
        assert (first.get("lang"), first.get("default")) == ("English (en)", "true()")

    def test_what_nobody_has_translated_says_so(self):
        change = (SPANISH, "    questions: [¿Cuándo fue su último descanso hoy?]\n", "")
        texts = form(change).texts("Español (es)")
        assert "2.1a. When was your last rest today? (sin traducir)" in texts.values()
        assert "2.1a. ¿Cuándo fue su último descanso hoy?" in form().texts("Español (es)").values()


class TestHowMany:
    def test_counts_as_the_guide_does_for_any_number_of_workers(self, ours):
        standard, made = ours
        sample = sample_of(standard.program)
        counted = etree.XPath(made.binds[f"{made.root}/least"].get("calculate"))
        document = made.answer()
        (workers,) = document.iter("workers")
        for n in range(1, 10_001):
            workers.text = str(n)
            assert counted(document) == sample.least(n)
            assert counted(document) * 2 >= n

    @pytest.mark.parametrize("said", ["66.7 %", "33.333 %", "100 %", "12 workers"])
    def test_counts_other_shares_and_numbers(self, said):
        change = (PROGRAM, "interviews: 50 %", f"interviews: {said}")
        made, sample = form(change), sample_of(desk(change).standard.program)
        counted = etree.XPath(made.binds[f"{made.root}/least"].get("calculate"))
        for n in (1, 2, 3, 7, 12, 13, 30, 1000, 9999):
            assert _number(counted(made.answer(workers=str(n)))) == sample.least(n)

    def test_refuses_less_than_one_worker(self, ours):
        _, made = ours
        bind = made.binds[f"{made.root}/workers"]
        assert (bind.get("type"), bind.get("constraint"), bind.get("required")) == ("int", ". >= 1", "true()")

    def test_what_is_not_stated_is_not_invented(self):
        made = form((PROGRAM, "interviews: 50 %", ""))
        assert f"{made.root}/least" not in made.binds
        assert "not stated in this text" in made.texts("English (en)")[f"{made.root}/sample:label"]


def _number(value):
    return float(value[0].text) if isinstance(value, list) else float(value)


class TestNobodyIsNamed:
    def test_takes_down_no_name_place_time_or_telephone(self, ours):
        _, made = ours
        assert {each.get("type") for each in made.binds.values()} <= {"string", "int", None}
        preloads = [each for each in made.model.iter(f"{X}bind") for key in each.attrib if "preload" in key]
        assert [each.get("nodeset") for each in preloads] == [f"{made.root}/meta/instanceID"]
        asked_ = [path.rpartition("/")[2] for path, each in made.binds.items() if each.get("readonly") is None]
        assert [each for each in asked_ if "name" in each.split("_")] == []
        assert "has no field for a name" in made.texts("English (en)")[f"{made.root}/nameless:label"]

    def test_promises_no_protection_that_the_code_does_not_give(self):
        promise, hello = "Nobody at work may punish you", "/data/hello:label"
        assert promise in form().texts("English (en)")[hello]
        gone = ("standards/example/provisions/voice/no-retaliation.yml", "mark: R", "mark: U")
        assert promise not in form(gone).texts("English (en)")[hello]

    def test_what_is_unverified_is_not_asked(self):
        made = form((REST, "mark: R", "mark: U"))
        assert [path for path in made.binds if "rest" in path.rpartition("/")[2].split("_")] == []
        assert [text for text in made.texts("English (en)").values() if "last rest" in text] == []


class TestSheets:
    def test_says_what_it_is(self, repository):
        standard, made = fair_food(repository)
        book = load_workbook(BytesIO(made.workbook))
        assert book.sheetnames == ["survey", "choices", "settings"]
        heads, values = book["settings"].iter_rows(values_only=True)
        told = dict(zip(heads, values, strict=True))
        assert told["form_id"] == "fair_food_interview"
        assert told["version"].startswith(f"{standard.code.revision}-{mark(standard)}-")
        assert told["default_language"] == "English (en)"
        assert told["form_title"].endswith("DRAFT")

    def test_each_row_is_as_high_as_its_longest_text_needs(self, repository):
        book = load_workbook(BytesIO(fair_food(repository)[1].workbook))
        for page in book:
            for row in page.iter_rows(min_row=2):
                wide = {each.column_letter: page.column_dimensions[each.column_letter].width for each in row}
                needed = max(
                    sum(len(part) // wide[each.column_letter] + 1 for part in (each.value or "").split("\n"))
                    for each in row
                )
                assert page.row_dimensions[row[0].row].height >= min(15 * needed, 409)

    def test_other_words_are_another_version(self):
        def version(made):
            return made.sheets[2].rows[0]["version"]

        one = workbook(desk())
        # A translation is no part of the code's mark, and still the form asks something else.
        other = workbook(desk((SPANISH, "¿Cuándo fue su último descanso hoy?", "¿Cuándo descansó hoy?")))
        assert mark(one.standard) == mark(other.standard)
        assert version(one) != version(other)
        assert version(one) == version(workbook(desk()))

    def test_names_are_such_as_forms_know_and_stand_once(self, repository):
        _, made = fair_food(repository)
        names = [row["name"] for row in made.sheets[0].rows if "name" in row]
        assert [each for each in names if not re.fullmatch(r"[a-z][a-z0-9_]*", each)] == []
        assert len(names) == len(set(names)) >= 250

    def test_lists_each_place_and_another(self, repository):
        standard, made = fair_food(repository)
        places = [row["name"] for row in made.sheets[1].rows if row["list_name"] == "supplier"]
        assert places == [*(f"place_{each.id.replace('-', '_')}" for each in standard.suppliers), "other"]
        assert not any("select_one supplier" in row["type"] for row in workbook(_without_suppliers()).sheets[0].rows)

    def test_has_the_same_bytes_on_any_day(self, repository):
        standard, made = fair_food(repository)
        fair_food.cache_clear()
        again = fair_food(repository)[1].workbook
        assert again == made.workbook
        with ZipFile(BytesIO(again)) as packed:
            assert {each.date_time for each in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            core = packed.read("docProps/core.xml").decode()
        day = standard.code.law_date.isoformat()
        assert re.findall(r">(\d{4}-[^<]*)<", core) == [f"{day}T00:00:00Z", f"{day}T00:00:00Z"]


def _without_suppliers():
    from dataclasses import replace

    made = desk()
    return replace(made, standard=replace(made.standard, suppliers=()), _editions={})


HOSTILE = (
    "=1+1 ${asked} ${last-saved#workers} instance('x')/r/item[name=1] ${nothing} <b>&amp; & "
    '<output value="/data"/> {{7*7}} ]]>'
)


class TestBadText:
    @pytest.mark.parametrize(
        ("file", "old"),
        [
            (PROGRAM, "Is anyone here paid by the piece?"),
            (PROGRAM, "Example Program"),
            (REST, "When was your last rest today?"),
            (REST, "rests are recorded"),
            (SPANISH, "¿Cuándo fue su último descanso hoy?"),
            (SUPPLIERS, "Example Farm A"),
            (CODE, "Your work"),
        ],
    )
    def test_is_shown_as_it_stands_and_does_nothing(self, file, old):
        change = (file, old, "'" + HOSTILE.replace("'", "''") + "'")
        # A fact is asked for only where something depends on it.
        data = workbook(desk(change, (REST, "icon: coffee", "icon: coffee\nonly_if: [piece-rate]"))).workbook
        made = XForm(data)
        values = [each.get("value") for each in made.tree.iter(f"{X}output")]
        assert set(values) == {f" {made.root}/least ", f" {made.root}/workers "}
        shown = [*made.texts("English (en)").values(), *made.texts("Español (es)").values(), *made.tree.itertext()]
        assert any(" ".join(literal(HOSTILE).split()) in " ".join(each.split()) for each in shown)
        kinds = {cell.data_type for sheet in load_workbook(BytesIO(data)) for row in sheet.iter_rows() for cell in row}
        assert kinds == {"s", "n"}  # text, and cells with nothing in them

    def test_what_begins_a_formula_is_a_text(self):
        change = (PROGRAM, "Is anyone here paid by the piece?", "'=HYPERLINK(\"http://example.org\")'")
        data = workbook(desk(change, (REST, "icon: coffee", "icon: coffee\nonly_if: [piece-rate]"))).workbook
        found = [
            cell
            for row in load_workbook(BytesIO(data))["survey"].iter_rows()
            for cell in row
            if str(cell.value).startswith("=")
        ]
        assert [(each.data_type, each.value) for each in found] == [("s", '=HYPERLINK("http://example.org")')]

    def test_a_text_longer_than_a_cell_is_refused(self):
        change = (PROGRAM, "Nobody has adopted it.", "Nobody. " * 2_400)
        parts = (CODE, "title: Example code of conduct", f"title: {'Example ' * 2_400}")
        with pytest.raises(WsrcodeError, match="a cell holds 32767"):
            workbook(desk(change, parts)).workbook  # noqa: B018 - made when it is asked for


class TestFinal:
    def test_is_refused_while_one_of_its_languages_waits(self):
        *_, document = documents(desk(*FINISHED, final=True))
        with pytest.raises(
            WsrcodeError, match=r"example interview form cannot be final, .*languages/interview/es\.yml"
        ):
            document.make()

    def test_says_no_draft_once_nothing_is_open(self):
        one = (PROGRAM, "languages: [en, es]\norganisations", "languages: [en]\norganisations")
        *_, document = documents(desk(*FINISHED, one, final=True))
        (made,) = document.make()
        assert made.path == "example/interviews/example-interview.xlsx"
        texts = XForm(made.data).texts("English (en)")
        assert [each for each in texts.values() if "draft" in each.lower()] == []


class TestCommand:
    def test_writes_what_build_writes(self, repository, tmp_path):
        file = tmp_path / "form.xlsx"
        done = CliRunner().invoke(main, ["export", "xlsform", "fair-food", "--root", str(repository), "-o", str(file)])
        assert (done.exit_code, done.output) == (0, f"{file}\n")
        assert file.read_bytes() == fair_food(repository)[1].workbook

    def test_names_the_programs_there_are(self, repository, tmp_path):
        done = CliRunner().invoke(
            main, ["export", "xlsform", "fair", "--root", str(repository), "-o", str(tmp_path / "x")]
        )
        assert done.exit_code == 2
        assert "no program 'fair'; there are: " in done.output
        assert "fair-food, international-accord" in done.output
        assert not (tmp_path / "x").exists()

    def test_a_program_that_cannot_be_read_says_where(self, tmp_path):
        from wsrcode.build.templates import packaged
        from wsrcode.load.tree import folder_tree

        for name, data in folder_tree(packaged() / "starter").items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        (tmp_path / PROGRAM).write_text("id: [", encoding="utf-8")
        done = CliRunner().invoke(
            main, ["export", "xlsform", "example", "--root", str(tmp_path), "-o", str(tmp_path / "x")]
        )
        assert done.exit_code == 2
        assert "example cannot be read: standards/example/program.yml:2:1: is no YAML" in done.output
