"""A site that opens from a folder: no server to find a folder's first page, no worker for the search."""

import json
import re
from urllib.parse import urlsplit

WORKER = "assets/offline.js"
"""Our own script of the theme, which lets the search run where browsers start no workers."""
_LINK = re.compile(r'(<(?:a|link)\b[^>]*?\bhref=")([^"]*)(")')


def at_index(html: str) -> str:
    """Return a page whose links to folders lead to the first page in them."""
    return _LINK.sub(lambda found: f"{found[1]}{_file(found[2])}{found[3]}", html)


def _file(address: str) -> str:
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path:
        return address
    folder = parts.path.endswith("/") or parts.path.rpartition("/")[2] in {".", ".."}
    slash = "" if parts.path.endswith("/") else "/"
    return address.replace(parts.path, f"{parts.path}{slash}index.html", 1) if folder else address


def located(index: str) -> str:
    """Return a search index whose entries are found at files."""
    told = json.loads(index)
    for entry in told["docs"]:
        page, sign, anchor = entry["location"].partition("#")
        entry["location"] = f"{page}index.html{sign}{anchor}" if page.endswith("/") or not page else entry["location"]
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def search_script(index: str) -> str:
    """Return a search index as a script: a page of a folder may run one, and may read nothing else."""
    return f"var __index = {index}\n"
