"""The steps that follow a breach, and the way to arbitrators, in words."""

from collections.abc import Iterator

from wsrcode.diff.words import folded
from wsrcode.model.code import Arbitration, Consequence, Stage


def told_all(consequence: Consequence) -> Iterator[str]:
    """Yield the steps and the arbitration of a consequence in words; nothing where it has none."""
    yield from (told(each) for each in consequence.stages)
    yield from filter(None, (award(consequence.arbitration),))


def told(stage: Stage) -> str:
    """Return a step in words, with all that is said of it."""
    within = f"within {stage.within}" if stage.within else ""
    return ", ".join(filter(None, (words(stage), within, _unknown(stage.unverified))))


def words(stage: Stage) -> str:
    """Return what a step is called and what happens at it."""
    return ": ".join(filter(None, (folded(stage.title), folded(stage.text))))


def award(arbitration: Arbitration | None) -> str:
    """Return an arbitration in words; nothing where there is none."""
    if arbitration is None:
        return ""
    name = "binding arbitration" if arbitration.binding else "arbitration"
    return ", ".join(filter(None, (name, folded(arbitration.rules), _unknown(arbitration.unverified))))


def _unknown(fields: tuple[str, ...]) -> str:
    return f"not known: {', '.join(fields)}" if fields else ""
