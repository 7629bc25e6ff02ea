"""A code's fingerprint: short, and another one as soon as a word of the code is another."""

import json
from hashlib import sha256
from typing import Any

from wsrcode.model.noun import Noun
from wsrcode.model.standard import Standard


def fingerprint(standard: Standard) -> str:
    """Return the first 12 hex digits of the SHA-256 over the program's, the code's and all provisions' values."""
    values = {
        "program": plain(standard.program),
        "code": plain(standard.code),
        "provisions": {name: plain(provision) for name, provision in standard.provisions.items()},
    }
    packed = json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(packed.encode()).hexdigest()[:12]


def plain(noun: Noun) -> dict[str, Any]:
    """Return a noun's keys and values; what is left out of a file and what it states as usual are the same."""
    return noun.model_dump(mode="json", by_alias=True, exclude_defaults=True)
