"""What the commission decides of minutes that are in: corrections, annulments, repeat voting."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest

from core.base.people import Desk, Person, Role
from core.base.refusals import Refused
from core.book.book import Book
from core.domain.commission.decisions import Ruling
from core.domain.minutes import deciding, form
from core.domain.minutes.acts import enter, reopen
from core.domain.minutes.entry import REMARK, Answer
from core.domain.minutes.grounds import AnnulmentGround, UndeterminableGround
from core.domain.minutes.model import Figures, Mark, Minutes
from core.domain.minutes.proposals import Measure
from core.domain.minutes.room import MinutesRoom
from core.domain.standing import Decision
from core.domain.tally.model import Tally
from core.domain.tally.tabulate import tabulate
from tests.support.books import OPERATOR, minutes, small_book

AT = datetime(2026, 7, 1, 20, tzinfo=UTC)
LATER = date(2026, 7, 5)
OVER = AnnulmentGround.BOX_OVER_VOTED
STAY = UndeterminableGround.ERRORS_STAY
SECOND = Desk(Person("Олга Пантић", Role.OPERATOR), "лаптоп 3")


def ruling(no: int) -> Ruling:
    return Ruling(f"013-{no}/2026", "Контролом записника утврђена је омашка.")


def correct(given: dict[str, Answer], no: int = 50, basis: str = "control") -> Decision:
    return deciding.correct("1", given, basis, ruling(no), AT)


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Book]:
    """Stations 1 to 3 are in, typed once."""
    monkeypatch.setattr("core.base.moments.now", lambda: datetime(2026, 7, 2, 9, tzinfo=UTC))
    made = small_book(tmp_path / "b.mandat")
    for station in (1, 2, 3):
        made.do(enter(minutes(station, 100 * station, 50, 20, invalid=5)))
    yield made
    made.close()


def tally(book: Book, first_voting: bool = False) -> Tally:
    return tabulate(book.standing, first_voting)


# Two correction sets published in 2026: what stood, and what was put there instead. The other
# figures are made so that the corrected minutes are without a fault.
REAL = {
    "set one": (
        {"valid": (1186, 1187), "invalid": (9, 8), "list:3": (767, 768)},
        (300, 119, 767),
        1195,
    ),
    "set two": (
        {"valid": (1225, 1231), "invalid": (21, 15), "list:1": (334, 335), "list:3": (838, 843)},
        (334, 53, 838),
        1246,
    ),
}


@pytest.mark.parametrize("name", REAL)
def test_published_corrections_change_exactly_what_they_say(book: Book, name: str) -> None:
    """The figures corrected, the sums by the same differences, and nothing else; old are kept."""
    changed, votes, box = REAL[name]
    old = {field: before for field, (before, _after) in changed.items()}
    new: dict[str, Answer] = {field: after for field, (_before, after) in changed.items()}
    figures = Figures(1400, 1400, 1400 - box, box, box, old["invalid"], old["valid"])
    paper = Minutes("4", figures, tuple(enumerate(votes, start=1)))
    book.do(enter(paper))
    before = tally(book)
    book.do(deciding.correct("4", new, "control", ruling(60), AT))
    after = tally(book)
    case = book.standing.of(MinutesRoom).case("4")
    assert case.corrections[0].changed == tuple(
        (field, *changed[field]) for field in (*form.NAMES, "list:1", "list:2", "list:3")
        if field in changed
    )  # fmt: skip
    for field in form.NAMES:
        moved = changed[field][1] - changed[field][0] if field in changed else 0
        assert getattr(after.totals, field) - getattr(before.totals, field) == moved
    for no in (1, 2, 3):
        a, b = changed.get(form.list_field(no), (0, 0))
        assert after.votes_of(no) - before.votes_of(no) == b - a
    standing = book.standing.of(MinutesRoom).by_station["4"]
    assert [standing.minutes.figures.of(f) for f in ("invalid", "valid")] == [
        new["invalid"],
        new["valid"],
    ]
    assert paper == case.state.minutes  # type: ignore[union-attr]
    assert not [f for s, f in after.findings if s.id == "4" and f.code in ("C3", "C4", "C6")]


def test_corrections_come_one_upon_another(book: Book) -> None:
    book.do(correct({"valid": 171, "invalid": 4}))
    book.do(correct({"valid": 172, "invalid": 3}, 51, "sample"))
    case = book.standing.of(MinutesRoom).case("1")
    assert [one.changed for one in case.corrections] == [
        (("invalid", 5, 4), ("valid", 170, 171)),
        (("invalid", 4, 3), ("valid", 171, 172)),
    ]
    kept = book.standing.of(MinutesRoom).by_station["1"]
    assert len(kept.earlier) == 2, "the entry and the first correction"


def _annulled(book: Book) -> None:
    book.do(deciding.annul("1", OVER, ruling(40), AT))


def _undetermined(book: Book) -> None:
    book.do(deciding.undeterminable("1", STAY, ruling(40), AT))


def _nothing(book: Book) -> None:
    """As it is."""


def _corrected(book: Book) -> None:
    book.do(correct({"invalid": 4}, 40))


def _repeated(book: Book) -> None:
    _annulled(book)
    book.do(deciding.repeat(("1",), LATER, ruling(41), AT))


REFUSED: dict[str, tuple[Callable[[Book], None], Decision, str]] = {
    "no station": (
        _nothing,
        deciding.correct("99", {"valid": 1}, "control", ruling(50), AT),
        "station.unknown",
    ),
    "nothing stands": (
        _nothing,
        deciding.correct("4", {"valid": 1}, "control", ruling(50), AT),
        "minutes.do_not_stand",
    ),
    "nothing changes": (_nothing, correct({"valid": 170}), "nothing_changed"),
    "no field": (_nothing, correct({}), "nothing_changed"),
    "unknown field": (_nothing, correct({"list:9": 4}), "minutes.not_typed"),
    "not typed": (_nothing, correct({"valid": Mark.NOT_TYPED}), "minutes.not_typed"),
    "below nought": (_nothing, correct({"valid": -1}), "minutes.not_possible"),
    "too great": (_nothing, correct({"valid": 10_000_000}), "minutes.not_possible"),
    "yes in a count": (_nothing, correct({"valid": True}), "minutes.not_possible"),
    "count in a yes": (
        _nothing,
        correct({f"{REMARK}control_sheet_found": 1}),
        "minutes.not_possible",
    ),
    "no number": (
        _nothing,
        deciding.correct("1", {"valid": 1}, "control", Ruling(" ", "Разлог."), AT),
        "ruling.no_number",
    ),
    "no ground": (
        _nothing,
        deciding.correct("1", {"valid": 1}, "control", Ruling("7", " "), AT),
        "ruling.no_ground",
    ),
    "number taken": (_corrected, correct({"invalid": 3}, 40), "ruling.number_taken"),
    "correcting an annulled voting": (_annulled, correct({"valid": 1}), "minutes.put_aside"),
    "correcting without a result": (_undetermined, correct({"valid": 1}), "minutes.put_aside"),
    "inspecting an annulled voting": (
        _annulled,
        deciding.inspect("1", "нађено", "", AT),
        "minutes.put_aside",
    ),
    "inspection that found nothing said": (
        _nothing,
        deciding.inspect("1", "  ", "", AT),
        "reason_missing",
    ),
    "annulling twice": (_annulled, deciding.annul("1", OVER, ruling(50), AT), "minutes.put_aside"),
    "annulling what is not in": (
        _nothing,
        deciding.annul("4", OVER, ruling(50), AT),
        "minutes.none",
    ),
    "undeterminable after annulment": (
        _annulled,
        deciding.undeterminable("1", STAY, ruling(50), AT),
        "minutes.put_aside",
    ),
    "repeat of what stands": (
        _nothing,
        deciding.repeat(("1",), LATER, ruling(50), AT),
        "repeat.nothing_annulled",
    ),
    "repeat in part of what stands": (
        _annulled,
        deciding.repeat(("1", "2"), LATER, ruling(50), AT),
        "repeat.nothing_annulled",
    ),
    "repeat nowhere": (_annulled, deciding.repeat((), LATER, ruling(50), AT), "repeat.no_station"),
    "repeat in the past": (
        _annulled,
        deciding.repeat(("1",), date(2026, 6, 1), ruling(50), AT),
        "repeat.past",
    ),
    "repeat twice": (
        _repeated,
        deciding.repeat(("1",), LATER, ruling(50), AT),
        "repeat.nothing_annulled",
    ),
    "reopening what was corrected": (_corrected, reopen("1", "грешка"), "entry.decided"),
    "typing over what was corrected": (
        _corrected,
        enter(minutes(1, 1, 1, 1), reason="грешка"),
        "entry.decided",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_a_reason_and_nothing_changed(book: Book, name: str) -> None:
    before, decision, code = REFUSED[name]
    before(book)
    standing, acts = book.standing, len(book.entries)
    with pytest.raises(Refused) as refused:
        book.do(decision)
    assert refused.value.code == code
    assert (book.standing, len(book.entries)) == (standing, acts)


@pytest.mark.parametrize(
    "decision",
    [
        correct({"valid": 1}),
        deciding.inspect("1", "нађено", "", AT),
        deciding.annul("1", OVER, ruling(50), AT),
        deciding.undeterminable("1", STAY, ruling(50), AT),
        reopen("1", "грешка"),
    ],
)
def test_only_officers_decide(book: Book, decision: Decision) -> None:
    book.desk = OPERATOR
    with pytest.raises(Refused, match=r"person\.not_an_officer"):
        book.do(decision)


@pytest.mark.parametrize("put_aside", [_annulled, _undetermined])
def test_a_voting_put_aside_counts_nowhere(book: Book, put_aside: Callable[[Book], None]) -> None:
    before = tally(book)
    put_aside(book)
    after = tally(book)
    assert after.stations_in == before.stations_in - 1
    assert after.totals.voted == before.totals.voted - 175
    assert after.votes_of(1) == before.votes_of(1) - 100
    assert [one.station.id for one in after.put_aside] == ["1"]
    assert tally(book, first_voting=True).totals == before.totals


def test_a_result_that_never_came_is_undeterminable_without_minutes(book: Book) -> None:
    ground = UndeterminableGround.NOT_DELIVERED
    book.do(deciding.undeterminable("4", ground, ruling(50), AT))
    assert [one.station.id for one in tally(book).put_aside] == ["4"]


def test_repeat_voting_opens_a_new_file_and_both_results_can_be_told(book: Book) -> None:
    first = tally(book)
    _annulled(book)
    book.do(deciding.undeterminable("2", STAY, ruling(42), AT))
    book.do(deciding.repeat(("1", "2", "1"), LATER, ruling(43), AT))
    room = book.standing.of(MinutesRoom)
    for station in ("1", "2"):
        dossier = room.dossier(station)
        assert len(dossier.votings) == 2 and not dossier.now.steps
        assert dossier.repeats[0].held == "2026-07-05"
        assert dossier.votings[0].aside is not None
    assert tally(book).stations_in == 1
    book.do(enter(minutes(1, 80, 40, 30, invalid=2)))
    again = tally(book)
    assert again.votes_of(1) == first.votes_of(1) - 100 - 200 + 80
    assert [one.voting for one in again.stations] == [2, 2, 1, 1]
    assert tally(book, first_voting=True).votes == first.votes


DECISIONS: dict[str, tuple[Callable[[Book], None], Decision]] = {
    "correction": (_nothing, correct({"invalid": 4, "valid": 171})),
    "inspection": (_nothing, deciding.inspect("1", "нађено је 170 важећих", "Милан", AT)),
    "annulment": (_nothing, deciding.annul("1", OVER, ruling(50), AT)),
    "undeterminable": (_nothing, deciding.undeterminable("1", STAY, ruling(50), AT)),
    "repeat": (_annulled, deciding.repeat(("1",), LATER, ruling(50), AT)),
    "reopening": (_nothing, reopen("1", "погрешно бирачко место")),
}


@pytest.mark.parametrize("name", DECISIONS)
def test_each_decision_is_taken_back_as_if_it_never_was(book: Book, name: str) -> None:
    before, decision = DECISIONS[name]
    before(book)
    rooms, sums = book.standing.of(MinutesRoom), tally(book)
    bundle = book.do(decision)[0].row.bundle
    assert book.standing.of(MinutesRoom) != rooms
    book.take_back(bundle, "омашка")
    assert (book.standing.of(MinutesRoom), tally(book)) == (rooms, sums)


def test_an_annulment_stays_while_its_repeat_voting_stands(book: Book) -> None:
    bundle = book.do(deciding.annul("1", OVER, ruling(40), AT))[0].row.bundle
    book.do(deciding.repeat(("1",), LATER, ruling(41), AT))
    with pytest.raises(Refused):
        book.take_back(bundle, "омашка")


def test_reopened_minutes_are_typed_anew_by_two(tmp_path: Path) -> None:
    book = small_book(tmp_path / "dva.mandat", once=False)
    officer = book.desk
    for desk in (OPERATOR, SECOND):
        book.desk = desk
        book.do(enter(minutes(1, 100, 50, 20)))
    assert tally(book).stations_in == 1
    book.desk = officer
    book.do(reopen("1", "унет је записник другог места"))
    assert tally(book).stations_in == 0
    for desk in (SECOND, OPERATOR):
        book.desk = desk
        book.do(enter(minutes(1, 90, 50, 20)))
    assert tally(book).votes_of(1) == 90
    book.close()


#  station                    inspect  correct  annul  undeterminable  repeat  reopen
POSSIBLE = """
nothing typed                 yes      no       no     yes             no      no
typed, and stands             yes      yes      yes    yes             no      yes
corrected                     yes      yes      yes    yes             no      no
annulled                      no       no       no     no              yes     no
repeat ordered                yes      no       no     yes             no      no
"""


@pytest.mark.parametrize("row", POSSIBLE.strip().splitlines(), ids=lambda row: row[:20].strip())
def test_what_may_be_decided_depends_on_what_was(book: Book, row: str) -> None:
    """The question alone says what the act itself would be refused for."""
    name, answers = row[:30].strip(), row[30:].split()
    station = "4" if name == "nothing typed" else "1"
    if name == "corrected":
        book.do(correct({"list:1": 99}))
    if name in ("annulled", "repeat ordered"):
        book.do(deciding.annul("1", OVER, ruling(60), AT))
    if name == "repeat ordered":
        book.do(deciding.repeat(("1",), LATER, ruling(61), AT))
    decisions = {
        Measure.INSPECT: deciding.inspect(station, "бројање", "", AT),
        Measure.CORRECT: deciding.correct(station, {"list:1": 98}, "control", ruling(70), AT),
        Measure.ANNUL: deciding.annul(station, OVER, ruling(70), AT),
        Measure.UNDETERMINABLE: deciding.undeterminable(station, STAY, ruling(70), AT),
        Measure.REPEAT: deciding.repeat((station,), LATER, ruling(70), AT),
        Measure.REOPEN: reopen(station, "погрешан папир"),
    }
    for (measure, decision), answer in zip(decisions.items(), answers, strict=True):
        asked = partial(deciding.must_be_possible, book.standing, station, measure)
        assert _refused(asked) == (answer == "no"), (name, measure)
        assert _refused(partial(decision, book.standing)) == (answer == "no"), (name, measure)


def _refused(asked: Callable[[], object]) -> bool:
    try:
        asked()
    except Refused:
        return True
    return False
