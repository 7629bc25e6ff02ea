"""Names of those who translate and read: whether two spellings may mean the same person."""

import re
import unicodedata

_BETWEEN = re.compile(r"[;,/&|+]|\b(?:and|with|y|et|ak)\b")
_MACHINE = re.compile(r"\b(?:machine|google translate|deepl|chatgpt)\b")


def people(written: str) -> frozenset[str]:
    """Return the names in a line such as `Ana Pérez; Luis Gómez and Marie`, spelt so that they can be compared.

    Case, accents, width and white space do not count: `ANA  PEREZ` is `Ana Pérez`.
    """
    return frozenset(name for each in _BETWEEN.split(_plain(written)) if (name := " ".join(each.split())))


def is_machine(written: str) -> bool:
    """Say whether a line names a machine, as `machine draft` does."""
    return bool(_MACHINE.search(" ".join(_plain(written).split())))


def is_named(written: str) -> bool:
    """Say whether a line names anybody at all."""
    return any(each.isalpha() for each in written)


def is_second(reader: str, translator: str) -> bool:
    """Say whether a reader is a person who did not make the translation."""
    return is_named(reader) and not is_machine(reader) and people(reader).isdisjoint(people(translator))


def _plain(written: str) -> str:
    """Return a line in lower case, without accents, punctuation of names and signs that nobody sees."""
    apart = unicodedata.normalize("NFKD", written).casefold()
    kept = (each for each in apart if unicodedata.category(each) not in {"Mn", "Cf"})
    return "".join(" " if each in ".-_'’\t\n\r" or each.isspace() else each for each in kept)
