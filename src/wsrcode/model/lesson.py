"""A lesson: how a worker teaches one part of a code to fellow workers; it stands beside the code and binds nobody."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from wsrcode.model.noun import Noun
from wsrcode.model.text import Slug, Text


class Prompt(Noun):
    """A question to ask, before anything is explained."""

    question: Text
    listen: Text
    """What to listen for in what people answer."""


class Scenario(Noun):
    """What is acted out."""

    roles: tuple[Text, ...] = ()
    """Roles that are plainly made up, such as `Worker A` or `a crew leader`; never a person's name."""
    story: Text
    """What happens, as the players act it out."""
    then: Text
    """Where the scene stops, and what to ask there."""


class Answer(Noun):
    """A part of the right answer, with the provisions it rests on."""

    says: Text
    """No more than the provisions say."""
    rests_on: Annotated[tuple[Slug, ...], Field(min_length=1)]
    """Ids of provisions."""


class Lesson(Noun):
    """lessons/<part>.yml: how one part of the code is taught."""

    part: Slug
    """The part's id in code.yml; the file has the same name."""
    status: Literal["draft", "read"] = "draft"
    """`draft` until a second person, best a trainer, has read it; then `read`."""
    goal: Text
    """What people can do after it."""
    minutes: Annotated[int, Field(ge=1, le=240)]
    """About how long it takes; a suggestion, no rule of the program."""
    materials: tuple[Text, ...] = ()
    """What to bring, beside the booklet."""
    ask: Annotated[tuple[Prompt, ...], Field(min_length=1)]
    scenario: Scenario
    answers: Annotated[tuple[Answer, ...], Field(min_length=1)]


def lesson_units(lesson: Lesson) -> Iterator[tuple[str, str]]:
    """Yield a lesson's texts by field, as translators see them; lists count from 0, as in `ask/0`."""
    yield "goal", lesson.goal
    yield from ((f"materials/{n}", each) for n, each in enumerate(lesson.materials))
    for n, each in enumerate(lesson.ask):
        yield f"ask/{n}", each.question
        yield f"listen/{n}", each.listen
    yield from ((f"roles/{n}", each) for n, each in enumerate(lesson.scenario.roles))
    yield "story", lesson.scenario.story
    yield "then", lesson.scenario.then
    yield from ((f"answers/{n}", each.says) for n, each in enumerate(lesson.answers))
