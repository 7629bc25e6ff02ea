"""The grounds of a rule lead to the text of each instrument itself."""

import re
from html import unescape

import pytest
from test_shape import ROOT
from test_site import FOLDERS

from wsrcode.build.pages import pages, site_language
from wsrcode.build.pages.official import address
from wsrcode.load import read_folder
from wsrcode.model.instrument import citation

TEXT = "https://normlex.ilo.org/dyn/nrmlx_{}/f?p=NORMLEXPUB:12100:0::NO::P12100_ILO_CODE:{}"
UDHR = "https://www.un.org/en/about-us/universal-declaration-of-human-rights"


@pytest.mark.parametrize(
    ("cited", "language", "there"),
    [
        ("ILO C29", "en", TEXT.format("en", "C029")),
        ("ILO C155 art. 13", "es", TEXT.format("es", "C155")),
        ("ILO P029", "ht", TEXT.format("en", "P029")),
        ("ILO R203 para. 4", "bn", TEXT.format("en", "R203")),
        ("ILO MLC2006 Std A2.3", "en", "https://normlex.ilo.org/"),
        ("UDHR art. 23(4)", "es", UDHR),
    ],
)
def test_leads_to_the_text_itself_where_the_register_has_a_number_for_it(cited, language, there):
    assert address(citation(cited), language) == there


def test_every_ground_on_a_page_leads_to_its_own_text():
    corpus = read_folder(ROOT).corpus
    told = {each.path: each.markdown for each in pages(corpus, "en", site_language(FOLDERS, "en"))}
    standard = corpus.standards["fair-food"]
    rule = standard.provisions["no-forced-labor"]
    links = {
        unescape(words): unescape(href)
        for href, words in re.findall(
            r'<a href="([^"]*)" rel="noreferrer">([^<]*)</a>', told["fair-food/provisions/no-forced-labor.md"]
        )
    }
    assert rule.rests_on
    for each in rule.rests_on:
        assert links[str(each)] == address(each, "en")
