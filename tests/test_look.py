"""How a page looks beside what it says: in black alone it means the same, and a print shop finds where to cut."""

import re
import shutil
import struct
import zlib
from collections import Counter
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
import typst
from click.testing import CliRunner
from pypdf import PdfReader
from pypdf.generic import ContentStream
from test_booklet import IN_HAITIAN, failures, standard, texts

from wsrcode.build.define import Desk
from wsrcode.build.outputs import booklet, buyer, card, notice, poster, sheet
from wsrcode.build.printer import Look, Printer
from wsrcode.build.templates import packaged, template_folders
from wsrcode.build.trim import with_bleed_box
from wsrcode.cli import main
from wsrcode.errors import WsrcodeError
from wsrcode.load import read_folder

ROOT = Path(__file__).resolve().parents[1]
MILLIMETRE = 72 / 25.4
COLOUR, BLACK, PRESS, BOTH = Look(), Look(ink="black"), Look(press=True), Look(ink="black", press=True)
SET_COLOUR = {b"rg": 3, b"RG": 3, b"sc": 3, b"SC": 3, b"scn": 3, b"SCN": 3, b"k": 4, b"K": 4}


@cache
def fair_food():
    corpus = read_folder(ROOT).corpus
    return corpus, corpus.standards["fair-food"]


@cache
def made(output, look=COLOUR, tag="es", *, real=False):
    """Return the files of an output's first document: of the starter, or of Fair Food, which has a picture."""
    corpus, code = fair_food() if real else standard(IN_HAITIAN)
    desk = Desk(corpus, code, (tag,), Printer(template_folders(None), look))
    return next(iter(output.documents(desk))).make()


def colours(data):
    """Return every colour that a page's streams set, drawings inside them included."""
    reader = PdfReader(BytesIO(data))
    found, streams = set(), [(each.get_contents(), each.get("/Resources")) for each in reader.pages]
    seen = set()
    while streams:
        stream, resources = streams.pop()
        for operands, operator in ContentStream(stream, reader).operations if stream is not None else ():
            if operator in SET_COLOUR and len(operands) == SET_COLOUR[operator]:
                found.add(tuple(round(float(each), 3) for each in operands))
        for each in ((resources or {}).get("/XObject") or {}).values():
            inner = each.get_object()
            if inner.get("/Subtype") == "/Form" and id(inner) not in seen:
                seen.add(id(inner))
                streams.append((inner, inner.get("/Resources")))
    return found


def pixels(data, tmp_path):
    """Return the colours of the first page's pixels, as the engine itself draws what it is given."""
    (tmp_path / "p.pdf").write_bytes(data)
    (tmp_path / "p.typ").write_text('#set page(width: auto, height: auto, margin: 0pt)\n#image("p.pdf", width: 40mm)\n')
    image = typst.compile(str(tmp_path / "p.typ"), root=str(tmp_path), format="png", ppi=40)
    return _unpacked(image)


def _unpacked(image):
    width, height = struct.unpack_from(">II", image, 16)
    packed, at = b"", 8
    while at < len(image):
        (length,) = struct.unpack_from(">I", image, at)
        packed += image[at + 8 : at + 8 + length] if image[at + 4 : at + 8] == b"IDAT" else b""
        at += 12 + length
    lines, step = zlib.decompress(packed), width * 4
    before, found = bytes(step), Counter()
    for n in range(height):
        kind, line = lines[n * (step + 1)], bytearray(lines[n * (step + 1) + 1 : (n + 1) * (step + 1)])
        for i in range(step):
            left, up, corner = (line[i - 4] if i > 3 else 0), before[i], (before[i - 4] if i > 3 else 0)
            guess = left + up - corner
            near = min((abs(guess - each), n, each) for n, each in enumerate((left, up, corner)))[2]
            line[i] = (line[i] + (0, left, up, (left + up) // 2, near)[kind]) & 255
        found.update(tuple(line[i : i + 3]) for i in range(0, step, 4))
        before = bytes(line)
    return found


class TestBlack:
    @pytest.mark.parametrize("output", [booklet, card, poster, notice, sheet])
    def test_sets_greys_and_nothing_else(self, output):
        for each in made(output, BLACK, real=True):
            if each.path.endswith(".pdf"):
                assert {one for one in colours(each.data) if len(set(one)) > 1} == set(), each.path
        assert {one for one in colours(made(output, real=True)[0].data) if len(set(one)) > 1} != set()

    @pytest.mark.parametrize("output", [booklet, poster])
    def test_a_picture_is_grey_as_well(self, output, tmp_path):
        shown = pixels(made(output, BLACK, real=True)[0].data, tmp_path)
        assert {each for each in shown if max(each) - min(each) > 1} == set()
        assert len(shown) > 20
        coloured = pixels(made(output, real=True)[0].data, tmp_path)
        assert {each for each in coloured if max(each) - min(each) > 60} != set()

    def test_says_the_same_on_the_same_pages(self):
        for output in (booklet, card, poster, notice):
            black, coloured = (made(output, look, real=output is notice) for look in (BLACK, COLOUR))
            assert [texts(each) for each in black] == [texts(each) for each in coloured]

    @pytest.mark.parametrize("output", [booklet, card, poster, notice, sheet])
    def test_is_as_accessible(self, output):
        checked = [each for each in made(output, BLACK, real=True) if each.path.endswith("-black.pdf")]
        assert [failures(each.data) for each in checked] == [[] for _ in checked]
        assert checked

    def test_what_is_never_tolerated_has_the_thickest_frame_and_only_that(self):
        thick = re.findall(rb"(?<![\d.])2\.4 w", _streams(made(booklet, BLACK)[0].data))
        zero = sum(page.count("Tolerancia cero") for page in texts(made(booklet, BLACK)[0]))
        assert 2 <= len(thick) <= zero + 1
        assert re.findall(rb"(?<![\d.])2\.4 w", _streams(made(booklet)[0].data)) == []

    def test_what_one_can_do_is_told_from_the_right_by_a_broken_line(self):
        assert re.search(rb"\[[\d.]+ [\d.]+\] ?0 d\b", _streams(made(booklet, BLACK)[0].data))
        assert not re.search(rb"\[[\d.]+ [\d.]+\] ?0 d\b", _streams(made(booklet)[0].data))

    @pytest.mark.parametrize("output", [booklet, card, poster])
    def test_needs_less_ink(self, output, tmp_path):
        # That a program is only ideas stands on the starter's card in letters that are black in any look.
        own = [made(output, look, real=output is card)[0].data for look in (BLACK, COLOUR)]
        black, coloured = (ink(pixels(each, tmp_path)) for each in own)
        assert black < coloured * (0.6 if output is booklet else 0.9)

    def test_has_names_of_its_own(self):
        assert [each.path for each in made(booklet, BLACK)] == [
            "example/booklets/example-booklet-es-black.pdf",
            "example/booklets/example-booklet-es-black-print-sheets-letter.pdf",
            "example/booklets/example-booklet-es-black-print-sheets-a4.pdf",
        ]


def ink(shown):
    """Return how much of the paper is dark, as a share of all that could be."""
    return sum(count * (255 * 3 - sum(each)) for each, count in shown.items()) / (shown.total() * 255 * 3)


def _streams(data):
    return b"\n".join(each.get_contents().get_data() for each in PdfReader(BytesIO(data)).pages)


class TestPress:
    @pytest.mark.parametrize(("output", "width", "height"), [(booklet, 139.7, 215.9), (card, 85.6, 54)])
    def test_boxes_say_where_to_cut_and_how_far_colour_runs(self, output, width, height):
        (one,) = made(output, PRESS)
        for each in PdfReader(BytesIO(one.data)).pages:
            cut, over, all_of_it = each.trimbox, each.bleedbox, each.mediabox
            assert [float(cut.width), float(cut.height)] == pytest.approx(
                [width * MILLIMETRE, height * MILLIMETRE], abs=0.1
            )
            for inner, outer, room in ((cut, over, 3), (cut, all_of_it, 10)):
                edges = [
                    inner.left - outer.left,
                    inner.bottom - outer.bottom,
                    outer.right - inner.right,
                    outer.top - inner.top,
                ]
                assert [float(edge) for edge in edges] == pytest.approx([room * MILLIMETRE] * 4, abs=0.05)

    def test_posters_too_on_both_papers(self):
        sizes = [PdfReader(BytesIO(each.data)).pages[0].trimbox for each in made(poster, PRESS)]
        assert [[round(float(each.width)), round(float(each.height))] for each in sizes] == [[792, 1224], [842, 1191]]

    @pytest.mark.parametrize("output", [booklet, card, poster])
    @pytest.mark.parametrize("look", [PRESS, BOTH])
    def test_is_a_sound_accessible_file(self, output, look):
        data = made(output, look)[0].data
        assert failures(data) == []
        reader = PdfReader(BytesIO(data), strict=True)
        assert len(reader.pages) == len(PdfReader(BytesIO(made(output)[0].data)).pages)

    @pytest.mark.parametrize("output", [booklet, card, poster])
    def test_says_the_same_on_the_same_pages(self, output):
        assert texts(made(output, PRESS)[0]) == texts(made(output)[0])

    def test_the_cover_runs_into_the_bleed_and_the_marks_stay_out_of_it(self):
        page = PdfReader(BytesIO(made(booklet, PRESS, real=True)[0].data)).pages[0]
        drawn, over, cut = page.get_contents().get_data(), page.bleedbox, page.trimbox
        edges = {round(float(each), 1) for each in (over.left, over.right)}
        corners = [
            {round(float(each), 1) for each in found[::2]}
            for found in re.findall(rb"([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l", drawn)
        ]
        # The picture and the ground below it.
        assert sum(each == edges for each in corners) >= 2
        marks = re.findall(rb"1 0 0 -1 ([\d.]+) ([\d.]+) cm[^Q]*? 0\.3 w 4 M 0 0 m ([\d.]+) ([\d.]+) l", drawn)
        assert len(marks) == 8
        for mark in marks:
            x, y, right, down = (float(each) for each in mark)
            inside = [
                over.left < at < over.right and over.bottom < up < over.top
                for at, up in ((x, y), (x + right, y - down))
            ]
            assert inside == [False, False]
            upright = min(abs(x - cut.left), abs(x - cut.right)) < 0.1 and right < 0.1
            level = min(abs(y - cut.bottom), abs(y - cut.top)) < 0.1 and down < 0.1
            assert upright != level

    def test_makes_only_what_a_print_shop_prints_and_says_so(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        assert CliRunner().invoke(main, ["init"]).exit_code == 0
        done = CliRunner().invoke(main, ["build", "--press", "--lang", "en"], catch_exceptions=False)
        assert done.exit_code == 0, done.output
        found = {path.relative_to("dist").as_posix() for path in Path("dist").rglob("*.*") if path.is_file()}
        assert {each for each in found if not Path(each).name.startswith(".")} == {
            *(f"example/booklets/example-booklet-en{kind}-press.pdf" for kind in ("", "-large", "-short")),
            "example/cards/example-card-en-press.pdf",
            "example/posters/example-poster-en-tabloid-press.pdf",
            "example/posters/example-poster-en-a3-press.pdf",
        }
        refused = CliRunner().invoke(main, ["build", "--press", "--output", "sheet"])
        assert refused.exit_code == 2
        assert "sheet is nothing for a print shop; with --press there are: booklet, card, poster" in refused.output

    def test_a_file_of_another_engine_is_refused_not_spoiled(self):
        with pytest.raises(WsrcodeError, match="was Typst changed for another version"):
            with_bleed_box(b"%PDF-1.7\nnothing like it\n")


class TestShared:
    def test_no_template_names_a_colour_of_its_own(self):
        """Colours come from theme.yml; what is written beside it is black or white."""
        for path in packaged().rglob("*.typ"):
            text = re.sub(r"//.*", "", path.read_text(encoding="utf-8"))
            assert re.findall(r"rgb\(\"#|cmyk\(|luma\((?!0\b)", text) == [], path

    def test_a_filled_ground_is_set_by_its_name_everywhere(self):
        """Else it would be a grey field in black, where paper and a frame are meant."""
        for name in ("booklet/pages.typ", "card/card.typ", "poster/poster.typ", "notice/notice.typ"):
            text = (packaged() / name).read_text(encoding="utf-8")
            used = set(re.findall(r"fill: fill-of\((.*?)\)", text))
            assert used <= {'"paper"', '"cover"'}, name

    def test_colours_of_a_project_reach_every_output(self, tmp_path):
        own = tmp_path / "templates"
        own.mkdir()
        usual = (packaged() / "theme.yml").read_text(encoding="utf-8")
        (own / "theme.yml").write_text(
            usual.replace("#0b4f6c", "#123456").replace("#ffe08a", "#cdeffd"), encoding="utf-8"
        )
        corpus, code = fair_food()
        for output in (booklet, card, poster, notice):
            desk = Desk(corpus, code, ("en",), Printer((own, packaged())))
            for document in output.documents(desk):
                assert (0.804, 0.937, 0.992) in colours(document.make()[0].data), document.name
        shutil.rmtree(own)


class TestFairFood:
    def test_a_notice_for_workers_has_fourteen_points_in_every_language(self):
        for tag in ("en", "es", "ht"):
            corpus, code = fair_food()
            documents = notice.documents(Desk(corpus, code, (tag,), Printer(template_folders(None), COLOUR)))
            worker = next(each for each in documents if "worker" in each.name).make()[0]
            (page,) = PdfReader(BytesIO(worker.data)).pages
            letters = Counter()
            page.extract_text(
                visitor_text=lambda text, _m, _l, _f, size, to=letters: to.update({size: len(text.strip())})
            )
            assert letters.most_common(1)[0][0] >= 14, tag

    @pytest.mark.parametrize("tag", ["en", "es", "ht"])
    def test_no_part_of_the_address_is_divided(self, tag):
        for output in (buyer, notice, sheet):
            told = [
                line
                for each in PdfReader(BytesIO(made(output, tag=tag, real=True)[0].data)).pages
                for line in each.extract_text().splitlines()
            ]
            assert [each for each in told if "fairfoodstandards.org/" in each] != [], output
