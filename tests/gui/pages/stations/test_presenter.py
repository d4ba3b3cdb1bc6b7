"""The register of stations, without a window."""

from collections.abc import Iterator

import pytest

from core.book.book import Book
from core.domain.stations.model import Station
from core.domain.tally.model import StationResult
from core.domain.tally.tabulate import tabulate
from core.office.found import practice
from core.words.catalogue import Language, words
from gui.pages.stations import presenter as p

SERBIAN = words(Language.SR_CYRL)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[StationResult, ...]]:
    """Stations of the practice election."""
    book: Book = practice(tmp_path_factory.mktemp("town") / "town.mandat", "лаптоп")
    yield tabulate(book.standing).stations
    book.close()


def test_each_filter_has_its_count(town: tuple[StationResult, ...]) -> None:
    assert p.counts(town) == {"all": 62, "in": 52, "missing": 10}
    assert len(p.shown(town, "missing", "")) == 10


def test_words_are_found_in_either_script(town: tuple[StationResult, ...]) -> None:
    numbers = [one.station.number for one in p.shown(town, "all", "sportska hala")]
    assert 47 in numbers
    assert p.shown(town, "all", "спортска хала") == p.shown(town, "all", "sportska hala")
    assert not p.shown(town, "all", "нема таквог")


def test_the_state_of_minutes(town: tuple[StationResult, ...]) -> None:
    by_number = {one.station.number: p.minutes_state(one, SERBIAN)[0] for one in town}
    assert by_number[1] == "унет"
    assert by_number[4] == "није унет"
    assert by_number[47] == "груба грешка"
    assert by_number[5] == "лака грешка"


def test_totals_say_what_is_not_known(town: tuple[StationResult, ...]) -> None:
    assert p.totals(town, SERBIAN) == ("62 бирачка места · 31.974 уписана бирача", "")
    unknown = StationResult(Station(63, "Ново"), None)
    assert p.totals((unknown,), SERBIAN)[1] == "за 1 место број бирача није познат"


def test_an_area_has_its_column_only_where_there_are_areas() -> None:
    one = StationResult(Station(1, "Школа", "", "Чачак", 500), None)
    assert len(p.line(one, SERBIAN, areas=True).cells) == len(p.columns(SERBIAN, areas=True)) == 6
    assert len(p.line(one, SERBIAN, areas=False).cells) == len(p.columns(SERBIAN, areas=False)) == 5


def test_typed_fields_make_a_station() -> None:
    typed = p.Typed("63", "  Нова  школа ", "Липарска 2", "", "510")
    assert typed.fits
    assert typed.station() == Station(63, "Нова школа", "Липарска 2", "", 510)
    assert p.typed(typed.station()).registered == "510"
    assert not p.Typed("", "Школа", "", "", "").fits
