"""What was, what is around the provisions: exactly these amendments, and their mirrors on the way back."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from truth import CODE, PROGRAM, REST, amendments, mirrored, row, standard, told

from wsrcode.model import Lock, Translation, digest

NONE = {}


def tier(**more):
    """Return a patch of the tier that the provision `rest` stands in."""
    changed = {"id": "corrective", "title": "Corrective", "cure": "none"} | more
    return {
        "code": {"tiers": [CODE["tiers"][0], {k: v for k, v in changed.items() if v is not None}, CODE["tiers"][2]]}
    }


def tiers(*them):
    return {"code": {"tiers": list(them)}}


def of_code(**more):
    return {"code": more}


def part(**more):
    return of_code(outline=[{"id": "work", "title": "Work", "provisions": ["rest"]} | more])


def program(**more):
    return {"program": more}


def line(**more):
    return program(contacts=[{"id": "line", "name": "Line", "run_by": "workers"} | more])


def hours(day, week):
    return line(open={"hours_per_day": day, "days_per_week": week})


def consequence(**more):
    return tier(consequence={"text": "A plan."} | more)


def cure(**more):
    return tier(cure={"text": "It is put right."} | more)


def training(**more):
    return program(training=more)


def audit(**more):
    return program(audit=more)


def inducement(**more):
    return program(inducement={"kind": "premium", "text": "Buyers pay a premium."} | more)


def governance(**more):
    return program(governance={"decides": ["workers"]} | more)


def also(name, *more):
    return program(**{name: [*PROGRAM.get(name, []), *more]})


ZERO, CORRECTIVE, MINOR = CODE["tiers"]
HOUSING = {"id": "housing", "question": "Is there housing?"}
FUND = {"id": "fund", "name": "Fund", "roles": ["funder"]}
GHOST = {"id": "ghost", "name": "ghost", "plural": "ghosts", "side": "supplier"}
WORKERS = PROGRAM["organisations"][0]

TIERS = [
    row("a tier is new", NONE, tiers(ZERO, CORRECTIVE, MINOR, {"id": "note", "title": "Note"}), "= tiers/tier-added"),
    row("a tier takes another's place", NONE, tiers(ZERO, CORRECTIVE, {"id": "note", "title": "Note"}),
        "= tiers/tier-added", "= tiers/tier-removed"),
    row("tiers change places", NONE, tiers(ZERO, MINOR, CORRECTIVE), "? tiers/tiers-reordered"),
    row("a tier is put in between and two change places", NONE,
        tiers(ZERO, MINOR, {"id": "note", "title": "Note"}, CORRECTIVE), "= tiers/tier-added",
        "? tiers/tiers-reordered"),
    row("zero tolerance", NONE, tier(zero_tolerance=True), "+ tiers/zero-tolerance-gained"),
    row("a consequence at last", NONE, consequence(), "+ tiers/consequence-added"),
    row("a consequence with all in it is one amendment", NONE, consequence(at_least="90 days", stop_buying=True),
        "+ tiers/consequence-added"),
    row("shut out for longer", consequence(at_least="30 days"), consequence(at_least="90 days"),
        "+ tiers/consequence-longer"),
    row("a least length", consequence(), consequence(at_least="30 days"), "+ tiers/consequence-length-set"),
    row("a length in other words", consequence(at_least="2 weeks"), consequence(at_least="14 days"),
        "= tiers/consequence-length-restated"),
    row("days for months", consequence(at_least="90 days"), consequence(at_least="3 months"),
        "? tiers/consequence-length-restated"),
    row("days for money", consequence(at_least="90 days"), consequence(at_least="USD 500"),
        "? tiers/consequence-length-restated"),
    row("buyers stop", consequence(), consequence(stop_buying=True), "+ tiers/stop-buying-gained"),
    row("longer but no stop: two that never cancel", consequence(at_least="30 days", stop_buying=True),
        consequence(at_least="60 days"), "+ tiers/consequence-longer", "- tiers/stop-buying-lost"),
    row("other words and a shorter time", consequence(at_least="60 days"),
        consequence(at_least="30 days", text="A plan may follow."), "- tiers/consequence-shorter",
        "? tiers/consequence-reworded"),
    row("a consequence from another source", consequence(), consequence(evidence="U"), "= tiers/tier-evidence-changed"),
    row("sooner put right", cure(within="30 days"), cure(within="2 weeks"), "+ tiers/cure-faster"),
    row("a day for the cure", cure(), cure(within="30 days"), "+ tiers/cure-deadline-set"),
    row("a day in other words", cure(within="14 days"), cure(within="2 weeks"), "= tiers/cure-deadline-restated"),
    row("30 days for one month", cure(within="30 days"), cure(within="1 month"), "? tiers/cure-deadline-restated"),
    row("other words of a cure", cure(), cure(text="It is checked."), "? tiers/cure-reworded"),
    row("only folding of a cure", cure(), cure(text="It is\n  put right."), *()),
    row("nothing cures it any more", cure(), tier(), "? tiers/cure-changed"),
    row("`none` is said where nothing was", tier(cure=None), tier(), "? tiers/cure-changed"),
    row("a cure where nothing was said", tier(cure=None), cure(), "+ tiers/cure-added"),
    row("it is said that the day is not known", cure(), cure(unverified=["within"]), "= tiers/tier-evidence-changed"),
    row("another title and icon", tier(icon="wrench"), tier(title="Put right", icon="hammer"), "= tiers/tier-retitled",
        "= tiers/tier-icon-changed"),
    row("workers are told", NONE, tier(worker="It must be put right."), "? tiers/tier-worker-words-changed"),
]  # fmt: skip

PARTS = [
    row("a part is new", NONE,
        of_code(outline=[*CODE["outline"], {"id": "pay", "title": "Pay", "provisions": []}]), "= parts/part-added"),
    row("another title", NONE, part(title="Your work"), "= parts/part-retitled"),
    row("workers are told what it is for", NONE, part(about="For you."), "? parts/part-about-changed"),
    row("a part becomes an annex", NONE, part(kind="annex"), "= parts/part-kind-changed"),
    row("a part becomes an annex for some", NONE, part(kind="annex", only_if=["housing"]), "= parts/part-kind-changed",
        "- scope/conditions-narrowed"),
    row("a part becomes what buyers sign", NONE, part(kind="agreement"), "? parts/part-kind-changed"),
    row("an icon and a colour", NONE, part(icon="hammer", colour="red"), "= parts/part-look-changed",
        "= parts/part-look-changed"),
]  # fmt: skip

FRAME = [
    row("postponed", of_code(effective="2027-01-01"), of_code(effective="2027-01-02"), "- code/effective-postponed"),
    row("a day at last", NONE, of_code(effective="2027-01-01"), "? code/effective-set"),
    row("a new number", NONE, of_code(revision="2"), "= code/revision-changed"),
    row("a draft again", NONE, of_code(status="draft"), "= program/code-status-changed"),
    row("newer knowledge", NONE, of_code(as_of="2026-11-23"), "= code/as-of-changed"),
    row("another title", NONE, of_code(title="The code"), "= code/code-retitled"),
    row("drafted in Spanish", NONE, of_code(language="es"), "? code/language-of-drafting-changed"),
    row("another title, number and day", NONE, of_code(title="The code", revision="2", effective="2027-01-01"),
        "= code/code-retitled", "= code/revision-changed", "? code/effective-set"),
]  # fmt: skip

PROGRAMS = [
    row("one more place", NONE, program(places=["es", "us-fl"]), "+ program/place-added"),
    row("another place", NONE, program(places=["us-fl"]), "+ program/place-added", "- program/place-dropped"),
    row("two more languages", NONE, program(languages=["en", "es", "ht"]), "+ program/language-added",
        "+ program/language-added"),
    row("languages in another order, and one more", program(languages=["en", "es"]),
        program(languages=["es", "en", "ht"]), "= program/program-list-reordered", "+ program/language-added"),
    row("a language twice", NONE, program(languages=["en", "en"]), "= program/program-list-reordered"),
    row("running", NONE, program(status="active"), "= program/program-status-changed"),
    row("another name and label", NONE, program(name="Sample", label="Sample text."), "= program/program-renamed",
        "= program/label-changed"),
    row("another publisher", NONE, program(publisher={"name": "Example Workers", "url": "https://example.org"}),
        "= program/publisher-changed"),
    row("another sector", NONE, program(sector="garment"), "? program/sector-changed"),
    row("who speaks up is protected", NONE, program(retaliation=["rest"]), "+ program/retaliation-listed"),
    row("where it was read", NONE, program(evidence={"mark": "S", "source": [{"title": "A page", "date": "2026"}]}),
        "= program/program-evidence-changed"),
    row("training", NONE, training(worker_to_worker=True, paid=True), "+ training/training-added"),
    row("training without a promise", NONE, training(), "= training/training-added"),
    row("training by others, but paid", training(worker_to_worker=True), training(paid=True),
        "- training/training-lost", "+ training/training-gained"),
    row("a session in season, in one language fewer", training(languages=["en", "es"]),
        training(languages=["en"], in_season="A session."), "+ training/training-gained", "- training/training-lost"),
    row("other words at hire", training(at_hire="A booklet."), training(at_hire="A video."),
        "? training/training-reworded"),
    row("languages of training in another order", training(languages=["en", "es"]), training(languages=["es", "en"]),
        "= training/training-languages-reordered"),
    row("training from another source", training(paid=True), training(paid=True, evidence="S"),
        "= training/training-evidence-changed"),
    row("audits", NONE, audit(independent=True), "+ audit/audit-added"),
    row("announced audits, but more interviews", audit(unannounced=True, interviews="40 %"), audit(interviews="50 %"),
        "- audit/audit-weakened", "+ audit/interviews-raised"),
    row("interviews at last", audit(), audit(interviews="50 %"), "+ audit/interviews-raised"),
    row("half of the workers in other words", audit(interviews="50 %"), audit(interviews="0.5 times"),
        "= audit/interviews-restated"),
    row("heads for a share", audit(interviews="50 %"), audit(interviews="20 workers"), "? audit/interviews-restated"),
    row("audits from another source", audit(), audit(evidence="S"), "= audit/audit-evidence-changed"),
    row("a premium", NONE, inducement(), "+ inducement/inducement-added"),
    row("`none` is no inducement", inducement(), inducement(kind="none"), "- inducement/inducement-dropped"),
    row("a price for a premium", inducement(), inducement(kind="negotiated-price"),
        "? inducement/inducement-kind-changed"),
    row("other words, and buyers stop", inducement(), inducement(text="Buyers may pay.", stop_buying=True),
        "? inducement/inducement-reworded", "+ inducement/buyers-must-stop"),
    row("a premium from another source", inducement(), inducement(evidence="S"),
        "= inducement/inducement-evidence-changed"),
]  # fmt: skip

PEOPLE = [
    row("a line", NONE, line(), "+ contact/contact-added"),
    row("a new number", line(phone="+1 000 000 0000"), line(phone="+1 000 000 0001"), "= contact/number-changed"),
    row("a number at last", line(), line(phone="+1 000 000 0000"), "+ contact/number-stated"),
    row("an address for a number", line(phone="+1 000 000 0000"), line(url="https://example.org"),
        "+ contact/number-stated", "- contact/number-removed"),
    row("fewer hours", hours(24, 7), hours(12, 7), "- contact/hours-reduced"),
    row("fewer days", hours(24, 7), hours(24, 5), "- contact/hours-reduced"),
    row("fewer hours on more days", hours(24, 5), hours(12, 7), "? contact/hours-shifted"),
    row("hours are said", line(), hours(8, 5), "+ contact/hours-stated"),
    row("one language for another", line(languages=["es"]), line(languages=["ht"]), "+ contact/contact-language-added",
        "- contact/contact-language-dropped"),
    row("languages of a line in another order", line(languages=["es", "ht"]), line(languages=["ht", "es"]),
        "= contact/contact-languages-reordered"),
    row("free, but not confidential", line(confidential=True), line(free=True), "+ contact/line-made-free",
        "- contact/line-no-longer-confidential"),
    row("somebody else answers", line(), line(run_by="fund"), "? contact/run-by-changed"),
    row("another name, nobody confirmed", line(), line(name="Help", evidence="U"), "= contact/contact-renamed",
        "= contact/contact-evidence-changed"),
    row("a new number and fewer hours", line(phone="+1 000 000 0000", open={"hours_per_day": 24, "days_per_week": 7}),
        line(phone="+1 000 000 0001", open={"hours_per_day": 8, "days_per_week": 7}), "= contact/number-changed",
        "- contact/hours-reduced"),
    row("somebody else decides", NONE, governance(decides=["fund"]), "? governance/decider-changed"),
    row("another order of those who decide", governance(decides=["workers", "fund"]),
        governance(decides=["fund", "workers"]), "? governance/decider-changed"),
    row("one more is heard, two must approve", NONE, governance(heard=["fund"], threshold=2),
        "? governance/heard-changed", "? governance/threshold-changed"),
    row("approvals are signed", NONE, governance(signed=True), "? governance/signing-changed"),
    row("how it is revised", NONE, governance(revision="Every year."), "? governance/revision-process-changed"),
    row("one more takes part", NONE, also("organisations", FUND), "? governance/organisation-added"),
    row("another role", NONE, program(organisations=[WORKERS | {"roles": ["worker-organisation", "funder"]}]),
        "? governance/organisation-changed"),
    row("a note on an organisation", NONE, program(organisations=[WORKERS | {"note": "New."}]),
        "? governance/organisation-changed"),
    row("one more holder", NONE, also("holders", GHOST), "= governance/holder-listed"),
    row("a holder by another name", also("holders", GHOST), also("holders", GHOST | {"name": "packer"}),
        "= governance/holder-renamed"),
    row("a holder on another side", also("holders", GHOST), also("holders", GHOST | {"side": "worker"}),
        "? governance/holder-side-changed"),
    row("a fact is asked", NONE, also("facts", HOUSING), "= governance/fact-added"),
    row("another question", also("facts", HOUSING), also("facts", HOUSING | {"question": "Is there free housing?"}),
        "? governance/fact-question-changed"),
]  # fmt: skip

ROWS = [*TIERS, *PARTS, *FRAME, *PROGRAMS, *PEOPLE]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
class TestRow:
    def test_is_told_exactly(self, row):
        assert told(amendments(standard(row.old), standard(row.new))) == row.expected

    def test_the_way_back_is_the_mirror(self, row):
        assert told(amendments(standard(row.new), standard(row.old))) == mirrored(row.expected)

    def test_neither_differs_from_itself(self, row):
        assert not amendments(standard(row.old), standard(row.old))
        assert not amendments(standard(row.new), standard(row.new))


def test_there_are_at_least_sixty():
    assert len({row.name for row in ROWS}) >= 60


def test_an_amendment_of_a_tier_names_the_provisions_in_it():
    old = standard({"also": {"pay": {}, "voice": {"tier": "minor"}}})
    new = standard({**tier(zero_tolerance=True), "also": {"pay": {"tier": "minor"}, "voice": {"tier": "minor"}}})
    (gained,) = (each for each in amendments(old, new) if each.kind == "tiers/zero-tolerance-gained")
    assert gained.touches == ("pay", "rest")


def test_what_only_decisions_by_the_old_rules_may_change_is_of_the_area_program():
    for one in PEOPLE:
        for each in amendments(standard(one.old), standard(one.new)):
            assert each.kind.startswith(("contact/", "governance/"))
            assert each.area == "program"


SPANS = st.sampled_from((None, "14 days", "2 weeks", "30 days", "1 month", "USD 5"))
FLAG = st.booleans()
WORDS = st.sampled_from(("One.", "Two\n words.", "Two words."))
MARK = st.sampled_from(("R", "U"))
LISTED = st.lists(st.sampled_from(("en", "es", "ht")), max_size=3)


def filled(**fields):
    """Return a mapping of fields, those left out that drew nothing."""
    return st.fixed_dictionaries(fields).map(lambda each: {k: v for k, v in each.items() if v is not None})


CONSEQUENCES = st.none() | filled(text=WORDS, at_least=SPANS, stop_buying=FLAG, evidence=MARK)
CURES = st.sampled_from((None, "none")) | filled(
    text=WORDS, within=SPANS, evidence=MARK, unverified=st.sampled_from(([], ["within"]))
)
HOURS = st.none() | filled(hours_per_day=st.integers(0, 24), days_per_week=st.integers(0, 7))
TIER = filled(zero_tolerance=FLAG, worker=st.none() | WORDS, consequence=CONSEQUENCES, cure=CURES)
HEAD = filled(effective=st.sampled_from((None, "2027-01-01", "2027-02-01")), title=WORDS)
LINE = filled(
    phone=st.sampled_from((None, "+1 000 000 0000", "+1 000 000 0001")),
    open=HOURS,
    languages=LISTED,
    free=FLAG,
    confidential=FLAG,
    run_by=st.sampled_from(("workers", "fund")),
    name=WORDS,
    evidence=MARK,
)
TRAINING = filled(
    worker_to_worker=FLAG,
    paid=FLAG,
    at_hire=st.none() | WORDS,
    in_season=st.none() | WORDS,
    languages=LISTED,
    evidence=MARK,
)
AUDIT = filled(
    independent=FLAG,
    unannounced=FLAG,
    evidence=MARK,
    interviews=st.sampled_from((None, "50 %", "0.5 times", "60 %", "20 workers")),
)
INDUCEMENT = filled(
    kind=st.sampled_from(("premium", "market-access", "none")), text=WORDS, stop_buying=FLAG, evidence=MARK
)
LANGUAGES = st.lists(st.sampled_from(("en", "es", "ht")), min_size=1, max_size=3)
DRAWN = st.builds(
    lambda tiers, head, line, **more: drawn(tiers, head, line, more),
    TIER,
    HEAD,
    LINE,
    training=st.none() | TRAINING,
    audit=st.none() | AUDIT,
    inducement=st.none() | INDUCEMENT,
    languages=LANGUAGES,
)


def drawn(tiers, head, line, more):
    """Return a standard with these in it."""
    head = head | tier(cure=None, **tiers)["code"] if "cure" not in tiers else head | tier(**tiers)["code"]
    return standard({"code": head, "program": more | {"contacts": [{"id": "line", **line}]}})


@settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(DRAWN, DRAWN)
def test_however_strange_the_way_back_mirrors_it_and_nothing_is_silent(old, new):
    there, back = amendments(old, new), amendments(new, old)
    assert mirrored(told(there)) == told(back)
    assert not any(each.kind == "other/unnamed-change" for each in there)
    assert bool(there) == (folded(old) != folded(new))
    assert not amendments(old, old)


def folded(made):
    """Return all that a reading says, white space folded."""
    return " ".join(f"{made.program!r} {made.code!r}".replace("\\n", " ").split())


def spoken(*, text="Repo", source=REST["title"], sealed=None, reader=None, **more):
    """Return a standard with its title in Spanish."""
    seal = {"source": digest(source), "text": digest(sealed or text), **({"reader": reader} if reader else {})}
    made = standard(more)
    texts = {"language": "es", "translator": "machine draft", "provisions": {"rest": {"title": text}}}
    lock = {"language": "es", "units": {"provisions/rest/title": seal}}
    return replace(
        made, translations={"es": Translation.model_validate(texts)}, locks={"es": Lock.model_validate(lock)}
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (spoken(), spoken(), []),
        (standard({}), spoken(), ["translations/translation-added", "translations/translation-added"]),
        (spoken(), spoken(text="Descanso"), ["translations/translation-changed"]),
        (spoken(), spoken(title="A rest"), ["provisions/title-changed", "translations/translation-made-stale"]),
        (spoken(title="A rest"), spoken(title="A rest", source="A rest", text="Un descanso"),
            ["translations/translation-caught-up", "translations/translation-changed"]),
        (spoken(reader="A"), spoken(reader="A", title="A rest"),
            ["provisions/title-changed", "translations/translation-made-stale"]),
        (spoken(), spoken(reader="A"), ["translations/reading-confirmed"]),
        (spoken(reader="A"), spoken(reader="A", text="Pausa", sealed="Repo"),
            ["translations/reading-withdrawn", "translations/translation-changed"]),
        (spoken(reader="A"), spoken(reader="B"), ["translations/seal-changed"]),
        (spoken(), spoken(rest=None), ["provisions/provision-removed"]),
    ],
)  # fmt: skip
def test_translations(old, new, expected):
    found = amendments(old, new)
    assert sorted(each.kind for each in found) == expected
    assert {str(each.effect) for each in found if each.area == "translations"} <= {"neutral"}
    assert mirrored(told(found)) == told(amendments(new, old))
    assert all(each.where.startswith("es") for each in found if each.area == "translations")
