"""The booklet as a web page: the same words, one file that fetches nothing, and a number one can tap."""

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from test_booklet import MARKS, STARTER

from wsrcode.build.define import Desk
from wsrcode.build.language import language
from wsrcode.build.outputs.web import documents
from wsrcode.build.printer import Printer
from wsrcode.build.templates import template_folders
from wsrcode.errors import WsrcodeError
from wsrcode.load import read, read_folder
from wsrcode.load.tree import folder_tree

HOSTILE = "<script>alert(1)</script> {{ 7*7 }} {% x %} </style> & \" onload='x'"
TAGS = ("en", "es", "ht")


class Page(HTMLParser):
    """The opening tags of a page, and its text."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.words = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self):
        return " ".join(" ".join(self.words).split())

    def all(self, name):
        return [each for tag, each in self.tags if tag == name]


@pytest.fixture(scope="module")
def pages(repository):
    """Return Fair Food's pages, by language."""
    corpus = read_folder(repository).corpus
    desk = Desk(corpus, corpus.standards["fair-food"], TAGS, Printer(template_folders(repository)))
    made = {each.language: each.make() for each in documents(desk)}
    return {tag: each.data.decode() for tag, (each,) in made.items()}


@cache
def example(*changes, tag="es", final=False):
    """Return the starter's page after changes of (file, old, new)."""
    tree = dict(folder_tree(STARTER))
    for file, old, new in changes:
        name = f"standards/example/{file}"
        assert old.encode() in tree[name], old
        tree[name] = tree[name].replace(old.encode(), new.encode())
    reading = read(tree)
    assert [str(each) for each in reading.faults] == []
    desk = Desk(
        reading.corpus, reading.corpus.standards["example"], (tag,), Printer(template_folders(None)), final=final
    )
    (document,) = documents(desk)
    (made,) = document.make()
    return made.data.decode()


class TestWhole:
    @pytest.mark.parametrize("tag", TAGS)
    def test_is_small_and_fetches_nothing(self, pages, tag):
        page = Page(pages[tag])
        assert len(pages[tag].encode()) <= 150 * 1024
        assert not {"script", "link", "iframe", "object", "form"} & {name for name, _ in page.tags}
        assert all(not {"style", "srcset"} & set(each) for _, each in page.tags)
        assert all(each["src"].startswith("data:image/svg+xml;base64,") for _, each in page.tags if "src" in each)
        assert not re.search(r"url\(|@import", pages[tag])
        assert all(each["href"].startswith("#i-") for each in page.all("use"))

    @pytest.mark.parametrize("tag", TAGS)
    def test_allows_its_own_style_and_nothing_else(self, pages, tag):
        style = re.search("<style>(.*?)</style>", pages[tag], re.DOTALL)[1]
        policy = next(each["content"] for each in Page(pages[tag]).all("meta") if "http-equiv" in each)
        own = b64encode(sha256(style.encode()).digest()).decode()
        assert policy.split("; ")[:2] == ["default-src 'none'", f"style-src 'sha256-{own}'"]

    @pytest.mark.parametrize("tag", TAGS)
    def test_states_its_language_and_that_it_is_a_draft(self, pages, tag):
        page = Page(pages[tag])
        assert page.all("html") == [{"lang": tag, "dir": "ltr"}]
        # On top, in the title, and in the bar that stays in sight; on paper on every page.
        assert page.text.count(MARKS[tag]) >= 3
        assert f'@bottom-center {{ content: "{MARKS[tag]}"' in pages[tag]

    @pytest.mark.parametrize("tag", TAGS)
    def test_headings_follow_one_another_and_links_lead_somewhere(self, pages, tag):
        page = Page(pages[tag])
        levels = [int(name[1]) for name, _ in page.tags if re.fullmatch("h[1-6]", name)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
        ids = [each["id"] for _, each in page.tags if "id" in each]
        assert len(ids) == len(set(ids))
        assert {each["href"][1:] for _, each in page.tags if each.get("href", "").startswith("#")} <= set(ids)
        assert next(each for name, each in page.tags if name == "a") == {"class": "skip", "href": "#contents"}

    def test_says_what_the_code_says_and_nothing_unverified(self, repository, pages):
        standard = read_folder(repository).corpus.standards["fair-food"]
        text = Page(pages["en"]).text
        for part in standard.code.outline:
            for each in standard.in_order(part):
                if each.worker and each.printable:
                    assert " ".join(each.worker.right.split()) in text, each.id
                elif each.worker:
                    assert " ".join(each.worker.right.split()) not in text, each.id
        assert "Independent paraphrase" in text
        assert "Fair Food Standards Council" in text
        assert "Mark of this text:" in text


class TestNumber:
    def test_without_a_number_it_says_so_and_there_is_no_link(self, pages):
        page = Page(pages["en"])
        assert not [each for each in page.all("a") if each["href"].startswith("tel:")]
        assert "The number is not known yet. Ask your worker organization for it." in page.text

    @pytest.mark.parametrize("tag", TAGS)
    def test_nobody_is_told_to_write_on_a_screen(self, pages, tag):
        page = Page(pages[tag])
        assert language(template_folders(None), tag).say("booklet.help.blank") not in page.text
        # On paper there is a line to write on.
        assert [each for each in page.all("span") if each.get("class") == "blank"]
        assert "@media screen { .help .blank { display: none; } }" in pages[tag]

    @pytest.mark.parametrize("tag", TAGS)
    def test_it_ends_in_a_title_only_where_a_number_stands_under_it(self, pages, tag):
        alone = language(template_folders(None), tag).say("booklet.back.title")
        assert alone not in Page(pages[tag]).text

    def test_a_known_number_can_be_tapped_wherever_one_is(self):
        text = example(("program.yml", "name: Complaint line\n", 'name: Complaint line\n    phone: "+1 555-0100"\n'))
        assert {each["href"] for each in Page(text).all("a") if "tel:" in each["href"]} == {"tel:+15550100"}
        bar = text[text.index('<aside class="call"') :]
        assert '<a href="tel:+15550100">' in bar
        assert '<bdi dir="ltr">+1 555-0100</bdi>' in bar
        assert language(template_folders(None), "es").say("booklet.back.title") in Page(text).text


class TestText:
    def test_stays_text(self):
        text = example(("provisions/work/rest.yml", "right: ", f"right: >-\n    {HOSTILE}\n  # "), tag="en")
        assert "<script" not in text
        assert text.count("</style>") == 1
        assert HOSTILE in Page(text).text

    def test_what_nobody_has_translated_bears_its_own_language_and_says_so(self):
        text = example(("translations/es.yml", "    title: Descanso\n", ""))
        assert '<span lang="en" dir="auto">' in text
        assert "(sin traducir)" in text


def test_same_input_same_bytes():
    once = example()
    example.cache_clear()
    assert example() == once


def test_a_final_page_of_a_draft_is_refused():
    with pytest.raises(WsrcodeError, match="example web es cannot be final"):
        example(final=True)
