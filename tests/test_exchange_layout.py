"""Texts are set in a translation's file by position: what is meant reads back, and no other byte has moved."""

import unicodedata
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from wsrcode.errors import WsrcodeError
from wsrcode.load import read_folder
from wsrcode.load.reading import document_of
from wsrcode.load.strict import parse
from wsrcode.model import translated, units
from wsrcode.model.edition import is_of_code, unit_path
from wsrcode.model.text import Text
from wsrcode.record.translation import with_texts

ROOT = Path(__file__).resolve().parents[1]
FILE = "standards/fair-food/translations/{}.yml"
TEXT = TypeAdapter(Text)


def as_kept(text):
    """Return a text as the model keeps it and the reader of files gives it, or nothing."""
    try:
        return TEXT.validate_python(unicodedata.normalize("NFC", text).strip())
    except ValidationError:
        return ""


LETTERS = st.one_of(
    st.characters(exclude_categories=("Cs", "Co")),
    st.sampled_from(" \n\t.!?:#-'\"{}[],&*|>%@`\\=+_xno0189é¿।؟۔😀"),
)
texts = st.text(LETTERS, min_size=1, max_size=60).map(as_kept).filter(bool)


@cache
def fair_food():
    return read_folder(ROOT).corpus.standards["fair-food"]


@cache
def file_of(language):
    return (ROOT / FILE.format(language)).read_bytes()


def held(data, language="es"):
    document, faults = document_of(FILE.format(language), data)
    assert [str(each) for each in faults] == []
    return translated(document.noun)


def cut(data, keys):
    """Return a file's text with the values of some keys cut out."""
    text = data.decode()
    places = []
    for key in keys:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
        for step in unit_path(key):
            if isinstance(step, int):
                node = node.value[step]
            else:
                node = next(value for name, value in node.value if name.value == step)
        start, end = node.start_mark.index, node.end_mark.index
        places.append((start, start + len(text[start:end].rstrip())))
    for start, end in sorted(places, reverse=True):
        text = text[:start] + text[end:]
    return text


class TestAnyText:
    @settings(max_examples=60)
    @given(st.data())
    def test_reads_back_and_moves_nothing_else(self, data):
        language = data.draw(st.sampled_from(["es", "ht"]))
        before = held(file_of(language), language)
        keys = data.draw(st.lists(st.sampled_from(sorted(before)), min_size=1, max_size=6, unique=True))
        new = {key: data.draw(texts) for key in keys}
        made = with_texts(file_of(language), new, units(fair_food()))
        assert held(made, language) == {**before, **new}
        assert cut(made, keys) == cut(file_of(language), keys)

    @given(st.dictionaries(st.sampled_from(["title", "text", "right", "obligations/0", "obligations/1"]), texts))
    def test_can_be_set_where_there_was_none(self, new):
        new = {f"provisions/rest/{key}": text for key, text in new.items()}
        if "provisions/rest/obligations/0" not in new:
            new.pop("provisions/rest/obligations/1", None)
        for data in (b"language: es\ntranslator: x\n", b"language: es\ntranslator: x\nprovisions: {rest: {}}  # all\n"):
            made = with_texts(data, new, ["provisions/rest/title", "provisions/rest/text"])
            assert held(made) == new

    @given(st.lists(texts, min_size=1, max_size=4), texts)
    def test_can_stand_inside_braces_and_brackets(self, added, name):
        data = (
            b"language: es\ntranslator: x\nparts: {a: {title: T}, b: {title: U}} # c\nprovisions: {p: {proofs: [A]}}\n"
        )
        new = {"parts/a/title": name, "parts/a/about": name, "parts/z/title": name}
        new |= {f"provisions/p/proofs/{n}": text for n, text in enumerate(added, 1)}
        made = with_texts(data, new, new)
        assert held(made) == {**held(data), **new}
        assert made.decode().split("\n")[2].endswith(" # c")


def test_other_readers_of_yaml_see_text_where_we_do():
    doubtful = ["no", "Yes", "on", "null", "~", "8:30", "12", "1_000", "0x1F", "1e3", "2026-11-25", "=", "<<", "014"]
    for text in doubtful:
        made = with_texts(b"language: es\ntranslator: x\n", {"program/name": text}, ["program/name"])
        assert yaml.safe_load(made)["program"] == {"name": text}
        assert parse(made)["program"] == {"name": text}


HEAD = "language: es\ntranslator: x\n"


@pytest.mark.parametrize(
    ("before", "texts", "after"),
    [
        pytest.param(
            "provisions:\n  rest:\n    text: >-  # as agreed\n      Una.\n      Dos.\n\n    # next\n    right: Uno.\n",
            {"provisions/rest/text": "Una. Tres. ¿Y «cuatro?» Sí."},
            "provisions:\n  rest:\n    text: >-  # as agreed\n      Una.\n      Tres.\n      ¿Y «cuatro?»\n      Sí.\n"
            "\n    # next\n    right: Uno.\n",
            id="folded text stays folded, a sentence a line, its comments stay",
        ),
        pytest.param(
            'parts:\n  a: {title: Uno, about: "Dos"}  # both\n',
            {"parts/a/title": "Uno, dos", "parts/a/about": "Tres"},
            'parts:\n  a: {title: "Uno, dos", about: "Tres"}  # both\n',
            id="quotes inside braces only where they are needed",
        ),
        pytest.param(
            "parts:\n  a:\n    title: 'Uno'   # mine\n",
            {"parts/a/title": "L'otro"},
            "parts:\n  a:\n    title: 'L''otro'   # mine\n",
            id="single quotes stay single",
        ),
        pytest.param(
            "parts:\n  a:\n    title: Uno\n",
            {"parts/a/title": "Uno. Dos."},
            "parts:\n  a:\n    title: >-\n      Uno.\n      Dos.\n",
            id="what grows to two sentences is folded",
        ),
        pytest.param(
            "parts:\n  a:\n    title: Uno. Dos.\n",
            {"parts/a/title": "Uno. Tres."},
            "parts:\n  a:\n    title: Uno. Tres.\n",
            id="two sentences on one line stay there",
        ),
        pytest.param(
            "provisions:\n  b:\n    title: B\n    # about the duty\n    obligations:\n    - uno  # 1\n\n  # the last\n"
            "  c:\n    title: C\n",
            {"provisions/b/obligations/1": "dos", "provisions/b/text": "Texto.", "provisions/a/title": "A",
             "provisions/bb/title": "BB"},
            "provisions:\n  a:\n    title: A\n  b:\n    title: B\n    text: Texto.\n    # about the duty\n"
            "    obligations:\n    - uno  # 1\n    - dos\n  bb:\n    title: BB\n\n  # the last\n  c:\n    title: C\n",
            id="new texts stand in the order of print, comments stay with what they are about",
        ),
        pytest.param(
            "provisions:\n  b:\n    title: B",
            {"provisions/b/text": "Texto."},
            "provisions:\n  b:\n    title: B\n    text: Texto.\n",
            id="a file without a last line feed",
        ),
        pytest.param(
            "provisions:\n  b:\n    title: B\n    text: T",
            {"provisions/b/title": "C"},
            "provisions:\n  b:\n    title: C\n    text: T",
            id="a missing last line feed stays missing",
        ),
    ],
)  # fmt: skip
def test_layout(before, texts, after):
    order = [
        "provisions/a/title", "provisions/b/title", "provisions/b/text", "provisions/b/obligations/0",
        "provisions/bb/title", "provisions/c/title", "parts/a/title", "parts/a/about",
    ]  # fmt: skip
    assert with_texts((HEAD + before).encode(), texts, order).decode() == HEAD + after


def test_a_comment_above_the_first_key_stays_with_it():
    data = HEAD + "parts:\n  # the second\n  b: {title: B}\n"
    made = with_texts(data.encode(), {"parts/a/title": "A"}, ["parts/a/title", "parts/b/title"])
    assert made.decode() == HEAD + "parts:\n  a:\n    title: A\n  # the second\n  b: {title: B}\n"


def test_the_translator_can_be_named():
    made = with_texts(b"language: es  # L\ntranslator: machine draft # who\n", {}, [], "Ana: la de aquí")
    assert made.decode() == 'language: es  # L\ntranslator: "Ana: la de aquí" # who\n'


def test_a_list_gets_no_hole():
    for data in (HEAD, HEAD + "provisions: {a: {title: A}}\n", HEAD + "provisions:\n  a:\n    proofs: []\n"):
        with pytest.raises(WsrcodeError, match="hole"):
            with_texts(data.encode(), {"provisions/a/proofs/1": "b"}, [])


def test_every_text_of_fair_food_can_be_set_from_nothing():
    wanted = held(file_of("es"))
    made = with_texts(HEAD.encode(), wanted, units(fair_food()))
    assert held(made) == wanted
    folders = ["program", "tiers", "parts", "provisions", "lessons", "pictures"]
    order = sorted(units(fair_food()), key=lambda key: folders.index(key.partition("/")[0]))
    # A lesson is printed question by question with what to listen for; the file lists the one and then the other.
    assert [key for key in translated_order(made) if is_of_code(key)] == [key for key in order if is_of_code(key)]
    assert sorted(translated_order(made)) == sorted(order)


def translated_order(data):
    def walk(value, path):
        if isinstance(value, str):
            yield "/".join(path)
            return
        items = value.items() if isinstance(value, dict) else ((str(n), each) for n, each in enumerate(value))
        for name, each in items:
            yield from walk(each, (*path, name))

    for key, value in parse(data).items():
        if key not in {"language", "translator"}:
            yield from walk(value, (key,))
