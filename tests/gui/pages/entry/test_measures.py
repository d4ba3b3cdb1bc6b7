"""Which decision is proposed and why one cannot be taken; what is told of those that were taken."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from core.base.people import Person, Role
from core.book.book import Book
from core.domain.commission.decisions import Ruling
from core.domain.minutes import deciding
from core.domain.minutes.acts import enter
from core.domain.minutes.grounds import AnnulmentGround, UndeterminableGround
from core.domain.minutes.model import Figures, Minutes, Remarks
from core.domain.minutes.proposals import Measure
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.turns import Mode
from core.domain.standing import Decision
from core.words.catalogue import Language, words
from gui.pages.entry import desk
from gui.pages.entry.cards import cards
from gui.pages.entry.decided import (
    Decided,
    choices,
    decided_of,
    paper_of,
    repeated,
    sentence,
    struck,
)
from gui.pages.entry.decided import cards as decided_cards
from gui.pages.entry.decisions.matter import matter_of
from gui.pages.entry.decisions.measures import ACTS, options, proposed
from tests.support.books import OPERATOR, SECRETARY, small_book

SPEECH = words(Language.SR_CYRL)
AT = datetime(2026, 12, 7, 9, tzinfo=UTC)
#            S    R    U    G    B    N  V
PAPERS = {
    "C1": (500, 500, 340, 159, 160, 4, 156),
    "C2": (500, 500, 341, 160, 160, 4, 156),
    "C3": (500, 500, 340, 160, 160, 3, 156),
    "W1": (150, 150, 0, 160, 150, 4, 146),
    "W2": (500, 500, 341, 160, 158, 4, 154),
    "well": (500, 500, 340, 160, 160, 4, 156),
}
SILENT = Remarks()
FEW = Remarks(signatures=2)
NO_SHEET = Remarks(control_sheet_found=False)

TWICE = "било је 160, исправљено решењем 013-60/2026; било је 158, исправљено решењем 013-61/2026"


def paper(station: int, which: str, remarks: Remarks = SILENT) -> Minutes:
    figures = Figures(*PAPERS[which])
    assert isinstance(figures.valid, int)
    return Minutes(str(station), figures, ((1, figures.valid - 50), (2, 40), (3, 10)), remarks)


def ruling(no: int) -> Ruling:
    return Ruling(f"013-{no}/2026", "Разлог.")


def inspect(station: str = "1") -> Decision:
    return deciding.inspect(station, "Нађена су 162 листића.", "Петар Јовић", AT)


def annul(no: int, station: str = "1") -> Decision:
    return deciding.annul(station, AnnulmentGround.BOX_OVER_VOTED, ruling(no), AT)


def repeat(no: int, day: int, station: str = "1") -> Decision:
    return deciding.repeat((station,), date(2026, 12, day), ruling(no), AT)


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Book]:
    monkeypatch.setattr("core.base.moments.now", lambda: AT.replace(hour=20))
    made = small_book(tmp_path / "b.mandat")
    yield made
    made.close()


#  paper   remarks   before any inspection   once inspected
PROPOSED = """
C1         -         inspect                 annul
C2         -         inspect                 annul
C3         -         inspect                 correct
W1         -         correct                 correct
W2         -         correct                 correct
well       few       undeterminable          undeterminable
well       sheet     inspect                 annul
well       -         -                       -
"""


@pytest.mark.parametrize("line", PROPOSED.strip().splitlines())
def test_the_decision_that_the_law_leads_to_is_proposed(book: Book, line: str) -> None:
    which, remarks, before, after = line.split()
    told = {"few": FEW, "sheet": NO_SHEET, "-": SILENT}[remarks]
    book.do(enter(paper(1, which, told)))
    found = []
    for decision in (None, inspect()):
        if decision is not None:
            book.do(decision)
        measure = proposed(matter_of(book.standing, "1"))
        found.append(measure.value if measure else "-")
    assert found == [before, after]


def test_the_finding_in_question_goes_before_the_gravest(book: Book) -> None:
    book.do(enter(paper(1, "C1")))
    assert proposed(matter_of(book.standing, "1", "W2")) is Measure.CORRECT
    assert proposed(matter_of(book.standing, "1", "C1")) is Measure.INSPECT
    book.do(annul(60))
    assert proposed(matter_of(book.standing, "1", "C1")) is Measure.REPEAT


#  who          what was done   those that can be taken
POSSIBLE = """
secretary       nothing         inspect undeterminable
secretary       typed           inspect correct annul undeterminable reopen
secretary       annulled        repeat
operator        typed           -
member          typed           -
"""


@pytest.mark.parametrize("line", POSSIBLE.strip().splitlines())
def test_a_decision_that_cannot_be_taken_says_why(book: Book, line: str) -> None:
    who, done, *possible = line.split()
    if done != "nothing":
        book.do(enter(paper(1, "C1")))
    if done == "annulled":
        book.do(annul(60))
    people = {
        "secretary": SECRETARY.person,
        "operator": OPERATOR.person,
        "member": Person("Ана", Role.MEMBER),
    }
    matter = matter_of(book.standing, "1")
    found = options(SPEECH, book.standing, matter, people[who], read_only=False)
    assert [one.measure for one in found] == list(ACTS)
    assert [one.measure.value for one in found if not one.why_not] == [
        one for one in possible if one != "-"
    ]
    assert all(one.why_not.endswith(".") for one in found if one.why_not)
    assert not any(one.proposed and one.why_not for one in found)
    closed = options(SPEECH, book.standing, matter, people[who], read_only=True)
    assert all(one.why_not for one in closed)


def test_a_card_prepares_what_its_finding_leads_to_until_it_is_explained(book: Book) -> None:
    book.do(enter(paper(1, "C1")))
    entry = desk.entry_of(book.standing, "1", SECRETARY.person, book.side.reveal)
    assert entry is not None
    shown = {one.id: one for one in cards(SPEECH, entry, entry.findings(), "", True)}
    assert shown["C1"].second == "Припреми увид у материјал"
    assert (shown["W2"].second, shown["W2"].action) == ("Припреми исправку", "Објасни")
    book.do(annul(60))
    entry = desk.entry_of(book.standing, "1", SECRETARY.person, book.side.reveal)
    assert entry is not None
    assert not any(one.second for one in cards(SPEECH, entry, entry.findings(), "", True))


def test_old_figures_stay_struck_with_the_decision_that_replaced_them(book: Book) -> None:
    book.do(enter(paper(1, "C1")))
    for no, figure in ((60, 158), (61, 159)):
        book.do(deciding.correct("1", {"in_box": figure}, "control", ruling(no), AT))
    decided = decided_of(book.standing.of(MinutesRoom), "1")
    assert struck(SPEECH, decided) == {
        "in_box": (
            "160  158",
            True,
            TWICE,
        )
    }
    law = matter_of(book.standing, "1").law
    told = decided_cards(SPEECH, decided, law)
    assert [one.formula for one in told] == ["Решење 013-60/2026", "Решење 013-61/2026"]
    assert told[0].advice[0] == ("Број гласачких листића у гласачкој кутији:", "160 → 158")
    assert [paper_of(decided, one.id) for one in told] == [
        ("correction", 1, 1),
        ("correction", 1, 2),
    ]


def test_a_repeat_leaves_the_first_voting_to_be_looked_at(book: Book) -> None:
    book.do(enter(paper(1, "C1")))
    book.do(inspect())
    book.do(annul(60))
    room = book.standing.of(MinutesRoom)
    assert sentence(SPEECH, decided_of(room, "1")).endswith("Одредите поновно гласање.")
    book.do(repeat(61, 13))
    room = book.standing.of(MinutesRoom)
    now, first = decided_of(room, "1"), decided_of(room, "1", 1)
    assert (now.voting, now.past, first.voting, first.past) == (2, False, 1, True)
    assert sentence(SPEECH, now) == ""
    assert sentence(SPEECH, first).endswith("Поновно гласање: 13. 12. 2026.")
    assert repeated(SPEECH, now) == "поновно гласање 13. 12. 2026."
    assert [one.text for one in choices(SPEECH, now)] == ["Прво гласање", "Поновно"]
    assert (paper_of(now), paper_of(first)) == (("repeat", 1, 1), ("annulment", 1, 1))
    turn, _decided = desk.seen(book.standing, "1", SECRETARY.person, 1)
    assert turn.mode is Mode.STANDS and turn.shown == paper(1, "C1")
    assert desk.seen(book.standing, "1", SECRETARY.person)[0].mode is Mode.FIRST


@pytest.mark.parametrize("voting", [0, 3, 7])
def test_a_voting_that_is_not_there_is_the_last(book: Book, voting: int) -> None:
    decided = decided_of(book.standing.of(MinutesRoom), "1", voting)
    assert decided == Decided()


def test_a_voting_without_minutes_is_shown_empty(book: Book) -> None:
    ground = UndeterminableGround.NOT_DELIVERED
    book.do(deciding.undeterminable("1", ground, ruling(60), AT))
    book.do(repeat(61, 13))
    entry = desk.entry_of(book.standing, "1", SECRETARY.person, book.side.reveal, voting=1)
    assert entry is not None
    assert (entry.turn.mode, entry.can_type, dict(entry.typed.figures)) == (
        Mode.NEVER_STOOD,
        False,
        {},
    )


def test_three_votings_are_counted(book: Book) -> None:
    steps: list[Callable[[], Decision]] = [
        lambda: enter(paper(1, "C1")),
        lambda: annul(60),
        lambda: repeat(61, 13),
        lambda: enter(paper(1, "C1")),
        lambda: annul(62),
        lambda: repeat(63, 20),
    ]
    for step in steps:
        book.do(step())
    decided = decided_of(book.standing.of(MinutesRoom), "1")
    assert [one.text for one in choices(SPEECH, decided)] == [
        "Прво гласање",
        "Поновно 1",
        "Поновно 2",
    ]
