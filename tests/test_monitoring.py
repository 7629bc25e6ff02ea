"""findings.csv: read strictly, and told as what fails, rises and falls, and what nobody has proposed to change."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result

from wsrcode.cli import main
from wsrcode.load import read_folder
from wsrcode.report.monitoring import Standing, standings

HEAD = "season,provision,audits,breaches,complaints,cured,source\n"
ROWS = """\
2023-2024,pay-on-time,40,2,0,2,
2024-2025,pay-on-time,50,9,3,6,"Summary, second edition"
2023-2024,rest,40,8,1,9,
2024-2025,rest,50,2,0,1,
2024-2025,complaints,50,0,0,0,
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    assert run("init").exit_code == 0
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words, catch_exceptions=False)


def lay(home: Path, text: str) -> None:
    (home / "standards/example/findings.csv").write_bytes(text.encode())


def change(home: Path, file: str, old: str, new: str) -> None:
    path = home / "standards/example" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def told(home: Path) -> dict[str, Standing]:
    return {each.provision: each for each in standings(read_folder(home).corpus.standards["example"], {})}


def proposed_for(provision: str) -> str:
    lines = run("report", "findings", "-f", "markdown").stdout.replace("\\", "").splitlines()
    (line,) = [line for line in lines if line.startswith("|") and f" {provision} |" in line]
    return line.strip("| ").rpartition("|")[2].strip()


class TestReading:
    def test_each_row_is_a_result(self, home):
        lay(home, HEAD + ROWS)
        results = read_folder(home).corpus.standards["example"].monitoring
        assert len(results) == 5
        assert results[1].source == "Summary, second edition"
        assert (results[1].audits, results[1].failures, results[1].begins) == (50, 12, 2024)
        assert run("check").exit_code == 0

    def test_source_may_be_left_out_and_columns_stand_in_any_order(self, home):
        lay(home, "provision,season,cured,complaints,breaches,audits\n\nrest,2024,1,0,2,50\n")
        (result,) = read_folder(home).corpus.standards["example"].monitoring
        assert (result.season, result.audits, result.cured, result.source) == ("2024", 50, 1, None)

    @pytest.mark.parametrize(
        ("text", "line", "said"),
        [
            ("", 1, "lacks the column season"),
            ("season,provision,audits,breaches,complaints\n", 1, "lacks the column cured"),
            ("season,provision,audits,breaches,complaints,cured,grower\n", 1, "unknown column 'grower'"),
            ("season,provision,audits,breaches,complaints,cured,cured\n", 1, "has the column 'cured' twice"),
            (HEAD + "2024,rest,5,1,0\n", 2, "has 5 cells, but the first line names 7 columns"),
            (HEAD + "2024,rest,5,1,0,1,,more\n", 2, "has 8 cells"),
            (HEAD + "2024,rest,five,1,0,1,\n", 2, "audits: 'five' is no whole number"),
            (HEAD + "2024,rest,5,-1,0,1,\n", 2, "breaches: '-1' is no whole number"),
            (HEAD + "2024,rest,5,1.0,0,1,\n", 2, "breaches: '1.0' is no whole number"),
            (HEAD + "2024,rest,5,,0,1,\n", 2, "breaches: '' is no whole number"),
            (HEAD + "2024,rest,٥,1,0,1,\n", 2, "audits: '٥' is no whole number"),
            (HEAD + "2024,rest,5,6,0,1,\n", 2, "counts more breaches than audits"),
            (HEAD + "2024,rest,5,1,0,2,\n", 2, "counts more as cured"),
            (HEAD + "2024,Rest,5,1,0,1,\n", 2, "provision: 'Rest' does not have the form"),
            (HEAD + ",rest,5,1,0,1,\n", 2, "season is missing"),
            (HEAD + "2024-2026,rest,5,1,0,1,\n", 2, "2024-2026 is no season"),
            (HEAD + "24,rest,5,1,0,1,\n", 2, "season: '24' does not have the form"),
            (HEAD + '2024,rest,5,1,0,1,"two\nlines"\n2024,rest,5,1,0,1,\n', 4, "twice; line 2 does, too"),
            (HEAD + '2024,rest,5,1,0,1,"open\n', 2, "is no CSV"),
            (HEAD + "2024,rest,5,1,0,1,\r\n", 2, "has Windows line ends"),
            ("\ufeff" + HEAD, 1, "byte-order mark"),
            (HEAD + "2024,rest,5,1,0,1,a\u202eb\n", 2, "U+202E"),
        ],
    )
    def test_what_is_not_plainly_meant_is_refused_with_its_line(self, home, text, line, said):
        lay(home, text)
        first = read_folder(home).faults[0]
        assert (first.place.file, first.place.line) == ("standards/example/findings.csv", line)
        assert said in first.message
        assert run("check").exit_code == 2

    def test_every_faulty_row_is_told(self, home):
        lay(home, HEAD + "2024,rest,x,1,0,1,\n2024,rest,5,1,0,1,\n2024,complaints,5,1,y,1,\n")
        assert [each.place.line for each in read_folder(home).faults] == [2, 4]

    def test_a_row_about_an_unknown_provision_is_found_at_its_line(self, home):
        lay(home, HEAD + '2024,rest,5,1,0,1,"two\nlines"\n2024,rests,5,1,0,1,\n2024,gone-long-ago,5,1,0,1,\n')
        done = run("check")
        assert "standards/example/findings.csv:4: error: is about rests" in done.output
        assert "findings.csv:5: warning: is about gone-long-ago" in done.output
        assert done.exit_code == 1


class TestStandings:
    def test_what_fails_most_comes_first(self, home):
        lay(home, HEAD + ROWS)
        assert list(told(home)) == ["pay-on-time", "rest", "complaints"]

    def test_rising_and_falling_compare_shares_not_counts(self, home):
        lay(home, HEAD + ROWS + "2023-2024,premium,10,2,0,0,\n2024-2025,premium,100,10,0,0,\n")
        trends = {name: each.trend for name, each in told(home).items()}
        assert trends["pay-on-time"] == "rising"
        assert trends["rest"] == "falling"
        assert trends["premium"] == "falling"
        assert trends["complaints"] == "one season only"

    def test_a_season_without_audits_is_no_season_to_compare_with(self, home):
        lay(home, HEAD + "2022,rest,10,2,0,0,\n2023,rest,0,0,4,0,\n2024,rest,20,4,0,0,\n")
        rest = told(home)["rest"]
        assert rest.before is not None
        assert (rest.before.season, rest.trend) == ("2022", "the same")

    def test_what_was_replaced_counts_for_its_successor(self, home):
        change(home, "provisions/work/rest.yml", "id: rest\n", "id: rest\nreplaces: [breaks, pauses]\n")
        lay(home, HEAD + "2023,breaks,10,2,0,0,\n2023,pauses,10,1,0,0,\n2024,rest,10,1,0,0,\n")
        rest = told(home)["rest"]
        assert rest.before is not None
        assert (rest.before.breaches, rest.before.audits, rest.trend) == (3, 20, "falling")


class TestProposed:
    def test_what_fails_and_nobody_proposed_to_change_is_named(self, home):
        lay(home, HEAD + ROWS.replace("2024", "2027").replace("2025", "2028").replace("2023-2027", "2026-2027"))
        done = run("report", "findings", "-f", "markdown").stdout.replace("\\", "")
        # The example's own input was answered before the season.
        assert "Fail, and nobody has proposed a change: pay-on-time, rest." in done
        assert proposed_for("rest") == "nobody yet"

    def test_an_open_input_or_a_later_one_is_a_proposal(self, home):
        lay(home, HEAD + ROWS)
        assert proposed_for("rest") == "input 2026-example-assembly"
        asked = ("--from", "workers", "--channel", "assembly", "--date", "2020", "--about", "pay-on-time")
        assert run("input", "add", "example", "pay", *asked, "--said", "Pay comes late.").exit_code == 0
        assert proposed_for("pay-on-time") == "input 2020-pay"

    def test_an_amendment_since_the_last_frozen_revision_is_a_proposal(self, home):
        lay(home, HEAD + ROWS)
        change(home, "code.yml", 'revision: "0"', 'revision: "1"')
        change(home, "code.yml", "status: draft", "status: adopted")
        assert run("translate", "draft", "example", "es").exit_code == 0
        assert run("release", "example", "1", "--by", "workers-organisation", "--on", "2026-01-01").exit_code == 0
        assert proposed_for("pay-on-time") == "nobody yet"
        change(home, "provisions/work/pay-on-time.yml", "title: ", "title: New ")
        assert proposed_for("pay-on-time") == "provisions/title-changed"

    def test_a_decision_that_no_frozen_revision_holds_is_a_proposal(self, home):
        lay(home, HEAD + ROWS)
        (home / "standards/example/decisions").mkdir(exist_ok=True)
        (home / "standards/example/decisions/2026-05-pay.yml").write_text(
            "kind: approval\nprogram: example\nby: workers-organisation\nreason: The members want it.\n"
            'amendments:\n  - {fingerprint: "0123456789ab", about: "pay-on-time [limit-lowered] grower"}\n',
            encoding="utf-8",
        )
        assert proposed_for("pay-on-time") == "decision 2026-05-pay"


class TestTelling:
    def test_without_results_it_says_so(self, home):
        assert "findings.csv is not there" in run("report", "findings").stdout

    def test_an_unknown_program_is_refused(self, home):
        assert run("report", "findings", "--program", "exampel").exit_code == 2

    def test_one_breach_in_a_thousand_audits_is_not_none(self, home):
        lay(home, HEAD + "2024,rest,1000,1,0,0,\n2024,complaints,1000,999,0,0,\n")
        done = run("report", "findings", "-f", "markdown").stdout.replace("\\", "")
        assert "1 of 1000 (under 1 %)" in done
        assert "999 of 1000 (over 99 %)" in done

    def test_the_picture_says_in_words_what_it_draws(self, home):
        lay(home, HEAD + ROWS)
        assert run("report", "findings", "--picture", "results.svg").exit_code == 0
        svg = ET.parse(home / "results.svg").getroot()  # noqa: S314 - made here
        space = {"s": "http://www.w3.org/2000/svg"}
        assert svg.get("role") == "img"
        assert svg.findtext("s:title", namespaces=space)
        words = svg.findtext("s:desc", namespaces=space)
        assert "pay-on-time: 9 of 50 (18 %) in 2024-2025, rising, nobody has proposed a change." in words
        drawn = " ".join(each.text or "" for each in svg.iterfind("s:text", space))
        assert "! ▲ 9 of 50 (18 %), complaints: 3, 2024-2025" in drawn
        assert "▼ 2 of 50 (4 %)" in drawn

    def test_a_picture_is_of_one_program(self, home):
        run("new", "program", "second")
        assert run("report", "findings", "--picture", "results.svg").exit_code == 2
