"""Pages without the blank lines of the theme: fewer bytes, and nothing else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wsrcode.build.pages.slim import slim

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
