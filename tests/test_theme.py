"""theme.yml in the hands of somebody who is no programmer: what can be read on paper, and what is said of the rest."""

import re
from itertools import product

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from wsrcode.build.colour import contrast, darker, grey, ink_on, is_colour
from wsrcode.build.templates import find, packaged, theme
from wsrcode.build.theme import in_black
from wsrcode.cli import main
from wsrcode.errors import WsrcodeError

FOLDERS = (packaged(),)
COLOURS = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


def own(tmp_path, text):
    (tmp_path / "theme.yml").write_text(text, encoding="utf-8")
    return theme((tmp_path, *FOLDERS))


class TestWhatComesWithThePackage:
    def test_every_ink_can_be_read_on_its_colour(self):
        colours = theme(FOLDERS)["colours"]
        assert {name for name, each in colours.items() if contrast(each["fill"], each["ink"]) < 4.5} == set()
        assert {name for name, each in colours.items() if contrast("#ffffff", each["text"]) < 4.5} == set()

    def test_lines_can_be_seen(self):
        assert contrast(theme(FOLDERS)["colours"]["line"]["fill"], "#ffffff") >= 3

    def test_body_text_is_large_enough_for_workers(self):
        assert theme(FOLDERS)["sizes"]["body"] >= 14


class TestOwn:
    def test_holds_only_what_differs(self, tmp_path):
        made, usual = own(tmp_path, "colours: {cover: '#123456', mint: '#2f7d6b'}\nsizes: {body: 15}\n"), theme(FOLDERS)
        assert made["colours"]["cover"]["fill"] == "#123456"
        assert made["colours"]["mint"] == {"fill": "#2f7d6b", "ink": "#ffffff", "text": "#2f7d6b"}
        assert made["sizes"] == {**usual["sizes"], "body": 15}
        assert (made["margins"], made["logo"]) == (usual["margins"], usual["logo"])

    def test_an_empty_one_is_the_usual_one(self, tmp_path):
        assert own(tmp_path, "# nothing yet\n") == theme(FOLDERS)

    @pytest.mark.parametrize(
        ("text", "says"),
        [
            ("colours:\n  red: red\n", r":2: colours/red is 'red'; write it as '#rrggbb'"),
            ("colours:\n  red: '#B3261E'\n", r":2: colours/red is '#B3261E'; write it as '#rrggbb' in small letters"),
            ("colours:\n  red: #b3261e\n", r":2: colours/red is empty \(a # outside quotes begins a remark\)"),
            ("colours:\n  Dark Red: '#b3261e'\n", r":2: colours/Dark Red: name it in small letters"),
            ("colours:\n  red: [1, 2, 3]\n", r":2: colours/red must be one value"),
            ("colours:\n  red: '#b3261e'\n  red: '#a3261e'\n", r":3: colours has 'red' twice"),
            ("colours: red\n", r":1: colours must be a list of `name: value` lines"),
            ("sizes:\n  body: large\n", r":2: sizes/body is 'large'; write a number of points alone, such as 14"),
            ("sizes:\n  body: 14pt\n", r":2: sizes/body is '14pt'; write a number of points alone"),
            ("sizes:\n  body: 12\n", r":2: sizes/body is 12; write 14 to 24 points: workers read it outdoors"),
            ("sizes:\n  body: nan\n", r":2: sizes/body is nan; write 14 to 24"),
            ("sizes:\n  bdoy: 15\n", r":2: unknown key sizes/bdoy; did you mean 'body'\?"),
            ("colour:\n  red: '#b3261e'\n", r":2: unknown key 'colour'; did you mean 'colours'\?"),
            ("margins:\n  inside: 2\n", r":2: margins/inside is 2; write 8 to 40 millimetres"),
            ("margins:\n  left: 12\n", r":2: unknown key margins/left.*inside, outside, top, bottom"),
            ("logo: My Logo.png\n", r":1: logo is 'My Logo.png'; write the name of a drawing without its ending"),
            ("- red\n", r":1: the file must be a list of `name: value` lines"),
            ("colours: {red: '#b3261e'\n", r"cannot be read: .*put each colour in quotes"),
        ],
    )
    def test_what_is_wrong_is_said_with_its_line(self, tmp_path, text, says):
        with pytest.raises(WsrcodeError, match=says) as raised:
            own(tmp_path, text)
        assert "\n" not in str(raised.value)
        assert str(raised.value).startswith(f"{tmp_path}/theme.yml")

    @pytest.mark.parametrize(
        ("name", "pale", "ground"),
        [
            *product(("ink", "quiet", "zero", "right", "do", "cover"), ("#bbbbbb",), ("white paper",)),
            ("line", "#dddddd", "white paper"),
        ],
    )
    def test_what_could_not_be_read_is_refused_with_a_colour_that_can(self, tmp_path, name, pale, ground):
        with pytest.raises(WsrcodeError, match=f"colours/{name} '{pale}' on {ground} has a contrast of") as raised:
            own(tmp_path, f"colours:\n  {name}: '{pale}'\n")
        better = re.search(r"such as '(#[0-9a-f]{6})'", str(raised.value))[1]
        theme.cache_clear()
        assert own(tmp_path, f"colours:\n  {name}: '{better}'\n")["colours"][name]["fill"] == better

    def test_a_ground_that_is_too_dark_for_its_words_is_named(self, tmp_path):
        with pytest.raises(WsrcodeError, match=r":2: .*take a paler colours/paper"):
            own(tmp_path, "colours:\n  paper: '#333333'\n")

    def test_a_build_says_it_in_one_line(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        assert CliRunner().invoke(main, ["init"]).exit_code == 0
        (tmp_path / "templates").mkdir(exist_ok=True)
        (tmp_path / "templates/theme.yml").write_text("sizes: {body: 9}\n", encoding="utf-8")
        done = CliRunner().invoke(main, ["build", "--output", "card"], catch_exceptions=False)
        assert done.exit_code == 1
        assert "theme.yml:1: sizes/body is 9; write 14 to 24 points" in done.stderr


class TestBlack:
    def test_holds_no_colour_and_nothing_pale_on_pale(self):
        made = in_black(theme(FOLDERS))
        for name, each in made["colours"].items():
            assert all(len({value[1:3], value[3:5], value[5:]}) == 1 for value in each.values()), name
            assert contrast(each["fill"], each["ink"]) >= 4.5, name
            assert contrast("#ffffff", each["text"]) >= 4.5, name
        assert {name: made[name] for name in made if name != "colours"} == {
            name: each for name, each in theme(FOLDERS).items() if name != "colours"
        }


class TestColour:
    @given(COLOURS)
    def test_black_or_white_can_be_read_on_every_colour(self, colour):
        assert contrast(colour, ink_on(colour)) >= 4.5

    @given(COLOURS)
    def test_a_darker_one_can_be_read_and_one_that_can_stays(self, colour):
        found = darker(colour, "#ffffff", 4.5)
        assert contrast(found, "#ffffff") >= 4.5
        assert (found == colour) == (contrast(colour, "#ffffff") >= 4.5)

    @given(COLOURS, st.integers(0, 255))
    def test_a_grey_is_a_colour_without_colour(self, colour, least):
        made = grey(colour, least=least)
        assert is_colour(made)
        assert made[1:3] == made[3:5] == made[5:]
        assert int(made[1:3], 16) >= least


def test_the_file_itself_says_what_to_do():
    text = find(FOLDERS, "theme.yml").read_text(encoding="utf-8")
    assert "wsrcode build" in text
    assert all(f"  {name}: " in text for name in (*theme(FOLDERS)["sizes"], *theme(FOLDERS)["margins"]))
