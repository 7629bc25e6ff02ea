"""A release freezes what was adopted, whole and as it stands, and refuses whatever workers were not told or asked."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from wsrcode.cli import main
from wsrcode.load import folder_tree, read, read_folder
from wsrcode.load.frozen import frozen_reading, kept
from wsrcode.load.strict import parse
from wsrcode.load.tree import LARGEST
from wsrcode.model import Edition
from wsrcode.model.mark import mark, mark_of
from wsrcode.model.revision import digest_of, in_order, sequence
from wsrcode.record.lines import written

ORG = ("--by", "workers-organisation", "--on", "2026-11-22")


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words), catch_exceptions=False)


def edit(root: Path, file: str, *changes: tuple[str, str]) -> None:
    path = root / "standards/example" / file
    text = path.read_text()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text)


def note(root: Path, revision: str, *provisions: str) -> None:
    folder = root / "standards/example/notes"
    folder.mkdir(exist_ok=True)
    told = "".join(f"  - provision: {each}\n    worker: Something is new for you.\n" for each in provisions)
    (folder / f"{revision}.yml").write_text(f'revision: "{revision}"\nnotes:\n{told}')


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project whose text is ready to be adopted."""
    monkeypatch.chdir(tmp_path)
    assert run("init").exit_code == 0
    # The length of the rest stands in the limit alone, so that a test can move it and nothing else.
    edit(tmp_path, "provisions/work/rest.yml", ("a rest of at least 10 minutes every", "a rest every"))
    edit(tmp_path, "translations/es.yml", ("un descanso de al menos 10 minutos cada", "un descanso cada"))
    edit(tmp_path, "code.yml", ('revision: "0"', 'revision: "1"'), ("status: draft", "status: adopted"))
    assert run("translate", "draft", "example", "es").exit_code == 0
    return tmp_path


@pytest.fixture
def first(home: Path) -> Path:
    """Return a project with its first revision frozen."""
    done = run("release", "example", "1", *ORG)
    assert done.exit_code == 0, done.output
    return home


def revisions(root: Path) -> list[str]:
    return sorted(path.name for path in (root / "standards/example").glob("revisions/*"))


def bump(root: Path, revision: str) -> None:
    edit(root, "code.yml", ('revision: "1"', f'revision: "{revision}"'))


def better_rest(root: Path) -> None:
    edit(root, "provisions/work/rest.yml", ("at_least: 10 minutes", "at_least: 15 minutes"))


def worse_rest(root: Path) -> None:
    edit(root, "provisions/work/rest.yml", ("at_least: 10 minutes", "at_least: 5 minutes"))


class TestFrozenText:
    def test_is_the_text_as_it_stands(self, first):
        now = read_folder(first).corpus.standards["example"]
        then = frozen_reading(folder_tree(first), "example", "1").corpus.standards["example"]
        assert mark(then) == mark(now)
        for language in now.languages:
            assert mark_of(Edition(then, language)) == mark_of(Edition(now, language))
            states = [{key: each.state for key, each in Edition(one, language).words.items()} for one in (then, now)]
            assert states[0] == states[1]
        assert (then.numbers, then.files) == (now.numbers, now.files)

    def test_differs_in_nothing_from_the_work_tree(self, first):
        assert run("diff", "example@1", "example").output.strip() == "no amendments"

    def test_says_who_adopted_it_and_when(self, first):
        noun = kept(folder_tree(first), "example", "1").noun
        assert (noun.adopted.by, noun.adopted.on) == ("workers-organisation", "2026-11-22")

    def test_leaves_out_what_nobody_said(self, first):
        noun = kept(folder_tree(first), "example", "1").noun
        assert noun.effective is None
        assert noun.previous is None
        assert "effective" not in parse((first / "standards/example/revisions/1.yml").read_bytes())

    def test_keeps_which_way_its_measures_protected(self, first):
        noun = kept(folder_tree(first), "example", "1").noun
        used = read_folder(first).corpus.measures
        assert "rest-break" in noun.measures
        assert all(used[name] == each for name, each in noun.measures.items())

    def test_has_the_same_bytes_in_every_clone(self, first, tmp_path_factory, monkeypatch):
        before = {path.name: path.read_bytes() for path in (first / "standards/example/revisions").iterdir()}
        for path in (first / "standards/example/revisions").iterdir():
            path.unlink()
        assert run("release", "example", "1", *ORG).exit_code == 0
        assert {path.name: path.read_bytes() for path in (first / "standards/example/revisions").iterdir()} == before

    def test_states_its_printed_numbers_and_marks(self, first):
        values = parse((first / "standards/example/revisions/1.yml").read_bytes())
        assert values["numbers"]["rest"] == "2.1"
        assert set(values["languages"]) == {"en", "es"}
        assert re.fullmatch(r"[0-9a-f]{4}(-[0-9a-f]{4}){2}", values["mark"])
        assert values["digest"] == digest_of(values)

    def test_keeps_texts_of_languages_in_files_of_their_own_below_the_cap(self, first):
        assert revisions(first) == ["1.es.yml", "1.yml", "addresses.txt"]
        assert all(path.stat().st_size < LARGEST for path in (first / "standards/example/revisions").iterdir())

    def test_passes_check(self, first):
        assert run("check").exit_code == 0

    def test_each_follows_the_one_before(self, first):
        bump(first, "2")
        done = run("release", "example", "2", *ORG)
        assert done.exit_code == 0, done.output
        noun = kept(folder_tree(first), "example", "2").noun
        assert noun.previous
        assert noun.previous.revision == "1"
        assert noun.previous.digest == kept(folder_tree(first), "example", "1").noun.digest


class TestRefusal:
    """Nothing is written when something stands in the way."""

    def refused(self, status: int, *words: str) -> str:
        before = revisions(Path())
        done = run("release", "example", *words)
        assert done.exit_code == status, done.output
        assert revisions(Path()) == before
        return done.output

    def test_while_check_has_an_error(self, home):
        edit(home, "provisions/work/rest.yml", ("tier: corrective", "tier: unheard-of"))
        assert "[tiers/unknown-tier]" in self.refused(1, "1", *ORG)

    def test_while_a_file_cannot_be_read(self, home):
        edit(home, "provisions/work/rest.yml", ("title:", "titel:"))
        assert "title is missing" in self.refused(2, "1", *ORG)

    def test_of_a_weakening_that_nobody_decided_on(self, first):
        worse_rest(first)
        bump(first, "2")
        note(first, "2", "rest")
        assert "limits/limit-lowered" in self.refused(1, "2", *ORG)

    def test_of_a_weakening_without_a_new_first_number(self, first):
        worse_rest(first)
        bump(first, "1.1")
        note(first, "1.1", "rest")
        assert "needs a new first number, 2" in self.refused(1, "1.1", *ORG)

    def test_of_a_changed_right_without_a_note(self, first):
        better_rest(first)
        bump(first, "1.1")
        said = self.refused(1, "1.1", *ORG)
        assert "rest changed (limits/limit-raised)" in said
        assert "standards/example/notes/1.1.yml" in said

    def test_never_of_a_changed_right_with_its_note(self, first):
        better_rest(first)
        bump(first, "1.1")
        note(first, "1.1", "rest")
        done = run("release", "example", "1.1", *ORG)
        assert done.exit_code == 0, done.output

    def test_of_an_id_that_comes_back(self, first):
        inside = first / "standards/example"
        gone = [inside / "provisions/work/rest.yml", inside / "inputs/2026-example-assembly.yml"]
        kept_aside = [each.read_bytes() for each in gone]
        edit(first, "code.yml", ('revision: "1"', 'revision: "2"'), ("[rest, pay-on-time]", "[pay-on-time]"))
        how = ("--reconstructed", "--evidence", "S", "--note", "Made up for a test.")
        for each in (*gone, inside / "translations/es.yml", inside / "translations/es.lock.yml"):
            each.unlink()
        done = run("release", "example", "2", *how)
        assert done.exit_code == 0, done.output
        for each, data in zip(gone, kept_aside, strict=True):
            each.write_bytes(data)
        edit(first, "code.yml", ('revision: "2"', 'revision: "3"'), ("[pay-on-time]", "[rest, pay-on-time]"))
        assert "rest was a provision of revision 1 and was given up" in self.refused(1, "3", *how)

    def test_of_a_revision_that_is_there_already(self, first):
        assert "released already" in self.refused(2, "1", *ORG)
        assert "released already" in self.refused(2, "1.0", *ORG)

    def test_of_a_lesser_number(self, first):
        bump(first, "0.9")
        assert "not greater than 1" in self.refused(2, "0.9", *ORG)

    def test_of_a_text_that_says_it_is_another_revision(self, home):
        assert 'write `revision: "2"` there' in self.refused(2, "2", *ORG)

    def test_of_a_draft(self, home):
        edit(home, "code.yml", ("status: adopted", "status: draft"))
        assert "status: adopted" in self.refused(2, "1", *ORG)

    def test_of_a_day_that_the_text_does_not_say(self, home):
        assert "effective: 2027-01-01" in self.refused(2, "1", *ORG, "--effective", "2027-01-01")

    def test_of_a_body_that_does_not_decide(self, home):
        assert "does not decide here" in self.refused(2, "1", "--by", "monitor", "--on", "2026-11-22")
        assert "no organisation" in self.refused(2, "1", "--by", "nobody", "--on", "2026-11-22")

    def test_of_a_body_that_gave_itself_the_last_word(self, first):
        edit(first, "program.yml", ("decides: [workers-organisation]", "decides: [monitor]"))
        bump(first, "2")
        assert "does not decide here" in self.refused(2, "2", "--by", "monitor", "--on", "2026-11-22")

    def test_of_half_a_day(self, home):
        assert "only a reconstruction" in self.refused(2, "1", "--by", "workers-organisation", "--on", "2026")

    def test_of_a_decision_that_is_not_there(self, home):
        assert "no decision" in self.refused(2, "1", *ORG, "--decision", "2026-never-made")

    @pytest.mark.parametrize("number", ["../2", "v2", "2.", "", "1" * 30])
    def test_of_what_is_no_number(self, home, number):
        assert "is no revision" in self.refused(2, number, *ORG)

    def test_when_an_earlier_revision_was_altered(self, first):
        edit(first, "revisions/1.yml", ('at_least: "10 minutes"', 'at_least: "8 minutes"'))
        bump(first, "2")
        assert "was altered after it was frozen" in self.refused(3, "2", *ORG)

    def test_of_options_that_say_half(self, home):
        assert "--evidence and --note" in self.refused(2, "1", "--reconstructed")
        assert "--by ORG --on DATE" in self.refused(2, "1")
        assert "belong to --reconstructed" in self.refused(2, "1", *ORG, "--note", "words")


def approve(root: Path, name: str, base: str) -> None:
    """Write the approval of every amendment since a revision that needs one."""
    told = json.loads(run("diff", base, "example", "-f", "json").output)["amendments"]
    weakened = [each["fingerprint"] for each in told if each["effect"] == "weakened"]
    folder = root / "standards/example/decisions"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.yml").write_text(
        "kind: approval\nprogram: example\nby: workers-organisation\non: 2026-11-20\nmeeting: Assembly\n"
        "reason: Made up for a test.\namendments:\n" + "".join(f'  - fingerprint: "{each}"\n' for each in weakened)
    )


class TestDecided:
    @pytest.fixture
    def second(self, first):
        worse_rest(first)
        bump(first, "2")
        note(first, "2", "rest")
        approve(first, "2026-11-20-rest", "example@1")
        done = run("release", "example", "2", *ORG)
        assert done.exit_code == 0, done.output
        return first

    def test_a_weakening_is_frozen_together_with_the_decision_on_it(self, second):
        noun = kept(folder_tree(second), "example", "2").noun
        assert [each.id for each in noun.decisions] == ["2026-11-20-rest"]
        assert run("verify").exit_code == 0

    def test_a_decision_is_used_for_one_revision_only(self, second):
        edit(second, "provisions/work/rest.yml", ("at_least: 5 minutes", "at_least: 10 minutes"))
        edit(second, "code.yml", ('revision: "2"', 'revision: "3"'))
        note(second, "3", "rest")
        assert run("release", "example", "3", *ORG).exit_code == 0
        worse_rest(second)
        edit(second, "code.yml", ('revision: "3"', 'revision: "4"'))
        note(second, "4", "rest")
        done = run("release", "example", "4", *ORG)
        assert done.exit_code == 1
        assert "rests on 2026-11-20-rest, used for revision 2" in done.output
        approve(second, "2026-11-21-rest-again", "example@3")
        done = run("release", "example", "4", *ORG)
        assert done.exit_code == 0, done.output


class TestReconstruction:
    HOW = ("--reconstructed", "--evidence", "S", "--note", "Only what the press told.", "--source", "2021-08 The press")

    def test_says_that_it_is_one(self, home):
        edit(home, "code.yml", ("status: adopted", "status: draft"))
        done = run("release", "example", "1", *self.HOW, "--on", "2021")
        assert done.exit_code == 0, done.output
        noun = kept(folder_tree(home), "example", "1").noun
        assert noun.reconstructed
        assert noun.reconstructed.evidence.source[0].date == "2021-08"
        assert (noun.adopted.by, noun.adopted.on) == (None, "2021")
        assert "not the text that was adopted" in (home / "standards/example/revisions/1.yml").read_text().replace(
            "\n    ", " "
        )

    def test_lists_what_a_release_of_today_would_be_refused_for(self, first):
        worse_rest(first)
        bump(first, "1.1")
        done = run("release", "example", "1.1", *self.HOW, "--effective", "2021")
        assert done.exit_code == 0, done.output
        noun = kept(folder_tree(first), "example", "1.1").noun
        assert noun.effective == "2021"
        assert noun.reconstructed
        waived = " ".join(noun.reconstructed.waived)
        assert "new first number" in waived
        assert "no note tells workers" in waived
        assert "limits/limit-lowered" in waived
        assert done.output.count("waived: ") == len(noun.reconstructed.waived)


class TestKilled:
    def test_at_random_moments_leaves_all_or_nothing(self, repository):
        done = subprocess.run(
            [sys.executable, str(repository / "benchmarks/kills.py"), "40"],
            check=False, capture_output=True, text=True, timeout=120,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        told = {line.partition(":")[0] for line in done.stdout.splitlines()}
        assert told == {"release", "writing of release", "input add", "decide"}

    def test_leftovers_are_accepted_and_cleared_away(self, home):
        folder = home / "standards/example/revisions"
        folder.mkdir()
        (folder / "0.5.es.yml").write_text("never: finished\n")
        (folder / ".1.yml.0123abcd.wsrcode-tmp").write_text("hal")
        assert run("check").exit_code == 0
        assert run("verify").exit_code == 0
        assert run("release", "example", "1", *ORG).exit_code == 0
        assert "0.5.es.yml" not in revisions(home)


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Co", "Cn", "Cc", "Cf", "Zl", "Zp"), max_codepoint=0x2FF))
VALUES = st.recursive(
    TEXTS | st.integers(-(10**9), 10**9) | st.booleans(),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(TEXTS.filter(lambda key: key != "<<"), inner, max_size=4)
    ),
    max_leaves=20,
)


def lists(value):
    if isinstance(value, tuple):
        return [lists(each) for each in value]
    return {key: lists(each) for key, each in value.items()} if isinstance(value, dict) else value


class TestLines:
    @given(st.dictionaries(TEXTS.filter(lambda key: key != "<<"), VALUES, min_size=1, max_size=5))
    def test_are_read_as_they_were_written(self, values):
        import unicodedata

        plain = json.loads(unicodedata.normalize("NFC", json.dumps(values, ensure_ascii=False)))
        assert lists(parse(written(plain))) == plain

    def test_fold_long_texts(self):
        data = written({"text": "a long rule " * 30 + "ends"}, "Heading")
        assert data.startswith(b"# Heading\ntext: >-\n  a long rule")
        assert max(map(len, data.splitlines())) <= 110


class TestOrder:
    def test_counts_and_does_not_spell(self):
        assert in_order(["2.10", "2.9", "1", "10"]) == ("1", "2.9", "2.10", "10")

    def test_nothing_after_the_point_is_nothing(self):
        assert sequence("2.0") == sequence("2")


def test_a_note_lies_where_its_revision_says(home):
    note(home, "1", "rest")
    (home / "standards/example/notes/1.yml").rename(home / "standards/example/notes/2.yml")
    done = run("check")
    assert done.exit_code == 2
    assert "says it is '1', but its place says '2'" in done.output


def test_a_note_may_be_translated_beside_it(home):
    folder = home / "standards/example/notes"
    folder.mkdir()
    (folder / "1.es.yml").write_text(
        'revision: "1"\nlanguage: es\ntranslator: machine draft\n'
        "notes:\n  - {provision: rest, worker: Hay algo nuevo.}\n"
    )
    standard = read(folder_tree(home)).corpus.standards["example"]
    assert standard.notes["1.es"].about("rest")
    assert run("check").exit_code == 0
