"""A web address as a picture that a phone reads."""

from functools import cache
from io import BytesIO

import segno


@cache
def qr(url: str) -> str:
    """Return a web address as a QR code in SVG, with the four modules of white that readers need around it."""
    drawn = BytesIO()
    segno.make(url, error="m", micro=False).save(
        drawn, kind="svg", xmldecl=False, border=4, light="#ffffff", dark="#000000"
    )
    return drawn.getvalue().decode()
