"""What workers are told of plans, of who answers for others, of the steps after a breach, and of a missing line."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from string import Formatter
from typing import Any

from wsrcode.build.language import Language
from wsrcode.build.numerals import count_themselves
from wsrcode.errors import WsrcodeError
from wsrcode.model.code import Arbitration, Part, Tier
from wsrcode.model.program import Program
from wsrcode.model.provision import PRINTABLE, Liability, Obligation, Provision

Piece = str | dict[str, Any]
"""Words of the page, or words of the code as `Printed.needed` returns them."""

Line = list[Piece]
"""What stands in one line, piece by piece."""

_SIGNS = (".", "!", "?", ":", "\u0964", "\u06d4", "\u061f")
"""What a text ends in that needs no full stop."""


@dataclass(frozen=True, eq=False)
class Terms:
    """What stands beside the rights of a program in one language."""

    language: Language
    """With the words of languages/terms/."""
    program: Program
    needed: Callable[[str], dict[str, Any]]
    """Takes words of the code down, and returns them."""
    asked: set[str] = field(default_factory=set, repr=False)
    """The words of the page that were used."""

    def open_ends(self) -> Iterator[str]:
        """Yield what keeps what was said from being final; nothing was said, nothing is open."""
        if self.asked and self.language.status == "draft":
            yield f"{self.language.file}: status is draft"

    # --- what the program is ---

    @property
    def has_no_line(self) -> bool:
        """Say whether it is known that nobody can be called: a line of an active program may only be unknown."""
        return self.program.status != "active" and not self.program.contacts

    def no_line(self) -> dict[str, str] | None:
        """Return what is said where there is no complaint line: that, and whom else to ask."""
        if not self.has_no_line:
            return None
        return {"says": self._words(f"no_line.{self.program.status}"), "help": self._words("no_line.help")}

    def numbers(self, otherwise: str) -> str:
        """Return what is said of the numbers of rights, with their blank; where nobody can be called, no call."""
        return self._words("no_line.numbers", number="{number}") if self.has_no_line else otherwise

    def asked_for(self, key: str, otherwise: str) -> str:
        """Return words about what is asked for instead of words about rights, where nobody has signed."""
        return self._words(f"asked.{key}") if self.program.status == "proposed" else otherwise

    def serious(self, key: str) -> str:
        """Return what is said of the worst tier of a code that calls nothing zero tolerance: `title`, `cover`."""
        return self._words(f"serious.{key}")

    # --- provisions ---

    def beside(self, provision: Provision) -> list[dict[str, Any]]:
        """Return what stands beside a right, each with its icon: plans, who owes it together, who answers for whom."""
        found: list[tuple[str, Line]] = []
        phases = 0
        for duty in provision.obligations:
            if duty.together and len(duty.holder) > 1:
                found.append(("account-group", self._say("together", who=self._listed(duty.holder))))
            if duty.phase:
                found.append(("stairs", self._plan(duty, f"provisions/{provision.id}/phases/{phases}")))
                phases += 1
        if provision.answers_for:
            found.append(("link-variant", self._liability(provision.answers_for)))
        return [{"icon": icon, "line": [*self._would(), *line]} for icon, line in found]

    def briefly(self, provision: Provision) -> list[Line]:
        """Return the same in a few words each, for what has little room; what the title says is not said again."""
        title = self.needed(f"provisions/{provision.id}/title")["text"].casefold()
        found: list[Line] = []
        for duty in provision.obligations:
            if duty.together and len(duty.holder) > 1:
                found.append(self._say("brief.together", who=self._listed(duty.holder)))
            if duty.phase and duty.phase.by:
                found.append(self._say("brief.plan_by", date=[self.language.date(duty.phase.by)]))
            elif duty.phase and self._words("brief.plan").casefold() not in title:
                found.append(self._say("brief.plan"))
        if answers := provision.answers_for:
            found.append(self._say("brief.answers", **self._chain(answers)))
        return [[*self._would(), *line] for line in found]

    def _plan(self, duty: Obligation, key: str) -> Line:
        phase = duty.phase
        assert phase is not None  # noqa: S101 - asked by `beside`
        lines = [self._say("plan", plan=[self._ended(self.needed(key))])]
        if phase.within:
            lines.append(self._say("plan_within", amount=[self.language.amount(phase.within)]))
        if phase.by:
            lines.append(self._say("plan_by", date=[self.language.date(phase.by)]))
        if phase.unverified and not (phase.within or phase.by):
            lines.append(self._say("plan_unknown"))
        return _joined(lines)

    def _liability(self, answers: Liability) -> Line:
        chain = self._chain(answers)
        lines = [self._say("answers", **chain)]
        if answers.any_tier:
            lines.append(self._say("answers_any_tier"))
        # Not every language names both again.
        lines.append(self._say("answers_joint" if answers.kind == "joint" else "answers_secondary", **chain))
        return _joined(lines)

    def _chain(self, answers: Liability) -> dict[str, Line]:
        return {"below": self._listed(answers.for_), "above": self._listed(answers.who)}

    def _listed(self, holders: tuple[str, ...]) -> Line:
        found: Line = []
        for left, name in zip(reversed(range(len(holders))), holders, strict=True):
            found += [self.language.say("between" if left else "and")] if found else []
            found.append(self.needed(f"program/holders/{name}/plural"))
        return found

    def _would(self) -> Line:
        return [] if self.program.status == "active" else [*self._say(f"would.{self.program.status}"), " "]

    # --- tiers ---

    def steps(self, tier: Tier, before: Mapping[str, Tier]) -> dict[str, Any] | None:
        """Return the steps after a breach and whether arbitrators may decide; None where nothing is known of either.

        Steps that stand `before`, under another tier by its id, are not told twice.
        """
        told = tier.consequence
        if told is None or told.evidence not in PRINTABLE or not (told.stages or told.arbitration):
            return None
        same = next((name for name, each in before.items() if _alike(each, tier)), None)
        if same:
            title = self.needed(f"tiers/{same}/title")
            return {"head": self._say("steps_same", tier=[title]), "steps": [], "more": []}
        more = [self._say("steps_unknown")] if any(each.unverified for each in told.stages) else []
        if told.arbitration:
            more.append(_joined(list(self._arbitration(told.arbitration, tier.id))))
        return {
            "head": self._say("steps") if told.stages else [],
            "steps": list(self._stages(tier)),
            "more": more,
        }

    def _stages(self, tier: Tier) -> Iterator[dict[str, Any]]:
        texts = 0
        stages = tier.consequence.stages if tier.consequence else ()
        titles = [self.needed(f"tiers/{tier.id}/stages/{n}") for n in range(len(stages))]
        counted = count_themselves(each["text"] for each in titles)
        for n, stage in enumerate(stages):
            line: Line = [self._ended(titles[n], ":" if stage.text else None)]
            if stage.text:
                line += [" ", self._ended(self.needed(f"tiers/{tier.id}/steps/{texts}"))]
                texts += 1
            if stage.within:
                line += [" ", *self._say("step_within", amount=[self.language.amount(stage.within)])]
            yield {"number": "" if counted else f"{self.language.numerals.written(n + 1)}.", "line": line}

    def _arbitration(self, told: Arbitration, tier: str) -> Iterator[Line]:
        yield self._say("arbitration")
        if told.binding:
            yield self._say("arbitration_binding")
        if told.rules:
            yield self._say("arbitration_rules", rules=[self._ended(self.needed(f"tiers/{tier}/rules"))])
        if told.unverified:
            yield self._say("arbitration_unknown")

    # --- the agreement ---

    def agreement(self, part: Part) -> list[str]:
        """Return what is said of a part of an agreement: how much of it stands here, and that it may not be signed."""
        found = [self._words("buyers")] if part.about else []
        signed = next((each for each in self.program.agreements if each.id == part.agreement), None)
        # Of a program that is none yet, or no more, every page says so.
        if signed and signed.evidence in PRINTABLE and signed.status != "signed" and self.program.status == "active":
            found.append(self._words(f"agreement_{signed.status}"))
        return found

    # --- words ---

    def column(self, name: str) -> str:
        """Return the head of a column that only some pages for hours have."""
        return self._words(name)

    def _words(self, key: str, **blanks: object) -> str:
        self.asked.add(key)
        return self.language.say(f"terms.{key}", **blanks)

    def _say(self, key: str, **pieces: Line) -> Line:
        """Return words with their blanks filled by words that may be in another language."""
        self.asked.add(key)
        group, _, name = f"terms.{key}".rpartition(".")
        words = self.language.group(group).get(name)
        if words is None:
            raise WsrcodeError(f"{self.language.file}: words/{key} is missing; add the words for it")
        found: Line = []
        try:
            for text, blank, *_ in Formatter().parse(words):
                found += [text] if text else []
                found += pieces[blank] if blank else []
        except (KeyError, ValueError) as error:
            raise WsrcodeError(f"{self.language.file}: words/{key} has a blank that nothing fills: {error}") from None
        return found

    def _ended(self, said: dict[str, Any], sign: str | None = None) -> dict[str, Any]:
        """Return words of the code with a sign at their end, unless they end in one."""
        text = said["text"].rstrip()
        return said if text.endswith(_SIGNS) else {**said, "text": text + (sign or self.language.say("stop"))}


def _joined(lines: list[Line]) -> Line:
    found: Line = []
    for line in lines:
        found += [" "] if found else []
        found += line
    return found


def _alike(one: Tier, other: Tier) -> bool:
    """Say whether two tiers lead to the same steps in the same words."""
    ours, theirs = one.consequence, other.consequence
    if ours is None or theirs is None or ours.evidence not in PRINTABLE:
        return False
    return (ours.stages, ours.arbitration) == (theirs.stages, theirs.arbitration)
