"""The translators' desk by real commands in a real repository: who may confirm, what stays stale, what is the same."""

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from wsrcode.cli import main
from wsrcode.load import read_folder
from wsrcode.load.strict import parse
from wsrcode.model import Edition, State, digest
from wsrcode.model.person import is_machine, is_second, people
from wsrcode.model.vital import vital

RIGHT, TITLE = "provisions/rest/right", "provisions/rest/title"
REST = "provisions/work/rest.yml"


class Desk:
    """A project in a git repository, with its Spanish sealed and committed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        assert self.run("init", str(folder), rooted=False).exit_code == 0
        self.git("init", "-q", "-b", "main")
        assert self.run("translate", "draft", "example", "es").exit_code == 0
        self.commit("begin")

    def run(self, *words: str, rooted: bool = True) -> Result:
        return CliRunner().invoke(main, [*words, *(("--root", str(self.folder)) if rooted else ())])

    def git(self, *words: str) -> None:
        asked = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", *words]
        subprocess.run(asked, cwd=self.folder, check=True, capture_output=True)

    def commit(self, why: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", why)

    def path(self, file: str) -> Path:
        return self.folder / "standards/example" / file

    def change(self, file: str, old: str, new: str) -> None:
        text = self.path(file).read_text()
        assert old in text, old
        self.path(file).write_text(text.replace(old, new))

    @property
    def lock(self) -> dict:
        return parse(self.path("translations/es.lock.yml").read_bytes())["units"]

    def states(self) -> dict[str, State]:
        standard = read_folder(self.folder).corpus.standards["example"]
        return {key: each.state for key, each in Edition(standard, "es").words.items()}

    def confirm(self, *words: str, reader: str = "Second Reader") -> Result:
        return self.run("translate", "confirm", "example", "es", *words, "--reader", reader)

    def kinds(self, base: str = "main") -> dict[str, str]:
        told = json.loads(self.run("review", base, "-f", "json").stdout)["reviews"]
        amendments = [each["amendment"] for review in told for each in review["rulings"]]
        return {each["kind"]: each["effect"] for each in amendments}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "home")


class TestPeople:
    @pytest.mark.parametrize(
        ("reader", "translator"),
        [
            ("Ana Pérez", "Ana Pérez"),
            ("  ANA \t perez ", "Ana Pérez"),
            ("Ana Pe\u0301rez", "Ana P\u00e9rez"),
            ("\uff21na Perez", "Ana Pérez"),
            ("Ana-Pérez", "Ana Pérez"),
            ("Ana Pérez", "Luis Gómez; Ana Pérez"),
            ("Luis Gómez", "Ana Pérez, Luis Gómez and Marie"),
            ("Marie", "Ana Pérez, Luis Gómez and Marie"),
            ("Zoe and Ana Pérez", "Ana Pérez"),
            ("machine draft", "Ana Pérez"),
            ("The Machine", "Ana Pérez"),
            ("?!", "Ana Pérez"),
            ("", "Ana Pérez"),
        ],
    )
    def test_is_no_second_person(self, reader, translator):
        assert not is_second(reader, translator)

    @pytest.mark.parametrize(
        ("reader", "translator"),
        [
            ("Ana Pérez", "machine draft"),
            ("Ana Pérez", "Ana Péres"),
            ("Andy Sand", "Anders And"),
            ("ফাতেমা", "Ana"),
            ("Ana", "Ana Pérez"),
        ],
    )
    def test_is_a_second_person(self, reader, translator):
        assert is_second(reader, translator)

    def test_names_are_parted_where_people_part_them(self):
        assert people("Ana Pérez; Luis Gómez, Marie and  Jo & Bo") == {"ana perez", "luis gomez", "marie", "jo", "bo"}

    def test_a_person_is_no_machine(self):
        assert not is_machine("Machiko Machado")


class TestConfirm:
    def test_notes_reader_and_day(self, desk):
        done = desk.confirm(RIGHT, reader="  Second   Reader ")
        assert done.exit_code == 0, done.output
        assert desk.lock[RIGHT]["reader"] == "Second Reader"
        assert desk.lock[RIGHT]["on"]
        assert {key for key, state in desk.states().items() if state is State.READ} == {RIGHT}

    @pytest.mark.parametrize(
        ("reader", "says"),
        [
            ("Machine Draft", "second person"),
            ("machine translation", "second person"),
            ("ﬁrst translator", "made the translation"),
            ("FIRST  TRANSLATOR", "made the translation"),
            (" \t", "names nobody"),
            ("A\u202enna", "U\\+202E"),
            ("x" * 201, "names nobody"),
        ],
    )
    def test_refuses_who_is_no_second_person(self, desk, reader, says):
        desk.change("translations/es.yml", "translator: machine draft", "translator: First Translator; Another")
        before = desk.path("translations/es.lock.yml").read_bytes()
        done = desk.confirm(RIGHT, reader=reader)
        assert done.exit_code == 2
        assert says.replace("\\", "") in done.output
        assert desk.path("translations/es.lock.yml").read_bytes() == before

    def test_takes_one_provision(self, desk):
        assert desk.confirm("--provision", "rest").exit_code == 0
        read = {key for key, state in desk.states().items() if state is State.READ}
        assert read == {key for key in desk.lock if key.startswith("provisions/rest/")}
        assert len(read) > 3

    def test_takes_one_part_with_its_provisions(self, desk):
        assert desk.confirm("--part", "work").exit_code == 0
        heads = ("parts/work/", "provisions/rest/", "provisions/pay-on-time/")
        assert {key for key, state in desk.states().items() if state is State.READ} == {
            key for key in desk.lock if key.startswith(heads)
        }

    @pytest.mark.parametrize(
        ("words", "says"),
        [
            ((), "name the texts by KEY"),
            (("--provision", "rest", "--part", "work"), "name the texts by KEY"),
            ((RIGHT, "--part", "work"), "name the texts by KEY"),
            (("provisions/*",), "is a pattern"),
            (("provisions/rest/[a-z]ight",), "is a pattern"),
            (("--provision", "rst"), "did you mean 'rest'"),
            (("--part", "nowhere"), "there are: core, work, voice, buyers"),
            (("provisions/rest/rigth",), "did you mean 'provisions/rest/right'"),
            (("--still-right", "--part", "work"), "named by KEY"),
        ],
    )
    def test_refuses_what_nobody_reads_text_by_text(self, desk, words, says):
        done = desk.confirm(*words)
        assert done.exit_code == 2
        assert says in done.output or says.replace("named", "name them") in done.output
        assert not any("reader" in each for each in desk.lock.values())

    def test_has_no_word_for_all(self, desk):
        assert "No such option" in desk.confirm("--all").output

    def test_refuses_more_than_a_sitting(self, desk):
        done = desk.confirm(*(f"provisions/rest/proofs/{n}" for n in range(151)))
        assert done.exit_code == 2
        assert "nobody reads more than 150" in done.output

    def test_a_part_that_is_read_has_nothing_left(self, desk):
        assert desk.confirm("--provision", "rest").exit_code == 0
        assert "no text in es that waits" in desk.confirm("--provision", "rest").output

    def test_a_stale_text_is_confirmed_only_by_name_and_word(self, desk):
        desk.change(REST, "title: Rest", "title: Paid rest")
        assert "--still-right" in desk.confirm("--provision", "rest").output
        assert desk.states()[TITLE] is State.STALE
        assert desk.confirm(TITLE, "--still-right").exit_code == 0
        assert desk.states()[TITLE] is State.READ

    def test_a_reader_who_becomes_the_translator_is_no_reader_any_more(self, desk):
        assert desk.confirm(RIGHT, reader="Ana Pérez").exit_code == 0
        assert desk.states()[RIGHT] is State.READ
        desk.change("translations/es.yml", "translator: machine draft", "translator: ana perez")
        assert desk.states()[RIGHT] is State.DRAFT
        done = desk.run("check", "--only", "translations/reader-is-translator")
        assert done.exit_code == 1
        assert RIGHT in done.output


class TestSame:
    def edit(self, desk, old="10 minutes", new="ten minutes"):
        desk.change(REST, f"right: You have a rest of at least {old}", f"right: You have a rest of at least {new}")

    def same(self, desk, *words, by="Editor Example"):
        return desk.run("translate", "same", "example", *(words or (RIGHT,)), "--by", by)

    def test_keeps_the_old_source_and_says_who(self, desk):
        sealed = desk.lock[RIGHT]["source"]
        assert desk.confirm(RIGHT).exit_code == 0
        desk.commit("read")
        self.edit(desk)
        assert desk.states()[RIGHT] is State.STALE
        done = self.same(desk)
        assert done.exit_code == 0, done.output
        assert "- You have a rest of at least 10 minutes" in done.output
        assert "+ You have a rest of at least ten minutes" in done.output
        assert desk.lock[RIGHT]["source"] == sealed
        assert desk.lock[RIGHT]["same_as"]["by"] == "Editor Example"
        assert desk.states()[RIGHT] is State.READ
        assert f"same meaning: {RIGHT}, says Editor Example on" in desk.run("translate", "status", "example").output

    def test_holds_for_no_later_edit(self, desk):
        self.edit(desk)
        assert self.same(desk).exit_code == 0
        self.edit(desk, "ten minutes", "ten short minutes")
        assert desk.states()[RIGHT] is State.STALE
        assert "same meaning" not in desk.run("translate", "status", "example").output

    def test_a_draft_after_it_keeps_it(self, desk):
        self.edit(desk)
        assert self.same(desk).exit_code == 0
        before = desk.path("translations/es.lock.yml").read_bytes()
        assert desk.run("translate", "draft", "example", "es").exit_code == 0
        assert desk.path("translations/es.lock.yml").read_bytes() == before

    @pytest.mark.parametrize(
        ("new", "says"),
        [
            ("12 minutes", "it no longer says 10"),
            ("10 hours", "it no longer says 10"),
            ("10 minutes unless it rains", "'unless'"),
            ("10 minutes that may be moved", "'may'"),
            ("10 minutes that must not end early", "'must not'"),
            ("10 minutes from 1 May 2026", "it now says"),
            ("10 minutes and {more}", "a blank changed"),
            ("10 minutes, see https://example.org", "an address changed"),
        ],
    )
    def test_refuses_a_change_of_meaning(self, desk, new, says):
        self.edit(desk, new=new)
        before = desk.path("translations/es.lock.yml").read_bytes()
        done = self.same(desk)
        assert done.exit_code == 2
        assert says in done.output
        assert desk.path("translations/es.lock.yml").read_bytes() == before

    def test_compares_with_what_was_translated_and_not_with_the_edit_before(self, desk):
        self.edit(desk)
        assert self.same(desk).exit_code == 0
        desk.commit("same")
        self.edit(desk, "ten minutes", "11 minutes")
        desk.commit("slip")
        self.edit(desk, "11 minutes", "eleven minutes")
        assert "no longer says 10" in self.same(desk).output

    def test_finds_a_text_of_a_part_and_of_the_program(self, desk):
        desk.change("code.yml", "This part is about your working day.", "This part tells of your working day.")
        desk.change("program.yml", "name: Complaint line", "name: The complaint line")
        done = self.same(desk, "parts/work/about", "program/contacts/complaint-line")
        assert done.exit_code == 0, done.output
        assert {"same_as"} <= desk.lock["parts/work/about"].keys()

    def test_where_no_commit_holds_the_old_source_nothing_can_be_compared(self, desk):
        desk.change("translations/es.lock.yml", f'{RIGHT}: {{source: "', f'{RIGHT}: {{source: "0000')
        text = desk.path("translations/es.lock.yml").read_text()
        start = text.index(f"{RIGHT}: {{source: ") + len(f"{RIGHT}: {{source: ") + 1
        desk.path("translations/es.lock.yml").write_text(text[: start + 12] + text[start + 16 :])
        done = self.same(desk)
        assert done.exit_code == 3, done.output
        assert "no commit holds the source" in done.output

    def test_without_git_nothing_can_be_compared(self, tmp_path):
        home = tmp_path / "bare"
        run = CliRunner().invoke
        assert run(main, ["init", str(home)]).exit_code == 0
        assert run(main, ["translate", "draft", "example", "es", "--root", str(home)]).exit_code == 0
        rest = home / "standards/example" / REST
        rest.write_text(rest.read_text().replace("title: Rest", "title: A rest"))
        done = run(main, ["translate", "same", "example", TITLE, "--by", "Ed", "--root", str(home)])
        assert done.exit_code == 3
        assert "git" in done.output

    @pytest.mark.parametrize(
        ("keys", "by", "says"),
        [
            ((TITLE,), "Ed", "is stale in no language"),
            (("provisions/rest/rigth",), "Ed", "did you mean"),
            (("provisions/*",), "Ed", "is a pattern"),
            ((RIGHT,), "machine draft", "is a machine"),
            ((RIGHT,), "  ", "names nobody"),
            ((RIGHT, "--lang", "fr"), "Ed", "no translations/fr.yml"),
        ],
    )
    def test_refuses_in_one_line(self, desk, keys, by, says):
        self.edit(desk)
        done = self.same(desk, *keys, by=by)
        assert done.exit_code == 2
        assert says in done.output
        assert "Traceback" not in done.output

    def test_one_that_cannot_be_declared_stops_all(self, desk):
        self.edit(desk)
        desk.change(REST, "title: Rest", "title: 3 rests")
        before = desk.path("translations/es.lock.yml").read_bytes()
        assert self.same(desk, RIGHT, TITLE).exit_code == 2
        assert desk.path("translations/es.lock.yml").read_bytes() == before


class TestBumped:
    """Hashes set by hand are told by the gate, and somebody has to answer for them."""

    def bump(self, desk):
        text = desk.path("translations/es.lock.yml").read_text()
        for key, words in Edition(read_folder(desk.folder).corpus.standards["example"], "es").words.items():
            if words.state is State.STALE:
                old = desk.lock[key]["source"]
                new = digest(Edition(read_folder(desk.folder).corpus.standards["example"], "es").source[key])
                text = text.replace(f'{key}: {{source: "{old}"', f'{key}: {{source: "{new}"')
        desk.path("translations/es.lock.yml").write_text(text)

    def test_by_hand_is_unclear_and_not_covered(self, desk):
        desk.change(REST, "title: Rest", "title: Paid rest")
        desk.commit("edit")
        self.bump(desk)
        assert desk.states()[TITLE] is State.DRAFT
        assert desk.kinds("HEAD") == {"translations/seal-bumped": "unclear"}
        assert desk.run("review", "HEAD").exit_code == 1

    def test_in_one_proposal_with_the_edit_it_is_told_as_well(self, desk):
        desk.change(REST, "title: Rest", "title: Paid rest")
        self.bump(desk)
        assert desk.kinds() == {"provisions/title-changed": "neutral", "translations/seal-bumped": "unclear"}

    def test_a_reading_of_before_does_not_cover_it(self, desk):
        assert desk.confirm(TITLE).exit_code == 0
        desk.commit("read")
        desk.change(REST, "title: Rest", "title: Paid rest")
        self.bump(desk)
        assert desk.states()[TITLE] is State.READ
        assert "translations/seal-bumped" in desk.kinds()

    def test_to_throw_the_lock_away_and_seal_anew_is_the_same(self, desk):
        desk.change(REST, "title: Rest", "title: Paid rest")
        desk.path("translations/es.lock.yml").unlink()
        assert desk.run("translate", "draft", "example", "es").exit_code == 0
        assert "translations/seal-bumped" in desk.kinds()

    def test_to_take_a_stale_seal_off_is_the_same(self, desk):
        desk.change(REST, "title: Rest", "title: Paid rest")
        desk.commit("edit")
        lines = desk.path("translations/es.lock.yml").read_text().splitlines(keepends=True)
        desk.path("translations/es.lock.yml").write_text("".join(each for each in lines if f"{TITLE}:" not in each))
        assert desk.kinds("HEAD") == {"translations/seal-bumped": "unclear"}

    @pytest.mark.parametrize(
        ("what", "kind"),
        [
            ("translated", "translations/translation-changed"),
            ("read", "translations/translation-caught-up"),
            ("same", "translations/translation-caught-up"),
        ],
    )
    def test_honest_work_is_neutral(self, desk, what, kind):
        desk.change(REST, "title: Rest", "title: A rest")
        desk.commit("edit")
        if what == "translated":
            desk.change("translations/es.yml", "title: Descanso", "title: Un descanso")
            assert desk.run("translate", "draft", "example", "es").exit_code == 0
        elif what == "read":
            assert desk.confirm(TITLE, "--still-right").exit_code == 0
        else:
            assert desk.run("translate", "same", "example", TITLE, "--by", "Ed").exit_code == 0
        found = desk.kinds("HEAD")
        assert kind in found
        assert set(found.values()) == {"neutral"}


class TestStatus:
    def test_tells_every_part_and_adds_up(self, desk):
        assert desk.confirm("--part", "work").exit_code == 0
        told = json.loads(desk.run("translate", "status", "example", "-f", "json").stdout)
        (spanish,) = told["languages"]
        assert [each["part"] for each in spanish["parts"]] == ["program and tiers", "core", "work", "voice", "buyers"]
        assert sum(each["texts"] for each in spanish["parts"]) == spanish["texts"] == len(desk.states())
        for state in ("read", "draft", "stale", "untranslated"):
            assert sum(each["states"][state] for each in spanish["parts"]) == spanish["states"][state]
        (work,) = [each for each in spanish["parts"] if each["part"] == "work"]
        assert work["states"]["read"] == work["texts"] - work["states"]["untranslated"]

    def test_names_what_stops_a_final_print_and_no_more(self, desk):
        assert desk.confirm("--provision", "no-child-labour").exit_code == 0
        told = json.loads(desk.run("translate", "status", "example", "-f", "json").stdout)
        standard = read_folder(desk.folder).corpus.standards["example"]
        expected = {key for key in vital(standard) if desk.states()[key] is not State.READ}
        assert {each["key"] for each in told["languages"][0]["blocks_final"]} == expected
        text = desk.run("translate", "status", "example", "--keys").output
        assert {line.split()[1] for line in text.splitlines() if line.endswith(" !")} == expected

    def test_a_hundred_percent_is_all_of_them(self):
        from wsrcode.report.translations import Share

        assert Share("x", {State.READ: 999, State.DRAFT: 1}).read == 99
        assert Share("x", {State.READ: 1000}).read == 100
        assert Share("x", {State.STALE: 1, State.UNTRANSLATED: 1}).translated == 50

    def test_is_plain_where_there_is_no_terminal(self, desk):
        text = desk.run("translate", "status", "example").output
        assert "\x1b" not in text
        assert "│" not in text
        assert text.splitlines()[1].split() == [
            "part", "texts", "read", "draft", "stale", "untranslated", "translated", "read",
        ]  # fmt: skip

    def test_is_drawn_for_a_terminal_and_fits_in_it(self):
        from wsrcode.load import read_folder
        from wsrcode.report.translations import progress, told

        root = Path(__file__).resolve().parents[1]
        standard = read_folder(root).corpus.standards["fair-food"]
        drawn = told(progress(standard, ["es"]), keys=False, width=80)
        assert "─" in drawn
        assert "untranslated" in drawn

    def test_an_unknown_language_is_refused(self, desk):
        assert "no translations/fr.yml" in desk.run("translate", "status", "example", "--lang", "fr").output
