"""A real repository, real keys: what a proposal may do to the text, to its judges, and to what they decided."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from wsrcode.cli import main

TODAY = "2026-01-15"
REST = "standards/example/provisions/work/rest.yml"


class Home:
    """A project in a git repository, and the keys of those who take part."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.keys = folder.parent / "keys"

    def git(self, *words: str) -> str:
        asked = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", *words]
        return subprocess.run(asked, cwd=self.folder, check=True, capture_output=True, text=True).stdout.strip()

    def commit(self, why: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", why)

    def key(self, name: str) -> str:
        """Make a key, and return its public half."""
        self.keys.mkdir(exist_ok=True)
        if not (self.keys / name).exists():
            made = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(self.keys / name)]
            subprocess.run(made, check=True, capture_output=True)
        return " ".join((self.keys / f"{name}.pub").read_text().split()[:2])

    def sign(self, decision: Path, name: str, *, as_signer: str = "", namespace: str = "wsrcode") -> None:
        self.key(name)
        words = ["ssh-keygen", "-q", "-Y", "sign", "-f", str(self.keys / name), "-n", namespace, str(decision)]
        subprocess.run(words, check=True, capture_output=True)
        if as_signer:
            made = decision.with_name(f"{decision.name}.sig")
            made.rename(decision.with_name(f"{decision.stem}.{as_signer}.sig"))

    def change(self, file: str, old: str, new: str) -> None:
        path = self.folder / file
        text = path.read_text()
        assert old in text, old
        path.write_text(text.replace(old, new))

    def review(self, *words: str) -> Result:
        return CliRunner().invoke(main, ["review", *(words or ("main",)), "--root", str(self.folder)])

    def told(self, *words: str) -> dict:
        done = self.review(*(words or ("main",)), "-f", "json")
        (review,) = json.loads(done.stdout)["reviews"]
        return review

    def drafted(self) -> list[Path]:
        self.review("main", "--write-decisions")
        return sorted((self.folder / "standards/example/decisions").glob("*.yml"))

    def filled(self, draft: Path, *, by: str = "workers-organisation", effect: str = "") -> Path:
        text = draft.read_text().replace("meeting: FILL IN", "meeting: members' assembly")
        text = text.replace("reason: FILL IN", "reason: The members want it so.")
        text = re.sub(r'# "on":.*', f'"on": {TODAY}', text)
        text = re.sub(r"^by: .*", f"by: {by}", text, flags=re.MULTILINE)
        if effect:
            text = text.replace("# effect: weakened, strengthened or neutral", f"effect: {effect}")
        draft.write_text(text)
        return draft


SIGNERS = "standards/example/allowed_signers"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """Return a project whose program wants one signature, on a branch that proposes something."""
    made = Home(tmp_path / "project")
    made.folder.mkdir()
    (made.folder / "standards").mkdir()
    here = Path(__file__).resolve().parents[1]
    for file in (here / "templates/starter/standards").rglob("*.yml"):
        target = made.folder / "standards" / file.relative_to(here / "templates/starter/standards")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())
    (made.folder / "standards/measures.yml").write_bytes((here / "standards/measures.yml").read_bytes())
    made.change(
        "standards/example/program.yml",
        "decides: [workers-organisation]",
        "decides: [workers-organisation]\n  signed: true",
    )
    made.folder.joinpath(SIGNERS).write_text(f"workers-organisation:secretary {made.key('secretary')}\n")
    made.git("init", "-q", "-b", "main")
    made.commit("begin")
    made.git("checkout", "-q", "-b", "proposal")
    return made


def lower(home: Home) -> None:
    home.change(REST, "at_least: 10 minutes", "at_least: 8 minutes")


class TestProposalThatAlsoChangesTheSigners:
    def test_is_blocked_with_a_message_that_says_what_to_do(self, home):
        lower(home)
        home.folder.joinpath(SIGNERS).write_text(f"workers-organisation:secretary {home.key('grower')}\n")
        (draft,) = home.drafted()
        home.sign(home.filled(draft), "grower")
        home.commit("lower the rest, and sign it with a key of ours")
        done = home.review("main", "proposal")
        assert done.exit_code == 1
        assert "BLOCKED" in done.stdout
        assert "program/signers-changed" in done.stdout
        assert "judged by the old rules" in done.stdout
        assert "no signature by a key that the old allowed_signers lists" in done.stdout
        assert "needs an approval by workers-organisation that says meeting, date and reason, signed" in done.stdout
        assert "wsrcode review BASE --write-decisions" in done.stdout
        assert "ssh-keygen -Y sign" in done.stdout

    def test_passes_when_the_old_key_signed_for_both(self, home):
        lower(home)
        home.folder.joinpath(SIGNERS).write_text(f"workers-organisation:secretary {home.key('next-secretary')}\n")
        (draft,) = home.drafted()
        home.sign(home.filled(draft), "secretary")
        home.commit("decided")
        done = home.review("main", "proposal")
        assert done.exit_code == 0, done.stdout
        assert "covered by" in done.stdout


@pytest.fixture
def decided(home: Home) -> Home:
    lower(home)
    (draft,) = home.drafted()
    home.sign(home.filled(draft), "secretary")
    home.commit("lower the rest, as decided")
    return home


class TestSignedDecision:
    def test_of_the_right_organisation_passes(self, decided):
        assert decided.review().exit_code == 0
        assert decided.review("main", "proposal").exit_code == 0
        assert decided.review("main..proposal").exit_code == 0

    def test_is_void_when_one_character_of_the_text_changes_after_it(self, decided):
        decided.change(REST, "at_least: 8 minutes", "at_least: 7 minutes")
        done = decided.review()
        assert done.exit_code == 1
        assert "if the text was touched after it was decided, it has to be decided again" in done.stdout

    def test_is_void_when_one_character_of_itself_changes(self, decided):
        (file,) = (decided.folder / "standards/example/decisions").glob("*.yml")
        file.write_text(file.read_text().replace("want it so.", "want it so!"))
        done = decided.review()
        assert done.exit_code == 1
        assert "no signature" in done.stdout

    def test_is_void_without_its_signature(self, decided):
        (file,) = (decided.folder / "standards/example/decisions").glob("*.sig")
        file.unlink()
        assert decided.review().exit_code == 1

    def test_of_a_supplier_never_counts(self, home):
        lower(home)
        (draft,) = home.drafted()
        home.sign(home.filled(draft, by="grower"), "grower")
        done = home.review()
        assert done.exit_code == 1
        assert "grower does not decide here by the old rules" in done.stdout

    def test_of_a_supplier_in_the_name_of_the_workers_does_not_count(self, home):
        lower(home)
        (draft,) = home.drafted()
        home.sign(home.filled(draft), "grower")
        assert home.review().exit_code == 1

    def test_made_for_something_else_does_not_count(self, home):
        lower(home)
        (draft,) = home.drafted()
        home.sign(home.filled(draft), "secretary", namespace="git")
        assert home.review().exit_code == 1

    def test_counts_only_once(self, decided):
        """Approved, merged, raised again: the same words cannot be approved by the old paper."""
        decided.git("checkout", "-q", "main")
        decided.git("merge", "-q", "--no-ff", "-m", "merge", "proposal")
        decided.change(REST, "at_least: 8 minutes", "at_least: 10 minutes")
        decided.commit("raise it again")
        decided.git("checkout", "-q", "-b", "again")
        lower(decided)
        done = decided.review()
        assert done.exit_code == 1
        assert "it is used up" in done.stdout
        (file,) = (decided.folder / "standards/example/decisions").glob("*.yml")
        for each in (file, Path(f"{file}.sig")):
            each.with_name(each.name.replace("approval", "another")).write_bytes(each.read_bytes())
        assert "it is a copy of" in decided.review().stdout
        assert decided.review().exit_code == 1

    def test_may_be_merged_before_the_text(self, home):
        lower(home)
        (draft,) = home.drafted()
        home.sign(home.filled(draft), "secretary")
        home.git("add", "standards/example/decisions")
        home.git("commit", "-q", "-m", "decided", "--", "standards/example/decisions")
        home.git("branch", "-f", "main", "proposal")
        home.commit("and carried out")
        done = home.review("main", "proposal")
        assert done.exit_code == 0, done.stdout


class TestThreshold:
    @pytest.fixture
    def three(self, home: Home) -> Home:
        home.change("standards/example/program.yml", "  signed: true", "  signed: true\n  threshold: 2")
        names = ("secretary", "chair", "treasurer")
        home.folder.joinpath(SIGNERS).write_text("".join(f"workers-organisation:{n} {home.key(n)}\n" for n in names))
        home.commit("two of three")
        home.git("branch", "-f", "main", "proposal")
        lower(home)
        (draft,) = home.drafted()
        self.file = home.filled(draft)
        home.sign(self.file, "secretary", as_signer="secretary")
        return home

    def test_one_of_three_is_too_few(self, three):
        done = three.review()
        assert done.exit_code == 1
        assert "(1 of 2 so far)" in done.stdout

    def test_two_of_three_are_enough(self, three):
        three.sign(self.file, "chair", as_signer="chair")
        assert three.review().exit_code == 0

    def test_the_same_person_twice_is_one(self, three):
        three.sign(self.file, "secretary", as_signer="chair")
        assert three.review().exit_code == 1


class TestSidesThatDecideTogether:
    """Unions and buyers on two sides: each has its key, and the rules are those of the base."""

    SIDES = (
        "  sides:\n"
        "    - {id: workers, title: Workers, organisations: [workers-organisation]}\n"
        "    - {id: buyers, title: Buyers, organisations: [buyers-club]}\n"
    )

    @pytest.fixture
    def sided(self, home: Home) -> Home:
        program = "standards/example/program.yml"
        home.change(program, "  heard: [monitor]", self.SIDES + "  heard: [monitor]")
        home.change(program, "holders:\n", "  - {id: buyers-club, name: Buyers' Club, roles: [buyer]}\nholders:\n")
        lines = (f"workers-organisation {home.key('workers')}", f"buyers-club {home.key('buyers')}")
        home.folder.joinpath(SIGNERS).write_text("\n".join(lines) + "\n")
        home.commit("two sides")
        home.git("branch", "-f", "main", "proposal")
        return home

    def decide(self, home: Home, *signing: str) -> None:
        """Fill in the drafts, one for each side, and sign those of the sides that agree."""
        by = {"workers": "workers-organisation", "buyers": "buyers-club"}
        drafts = {re.search(r"^by: (.*)$", each.read_text(), re.MULTILINE)[1]: each for each in home.drafted()}
        assert sorted(drafts) == ["buyers-club", "workers-organisation"]
        for each, name in by.items():
            if each in signing:
                home.sign(home.filled(drafts[name], by=name), each)

    @pytest.mark.parametrize(
        ("signing", "said"),
        [
            ((), "(workers 0 of 1, buyers 0 of 1 so far)"),
            (("workers",), "(workers 1 of 1, buyers 0 of 1 so far)"),
            (("buyers",), "(workers 0 of 1, buyers 1 of 1 so far)"),
        ],
    )
    def test_one_alone_is_not_enough(self, sided, signing, said):
        lower(sided)
        self.decide(sided, *signing)
        done = sided.review()
        assert done.exit_code == 1
        assert said in done.stdout

    def test_both_are_enough(self, sided):
        lower(sided)
        self.decide(sided, "workers", "buyers")
        done = sided.review()
        assert done.exit_code == 0, done.stdout
        assert sided.told()["sides"] == [["workers-organisation"], ["buyers-club"]]

    def test_a_proposal_that_dissolves_them_is_judged_by_them(self, sided):
        sided.change("standards/example/program.yml", self.SIDES, "")
        lower(sided)
        self.decide(sided, "workers")
        done = sided.review()
        assert done.exit_code == 1
        assert "governance/sides-changed" in done.stdout
        assert "buyers 0 of 1" in done.stdout

    def test_a_proposal_that_brings_them_is_judged_without_them(self, home):
        program = "standards/example/program.yml"
        home.change(program, "  heard: [monitor]", self.SIDES.replace("buyers-club", "monitor") + "  heard: [monitor]")
        (draft,) = home.drafted()
        home.sign(home.filled(draft), "secretary")
        done = home.review()
        assert done.exit_code == 0, done.stdout
        assert "governance/sides-changed" in done.stdout


class TestWhatIsGuarded:
    @pytest.mark.parametrize(
        ("old", "new", "said"),
        [
            ("  signed: true", "  signed: false", "governance"),
            ("decides: [workers-organisation]", "decides: [monitor]", "governance"),
            ("days_per_week: 7", "days_per_week: 5", "contact"),
        ],
    )
    def test_rules_and_the_line_workers_call(self, home, old, new, said):
        home.change("standards/example/program.yml", old, new)
        done = home.review()
        assert done.exit_code == 1
        assert said in done.stdout
        assert "judged by the old rules" in done.stdout

    def test_past_decisions(self, decided):
        decided.git("branch", "-f", "main", "proposal")
        (file,) = (decided.folder / "standards/example/decisions").glob("*.yml")
        file.write_text(file.read_text().replace("The members", "All members"))
        assert "program/decision-altered" in decided.review().stdout
        file.unlink()
        assert "program/decision-altered" in decided.review().stdout
        assert decided.review().exit_code == 1

    def test_what_a_measure_means(self, home):
        before = home.folder.joinpath("standards/measures.yml").read_text()
        block = re.search(r"^  rest-break:.*?(?=^  [a-z])", before, re.MULTILINE | re.DOTALL)[0]
        home.change("standards/measures.yml", block, block.replace("protects: more", "protects: less"))
        done = home.review()
        assert done.exit_code == 1
        assert "program/measure-changed" in done.stdout

    def test_a_whole_program(self, home):
        home.git("rm", "-q", "-r", "standards/example")
        done = home.review()
        assert done.exit_code == 1
        assert "program/program-removed" in done.stdout


class TestBase:
    def test_that_nobody_knows_is_no_clean_bill(self, home):
        done = home.review("origin/main")
        assert done.exit_code == 3
        assert "git fetch" in done.stderr

    def test_in_a_shallow_clone_names_the_command_that_mends_it(self, home, tmp_path):
        lower(home)
        home.commit("lower")
        words = [
            "git",
            "clone",
            "-q",
            "--depth=1",
            "--branch=proposal",
            f"file://{home.folder}",
            str(tmp_path / "shallow"),
        ]
        subprocess.run(words, check=True, capture_output=True)
        done = Home(tmp_path / "shallow").review("main")
        assert done.exit_code == 3
        assert "git fetch --unshallow" in done.stderr

    def test_without_the_program_is_said_aloud(self, home):
        home.git("rm", "-q", "-r", "--cached", "standards/example")
        home.git("commit", "-q", "-m", "nothing yet")
        home.git("branch", "-f", "main", "proposal")
        done = home.review("main")
        assert "NO BASE" in done.stdout
        assert done.exit_code == 0
        home.change("standards/example/code.yml", "status: draft", "status: adopted")
        assert home.review("main").exit_code == 1

    def test_that_does_not_exist_for_missing_ssh_keygen(self, decided, monkeypatch):
        monkeypatch.setattr("shutil.which", lambda name: None)
        done = decided.review()
        assert done.exit_code == 3
        assert "install OpenSSH" in done.stderr


def test_a_proposal_that_lacks_what_the_base_has_is_told_to_merge(decided):
    decided.git("checkout", "-q", "main")
    decided.change(REST, "title: Rest", "title: A rest")
    decided.commit("another thing")
    decided.git("checkout", "-q", "proposal")
    assert "merge it first" in decided.review().stdout
    assert "merge it first" in decided.review("main", "proposal").stdout


def test_signers_that_cannot_be_printed_do_not_reach_the_terminal(home):
    home.folder.joinpath(SIGNERS).write_bytes(b"workers-organisation \x1b[2Jssh-ed25519 AAAA\xff\n")
    done = home.review()
    assert done.exit_code == 1
    assert "\x1b" not in done.stdout


def test_formats_tell_the_same(decided):
    assert decided.told()["covered"] is True
    markdown = decided.review("main", "-f", "markdown").stdout
    assert markdown.startswith("## example: COVERED")


def test_markdown_says_what_to_do_with_its_commands_in_code(home):
    lower(home)
    told = home.review("main", "-f", "markdown").stdout
    assert "with `wsrcode review BASE --write-decisions`, or take" in told


def test_nothing_changed_is_covered(home):
    done = home.review()
    assert done.exit_code == 0
