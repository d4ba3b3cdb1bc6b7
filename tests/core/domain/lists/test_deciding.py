"""Why a step of the procedure is refused: every reason, and what is not a reason."""

import ast
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from core.base import moments
from core.base.refusals import Refused
from core.domain.commission.decisions import MOST_GROUND, Ruling
from core.domain.lists import deciding, filing, objections
from core.domain.lists.model import Lists, Submissions
from core.domain.lists.paper import Candidate, Leader, Motion, SealedPaper, Submitter
from core.domain.lists.states import (
    Cure,
    Cured,
    Deficiency,
    Denied,
    NotCured,
    Proclaimed,
    Published,
    TakenUp,
)
from core.domain.standing import Standing
from core.words import codes
from core.words.catalogue import Language, words
from tests.core.domain.lists.walk import FILED, Walk, published, sealed_paper
from tests.support.filed import list_paper, minority_paper

ROOT = Path(__file__).resolve().parents[4]
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
START = moments.at(date(2026, 11, 10), 9)
END = START + 48 * HOUR
AFTER = END + HOUR
RULING = Ruling("1", "Образложење.")
CURED, PARTLY, NOT = Cure.CURED, Cure.PARTLY, Cure.NOT
PAPER = sealed_paper(list_paper())


def _received() -> Walk:
    walk = Walk()
    walk.receive()
    return walk


def _brought(hours: int = 1) -> Walk:
    return _brought_at(START + hours * HOUR)


def _brought_at(at: datetime) -> Walk:
    walk = published(START)
    walk.supplement(at)
    return walk


def _told(walk: Walk) -> Walk:
    walk.publish(FILED + 2 * HOUR)
    return walk


def _proclaimed() -> Walk:
    walk = _received()
    walk.proclaim(FILED + HOUR)
    return walk


def _renamed() -> SealedPaper:
    """A slip in the first surname."""
    first, *rest = list_paper().candidates
    return sealed_paper(replace(list_paper(), candidates=(replace(first, surname="Ж"), *rest)))


def _swapped() -> SealedPaper:
    first, second, *rest = list_paper().candidates
    return sealed_paper(replace(list_paper(), candidates=(second, first, *rest)))


def _replaced() -> SealedPaper:
    """Another name, and another number: another person."""
    first, *rest = list_paper().candidates
    other = replace(list_paper(21).candidates[20], sex=first.sex)
    return sealed_paper(replace(list_paper(), candidates=(other, *rest)))


def _without_second() -> SealedPaper:
    first, second, *rest = list_paper().candidates
    gone = replace(second, withdrawn="одустао")
    return sealed_paper(replace(list_paper(), candidates=(first, gone, *rest)))


def _alone() -> Walk:
    walk = Walk()
    walk.receive(paper=list_paper(1))
    return walk


def _objected() -> Walk:
    walk = _proclaimed()
    walk.do(objections.object_to(1, "Бирач", "текст", FILED + 2 * HOUR))
    return walk


def _taken_up() -> Walk:
    walk = _proclaimed()
    walk.annul(FILED + 2 * HOUR)
    walk.do(deciding.take_up(1, FILED + 3 * HOUR))
    return walk


def _minority() -> Walk:
    walk = Walk()
    walk.receive(paper=minority_paper())
    return walk


def _bare(**changes: object) -> SealedPaper:
    return sealed_paper(replace(list_paper(), **changes))  # type: ignore[arg-type]


def _order(*items: Deficiency) -> Callable[[Walk], object]:
    return lambda walk: walk.do(deciding.order(1, items, RULING, FILED + HOUR))


def _marks(*marks: tuple[int, Cure]) -> Callable[[Walk], object]:
    return lambda walk: walk.do(deciding.examine(1, marks, START + 2 * HOUR))


def _many(count: int) -> Walk:
    walk = _received()
    one = walk.one()
    by_id = {no: replace(one, id=no, receipt=f"п{no}") for no in range(1, count + 1)}
    walk.standing = walk.standing.with_room(Submissions(by_id))
    return walk


def _receive(receipt: str, paper: SealedPaper = PAPER) -> Callable[[Walk], object]:
    return lambda walk: walk.do(filing.receive(paper, receipt, FILED))


def _ruled(number: str, ground: str) -> Callable[[Walk], object]:
    return lambda walk: walk.do(deciding.deny(1, Ruling(number, ground), FILED + HOUR))


Case = tuple[str, Callable[[], Walk], Callable[[Walk], object], str]

REFUSED: tuple[Case, ...] = (
    ("no receipt", Walk, _receive("  "), "list.no_receipt"),
    ("a receipt twice", _received, _receive("1"), "list.receipt_taken"),
    ("the 501st list", lambda: _many(500), _receive("501"), "list.too_many"),
    ("a name of 501 letters", Walk, _receive("1", _bare(name="н" * 501)), "list.long_name"),
    ("a candidate of 201 letters", Walk,
     _receive("1", _bare(candidates=(Candidate(name="н" * 201),))), "list.long_text"),
    ("a submitter of 201 letters", Walk, _receive("1", _bare(submitter=Submitter(name="н" * 201))),
     "list.long_text"),
    ("a party of 201 letters", Walk,
     _receive("1", _bare(submitter=Submitter(parties=("н" * 201,)))), "list.long_text"),
    ("a leader of 201 letters", Walk, _receive("1", _bare(leaders=(Leader("н" * 201),))),
     "list.long_text"),
    ("a list that is not there", _received, lambda walk: walk.publish(FILED, 2), "list.not_filed"),
    ("the same paper again", _received, lambda walk: walk.do(filing.correct(1, walk.one().paper)),
     "nothing_changed"),
    ("once decided, without a reason", _proclaimed,
     lambda walk: walk.do(filing.correct(1, PAPER, " ")), "nothing_changed"),
    ("another paper, without a reason", _proclaimed,
     lambda walk: walk.do(filing.correct(1, _renamed(), " ")), "reason_missing"),
    ("one candidate more, once proclaimed", _proclaimed,
     lambda walk: walk.do(filing.correct(1, sealed_paper(list_paper(21)), "x")),
     "list.order_fixed"),
    ("two who change places, once proclaimed", _proclaimed,
     lambda walk: walk.do(filing.correct(1, _swapped(), "x")), "list.order_fixed"),
    ("another person at a place, once proclaimed", _proclaimed,
     lambda walk: walk.do(filing.correct(1, _replaced(), "x")), "list.order_fixed"),
    ("a candidate off by a correction, once proclaimed", _proclaimed,
     lambda walk: walk.do(filing.correct(1, _without_second(), "x")), "list.order_fixed"),
    ("no name, once proclaimed", _proclaimed,
     lambda walk: walk.do(filing.correct(1, _bare(name=" "), "x")), "list.name_fixed"),
    ("a motion for status, once proclaimed", _proclaimed,
     lambda walk: walk.do(filing.correct(1, sealed_paper(minority_paper()), "x")),
     "list.name_fixed"),
    ("under the law of another election", lambda: Walk("rs-parliament-2022"), _receive("1"),
     "list.no_local_law"),
    ("the last candidate", _alone, lambda walk: walk.do(filing.drop(1, 1, "одустао", FILED)),
     "list.last_candidate"),
    ("a candidate off after the day of the collective list", _received,
     lambda walk: walk.do(filing.drop(1, 1, "одустао", moments.at(date(2026, 11, 21), 0, 1))),
     "list.dropped_late"),
    ("annulled on an objection that was rejected", lambda: _decided(_objected()),
     lambda walk: walk.annul(FILED + 4 * HOUR, by="objection"), "list.none_upheld"),
    ("a candidate who is not there", _received,
     lambda walk: walk.do(filing.drop(1, 21, "одустао", FILED)), "list.no_candidate"),
    ("the candidate before the first", _received,
     lambda walk: walk.do(filing.drop(1, 0, "одустао", FILED)), "list.no_candidate"),
    ("no reason why", _received, lambda walk: walk.do(filing.drop(1, 1, " ", FILED)),
     "reason_missing"),
    ("before it was filed", _received, lambda walk: walk.proclaim(FILED - MINUTE),
     "list.before_last"),
    ("before the last step", lambda: published(START), lambda walk: walk.supplement(START - MINUTE),
     "list.before_last"),
    ("no deficiency at all", _received, _order(), "list.no_items"),
    ("a deficiency without words", _received, _order(Deficiency(1, "x"), Deficiency(2, " ")),
     "list.empty_item"),
    ("one that cannot be cured", _received, _order(Deficiency(1, "иста лица", curable=False)),
     "list.incurable_item"),
    ("one item not marked", _brought, _marks((1, CURED)), "list.unmarked_items"),
    ("one item marked twice", _brought, _marks((1, CURED), (1, CURED), (2, CURED)),
     "list.unmarked_items"),
    ("an item that is not there", _brought, _marks((1, CURED), (2, CURED), (3, CURED)),
     "list.unmarked_items"),
    ("cured by nothing", lambda: published(START), _marks((1, CURED), (2, CURED)),
     "list.nothing_brought"),
    ("brought a minute late", lambda: _brought_at(END + MINUTE),
     lambda walk: walk.examine(AFTER, CURED), "list.brought_late"),
    ("denied while the hours run", _brought, lambda walk: walk.decide(deciding.deny, END),
     "list.still_running"),
    ("denied before the supplement was examined", lambda: _brought_at(END),
     lambda walk: walk.decide(deciding.deny, AFTER), "list.unexamined"),
    ("published twice", lambda: _told(_proclaimed()),
     lambda walk: walk.publish(FILED + 3 * HOUR), "list.published"),
    ("status sought and not decided", _minority, lambda walk: walk.proclaim(FILED),
     "list.status_undecided"),
    ("status decided and not sought", _received,
     lambda walk: walk.do(deciding.proclaim(1, RULING, FILED, status=False)),
     "list.status_not_sought"),
    ("without a name", lambda: _unnamed(name=" "), lambda walk: walk.proclaim(FILED),
     "list.nothing_to_proclaim"),
    ("without candidates", lambda: _unnamed(candidates=()), lambda walk: walk.proclaim(FILED),
     "list.nothing_to_proclaim"),
    ("withdrawn after the day of the collective list", _received,
     lambda walk: walk.decide(deciding.withdraw, moments.at(date(2026, 11, 21), 0, 1)),
     "list.withdrawn_late"),
    ("a decision without a number", _received, _ruled(" ", "x"), "ruling.no_number"),
    ("a decision without a ground", _received, _ruled("1", " \n "), "ruling.no_ground"),
    ("a ground without end", _received, _ruled("1", "н" * (MOST_GROUND + 1)), "ruling.long_ground"),
    ("a number given before", _proclaimed,
     lambda walk: walk.do(deciding.annul(1, "court", Ruling("013-1/2026", "x"), FILED + HOUR)),
     "ruling.number_taken"),
    ("an objection of nobody", _proclaimed,
     lambda walk: walk.do(objections.object_to(1, " ", "текст", FILED + HOUR)), "objection.nobody"),
    ("an objection without a word", _proclaimed,
     lambda walk: walk.do(objections.object_to(1, "Бирач", " ", FILED + HOUR)), "reason_missing"),
    ("an objection that is not there", _objected,
     lambda walk: walk.do(objections.decide_on(1, 2, "rejected", RULING, FILED + 3 * HOUR)),
     "objection.none_open"),
    ("an objection decided before", lambda: _decided(_objected()),
     lambda walk: walk.do(objections.decide_on(1, 1, "upheld", RULING, FILED + 4 * HOUR)),
     "objection.none_open"),
)  # fmt: skip


def _unnamed(**changes: object) -> Walk:
    walk = Walk()
    walk.receive(paper=replace(list_paper(), **changes))  # type: ignore[arg-type]
    return walk


def _decided(walk: Walk) -> Walk:
    walk.do(objections.decide_on(1, 1, "rejected", walk.ruling(), FILED + 3 * HOUR))
    return walk


@pytest.mark.parametrize(("what", "begin", "step", "code"), REFUSED, ids=[c[0] for c in REFUSED])
def test_every_reason(
    what: str, begin: Callable[[], Walk], step: Callable[[Walk], object], code: str
) -> None:
    """Nothing changes, and the sentence has its facts in every language."""
    assert what
    walk = begin()
    with pytest.raises(Refused) as refused:
        step(walk)
    assert refused.value.code == code
    for language in Language:
        speech = words(language)
        assert speech.knows(f"refused.{code}")
        said = codes.refusal(speech, refused.value)
        assert not {"{", "}"} & set(said)
        assert said.endswith((".", "!"))


def test_no_reason_is_left_out() -> None:
    """Every code that these modules raise has a case above; shut doors have their own table."""
    written = set()
    for name in ("deciding", "filing", "objections", "model"):
        text = (ROOT / f"core/domain/lists/{name}.py").read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Refused":
                first = node.args[0]
                assert isinstance(first, ast.Constant)
                written.add(first.value)
    asked = {case[3] for case in REFUSED}
    gone = {"list.candidate_gone"}
    assert written - asked == gone
    assert asked - written <= {
        "reason_missing", "ruling.no_number", "ruling.no_ground", "ruling.long_ground",
        "ruling.number_taken",
    }  # fmt: skip


def test_nobody_is_dropped_twice() -> None:
    walk = _received()
    walk.do(filing.drop(1, 2, "преминуо", FILED))
    with pytest.raises(Refused, match=r"list\.candidate_gone"):
        walk.do(filing.drop(1, 2, "преминуо", FILED))
    left = walk.one().paper.open.standing_candidates
    assert len(left) == 19
    assert left[1] == (2, walk.one().first.open.candidates[2])


def test_a_paper_goes_in_only_without_what_is_personal() -> None:
    """That is the program's own care: an open ЈМБГ is a fault of the program, not of a person."""
    whole = list_paper()
    for paper in (SealedPaper(whole, PAPER.seals), replace(PAPER, seals=PAPER.seals[:-1])):
        with pytest.raises(ValueError, match="sealed"):
            _receive("1", paper)(Walk())


@pytest.mark.parametrize(
    ("marks", "at", "kind"),
    [
        ((CURED, CURED), START + 3 * HOUR, Cured),
        ((CURED, PARTLY), START + 3 * HOUR, Published),
        ((CURED, NOT), START + 3 * HOUR, Published),
        ((CURED, PARTLY), END, Published),
        ((CURED, PARTLY), END + MINUTE, NotCured),
        ((NOT, NOT), END + MINUTE, NotCured),
        ((CURED, CURED), END + MINUTE, Cured),
    ],
)
def test_a_partial_cure_is_not_a_cure(
    marks: tuple[Cure, Cure], at: datetime, kind: type[object]
) -> None:
    """
    | marks          | looked at        | the list is                           |
    |----------------|------------------|---------------------------------------|
    | all cured      | any time         | cured: it was brought in time         |
    | one of them not| to the last hour | still to be cured                     |
    | one of them not| a minute after   | not cured, since the hours were over  |
    """
    walk = _brought(2)
    walk.examine(at, *marks)
    state = walk.one().state
    assert isinstance(state, kind)
    if isinstance(state, NotCured):
        assert state.at == END
        assert dict(state.marks) == dict(enumerate(marks, start=1))
    if isinstance(state, Cured):
        assert state.at == START + 2 * HOUR


def test_what_came_late_need_not_be_examined() -> None:
    """Nor what never came: once the hours are over, the proclamation is refused."""
    for walk in (published(START), _brought_at(END + MINUTE)):
        walk.decide(deciding.deny, AFTER)
        assert isinstance(walk.one().state, Denied)
    walk = _brought(2)
    walk.examine(START + 3 * HOUR, CURED, PARTLY)
    walk.decide(deciding.deny, AFTER)
    assert isinstance(walk.one().state, Denied)


def test_items_are_numbered_and_texts_put_in_order() -> None:
    walk = _received()
    items = (Deficiency(7, "прво"), Deficiency(7, "друго"))
    ruling = Ruling(" 013-9/2026 ", "  Члан  1. \n\n  Члан   2. ")
    walk.do(deciding.order(1, items, ruling, FILED))
    act = walk.acts[-1][0]
    assert [(item.no, item.text) for item in act.items] == [(1, "прво"), (2, "друго")]
    assert act.ruling == Ruling("013-9/2026", "Члан 1.\n\nЧлан 2.")


@pytest.mark.parametrize("undecided", [_received, _taken_up])
def test_a_slip_of_the_transcript_needs_a_reason_only_once_decided(
    undecided: Callable[[], Walk],
) -> None:
    walk = undecided()
    walk.do(filing.correct(1, sealed_paper(list_paper(21))))
    assert len(walk.one().paper.open.candidates) == 21


def test_the_first_paper_stays_to_be_compared_with() -> None:
    """A correction puts both right; a supplement changes only the list as it is now."""
    walk = _received()
    walk.do(filing.correct(1, sealed_paper(list_paper(21))))
    assert walk.one().first == walk.one().paper
    walk.order(FILED + HOUR)
    walk.publish(FILED + 2 * HOUR)
    first = walk.one().first
    walk.do(filing.supplement(1, sealed_paper(list_paper(22)), FILED + 3 * HOUR))
    assert walk.one().first == first
    assert len(walk.one().paper.open.candidates) == 22
    walk.do(filing.correct(1, sealed_paper(list_paper(23)), "препис"))
    assert walk.one().first == first


def test_a_surname_of_a_proclaimed_list_is_put_right() -> None:
    walk = _proclaimed()
    walk.do(filing.correct(1, _renamed(), "презиме из личне карте"))
    assert walk.one().paper.open.candidates[0].surname == "Ж"


def test_what_comes_late_spoils_nothing_that_came_in_time() -> None:
    """A complete supplement in the 47th hour, another paper in the 49th: the first one counts."""
    walk = published(START)
    walk.do(filing.supplement(1, sealed_paper(list_paper(21)), START + 47 * HOUR))
    walk.do(filing.supplement(1, sealed_paper(list_paper(22)), START + 49 * HOUR))
    assert len(walk.one().paper.open.candidates) == 21
    assert len(walk.one().moves) == 5
    walk.examine(START + 50 * HOUR, Cure.CURED)
    assert isinstance(walk.one().state, Cured)


@pytest.mark.parametrize(("hours", "late"), [(48, False), (49, True)])
def test_an_objection_after_its_hours_is_taken_down_as_late(hours: int, late: bool) -> None:
    walk = _told(_proclaimed())
    told = FILED + 2 * HOUR
    walk.do(objections.object_to(1, "Бирач", "текст", told + hours * HOUR))
    assert walk.one().objections[0].late is late


def test_annulled_and_decided_again() -> None:
    """The list keeps its number of receipt; a new decision needs a new number."""
    walk = _taken_up()
    state = walk.one().state
    assert isinstance(state, TakenUp)
    assert state.annulled == FILED + 2 * HOUR
    assert walk.standing.of(Lists).all == ()
    walk.decide(deciding.deny, FILED + 4 * HOUR)
    assert isinstance(walk.one().state, Denied)
    assert [move.door for move in walk.one().moves] == [
        "receive", "proclaim", "annul", "take_up", "refuse",
    ]  # fmt: skip
    assert walk.one().since == FILED + 4 * HOUR


@pytest.mark.parametrize("status", [True, False])
def test_the_status_of_a_minority_list_is_decided_with_it(status: bool) -> None:
    """Refusing the status does not refuse the list."""
    walk = _minority()
    assert walk.one().paper.open.motion == Motion("цинцарска", 2)
    walk.do(deciding.proclaim(1, RULING, FILED, status))
    state = walk.one().state
    assert isinstance(state, Proclaimed)
    assert state.status is status
    assert [entry.minority for entry in walk.standing.of(Lists).all] == [status]


def test_before_an_election_is_founded_nothing_is_filed() -> None:
    with pytest.raises(Refused, match=r"election\.not_founded"):
        filing.receive(PAPER, "1", FILED)(Standing())
