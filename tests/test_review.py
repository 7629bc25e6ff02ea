"""The gate, ruling by ruling: what each amendment needs, and whose word counts for it."""

import datetime as dt
from dataclasses import replace

import pytest
from truth import standard

from wsrcode.model.amendment import Amendment, Effect
from wsrcode.model.decision import Decision, Signer
from wsrcode.review import Cast, Rules, is_guarded, judge, rules_of
from wsrcode.review.cast import Bench

TODAY = dt.date(2026, 11, 22)
RULES = Rules(decides=("workers",), outside=frozenset({"grower-coop"}), zero_tolerance=frozenset({"no-force"}))


def amendment(effect, provision="rest", kind="limits/limit-lowered", where="rest-break", **more):
    return Amendment("p", provision, kind, effect, kind.partition("/")[0], where, "10 minutes", "8 minutes", **more)


WEAKENED, UNCLEAR, STRENGTHENED, NEUTRAL = (amendment(each) for each in Effect)
ZERO = amendment(Effect.NEUTRAL, "no-force")
TIER = amendment(Effect.NEUTRAL, "", "tiers/cure-reworded", "tier zero", touches=("no-force",))
GOVERNANCE = amendment(Effect.UNCLEAR, "", "governance/decider-changed")
CONTACT = amendment(Effect.NEUTRAL, "", "contact/number-changed", "contact complaint-line")


def decision(of=WEAKENED, kind="approval", effect=None, **keys):
    item = {"fingerprint": of.fingerprint, "old": of.old, "new": of.new} | ({"effect": effect} if effect else {})
    known = {"kind": kind, "program": "p", "by": "workers", "on": "2026-11-01", "meeting": "assembly", "reason": "Why."}
    return Decision.model_validate({**known, "amendments": (item,), **keys})


def ruled(of, *decisions, rules=RULES, **more):
    casts = [each if isinstance(each, Cast) else Cast(f"d{n}", each) for n, each in enumerate(decisions)]
    return judge("p", [of], rules=rules, casts=casts, today=TODAY, **more)


@pytest.mark.parametrize(
    ("of", "given", "covered"),
    [
        (WEAKENED, [], False),
        (WEAKENED, [decision()], True),
        (WEAKENED, [decision(kind="acknowledgement")], False),
        (WEAKENED, [decision(kind="statement-of-effect", effect="neutral")], False),
        (WEAKENED, [decision(kind="correction", evidence="The minutes of 2025 say 8.")], True),
        (WEAKENED, [decision(kind="emergency", expires="2026-12-01")], True),
        (UNCLEAR, [], False),
        (UNCLEAR, [decision(UNCLEAR)], False),
        (UNCLEAR, [decision(UNCLEAR, "statement-of-effect", "neutral")], True),
        (UNCLEAR, [decision(UNCLEAR, "statement-of-effect", "weakened")], False),
        (UNCLEAR, [decision(UNCLEAR, "statement-of-effect", "weakened"), decision(UNCLEAR)], True),
        (UNCLEAR, [decision(UNCLEAR, effect="weakened")], True),
        (STRENGTHENED, [], False),
        (STRENGTHENED, [decision(STRENGTHENED, "acknowledgement")], True),
        (NEUTRAL, [], True),
        (ZERO, [], False),
        (ZERO, [decision(ZERO)], True),
        (ZERO, [decision(ZERO, "acknowledgement")], False),
        (TIER, [], False),
        (GOVERNANCE, [], False),
        (GOVERNANCE, [decision(GOVERNANCE, "statement-of-effect", "neutral")], False),
        (GOVERNANCE, [decision(GOVERNANCE)], True),
        (CONTACT, [], False),
    ],
)
def test_what_an_amendment_needs(of, given, covered):
    assert ruled(of, *given).covered is covered


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (decision(by="grower-coop"), "never consents for workers"),
        (decision(by="monitor"), "does not decide here by the old rules"),
        (decision(meeting="FILL IN"), "still has to write: meeting"),
        (decision(reason="fill in later"), "still has to write: reason"),
        (decision(on=None), "still has to write: on"),
        (decision(meeting=None), "still has to write: meeting"),
        (decision(kind="correction"), "still has to write: evidence"),
        (decision(kind="emergency"), "still has to write: expires"),
        (decision(kind="emergency", expires="2026-11-21"), "it expired on"),
        (decision(on="2027-01-01"), "still to come"),
        (Cast("d", decision(), doubt="it was altered"), "it was altered"),
    ],
)
def test_what_does_not_count_says_why(given, said):
    review = ruled(WEAKENED, given)
    assert not review.covered
    assert said in review.refusals[0].why


def test_the_words_quoted_must_be_the_words_judged():
    (item,) = decision().amendments
    forged = item.model_copy(update={"new": "10 minutes"})
    review = ruled(WEAKENED, decision().model_copy(update={"amendments": (forged,)}))
    assert not review.covered
    assert "not the wording that is judged" in review.refusals[0].why


def test_a_decision_on_another_text_is_named():
    review = ruled(WEAKENED, decision(replace(WEAKENED, new="7 minutes")))
    assert not review.covered
    assert "it has to be decided again" in review.notices[0]


def test_of_two_statements_the_worse_counts():
    stated = [decision(UNCLEAR, "statement-of-effect", each) for each in ("neutral", "weakened")]
    (ruling,) = ruled(UNCLEAR, *stated).rulings
    assert ruling.stated is Effect.WEAKENED
    assert not ruling.covered


def test_a_note_covers_what_is_better_and_nothing_else():
    assert ruled(STRENGTHENED, noted=["rest"]).covered
    assert not ruled(WEAKENED, noted=["rest"]).covered


def test_a_supplier_that_the_old_rules_let_decide_still_does_not():
    review = ruled(WEAKENED, decision(by="grower-coop"), rules=Rules((), outside=frozenset({"grower-coop"})))
    assert not review.covered
    assert "name none that may decide" in review.rulings[0].missing[0]


class TestThreshold:
    TWO = Rules(decides=("a", "b", "c"), threshold=2)
    SIGNED = Rules(decides=("a", "b", "c"), threshold=2, signed=True)

    def test_wants_two_organisations(self):
        assert not ruled(WEAKENED, decision(by="a"), decision(by="a"), rules=self.TWO).covered
        assert ruled(WEAKENED, decision(by="a"), decision(by="b"), rules=self.TWO).covered

    def test_holds_for_statements_too(self):
        stated = decision(UNCLEAR, "statement-of-effect", "neutral", by="a")
        assert not ruled(UNCLEAR, stated, rules=self.TWO).covered

    @pytest.mark.parametrize(
        ("signers", "covered"),
        [
            (["a:x k1"], False),
            (["a:x k1", "a:y k2"], False),
            (["a:x k1", "b:x k1"], False),
            (["b:x k1", "c:x k2"], False),
            (["a:x k1", "d:x k2"], False),
            (["a:x k1", "b:x k2"], True),
            (["a k1", "b k2"], True),
        ],
    )
    def test_counts_signatures_of_organisations_by_their_keys(self, signers, covered):
        signed = tuple(Signer(*each.split()) for each in signers)
        assert ruled(WEAKENED, Cast("d", decision(by="a"), signed), rules=self.SIGNED).covered is covered


class TestSides:
    """Several sides decide together: none alone, none for another, and buyers never for workers."""

    UNIONS, BRANDS = Bench("unions", ("a", "b")), Bench("brands", ("brand",))
    RULES = Rules(decides=("a", "b"), sides=(UNIONS, BRANDS), outside=frozenset({"brand"}))

    @pytest.mark.parametrize(
        ("by", "covered"),
        [
            (["a"], False),
            (["brand"], False),
            (["a", "b"], False),
            (["brand", "brand"], False),
            (["a", "brand"], True),
            (["b", "brand"], True),
            (["a", "b", "brand"], True),
            (["monitor", "a"], False),
        ],
    )
    def test_each_must_approve(self, by, covered):
        assert ruled(WEAKENED, *(decision(by=each) for each in by), rules=self.RULES).covered is covered

    def test_one_may_need_more_than_one_approval(self):
        two = replace(self.RULES, sides=(replace(self.UNIONS, approve=2), self.BRANDS))
        assert not ruled(WEAKENED, decision(by="a"), decision(by="brand"), rules=two).covered
        assert ruled(WEAKENED, *(decision(by=each) for each in ("a", "b", "brand")), rules=two).covered

    def test_what_an_unclear_change_does_is_said_by_all_and_the_worse_counts(self):
        said = [
            decision(UNCLEAR, "statement-of-effect", effect, by=by)
            for by, effect in (("a", "neutral"), ("brand", "weakened"))
        ]
        assert ruled(UNCLEAR, said[0], rules=self.RULES).rulings[0].stated is None
        assert ruled(UNCLEAR, *said, rules=self.RULES).rulings[0].stated is Effect.WEAKENED

    def test_sides_of_buyers_alone_never_decide_for_workers(self):
        buyers = Rules(decides=(), sides=(self.BRANDS,), outside=frozenset({"brand"}))
        review = ruled(WEAKENED, decision(by="brand"), rules=buyers)
        assert not review.covered
        assert "name none that may decide" in review.rulings[0].missing[0]

    def test_says_who_is_missing(self):
        review = ruled(WEAKENED, decision(by="a"), rules=self.RULES)
        (missing,) = review.rulings[0].missing
        assert "every side: unions (1 of a, b) and brands (1 of brand)" in missing
        assert missing.endswith("(unions 1 of 1, brands 0 of 1 so far)")

    @pytest.mark.parametrize(
        ("signers", "covered"),
        [
            (["a:x k1"], False),
            (["a:x k1", "brand:y k2"], True),
            (["a:x k1", "brand:y k1"], False),
            (["a:x k1", "b:x k2"], False),
            (["brand:x k1", "brand:y k2"], False),
        ],
    )
    def test_a_key_speaks_for_one_side(self, signers, covered):
        signed = tuple(Signer(*each.split()) for each in signers)
        rules = replace(self.RULES, signed=True)
        assert ruled(WEAKENED, Cast("d", decision(by="a"), signed), rules=rules).covered is covered

    @pytest.mark.parametrize(
        ("sides", "seated"),
        [
            ([["a", "brand"], ["b"]], [("a",), ("b",)]),
            ([["a", "a"], ["a", "b"]], [("a",), ("b",)]),
            ([["a", "b"], ["brand"]], [("a", "b"), ("brand",)]),
            ([["a"], ["a"]], [("a",), ()]),
        ],
    )
    def test_nobody_sits_on_two_and_no_buyer_speaks_for_others(self, sides, seated):
        listed = [{"id": f"s{n}", "title": "S", "organisations": each} for n, each in enumerate(sides)]
        known = [
            {"id": each, "name": each, "roles": ["buyer" if each == "brand" else "worker-organisation"]}
            for each in ("a", "b", "brand")
        ]
        one = standard({"program": {"organisations": known, "governance": {"decides": ["a"], "sides": listed}}})
        assert [each.organisations for each in rules_of(one, one).sides] == seated


@pytest.mark.parametrize(
    ("of", "guarded"),
    [(GOVERNANCE, True), (CONTACT, True), (WEAKENED, False), (TIER, False),
     (amendment(Effect.UNCLEAR, "", "governance/sides-changed"), True),
     (amendment(Effect.NEUTRAL, "", "governance/holder-renamed", "holder worker-organisation"), False)],
)  # fmt: skip
def test_rules_and_the_line_are_guarded(of, guarded):
    assert is_guarded(of) is guarded
