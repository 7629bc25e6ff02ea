"""What a sheet says of plans, of those who answer for others, and of the steps after a breach."""

from collections.abc import Iterator
from typing import Protocol

from wsrcode.build.language import Language
from wsrcode.build.numerals import count_themselves
from wsrcode.model.code import Arbitration, Tier
from wsrcode.model.provision import PRINTABLE, Obligation, Provision

Said = str | dict[str, str]
"""A text; one in another language than the sheet is a mapping of `text`, `lang` and perhaps a `mark` to print."""
Line = list[Said]
"""What stands on one line, piece by piece."""


def words_of(said: Said) -> str:
    """Return what is said, whatever language it had to be said in."""
    return said if isinstance(said, str) else said["text"]


class Taking(Protocol):
    """What takes down texts of a code, and remembers which of them are not final."""

    def __call__(self, key: str) -> Said:
        """Return a text by its key."""
        ...

    def flag(self, key: str, why: str) -> None:
        """Remember that something is not final."""
        ...


def plan(language: Language, publisher: str, duty: Obligation, key: str, pen: Taking) -> Iterator[Line]:
    """Yield that a duty is owed together, and the plan by which it is reached; an unknown end is said."""
    say = language.say
    if duty.together and len(duty.holder) > 1:
        yield [say("sheet.together")]
    if duty.phase is None:
        return
    yield [say("sheet.plan"), pen(key)]
    if duty.phase.within:
        yield [say("sheet.plan_within", amount=language.amount(duty.phase.within))]
    if duty.phase.by:
        yield [say("sheet.plan_by", date=language.date(duty.phase.by))]
    if duty.phase.unverified:
        pen.flag(key, "unverified")
        yield [say("sheet.deadline_unverified", publisher=publisher)]


def liability(language: Language, provision: Provision, pen: Taking) -> Iterator[Line]:
    """Yield who answers for whom, how far down, and when workers may turn to them."""
    answers, say = provision.answers_for, language.say
    if answers is None:
        return
    yield [say("sheet.answers_who"), *_listed(language, answers.who, pen)]
    yield [say("sheet.answers_for"), *_listed(language, answers.for_, pen)]
    yield [*([say("sheet.answers_any_tier")] if answers.any_tier else []), say(f"sheet.answers_{answers.kind}")]


def stages(language: Language, tier: Tier, pen: Taking) -> Iterator[Line]:
    """Yield the steps after a breach in their order, and whether arbitrators may decide."""
    told = tier.consequence
    if told is None or told.evidence not in PRINTABLE:
        return
    at, texts, say = f"tiers/{tier.id}", 0, language.say
    titles = [pen(f"{at}/stages/{n}") for n in range(len(told.stages))]
    counted = count_themselves(map(words_of, titles))
    for n, stage in enumerate(told.stages):
        line: Line = [] if counted else [f"{n + 1}."]
        line.append(_ending(titles[n], say("colon") if stage.text else say("stop")))
        if stage.text:
            line.append(_ending(pen(f"{at}/steps/{texts}"), say("stop")))
            texts += 1
        if stage.within:
            line.append(say("sheet.stage_within", amount=language.amount(stage.within)))
        if stage.unverified:
            pen.flag(f"{at}/stages/{n}/within", "unverified")
            line.append(say("sheet.stage_unverified"))
        yield line
    if told.arbitration:
        yield list(_arbitration(language, told.arbitration, at, pen))


def _arbitration(language: Language, told: Arbitration, at: str, pen: Taking) -> Iterator[Said]:
    yield language.say("sheet.arbitration")
    if told.binding:
        yield language.say("sheet.arbitration_binding")
    if told.rules:
        yield _ending(pen(f"{at}/rules"), language.say("stop"))
    if told.unverified:
        pen.flag(f"{at}/arbitration", "unverified")
        yield language.say("sheet.arbitration_unverified")


def _listed(language: Language, holders: tuple[str, ...], pen: Taking) -> Iterator[Said]:
    last = len(holders) - 1
    for n, name in enumerate(holders):
        yield _ending(pen(f"program/holders/{name}/plural"), language.say("stop" if n == last else "between").rstrip())


def _ending(said: Said, sign: str) -> Said:
    """Return a text with a sign at its end, unless it ends in one."""
    if isinstance(said, dict):
        return {**said, "text": str(_ending(said["text"], sign))}
    return said if said.endswith((".", "!", "?", ":", "\u0964", "\u06d4")) else said + sign
