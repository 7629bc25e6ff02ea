"""Who decides: the last word, who is heard, and what each change needs, from the same lines the gate reads."""

from collections.abc import Iterable, Iterator
from typing import Any

from wsrcode.build.pages.define import Page
from wsrcode.build.pages.press import Press, sure
from wsrcode.model.standard import Standard


def pages(press: Press) -> Iterator[Page]:
    """Yield one page a program."""
    title = press.words.say("site.governance.title")
    for standard in press.corpus.standards.values():
        drawn = press.draw("governance", title=title, **_values(press, standard))
        yield Page(f"{standard.id}/governance.md", drawn, title, standard.id, 105)


def _values(press: Press, standard: Standard) -> dict[str, Any]:
    rules = standard.program.governance
    return {
        "decides": _organisations(press, standard, rules.decides),
        "heard": _organisations(press, standard, rules.heard),
        "threshold": rules.threshold,
        "sides": [
            {
                "title": press.own(standard, each.title),
                "approve": each.approve,
                "members": _organisations(press, standard, each.organisations),
            }
            for each in rules.sides
        ],
        "signed": rules.signed,
        "revision": press.own(standard, rules.revision) if rules.revision else None,
    }


def _organisations(press: Press, standard: Standard, names: Iterable[str]) -> list[dict[str, Any]]:
    known = {each.id: each for each in standard.program.organisations}
    return [
        {"name": press.own(standard, each.name), "roles": [press.word("roles", role) for role in each.roles]}
        for name in names
        if (each := known.get(name)) and sure(each.evidence)
    ]
