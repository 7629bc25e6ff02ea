"""The booklets of Fair Food in every profile, printed once for all tests that look at them."""

from functools import cache

from wsrcode.build.define import Desk
from wsrcode.build.outputs.booklet import documents
from wsrcode.build.printer import Printer
from wsrcode.build.templates import template_folders
from wsrcode.load import read_folder

TAGS = ("en", "es", "ht")
WAYS = ("", " short", " large", " annex recruitment", " annex housing")


@cache
def fair_food(root):
    """Return the documents by language and profile: `es large`."""
    corpus = read_folder(root).corpus
    made = Desk(corpus, corpus.standards["fair-food"], TAGS, Printer(template_folders(root)))
    return {each.name.removeprefix("fair-food booklet "): each for each in documents(made)}


@cache
def printed(root, name):
    """Return the files of one of them."""
    return fair_food(root)[name].make()
