"""What stands on a card or a wall: the complaint line, and the few rights that the code's own structure puts first."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from wsrcode.build.define import Desk
from wsrcode.build.language import in_output
from wsrcode.build.local import Local
from wsrcode.build.printed import Printed, stamp, standing_of
from wsrcode.build.templates import theme
from wsrcode.errors import WsrcodeError
from wsrcode.model.code import Part
from wsrcode.model.mark import mark_of
from wsrcode.model.provision import Provision

_COLOUR, _ICON = "teal", "check-bold"


def local_words(desk: Desk, tag: str) -> Local | None:
    """Return what is said in a language of the place that a desk prints for; None where it prints for all."""
    if desk.insert is None:
        return None
    return Local(desk.insert, in_output(desk.templates, tag, "insert"), desk.standard.code.language)


@dataclass(frozen=True, eq=False)
class Short(Printed):
    """A card or a poster of one program in one language."""

    output: str
    """`card` or `poster`."""

    @property
    def name(self) -> str:
        """What to call it: `fair-food card es`."""
        place = f" at {self.local.insert.id}" if self.local else ""
        return f"{self.standard.id} {self.output} {self.language.tag}{place}"

    @cached_property
    def zero(self) -> tuple[Provision, ...]:
        """What is never tolerated, in the order of print."""
        return tuple(each for each in self._printable() if each.tier in self.standard.zero_tolerance)

    @cached_property
    def voice(self) -> tuple[Provision, ...]:
        """What protects those who speak up, as the program names it."""
        named = self.standard.program.retaliation
        return tuple(each for each in self._printable() if each.id in named and each not in self.zero)

    @cached_property
    def parts(self) -> tuple[Provision, ...]:
        """One right of each part of which nothing is said yet."""
        said = {self.standard.part_of[each.id].id for each in (*self.zero, *self.voice)}
        found = (self._first(part) for part in self.standard.code.outline if part.id not in said)
        return tuple(each for each in found if each)

    def _first(self, part: Part) -> Provision | None:
        """Return the right to name of a part: of the worst tier, against a sign of forced labour, and first.

        What holds for some workers only would be untrue for the others who read it.
        """
        tiers = list(self.standard.tiers)
        held = [each for each in self._printable() if each.id in part.provisions and not self.standard.facts_of(each)]

        def rank(each: Provision) -> tuple[int, bool]:
            return tiers.index(each.tier) if each.tier in tiers else len(tiers), not each.guards_against

        return min(held, key=rank, default=None)

    def _printable(self) -> Iterator[Provision]:
        for part in self.standard.code.outline:
            if part.kind != "agreement":
                yield from (each for each in self.standard.in_order(part) if each.printable and each.worker)

    @cached_property
    def waits_for(self) -> tuple[str, ...]:
        """Everything that keeps it from being final, one line each; empty when it is final."""
        return tuple(self._open_ends())

    @cached_property
    def model(self) -> dict[str, Any]:
        """Everything the template prints."""
        say, draft = self.language.say, bool(self.waits_for)
        return {
            "id": self.name,
            "lang": self.language.tag,
            "dir": self.language.dir,
            "fonts": list(self.language.fonts),
            "line": self.language.line,
            "stop": say("stop"),
            **self._made,
            "draft": stamp(self.language, self.standard.program, draft=draft) or None,
            "draft_explained": say("draft.explained") if draft else None,
            "digest": say("booklet.about.digest", digest=mark_of(self.edition)),
            "theme": theme(self.folders),
            "local": self.local and self.local.model,
        }

    @cached_property
    def _made(self) -> dict[str, Any]:
        say, code = self.language.say, self.standard.code
        return {
            "program": self.said("program/name"),
            "title": self.said("program/title"),
            "label": self.said("program/label"),
            "help": self.help(),
            "picture": self.picture("poster") if self.output == "poster" else None,
            "logo": self.logo(),
            "standing": standing_of(self.language, self.standard.program),
            "zero_title": self._zero_title(),
            "zero": [self._right(each) for each in self.zero],
            "voice": [self._right(each) for each in self.voice],
            "parts": [self._right(each) for each in self.parts],
            "revision": say("booklet.about.revision", revision=code.revision, status=say(f"status.{code.status}")),
            "publisher": self.published,
            "say": self._say(),
        }

    def _say(self) -> dict[str, str]:
        told = self.language.group(self.output) | self.language.group("booklet.help")
        # Where nobody has signed, it is no list of rights.
        instead = {"card": {"rights": "right"}, "poster": {"title": "right", "more": "more"}}[self.output]
        return told | {name: self.terms.asked_for(key, told[name]) for name, key in instead.items()}

    def _zero_title(self) -> dict[str, Any] | None:
        """Return what the code itself calls what is never tolerated; None where nothing of it is shown."""
        used = {each.tier for each in self.zero}
        return next((self.needed(f"tiers/{each}/title") for each in self.standard.tiers if each in used), None)

    def _right(self, provision: Provision) -> dict[str, Any]:
        part = self.standard.part_of[provision.id]
        colour = part.colour or _COLOUR
        if colour not in theme(self.folders)["colours"]:
            raise WsrcodeError(f"{self.name}: part {part.id} asks for the colour {colour}, which theme.yml has not")
        return {
            "number": self.standard.numbers[provision.id],
            "title": self.needed(f"provisions/{provision.id}/title"),
            "part": self.needed(f"parts/{part.id}/title"),
            "if": [self.needed(f"program/facts/{each}") for each in sorted(self.standard.facts_of(provision))],
            "beside": self.terms.briefly(provision),
            "icon": provision.icon or part.icon or _ICON,
            "colour": colour,
        }

    # --- what keeps it a draft ---

    def _open_ends(self) -> Iterator[str]:
        _ = self._made
        yield from self.ends_of_all()
        # A rule that would be named first if it were verified must not be left out of a final print unseen.
        for each in self.standard.provisions.values():
            first = each.tier in self.standard.zero_tolerance or each.id in self.standard.program.retaliation
            if first and not each.printable:
                yield f"provisions/{each.id}: unverified (mark {each.evidence.mark})"
