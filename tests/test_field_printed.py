"""Plans, liability, steps, sides and agreements reach those who read: on the sheet in hand, and on the site."""

from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner
from examples import ROOT, STARTER, example

from wsrcode.build.pages import pages, site_language
from wsrcode.cli import main
from wsrcode.load.strict import parse

SECTION = """
example/program.yml:
  governance:
    decides: [workers-organisation]
    revision: The sides revise the code together.
    sides:
      - {id: workers, title: Side of the workers, organisations: [workers-organisation]}
      - {id: monitors, title: Side of the monitors, organisations: [monitor]}
  agreements:
    - {id: buyers, title: Agreement with buyers, parties: [workers-organisation, monitor], status: signed,
       term: 3 years}
    - {id: other, title: Another agreement, parties: [monitor], status: proposed, evidence: U}
example/code.yml:
  tiers:
    - {id: zero-tolerance, title: Zero tolerance, zero_tolerance: true, cure: none, worker: Buyers stop buying.,
       consequence: {text: Buyers stop buying., stop_buying: true}}
    - id: corrective
      title: Must be put right
      consequence:
        text: The farm is warned.
        stages:
          - {title: A letter, within: 30 days}
          - {title: A meeting, text: Everybody comes, unverified: [within]}
          - {title: Buyers stop buying}
        arbitration: {binding: true, rules: Rules of the town}
      cure: {text: The plan is carried out., within: 30 days}
      worker: The farm must put it right.
    - {id: agreement, title: Buyers' agreement, cure: none, consequence: {text: It can be enforced.}}
example/translations/es.yml:
example/provisions/work/rest.yml:
  informed_by: [experts]
  obligations:
    - {holder: worker, must: tell the supervisor, phase: {plan: one crew after another},
       verify: [{ask: worker, question: Whom do you tell?}]}
    - {holder: [grower, supervisor], must: give every worker a rest, together: true,
       verify: [{ask: worker, question: When was your last rest?}],
       phase: {plan: one shade for each crew every week, by: 2027-05-01, unverified: [within]}}
  answers_for: {who: buyer, for: [grower, supervisor], any_tier: true, kind: joint}
"""
SAID = (
    "They owe it together: each answers for the whole.",
    "It is reached step by step: one shade for each crew every week",
    "The whole is reached by 1 May 2027.",
    "The deadline could not be verified, so none is printed. Ask the Example Workers' Organisation.",
    "Who answers for others: buyers.",
    "For whom: growers, supervisors.",
    "At every tier of contracts below. A worker may turn to any of them at once.",
    "A letter. The next step follows after 30 days.",
    "A meeting: Everybody comes. How long that takes could not be verified, so it is not printed.",
    "Buyers stop buying.",
    "A quarrel may be brought before arbitrators. What they decide is binding. Rules of the town.",
)


@pytest.fixture(scope="module")
def site():
    """Return the pages of the site in English, by their path."""
    corpus = example(SECTION).reading.corpus
    made = pages(corpus, "en", site_language((ROOT / "templates",), "en"))
    return {each.path: unescape(each.markdown.replace("\\", "")) for each in made}


@pytest.fixture(scope="module")
def sheet(tmp_path_factory) -> Path:
    """Return the folder of the sheets that the starter's farm gets."""
    root = tmp_path_factory.mktemp("field")
    for file in STARTER.rglob("*.yml"):
        target = root / file.relative_to(STARTER)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())
    for name in ("measures.yml", "baselines/es.yml", "baselines/int.yml"):
        (root / "standards" / name).parent.mkdir(exist_ok=True)
        (root / "standards" / name).write_bytes((ROOT / "standards" / name).read_bytes())
    laid = example(SECTION).reading.tree
    for name in parse(SECTION.encode()):
        file = root / "standards" / name
        file.write_bytes(laid[f"standards/{name}"]) if f"standards/{name}" in laid else file.unlink()
    done = CliRunner().invoke(main, ["build", "--root", str(root), "--output", "sheet", "--jobs", "1"])
    assert done.exit_code == 0, done.output
    return root / "dist/example/sheets/example-farm-a"


@pytest.mark.parametrize("words", SAID)
class TestWords:
    def test_stand_on_the_sheet(self, sheet, words):
        told = sheet.joinpath("example-farm-a-sheet-en.md").read_text().replace("\\", "")
        assert words in told

    def test_stand_in_the_page_of_the_sheet(self, sheet, words):
        told = sheet.joinpath("example-farm-a-sheet-en.html").read_text()
        assert words.replace("'", "&#39;") in " ".join(told.split())

    def test_stand_on_the_site(self, site, words):
        # A site prints nothing.
        given = words.replace("none is printed", "none is given here").replace("is not printed", "is not given here")
        assert given in site["example/parts/work.md"]


def test_a_plan_of_a_worker_is_on_no_sheet_of_a_supplier(sheet, site):
    assert "one crew after another" not in sheet.joinpath("example-farm-a-sheet-en.md").read_text()
    assert "one crew after another" in site["example/parts/work.md"]


def test_what_is_not_translated_says_so(sheet):
    told = sheet.joinpath("example-farm-a-sheet-es.md").read_text()
    assert "Se alcanza paso a paso: one shade for each crew every week" in told
    assert "[en]" in told.replace("\\", "").partition("one shade for each crew every week")[2][:20]


def test_the_site_says_that_experts_made_it(site):
    assert "Experts worked this out" in site["example/parts/work.md"]


def test_the_site_says_which_sides_decide(site):
    told = site["example/governance.md"]
    assert "Each must approve" in told
    assert "Side of the workers" in told
    assert "Side of the monitors" in told


def test_the_site_lists_agreements_but_none_that_is_not_confirmed(site):
    told = site["example/index.md"]
    assert "Agreement with buyers" in told
    assert "It runs for 3 years." in told
    assert "Another agreement" not in told


def test_the_site_says_that_a_program_is_only_ideas(site):
    assert "No such code exists yet." in site["example/index.md"]
    assert "No such code exists yet." in site["example/parts/work.md"]
