"""Nobody who speaks up can be found by what is written: texts that must be noticed, and texts that must not."""

import json

import pytest
from examples import example

from wsrcode.check import catalogue

PRIVACY = [each for each in catalogue() if each.name.startswith("privacy/")]


def noticed(said):
    changed = {"example/inputs/2026-example-assembly.yml": {"said": said}}
    return [(each.check, str(each)) for each in example(json.dumps(changed)).found_by(*PRIVACY)]


@pytest.mark.parametrize(
    ("said", "check"),
    [
        ("Mr. Sample shouted at us.", "person-named"),
        ("La señora Ejemplo nos gritó.", "person-named"),
        ("Don Ejemplo no paga.", "person-named"),
        ("Madan Egzanp te rele sou nou.", "person-named"),
        ("me llamo Ejemplo", "person-named"),
        ("Mwen rele Egzanp.", "person-named"),
        ("The supervisor Ejemplo keeps our papers.", "person-named"),
        ("We told Sample Ejemplo about it.", "person-named"),
        ("Call 239-555-0100.", "phone-in-input"),
        ("Rele +509 37 00 00 00.", "phone-in-input"),
        ("Write to someone@example.org.", "address-in-input"),
        ("We live at 400 Example Road.", "address-in-input"),
        ("Vivimos en la calle Ejemplo.", "address-in-input"),
        ("Vivimos en el cuarto 12.", "address-in-input"),
        ("Nou rete nan kay 4.", "address-in-input"),
        ("It is at 26.4189, -81.4173.", "address-in-input"),
    ],
)
def test_noticed_and_not_repeated(said, check):
    findings = noticed(said)
    assert [name for name, _ in findings] == [f"privacy/{check}"]
    for word in ("Sample", "Ejemplo", "Egzanp", "0100", "400", "26.4"):
        assert word not in findings[0][1].partition(": ")[2]


@pytest.mark.parametrize(
    "said",
    [
        "We need a rest every 2 hours, and water that is close by.",
        "A supervisor in North Carolina shouted. The Example Workers' Organisation was told in July.",
        "In the house 8 people sleep, in the room 4 workers.",
        "El supervisor no deja descansar. En Florida hace calor.",
        "Sipèvizè a pa kite nou repoze.",
        "The season 2011-2012 was worse; 1,000 workers were ill at 32.5 degrees.",
        "I don't want to work on Sunday.",
        "Don't make us work.",
    ],
)
def test_left_alone(said):
    assert noticed(said) == []
