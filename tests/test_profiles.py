"""The booklet's profiles: each holds what it says, folds, fills its pages and is judged by what stands in it."""

import re
from datetime import UTC, datetime
from io import BytesIO

import pytest
from booklets import TAGS, WAYS, fair_food, printed
from pypdf import PdfReader
from test_booklet import CODE, FINISHED, REST, desk, failures, heights, lowest, standard, texts

from wsrcode.build.booklet_model import Booklet
from wsrcode.build.define import Desk
from wsrcode.build.outputs.booklet import booklets, documents
from wsrcode.build.printer import Printer
from wsrcode.build.profile import profiles
from wsrcode.build.templates import packaged
from wsrcode.errors import WsrcodeError
from wsrcode.load import read_folder

FOLDERS = (packaged(),)
CHILD = "standards/example/provisions/work/no-child-labour.yml"
SIZES = {"": (396, 612), " short": (396, 612), " large": (612, 792)}


def pages(made):
    return PdfReader(BytesIO(made.data)).pages


def of(way, *changes, tag="en"):
    return next(each for each in booklets(desk(*changes, languages=(tag,)), tag) if each.kind == way)


def words_of(said):
    return " ".join(said["text"].split())


def test_every_language_has_every_profile_the_usual_one_first(repository):
    assert list(fair_food(repository)) == [
        f"{tag}{way}" for tag in TAGS for way in ("", *sorted(WAYS[3:], reverse=True), " large", " short")
    ]


def test_files_are_named_after_profile_and_paper(repository):
    named = [
        each.path.removeprefix("fair-food/booklets/fair-food-booklet-es-") for each in printed(repository, "es large")
    ]
    assert named == ["large.pdf", "large-print-sheets-tabloid.pdf", "large-print-sheets-a3.pdf"]
    named = [each.path.rpartition("/")[2] for each in printed(repository, "es annex housing")]
    assert named == [
        f"fair-food-booklet-es-annex-housing{end}.pdf" for end in ("", "-print-sheets-letter", "-print-sheets-a4")
    ]


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("way", WAYS)
class TestEveryProfile:
    def test_folds_on_pages_of_its_size(self, repository, tag, way):
        found = pages(printed(repository, tag + way)[0])
        assert len(found) % 4 == 0
        sizes = {(round(float(each.mediabox.width)), round(float(each.mediabox.height))) for each in found}
        assert sizes == {SIZES.get(way, (396, 612))}

    def test_can_be_read_aloud_and_kept(self, repository, tag, way):
        assert failures(printed(repository, tag + way)[0].data) == []

    def test_no_page_is_half_empty(self, repository, tag, way):
        document, size = printed(repository, tag + way)[0], profiles(FOLDERS)[(way.split() or ["standard"])[0]]
        margins = {"top": 15, "bottom": 19, **size.margins}
        # The how page of a booklet of one annex has room left: what follows begins on a page of its own.
        found = [lowest(each, size.page.height, margins) for each in list(pages(document))[2:-2]]
        assert [(n, round(each, 2)) for n, each in enumerate(found, 3) if each <= 0.62] == []

    def test_no_line_is_longer_than_eyes_can_follow(self, repository, tag, way):
        lines = [
            line.strip()
            for each in list(pages(printed(repository, tag + way)[0]))[:-1]
            for line in each.extract_text().splitlines()
        ]
        # The contents are no running text, and the imprint of the back cover is for those who look for it.
        assert [each for each in lines if len(each) > 60 and not re.search(r"[. ] \d+$", each)] == []

    def test_a_right_and_what_to_do_about_it_stand_on_one_page(self, repository, tag, way):
        found = texts(printed(repository, tag + way)[0])
        corpus = read_folder(repository).corpus
        all_of = booklets(Desk(corpus, corpus.standards["fair-food"], (tag,), Printer(FOLDERS)), tag)
        made = next(each for each in all_of if each.name == f"fair-food booklet {tag}{way}")
        pairs = [
            (each["number"], [words_of(each["right"]), words_of(each["do"])])
            for part in made.model["parts"]
            for each in part["provisions"]
        ]
        assert pairs
        assert [number for number, pair in pairs if not any(all(w in page for w in pair) for page in found)] == []

    def test_the_picture_has_a_fifth_of_the_cover(self, repository, tag, way):
        cover = pages(printed(repository, tag + way)[0])[0]
        assert max(heights(cover)) < 0.8 * float(cover.mediabox.height)


@pytest.mark.parametrize("sentences", range(1, 32, 5))
class TestPairs:
    """A right and what to do about it are torn apart only where no page can hold both."""

    def made(self, sentences):
        booklet = of(
            "standard",
            (REST, "right: You have", f"right: {'This is a right. ' * sentences}You have"),
            (REST, "do: Take your rest.", f"do: {'Take your rest. ' * sentences}"),
        )
        return booklet, Printer(FOLDERS)

    def test_are_torn_only_where_they_must_be(self, sentences):
        booklet, printer = self.made(sentences)
        (torn,) = printer.told("booklet/booklet.typ", booklet.model, "torn", extra={"qr": ""})
        assert [each for each in torn if each <= 1] == []
        when = datetime(2026, 11, 1, tzinfo=UTC)
        data, _ = printer.pdf("booklet/booklet.typ", booklet.model, when=when, extra={"qr": ""})
        found = [" ".join(each.extract_text().split()) for each in PdfReader(BytesIO(data)).pages]
        on = [n for n, page in enumerate(found) if "This is a right." in page or page.count("Take your rest.") > 1]
        assert (len(set(on)) > 1) == bool(torn)


@pytest.mark.parametrize("tag", TAGS)
class TestSizes:
    def test_large_print_sets_rights_in_20_points_and_nothing_below_16(self, repository, tag):
        sizes = set()
        for each in list(pages(printed(repository, f"{tag} large")[0]))[:-1]:
            each.extract_text(
                visitor_text=lambda text, user, at, _font, size: (
                    text.strip() and sizes.add(round(size * abs(at[3]) * abs(user[3]), 1))
                )
            )
        assert 20 in sizes
        assert min(sizes) >= 16

    def test_the_usual_one_stays_as_many_pages_as_it_was(self, repository, tag):
        assert printed(repository, tag)[0].pages == {"en": 36, "es": 40, "ht": 36}[tag]

    def test_the_short_one_and_the_annexes_have_eight_pages(self, repository, tag):
        assert {printed(repository, tag + way)[0].pages for way in WAYS if way not in {"", " large"}} == {8}


class TestWhatStandsInIt:
    def test_short_holds_what_is_never_tolerated_and_what_protects_who_tells(self):
        made = of("short")
        first = {name for name, each in made.standard.provisions.items() if each.tier in made.standard.zero_tolerance}
        assert made.held == first | {*made.standard.program.retaliation}
        text = " ".join(texts(documents_of("short")[0]))
        assert "No forced labour" in text
        assert "Each rest" not in text
        assert "What is inside" not in text
        assert "You have more rights; ask for the whole booklet." in text

    def test_the_short_one_of_a_code_without_zero_tolerance_and_protection_holds_its_worst_tier(self):
        corpus, made = standard()
        program = made.program.model_copy(update={"retaliation": ()})
        code = made.code.model_copy(
            update={"tiers": tuple(each.model_copy(update={"zero_tolerance": False}) for each in made.code.tiers)}
        )
        from dataclasses import replace

        plain = replace(made, program=program, code=code)
        short = next(
            each for each in booklets(Desk(corpus, plain, ("en",), Printer(FOLDERS)), "en") if each.kind == "short"
        )
        worst = next(each for each in plain.tiers if each in {one.tier for one in plain.provisions.values()})
        assert {plain.provisions[each].tier for each in short.held} == {worst}

    def test_an_annex_holds_its_part_under_its_title(self, repository):
        housing = printed(repository, "en annex housing")[0]
        found = texts(housing)
        assert "Your housing" in found[0]
        assert "Part 9 of “Fair Food: rights and duties at work”" in found[0]
        assert {number for page in found[1:-1] for number in re.findall(r"\b(\d+\.\d+) [A-Z]", page)} == {"9.1", "9.2"}

    def test_nobody_is_sent_to_a_page_of_another_booklet(self, repository):
        assert "About punishment for speaking up" not in " ".join(texts(printed(repository, "en annex housing")[0]))
        assert "About punishment for speaking up" in " ".join(texts(printed(repository, "en short")[0]))

    def test_only_tiers_of_its_rules_are_explained(self, repository):
        assert "Condition of taking part" in " ".join(texts(printed(repository, "en")[0]))
        for way in (" short", " annex housing"):
            assert "Condition of taking part" not in " ".join(texts(printed(repository, "en" + way)[0]))

    def test_the_condition_of_a_part_is_said_where_its_title_is_not(self):
        made = of(
            "short",
            (CODE, "colour: green", "colour: green, only_if: [piece-rate]"),
            (REST, "tier: corrective", "tier: zero-tolerance"),
        )
        (rest,) = [
            each for part in made.model["parts"] for each in part["provisions"] if each["title"]["text"] == "Rest"
        ]
        assert [each["key"] for each in rest["if"]] == ["program/facts/piece-rate"]


def documents_of(way):
    return next(each for each in documents(desk()) if each.name.endswith(f" {way}")).make()


class TestFinal:
    """A final print asks only for what stands in it."""

    def test_an_unverified_rule_stops_only_the_booklets_it_belongs_to(self):
        change = (REST, "mark: R", "mark: U")
        open_ends = {each.name: each.open_ends() for each in documents(desk(*FINISHED, change))}
        assert {name: list(ends) for name, ends in open_ends.items()} == {
            "example booklet en": ["provisions/rest: unverified (mark U)"],
            "example booklet en large": ["provisions/rest: unverified (mark U)"],
            "example booklet en short": [],
        }

    def test_an_unread_text_stops_only_the_booklets_that_print_it(self):
        ends = {each.kind: each.waits_for for each in booklets(desk(*FINISHED, languages=("es",)), "es")}
        assert "provisions/rest/right: draft" in ends["standard"]
        assert not [each for each in ends["short"] if each.startswith(("provisions/rest", "parts/"))]
        assert [each for each in ends["short"] if each.startswith("provisions/")]


class TestFiles:
    def test_one_more_file_is_one_more_booklet(self, tmp_path):
        (tmp_path / "booklet/profiles").mkdir(parents=True)
        (tmp_path / "booklet/profiles/pocket.yml").write_text(
            "page: {width: 120, height: 165}\nsheets: {a5: {width: 240, height: 165}}\nholds: first\n"
            "pages: []\nsizes: {body: 12, note: 10, title: 20, heading: 13, small: 8}\n"
        )
        corpus, made = standard()
        found = {each.name: each for each in documents(Desk(corpus, made, ("en",), Printer((tmp_path, packaged()))))}
        assert set(found) == {f"example booklet en{way}" for way in ("", " large", " pocket", " short")}
        made = found["example booklet en pocket"].make()
        assert [each.path.rpartition("-")[2] for each in made] == ["pocket.pdf", "a5.pdf"]
        assert made[0].pages % 4 == 0

    @pytest.mark.parametrize(
        ("line", "said"),
        [
            ("page: {width: 0, height: 10}", "page/width: "),
            ("page: {width: nan, height: 10}", "page/width: "),
            ("page: {width: 10}", "page/height: Field required"),
            ("holds: everything", "holds: Input should be 'all', 'first' or 'annex'"),
            ("pages: [cover]", "pages/0: "),
            ("pages: how", "pages: "),
            ("sizes: {boddy: 14}", "sizes/boddy is not in theme.yml"),
            ("colour: red", "colour: Extra inputs are not permitted"),
            ("sheets: {../x: {width: 1, height: 1}}", "sheets/../x"),
        ],
    )
    def test_a_wrong_file_is_named_with_its_key(self, tmp_path, line, said):
        key = line.partition(":")[0]
        whole = {
            "page": "page: {width: 100, height: 100}",
            "sheets": "sheets: {a4: {width: 297, height: 210}}",
            "holds": "holds: all",
            "pages": "pages: [how]",
        }
        folder = tmp_path / "booklet/profiles"
        folder.mkdir(parents=True)
        (folder / "own.yml").write_text("\n".join({**whole, key: line}.values()) + "\n")
        with pytest.raises(WsrcodeError, match=re.escape(said)) as caught:
            profiles((tmp_path, packaged()))
        assert "own.yml" in str(caught.value)


def test_a_booklet_says_its_profile_in_its_name():
    names = {each.kind: (each.name, each.ending) for each in booklets(desk(), "en")}
    assert names == {
        "standard": ("example booklet en", ""),
        "large": ("example booklet en large", "-large"),
        "short": ("example booklet en short", "-short"),
    }
    assert all(isinstance(each, Booklet) for each in booklets(desk(), "en"))
