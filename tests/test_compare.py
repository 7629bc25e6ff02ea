"""`wsrcode compare A B` judges where two figures meet, never where they do not, and alike from both sides."""

import json
import shutil
import subprocess
import sys
from functools import cache
from itertools import combinations

import pytest
from click.testing import CliRunner
from examples import ROOT, STARTER, example, starter

from wsrcode.cli import main
from wsrcode.load import read_folder
from wsrcode.load.strict import parse
from wsrcode.report.beside import Answer, Verdict, side_by_side
from wsrcode.report.beside_told import NOTES, data, tables
from wsrcode.report.coverage import coverage

MIRRORED = {
    Verdict.A_MORE: Verdict.B_MORE,
    Verdict.B_MORE: Verdict.A_MORE,
    Verdict.ALIKE: Verdict.ALIKE,
    Verdict.ONLY_A: Verdict.ONLY_B,
    Verdict.ONLY_B: Verdict.ONLY_A,
    Verdict.UNLIKE: Verdict.UNLIKE,
    Answer.BOTH: Answer.BOTH,
    Answer.ONLY_A: Answer.ONLY_B,
    Answer.ONLY_B: Answer.ONLY_A,
    Answer.NEITHER: Answer.NEITHER,
}
REST = "provisions/work/rest.yml"
AGE = "provisions/core/no-child-labour.yml"
LINE = "provisions/voice/complaints.yml"
OWN = "standards/example/"


@cache
def field():
    return read_folder(ROOT).corpus


PAIRS = list(combinations(sorted(path.parent.name for path in ROOT.glob("standards/*/program.yml")), 2))


def beside(mine=None, other=None):
    """Return the starter beside a second program that is its copy, each with its own keys laid over."""
    changes = {f"example/{file}": keys for file, keys in (mine or {}).items()}
    for file, content in starter().items():
        if file.startswith(OWN) and file.endswith(".yml"):
            changes[f"other/{file.removeprefix(OWN)}"] = content.decode()
    changes["other/program.yml"] = _laid("program.yml", {"id": "other"})
    for file, keys in (other or {}).items():
        changes[f"other/{file}"] = keys if keys is None else _laid(file, keys | _id(file))
    corpus = example(json.dumps(changes)).reading.corpus
    return side_by_side(corpus, corpus.standards["example"], corpus.standards["other"])


def _id(file):
    return {"id": "other"} if file == "program.yml" else {}


def _laid(file, keys):
    return json.dumps({**parse(starter()[OWN + file]), **keys}, default=str)


def limits(file, *limits, **duty):
    """Return a file's one obligation with other limits."""
    kept = parse(starter()[OWN + file])["obligations"][0]
    return {file: {"obligations": [{**kept, **duty, "limits": list(limits)}]}}


def age(amount, **duty):
    return limits(AGE, {"measure": "minimum-age", "at_least": amount}, **duty)


def verdicts(found):
    return {each.measure: each.verdict for each in found.measures}


class TestEveryPair:
    def test_there_are_eight_programs(self):
        assert len(PAIRS) == 28

    @pytest.mark.parametrize(("a", "b"), PAIRS)
    def test_is_mirrored(self, a, b):
        one, two = (side_by_side(field(), *(field().standards[each] for each in pair)) for pair in ((a, b), (b, a)))
        assert [
            (each.measure, MIRRORED[each.verdict], each.why, each.b, each.a, each.law_b, each.law_a)
            for each in one.measures
        ] == [(each.measure, each.verdict, each.why, each.a, each.b, each.law_a, each.law_b) for each in two.measures]
        assert [
            (each.id, MIRRORED[each.answer], MIRRORED[each.zero_tolerance], each.b, each.a) for each in one.grounds
        ] == [(each.id, each.answer, each.zero_tolerance, each.a, each.b) for each in two.grounds]
        assert one.comparable == two.comparable

    @pytest.mark.parametrize(("a", "b"), PAIRS)
    def test_tells_every_printed_figure_once_and_no_other(self, a, b):
        found = side_by_side(field(), field().standards[a], field().standards[b])
        for name, side in ((a, "a"), (b, "b")):
            printed = {
                (provision.id, limit.measure, str(limit.amount))
                for provision in field().standards[name].provisions.values()
                if provision.printable
                for duty in provision.obligations
                for limit in duty.limits
                if limit.evidence not in {"U", "Lk"}
            }
            told = [
                (figure.provision.id, each.measure, str(figure.limit.amount))
                for each in found.measures
                for figure in getattr(each, side)
            ]
            assert sorted(told) == sorted(printed)

    @pytest.mark.parametrize(("a", "b"), PAIRS)
    def test_answers_are_those_of_the_coverage(self, a, b):
        found = side_by_side(field(), field().standards[a], field().standards[b])
        for name, side in ((a, "a"), (b, "b")):
            rows = coverage(field(), field().standards[name])
            assert [(row.id, set(row.provisions), row.status) for row in rows] == [
                (each.id, {one.id for one in getattr(each, side).provisions}, getattr(each, side).status)
                for each in found.grounds
            ]


class TestVerdict:
    def test_a_copy_is_alike_everywhere(self):
        found = beside()
        assert verdicts(found)
        assert set(verdicts(found).values()) == {Verdict.ALIKE}
        assert {each.answer for each in found.grounds} == {Answer.BOTH, Answer.NEITHER}

    def test_more_protects_more(self):
        assert verdicts(beside(age("18 years")))["minimum-age"] is Verdict.A_MORE
        assert verdicts(beside(None, age("18 years")))["minimum-age"] is Verdict.B_MORE

    def test_less_protects_more_where_the_measure_says_so(self):
        hours = {"measure": "daily-hours", "at_most": "9 hours per day"}
        fewer = {"measure": "daily-hours", "at_most": "480 minutes per day"}
        found = verdicts(beside(limits(REST, hours), limits(REST, fewer)))
        assert found["daily-hours"] is Verdict.B_MORE

    def test_the_same_in_other_words_is_alike(self):
        one, two = ({"measure": "rest-break", "at_least": each} for each in ("2 hours", "120 minutes"))
        assert verdicts(beside(limits(REST, one), limits(REST, two)))["rest-break"] is Verdict.ALIKE

    def test_only_one_has_it(self):
        found = verdicts(beside(limits(LINE)))
        assert {each for each, verdict in found.items() if verdict is Verdict.ONLY_B} == {"complaint-line-hours"}
        assert Verdict.ONLY_A not in found.values()

    @pytest.mark.parametrize(
        ("mine", "other", "why"),
        [
            ({"at_least": "USD 9 per hour"}, {"at_least": "EUR 9 per hour"}, "currencies"),
            ({"at_least": "EUR 9 per hour"}, {"at_most": "EUR 9 per hour"}, "at least"),
            ({"at_most": "EUR 9 per hour"}, {"at_most": "EUR 8 per hour"}, "nobody can tell"),
        ],
    )
    def test_none_where_two_do_not_meet(self, mine, other, why):
        one, two = (limits(REST, {"measure": "min-wage", **each}) for each in (mine, other))
        at = next(each for each in beside(one, two).measures if each.measure == "min-wage")
        assert at.verdict is Verdict.UNLIKE
        assert why in at.why

    def test_none_where_it_burdens_workers_in_one_of_them(self):
        at = {each.measure: each for each in beside(age("18 years", holder="worker")).measures}["minimum-age"]
        assert (at.verdict, "burdens" in at.why) == (Verdict.UNLIKE, True)

    def test_none_where_several_figures_disagree(self):
        two = limits(AGE, *({"measure": "minimum-age", "at_least": each} for each in ("15 years", "18 years")))
        at = {each.measure: each for each in beside(two).measures}["minimum-age"]
        assert (at.verdict, "several figures" in at.why) == (Verdict.UNLIKE, True)
        both_more = limits(AGE, *({"measure": "minimum-age", "at_least": each} for each in ("17 years", "18 years")))
        assert verdicts(beside(both_more))["minimum-age"] is Verdict.A_MORE

    def test_none_where_a_figure_is_not_verified_and_the_figure_is_not_told(self):
        unsure = limits(AGE, {"measure": "minimum-age", "at_least": "18 years", "evidence": "U"})
        found = beside(unsure)
        at = {each.measure: each for each in found.measures}["minimum-age"]
        assert (at.verdict, at.a, at.why) == (Verdict.UNLIKE, (), "the figure of example is not verified")
        assert "18 years" not in data(found)


class TestLaw:
    def test_each_place_brings_its_own(self):
        found = beside(age("18 years"), {"program.yml": {"places": ["gb"], "sector": "fishing"}, AGE: {"floor": []}})
        at = {each.measure: each for each in found.measures}["minimum-age"]
        assert {(each.place, each.standing) for each in at.law_a} == {("es", "above")}
        assert {each.place for each in at.law_b} == {"gb"}

    def test_stands_beside_who_says_nothing(self):
        silent = {AGE: {**limits(AGE)[AGE], "floor": []}}
        at = {each.measure: each for each in beside(silent).measures}["minimum-age"]
        assert at.verdict is Verdict.ONLY_B
        assert [(each.place, each.says, each.standing) for each in at.law_a] == [("es", "at least 16 years", "")]
        assert at.law_a[0].pointed_from == ()

    def test_who_points_to_it_without_a_figure_is_not_silent(self):
        found = beside(limits(AGE))
        at = {each.measure: each for each in found.measures}["minimum-age"]
        assert [each.id for each in at.law_a[0].pointed_from] == ["no-child-labour"]
        assert (at.verdict, at.why) == (Verdict.UNLIKE, "example names no figure of its own, but points to the law")
        assert any("the code points to it in 1.2" in row[4] for row in tables(found)[0].rows)

    def test_what_an_unverified_provision_points_to_does_not_count(self):
        unsure = {AGE: {**limits(AGE)[AGE], "evidence": {"mark": "U", "note": "not read"}}}
        assert verdicts(beside(unsure))["minimum-age"] is Verdict.ONLY_B


class TestGround:
    def test_who_answers(self):
        found = beside({AGE: {"rests_on": ["UDHR art. 25"], "floor": []}})
        told = {each.id: each for each in found.grounds}
        assert {name for name, each in told.items() if each.answer is Answer.ONLY_B} == {"C138", "C182"}
        assert {name for name, each in told.items() if each.answer is Answer.ONLY_A} == {"UDHR art. 25"}
        assert [each.id for each in told["C138"].b.provisions] == ["no-child-labour"]

    def test_an_unverified_provision_is_named_and_answers_nothing(self):
        found = beside({AGE: {"evidence": {"mark": "U", "note": "not read"}}})
        at = {each.id: each for each in found.grounds}["C138"]
        assert (at.answer, at.a.status, [each.id for each in at.a.unverified]) == (
            Answer.ONLY_B,
            "unverified",
            ["no-child-labour"],
        )

    def test_zero_tolerance_is_told_for_what_both_answer(self):
        found = beside({AGE: {"tier": "corrective"}})
        told = {each.id: each.zero_tolerance for each in found.grounds if each.answer is Answer.BOTH}
        assert (told["C138"], told["C029"]) == (Answer.ONLY_B, Answer.BOTH)
        rows = {row[0].partition(" ")[0]: row[3] for row in tables(found)[2].rows}
        assert (rows["C138"], rows["C029"]) == ("only other", "both")


def meet_nowhere(folder):
    """Write the starter, and a second program that answers no right and has no figure."""
    shutil.copytree(STARTER / "standards", folder / "standards")
    shutil.copytree(ROOT / "standards" / "baselines", folder / "standards" / "baselines")
    shutil.copy(ROOT / "standards" / "measures.yml", folder / "standards")
    shutil.copytree(folder / "standards" / "example", folder / "standards" / "other")
    silent = {"obligations": [], "rests_on": [], "guards_against": [], "floor": []}
    for file in (folder / "standards" / "other").rglob("provisions/*/*.yml"):
        file.write_text(json.dumps({**parse(file.read_bytes()), **silent}))
    (folder / "standards" / "other" / "program.yml").write_text(_laid("program.yml", {"id": "other"}))


def run(*words):
    return CliRunner().invoke(main, ["compare", *words, "--root", str(ROOT)])


class TestCommand:
    @pytest.mark.parametrize("form", ["text", "markdown"])
    def test_says_what_it_is_and_what_it_is_not(self, form):
        done = run("uk-fishing", "spain-produce", "-f", form)
        assert done.exit_code == 0
        told = " ".join(done.output.replace("\\", "").split())
        assert all(note in told for note in NOTES)
        assert all(status in told for status in ("uk-fishing (ended)", "spain-produce (exploratory)"))
        assert all(f": {each}" in told for each in ("figures", "rights", "zero tolerance"))

    def test_json_holds_the_same(self):
        told = json.loads(run("uk-fishing", "spain-produce", "-f", "json").stdout)
        assert (told["a"]["status"], told["b"]["status"]) == ("ended", "exploratory")
        found = {each["measure"]: each["verdict"] for each in told["measures"]}
        assert {name for name, verdict in found.items() if verdict == "B protects more"} == {
            "daily-rest-hours", "weekly-hours-average",
        }  # fmt: skip
        assert {name for name, verdict in found.items() if verdict == "alike"} == {"minimum-age"}
        assert "could not compare" not in found.values()

    def test_a_program_nobody_knows(self):
        done = run("fair-fod", "lesotho")
        assert (done.exit_code, done.output) == (2, "Error: no program 'fair-fod'; did you mean fair-food?\n")

    def test_the_same_program_twice(self):
        done = run("lesotho", "lesotho")
        assert done.exit_code == 2
        assert done.output.startswith("Error: lesotho cannot be compared with itself")

    def test_one_program_only(self):
        assert run("lesotho").exit_code == 2

    @pytest.mark.parametrize("form", ["text", "json"])
    def test_two_that_meet_nowhere(self, tmp_path, form):
        meet_nowhere(tmp_path)
        done = CliRunner().invoke(main, ["compare", "example", "other", "-f", form, "--root", str(tmp_path)])
        assert done.exit_code == 3
        assert done.stderr.startswith("Error: example and other share no figure and no right; `wsrcode report field`")
        assert "only A" in done.stdout if form == "json" else "only example" in done.stdout

    def test_the_real_command(self):
        words = (sys.executable, "-m", "wsrcode", "compare", "fair-food", "milk-with-dignity")
        done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
        assert "milk-with-dignity" in done.stdout
