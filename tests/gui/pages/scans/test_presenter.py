"""Which file goes to which station, which goes nowhere and why; each picture is attached once."""

from pathlib import Path

import pytest

from core.base.refusals import KnownFailure
from core.book.book import Book
from core.domain.stations.acts import register
from core.domain.stations.model import Station, Stations
from core.office import scans
from core.office.scans import Laid
from gui.pages.scans.presenter import Batch, State, bare, files_in
from tests.support.books import small_book


@pytest.fixture
def book(tmp_path: Path) -> Book:
    made = small_book(tmp_path / "mala.mandat", stations=30)
    twins = tuple(Station(77, "Школа", area=area) for area in ("Ада", "Мол"))
    made.do(register(twins))
    return made


def stations(book: Book) -> Stations:
    return book.standing.of(Stations)


def laid(mark: str) -> Laid:
    return Laid("1.jpg", "jpg", mark * 64, 1000)


@pytest.mark.parametrize(
    ("name", "state", "station"),
    [
        ("023.jpg", State.GOES, "23"),
        ("23-2.PNG", State.GOES, "23"),
        ("0007 скен.pdf", State.GOES, "7"),
        ("7.jpeg", State.GOES, "7"),
        ("31.jpg", State.NO_STATION, ""),
        ("202611062315.jpg", State.NO_NUMBER, ""),
        ("IMG_0007.jpg", State.NO_NUMBER, ""),
        ("77.jpg", State.SEVERAL, ""),
        ("7.docx", State.OTHER_KIND, ""),
        ("7.heic", State.OTHER_KIND, ""),
    ],
)
def test_a_name_says_the_station(book: Book, name: str, state: State, station: str) -> None:
    batch = Batch()
    batch.add([Path(name)], stations(book))
    (item,) = batch.items
    assert (item.state, item.station.id if item.station else "") == (state, station)


def test_what_goes_nowhere_stands_on_top_and_is_counted(book: Book) -> None:
    batch = Batch()
    names = ("9.jpg", "10.jpg", "9b.jpg", "слика.jpg", "99.jpg", "белешка.txt")
    batch.add(map(Path, names), stations(book))
    order = [item.path.name for item in batch.items]
    assert order[3:] == ["9.jpg", "9b.jpg", "10.jpg"], "by number, not by letters"
    assert set(order[:3]) == {"слика.jpg", "99.jpg", "белешка.txt"}
    assert (batch.good, batch.held_back, batch.stations) == (3, 3, 2)
    batch.add([Path("9.jpg")], stations(book))
    assert batch.good == 3, "chosen twice, there once"
    batch.leave_out(Path("слика.jpg"))
    assert batch.held_back == 2


def test_a_picture_is_attached_once_and_to_one_station(book: Book) -> None:
    batch = Batch()
    batch.add(map(Path, ("1.jpg", "1b.jpg", "2.jpg", "3.jpg", "4.jpg")), stations(book))
    assert [path.name for path in batch.to_read] == ["1.jpg", "1b.jpg", "2.jpg", "3.jpg", "4.jpg"]
    for name, mark in (("1.jpg", "a"), ("1b.jpg", "a"), ("2.jpg", "a"), ("3.jpg", "b")):
        batch.take(Path(name), (laid(mark),), None)
    batch.take(Path("4.jpg"), (), KnownFailure("scan.broken", file="4.jpg"))
    assert batch.to_read == ()
    pictures = batch.settle(book.standing)
    assert [(one.sha256[0], station) for one, station in pictures] == [("a", "1"), ("b", "3")]
    states = {item.path.name: item.state for item in batch.items}
    assert states == {
        "1.jpg": State.READ, "1b.jpg": State.ALREADY, "2.jpg": State.ATTACHED_ELSEWHERE,
        "3.jpg": State.READ, "4.jpg": State.FAILED,
    }  # fmt: skip
    assert [item.other for item in batch.items if item.state is State.ATTACHED_ELSEWHERE] == ["1"]
    before = bare(book.standing)
    book.do(scans.attached(pictures, book.standing))
    assert bare(book.standing) == before - 2
    batch.keep_troubled()
    assert {item.path.name for item in batch.items} == {"2.jpg", "4.jpg"}


def test_a_second_time_nothing_is_left_to_attach(book: Book) -> None:
    book.do(scans.attached([(laid("a"), "1")], book.standing))
    batch = Batch()
    batch.add([Path("1.jpg")], stations(book))
    batch.take(Path("1.jpg"), (laid("a"),), None)
    assert batch.settle(book.standing) == ()
    assert [item.state for item in batch.items] == [State.ALREADY]


def test_a_folder_with_folders_in_it_without_what_a_computer_hides(tmp_path: Path) -> None:
    (tmp_path / "Први").mkdir()
    (tmp_path / ".снимци").mkdir()
    for name in ("2.jpg", "Први/1.jpg", ".3.jpg", ".снимци/4.jpg", "Thumbs.db", "белешка.txt"):
        (tmp_path / name).write_bytes(b"x")
    names = [path.relative_to(tmp_path).as_posix() for path in files_in(tmp_path)]
    assert names == ["2.jpg", "Први/1.jpg", "белешка.txt"]
