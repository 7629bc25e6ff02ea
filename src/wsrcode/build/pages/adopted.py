"""What the pages about adopted texts say alike: their days, their data, and what a change does to workers."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from markupsafe import Markup

from wsrcode.build.pages.markup import in_language, in_style
from wsrcode.build.pages.press import Press
from wsrcode.build.pages.revised import Revision, Step
from wsrcode.model.amendment import Amendment, Effect

SIGNS = {Effect.WEAKENED: "▼", Effect.UNCLEAR: "?", Effect.STRENGTHENED: "▲", Effect.NEUTRAL: "="}
_MARKED = ("deleted", "inserted")
EXCLUDED = "---\nsearch:\n  exclude: true\n---\n"
"""Before a page that the search must not find: a worker who looks for a right is to find the one of now."""


def facts(press: Press, revision: Revision) -> list[tuple[str, object]]:
    """Return what is known of a revision, by what it is called."""
    frozen, standard = revision.frozen, revision.standard
    names = {each.id: each.name for each in standard.program.organisations}
    say = press.words.say
    unknown = say("site.unknown")
    found: list[tuple[str, object]] = [(say("site.revision.adopted"), press.day(frozen.adopted.on) or unknown)]
    if frozen.adopted.by:
        found.append((say("site.revision.by"), press.own(standard, names.get(frozen.adopted.by, frozen.adopted.by))))
    found += [
        (say("site.program.effective"), press.day(frozen.effective) or unknown),
        (say("site.program.as_of"), press.words.date(standard.code.as_of)),
        (say("site.revision.mark"), frozen.mark),
    ]
    return found


def downloads(press: Press, revision: Revision, *, up: str) -> list[tuple[object, str]]:
    """Return the data of a revision: what each file is, and its address."""
    return [
        (_file_name(press, name), f"{up}{press.around.files}{path}")
        for name, path in sorted(revision.downloads.items())
    ]


def _file_name(press: Press, name: str) -> str:
    kind, _, tag = name.partition("-")
    told = press.word("files", kind)
    return f"{told} ({press.language_name(tag)})" if tag else told


def signed(press: Press, step: Step) -> list[dict[str, Any]]:
    """Return how many changes protect workers less, perhaps, and more; those that change no protection are not told."""
    told = [each for each in step.amendments if is_told(step, each)]
    counts, words = Counter(each.effect for each in told), press.words
    return [
        {
            "effect": effect.value,
            "sign": SIGNS[effect],
            "words": words.say(f"site.protection.{effect}"),
            "count": words.numerals.written(n),
        }
        for effect in (Effect.WEAKENED, Effect.UNCLEAR, Effect.STRENGTHENED)
        if (n := counts[effect])
    ]


def is_told(step: Step, amendment: Amendment) -> bool:
    """Say whether a change may be told: of what is not confirmed in either text, nothing is."""
    name = amendment.provision
    held = [each.provisions[name] for each in (step.old.standard, step.new.standard) if name in each.provisions]
    return all(each.printable for each in held)


def marked(spans: Iterable[Any], old: str | None, new: str | None, wanted: str) -> Markup:
    """Return words with what was deleted and inserted, for the eye and for the ear; one language is said once."""
    told = [(each, (old if each.op == "deleted" else new) or old or wanted) for each in spans]
    languages = {language for _, language in told}
    if len(languages) == 1 and (only := languages.pop()) != wanted:
        said = Markup("").join(_span(each, only, only) for each, _ in told)
        return Markup('<span lang="{}">{}</span>').format(only, said)
    return Markup("").join(_span(each, language, wanted) for each, language in told)


def _span(span: Any, language: str, wanted: str) -> Markup:
    lead = Markup(" ") if span.text.startswith(" ") else Markup("")
    words = in_language(span.text, language, wanted)
    if span.op == "same" or not span.text.strip():
        return lead + words
    around = Markup("<del>{}</del>") if span.op == "deleted" else Markup("<ins>{}</ins>")
    return lead + around.format(words)


def spoken(press: Press) -> dict[str, Markup]:
    """Return what a screen reader says before words that are gone or new, as a style sheet holds it.

    Browsers rarely announce `del` and `ins`, and words beside each of them would make a page half as large again.
    """
    return {name: in_style(press.words.say(f"site.comparison.{name}")) for name in _MARKED}


def paragraphs(press: Press, lines: Iterable[Any]) -> Iterator[dict[str, Any]]:
    """Yield the paragraphs of a block below its heading; a label in front of words of another language stays itself."""
    for each in lines:
        pieces = each.pieces or ((each.language, each.text),)
        yield {"style": each.style, "words": Markup("").join(_piece(press, *piece) for piece in pieces)}


def _piece(press: Press, language: str, text: str) -> Markup:
    """Return words with the space around them, which stays outside their mark."""
    before, after = (Markup(" ") if each == " " else Markup("") for each in (text[:1], text[-1:]))
    return before + press.said_in(language, text) + after
