"""Find the plugs of a package by their place: one file, one check, output, format or command."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import ModuleType


@dataclass(frozen=True)
class Plug:
    """A module found by its place; nothing is imported until `load` is called."""

    name: str
    """The file's name in the form people type: `missing-holder` for `missing_holder.py`."""
    module: str

    def load(self) -> ModuleType:
        """Import the module."""
        return import_module(self.module)

    def summary(self) -> str:
        """Return the first line of the module's docstring, read from its source without importing it."""
        package, _, stem = self.module.rpartition(".")
        return summary_of((files(package) / f"{stem}.py").read_text(encoding="utf-8"))


def summary_of(source: str) -> str:
    """Return the first line of the docstring that opens this source text."""
    opening, quotes, rest = source.partition('"""')
    if opening.strip() or not quotes:
        return (ast.get_docstring(ast.parse(source)) or "").partition("\n")[0]
    return rest.partition('"""')[0].strip().partition("\n")[0].rstrip(".")


@cache
def plugs(package: str) -> tuple[Plug, ...]:
    """Return the plugs that lie directly in a package, by name."""
    return tuple(sorted(_plugs(package, files(package)), key=lambda plug: plug.name))


def folders(package: str) -> tuple[str, ...]:
    """Return the names of the packages that lie directly in a package, such as the families of checks."""
    return tuple(sorted(each.name for each in files(package).iterdir() if (each / "__init__.py").is_file()))


def _plugs(package: str, folder: Traversable) -> Iterator[Plug]:
    for each in folder.iterdir():
        stem, dot, ending = each.name.rpartition(".")
        if dot and ending == "py" and not stem.startswith("_"):
            yield Plug(name=stem.replace("_", "-"), module=f"{package}.{stem}")
