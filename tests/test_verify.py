"""Verify tells an unaltered text from an altered one, a whole chain from a broken one, and a paper from its mark."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from test_release import ORG, better_rest, bump, edit, first, home, note, run  # noqa: F401 - fixtures

from wsrcode.load import folder_tree, read_folder
from wsrcode.load.frozen import kept
from wsrcode.load.strict import parse
from wsrcode.model import Edition
from wsrcode.model.mark import mark_of
from wsrcode.model.revision import digest_of
from wsrcode.record.lines import written


def lists(value):
    if isinstance(value, tuple):
        return [lists(each) for each in value]
    return {key: lists(each) for key, each in value.items()} if isinstance(value, dict) else value


@pytest.fixture
def chain(first: Path) -> Path:  # noqa: F811 - pytest's way
    """Return a project with two revisions, the second better for workers."""
    better_rest(first)
    bump(first, "1.1")
    note(first, "1.1", "rest")
    assert run("release", "example", "1.1", *ORG).exit_code == 0
    return first


def file_of(root: Path, revision: str) -> Path:
    return root / f"standards/example/revisions/{revision}.yml"


def rewrite(path: Path, **changes: object) -> None:
    """Change a frozen file's values and its digest with them, as somebody would who wants it to look whole."""
    values = {**lists(parse(path.read_bytes())), **changes}
    path.write_bytes(written({**values, "digest": digest_of(values)}))


class TestWhole:
    def test_tells_each_revision(self, chain):
        done = run("verify")
        assert done.exit_code == 0
        assert done.output.splitlines() == [
            f"example {each}: as it was frozen, mark {kept(folder_tree(chain), 'example', each).noun.mark}; "
            "adopted by workers-organisation on 2026-11-22"
            for each in ("1", "1.1")
        ]

    def test_needs_no_git_and_no_readable_work_tree(self, chain):
        (chain / "standards/example/code.yml").write_text("broken: [")
        assert run("verify", "example").exit_code == 0

    def test_of_nothing_says_so(self, home):  # noqa: F811
        done = run("verify")
        assert (done.exit_code, done.output) == (0, "example: no revision has been released yet\n")

    def test_looks_past_layout_and_comments(self, chain):
        path = file_of(chain, "1")
        path.write_text("# A remark.\n" + path.read_text())
        path.write_bytes(json.dumps(lists(parse(path.read_bytes()))).encode())
        assert run("verify").exit_code == 0

    def test_goes_through_other_formats(self, chain):
        assert json.loads(run("verify", "-f", "json").output)["findings"] == []


class TestAltered:
    def found(self, status: int = 1) -> str:
        done = run("verify")
        assert done.exit_code == status, done.output
        return done.output

    def test_one_word(self, chain):
        edit(chain, "revisions/1.yml", ('"10 minutes"', '"9 minutes"'))
        assert "revisions/1.yml: error: was altered" in self.found()

    def test_one_word_of_a_translation(self, chain):
        edit(chain, "revisions/1.es.yml", ("Descanso", "Descansos"))
        assert "revisions/1.es.yml: error: was altered" in self.found()

    def test_who_adopted_it(self, chain):
        edit(chain, "revisions/1.1.yml", ("by: workers-organisation", "by: monitor"))
        assert "revisions/1.1.yml: error: was altered" in self.found()

    def test_a_digest_made_anew_breaks_the_chain(self, chain):
        rewrite(file_of(chain, "1"), effective="2026-01-01")
        assert "follows another 1 than the one that is here" in self.found()

    def test_a_revision_slipped_in_between_breaks_the_chain(self, chain):
        shutil.copy(file_of(chain, "1"), file_of(chain, "1.0.5"))
        shutil.copy(file_of(chain, "1.es"), file_of(chain, "1.0.5.es"))
        rewrite(file_of(chain, "1.0.5"), revision="1.0.5")
        assert "stands between: the chain is broken" in self.found()

    def test_a_revision_that_is_gone_leaves_nothing_to_follow(self, chain):
        file_of(chain, "1").unlink()
        assert "follows 1, which is missing" in self.found(3)
        done = run("release", "example", "1.2", *ORG)
        assert done.exit_code == 2

    def test_a_translation_that_is_gone(self, chain):
        file_of(chain, "1.es").unlink()
        assert "revisions/1.es.yml: error: is missing" in self.found()

    def test_a_file_in_the_place_of_another(self, chain):
        shutil.copy(file_of(chain, "1"), file_of(chain, "1.1"))
        assert "lies in the place of another" in self.found()

    @pytest.mark.parametrize("text", ["", "[1, 2]", "program: example\n", "a: &b c\n", "\x00"])
    def test_what_is_no_revision_at_all(self, chain, text):
        file_of(chain, "1").write_text(text)
        self.found()

    def test_a_decision_it_rests_on(self, home):  # noqa: F811
        folder = home / "standards/example/decisions"
        folder.mkdir()
        decision = folder / "2026-11-20-first.yml"
        decision.write_text(
            "kind: approval\nprogram: example\nby: workers-organisation\non: 2026-11-20\nmeeting: Assembly\n"
            'reason: We adopt it.\namendments:\n  - fingerprint: "0123456789ab"\n'
        )
        done = run("release", "example", "1", *ORG, "--decision", "2026-11-20-first")
        assert done.exit_code == 0, done.output
        assert run("verify").exit_code == 0
        text = decision.read_text()
        decision.write_text(text.replace("We adopt it", "We adopted it"))
        assert "was altered since revision 1 was adopted on it" in self.found()
        decision.unlink()
        assert "is missing, but revision 1 rests on it" in self.found()

    def test_an_altered_text_is_compared_with_nothing(self, chain):
        edit(chain, "revisions/1.yml", ('"10 minutes"', '"9 minutes"'))
        done = run("diff", "example@1", "example")
        assert done.exit_code == 3
        assert "cannot be relied on" in done.output


def test_no_line_is_named_where_the_text_lies_frozen(chain):
    told = json.loads(run("diff", "example@1", "example@1.1", "-f", "json").output)["amendments"]
    (raised,) = (each for each in told if each["effect"] == "strengthened")
    assert (raised["path"], raised["line"]) == ("standards/example/provisions/work/rest.yml", 0)


class TestSignatures:
    """Keys are those of the list that the revision before froze; a list in the work tree counts for nothing."""

    @pytest.fixture
    def sign(self, tmp_path_factory):
        keys = tmp_path_factory.mktemp("keys")

        def sign(path: Path, who: str) -> None:
            words = ["ssh-keygen", "-q", "-Y", "sign", "-f", str(keys / who), "-n", "wsrcode", str(path)]
            subprocess.run(words, check=True, capture_output=True)

        for who in ("secretary", "grower"):
            made = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", who, "-f", str(keys / who)]
            subprocess.run(made, check=True, capture_output=True)
        sign.public = lambda who: (keys / f"{who}.pub").read_text()
        return sign

    @pytest.fixture
    def signed(self, home, sign):  # noqa: F811
        (home / "standards/example/allowed_signers").write_text(
            f"# who may sign\nworkers-organisation:secretary {sign.public('secretary')}"
        )
        assert run("release", "example", "1", *ORG).exit_code == 0
        return home

    def test_are_by_the_right_key(self, signed, sign):
        sign(file_of(signed, "1"), "secretary")
        done = run("verify")
        assert done.exit_code == 0, done.output
        assert run("check").exit_code == 0

    def test_by_another_key_are_refused_whatever_the_list_says_now(self, signed, sign):
        sign(file_of(signed, "1"), "grower")
        (signed / "standards/example/allowed_signers").write_text(
            f"workers-organisation:secretary {sign.public('grower')}"
        )
        done = run("verify")
        assert done.exit_code == 1
        assert "1 of 1 signatures that no key allowed then has made" in done.output

    def test_over_other_bytes_are_refused(self, signed, sign):
        sign(file_of(signed, "1"), "secretary")
        path = file_of(signed, "1")
        path.write_text("# A remark.\n" + path.read_text())
        assert "[verify/signature]" in run("verify").output


class TestPaper:
    def test_is_known_by_its_mark_with_what_changed_since(self, chain):
        spoken = kept(folder_tree(chain), "example", "1").noun.languages["es"]
        done = run("verify", "--digest", spoken.mark)
        assert done.exit_code == 0
        assert f"{spoken.mark}: example 1, in es; adopted by workers-organisation" in done.output
        assert "up to example 1.1, the last one released" in done.output
        assert "[limits/limit-raised]" in done.output

    def test_is_known_however_its_mark_is_typed(self, chain):
        printed = kept(folder_tree(chain), "example", "1").noun.mark
        done = run("verify", "--digest", f" {printed.upper().replace('-', ' ')} ")
        assert "example 1, the same in every language" in done.output

    def test_of_the_last_revision_is_current(self, chain):
        done = run("verify", "--digest", kept(folder_tree(chain), "example", "1.1").noun.mark)
        assert "no amendments" in done.output

    def test_that_nobody_released_is_called_what_it_is(self, chain):
        better_text = chain / "standards/example/provisions/work/rest.yml"
        better_text.write_text(better_text.read_text().replace("15 minutes", "20 minutes"))
        standard = read_folder(chain).corpus.standards["example"]
        done = run("verify", "--digest", mark_of(Edition(standard, "en")))
        assert done.exit_code == 0
        assert "the work tree as it is, in en; no revision holds this text" in done.output

    def test_with_a_mended_translation_belongs_to_its_revision(self, chain):
        edit(chain, "translations/es.yml", ("Descanso", "Tu descanso"))
        standard = read_folder(chain).corpus.standards["example"]
        done = run("verify", "--digest", mark_of(Edition(standard, "es")))
        assert "example 1.1, in es" in done.output

    def test_that_nobody_knows_is_said_to_be_unknown(self, chain):
        done = run("verify", "--digest", "0000-0000-0000")
        assert done.exit_code == 1
        assert "no text here has this mark" in done.output

    def test_with_no_mark_is_bad_usage(self, chain):
        assert run("verify", "--digest", "zzzz").exit_code == 2

    def test_of_a_program_that_is_not_there(self, chain):
        done = run("verify", "exampel")
        assert done.exit_code == 2
        assert "did you mean" in done.output
