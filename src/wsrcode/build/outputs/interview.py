"""The interview and audit guide: on paper in two languages side by side, and as a form for telephones in all."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from functools import cached_property, partial

from wsrcode.build.define import Desk, Document, Made
from wsrcode.build.interview_form import Form
from wsrcode.build.interview_model import Guide
from wsrcode.build.interview_speech import NAME, Speech, interview_language


def documents(desk: Desk) -> Iterator[Document]:
    """Yield a guide for each language, and one workbook that holds them all."""
    for tag in desk.languages:
        tags = dict.fromkeys((tag, desk.standard.code.language))
        guide = Guide(tuple(speech(desk, each) for each in tags))
        yield desk.document(
            NAME, tag, guide.name, open_ends=partial(getattr, guide, "waits_for"), render=partial(_printed, desk, guide)
        )
    form = _Workbook(desk)
    # It holds all languages, so it is filed under the one the code was drafted in.
    yield desk.document(
        NAME,
        desk.standard.code.language,
        f"{desk.standard.id} {NAME} form",
        open_ends=form.waits_for,
        render=form.made,
    )


def speech(desk: Desk, tag: str) -> Speech:
    """Return how one language says a code and its checks."""
    words = interview_language(desk.templates, tag)
    return Speech(desk.edition(tag), words, desk.templates, desk.corpus.measures)


def workbook(desk: Desk) -> Form:
    """Return the form in the language of the code and in all that workers read."""
    tags = dict.fromkeys((desk.standard.code.language, *desk.standard.languages))
    return Form(tuple(speech(desk, each) for each in tags))


def _printed(desk: Desk, guide: Guide) -> tuple[Made, ...]:
    # The day the text speaks of, so that the same text gives the same bytes on any day.
    when = datetime.combine(guide.standard.code.law_date, time(), UTC)
    data, pages = desk.printer.pdf("interview/interview.typ", guide.model, when=when, pictures=desk.standard.drawings)
    name = f"{guide.standard.id}-interview-{guide.first.language.tag}{desk.printer.look.ending}"
    return (Made(f"{guide.standard.id}/interviews/{name}.pdf", data, pages),)


class _Workbook:
    """The form, made when it is asked for: a language that cannot be printed yet keeps nobody from another's guide."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    @cached_property
    def form(self) -> Form:
        return workbook(self.desk)

    def waits_for(self) -> Sequence[str]:
        return self.form.waits_for

    def made(self) -> tuple[Made, ...]:
        name = self.desk.standard.id
        return (Made(f"{name}/interviews/{name}-interview.xlsx", self.form.workbook),)
