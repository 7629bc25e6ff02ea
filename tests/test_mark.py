"""The mark of a text: another one as soon as an adopted word is another, and the same for all else."""

import re

import pytest

from wsrcode.load import folder_tree, read
from wsrcode.model.edition import Edition, digest
from wsrcode.model.mark import mark, mark_of
from wsrcode.packaged import templates

HOME = "standards/example"
CODE, PROGRAM, SPANISH = (f"{HOME}/{each}.yml" for each in ("code", "program", "translations/es"))
REST = f"{HOME}/provisions/work/rest.yml"


def standard(*changes, added=(), moved=()):
    tree = dict(folder_tree(templates() / "starter"))
    for file, old, new in changes:
        assert old.encode() in tree[file], old
        tree[file] = tree[file].replace(old.encode(), new.encode(), 1)
    tree |= {name: text.encode() for name, text in dict(added).items()}
    for old, new in dict(moved).items():
        tree[new] = tree.pop(old)
    reading = read(tree)
    assert [str(each) for each in reading.faults] == []
    return reading.corpus.standards["example"]


def marks(made):
    return [mark(made), *(mark_of(Edition(made, tag)) for tag in ("en", "es"))]


USUAL = marks(standard())


def test_looks_like_something_that_can_be_read_aloud():
    assert all(re.fullmatch("[0-9a-f]{4}(-[0-9a-f]{4}){2}", each) for each in USUAL)


def test_each_language_has_its_own():
    assert len(set(USUAL)) == 3


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (REST, "Take your rest.", "Take a rest."),
        (REST, "10 minutes", "5 minutes"),
        (REST, "tier: ", "season: {from: 05-01, to: 10-31}\ntier: "),
        (CODE, "revision: ", "effective: 2027-01-01\nrevision: "),
        (PROGRAM, "name: ", "name: Other "),
    ],
)
def test_another_word_of_the_code_is_another_mark_in_every_language(file, old, new):
    assert set(marks(standard((file, old, new)))).isdisjoint(USUAL)


def test_another_word_of_a_translation_is_another_mark_in_that_language_alone():
    made = marks(standard((SPANISH, "Usted es libre.", "Es libre.")))
    assert made[:2] == USUAL[:2]
    assert made[2] != USUAL[2]


def test_a_text_that_is_no_longer_translated_is_missed():
    made = marks(standard((SPANISH, "    do: Llame a la línea de quejas. Puede llamar a cualquier hora.\n", "")))
    assert made[:2] == USUAL[:2]
    assert made[2] != USUAL[2]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (REST, "text: >-\n  The grower must", "text: >-\n  The   grower\n  must"),
        (REST, "title: Rest\ntier: corrective\n", "tier: corrective\n# a comment\ntitle: 'Rest'\n"),
        (SPANISH, "Usted es libre. Nadie", "Usted es  libre. Nadie"),
        (SPANISH, "translator: machine draft", "translator: somebody else"),
        (f"{HOME}/suppliers.yml", "workers: 40", "workers: 41"),
    ],
)
def test_layout_readers_and_suppliers_make_no_difference(file, old, new):
    assert marks(standard((file, old, new))) == USUAL


def test_seals_and_inputs_make_no_difference():
    source = Edition(standard(), "en")["provisions/rest/title"].text
    seal = f"{{source: {digest(source)}, text: {digest('Descanso')}, reader: a second person, on: 2026-11-01}}"
    heard = 'date: "2026-11-01"\nfrom: workers\nchannel: assembly\nabout: []\nsaid: Rest is short.\n'
    added = {
        f"{HOME}/translations/es.lock.yml": f"language: es\nunits:\n  provisions/rest/title: {seal}\n",
        f"{HOME}/inputs/2026-11-01-rest.yml": heard,
    }
    made = standard(added=added)
    assert made.locks["es"].units
    assert len(made.inputs) == len(standard().inputs) + 1
    assert marks(made) == USUAL


def test_the_folder_a_provision_lies_in_makes_no_difference():
    assert marks(standard(moved={REST: f"{HOME}/provisions/voice/rest.yml"})) == USUAL
