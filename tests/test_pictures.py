"""A program's own drawings: what is drawn, what is refused and why, and that none of it touches the code's text."""

import re
import struct
import subprocess
import time
import zlib
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from test_booklet import FOLDERS, REST, STARTER, failures

from wsrcode.build.define import Desk
from wsrcode.build.kept import Kept
from wsrcode.build.outputs import booklet, card, poster, sheet, web
from wsrcode.build.pictures import in_greys
from wsrcode.build.printer import Look, Printer
from wsrcode.check import catalogue, run
from wsrcode.errors import WsrcodeError
from wsrcode.load import read, read_folder
from wsrcode.load.pictures import drawing
from wsrcode.load.revision import readings
from wsrcode.load.sides import side
from wsrcode.load.strict import Fault
from wsrcode.load.tree import folder_tree
from wsrcode.model import Edition
from wsrcode.model.edition import State, units
from wsrcode.model.mark import mark, mark_of
from wsrcode.model.record import Lock
from wsrcode.model.revision import Adoption
from wsrcode.record.release import Proposal, frozen_files
from wsrcode.record.seal import drafted

HEAD = "standards/example/pictures"
NS = 'xmlns="http://www.w3.org/2000/svg"'
SUN = f'<svg {NS} viewBox="0 0 40 20">\n<circle cx="9" cy="9" r="8" fill="#f2b705"/>\n</svg>\n'
WORDS = "alt: A yellow sun.\nuse: [cover, poster]\n"


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width=8, height=6, *, colours=2, depth=8, rows=None, more=(), interlaced=0, filtered=0):  # noqa: PLR0913
    line = (width * depth * {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colours] + 7) // 8
    pixels = b"".join(
        bytes([filtered]) + bytes((37 * n + 90 * (n % 3)) % 256 for n in range(line)) for _ in range(rows or height)
    )
    head = struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, interlaced)
    inner = [chunk(b"IHDR", head), *(chunk(*each) for each in more), chunk(b"IDAT", zlib.compress(pixels))]
    return b"\x89PNG\r\n\x1a\n" + b"".join(inner) + chunk(b"IEND", b"")


def tree_with(files, *changes):
    tree = dict(folder_tree(STARTER))
    for file, old, new in changes:
        assert old.encode() in tree[file]
        tree[file] = tree[file].replace(old.encode(), new.encode(), 1)
    return tree | {f"{HEAD}/{name}": data.encode() if isinstance(data, str) else data for name, data in files.items()}


def faults_of(files, *changes):
    return [str(each).split(" [")[0] for each in read(tree_with(files, *changes)).faults]


def svg(inside, box="0 0 40 20"):
    return f'<svg {NS} viewBox="{box}">\n{inside}\n</svg>\n'


class TestDrawn:
    def test_a_drawing_with_its_words_is_read(self):
        reading = read(tree_with({"sun.svg": SUN, "sun.yml": WORDS}))
        assert [str(each) for each in reading.faults] == []
        standard = reading.corpus.standards["example"]
        assert standard.pictures["sun"].use == ("cover", "poster")
        found = standard.drawings["sun"]
        assert (found.kind, found.data, found.width, found.height) == ("svg", SUN.encode(), 40, 20)

    @pytest.mark.parametrize(
        "made",
        [
            png(),
            png(colours=6),
            png(colours=0, depth=1, width=13),
            png(colours=3, depth=4, more=((b"PLTE", bytes(48)),)),
            png(colours=4, depth=16),
        ],
    )
    def test_a_png_of_each_kind_is_taken(self, made):
        found = drawing("p.png", made)
        assert (found.kind, found.width, found.height > 0) == ("png", found.width, True)

    def test_a_photograph_does_not_tell_where_it_was_taken(self):
        made = png(
            more=((b"eXIf", b"GPS here"), (b"tEXt", b"Author\0someone"), (b"iCCP", b"x\0\0" + zlib.compress(b"p")))
        )
        assert drawing("p.png", made).data == png()

    def test_what_fair_food_draws_is_sound(self, repository):
        standard = read_folder(repository).corpus.standards["fair-food"]
        assert set(standard.pictures) == set(standard.drawings) == {"fields"}
        for tag in ("es", "ht"):
            words = Edition(standard, tag).words["pictures/fields/alt"]
            assert (words.language, words.state) == (tag, State.DRAFT)


class TestRefusedSvg:
    @pytest.mark.parametrize(
        ("text", "says"),
        [
            (svg("<script>alert(1)</script>"), "2: holds <script>: a drawing runs nothing"),
            (svg('<path d="M0 0" onload="x()"/>'), "2: onload=…: a drawing runs nothing"),
            (svg('<a href="https://a.example"><path d="M0 0"/></a>'), "2: holds <a>: a drawing is made of shapes"),
            (svg('<image href="https://a.example/x.png"/>'), "2: holds <image>: a picture inside a picture"),
            (svg('<image href="data:image/png;base64,AAAA"/>'), "2: holds <image>"),
            (svg('<use href="https://a.example/x.svg#a"/>'), "2: href leads out of the drawing"),
            (svg('<use href="other.svg#a"/>'), "2: href leads out of the drawing"),
            (svg('<path d="M0 0" fill="url(https://a.example/#a)"/>'), "2: fill is 'url(https://a.example/#a)'"),
            (svg('<path d="M0 0" style="fill:url(file:///etc/passwd#a)"/>'), "2: fill is 'url(file:///etc/passwd#a)'"),
            (svg('<path d="M0 0" clip-path="url(//a.example/b#c)"/>'), "2: clip-path leads out of the drawing"),
            (svg('<path d="M0 0" fill="rebeccapurple"/>'), "2: fill is 'rebeccapurple'; write the colour as '#rrggbb'"),
            (svg("<style>@import url(https://a.example/x.css);</style>"), "2: holds <style>: write the colours"),
            (svg("<foreignObject><p/></foreignObject>"), "2: holds <foreignObject>: a web page inside"),
            (svg("<text>Hola</text>"), "2: holds <text>: words in a drawing cannot be translated"),
            (svg('<filter id="f"/>'), "2: holds <filter>: draw it without blur"),
            (svg("<metadata/>"), "2: holds <metadata>: save it as plain SVG"),
            (svg("<animate/>"), "2: holds <animate>: paper does not move"),
            (svg('<p xmlns="http://www.w3.org/1999/xhtml"/>'), "2: holds <p>"),
            (svg("<?xml-stylesheet href='x.css'?>"), "2: holds an instruction for another program"),
            ('<!DOCTYPE svg [\n<!ENTITY a "b">]>\n' + svg("&a;"), "1: holds a document type or an entity"),
            ('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + svg("&x;"), "1: holds a document type"),
            ('<?xml version="1.0" encoding="utf-16"?>' + SUN, "1: is not UTF-8"),
            (SUN.encode("utf-16").decode("latin-1"), "1: is not UTF-8"),
            (svg('<path d="M0 0"'), "is no sound SVG"),
            (svg("&undefined;"), "is no sound SVG"),
            ("<html><body/></html>", "1: is no SVG: it begins with <html>"),
            ("<svg viewBox='0 0 1 1'/>", "1: is no SVG: it begins with <svg>"),
            (f"<svg {NS}/>", "1: has no viewBox"),
            (svg("<g/>", "0 0 nan 10"), "1: has a viewBox of no use"),
            (svg("<g/>", "0 0 1e9 1e9"), "1: has a viewBox of no use"),
            (svg("<g/>", "0 0 0 0"), "1: has a viewBox of no use"),
            (svg("<g/>", "0 0 100 1"), "is 100 x 1: one side may be 12 times the other"),
            (SUN.replace("viewBox", 'width="100%" viewBox'), "1: width is '100%'"),
            (svg("<g>" * 60 + "</g>" * 60), "2: holds groups in groups, more than 40 deep"),
            (svg('<path d="M0 0"/>\n' * 6000), "holds more than 5000 shapes"),
            (svg('<use href="#nothing"/>'), "2: repeats a shape that it does not hold"),
            (
                svg('<g id="a"><path d="M0 0"/></g><g id="b"><use href="#a"/></g><use href="#b"/>'),
                "2: repeats a shape that repeats another",
            ),
            (svg('<g id="a"><use href="#a"/></g>'), "2: repeats a shape that repeats another"),
            (svg('<g id="a">' + "<g/>" * 900 + "</g>" + '<use href="#a"/>' * 9), "repeats more than 5000 shapes"),
            ("", "is empty"),
            ("hello", "is no sound SVG"),
        ],
    )
    def test_is_told_with_line_and_reason(self, text, says):
        (fault,) = faults_of({"sun.svg": text, "sun.yml": WORDS})
        line, words = re.fullmatch(r"(?:([12]): )?(.*)", says).groups()
        assert fault.startswith(f"{HEAD}/sun.svg:{line}: error: " if line else f"{HEAD}/sun.svg")
        assert words in fault

    def test_a_bomb_takes_no_time(self):
        bomb = "<!DOCTYPE svg [" + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)) + "]>"
        begun = time.perf_counter()
        assert len(faults_of({"sun.svg": bomb + svg("&a11;"), "sun.yml": WORDS})) == 1
        assert time.perf_counter() - begun < 5

    @given(st.binary(max_size=400))
    def test_no_bytes_bring_a_traceback(self, data):
        for name in ("a.svg", "a.png"):
            with pytest.raises(Fault):
                drawing(name, data)

    @settings(deadline=None)
    @given(st.integers(0, 200), st.binary(min_size=1, max_size=8))
    def test_no_damaged_drawing_brings_a_traceback(self, at, damage):
        for name, sound in (("a.svg", SUN.encode()), ("a.png", png())):
            broken = sound[:at] + damage + sound[at + len(damage) :]
            with suppress(Fault):
                assert drawing(name, broken).kind == name[-3:]


class TestRefusedPng:
    @pytest.mark.parametrize(
        ("data", "says"),
        [
            (b"\xff\xd8\xff\xe0 JFIF", "is no PNG, but a JPEG; save it as PNG, or give it its true ending"),
            (b"GIF89a", "is no PNG, but a GIF"),
            (b"RIFF....WEBP", "is no PNG, but a WebP"),
            (b"%PDF-1.7", "is no PNG, but a PDF"),
            (SUN.encode(), "is no PNG, but an SVG or a web page"),
            (b"plain text", "is no PNG; save it as PNG"),
            (png(20_000, 20_000, rows=1), "says it is 20000 x 20000 pixels; a side may have 8000"),
            (png(8_000, 8_000, rows=1), "says it is 8000 x 8000 pixels"),
            (png(0, 5, rows=1), "says it is 0 x 5 pixels"),
            (png(rows=5), "says it is 8 x 6 pixels and holds fewer"),
            (png(rows=900), "says it is 8 x 6 pixels and holds more"),
            (png(1200, 10), "is 1200 x 10: one side may be 12 times the other"),
            (png(interlaced=1), "is interlaced"),
            (png(filtered=5), "is damaged: a line of it cannot be read"),
            (png(more=((b"PLTE", bytes(7)),)), "has a palette that is none"),
            (png(colours=3), "names colours of a palette that it does not have"),
            (png(more=((b"acTL", bytes(8)),)), "moves; paper does not"),
            (png()[:-6], "breaks off before its end"),
            (png()[:40], "breaks off before its end"),
            (png()[:8], "does not begin with its size"),
            (png() + b"<script>", "holds something behind its end"),
            (png().replace(b"IHDR", b"JHDR"), "is damaged: one of its check sums is wrong"),
            (png()[:50] + b"\1" + png()[51:], "is damaged"),
        ],
    )
    def test_is_told_with_its_reason(self, data, says):
        (fault,) = faults_of({"sun.png": data, "sun.yml": WORDS})
        assert fault.startswith(f"{HEAD}/sun.png")
        assert says in fault

    def test_pixels_are_not_unpacked_beyond_their_size(self):
        packed = zlib.compress(bytes(300_000_000), 9)
        bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 6, 8, 2, 0, 0, 0))
        bomb += chunk(b"IDAT", packed) + chunk(b"IEND", b"")
        begun = time.perf_counter()
        with pytest.raises(Fault, match="holds more"):
            drawing("a.png", bomb)
        assert time.perf_counter() - begun < 1

    def test_what_is_too_large_is_not_read(self, tmp_path):
        folder = tmp_path / HEAD
        folder.mkdir(parents=True)
        (folder / "sun.png").write_bytes(bytes(2 * 1024 * 1024 + 1))
        assert "larger than 2 MB; save the drawing smaller" in folder_tree(tmp_path)[f"{HEAD}/sun.png"].why


class TestPairs:
    @pytest.mark.parametrize(
        ("files", "says"),
        [
            ({"sun.svg": SUN}, ["sun.svg: error: nobody says what it shows; write sun.yml with its alt"]),
            ({"sun.yml": WORDS}, ["sun.yml:1: error: describes no drawing; put sun.svg or sun.png beside it"]),
            ({"sun.svg": SUN, "sun.yml": "use: [cover]\n"}, ["alt is missing; add it (What it shows"]),
            ({"sun.svg": SUN, "sun.yml": "alt: x\nuse: [wall]\n"}, ["'wall' is not one of 'cover' or 'poster'"]),
            ({"sun.svg": SUN, "sun.yml": "alt: x\nused: [cover]\n"}, ["unknown key 'used'; did you mean 'use'?"]),
            ({"sun.svg": SUN, "sun.png": png(), "sun.yml": WORDS}, ["sun.png: error: stands here as SVG as well"]),
            ({"sun.jpg": b"", "sun.yml": WORDS}, ["describes no drawing", "is not printed: pictures are .svg or .png"]),
            ({"Sun.svg": SUN}, ["is not printed: pictures are .svg or .png, named in small letters"]),
            (
                {"a.svg": SUN, "a.yml": WORDS, "b.svg": SUN, "b.yml": "alt: x\nuse: [poster]\n"},
                ["b.yml:1: error: use: poster is taken by standards/example/pictures/a.yml; one picture a place"],
            ),
        ],
    )
    def test_words_and_drawing_belong_together(self, files, says):
        found = sorted(faults_of(files))
        assert len(found) == len(says), found
        for fault, words in zip(found, sorted(says), strict=False) if len(says) == 1 else ():
            assert words in fault
        assert all(any(words in fault for fault in found) for words in says)

    def test_a_note_for_people_may_lie_there(self):
        assert faults_of({"README.md": "Drawn by us.\n"}) == []


# --- on paper ---


@cache
def desk(files=(("sun.svg", SUN), ("sun.yml", WORDS)), changes=(), look=None, tags=("en",)):
    reading = read(tree_with(dict(files), *changes))
    assert [str(each) for each in reading.faults] == []
    return Desk(reading.corpus, reading.corpus.standards["example"], tags, Printer(FOLDERS, look or Look()))


def made(output, *, of=None):
    (document, *_) = output.documents(of or desk())
    return document.make()[0].data


def alts(data):
    return re.findall(rb"/Alt\s*\(([^)]*)\)", data)


class TestPrinted:
    @pytest.mark.parametrize("output", [booklet, poster])
    def test_stands_on_cover_and_poster_with_what_it_shows(self, output):
        data = made(output)
        assert failures(data) == []
        assert b"A yellow sun." in alts(data)
        assert b"A yellow sun." not in alts(made(output, of=desk(files=())))

    def test_without_a_picture_the_cover_is_as_it_was(self):
        plain = desk(files=(("sun.svg", SUN), ("sun.yml", "alt: A yellow sun.\n")))
        assert made(booklet, of=plain) == made(booklet, of=desk(files=()))

    def test_a_missing_translation_is_told_by_check(self):
        reading = read(tree_with({"sun.svg": SUN, "sun.yml": WORDS}))
        found = [each for each in run(reading.corpus, catalogue(), reading.place) if "sun" in each.message]
        assert [(each.check, each.message) for each in found] == [
            ("translations/untranslated-worker-text", "sun has no alt in es; add it under pictures")
        ]

    def test_a_missing_translation_of_what_it_shows_says_so_and_keeps_it_a_draft(self):
        document = next(booklet.documents(desk(tags=("es",))))
        assert "pictures/sun/alt: untranslated" in document.open_ends()
        data = document.make()[0].data
        assert failures(data) == []
        assert b"/Alt(A yellow sun. (sin traducir))" in data

    @pytest.mark.parametrize("output", [booklet, card, poster, sheet])
    def test_an_icon_may_be_the_program_s_own(self, output):
        icon = tuple((REST, "icon: coffee", "icon: sun") for _ in range(1))
        assert failures(made(output, of=desk(changes=icon))) == []

    def test_an_own_icon_is_drawn_on_the_web(self):
        page = made(web, of=desk(changes=((REST, "icon: coffee", "icon: sun"),))).decode()
        assert page.count('<img class="own" src="data:image/svg+xml;base64,') == 1
        assert 'alt="A yellow sun."' in page
        assert "img-src data:;" in page
        assert "<img" not in made(web, of=desk(files=())).decode()

    def test_a_logo_stands_beside_the_name(self):
        with_logo = desk(files=(("logo.svg", SUN), ("logo.yml", "alt: The sign of the program.\n")))
        for output in (booklet, card, poster):
            assert b"The sign of the program." in alts(made(output, of=with_logo))

    def test_an_icon_of_no_set_is_refused_and_brand_marks_are_none(self):
        for name in ("no-such-icon", "simple-github", "fontawesome-brands-facebook"):
            with pytest.raises(WsrcodeError, match=f"no icon '{name}'"):
                made(booklet, of=desk(files=(), changes=((REST, "icon: coffee", f"icon: {name}"),)))

    def test_a_png_is_printed_in_colour_and_in_grey(self):
        photo = (("sun.png", png(60, 40)), ("sun.yml", WORDS))
        for look in (Look(), Look(ink="black")):
            assert failures(made(booklet, of=desk(files=photo, look=look))) == []

    def test_another_drawing_is_another_page_and_the_same_is_the_same(self):
        other = (("sun.svg", SUN.replace("#f2b705", "#123456")), ("sun.yml", WORDS))
        assert made(booklet, of=desk(files=other)) != made(booklet)
        assert made(booklet) == made(booklet)


class TestGreys:
    def test_every_way_to_write_a_colour_turns_grey(self):
        inside = (
            '<path d="M0 0" fill="#f00" stroke="black"/><g style="fill:#00ff00; stroke : white"><path d="M0 0"/></g>'
            '<linearGradient id="abc"><stop stop-color="#0000ff"/></linearGradient><rect fill="url(#abc)"/>'
            '<path fill="none"/>'
        )
        text = in_greys(drawing("a.svg", svg(inside).encode())).data.decode()
        colours = re.findall(r"#[0-9a-f]{6}", text)
        assert len(colours) == 6
        assert all(each[1:3] == each[3:5] == each[5:] for each in colours)
        assert "url(#abc)" in text
        assert 'fill="none"' in text


# --- beside the code's own text ---


class TestApart:
    def test_pictures_alter_no_mark_and_no_frozen_revision(self):
        plain, drawn = (desk(files=files).standard for files in ((), (("sun.svg", SUN), ("sun.yml", WORDS))))
        assert mark(plain) == mark(drawn)
        assert mark_of(Edition(plain, "es")) == mark_of(Edition(drawn, "es"))
        assert set(units(drawn)) - set(units(plain)) == {"pictures/sun/alt"}

    def test_a_release_freezes_none(self):
        spanish = "standards/example/translations/es.yml"
        tree = tree_with({"sun.svg": SUN, "sun.yml": WORDS})
        tree[spanish] += b"pictures:\n  sun: {alt: Un sol amarillo.}\n"
        reading = read(tree)
        assert [str(each) for each in reading.faults] == []
        standard = reading.corpus.standards["example"]
        assert Edition(standard, "es").words["pictures/sun/alt"].text == "Un sol amarillo."
        sealed = Lock(language="es", units=drafted(standard, "es"))
        assert "pictures/sun/alt" in sealed.units
        locked = replace(standard, locks={"es": sealed})
        files = frozen_files(Proposal(locked, reading.corpus.measures, "1", Adoption()))
        assert len(files) == 2
        assert [name for name, data in files.items() if b"pictures" in data or b"amarillo" in data] == []

    def test_a_changed_drawing_is_told_as_a_file_beside_the_code(self, tmp_path):
        for name, data in tree_with({"sun.svg": SUN, "sun.yml": WORDS}).items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes(data)
        run = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", "-C", str(tmp_path)]
        for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "x"]):
            subprocess.run([*run, *words], check=True)
        (tmp_path / HEAD / "sun.svg").write_text(SUN.replace("#f2b705", "#123456"), encoding="utf-8")
        both = readings((side("example@git:HEAD"), side("example")), tmp_path)
        assert both.beside == (f"{HEAD}/sun.svg",)


def test_a_picture_is_kept_by_its_contents_in_the_cache(tmp_path):
    printer = Printer(FOLDERS, Look(), Kept(tmp_path))
    when = datetime(2026, 11, 1, tzinfo=UTC)
    model = next(iter(booklet.documents(desk()))).render.args[0].model
    one, other = (drawing("a.svg", SUN.replace("#f2b705", each).encode()) for each in ("#f2b705", "#123456"))
    first, _ = printer.pdf("booklet/booklet.typ", model, when=when, extra={"qr": ""}, pictures={"sun": one})
    second, _ = printer.pdf("booklet/booklet.typ", model, when=when, extra={"qr": ""}, pictures={"sun": other})
    again, _ = printer.pdf("booklet/booklet.typ", model, when=when, extra={"qr": ""}, pictures={"sun": one})
    assert first != second
    assert first == again
    assert len(list(tmp_path.glob("??/*"))) == 2
    assert len(PdfReader(BytesIO(first)).pages) % 4 == 0
