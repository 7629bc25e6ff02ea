"""Plans, liability, shared duties, steps and what a program is reach workers' papers; without any, nothing does."""

import re
from dataclasses import replace
from functools import cache
from html import unescape
from io import BytesIO
from string import Formatter

import pytest
from examples import example
from pypdf import PdfReader
from test_field_printed import SECTION

from wsrcode.build.define import Desk
from wsrcode.build.language import in_output, language
from wsrcode.build.outputs import booklet, card, poster, web
from wsrcode.build.printer import Printer
from wsrcode.build.short_model import Short
from wsrcode.build.templates import find, packaged, plain_yaml, template_folders
from wsrcode.model.edition import Edition

FOLDERS = template_folders(None)
TAGS = sorted(path.stem for path in (packaged() / "languages/terms").glob("*.yml"))
MADE = {"booklet": booklet, "web": web, "card": card, "poster": poster}
ACTIVE = SECTION.replace("example/program.yml:\n", "example/program.yml:\n  status: active\n  languages: [en]\n")
PLAIN = "example/program.yml: {status: active, languages: [en]}\nexample/translations/es.yml:\n"
BESIDE = (
    "This is reached step by step: one crew after another.",
    (
        "This is reached step by step: one shade for each crew every week."
        " From 1 May 2027 on, all of it must hold for you."
    ),
    "growers and supervisors owe this together: each of them answers for all of it.",
    (
        "If growers and supervisors do not do what they owe you, buyers must do it."
        " It does not matter how many firms stand between you and them. You can turn to any of them at once."
    ),
)
STEPS = (
    (
        "The steps, one after the other: 1. A letter. The next step comes after 30 days. 2. A meeting: Everybody comes."
        " 3. Buyers stop buying. How long a step takes could not be confirmed."
    ),
    (
        "A quarrel about this can be brought before arbitrators, who decide it much as a judge does."
        " What they decide must be done. They decide by these rules: Rules of the town."
    ),
)
BRIEF = (
    "(by a plan)",
    "(all of it from 1 May 2027 on)",
    "(growers and supervisors owe it together)",
    "(if growers and supervisors do not, buyers must)",
)
STANDING = {
    "proposed": "This is a proposal. Nobody has signed it yet.",
    "exploratory": "These are ideas to talk about. No such code exists yet.",
    "ended": "This program has ended.",
}


@cache
def desk(section):
    corpus = example(section).reading.corpus
    return Desk(corpus, corpus.standards["example"], ("en",), Printer(FOLDERS))


@cache
def pages(section, output="booklet"):
    """Return what stands on each page of the first document, spaces folded."""
    data = next(iter(MADE[output].documents(desk(section)))).make()[0].data
    if output == "web":
        body = re.sub(r"(?s).*</style>|<svg.*?</svg>", " ", data.decode())
        return [" ".join(unescape(re.sub(r"<[^>]+>", "", body)).split())]
    return [" ".join(each.extract_text().split()) for each in PdfReader(BytesIO(data)).pages]


def whole(section, output="booklet"):
    return " ".join(pages(section, output))


@cache
def short(section, output):
    made = desk(section)
    return Short(Edition(made.standard, "en"), in_output(FOLDERS, "en", output), FOLDERS, output)


def changed(old, new, section=ACTIVE):
    assert old in section
    return section.replace(old, new)


def leaves(words, path=""):
    for key, value in words.items():
        yield from leaves(value, f"{path}{key}.") if isinstance(value, dict) else [(f"{path}{key}", value)]


def phrases():
    """Return what stands between the blanks of the words, where it is long enough to be known again."""
    words = dict(leaves(plain_yaml(find(FOLDERS, "languages/terms/en.yml"))["words"]))
    # The first stands wherever there is an agreement, the second in the poster's own words, too.
    del words["buyers"], words["asked.more"]
    parts = (part for text in words.values() for part, *_ in Formatter().parse(text))
    return [part.strip() for part in parts if len(part.strip()) > len("by a plan")]


@pytest.mark.parametrize("output", ["booklet", "web"])
class TestBooklet:
    @pytest.mark.parametrize("words", BESIDE + STEPS)
    def test_says_what_the_code_says(self, output, words):
        assert words in whole(ACTIVE, output)

    def test_says_of_what_is_no_program_yet_that_it_only_would_be_so(self, output):
        told = whole(changed("status: active", "status: proposed"), output)
        assert [each for each in BESIDE if f"As it is proposed: {each}" not in told] == []

    def test_says_nothing_of_it_where_the_code_says_nothing(self, output):
        told = whole(PLAIN, output)
        assert [each for each in phrases() if each in told] == []

    def test_leaves_out_what_is_unverified(self, output):
        told = whole(changed("text: The farm is warned.", "text: The farm is warned.\n        evidence: U"), output)
        assert [each for each in STEPS if each in told] == []
        unsure = changed("  informed_by: [experts]", "  evidence: {mark: U, note: Example.}\n  informed_by: [experts]")
        assert [each for each in BESIDE if each in whole(unsure, output)] == []

    def test_says_of_a_plan_without_an_end_that_no_end_is_known(self, output):
        told = whole(changed("by: 2027-05-01, ", ""), output)
        assert "every week. By when could not be confirmed, so no day stands here." in told
        assert "May 2027" not in told

    def test_says_after_whom_others_must_pay(self, output):
        told = whole(changed("any_tier: true, kind: joint", "kind: secondary"), output)
        assert "buyers must do it. You can turn to buyers when growers and supervisors have not done it." in told
        assert "how many firms" not in told

    def test_tells_steps_that_stand_above_once(self, output):
        stages = "stages: [{title: A letter}, {title: A meeting}]"
        section = changed("stop_buying: true}}", f"stop_buying: true, {stages}}}}}", PLAIN_TIERS)
        told = whole(section, output)
        assert told.count("1. A letter. 2. A meeting.") == 1
        assert "The steps are the same as under “Zero tolerance”." in told

    def test_counts_no_steps_whose_titles_count_themselves(self, output):
        told = whole(
            changed("{title: A letter}, {title: A meeting}", "{title: Stage 1}, {title: Stage 2}", PLAIN_TIERS), output
        )
        assert "Stage 1. Stage 2." in told
        assert "1. Stage 1" not in told

    @pytest.mark.parametrize("status", STANDING)
    def test_says_first_what_kind_of_program_it_is(self, output, status):
        first = pages(changed("status: active", f"status: {status}"), output)[0]
        assert STANDING[status] in first
        assert "Your rights at work, in plain words" not in first

    def test_of_an_active_program_says_no_more(self, output):
        first = pages(ACTIVE, output)[0]
        assert "Your rights at work, in plain words" in first
        assert [each for each in STANDING.values() if each in first] == []

    def test_calls_a_demand_a_demand(self, output):
        told = whole(changed("status: active", "status: proposed"), output)
        assert "What is asked for" in told
        assert "Your right " not in told
        assert "What is asked for" not in whole(changed("status: active", "status: ended"), output)

    def test_calls_the_agreement_what_the_code_calls_it_and_says_where_it_may_not_be_signed(self, output):
        about = "about: This part is about the mills."
        section = changed(
            "  tiers:\n",
            f"  outline:\n    - {{id: work, title: Work, provisions: [rest]}}\n"
            f"    - {{id: mills, title: What mills promise, {about}, kind: agreement, agreement: other,"
            f" provisions: [premium]}}\n  tiers:\n",
        )
        told = whole(section.replace("status: proposed, evidence: U", "status: proposed"), output)
        assert "What mills promise" in told
        assert "What the buyers signed" not in told
        assert "mean for you. It could not be confirmed that this agreement is signed." in told
        # Whether it is signed was not confirmed itself.
        assert "It could not be confirmed that this agreement" not in whole(section, output)


PLAIN_TIERS = ACTIVE.replace(
    """        stages:
          - {title: A letter, within: 30 days}
          - {title: A meeting, text: Everybody comes, unverified: [within]}
          - {title: Buyers stop buying}
        arbitration: {binding: true, rules: Rules of the town}
""",
    "        stages: [{title: A letter}, {title: A meeting}]\n",
)


@pytest.mark.parametrize("output", MADE)
class TestLine:
    @pytest.mark.parametrize("status", STANDING)
    def test_that_nobody_runs_is_said_and_no_blank_is_left_for_it(self, output, status):
        told = pages(changed("status: active", f"status: {status}\n  contacts: []"), output)
        assert "There is no complaint line" in told[0]
        assert "If you need help, ask a union" in told[0]
        calling = ("write it here", "Call the complaint line:", "when you call")
        assert [each for each in calling if each in str(told)] == []

    def test_of_an_active_program_is_only_unknown(self, output):
        told = whole(changed("status: active", "status: active\n  contacts: []"), output)
        # Nobody can write on a screen.
        on_paper = "Ask your worker organization for the number and write it here."
        assert {"web": "The number is not known yet. Ask your worker organization for it."}.get(
            output, on_paper
        ) in told
        assert "There is no complaint line" not in told

    @pytest.mark.parametrize("status", STANDING)
    def test_that_a_proposal_has_is_named(self, output, status):
        told = whole(changed("status: active", f"status: {status}"), output)
        assert "Complaint line" in told
        assert "There is no complaint line" not in told


@pytest.mark.parametrize("output", ["card", "poster"])
class TestShort:
    def test_says_the_same_in_a_few_words(self, output):
        told = whole(changed("tier: corrective", "tier: zero-tolerance", RANKED), output)
        assert [each for each in BRIEF if each not in told] == []

    def test_says_nothing_where_there_is_nothing(self, output):
        assert [each for each in phrases() if each in whole(PLAIN, output)] == []
        assert not short(PLAIN, output).terms.asked

    def test_heads_what_is_never_tolerated_with_what_the_code_calls_it(self, output):
        told = whole(changed("title: Zero tolerance", "title: Gravest"), output)
        assert "Gravest" in told
        assert "Zero tolerance" not in told

    def test_says_no_plan_of_a_right_whose_title_says_it(self, output):
        terms = short(ACTIVE, output).terms
        planned = next(
            each for each in short(ACTIVE, output).standard.provisions.values() if ["by a plan"] in terms.briefly(each)
        )
        title = "Shade, now or By a Plan"
        told = replace(
            terms, needed=lambda key: {**terms.needed(key), **({"text": title} if key.endswith("/title") else {})}
        )
        assert told.briefly(planned) == [each for each in terms.briefly(planned) if each != ["by a plan"]]

    @pytest.mark.parametrize("status", STANDING)
    def test_says_first_what_kind_of_program_it_is(self, output, status):
        assert STANDING[status] in pages(changed("status: active", f"status: {status}"), output)[0]

    def test_calls_a_demand_a_demand(self, output):
        told = whole(changed("status: active", "status: proposed", NEVER), output)
        assert "What is asked for" in told
        assert "Your rights" not in told


RANKED = ACTIVE.replace("  informed_by: [experts]\n", "  tier: corrective\n  informed_by: [experts]\n")
NEVER = ACTIVE.replace("zero_tolerance: true, cure: none", "cure: none")


class TestShortBooklet:
    @staticmethod
    def model(section):
        return next(each for each in booklet.booklets(desk(section), "en") if each.kind == "short").model

    def test_holds_what_is_never_tolerated_and_calls_it_so(self):
        made = self.model(ACTIVE)
        assert made["first"] == "What must never happen"
        numbers = [each["number"] for part in made["parts"] for each in part["provisions"]]
        assert numbers == ["1.1", "1.2", "3.1"]

    def test_holds_the_worst_tier_where_nothing_is_never_tolerated(self):
        made = self.model(NEVER)
        assert made["first"] == "The most serious rules"
        assert made["cover"]["about"] == "The most serious rules at work, and whom to call"
        assert [each["title"]["text"] for each in made["tiers"]] == ["Zero tolerance"]
        assert [each["number"] for part in made["parts"] for each in part["provisions"]] == ["1.1", "1.2", "3.1"]

    def test_promises_no_rights_where_nobody_has_signed(self):
        proposed = self.model(changed("status: active", "status: proposed"))
        assert proposed["only"] == "This booklet is short. The whole booklet has more."
        assert self.model(ACTIVE)["only"] == "This booklet is short. You have more rights; ask for the whole booklet."


class TestHours:
    @pytest.mark.parametrize(
        ("sector", "columns"),
        [
            ("agriculture", ["start", "end", "rest", "pay"]),
            ("garment", ["start", "end", "rest", "pieces", "pay"]),
            ("construction", ["start", "end", "rest", "site", "pay"]),
            ("fishing", ["start", "end", "rest", "pay"]),
            ("domestic", ["start", "end", "rest", "pay"]),
        ],
    )
    def test_have_the_columns_of_the_sector(self, sector, columns):
        made = next(booklet.booklets(desk(changed("status: active", f"status: active\n  sector: {sector}")), "en"))
        assert [each["name"] for each in made.model["columns"]] == columns

    def test_count_pieces_where_the_code_weighs_containers(self):
        limits = "limits: [{measure: container-weight, at_most: 32 lb}]"
        counted = changed("together: true,", f"together: true, {limits},")
        assert "Pieces" in whole(counted)
        assert "Pieces" not in whole(ACTIVE)
        mark = "  evidence: {mark: U, note: Example.}\n  informed_by: [experts]"
        unsure = counted.replace("  informed_by: [experts]", mark)
        assert "Pieces" not in whole(unsure)


def test_words_that_nobody_has_read_keep_a_paper_from_being_final():
    def ends(section):
        made = desk(section)
        return Short(Edition(made.standard, "en"), in_output(FOLDERS, "es", "card"), FOLDERS, "card").waits_for

    file = "templates/languages/terms/es.yml: status is draft"
    assert file in ends(changed("tier: corrective", "tier: zero-tolerance", RANKED))
    assert file not in ends(PLAIN)


@pytest.mark.parametrize("tag", [tag for tag in TAGS if tag != "en"])
class TestEveryLanguage:
    def test_says_the_same_with_the_same_blanks(self, tag):
        first, theirs = (
            dict(leaves(plain_yaml(find(FOLDERS, f"languages/terms/{each}.yml"))["words"])) for each in ("en", tag)
        )
        assert theirs.keys() == first.keys()
        blanks = {each: {name for _, name, *_ in Formatter().parse(first[each]) if name} for each in first}
        for each, text in theirs.items():
            used = {name for _, name, *_ in Formatter().parse(text) if name}
            assert used == blanks[each], each

    def test_is_a_draft(self, tag):
        assert in_output(FOLDERS, tag, "terms").status == "draft"


def test_every_language_has_them_but_the_one_that_borrows():
    every = {path.stem for path in (packaged() / "languages").glob("*.yml") if "." not in path.stem}
    assert every - set(TAGS) == {"quc"}
    assert language(FOLDERS, "quc").borrows == "es"
