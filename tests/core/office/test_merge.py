"""Packages of several laptops: every order of merging, what is refused, and what never travels."""

import hashlib
import zlib
from collections.abc import Callable
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from core.base.people import Desk, Person, Role
from core.base.refusals import KnownFailure, Refused
from core.book.book import Book
from core.book.side import sealed
from core.domain.acts import in_turn
from core.domain.commission.acts import enroll
from core.domain.commission.decisions import Ruling
from core.domain.election.acts import amend, found
from core.domain.minutes import acts, deciding
from core.domain.minutes.entry import Answer, EntryRule, answers
from core.domain.minutes.laptops import Laptops
from core.domain.minutes.model import Mark, Remarks
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Again, Definitive, Different, FirstDone, Stage
from core.domain.minutes.steps import MinutesHandedOver
from core.domain.standing import Decision
from core.domain.stations.acts import change
from core.domain.stations.model import Station
from core.office import handover, merge, package_file
from core.office.found import law_text
from core.office.package_file import SUFFIX
from tests.support.books import (
    OPERATOR,
    PARTICULARS,
    SECRETARY,
    minutes,
    small_book,
    spoil,
)
from tests.support.laptops import NIGHT, PEOPLE, Clocks, brought, clocks, packed, set_apart, told

__all__ = ["clocks"]

ANA, BRANKO, VERA, GORAN = PEOPLE


@pytest.fixture
def home(tmp_path: Path) -> Book:
    """A book in which minutes are typed twice."""
    return small_book(tmp_path / "главна.mandat", stations=6, once=False)


def as_(book: Book, person: Person) -> Book:
    """The same book with somebody else at work."""
    book.desk = Desk(person, book.desk.device)
    return book


def four(home: Book, folder: Path, clocks: Clocks) -> list[package_file.Package]:
    """Four laptops of a night: stations typed twice on one, once on two, and conflicts."""
    as_(home, ANA).do(acts.enter(minutes(5, 10, 20, 30)))
    books = [set_apart(home, folder, f"лаптоп {at}") for at in range(1, 5)]
    one, two, three, four_ = books
    as_(one, ANA).do(acts.enter(minutes(1, 10, 20, 30)))
    as_(one, BRANKO).do(acts.enter(minutes(1, 10, 20, 30)))
    as_(two, BRANKO).do(acts.enter(minutes(1, 10, 20, 31)))
    as_(one, ANA).do(acts.enter(minutes(2, 5, 5, 5)))
    as_(three, ANA).do(acts.enter(minutes(2, 5, 5, 5)))
    as_(two, BRANKO).do(acts.enter(minutes(3, 1, 2, 3)))
    as_(four_, ANA).do(acts.enter(minutes(3, 1, 2, 3)))
    as_(three, BRANKO).do(acts.enter(minutes(4, 7, 7, 7)))
    as_(three, ANA).do(acts.enter(minutes(4, 7, 7, 8)))
    as_(three, VERA).do(acts.resolve("4", _of(three, "4")))
    as_(four_, BRANKO).do(acts.enter(minutes(5, 10, 20, 30)))
    as_(two, GORAN).do(acts.enter(minutes(5, 11, 20, 30)))
    as_(four_, GORAN).do(acts.enter(minutes(6, 2, 2, 2)))
    as_(four_, GORAN).do(acts.give_back("6", ("list:1",)))
    as_(home, SECRETARY.person)
    return [packed(book, folder / f"п{at}{SUFFIX}") for at, book in enumerate(books)]


def _of(book: Book, station: str) -> dict[str, Answer]:
    state = book.standing.of(MinutesRoom).case(station).state
    assert isinstance(state, Different)
    row = answers(state.entries[1].minutes)
    return {name: row[name] for name in state.fields}


def test_four_laptops_come_to_the_same_in_every_order(
    home: Book, tmp_path: Path, clocks: Clocks
) -> None:
    """Twenty-four orders; one typed twice with a third that differs, one by the same person."""
    packages = four(home, tmp_path, clocks)
    home.close()
    seen = []
    for order in permutations(packages):
        copy = tmp_path / "кући.mandat"
        copy.write_bytes(home.path.read_bytes())
        book = brought(copy, order)
        seen.append(told(book.standing))
        stages = {id: type(book.standing.of(MinutesRoom).case(id).state) for id in "123456"}
        book.close()
        assert stages == {
            "1": Different,
            "2": FirstDone,
            "3": Definitive,
            "4": Definitive,
            "5": Different,
            "6": Again,
        }
    assert len(seen) == 24
    assert all(one == seen[0] for one in seen)
    assert set(seen[0]["standing"]) == {"3", "4"}


def test_the_plan_says_station_by_station_what_comes(
    home: Book, tmp_path: Path, clocks: Clocks
) -> None:
    packages = four(home, tmp_path, clocks)
    home.do(merge.plan(home, packages[0]).decision())
    news = {one.station: one for one in merge.plan(home, packages[1]).news}
    assert set(news) == {"1", "3", "5"}
    assert (news["1"].before, news["1"].after) == (Stage.DEFINITIVE, Stage.DIFFERENT)
    assert news["1"].late and news["1"].falls
    assert news["1"].fields == ("unused", "voted", "in_box", "valid", "list:3")
    assert (news["3"].after, news["3"].late) == (Stage.FIRST_DONE, False)
    assert (news["5"].before, news["5"].after) == (Stage.FIRST_DONE, Stage.DIFFERENT)


def test_every_figure_keeps_who_typed_it_and_where(home: Book, tmp_path: Path) -> None:
    laptop = set_apart(home, tmp_path, "лаптоп 7")
    entry = as_(laptop, ANA).do(acts.enter(minutes(1, 10, 20, 30)))[0]
    home.do(merge.plan(home, packed(laptop, tmp_path / f"п{SUFFIX}")).decision())
    state = home.standing.of(MinutesRoom).case("1").state
    assert isinstance(state, FirstDone)
    assert (state.first.person, state.first.device) == (ANA.name, "лаптоп 7")
    assert state.first.entry == entry.row.id
    with pytest.raises(Refused, match="same_person"):
        as_(home, ANA).do(acts.enter(minutes(1, 10, 20, 30)))
    as_(home, BRANKO).do(acts.enter(minutes(1, 10, 20, 30)))
    assert home.standing.of(MinutesRoom).by_station["1"].minutes == minutes(1, 10, 20, 30)


def test_a_package_twice_is_harmless_and_a_later_one_brings_only_what_is_new(
    home: Book, tmp_path: Path
) -> None:
    laptop = set_apart(home, tmp_path, "л")
    as_(laptop, ANA).do(acts.enter(minutes(1, 10, 20, 30)))
    early = packed(laptop, tmp_path / f"п1{SUFFIX}")
    as_(laptop, ANA).do(acts.enter(minutes(2, 10, 20, 30)))
    late = packed(laptop, tmp_path / f"п2{SUFFIX}")
    home.do(merge.plan(home, early).decision())
    head = home.head
    again = merge.plan(home, early)
    assert (again.empty, again.coming.known, again.news) == (True, 1, ())
    with pytest.raises(Refused, match="nothing_new"):
        home.do(again.decision())
    assert home.head == head
    after = merge.plan(home, late)
    assert ([one.station for one in after.news], after.coming.known) == (["2"], 1)


def test_a_merge_is_one_bundle_and_goes_back_as_one(home: Book, tmp_path: Path) -> None:
    before = told(home.standing)
    laptop = set_apart(home, tmp_path, "л")
    for station in (1, 2, 3):
        as_(laptop, ANA).do(acts.enter(minutes(station, 10, 20, 30)))
    package = packed(laptop, tmp_path / f"п{SUFFIX}")
    entries = home.do(merge.plan(home, package).decision())
    assert len(home.standing.of(Laptops).merged) == 1
    home.take_back(entries[0].row.bundle, "погрешан пакет")
    assert told(home.standing) == before
    assert home.standing.of(Laptops).merged == ()
    home.do(merge.plan(home, package).decision())
    assert len(home.standing.of(MinutesRoom).dossiers) == 3


def test_what_was_taken_back_on_the_laptop_does_not_come_whichever_package_is_first(
    home: Book, tmp_path: Path
) -> None:
    laptop = set_apart(home, tmp_path, "л")
    as_(laptop, ANA).do(acts.enter(minutes(2, 1, 1, 1)))
    wrong = as_(laptop, ANA).do(acts.enter(minutes(1, 10, 20, 30)))
    early = packed(laptop, tmp_path / f"п1{SUFFIX}")
    laptop.take_back(wrong[0].row.bundle, "друго место")
    late = packed(laptop, tmp_path / f"п2{SUFFIX}")
    home.close()
    for order in ((early, late), (late, early), (late,), (early, late, early)):
        copy = tmp_path / "кући.mandat"
        copy.write_bytes(home.path.read_bytes())
        book = brought(copy, order)
        assert set(book.standing.of(MinutesRoom).dossiers) == {"2"}
        book.close()


def test_taking_back_elsewhere_is_told_where_minutes_stood_by_it(
    home: Book, tmp_path: Path
) -> None:
    laptop = set_apart(home, tmp_path, "л")
    wrong = as_(laptop, ANA).do(acts.enter(minutes(1, 10, 20, 30)))
    home.do(merge.plan(home, packed(laptop, tmp_path / f"п1{SUFFIX}")).decision())
    as_(home, BRANKO).do(acts.enter(minutes(1, 10, 20, 30)))
    laptop.take_back(wrong[0].row.bundle, "друго место")
    plan = merge.plan(as_(home, VERA), packed(laptop, tmp_path / f"п2{SUFFIX}"))
    (news,) = plan.news
    assert (news.falls, news.after, news.taken_back) == (True, Stage.FIRST_DONE, 1)
    home.do(plan.decision())
    assert home.standing.of(MinutesRoom).by_station.get("1") is None


def test_reopening_on_a_laptop_leaves_what_another_one_typed(home: Book, tmp_path: Path) -> None:
    one, two = (set_apart(home, tmp_path, name) for name in ("л1", "л2"))
    as_(one, ANA).do(acts.enter(minutes(1, 10, 20, 30)))
    as_(two, BRANKO).do(acts.enter(minutes(1, 10, 20, 31)))
    as_(two, VERA).do(acts.reopen("1", "погрешан папир"))
    for at, book in enumerate((one, two)):
        home.do(merge.plan(home, packed(book, tmp_path / f"п{at}{SUFFIX}")).decision())
    state = home.standing.of(MinutesRoom).case("1").state
    assert isinstance(state, FirstDone)
    assert state.first.person == ANA.name


def test_figures_typed_again_on_a_laptop_count_although_another_agreed_with_the_old(
    home: Book, tmp_path: Path
) -> None:
    """What one laptop put right must not vanish because two first entries happened to agree."""
    one, two = (set_apart(home, tmp_path, name) for name in ("л1", "л2"))
    as_(one, ANA).do(acts.enter(minutes(1, 10, 20, 30)))
    as_(one, VERA).do(acts.give_back("1", ("list:1",)))
    as_(two, BRANKO).do(acts.enter(minutes(1, 10, 20, 30)))
    as_(one, ANA).do(acts.retype("1", {"list:1": 12}))
    for at, book in enumerate((two, one)):
        home.do(merge.plan(home, packed(book, tmp_path / f"п{at}{SUFFIX}")).decision())
    state = home.standing.of(MinutesRoom).case("1").state
    assert isinstance(state, Different)
    assert state.fields == ("list:1",)


def test_single_entries_of_two_laptops_never_overwrite_one_another(tmp_path: Path) -> None:
    home = small_book(tmp_path / "г.mandat")
    one, two = (set_apart(home, tmp_path, name) for name in ("л1", "л2"))
    as_(one, ANA).do(acts.enter(minutes(1, 10, 20, 30)))
    as_(two, BRANKO).do(acts.enter(minutes(1, 10, 20, 31)))
    for at, book in enumerate((one, two)):
        home.do(merge.plan(home, packed(book, tmp_path / f"п{at}{SUFFIX}")).decision())
    state = home.standing.of(MinutesRoom).case("1").state
    assert isinstance(state, Different)
    assert "1" not in home.standing.of(MinutesRoom).by_station


def decides(patch: pytest.MonkeyPatch, book: Book, decision: Decision) -> None:
    """A decision in a book set apart, which only a program before this one let in."""
    with patch.context() as before:
        before.setattr("core.book.access.barred", lambda *_asked: None)
        book.do(decision)


def test_a_laptop_cannot_decide_for_itself_to_type_once(
    home: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop = set_apart(home, tmp_path, "л")
    once = acts.decide_rule(EntryRule.ONCE, Ruling("9/2026", "брже је"))
    with pytest.raises(Refused, match="book_apart"):
        as_(laptop, VERA).do(once)
    decides(monkeypatch, laptop, once)
    as_(laptop, ANA).do(acts.enter(minutes(1, 10, 20, 30)))
    plan = merge.plan(home, packed(laptop, tmp_path / f"п{SUFFIX}"))
    assert len(plan.there.by_rule) == 1
    assert [(one.why, one.entry.row.kind) for one in plan.passed_over] == [
        ("decided_at_home", "entry_rule_decided")
    ]
    home.do(plan.decision())
    assert isinstance(home.standing.of(MinutesRoom).case("1").state, FirstDone)
    assert home.standing.of(MinutesRoom).rule is EntryRule.TWICE


def test_what_is_decided_at_home_stays_behind_and_is_told(
    home: Book, tmp_path: Path, clocks: Clocks, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop = as_(set_apart(home, tmp_path, "л"), VERA)
    laptop.do(enroll(GORAN))
    laptop.do(change("2", Station(2, "Друга школа"), "пресељено"))
    laptop.do(amend(replace(PARTICULARS, voters=3_000), "исправка"))
    laptop.do(acts.enter(minutes(1, 10, 20, 30)))
    as_(laptop, ANA).do(acts.enter(minutes(1, 10, 20, 30)))
    as_(laptop, VERA)
    ruling = Ruling("7/2026", "рачунска")
    decides(monkeypatch, laptop, deciding.correct("1", {"list:1": 11}, "control", ruling, NIGHT))
    plan = merge.plan(home, packed(laptop, tmp_path / f"п{SUFFIX}"))
    assert [one.entry.row.kind for one in plan.passed_over] == [
        "person_enrolled",
        "station_changed",
        "election_amended",
        "minutes_corrected",
    ]
    home.do(plan.decision())
    assert home.standing.of(MinutesRoom).by_station["1"].minutes == minutes(1, 10, 20, 30)


def test_a_correction_at_home_outlives_what_comes_late(
    home: Book, tmp_path: Path, clocks: Clocks
) -> None:
    laptop = set_apart(home, tmp_path, "л")
    for person in (ANA, BRANKO):
        as_(home, person).do(acts.enter(minutes(1, 10, 20, 30)))
    ruling = Ruling("7/2026", "рачунска грешка")
    as_(home, VERA).do(deciding.correct("1", {"list:1": 11}, "control", ruling, NIGHT))
    as_(laptop, GORAN).do(acts.enter(minutes(1, 10, 20, 31)))
    as_(laptop, VERA).do(acts.reopen("1", "испочетка"))
    plan = merge.plan(home, packed(laptop, tmp_path / f"п{SUFFIX}"))
    assert plan.news[0].late
    home.do(plan.decision())
    minutes_now = home.standing.of(MinutesRoom).by_station["1"].minutes
    assert minutes_now.votes_of(1) == 11


def test_two_stations_with_one_receipt_are_told(home: Book, tmp_path: Path, clocks: Clocks) -> None:
    laptop = set_apart(home, tmp_path, "л")
    laptop.do(acts.hand_over(MinutesHandedOver("1", 1), NIGHT))
    home.do(acts.hand_over(MinutesHandedOver("2", 1), NIGHT))
    plan = merge.plan(home, packed(laptop, tmp_path / f"п{SUFFIX}"))
    assert plan.receipts == ((1, ("1", "2")),)
    home.do(plan.decision())
    (step,) = home.standing.of(MinutesRoom).case("1").received
    assert step.happened == NIGHT


def _other(path: Path, practice: bool = False) -> Book:
    book = Book.create(path, SECRETARY)
    founding = found(PARTICULARS, law_text("rs-local-2022"), practice=practice)
    book.do(in_turn(founding, enroll(SECRETARY.person)))
    return book


@pytest.mark.parametrize(
    ("here", "there", "code"),
    [
        (False, False, "merge.other_election"),
        (False, True, "merge.practice"),
        (True, False, "merge.not_practice"),
        (True, True, "merge.other_election"),
    ],
)
def test_a_package_of_another_book_is_refused(
    tmp_path: Path, here: bool, there: bool, code: str
) -> None:
    book = _other(tmp_path / "а.mandat", here)
    package = packed(_other(tmp_path / "б.mandat", there), tmp_path / f"п{SUFFIX}")
    with pytest.raises(Refused) as refused:
        merge.plan(book, package)
    assert refused.value.code == code


def test_a_package_of_the_book_itself_is_refused(home: Book, tmp_path: Path) -> None:
    package = packed(home, tmp_path / f"п{SUFFIX}")
    home.do(acts.enter(minutes(1, 10, 20, 30)))
    with pytest.raises(Refused, match="nothing_of_its_own"):
        merge.plan(home, package)


def test_only_an_officer_takes_a_package_in(home: Book, tmp_path: Path) -> None:
    laptop = set_apart(home, tmp_path, "л")
    as_(laptop, ANA).do(acts.enter(minutes(1, 10, 20, 30)))
    plan = merge.plan(home, packed(laptop, tmp_path / f"п{SUFFIX}"))
    home.desk = OPERATOR
    with pytest.raises(Refused, match="not_an_officer"):
        home.do(plan.decision())


def test_every_spoiled_byte_is_noticed(home: Book, tmp_path: Path) -> None:
    """Each byte of the head and every hundredth behind it changed; and each length cut."""
    path = tmp_path / f"п{SUFFIX}"
    packed(home, path)
    whole = path.read_bytes()
    for at in [*range(90), *range(90, len(whole), 100)]:
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(KnownFailure, match="package"):
            package_file.read(path)
        path.write_bytes(whole[:at])
        with pytest.raises(KnownFailure, match="package"):
            package_file.read(path)
    path.write_bytes(whole + b"\n")
    with pytest.raises(KnownFailure, match=r"package\.damaged"):
        package_file.read(path)


def _forged(path: Path, change: Callable[[bytes], bytes], version: bytes = b"1") -> None:
    """The same package with other content, and its hash made to fit."""
    packed_ = zlib.compress(change(zlib.decompress(path.read_bytes().split(b"\n", 2)[2])))
    digest = hashlib.sha256(packed_).hexdigest().encode()
    path.write_bytes(b"mandat-paket " + version + b"\n" + digest + b"\n" + packed_)


def _swapped(content: bytes) -> bytes:
    head, first, second, rest = content.split(b'{"seq":', 3)
    return b'{"seq":'.join((head, second.replace(b"2,", b"1,", 1), first, rest))


FORGERIES = {
    "rows swapped": _swapped,
    "a row left out": lambda whole: whole[: whole.rindex(b',{"seq":')] + b"]}",
    "a name changed": lambda whole: whole.replace("Јелена".encode(), "Милена".encode(), 2),
    "practice hidden": lambda whole: whole.replace(b'"practice":false', b'"practice":true', 1),
    "fewer acts": lambda whole: whole.replace(b'"acts":4', b'"acts":3', 1),
    "no rows": lambda whole: whole[: whole.index(b'"rows":')] + b'"rows":[]}',
    "no JSON": lambda whole: whole[:-1],
    "nothing": lambda _whole: b"",
}


@pytest.mark.parametrize("what", FORGERIES)
def test_a_forged_package_is_noticed_although_its_hash_fits(
    home: Book, tmp_path: Path, what: str
) -> None:
    path = tmp_path / f"п{SUFFIX}"
    packed(home, path)
    _forged(path, FORGERIES[what])
    with pytest.raises(KnownFailure, match=r"package\.damaged"):
        package_file.read(path)


def test_a_newer_package_and_newer_acts_say_so(home: Book, tmp_path: Path) -> None:
    path = tmp_path / f"п{SUFFIX}"
    packed(home, path)
    _forged(path, lambda whole: whole, version=b"2")
    with pytest.raises(KnownFailure, match=r"package\.newer"):
        package_file.read(path)
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(KnownFailure, match=r"package\.not_one"):
        package_file.read(path)
    newer = tmp_path / "новија.mandat"
    small_book(newer).close()
    spoil(newer, "UPDATE act SET kind = 'seance_opened' WHERE seq = 2")
    with pytest.raises(KnownFailure):
        Book.open(newer, SECRETARY)


def test_what_is_personal_stays_on_the_laptop_and_nothing_misses_it(
    home: Book, tmp_path: Path, clocks: Clocks
) -> None:
    """The first voter's name lies beside the chain; at home it is as if it had been erased."""
    voter, jmbg = sealed("Вера Првобирачица"), sealed("0101990700006")
    home.do(enroll(Person("Драган", Role.OPERATOR)), private=(jmbg,))
    laptop = set_apart(home, tmp_path, "л")
    given = replace(minutes(1, 10, 20, 30), remarks=Remarks(first_voter=voter.token))
    as_(laptop, ANA).do(acts.enter(given), private=(voter,))
    laptop.do(acts.hand_over(MinutesHandedOver("1", 1, handed_by=voter.token), NIGHT))
    path = tmp_path / f"п{SUFFIX}"
    package = packed(laptop, path)
    content = path.read_bytes() + zlib.decompress(path.read_bytes().split(b"\n", 2)[2])
    inside = b"".join(entry.row.payload for entry in package.entries)
    for word in (voter.text, jmbg.text):
        assert word.encode() not in content + inside
    assert not laptop.side.holds(jmbg.token)
    home.do(merge.plan(home, package).decision())
    as_(home, BRANKO).do(acts.enter(minutes(1, 10, 20, 30)))
    kept = home.standing.of(MinutesRoom).by_station["1"]
    assert kept.minutes.remarks.first_voter == voter.token
    assert home.side.reveal(voter.token) is None
    assert kept.minutes.remarks.opened == ""
    assert kept.minutes.figures.registered is not Mark.NOT_TYPED


def test_a_laptop_knows_what_it_was_set_apart_for(home: Book, tmp_path: Path) -> None:
    path = tmp_path / f"п{SUFFIX}"
    handover.parcel(home, ("2", "3")).save(path)
    laptop = handover.begin(package_file.read(path), tmp_path / "л.mandat", OPERATOR)
    apart = laptop.standing.of(Laptops).apart
    assert apart is not None
    assert (apart.stations, apart.fork) == (("2", "3"), home.head.hex())
    laptop.do(acts.enter(minutes(4, 10, 20, 30)))
    assert handover.parcel(laptop).manifest.stations == ("4",)
    with pytest.raises(Refused, match="all_of_it"):
        handover.parcel(laptop, ("1",))


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("1", ("1",)),
        ("1-3", ("1", "2", "3")),
        ("3, 1–2,", ("1", "2", "3")),
        ("6,6", ("6",)),
    ],
)
def test_stations_are_named_by_number_and_range(
    home: Book, text: str, ids: tuple[str, ...]
) -> None:
    from core.domain.stations.model import Stations

    assert handover.chosen(text, home.standing.of(Stations)) == ids
