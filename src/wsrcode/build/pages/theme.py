"""The words of the site's theme on its buttons and in its search, for a language that the theme does not know."""

import atexit
import json
import shutil
import tempfile
from functools import cache
from importlib.resources import files
from pathlib import Path

from wsrcode.build.language import Language
from wsrcode.build.pages.lent import marked
from wsrcode.build.templates import packaged

_FOLDER = "partials/languages"
_FIRST = "en"


def knows(tag: str) -> bool:
    """Say whether the theme, or a file of ours beside it, has its words in a language."""
    theme = Path(str(files("material"))) / "templates"
    return any((top / _FOLDER / f"{tag}.html").is_file() for top in (theme, packaged() / "site" / "overrides"))


@cache
def beside(language: Language) -> tuple[str, ...]:
    """Return a folder with what the theme needs to speak a language that it does not know; none for the others.

    It says which language the page is in; the other words are of the language that this one borrows from, or English.
    """
    if knows(language.tag):
        return ()
    other = language.borrows if knows(language.borrows) else _FIRST
    own = json.dumps({"language": language.tag, "direction": language.dir})
    told = marked("%s", other)
    folder = Path(tempfile.mkdtemp(prefix="wsrcode-site-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    (folder / _FOLDER).mkdir(parents=True)
    (folder / _FOLDER / f"{language.tag}.html").write_text(
        f'{{% import "{_FOLDER}/{other}.html" as other %}}'
        f"{{% macro t(key) %}}{{% set theirs = other.t(key) %}}"
        # Words are for people; how the search cuts them is for its script.
        f'{{{{ {own}[key] or ("{told}" % theirs if theirs and not key.startswith("search.config") else theirs) }}}}'
        f"{{% endmacro %}}",
        encoding="utf-8",
    )
    return (str(folder),)


def notice(language: Language) -> str | None:
    """Return what to tell people of a language that the theme does not know; None for the others."""
    if knows(language.tag):
        return None
    other = language.instead if knows(language.borrows) else "English"
    return f"the theme of the site lacks {language.tag}: its buttons are in {other}, its search knows no stems"
