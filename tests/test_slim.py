"""Pages without the blank lines of the theme: fewer bytes, and nothing else."""

import json
import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wsrcode.build.pages.markup import plain
from wsrcode.build.pages.slim import slim
from wsrcode.site.buttons import buttons, stylesheet
from wsrcode.site.icons import icon

SPACE = st.text(alphabet=" \t\n", max_size=6)
PIECES = st.sampled_from(
    ["word", "<p>", "</p>", "<b>", "</b>", "<pre>\n\n  a\n</pre>", "<script>\n\nx\n\n</script>", "<preface>"]
)


@given(st.lists(st.tuples(SPACE, PIECES), max_size=12))
def test_only_white_space_goes_and_words_stay_apart(pieces):
    html = "".join(space + piece for space, piece in pieces)
    made = slim(html)
    assert made.split() == html.split()
    assert len(made) <= len(html)
    assert slim(made) == made


@pytest.mark.parametrize("kept", ["<pre>\n\n  a\n\n b</pre>", "<textarea>\n\n a</textarea>", "<style>a\n\n{}</style>"])
def test_what_shows_its_white_space_keeps_it(kept):
    assert slim(f"<p>\n\n\n{kept}\n\n</p>") == f"<p>\n{kept}\n</p>"


def test_no_line_is_blank():
    assert not re.search(r"\n\s*\n", slim("<ul>\n\n  <li>\n\n a \n \n</ul>\n\n"))


@given(st.text())
def test_a_text_stays_text_in_fewer_signs(text):
    made = slim(f"<p>{plain(text)}</p>")
    assert unescape(made) == unescape(f"<p>{plain(text)}</p>")
    assert made.count("<") == made.count(">") == 2


@given(st.text())
def test_the_words_that_the_theme_gives_its_script_stay(text):
    told = json.dumps({"said": text}).replace("<", r"\u003c")
    made = slim(f'<script id="__config" type="application/json">{told}</script>')
    assert json.loads(made.split(">", 1)[1].rpartition("</script>")[0]) == {"said": text}


def test_a_button_is_drawn_by_a_stylesheet_and_any_other_icon_on_its_page():
    made = slim(icon("menu") + icon("phone"), buttons())
    assert made.startswith('<svg class="wsr-b-menu" viewBox="0 0 24 24"></svg><svg')
    assert made.count("<path") == 1


def test_every_button_is_drawn():
    styles = stylesheet()
    assert len(buttons()) == 10
    for path, name in buttons().items():
        assert f".{name} {{" in styles
        assert re.search(r' d="([^"]*)"', path)[1] in styles
