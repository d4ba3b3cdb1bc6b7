"""Typed text on its way to a paper: nothing in it may break a row or turn it round."""

import pytest

from core.render.text import one_line, written
from core.reports.model import Carried, Column, Sum
from core.words.catalogue import Language


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("Наше улице", "Наше улице"),
        ("  Наше улице ", "Наше улице"),
        ("Наше  улице", "Наше улице"),
        ("Наше\nулице", "Наше улице"),
        ("Наше\r\n\tулице", "Наше улице"),
        ("Наше\u2028улице", "Наше улице"),
        ("\u202eНаше\u200b улице", "Наше улице"),
        ("23.\u00a0октобра", "23.\u00a0октобра"),
        ("", ""),
        ("   ", ""),
    ],
)
def test_typed_text_stays_in_its_line(typed: str, drawn: str) -> None:
    assert one_line(typed) == drawn


@pytest.mark.parametrize("cell", [Sum(12_345), Carried(12_345, "votes.1"), 12_345])
def test_a_sum_reads_on_paper_like_any_number(cell: Sum | Carried | int) -> None:
    assert written(cell, Column(""), Language.SR_CYRL) == "12.345"
    assert written(cell, Column(""), Language.EN) == "12,345"
