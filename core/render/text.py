"""How a cell reads on paper: the same letters in PDF and plain text."""

import re
import unicodedata

from core.base import moments
from core.reports.model import Amount, Carried, Cell, Column, Report, Sum
from core.words import dates, numbers
from core.words.catalogue import Language, words

ASTERISK = "*"
"""Behind a winner, where semibold alone could be overlooked."""


_TOO_LONG = re.compile(r"\S{24}(?=\S{8})")

_SPACED = {"Cc": " ", "Zl": " ", "Zp": " ", "Cf": ""}
"""Signs that draw nothing: line ends become spaces, marks of direction and joiners vanish."""


def one_line(text: str) -> str:
    """Typed text without line ends and control signs, which would break or turn round a row."""
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    spaced = "".join(_SPACED.get(unicodedata.category(sign), sign) for sign in text)
    return " ".join(word for word in spaced.split(" ") if word)


def breakable(text: str) -> str:
    """The same text, where a word too long for any column may break inside."""
    return _TOO_LONG.sub(lambda part: f"{part.group()}\u200b", text)


def written(cell: Cell, column: Column, language: Language) -> str:
    """The letters of one cell; an empty cell has none."""
    english = language is Language.EN
    match cell:
        case None:
            return ""
        case Amount():
            number = numbers.decimal(cell.value, cell.places, english)
            sign = "%" if cell.percent else ""
            unit = f" {cell.unit}" if cell.unit else ""
            return f"{number}{sign}{unit}{ASTERISK if cell.strong else ''}"
        case Sum() | Carried():
            return numbers.grouped(cell.value, english)
        case int():
            return f"{cell}." if column.ordinal else numbers.grouped(cell, english)
        case str():
            return one_line(cell)


def marks_line(report: Report) -> str:
    """All marks in one line; empty where the document has none."""
    return " · ".join(mark.text for mark in report.marks)


def made_line(report: Report) -> str:
    """Program and moment, as the foot of a document has them."""
    say = words(report.language)
    return say(
        "paper.made",
        program=report.program,
        day=dates.day(say, moments.local(report.made).date()),
        hour=dates.hour(report.made),
    )
