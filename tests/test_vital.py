"""Which texts must be read before a final print: what a worker in danger looks for, and nothing that is not printed."""

import pytest
from examples import ROOT, example

from wsrcode.load import read_folder
from wsrcode.model.edition import units
from wsrcode.model.vital import vital

HEAD = {"program/name", "program/label", "program/title", "program/contacts/complaint-line"}
SEVEREST = {f"tiers/zero-tolerance/{field}" for field in ("title", "consequence", "worker")}


def starter(section=""):
    (standard,) = example(section).reading.corpus.standards.values()
    return standard


def whole(standard, *provisions):
    return {key for key in units(standard) if key.startswith(tuple(f"provisions/{each}/" for each in provisions))}


def remedies(standard):
    return {key for key in units(standard) if key.endswith("/remedy")}


def test_the_starter_project_names_exactly_these():
    standard = starter()
    severest = whole(standard, "no-forced-labour", "no-child-labour")
    speaking_up = whole(standard, "no-retaliation", "complaints")
    assert severest
    assert speaking_up
    assert vital(standard) == HEAD | SEVEREST | severest | speaking_up | remedies(standard)


def test_every_key_is_a_text_of_the_code():
    for standard in read_folder(ROOT).corpus.standards.values():
        assert vital(standard)
        assert vital(standard) <= units(standard).keys()


def test_fair_food_waits_for_how_to_complain_and_not_for_how_to_fill_a_bucket():
    found = vital(read_folder(ROOT).corpus.standards["fair-food"])
    assert {"provisions/hotline-access/right", "provisions/no-retaliation/do", "provisions/no-violence/right"} <= found
    assert {key for key in found if key.startswith("provisions/visual-fill-standard/")} == {
        "provisions/visual-fill-standard/remedy"
    }


class TestProvision:
    def test_a_remedy_alone_is_vital_in_an_ordinary_provision(self):
        laid = "example/provisions/work/rest.yml: {remedy: {how: Pay for the rest that was not given.}}"
        standard = starter(laid)
        assert vital(standard) & whole(standard, "rest") == {"provisions/rest/remedy"}

    def test_another_tier_makes_the_whole_provision_vital(self):
        standard = starter("example/provisions/work/rest.yml: {tier: zero-tolerance}")
        assert whole(standard, "rest") <= vital(standard)

    @pytest.mark.parametrize("mark", ["U", "Lk"])
    def test_what_is_not_verified_is_printed_nowhere_and_stops_nothing(self, mark):
        laid = f"example/provisions/core/no-child-labour.yml: {{evidence: {{mark: {mark}}}}}"
        standard = starter(laid)
        assert whole(standard, "no-child-labour") & vital(standard) == set()
        assert whole(standard, "no-forced-labour") <= vital(standard)

    def test_without_protection_against_retaliation_only_the_severest_are_whole(self):
        standard = starter("example/program.yml: {retaliation: []}")
        assert vital(standard) & whole(standard, "no-retaliation", "complaints") == (
            remedies(standard) & whole(standard, "no-retaliation", "complaints")
        )
