"""An address in what somebody said.

Why: A street, an e-mail or a number of a trailer finds one family. Whoever speaks up must not be found by what was
written down.

Faulty:
    example/inputs/2026-example-assembly.yml:
      said: The roof of trailer 12 at 400 Example Road leaks.

Sound:
    example/inputs/2026-example-assembly.yml:
      said: The roof of a trailer leaks, and 12 people live in it.
"""

import re
from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Input, Severity

_ADDRESS = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]{2,}"
    r"|-?\d{1,3}\.\d{3,}\s*[,;]\s*-?\d{1,3}\.\d{3,}"  # where it is on the globe
    r"|\b\d{1,5}\s+(?:[A-Z0-9][\w.]*\s+){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Highway|Hwy)\b"
    r"|\b(?:[Cc]alle|[Aa]venida|[Cc]arretera|[Cc]olonia|[Rr]i|[Rr]yèl)\s+(?:[A-ZÁÉÍÓÚÑ]\w+|\d+)"
    r"|\b(?i:trailer|tráiler|camp|campo|campamento|kan|barracks?|barraca|room|cuarto|chanm|lote?|apartment|apartamento|apt|"
    r"apto|house|casa|kay|cabin|cabaña|bed|cama|crew|cuadrilla|ekip)\s+(?i:no\.?|nº|núm\.?|number|número|nimewo)?\s*#?\s*\d+\b"
    r"(?!\s*(?i:people|persons|workers|personas|trabajadores|moun|travayè|hours|horas|days|días))"
)


@check(on=Input, severity=Severity.ERROR)
def address_in_input(given: Input, _: Around) -> Iterator[Problem]:
    """Yield each text of an input that holds an address; the address is not repeated in the message."""
    for key, text in given.texts():
        if _ADDRESS.search(text):
            message = "holds what looks like an address; write the kind of place instead, such as: a trailer, a camp"
            yield Problem(message, key=key)
