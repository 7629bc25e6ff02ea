"""What a print dialogue reads in a PDF of sheets: both sides, turned on the short edge, and nothing scaled."""

import re

from wsrcode.errors import WsrcodeError

_WISH = b"/Duplex/DuplexFlipShortEdge/PrintScaling/None"
_PREFERENCES = b"/ViewerPreferences<<"
_END = re.compile(
    rb"trailer\s*<<(?P<keys>.*?/Root (?P<root>\d+) 0 R.*?)\s+startxref\s+(?P<at>\d+)\s+%%EOF\s*\Z", re.DOTALL
)


def for_short_edge(document: bytes) -> bytes:
    """Return a PDF of ours with the wish added at its end, as the format lets one change a finished file."""
    end = _END.search(document, document.rfind(b"trailer"))
    catalog = end and re.search(rb"\n(%s 0 obj\s*<<.*?>>\s*endobj\n)" % end["root"], document, re.DOTALL)
    if not end or not catalog or _PREFERENCES not in catalog[1]:
        raise WsrcodeError("the PDF's catalogue could not be read; was Typst changed for another version?")
    old = document.rstrip(b"\n") + b"\n"
    wished = catalog[1].replace(_PREFERENCES, _PREFERENCES + _WISH, 1)
    table = b"xref\n0 1\n0000000000 65535 f \n%s 1\n%010d 00000 n \n" % (end["root"], len(old))
    trailer = b"trailer\n<</Prev %s%s\nstartxref\n%d\n%%%%EOF\n" % (end["at"], end["keys"], len(old) + len(wished))
    return old + wished + table + trailer
