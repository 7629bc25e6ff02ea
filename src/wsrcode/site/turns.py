"""What changed from each adopted text to the next, and from the last to the text as it stands, for drafters."""

from collections.abc import Iterator, Mapping

from wsrcode.build.pages.drafting import Drafting, Repository, Span, Turn
from wsrcode.diff import compare
from wsrcode.model.standard import Corpus, Standard
from wsrcode.report.compared import wording
from wsrcode.report.redline import redline
from wsrcode.site.texts import Texts


def drafting(turns: Mapping[str, tuple[Turn, ...]], repository: Repository) -> Drafting:
    """Return what the pages for drafters show."""
    return Drafting(turns, _marked, repository)


def turns(texts: Texts, standard: Standard, corpus: Corpus) -> Iterator[Turn]:
    """Yield what changed, where anything did, the oldest first."""
    kept = texts.texts
    for n in range(len(kept) - 1):
        if found := texts.between(n, n + 1):
            yield Turn(kept[n].standard, kept[n + 1].standard, found)
    if kept and (found := compare(kept[-1].standard, standard, kept[-1].corpus, corpus)):
        yield Turn(kept[-1].standard, standard, found, released=False)


def _marked(old: str, new: str) -> tuple[Span, ...]:
    return tuple(redline(wording(old), wording(new)))
