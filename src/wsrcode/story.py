"""A story: the docstring of a plug is its manual page and its test."""

import inspect
import re
from dataclasses import dataclass
from textwrap import dedent

_SECTION = re.compile(r"^(Why|Faulty|Sound|Also|Before|After|Mirror):[ \t]*(.*)$")


@dataclass(frozen=True)
class Story:
    """What a docstring tells, by section."""

    summary: str
    sections: dict[str, str]
    """`Why`, and the examples: YAML to lay over the starter project (see tests/examples.py)."""

    @property
    def why(self) -> str:
        """Why it matters, in words."""
        return self.sections.get("Why", "")


def story(docstring: str | None) -> Story:
    """Read a docstring's sections; each runs to the next one that begins at the margin."""
    summary, *lines = inspect.cleandoc(docstring or "").split("\n")
    sections: dict[str, list[str]] = {}
    current = ""
    for line in lines:
        if opened := _SECTION.match(line):
            current = opened[1]
            sections[current] = [opened[2]] if opened[2] else []
        elif current:
            sections[current].append(line)
    return Story(summary.rstrip("."), {name: dedent("\n".join(body)).strip() for name, body in sections.items()})
