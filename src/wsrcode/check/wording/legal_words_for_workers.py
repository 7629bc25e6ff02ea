"""Lawyers' words in what workers are told.

Why: A worker who needs somebody else to read the booklet to them has to tell somebody else what is wrong. Lawyers'
words take away the privacy of reading.

Faulty:
    example/provisions/work/pay-on-time.yml:
      worker:
        right: You are paid on the agreed day pursuant to this article.
        do: Keep your pay slips.

Sound:
    example/provisions/work/pay-on-time.yml:
      text: The grower shall pay every worker on the agreed day.
      worker:
        right: You are paid on the agreed day.
        do: Keep your pay slips.
"""

from collections.abc import Iterator, Mapping

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard
from wsrcode.model.noun import Noun
from wsrcode.model.words import Signs

_LEGAL = {
    "en": Signs(
        r"here(?:in|by|under|to|of|inafter|with)|there(?:of|in|under|to|from)|where(?:as|by|upon)|pursuant|"
        r"notwithstanding|aforementioned|aforesaid|shall|provided that|in accordance with|set forth|prior to|"
        r"inter alia|with respect to|"
        r"the undersigned|indemnif\w+|liabilit(?:y|ies)|in the event (?:of|that)",
    ),
    "es": Signs(
        r"en virtud de|de conformidad con|mencionad[oa]s?|antedich[oa]s?|susodich[oa]s?|el presente|la presente|"
        r"mediante el cual|sin perjuicio de|a tenor de|conforme a|por ende|so pena|dich[oa]s?|previo a",
    ),
    "ht": Signs(
        r"an vèti|dapre dispozisyon|konfòmeman|susmansyone|sidesi mansyone|dispozisyon|soumèt anba",
    ),
}


@check(on=Standard, severity=Severity.WARNING)
def legal_words_for_workers(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield each text for workers, drafted or translated, that holds a word of lawyers."""
    if legal := _LEGAL.get(standard.code.language):
        for provision in standard.provisions.values():
            if provision.worker:
                texts = {"right": provision.worker.right, "do": provision.worker.do}
                yield from _found(legal, texts, at=provision.worker)
    for language, translation in standard.translations.items():
        if legal := _LEGAL.get(language):
            for theirs in translation.provisions.values():
                yield from _found(legal, {"right": theirs.right, "do": theirs.do}, at=theirs)


def _found(legal: Signs, texts: Mapping[str, str | None], at: Noun) -> Iterator[Problem]:
    for field, text in texts.items():
        if text and (word := legal.search(text)):
            yield Problem(f"{word[0]!r} is a lawyer's word; say it as you would aloud", at=at, key=(field,))
