"""The interview guide: how to talk, how many to ask, and every question in two languages side by side."""

import re
from dataclasses import replace
from fractions import Fraction
from functools import cache
from io import BytesIO
from itertools import takewhile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from test_booklet import CODE, FINISHED, IN_HAITIAN, MARKS, PROGRAM, REST, SPANISH, desk, failures, whole

from wsrcode.build.define import Desk
from wsrcode.build.interview_speech import asked, checks, interview_language, rules
from wsrcode.build.outputs.interview import documents
from wsrcode.build.printer import Printer
from wsrcode.build.templates import packaged, template_folders
from wsrcode.errors import WsrcodeError
from wsrcode.load import read_folder
from wsrcode.model import Edition, quantity
from wsrcode.model.interviews import Sample, sample_of

FOLDERS = (packaged(),)
INTERVIEWS = "interviews: 50 %"
NO_RETALIATION = "standards/example/provisions/voice/no-retaliation.yml"
SUPPLIERS = "standards/example/suppliers.yml"


def guide(*changes, tag="en", final=False):
    return next(documents(desk(*changes, languages=(tag,), final=final)))


@cache
def printed(*changes, tag="en", final=False):
    (made,) = guide(*changes, tag=tag, final=final).make()
    return made


def titles(outline):
    for each in outline:
        yield from titles(each) if isinstance(each, list) else (each.title,)


def squeezed(text):
    return "".join(text.split())


class TestSample:
    @given(workers=st.integers(1, 10_000), share=st.integers(50, 100))
    def test_is_at_least_the_share_and_not_one_person_more(self, workers, share):
        least = Sample(quantity(f"{share} %")).least(workers)
        assert least is not None
        assert Fraction(least - 1, workers) < Fraction(share, 100) <= Fraction(least, workers)
        assert workers / 2 <= least <= workers

    @given(workers=st.integers(1, 10_000), share=st.decimals(0, 100, places=3))
    def test_holds_for_shares_that_never_come_out_even(self, workers, share):
        sample = Sample(quantity(f"{share} %"))
        assert sample.least(workers) == -(-workers * sample.share // 1)

    def test_fair_food_asks_half_of_any_number(self, repository):
        sample = sample_of(read_folder(repository).corpus.standards["fair-food"].program)
        assert [sample.least(n) for n in (1, 2, 3, 5, 25, 60, 120, 10_000)] == [1, 1, 2, 3, 13, 30, 60, 5_000]

    @pytest.mark.parametrize("words", ["20 workers", "20 people"])
    def test_a_number_of_people_is_all_where_fewer_work(self, words):
        assert [Sample(quantity(words)).least(n) for n in (3, 20, 300)] == [3, 20, 20]

    @pytest.mark.parametrize(
        ("words", "kind"), [("2 hours", "other"), ("50 % per season", "other"), (None, "unstated")]
    )
    def test_nothing_is_counted_from_anything_else(self, words, kind):
        sample = Sample(quantity(words) if words else None)
        assert (sample.kind, sample.least(100)) == (kind, None)

    def test_more_than_all_are_all(self):
        assert Sample(quantity("150 %")).least(7) == 7


@pytest.mark.parametrize("tag", ["en", "es", "ht"])
class TestEveryLanguage:
    def test_passes_as_accessible_and_as_archive(self, tag):
        assert failures(printed(IN_HAITIAN, tag=tag).data) == []

    def test_says_its_language_and_draft_on_every_page(self, tag):
        reader = PdfReader(BytesIO(printed(IN_HAITIAN, tag=tag).data))
        assert reader.trailer["/Root"]["/Lang"] == tag
        assert [n for n, each in enumerate(reader.pages, 1) if MARKS[tag] not in each.extract_text()] == []

    def test_holds_every_question_and_proof_in_both_languages(self, tag, repository):
        corpus = read_folder(repository).corpus
        standard = corpus.standards["fair-food"]
        made = next(documents(Desk(corpus, standard, (tag,), Printer(template_folders(repository))))).make()
        assert [each.path for each in made] == [f"fair-food/interviews/fair-food-interview-{tag}.pdf"]
        text = squeezed(whole(made[0]).replace("\u00ad", ""))
        for one in {tag, "en"}:
            edition = Edition(standard, one)
            found = [
                check
                for _, _, provisions in rules(standard)
                for provision in provisions
                for check in checks(standard, provision)
            ]
            assert len(found) > 100
            assert [each.code for each in found if squeezed(edition[each.key].text) not in text] == []
            assert [each.code for each in found if each.code not in text] == []

    def test_says_on_every_page_which_rule_it_is_about_and_lists_each_once(self, tag, repository):
        corpus = read_folder(repository).corpus
        standard = corpus.standards["fair-food"]
        (made, *_) = next(documents(Desk(corpus, standard, (tag,), Printer(template_folders(repository))))).make()
        reader = PdfReader(BytesIO(made.data))
        record = interview_language(FOLDERS, tag).words["interview"]["counts"]["title"]
        pages = takewhile(lambda text: record not in text, (each.extract_text() for each in reader.pages))
        # What has a number, from the top of each page: a rule's is bare, a question's ends in a letter.
        first = [found[1] for each in pages if (found := re.search(r"^(\d+\.\d+[a-z]?) ", each, re.MULTILINE))]
        assert len(first) > 10
        assert [each for each in first if not each[-1].isdigit()] == []
        listed = [*titles(reader.outline)]
        assert len(listed) == len(set(listed)) > sum(len(provisions) for _, _, provisions in rules(standard))


class TestContent:
    def test_stands_side_by_side(self):
        text = whole(printed(tag="es"))
        assert "¿Cuándo fue su último descanso hoy?" in text
        assert "When was your last rest today?" in text
        assert "Pregunte a: trabajadores" in text
        assert "Look at: time records" in text
        assert "¿Cuándo" not in whole(printed())

    def test_what_is_unverified_is_not_in_it(self):
        text = whole(printed((REST, "mark: R", "mark: U"), tag="es"))
        assert "2.1" not in text
        assert "last rest" not in text
        assert "último descanso" not in text

    def test_an_unverified_figure_is_not_in_it(self):
        text = whole(printed((REST, "at_least: 10 minutes}", "at_least: 10 minutes, evidence: U}")))
        assert "10 minutes" not in text
        assert "at most 2 hours" in text
        assert "at least 10 minutes" in whole(printed())

    def test_says_when_a_rule_does_not_bind(self):
        part = (CODE, "{id: work,", "{id: work, only_if: [housing],")
        text = whole(printed(part, (REST, "icon: coffee", "icon: coffee\nonly_if: [piece-rate]"), tag="es"))
        assert "Only if the answer is yes: Is anyone here paid by the piece?" in text
        assert "Solo si la respuesta es sí: ¿La finca da vivienda a alguno de sus trabajadores?" in text
        both = (REST, "icon: coffee", "icon: coffee\nonly_if: [piece-rate, housing]")
        assert "Only if every answer is yes: Is anyone here paid by the piece? Does the farm house" in whole(
            printed(both)
        )

    def test_shows_zero_tolerance_beside_its_rules(self):
        assert "No forced labour R Zero tolerance" in whole(printed()).replace("\u00a0", " ")
        assert "Rest R Zero" not in whole(printed()).replace("\u00a0", " ")

    def test_says_who_is_asked(self):
        changed = (REST, "{ask: worker, question: When", "{ask: supervisor, question: When")
        assert "Ask: supervisors When was your last rest today?" in whole(printed(changed))
        assert asked(desk(changed).standard) == ["worker", "supervisor"]

    def test_tells_what_protects_those_who_speak(self):
        standard = desk().standard
        text = whole(printed())
        assert f"in {standard.numbers['no-retaliation']}: " in text
        assert standard.provisions["no-retaliation"].worker.right in text
        gone = whole(printed((NO_RETALIATION, "mark: R", "mark: U")))
        assert standard.provisions["no-retaliation"].worker.right not in gone
        assert "Nobody at work may punish you for talking with me" in text
        assert "Nobody at work may punish you for talking with me" not in gone

    def test_a_number_takes_the_place_of_the_blank(self):
        assert "The number is not in this text" in whole(printed())
        known = whole(printed((PROGRAM, "free: true", "phone: 555-0142-77\n    free: true")))
        assert "555-0142-77" in known
        assert "The number is not in this text" not in known

    def test_has_a_table_of_how_many(self):
        text = whole(printed())
        assert "at least 50 % of the workers" in text.replace("\u00a0", " ")
        assert "5 3 10 5 25 13 50 25 100 50 250 125 500 250" in text
        assert "Example Farm A 40 20 8" in text

    def test_an_invented_supplier_is_bound_by_what_binds_it(self):
        changed = (REST, "icon: coffee", "icon: coffee\nonly_if: [piece-rate]")
        fewer = (SUPPLIERS, "facts: [piece-rate, housing]", "facts: [housing]")
        assert "Example Farm A 40 20 7" in whole(printed(changed, fewer))

    def test_a_real_supplier_is_not_named_at_others_gates(self):
        assert "Example Farm A" not in whole(printed((SUPPLIERS, "fictional: true", "fictional: false")))

    @pytest.mark.parametrize(
        "change", [(PROGRAM, INTERVIEWS, ""), (PROGRAM, INTERVIEWS, f"{INTERVIEWS}\n  evidence: U")], ids=["none", "U"]
    )
    def test_a_share_that_nobody_states_is_not_invented(self, change):
        text = whole(printed(change)).replace("\u00a0", " ")
        assert "not stated in this text, or not confirmed" in text
        assert "50 %" not in text
        assert "Interview at least" not in text

    def test_what_cannot_be_counted_says_so(self):
        text = whole(printed((PROGRAM, INTERVIEWS, "interviews: 2 days")))
        assert "The program says: 2 days. That cannot be counted" in text
        assert "Interview at least" not in text

    def test_counts_every_question_without_names(self):
        text = whole(printed())
        sheet = text[text.index("Record sheet") :]
        standard = desk().standard
        asks = [
            each.code
            for _, _, provisions in rules(standard)
            for provision in provisions
            for each in checks(standard, provision)
            if each.kind == "ask"
        ]
        assert [code for code in asks if code not in sheet] == []
        assert "No names" in sheet

    def test_what_nobody_has_translated_says_so(self):
        change = (SPANISH, "    questions: [¿Cuándo fue su último descanso hoy?]\n", "")
        assert "When was your last rest today? (sin traducir)" in whole(printed(change, tag="es"))


class TestOtherLanguages:
    @pytest.mark.parametrize(
        ("tag", "instead", "words"),
        [
            ("st", "English", "Meet in a private place"),
            ("quc", "Español", "Reúnanse en un lugar privado"),
        ],
    )
    def test_says_in_another_what_it_lacks_and_that_it_does(self, tmp_path, tag, instead, words):
        # Sesotho has all words; a project's own file comes first, and this one has none.
        path = tmp_path / "languages/interview/st.yml"
        path.parent.mkdir(parents=True)
        path.write_text("status: draft\nwords: {}\n", encoding="utf-8")
        usual = desk((PROGRAM, "languages: [en, es]", f"languages: [en, es, {tag}]"), languages=(tag,))
        document = next(documents(replace(usual, printer=Printer((tmp_path, *FOLDERS)))))
        (made,) = document.make()
        assert words in whole(made)
        assert any(
            f"interview/{tag}.yml: lacks" in each and f"printed in {instead}" in each for each in document.open_ends()
        )
        assert failures(made.data) == []

    def test_a_language_that_has_its_words_lacks_none(self):
        assert [interview_language(FOLDERS, tag).notice for tag in ("en", "es", "ht")] == [None, None, None]

    @pytest.mark.parametrize("tag", ["es", "ht"])
    def test_every_word_is_in_every_language(self, tag):
        def keys(words, at=()):
            return {
                key
                for name, each in words.items()
                for key in (keys(each, (*at, name)) if isinstance(each, dict) else {(*at, name)})
            }

        assert keys(interview_language(FOLDERS, tag).words["interview"]) == keys(
            interview_language(FOLDERS, "en").words["interview"]
        )


class TestFinal:
    def test_is_printed_without_a_mark_once_nothing_is_open(self):
        document = guide(*FINISHED, final=True)
        assert document.status == "final"
        assert "DRAFT" not in whole(document.make()[0])

    @pytest.mark.parametrize(
        ("change", "why"),
        [
            ((PROGRAM, INTERVIEWS, ""), "how many workers are interviewed is not stated"),
            ((REST, "mark: R", "mark: U"), r"provisions/rest: unverified \(mark U\)"),
            ((CODE, "status: adopted", "status: draft"), "code: status is draft"),
            ((PROGRAM, "phone: 555-0142-77\n    free: true", "free: true"), "no phone number"),
        ],
    )
    def test_is_refused_with_what_is_open(self, change, why):
        with pytest.raises(WsrcodeError, match=f"example interview en cannot be final, 1 thing is open: .*{why}"):
            printed(*FINISHED, change, final=True)

    def test_is_refused_for_an_unread_translation(self):
        with pytest.raises(WsrcodeError, match=r"interview/es\.yml: status is draft"):
            printed(*FINISHED, tag="es", final=True)


HOSTILE = '#read("/lib/print.typ") *b* $x$ {{ 7*7 }} <script>alert(1)</script> @ref <lab> // no \\ `raw`'


class TestBadText:
    def test_code_of_any_kind_is_printed_as_it_stands(self):
        made = printed((REST, "question: When was your last rest today?", f"question: '{HOSTILE}'"), tag="es")
        assert squeezed(HOSTILE) in squeezed(whole(made)).replace("“", '"')
        assert failures(made.data) == []

    def test_a_word_wider_than_the_page_names_its_text(self):
        with pytest.raises(WsrcodeError, match="provisions/rest/questions/0 holds a word of 10000 letters"):
            printed((REST, "When was your last rest today?", "w" * 10_000))

    def test_the_same_text_gives_the_same_bytes(self):
        assert guide(tag="es").make()[0].data == printed(tag="es").data
