"""What holds of every two readings, however strange: nothing silent, nothing out of nothing, the way back mirrored."""

import copy
import sys
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from truth import PROGRAM, REST, amendments, noun, standard

from wsrcode.diff import catalogue, pairs
from wsrcode.diff.pairs import GroupPair
from wsrcode.diff.plain import alike, plain
from wsrcode.diff.unnamed import UNNAMED
from wsrcode.model import Provision
from wsrcode.model.amendment import Effect

QUICK = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
IDS = ("rest", "pay", "shade", "breaks")
FACTS = ("housing", "heat")
GROUNDS = ("UDHR art. 23", "UDHR art. 24", "ILO C184 art. 20")


def some(values, most=2):
    return st.lists(st.sampled_from(values), max_size=most, unique=True)


def few(entries, most=2):
    return st.lists(entries, max_size=most)


words = st.sampled_from(("give a rest", "must pay. Then 2 hours.", "not rest\n at all", "pay"))
amounts = st.sampled_from(("10 minutes", "600 s", "2 hours", "15 minutes", "USD 5", "EUR 5", "1 month", "30 days"))
days = st.sampled_from(("01-01", "02-29", "05-01", "10-31", "12-31"))
limits = st.builds(
    lambda measure, way, amount, mark: {"measure": measure, way: amount} | ({"evidence": mark} if mark else {}),
    st.sampled_from(("rest-break", "rest-interval")),
    st.sampled_from(("at_least", "at_most")),
    amounts,
    st.sampled_from((None, "R", "U")),
)
methods = st.one_of(
    st.fixed_dictionaries({"ask": st.sampled_from(("worker", "grower")), "question": words}),
    st.fixed_dictionaries({"look_at": st.sampled_from(("payroll", "field")), "for": words}),
)
phases = st.fixed_dictionaries(
    {"plan": words},
    optional={
        "within": amounts,
        "by": st.sampled_from(("2027-01-01", "2027-05-01")),
        "unverified": some(("within", "by")),
    },
)
liabilities = st.fixed_dictionaries(
    {
        "who": st.lists(st.sampled_from(("grower", "buyer", "worker")), min_size=1, max_size=2, unique=True),
        "for": st.lists(st.sampled_from(("grower", "supervisor")), min_size=1, max_size=2, unique=True),
        "kind": st.sampled_from(("joint", "secondary")),
    },
    optional={"any_tier": st.booleans()},
)
obligations = st.builds(
    lambda holder, modality, duty, more: {"holder": holder, modality: duty, **more},
    st.lists(st.sampled_from(("grower", "supervisor", "worker", "ghost")), min_size=1, max_size=2, unique=True),
    st.sampled_from(("must", "must_not", "may")),
    words,
    st.fixed_dictionaries(
        {}, optional={"limits": few(limits), "verify": few(methods), "together": st.booleans(), "phase": phases}
    ),
)
FIELDS = {
    "title": words,
    "text": words,
    "tier": st.sampled_from(("zero-tolerance", "corrective", "minor", "serious")),
    "season": st.fixed_dictionaries({"from": days, "to": days}),
    "only_if": some(FACTS),
    "obligations": few(obligations, 3),
    "answers_for": liabilities,
    "exceptions": few(st.fixed_dictionaries({"when": words}, optional={"because": words})),
    "remedy": st.fixed_dictionaries({}, optional={"make_whole": st.booleans(), "within": amounts, "how": words}),
    "rests_on": some(GROUNDS, 3),
    "floor": few(
        st.fixed_dictionaries(
            {"law": st.sampled_from(("es-min-age", "es-min-wage")), "stands": st.sampled_from(("same", "above"))},
            optional={"because": words},
        )
    ),
    "guards_against": some(("isolation", "deception", "debt-bondage"), 3),
    "informed_by": some(("experts", "2026-assembly")),
    "worker": st.fixed_dictionaries({"right": words}, optional={"do": words}),
    "icon": st.sampled_from(("clock", "coffee")),
    "evidence": st.fixed_dictionaries({"mark": st.sampled_from(("R", "S", "U"))}, optional={"note": words}),
    "replaces": some(IDS),
    "split_from": st.sampled_from(IDS),
}
provisions = st.fixed_dictionaries({}, optional=FIELDS)
tiers = st.lists(
    st.fixed_dictionaries(
        {"id": st.sampled_from(("zero-tolerance", "corrective", "minor")), "title": words, "cure": st.just("none")},
        optional={"zero_tolerance": st.booleans()},
    ),
    min_size=1,
    max_size=3,
    unique_by=lambda each: each["id"],
)
parts = st.lists(
    st.fixed_dictionaries(
        {"id": st.sampled_from(("work", "pay", "annex")), "title": words, "provisions": some(IDS, 4)},
        optional={"only_if": some(FACTS), "kind": st.sampled_from(("part", "annex"))},
    ),
    min_size=1,
    max_size=3,
    unique_by=lambda each: each["id"],
)
codes = st.fixed_dictionaries(
    {},
    optional={
        "title": words,
        "revision": st.sampled_from(("1", "2")),
        "status": st.sampled_from(("draft", "adopted")),
        "effective": st.sampled_from(("2026-01-01", "2027-01-01")),
        "tiers": tiers,
        "outline": parts,
    },
)
holders = st.permutations(PROGRAM["holders"]).map(lambda listed: listed[:5])
programs = st.fixed_dictionaries(
    {}, optional={"label": words, "holders": holders, "places": st.just(["us-fl"]), "status": st.just("active")}
)
sketches = st.fixed_dictionaries(
    {"code": codes, "program": programs, "also": st.dictionaries(st.sampled_from(IDS[1:]), provisions, max_size=3)},
    optional={"rest": st.none()},
)


@st.composite
def readings(draw):
    """Draw two readings: one, and the same with some of its provisions and its frame written anew."""
    one = draw(sketches)
    other = copy.deepcopy(one)
    changed = draw(sketches)
    for key in draw(some(("code", "program", "rest"), 3)):
        other.pop(key, None)
        if key in changed:
            other[key] = changed[key]
    for name, fields in changed["also"].items():
        if draw(st.booleans()) and name in other["also"]:
            other["also"][name] = {**other["also"][name], **dict(list(fields.items())[:2])}
        else:
            other["also"][name] = fields
    return standard(one), standard(other)


def data(one):
    """Return a standard as plain data."""
    return {
        "program": plain(one.program),
        "code": plain(one.code),
        "provisions": {name: plain(each) for name, each in one.provisions.items()},
    }


def directions(found):
    return Counter(
        str(each.effect) if each.effect in {Effect.STRENGTHENED, Effect.WEAKENED} else "neither" for each in found
    )


def mirrored(counted):
    swap = {"strengthened": "weakened", "weakened": "strengthened"}
    return Counter({swap.get(name, name): n for name, n in counted.items()})


@QUICK
@given(readings())
def test_the_way_back_swaps_stronger_and_weaker(pair):
    there, back = amendments(*pair), amendments(*reversed(pair))
    told = [
        f"{each.effect} {each.kind} {each.provision}: {each.where}" for each in (*there, "--", *back) if each != "--"
    ]
    assert mirrored(directions(there)) == directions(back), told


@QUICK
@given(sketches)
def test_a_reading_does_not_differ_from_itself(sketch):
    assert amendments(standard(sketch), standard(copy.deepcopy(sketch))) == ()


@QUICK
@given(readings())
def test_no_two_different_readings_are_told_to_be_the_same(pair):
    old, new = pair
    assert (amendments(old, new) == ()) == (data(old) == data(new))


@QUICK
@given(readings(), st.sampled_from(sorted(FIELDS)), st.data())
def test_no_change_is_silent_beside_others(pair, field, drawn):
    """One field of one provision, written anew in the newer of two readings, is told beside all the rest."""
    old, new = pair
    assume(new.provisions)
    name = drawn.draw(st.sampled_from(sorted(new.provisions)))
    before = new.provisions[name]
    after = before.model_copy(update={field: getattr(noun(Provision, REST, {field: drawn.draw(FIELDS[field])}), field)})
    assume(not alike(before, after) and _entries(before, field) != _entries(after, field))
    newer = replace(new, provisions={**new.provisions, name: after})
    if field == "only_if":
        # What its part demands already, a provision may say once more: whom it binds is told, not where that stands.
        assume(new.facts_of(before) != new.facts_of(after))
    # A group shares out its contents among its provisions; what is declared decides what is a group.
    assume(not any(isinstance(each, GroupPair) for one in (new, newer) for each in pairs.provisions(old, one)))
    assert _told(amendments(old, new)) != _told(amendments(old, newer))


@pytest.mark.parametrize("field", sorted(FIELDS))
@given(st.data())
@settings(QUICK, max_examples=40)
def test_one_changed_field_is_told_and_names_the_provision(field, drawn):
    old, new = (standard({field: drawn.draw(FIELDS[field])}) for _ in range(2))
    assume(data(old) != data(new))
    found = amendments(old, new)
    assert found
    assert {each.provision for each in found} == {"rest"}
    assert UNNAMED not in {each.kind for each in found}


def test_what_no_kind_knows_is_told_by_the_engine(monkeypatch):
    without = tuple(each for each in catalogue() if "icon" not in each.fields)
    # The package names the function `compare` as its module is named; the module is meant.
    monkeypatch.setattr(sys.modules["wsrcode.diff.compare"], "catalogue", lambda: without)
    (found,) = amendments(standard({"icon": "clock"}), standard({"icon": "coffee"}))
    assert (found.kind, found.effect, found.where) == (UNNAMED, Effect.UNCLEAR, "icon")
    assert (found.old, found.new) == ("clock", "coffee")


def test_every_field_of_a_provision_is_accounted_for():
    known = {field for each in catalogue() for field in each.fields} | {"id", "obligations", "exceptions"}
    assert set(Provision.model_fields) <= known


def _entries(provision, field):
    """Return what a field holds without regard to order or repetition, told only where nothing else changed."""
    value = plain(getattr(provision, field))
    return sorted(set(map(repr, value))) if isinstance(value, list) else value


def _told(found):
    return sorted((each.kind, each.provision, each.where, each.old, each.new) for each in found)
