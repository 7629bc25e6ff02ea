"""The adopted texts of a program: read once for all languages, each set once in a language, each pair compared once."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from wsrcode.build.akn import akn
from wsrcode.build.outputs.dataset import packed
from wsrcode.build.side_model import sheet_language
from wsrcode.diff import compare
from wsrcode.load import Tree, read
from wsrcode.load.frozen import adopted, kept, revisions
from wsrcode.load.tree import FOLDER
from wsrcode.model.amendment import Amendment
from wsrcode.model.edition import Edition
from wsrcode.model.revision import Frozen
from wsrcode.model.standard import Corpus, Standard
from wsrcode.report.paper import Block, Paper


@dataclass(frozen=True, eq=False)
class Text:
    """One adopted text, whole."""

    frozen: Frozen
    standard: Standard
    corpus: Corpus
    """What it was frozen with, beside the law floors of now."""

    @property
    def files(self) -> Mapping[str, str]:
        """Where its data lies below the downloads, by what each file is: `json`, `akn-es`."""
        program, revision = self.frozen.program, self.frozen.revision
        there = f"{program}/revisions/{program}-{revision}"
        return {f"akn-{each}": f"{there}-{each}.xml" for each in self.standard.languages} | {"json": f"{there}.json"}


@dataclass(frozen=True, eq=False)
class Texts:
    """The adopted texts of a program, the oldest first."""

    rests_on: Tree
    """The files that they were read from."""
    texts: tuple[Text, ...]
    _compared: dict[tuple[int, int], tuple[Amendment, ...]] = field(default_factory=dict)
    _data: dict[str, bytes] = field(default_factory=dict)
    said: dict[str, Any] = field(default_factory=dict)
    """What was made of them in each language."""
    _papers: dict[tuple[int, str], tuple[Block, ...]] = field(default_factory=dict)

    def between(self, one: int, other: int) -> tuple[Amendment, ...]:
        """Return what changed from one of them to a later one."""
        if (one, other) not in self._compared:
            old, new = self.texts[one], self.texts[other]
            self._compared[one, other] = compare(old.standard, new.standard, old.corpus, new.corpus)
        return self._compared[one, other]

    def paper(self, number: int, tag: str, folders: tuple[Path, ...]) -> tuple[Block, ...]:
        """Return one of them as paragraphs in a language."""
        if (number, tag) not in self._papers:
            text = self.texts[number]
            paper = Paper(Edition(text.standard, tag), sheet_language(folders, tag), dict(text.frozen.measures))
            self._papers[number, tag] = tuple(paper.blocks())
        return self._papers[number, tag]

    def data(self) -> Mapping[str, bytes]:
        """Return the data of all of them, by where it lies below the downloads."""
        if not self._data:
            for text in self.texts:
                for name, path in text.files.items():
                    kind, _, tag = name.partition("-")
                    standard = text.standard
                    self._data[path] = (
                        akn(Edition(standard, tag), text.frozen) if kind == "akn" else packed(text.corpus, standard)
                    )
        return self._data

    def in_other_words(self) -> "Texts":
        """Return the same, with nothing said in any language yet: the words of languages may be others now."""
        return replace(self, said={}, _papers={})


def texts(tree: Tree, program: str, before: Texts | None) -> Texts:
    """Return the adopted texts of a program: those of before, where nothing that they rest on changed."""
    heads = (f"{FOLDER}/{program}/revisions/", f"{FOLDER}/baselines/", f"{FOLDER}/measures.yml")
    rests_on = {file: data for file, data in tree.items() if file.startswith(heads)}
    if before and before.rests_on == rests_on:
        return before
    return Texts(rests_on, tuple(_text(rests_on, program, each) for each in revisions(rests_on, program)))


def _text(tree: Tree, program: str, revision: str) -> Text:
    found = kept(tree, program, revision)
    corpus = read(adopted(tree, found)).corpus
    return Text(found.noun, corpus.standards[program], corpus)
