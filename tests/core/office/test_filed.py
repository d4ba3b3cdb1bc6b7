"""The papers of an open book: sealed, revealed, erased, and checked again when anything changes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from core.base import moments
from core.base.refusals import Refused
from core.book.book import Book
from core.domain.commission.decisions import Ruling
from core.domain.election.acts import choose_reading
from core.domain.lists import deciding, filing
from core.domain.lists.model import filed
from core.domain.lists.paper import ListPaper, SealedPaper
from core.domain.lists.states import Deficiency
from core.office.filed import Filed, Sealing
from tests.core.domain.lists.made import changed
from tests.support.books import SECRETARY, founding
from tests.support.filed import filed_book, list_paper, settle_ballot
from tests.support.invented import people

RECEIVED = moments.at(date(2026, 11, 2), 10)
HOUR = timedelta(hours=1)
PAPER = list_paper()


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """A founded election in which one list was filed."""
    opened = Book.create(tmp_path / "b.mandat", SECRETARY)
    opened.do(founding())
    _do(opened, Filed(opened).receive(PAPER, "1", RECEIVED))
    yield opened
    opened.close()


def _do(book: Book, sealing: Sealing) -> None:
    book.do(sealing.decision, private=sealing.private)


def _kept(book: Book, id: int = 1) -> SealedPaper:
    return filed(book.standing, id).paper


def _as_typed(paper: ListPaper) -> ListPaper:
    """The paper with the years of birth, which an act keeps openly."""
    there = tuple(replace(one, year=one.year_of_birth) for one in paper.candidates)
    return replace(paper, candidates=there)


def _again(book: Book) -> Book:
    book.close()
    return Book.open(book.path, SECRETARY)


def test_a_paper_is_whole_again_when_the_book_is_opened(book: Book) -> None:
    assert Filed(book).paper(1) == _as_typed(PAPER)
    opened = _again(book)
    assert Filed(opened).paper(1) == _as_typed(PAPER)
    assert len(_kept(opened).seals) == 21
    opened.close()


def _personal(paper: ListPaper) -> set[str]:
    person = paper.representative
    found = {person.jmbg, person.address, person.telephone, person.email}
    found |= {leader.jmbg for leader in paper.leaders}
    for one in paper.candidates:
        found |= {one.jmbg, one.address, one.born.isoformat() if one.born else ""}
    return found - {""}


def test_no_act_of_a_whole_procedure_tells_anything_personal(tmp_path: Path) -> None:
    """Eight lists from receipt to ballot: no ЈМБГ, day of birth, address, telephone or e-mail."""
    made = filed_book(tmp_path / "n.mandat")
    settle_ballot(made)
    papers = Filed(made)
    secrets = set().union(*(_personal(papers.paper(id)) for id in range(1, 9)))
    assert len(secrets) > 300
    acts = [entry.row for entry in made.entries if entry.row.kind != "stations_registered"]
    payloads = [row.payload.decode() for row in acts]
    assert [text for text in secrets if any(text in payload for payload in payloads)] == []
    assert any(PAPER.candidates[0].surname in payload for payload in payloads)
    made.close()


def test_who_did_not_change_keeps_the_seal(book: Book) -> None:
    """What is open may change without a new seal; what is personal gets a new one, alone."""
    before = _kept(book)
    sealing = Filed(book).correct(1, changed(3, PAPER, occupation="лекарка"))
    assert sealing.private == ()
    _do(book, sealing)
    assert _kept(book).seals == before.seals
    sealing = Filed(book).correct(1, changed(3, PAPER, address="Друга улица 9"))
    assert len(sealing.private) == 1
    _do(book, sealing)
    after = _kept(book).seals
    assert [at for at in range(21) if after[at] != before.seals[at]] == [3]
    assert after[3] == sealing.private[0].token


def test_who_moves_takes_the_seal_along(book: Book) -> None:
    before = _kept(book).seals
    there = PAPER.candidates
    moved = replace(
        PAPER, candidates=(there[1], there[0], *there[2:19], *people(21)[20:], there[19])
    )
    sealing = Filed(book).correct(1, moved)
    assert len(sealing.private) == 1
    _do(book, sealing)
    after = _kept(book).seals
    assert after[:3] == (before[0], before[2], before[1])
    assert after[21] == before[20]
    assert after[20] == sealing.private[0].token


def test_only_the_filer_changed(book: Book) -> None:
    before = _kept(book).seals
    other = replace(PAPER, representative=replace(PAPER.representative, telephone="060 111 222"))
    _do(book, Filed(book).correct(1, other))
    after = _kept(book).seals
    assert after[0] != before[0]
    assert after[1:] == before[1:]
    assert Filed(book).paper(1).representative.telephone == "060 111 222"


def test_two_alike_keep_a_seal_each(book: Book) -> None:
    """Two candidates of whom nothing personal is known have texts alike, and two seals."""
    blank = {"jmbg": "", "born": None, "address": ""}
    paper = changed(2, changed(1, PAPER, **blank), **blank)
    _do(book, Filed(book).correct(1, paper))
    seals = _kept(book).seals
    assert seals[1] != seals[2]
    sealing = Filed(book).correct(1, changed(1, paper, occupation="лекарка"))
    assert sealing.private == ()
    _do(book, sealing)
    assert _kept(book).seals == seals


def test_an_erased_seal_leaves_the_rest_whole(book: Book) -> None:
    """The third candidate's particulars are gone for good; name and year stay, as do the others."""
    book.side.erase(_kept(book).seals[3])
    opened = _again(book)
    paper = Filed(opened).paper(1)
    third, was = paper.candidates[2], PAPER.candidates[2]
    assert (third.jmbg, third.born, third.address) == ("", None, "")
    assert (third.full_name, third.year_of_birth) == (was.full_name, was.year_of_birth)
    whole = _as_typed(PAPER).candidates
    assert (*paper.candidates[:2], *paper.candidates[3:]) == (*whole[:2], *whole[3:])
    found = [one for one in Filed(opened).findings(1) if one.code == "form.candidate_blank"]
    assert [one.fields for one in found] == [("candidate:3:jmbg", "candidate:3:address")]
    opened.close()


def test_an_erased_filer(book: Book) -> None:
    book.side.erase(_kept(book).seals[0])
    paper = Filed(_again(book)).paper(1)
    assert paper.representative.full_name == PAPER.representative.full_name
    assert (paper.representative.jmbg, paper.representative.telephone) == ("", "")
    assert paper.leaders[0].jmbg == ""
    assert paper.candidates == _as_typed(PAPER).candidates


def test_a_correction_after_an_erasure_seals_that_there_is_nothing(book: Book) -> None:
    book.side.erase(_kept(book).seals[3])
    papers = Filed(book)
    _do(book, papers.correct(1, changed(1, papers.paper(1), occupation="лекарка")))
    after = Filed(book).paper(1)
    assert after.candidates[2].jmbg == ""
    assert after.candidates[0].jmbg == PAPER.candidates[0].jmbg


def test_what_is_refused_leaves_no_particulars_behind(book: Book) -> None:
    sealing = Filed(book).receive(list_paper(no=2), "1", RECEIVED)
    assert len(sealing.private) == 21
    with pytest.raises(Refused, match=r"list\.receipt_taken"):
        _do(book, sealing)
    assert [book.side.reveal(one.token) for one in sealing.private] == [None] * 21


def test_a_correction_that_was_taken_back_gives_the_old_paper(book: Book) -> None:
    sealing = Filed(book).correct(1, changed(1, PAPER, jmbg="1"))
    entries = book.do(sealing.decision, private=sealing.private)
    papers = Filed(book)
    assert papers.paper(1).candidates[0].jmbg == "1"
    book.take_back(entries[0].row.bundle, "погрешна листа")
    assert papers.paper(1) == _as_typed(PAPER)


def test_the_supplement_is_compared_with_the_first_paper(book: Book) -> None:
    papers = Filed(book)
    item = Deficiency(1, "недостаје сагласност")
    book.do(deciding.order(1, (item,), Ruling("1", "x"), RECEIVED + HOUR))
    book.do(deciding.publish(1, RECEIVED + 2 * HOUR))
    _do(book, papers.supplement(1, changed(1, PAPER, address="Нова 1"), RECEIVED + 3 * HOUR))
    one = filed(book.standing, 1)
    assert papers.whole(one.first).candidates[0].address == PAPER.candidates[0].address
    assert papers.paper(1).candidates[0].address == "Нова 1"


def test_findings_are_kept_until_something_changes(book: Book) -> None:
    """The same answer without looking again; another as soon as anything it rests on is another."""
    papers = Filed(book)
    first = papers.findings(1)
    assert [one.code for one in first] == ["sexes.women"]
    assert papers.findings(1) is first
    _do(book, papers.receive(list_paper(no=2, name="Друга"), "2", RECEIVED))
    second = papers.findings(1)
    assert second is not first
    assert second == first
    assert papers.findings(1) is second


def test_what_makes_findings_change(book: Book) -> None:
    papers = Filed(book)
    other = replace(list_paper(no=2, name="Друга"), candidates=PAPER.candidates)
    _do(book, papers.receive(other, "2", RECEIVED))
    assert {one.code for one in papers.findings(1)} == {"sexes.women", "twice.pending"}
    book.do(deciding.proclaim(2, Ruling("1", "x"), RECEIVED + HOUR))
    assert "twice.other_list" in {one.code for one in papers.findings(1)}
    book.do(deciding.annul(2, "court", Ruling("2", "x"), RECEIVED + 2 * HOUR))
    book.do(deciding.take_up(2, RECEIVED + 3 * HOUR))
    book.do(deciding.withdraw(2, Ruling("3", "x"), RECEIVED + 4 * HOUR))
    assert [one.code for one in papers.findings(1)] == ["sexes.women"]
    for place in (1, 3, 6):
        book.do(filing.drop(1, place, "одустала", RECEIVED + 5 * HOUR))
    assert "sexes.share" in {one.code for one in papers.findings(1)}
    book.do(choose_reading("lists.sex_partial_block", "free", "одлука комисије"))
    assert papers.case(1).law.provision("lists.sex_partial_block").value == "free"


def test_as_if_the_list_said_something_else(book: Book) -> None:
    """What is being typed is checked against the others before anything is taken down."""
    papers = Filed(book)
    case = papers.case(1, changed(1, PAPER, place=""))
    assert case.paper.candidates[0].place == ""
    assert papers.paper(1) == _as_typed(PAPER)
