"""The programs that a site shows: all, or for a live server those that could be read once."""

from dataclasses import replace

from wsrcode.errors import WsrcodeError
from wsrcode.load import Reading
from wsrcode.model.standard import Corpus, Standard


def whole(reading: Reading) -> Corpus:
    """Return the corpus; raise WsrcodeError when it is not all that the files say."""
    if reading.faults:
        count = len(reading.faults)
        raise WsrcodeError(
            f"the site is not built, files have {count} faults; `wsrcode check` tells them: {reading.faults[0]}"
        )
    return reading.corpus


def last_good(reading: Reading, good: dict[str, Standard]) -> Corpus:
    """Return the corpus with what was last read of programs that cannot be read now; `good` remembers what can."""
    here = {file.split("/")[1] for file in reading.tree if file.count("/") > 1}
    good.update(reading.corpus.standards)
    return replace(reading.corpus, standards={name: good[name] for name in sorted(here) if name in good})
