"""The forms in which a text names somebody, and the words with capitals that name nobody."""

import re

from wsrcode.model import Standard

NAME = r"[A-ZÀ-Þ][a-zà-ÿ'’-]+"
_TITLE = re.compile(
    rf"\b(?i:mr|mrs|ms|mister|sr|sra|srta|señor|señora|señorita|don|doña|msye|mesye|madan|manmzèl|dr|dra)\b\.?\s+({NAME})"
)
_SELF = re.compile(
    r"\b(?i:my name is|i am called|his name is|her name is|me llamo|mi nombre es|se llama|mwen rele|m rele|non mwen se|"
    r"li rele)"
    rf"\s+({NAME})"
)
_ROLE = re.compile(
    r"\b(?i:foreman|supervisor|crew ?leader|mayordomo|capataz|contratista|contractor|boss|patrón|jefe|manager|sipèvizè|"
    r"fòmann|chèf|compañer[oa]|coworker|co-worker|friend|amig[oa]|zanmi|wife|husband|espos[oa]|named|llamad[oa])"
    rf"\s+({NAME})"
)
_PAIR = re.compile(rf"(?<=[a-zà-ÿ,;:] )({NAME}) (?:(?:de|del|de la|van|von) )?({NAME})")
_WORD = re.compile(NAME)
_COMMON = frozenset(
    """
    January February March April May June July August September October November December
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday
    English Spanish Creole Haitian Mexican Guatemalan American Mam Kanjobal Mixtec Nahuatl
    North South East West New United States Central America Department Labor Labour County University Universal Standard
    Working Group Fair Food Program Programme Code Conduct Convention Declaration Council Coalition Union Association
    Florida Georgia Carolina Virginia Tennessee Vermont York Jersey Maryland Texas California Colorado Minnesota Ohio
    Mexico México Guatemala Honduras Haiti Ayiti Chile Lesotho Bangladesh Pakistan Africa Puerto Rico Salvador Costa
    Enero Febrero Marzo Abril Mayo Junio Julio Agosto Septiembre Octubre Noviembre Diciembre
    """.split()  # noqa: SIM905 - a list of a hundred words reads better as words
)


def named(text: str, known: frozenset[str]) -> bool:
    """Say whether a text names somebody in so many words: a title, a role or `my name is` before a name."""
    return any(found[1] not in known for form in (_TITLE, _SELF, _ROLE) for found in form.finditer(text))


def perhaps_named(text: str, known: frozenset[str]) -> bool:
    """Say whether a text holds two words with capitals that may be a name."""
    return any(known.isdisjoint(found.groups()) for found in _PAIR.finditer(text))


def known_names(standard: Standard) -> frozenset[str]:
    """Return the words with capitals that name a body or a place of this program, not a person."""
    program = standard.program
    named = [program.name, program.publisher.name, standard.code.title, *(each.name for each in standard.suppliers)]
    named += [each.name for each in program.organisations] + [each.name for each in program.contacts]
    named += [source.title for each in standard.inputs.values() if each.evidence for source in each.evidence.source]
    return _COMMON | {word for text in named for word in _WORD.findall(text)}
