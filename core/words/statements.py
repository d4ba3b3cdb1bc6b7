"""The sentence of a statement, with its numbers as the language writes them."""

from collections.abc import Mapping
from fractions import Fraction

from core.base.statements import Fact, Statement
from core.words.catalogue import Language, Words
from core.words.numbers import decimal, grouped

AS_TYPED = ("seat", "divisor")
"""Numbers that are written without marks between thousands."""


def told(words: Words, said: Statement, names: Mapping[int, str], places: int = 2) -> str:
    """A statement in words; `names` are those of the lists, fractions get so many decimals."""
    facts = dict(said.facts)
    filled = {name: _written(words, name, value, names, places) for name, value in facts.items()}
    if {"votes", "factor", "divisor"} <= facts.keys():
        votes, factor, divisor = facts["votes"], facts["factor"], facts["divisor"]
        assert isinstance(votes, int)
        assert isinstance(factor, Fraction)
        assert isinstance(divisor, int)
        filled["division"] = division(words, votes, factor, divisor)
    quotient = facts.get("quotient")
    if isinstance(quotient, Fraction):
        filled["equals"] = "=" if (quotient * 10**places).denominator == 1 else "≈"
    if said.count is None:
        return words(said.code, **filled)
    return words.count(said.code, said.count, **filled)


def listed(names: Mapping[int, str], no: int) -> str:
    """A list by its number and name: `3. Наше улице`."""
    return f"{no}. {names[no]}" if names.get(no) else str(no)


def division(words: Words, votes: int, factor: Fraction, divisor: int, sign: str = ":") -> str:
    """`3.440 : 3`, or `372 × 1,35 : 1` where the quotients of a list are raised."""
    english = words.language is Language.EN
    text = grouped(votes, english)
    if factor != 1:
        text = f"{text} × {decimal(factor, 2, english)}"
    return f"{text} {sign} {divisor}"


def _written(
    words: Words, name: str, value: Fact, names: Mapping[int, str], places: int
) -> int | str:
    english = words.language is Language.EN
    if isinstance(value, str) or name in AS_TYPED:
        return str(value)
    if isinstance(value, Fraction):
        return decimal(value, 2 if name in ("exact", "factor") else places, english)
    return listed(names, value) if name in ("list", "rival") else grouped(value, english)
