"""The files of the editing page: its door, the forms, what holds them to proposing, and the program from npm."""

import tarfile
from base64 import b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha512
from io import BytesIO
from pathlib import Path

from wsrcode.build.language import Language, in_output
from wsrcode.build.templates import packaged
from wsrcode.errors import WsrcodeError
from wsrcode.templating import environment_of

PACKAGE = "@sveltia/cms@0.221.1"
"""The npm package that all this was made for and tried with; nothing of it is kept here."""
_PACKED = "J+Qoik9kGMk2L7vNpOQrnDmFRi+NB6vwJ0f657YtsxWH0P8WYSYRRSRC2pQ/jGGbVlM//Pg/WIgmkpswqoo3gQ=="
"""SHA-512 of what npm hands out, as it says so itself."""
_SCRIPT = "sha384-JQ+XsKx/UzwdTiNnFStza3XtqqQoVtyNPApkfvwlzZDfhe7giE9CnfQrpHqgv3k6"
"""Of its script; a browser runs no other."""
_FONTS = ("material-symbols-outlined", "noto-mono", "source-sans-3")


def page(folders: tuple[Path, ...], repository: str) -> Mapping[str, bytes]:
    """Return what is ours, by file name."""
    folder = packaged() / "editing"
    made, told = environment_of([folder]), {"doors": _doors(folders), "repository": repository, "script": _SCRIPT}
    return {
        each.stem: made.get_template(each.name).render(told).encode() for each in sorted(folder.glob("*.html.j2"))
    } | {each.name: each.read_bytes() for each in sorted(folder.glob("*.js"))}


def _doors(folders: tuple[Path, ...]) -> list[Language]:
    """Return the languages in which the door speaks, English first."""
    tags = {each.stem for folder in folders for each in (folder / "languages/editing").glob("*.yml")}
    return [in_output(folders, tag, "editing") for tag in sorted(tags, key=lambda tag: (tag != "en", tag))]


def taken(packed: bytes) -> Mapping[str, bytes]:
    """Return what the page needs of the packed program, by file name; what is not that program is refused."""
    if b64encode(sha512(packed).digest()).decode() != _PACKED:
        raise WsrcodeError(f"this is not {PACKAGE} as npm hands it out; fetch it with: npm pack {PACKAGE}")
    with tarfile.open(fileobj=BytesIO(packed), mode="r:gz") as archive:
        return {
            name: data.read() for each in archive if (data := archive.extractfile(each)) for name in _names(each.name)
        }


def _names(inside: str) -> Iterator[str]:
    """Yield the name under which a file of the package lies beside the page, if it does."""
    folder, _, name = inside.removeprefix("package/").rpartition("/")
    font = next((each for each in _FONTS if name.startswith(each)), "")
    if inside == "package/LICENSE.txt":
        yield "sveltia-cms.LICENSE.txt"
    elif (folder, name) == ("dist", "sveltia-cms.js"):
        yield name
    elif folder == "locales":
        yield f"locales/{name}"
    elif folder == "npm/assets" and font:
        yield f"fonts/{font}{'.woff2' if name.endswith('.woff2') else '.LICENSE.txt'}"
