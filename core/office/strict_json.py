"""A JSON document read strictly: what cannot be is told with its place, and nothing is guessed."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from core.base import moments
from core.base.refusals import KnownFailure
from core.domain.lists import jmbg
from core.domain.lists.filing import MOST_LETTERS
from core.sheets.tidy import tidy

T = TypeVar("T")

LARGEST = 10
"""Megabytes."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?")
_YEARS = range(1990, 2101)
_SHOWN = 40


class Odd(ValueError):
    """Something in the document that cannot be; `code` and `facts` fill its sentence."""

    def __init__(self, code: str, place: str, **facts: int | str) -> None:
        super().__init__(code, place)
        self.code = code
        self.facts: dict[str, int | str] = {"place": place, **facts}


@dataclass(slots=True)
class Table:
    """An object of the document, read key by key; keys that nobody asked for are told after."""

    raw: dict[str, Any]
    place: str
    passed_over: list[str]
    asked: set[str] = field(default_factory=set)

    def where(self, name: str) -> str:
        """The place of a key, as sentences name it."""
        return f"{self.place}.{name}" if self.place else name

    def value(self, name: str) -> Any:
        """What stands under a key; `None` where it is null or not there."""
        self.asked.add(name)
        return self.raw.get(name)

    def text(self, name: str, most: int = MOST_LETTERS) -> str:
        """A text; empty where there is none."""
        return self.as_text(self.value(name), self.where(name), most)

    def as_text(self, value: Any, place: str, most: int = MOST_LETTERS) -> str:
        """A value that has to be text."""
        if value is None:
            return ""
        if not isinstance(value, str):
            raise odd(place, value)
        if any("\ud800" <= sign <= "\udfff" for sign in value):
            raise Odd("bad", place)
        found = tidy(value)
        if len(found) > most:
            raise Odd("long", place, most=most)
        return found

    def number(self, name: str) -> str:
        """A ЈМБГ, which is text: a number would have lost its leading zero."""
        value = self.value(name)
        if type(value) is not int:
            return self.text(name)
        number = str(value)[:_SHOWN]
        whole = jmbg.with_zero(number) or number
        raise Odd("jmbg_number", self.where(name), number=number, whole=whole)

    def count(self, name: str, least: int, most: int) -> int | None:
        """A whole number within bounds; `None` where there is none."""
        value = self.value(name)
        if value is not None and (type(value) is not int or not least <= value <= most):
            raise odd(self.where(name), value)
        return value

    def flag(self, name: str) -> bool | None:
        """True or false; `None` where neither is said."""
        value = self.value(name)
        if value is not None and not isinstance(value, bool):
            raise odd(self.where(name), value)
        return value

    def day(self, name: str) -> date | None:
        """A day, written YYYY-MM-DD."""
        text = self.text(name)
        if not text:
            return None
        if not _DAY.fullmatch(text):
            raise odd(self.where(name), text)
        try:
            day = date.fromisoformat(text)
        except ValueError:
            raise Odd("no_such_day", self.where(name), text=text) from None
        if day.year not in moments.YEARS:
            raise Odd("no_such_day", self.where(name), text=text)
        return day

    def moment(self, name: str) -> datetime | None:
        """A moment on a clock in Serbia, with or without its offset."""
        text = self.text(name)
        if not text:
            return None
        place = self.where(name)
        if not _MOMENT.fullmatch(text) or int(text[:4]) not in _YEARS:
            raise odd(place, text)
        try:
            return moments.typed(text)
        except moments.DoubledHour as doubled:
            first, second = (one.isoformat(timespec="minutes") for one in doubled.both)
            raise Odd("doubled_hour", place, text=text, first=first, second=second) from None
        except moments.NoSuchHour:
            raise Odd("no_such_hour", place, text=text) from None
        except ValueError:
            raise odd(place, text) from None

    def chosen(self, name: str, known: Callable[[str], T], default: T | None = None) -> T:
        """One of the words that a key may say; where none is said, the default."""
        value = self.value(name)
        if value is None and default is not None:
            return default
        try:
            return known(self.as_text(value, self.where(name)))
        except ValueError as fault:
            raise fault if isinstance(fault, Odd) else odd(self.where(name), value) from None

    def table(self, name: str, needed: bool = True) -> "Table | None":
        """The object under a key."""
        value = self.value(name)
        if value is None and not needed:
            return None
        return self.as_table(value, self.where(name))

    def as_table(self, value: Any, place: str) -> "Table":
        """A value that has to be an object."""
        if not isinstance(value, dict):
            raise odd(place, value)
        return Table(value, place, self.passed_over)

    def rows(self, name: str, most: int) -> list[Any]:
        """The array under a key; empty where there is none."""
        value = self.value(name)
        if value is None:
            return []
        if not isinstance(value, list):
            raise odd(self.where(name), value)
        if len(value) > most:
            raise Odd("bad", f"{self.where(name)}: {len(value)} > {most}")
        return value

    def close(self) -> None:
        """Note the keys that nobody asked for."""
        self.passed_over += [self.where(name) for name in self.raw if name not in self.asked]


def document(path: Path) -> Table:
    """The document of a file; `KnownFailure` where it is none."""
    try:
        if path.stat().st_size > LARGEST << 20:
            raise KnownFailure("paper_file.large", file=path.name, most=LARGEST)
        data = path.read_bytes()
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise KnownFailure("sheet.unreadable", file=path.name, reason=reason) from fault
    try:
        raw = json.loads(
            data.decode("utf-8-sig"),
            parse_float=Decimal,
            parse_constant=_refuse,
            object_pairs_hook=_once,
        )
    except Odd:
        raise
    except (ValueError, RecursionError) as fault:
        raise KnownFailure("paper_file.not_json", file=path.name) from fault
    if not isinstance(raw, dict):
        raise odd("{}", raw)
    return Table(raw, "", [])


def odd(place: str, value: Any) -> Odd:
    """What is wrong, with a glimpse of the value."""
    return Odd("bad", place if value is None else f"{place}: {_glimpse(value)}")


def _glimpse(value: Any) -> str:
    match value:
        case str():
            return json.dumps(
                value[:_SHOWN].encode("utf-8", "replace").decode(), ensure_ascii=False
            )
        case bool():
            return "true" if value else "false"
        case dict():
            return "{…}"
        case list():
            return "[…]"
    return str(value)[:_SHOWN]


def _refuse(constant: str) -> None:
    raise Odd("bad", constant)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table: dict[str, Any] = {}
    for name, value in pairs:
        if name in table:
            raise Odd("twice", _glimpse(name))
        table[name] = value
    return table
