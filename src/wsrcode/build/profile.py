"""A profile: how large a booklet is, and what of the code stands in it; a file in templates/booklet/profiles/."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from wsrcode.build.language import Language, in_output, language
from wsrcode.build.templates import find, plain_yaml, theme
from wsrcode.errors import WsrcodeError
from wsrcode.model.text import Slug

FOLDER = "booklet/profiles"
STANDARD = "standard"
"""The usual one; its files' names say nothing of it."""

_Length = Annotated[float, Field(gt=0, lt=2000, allow_inf_nan=False)]
_Section = Literal["how", "contents", "buyers", "tiers", "about", "log", "notes"]


class _Kept(BaseModel):
    # Not strict: template files are read as text alone, and numbers are made of it here.
    model_config = ConfigDict(extra="forbid", frozen=True)


class Area(_Kept):
    """A rectangle of paper, in millimetres."""

    width: _Length
    height: _Length


class Profile(_Kept):
    """One way to print a booklet."""

    name: Slug
    page: Area
    sheets: Annotated[dict[Slug, Area], Field(min_length=1)]
    """Paper that two pages stand on side by side, by the name that its file bears."""
    holds: Literal["all", "first", "annex"]
    """`first` is what is never tolerated and what protects those who speak up; `annex` makes a booklet of each."""
    pages: tuple[_Section, ...]
    """What stands in it beside the cover, the rules and the back."""
    sizes: dict[str, _Length] = Field(default_factory=dict)
    margins: dict[str, _Length] = Field(default_factory=dict)


@cache
def profiles(folders: tuple[Path, ...]) -> Mapping[str, Profile]:
    """Return the profiles there are, the usual one first; a project's own comes before the package's of that name."""
    names = {path.stem for folder in folders for path in (folder / FOLDER).glob("*.yml")}
    ordered = sorted(names, key=lambda name: (name != STANDARD, name))
    return {name: _profile(folders, name) for name in ordered}


def _profile(folders: tuple[Path, ...], name: str) -> Profile:
    path = find(folders, f"{FOLDER}/{name}.yml")
    try:
        made = Profile.model_validate({**plain_yaml(path), "name": name})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise WsrcodeError(f"{path}: {'/'.join(map(str, first['loc']))}: {first['msg']}") from None
    known = theme(folders)
    for group, named in (("sizes", made.sizes), ("margins", made.margins)):
        if unknown := set(named) - set(known[group]):
            raise WsrcodeError(
                f"{path}: {group}/{min(unknown)} is not in theme.yml, which has {', '.join(known[group])}"
            )
    return made


@cache
def booklet_language(folders: tuple[Path, ...], tag: str) -> Language:
    """Return a language with the words of every profile beside the usual ones of the booklet."""
    common, own = language(folders, tag), in_output(folders, tag, "booklet")
    words = {**common.words, "booklet": {**common.words["booklet"], **own.words["booklet"]}}
    return replace(
        common,
        words=words,
        status=own.status,
        file=common.file if common.status == "draft" else own.file,
        lacking=(*common.lacking, *own.lacking),
    )
