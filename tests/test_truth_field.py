"""What other programs brought into the model: exactly these amendments, and their mirrors on the way back."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from truth import CODE, amendments, duties, duty, mirrored, row, standard, told

NONE = {}
BOTH = ["grower", "supervisor"]


def planned(holder="grower", modality="must", **phase):
    return duties(duty(holder=holder, modality=modality, phase={"plan": "step by step", **phase}))


def owed(holder="grower", **more):
    return duties(duty(holder=holder, **more))


def liable(who="grower", below="supervisor", kind="secondary", **more):
    return {"answers_for": {"who": who, "for": below, "kind": kind, **more}}


def consequence(**more):
    changed = {
        "id": "corrective",
        "title": "Corrective",
        "cure": "none",
        "consequence": {"text": "It is told.", **more},
    }
    return {"code": {"tiers": [CODE["tiers"][0], changed, CODE["tiers"][2]]}}


def stages(*titles, **more):
    return consequence(stages=[each if isinstance(each, dict) else {"title": each} for each in titles], **more)


def warned(**more):
    return stages({"title": "Warning", **more}, "End")


def settled_by(**more):
    return consequence(arbitration=more)


def sided(*sides, **more):
    listed = [{"id": name, "title": name.title(), "organisations": who} for name, who in sides]
    return {"program": {"governance": {"decides": ["workers"], "sides": listed, **more}}}


def agreed(*agreements):
    return {"program": {"agreements": [pact(**each) for each in agreements]}}


def pact(**more):
    return {"id": "first", "title": "First", "parties": ["workers"], "status": "signed", **more}


PHASES = [
    row("a plan for what was owed at once", owed(), planned(), "- phases/phase-added"),
    row("a plan with a day", owed(), planned(by="2027-05-01"), "- phases/phase-added"),
    row("a plan for a worker's duty", owed("worker"), planned("worker"), "+ phases/phase-added"),
    row("a plan for what is shared with workers", owed(["grower", "worker"]), planned(["grower", "worker"]),
        "? phases/phase-added"),
    row("a right that comes by a plan", owed("worker", modality="may"), planned("worker", "may"),
        "- phases/phase-added"),
    row("nobody knows the holder", owed("ghost"), planned("ghost"), "? phases/phase-added"),
    row("an end is set", planned(), planned(within="90 days"), "+ phases/phase-limited"),
    row("a day is set", planned(), planned(by="2027-05-01"), "+ phases/phase-limited"),
    row("a span for a day", planned(by="2027-05-01"), planned(within="90 days"), "+ phases/phase-limited",
        "- phases/phase-unlimited"),
    row("a longer plan", planned(within="90 days"), planned(within="120 days"), "- phases/phase-longer"),
    row("a later day", planned(by="2027-05-01"), planned(by="2027-06-01"), "- phases/phase-longer"),
    row("a longer plan with an earlier day", planned(within="90 days", by="2027-05-01"),
        planned(within="120 days", by="2027-04-01"), "- phases/phase-longer", "+ phases/phase-shorter"),
    row("a worker's plan takes longer", planned("worker", within="90 days"), planned("worker", within="120 days"),
        "+ phases/phase-longer"),
    row("the same in other words", planned(within="2 weeks"), planned(within="14 days"), "= phases/phase-restated"),
    row("months for days", planned(within="30 days"), planned(within="1 month"), "? phases/phase-restated"),
    row("another plan", planned(), planned(plan="all at once"), "? phases/plan-reworded"),
    row("the plan is folded otherwise", planned(), planned(plan="step\n  by step")),
    row("what is not known", planned(), planned(unverified=["by"]), "= phases/plan-evidence-changed"),
    row("a duty that came with its plan", owed(), duties(duty(), duty("build shade", phase={"plan": "by crews"})),
        "+ duties/duty-added"),
    row("another plan on the way to a split", {"text": "As it says.", **planned()},
        {"text": "As it says.", **owed(), "also": {"b": {"text": "As it says.", **duties(), "split_from": "rest"}}},
        "= provisions/provision-split", "+ phases/phase-dropped"),
]  # fmt: skip

LIABILITY = [
    row("somebody answers", NONE, liable(), "+ liability/liability-added"),
    row("a worker answers for another", NONE, liable("worker", "crew-member"), "- liability/liability-added"),
    row("one of each side answers", NONE, liable(["worker", "grower"]), "? liability/liability-added"),
    row("one more answers", liable(), liable(["grower", "buyer"]), "+ liability/answering-holder-added"),
    row("another answers", liable(), liable("buyer"), "+ liability/answering-holder-added",
        "- liability/answering-holder-dropped"),
    row("one more is answered for", liable("buyer"), liable("buyer", BOTH), "+ liability/answered-for-added"),
    row("another is answered for", liable("buyer"), liable("buyer", "grower"), "+ liability/answered-for-added",
        "- liability/answered-for-dropped"),
    row("every tier", liable(), liable(any_tier=True), "+ liability/every-tier-reached"),
    row("jointly", liable(), liable(kind="joint"), "+ liability/liability-made-joint"),
    row("jointly, and one fewer", liable(["grower", "buyer"]), liable(kind="joint"),
        "+ liability/liability-made-joint", "- liability/answering-holder-dropped"),
    row("in another order", liable(["grower", "buyer"], BOTH), liable(["buyer", "grower"], BOTH[::-1]),
        "= liability/liability-reordered", "= liability/liability-reordered"),
    row("one or a list of one", liable(), liable(["grower"])),
]  # fmt: skip

DUTIES = [
    row("together", owed(BOTH), owed(BOTH, together=True), "? duties/duty-shared"),
    row("together, and one more", owed(), owed(BOTH, together=True), "? duties/duty-shared", "+ duties/holder-added"),
    row("each its own, said aloud", owed(BOTH), owed(BOTH, together=False)),
]  # fmt: skip

STAGES = [
    row("one more", stages("Warning"), stages("Warning", "End"), "+ tiers/stage-added"),
    row("two more", consequence(), stages("Warning", "End"), "+ tiers/stage-added", "+ tiers/stage-added"),
    row("one in front", stages("End"), stages("Warning", "End"), "+ tiers/stage-added"),
    row("in another order", stages("Warning", "Meeting", "End"), stages("Meeting", "Warning", "End"),
        "? tiers/stages-reordered"),
    row("one called something else", stages("Warning", "End"), stages("Letter", "End"), "? tiers/stage-reworded"),
    row("all called something else", stages("Warning", "End"), stages("One", "Two"), "- tiers/stage-dropped",
        "- tiers/stage-dropped", "+ tiers/stage-added", "+ tiers/stage-added"),
    row("it says what happens", warned(), warned(text="A letter comes."), "? tiers/stage-reworded"),
    row("it has an end", warned(), warned(within="30 days"), "+ tiers/stage-limited"),
    row("the next comes sooner", warned(within="30 days"), warned(within="10 days"), "+ tiers/stage-sooner"),
    row("in other words", warned(within="2 weeks"), warned(within="14 days"), "= tiers/stage-restated"),
    row("in other units", warned(within="30 days"), warned(within="1 month"), "? tiers/stage-restated"),
    row("not known", warned(), warned(unverified=["within"]), "= tiers/stage-evidence-changed"),
    row("arbitration", consequence(), settled_by(), "+ tiers/arbitration-added"),
    row("binding arbitration", consequence(), settled_by(binding=True), "+ tiers/arbitration-added"),
    row("it binds", settled_by(), settled_by(binding=True), "+ tiers/arbitration-made-binding"),
    row("by rules", settled_by(), settled_by(rules="Town rules"), "? tiers/arbitration-rules-changed"),
    row("rules not known", settled_by(), settled_by(unverified=["rules"]), "= tiers/stage-evidence-changed"),
    row("a whole consequence with its stages", {"code": {"tiers": CODE["tiers"]}}, stages("Warning"),
        "+ tiers/consequence-added"),
]  # fmt: skip

WORKERS, OTHERS = ("workers", ["workers"]), ("others", ["workers"])
GOVERNANCE = [
    row("sides", sided(), sided(WORKERS), "? governance/sides-changed"),
    row("one more side", sided(WORKERS), sided(WORKERS, OTHERS), "? governance/sides-changed"),
    row("in another order", sided(WORKERS, OTHERS), sided(OTHERS, WORKERS), "? governance/sides-changed"),
    row("and another threshold", sided(WORKERS), sided(threshold=2), "? governance/sides-changed",
        "? governance/threshold-changed"),
]  # fmt: skip

AGREEMENTS = [
    row("one more", agreed({}), agreed({}, {"id": "second"}), "+ agreements/agreement-added"),
    row("one that is only asked for", NONE, agreed({"status": "proposed"}), "+ agreements/agreement-added"),
    row("one that had ended", NONE, agreed({"status": "ended"}), "= agreements/agreement-added"),
    row("signed", agreed({"status": "proposed"}), agreed({"signed": "2026"}), "+ agreements/agreement-signed",
        "= agreements/agreement-day-changed"),
    row("signed again", agreed({"status": "ended"}), agreed({}), "+ agreements/agreement-signed"),
    row("given up", agreed({"status": "proposed"}), agreed({"status": "ended"}),
        "? agreements/agreement-status-turned"),
    row("longer", agreed({"term": "3 years"}), agreed({"term": "10 years"}), "+ agreements/agreement-longer"),
    row("a term is known", agreed({}), agreed({"term": "10 years"}), "? agreements/agreement-term-told"),
    row("months and days", agreed({"term": "26 months"}), agreed({"term": "800 days"}),
        "? agreements/agreement-term-restated"),
    row("one for another party", agreed({}), agreed({"parties": ["monitor"]}), "+ agreements/party-joined",
        "- agreements/party-left"),
    row("in another order", agreed({}, {"id": "second"}), agreed({"id": "second"}, {}),
        "= program/program-list-reordered"),
    row("another title", agreed({}), agreed({"title": "Pact"}), "= agreements/agreement-retitled"),
    row("less sure", agreed({}), agreed({"evidence": "S"}), "= agreements/agreement-evidence-changed"),
    row("a part tells of one", NONE,
        {"code": {"outline": [{"id": "work", "title": "Work", "provisions": ["rest"], "agreement": "first"}]}},
        "? parts/part-agreement-changed"),
]  # fmt: skip

ROWS = [*PHASES, *LIABILITY, *DUTIES, *STAGES, *GOVERNANCE, *AGREEMENTS]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
class TestRow:
    def test_is_told_exactly(self, row):
        assert told(amendments(standard(row.old), standard(row.new))) == row.expected

    def test_the_way_back_is_the_mirror(self, row):
        assert told(amendments(standard(row.new), standard(row.old))) == mirrored(row.expected)

    def test_neither_differs_from_itself(self, row):
        assert amendments(standard(row.old), standard(row.old)) == ()


def test_a_change_of_stages_names_the_provisions_of_the_tier():
    (found,) = amendments(standard(stages("Warning", "End")), standard(stages("Warning")))
    assert found.touches == ("rest",)


def test_sides_are_of_the_area_program_so_that_the_old_rules_decide():
    (found,) = amendments(standard(sided()), standard(sided(WORKERS)))
    assert found.area == "program"


TEXTS = st.sampled_from(("Warning", "Meeting", "End", "End\n  of it"))
SPANS = st.sampled_from(("2 weeks", "14 days", "30 days", "1 month"))
CONSEQUENCES = st.fixed_dictionaries(
    {},
    optional={
        "stages": st.lists(
            st.fixed_dictionaries(
                {"title": TEXTS}, optional={"text": TEXTS, "within": SPANS, "unverified": st.just(["within"])}
            ),
            max_size=4,
        ),
        "arbitration": st.fixed_dictionaries(
            {}, optional={"binding": st.booleans(), "rules": TEXTS, "unverified": st.just(["rules"])}
        ),
    },
)
PACTS = st.lists(
    st.fixed_dictionaries(
        {"id": st.sampled_from(("first", "second", "third"))},
        optional={
            "title": TEXTS,
            "status": st.sampled_from(("proposed", "signed", "ended")),
            "parties": st.lists(st.sampled_from(("workers", "monitor")), min_size=1, max_size=2, unique=True),
            "term": SPANS,
            "signed": st.sampled_from(("2025", "2026-11")),
            "evidence": st.sampled_from(("R", "S", "U")),
        },
    ),
    max_size=3,
    unique_by=lambda each: each["id"],
)
DRAWN = st.tuples(CONSEQUENCES, PACTS).map(lambda both: standard(consequence(**both[0]) | agreed(*both[1])))


@settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(DRAWN, DRAWN)
def test_however_strange_the_way_back_mirrors_it_and_nothing_is_silent(old, new):
    there, back = amendments(old, new), amendments(new, old)
    assert mirrored(told(there)) == told(back)
    assert not any(each.kind == "other/unnamed-change" for each in there)
    assert bool(there) == (_folded(old) != _folded(new))


def _folded(made):
    return " ".join(f"{made.program!r} {made.code!r}".replace("\\n", " ").split())
