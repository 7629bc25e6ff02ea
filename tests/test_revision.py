"""Two sides of a comparison, read from real repositories: only what differs is opened, and nothing is guessed."""

import shutil
import subprocess
import sys

import pytest
from examples import STARTER

from wsrcode.errors import CouldNotCompare, WsrcodeError
from wsrcode.load import folder_tree, read
from wsrcode.load.committed import GitTree
from wsrcode.load.git import repository
from wsrcode.load.revision import readings
from wsrcode.load.shared import Library, content_of
from wsrcode.load.sides import Side, side, sides

REST = "standards/example/provisions/work/rest.yml"


def git(folder, *words):
    identity = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "commit.gpgsign=false")
    done = subprocess.run(("git", "-C", folder, *identity, *words), check=True, capture_output=True, text=True)
    return done.stdout.strip()


def commit(folder, why="why"):
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", why)
    return git(folder, "rev-parse", "HEAD")


def change(folder, old="every 2 hours", new="every 3 hours", file=REST):
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def project(tmp_path):
    """Return a repository with the starter project at its first commit, tagged `first`."""
    folder = tmp_path / "project"
    shutil.copytree(STARTER, folder)
    git(folder, "init", "-q", "-b", "main")
    commit(folder)
    git(folder, "tag", "first")
    return folder


def both(project, old, new=None, program=""):
    return readings(sides(old, new), project, program=program)


class TestWords:
    @pytest.mark.parametrize(
        ("word", "expected"),
        [
            ("fair-food", Side("fair-food", program="fair-food")),
            ("fair-food@2", Side("fair-food@2", program="fair-food", release="2")),
            ("fair-food@2.1", Side("fair-food@2.1", program="fair-food", release="2.1")),
            ("fair-food@git:main~1", Side("fair-food@git:main~1", program="fair-food", git="main~1")),
            ("@git:main", Side("@git:main", git="main")),
            ("main:standards/x", Side("main:standards/x", program="x", git="main", folder="./")),
            ("main:sub/standards/x", Side("main:sub/standards/x", program="x", git="main", folder="sub/")),
            ("main:.", Side("main:.", git="main", folder="./")),
        ],
    )
    def test_a_side(self, word, expected):
        assert side(word) == expected

    def test_a_range_is_two_revisions(self):
        assert [each.git for each in sides("main..proposal", None)] == ["main", "proposal"]
        assert [each.git for each in sides("main..", None)] == ["main", "HEAD"]

    def test_the_work_tree_stands_for_what_is_left_out(self):
        assert sides("fair-food@git:main", None)[1] == Side("the work tree", program="fair-food")

    @pytest.mark.parametrize(
        "word", ["a...b", "--output=x", "x y", "", "Fair-Food", "main:../../etc", "main:standards/a/b"]
    )
    def test_what_is_no_side_is_refused(self, word):
        with pytest.raises(WsrcodeError):
            sides(word, None)


class TestGit:
    def test_a_revision_holds_what_the_folder_held(self, project):
        repo = repository(project)
        tree = GitTree(repo, repo.files(repo.resolve("HEAD"), "standards"), {})
        assert dict(tree) == dict(folder_tree(project))
        assert not read(tree).faults

    def test_contents_are_named_as_git_names_them(self, project):
        data = (project / REST).read_bytes()
        assert content_of(data, sha256=False) == git(project, "rev-parse", f"HEAD:{REST}")

    @pytest.mark.parametrize(
        "word", ["-h", "--output=x", "HEAD..main", "nowhere", "HEAD\nmain", "HEAD:standards", "a b", "é"]
    )
    def test_only_a_commit_is_resolved(self, project, word):
        with pytest.raises(CouldNotCompare, match="git knows no revision"):
            repository(project).resolve(word)
        assert not (project / "x").exists()

    def test_a_missing_base_says_what_mends_it(self, project):
        with pytest.raises(CouldNotCompare, match="git fetch origin proposal"):
            both(project, "example@git:proposal")

    def test_a_shallow_clone_says_what_mends_it(self, project, tmp_path):
        change(project)
        commit(project)
        git(tmp_path, "clone", "-q", "--depth", "1", f"file://{project}", "shallow")
        with pytest.raises(CouldNotCompare, match="git fetch --unshallow"):
            both(tmp_path / "shallow", "example@git:HEAD~1")

    def test_no_repository_says_so(self, tmp_path):
        shutil.copytree(STARTER, tmp_path / "bare")
        with pytest.raises(CouldNotCompare, match="no git repository"):
            both(tmp_path / "bare", "example@git:HEAD")

    def test_a_project_in_a_folder_of_the_repository(self, tmp_path):
        shutil.copytree(STARTER, tmp_path / "codes")
        git(tmp_path, "init", "-q", "-b", "main")
        commit(tmp_path)
        change(tmp_path / "codes")
        (pair,) = both(tmp_path / "codes", "example@git:HEAD").programs
        assert "rest" not in pair.unchanged
        (pair,) = both(tmp_path / "codes", "HEAD:codes/standards/example").programs
        assert "rest" not in pair.unchanged

    def test_sha256_repositories(self, tmp_path):
        shutil.copytree(STARTER, tmp_path / "wide")
        git(tmp_path / "wide", "init", "-q", "--object-format=sha256")
        commit(tmp_path / "wide")
        change(tmp_path / "wide")
        (pair,) = both(tmp_path / "wide", "example@git:HEAD").programs
        assert pair.old.provisions.keys() - pair.unchanged == {"rest"}

    def test_a_link_is_not_what_it_points_to(self, project):
        (project / REST).unlink()
        (project / REST).symlink_to("pay-on-time.yml")
        commit(project)
        (pair,) = both(project, "first..HEAD").programs
        with pytest.raises(CouldNotCompare, match="symbolic link"):
            pair.new.provisions["rest"]


class TestSparing:
    def test_nothing_differs_nothing_is_read(self, project):
        assert both(project, "first..HEAD").programs == ()

    def test_only_what_differs_is_opened(self, project, monkeypatch):
        change(project)
        commit(project)
        opened = []
        noun = Library.noun
        monkeypatch.setattr(
            Library, "noun", lambda self, source, file, model: opened.append(file) or noun(self, source, file, model)
        )
        from wsrcode.cli.comparing import compared

        _, found = compared("first..HEAD", None, project)
        assert {each.provision for each in found} == {"rest"}
        assert {file for file in opened if "/provisions/" in file} == {REST}

    def test_what_both_hold_is_one_and_the_same(self, project):
        change(project)
        commit(project)
        (pair,) = both(project, "first..HEAD").programs
        assert pair.old.provisions["complaints"] is pair.new.provisions["complaints"]
        assert pair.old.code is pair.new.code
        assert pair.old.provisions["rest"] is not pair.new.provisions["rest"]

    @pytest.mark.parametrize(
        "sides", [("first..HEAD", None), ("example@git:first", None), ("example@git:first", "example")]
    )
    def test_however_it_is_asked_the_amendments_are_the_same(self, project, sides):
        from wsrcode.cli.comparing import compared
        from wsrcode.diff import compare

        change(project)
        change(project, "id: rest", "id: breaks\nreplaces: [rest]")
        (project / REST).rename((project / REST).with_name("breaks.yml"))
        change(project, "provisions: [rest,", "provisions: [breaks,", "standards/example/code.yml")
        commit(project)
        _, found = compared(*sides, project)
        old = read(
            GitTree(
                repository(project), repository(project).files(repository(project).resolve("first"), "standards"), {}
            )
        )
        new = read(folder_tree(project))
        whole = compare(old.corpus.standards["example"], new.corpus.standards["example"], old.corpus, new.corpus)
        assert list(whole) == found
        assert found

    def test_an_unchanged_provision_may_declare_what_became_of_one_that_goes(self, project):
        change(project, "id: pay-on-time", "id: pay-on-time\nreplaces: [rest]", REST.replace("rest", "pay-on-time"))
        base = commit(project)
        (project / REST).unlink()
        change(project, "provisions: [rest, ", "provisions: [", "standards/example/code.yml")
        commit(project)
        (pair,) = both(project, f"{base}..HEAD").programs
        assert "pay-on-time" not in pair.unchanged

    def test_a_faulty_file_is_never_no_change(self, project):
        (project / REST).write_text("id: [rest\n")
        (pair,) = both(project, "example@git:first").programs
        with pytest.raises(CouldNotCompare, match=rf"{REST}:\d+"):
            pair.new.provisions["rest"]

    def test_a_missing_file_is_never_no_change(self, project):
        (project / "standards/example/code.yml").unlink()
        with pytest.raises(CouldNotCompare, match=r"code\.yml is missing"):
            both(project, "example@git:first")

    def test_what_differs_beside_the_words_is_named(self, project):
        (project / "standards/example/allowed_signers").write_text("somebody\n")
        change(project, "Example Farm A", "Another Farm", "standards/example/suppliers.yml")
        assert both(project, "example@git:first").beside == (
            "standards/example/allowed_signers", "standards/example/suppliers.yml",
        )  # fmt: skip


class TestPrograms:
    def test_an_unknown_program_gets_the_nearest_name(self, project):
        with pytest.raises(WsrcodeError, match="did you mean 'example'"):
            both(project, "exampel@git:first")

    def test_a_program_that_one_side_lacks_cannot_be_compared(self, project):
        shutil.copytree(project / "standards/example", project / "standards/other")
        change(project, "id: example", "id: other", "standards/other/program.yml")
        with pytest.raises(CouldNotCompare, match="holds no program other"):
            both(project, "other@git:first")

    def test_two_programs(self, project):
        shutil.copytree(project / "standards/example", project / "standards/other")
        change(project, "id: example", "id: other", "standards/other/program.yml")
        (pair,) = both(project, "example", "other").programs
        assert (pair.old.id, pair.new.id) == ("example", "other")
        assert len(pair.unchanged) == 8

    def test_folders(self, project, tmp_path):
        shutil.copytree(project, tmp_path / "copy")
        change(tmp_path / "copy")
        for word in (tmp_path / "copy", tmp_path / "copy/standards", tmp_path / "copy/standards/example"):
            (pair,) = both(project, "example", str(word)).programs
            assert pair.old.provisions.keys() - pair.unchanged == {"rest"}

    def test_a_revision_that_was_never_frozen(self, project):
        with pytest.raises(CouldNotCompare, match="no frozen revision 7"):
            both(project, "example@7")


def test_two_folders_are_compared_without_git():
    asked = "import sys, wsrcode.load.revision; sys.exit('git' in sys.modules)"
    assert subprocess.run((sys.executable, "-c", asked), check=False).returncode == 0
