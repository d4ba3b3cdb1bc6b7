"""`mandat handover|begin|merge`: from the book at home to a laptop and back, on real files."""

from collections.abc import Callable
from pathlib import Path

import pytest

from core.base.fingerprints import hidden
from core.base.people import Desk, Person, Role
from core.book.book import Book
from core.domain.acts import in_turn
from core.domain.election.acts import found
from core.domain.lists.acts import take_over
from core.domain.lists.model import ElectoralList
from core.domain.minutes.acts import enter
from core.domain.minutes.laptops import Laptops
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Definitive, Different
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from core.office import package_file
from core.office.found import law_text
from tests.core.cli.run import Said, mandat
from tests.support.books import OPERATOR, PARTICULARS, SECRETARY, minutes, small_book

SECOND = Desk(Person("Ана Илић", Role.OPERATOR), "лаптоп 3")
OFFICER = ("--person", "Јелена Марић", "--role", "secretary")
Verb = Callable[..., Said]


@pytest.fixture
def do(capsys: pytest.CaptureFixture[str]) -> Verb:
    """A verb by an officer."""
    return lambda *words: mandat(capsys, *words, *OFFICER)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    path = tmp_path / "главна.mandat"
    small_book(path, stations=6, once=False).close()
    return path


@pytest.fixture
def out(home: Path, do: Verb) -> Path:
    """The package for a laptop."""
    path = home.with_name("за лаптоп.mandat-paket")
    assert do("handover", home, "--stations", "1-3,5", "--out", path).code == 0
    return path


@pytest.fixture
def back(out: Path, do: Verb) -> Path:
    """What the laptop brings back: station 1 typed twice, and station 2 with a difference."""
    laptop = out.with_name("лаптоп.mandat")
    assert do("begin", out, laptop).code == 0
    for desk, votes in ((OPERATOR, 5), (SECOND, 6)):
        type_in(laptop, desk, 1, 10)
        type_in(laptop, desk, 2, votes)
    path = out.with_name("назад.mandat-paket")
    assert do("handover", laptop, "--out", path).code == 0
    return path


def type_in(path: Path, desk: Desk, station: int, votes: int) -> None:
    book = Book.open(path, desk)
    book.do(enter(minutes(station, votes, 20, 30)))
    book.close()


def acts(path: Path) -> int:
    book = Book.open(path, SECRETARY)
    count = len(book.entries)
    book.close()
    return count


def proof(package: Path) -> str:
    """The two groups that are asked for, as somebody types them from paper."""
    fingerprint = package_file.read(package).fingerprint
    first, second = hidden(fingerprint)
    groups = fingerprint.lower().split()
    return f"{groups[first]} {groups[second]}"


def other(path: Path, practice: bool) -> Path:
    """A book of another election."""
    book = Book.create(path, SECRETARY)
    founding = found(PARTICULARS, law_text("rs-local-2022"), practice)
    lists = take_over((ElectoralList(1, "А"), ElectoralList(2, "Б")))
    book.do(in_turn(founding, lists, register((Station(1, "Школа"),))))
    book.close()
    return path


def test_a_package_says_its_fingerprint_and_how_many_stations(home: Path, do: Verb) -> None:
    package = home.with_name("п.mandat-paket")
    said = do("handover", home, "--stations", "1-3,5", "--out", package)
    assert said.code == 0
    assert "Предају се 4 бирачка места." in said.out
    assert package_file.read(package).fingerprint in said.out
    assert package_file.read(package).manifest.stations == ("1", "2", "3", "5")


@pytest.mark.parametrize("suffix", [".txt", ".pdf", ".xlsx"])
def test_a_sheet_of_paper_goes_with_a_package(home: Path, do: Verb, suffix: str) -> None:
    package, sheet = home.with_name("п.mandat-paket"), home.with_name(f"лист{suffix}")
    said = do("handover", home, "--stations", "1-3,5", "--out", package, "--sheet", sheet)
    assert said.code == 0 and f"лист{suffix}" in said.out
    assert sheet.stat().st_size > 500
    if suffix == ".txt":
        text = sheet.read_text(encoding="utf-8")
        assert all(group in text for group in package_file.read(package).fingerprint.split())
        assert "4 бирачка места: 1–3, 5" in text and "Овим пакетом предају се" in text


def test_a_laptop_prints_the_sheet_of_what_it_brings_back(back: Path, do: Verb) -> None:
    laptop, sheet = back.with_name("лаптоп.mandat"), back.with_name("лист.txt")
    again = back.with_name("опет.mandat-paket")
    assert do("handover", laptop, "--out", again, "--sheet", sheet).code == 0
    text = sheet.read_text(encoding="utf-8")
    assert "враћа се оно што је унето" in text and "2 бирачка места: 1–2" in text
    assert "ИЗДВОЈЕНА" not in text


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("--stations", "7", "--out", "п.mandat-paket"), 2, "Бирачко место 7 није уписано."),
        (("--stations", "3-1", "--out", "п.mandat-paket"), 2, "„3-1“ није број"),
        (("--stations", ",", "--out", "п.mandat-paket"), 2, "Изаберите бар једно"),
        (("--out", "п.zip"), 2, ".mandat-paket"),
        (("--out", "п.mandat-paket", "--sheet", "лист.doc"), 3, ".pdf, .xlsx, .txt"),
        (("--out", "нема/п.mandat-paket"), 3, "није сачуван"),
    ],
)
def test_no_package_is_written_that_would_be_wrong(
    home: Path, do: Verb, words: tuple[str, ...], code: int, told: str
) -> None:
    there = {"п.mandat-paket", "п.zip", "лист.doc", "нема/п.mandat-paket"}
    placed = [home.with_name(home.name).parent / word if word in there else word for word in words]
    said = do("handover", home, *placed)
    assert said.code == code and told in said.err
    assert {path.name for path in home.parent.iterdir() if "paket" in path.name} == set()


def test_a_laptop_begins_from_a_package_and_hands_all_of_it_back(out: Path, do: Verb) -> None:
    laptop = out.with_name("лаптоп.mandat")
    said = do("begin", out, laptop, "--proof", proof(out))
    assert said.code == 0 and "за 4 бирачка места" in said.out
    book = Book.open(laptop, SECRETARY)
    apart = book.standing.of(Laptops).apart
    book.close()
    assert apart is not None and apart.stations == ("1", "2", "3", "5")
    package = out.with_name("назад.mandat-paket")
    said = do("handover", laptop, "--stations", "1", "--out", package)
    assert said.code == 2 and "предаје све што је у њу унето" in said.err
    assert do("begin", out, laptop).code == 3


def test_what_was_typed_comes_home_and_twice_is_harmless(home: Path, back: Path, do: Verb) -> None:
    before = acts(home)
    planned = do("merge", home, back, "--dry-run", "--json").json()
    assert (planned["done"], planned["new"], acts(home)) == (False, 4, before)
    done = do("merge", home, back, "--proof", proof(back), "--json").json()
    assert (done["done"], done["new"], done["known"]) == (True, 4, 0)
    assert [(one["station"], one["after"]) for one in done["stations"]] == [
        ("1", "definitive"),
        ("2", "different"),
    ]
    assert acts(home) == before + 5
    book = Book.open(home, SECRETARY)
    room = book.standing.of(MinutesRoom)
    assert isinstance(room.case("1").state, Definitive)
    assert isinstance(room.case("2").state, Different)
    book.close()
    again = do("merge", home, back)
    assert again.code == 0 and "нема ничег новог" in again.out
    assert acts(home) == before + 5


def test_a_difference_names_its_list(home: Path, back: Path, do: Verb) -> None:
    said = do("merge", home, back)
    assert said.code == 0
    assert "уноси се разликују" in said.out.lower() and "листа 1 (Листа 1)" in said.out


@pytest.mark.parametrize("verb", ["begin", "merge"])
def test_groups_that_are_not_those_of_the_paper_are_refused(
    home: Path, back: Path, do: Verb, verb: str
) -> None:
    first, second = (at + 1 for at in hidden(package_file.read(back).fingerprint))
    before, new = acts(home), home.with_name("нова.mandat")
    words = (back, new) if verb == "begin" else (home, back)
    said = do(verb, *words, "--proof", "0000 0000")
    assert said.code == 2
    assert f"{first}. и {second}. група" in said.err and "Откуцане групе нису оне" in said.err
    assert acts(home) == before and not new.exists()


@pytest.mark.parametrize(
    ("here", "there", "told"),
    [
        (False, False, "Пакет припада другим изборима"),
        (False, True, "Пакет је из вежбе"),
        (True, False, "Пакет је из праве књиге"),
        (True, True, "Пакет припада другим изборима"),
    ],
)
def test_a_package_of_another_book_is_refused(
    tmp_path: Path, do: Verb, here: bool, there: bool, told: str
) -> None:
    book, foreign = other(tmp_path / "а.mandat", here), other(tmp_path / "б.mandat", there)
    package = tmp_path / "п.mandat-paket"
    assert do("handover", foreign, "--out", package).code == 0
    before = acts(book)
    said = do("merge", book, package)
    assert said.code == 2 and told in said.err and acts(book) == before


def test_the_books_own_package_has_nothing_to_bring(home: Path, out: Path, do: Verb) -> None:
    said = do("merge", home, out)
    assert said.code == 2 and "њен сопствени пакет" in said.err


@pytest.mark.parametrize("verb", ["begin", "merge"])
def test_a_damaged_package_is_refused(home: Path, back: Path, do: Verb, verb: str) -> None:
    content = bytearray(back.read_bytes())
    content[len(content) // 2] ^= 1
    back.write_bytes(content)
    before, new = acts(home), home.with_name("нова.mandat")
    words = (back, new) if verb == "begin" else (home, back)
    said = do(verb, *words)
    assert said.code == 3 and "оштећен или измењен" in said.err
    back.write_bytes(b"nije paket")
    assert "није пакет програма" in do(verb, *words).err
    assert acts(home) == before and not new.exists()


def test_an_operator_takes_nothing_in(
    home: Path, back: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = acts(home)
    said = mandat(capsys, "merge", home, back, "--person", "Милан Тасић", "--role", "operator")
    assert said.code == 2 and "Милан Тасић" in said.err and acts(home) == before
