"""Citations: a place that exists in an instrument that is in force, or a sentence that says why not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wsrcode.load.registers import registers
from wsrcode.model.instrument import Citation, citation

REGISTERS = registers()


@pytest.mark.parametrize(
    "text",
    [
        "ILO C181 art. 7(1)", "ILO R203 para. 4", "ILO R203 para. 4(i)", "ILO MLC2006 Std A2.3", "ILO MLC2006 Reg. 2.3",
        "ILO MLC2006 Gdl B2.3.1", "ILO MLC2006 art. XVI", "ILO MLC2006", "ILO C029 art. 2(1)(a)", "ILO P029 art. 1",
        "ILO C188 art. 54", "ILO C105", "UDHR art. 23(4)", "UDHR art. 24", "UDHR", "ILO C192 art. 3",
    ],
)  # fmt: skip
def test_a_sound_citation_stands(text: str) -> None:
    assert REGISTERS.problem(citation(text)) is None
    assert str(citation(text)) == text


@pytest.mark.parametrize(
    ("text", "normal"),
    [("ILO C29 art. 2", "ILO C029 art. 2"), ("ILO  C181\nart. 7(1)", "ILO C181 art. 7(1)"), ("ILO C1", "ILO C001")],
)
def test_a_citation_has_one_normal_form(text: str, normal: str) -> None:
    assert str(citation(text)) == normal


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("ILO R203 art. 4", "a recommendation is divided into paragraphs; write para."),
        ("ILO C181 para. 7", "a convention is divided into articles; write art."),
        ("UDHR art. 24(1)", "article 24 has no numbered paragraphs"),
        ("UDHR art. 23(5)", "article 23 has 4 numbered paragraphs"),
        ("UDHR art. 23(0)", "article 23 has 4 numbered paragraphs"),
        ("UDHR art. 31", "UDHR has 30 articles"),
        ("UDHR art. 0", "there is no article 0"),
        ("ILO C181 art. 999", "C181 has 24 articles"),
        ("ILO C181 art. 0", "there is no article 0"),
        ("ILO C181 art. 7.1", "there is no article 7.1"),
        ("ILO C181 art. IV", "there is no article IV"),
        ("ILO C181 Std A2.3", "only ILO MLC2006 has standards"),
        ("ILO C999 art. 1", "not in the register"),
        ("ILO R181 art. 7", "not in the register"),
        ("ILO MLC2006 Std B2.3", "write Std A2.3"),
        ("ILO MLC2006 Std A2.9", "there is no regulation 2.9"),
        ("ILO MLC2006 Reg. 6.1", "there is no regulation 6.1"),
        ("ILO MLC2006 para. 3", "write Std A2.3"),
        ("ILO MLC2006 art. 3", "numbered I to XVI"),
        ("ILO MLC2006 art. XVII", "numbered I to XVI"),
        ("ILO C066", "withdrawn"),
        ("ILO C021 art. 1", "abrogated"),
        ("ILO C062 art. 1", "abrogated"),
    ],
)
def test_a_place_that_does_not_stand_is_refused(text: str, why: str) -> None:
    assert why in (REGISTERS.problem(citation(text)) or "")


@pytest.mark.parametrize(
    "text",
    [
        "", "C181 art. 7", "ILO C181 Art. 7", "ILO C181, art. 7", "ILO C181 art 7", "ILO C181 arts 1-3", "ILO 181",
        "ILO C1811", "ILO C181 art. 07", "ILO C181 art. 7()", "ILO C181 art.", "UDHR 23", "UDHR art. 23(a)",
        "UDHR art. 100", "UDHR art. 23(4)(1)", "ilo c181 art. 7", "ILO C181 art. ٧", "ILO C181 art. 7 and 8",
        "A" * 9000,
    ],
)  # fmt: skip
def test_what_is_no_citation_is_told_how_to_write_one(text: str) -> None:
    with pytest.raises(ValueError, match="is not a citation; write ILO C181") as refused:
        citation(text)
    assert len(str(refused.value)) < 250


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("ILO C005 art. 1", "'outdated'"),
        ("ILO C001 art. 2", "'instrument with interim status'"),
        ("ILO C119 art. 1", "'to be revised'"),
        ("ILO R130 para. 2", "no established status"),
    ],
)
def test_an_ageing_instrument_is_doubted_and_still_stands(text: str, why: str) -> None:
    assert why in (REGISTERS.doubt(citation(text)) or "")
    assert REGISTERS.problem(citation(text)) is None


@pytest.mark.parametrize("text", ["ILO C181 art. 7", "ILO C158 art. 4", "UDHR art. 4", "ILO C066", "ILO C999"])
def test_doubt_is_kept_for_ageing_instruments(text: str) -> None:
    assert REGISTERS.doubt(citation(text)) is None


@given(
    st.sampled_from(sorted(REGISTERS.instruments)),
    st.sampled_from(["art.", "para.", "Std", "Reg.", "Gdl"]),
    st.integers(1, 60),
)
def test_every_citation_reads_back_as_itself_and_is_judged(instrument: str, kind: str, number: int) -> None:
    cited = Citation(instrument, "art." if instrument == "UDHR" else kind, str(number))
    assert citation(str(cited)) == cited
    assert REGISTERS.problem(cited) is None or str(cited) in str(REGISTERS.problem(cited))


@given(st.text(max_size=60))
def test_any_text_is_a_citation_or_a_plain_refusal(text: str) -> None:
    try:
        assert citation(str(citation(text))) == citation(text)
    except ValueError as refused:
        assert "write ILO" in str(refused)  # noqa: PT017 - either outcome is right; both are looked at
