"""Exact shares (удели): counts in, digits out, never through binary fractions."""

from collections.abc import Iterable
from fractions import Fraction
from itertools import count, pairwise


def digits(value: Fraction, places: int) -> tuple[int, str]:
    """Whole part and exactly `places` decimals of a value not below zero, half rounded up.

    >>> digits(Fraction(9680, 19), 2)
    (509, '47')
    """
    scale = 10**places
    scaled = (2 * value.numerator * scale + value.denominator) // (2 * value.denominator)
    whole, rest = divmod(scaled, scale)
    return whole, str(rest).rjust(places, "0") if places else ""


def enough_places(values: Iterable[Fraction], least: int) -> int:
    """The fewest decimals, at least `least`, with which no two different values look alike."""
    ordered = sorted(set(values))
    return next(
        places
        for places in count(least)
        if all(digits(one, places) != digits(two, places) for one, two in pairwise(ordered))
    )


def share(part: int, whole: int) -> Fraction | None:
    """`part` of `whole` in per cent, exact; `None` where there is no whole."""
    return Fraction(100 * part, whole) if whole else None


def ceiling(value: Fraction) -> int:
    """The least whole number that is not below `value`."""
    return -(-value.numerator // value.denominator)


def parse_decimal(text: str) -> Fraction:
    """The exact value of plain decimal digits such as `1.35`; raises `ValueError`."""
    whole, point, rest = text.partition(".")
    if not whole.isascii() or not whole.isdigit() or (point and not rest.isdigit()):
        raise ValueError(text)
    return Fraction(int(whole + rest), 10 ** len(rest))
