"""The small words that hold a language's sentences together, by which a line of another language is known."""

from functools import cache

from wsrcode.model.foreign import stop_words

_OWN = {
    "en": "the and of to is are was were you your for with that this these those must not may can who when where which "
    "have has had they their it its from be been will would if or at by on as an but what how do does did there she "
    "her his our them then than because before after each every any only also into about nobody without should",
    "es": "el la los las un una unos unas de del al que y o en con por para su sus se lo le les es son está están si "
    "cuando donde como más pero este esta estos estas ese esa eso usted ustedes debe deben puede pueden tiene tienen "
    "hay sin sobre entre hasta desde cada todo toda todos todas otro otra otros ni ya nadie qué quién cuál fue ser ha "
    "han aquí así después antes también porque",
    "ht": "an la lan nan yo ou li mwen nou yon se te ap pral pou ak epi oswa men ki sa si lè kote kòm pa gen dwe ka "
    "kapab tout chak anpil sou pami anvan apre depi jiskaske paske konsa lòt okenn pèsonn isit moun fè kisa kilès "
    "kijan konbyen toujou avèk san pandan touswit sèlman",
    "quc": "ri rech che chech pa chi kuk rumal xuquje we ronojel kech awech ruk uk are xa jun le taj man kinya kya "
    "qas chaqe chawe chupam keb oxib wa",
}
"""The languages our codes are written in, so that `check` need not open a library's list of sixty."""


@cache
def function_words(language: str) -> frozenset[str]:
    """Return the function words of a language; nothing where nobody lists them."""
    tag = language.partition("-")[0]
    return frozenset(_OWN[tag].split()) if tag in _OWN else stop_words(tag)


@cache
def only_in(language: str, other: str) -> frozenset[str]:
    """Return the function words of a language that the other has not, be it with another meaning."""
    return function_words(language) - function_words(other)
