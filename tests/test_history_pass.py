"""`wsrcode history` in real repositories: which commit last changed each limit, in one pass over the mainline."""

import json
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from examples import STARTER

from wsrcode.cli import main
from wsrcode.load import git as asked
from wsrcode.load import history as read

REST = "standards/example/provisions/work/rest.yml"
PAY = "standards/example/provisions/work/pay-on-time.yml"


class Home:
    """The starter project in a git repository; every commit is a day later than the one before."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.day = 0

    def git(self, *words: str) -> str:
        named = ["-c", "user.name=Rosa Secret", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
        when = f"2026-03-{self.day:02}T12:00:00+00:00"
        surroundings = {"PATH": "/usr/bin:/bin", "GIT_COMMITTER_DATE": when, "GIT_AUTHOR_DATE": when}
        done = subprocess.run(
            ["git", *named, *words], cwd=self.folder, check=True, capture_output=True, text=True, env=surroundings
        )
        return done.stdout.strip()

    def commit(self, why: str) -> str:
        self.day += 1
        self.git("add", "-A")
        self.git("commit", "-q", "-m", why)
        return self.git("rev-parse", "HEAD")

    def change(self, file: str, old: str, new: str) -> str:
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text, old
        path.write_text(text.replace(old, new), encoding="utf-8")
        return self.commit(f"{old} is {new}")

    def history(self, *words: str) -> Result:
        return CliRunner().invoke(main, ["history", *(words or ("example",)), "--root", str(self.folder)])

    def told(self, *words: str) -> dict:
        done = self.history(*(words or ("example",)), "-f", "json")
        assert done.exit_code == 0, done.output
        return json.loads(done.stdout)

    def since(self, provision: str = "rest", **sought: object) -> str:
        (found,) = [
            each
            for each in self.told("example", provision)["changes"]
            if all(each[key] == value for key, value in sought.items())
        ]
        return found["commit"]


@pytest.fixture
def home(tmp_path: Path) -> Home:
    folder = tmp_path / "home"
    folder.mkdir()
    for path in sorted((STARTER / "standards").rglob("*")):
        if path.is_file():
            to = folder / path.relative_to(STARTER)
            to.parent.mkdir(parents=True, exist_ok=True)
            to.write_bytes(path.read_bytes())
    made = Home(folder)
    made.git("init", "-q", "-b", "main")
    made.commit("first")
    return made


def limits(home: Home) -> dict[str, tuple[str, str]]:
    return {
        each["measure"]: (each["commit"], each["date"])
        for each in home.told("example", "rest")["changes"]
        if each["field"] == "limit"
    }


def test_each_limit_has_the_commit_that_last_changed_it(home: Home) -> None:
    first = home.git("rev-parse", "HEAD")
    measures = list(limits(home))
    assert measures
    assert set(limits(home).values()) == {(first, "2026-03-01")}
    text = (home.folder / REST).read_text(encoding="utf-8")
    assert "10 minutes" in text
    home.change(REST, "10 minutes", "12 minutes")
    second = home.change(REST, "12 minutes", "15 minutes")
    home.change(PAY, "title: ", "title: New ")
    assert limits(home)["rest-break"] == (second, "2026-03-03")
    assert {limits(home)[each] for each in measures if each != "rest-break"} <= {(first, "2026-03-01")}


def test_the_same_quantity_in_other_words_folding_and_comments_are_no_change(home: Home) -> None:
    first = home.git("rev-parse", "HEAD")
    home.change(REST, "at_least: 10 minutes", "at_least: 600 seconds")
    home.change(REST, "id: rest\n", "# a comment\nid: rest\n")
    assert limits(home)["rest-break"][0] == first
    assert home.since(field="title") == first
    assert home.since(field="evidence") == first


def test_every_other_field_is_told_too(home: Home) -> None:
    first = home.git("rev-parse", "HEAD")
    titled = home.change(REST, "title: ", "title: New ")
    asked = home.change(REST, "verify:\n", "verify:\n      - {ask: worker, question: Did you rest?}\n")
    held = home.change(REST, "holder: grower", "holder: [grower, supervisor]")
    assert home.since(field="title") == titled
    assert home.since(field="verify") == asked
    assert home.since(field="holder") == held
    assert home.since(field="duty") == first
    assert home.since(field="tier") == first


def test_a_field_that_went_is_told_and_one_that_never_was_is_not(home: Home) -> None:
    home.change(REST, "id: rest\n", "id: rest\nseason: {from: 05-01, to: 10-31}\n")
    gone = home.change(REST, "season: {from: 05-01, to: 10-31}\n", "")
    told = {each["field"]: each for each in home.told("example", "rest")["changes"]}
    assert (told["season"]["commit"], told["season"]["value"]) == (gone, "")
    assert "only_if" not in told


def test_a_merge_counts_for_what_it_brought(home: Home) -> None:
    home.git("checkout", "-q", "-b", "proposal")
    drafted = home.change(REST, "10 minutes", "15 minutes")
    home.git("checkout", "-q", "main")
    home.change(PAY, "title: ", "title: New ")
    home.day += 1
    home.git("merge", "-q", "--no-ff", "-m", "adopted", "proposal")
    merged = home.git("rev-parse", "HEAD")
    assert limits(home)["rest-break"] == (merged, "2026-03-04")
    assert merged != drafted


def test_a_provision_is_followed_through_a_move_with_and_without_a_change(home: Home) -> None:
    first = home.git("rev-parse", "HEAD")
    (home.folder / "standards/example/provisions/voice").mkdir(exist_ok=True)
    home.git("mv", REST, "standards/example/provisions/voice/rest.yml")
    home.commit("moved")
    assert limits(home)["rest-break"][0] == first
    home.git("mv", "standards/example/provisions/voice/rest.yml", REST)
    changed = home.change(REST, "10 minutes", "15 minutes")
    assert limits(home)["rest-break"][0] == changed
    assert home.since(field="title") == first


def test_a_provision_is_followed_when_it_was_copied_first_and_removed_later(home: Home) -> None:
    first = home.git("rev-parse", "HEAD")
    copy = home.folder / "standards/example/provisions/voice/rest.yml"
    copy.write_bytes((home.folder / REST).read_bytes())
    home.commit("copied")
    (home.folder / REST).unlink()
    home.commit("removed where it was")
    assert limits(home)["rest-break"][0] == first


def test_a_provision_is_followed_to_the_one_it_replaced(home: Home) -> None:
    first = home.git("rev-parse", "HEAD")
    home.git("mv", REST, "standards/example/provisions/work/breaks.yml")
    home.change("standards/example/provisions/work/breaks.yml", "id: rest\n", "id: breaks\nreplaces: [rest]\n")
    assert home.since("breaks", field="limit", measure="rest-break") == first


def test_what_was_away_and_came_back_is_as_old_as_its_return(home: Home) -> None:
    data = (home.folder / REST).read_bytes()
    (home.folder / REST).unlink()
    home.commit("away")
    assert home.history("example", "rest").exit_code == 2
    (home.folder / REST).write_bytes(data)
    back = home.commit("back")
    assert home.since(field="title") == back


def test_old_files_that_cannot_be_read_are_said_and_make_what_lies_behind_them_unsure(home: Home) -> None:
    first = home.git("rev-parse", "HEAD")
    data = (home.folder / REST).read_bytes()
    (home.folder / REST).write_bytes(b"title: [\n" * 3 + b"\xff")
    broken = home.commit("broken")
    (home.folder / REST).write_bytes(data.replace(b"10 minutes", b"15 minutes"))
    mended = home.commit("mended")
    told = home.told("example", "rest")
    assert [each["commit"] for each in told["unread"]] == [broken]
    changed = {each["measure"] or each["field"]: (each["commit"], each["sure"]) for each in told["changes"]}
    assert changed["rest-break"] == (mended, False)
    assert changed["title"] == (first, True)
    shown = home.history()
    assert shown.exit_code == 0
    assert f"could not read {REST} at {broken[:12]} of 2026-03-02: is not UTF-8" in shown.stdout
    assert "(?)" in shown.stdout


def test_a_provision_that_cannot_be_read_now_is_said_and_the_others_are_told(home: Home) -> None:
    (home.folder / REST).write_text("title: [", encoding="utf-8")
    home.commit("broken")
    told = home.told()
    assert [each["path"] for each in told["unread"]] == [REST]
    assert "pay-on-time" in {each["provision"] for each in told["changes"]}


def test_a_link_is_not_followed(home: Home) -> None:
    (home.folder / REST).unlink()
    (home.folder / REST).symlink_to("pay-on-time.yml")
    home.commit("link")
    assert [each["why"] for each in home.told()["unread"]] == ["is no plain file"]


def test_a_shallow_clone_is_not_compared_and_says_what_mends_it(home: Home, tmp_path: Path) -> None:
    home.change(REST, "10 minutes", "15 minutes")
    home.git("clone", "-q", "--depth", "1", f"file://{home.folder}", str(tmp_path / "shallow"))
    done = Home(tmp_path / "shallow").history()
    assert done.exit_code == 3
    assert "git fetch --unshallow" in done.output


def test_what_is_not_there_is_said(home: Home) -> None:
    assert home.history("nobody").exit_code == 3
    done = home.history("example", "rests")
    assert done.exit_code == 2
    assert "did you mean rest?" in done.output or "did you mean 'rest'?" in done.output


def test_a_project_in_a_folder_below_is_found(home: Home) -> None:
    (home.folder / "inside").mkdir()
    home.git("mv", "standards", "inside/standards")
    moved = home.commit("below")
    done = CliRunner().invoke(main, ["history", "example", "-f", "json", "--root", str(home.folder / "inside")])
    assert {each["commit"] for each in json.loads(done.stdout)["changes"]} == {moved}


def test_a_person_s_own_settings_of_git_change_nothing(home: Home) -> None:
    home.change(REST, "10 minutes", "15 minutes")
    before = home.told()
    for name, value in {
        "log.showSignature": "true", "log.showRoot": "false", "log.date": "relative", "color.ui": "always",
        "diff.renames": "copies", "log.diffMerges": "combined", "core.abbrev": "4", "log.decorate": "full",
        "format.pretty": "fuller", "diff.noprefix": "true",
    }.items():  # fmt: skip
        home.git("config", name, value)
    assert home.told() == before


def test_nobody_is_named(home: Home) -> None:
    for form in ("text", "json", "markdown"):
        done = home.history("example", "-f", form)
        assert done.exit_code == 0
        assert "Secret" not in done.stdout
        assert "rest-break" in done.stdout or form == "markdown"


def test_git_is_asked_once_and_each_blob_is_read_once(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(11, 20):
        home.change(REST, f"{n - 1} minutes", f"{n} minutes")
    home.change(REST, "19 minutes", "10 minutes")
    asked_for: Counter[str] = Counter()
    parsed: list[bytes] = []
    run, blobs, document_of = asked.Repository._run, asked.Repository.blobs, read.document_of
    monkeypatch.setattr(
        asked.Repository, "_run", lambda self, *words, **more: (
            asked_for.update(word for word in words if word in {"log", "ls-tree"}), run(self, *words, **more)
        )[1],
    )  # fmt: skip

    def counted(self, oids):
        wanted = list(oids)
        asked_for.update(["cat-file"] if wanted else [])
        return blobs(self, wanted)

    monkeypatch.setattr(asked.Repository, "blobs", counted)
    monkeypatch.setattr(read, "document_of", lambda file, data: (parsed.append(data), document_of(file, data))[1])
    home.told()
    assert asked_for == {"log": 1, "cat-file": 1}
    assert len(parsed) == len(set(parsed))
