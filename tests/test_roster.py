"""A roster as a table: as strict as its YAML, faults by line, and fast enough for every farm of a country."""

from pathlib import Path

import pytest
from test_release import home, run  # noqa: F401 - a fixture

from wsrcode.load import read_folder
from wsrcode.load.roster import roster
from wsrcode.load.tree import LARGEST, LARGEST_TABLE
from wsrcode.model import Supplier

HEAD = "id,name,places,facts,workers,languages,sheet,fictional\n"
FILE = "standards/example/suppliers.csv"


def of(text: str) -> tuple[list[Supplier], list[tuple[int, str]]]:
    found, wrong = roster(text.encode())
    return list(found.suppliers) if found else [], [(each.line, each.message) for each in wrong]


class TestRead:
    def test_each_row_is_a_supplier(self):
        text = (
            f"{HEAD}farm-a,Farm A,es,piece-rate housing,40,es,1,yes\n"
            '\nfarm-b,"Farm ""B"", Ltd",es; us-fl,,,en;es,505a-d696-f835,\nfarm-c,C,es,,,,,no\n'
        )
        assert of(text) == (
            [
                Supplier(id="farm-a", name="Farm A", places=("es",), facts=("piece-rate", "housing"), workers=40,
                         languages=("es",), sheet="1", fictional=True),
                Supplier(id="farm-b", name='Farm "B", Ltd', places=("es", "us-fl"), languages=("en", "es"),
                         sheet="505a-d696-f835"),
                Supplier(id="farm-c", name="C", places=("es",)),
            ],
            [],
        )  # fmt: skip

    def test_columns_may_stand_in_any_order_and_be_left_out(self):
        assert of("places,name,id\nes,Farm,farm\n") == ([Supplier(id="farm", name="Farm", places=("es",))], [])

    @pytest.mark.parametrize(
        ("text", "line", "said"),
        [
            ("", 1, "lacks the column id, name, places"),
            ("id,name\n", 1, "lacks the column places"),
            ("id,name,places,phone\n", 1, "has the unknown column 'phone'"),
            ("id,name,places,id\n", 1, "has the column 'id' twice"),
            ("id,name,places\na,A\n", 2, "has 2 cells, but the first line names 3 columns"),
            ("id,name,places\n\na,A,es\na,B,es\n", 4, "lists a twice; line 3 does, too"),
            ("id,name,places\nA b,A,es\n", 2, "id: 'A b' does not have the form"),
            ("id,name,places\na,,es\n", 2, "name is missing"),
            ("id,name,places\na,A,\n", 2, "places is missing"),
            ("id,name,places,workers\na,A,es,about 40\n", 2, "'about 40' is no whole number"),
            ("id,name,places,workers\na,A,es,0\n", 2, "'0' is no whole number"),
            ("id,name,places,fictional\na,A,es,true\n", 2, "'true' is neither yes nor no"),
            ("id,name,places,sheet\na,A,es,first\n", 2, "sheet: 'first' does not have the form"),
            ("id,name,places,languages\na,A,es,Spanish\n", 2, "'Spanish' does not have the form"),
            ('id,name,places\na,"A\n', 2, "is no CSV"),
            ("id,name,places\r\na,A,es\r\n", 1, "Windows line ends"),
            ("id,name,places\na,A\u202eB,es\n", 2, "U+202E"),
        ],
    )
    def test_what_is_wrong_is_told_at_its_line(self, text, line, said):
        found, wrong = of(text)
        assert found == []
        assert [(at, said in message) for at, message in wrong] == [(line, True)], wrong

    @pytest.mark.parametrize("data", [b"\xff\xfea", b"\xef\xbb\xbfid,name,places\n", b"id\0", b"\x00" * 9])
    def test_what_is_no_text_is_one_fault(self, data):
        found, wrong = roster(data)
        assert (found, len(wrong)) == (None, 1)

    def test_a_wrong_column_does_not_tell_every_row(self):
        _, wrong = of("id,name,places,workers\n" + "".join(f"f-{n},F,es,x\n" for n in range(1000)))
        assert len(wrong) == 50


class TestInAProject:
    def test_counts_like_the_yaml(self, home: Path):  # noqa: F811
        before = read_folder(home).corpus.standards["example"].suppliers
        (home / "standards/example/suppliers.yml").unlink()
        (home / FILE).write_text(f"{HEAD}example-farm-a,Example Farm A,es,piece-rate housing,40,es,,yes\n")
        assert read_folder(home).corpus.standards["example"].suppliers == before
        assert run("check").exit_code == 0

    def test_two_rosters_are_refused(self, home: Path):  # noqa: F811
        (home / FILE).write_text(f"{HEAD}farm,Farm,es,,,,,\n")
        done = run("check")
        assert done.exit_code == 2
        assert f"{FILE}:1: error: lists suppliers, and suppliers.yml beside it does, too" in done.output

    def test_a_fact_that_nobody_asks_is_found_at_its_row(self, home: Path):  # noqa: F811
        (home / "standards/example/suppliers.yml").unlink()
        (home / FILE).write_text(f"{HEAD}\nfarm-a,A,es,,,,,\nfarm-b,B,es,peice-rate,,,,\n")
        done = run("check")
        assert done.exit_code == 1
        assert f"{FILE}:4: error: 'peice-rate' is no fact" in done.output

    def test_may_be_larger_than_a_text_and_has_an_end(self, home: Path):  # noqa: F811
        (home / "standards/example/suppliers.yml").unlink()
        rows = "".join(f"farm-{n},Farm {n},es,piece-rate,40,es,,\n" for n in range(20_000))
        assert len(rows) > LARGEST
        (home / FILE).write_text(HEAD + rows)
        assert len(read_folder(home).corpus.standards["example"].suppliers) == 20_000
        with (home / FILE).open("wb") as file:
            file.truncate(LARGEST_TABLE + 1)
        assert "is larger than 32768 KB" in run("check").output
