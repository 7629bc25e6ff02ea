"""Amendments as they are told: the verdict first, every word marked, and no text that becomes markup."""

import json
import re
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner
from truth import duty, standard

from wsrcode.cli import main
from wsrcode.discover import plugs
from wsrcode.model.amendment import Amendment, Effect
from wsrcode.model.finding import Place
from wsrcode.report.amendments import github, html, junit, markdown, sarif
from wsrcode.report.compared import Compared, verdict, wording
from wsrcode.report.redline import redline

FILE = "standards/example/provisions/work/rest.yml"
HOSTILE = "<script>alert(1)</script> | *a* [x](http://b) @team :tada: &lt; `c` $5 # www.d.org"


def amendment(effect=Effect.WEAKENED, **more):
    told = {
        "program": "example", "provision": "rest", "kind": "limits/limit-lowered", "effect": effect, "area": "limits",
        "where": "grower must give every worker a rest: rest-break", "old": "at least 10 minutes",
        "new": "at least 5 minutes", "why": "the rest is shorter", "place": Place(FILE, 7, 3),
    }  # fmt: skip
    return Amendment(**told | more)


def compared(**patch):
    one = standard({"rests_on": ["UDHR art. 24"], "obligations": [duty()], **patch})
    return Compared({"example": one}, {"example": one}, ("example@1", "the work tree"))


FOUR = [amendment(each, old=f"old {each}", new=f"new {each}") for each in Effect]


@pytest.mark.parametrize(
    ("effects", "said"),
    [
        ("", "Both texts say the same: there is no amendment."),
        ("n", "Nothing would change in how workers are protected."),
        ("sn", "Workers would be better protected in 1 place, and nowhere worse."),
        ("u", "Nobody can say yet whether workers would be worse protected: in 1 place a person must say what the"),
        ("wws", "Workers would be worse protected in 2 places; better in 1 place."),
        ("wu", "Workers would be worse protected in 1 place; in 1 place a person must say what the change means."),
    ],
)
def test_the_verdict_is_one_sentence(effects, said):
    by_letter = {each.value[0]: each for each in Effect}
    told = verdict([amendment(by_letter[each]) for each in effects])
    assert told.startswith(said)
    assert told.count(".") == 1


class TestMarkdown:
    def test_opens_with_the_verdict_and_tells_the_worst_first(self):
        told = markdown.told(list(reversed(FOUR)), compared())
        assert told.startswith("**Workers would be worse protected in 1 place;")
        assert "1 weakened, 1 unclear, 1 strengthened, 1 neutral. From `example@1` to `the work tree`." in told
        heads = [told.index(f"{each}") for each in markdown.HEADS.values()]
        assert heads == sorted(heads)
        folded = told[told.index("<details>") : told.index("</details>")]
        assert "neutral" in folded
        assert told.count("<details>") == 1

    def test_one_amendment_tells_all_that_is_needed_to_decide(self):
        told = markdown.told([amendment()], compared())
        for part in (
            "**1.1 Rest** · grower must give every worker a rest: rest\\-break",
            "> at least ~~10~~ **5** minutes",
            "Why: the rest is shorter",
            "Rests on: UDHR art. 24",
            "Has to decide: Example Workers, by an approval",
            f"`{FILE}:7` · `limits/limit-lowered` · fingerprint `{amendment().fingerprint}`",
        ):
            assert part in told

    @pytest.mark.parametrize(
        ("old", "new", "shown"),
        [
            ("a rest now", "a long rest now", "a **long** rest now"),
            ("a rest, now", "a rest now", "a rest<del>,</del> now"),
            ("corrective", "zero-tolerance", "~~corrective~~ **zero\\-tolerance**"),
            ("A rest is due.", "The rest is due.", "~~A~~ **The** rest is due."),
            ("Rest now.", "Rest now!", "Rest now<del>.</del> **\\!**"),
        ],
    )
    def test_marks_are_read_as_marks(self, old, new, shown):
        assert markdown.marked(redline(old, new)) == shown

    def test_words_stay_words(self):
        told = markdown.told([amendment(old="", new=HOSTILE, why=HOSTILE, where=HOSTILE)], compared(title=HOSTILE))
        assert "<script" not in told
        assert "<!-- -->team" in told
        assert "h<!-- -->ttp:" in told
        assert "w<!-- -->ww" in told
        assert "&amp;lt;" in told
        assert not re.search(r"(?<!\\)[*`]a|(?<![\\@])@team|:tada:", told)

    def test_a_comment_is_never_too_long_for_github(self):
        many = [amendment(where=f"place {n}", old="word " * 500, new="other " * 500) for n in range(200)]
        told = markdown.told([*many, amendment(Effect.NEUTRAL, old="x" * 90_000)], compared())
        assert len(told) < 65_536
        assert "more, for which there is no room here" in told
        assert "too long to be shown here" in told

    def test_says_when_there_is_nothing(self):
        assert markdown.told([]) == "**Both texts say the same: there is no amendment.**"


class TestWhoDecides:
    @pytest.mark.parametrize(
        ("effect", "needed"),
        [
            (Effect.WEAKENED, "Example Workers, by an approval"),
            (Effect.UNCLEAR, "Example Workers, by a statement of what it means"),
            (Effect.STRENGTHENED, "Example Workers, by a note that tells workers of it"),
            (Effect.NEUTRAL, ""),
        ],
    )
    def test_follows_from_the_effect(self, effect, needed):
        assert compared().decider(amendment(effect)) == needed

    def test_zero_tolerance_is_always_approved(self):
        zero = compared(tier="zero-tolerance")
        assert zero.decider(amendment(Effect.NEUTRAL)) == "Example Workers, by an approval"
        assert zero.decider(amendment(Effect.UNCLEAR)).endswith("a statement of what it means and an approval")

    def test_is_read_from_the_old_reading(self):
        new = standard({"program": {"governance": {"decides": ["somebody-else"]}}})
        beside = Compared({"example": standard({})}, {"example": new})
        assert beside.decider(amendment()) == "Example Workers, by an approval"


def test_the_seal_of_what_came_or_went_is_not_told():
    assert wording("Rest: a rest. [contents 240ce48969d4]") == "Rest: a rest."
    gone = amendment(old="Rest. [contents 240ce48969d4]", new="")
    assert "contents" not in markdown.told([gone]) + html.told([gone]) + sarif.told([gone])


class Page(HTMLParser):
    """What a page holds: its words, its elements, and whether every element is closed."""

    EMPTY = frozenset({"meta", "link", "br"})

    def __init__(self, text):
        super().__init__()
        self.open, self.seen, self.words = [], [], []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.words.append(data)

    @property
    def text(self):
        return " ".join("".join(self.words).split())


class TestHtml:
    def test_is_one_page_that_fetches_nothing(self):
        told = html.told(FOUR, compared())
        page = Page(told)
        assert page.open == []
        assert not {tag for tag, _ in page.seen} & {"script", "img", "link", "iframe"}
        assert not [attrs for _, attrs in page.seen if {"src", "href", "style"} & attrs.keys()]
        assert "url(" not in told
        assert "prefers-color-scheme: dark" in told

    def test_says_the_verdict_in_its_first_heading_and_the_worst_first(self):
        page = Page(html.told(list(reversed(FOUR)), compared()))
        tags = [tag for tag, _ in page.seen]
        assert tags.count("h1") == 1
        assert tags.index("h1") < tags.index("h2") < tags.index("h3")
        places = [page.text.index(f"{each} (1)") for each in markdown.HEADS.values()]
        assert places == sorted(places)
        assert tags.count("details") == 1

    def test_changes_are_said_aloud_and_not_by_colour_alone(self):
        told = html.told([amendment()], compared())
        assert "at least deleted: 10 end of deletion, inserted: 5 end of insertion, minutes" in Page(told).text
        assert 'del::before { content: "−"' in told
        assert 'ins::before { content: "+"' in told

    def test_words_stay_words(self):
        page = Page(html.told([amendment(old=HOSTILE, new="", why=HOSTILE)], compared(title=HOSTILE)))
        assert page.text.count("<script>alert(1)</script>") == 3

    def test_tells_all_that_is_needed_to_decide(self):
        text = Page(html.told([amendment()], compared())).text
        for part in ("1.1 Rest", "the rest is shorter", "UDHR art. 24", "Example Workers, by an approval", FILE + ":7"):
            assert part in text
        assert amendment().fingerprint in text

    def test_says_when_there_is_nothing(self):
        assert "there is no amendment" in Page(html.told([])).text


def test_github_shows_ten_worst_first_and_says_how_many_are_left_out():
    many = [amendment(Effect.NEUTRAL, where=f"{n}") for n in range(9)] + [amendment(where=f"{n}") for n in range(6)]
    lines = github.told(many, compared()).split("\n")
    assert len(lines) == 11
    assert [each.split()[0] for each in lines[:6]] == ["::error"] * 6
    assert lines[0].startswith(f"::error file={FILE},line=7,col=3,title=limits/limit-lowered::weakened: 1.1 Rest")
    assert lines[-1].endswith("5 more are told in the job's summary.")


def test_sarif_knows_an_amendment_again():
    run = json.loads(sarif.told([*FOUR, amendment(place=Place(""))], compared()))["runs"][0]
    assert [each["level"] for each in run["results"]] == ["error", "warning", "note", "none", "error"]
    prints = [each["partialFingerprints"]["wsrcode/v1"] for each in run["results"]]
    assert prints == [each.fingerprint for each in [*FOUR, amendment()]]
    assert "locations" not in run["results"][-1]


def test_junit_fails_what_somebody_has_to_decide():
    suite = ET.fromstring(junit.told(FOUR, compared()))  # noqa: S314 - our own output
    assert (suite.get("name"), suite.get("tests"), suite.get("failures")) == ("wsrcode diff", "4", "2")


class TestCommand:
    @pytest.fixture
    def project(self, tmp_path):
        for name in ("old", "new"):
            CliRunner().invoke(main, ["init", str(tmp_path / name)], catch_exceptions=False)
        rest = tmp_path / "new/standards/example/provisions/work/rest.yml"
        rest.write_text(rest.read_text(encoding="utf-8").replace("10 minutes", "5 minutes"), encoding="utf-8")
        return tmp_path

    def diff(self, project, *more):
        sides = ["example", f"{project}/new/standards/example"]
        return CliRunner().invoke(main, ["diff", *sides, "--root", f"{project}/old", *more], catch_exceptions=False)

    @pytest.mark.parametrize("form", [plug.name for plug in plugs("wsrcode.report.amendments")])
    def test_every_format_tells_what_changed(self, project, form):
        done = self.diff(project, "--format", form)
        assert done.exit_code == 1
        assert "limits/limit-lowered" in done.output

    def test_the_whole_list_goes_to_the_end_of_a_summary(self, project):
        kept = project / "summary.md"
        kept.write_text("before\n", encoding="utf-8")
        self.diff(project, "--format", "github", "--summary", str(kept))
        assert kept.read_text(encoding="utf-8").startswith("before\n**Workers would be worse protected")
