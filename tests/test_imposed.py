"""Sheets for folding: every page in its place, its letters as large as they were, and nothing on a blind edge."""

import json
import warnings
from datetime import UTC, datetime
from functools import cache
from io import BytesIO

import pytest
import typst as engine
from booklets import TAGS, fair_food, printed
from pypdf import PdfReader, Transformation
from pypdf.generic import ContentStream

from wsrcode.build import typst
from wsrcode.build.duplex import for_short_edge
from wsrcode.build.profile import profiles
from wsrcode.build.templates import packaged
from wsrcode.errors import WsrcodeError

FOLDERS = (packaged(),)
WHEN = datetime(2026, 11, 1, tzinfo=UTC)
MM = 72 / 25.4
BLIND = 5 * MM
HALF_LETTER, LETTER_PAGE, A5 = (139.7, 215.9), (215.9, 279.4), (148, 210)
PAPERS = {"letter": (279.4, 215.9), "a4": (297, 210), "tabloid": (431.8, 279.4), "a3": (420, 297)}
NOTE = "Flip on the short edge."


def area(size):
    return dict(zip(("width", "height"), size, strict=True))


@cache
def numbered(folder, pages, size):
    """Return a PDF whose pages hold their number and nothing else."""
    source = folder / f"{pages}-{size[0]}.typ"
    width, height = size
    source.write_text(
        f'#set page(width: {width}mm, height: {height}mm)\n#set text(font: "Noto Sans")\n'
        f"#for n in range({pages}) {{ page[#(n + 1)] }}"
    )
    return bytes(engine.compile(source, font_paths=typst.fonts(FOLDERS)))


def sheets(folder, pages, *, paper="letter", size=HALF_LETTER, **more):
    told = {"paper": area(PAPERS[paper]), "page": area(size), "lang": "en", "fonts": ["Noto Sans"]}
    made = typst.sheets(
        numbered(folder, pages, size),
        pages,
        when=WHEN,
        folders=FOLDERS,
        extra={"sheet": json.dumps({"dir": "ltr", "note": NOTE, **told, **more})},
    )
    return opened(made)


def opened(data):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return PdfReader(BytesIO(data), strict=True)


def placed(side):
    """Return each page on a side of a sheet, from the left: where it lies, how it was scaled, and the page itself."""
    stack, here, found = [], Transformation(), []
    for values, name in ContentStream(side["/Contents"].get_object(), side.pdf).operations:
        if name == b"q":
            stack.append(here)
        elif name == b"Q":
            here = stack.pop()
        elif name == b"cm":
            here = Transformation(tuple(map(float, values))).transform(here)
        elif name == b"Do":
            (across, _, _), (_, down, _), (x, y, _) = ([float(each) for each in row] for row in here.matrix)
            found.append(((x, y), (across, down), side["/Resources"]["/XObject"][values[0]]))
    return sorted(found, key=lambda each: each[0])


def numbers(side):
    return tuple(int(side.extract_xform_text(form.get_object(), (0,), 200.0)) for _, _, form in placed(side))


def folded(sides, way):
    """Return the pages as a hand turns them when the sheets are stacked, folded and opened from the front."""
    front, back = (1, 0) if way == "ltr" else (0, 1)
    first, last = [], []
    for outer, inner in zip(sides[::2], sides[1::2], strict=True):
        first += [outer[front], inner[back]]
        last = [inner[front], outer[back], *last]
    return first + last


@pytest.mark.parametrize("way", ["ltr", "rtl"])
@pytest.mark.parametrize("pages", [4, 8, 12, 16, 36, 64])
def test_folded_sheets_read_from_first_to_last(tmp_path, pages, way):
    read = [numbers(each) for each in sheets(tmp_path, pages, dir=way).pages]
    assert len(read) == pages // 2
    assert folded(read, way) == list(range(1, pages + 1))


def test_what_is_bound_on_the_right_is_the_mirror(tmp_path):
    left, right = ([numbers(each) for each in sheets(tmp_path, 8, dir=way).pages] for way in ("ltr", "rtl"))
    assert left == [(8, 1), (2, 7), (6, 3), (4, 5)]
    assert right == [each[::-1] for each in left]


@pytest.mark.parametrize(
    ("paper", "size", "scale"),
    [
        ("letter", HALF_LETTER, 1),
        ("a4", HALF_LETTER, 1),
        ("tabloid", LETTER_PAGE, 1),
        ("a3", LETTER_PAGE, 1),
        ("a4", A5, 1),
        ("letter", A5, (139.7 - 5) / (148 - 11)),
        ("letter", LETTER_PAGE, (139.7 - 5) / (215.9 - 11)),
    ],
)
def test_letters_keep_their_size_wherever_the_paper_has_room(tmp_path, paper, size, scale):
    reader = sheets(tmp_path, 8, paper=paper, size=size)
    wide, high = (each * MM for each in PAPERS[paper])
    for side in reader.pages:
        assert [float(each) for each in side.mediabox] == pytest.approx([0, 0, wide, high], abs=0.01)
        for n, ((x, _), scales, _) in enumerate(placed(side)):
            assert scales == pytest.approx((scale, scale), abs=1e-4)
            # Each page lies in the middle of its half.
            assert x + scale * size[0] * MM / 2 == pytest.approx(wide * (1 + 2 * n) / 4, abs=0.01)


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("way", ["", " short", " large"])
def test_no_word_of_a_booklet_stands_where_no_copier_prints(repository, tag, way):
    # On the last paper of each, A4 or A3: on the others a page lies as it is.
    for made in printed(repository, tag + way)[-1:]:
        for side in opened(made.data).pages:
            wide, high = float(side.mediabox.width), float(side.mediabox.height)
            for (x, y), (scale, _), form in placed(side):
                words = []
                side.extract_xform_text(
                    form.get_object(),
                    (0,),
                    200.0,
                    visitor_text=lambda text, user, at, _font, size, words=words: (
                        text.strip() and words.append((user[4] + user[0] * at[4], user[5] + user[3] * at[5], size))
                    ),
                )
                assert words
                assert min(x + scale * left for left, _, _ in words) >= BLIND
                assert max(x + scale * left for left, _, _ in words) <= wide - BLIND
                # Letters with tails reach a quarter of their size below the line, capitals three quarters above.
                assert min(y + scale * (line - size / 4) for _, line, size in words) >= BLIND
                assert max(y + scale * (line + 0.75 * size) for _, line, size in words) <= high - BLIND


@pytest.mark.parametrize("tag", TAGS)
def test_the_note_for_the_copier_stands_once_in_the_language_of_the_booklet(repository, tag):
    said = {
        "en": "2 sheets. Print on both sides, flip on the short edge",
        "es": "2 hojas. Imprima por los dos lados, girando por el borde corto",
        "ht": "2 fèy. Enprime sou toude bò, vire sou bò kout la",
    }
    for made in printed(repository, f"{tag} short")[1:]:
        told = [said[tag] in " ".join(each.extract_text().split()) for each in opened(made.data).pages]
        assert told == [True, False, False, False]


@pytest.mark.parametrize("way", ["ltr", "rtl"])
def test_the_note_lies_beside_the_fold_on_the_back_cover(tmp_path, way):
    side = sheets(tmp_path, 4, dir=way).pages[0]
    found = []
    side.extract_text(visitor_text=lambda text, user, at, *_: NOTE[:4] in text and found.append(user[4] + at[4]))
    (x,) = found
    fold = float(side.mediabox.width) / 2
    assert (fold - 8 * MM < x < fold) if way == "ltr" else (fold < x < fold + 8 * MM)


def test_a_note_that_is_too_long_is_refused(tmp_path):
    with pytest.raises(WsrcodeError, match="booklet/sheets is too long for the edge of a page"):
        sheets(tmp_path, 4, note=NOTE * 20)


def test_a_print_dialogue_is_told_to_flip_on_the_short_edge_and_to_scale_nothing(repository):
    for name in fair_food(repository):
        reading, *imposed = printed(repository, name)
        assert imposed
        for made in imposed:
            wish = opened(made.data).trailer["/Root"]["/ViewerPreferences"]
            assert (wish["/Duplex"], wish["/PrintScaling"]) == ("/DuplexFlipShortEdge", "/None")
        assert "/Duplex" not in opened(reading.data).trailer["/Root"].get("/ViewerPreferences", {})


@pytest.mark.parametrize("damage", [b"", b"%PDF-1.7\n", b"no PDF at all"])
def test_what_is_no_pdf_of_ours_is_refused(damage):
    with pytest.raises(WsrcodeError, match="catalogue could not be read"):
        for_short_edge(damage)


def test_every_profile_names_paper_that_two_of_its_pages_stand_on():
    for profile in profiles(FOLDERS).values():
        for paper in profile.sheets.values():
            assert paper.width >= 2 * (profile.page.width - 11 + 5)
            assert paper.height >= profile.page.height - 16 + 10
