"""A page says in one sentence what it is about, in its own words; what stands in the words does nothing there."""

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from wsrcode.build.pages.described import about, headed
from wsrcode.build.pages.slim import slim

ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M1 1h9"/></svg>'
OTHER = ICON.replace("M1", "M2")


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("# Title\n\nFirst.\n\nThe lead.\n{ .wsr-lead }\n", "The lead."),
        ('# Title\n\n<p class="wsr-worker__label">Your right</p>\n\nYou are paid.\n', "You are paid."),
        ("# Title\n\n> The rule &#42;itself&#42;.\n", "The rule *itself*."),
        ("# Title\n\n<p>x</p>\n\nA **plain** [link](x.md) in words.\n", "A plain link in words."),
        ("# Title\n\n[only a link](x.md)\n{ .wsr-small }\n", "Otherwise"),
        ("---\ntitle: front\n---\n# Title\n", "Otherwise"),
        ("# Title\n\nSays &lt;script&gt; and &quot;more&quot;.\n", "Says \u2039script\u203a and \u201dmore\u201d."),
    ],
)
def test_the_first_words_that_say_it(markdown, words):
    assert about(markdown, "Otherwise") == words


@given(st.text(min_size=1))
def test_it_is_short_and_harmless_whatever_stands_there(text):
    said = about(f"# Title\n\n{text}\n", text)
    assert len(said) <= 160
    assert not re.search(r'[<>"\n]', said)
    _, front, _ = headed("# Title\n", {"description": said}).split("---\n", 2)
    assert yaml.safe_load(front)["description"] == said


def test_it_ends_with_a_whole_word():
    said = about("# Title\n\n" + "Word " * 60 + "\n", "")
    assert said == "Word " * 31 + "Word…"


@pytest.mark.parametrize("kept", ["", "---\nsearch:\n  exclude: true\n---\n"])
def test_what_a_page_said_at_its_head_stays(kept):
    _, front, rest = headed(f"{kept}# Title\n", {"description": "about: it"}).split("---\n")
    assert yaml.safe_load(front) == {**({"search": {"exclude": True}} if kept else {}), "description": "about: it"}
    assert rest == "# Title\n"


def test_an_icon_is_drawn_once_and_its_root_says_the_direction():
    page = f'<html lang="ar"><body class="x" dir="rtl">{ICON}{OTHER}{ICON}<pre>{OTHER}</pre></body></html>'
    small = slim(page)
    assert small.startswith('<html lang="ar" dir="rtl">')
    assert small.count('d="M1 1h9"') == 1
    (name,) = re.findall(r'<use href="#([^"]+)"/>', small[: small.index("<pre>")])[:1]
    assert small.count(f'id="{name}"') == 1
