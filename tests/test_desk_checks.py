"""The checks between languages beside real texts: silent on what is right, awake for one slip in any of them."""

import subprocess
import sys
from dataclasses import replace

import pytest
from examples import ROOT, example

from wsrcode.check import catalogue, run
from wsrcode.load import read_folder
from wsrcode.model import Place
from wsrcode.model.function_words import function_words
from wsrcode.record.scaffold import project

BETWEEN = [each for each in catalogue() if each.name.startswith("translations/")]


@pytest.fixture(scope="module")
def corpus():
    return read_folder(ROOT).corpus


def found(corpus):
    return sorted({each.check for each in run(corpus, BETWEEN, lambda file, _: Place(file))})


def with_text(corpus, language, provision, **texts):
    """Return the corpus with texts of one provision of fair-food in another language exchanged."""
    standard = corpus.standards["fair-food"]
    was = standard.translations[language]
    changed = was.provisions[provision].model_copy(update=texts)
    translation = was.model_copy(update={"provisions": {**was.provisions, provision: changed}})
    translations = {**standard.translations, language: translation}
    return replace(corpus, standards={"fair-food": replace(standard, translations=translations, locks={})})


def test_our_own_translations_raise_no_alarm(corpus):
    # Of Fair Food, which the glossaries were made from; in other programs a word such as premium means another thing.
    fair_food = {"fair-food": corpus.standards["fair-food"]}
    assert found(replace(corpus, standards=fair_food)) == []


@pytest.mark.parametrize("language", ["es", "ht"])
class TestOneSlip:
    def test_a_sentence_of_each_other_language_is_seen_in_each(self, corpus, language):
        standard = corpus.standards["fair-food"]
        other = "ht" if language == "es" else "es"
        for key in ("no-retaliation", "shade", "no-violence", "housing-safe"):
            own = standard.translations[language].provisions[key]
            stray = standard.translations[other].provisions[key].do
            mixed = with_text(corpus, language, key, do=f"{own.do} {stray}")
            assert "translations/line-of-other-language" in found(mixed), (key, stray)
            english = with_text(corpus, language, key, do=f"{own.do} {standard.provisions[key].worker.do}")
            assert "translations/line-of-other-language" in found(english), key

    def test_another_unit_is_seen(self, corpus, language):
        own = corpus.standards["fair-food"].translations[language].provisions["cool-down-break"].right
        words = ("minutos", "horas") if language == "es" else ("minit", "èdtan")
        assert words[0] in own
        assert "translations/number-differs" in found(
            with_text(corpus, language, "cool-down-break", right=own.replace(*words))
        )


def test_names_of_programs_and_people_are_no_other_language(corpus):
    named = (
        "Llame al Fair Food Standards Council o a la Coalition of Immokalee Workers. "
        "El Fair Food Program y «The Campaign for Fair Food» son lo mismo."
    )
    assert "translations/line-of-other-language" not in found(with_text(corpus, "es", "shade", do=named))


MORE = """
example/program.yml:
  languages: [en, es, {tag}]
example/translations/{tag}.yml:
  language: {tag}
  translator: machine draft
  provisions:
    rest: {{title: {title}, right: "{right}", do: "{do}"}}
"""


@pytest.mark.parametrize(
    ("tag", "title", "right", "do"),
    [
        ("bn", "বিশ্রাম", "আপনি প্রতি ২ ঘন্টায় কমপক্ষে ১০ মিনিট বিশ্রাম পাবেন।", "বিশ্রাম নিন। কেউ আপনাকে বাধা দিতে পারে না।"),
        ("ar", "الراحة", "لك راحة لا تقل عن ١٠ دقائق كل ساعتين.", "خذ راحتك. لا يجوز لأحد أن يمنعك."),
        ("ur", "آرام", "آپ کو ہر ۲ گھنٹے میں کم از کم ۱۰ منٹ آرام کا حق ہے۔", "آرام کریں۔ کوئی آپ کو نہیں روک سکتا۔"),
        ("fr", "Le repos", "Vous avez 10 minutes de repos toutes les 2 heures.", "Personne ne peut l'empêcher."),
        ("quc", "Uxlanem", "K'o awech kuxlanem 10 minutos chi 2 horas.", "Chatuxlan. Man k'o ta jun katq'aten rech."),
    ],
)  # fmt: skip
class TestOtherScripts:
    def told(self, tag, title, right, do):
        section = MORE.format(tag=tag, title=title, right=right, do=do)
        names = {"number-differs", "line-of-other-language", "must-differs", "day-differs", "money-differs"}
        checks = [each for each in BETWEEN if each.name.split("/")[1] in names]
        return sorted({each.check.split("/")[1] for each in example(section).found_by(*checks)})

    def test_a_right_translation_is_silent(self, tag, title, right, do):
        assert self.told(tag, title, right, do) == []

    def test_another_number_is_seen(self, tag, title, right, do):
        changed = right
        for ten, twelve in (("১০", "১২"), ("١٠", "١٢"), ("۱۰", "۱۲"), ("10", "12")):
            changed = changed.replace(ten, twelve)
        assert self.told(tag, title, changed, do) == ["number-differs"]

    def test_an_english_sentence_left_behind_is_seen(self, tag, title, right, do):
        left = "Take your rest when you need it, and tell the others that they may not be stopped."
        assert self.told(tag, title, right, f"{do} {left}") == ["line-of-other-language"]


def test_the_lists_of_small_words_tell_our_languages_apart():
    for language in ("en", "es", "ht", "quc"):
        assert len(function_words(language)) >= 25
    assert function_words("bn")
    assert function_words("es-MX") == function_words("es")
    assert function_words("xx") == frozenset()


def test_stopwords_and_unit_tables_are_not_opened_for_our_own_languages(tmp_path):
    project(tmp_path, "example")  # in English and Spanish
    code = (
        "import sys; from click.testing import CliRunner; from wsrcode.cli import main; "
        "CliRunner().invoke(main, ['check']); "
        "print(sorted({'babel', 'stopwordsiso', 'textstat', 'nltk'} & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True, capture_output=True, text=True)
    assert told.stdout.strip() == "[]"
