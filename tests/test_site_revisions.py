"""Adopted texts on the site: whole, at addresses that stay, compared, fed to readers and told to machines."""

import json
import re
import shutil
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import datetime
from functools import cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin
from uuid import UUID

import pytest
import yaml
from click.testing import CliRunner
from lxml import html

from wsrcode.build.pages import pages
from wsrcode.build.pages.define import Around
from wsrcode.build.pages.feed import feeds
from wsrcode.build.pages.kinds import comparison as comparisons
from wsrcode.build.pages.kinds import revision as wholes
from wsrcode.build.pages.linked import script
from wsrcode.build.pages.press import Press
from wsrcode.build.pages.revised import steps_of
from wsrcode.build.pages.stable import refuse_broken
from wsrcode.build.pages.words import site_language
from wsrcode.build.templates import template_folders
from wsrcode.cli import live, main, publishing
from wsrcode.errors import WsrcodeError
from wsrcode.load import folder_tree, read_folder
from wsrcode.load.addresses import registered
from wsrcode.load.frozen import kept, revisions
from wsrcode.model.amendment import Effect
from wsrcode.model.revision import addresses
from wsrcode.record.addresses import register
from wsrcode.report.paper import Block, Line, changed
from wsrcode.site.revised import revised
from wsrcode.site.texts import texts

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = template_folders(None)
ATOM = "{http://www.w3.org/2005/Atom}"
HOW = ("--by", "workers-organisation", "--on", "2026-11-22")
HOSTILE = "</script><script>alert(document)</script> & <b>"


def run(*words):
    done = CliRunner().invoke(main, list(words), catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def edit(root, file, *changes):
    path = root / "standards/example" / file
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def notes(root, revision, since, *told):
    (root / "standards/example/notes").mkdir(exist_ok=True)
    rows = [{"provision": name, "worker": words} for name, words in told]
    text = yaml.safe_dump({"revision": revision, "since": since, "notes": rows})
    (root / f"standards/example/notes/{revision}.yml").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """Return a project with three revisions: a longer rest, then one that is shorter than at first."""
    root = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        run("init")
        edit(root, "provisions/work/rest.yml", ("a rest of at least 10 minutes every", "a rest every"))
        edit(root, "translations/es.yml", ("un descanso de al menos 10 minutos cada", "un descanso cada"))
        edit(root, "provisions/work/rest.yml", ("title: Rest", f"title: {json.dumps('Rest ' + HOSTILE)}"))
        edit(root, "provisions/voice/complaints.yml", ("mark: R", "mark: U"))
        edit(root, "code.yml", ('revision: "0"', 'revision: "1"'), ("status: draft", "status: adopted"))
        run("release", "example", "1", *HOW)
        edit(root, "code.yml", ('revision: "1"', 'revision: "1.1"'))
        edit(root, "provisions/work/rest.yml", ("at_least: 10 minutes", "at_least: 15 minutes"))
        notes(root, "1.1", "1", ("rest", "You rest for 15 minutes."))
        run("release", "example", "1.1", "--reconstructed", "--evidence", "S", "--note", "Example.", "--on", "2026-11")
        edit(root, "code.yml", ('revision: "1.1"', 'revision: "2"'))
        edit(root, "provisions/work/rest.yml", ("at_least: 15 minutes", "at_least: 5 minutes"))
        notes(root, "2", "1.1", ("rest", "You rest for 5 minutes only."))
        run("release", "example", "2", "--reconstructed", "--evidence", "S", "--note", "Example.")
        run("site")
    return root


@pytest.fixture(scope="module")
def site(home):
    return home / "dist/site"


@cache
def told_of(language, program):
    """Return the pages of adopted texts of a program of ours in a language, whether it speaks that or not."""
    corpus = read_folder(ROOT).corpus
    found, steps = revised(texts(folder_tree(ROOT), program, None), language, FOLDERS)
    corpus = replace(corpus, standards={program: corpus.standards[program]})
    around = Around(revisions={program: found}, steps={program: steps})
    press = Press(corpus, language, site_language(FOLDERS, language), around)
    press.corpus = corpus
    return {each.path: each.markdown for kind in (comparisons, wholes) for each in kind.pages(press)}


def words_of(page: Path) -> str:
    article = page.read_text(encoding="utf-8").partition("<article")[2].partition("</article>")[0]
    return " ".join(unescape(re.sub(r"<[^>]*>", "", article)).split())


class Links(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found, self.ids, self.data, self._in = [], set(), [], False
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        self.ids.add(dict(attrs).get("id"))
        self._in = dict(attrs).get("type") == "application/ld+json"

    def handle_data(self, data):
        if self._in:
            self.data.append(json.loads(data))
            self._in = False


class TestAddresses:
    def test_the_pages_of_adopted_texts_are_exactly_these(self, home, site):
        names = read_folder(home).corpus.standards["example"].provisions
        wanted = {f"{revision}/{name}" for revision in ("1", "1.1", "2") for name in names} | {
            "1", "1.1", "2", "revisions", "new/1.1", "new/2", "compare/1-to-1.1", "compare/1-to-2", "compare/1.1-to-2",
        }  # fmt: skip
        for tag in ("", "es"):
            top = site / tag / "example"
            found = {each.parent.relative_to(top).as_posix() for each in top.rglob("index.html")}
            assert {each for each in found if re.match(r"[0-9]|compare|new|revisions", each)} == wanted

    def test_every_address_ever_released_is_there_in_every_language(self, home, site):
        known = registered(home, "example")
        assert len(known) == len(set(known)) > 3
        for tag in ("", "es"):
            assert [each for each in known if not (site / tag / each / "index.html").is_file()] == []

    def test_the_register_holds_what_was_released_and_only_that(self, home):
        tree = folder_tree(home)
        frozen = [kept(tree, "example", each).noun for each in revisions(tree, "example")]
        assert set(registered(home, "example")) == {each for one in frozen for each in addresses(one)}

    def test_a_release_writes_down_what_one_that_was_killed_left_out(self, tmp_path):
        file = tmp_path / "addresses.txt"
        register(file, (), ["a/1/", "a/1/rest/"])
        register(file, ["a/1/", "a/1/gone/"], ["a/1/", "a/1/rest/", "a/2/"])
        assert file.read_text(encoding="utf-8").splitlines()[1:] == ["a/1/", "a/1/gone/", "a/1/rest/", "a/2/"]

    def test_a_provision_is_found_at_its_own_address_without_a_script(self, site):
        for tag in ("", "es"):
            page = site / tag / "example/1/rest/index.html"
            leads = Links(page.read_text(encoding="utf-8"))
            target = next(attrs["href"] for name, attrs in leads.found if name == "a")
            assert target == "../#rest"
            assert "rest" in Links((page.parents[1] / "index.html").read_text(encoding="utf-8")).ids
            assert page.stat().st_size < 800
            assert "<script" not in page.read_text(encoding="utf-8")

    def test_what_is_not_confirmed_keeps_its_address_and_shows_no_words(self, site):
        page = site / "example/1/index.html"
        assert "complaints" in Links(page.read_text(encoding="utf-8")).ids
        assert "call the complaint line" not in words_of(page)

    def test_an_address_that_leads_nowhere_stops_the_build(self, tmp_path):
        refuse_broken(["a/1/", "a/1/rest/"], ["a/1/index.html", "a/1/rest/index.html"])
        with pytest.raises(WsrcodeError, match=r"1 addresses .* lead nowhere, /a/1/rest/ first"):
            refuse_broken(["a/1/", "a/1/rest/"], ["a/1/index.html"])

    def test_a_register_that_says_nonsense_is_told_by_line(self, tmp_path):
        file = tmp_path / "standards/a/revisions/addresses.txt"
        file.parent.mkdir(parents=True)
        file.write_text("# heading\na/1/\n../../etc/passwd\n", encoding="utf-8")
        with pytest.raises(WsrcodeError, match=r"addresses\.txt:3: "):
            registered(tmp_path, "a")
        assert registered(tmp_path, "b") == ()


class TestRepository:
    @pytest.mark.parametrize("program", ["fair-food", "international-accord", "pay-your-workers"])
    def test_its_register_is_whole(self, program):
        tree = folder_tree(ROOT)
        frozen = [kept(tree, program, each).noun for each in revisions(tree, program)]
        assert set(registered(ROOT, program)) == {each for one in frozen for each in addresses(one)}


class TestRevision:
    def test_a_text_that_was_replaced_says_so_first_and_leads_to_the_newest(self, site):
        for revision, old in (("1", True), ("1.1", True), ("2", False)):
            page = site / f"example/{revision}/index.html"
            text = page.read_text(encoding="utf-8")
            assert ("wsr-banner--old" in text) is old
            assert ("A later text has replaced this one." in words_of(page)) is old
            if old:
                banner = text.partition("wsr-banner--old")[2].partition("</div>")[0]
                assert 'href="../2/"' in banner

    def test_says_what_that_text_said_and_not_what_the_one_of_now_says(self, site):
        said = [words_of(site / f"example/{each}/index.html") for each in ("1", "1.1", "2")]
        for length, text in zip(("10", "15", "5"), said, strict=True):
            assert f"at least {length} minutes" in text
        assert "at least 15 minutes" not in said[0]

    def test_what_is_not_known_of_it_is_said(self, site):
        assert "Adopted on 22 November 2026" in words_of(site / "example/1/index.html")
        assert "Adopted on November 2026" in words_of(site / "example/1.1/index.html")
        assert "Adopted on Not known yet." in words_of(site / "example/2/index.html")
        assert "our reconstruction of the text" in words_of(site / "example/2/index.html")
        assert "our reconstruction" not in words_of(site / "example/1/index.html")

    def test_speaks_the_language_of_the_site_as_far_as_it_was_translated_then(self, site):
        text = words_of(site / "es/example/1/index.html")
        assert "Reemplazado" in text
        assert "Ir a la revisión 2" in text
        assert "al menos 10 minutos" in text

    def test_a_label_before_words_that_nobody_translated_stays_in_the_language_of_the_page(self):
        """Else a voice reads the label in the wrong language, and from right to left the line is scrambled."""
        told = told_of("ur", "fair-food")["fair-food/1/index.md"]
        tier = "درجہ: "
        assert f'\n{tier}<span lang="en" dir="ltr">Corrective action plan</span>\n' in told
        assert '\n<span lang="en" dir="ltr">UDHR art. 7; UDHR art. 23.</span>\n' in told
        assert f'<span lang="en" dir="ltr">{tier}' not in told

    @pytest.mark.parametrize(
        ("page", "language", "said"),
        [
            ("fair-food/1", "es", "untranslated"),
            ("fair-food/2", "es", "draft"),
            ("international-accord/2023", "ur", "draft"),
            ("fair-food/1", "en", None),
        ],
    )
    def test_a_translation_that_nobody_wrote_is_not_called_a_draft(self, page, language, said):
        told = unescape(told_of(language, page.partition("/")[0])[f"{page}/index.md"])
        words = site_language((ROOT / "templates",), language)
        english = words.say("languages.en")
        notes = {each: words.say(f"site.part.{each}", language=english) for each in ("draft", "untranslated")}
        assert {each for each, note in notes.items() if note in told} == ({said} if said else set())

    @pytest.mark.parametrize(("language", "comma"), [("ur", "،"), ("bn", ","), ("en", ",")])
    def test_several_who_owe_a_duty_stand_apart_as_the_language_writes_it(self, language, comma):
        told = unescape("".join(told_of(language, "international-accord").values()))
        brand, union = {"ur": ("برانڈ", "یونین"), "bn": ("ব্র্যান্ড", "ইউনিয়ন"), "en": ("Brand", "union")}[language]
        assert {*re.findall(f"\n- {brand}(.) {union}", told)} == {comma}

    def test_no_heading_stands_alone_for_want_of_confirmed_rules(self):
        told = unescape(told_of("ur", "fair-food")["fair-food/1/index.md"])
        parts = re.split(r"^## ", told, flags=re.MULTILINE)[1:]
        (empty,) = (each for each in parts if "6. Speaking up" in each)
        assert "###" not in empty
        assert re.search(r"\[[^]]*: \d+\]\(#not-confirmed\)", empty)
        counted = sum(int(each) for each in re.findall(r": (\d+)\]\(#not-confirmed\)", told))
        assert counted == told.partition("{ #not-confirmed }")[2].count("<li id=")

    def test_a_tier_of_which_nothing_may_be_said_says_so(self):
        told = unescape(told_of("ur", "international-accord")["international-accord/2023/index.md"])
        tiers = told.partition("{ #tiers }")[2].partition("{ #not-confirmed }")[0]
        said = {name: words.strip() for name, words in re.findall(r"\{ #tier-(\S+) \}([^#]*)", tiers)}
        unknown = "ابھی معلوم نہیں۔"
        assert [name for name, words in said.items() if words == unknown] == ["immediate-danger"]
        assert len(said) == 4
        assert all(said.values())

    def test_one_date_is_in_one_kind_of_digits(self):
        told = told_of("bn", "international-accord")
        days = re.findall(r"<dd>([^<]*)</dd>", told["international-accord/2018/index.md"])
        assert "জুন ২০১৭" in days
        assert "২২ নভেম্বর ২০২৬" in days

    def test_each_source_of_a_reconstruction_stands_alone(self):
        told = told_of("ur", "international-accord")["international-accord/2023/index.md"]
        assert '\n- <span lang="en" dir="ltr">International Accord, renewal statement</span> (6 نومبر 2023)\n' in told

    def test_the_search_leads_to_no_text_that_was_replaced(self, site):
        for tag in ("", "es"):
            docs = json.loads((site / tag / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
            places = {each["location"].split("#")[0] for each in docs}
            assert not [each for each in places if re.match(r"example/([0-9.]+|compare)/", each)]

    def test_the_menu_names_only_the_list(self, site):
        text = (site / "example/index.html").read_text(encoding="utf-8")
        menu = text.partition('data-md-component="sidebar"')[2].partition("</nav>")[0]
        assert "revisions/" in text
        assert "compare/" not in menu

    def test_words_of_a_file_are_read_and_never_obeyed(self, site):
        for page in (site / "example").rglob("index.html"):
            assert "<script>alert" not in page.read_text(encoding="utf-8")
        assert f"Rest {HOSTILE}" in words_of(site / "example/1/index.html")

    def test_its_data_can_be_downloaded(self, site):
        folder = site / "downloads/example/revisions"
        assert sorted(each.name for each in folder.iterdir()) == sorted(
            f"example-{revision}{end}" for revision in ("1", "1.1", "2") for end in ("-en.xml", "-es.xml", ".json")
        )
        rest = [
            [
                one
                for one in json.loads((folder / f"example-{each}.json").read_text())["provisions"]
                if one["id"] == "rest"
            ]
            for each in ("1", "2")
        ]
        assert rest[0] != rest[1]
        for page in ("example/1/", "es/example/1/", "example/revisions/", "es/example/revisions/"):
            links = Links((site / page / "index.html").read_text(encoding="utf-8")).found
            mine = [attrs["href"] for name, attrs in links if name == "a" and "/revisions/example-" in attrs["href"]]
            assert mine
            assert all((site / page / each).resolve().is_file() for each in mine)


class TestComparison:
    def test_neighbours_and_each_with_the_newest(self):
        assert list(steps_of(1)) == []
        assert list(steps_of(2)) == [(0, 1)]
        assert list(steps_of(4)) == [(0, 1), (0, 3), (1, 2), (1, 3), (2, 3)]

    def test_marks_the_words_and_says_what_they_do_to_workers(self, site):
        better, worse = (site / f"example/compare/{each}/index.html" for each in ("1-to-1.1", "1.1-to-2"))
        for page, old, new, effect, other in (
            (better, "10", "15", "more protection: figures", "less protection"),
            (worse, "15", "5", "less protection: figures", "more protection"),
        ):
            text = page.read_text(encoding="utf-8")
            assert f"<del>{old}</del> <ins>{new}</ins>" in text
            assert effect in words_of(page)
            assert other not in words_of(page)

    def test_where_no_words_changed_it_leads_to_the_rule(self):
        told = unescape(told_of("ht", "fair-food")["fair-food/compare/1-to-2.md"])
        rows = dict(re.findall(r"^## [^\n]* \{ #(\S+) \}\n(.*?)(?=^## |\Z)", told, re.DOTALL | re.MULTILINE))
        led = {name for name, row in rows.items() if f"../2/index.md#{name})" in row}
        assert {"shade", "electrolytes"} < led
        assert "legal-compliance" not in led
        assert led == {name for name, row in rows.items() if "wsr-changed" not in row}

    def test_what_is_counted_has_the_digits_of_the_language(self):
        told = told_of("bn", "international-accord")["international-accord/compare/2021-to-2023.md"]
        assert re.findall(r": (\S+)</span> ", told)[:3] == ["১", "১৯", "১৭"]

    def test_over_several_steps_only_the_ends_count(self, site):
        text = (site / "example/compare/1-to-2/index.html").read_text(encoding="utf-8")
        assert "<del>10</del> <ins>5</ins>" in text
        assert "15 minutes" not in words_of(site / "example/compare/1-to-2/index.html")

    def test_speaks_the_language_of_the_site(self, site):
        text = words_of(site / "es/example/compare/1-to-1.1/index.html")
        assert "más protección: cifras" in text
        assert "Así se marcan las palabras" in text

    def test_what_a_screen_reader_says_of_a_mark_is_in_the_language_of_the_page(self, site):
        for tag, word in (("", "words that are gone"), ("es", "palabras que ya no están")):
            text = (site / tag / "example/compare/1-to-2/index.html").read_text(encoding="utf-8")
            assert f'--wsr-deleted: "{word}"' in text

    def test_the_number_of_a_heading_stays_with_a_title_that_runs_the_other_way(self):
        told = told_of("ur", "international-accord")["international-accord/compare/2018-to-2021.md"]
        assert '\n## <span lang="en" dir="ltr">2.1 Say no to unsafe work</span> {' in unescape(told)

    def test_a_heading_that_is_only_renumbered_is_no_change(self):
        text = read_folder(ROOT).corpus.standards["fair-food"]
        (name,) = list(text.provisions)[:1]
        blocks = [
            (Block(f"provisions/{name}", (Line("Heading 2", f"{number} Rest", "en"), Line("Normal", words, "en"))),)
            for number, words in (("1.1", "Rest."), ("1.2", "Rest."), ("1.2", "Rest well."))
        ]
        assert changed(blocks[0], blocks[1], text) == {}
        assert list(changed(blocks[1], blocks[2], text)) == [f"provisions/{name}"]

    def test_nothing_is_told_of_what_is_not_confirmed(self):
        text = publishing.staged(ROOT, ("en",), "en")["fair-food/compare/1-to-2.md"].decode()
        standards = read_folder(ROOT).corpus.standards["fair-food"]
        hidden = [each.id for each in standards.provisions.values() if not each.printable]
        assert hidden
        assert [each for each in hidden if f"#{each} " in text] == []


class TestNews:
    def test_says_in_the_words_of_the_notes_what_is_new(self, site):
        text = words_of(site / "example/new/1.1/index.html")
        assert "You rest for 15 minutes." in text
        assert "From revision 1 to revision 1.1" in text
        assert "A later text has replaced this one." in text
        assert not (site / "example/new/1").exists()

    def test_what_nobody_translated_says_so_once_for_all_of_it(self, site):
        text = words_of(site / "es/example/new/1.1/index.html")
        assert "You rest for 15 minutes." in text
        assert text.count("sin traducir") == text.count("estas son las palabras en inglés.") == 1

    def test_the_name_of_a_rule_leads_to_it(self, site):
        page = html.fromstring((site / "example/new/1.1/index.html").read_bytes())
        rules = page.xpath("//article//h3/a[not(@class)]")
        assert {(each.text_content()[:8], each.get("href")) for each in rules} == {("2.1 Rest", "../../1.1/#rest")}


def instant(text):
    return datetime.fromisoformat(text)


class TestFeed:
    """RFC 4287, sections 4.1 and 4.2: what a feed and an entry must hold, how often, and in which form."""

    ONCE = frozenset({"id", "title", "updated"})
    FEED = frozenset({"id", "title", "subtitle", "author", "link", "updated", "entry"})
    ENTRY = frozenset({"id", "title", "link", "published", "updated", "summary", "content"})

    def valid(self, data: bytes) -> ET.Element:
        feed = ET.fromstring(data)  # noqa: S314 - our own
        assert feed.tag == f"{ATOM}feed"
        for element, known in ((feed, self.FEED), *((each, self.ENTRY) for each in feed.iter(f"{ATOM}entry"))):
            names = [each.tag.removeprefix(ATOM) for each in element]
            assert set(names) <= known
            assert {name: names.count(name) for name in self.ONCE} == dict.fromkeys(self.ONCE, 1)
            assert instant(element.findtext(f"{ATOM}updated")).tzinfo
            assert UUID(element.findtext(f"{ATOM}id").removeprefix("urn:uuid:"))
            relations = [
                (each.get("rel"), each.get("type"), each.get("hreflang")) for each in element.iter(f"{ATOM}link")
            ]
            own = [each.get("rel") for each in element if each.tag == f"{ATOM}link"]
            assert len(own) == len(set(own))
            assert relations
            # An entry without content needs an alternate link; a feed needs an author for entries that have none.
            assert "alternate" in own
        assert feed.findtext(f"{ATOM}author/{ATOM}name")
        assert instant(feed.findtext(f"{ATOM}updated")) == max(
            instant(each.findtext(f"{ATOM}updated")) for each in feed.iter(f"{ATOM}entry")
        )
        ids = [each.text for each in feed.iter(f"{ATOM}id")]
        assert len(ids) == len(set(ids))
        return feed

    def test_is_valid_in_every_language(self, site):
        for tag in ("en", "es"):
            file = site / ("" if tag == "en" else tag) / "example/feed.xml"
            feed = self.valid(file.read_bytes())
            assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == tag
            assert [each.findtext(f"{ATOM}title").split()[-1] for each in feed.iter(f"{ATOM}entry")] == [
                "2",
                "1.1",
                "1",
            ]

    def test_its_links_lead_somewhere(self, site):
        for tag in ("", "es"):
            file = site / tag / "example/feed.xml"
            feed = ET.fromstring(file.read_bytes())  # noqa: S314 - our own
            for link in feed.iter(f"{ATOM}link"):
                target = file.parent / link.get("href")
                assert target.is_file() or (target / "index.html").is_file(), link.get("href")

    def test_each_page_of_the_program_names_it(self, site):
        for page in ("", "1/", "compare/1-to-2/", "parts/work/"):
            here = site / "es/example" / page
            links = Links((here / "index.html").read_text(encoding="utf-8")).found
            (feed,) = [attrs for name, attrs in links if name == "link" and attrs.get("type") == "application/atom+xml"]
            assert (here / feed["href"]).resolve() == (site / "es/example/feed.xml").resolve()
            assert feed["rel"] == "alternate"

    def test_tells_a_day_of_adoption_only_where_it_is_known(self, site):
        feed = ET.fromstring((site / "example/feed.xml").read_bytes())  # noqa: S314 - our own
        found = {each.findtext(f"{ATOM}title"): each for each in feed.iter(f"{ATOM}entry")}
        stated = {name: each.findtext(f"{ATOM}published") for name, each in found.items()}
        assert stated == {"Revision 1": "2026-11-22T00:00:00Z", "Revision 1.1": None, "Revision 2": None}
        assert "The day of adoption is not known" in found["Revision 2"].findtext(f"{ATOM}summary")
        assert "less protection 1" in found["Revision 2"].findtext(f"{ATOM}summary")
        assert found["Revision 1.1"].findtext(f"{ATOM}content") == "You rest for 15 minutes."

    def test_its_addresses_are_whole_where_the_site_says_where_it_stands(self, home):
        corpus = read_folder(home).corpus
        seen = self.around(home)
        press = Press(corpus, "en", site_language(FOLDERS, "en"), replace(seen, address="https://example.org/w/"))
        ((path, data),) = feeds(press)
        assert path == "example/feed.xml"
        feed = self.valid(data)
        assert {each.get("href") for each in feed.iter(f"{ATOM}link")} == {
            f"https://example.org/w/example/{each}" for each in ("feed.xml", "revisions/", "1/", "new/1.1/", "new/2/")
        }

    @staticmethod
    def around(home) -> Around:
        with publishing.mkdocs(home, ("en",), "en", home / "nowhere") as config:
            config.plugins.on_config(config)
            return config.plugins["wsrcode"].site.press.around


class TestLinked:
    def told(self, page: Path):
        (data,) = Links(page.read_text(encoding="utf-8")).data
        return data

    def test_says_of_a_revision_what_the_page_says(self, site):
        for tag in ("en", "es"):
            for revision in ("1", "1.1", "2"):
                page = site / ("" if tag == "en" else tag) / f"example/{revision}/index.html"
                data = self.told(page)
                assert data["@context"] == "https://schema.org"
                assert data["@type"] == "Legislation"
                assert data["legislationIdentifier"] == f"example/{revision}"
                assert data["inLanguage"] == tag
                text, ids = words_of(page), Links(page.read_text(encoding="utf-8")).ids
                assert " ".join(data["name"].split()) in text
                assert " ".join(data["abstract"].split()) in text
                for part in data["hasPart"]:
                    assert part["@id"].partition("#")[2] in ids
                    assert " ".join(part["name"].split()) in text
                    assert "complaints" not in part["@id"]

    def test_dates_and_the_revision_before_are_those_that_are_known(self, site):
        said = [self.told(site / f"example/{each}/index.html") for each in ("1", "1.1", "2")]
        assert [each.get("legislationDate") for each in said] == ["2026-11-22", None, None]
        assert [each.get("legislationChanges", {}).get("@id") for each in said] == [
            None, "../../example/1/", "../../example/1.1/",
        ]  # fmt: skip

    def test_every_address_in_it_leads_somewhere(self, site):
        def addresses_in(value):
            if isinstance(value, dict):
                yield from (each for key, each in value.items() if key == "@id")
                for each in value.values():
                    yield from addresses_in(each)
            elif isinstance(value, list):
                for each in value:
                    yield from addresses_in(each)

        pages_ = [
            "example/",
            "example/parts/work/",
            "example/1/",
            "es/example/",
            "es/example/2/",
            "es/example/parts/work/",
        ]
        for page in pages_:
            for address in addresses_in(self.told(site / page / "index.html")):
                path, _, anchor = urljoin(f"https://x/{page}", address).removeprefix("https://x/").partition("#")
                target = site / path / "index.html"
                assert target.is_file(), address
                assert not anchor or anchor in Links(target.read_text(encoding="utf-8")).ids

    def test_a_program_leads_to_its_parts_and_its_texts(self, site):
        data = self.told(site / "example/index.html")
        assert [each["version"] for each in data["workExample"]] == ["1", "1.1", "2"]
        assert len(data["hasPart"]) == len(list((site / "example/parts").iterdir()))

    def test_no_text_ends_the_element(self):
        told = script({"name": HOSTILE})
        assert told.count("<") == 2
        assert json.loads(told.partition(">")[2].rpartition("<")[0])["name"] == HOSTILE


class TestPure:
    def test_without_adopted_texts_there_are_no_such_pages(self, home):
        corpus = read_folder(home).corpus
        made = {each.path for each in pages(corpus, "en", site_language(FOLDERS, "en"), Around())}
        assert not [each for each in made if re.match(r"example/([0-9]|compare|new|revisions)", each)]

    def test_every_effect_and_area_has_words(self):
        areas = {each.name for each in (ROOT / "src/wsrcode/diff/kinds").iterdir() if (each / "__init__.py").is_file()}
        for tag in ("en", "es", "ht"):
            words = site_language(FOLDERS, tag)
            assert set(words.group("site.areas")) == areas
            assert set(words.group("site.protection")) == {each.value for each in Effect}


def test_a_revision_that_was_altered_is_not_published(home, tmp_path):
    shutil.copytree(home / "standards", tmp_path / "standards")
    edit(tmp_path, "revisions/1.yml", ("10 minutes", "8 minutes"))
    done = CliRunner().invoke(main, ["site", "--root", str(tmp_path), "--lang", "en"])
    assert done.exit_code == 2
    assert "altered" in done.output
    assert not (tmp_path / "dist").exists() or not (tmp_path / "dist/site").exists()


def test_a_live_server_goes_on_without_it(home, tmp_path):
    shutil.copytree(home / "standards", tmp_path / "p/standards")
    edit(tmp_path / "p", "revisions/1.yml", ("10 minutes", "8 minutes"))
    made = live.Shelves(tmp_path / "p", ("en",), tmp_path).rebuild()
    assert (made / "example/index.html").is_file()
    assert not (made / "example/1").exists()


def test_the_same_input_gives_the_same_bytes(home, site, tmp_path):
    publishing.build(home, ("en", "es"), tmp_path)
    made = {each.relative_to(tmp_path) for each in tmp_path.rglob("*") if each.is_file()}
    assert made == {each.relative_to(site) for each in site.rglob("*") if each.is_file()}
    assert [each for each in made if (tmp_path / each).read_bytes() != (site / each).read_bytes()] == []
