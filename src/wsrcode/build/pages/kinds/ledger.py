"""The ledger: what people said, what was decided and why, and which rules came of it; never who by name."""

from collections.abc import Iterator
from typing import Any

from wsrcode.build.pages.define import Page
from wsrcode.build.pages.heard import inputs, organisation
from wsrcode.build.pages.press import Press, sure
from wsrcode.model.decision import Decision
from wsrcode.model.standard import Standard


def pages(press: Press) -> Iterator[Page]:
    """Yield one page a program."""
    title = press.words.say("site.ledger.title")
    for standard in press.corpus.standards.values():
        files = [each for each in press.around.findings if each.place.file.startswith(f"{standard.folder}/inputs/")]
        values = {
            "inputs": inputs(press, standard),
            "hidden": sum(not sure(each.evidence.mark if each.evidence else None) for each in standard.inputs.values()),
            "decisions": [
                _decision(press, standard, name, each)
                for name, each in sorted(standard.decisions.items(), reverse=True)
                if not each.unfilled
            ],
            "findings": files,
        }
        drawn = press.draw("ledger", title=title, standard=standard, **values)
        yield Page(f"{standard.id}/ledger.md", drawn, title, standard.id, 106)


def _decision(press: Press, standard: Standard, name: str, decision: Decision) -> dict[str, Any]:
    effects = [each.effect for each in decision.amendments if each.effect]
    written = press.words.numerals.written
    return {
        "name": name,
        "kind": press.word("ledger_kind", decision.kind),
        "by": organisation(press, standard, decision.by),
        "on": press.words.date(decision.on) if decision.on else "",
        "meeting": press.own(standard, decision.meeting) if decision.meeting else None,
        "reason": press.own(standard, decision.reason),
        "evidence": press.own(standard, decision.evidence) if decision.evidence else None,
        "expires": press.words.date(decision.expires) if decision.expires else "",
        "changes": len(decision.amendments),
        "effects": [(press.word("effects", each), written(effects.count(each))) for each in dict.fromkeys(effects)],
    }
