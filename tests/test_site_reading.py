"""The site as workers, suppliers and buyers read it: the line, rights first, duties to filter, and a folder."""

import json
import re
import zipfile
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner
from test_site import elements, html_of, project

from wsrcode.build.pages import Around, Download, Tongue, pages, site_language
from wsrcode.build.pages.call import dial
from wsrcode.build.pages.files import offered
from wsrcode.build.pages.offline import at_index, located, search_script
from wsrcode.build.pages.press import Press
from wsrcode.build.pages.slim import slim
from wsrcode.build.pages.spoken import tongues
from wsrcode.build.templates import packaged, template_folders
from wsrcode.cli import main, publishing
from wsrcode.load import read_folder
from wsrcode.model.edition import Edition, digest
from wsrcode.model.program import Contact
from wsrcode.model.recording import Recording, Recordings
from wsrcode.model.spoken import spoken as words_spoken

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = template_folders(None)
KILO = 1000


@pytest.fixture(scope="module")
def corpus():
    return read_folder(ROOT).corpus


def drawn(corpus, tag, around=None):
    return {each.path: each for each in pages(corpus, tag, site_language(FOLDERS, tag), around or Around())}


@pytest.fixture(scope="module")
def english(corpus):
    return drawn(corpus, "en")


@pytest.fixture(scope="module")
def creole(corpus):
    return drawn(corpus, "ht")


def with_contacts(corpus, *contacts):
    standard = corpus.standards["fair-food"]
    program = standard.program.model_copy(update={"contacts": contacts})
    return replace(corpus, standards={"fair-food": replace(standard, program=program)})


def line(name, *, languages=(), phone=None, mark="R"):
    return Contact(id="complaint-line", name=name, run_by="ffsc", phone=phone, languages=languages, evidence=mark)


class TestTheLine:
    def test_stands_on_every_page_of_every_program(self, english):
        without = [path for path, each in english.items() if each.program and 'class="wsr-call"' not in each.markdown]
        assert without == []
        assert 'class="wsr-call"' not in english["index.md"].markdown

    def test_a_number_that_nobody_knows_is_not_made_up(self, creole):
        for each in creole.values():
            assert "tel:" not in each.markdown
        assert "Yo poko konnen nimewo a" in creole["fair-food/rights/pay.md"].markdown

    def test_a_known_number_is_called_with_one_tap_on_every_page(self, corpus):
        known = with_contacts(corpus, line("Line", languages=("en",), phone="+1 (800) 555-0100"))
        for path, each in drawn(known, "en").items():
            if each.program:
                text = unescape(each.markdown)
                assert text.count('href="tel:+18005550100"') == 2, path
                assert "+1 (800) 555-0100" in text

    def test_an_unverified_number_is_not_shown(self, corpus):
        shown = drawn(with_contacts(corpus, line("Line", phone="+1 800 555 0100", mark="U")), "en")
        assert [path for path, each in shown.items() if "0100" in each.markdown] == []
        assert "No line that workers can call is known yet" in shown["fair-food/rights/pay.md"].markdown

    def test_nobody_is_sent_to_the_line_of_another_country(self, corpus, english):
        accord = {tag: drawn(corpus, tag)["international-accord/rights/safety.md"].markdown for tag in ("bn", "ur")}
        assert "বাংলাদেশের" in accord["bn"]
        assert "পাকিস্তান" not in accord["bn"].partition('class="wsr-call"')[2]
        assert "پاکستان" in accord["ur"]
        english_foot = english["international-accord/rights/safety.md"].markdown.partition('class="wsr-call"')[2]
        assert "](../index.md#wsr-lines)" in english_foot
        assert "Bangladesh" not in english_foot

    @pytest.mark.parametrize(
        ("phone", "dialled"),
        [("+1 (800) 555-0100", "+18005550100"), ("080.12/34", "0801234"), ("call us", None), (None, None)],
    )
    def test_a_telephone_takes_digits_only(self, phone, dialled):
        assert dial(phone) == dialled


class TestRights:
    def test_each_part_that_speaks_to_workers_has_a_page_in_the_order_of_the_code(self, corpus, creole):
        first = creole["fair-food/rights/index.md"].markdown
        parts = [each.id for each in corpus.standards["fair-food"].code.outline]
        found = re.findall(r"\]\(([\w-]+)\.md\)", first.partition("wsr-parts")[2])
        assert found == [each for each in parts if f"fair-food/rights/{each}.md" in creole]
        assert {"pay", "heat", "housing"} <= set(found)

    def test_says_the_right_and_what_one_can_do_and_none_of_the_lawyers_words(self, corpus, creole):
        edition = Edition(corpus.standards["fair-food"], "ht")
        page = unescape(creole["fair-food/rights/heat.md"].markdown)
        for field in ("right", "do"):
            assert edition[f"provisions/shade/{field}"].text in page
        assert edition["provisions/shade/text"].text not in page

    def test_an_unconfirmed_right_is_not_told(self, corpus, english):
        for standard in corpus.standards.values():
            for each in standard.provisions.values():
                if not each.printable and each.worker:
                    told = [
                        path
                        for path, page in english.items()
                        if page.program == standard.id and f"#{each.id} .wsr-provision" in page.markdown
                    ]
                    assert told == [], each.id

    def test_what_workers_hold_in_their_hands_comes_first_in_their_language(self, corpus):
        made = (
            Download("fair-food/booklets/fair-food-booklet-ht.pdf", 360_000),
            Download("fair-food/booklets/fair-food-booklet-ht-large.pdf", 360_000),
            Download("fair-food/booklets/fair-food-booklet-es.pdf", 360_000),
        )
        shown = drawn(corpus, "ht", Around(downloads={"fair-food": made}, files="../downloads/"))
        for path, up in (("fair-food/index.md", "../"), ("fair-food/rights/index.md", "../../")):
            text = shown[path].markdown
            assert re.findall(r'href="([^"]*booklet[^"]*)"', text) == [
                f"{up}../downloads/fair-food/booklets/fair-food-booklet-ht.pdf"
            ]

    def test_the_picture_of_the_cover_stands_there_with_what_it_shows(self, creole):
        assert re.search(
            r"!\[\w.+\]\(\.\./\.\./pictures/fair-food-fields\.svg\)", creole["fair-food/rights/index.md"].markdown
        )

    def test_a_recording_of_just_these_words_can_be_heard_and_is_fetched_when_asked_for(self, corpus):
        standard = corpus.standards["fair-food"]
        edition = Edition(standard, "es")
        said = {
            "provisions/shade": Recording(
                audio="https://example.org/shade.mp3", of=digest(words_spoken(edition, "provisions/shade"))
            ),
            "parts/pay": Recording(audio="https://example.org/pay.mp3", of="0" * 12),
        }
        spoken_for = replace(standard, recordings={"es": Recordings(language="es", recordings=said)})
        shown = drawn(replace(corpus, standards={"fair-food": spoken_for}), "es")
        text = unescape(shown["fair-food/rights/heat.md"].markdown)
        assert '<audio controls preload="none" src="https://example.org/shade.mp3">' in text
        assert "pay.mp3" not in shown["fair-food/rights/pay.md"].markdown


class TestLanguages:
    def test_a_program_has_pages_only_in_languages_that_it_speaks(self, corpus):
        for tag in ("en", "ht", "bn", "ar"):
            assert {each.program for each in drawn(corpus, tag).values()} - {""} == {
                name for name, each in corpus.standards.items() if tag in tongues(each)
            }

    def test_the_first_page_leads_to_every_language_by_its_own_name_and_its_own_comes_last(self, corpus):
        known = (
            Tongue("en", "English", "ltr", "Your rights", "./"),
            Tongue("ht", "Kreyòl ayisyen", "ltr", "Dwa ou", "ht/"),
            Tongue("ur", "اردو", "rtl", "آپ کے حقوق", "ur/"),
        )
        text = drawn(corpus, "en", Around(tongues=known))["index.md"].markdown
        found = re.findall(r'class="wsr-tongue"(?: href="([^"]*)")? lang="(\w+)"', text)
        assert found == [("ht/", "ht"), ("ur/", "ur"), ("", "en")]
        assert 'dir="rtl"><strong>اردو</strong>' in text
        assert text.index("wsr-tongues") < text.index("wsr-card")

    def test_a_program_of_another_language_is_named_with_where_it_is(self, corpus):
        known = (Tongue("en", "English", "ltr", "", "../"), Tongue("ht", "Kreyòl ayisyen", "ltr", "", "./"))
        text = drawn(corpus, "ht", Around(tongues=known))["index.md"].markdown
        assert '<a href="../lesotho/" lang="en" hreflang="en">' in text
        assert 'href="./fair-food/"' not in text

    @pytest.mark.parametrize("tag", sorted(path.stem for path in (packaged() / "languages/site").glob("*.yml")))
    def test_every_language_of_the_site_draws_its_pages(self, corpus, tag):
        shown = drawn(corpus, tag)
        assert len(shown) > 10
        assert 'class="wsr-call"' in next(each for each in shown.values() if each.program).markdown


NAMES = [
    ("booklets/fair-food-booklet-es.pdf", "es", "Booklet"),
    ("booklets/fair-food-booklet-es-large.pdf", "es", "Booklet · large print"),
    ("booklets/fair-food-booklet-es-print-sheets-a4.pdf", "es", "Booklet · sheets to fold and staple · paper A4"),
    ("booklets/fair-food-booklet-ht-annex-housing.pdf", "ht", "Booklet · Your housing"),
    ("booklets/fair-food-booklet-ht-annex-housing-print-sheets-letter-black.pdf", "ht",
     "Booklet · Your housing · sheets to fold and staple · paper Letter · black ink only"),
    ("web/fair-food-booklet-en.html", "en", "Booklet"),
    ("cards/fair-food-card-en-a4.pdf", "en", "Pocket card · paper A4"),
    ("posters/fair-food-poster-en-tabloid.pdf", "en", "Poster · paper Tabloid"),
    ("notices/fair-food-notice-2-worker-es.pdf", "es", "What is new · revision 2 · for workers"),
    ("guides/fair-food-guide-ht.pdf", "ht", "Guide for those who teach"),
    ("sheets/example-farm-a/example-farm-a-sheet-es.pdf", "es", "Example Farm A (fictional)"),
    ("buyers/fair-food-buyer-es.md", "es", "For buyers"),
    ("interviews/fair-food-interview.xlsx", "", "Questions for interviews"),
    ("fair-food.json", "", "Data for other programs"),
    ("akn/fair-food-es.xml", "es", "Text for legal software (Akoma Ntoso)"),
]  # fmt: skip


class TestDownloads:
    @pytest.mark.parametrize(("path", "language", "name"), NAMES)
    def test_a_file_is_called_what_it_is(self, corpus, path, language, name):
        around = Around(downloads={"fair-food": (Download(f"fair-food/{path}", 2048),)})
        press = Press(corpus, "en", site_language(FOLDERS, "en"), around)
        (file,) = offered(press, corpus.standards["fair-food"])
        assert (file.language, unescape(str(file.name)), file.size) == (language, name, "2 KB")

    def test_this_language_comes_first_and_the_others_behind_their_names(self, corpus):
        made = tuple(Download(f"fair-food/cards/fair-food-card-{tag}.pdf", 2048) for tag in ("en", "es", "ht"))
        text = drawn(corpus, "es", Around(downloads={"fair-food": made}))["fair-food/downloads/index.md"].markdown
        assert re.findall(r"fair-food-card-(\w+)\.pdf", text) == ["es", "en", "ht"]
        assert "<h2>Tarjetas de bolsillo</h2>" in text

    def test_the_same_in_several_kinds_of_file_is_one_row(self, corpus):
        made = tuple(
            Download(f"fair-food/sheets/example-farm-a/example-farm-a-sheet-en.{kind}", 2048)
            for kind in ("html", "md", "pdf")
        )
        text = drawn(corpus, "en", Around(downloads={"fair-food": made}))["fair-food/obligations/index.md"].markdown
        assert text.count("Example Farm A") == 1
        assert text.count("example-farm-a-sheet-en.") == 3


class TestObligations:
    def test_a_page_holds_all_that_one_owes_and_nothing_else(self, corpus, english):
        for standard in corpus.standards.values():
            for holder in standard.program.holders:
                path = f"{standard.id}/obligations/{holder.id}.md"
                owed = [
                    each.id
                    for part in standard.code.outline
                    for each in standard.in_order(part)
                    if each.printable and any(holder.id in duty.holder for duty in each.obligations)
                ]
                if holder.side in {"supplier", "buyer"} and owed:
                    found = re.findall(r"^### .*\{ #([\w-]+) \}$", english[path].markdown, re.MULTILINE)
                    assert found == owed
                else:
                    assert path not in english

    def test_says_limit_proof_consequence_and_cure(self, english):
        text = unescape(english["fair-food/obligations/grower.md"].markdown)
        rules, broken = text.split("When it is broken:", 1)
        (rest,) = [each for each in re.split(r"(?=^### )", rules, flags=re.MULTILINE) if "{ #cool-down-break }" in each]
        assert "at least 10 minutes" in rest
        assert "**must**: " in rest
        assert "How it is found out" in rest
        named = set(re.findall(r'href="#tier-([\w-]+)"', rules))
        assert named == set(re.findall(r"\{ #tier-([\w-]+) ", broken))
        assert "What happens when it is broken" not in broken  # the heading says it
        assert broken.count("How it is put right") == len(named)

    def test_what_comes_of_a_broken_rule_is_said_once_a_tier_on_the_page_of_a_part(self, english):
        text = unescape(english["fair-food/parts/accountability.md"].markdown)
        rules, broken = text.split("When it is broken:", 1)
        assert set(re.findall(r"\]\(#tier-([\w-]+)\)", rules)) == set(re.findall(r"\{ #tier-([\w-]+) ", broken))
        assert "What happens when it is broken" not in broken

    def test_the_tiers_say_of_what_kind_their_program_is_as_its_other_pages_do(self, corpus, english):
        for standard in corpus.standards.values():
            said = re.findall(r'<p class="wsr-draft">.*', english[f"{standard.id}/obligations/index.md"].markdown)
            assert re.findall(r'<p class="wsr-draft">.*', english[f"{standard.id}/tiers.md"].markdown) == said
        assert said

    def test_says_what_each_letter_of_evidence_on_it_means(self, corpus, english):
        marks = site_language(FOLDERS, "en").group("site.marks")
        for path in ("fair-food/obligations/buyer.md", "uk-fishing/obligations/owner.md"):
            rules, _, legend = english[path].markdown.partition("{ #marks }")
            used = set(re.findall(r'<span class="wsr-mark">([A-Z]k?)</span>', rules))
            assert used
            assert set(re.findall(r'- <span class="wsr-mark">(\w+)</span> (.+)', legend)) == {
                (each, marks[each]) for each in used
            }

    def test_every_rule_carries_the_facts_that_decide_it(self, corpus, english):
        standard = corpus.standards["fair-food"]
        text = english["fair-food/obligations/grower.md"].markdown
        for facts, name in re.findall(r'class="wsr-duty" data-if="([^"]*)".*?\{ #([\w-]+) \}', text, re.DOTALL):
            assert set(facts.split()) == standard.facts_of(standard.provisions[name])
        asked = set(re.findall(r'name="if" value="([\w-]+)"', text))
        assert asked == set(re.findall(r'\[data-if~="([\w-]+)"\]', text))
        assert {"piece-rate", "guest-workers", "housing"} <= asked

    def test_each_fact_has_a_plain_page_that_needs_no_script(self, corpus, english):
        standard = corpus.standards["fair-food"]
        text = english["fair-food/obligations/if-housing.md"].markdown
        found = re.findall(r"\{ #([\w-]+) \.wsr-provision \}", text)
        assert found
        assert all("housing" in standard.facts_of(standard.provisions[each]) for each in found)
        assert "](if-housing.md)" in english["fair-food/obligations/index.md"].markdown

    def test_the_law_of_another_place_is_hidden_by_style_alone(self, english):
        text = english["fair-food/obligations/grower.md"].markdown
        (rule,) = re.findall(r"^\.wsr-owed:has\(#at-us-ga:checked\) \[data-at\](.*)\{", text, re.MULTILINE)
        assert 'not([data-at="us"])' in rule
        assert "us-fl" not in rule
        assert 'data-at="us-fl"' in text

    def test_the_search_leads_to_the_rule_itself_and_not_to_each_list_that_it_stands_in(self, english):
        for path in ("fair-food/obligations/grower.md", "fair-food/obligations/if-housing.md"):
            assert english[path].markdown.startswith("---\nsearch: {exclude: true}\n")


class TestSlim:
    def test_gaps_stay_gaps_and_what_is_shown_as_written_stays_as_it_is(self):
        text = (
            "<p>a\n\n   b</p>\n  <pre>\n\n  x\n</pre>   \n\n<textarea>\n\n y</textarea>\n<script>\n\n z\n</script>\n\n"
        )
        assert slim(text) == (
            "<p>a\nb</p>\n<pre>\n\n  x\n</pre>\n<textarea>\n\n y</textarea>\n<script>\n\n z\n</script>\n"
        )


class TestOffline:
    @pytest.mark.parametrize(
        ("address", "file"),
        [
            ("../", "../index.html"), ("..", "../index.html"), (".", "./index.html"), ("a/b/#c", "a/b/index.html#c"),
            ("a/?x=1", "a/index.html?x=1"), ("#c", "#c"), ("a.pdf", "a.pdf"), ("https://a.b/c/", "https://a.b/c/"),
            ("tel:+1", "tel:+1"), ("?x=1", "?x=1"), ("", ""),
        ],
    )  # fmt: skip
    def test_a_link_to_a_folder_leads_to_the_page_in_it(self, address, file):
        assert at_index(f'<a class="x" href="{address}">x</a>') == f'<a class="x" href="{file}">x</a>'

    def test_the_search_finds_files(self):
        found = located(json.dumps({"docs": [{"location": ""}, {"location": "a/"}, {"location": "a/#b"}]}))
        assert [each["location"] for each in json.loads(found)["docs"]] == [
            "index.html", "a/index.html", "a/index.html#b",
        ]  # fmt: skip
        assert search_script(found) == f"var __index = {found}\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    root = project(tmp_path_factory.mktemp("offline"))
    (root / "dist/example/booklets").mkdir(parents=True)
    (root / "dist/example/booklets/example-booklet-es.pdf").write_bytes(b"%PDF-" + b"0" * 3000)
    result = CliRunner().invoke(main, ["site", "--root", str(root), "--offline"])
    assert result.exit_code == 0, result.output
    assert "site-offline.zip" in result.output
    return root / "dist/site-offline"


class TestFolder:
    def test_every_link_leads_to_a_file(self, folder):
        for page in html_of(folder):
            if page.name == "404.html":
                continue
            for tag, attrs in elements(page):
                address = re.split("[?#]", attrs.get("href") or attrs.get("src") or "")[0]
                if tag in {"a", "link", "script", "img"} and address and not re.match(r"[a-z]+:", address):
                    assert (page.parent / address).is_file(), (page, attrs)

    def test_each_language_has_its_search_as_a_script(self, folder):
        for tag in (".", "es", "ht"):
            assert (folder / tag / "search/search_index.js").read_text(encoding="utf-8").startswith("var __index = {")
            assert 'src="assets/offline.js"' in (folder / tag / "index.html").read_text(encoding="utf-8")

    def test_the_zip_holds_the_folder_and_nothing_else(self, folder):
        with zipfile.ZipFile(folder.with_name("site-offline.zip")) as packed:
            held = {each.filename: packed.read(each) for each in packed.infolist()}
        assert held == {
            f"site-offline/{each.relative_to(folder).as_posix()}": each.read_bytes()
            for each in folder.rglob("*")
            if each.is_file()
        }

    def test_the_same_files_give_the_same_zip(self, folder, tmp_path):
        publishing.write_zip(folder, "site-offline", tmp_path / "again.zip")
        assert (tmp_path / "again.zip").read_bytes() == folder.with_name("site-offline.zip").read_bytes()
        assert [each.name for each in tmp_path.iterdir()] == ["again.zip"]

    def test_a_page_for_workers_stays_small(self, folder):
        for page in folder.rglob("rights/**/index.html"):
            assert page.stat().st_size < 25 * KILO, page
