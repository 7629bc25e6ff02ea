"""Lessons stand beside the code: they are read, translated and judged like it, and are no word of it."""

import json

import pytest
from examples import ROOT, example
from test_mark import HOME, SPANISH, USUAL, marks, standard
from test_release import ORG, edit, run
from test_release import home as home  # noqa: PLC0414 - a fixture

from wsrcode.build.outputs.dataset import dataset
from wsrcode.check import catalogue
from wsrcode.load import folder_tree, read, read_folder
from wsrcode.load.strict import parse
from wsrcode.model import Edition, State, units
from wsrcode.packaged import templates

WORK = f"{HOME}/lessons/work.yml"
LESSON = """\
part: work
goal: Everybody can say when the crew rests.
minutes: 20
materials: [A clock.]
ask:
  - {question: When did you last rest?, listen: Rests that were too short.}
  - {question: Who stops the crew?, listen: Nobody does.}
scenario:
  roles: [Worker A, a crew leader]
  story: Worker A sits down to rest. A crew leader tells Worker A to go on.
  then: Stop here. What can Worker A do?
answers:
  - {says: You have a rest of at least 10 minutes every 2 hours., rests_on: [rest]}
"""
KEYS = (
    *("goal", "materials/0", "ask/0", "listen/0", "ask/1", "listen/1", "roles/0", "roles/1"),
    *("story", "then", "answers/0"),
)
SPOKEN = """\
lessons:
  work:
    goal: Todos saben cuándo descansa la cuadrilla.
    ask: [¿Cuándo descansó?, ¿Quién para?]
"""
FINDINGS = {each.name: each for each in catalogue()}


def spoken(made):
    words = Edition(made, "es").words
    return {key.removeprefix("lessons/work/"): each for key, each in words.items() if key.startswith("lessons/")}


class TestReading:
    def test_a_lesson_is_found_by_its_place(self):
        made = standard(added={WORK: LESSON})
        assert made.lessons["work"].minutes == 20
        assert [each.question for each in made.lessons["work"].ask] == [
            "When did you last rest?",
            "Who stops the crew?",
        ]
        assert made.lessons["work"].status == "draft"

    @pytest.mark.parametrize(
        ("old", "new", "said"),
        [
            ("part: work", "part: voice", "says it is 'voice', but its place says 'work'"),
            ("minutes: 20", "minutes: 0", "minutes"),
            ("minutes: 20", "minutes: soon", "minutes"),
            ("minutes: 20", "minutes: 20\ngoals: None.", "unknown key 'goals'; did you mean 'goal'?"),
            ("rests_on: [rest]", "rests_on: []", "rests_on needs at least one item"),
            ("minutes: 20\n", "minutes: 20\nstatus: final\n", "status"),
        ],
    )
    def test_a_faulty_one_is_told_with_its_line(self, old, new, said):
        assert old in LESSON
        tree = dict(folder_tree(templates() / "starter")) | {WORK: LESSON.replace(old, new, 1).encode()}
        (fault, *_) = read(tree).faults
        assert said in fault.message
        assert (fault.place.file, fault.place.line > 0) == (WORK, True)


class TestTranslating:
    def test_every_text_is_a_unit_after_those_of_the_code(self):
        keys = list(units(standard(added={WORK: LESSON})))
        assert keys == [*units(standard()), *(f"lessons/work/{each}" for each in KEYS)]

    def test_what_is_translated_is_a_draft_and_what_is_not_says_so(self):
        file = folder_tree(templates() / "starter")[SPANISH].decode()
        found = spoken(standard(added={WORK: LESSON, SPANISH: file + SPOKEN}))
        assert {name for name, each in found.items() if each.state is State.DRAFT} == {"goal", "ask/0", "ask/1"}
        assert {each.state for name, each in found.items() if name not in {"goal", "ask/0", "ask/1"}} == {
            State.UNTRANSLATED
        }
        assert found["ask/1"].text == "¿Quién para?"

    def test_a_changed_lesson_makes_its_translation_stale(self, home):
        (home / HOME / "lessons").mkdir()
        (home / WORK).write_text(LESSON)
        with (home / SPANISH).open("a") as file:
            file.write(SPOKEN)
        assert run("translate", "draft", "example", "es").exit_code == 0
        edit(home, "lessons/work.yml", ("can say when", "knows when"))
        found = spoken(read_folder(home).corpus.standards["example"])
        assert {name for name, each in found.items() if each.state is State.STALE} == {"goal"}

    @pytest.mark.parametrize(
        ("more", "check"),
        [
            ("lessons:\n  works: {goal: Todos saben.}\n", "translations/unknown-unit-key"),
            ("lessons:\n  work: {ask: [¿Cuándo?]}\n", "translations/longer-list-than-source"),
            ("lessons:\n  work: {materials: [Un reloj., Un lápiz.]}\n", "translations/longer-list-than-source"),
            (
                "lessons:\n  work: {answers: [Usted tiene un descanso de al menos 15 minutos cada 2 horas.]}\n",
                "translations/number-differs",
            ),
            ("lessons:\n  work: {goal: Llame al 239-555-0100.}\n", "privacy/phone-in-text"),
        ],
    )
    def test_checks_of_translations_read_lessons(self, more, check):
        file = folder_tree(templates() / "starter")[SPANISH].decode()
        made = example(json.dumps({"example/lessons/work.yml": LESSON, "example/translations/es.yml": file + more}))
        found = made.found_by(FINDINGS[check])
        assert [each.check for each in found] == [check]
        assert found[0].place.file == SPANISH
        assert found[0].place.line > file.count("\n")


class TestChecks:
    @pytest.mark.parametrize(
        ("old", "new", "expected"),
        [
            ("at least 10 minutes", "ten minutes", []),
            ("at least 10 minutes", "10 hours", ["10"]),
            ("every 2 hours", "every 3 hours", ["3"]),
            ("every 2 hours", "every three hours", ["three"]),
            ("Nobody does.", "A rest after 4 hours.", ["4"]),
            ("knows nothing", "", []),
            ("Who stops the crew?", "Who worked 14 hours?", []),
        ],
    )
    def test_a_number_must_stand_in_the_provision(self, old, new, expected):
        made = example(json.dumps({"example/lessons/work.yml": LESSON.replace(old, new)}))
        found = made.found_by(FINDINGS["lessons/number-not-in-provision"])
        assert [each.message.split()[1].strip(",") for each in found] == expected

    def test_an_answer_on_an_unverified_provision_is_found(self):
        rest = folder_tree(templates() / "starter")[f"{HOME}/provisions/work/rest.yml"].decode()
        changed = {
            "example/lessons/work.yml": LESSON,
            "example/provisions/work/rest.yml": rest.replace("mark: R", "mark: U"),
        }
        (found,) = example(json.dumps(changed)).found_by(FINDINGS["lessons/answer-without-printed-provision"])
        assert "rest is unverified (mark U)" in found.message
        assert found.place.file == WORK

    @pytest.mark.parametrize(
        ("story", "severities"),
        [
            ("Worker A calls on Monday, in Spanish, and asks a crew leader of Example Farm.", []),
            ("Worker A, with an H-2A visa, asks.", []),
            ("A supervisor named Zebulon shouts.", ["error"]),
            ("Worker A tells Zebulon to go on.", ["warning"]),
        ],
    )
    def test_roles_are_no_persons(self, story, severities):
        text = LESSON.replace("Worker A sits down to rest. A crew leader tells Worker A to go on.", json.dumps(story))
        found = example(json.dumps({"example/lessons/work.yml": text})).found_by(FINDINGS["lessons/person-in-lesson"])
        assert [str(each.severity) for each in found] == severities
        assert not any("Zebulon" in each.message for each in found)

    def test_the_role_itself_is_none_either(self):
        text = LESSON.replace("[Worker A, a crew leader]", "[Worker A, Zebulon]")
        found = example(json.dumps({"example/lessons/work.yml": text})).found_by(FINDINGS["lessons/person-in-lesson"])
        assert [each.message.split()[0] for each in found] == ["roles/1"]


class TestBesideTheCode:
    def test_no_mark_changes(self):
        file = folder_tree(templates() / "starter")[SPANISH].decode()
        assert marks(standard(added={WORK: LESSON})) == USUAL
        assert marks(standard(added={WORK: LESSON, SPANISH: file + SPOKEN})) == USUAL

    def test_no_revision_holds_it_and_none_is_broken_by_it(self, home):
        (home / HOME / "lessons").mkdir()
        (home / WORK).write_text(LESSON)
        with (home / SPANISH).open("a") as file:
            file.write(SPOKEN)
        assert run("translate", "draft", "example", "es").exit_code == 0
        done = run("release", "example", "1", *ORG)
        assert done.exit_code == 0, done.output
        frozen = (home / HOME / "revisions/1.es.yml").read_bytes()
        assert "lessons" not in parse(frozen)["translation"]
        assert b"lessons/" not in frozen
        edit(home, "lessons/work.yml", ("minutes: 20", "minutes: 30"), ("can say when", "knows when"))
        assert run("verify").exit_code == 0
        assert run("diff", "example@1", "example").output.strip() == "no amendments"
        (home / WORK).unlink()
        assert run("diff", "example@1", "example").output.strip() == "no amendments"

    def test_the_dataset_tells_it_with_the_state_of_each_text(self):
        file = folder_tree(templates() / "starter")[SPANISH].decode()
        tree = dict(folder_tree(templates() / "starter"))
        tree |= {WORK: LESSON.encode(), SPANISH: (file + SPOKEN).encode()}
        corpus = read(tree).corpus
        (told,) = dataset(corpus, corpus.standards["example"])["lessons"]
        assert (told["part"], told["minutes"], told["answers"][0]["rests_on"]) == ("work", 20, ["rest"])
        assert set(told["texts"]["en"]) == set(KEYS)
        assert told["texts"]["es"]["goal"] == {"state": "draft", "text": "Todos saben cuándo descansa la cuadrilla."}
        assert told["texts"]["es"]["story"] == {"state": "untranslated"}


@pytest.fixture(scope="module")
def fair_food():
    return read_folder(ROOT).corpus.standards["fair-food"]


class TestFairFood:
    def test_every_part_for_workers_has_one(self, fair_food):
        assert set(fair_food.lessons) == {each.id for each in fair_food.code.outline if each.kind != "agreement"}

    def test_every_text_is_translated_from_the_words_that_stand_there(self, fair_food):
        for tag in ("es", "ht"):
            found = {
                key: each.state for key, each in Edition(fair_food, tag).words.items() if key.startswith("lessons/")
            }
            assert found
            assert {key: state for key, state in found.items() if state not in {State.DRAFT, State.READ}} == {}

    def test_the_frozen_mark_is_still_that_of_the_text(self, fair_food):
        frozen = parse((ROOT / "standards/fair-food/revisions/2.yml").read_bytes())
        # In Spanish a text came to it since: what moves a supplier can be translated now.
        assert marks(fair_food)[:2] == [frozen["mark"], frozen["languages"]["en"]["mark"]]
