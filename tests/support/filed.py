"""A book with filed lists in every state, and papers of lists that keep every rule."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from core.base import moments
from core.base.people import Person, Role
from core.book.book import Book
from core.domain.acts import in_turn
from core.domain.ballot import acts as ballot
from core.domain.ballot.model import Material
from core.domain.commission.acts import enroll
from core.domain.commission.decisions import Ruling
from core.domain.election.model import founded
from core.domain.lists import deciding
from core.domain.lists.model import filed
from core.domain.lists.paper import (
    OF_CANDIDATES,
    OF_LIST,
    Leader,
    ListPaper,
    Motion,
    Representative,
    Right,
    Sex,
    Signatures,
    Submitter,
    SubmitterKind,
)
from core.domain.lists.states import Cure, Deficiency, Published
from core.domain.lists.workflow import Door
from core.domain.minutes.gates import while_ballot_is_open
from core.domain.standing import Decision
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from core.office import drafting
from core.office.filed import Filed
from core.words.catalogue import Language, words
from tests.support.books import PARTICULARS, SECRETARY, founding
from tests.support.invented import jmbg_of, people, person

AT_ONCE, CURED, EXPIRED, DISMISSED, WITHDRAWN, MINORITY, RUNNING, FAULTY = range(1, 9)
"""Ids of the lists of `filed_book`, named by what became of them."""

CHAIR = Person("Гордана Вукелић", Role.CHAIR)
STATIONS = tuple(
    Station(no, name, address, registered=500)
    for no, (name, address) in enumerate(
        (
            ("ОШ „Вук Караџић“", "Трг слободе 4"),
            ("Дом културе", "Поморавска 11"),
            ("Месна заједница Бреза", "Бреза, Главна 2"),
            ("ОШ „Свети Сава“", "Липовачка 30"),
        ),
        start=1,
    )
)


SERBIAN = words(Language.SR_CYRL)


def when(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of the year of this election, on a clock in Serbia."""
    return moments.at(date(PARTICULARS.held.year, month, day), hour, minute)


NOW = when(11, 12, 10)
"""When the last acts of `filed_book` are a day old: 23:30 h are left to cure, 27:05 h to decide."""


def list_paper(count: int = 20, no: int = 1, name: str = "Градски договор") -> ListPaper:
    """A party's list of `count` candidates with which the rules find nothing wrong.

    Lists of another `no` (1 to 16) have other people. It takes 15 to 45 candidates to keep the
    rule on their number in the election of `PARTICULARS`.
    """
    candidates = people(count, no)
    first = candidates[0]
    filer = person(no, 109, Sex.MALE)
    return ListPaper(
        name=name,
        submitter=Submitter(SubmitterKind.PARTY, f"Политичка странка „{name}“"),
        leaders=(Leader(first.name, first.surname, first.jmbg),),
        representative=Representative(
            name=filer.name,
            surname=filer.surname,
            right=Right.AUTHORISED,
            jmbg=filer.jmbg,
            address=f"{filer.place}, {filer.address}",
            telephone=f"060 000 0{no:03}",
            email=f"lista{no}@example.rs",
        ),
        candidates=candidates,
        signatures=Signatures(214, (("not_in_roll", 3), ("twice", 1))),
        enclosures=(*OF_LIST, OF_CANDIDATES),
    )


def coalition_paper(count: int = 20, no: int = 2, name: str = "Моравски савез") -> ListPaper:
    """The same of a coalition of two parties, which agreed on every candidate's party."""
    paper = list_paper(count, no, name)
    parties = ("Странка поморавског села", "Зелена обала")
    return replace(
        paper,
        submitter=Submitter(SubmitterKind.COALITION, f"Коалиција „{name}“", parties),
        representative=replace(paper.representative, right=Right.AGREEMENT),
        candidates=tuple(
            replace(one, party=parties[at % 2]) for at, one in enumerate(paper.candidates)
        ),
        agreement=date(2026, 10, 21),
    )


def group_paper(count: int = 15, no: int = 4, name: str = "Доста чекања") -> ListPaper:
    """The same of a citizens' group of twelve voters."""
    paper = list_paper(count, no, name)
    return replace(
        paper,
        submitter=Submitter(SubmitterKind.GROUP, f"Група грађана „{name}“"),
        representative=replace(paper.representative, right=Right.AGREEMENT),
        agreement=date(2026, 10, 24),
        founders=12,
    )


def minority_paper(
    count: int = 15, no: int = 6, name: str = "Цинцарска заједница Мораве"
) -> ListPaper:
    """The same of a minority's party, which moves for the status of a minority list."""
    return replace(list_paper(count, no, name), motion=Motion("цинцарска", 2))


def faulty_paper(count: int = 20, no: int = 8, name: str = "Наше улице") -> ListPaper:
    """A list with one woman among places 6–10, a ЈМБГ at odds with the sex, and 150 signatures.

    There are women enough on the whole: the one who is not in the second five is in the third.
    """
    paper = list_paper(count, no, name)
    there = list(paper.candidates)
    there[5], there[11] = there[11], there[5]
    odd = there[7]
    assert odd.born is not None and odd.sex is Sex.FEMALE
    there[7] = replace(odd, jmbg=jmbg_of(odd.born, Sex.MALE, 308))
    signatures = Signatures(168, (("earlier_list", 11), ("not_in_roll", 5), ("not_certified", 2)))
    return replace(paper, candidates=tuple(there), signatures=signatures)


def unauthorised_paper() -> ListPaper:
    """A group's list that somebody files whom its agreement does not name."""
    paper = group_paper()
    return replace(paper, representative=replace(paper.representative, right=Right.NONE))


def lacking(paper: ListPaper, *enclosures: str) -> ListPaper:
    """The same list without these enclosures of the list."""
    left = tuple(name for name in paper.enclosures if name not in enclosures)
    return replace(paper, enclosures=left)


def lacking_of(paper: ListPaper, place: int, *enclosures: str) -> ListPaper:
    """The same list, where the candidate of that place lacks these enclosures."""
    there = list(paper.candidates)
    there[place - 1] = replace(there[place - 1], lacks=enclosures)
    return replace(paper, candidates=tuple(there))


def empty_book(path: Path) -> Book:
    """An election with secretary, chair and stations, in which no list has been filed yet."""
    book = Book.create(path, SECRETARY)
    staff = (enroll(SECRETARY.person), enroll(CHAIR))
    book.do(in_turn(founding(), *staff, register(STATIONS)))
    return book


def filed_book(path: Path) -> Book:
    """The eight lists of this file in one book, as they stand at `NOW`.

    | id        | filed         | what became of it                                               |
    |-----------|---------------|-----------------------------------------------------------------|
    | AT_ONCE   | 22. 10. 09:10 | proclaimed 23. 10. 14:05, list 1 of the ballot                  |
    | CURED     | 26. 10. 11:20 | published 27. 10. 16:20, cured 29. 10. 15:25, proclaimed, list 2 |
    | EXPIRED   | 28. 10. 10:00 | published 29. 10. 10:15, nothing brought, refused 31. 10. 18:00 |
    | DISMISSED | 29. 10. 13:45 | dismissed 30. 10. 12:00, filed by somebody unauthorised         |
    | WITHDRAWN | 02. 11. 08:30 | withdrawn 03. 11. 11:00                                         |
    | MINORITY  | 03. 11. 12:15 | proclaimed with the status 04. 11. 17:00, list 3 of the ballot  |
    | RUNNING   | 09. 11. 09:00 | published 11. 11. 09:30, to cure until 13. 11. 09:30            |
    | FAULTY    | 11. 11. 13:05 | to decide until 13. 11. 13:05                                   |
    """
    desk = Counter(empty_book(path))
    steps = [step for story in _STORIES for step in story(desk)]
    for _at, act in sorted(steps, key=lambda step: step[0]):
        act()
    return desk.book


def settle_ballot(book: Book) -> None:
    """Establish the collective list, order 2,000 ballots, and hand them over to three stations."""
    book.do(ballot.establish(Ruling("013-40/2026", "Протекао је рок."), when(11, 20, 12)))
    ruling = Ruling("013-41/2026", "Према броју бирача у закљученом списку.")
    book.do(ballot.order_ballots(2_000, ruling, when(11, 21, 11)))
    lines = (Material("1", 500), Material("2", 500, 212), Material("3", 500, 188, "кеса оштећена"))
    book.do(ballot.record(lines), happened=when(12, 5, 9))


Step = tuple[datetime, Callable[[], object]]


@dataclass(slots=True)
class Counter:
    """The commission at work on one book: every step of a list, with its moment and its number."""

    book: Book

    def do(self, decision: Decision) -> None:
        """One decision, as the window and the command line would do it."""
        self.book.do(while_ballot_is_open(decision))

    def receive(self, paper: ListPaper, receipt: str, at: datetime) -> int:
        """Take a list down; its id."""
        sealing = Filed(self.book).receive(paper, receipt, at)
        entries = self.book.do(sealing.decision, private=sealing.private)
        id: int = entries[0].act.id
        return id

    def items(self, id: int) -> tuple[Deficiency, ...]:
        """What a conclusion would order cured, as the program drafts it."""
        law = founded(self.book.standing)[1]
        return drafting.items(Filed(self.book).findings(id), law, SERBIAN)

    def ground(self, id: int, door: Door) -> str:
        """The ground of a decision, as the program drafts it."""
        law = founded(self.book.standing)[1]
        return drafting.ground(door, Filed(self.book).findings(id), law, SERBIAN)

    def order(self, id: int, number: str, at: datetime) -> None:
        """A conclusion on all that the rules find."""
        ruling = Ruling(number, self.ground(id, Door.ORDER))
        self.do(deciding.order(id, self.items(id), ruling, at))

    def publish(self, id: int, at: datetime) -> None:
        """The decision that stands, on the web presentation."""
        self.do(deciding.publish(id, at))

    def supplement(self, id: int, paper: ListPaper, at: datetime) -> None:
        """What the submitter brought."""
        sealing = Filed(self.book).supplement(id, paper, at)
        self.book.do(sealing.decision, private=sealing.private)

    def examine(self, id: int, mark: Cure, at: datetime) -> None:
        """All items marked alike."""
        state = filed(self.book.standing, id).state
        assert isinstance(state, Published)
        self.do(deciding.examine(id, tuple((item.no, mark) for item in state.items), at))

    def proclaim(self, id: int, number: str, at: datetime, status: bool | None = None) -> None:
        """A proclamation, published half an hour later."""
        ruling = Ruling(number, self.ground(id, Door.PROCLAIM))
        self.do(deciding.proclaim(id, ruling, at, status))
        self.publish(id, at + timedelta(minutes=30))


def _at_once(desk: Counter) -> Iterator[Step]:
    came, decided = when(10, 22, 9, 10), when(10, 23, 14, 5)
    yield came, lambda: desk.receive(list_paper(30, AT_ONCE), "1", came)
    yield decided, lambda: desk.proclaim(AT_ONCE, "013-12/2026", decided)


def _cured(desk: Counter) -> Iterator[Step]:
    whole = coalition_paper(20, CURED)
    came, ordered, published = when(10, 26, 11, 20), when(10, 27, 16), when(10, 27, 16, 20)
    brought, seen, decided = when(10, 29, 15, 25), when(10, 29, 17, 30), when(10, 30, 10)
    short = lacking_of(lacking(whole, "agreement"), 4, "acceptance", "residence")
    yield came, lambda: desk.receive(short, "2", came)
    yield ordered, lambda: desk.order(CURED, "013-15/2026", ordered)
    yield published, lambda: desk.publish(CURED, published)
    yield brought, lambda: desk.supplement(CURED, whole, brought)
    yield seen, lambda: desk.examine(CURED, Cure.CURED, seen)
    yield decided, lambda: desk.proclaim(CURED, "013-18/2026", decided)


def _expired(desk: Counter) -> Iterator[Step]:
    few = replace(list_paper(16, EXPIRED, "Нови мост"), signatures=Signatures(183))
    came, ordered, published = when(10, 28, 10), when(10, 29, 9, 30), when(10, 29, 10, 15)
    seen, decided, told = when(10, 31, 12), when(10, 31, 18), when(10, 31, 18, 20)
    ground = (
        "Недостаци који су наведени у закључку нису отклоњени.\n"
        "До истека рока, 31. октобра 2026. године у 10:15, подносилац није доставио ништа."
    )
    yield came, lambda: desk.receive(few, "3", came)
    yield ordered, lambda: desk.order(EXPIRED, "013-17/2026", ordered)
    yield published, lambda: desk.publish(EXPIRED, published)
    yield seen, lambda: desk.examine(EXPIRED, Cure.NOT, seen)
    ruling = Ruling("013-21/2026", ground)
    yield decided, lambda: desk.do(deciding.deny(EXPIRED, ruling, decided))
    yield told, lambda: desk.publish(EXPIRED, told)


def _dismissed(desk: Counter) -> Iterator[Step]:
    came, decided, told = when(10, 29, 13, 45), when(10, 30, 12), when(10, 30, 12, 30)
    yield came, lambda: desk.receive(unauthorised_paper(), "4", came)
    ground = "Листу је поднело лице које споразум о образовању групе грађана не одређује."
    ruling = Ruling("013-19/2026", ground)
    yield decided, lambda: desk.do(deciding.dismiss(DISMISSED, ruling, decided))
    yield told, lambda: desk.publish(DISMISSED, told)


def _withdrawn(desk: Counter) -> Iterator[Step]:
    came, decided = when(11, 2, 8, 30), when(11, 3, 11)
    paper = list_paper(15, WITHDRAWN, "Пензионери Нове Мораве")
    yield came, lambda: desk.receive(paper, "5", came)
    ruling = Ruling("013-23/2026", "Подносилац је 3. новембра 2026. писмено повукао листу.")
    yield decided, lambda: desk.do(deciding.withdraw(WITHDRAWN, ruling, decided))


def _minority(desk: Counter) -> Iterator[Step]:
    came, decided = when(11, 3, 12, 15), when(11, 4, 17)
    yield came, lambda: desk.receive(minority_paper(15, MINORITY), "6", came)
    yield decided, lambda: desk.proclaim(MINORITY, "013-25/2026", decided, True)


def _running(desk: Counter) -> Iterator[Step]:
    came, ordered, published = when(11, 9, 9), when(11, 10, 18), when(11, 11, 9, 30)
    whole = list_paper(18, RUNNING, "Зелена обала")
    short = lacking_of(lacking(whole, "leader_consent", "electronic"), 7, "residence")
    yield came, lambda: desk.receive(short, "7", came)
    yield ordered, lambda: desk.order(RUNNING, "013-28/2026", ordered)
    yield published, lambda: desk.publish(RUNNING, published)


def _faulty(desk: Counter) -> Iterator[Step]:
    came = when(11, 11, 13, 5)
    yield came, lambda: desk.receive(faulty_paper(20, FAULTY), "8", came)


_STORIES = (
    _at_once, _cured, _expired, _dismissed, _withdrawn, _minority, _running, _faulty,
)  # fmt: skip
