"""Tidying: a file that another editor wrote anew keeps only what it says differently."""

import subprocess
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from wsrcode.cli import main
from wsrcode.load.outside import comments
from wsrcode.load.strict import parse
from wsrcode.model.provision import Provision
from wsrcode.record.merge_back import merged, pruned, same

FILE = "standards/demo/provisions/heat/heat-rest.yml"
BEFORE = """\
# The words of the assembly.
id: heat-rest
title: Rest in the heat
tier: corrective
text: >-
  In the heat, the grower must give every worker a rest.
  The rest is in the shade.
  It is paid.
season: {from: 05-01, to: 10-31}
only_if: [field-work]
obligations:
  - holder: grower
    must: give every worker a rest in the shade   # not only on demand
    limits:
      - {measure: rest-break, at_least: 10 minutes}
      - {measure: rest-interval, at_most: 2 hours}
rests_on: [ILO C155 art. 16, UDHR art. 24]
informed_by: ["2021-07-assembly"]
worker:
  right: You rest in the shade.
evidence:
  mark: R
  source:
    # Read again in the spring.
    - {title: "The code", date: "2021"}
"""


class Elsewhere(yaml.SafeDumper):
    """Writes as a form editor does: no comments, one line a text, two spaces, and no flow."""


def elsewhere(values: object) -> str:
    """Return a file as another editor writes it anew."""
    return yaml.dump(values, Dumper=Elsewhere, sort_keys=False, width=100_000, allow_unicode=True)


def values() -> dict:
    return yaml.load(BEFORE, Loader=yaml.BaseLoader)  # noqa: S506 - the base loader makes nothing but texts


def git(root: Path, *words: str) -> str:
    done = subprocess.run(
        ["git", "-C", str(root), "-c", "user.name=x", "-c", "user.email=x@example.org", *words],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return done.stdout


@pytest.fixture
def root(tmp_path):
    (tmp_path / FILE).parent.mkdir(parents=True)
    (tmp_path / FILE).write_text(BEFORE, encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "The code")
    return tmp_path


def tidy(root: Path, *words: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["tidy", "--root", str(root), *words])
    return result.exit_code, result.output


def changed_lines(root: Path) -> list[str]:
    """Return the lines that git shows as changed."""
    told = git(root, "diff", "--unified=0").split("\n")
    return [each for each in told if each[:1] in "+-" and each[:3] not in {"+++", "---"} and each]


class TestRewritten:
    def test_one_change_is_two_lines_of_the_diff(self, root):
        new = values()
        new["title"] = "A rest in the heat"
        new["worker"]["do"] = None
        new["remedy"] = {"make_whole": False, "how": ""}
        new["exceptions"] = []
        (root / FILE).write_text(elsewhere(new), encoding="utf-8")
        assert len(changed_lines(root)) > 20
        assert tidy(root)[0] == 0
        assert changed_lines(root) == ["-title: Rest in the heat", "+title: A rest in the heat"]

    def test_no_change_brings_back_every_byte(self, root):
        (root / FILE).write_text(elsewhere(values()), encoding="utf-8")
        assert tidy(root)[0] == 0
        assert git(root, "status", "--porcelain") == ""

    def test_one_sentence_of_a_folded_text_is_one_line(self, root):
        new = values()
        new["text"] = new["text"].replace("It is paid.", "It is paid in full.")
        (root / FILE).write_text(elsewhere(new), encoding="utf-8")
        tidy(root)
        assert changed_lines(root) == ["-  It is paid.", "+  It is paid in full."]

    def test_the_sentence_before_a_break_may_change(self, root):
        new = values()
        new["text"] = new["text"].replace("in the shade.", "in the shade of a tree.")
        (root / FILE).write_text(elsewhere(new), encoding="utf-8")
        tidy(root)
        assert changed_lines(root) == ["-  The rest is in the shade.", "+  The rest is in the shade of a tree."]

    def test_an_item_of_a_list_is_one_line(self, root):
        new = values()
        new["obligations"][0]["limits"][0]["at_least"] = "15 minutes"
        (root / FILE).write_text(elsewhere(new), encoding="utf-8")
        tidy(root)
        assert changed_lines(root) == [
            "-      - {measure: rest-break, at_least: 10 minutes}",
            "+      - {measure: rest-break, at_least: 15 minutes}",
        ]

    def test_what_is_new_and_what_is_gone_stays_so(self, root):
        new = values()
        new["obligations"][0]["limits"].pop(0)
        new["guards_against"] = ["abusive-conditions"]
        (root / FILE).write_text(elsewhere(new), encoding="utf-8")
        tidy(root)
        now = parse((root / FILE).read_bytes())
        assert Provision.model_validate(now).guards_against == ("abusive-conditions",)
        assert [each["measure"] for each in now["obligations"][0]["limits"]] == ["rest-interval"]
        assert {"# The words of the assembly.", "# Read again in the spring."} <= comments((root / FILE).read_bytes())

    def test_windows_line_ends_and_a_byte_order_mark_are_no_change(self, root):
        (root / FILE).write_bytes(b"\xef\xbb\xbf" + elsewhere(values()).replace("\n", "\r\n").encode())
        assert tidy(root)[0] == 0
        assert (root / FILE).read_text(encoding="utf-8") == BEFORE

    def test_a_second_run_changes_nothing(self, root):
        (root / FILE).write_text(elsewhere({**values(), "title": "A rest"}), encoding="utf-8")
        tidy(root)
        once = (root / FILE).read_bytes()
        assert tidy(root) == (0, "")
        assert (root / FILE).read_bytes() == once


class TestLeftAlone:
    def test_a_file_with_comments_of_its_own(self, root):
        text = "# Asked for by the crew.\n" + elsewhere(values())
        (root / FILE).write_text(text, encoding="utf-8")
        assert tidy(root) == (0, "")
        assert (root / FILE).read_text(encoding="utf-8") == text

    def test_a_file_that_is_no_yaml(self, root):
        (root / FILE).write_text("id: [", encoding="utf-8")
        code, told = tidy(root)
        assert (code, told.count("\n")) == (1, 1)
        assert f"{FILE}:2" in told
        assert (root / FILE).read_text(encoding="utf-8") == "id: ["

    def test_machine_written_and_signed_files(self, root):
        decision = root / "standards/demo/decisions/2026-01-01-heat.yml"
        decision.parent.mkdir()
        decision.write_text("reason: [ ]\n", encoding="utf-8")
        assert tidy(root) == (0, "")

    def test_only_the_files_that_are_named(self, root):
        (root / FILE).write_text(elsewhere(values()), encoding="utf-8")
        other = root / "standards/demo/provisions/heat/shade.yml"
        other.write_text(elsewhere({**values(), "id": "shade", "worker": None}), encoding="utf-8")
        assert tidy(root, str(root / FILE))[0] == 0
        assert "worker: null" in other.read_text(encoding="utf-8")

    def test_a_file_outside_is_refused_in_one_line(self, root, tmp_path_factory):
        stray = tmp_path_factory.mktemp("else") / "x.yml"
        stray.write_text("a: b\n", encoding="utf-8")
        code, told = tidy(root, str(stray))
        assert (code, told.count("\n")) == (2, 1)


class TestNew:
    def test_a_new_file_loses_the_keys_that_say_nothing(self, root):
        new = root / "standards/demo/provisions/heat/shade.yml"
        said = {**values(), "id": "shade", "worker": {"right": "You sit in the shade.", "do": None}, "replaces": []}
        new.write_text(elsewhere(said), encoding="utf-8")
        assert tidy(root)[0] == 0
        now = parse(new.read_bytes())
        assert now["worker"] == {"right": "You sit in the shade."}
        assert "replaces" not in now
        assert now["text"] == values()["text"]


class TestCheck:
    def test_says_what_it_would_write_and_writes_nothing(self, root):
        text = elsewhere({**values(), "title": "A rest"})
        (root / FILE).write_text(text, encoding="utf-8")
        assert tidy(root, "--check") == (1, f"{FILE}: would be as it was at HEAD, but for 2 changed lines\n")
        assert (root / FILE).read_text(encoding="utf-8") == text

    def test_is_content_with_a_tidy_file(self, root):
        (root / FILE).write_text(BEFORE.replace("Rest in the heat", "A rest"), encoding="utf-8")
        assert tidy(root, "--check") == (0, "")

    def test_another_base_may_be_named(self, root):
        (root / FILE).write_text(elsewhere(values()), encoding="utf-8")
        git(root, "commit", "--quiet", "-am", "As the form wrote it")
        assert tidy(root) == (0, "")
        assert tidy(root, "--base", "HEAD~1")[0] == 0
        assert (root / FILE).read_text(encoding="utf-8") == BEFORE


class TestSame:
    @pytest.mark.parametrize(
        ("one", "other"),
        [(48, "48"), ("a  b", "a\nb"), ("x", ("x",)), (True, "true"), ({"a": 1, "b": 2}, {"b": "2", "a": "1"})],
    )
    def test_however_it_is_written(self, one, other):
        assert same(one, other)
        assert same(other, one)

    @pytest.mark.parametrize(
        ("one", "other"), [("1.10", "1.1"), (48, "49"), ("a", ("a", "b")), ({"a": 1}, {"a": 1, "b": 2}), ("", None)]
    )
    def test_and_what_is_another_thing(self, one, other):
        assert not same(one, other)
        assert not same(other, one)


LINE = st.text(alphabet="abcdefgh öñ .,:#'\"-", min_size=1, max_size=40).filter(lambda text: text.strip() == text)
WRITTEN = st.recursive(
    LINE | st.integers(0, 999),
    lambda each: (
        st.lists(each, min_size=1, max_size=3) | st.dictionaries(st.sampled_from("abcde"), each, min_size=1, max_size=4)
    ),
    max_leaves=10,
)


@given(
    st.dictionaries(st.sampled_from("klmno"), WRITTEN, min_size=1),
    st.dictionaries(st.sampled_from("klmno"), WRITTEN, min_size=1),
)
def test_whatever_two_files_say_the_merged_one_says_the_newer(old, new):
    data = elsewhere(old).encode()
    one, other = parse(data), parse(elsewhere(new).encode())
    assert same(parse(merged(data, one, other)), other)


@given(st.dictionaries(st.sampled_from("klmno"), WRITTEN, min_size=1))
def test_a_new_file_without_empty_keys_stays_as_it_is(new):
    data = elsewhere(new).encode()
    assert pruned(data, parse(data)) == data
