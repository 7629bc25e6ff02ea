"""How names of persons look in what people write, and which words with capitals name a body or a place instead."""

import re

from wsrcode.model import Standard

_NAME = r"[A-ZÀ-Þ][a-zà-ÿ'’-]+"
_TITLE = re.compile(
    rf"\b(?i:mr|mrs|ms|mister|sr|sra|srta|señor|señora|señorita|don|doña|msye|mesye|madan|manmzèl|dr|dra)\b\.?\s+({_NAME})"
)
_SELF = re.compile(
    r"\b(?i:my name is|i am called|his name is|her name is|me llamo|mi nombre es|se llama|mwen rele|m rele|non mwen se|"
    r"li rele)"
    rf"\s+({_NAME})"
)
_ROLE = re.compile(
    r"\b(?i:foreman|supervisor|crew ?leader|mayordomo|capataz|contratista|contractor|boss|patrón|jefe|manager|sipèvizè|"
    r"fòmann|chèf|compañer[oa]|coworker|co-worker|friend|amig[oa]|zanmi|wife|husband|espos[oa]|named|llamad[oa])"
    rf"\s+({_NAME})"
)
_PAIR = re.compile(rf"(?<=[a-zà-ÿ,;:] )({_NAME}) (?:(?:de|del|de la|van|von) )?({_NAME})")
_WORD = re.compile(_NAME)
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


def names_a_person(text: str, known: frozenset[str]) -> bool:
    """Say whether a text names somebody: by a title, a role, or words such as `my name is`."""
    return any(found[1] not in known for form in (_TITLE, _SELF, _ROLE) for found in form.finditer(text))


def may_name_a_person(text: str, known: frozenset[str]) -> bool:
    """Say whether two unknown words with capitals stand side by side inside a sentence."""
    return any(known.isdisjoint(found.groups()) for found in _PAIR.finditer(text))


def known_words(standard: Standard) -> frozenset[str]:
    """Return the words with capitals that name a body or a place of this program, not a person."""
    program = standard.program
    named = [program.name, program.publisher.name, standard.code.title, *(each.name for each in standard.suppliers)]
    named += [each.name for each in program.organisations] + [each.name for each in program.contacts]
    named += [source.title for each in standard.inputs.values() if each.evidence for source in each.evidence.source]
    return _COMMON | {word for text in named for word in _WORD.findall(text)}
