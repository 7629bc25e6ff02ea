"""Which programs have pages in a language: those whose workers read it, and those drafted in it.

A page in a language that nobody of its program reads would say hardly a word in it; and pages would grow with programs
times languages instead of with what people speak.
"""

from dataclasses import replace

from wsrcode.model.standard import Corpus, Standard


def tongues(standard: Standard) -> tuple[str, ...]:
    """Return the languages that a program has pages in, the drafted one first."""
    return tuple(dict.fromkeys((standard.code.language, *standard.languages)))


def spoken(corpus: Corpus, language: str) -> Corpus:
    """Return a corpus with only the programs that have pages in a language."""
    kept = {name: each for name, each in corpus.standards.items() if language in tongues(each)}
    return replace(corpus, standards=kept)
