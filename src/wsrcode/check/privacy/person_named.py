"""A person's name in what somebody said.

Why: A name in a public file is there for the foreman to find, this season and in ten years. The role says as much: a
worker, a supervisor.

Faulty:
    example/inputs/2026-example-assembly.yml:
      said: My name is Example. Mrs. Sample shouted at us when we rested.

Sound:
    example/inputs/2026-example-assembly.yml:
      said: A supervisor in Florida shouted at us when we rested. The Example Monitor was told.
"""

import re
from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard

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


@check(on=Standard, severity=Severity.ERROR)
def person_named(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield each text of an input that seems to name somebody; the name is not repeated in the message."""
    if not standard.inputs:
        return
    known = _known(standard)
    for each in standard.inputs.values():
        for key, text in each.texts():
            if any(found[1] not in known for form in (_TITLE, _SELF, _ROLE) for found in form.finditer(text)):
                yield Problem(
                    "names a person; write the role instead, such as: a worker, a supervisor", at=each, key=key
                )
            elif any(known.isdisjoint(found.groups()) for found in _PAIR.finditer(text)):
                message = "may name a person (two words with capitals); write the role instead, if it does"
                yield Problem(message, at=each, key=key, severity=Severity.WARNING)


def _known(standard: Standard) -> frozenset[str]:
    """Return the words with capitals that name a body or a place of this program, not a person."""
    program = standard.program
    named = [program.name, program.publisher.name, standard.code.title, *(each.name for each in standard.suppliers)]
    named += [each.name for each in program.organisations] + [each.name for each in program.contacts]
    named += [source.title for each in standard.inputs.values() if each.evidence for source in each.evidence.source]
    return _COMMON | {word for text in named for word in _WORD.findall(text)}
