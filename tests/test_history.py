"""Real history reads true: between two frozen revisions the diff tells what the fact sheets know, and nothing else.

The Accord's tables say, under what the fact sheet's row says changed, `row provision: kind effect, ...`. A row with `K`
is only recalled in one of the two editions: it is compared, but its text is unverified and reaches nobody.
"""

from functools import cache
from pathlib import Path

import pytest

from wsrcode.cli.comparing import compared
from wsrcode.load import folder_tree, read
from wsrcode.load.frozen import faults_of, kept, revisions
from wsrcode.model import Provision
from wsrcode.model.amendment import Amendment
from wsrcode.model.provision import PRINTABLE

ROOT = Path(__file__).resolve().parents[1]
TREE = {name: data for name, data in folder_tree(ROOT).items() if name.startswith("standards/")}
ACCORD, FAIR_FOOD = "international-accord", "fair-food"
SHORT = {"words": "words/binding-words-changed unclear", "worker words": "words/worker-words-changed unclear"}

ROWS = {
    ("2013", "2018"): """
        # tiers gone, the full program everywhere
        2K scope-tiers: limits/limit-lowered strengthened, limits/limit-raised strengthened, words
        # optional related industries
        3 scope-related-industries: provisions/provision-added strengthened
        # boilers, in practice
        4 scope-hazards: duties/duty-added strengthened, words, worker words
        # 5 years, then 3
        7 term: limits/limit-lowered weakened, words
        # equal seats, ILO
        8K governance-equal-seats: words
        # 2 years, then months from listing
        10K initial-inspection-deadline: words
        # 2 and 6 weeks, then online
        11K inspection-report-publication: words
        # timeliness tightened; no figure
        13 cap-mandatory-timeline: words
        # silent, then due and to be ensured
        16 severance-on-closure: provisions/provision-added strengthened
        # all committees trained
        19 safety-committee: duties/duty-added strengthened, words
        # first tier only, then all covered factories
        20 safety-training: scope/conditions-widened strengthened, words
        # protocol and public log
        22 complaints-mechanism: duties/duty-added strengthened, words
        # association tied to workers' own safety
        23 complaint-scope: duties/duty-added strengthened, words
        # tougher, organising included
        24 no-reprisal: duties/duty-added strengthened, words, worker words
        # letters and warning, then three stages
        26 escalation-stages: duties/duty-reworded unclear, words, worker words
        # volume clause gone
        30K sourcing-continuity: limits/limit-dropped weakened, words
        # cap 500,000, then 350,000
        33K brand-fee: limits/limit-lowered weakened, words
        # procedure improved
        35 binding-arbitration: words
        # hand over to a regulator when ready
        37 national-handover: provisions/provision-added strengthened
        # training and protocol on association
        39 foa-respect: provisions/provision-added strengthened
        # plan within 45 days absent
        41K implementation-plan: provisions/provision-removed weakened
    """,
    ("2018", "2021"): """
        # related suppliers by choice
        1K scope-suppliers: duties/duty-reworded unclear, words
        # safety and health in general
        4 scope-hazards: duties/duty-added strengthened, words
        # aim of more countries
        5 scope-countries: duties/duty-added strengthened, words
        # brand answers for intermediaries
        6K intermediaries-bound: provisions/provision-added strengthened
        # 3 years, then 26 months
        7 term: limits/limit-lowered weakened, words
        # 50/50, board of the council in thirds: arguable
        8K governance-equal-seats: words
        # the council's officer, same autonomy promised: arguable
        9 independent-inspectorate: words
        # independent of management
        22 complaints-mechanism: duties/duty-added strengthened, words
        # other matters forwarded
        23 complaint-scope: duties/duty-added strengthened, words, worker words
        # holds whether or not in scope
        24 no-reprisal: duties/duty-added strengthened, words, worker words
        # second stage has meeting and money review
        26 escalation-stages: duties/duty-added strengthened, words
        # none, then Utilisation Declarations withheld
        28 export-paper-withholding: provisions/provision-added strengthened
        # list monthly
        31 factory-disclosure: limits/limit-added strengthened, words
        # yearly report and minutes
        32 public-progress-reports: duties/duty-added strengthened, words
        # volume-based; table not found
        33K brand-fee: words
        # optional streamlined route
        35 binding-arbitration: duties/duty-added strengthened, words
        # kept apart from the council
        36 brand-oversight-secretariat: duties/duty-added strengthened, words
        # the council is the national body
        37 national-handover: duties/duty-reworded unclear, words
        # none, then an option
        38 due-diligence-option: provisions/provision-added strengthened
        # named core principle
        39 foa-respect: duties/duty-added strengthened, words
    """,
    ("2021", "2023"): """
        # left to country papers
        1K scope-suppliers: duties/duty-reworded unclear, words
        # inside core scope in Pakistan
        3 related-industries-pakistan: provisions/provision-added strengthened
        # four hazards named for country programs
        4 scope-hazards: words
        # Pakistan; more if feasible
        5 scope-countries: duties/duty-added strengthened, words
        # 3 + 3 years automatic
        7 term: duties/duty-added strengthened, limits/limit-raised strengthened, words
        # own engineers in Pakistan
        9 independent-inspectorate: duties/duty-added strengthened, words
        # on listing
        10K initial-inspection-deadline: words
        # Urdu materials
        20 safety-training: duties/duty-added strengthened, words
        # UN criteria stated
        22 complaints-mechanism: duties/duty-added strengthened, words
        # expansion after a pilot: sources differ
        23 complaint-scope: words
        # Pakistan, too
        31 factory-disclosure: duties/duty-added strengthened, words
        # Pakistan 2026: +10 %, at least USD 2,750
        33 brand-fee: duties/duty-added strengthened, words
        # Pakistan 2026: other rules
        35 binding-arbitration: words
        # foundation and country offices
        36 brand-oversight-secretariat: words
        # national body foreseen for Pakistan
        37 national-handover: words
        # notice points to laws
        38 due-diligence-option: words
        # duty to promote
        39 foa-respect: duties/duty-added strengthened, words, worker words
        # both papers to be signed
        40 two-paper-signing: duties/duty-reworded unclear, words
    """,
}

# What is told of the Accord as a whole: rows 5, 8, 20, 22, 26, 36 and section 1.1 of the fact sheet.
FRAME = {
    ("2013", "2018"): {
        "agreements/agreement-added strengthened",  # section 1.1: a paper of its own
        "agreements/agreement-unsigned weakened",  # section 1.1: the 5 years were over
        "tiers/stage-added strengthened",  # row 26: stages 1, 2 and 3
        "governance/organisation-changed unclear",  # the program's new name; that the ILO stayed is recalled
        "tiers/consequence-reworded unclear",  # row 26: letters and warning, then three stages
        "tiers/tier-worker-words-changed unclear",
    },
    ("2018", "2021"): {
        "agreements/agreement-added strengthened",  # section 1.1
        "agreements/agreement-unsigned weakened",  # section 1.1: until 31 August 2021
        "code/effective-set unclear",  # 1 September 2021; of 2018 two days are named
        "contact/run-by-changed unclear",  # row 22: the council runs it in Bangladesh
        "governance/organisation-added unclear",  # section 3: the council, the main worry about independence
        "governance/organisation-changed unclear",  # the program's new name
        "tiers/consequence-reworded unclear",  # row 26: meeting and review at the second stage
        "tiers/cure-reworded unclear",  # row 26: a stage can be taken back
        "tiers/stage-reworded unclear",  # row 26: meeting and review
    },
    ("2021", "2023"): {
        "agreements/agreement-added strengthened",  # section 1.1: framework, Bangladesh, Pakistan
        "agreements/agreement-unsigned weakened",  # section 1.1: until 31 October 2023
        "code/effective-postponed unclear",  # 1 November 2023: another edition, no delay of the one before
        "contact/contact-added strengthened",  # row 22: Pakistan
        "governance/organisation-changed unclear",  # row 36: country offices
        "program/language-added strengthened",  # section 1.3: Urdu
        "program/place-added strengthened",  # row 5: Pakistan
        "training/training-gained strengthened",  # row 20: Urdu
    },
}

# Section 3 of Fair Food's fact sheet. That the code is wider than Florida's tomatoes (row 1) touches every provision.
FAIR_FOOD_ROWS = {
    "legal-compliance": {"duties/duty-reworded unclear", "words/binding-words-changed unclear"},  # row 3: clarifies?
    "premium-pass-through": {"words/binding-words-changed unclear"},  # row 4
    "pay-all-harvested": {"duties/duty-added strengthened", "words/binding-words-changed unclear"},  # row 5
    "covid-protocols": {"provisions/provision-added strengthened"},  # row 8
    "cool-down-break": {"provisions/provision-added strengthened"},  # row 9
    "heat-training": {"provisions/provision-added strengthened"},  # row 10
    "heat-emergency-response": {"provisions/provision-added strengthened"},
    "heat-stop-and-care": {"provisions/provision-added strengthened"},
    "electrolytes": {"provisions/provision-added strengthened"},
    "hire-day-orientation": {"provisions/provision-added strengthened"},  # row 13: practice
    "worker-to-worker-sessions": {"provisions/provision-added strengthened"},
}
FAIR_FOOD_FRAME = {
    "program/place-added strengthened",  # row 1
    "training/training-gained strengthened",  # row 13: a session each season, on paid time, by farmworkers
    "training/training-reworded unclear",  # row 13: handbook, then booklet and video
}
# Neutral amendments that only keep the books: they change nothing for anybody, and no sheet tells of them.
BOOKS = {
    "agreements/agreement-added",  # one that had ended already
    "agreements/agreement-retitled",
    "code/code-retitled",
    "code/revision-changed",
    "governance/fact-added",
    "governance/fact-removed",
    "limits/limit-evidence-changed",
    "parts/part-added",  # its provisions are told by themselves, as those of a part that went are
    "parts/part-removed",
    "program/program-renamed",
    "program/provision-evidence-changed",
    "provisions/informed-by-changed",
    "provisions/provision-renumbered",
    "provisions/title-changed",
    "tiers/tier-added",  # so are the provisions that stand in it
    "tiers/tier-evidence-changed",
    "translations/translation-added",
}


@cache
def amendments(program: str, old: str, new: str) -> tuple[Amendment, ...]:
    return tuple(compared(f"{program}@{old}", f"{program}@{new}", ROOT)[1])


def told(program: str, old: str, new: str) -> dict[str, set[str]]:
    """Return kinds and effects by provision, but for what is neutral."""
    found: dict[str, set[str]] = {}
    for each in amendments(program, old, new):
        if each.effect != "neutral":
            found.setdefault(each.provision, set()).add(f"{each.kind} {each.effect}")
    return found


def rows(pair: tuple[str, str]) -> dict[str, tuple[str, set[str]]]:
    """Return the row and what is expected, by provision."""
    found = {}
    lines = (line.strip() for line in ROWS[pair].strip().splitlines())
    for line in (each for each in lines if not each.startswith("#")):
        row, _, rest = line.partition(" ")
        provision, _, changes = rest.partition(": ")
        found[provision] = (row, {SHORT.get(each, each) for each in changes.split(", ")})
    return found


@cache
def text(program: str, revision: str) -> dict[str, Provision]:
    parts = kept(TREE, program, revision).noun.text.provisions
    return {each.id: each for provisions in parts.values() for each in provisions}


def is_read(program: str, provision: str, *pair: str) -> bool:
    """Say whether a provision was read in each of the revisions that hold it."""
    held = [text(program, revision)[provision] for revision in pair if provision in text(program, revision)]
    return all(each.evidence.mark in PRINTABLE for each in held)


def is_known(provision: str, *pair: str) -> bool:
    """Say whether what is told of a provision of the Accord was read on both sides."""
    # The plan within 45 days was read of 2013; that it is gone afterwards is recalled.
    return is_read(ACCORD, provision, *pair) and provision != "implementation-plan"


@pytest.mark.parametrize("pair", ROWS, ids="-".join)
class TestAccord:
    def test_what_was_read_changed_as_the_sheet_says_and_nothing_else_did(self, pair):
        found = {name: each for name, each in told(ACCORD, *pair).items() if name and is_known(name, *pair)}
        assert found == {name: changes for name, (row, changes) in rows(pair).items() if not row.endswith("K")}

    def test_what_is_only_recalled_is_told_as_far_as_the_sheet_recalls_it(self, pair):
        found = {name: each for name, each in told(ACCORD, *pair).items() if name and not is_known(name, *pair)}
        assert found == {name: changes for name, (row, changes) in rows(pair).items() if row.endswith("K")}

    def test_the_program_around_it_changed_as_the_sheet_says(self, pair):
        assert told(ACCORD, *pair)[""] == FRAME[pair]

    def test_each_provision_names_the_row_it_was_told_by(self, pair):
        for name, (row, _) in rows(pair).items():
            held = text(ACCORD, pair[1]).get(name) or text(ACCORD, pair[0])[name]
            assert held.evidence.source[0].title.endswith(f", row {row.rstrip('K')}")

    def test_the_rest_keeps_the_books(self, pair):
        assert {each.kind for each in amendments(ACCORD, *pair) if each.effect == "neutral"} <= BOOKS


class TestAccordLoses:
    """The weakenings that history holds: the term's figures were read, the others are recalled."""

    def test_the_term_shrank_twice_and_grew_again(self):
        found = [
            (each.old, each.new, str(each.effect))
            for pair in ROWS
            for each in amendments(ACCORD, *pair)
            if each.provision == "term" and each.area == "limits"
        ]
        assert found == [
            ("at least 5 years", "at least 3 years", "weakened"),
            ("at least 3 years", "at least 26 months", "weakened"),
            ("at least 26 months", "at least 3 years", "strengthened"),
        ]

    def test_what_was_lost_in_2018_beside_it_is_recalled_and_marked_so(self):
        weakened = [each for each in amendments(ACCORD, "2013", "2018") if each.effect == "weakened"]
        lost = {each.provision for each in weakened if each.provision}
        assert lost == {"term", "brand-fee", "sourcing-continuity", "implementation-plan"}
        assert not any(is_read(ACCORD, name, "2018") for name in ("brand-fee", "sourcing-continuity"))

    def test_a_later_edition_is_not_called_a_delay(self):
        days = [each for each in amendments(ACCORD, "2021", "2023") if each.kind == "code/effective-postponed"]
        assert [str(each.effect) for each in days] == ["unclear"]


class TestFairFood:
    def test_changed_as_the_sheet_says_and_nothing_else_did(self):
        found = told(FAIR_FOOD, "1", "2")
        wider = {"scope/conditions-widened strengthened"}  # row 1, of every provision that binds growers
        narrow = {name: changes - wider for name, changes in found.items() if name and changes != wider}
        assert narrow == FAIR_FOOD_ROWS
        assert found[""] == FAIR_FOOD_FRAME

    def test_every_provision_for_growers_reaches_beyond_tomatoes(self):
        both = text(FAIR_FOOD, "1").keys() & text(FAIR_FOOD, "2").keys()
        buyers = {name for name in both if name.startswith("buyer-")}
        wider = {each.provision for each in amendments(FAIR_FOOD, "1", "2") if each.kind == "scope/conditions-widened"}
        assert wider == both - buyers

    def test_no_weakening_was_found_in_what_could_be_read(self):
        assert not [each for each in amendments(FAIR_FOOD, "1", "2") if each.effect == "weakened"]

    def test_the_rest_keeps_the_books(self):
        assert {each.kind for each in amendments(FAIR_FOOD, "1", "2") if each.effect == "neutral"} <= BOOKS

    def test_notes_name_what_is_new_for_workers_in_each_language(self):
        notes = read(TREE).corpus.standards[FAIR_FOOD].notes
        named = [each.provision for each in notes["2"].notes]
        heat = {"cool-down-break", "heat-training", "heat-emergency-response", "heat-stop-and-care", "electrolytes"}
        assert {*heat, None} <= set(named)
        assert {each for each in named if each} <= text(FAIR_FOOD, "2").keys()
        for language in ("es", "ht"):
            assert [each.provision for each in notes[f"2.{language}"].notes] == named
            assert notes[f"2.{language}"].translator == "machine draft"


@pytest.mark.parametrize("program", [ACCORD, FAIR_FOOD])
class TestFrozen:
    def test_is_as_it_was_frozen(self, program):
        assert list(faults_of(TREE, program)) == []

    def test_says_that_it_is_a_reconstruction(self, program):
        for revision in revisions(TREE, program):
            noun = kept(TREE, program, revision).noun
            assert noun.reconstructed
            assert noun.reconstructed.evidence.note


def test_the_accord_has_four_editions_and_fair_food_two():
    assert revisions(TREE, ACCORD) == ("2013", "2018", "2021", "2023")
    assert revisions(TREE, FAIR_FOOD) == ("1", "2")
