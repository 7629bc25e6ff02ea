"""Akoma Ntoso files hold to the schema of the standard, as the package cobalt brings it (OASIS, akomantoso30.xsd)."""

from importlib.metadata import distribution

import pytest
from lxml import etree

from wsrcode.build.akn import akn
from wsrcode.load import folder_tree, read_folder
from wsrcode.load.frozen import frozen_reading, kept, revisions
from wsrcode.model.edition import Edition

pytestmark = pytest.mark.full


@pytest.fixture(scope="module")
def schema():
    return etree.XMLSchema(etree.parse(str(distribution("cobalt").locate_file("cobalt/xsd/akomantoso30.xsd"))))


def every(root):
    tree = folder_tree(root)
    for name, standard in read_folder(root).corpus.standards.items():
        yield from ((f"{name} {tag}", akn(Edition(standard, tag))) for tag in standard.languages)
        for revision in revisions(tree, name):
            then = frozen_reading(tree, name, revision).corpus.standards[name]
            noun = kept(tree, name, revision).noun
            yield from ((f"{name}@{revision} {tag}", akn(Edition(then, tag), noun)) for tag in then.languages)


def test_every_text_in_every_language_is_valid(repository, schema):
    wrong, count = {}, 0
    for name, data in every(repository):
        count += 1
        if not schema.validate(etree.fromstring(data)):
            wrong[name] = str(schema.error_log[0])
    assert wrong == {}
    assert count > 30


def test_what_is_not_valid_is_found(repository, schema):
    _, data = next(every(repository))
    assert not schema.validate(etree.fromstring(data.replace(b"<preface>", b"<preface><sentence/>")))
