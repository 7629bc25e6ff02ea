"""All programs of the field: each carried as it is, compared right by right, and honest about what nobody knows."""

import pytest
from click.testing import CliRunner
from test_shape import ROOT

from wsrcode.cli import main
from wsrcode.load import read_folder
from wsrcode.report.coverage import coverage
from wsrcode.report.field import field_table
from wsrcode.report.unsure import unsure_table

PROGRAMS = {
    "building-dignity-respect": "active",
    "fair-food": "active",
    "international-accord": "active",
    "lesotho": "active",
    "milk-with-dignity": "active",
    "pay-your-workers": "proposed",
    "spain-produce": "exploratory",
    "uk-fishing": "ended",
}


@pytest.fixture(scope="module")
def corpus():
    return read_folder(ROOT).corpus


def test_the_field_is_these_programs_each_with_its_status(corpus):
    assert {name: each.program.status for name, each in corpus.standards.items()} == PROGRAMS


@pytest.mark.parametrize("name", PROGRAMS)
class TestEveryProgram:
    def test_says_that_it_is_not_the_official_text(self, corpus, name):
        label = corpus.standards[name].program.label.lower()
        assert any(word in label for word in ("paraphrase", "ideas", "independent"))
        assert any(word in label for word in ("not the", "no code", "nobody", "not endorsed", "have not"))

    def test_tells_the_source_of_every_figure_it_prints(self, corpus, name):
        provisions = [each for each in corpus.standards[name].provisions.values() if each.printable]
        figured = [each for each in provisions if any(duty.limits for duty in each.obligations) or each.season]
        assert [each.id for each in figured if not each.evidence.source] == []

    def test_has_no_phone_number_that_nobody_gave_us(self, corpus, name):
        assert [each.phone for each in corpus.standards[name].program.contacts if each.phone] == []

    def test_its_suppliers_are_fictional_and_meet_every_condition(self, corpus, name):
        standard = corpus.standards[name]
        assert standard.suppliers
        assert all(each.fictional for each in standard.suppliers)
        asked = {fact for each in standard.provisions.values() for fact in standard.facts_of(each)}
        assert asked <= {fact for each in standard.suppliers for fact in each.facts}


def test_the_field_sets_every_program_beside_the_others(corpus):
    table = field_table(corpus, corpus.standards.values())
    assert [each.partition(" ")[0] for each in table.head[1:]] == sorted(PROGRAMS)
    rows = {row.id: row for row in coverage(corpus, corpus.standards["fair-food"]) if row.group == "ILO"}
    told = {each[0].partition(" ")[0]: each[1 + sorted(PROGRAMS).index("fair-food")] for each in table.rows}
    for name, row in rows.items():
        assert told[name] == (f"answered ({len(row.provisions)})" if row.provisions else row.status)


def test_what_is_unsure_names_every_unverified_rule_and_the_gravest_first(corpus):
    for standard in corpus.standards.values():
        rows = [row for row in unsure_table(standard).rows if row[0].startswith("rule: ")]
        unverified = {each.title for each in standard.provisions.values() if not each.printable}
        assert {row[0].removeprefix("rule: ") for row in rows} == unverified
        ranks = [list(standard.tiers).index(standard.provisions[row[1][:-4].rpartition("/")[2]].tier) for row in rows]
        assert ranks == sorted(ranks)


@pytest.mark.parametrize("form", ["text", "markdown"])
@pytest.mark.parametrize("kind", ["field", "unsure"])
def test_both_are_told_by_the_command(kind, form):
    done = CliRunner().invoke(main, ["report", kind, "-f", form, "--root", str(ROOT)], catch_exceptions=False)
    assert done.exit_code == 0
    assert "lesotho" in done.output.lower()
