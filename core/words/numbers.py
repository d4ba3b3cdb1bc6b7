"""Numbers as Serbian and English write them: 1.204 and 60,04%, or 1,204 and 60.04%."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction


def grouped(number: int, english: bool = False) -> str:
    """A whole number with its thousands apart."""
    return f"{number:,}" if english else f"{number:,}".replace(",", ".")


def decimal(value: Fraction, places: int, english: bool = False) -> str:
    """A fraction with so many decimals, half rounded up."""
    from core.base.shares import digits

    sign, value = ("−", -value) if value < 0 else ("", value)
    whole, rest = digits(value, places)
    point = "." if english else ","
    return f"{sign}{grouped(whole, english)}{point}{rest}" if places else grouped(whole, english)


def percent(value: Fraction | None, english: bool = False, places: int = 2) -> str:
    """A share in per cent; a dash where there is nothing to share."""
    return "–" if value is None else f"{decimal(value, places, english)}%"


def megabytes(octets: int, english: bool = False) -> str:
    """The size of a file: `41,2 MB`."""
    from fractions import Fraction

    return f"{decimal(Fraction(octets, 1_000_000), 1, english)} MB"
