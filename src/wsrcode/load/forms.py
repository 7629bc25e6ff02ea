"""Read what somebody wrote into an issue form: Markdown with a heading for each question."""

import re
from collections.abc import Mapping
from typing import Any

from wsrcode.errors import WsrcodeError
from wsrcode.load.strict import Fault, decoded, parse

_HEADING = re.compile(r"^###[ \t]+(.+?)[ \t]*$", re.MULTILINE)


def answers(body: bytes, headings: bytes) -> dict[str, str]:
    """Return the answers of a form by key; raise WsrcodeError at a heading that nobody knows or that stands twice."""
    form = parse(headings)
    known = {_plain(word): key for key, words in form["headings"].items() for word in words}
    passed = {_plain(each) for each in form.get("passed_over", ())}
    nothing = {_plain(each) for each in form.get("nothing", ())}
    opening, *rest = _HEADING.split(_text(body))
    if opening.strip() or not rest:
        raise WsrcodeError("is no issue form: it must begin with a heading such as `### What was said?`")
    found: dict[str, str] = {}
    for heading, text in zip(rest[::2], rest[1::2], strict=True):
        key = known.get(_plain(heading))
        if key is None and _plain(heading) not in passed:
            raise WsrcodeError(f"the heading {heading[:60]!r} is none of a form's; see templates/forms/headings.yml")
        # Whoever writes a heading into an answer could otherwise answer for somebody else.
        if key in found:
            raise WsrcodeError(f"the heading {heading[:60]!r} stands twice; take the second one out by hand")
        if key and _plain(text) not in nothing and text.strip():
            found[key] = text.strip()
    return {key: _meant(key, text, form) for key, text in found.items()}


def _text(body: bytes) -> str:
    try:
        return decoded(body.replace(b"\r\n", b"\n"))
    except Fault as fault:
        raise WsrcodeError(f"line {fault.line}: {fault.message}" if fault.line else fault.message) from None


def _meant(key: str, text: str, form: Mapping[str, Any]) -> str:
    if key != "from":
        return text
    meant = {_plain(word): name for name, words in form["from"].items() for word in (name, *words)}
    if _plain(text) not in meant:
        raise WsrcodeError(f"{text[:60]!r} is nobody who says something; there are: {', '.join(form['from'])}")
    return str(meant[_plain(text)])


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
