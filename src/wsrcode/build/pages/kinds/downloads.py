"""What can be downloaded of a program: this page's language first, then the others."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from wsrcode.build.pages.define import Page
from wsrcode.build.pages.files import Offered, offered, rows
from wsrcode.build.pages.press import Press


def pages(press: Press) -> Iterator[Page]:
    """Yield one page a program of which anything was built."""
    title = press.words.say("site.program.downloads")
    for standard in press.corpus.standards.values():
        files = offered(press, standard)
        if files:
            own = [each for each in files if each.language in {"", press.language}]
            others = sorted({each.language for each in files} - {"", press.language})
            told = {
                "title": title,
                "groups": _groups(press, own),
                "others": [
                    {
                        "tag": tag,
                        "name": press.language_name(tag),
                        "groups": _groups(press, [each for each in files if each.language == tag]),
                    }
                    for tag in others
                ],
                "top": f"../../{press.around.files}",
            }
            drawn = press.draw("downloads", **told)
            yield Page(f"{standard.id}/downloads/index.md", drawn, title, standard.id, 90)


def _groups(press: Press, files: list[Offered]) -> list[dict[str, Any]]:
    return [
        {"title": press.word("downloads", group), "rows": rows(members)}
        for group, members in groupby(files, key=lambda each: each.group)
    ]
