"""Every pair of frozen revisions is read against its fact sheet: neighbours, and the first beside the last.

The neighbours of the Accord and of Fair Food stand in test_history.py; here is the rest. A line says, under the words
of the sheet in short, `row provision: kind effect, ...`; `K` as there. What is not listed must not be told.
"""

import re
from itertools import pairwise

import pytest
from test_history import ACCORD, BOOKS, FAIR_FOOD, ROOT, SHORT, TREE, amendments, is_known, text, told
from test_history import ROWS as ACCORD_ROWS

from wsrcode.cli.comparing import compared
from wsrcode.load.frozen import faults_of, revisions

DEMAND = "pay-your-workers"

# What the demand of 2021-22 added to the promise of 2020, and the one of 2024-25 kept.
_KEPT = """
    # section 2, row 1: unions can enforce what is signed; section 3: the promise becomes a contract
    1 binding-and-enforceable: provisions/provision-added strengthened
    # row 5: a standing premium on orders
    5 guarantee-fund-premium: provisions/provision-added strengthened
    # row 6: wages that are unpaid at insolvency
    6 outstanding-wages-cover: provisions/provision-added strengthened
    # row 7: brand and supplier answer together
    7 joint-responsibility: provisions/provision-added strengthened
    # row 8: no interference; section 3: adds association
    8 freedom-of-association: provisions/provision-added strengthened
    # row 9: a body that investigates and orders redress
    9 foa-grievance: provisions/provision-added strengthened
    # row 10: closing a plant to be rid of a union; the rule is inferred from the harm
    10K no-union-closure: provisions/provision-added strengthened
    # rows 11 to 13: every tier, informal workers, every status; the promise of 2020 was about pay and intent only
    11 all-tiers-covered: provisions/provision-added strengthened
    12 informal-workers-covered: provisions/provision-added strengthened
    13 all-statuses-equal: provisions/provision-added strengthened
    # row 14: money towards public schemes
    14 national-social-protection: provisions/provision-added strengthened
    # row 15: the cost of running and enforcing
    15 administration-funding: provisions/provision-added strengthened
    # row 16: a governing body, from the study
    16 joint-governance: provisions/provision-added strengthened
    # row 17: employers are parties
    17 supplier-signs: provisions/provision-added strengthened
    # row 18, and section 3, 2023: ten years
    18 ten-year-commitment: provisions/provision-added strengthened
    # row 19: fills gaps, replaces no duty of a state
    19 fund-complements-state: provisions/provision-added strengthened
    # row 4: all severance, 100 %, owed by brand and employer; in 2020 an intent to sign only
    4 severance-guarantee: duties/duty-reworded unclear, duties/holder-added strengthened,
      limits/limit-added strengthened, remedy/remedy-added strengthened, words, worker words
"""
_FRAME_KEPT = {
    "agreements/agreement-added strengthened",  # section 3, 2021-22: a contract; section 1: three-sided
    "governance/organisation-added unclear",  # section 1, would-be parties: employers and unions
    "inducement/inducement-added strengthened",  # section 1, price mechanism: less than USD 0.10 for a T-shirt
    "parts/part-about-changed unclear",  # section 3: from a promise to a demand
    "program/retaliation-listed strengthened",  # row 8
    "tiers/consequence-reworded unclear",  # row 1: voluntary, then enforceable by unions
    "tiers/tier-worker-words-changed unclear",
}

ROWS = {
    (DEMAND, "1", "2"): f"""
        {_KEPT}
        # row 2, and section 3: a promise becomes a duty; the employer owes it, too
        2 wage-assurance-covid: duties/duty-reworded unclear, duties/holder-added strengthened, words, worker words
        # row 3: a promise becomes a duty
        3 income-top-up: duties/duty-reworded unclear, words, worker words
    """,
    (DEMAND, "2", "3"): """
        # section 3, 2024-25: the headline drops arrears of the pandemic; two demands are left
        2 wage-assurance-covid: provisions/provision-removed weakened
        3 income-top-up: provisions/provision-removed weakened
    """,
    (DEMAND, "1", "3"): f"""
        {_KEPT}
        # section 3, 2024-25: what was asked for in 2020 is asked for no more, promise or duty
        2 wage-assurance-covid: provisions/provision-removed weakened
        3 income-top-up: provisions/provision-removed weakened
    """,
    (ACCORD, "2013", "2023"): """
        # ready-made garments in Bangladesh, then what the paper of each country says
        1 scope-suppliers: duties/duty-reworded unclear, words
        # tiers of 30, 65 and 35 %, then the full program everywhere
        2K scope-tiers: limits/limit-lowered strengthened, limits/limit-raised strengthened, words
        # none, then by choice since 2018, and inside the core scope in Pakistan
        3 related-industries-pakistan: provisions/provision-added strengthened
        3K scope-related-industries: provisions/provision-added strengthened
        # fire, electricity, structure; then boilers, safety and health in general, four hazards named
        4 scope-hazards: duties/duty-added strengthened, words, worker words
        # Bangladesh, then Pakistan and more if feasible
        5 scope-countries: duties/duty-added strengthened, words
        # not stated (recalled), then written into the text for Pakistan
        6 intermediaries-bound: provisions/provision-added strengthened
        # 5 years, then 3 and 3 more by itself
        7 term: duties/duty-added strengthened, limits/limit-lowered weakened, words
        # three, three and a chair; then equal shares
        8 governance-equal-seats: words
        # nobody's employee; then own engineers in Pakistan
        9 independent-inspectorate: duties/duty-added strengthened, words
        # within 2 years, then on listing
        10K initial-inspection-deadline: words
        # 2 and 6 weeks, then live online
        11K inspection-report-publication: words
        # timeliness tightened; no figure
        13 cap-mandatory-timeline: words
        # silent, then due and to be ensured
        16K severance-on-closure: provisions/provision-added strengthened
        # in every supplier, then all trained
        19 safety-committee: duties/duty-added strengthened, words
        # first tier, then all covered factories, in Urdu in Pakistan
        20 safety-training: duties/duty-added strengthened, scope/conditions-widened strengthened, words
        # protocol and log, independent of management, criteria of the United Nations
        22 complaints-mechanism: duties/duty-added strengthened, words
        # association where safety depends on it; the rest forwarded
        23 complaint-scope: duties/duty-added strengthened, words, worker words
        # organising included, in scope or not
        24 no-reprisal: duties/duty-added strengthened, words, worker words
        # letters and a warning, then three stages: other words for one duty, and a meeting and review beside it
        26K escalation-stages: duties/duty-added strengthened, duties/duty-reworded unclear, words, worker words
        # none, then Utilisation Declarations withheld
        28 export-paper-withholding: provisions/provision-added strengthened
        # 2 years of volumes, then a general commitment
        30K sourcing-continuity: limits/limit-dropped weakened, words
        # a list, then monthly, for Pakistan, too
        31 factory-disclosure: duties/duty-added strengthened, limits/limit-added strengthened, words
        # quarterly, then yearly and minutes as well
        32 public-progress-reports: duties/duty-added strengthened, words
        # at most 500,000, then 350,000 (recalled of 2018); Pakistan 2026: at least USD 2,750
        33 brand-fee: duties/duty-added strengthened, limits/limit-lowered weakened, words
        # kept; a shorter way to choose
        35 binding-arbitration: duties/duty-added strengthened, words
        # staff, then a secretariat kept apart from the council
        36 brand-oversight-secretariat: duties/duty-added strengthened, words
        # none, then a national body
        37 national-handover: provisions/provision-added strengthened
        # none, then an option
        38 due-diligence-option: provisions/provision-added strengthened
        # no clause of its own, then a duty to promote
        39 foa-respect: provisions/provision-added strengthened
        # one paper, then two
        40 two-paper-signing: duties/duty-reworded unclear, words
        # a plan within 45 days, then none
        41K implementation-plan: provisions/provision-removed weakened
    """,
}

FRAME = {
    (DEMAND, "1", "2"): _FRAME_KEPT,
    (DEMAND, "2", "3"): {"parts/part-about-changed unclear"},  # section 3, 2024-25: climate, war, tariffs
    (DEMAND, "1", "3"): _FRAME_KEPT,
    (ACCORD, "2013", "2023"): {
        "agreements/agreement-added strengthened",  # section 1.1: framework and papers of two countries
        "agreements/agreement-unsigned weakened",  # section 1.1: the 5 years were over
        "code/effective-set unclear",  # 1 November 2023
        "contact/contact-added strengthened",  # row 22: Pakistan
        "contact/run-by-changed unclear",  # row 22: the council runs it in Bangladesh
        "governance/organisation-added unclear",  # section 1.1: the council
        "governance/organisation-changed unclear",  # new name; that the ILO still chairs was not read
        "program/language-added strengthened",  # section 1.3: Urdu
        "program/place-added strengthened",  # row 5: Pakistan
        "tiers/consequence-reworded unclear",  # row 26
        "tiers/cure-reworded unclear",  # row 26: a stage can be taken back
        "tiers/stage-added strengthened",  # row 26: stages 1, 2 and 3
        "tiers/tier-worker-words-changed unclear",
        "training/training-gained strengthened",  # row 20: Urdu
    },
}


def rows(pair: tuple[str, str, str]) -> dict[str, tuple[str, set[str]]]:
    """Return the row and what is expected, by provision; a line may go on in the next."""
    lines = [line.strip() for line in ROWS[pair].splitlines() if line.strip() and not line.strip().startswith("#")]
    found: dict[str, tuple[str, set[str]]] = {}
    name = ""
    for line in lines:
        head, colon, rest = line.partition(": ")
        if colon:
            row, _, name = head.partition(" ")
            found[name] = (row, set())
        changes = (rest if colon else line).strip(", ").split(", ")
        found[name][1].update(SHORT.get(each, each) for each in changes)
    return found


@pytest.mark.parametrize("pair", ROWS, ids="-".join)
class TestPair:
    def test_each_provision_changed_as_the_sheet_says_and_nothing_else_did(self, pair):
        found = {name: changes for name, changes in told(*pair).items() if name}
        assert found == {name: changes for name, (_, changes) in rows(pair).items()}

    def test_the_program_around_it_changed_as_the_sheet_says(self, pair):
        assert told(*pair)[""] == FRAME[pair]

    def test_what_is_only_recalled_is_known_to_be(self, pair):
        program, *both = pair
        recalled = {name for name, (row, _) in rows(pair).items() if row.endswith("K")}
        assert recalled == {name for name in rows(pair) if not _read(program, name, *both)}

    def test_each_provision_names_the_row_it_was_told_by(self, pair):
        program, old, new = pair
        for name, (row, _) in rows(pair).items():
            held = text(program, new).get(name) or text(program, old)[name]
            titles = [each.title for each in held.evidence.source]
            assert any(re.search(rf"rows? (\d+ and )?{row.rstrip('K')}\b", each) for each in titles), (name, titles)

    def test_the_rest_keeps_the_books(self, pair):
        assert {each.kind for each in amendments(*pair) if each.effect == "neutral"} <= BOOKS


def _read(program: str, name: str, *both: str) -> bool:
    # What a later edition recalls of an earlier one's silence is not held against what was read.
    return is_known(name, *both) if program == ACCORD else _was_read(program, name, *both)


def _was_read(program: str, name: str, *both: str) -> bool:
    held = [text(program, each)[name] for each in both if name in text(program, each)]
    return all(each.printable for each in held)


class TestDemand:
    def test_what_was_dropped_about_2024_is_told_as_a_loss_from_either_version_before(self):
        for old in ("1", "2"):
            lost = {each.provision for each in amendments(DEMAND, old, "3") if each.effect == "weakened"}
            assert lost == {"wage-assurance-covid", "income-top-up"}

    def test_nothing_was_lost_when_the_promise_became_a_contract(self):
        assert not [each for each in amendments(DEMAND, "1", "2") if each.effect == "weakened"]


def frozen_programs() -> list[str]:
    names = sorted({name.split("/")[1] for name in TREE if "/revisions/" in name})
    return [name for name in names if len(revisions(TREE, name)) > 1]


def test_no_pair_of_revisions_is_left_unread():
    known = {*ROWS, *((ACCORD, *pair) for pair in ACCORD_ROWS), (FAIR_FOOD, "1", "2")}
    there = {(name, *pair) for name in frozen_programs() for pair in pairs(revisions(TREE, name))}
    assert known == there


def pairs(found: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return the neighbours, and the first beside the last."""
    return [*pairwise(found), (found[0], found[-1])]


@pytest.mark.parametrize("name", frozen_programs())
class TestFrozen:
    def test_is_as_it_was_frozen(self, name):
        assert list(faults_of(TREE, name)) == []

    def test_the_work_tree_holds_the_last_one(self, name):
        last = revisions(TREE, name)[-1]
        # What moves a supplier could not be translated when they were frozen.
        since = {(each.kind, each.new.partition(":")[0]) for each in compared(f"{name}@{last}", name, ROOT)[1]}
        assert since == {("translations/translation-added", "inducement")}
