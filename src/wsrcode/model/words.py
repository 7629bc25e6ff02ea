"""What several checks know about words: numbers in prose, must and must not, phone numbers, close spellings."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property, lru_cache

from wsrcode.model.foreign import Foreign, foreign


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `; did you mean 'rest'?` when a known word is close to this one, or nothing."""
    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean {close[0]!r}?" if close else ""


# ---------------------------------------------------------------------------------------------------------------------
# Words and digits of a text

_KEPT = 1 << 14
"""So many texts are remembered: each is asked for its words by several checks, and in several languages."""
_WORDS = re.compile(r"[^\W\d_]+")
_OF_OTHER_SCRIPTS = re.compile("[\u0300-\u1fff\u200c\u200d]")
# Vowel signs of Arabic and of the scripts of India stand inside a word and are no letters.
_WORDS_OF_ALL = re.compile(
    "(?:[^\\W\\d_]|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0903\u093a-\u094f\u0951-\u0957"
    "\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u09d7\u09e2\u09e3\u200c\u200d])+"
)
_OTHER_DIGIT = re.compile("(?![0-9])\\d|[\u066a\u066b\u066c]")
_SIGNS = str.maketrans("\u066a\u066b\u066c", "%.,")


@lru_cache(_KEPT)
def tokens(text: str) -> tuple[str, ...]:
    """Return the words of a text in their order, in lower case."""
    pattern = _WORDS_OF_ALL if _OF_OTHER_SCRIPTS.search(text) else _WORDS
    return tuple(pattern.findall(text.lower()))


@lru_cache(_KEPT)
def words_of(text: str) -> frozenset[str]:
    """Return the words of a text, in lower case."""
    return frozenset(tokens(text))


@lru_cache(_KEPT)
def spaced(text: str) -> str:
    """Return the words of a text with one space around each, so that ` word ` is found whole."""
    return f" {' '.join(tokens(text))} "


def latin_digits(text: str) -> str:
    """Return a text with the digits of every script written as 0 to 9."""
    if text.isascii() or not _OTHER_DIGIT.search(text):
        return text
    return "".join(str(unicodedata.digit(each)) if each.isdecimal() else each for each in text.translate(_SIGNS))


# ---------------------------------------------------------------------------------------------------------------------
# Phone numbers

_SOME_DIGITS = re.compile(r"\d{4}|\+\d")
PHONE = re.compile(
    r"(?<![\w.-])(?:"
    r"\+\d[\d ()./-]{6,20}\d"  # +509 37 12 34 56
    r"|(?:1[ .-])?(?:\(\d{2,4}\) ?|\d{2,4}[ .-])\d{3,4}[ .-]?\d{4}"  # (239) 555-0100, 1-800-555-0100
    r"|\d{3}[ .-]\d{4}"  # 555-0100
    r"|(?!(?:19|20)\d\d)\d{4}[ -]\d{4}"  # 3712 3456, but not 2011-2012
    r"|\d{10,11}"
    r")(?![\w-])"
)


def phone_in(text: str) -> str | None:
    """Return the first phone number in a text."""
    if not _DIGIT.search(text) or not _SOME_DIGITS.search(text):
        return None
    found = PHONE.search(text)
    return found[0] if found else None


# ---------------------------------------------------------------------------------------------------------------------
# What a language says with words that a check must know


class Signs:
    """Words or phrases to look for, whatever their case."""

    def __init__(self, *words: str) -> None:
        # Lowering the text is a tenth of the price of a pattern that ignores case.
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")
        # A sentence of the source is asked again for each language that it is translated into.
        self._known = lru_cache(_KEPT)(self._pattern.search)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first of them in a text, in lower case."""
        return self._known(text.lower())

    def all(self, text: str) -> list[str]:
        """Return all of them in a text, in lower case, each once."""
        return list(dict.fromkeys(found[0] for found in self._pattern.finditer(text.lower())))

    def counted(self, text: str) -> Counter[str]:
        """Return all of them in a text, in lower case, each with how often it stands."""
        return Counter(found[0] for found in self._pattern.finditer(text.lower()))

    def match(self, text: str) -> re.Match[str] | None:
        """Return the one that opens a text, in lower case."""
        return self._pattern.match(text.lower())


@dataclass(frozen=True)
class Speech:
    """The words of one language that carry numbers, duties and denials."""

    numbers: Mapping[str, int]
    """Words that can only be a number."""
    perhaps: Mapping[str, tuple[int, ...]]
    """Words that may be a number, or may be something else: `one`, `once`, `half`."""
    units: Mapping[str, str]
    """Words for times, by the English word in the singular."""
    percent: re.Pattern[str]
    """What makes the number before it a share."""
    decimal_comma: bool
    """Whether a comma may stand before the decimals."""
    denies: Signs
    """Words that say no."""
    hints: Signs
    """Words behind which another language may need a no: `unless`, `only`, `unpaid`."""
    forbids: Signs
    """Words that certainly forbid."""
    obliges: Signs
    permits: Signs


def _times(**words: str) -> dict[str, str]:
    return {word: unit for unit, listed in words.items() for word in listed.split()}


ENGLISH = Speech(
    numbers={
        "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90,
    },
    perhaps={"one": (1,), "a": (1,), "an": (1,), "first": (1,), "once": (1,), "twice": (2,), "both": (2,), "pair": (2,),
             "half": (50, 30), "quarter": (15, 25), "dozen": (12,), "noon": (12,), "midnight": (12, 0), "zero": (0,),
             "no": (0,), "nothing": (0,), "hundred": (100,), "thousand": (1000,)},
    units=_times(
        minute="minute minutes min", hour="hour hours", day="day days", week="week weeks", month="month months",
        year="year years",
    ),
    percent=re.compile(r"\s?(?:%|percent\b|per cent\b)"),
    decimal_comma=False,
    denies=Signs(
        "not", "no", "nobody", "none", "nothing", "nowhere", "never", "cannot", r"\w+n['’]t", "without", "neither",
        "nor",
    ),
    hints=Signs(
        "unless", "until", "only", r"free\w*", r"lack\w*", r"un\w+", "before", "except", "if", "any", "anyone", "other",
        "away", "off", "fail", "keep", "lose", "less", "deny", "hidden", "missing", "illegal", "below",
        "stop", "avoid", r"refus\w+", r"ban(?:ned|s)?",
    ),
    forbids=Signs(
        r"must not", r"may not", "cannot", r"must never", r"may never", "nobody", "no one", "never", r"not have to",
        r"no \w+ (?:must|may|can|should)", r"(?:mus|can|should)n['’]t",
        r"forb[ia]d\w*", r"prohibit\w*",
    ),
    obliges=Signs("must", r"ha(?:ve|s) to", r"needs? to", "required", "shall", r"is to", r"are to"),
    permits=Signs("may", "can", "allowed", "free to", "right to"),
)  # fmt: skip

SPANISH = Speech(
    numbers={
        "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
        "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16, "diecisiete": 17,
        "dieciocho": 18, "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "noventa": 90,
    },
    perhaps={"un": (1,), "una": (1,), "uno": (1,), "primero": (1,), "primer": (1,), "primera": (1,), "ambos": (2,),
             "ambas": (2,), "par": (2,), "doble": (2,), "mitad": (50, 30), "media": (50, 30), "medio": (50, 30),
             "cuarto": (15, 25, 4), "docena": (12,), "mediodía": (12,), "medianoche": (12, 0), "cero": (0,),
             "nada": (0,), "ningún": (0,), "ninguna": (0,), "sin": (0,), "cien": (100,), "mil": (1000,)},
    units=_times(
        minute="minuto minutos min", hour="hora horas", day="día días", week="semana semanas", month="mes meses",
        year="año años",
    ),
    percent=re.compile(r"\s?(?:%|por ?ciento\b)"),
    decimal_comma=True,
    denies=Signs(
        "no", "nadie", "nunca", "jamás", "ni", r"ning[uú]n[oa]?s?", "sin", "tampoco", "nada",
    ),
    hints=Signs(
        r"imp[ie]d\w+", "salvo", "excepto", "libres?", r"dej\w+", "solo", "sólo", "solamente", r"desconoc\w+",
        r"inmediat\w+", "antes", r"falt\w+", "menos", "algún", "alguien", "ilegal",
        r"peligr\w+", r"mal[oa]?s?", r"enferm\w+", r"evit[ae]r?", r"rechaz\w+", r"nieg\w+", r"neg[aó]\w*",
    ),
    forbids=Signs(
        r"no (?:debe|deben|deberá|deberán|puede|pueden|podrá|podrán)", "nadie", "nunca", "jamás", r"proh[ií]b\w+",
        r"ning[uú]n[oa]? \w+ (?:debe|puede)",
    ),
    obliges=Signs(
        r"deb(?:e|en|erá|erán|a|an|es)", r"t(?:iene|ienen|enga|engan) (?:\w+ )?que", r"hay que", r"obligad[oa]s?",
        r"obligatori[oa]s?", r"obligación", r"exig\w+", r"ha(?:n)? de", r"prohibid[oa]s?", "nadie", "prohíbe",
    ),
    permits=Signs(r"p(?:uede|ueden|odrá|odrán|ueda|uedan)", r"permitid[oa]s?", "derecho a", r"libres? de"),
)  # fmt: skip

HAITIAN = Speech(
    # `kat` is also a card, `nèf` new, `de` sometimes "of", `san` without: they may be numbers, and need not.
    numbers={"twa": 3, "senk": 5, "uit": 8, "dis": 10, "onz": 11, "douz": 12, "trèz": 13, "katòz": 14, "kenz": 15,
             "sèz": 16, "disèt": 17, "dizuit": 18, "ven": 20, "trant": 30, "karant": 40, "senkant": 50, "swasant": 60},
    perhaps={"yon": (1,), "youn": (1,), "premye": (1,), "de": (2,), "toude": (2,), "toulède": (2,), "kat": (4,),
             "sis": (6,), "si": (6,), "sèt": (7,), "set": (7,), "nèf": (9,), "uit": (8,), "mwatye": (50, 30),
             "demi": (50, 30), "edmi": (30, 50), "ka": (15, 25), "douzèn": (12,), "midi": (12,), "minwi": (12, 0),
             "zewo": (0,), "anyen": (0,), "okenn": (0,), "san": (100, 0), "mil": (1000,), "katrevendis": (90,),
             "inè": (1,), "dezè": (2,), "twazè": (3,), "katrè": (4,), "senkè": (5,), "sizè": (6,), "setè": (7,),
             "uitè": (8,), "nevè": (9,), "dizè": (10,), "onzè": (11,), "dezan": (2,), "twazan": (3,)},
    units=_times(minute="minit min", day="jou", week="semèn", month="mwa", year="an ane lane", hour="èdtan èd-tan"),
    percent=re.compile(r"\s?(?:%|pousan\b|pou san\b)"),
    decimal_comma=True,
    denies=Signs(
        "pa", "pap", r"p['’]ap", "pat", r"p['’]at", "pèsonn", "pesonn", "okenn", "oken", "ankenn", "janm", "jamè",
        "anyen", "san", "ni", "poko",
    ),
    hints=Signs(
        "anpeche", "sèlman", "sèl", "lib", "anvan", "sof",
        "danje", "danjere", "mal", "malad", "kont", "manke", "refize", "evite", "sispann",
    ),
    forbids=Signs(
        r"pa (?:dwe|dwèt|gen dwa|ka|kapab|fèt pou)", "pap (?:janm|ka)", r"p['’]ap (?:janm|ka)", "pèsonn", r"ent[eè]di",
        "okenn moun",
    ),
    obliges=Signs(
        "dwe", "dwèt", "fòk", r"gen pou", r"oblije", "obligatwa", "obligasyon", "sipoze", r"bezwen", "egzije", "entèdi",
        "pèsonn",
    ),
    permits=Signs("ka", "kapab", "gen dwa", "mèt", "lib pou", "pèmèt"),
)  # fmt: skip

SPEECH: Mapping[str, Speech] = {"en": ENGLISH, "es": SPANISH, "ht": HAITIAN}
"""By language; in a language without an entry only digits can be compared."""


# ---------------------------------------------------------------------------------------------------------------------
# Numbers in prose

_FEW = 40
"""With more figures in a text than this, who stands for whom is no longer asked."""
_NUMERAL = re.compile(
    r"(?<![A-Za-z0-9_])(?<![A-Za-z]-)(?:"
    r"(?P<date>\d{4}-\d\d-\d\d)"
    # In the digits of any script, as everywhere here.
    r"|(?P<hour>[0-2\u0660-\u0662\u06f0-\u06f2\u09e6-\u09e8]?\d)"
    r":(?P<minute>[0-5\u0660-\u0665\u06f0-\u06f5\u09e6-\u09eb]\d)"
    r"|(?P<number>\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)"
    r")(?:st|nd|rd|th|er|ro|do|ra|da|h|am|pm|min|kg|lb|¢|º|ª|è|yèm|èm|ye)?(?![A-Za-z0-9])"
)
_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?![\w-])")
_UNIT = re.compile(r"[ \u00a0-]?(?P<word>[^\W\d_]+(?:-tan)?)")
_HALF_OF_DAY = re.compile(r"\s?(?:[ap]\.? ?m\b|de la (?:mañana|tarde|noche)|(?:di|nan) (?:maten|apremidi|aswè))")
_DIGIT = re.compile(r"\d")
_THOUSANDS = {
    ",": re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?"),
    ".": re.compile(r"\d+(?:\.\d{3})*(?:,\d+)?"),
}
"""What a number looks like when this sign stands between its thousands."""


@dataclass(frozen=True)
class Numeral:
    """A number as a text says it, with every way it can be read."""

    written: str
    readings: frozenset[float]
    in_words: bool = False
    unit: str = ""
    """The time it counts, by its English word; empty when another thing is counted or the word is not known."""
    share: bool = False
    """Whether it is a percentage."""

    def says(self, other: "Numeral") -> bool:
        """Say whether the two can mean the same."""
        if not self.readings & other.readings:
            return False
        if self.unit and other.unit and self.unit != other.unit:
            return False
        return self.share == other.share or self.in_words or other.in_words


@dataclass(frozen=True)
class Numbers:
    """The numbers of a text."""

    sure: tuple[Numeral, ...] = ()
    words: frozenset[str] = frozenset()
    """The text's words, in lower case."""
    perhaps: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """What words such as `once` and `half` may stand for."""

    def lacking(self, other: "Numbers") -> list[Numeral]:
        """Return the numbers of the other text that this one does not say.

        Where both hold as many figures, each needs its own: the 2 of "every 2 hours" does not make good for 1 May.
        """
        missing = [each for each in other.sure if not self._says(each)]
        ours, theirs = self.figures, other.figures
        if len(ours) == len(theirs) <= _FEW:
            spare = list(ours)
            for each in theirs:
                if same := next((mine for mine in spare if mine.says(each)), None):
                    spare.remove(same)
                elif each not in missing and not self._says_in_words(each):
                    missing.append(each)
        return missing

    @cached_property
    def figures(self) -> tuple[Numeral, ...]:
        """The numbers in digits."""
        return tuple(each for each in self.sure if not each.in_words)

    @cached_property
    def _by_reading(self) -> Mapping[float, set[Numeral]]:
        found: dict[float, set[Numeral]] = {}
        for each in self.sure:
            for reading in each.readings:
                found.setdefault(reading, set()).add(each)
        return found

    def _says(self, numeral: Numeral) -> bool:
        likely = (self._by_reading.get(reading, ()) for reading in numeral.readings)
        return any(mine.says(numeral) for some in likely for mine in some) or self._says_perhaps(numeral)

    def _says_in_words(self, numeral: Numeral) -> bool:
        return any(mine.says(numeral) for mine in self.sure if mine.in_words) or self._says_perhaps(numeral)

    def _says_perhaps(self, numeral: Numeral) -> bool:
        said = self.words & self.perhaps.keys()
        return any(value in numeral.readings for word in said for value in self.perhaps[word])


@lru_cache(_KEPT)
def holds_numbers(text: str, language: str) -> bool:
    """Say whether a text holds a number at all, as most do not."""
    speech = SPEECH.get(language)
    return _DIGIT.search(text) is not None or (speech is not None and not words_of(text).isdisjoint(speech.numbers))


@lru_cache(_KEPT)
def numbers_in(text: str, language: str) -> Numbers:
    """Return the numbers in a text, in digits of any script and, where the language is known, in words."""
    speech: Tongue = SPEECH.get(language)
    has_digits = _DIGIT.search(text)
    if speech is None and (has_digits or not text.isascii()):
        speech = foreign(language)
    digits = tuple(_numerals(_without_phones(latin_digits(text)), speech)) if has_digits else ()
    if speech is None:
        return Numbers(digits)
    words = words_of(text)
    if not isinstance(speech, Speech):
        return Numbers(digits, words, speech.perhaps)
    named = () if words.isdisjoint(speech.numbers) else tuple(_number_words(text, speech))
    return Numbers((*digits, *named), words, speech.perhaps)


def _without_phones(text: str) -> str:
    """Return a text without its phone numbers: they count nothing, and languages group their digits."""
    return PHONE.sub("", text) if _SOME_DIGITS.search(text) else text


Tongue = Speech | Foreign | None
"""What is known of a language: our own list of its words, what the libraries know, or nothing."""


def _numerals(text: str, speech: Tongue) -> Iterator[Numeral]:
    for found in _NUMERAL.finditer(text):
        if found["date"]:
            year, month, day = found["date"].split("-")
            yield Numeral(found["date"], frozenset({float(year)}))
            yield Numeral(found["date"], frozenset({float(day), float(month)}))
        elif found["hour"]:
            yield Numeral(found[0], _clock(int(found["hour"]), int(found["minute"])))
        else:
            yield _numeral(found, text[found.end() : found.end() + 24], speech)


def _numeral(found: re.Match[str], after: str, speech: Tongue) -> Numeral:
    ways = readings(found["number"], decimal_comma=not isinstance(speech, Speech) or speech.decimal_comma)
    hour = next(iter(ways), -1)
    if (_HALF_OF_DAY.match(after) or found[0].endswith(("am", "pm", "è"))) and hour in range(25):
        ways |= _clock(int(hour), 0)
    return Numeral(
        found[0],
        ways,
        unit=_unit(after, speech),
        share=bool(re.match(r"\s?%", after) or (speech and speech.percent.match(after))),
    )


def readings(written: str, *, decimal_comma: bool = True) -> frozenset[float]:
    """Return what `1.000` may mean: one, and a thousand where a comma stands before decimals."""
    bare = re.sub(r"[ \u00a0\u202f]", "", written)
    ways = [bare.replace(",", "")] if _THOUSANDS[","].fullmatch(bare) else []
    if _THOUSANDS["."].fullmatch(bare) and (decimal_comma or not ways):
        ways.append(bare.replace(".", "").replace(",", "."))
    return frozenset(float(way) for way in ways)


def _clock(hour: int, minute: int) -> frozenset[float]:
    """Return the readings of a time of day; 5 in the afternoon is also 17."""
    if minute:
        return frozenset({10_000 + hour % 12 * 60 + minute})
    return frozenset({float(hour % 12), float(hour % 12 + 12), 10_000 + hour % 12 * 60})


def _unit(after: str, speech: Tongue) -> str:
    if speech is None:
        return ""
    if isinstance(speech, Foreign):
        following = tokens(after)
        return speech.units.get(following[0], "") if following and after[:1].isspace() else ""
    found = _UNIT.match(after)
    return speech.units.get(found["word"].lower(), "") if found else ""


def _number_words(text: str, speech: Speech) -> Iterator[Numeral]:
    for found in _WORD.finditer(text):
        if (value := speech.numbers.get(found[0].lower())) is not None:
            unit = _unit(text[found.end() : found.end() + 24], speech)
            yield Numeral(found[0], frozenset({float(value)}), in_words=True, unit=unit)
