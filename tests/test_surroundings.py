"""The gate in people's hands: a workflow that runs nothing of a proposal, forms, owners, hooks, and `git diff`."""

import json
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from wsrcode.build.pages import pages, site_language
from wsrcode.build.templates import template_folders
from wsrcode.cli import main
from wsrcode.load import read_folder
from wsrcode.load.forms import answers
from wsrcode.record.surroundings import MADE, OWNERS, owners, surround, surroundings

ROOT = Path(__file__).resolve().parents[1]
WORKFLOW = ".github/workflows/wsrcode.yml"
FORMS = [f"input-{who}.{tag}" for who in ("worker", "supplier", "buyer") for tag in ("en", "es", "ht")]
REST = "standards/example/provisions/work/rest.yml"
HEADINGS = (ROOT / "templates/forms/headings.yml").read_bytes()
ME = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "commit.gpgsign=false")


def programs_of(root):
    return [each.program for each in read_folder(root).corpus.standards.values()]


def git(folder, *words, check=True):
    done = subprocess.run(
        ["git", *ME, *words], cwd=folder, capture_output=True, text=True, check=False, env=environment(folder)
    )
    assert not check or done.returncode == 0, done.stderr
    return done.stdout


def environment(home, **more):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**kept, "PATH": path, "HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1", **more}


@pytest.fixture
def home(tmp_path):
    """Return a new project in a repository with one commit."""
    root = tmp_path / "project"
    done = CliRunner().invoke(main, ["init", str(root)], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "begin")
    return root


def change(root, file, old, new):
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


class TestInit:
    def test_brings_the_gate_the_forms_the_owners_the_hooks_and_the_editor(self, home):
        there = {path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()}
        assert {WORKFLOW, OWNERS, ".gitattributes", ".pre-commit-config.yaml", ".vscode/settings.json"} <= there
        assert {f".github/ISSUE_TEMPLATE/{each}.yml" for each in FORMS} <= there

    def test_writes_over_nothing_that_stands_there(self, tmp_path):
        (tmp_path / ".github").mkdir()
        (tmp_path / ".github/CODEOWNERS").write_text("* @somebody\n")
        (tmp_path / ".gitattributes").write_text("* -text\n")
        assert CliRunner().invoke(main, ["init", str(tmp_path)]).exit_code == 0
        assert (tmp_path / ".github/CODEOWNERS").read_text() == "* @somebody\n"
        assert (tmp_path / ".gitattributes").read_text() == "* -text\n"

    def test_writes_through_no_link(self, tmp_path):
        root, elsewhere = tmp_path / "project", tmp_path / "elsewhere"
        root.mkdir()
        elsewhere.mkdir()
        (root / ".github").symlink_to(elsewhere)
        assert CliRunner().invoke(main, ["init", str(root)]).exit_code == 0
        assert list(elsewhere.iterdir()) == []

    def test_leaves_no_blank_unfilled(self, home):
        for name, data in surroundings(programs_of(home)).items():
            assert not re.search(r"@[A-Z]+@", data.decode()), name

    def test_the_editor_finds_every_schema_it_is_sent_to(self, home):
        asked = json.loads((home / ".vscode/settings.json").read_text())["yaml.schemas"]
        assert all((home / each).is_file() for each in asked)
        assert {Path(each).name for each in asked} == {each.name for each in (home / "schemas").iterdir()}

    def test_the_hook_runs_what_is_installed_and_fetches_nothing(self, home):
        (repo,) = yaml.safe_load((home / ".pre-commit-config.yaml").read_text())["repos"]
        assert repo["repo"] == "local"
        assert {each["language"] for each in repo["hooks"]} == {"system"}
        for hook in repo["hooks"]:
            assert CliRunner().invoke(main, [hook["entry"].split()[1], "--help"]).exit_code == 0
        assert repo["hooks"][0]["entry"] == "wsrcode check --hide-notices"
        assert CliRunner().invoke(main, [*repo["hooks"][0]["entry"].split()[1:], "--root", str(home)]).exit_code == 0


class TestSetup:
    def test_writes_ours_anew_and_leaves_what_somebody_made_their_own(self, home):
        (home / OWNERS).write_text(f"# {MADE}\n")
        form = home / ".github/ISSUE_TEMPLATE/input-worker.en.yml"
        form.write_text("name: ours\n")
        (home / WORKFLOW).unlink()
        done = CliRunner().invoke(main, ["git-setup", "--root", str(home)], catch_exceptions=False)
        assert done.exit_code == 0, done.output
        assert "standards/example/" in (home / OWNERS).read_text()
        assert (home / WORKFLOW).is_file()
        assert form.read_text() == "name: ours\n"
        assert git(home, "config", "diff.wsrcode.command") == "wsrcode git-diff\n"

    def test_twice_changes_nothing(self, home):
        assert surround(home, programs_of(home)) == []

    def test_takes_no_owner_away_while_a_program_cannot_be_read(self, home):
        change(home, "standards/example/program.yml", "sector: agriculture", "sector: nowhere")
        before = (home / OWNERS).read_bytes()
        assert CliRunner().invoke(main, ["git-setup", "--root", str(home)]).exit_code == 2
        assert (home / OWNERS).read_bytes() == before

    def test_outside_a_repository_says_so(self, tmp_path):
        assert CliRunner().invoke(main, ["init", str(tmp_path)]).exit_code == 0
        done = CliRunner(env={"GIT_CEILING_DIRECTORIES": str(tmp_path.parent)}).invoke(
            main, ["git-setup", "--root", str(tmp_path)]
        )
        assert done.exit_code == 2
        assert "git" in done.output

    def test_this_repository_keeps_what_it_gives_to_others(self):
        made = surroundings(programs_of(ROOT), own=True)
        wanted = {name: data for name, data in made.items() if name.startswith(".github/")}
        outdated = [name for name, data in wanted.items() if (ROOT / name).read_bytes() != data]
        assert outdated == [], "run `wsrcode git-setup --files-only`"


class TestOwners:
    def test_are_those_who_decide(self, home):
        change(home, "standards/example/program.yml", "roles: [worker-organisation,",
               'handle: "@example/workers", roles: [worker-organisation,')  # fmt: skip
        change(
            home, "standards/example/program.yml", "roles: [monitor]", 'handle: "@example/monitor", roles: [monitor]'
        )
        told = [line for line in owners(programs_of(home)).splitlines() if line and not line.startswith("#")]
        assert told == [
            "/standards/example/ @example/workers",
            "/standards/baselines/ @example/workers",
            "/standards/measures.yml @example/workers",
            "/.github/ @example/workers",
        ]

    def test_whoever_has_no_handle_is_named_in_a_comment_and_nobody_is_invented(self, home):
        told = owners(programs_of(home))
        assert all(line.startswith("#") for line in told.splitlines() if line)
        assert "workers-organisation has no handle yet" in told

    @pytest.mark.parametrize("handle", ["workers", "@a b", "@a/b/c", "@a\\n* @evil", "@-a"])
    def test_a_handle_cannot_write_another_line(self, home, handle):
        change(home, "standards/example/program.yml", "roles: [monitor]", f'handle: "{handle}", roles: [monitor]')
        assert "handle" in str(read_folder(home).faults)


def workflow_of(root):
    return yaml.safe_load((root / WORKFLOW).read_text(encoding="utf-8"))


def steps_of(workflow, job):
    return workflow["jobs"][job]["steps"]


def script_of(workflow, job, name):
    (found,) = [each["run"] for each in steps_of(workflow, job) if each.get("name") == name]
    return found


@pytest.fixture(params=["a new project's", "this repository's"])
def workflow(request, tmp_path):
    if request.param.startswith("this"):
        return workflow_of(ROOT)
    assert CliRunner().invoke(main, ["init", str(tmp_path)]).exit_code == 0
    return workflow_of(tmp_path)


class TestWorkflow:
    def test_is_taken_from_the_base(self, workflow):
        # YAML 1.1 reads the key `on` as true.
        assert set(workflow[True]) == {"pull_request_target"}

    def test_each_job_may_do_one_thing(self, workflow):
        assert workflow["permissions"] == {}
        allowed = {name: job["permissions"] for name, job in workflow["jobs"].items()}
        assert allowed == {"judge": {"contents": "read"}, "tell": {"pull-requests": "write"}}

    def test_knows_no_secret(self, workflow):
        assert "secrets" not in re.sub(r"#.*", "", json.dumps(workflow))
        assert not any("secrets" in job or "environment" in job for job in workflow["jobs"].values())

    def test_what_the_event_says_reaches_a_script_through_env_alone(self, workflow):
        for job in workflow["jobs"].values():
            for step in job["steps"]:
                assert "${{" not in step.get("run", "")
                # Whoever proposes chooses titles, names of branches and texts; none of them is used at all.
                used = set(re.findall(r"github\.event\.[a-z_.]+", json.dumps(step)))
                assert used <= {
                    "github.event.pull_request.number",
                    "github.event.pull_request.base.sha",
                    "github.event.pull_request.head.sha",
                }

    def test_checks_out_the_base_alone_and_leaves_no_credentials(self, workflow):
        taken = [each for job in workflow["jobs"].values() for each in job["steps"] if "checkout@" in str(each)]
        assert [each["with"] for each in taken] == [
            {"ref": "${{ github.event.pull_request.base.sha }}", "fetch-depth": 0, "persist-credentials": False}
        ]

    def test_uses_the_host_s_own_actions_only(self, workflow):
        used = [each["uses"] for job in workflow["jobs"].values() for each in job["steps"] if "uses" in each]
        assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", each) for each in used)

    def test_nothing_of_the_proposal_is_checked_out_or_run(self, workflow):
        names = [each.get("name") for each in steps_of(workflow, "judge")]
        assert names.index("Install wsrcode") < names.index("Fetch the proposal as objects")
        after = "\n".join(
            each.get("run", "") for each in steps_of(workflow, "judge")[names.index("Fetch the proposal as objects") :]
        )
        code = re.sub(r"^\s*#.*$", "", after, flags=re.MULTILINE)
        assert not re.search(
            r"\bgit\b[^\n]*\b(checkout|switch|restore|reset|worktree|submodule|pull|merge)\b(?!-)", code
        )
        assert not re.search(r"\b(pip|python|make|npm|source|eval|exec|sh|bash)\b", code)

    def test_the_job_that_may_write_takes_no_code(self, workflow):
        tell = steps_of(workflow, "tell")
        assert [each["uses"].partition("@")[0] for each in tell if "uses" in each] == ["actions/download-artifact"]
        assert not re.search(
            r"\b(git|pip|python|eval|source|wsrcode (check|review))\b", tell[-1]["run"].split("{", 1)[1]
        )

    def test_fails_visibly(self, workflow):
        assert steps_of(workflow, "judge")[-1]["run"] == 'exit "${STATUS:-3}"'
        assert "continue-on-error" not in json.dumps(steps_of(workflow, "judge"))

    def test_scripts_are_whole(self, workflow):
        for job in workflow["jobs"].values():
            for step in job["steps"]:
                subprocess.run(["bash", "-n"], input=step.get("run", ""), text=True, check=True)


class Forge:
    """A bare repository as a host keeps it, with a proposal from a fork at refs/pull/7/head."""

    def __init__(self, project, folder):
        self.project, self.folder, self.base = project, folder, project.parent / "base"
        self.bare = project.parent / "bare"
        git(project.parent, "clone", "-q", "--bare", str(project), str(self.bare))
        git(project, "switch", "-qc", "proposal")

    def propose(self):
        git(self.project, "add", "-A")
        git(self.project, "commit", "-qm", "propose")
        git(self.project, "push", "-qf", str(self.bare), "proposal:refs/pull/7/head")
        return git(self.project, "rev-parse", "HEAD").strip()

    def move_base(self):
        git(self.project, "push", "-qf", str(self.bare), "main:main")

    def judged(self):
        """Run the workflow's own scripts; return the exit status it ends with and the comment it hands over."""
        head = self.propose()
        git(self.project.parent, "clone", "-q", "--branch", "main", str(self.bare), str(self.base))
        workflow, out = workflow_of(self.base), self.folder / "output"
        self.ran = environment(
            self.folder, RUNNER_TEMP=str(self.folder), GITHUB_OUTPUT=str(out), NUMBER="7", HEAD_SHA=head, TOKEN="none",  # noqa: S106
            GITHUB_STEP_SUMMARY=str(self.folder / "summary"), SERVER="https://example.org",
            BASE_SHA=git(self.base, "rev-parse", "HEAD").strip(),
        )  # fmt: skip
        for name in ("Fetch the proposal as objects", "Judge it"):
            done = self.run(script_of(workflow, "judge", name))
            assert done.returncode == 0, done.stderr
        self.log = done.stdout
        status = dict(line.split("=") for line in out.read_text().split())["status"]
        return int(status), (self.folder / "wsrcode/comment/comment.md").read_text()

    def run(self, script):
        return subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", script],
            cwd=self.base, env=self.ran, capture_output=True, text=True, check=False,
        )  # fmt: skip


@pytest.fixture
def forge(home, tmp_path):
    folder = tmp_path / "runner"
    folder.mkdir()
    return Forge(home, folder)


class TestJudging:
    """The workflow's own scripts, in a real repository."""

    def test_a_lowered_limit_is_blocked_and_said(self, forge):
        change(forge.project, REST, "10 minutes", "5 minutes")
        status, comment = forge.judged()
        assert status == 1
        assert "Not ready" in comment
        assert "limits/limit-lowered" in comment
        assert "5 minutes" not in forge.log
        assert "10 minutes" in (forge.base / REST).read_text(), "nothing of the proposal lies in the base's folder"

    def test_nothing_changed_in_the_code_passes(self, forge):
        (forge.project / "README.md").write_text("Hello\n")
        status, comment = forge.judged()
        assert status == 0
        assert "Decided" in comment

    def test_a_proposal_cannot_hide_a_faulty_file_from_the_check(self, forge):
        change(forge.project, REST, "tier: corrective", "tier: [")
        (forge.project / ".gitattributes").write_text(f"{REST} export-ignore\nstandards export-ignore\n")
        (forge.project / "standards/.gitattributes").write_text("* export-ignore export-subst\n")
        status, comment = forge.judged()
        assert status == 3
        assert "load/faulty-file" in comment

    def test_a_link_leads_nowhere(self, forge):
        (forge.project / REST).unlink()
        (forge.project / REST).symlink_to("/etc/passwd")
        status, comment = forge.judged()
        assert status in {2, 3}
        assert "root:" not in comment

    def test_a_proposal_that_began_long_ago_takes_nothing_back(self, forge):
        git(forge.project, "switch", "-q", "main")
        change(forge.project, REST, "10 minutes", "15 minutes")
        git(forge.project, "commit", "-qam", "raise")
        forge.move_base()
        git(forge.project, "switch", "-q", "proposal")
        (forge.project / "README.md").write_text("Hello\n")
        _, comment = forge.judged()
        assert "limits/" not in comment
        assert "review: exit status 0" in forge.log

    def test_a_conflict_is_not_no_change(self, forge):
        git(forge.project, "switch", "-q", "main")
        change(forge.project, REST, "10 minutes", "15 minutes")
        git(forge.project, "commit", "-qam", "raise")
        forge.move_base()
        git(forge.project, "switch", "-q", "proposal")
        change(forge.project, REST, "10 minutes", "5 minutes")
        status, comment = forge.judged()
        assert status == 3
        assert "cannot be merged" in comment

    def test_a_proposal_that_was_pushed_again_is_left_to_its_own_run(self, forge):
        (forge.project / "README.md").write_text("Hello\n")
        forge.judged()
        forge.ran["HEAD_SHA"] = "0" * 40
        done = forge.run(script_of(workflow_of(forge.base), "judge", "Fetch the proposal as objects"))
        assert done.returncode == 3

    def test_hooks_and_scripts_of_a_proposal_are_not_run(self, forge):
        ran = forge.folder / "ran"
        evil = f"#!/bin/sh\ntouch {ran}\n"
        for name in ("setup.py", "wsrcode", "sitecustomize.py", "git", "standards/conftest.py", "templates/x.py"):
            path = forge.project / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(evil)
            path.chmod(0o755)
        (forge.project / ".gitattributes").write_text("* filter=evil diff=evil merge=evil\n")
        change(forge.project, WORKFLOW, "set +e -uo pipefail", f"touch {ran}")
        forge.judged()
        assert not ran.exists()


GH = """#!/bin/sh
printf '%s\\n' "$@" >> "$ASKED"
case "$*" in *--paginate*) printf '%s' "$KNOWN" ;; esac
"""


class TestTelling:
    @pytest.fixture
    def tell(self, home, tmp_path):
        """Return what the script asks of the host, and the comment it writes."""
        (tmp_path / "bin").mkdir()
        (tmp_path / "bin/gh").write_text(GH)
        (tmp_path / "bin/gh").chmod(stat.S_IRWXU)

        def told(made, known=""):
            if made is not None:
                (tmp_path / "comment").mkdir()
                (tmp_path / "comment/comment.md").write_bytes(made)
            asked = tmp_path / "asked"
            env = environment(
                tmp_path, RUNNER_TEMP=str(tmp_path), GH_TOKEN="none",  # noqa: S106
                REPOSITORY="example/code", NUMBER="7",
                RUN="https://example.org/run", ASKED=str(asked), KNOWN=known,
            )  # fmt: skip
            env["PATH"] = f"{tmp_path / 'bin'}{os.pathsep}{env['PATH']}"
            script = script_of(workflow_of(home), "tell", "Write it under the proposal")
            subprocess.run(["bash", "-c", script], env=env, check=True, cwd=tmp_path)
            return asked.read_text(), (tmp_path / "body.md").read_text()

        return told

    def test_posts_once(self, tell):
        asked, body = tell("### ✅ Decided\n".encode())
        assert "POST\nrepos/example/code/issues/7/comments\n" in asked
        assert body.startswith("<!-- wsrcode -->\n### ✅ Decided")

    def test_writes_over_its_own_comment(self, tell):
        asked, _ = tell(b"again", known="42\n")
        assert "PATCH\nrepos/example/code/issues/comments/42\n" in asked
        assert "POST" not in asked
        assert 'select(.user.login == "github-actions[bot]"' in asked

    def test_calls_nobody_runs_nothing_and_fits(self, tell):
        _, body = tell(b"@everybody and (@team/x), a@b.c $(touch ran) `touch ran` \xff" + b"x" * 100_000)
        assert "@everybody" not in body
        assert "@team" not in body
        assert "a@b.c $(touch ran) `touch ran`" in body
        assert len(body) < 65_536

    def test_says_when_nothing_was_judged(self, tell):
        assert "could not judge" in tell(None)[1]


class TestForms:
    @pytest.mark.parametrize("name", FORMS)
    def test_what_is_filled_in_can_be_imported(self, home, name):
        form = yaml.safe_load((home / f".github/ISSUE_TEMPLATE/{name}.yml").read_text())
        asked = [each for each in form["body"] if each["type"] != "markdown"]
        written = {"dropdown": lambda it: it["options"][it["default"]], "checkboxes": lambda _: "- [X] yes"}
        body = "\n\n".join(
            f"### {it['label']}\n\n{written.get(each['type'], lambda _: 'some words')(it)}"
            for each in asked
            for it in [each["attributes"]]
        )
        found = answers(body.encode(), HEADINGS)
        who = {"worker": "workers"}.get(name.split(".")[0][6:], name.split(".")[0][6:])
        wanted = {"program", "from", "said", "about", "date"} | ({"production_reason"} if who != "workers" else set())
        assert set(found) == wanted
        assert found["from"] == who
        assert found["program"] == "example"

    @pytest.mark.parametrize("name", FORMS)
    def test_warns_before_somebody_is_named_and_asks_for_a_promise(self, home, name):
        form = yaml.safe_load((home / f".github/ISSUE_TEMPLATE/{name}.yml").read_text())
        opening = form["body"][0]["attributes"]["value"]
        assert re.search("public|pública|piblik", opening)
        promises = form["body"][-1]["attributes"]["options"]
        assert len(promises) == 2
        assert all(each["required"] for each in promises)

    def test_says_the_same_in_every_language(self, home):
        for who in ("worker", "supplier", "buyer"):
            shapes = [
                [each["type"] for each in yaml.safe_load(path.read_text())["body"]]
                for path in sorted((home / ".github/ISSUE_TEMPLATE").glob(f"input-{who}.*.yml"))
            ]
            assert len(shapes) == 3
            assert shapes[0] == shapes[1] == shapes[2]


class TestGitDiff:
    @pytest.fixture
    def taught(self, home):
        assert CliRunner().invoke(main, ["git-setup", "--root", str(home)]).exit_code == 0
        return home

    def test_tells_amendments_then_lines(self, taught):
        change(taught, REST, "at_least: 10 minutes", "at_least: 5 minutes")
        told = git(taught, "diff")
        assert "[limits/limit-lowered]" in told
        assert told.index("1 weakened") < told.index("-      - {measure: rest-break, at_least: 10 minutes}")

    def test_tells_them_of_what_was_committed_too(self, taught):
        change(taught, REST, "at_least: 10 minutes", "at_least: 5 minutes")
        git(taught, "commit", "-qam", "lower")
        assert "[limits/limit-lowered]" in git(taught, "log", "-p", "-1", "--ext-diff")
        plain = git(taught, "log", "-p", "-1")
        assert "-  rest-break at least 10 minutes\n+  rest-break at least 5 minutes\n" in plain

    def test_from_a_folder_below_and_in_a_project_below(self, home):
        top = home.parent
        subprocess.run(["rm", "-rf", str(home / ".git")], check=True)
        git(top, "init", "-q")
        git(top, "add", "-A")
        git(top, "commit", "-qm", "begin")
        assert CliRunner().invoke(main, ["git-setup", "--root", str(home)]).exit_code == 0
        change(home, REST, "at_least: 10 minutes", "at_least: 5 minutes")
        assert "[limits/limit-lowered]" in git(home / "standards", "diff")

    def test_a_new_and_a_removed_file(self, taught):
        (taught / REST).unlink()
        change(taught, "standards/example/code.yml", "rest, ", "")
        assert "provision" in (told := git(taught, "diff"))
        assert "+++ /dev/null" in told
        assert "--- /dev/null" in git(taught, "diff", "-R")

    def test_comments_alone_are_no_amendment(self, taught):
        change(taught, REST, "title: Rest", "# why\ntitle: Rest")
        assert "no amendments" in git(taught, "diff")

    @pytest.mark.parametrize("text", ["id: rest\n  broken: [", "\x1b[2Jid: rest\n", "id: rest\n", "a: &b [*b]\n", ""])
    def test_what_cannot_be_read_is_shown_by_its_lines_and_never_a_traceback(self, taught, text):
        (taught / REST).write_text(text)
        told = git(taught, "diff")
        assert "could not be compared" in told
        assert "-title: Rest" in told
        assert "Traceback" not in told
        assert "\x1b" not in told

    def test_a_fault_of_ours_hides_no_line(self, taught, monkeypatch, tmp_path):
        from wsrcode.cli import gitdiff

        monkeypatch.setattr(gitdiff, "compare", lambda *_, **__: 1 / 0)
        monkeypatch.chdir(taught)
        (tmp_path / "new").write_text((taught / REST).read_text().replace("title: Rest", "title: Break"))
        words = [REST, str(taught / REST), "0", "100644", str(tmp_path / "new"), "0", "100644"]
        done = CliRunner().invoke(main, ["git-diff", *words])
        assert done.exit_code == 0
        assert "by a fault of wsrcode (ZeroDivisionError)" in done.output
        assert "+title: Break" in done.output

    def test_an_unmerged_file_and_a_file_that_is_gone(self, taught, monkeypatch):
        monkeypatch.chdir(taught)
        assert CliRunner().invoke(main, ["git-diff", REST]).exit_code == 0
        gone = CliRunner().invoke(main, ["git-diff", REST, "no-such-file", "0", "0", "no-such-file", "0", "0"])
        assert gone.exit_code == 0
        assert "cannot be read" in gone.output

    def test_textconv_leaves_alone_what_is_no_provision(self, home):
        file = home / "standards/example/code.yml"
        assert CliRunner().invoke(main, ["textconv", str(file)]).output == file.read_text()


class TestGovernancePage:
    @pytest.mark.parametrize("tag", ["en", "es", "ht"])
    def test_says_who_decides_in_every_language(self, home, tag):
        # A program has pages only in languages that it speaks.
        change(home, "standards/example/program.yml", "languages: [en, es]", "languages: [en, es, ht]")
        corpus = read_folder(home).corpus
        words = site_language(template_folders(None), tag)
        (page,) = [each for each in pages(corpus, tag, words) if each.path == "example/governance.md"]
        assert page.title == words.say("site.governance.title")
        decides, _, heard = page.markdown.partition(words.say("site.governance.heard"))
        assert "Example Workers" in decides
        assert "Example Monitor" in heard
        assert "Example Monitor" not in decides

    def test_says_how_many_and_that_they_sign(self, home):
        change(home, "standards/example/program.yml", "  decides: [workers-organisation]",
               "  decides: [workers-organisation]\n  threshold: 2\n  signed: true")  # fmt: skip
        words = site_language(template_folders(None), "en")
        (page,) = [
            each for each in pages(read_folder(home).corpus, "en", words) if each.path == "example/governance.md"
        ]
        assert "At least 2 persons must sign" in page.markdown
        assert "only with a signature" in page.markdown
