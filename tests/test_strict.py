"""The strict reader: what is not plainly meant is refused, with its line."""

from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from wsrcode.load.strict import Fault, core_scalar, parse, position
from wsrcode.load.tree import LARGEST
from wsrcode.model.text import UNSEEN


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("no", "no"), ("on", "on"), ("yes", "yes"), ("off", "off"), ("y", "y"),
        ("8:00", "8:00"), ("12:30:45", "12:30:45"), ("2024-01-01", "2024-01-01"), ("2024-02-30", "2024-02-30"),
        ("014", "014"), ("0o14", "0o14"), ("0x1f", "0x1f"), ("1_000", "1_000"), ("1" * 5000, "1" * 5000),
        ("9" * 30, "9" * 30), ("1e999999", "1e999999"), (".5", ".5"), ("5.", "5."), (".inf", ".inf"), ("nan", "nan"),
        ("7", 7), ("-7", -7), ("+5", 5), ("0", 0), ("1.10", Decimal("1.10")), ("1e3", Decimal("1e3")),
        ("true", True), ("false", False), ("True", "True"), ("null", None), ("~", None),
    ],
)  # fmt: skip
def test_a_plain_scalar_is_never_more_than_it_says(written: str, meant: object) -> None:
    built = parse(f"key: {written}\n".encode())["key"]
    assert built == meant
    assert type(built) is type(meant)


def test_quoted_scalars_stay_text() -> None:
    assert parse(b"a: '3'\nb: \"true\"\nc: >-\n  7\n") == {"a": "3", "b": "true", "c": "7"}


def test_keys_are_never_booleans() -> None:
    assert parse(b"no: 1\non: 2\n") == {"no": 1, "on": 2}


REFUSED: list[tuple[str, bytes, int, str]] = [
    ("duplicate key", b"a: 1\nb: 2\na: 3\n", 3, "twice"),
    ("duplicate key, once in quotes", b"a: 1\n'a': 3\n", 2, "twice"),
    ("anchor", b"a: &x 1\n", 1, "anchor"),
    ("alias", b"a: &x [1]\nb: *x\n", 1, "anchor"),
    ("alias alone", b"a: 1\nb: *x\n", 2, "alias"),
    ("tag", b"a: !!str 3\n", 1, "tag"),
    ("python tag", b"a: !!python/object/apply:os.system [ls]\n", 1, "tag"),
    ("merge key", b"a: {b: 1}\n<<: {c: 1}\n", 2, "merge"),
    ("directive", b"%YAML 1.1\n---\na: no\n", 1, "directive"),
    ("second document", b"a: 1\n---\nb: 2\n", 2, "second document"),
    ("complex key", b"? [a, b]\n: 1\n", 1, "plain word"),
    ("Latin-1", "a: año\n".encode("latin-1"), 1, "UTF-8"),
    ("BOM", b"\xef\xbb\xbfa: 1\n", 1, "byte-order mark"),
    ("UTF-16", "a: 1\n".encode("utf-16"), 1, "byte-order mark"),
    ("CRLF", b"a: 1\r\nb: 2\r\n", 1, "Windows line ends"),
    ("binary", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 1, "UTF-8"),
    ("NUL", b"a: 1\nb: \x00\n", 2, "U+0000"),
    ("direction override", "a: 1\nb: x\u202ey\n".encode(), 2, "U+202E"),
    ("zero-width space", "a: x\u200by\n".encode(), 1, "U+200B"),
    ("soft hyphen", "a: x\u00ady\n".encode(), 1, "U+00AD"),
    ("C1 control", "a: x\u0085y\n".encode(), 1, "U+0085"),
    ("unclosed", b"a: [1, 2\n", 2, "no YAML"),
    ("tab", b"a:\n\t- 1\n", 2, "no YAML"),
    ("unquoted colon", b"a: this: that\n", 1, "quotes"),
    ("empty", b"", 0, "empty"),
    ("only a comment", b"# nothing\n", 0, "empty"),
    ("too large", b"a: " + b"x" * LARGEST, 0, "larger"),
    ("deep", b"a: " + b"[" * 30 + b"]" * 30, 1, "nested"),
]


@pytest.mark.parametrize(("data", "line", "word"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_refused_with_line_and_reason(data: bytes, line: int, word: str) -> None:
    with pytest.raises(Fault) as fault:
        parse(data)
    assert word in fault.value.message
    assert fault.value.line == line


def test_joiners_that_scripts_need_are_kept() -> None:
    assert parse("a: क\u200d\u200cष\n".encode()) == {"a": "क\u200d\u200cष"}


def test_text_is_composed() -> None:
    assert parse("a: an\u0303o\n".encode()) == {"a": "a\u00f1o"}


def test_place_of_a_value_a_missing_key_and_a_union_step() -> None:
    data = b"a: 1\nb:\n  - c: 1\n    d: 2\n  - c: 3\n"
    assert position(data, ("b", 1, "c")) == (5, 5)
    assert position(data, ("b", 0, "variant", "d")) == (4, 5)
    assert position(data, ("b", 0, "gone")) == (3, 5)
    assert position(data, ()) == (1, 1)


words = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn", "Zl", "Zp")), max_size=40
).filter(lambda text: not UNSEEN.search(text))
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | words,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(words.filter(lambda key: key != "<<"), inner, max_size=4)
    ),
    max_leaves=20,
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(words.filter(lambda key: key != "<<"), values, max_size=5))
def test_reads_back_whatever_another_writer_wrote(value: dict[str, Any]) -> None:
    import unicodedata

    written = yaml.dump(value, Dumper=_NoAliases, allow_unicode=True, width=4096)
    if any(mark in written for mark in ("\x85", "\r")):
        return
    if len({unicodedata.normalize("NFC", key) for key in value}) < len(value) or not unicodedata.is_normalized(
        "NFC", written
    ):
        return
    assert parse(written.encode()) == _tuples(value)


@settings(max_examples=500, deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))
def test_any_bytes_are_read_or_refused_but_never_crash(data: bytes) -> None:
    message = "read"
    try:
        parse(data)
    except Fault as fault:
        message = fault.message
    assert message
    assert "\n" not in message


def test_scalar_table_is_exact_about_digits() -> None:
    assert core_scalar("123456789012345678") == 123456789012345678
    assert core_scalar("1234567890123456789") == "1234567890123456789"


class _NoAliases(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def _tuples(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _tuples(each) for key, each in value.items()}
    return tuple(_tuples(each) for each in value) if isinstance(value, list) else value
