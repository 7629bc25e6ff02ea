"""A translation into a language that the program does not name.

Why: Somebody did the work, and no booklet is made from it: booklets come in the languages of the program and in no
other.

Faulty:
    example/translations/ht.yml:
      language: ht
      translator: machine draft
      program: {name: Pwogram egzanp}

Sound:
    example/program.yml:
      languages: [en, es]
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.WARNING)
def unprinted_language(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield each translation into a language that is not listed."""
    for language, translation in standard.translations.items():
        if language not in standard.program.languages:
            message = f"no booklet is made in {language}; add it to languages in program.yml, or remove this file"
            yield Problem(message, at=translation, key=("language",))
