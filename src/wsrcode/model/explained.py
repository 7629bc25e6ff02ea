"""What a key of a file means: the text that stands below its field in the source, read when somebody asks."""

import ast
import inspect
from collections.abc import Iterator
from itertools import pairwise


def meanings(noun: type) -> dict[str, str]:
    """Return what stands below each field of a noun, its own and those it has from others."""
    found: dict[str, str] = {}
    for each in reversed(noun.__mro__):
        if each.__module__.startswith(__name__.partition(".")[0]):
            (defined,) = ast.parse(inspect.getsource(each)).body
            found |= dict(_documented(defined))
    return found


def _documented(defined: ast.stmt) -> Iterator[tuple[str, str]]:
    for field, below in pairwise(getattr(defined, "body", ())):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(below, ast.Expr):
            value = below.value
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                yield field.target.id, inspect.cleandoc(value.value)
