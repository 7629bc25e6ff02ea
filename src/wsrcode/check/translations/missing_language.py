"""A language that workers read, and no translation into it.

Why: The program says that these workers read this language; without a file for it their booklet is printed in a
language of others.

Faulty:
    example/translations/es.yml: null

Sound:
    example/program.yml:
      languages: [en]
    example/translations/es.yml: null
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Edition, Severity


@check(on=Edition, severity=Severity.WARNING)
def missing_language(edition: Edition, around: Around) -> Iterator[Problem]:
    """Yield a language of the program without a translation file."""
    program = around.standard.program
    if edition.language not in around.standard.translations:
        message = f"has no translations/{edition.language}.yml; `wsrcode new language {edition.language}` makes one"
        yield Problem(message, at=program, key=("languages", program.languages.index(edition.language)))
