"""What the pages of all languages are drawn from: read once, compared once, and of the programs that speak them."""

import shutil
from pathlib import Path

import pytest

from wsrcode.build.pages.spoken import spoken, tongues
from wsrcode.errors import WsrcodeError
from wsrcode.site import Asked, Memory, draw

ROOT = Path(__file__).resolve().parents[1]
TAGS = ("en", "es", "st")
REST = "standards/example/provisions/work/rest.yml"


@pytest.fixture(scope="module")
def sites():
    """Return this repository's site in three languages, drawn one after the other."""
    memory = Memory()
    return {tag: draw(Asked(ROOT, TAGS, tag), memory) for tag in TAGS}


def project(folder: Path) -> Path:
    shutil.copytree(ROOT / "templates/starter/standards", folder / "standards")
    shutil.copytree(ROOT / "standards/baselines", folder / "standards/baselines")
    shutil.copy(ROOT / "standards/measures.yml", folder / "standards/measures.yml")
    return folder


class TestOnce:
    def test_all_languages_share_what_was_read(self, sites):
        assert len({id(each.shared) for each in sites.values()}) == 1

    def test_a_pair_of_texts_is_compared_once_for_revisions_drafters_and_all_languages(self, sites):
        around = {tag: each.press.around for tag, each in sites.items()}
        turns = around["en"].drafting.turns
        checked = 0
        for tag in TAGS:
            for program, steps in around[tag].steps.items():
                released = {
                    (each.old.id, each.old.code.revision, each.new.code.revision): each for each in turns[program]
                }
                for step in steps:
                    turn = released.get((program, step.old.number, step.new.number))
                    if turn and turn.released:
                        assert step.amendments is turn.amendments
                        checked += 1
        assert checked > 2

    def test_nothing_is_read_again_until_something_changed(self, tmp_path):
        root, memory = project(tmp_path), Memory()
        first = memory.look(root, live=False)
        assert memory.look(root, live=False) is first
        (root / REST).write_text((root / REST).read_text(encoding="utf-8") + "# seen\n", encoding="utf-8")
        assert memory.look(root, live=False) is not first

    def test_another_project_finds_nothing_of_the_one_before(self, tmp_path):
        memory = Memory()
        draw(Asked(project(tmp_path / "a"), ("en",), "en", live=True), memory)
        other = project(tmp_path / "b")
        (other / "standards/example/program.yml").write_text("id: [", encoding="utf-8")
        assert draw(Asked(other, ("en",), "en", live=True), memory).shared.corpus.standards == {}
        assert list(memory.drawn) == ["en"]


class TestOfWhom:
    def test_the_field_is_of_all_programs_in_every_language(self, sites):
        everyone = sorted(sites["en"].shared.corpus.standards)
        for each in sites.values():
            assert [cell.program for cell in each.press.around.field[0].cells] == everyone

    def test_reports_and_revisions_are_of_those_that_speak_the_language(self, sites):
        for tag, each in sites.items():
            around, own = each.press.around, spoken(each.shared.corpus, tag).standards.keys()
            assert around.coverage.keys() == around.floor.keys() == own
            for told in (around.revisions, around.steps, around.drafting.turns):
                assert told.keys() == each.shared.texts.keys() & own
        assert sites["st"].press.around.coverage.keys() < sites["en"].shared.corpus.standards.keys()

    def test_a_page_is_offered_in_the_languages_of_its_program(self, sites):
        for program, standard in sites["es"].press.corpus.standards.items():
            offered = sites["es"].languages_of(f"{program}/index.md")
            assert set(offered) == set(TAGS) & set(tongues(standard))
        assert sites["es"].languages_of("field.md") == TAGS


def test_a_program_that_cannot_be_read_is_refused_unless_live(tmp_path):
    root, memory = project(tmp_path), Memory()
    before = draw(Asked(root, ("en",), "en", live=True), memory)
    (root / "standards/example/program.yml").write_text("id: [", encoding="utf-8")
    after = draw(Asked(root, ("en",), "en", live=True), memory)
    assert after.shared.corpus.standards == before.shared.corpus.standards
    assert any(each.check.startswith("load/") for each in after.shared.found.findings)
    with pytest.raises(WsrcodeError, match="the site is not built"):
        draw(Asked(root, ("en",), "en"), memory)
