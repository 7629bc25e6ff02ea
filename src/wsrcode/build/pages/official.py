"""Where the official text of an instrument stands, for those who want to read what a rule rests on."""

import re

from wsrcode.model.instrument import Citation

_ILO = "https://normlex.ilo.org/"
_UDHR = "https://www.un.org/en/about-us/universal-declaration-of-human-rights"
_IN_SERIES = re.compile(r"[CPR][0-9]{3}\Z")
"""Conventions, protocols and recommendations, as the register of the ILO numbers them."""
_TONGUES = {"es": "es"}
"""Languages that the register's pages are known in beside English."""


def address(cited: Citation, language: str) -> str:
    """Return the address of an instrument's own text; of what has no number in the ILO's series, the register's."""
    if cited.instrument == "UDHR":
        return _UDHR
    if not _IN_SERIES.match(cited.instrument):
        return _ILO
    tongue = _TONGUES.get(language, "en")
    return f"{_ILO}dyn/nrmlx_{tongue}/f?p=NORMLEXPUB:12100:0::NO::P12100_ILO_CODE:{cited.instrument}"
