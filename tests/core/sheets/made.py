"""Sheets made for tests: rows into a workbook or a text file, and what a book makes of them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from core.base.refusals import Fault, FaultyInput
from core.book.book import Book
from core.domain.acts import in_turn
from core.domain.lists.acts import take_over as take_lists
from core.domain.lists.model import ElectoralList
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from core.office.take_over import Plan
from tests.support.books import SECRETARY, founding

Row = Sequence[object]
Planner = Callable[..., Plan]

COUNTS = ("Уписано", "Примљено", "Неупотребљено", "Гласало", "У кутији", "Неважећих", "Важећих")
NAMES = ("Листа 1", "Листа 2", "Листа 3")
HEAD = ("Број бирачког места", "Назив", *COUNTS, *NAMES)
FIRST = (1, "Место 1", 500, 500, 440, 60, 60, 0, 60, 10, 20, 30)
SECOND = (2, "Место 2", 500, 500, 441, 59, 59, 5, 54, 10, 20, 24)


def workbook(path: Path, *rows: Row, spoil: Callable[[Any], object] = lambda _s: None) -> Path:
    """An xlsx file with one sheet `Подаци`."""
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "Подаци"
    for row in rows:
        sheet.append(list(row))
    spoil(sheet)
    made.save(path)
    return path


def text_file(path: Path, *lines: str, encoding: str = "utf-8") -> Path:
    """A csv file of those lines."""
    path.write_bytes("\n".join(lines).encode(encoding))
    return path


def book(path: Path, *names: str, stations: Sequence[Station] = ()) -> Book:
    """A book with lists of those names, numbered from 1, and with those stations."""
    lists = tuple(ElectoralList(no, name) for no, name in enumerate(names, start=1))
    made = Book.create(path, SECRETARY)
    steps = [founding()]
    if lists:
        steps.append(take_lists(lists))
    if stations:
        steps.append(register(tuple(stations)))
    made.do(in_turn(*steps))
    return made


def planned(
    planner: Planner, file: Path, *names: str, stations: Sequence[Station] = (), **more: Any
) -> Plan:
    """The plan of a sheet against a new book."""
    opened = book(file.with_suffix(".mandat"), *(names or NAMES), stations=stations)
    try:
        return planner(opened.standing, file, more.get("mapping", {}), more.get("sheet", ""))
    finally:
        opened.close()
        file.with_suffix(".mandat").unlink()


def faults(planner: Planner, file: Path, *names: str, **more: Any) -> list[Fault]:
    """The faults for which a sheet is not taken."""
    with pytest.raises(FaultyInput) as found:
        planned(planner, file, *names, **more)
    return list(found.value.faults)


def codes_and_places(found: list[Fault]) -> list[tuple[str, str]]:
    """What is wrong, and in which cell."""
    return [(fault.code, fault.place.partition("!")[2]) for fault in found]
