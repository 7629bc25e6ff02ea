"""Changed since your last sheet: exactly what binds a supplier and changed, in its words, and never a false calm."""

import re
from io import BytesIO

import page
import pytest
from pypdf import PdfReader
from test_prints import CHILD, CODE, PROGRAM, REST, since, standard

from wsrcode.build.define import Desk
from wsrcode.build.outputs.sheet import documents
from wsrcode.build.printer import Printer
from wsrcode.build.sheet_model import SheetEdition, model
from wsrcode.build.templates import template_folders
from wsrcode.cli.registering import last_sheets, since_sheet
from wsrcode.load import folder_tree, read
from wsrcode.model import Print, Supplier
from wsrcode.model.mark import mark_of
from wsrcode.model.since import Since

PAY, VOICE = "provisions/work/pay-on-time.yml", "provisions/voice/no-retaliation.yml"
PREMIUM = "provisions/buyers/premium.yml"
BREAK, AGAIN = "rest break", "reworded (read it again)"
SUPERVISOR = "supervisor must not | punish a worker for speaking up"
NOW = "supervisor must not |  | punish a worker for speaking up"
FARM = Supplier(id="farm", name="Farm", places=("es",), facts=("housing",))


def desk(after: Since | None) -> Desk:
    new = after.new if after else standard().corpus.standards["example"]
    return Desk(standard().corpus, new, new.languages, Printer(template_folders(None)), since=lambda _: after)


def told(old: tuple, new: tuple, language: str = "en", supplier: Supplier = FARM) -> dict:
    return model(SheetEdition(desk(since(old, new)), language), supplier)["changed"]


def plain(value: object) -> str:
    return value["text"] if isinstance(value, dict) else str(value)


def lines(changed: dict) -> dict[str, list[str]]:
    """Return what is told of each provision: its words, then line by line."""
    return {
        plain(row["title"]): [
            ", ".join(row["words"]),
            *(" | ".join(plain(line[key]) for key in ("word", "label", "old", "new")) for line in row["lines"]),
        ]
        for row in changed["rows"]
    }


class TestStates:
    def test_the_first_sheet(self):
        changed = model(SheetEdition(desk(None), "en"), FARM)["changed"]
        assert (changed["about"], changed["rows"]) == ("This is your first sheet.", [])

    def test_nothing_that_binds_has_changed(self):
        changed = told((), ((CODE, "title: Your work", "title: Your working day"),))
        assert changed["rows"] == []
        assert changed["about"] == "Nothing that binds you has changed since revision 1, the sheet you hold."

    def test_what_cannot_be_compared_is_never_calm_and_never_final(self):
        new = standard().corpus.standards["example"]
        edition = SheetEdition(desk(Since("9", new, why="example has no frozen revision 9")), "en")
        changed = model(edition, FARM)["changed"]
        assert "could not be compared" in changed["about"]
        assert "Nothing" not in changed["about"]
        assert any("no frozen revision 9" in each for each in edition.unfinished(FARM))

    @pytest.mark.parametrize("language", ["en", "es"])
    def test_the_three_are_said_in_the_language_of_the_sheet(self, language):
        marks = {"en": "changed", "es": "ha cambiado"}
        assert marks[language] in told((), (), language)["about"]


@pytest.mark.parametrize(
    ("one", "other", "there", "back"),
    [
        pytest.param(
            (), ((REST, "at_least: 10 minutes", "at_least: 15 minutes"),),
            {"Rest": ["stricter", f"stricter | {BREAK} | at least 10 minutes | at least 15 minutes"]},
            {"Rest": ["less strict", f"less strict | {BREAK} | at least 15 minutes | at least 10 minutes"]},
            id="limit",
        ),
        pytest.param((), ((REST, "2 hours}", "120 minutes}"),), {}, {}, id="same limit in other words"),
        pytest.param((), ((REST, "icon: coffee", "icon: cash"),), {}, {}, id="icon"),
        pytest.param((), ((REST, "[ILO C184 art. 20, UDHR art. 24]", "[UDHR art. 24]"),), {}, {}, id="grounds"),
        pytest.param((), ((REST, "right: You have a rest", "right: You get a rest"),), {}, {}, id="words for workers"),
        pytest.param((), ((PREMIUM, "on all that it buys", "on what it buys"),), {}, {}, id="what only buyers owe"),
        pytest.param((), ((PROGRAM, "hours_per_day: 24", "hours_per_day: 8"),), {}, {}, id="complaint line"),
        pytest.param(
            (), ((PAY, "pay every worker on the agreed day\n    v", "pay every worker on every Friday\n    v"),),
            {"Pay on time": [AGAIN, f"{AGAIN} | grower must |  | pay every worker on every Friday"]},
            {"Pay on time": [AGAIN, f"{AGAIN} | grower must |  | pay every worker on the agreed day"]},
            id="duty in other words",
        ),
        pytest.param(
            (), ((PAY, "obligations:\n", "obligations:\n  - holder: supervisor\n    must: give out the pay slips\n"),),
            {"Pay on time": ["new duty", "new duty | supervisor must |  | give out the pay slips"]},
            {"Pay on time": ["removed", "removed | supervisor must | give out the pay slips | "]},
            id="duty",
        ),
        pytest.param(
            (), ((PAY, "obligations:\n", "obligations:\n  - holder: grower\n    may: deduct the rent\n"),),
            {"Pay on time": ["less strict", "less strict | grower may |  | deduct the rent"]},
            {"Pay on time": ["stricter", "stricter | grower may | deduct the rent | "]},
            id="permission",
        ),
        pytest.param(
            (), ((PAY, "obligations:\n", "obligations:\n  - holder: worker\n    may: ask for the records\n"),),
            {"Pay on time": ["stricter", "stricter | worker may |  | ask for the records"]},
            {"Pay on time": ["less strict", "less strict | worker may | ask for the records | "]},
            id="right of workers",
        ),
        pytest.param(
            (), ((PAY, "obligations:\n", "obligations:\n  - holder: worker\n    must: sign for the pay\n"),), {}, {},
            id="duty of workers",
        ),
        pytest.param(
            (), ((VOICE, "holder: [grower, supervisor]", "holder: grower"),),
            {"No punishment for speaking up": ["removed", f"removed | {SUPERVISOR} | "]},
            {"No punishment for speaking up": ["new duty", f"new duty | {NOW}"]},
            id="holder",
        ),
        pytest.param(
            (), ((PAY, "within: 14 days", "within: 30 days"),),
            {"Pay on time": ["less strict", "less strict | For the worker | 14 days | 30 days"]},
            {"Pay on time": ["stricter", "stricter | For the worker | 30 days | 14 days"]},
            id="remedy",
        ),
        pytest.param(
            (), ((REST, "tier: corrective\n", "tier: corrective\nseason: {from: 05-01, to: 10-31}\n"),),
            {"Rest": ["less strict", "less strict | When | all year | 1 May to 31 October"]},
            {"Rest": ["stricter", "stricter | When | 1 May to 31 October | all year"]},
            id="season",
        ),
        pytest.param(
            (), ((CHILD, "tier: zero-tolerance", "tier: corrective"),),
            {"No child labour": ["less strict", "less strict | Tier | Zero tolerance | Must be put right"]},
            {"No child labour": ["stricter", "stricter | Tier | Must be put right | Zero tolerance"]},
            id="tier",
        ),
        pytest.param(
            (), ((CODE, "within: 30 days", "within: 14 days"),),
            {"Must be put right": ["stricter", "stricter | How it is put right | 30 days | 14 days"]},
            {"Must be put right": ["less strict", "less strict | How it is put right | 14 days | 30 days"]},
            id="cure",
        ),
        pytest.param(
            ((CODE, "provisions: [rest, pay-on-time]", "provisions: [rest]"),), (),
            {"Pay on time": ["new duty"]}, {"Pay on time": ["removed"]}, id="provision",
        ),
        pytest.param(
            ((PAY, "evidence: {mark: R", "evidence: {mark: U"),), (),
            {"Pay on time": ["new on this sheet"]},
            {"Pay on time": ["no longer printed, because it could not be verified"]}, id="evidence",
        ),
        pytest.param(
            ((PAY, "tier: corrective\n", "tier: corrective\nonly_if: [piece-rate]\n"),), (),
            {"Pay on time": ["new duty"]}, {"Pay on time": ["removed"]}, id="a fact that does not hold here",
        ),
        pytest.param(
            ((PAY, "tier: corrective\n", "tier: corrective\nonly_if: [housing]\n"),), (), {}, {},
            id="a fact that holds here",
        ),
    ],
)  # fmt: skip
def test_mirrored_pairs(one, other, there, back):
    assert lines(told(one, other)) == there
    assert lines(told(other, one)) == back


class TestWords:
    def test_limits_and_duties_are_said_in_the_sheets_language(self):
        new = (
            (REST, "at_least: 10 minutes", "at_least: 15 minutes"),
            (REST, "at_most: 2 hours", "at_most: 1 hours"),
        )
        assert lines(told((), new, "es")) == {
            "Descanso": [
                "más estricto",
                "más estricto | Tiempo entre dos descansos | como máximo 2 horas | como máximo 1 hora",
                "más estricto | Duración de cada descanso | al menos 10 minutos | al menos 15 minutos",
            ]
        }

    def test_what_nobody_translated_keeps_its_language_and_says_so(self):
        new = ((PAY, "obligations:\n", "obligations:\n  - holder: supervisor\n    must: give out the pay slips\n"),)
        # A duty before the others moves their translations; the one behind them has none.
        new = ((PAY, "remedy:", "  - holder: supervisor\n    must: give out the pay slips\nremedy:"),)
        (row,) = told((), new, "es")["rows"]
        (line,) = row["lines"]
        assert line["new"] == {"text": "give out the pay slips", "lang": "en", "mark": "[en]"}

    def test_a_note_for_suppliers_is_told_in_their_language(self, repository):
        tree = folder_tree(repository)
        reading = read(tree)
        fair = reading.corpus.standards["fair-food"]
        here = Desk(
            reading.corpus, fair, fair.languages, Printer(template_folders(None)), since=since_sheet(reading, fair)
        )
        farm = fair.suppliers[0]
        notes = {}
        for tag in ("en", "es", "ht"):
            rows = {row["id"]: row for row in SheetEdition(here, tag).changed(farm).told["rows"]}
            notes[tag] = rows["p-cool-down-break"]["note"]
        written = {
            tag: fair.notes["2" if tag == "en" else f"2.{tag}"].about("cool-down-break").supplier for tag in notes
        }
        assert notes == written

    def test_fair_food_shows_the_three_states(self, repository):
        reading = read(folder_tree(repository))
        fair = reading.corpus.standards["fair-food"]
        asked = since_sheet(reading, fair)
        found = {each.id: asked(each) for each in fair.suppliers}
        assert found["example-farm-c"] is None
        assert list(found["example-farm-b"].binding(fair.suppliers[1])) == []
        assert list(found["example-farm-a"].binding(fair.suppliers[0])) != []

    def test_hostile_words_are_only_words(self):
        duty = '#read("/etc/passwd") *b* <script>x</script> {{ 7*7 }} | [l](javascript:x)'
        new = ((PAY, "remedy:", f"  - holder: supervisor\n    must: '{duty}'\nremedy:"),)
        (document,) = (each for each in documents(desk_of(new)) if each.language == "en")
        made = {each.path.rpartition(".")[2]: each.data for each in document.make()}
        assert "<script>x" not in made["html"].decode()
        assert not re.search(r"(?<!\\)\]\(javascript", made["md"].decode())
        text = " ".join(each.extract_text() for each in PdfReader(BytesIO(made["pdf"])).pages)
        assert "#read(" in text


def desk_of(new: tuple) -> Desk:
    after = since((), new)
    return desk(after)


class TestWhichSheet:
    """The newest record of a sheet counts, then what the roster says."""

    def sheet(self, day: str, digest: str, **more: object) -> Print:
        told = {"on": day, "output": "sheet", "language": "en", "revision": "1", "copies": 1, "where": "Farm"}
        return Print.model_validate({**told, "digest": digest, **more})

    def test_the_newest_of_a_supplier_or_of_all(self):
        one, two, three, four = ("0000-0000-0001", "0000-0000-0002", "0000-0000-0003", "0000-0000-0004")
        prints = {
            "a": self.sheet("2025", one, supplier="farm"),
            "b": self.sheet("2026-03", two),
            "c": self.sheet("2026-02", three, supplier="farm"),
            "d": self.sheet("2026-04", four, taken=({"on": "2026-05", "copies": 1},)),
            "e": self.sheet("2026-06", four, output="booklet"),
        }
        assert last_sheets(prints) == {"farm": ("2026-02", "c", three), None: ("2026-03", "b", two)}

    def test_a_record_outweighs_the_roster(self, repository):
        reading = read(folder_tree(repository))
        fair = reading.corpus.standards["fair-food"]
        farm = fair.suppliers[0]
        assert since_sheet(reading, fair)(farm).label == "1"
        fair.prints["x"] = self.sheet("2026", mark_of(SheetEdition(desk(None), "en").desk.edition("en")))
        assert since_sheet(reading, fair)(farm).why
        del fair.prints["x"]


@pytest.fixture(scope="module")
def made():
    """Return the sheets of a project where two things changed, rendered, by language and form."""
    new = (
        (REST, "at_least: 10 minutes", "at_least: 15 minutes"),
        (PAY, "remedy:", "  - holder: supervisor\n    must: give out the pay slips\nremedy:"),
    )
    return {
        each.language: {one.path.rpartition(".")[2]: one.data for one in each.make()}
        for each in documents(desk_of(new))
    }


class TestPrinted:
    def test_stands_in_every_form_and_language(self, made):
        wanted = {"en": ("stricter", "15 minutes", "pay slips"), "es": ("más estricto", "15 minutos", "pay slips")}
        assert set(made) == set(wanted)
        for tag, files in made.items():
            text = " ".join(each.extract_text() for each in PdfReader(BytesIO(files["pdf"])).pages)
            for words in wanted[tag]:
                for form in (text, re.sub(r"<[^>]+>", "", files["html"].decode()), files["md"].decode()):
                    assert words in " ".join(form.split()), (tag, words)

    def test_holds_pdf_ua_and_pdf_a(self, made):
        for files in made.values():
            for profile in ("ua1", "2a"):
                assert list(page.validate_pdf_bytes(files["pdf"], profile=profile).failures) == []
