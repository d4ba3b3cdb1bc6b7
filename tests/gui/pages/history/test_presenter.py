"""The journal in words, without a window."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.book.book import Book
from core.book.telling import spans
from core.domain.acts import TABLE
from core.domain.minutes.acts import enter
from core.domain.minutes.room import MinutesRoom, blind
from core.domain.stations.acts import change, register, remove
from core.domain.stations.model import Station
from core.office.found import practice
from core.words.catalogue import Language, words
from gui.pages.history.presenter import Journal, Struck
from tests.support.books import minutes, small_book
from tests.support.night import OPEN, night

SERBIAN = words(Language.SR_CYRL)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """The practice election."""
    book = practice(tmp_path_factory.mktemp("town") / "town.mandat", "лаптоп")
    yield book
    book.close()


def test_the_newest_act_comes_first(town: Book) -> None:
    journal = Journal(town.entries, SERBIAN)
    found = journal.found("")
    assert [found[0].row.seq, found[-1].row.seq] == [len(town.entries), 1]
    spoken = [cell.spoken for cell in journal.line(found[0]).cells]
    assert spoken[3].startswith("Откуцан унос записника, бирачко место ")


def test_what_each_act_is_about(town: Book) -> None:
    journal = Journal(town.entries, SERBIAN)
    about = [journal.about(entry) for entry in town.entries[:7]]
    assert about[0] == "Нова Морава"
    assert "8 изборних листа" in about
    assert "62 бирачка места" in about


def test_every_word_of_the_catalogue_is_known(town: Book) -> None:
    for entry in town.entries[:8]:
        for language in Language:
            told = Journal(town.entries, words(language)).details(entry)
            assert all("history." not in label + value for label, value in told)
    for deed in TABLE:
        assert SERBIAN.knows(f"act.{deed.kind}")


def test_minutes_are_told_whole(town: Book) -> None:
    journal = Journal(town.entries, SERBIAN)
    typed = [e for e in town.entries if e.row.kind == "minutes_typed"]
    entry = next(e for e in typed if e.act.station == "47")
    told = dict(journal.details(entry))
    assert "У кутији: 160" in told["Бирачи и листићи"]
    assert told["Начин уноса"] == "с папира"
    assert told["Догодило се"].startswith("6. 12. 2026")
    assert len(told["Отисак радње"].replace(" ", "")) == 64


def test_words_are_found_in_either_script(town: Book) -> None:
    journal = Journal(town.entries, SERBIAN)
    typed = [entry for entry in town.entries if entry.row.kind == "minutes_typed"]
    assert len(journal.found("unos zapisnika")) == len(journal.found("унос записника"))
    assert len(journal.found("откуцан унос записника")) == len(typed) > 100
    assert not journal.found("нема таквог")


def test_acts_done_together_and_taken_back(tmp_path: Path) -> None:
    book = small_book(tmp_path / "a.mandat")
    bundle = book.do(enter(minutes(1, 5, 6, 7)))[0].row.bundle
    book.take_back(bundle, "погрешно место")
    journal = Journal(book.entries, SERBIAN)
    book.close()
    taken, back = journal.entries[-2], journal.entries[-1]
    assert isinstance(journal.line(taken).cells[3], Struck)
    assert "повучено" in journal.line(taken).cells[3].spoken
    assert journal.about(back) == f"радња бр. {taken.row.seq}"
    assert dict(journal.details(back))["Разлог"] == "погрешно место"
    assert spans(journal.together(journal.entries[0])) == "1–5"


def test_changes_of_stations_are_told(tmp_path: Path) -> None:
    book = small_book(tmp_path / "a.mandat")
    book.do(register((Station(9, "Нова школа", "Липарска 2", registered=1),)))
    book.do(change("9", Station(9, "Стара школа"), "исправка"))
    book.do(remove("9", "спојено"))
    journal = Journal(book.entries, SERBIAN)
    book.close()
    added, changed, struck = journal.entries[-3:]
    assert journal.about(added) == journal.about(struck) == "бирачко место 9"
    assert dict(journal.details(added))["Бирачка места"] == "9. Нова школа, Липарска 2, 1 бирач"
    assert dict(journal.details(changed))["Стање после измене"] == "9. Стара школа"
    assert dict(journal.details(struck))["Разлог"] == "спојено"


def test_runs_of_numbers_are_drawn_together() -> None:
    assert spans([3, 5, 6, 7, 9]) == "3, 5–7, 9"
    assert spans([]) == ""


def test_figures_of_stations_typed_unseen_are_hidden(tmp_path: Path) -> None:
    """Of station 1 nothing is told until its minutes stand; of station 2 they do."""
    made = night(tmp_path / "избори.mandat")
    journal = Journal(made.entries, SERBIAN, blind(made.standing.of(MinutesRoom)))
    entries = [e for e in made.entries if e.row.kind == "minutes_typed"]
    told = [(e.act.station, dict(journal.details(e))) for e in entries]
    made.close()
    shown = {station: "У кутији" in said["Бирачи и листићи"] for station, said in told}
    assert shown == {no: no not in OPEN for no in "12345678"}
    hidden = [said for station, said in told if station in OPEN]
    assert all("Гласови листа" not in said for said in hidden)
