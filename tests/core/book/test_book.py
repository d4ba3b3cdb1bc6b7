"""The one door for writing: bundles, refusals, taking back, people, and what the file guards."""

import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from core.base.people import Desk, Person, Role
from core.base.refusals import KnownFailure, Refused
from core.book import file, guard
from core.book.book import Book
from core.book.file import APPLICATION_ID, sidecar
from core.book.inspect import inspect
from core.book.side import sealed
from core.domain.acts import in_turn
from core.domain.commission.acts import enroll
from core.domain.election.acts import amend, choose_reading, replace_law
from core.domain.election.model import Election
from core.domain.lists.model import ElectoralList
from core.domain.minutes import gates
from core.domain.minutes.acts import enter
from core.domain.minutes.room import MinutesRoom
from core.domain.stations.acts import change, register
from core.domain.stations.model import Station, Stations
from core.office.found import law_text
from core.words import codes
from core.words.catalogue import Language, words
from tests.support.books import OPERATOR, PARTICULARS, SECRETARY, minutes, small_book, spoil


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "избори.mandat"


def test_a_bundle_goes_in_whole_or_not_at_all(path: Path) -> None:
    book = small_book(path)
    before = book.head
    with pytest.raises(Refused, match=r"station\.unknown"):
        book.do(in_turn(enter(minutes(1, 1, 2, 3)), enter(minutes(99, 1, 2, 3))))
    assert book.head == before
    assert not book.standing.of(MinutesRoom).by_station
    book.close()
    assert Book.open(path, SECRETARY).head == before


def test_every_act_has_person_role_device_program(path: Path) -> None:
    book = small_book(path)
    book.desk = OPERATOR
    (entry,) = book.do(enter(minutes(1, 10, 20, 30)))
    row = entry.row
    assert (row.person, row.role, row.device) == ("Милан Тасић", "operator", "лаптоп 2")
    assert row.program.startswith("mandat ")


@pytest.mark.parametrize(
    ("person", "code"),
    [
        (Person(" ", Role.SECRETARY), "person.no_name"),
        (Person("Посматрач", Role.MEMBER), "person.only_looks"),
        (Person("Милан", Role.OPERATOR), "person.not_an_officer"),
    ],
)
def test_who_may(path: Path, person: Person, code: str) -> None:
    book = small_book(path)
    book.desk = Desk(person, "лаптоп")
    with pytest.raises(Refused) as refused:
        book.do(choose_reading("seats.threshold_base", "voted", "закључак 3"))
    assert refused.value.code == code


def test_taking_back_is_an_act_and_stays_written(path: Path) -> None:
    book = small_book(path)
    (entry,) = book.do(enter(minutes(1, 10, 20, 30)))
    acts = len(book.entries)
    book.take_back(entry.row.bundle, "погрешно бирачко место")
    assert not book.standing.of(MinutesRoom).by_station
    assert len(book.entries) == acts + 1
    book.close()
    again = Book.open(path, SECRETARY)
    assert not again.standing.of(MinutesRoom).by_station
    assert again.standing == book.standing


def test_nothing_is_taken_back_that_something_rests_on(path: Path) -> None:
    """Founding, a thing rested on, a thing twice, and an unknown one are refused by name."""
    book = small_book(path)
    (station,) = book.do(register((Station(9, "Ново место"),)))
    (entry,) = book.do(enter(minutes(9, 1, 2, 3)))
    with pytest.raises(Refused) as refused:
        book.take_back(station.row.bundle, "разлог")
    assert refused.value.code == "take_back.rested_on"
    assert refused.value.facts["seq"] == entry.row.seq
    with pytest.raises(Refused, match=r"take_back\.never"):
        book.take_back(book.entries[0].row.bundle, "разлог")
    with pytest.raises(Refused, match=r"take_back\.unknown"):
        book.take_back("нема", "разлог")
    book.take_back(entry.row.bundle, "разлог")
    with pytest.raises(Refused, match=r"take_back\.already"):
        book.take_back(entry.row.bundle, "разлог")
    book.take_back(station.row.bundle, "сад може")
    assert "9" not in book.standing.of(Stations).by_id


def test_a_reason_is_required(path: Path) -> None:
    book = small_book(path)
    with pytest.raises(Refused, match="reason_missing"):
        book.do(change("1", Station(1, "Друго име"), "  "))
    book.do(enter(minutes(1, 10, 20, 30)))
    with pytest.raises(Refused, match=r"minutes\.already_entered"):
        book.do(enter(minutes(1, 11, 20, 30)))
    book.do(enter(minutes(1, 11, 20, 30), reason="решење 013-97"))
    kept = book.standing.of(MinutesRoom).by_station["1"]
    assert kept.minutes.votes_of(1) == 11
    assert len(kept.earlier) == 1


def test_what_may_no_longer_change_once_minutes_are_in(path: Path) -> None:
    book = small_book(path)
    book.do(enter(minutes(1, 10, 20, 30)))
    with pytest.raises(Refused, match=r"lists\.after_minutes"):
        book.do(gates.take_over_lists((ElectoralList(4, "Касна"),)))
    with pytest.raises(Refused, match=r"station\.has_minutes"):
        book.do(gates.strike_station("1", "разлог"))
    book.do(gates.strike_station("2", "спојено са 1"))
    assert "2" not in book.standing.of(Stations).by_id


def test_readings_and_law_are_acts(path: Path) -> None:
    book = small_book(path)
    book.do(choose_reading("seats.threshold_base", "voted", "закључак комисије 3"))
    law = book.standing.of(Election).law
    assert law is not None and law.seat_law().threshold_base == "voted"
    with pytest.raises(Refused, match=r"law\.no_such_reading"):
        book.do(choose_reading("seats.threshold_base", "valid", "разлог"))
    with pytest.raises(Refused, match=r"law\.no_such_reading"):
        book.do(choose_reading("seats.threshold_percent", 5, "разлог"))
    less = law_text("rs-local-2024").replace("[seats.threshold_percent]", "[seats.percent]")
    with pytest.raises(KnownFailure, match=r"law\.missing_key"):
        book.do(replace_law(less, "непотпун текст"))
    book.do(replace_law(law_text("rs-local-2024"), "измене из 2024."))
    replaced = book.standing.of(Election).law
    assert replaced is not None and replaced.id == "rs-local-2024"
    book.do(amend(replace(PARTICULARS, seats=61), "исправка одлуке"))
    particulars = book.standing.of(Election).particulars
    assert particulars is not None and particulars.seats == 61


def test_acts_cannot_be_changed_or_deleted_or_slipped_in(path: Path) -> None:
    """The file's own triggers refuse it, REPLACE included."""
    small_book(path).close()
    connection = sqlite3.connect(path)
    row = connection.execute("SELECT * FROM act WHERE seq = 1").fetchone()
    marks = ", ".join("?" * len(row))
    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        connection.execute("UPDATE act SET person = 'X'")
    with pytest.raises(sqlite3.IntegrityError, match="never deleted"):
        connection.execute("DELETE FROM act WHERE seq = 1")
    with pytest.raises(sqlite3.IntegrityError, match="comes last"):
        connection.execute(f"REPLACE INTO act VALUES ({marks})", row)
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_second_program_is_told_who_has_the_book(path: Path) -> None:
    book = small_book(path)
    with pytest.raises(KnownFailure) as failed:
        Book.open(path, OPERATOR)
    assert failed.value.code == "book.open_elsewhere"
    assert failed.value.facts["person"] == "Јелена Марић"
    assert failed.value.facts["device"] == "лаптоп 1"
    hour = failed.value.facts["hour"]
    said = codes.failure(words(Language.SR_CYRL), failed.value)
    assert said.endswith(f"отворену Јелена Марић (лаптоп 1), од {hour}. Затворите је тамо.")
    book.close()
    assert not sidecar(path).exists()
    Book.open(path, OPERATOR).close()


def test_closing_the_file_elsewhere_lets_nobody_in(path: Path) -> None:
    """A dialog that looks into each file of a folder takes SQLite's own lock away under POSIX."""
    book = small_book(path)
    path.read_bytes()
    said = _another_process(
        path,
        "from core.book.book import Book; from core.base.refusals import KnownFailure\n"
        "from tests.support.books import OPERATOR\n"
        "try: Book.open(path, OPERATOR)\n"
        "except KnownFailure as failed: print(failed.code, failed.facts['person'])",
    )
    assert said == "book.open_elsewhere Јелена Марић\n"
    book.do(enter(minutes(1, 10, 20, 30)))


def test_who_has_the_book_is_still_told_where_there_is_no_flock(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows: SQLite's own lock refuses, and the note of the holder stays as it was."""
    monkeypatch.setattr(guard, "fcntl", None)
    book = small_book(path)
    with pytest.raises(KnownFailure) as failed:
        Book.open(path, OPERATOR)
    assert failed.value.code == "book.open_elsewhere"
    assert failed.value.facts["device"] == "лаптоп 1"
    book.close()
    assert not sidecar(path).exists()


def test_what_another_program_wrote_is_never_written_over(path: Path) -> None:
    """Some other tool wrote into the open book: no act goes on top of that, and this is told."""
    book = small_book(path)
    path.read_bytes()
    _another_process(
        path,
        "import sqlite3; connection = sqlite3.connect(path)\n"
        "connection.execute(\"INSERT INTO draft VALUES ('x', 'y', 'z', x'00')\")\n"
        "connection.commit()",
    )
    with pytest.raises(KnownFailure, match=r"book\.changed_elsewhere"):
        book.do(enter(minutes(1, 10, 20, 30)))
    assert not book.standing.of(MinutesRoom).by_station


def _another_process(path: Path, code: str) -> str:
    """What a program of its own says that is given `path`."""
    head = "import sys; from pathlib import Path; path = Path(sys.argv[1])\n"
    done = subprocess.run(
        [sys.executable, "-c", head + code, str(path)],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_a_sidecar_left_behind_does_not_lock(path: Path) -> None:
    small_book(path).close()
    sidecar(path).write_text('{"person": "Неко", "device": "x", "since": "2026-01-01T00:00+01:00"}')
    Book.open(path, SECRETARY).close()


def test_what_is_no_book(path: Path, tmp_path: Path) -> None:
    """
    | file                         | code              |
    |------------------------------|-------------------|
    | none                         | book.missing      |
    | text                         | book.not_a_book   |
    | another program's database   | book.not_a_book   |
    | a book of a newer release    | book.newer        |
    """
    with pytest.raises(KnownFailure, match=r"book\.missing"):
        Book.open(path, SECRETARY)
    path.write_text("није књига, него текст који је дужи од заглавља базе података " * 20)
    with pytest.raises(KnownFailure, match=r"book\.not_a_book"):
        Book.open(path, SECRETARY)
    other = tmp_path / "other.mandat"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    with pytest.raises(KnownFailure, match=r"book\.not_a_book"):
        Book.open(other, SECRETARY)
    newer = tmp_path / "newer.mandat"
    small_book(newer).close()
    connection = sqlite3.connect(newer)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(KnownFailure, match=r"book\.newer"):
        Book.open(newer, SECRETARY)


def test_save_a_copy(path: Path, tmp_path: Path) -> None:
    book = small_book(path)
    book.do(enter(minutes(1, 10, 20, 30)))
    target = tmp_path / "копија.mandat"
    assert book.save_copy(target) == book.anchor
    with pytest.raises(KnownFailure, match=r"book\.exists"):
        book.save_copy(target)
    copy = Book.open(target, SECRETARY)
    assert copy.standing == book.standing


def test_erasing_a_particular_leaves_the_chain_whole(path: Path) -> None:
    """The name is gone from the very bytes of the file; every hash still holds."""
    book = small_book(path)
    name = "Петар Непоновљивић"
    particular = sealed(name)
    given = minutes(1, 10, 20, 30)
    with_name = given.__class__(
        given.station,
        given.figures,
        given.votes,
        given.remarks.__class__(first_voter=particular.token),
    )
    book.do(enter(with_name), private=[particular])
    assert book.side.reveal(particular.token) == name
    assert name.encode() in path.read_bytes()
    book.close()
    book = Book.open(path, SECRETARY)
    book.side.erase(particular.token)
    assert book.side.reveal(particular.token) is None
    head = book.head
    book.close()
    assert name.encode() not in path.read_bytes()
    assert Book.open(path, SECRETARY).head == head


def test_drafts_are_beside_the_chain(path: Path) -> None:
    book = small_book(path)
    head = book.head
    book.side.write_draft("minutes:1", "Милан", b"{}")
    book.side.write_draft("minutes:1", "Милан", b'{"S": 5}')
    draft = book.side.draft("minutes:1")
    assert draft is not None and draft.content == b'{"S": 5}'
    assert book.head == head
    book.do(enter(minutes(1, 10, 20, 30)), settled_draft="minutes:1")
    assert book.side.drafts() == ()


def test_a_full_disk_loses_nothing(path: Path) -> None:
    """The act that did not fit is told, the rest is there, and work goes on once there is room."""
    book = small_book(path)
    head, connection = book.head, book._file.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(KnownFailure, match=r"book\.not_saved"):
        book.do(enter(minutes(1, *range(3), invalid=1), source="x" * 100_000))
    assert book.head == head
    assert not book.standing.of(MinutesRoom).by_station
    connection.execute("PRAGMA max_page_count = 100000")
    book.do(enter(minutes(1, 10, 20, 30)))
    book.close()
    assert len(Book.open(path, SECRETARY).standing.of(MinutesRoom).by_station) == 1


def test_a_file_that_may_only_be_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A book on a write-protected stick opens, shows everything, and refuses acts in words."""
    small_book(path).close()
    connect = file._connect
    monkeypatch.setattr(file, "_connect", lambda where, _mode: connect(where, "ro"))
    book = Book.open(path, SECRETARY)
    assert book.read_only
    assert len(book.standing.of(Stations).by_id) == 4
    with pytest.raises(Refused, match=r"book\.read_only"):
        book.do(enter(minutes(1, 10, 20, 30)))
    assert not sidecar(path).exists()


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER evil BEFORE INSERT ON act BEGIN SELECT RAISE(IGNORE); END",
        "DROP TRIGGER act_comes_last",
        "DROP TRIGGER act_is_never_changed",
        "DROP TABLE credential",
        "ALTER TABLE act ADD COLUMN note TEXT",
        "CREATE TABLE other (x)",
        "CREATE INDEX other ON act (person)",
        "CREATE VIEW other AS SELECT 1",
    ],
)
def test_a_file_of_another_build_is_not_opened(path: Path, statement: str) -> None:
    """A trigger that swallows acts would lose them unseen: the file's own build is checked too."""
    small_book(path).close()
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.close()
    for look in (Book.open, inspect):
        with pytest.raises(KnownFailure, match=r"book\.altered"):
            look(path, SECRETARY)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE act SET version = 0 WHERE seq = 2",
        "UPDATE act SET version = -1 WHERE seq = 2",
        "UPDATE act SET kind = 'zzz', version = 0 WHERE seq = 2",
        "UPDATE act SET hash = 'abc' WHERE seq = 2",
        "UPDATE act SET recorded = 'yesterday' WHERE seq = 2",
    ],
)
def test_whatever_was_done_to_a_row_is_told_not_tripped_over(path: Path, statement: str) -> None:
    book = small_book(path)
    kept = book.anchor
    book.close()
    spoil(path, statement)
    assert not inspect(path, SECRETARY, kept).whole
    with pytest.raises(KnownFailure):
        Book.open(path, SECRETARY)


def test_a_page_overwritten_is_told(path: Path) -> None:
    small_book(path, stations=300).close()
    data = bytearray(path.read_bytes())
    data[4096 * 2 : 4096 * 3] = bytes(range(256)) * 16
    path.write_bytes(bytes(data))
    for look in (Book.open, inspect):
        with pytest.raises(KnownFailure):
            look(path, SECRETARY)


def test_nobody_undoes_what_he_may_not_do(path: Path) -> None:
    book = small_book(path)
    (entry,) = book.do(choose_reading("seats.threshold_base", "voted", "закључак 3"))
    book.desk = OPERATOR
    with pytest.raises(Refused, match=r"person\.not_an_officer"):
        book.take_back(entry.row.bundle, "разлог")


def test_a_person_who_has_worked_stays_entered(path: Path) -> None:
    book = small_book(path)
    (entry,) = book.do(enroll(OPERATOR.person))
    book.desk = OPERATOR
    book.do(enter(minutes(1, 10, 20, 30)))
    book.desk = SECRETARY
    with pytest.raises(Refused, match=r"take_back\.rested_on"):
        book.take_back(entry.row.bundle, "разлог")


def test_a_book_is_called_a_book(tmp_path: Path) -> None:
    with pytest.raises(KnownFailure, match=r"book\.no_suffix"):
        Book.create(tmp_path / "izbori.xlsx", SECRETARY)


@pytest.mark.parametrize("name", ["a" * 300 + ".mandat", "none/b.mandat"])
def test_a_path_that_cannot_be(tmp_path: Path, name: str) -> None:
    for look in (Book.open, Book.create):
        with pytest.raises(KnownFailure):
            look(tmp_path / name, SECRETARY)


def test_a_practice_book_stays_one(tmp_path: Path) -> None:
    from core.office.found import practice

    book = practice(tmp_path / "в.mandat", "лаптоп")
    assert book.practice
    book.do(replace_law(law_text("rs-local-2024"), "разлог"))
    book.do(amend(PARTICULARS, "разлог"))
    book.close()
    assert Book.open(tmp_path / "в.mandat", SECRETARY).practice


def test_a_book_closed_twice_closes_nobody_elses_file(tmp_path: Path) -> None:
    """A descriptor's number is given anew as soon as it is free: to the book opened next."""
    first = small_book(tmp_path / "a.mandat")
    first.close()
    second = small_book(tmp_path / "b.mandat")
    first.close()
    second.do(enroll(Person("Ново Лице", Role.OPERATOR)))
    second.close()
    assert inspect(tmp_path / "b.mandat", SECRETARY).whole
