"""What is left out to build pages sooner changes none of them."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import SimpleTagInlineProcessor
from material.plugins.search.plugin import Parser, SearchPlugin
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import PluginCollection

from wsrcode.site.inline import Passing
from wsrcode.site.sections import read_sooner, sections

OURS = ["attr_list", "md_in_html", "tables", "toc"]
PIECES = [
    *("word", "5.4", "¿qué?", "সময়", " ", "  \n", "\n\n", "\n- ", "\n# ", "| a | b |\n|---|---|\n| c | d |\n"),
    *("*", "**", "_", "__", "`", "\\", "[", "](x.md)", "![", "]", "<", ">", "&", "&amp;", "&#46;", "!", "{ .a }", ":"),
    *('<span lang="en">', "</span>", "<div markdown>\n\n", "\n\n</div>\n", "<a@b.org>", "<https://x.org>", "++", "~"),
]  # fmt: skip


class Marking(Extension):
    """Somebody's own sign: `++new++`."""

    def extendMarkdown(self, md):  # noqa: N802 - Markdown names it
        md.inlinePatterns.register(SimpleTagInlineProcessor(r"(\+\+)(.*?)\+\+", "ins"), "marking", 50)


class Striking(Extension):
    """A sign more for what Markdown has."""

    def extendMarkdown(self, md):  # noqa: N802 - as above
        md.delimiters.add("~", "del")


@pytest.mark.parametrize(
    "more", [[], [Marking()], [Striking()], ["abbr", "footnotes"]], ids=["", "own", "more", "abbr"]
)
class TestPassing:
    @given(pieces=st.lists(st.sampled_from(PIECES), max_size=30))
    def test_a_page_is_the_same(self, more, pieces):
        text = "".join(pieces)
        plain = Markdown(extensions=[*OURS, *more]).convert(text)
        assert Markdown(extensions=[*OURS, *more, Passing()]).convert(text) == plain

    def test_signs_do_what_they_do(self, more):
        text = "# One { #two }\n\nplain *em* ++new++ ~old~ ABC\n\n*[ABC]: words\n"
        plain = Markdown(extensions=[*OURS, *more]).convert(text)
        assert Markdown(extensions=[*OURS, *more, Passing()]).convert(text) == plain
        assert 'id="two"' in plain
        assert "<em>em</em>" in plain


def told(sections):
    return [(each.id, each.el.tag, each.is_excluded(), "".join(each.title), "".join(each.text)) for each in sections]


def as_the_theme(content):
    parser = Parser()
    parser.feed(content)
    parser.close()
    return told(parser.data)


def outcome(read, content):
    """Return what comes out, if only the fault that the theme makes of a paragraph inside one that is excluded."""
    try:
        return read(content)
    except ValueError as error:
        return str(error)


WORDS = st.text("aé ক\n\t&<>'\"", max_size=9)
NAMES = st.sampled_from(["p", "div", "h1", "h2", "h3", "ul", "li", "span", "a", "pre", "code", "svg", "P", "sup"])
MARKS = st.sampled_from(["", ' id="x"', ' class="headerlink"', " data-search-exclude=''", ' class="linenodiv"'])
EMPTY = st.sampled_from(["<br />", "<hr>", "<img src='x'>", "&nbsp;", "&copy;", "<!-- a -->", "<script>a<b</script>"])


def escaped(words):
    return words.replace("&", "&amp;").replace("<", "&lt;")


def element(inside):
    return st.builds("<{0}{1}>{2}</{0}>".format, NAMES, MARKS, inside)


CONTENT = st.recursive(
    WORDS.map(escaped) | WORDS | EMPTY,
    lambda inside: element(inside) | st.lists(inside, max_size=4).map("".join),
    max_leaves=20,
)


class TestSections:
    @given(CONTENT)
    def test_the_search_knows_the_same_of_a_page(self, content):
        assert outcome(lambda each: told(sections(each)), content) == outcome(as_the_theme, content)

    @pytest.mark.parametrize(
        "content",
        [
            '<h1 id="a">One<a class="headerlink" href="#a">#</a></h1><p>two &amp; three</p><h2 id="b">Four</h2>five',
            '<p>before</p><h2 id="a">one</h2><div data-search-exclude><p>not this</p></div><p>this</p>',
            "<pre><code>a &lt; b\n  c\n</code></pre>",
            "<p>never closed <b>bold",
            "</p>closed only",
            "a &nbsp; b &unknown; c",
            "<![CDATA[x]]><?php y ?>",
            "<svg><title>Drawn &amp; named</title><path d='M0'/></svg>",
            "",
        ],
    )
    def test_whatever_the_page_is(self, content):
        assert told(sections(content)) == as_the_theme(content)

    def test_what_stands_in_it_is_found(self):
        first, second = sections('<h1 id="a">One</h1><p>two <em>three</em></p><h2 id="b">Four</h2>')
        assert ("".join(first.title), "".join(first.text)) == ("One", "<p>two three</p>")
        assert ("".join(second.title), second.id) == ("Four", "b")

    def test_only_a_search_that_is_on_reads_so(self):
        on, off = SearchPlugin(), SearchPlugin()
        on.load_config({})
        off.load_config({"enabled": False})
        config = MkDocsConfig()
        config.plugins = PluginCollection()
        config.plugins.update({"on": on, "off": off})
        read_sooner(config)
        page = SimpleNamespace(content='<h1 id="a">One</h1><p>two</p>', meta={}, toc=(), url="one/", title="One")
        on.search_index.add_entry_from_context(page)
        hidden = SimpleNamespace(**{**vars(page), "meta": {"search": {"exclude": True}}})
        on.search_index.add_entry_from_context(hidden)
        assert on.search_index.entries == [{"location": "one/", "title": "One", "text": "<p>two</p>"}]
        assert not hasattr(off, "search_index")
