"""The register of prints keeps what was printed, and tells who holds paper that is now wrong, and how wrong."""

import csv
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from functools import cache
from io import StringIO
from pathlib import Path

import pytest
from examples import STARTER
from test_release import ORG, better_rest, bump, edit, note, run, worse_rest

from wsrcode.diff import compare
from wsrcode.load import folder_tree, read, read_folder
from wsrcode.load.frozen import kept
from wsrcode.model import Edition, Print
from wsrcode.model.decision import Decision, Settled
from wsrcode.model.mark import mark, mark_of
from wsrcode.model.since import Since
from wsrcode.report.formats.markdown import escaped
from wsrcode.report.prints import FORMATS, Harm, Status, verdict

CAMP = ("--where", "Example Camp")
NAME = "2026-11-25-booklet-es-example-camp"


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    """Return a project with its first revision frozen, made once."""
    root = tmp_path_factory.mktemp("released")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert run("init").exit_code == 0
        # The length of the rest stands in the limit alone, so that a test can move it and nothing else.
        edit(root, "provisions/work/rest.yml", ("a rest of at least 10 minutes every", "a rest every"))
        edit(root, "translations/es.yml", ("un descanso de al menos 10 minutos cada", "un descanso cada"))
        edit(root, "code.yml", ('revision: "0"', 'revision: "1"'), ("status: draft", "status: adopted"))
        assert run("translate", "draft", "example", "es").exit_code == 0
        assert run("release", "example", "1", *ORG).exit_code == 0
    return root


@pytest.fixture
def first(released, tmp_path, monkeypatch):
    """Return a copy of it to work in."""
    root = tmp_path / "project"
    shutil.copytree(released, root)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def home(first):
    """Return the same before anything was frozen."""
    shutil.rmtree(first / "standards/example/revisions")
    return first


def marked(root: Path, language: str = "es") -> str:
    return mark_of(Edition(read_folder(root).corpus.standards["example"], language))


def record(digest: str, *words: str, output: str = "booklet"):
    asked = ("print", "record", "example", "--output", output, "--digest", digest, "--copies", "500")
    where = () if "--where" in words else CAMP
    return run(*asked, "--on", "2026-11-25", *where, *words)


def prints(root: Path) -> dict[str, Print]:
    return dict(read_folder(root).corpus.standards["example"].prints)


def told(*words: str) -> dict:
    done = run("report", "paper", "example", "-f", "json", *words)
    return {**json.loads(done.stdout), "exit": done.exit_code}


class TestRecord:
    def test_is_kept_as_it_was_told(self, first):
        digest = marked(first)
        more = (
            "--by",
            "workers-organisation",
            "--supplier",
            "example-farm-a",
            "--look",
            "black",
            "--note",
            "Two boxes",
        )
        done = record(digest, *more, "--profile", "large-print", output="sheet")
        assert (done.exit_code, done.output) == (0, "standards/example/prints/2026-11-25-sheet-es-example-farm-a.yml\n")
        (kept_print,) = prints(first).values()
        assert kept_print == Print(
            on="2026-11-25", output="sheet", profile="large-print", look="black", language="es", revision="1",
            digest=digest, copies=500, where="Example Camp", supplier="example-farm-a", by="workers-organisation",
            note="Two boxes",
        )  # fmt: skip
        assert run("check").exit_code == 0

    def test_two_of_a_day_and_place_are_two_files(self, first):
        for _ in range(3):
            assert record(marked(first)).exit_code == 0
        assert set(prints(first)) == {NAME, f"{NAME}-2", f"{NAME}-3"}

    def test_a_place_in_any_script_is_kept(self, first):
        assert record(marked(first), "--where", "مخيم المثال").exit_code == 0
        assert record(marked(first), "--where", "Kan Egzanp: # 'lan'").exit_code == 0
        assert {name: each.where for name, each in prints(first).items()} == {
            "2026-11-25-booklet-es": "مخيم المثال",
            "2026-11-25-booklet-es-kan-egzanp-lan": "Kan Egzanp: # 'lan'",
        }

    def test_a_mark_of_an_earlier_revision_is_known(self, first):
        digest = marked(first)
        better_rest(first)
        bump(first, "1.1")
        assert record(digest.upper().replace("-", " ")).exit_code == 0
        assert [(each.revision, each.digest) for each in prints(first).values()] == [("1", digest)]

    def test_a_mark_that_is_the_same_in_every_language_needs_one(self, first):
        neutral = mark(read_folder(first).corpus.standards["example"])
        assert "give --lang" in record(neutral).stderr
        assert record(neutral, "--lang", "es").exit_code == 0
        assert [each.language for each in prints(first).values()] == ["es"]

    @pytest.mark.parametrize(
        ("digest", "words", "said"),
        [
            ("0000-0000-0000", (), "no text of example has the mark 0000-0000-0000"),
            ("505a", (), "is no mark"),
            ("", ("--lang", "en"), "the text in es, not in en"),
            ("", ("--where", "Call 239-555-0100"), "privacy/phone-in-print"),
            ("", ("--where", "Mrs. Sample, Example Camp"), "privacy/person-in-print"),
            ("", ("--note", "my name is Rosa Campos"), "privacy/person-in-print"),
            ("", ("--where", "rosa@example.org"), "privacy/person-in-print"),
            ("", ("--where", "Camp\u202e1"), "U+202E"),
            ("", ("--output", "bookle"), "no output 'bookle'; did you mean"),
            ("", ("--by", "nobody"), "prints/printed-by-nobody-known"),
            ("", ("--supplier", "example-farm-z"), "did you mean 'example-farm-a'"),
            ("", ("--supplier", "../../x"), "is no name"),
            ("", ("--on", "tomorrow"), "is no date"),
            ("", ("--where", " "), "is empty"),
        ],
    )
    def test_what_cannot_be_is_refused_in_a_line_and_not_written(self, first, digest, words, said):
        done = record(digest or marked(first), *words)
        assert done.exit_code == 2
        assert said in done.stderr
        assert len(done.stderr.splitlines()) == 1
        assert not prints(first)
        for secret in ("239-555", "Sample", "Rosa", "rosa@"):
            assert secret not in done.stderr

    @pytest.mark.parametrize("copies", ["0", "-5", "many", "1e9", "999999999999"])
    def test_copies_are_a_whole_number(self, first, copies):
        assert record(marked(first), "--copies", copies).exit_code == 2
        assert not prints(first)


class TestWithdraw:
    def test_takes_copies_back_until_none_are_left(self, first):
        assert record(marked(first)).exit_code == 0
        file = first / f"standards/example/prints/{NAME}.yml"
        file.write_text("# In two boxes.\n" + file.read_text())
        assert run("print", "withdraw", "example", NAME, "--copies", "200", "--on", "2026-12").exit_code == 0
        assert prints(first)[NAME].held == 300
        assert file.read_text().startswith("# In two boxes.\n")
        assert run("print", "withdraw", "example", NAME, "--how", "destroyed", "--note", "Shredded").exit_code == 0
        assert [(each.copies, each.how) for each in prints(first)[NAME].taken] == [
            (200, "withdrawn"),
            (300, "destroyed"),
        ]
        assert told()["prints"] == []
        done = run("print", "withdraw", "example", NAME)
        assert (done.exit_code, "people hold 0 copies" in done.stderr) == (2, True)

    def test_more_than_there_are_or_of_no_print_is_refused(self, first):
        assert record(marked(first)).exit_code == 0
        before = (first / f"standards/example/prints/{NAME}.yml").read_bytes()
        assert "people hold 500" in run("print", "withdraw", "example", NAME, "--copies", "501").stderr
        assert "did you mean" in run("print", "withdraw", "example", NAME[:-1]).stderr
        assert (first / f"standards/example/prints/{NAME}.yml").read_bytes() == before

    def test_a_file_that_takes_back_more_is_told_at_its_line(self, first):
        assert record(marked(first)).exit_code == 0
        file = first / f"standards/example/prints/{NAME}.yml"
        file.write_text(file.read_text() + 'taken:\n  - {on: "2026", copies: 501}\n')
        done = run("check")
        assert done.exit_code == 2
        assert "takes back 501 copies, but only 500 were printed" in done.output


@pytest.mark.parametrize(
    "damage",
    [
        b"copies: [",
        b"\xff\xfe",
        b"copies: -1\n",
        b"on: 2026-11-25\nx: &a 1\n",
        b"a: " + b"[" * 40_000,
        b"where: !!python/x 1",
    ],
    ids=["broken", "binary", "negative", "anchor", "nested", "tag"],
)
def test_a_damaged_record_is_a_fault_and_no_traceback(first, damage):
    folder = first / "standards/example/prints"
    folder.mkdir()
    (folder / "2026-11-25-x.yml").write_bytes(damage)
    for words in (("check",), ("report", "paper"), ("print", "withdraw", "example", "2026-11-25-x")):
        done = run(*words)
        assert done.exit_code == 2
        assert "2026-11-25-x.yml" in done.output + done.stderr


def test_killed_at_any_moment_leaves_the_old_register_or_the_new(first):
    chance = random.Random(11)  # noqa: S311 - moments, not secrets
    words = ["print", "record", "example", "--output", "card", "--digest", marked(first), "--copies", "5", *CAMP]
    command = [sys.executable, "-m", "wsrcode", *words]
    start = time.monotonic()
    subprocess.run(command, cwd=first, check=True, capture_output=True)
    whole = time.monotonic() - start
    for _ in range(8):
        started = subprocess.Popen(command, cwd=first, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(whole * chance.triangular(0.3, 1.05, 0.95))
        os.kill(started.pid, signal.SIGKILL)
        started.wait()
        assert not read_folder(first).faults
        assert {each.copies for each in prints(first).values()} == {5}


# ---------------------------------------------------------------------------------------------------------------------
# What has become wrong


@cache
def standard(*changes: tuple[str, str, str]):
    tree = dict(folder_tree(STARTER))
    for name, old, new in changes:
        file = f"standards/example/{name}"
        text = tree[file].decode()
        assert old in text, (file, old)
        tree[file] = text.replace(old, new, 1).encode()
    reading = read(tree)
    assert [str(each) for each in reading.faults] == []
    return reading


def since(old: tuple, new: tuple) -> Since:
    one, other = standard(*old), standard(*new)
    before, after = (each.corpus.standards["example"] for each in (one, other))
    return Since("1", after, before, compare(before, after, one.corpus, other.corpus))


def printed(output: str = "booklet", language: str = "en", **more: object) -> Print:
    told = {"on": "2026-11-25", "revision": "1", "digest": "505a-d696-f835", "copies": 500, "where": "Example Camp"}
    return Print.model_validate({**told, "output": output, "language": language, **more})


def judged(old: tuple, new: tuple, paper: Print | None = None, **more: object) -> tuple[str, set[str]]:
    found = verdict("x", paper or printed(), since(old, new), **more)
    return found.status.value, {each.harm.name for each in found.reasons}


REST, PROGRAM, CODE, CHILD = (
    "provisions/work/rest.yml", "program.yml", "code.yml", "provisions/core/no-child-labour.yml",
)  # fmt: skip
LINE = "    languages: [en, es]\n    free: true"
PHONE = (PROGRAM, LINE, f"    phone: '+1 555 0100'\n{LINE}")
OTHER = (PROGRAM, LINE, f"    phone: '+1 555 0199'\n{LINE}")
CURRENT, OUTDATED = ("current", set()), ("outdated", set())


def wrong(*harms: str) -> tuple[str, set[str]]:
    return "wrong", set(harms)


@pytest.mark.parametrize(
    ("one", "other", "there", "back"),
    [
        pytest.param((), (), CURRENT, CURRENT, id="nothing"),
        pytest.param(
            ((REST, "at_least: 10 minutes", "at_least: 10 minutes"),),
            ((REST, "at_least: 10 minutes", "at_least: 15 minutes"),), OUTDATED, wrong("LESS"), id="limit",
        ),
        pytest.param((), ((REST, "2 hours}", "120 minutes}"),), OUTDATED, OUTDATED, id="same limit in other words"),
        pytest.param((), ((CODE, "status: draft", "status: adopted"),), OUTDATED, OUTDATED, id="status"),
        pytest.param((), ((REST, "title: Rest", "title: Pauses"),), OUTDATED, OUTDATED, id="title"),
        pytest.param(
            (), ((REST, "right: You have a rest", "right: You get a rest"),), wrong("UNCLEAR"), wrong("UNCLEAR"),
            id="right in other words",
        ),
        pytest.param(
            (), ((CHILD, "No child must work here", "No child may work here"),), wrong("ZERO"), wrong("ZERO"),
            id="zero tolerance in other words",
        ),
        pytest.param(
            (), ((CHILD, "tier: zero-tolerance", "tier: corrective"),), wrong("ZERO"), OUTDATED, id="tier"
        ),
        pytest.param(
            (), ((CHILD, "at_least: 16 years", "at_least: 18 years"),), OUTDATED, wrong("ZERO"), id="age"
        ),
        pytest.param((PHONE,), (OTHER,), wrong("CONTACT"), wrong("CONTACT"), id="another number"),
        pytest.param((), (PHONE,), OUTDATED, wrong("CONTACT"), id="a number where a blank was"),
        pytest.param(
            (), ((PROGRAM, "hours_per_day: 24", "hours_per_day: 8"),), wrong("CONTACT"), OUTDATED, id="hours"
        ),
        pytest.param(
            (), ((PROGRAM, "confidential: true", "confidential: false"),), wrong("CONTACT"), OUTDATED, id="confidence"
        ),
        pytest.param(
            (PHONE,), (PHONE, (PROGRAM, "contacts:\n", "contacts:\n  - {id: new, name: New, run_by: monitor}\n")),
            wrong("CONTACT"), wrong("CONTACT"), id="another line is printed first",
        ),
    ],
)  # fmt: skip
def test_mirrored_pairs(one, other, there, back):
    assert judged(one, other) == there
    assert judged(other, one) == back


def test_the_worst_comes_first():
    changes = (OTHER, (REST, "at_least: 10 minutes", "at_least: 5 minutes"), (CHILD, "16 years", "14 years"))
    found = verdict("x", printed(), since((PHONE,), changes))
    assert [each.harm for each in found.reasons] == [Harm.CONTACT, Harm.ZERO, Harm.LESS]
    assert found.reasons[0].old == "+1 555 0100"
    assert found.reasons[0].new == "+1 555 0199"


class TestDecisions:
    """What an organization with the last word said of an unclear change counts, and nobody else's word does."""

    WORDS = ((REST, "right: You have a rest", "right: You get a rest"),)

    def decided(self, effect: str, by: str = "workers-organisation", **more: object) -> Decision:
        (amendment,) = since((), self.WORDS).amendments
        item = Settled(fingerprint=amendment.fingerprint, effect=effect)
        told = {
            "kind": "statement-of-effect",
            "program": "example",
            "by": by,
            "reason": "Said so.",
            "meeting": "Assembly",
        }
        return Decision.model_validate({**told, "on": "2026-11-25", "amendments": (item,), **more})

    @pytest.mark.parametrize(
        ("effect", "status"),
        [("neutral", OUTDATED), ("strengthened", OUTDATED), ("weakened", wrong("LESS"))],
    )
    def test_settles_it(self, effect, status):
        assert judged((), self.WORDS, decisions=[self.decided(effect)]) == status

    def test_of_others_or_half_written_does_not(self):
        others = [self.decided("neutral", by="monitor"), self.decided("neutral", reason="FILL IN")]
        assert judged((), self.WORDS, decisions=others) == wrong("UNCLEAR")


class TestTranslation:
    SPANISH = ("translations/es.yml", "descanso", "reposo")

    def test_another_text_in_the_papers_language_makes_it_outdated(self):
        assert judged((), (self.SPANISH,), printed(language="es")) == OUTDATED
        assert judged((self.SPANISH,), (), printed(language="es")) == OUTDATED

    def test_and_in_another_language_changes_nothing(self):
        assert judged((), (self.SPANISH,)) == CURRENT

    def test_words_that_were_stale_when_printed_were_wrong_then(self, first):
        assert run("translate", "draft", "example", "es").exit_code == 0
        edit(first, "provisions/work/rest.yml", ("do: Take your rest.", "do: Take every rest."))
        assert record(marked(first)).exit_code == 0
        found = told("--ahead")
        assert found["exit"] == 1
        (paper,) = found["prints"]
        assert {(each["harm"], each["about"]) for each in paper["reasons"]} == {("stale", "provisions/rest/do")}


class TestSheets:
    HOUSING = ("provisions/work/pay-on-time.yml", "tier: corrective\n", "tier: corrective\nonly_if: [housing]\n")
    WORSE = ("provisions/work/pay-on-time.yml", "within: 14 days", "within: 90 days")

    @pytest.mark.parametrize(("facts", "status"), [(("housing",), wrong("LESS")), ((), OUTDATED)])
    def test_only_what_binds_the_supplier_makes_its_sheet_wrong(self, facts, status):
        (supplier,) = standard().corpus.standards["example"].suppliers
        own = supplier.model_copy(update={"facts": facts})
        paper = printed("sheet", supplier=own.id)
        assert judged((self.HOUSING,), (self.HOUSING, self.WORSE), paper, supplier=own) == status

    def test_a_buyers_sheet_is_wrong_by_what_buyers_owe(self):
        paid = ("provisions/buyers/premium.yml", "must: pay the premium on all that it buys", "may: pay the premium")
        assert judged((), (paid,), printed("buyer"))[0] == "wrong"
        assert judged((), (self.WORSE,), printed("buyer")) == OUTDATED
        assert judged((PHONE,), (OTHER,), printed("sheet")) == OUTDATED


class TestReport:
    def test_of_an_empty_register_says_so(self, first):
        done = run("report", "paper", "example")
        assert done.exit_code == 0
        assert done.output.strip() == "no print is recorded that anybody holds; `wsrcode print record` enters one"

    def test_after_a_release_that_protects_more(self, first):
        assert record(marked(first)).exit_code == 0
        assert told()["prints"][0]["status"] == "current"
        better_rest(first)
        bump(first, "1.1")
        # Nobody has adopted it yet: the paper still says what binds, and --ahead tells what would come.
        assert [told(*words)["prints"][0]["status"] for words in ((), ("--ahead",))] == ["current", "outdated"]
        note(first, "1.1", "rest")
        assert run("release", "example", "1.1", *ORG).exit_code == 0
        found = told()
        assert (found["exit"], found["prints"][0]["status"], found["prints"][0]["held"]) == (0, "outdated", 500)
        assert run("report", "paper", "--fail-on", "outdated").exit_code == 1

    def test_a_proposal_that_protects_less_is_told_ahead(self, first):
        assert record(marked(first)).exit_code == 0
        worse_rest(first)
        found = told("--ahead")
        assert found["exit"] == 1
        (paper,) = found["prints"]
        assert [(each["harm"], each["old"], each["new"]) for each in paper["reasons"]] == [
            ("less", "at least 10 minutes", "at least 5 minutes")
        ]
        assert run("report", "paper", "--ahead", "--fail-on", "none").exit_code == 0

    def test_a_text_that_is_nowhere_any_more_is_never_green(self, home):
        assert record(marked(home)).exit_code == 0
        edit(home, "code.yml", ("title: Your work", "title: Your working day"))
        found = told()
        assert (found["exit"], found["summary"]["could not compare"], found["summary"]["current"]) == (3, 1, 0)
        assert "changed after it was printed" in found["prints"][0]["said"][0]

    def test_an_altered_revision_is_never_green(self, first):
        assert record(marked(first)).exit_code == 0
        better_rest(first)
        file = first / "standards/example/revisions/1.yml"
        file.write_text(file.read_text().replace("10 minutes", "11 minutes"))
        assert run("report", "paper", "example", "--ahead").exit_code == 3

    def test_wrong_paper_and_unknown_paper_are_both_told(self, first):
        assert record(marked(first)).exit_code == 0
        better_rest(first)
        assert record(marked(first), "--where", "Second Camp").exit_code == 0
        worse = ("at_least: 15 minutes", "at_least: 5 minutes")
        edit(first, "provisions/work/rest.yml", worse)
        found = told("--ahead")
        assert [each["status"] for each in found["prints"]] == ["wrong", "could not compare"]
        assert found["exit"] == 1

    def test_each_format_tells_every_print(self, first):
        where = "=HYPERLINK(1) | *Camp*"
        assert record(marked(first), "--where", where).exit_code == 0
        worse_rest(first)
        outs = {form: run("report", "paper", "example", "--ahead", "-f", form).stdout for form in FORMATS}
        assert outs["text"].startswith("WRONG  2026-11-25-booklet-es-hyperlink-1-camp: 500 copies")
        assert escaped(where) in outs["markdown"]
        assert where not in outs["markdown"]
        (row,) = csv.DictReader(StringIO(outs["csv"]))
        assert (row["status"], row["where"], row["copies"]) == ("wrong", f"'{where}", "500")
        assert json.loads(outs["json"])["prints"][0]["where"] == where
        for out in outs.values():
            assert "at least 5 minutes" in out

    def test_of_the_real_command(self, first):
        assert record(marked(first)).exit_code == 0
        done = subprocess.run(
            [sys.executable, "-m", "wsrcode", "report", "paper"], cwd=first, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert "500 copies current" in done.stdout


def test_fair_foods_first_booklet_would_be_wrong(repository):
    """From the first revision to the second the words of rights changed, and nobody has said what that means."""
    tree = folder_tree(repository)
    reading = read(tree)
    from wsrcode.cli.registering import Shelf

    now = reading.corpus.standards["fair-food"]
    shelf = Shelf(reading, now)
    held = kept(tree, "fair-food", "1").noun.languages["es"].mark
    found = verdict("x", printed(language="es", digest=held), shelf.since(held, shelf.binding))
    assert found.status is Status.WRONG
    assert {each.harm for each in found.reasons} == {Harm.UNCLEAR}
    last = mark_of(Edition(now, "es"))
    assert verdict("x", printed(language="es"), shelf.since(last, shelf.binding)).status is Status.CURRENT
