"""What each kind of paper lacks before the commission can number and sign it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.base.findings import Missing
from core.base.people import Person, Role
from core.base.refusals import KnownFailure, Refused
from core.book.book import Book
from core.domain.commission.decisions import Ruling
from core.domain.minutes import deciding
from core.domain.minutes.acts import enter
from core.domain.minutes.model import Mark
from core.domain.standing import Standing
from core.office.issue import lacking_of, read_now
from core.reports.kind import Kind
from core.reports.kinds import TABLE, lacking
from core.reports.missing import SIGNERS
from core.words import codes
from core.words.catalogue import Language, words
from tests.core.reports import filed as filed_reports
from tests.core.reports.elections import (
    LISTS,
    MADE,
    OFFICE,
    Called,
    determined,
    held,
    read,
    standing_after,
)
from tests.support.books import SECRETARY, founding, minutes, small_book
from tests.support.filed import (
    AT_ONCE,
    CURED,
    RUNNING,
    filed_book,
    settle_ballot,
)

ON_RESULTS = ("results", "report", "seats")


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    made = filed_book(tmp_path_factory.mktemp("листе") / "избори.mandat")
    yield made
    made.close()


def found(standing: Standing, kind: str) -> list[str]:
    return [one.code for one in lacking(kind, read(standing))]


TIED = Called(lists=LISTS[:2], votes=((30, 30),), office=replace(OFFICE, seats=1))


@pytest.mark.parametrize(
    ("called", "kinds", "codes_of"),
    [
        (Called(), ("results", "stations", "journal", "open-data"), []),
        (Called(), ("report", "seats"), ["determination"]),
        (Called(), ("difference",), ["difference"]),
        (Called(people=()), ("results", "stations", "journal"), ["chair", "secretary"]),
        (Called(people=()), ("open-data",), []),
        (Called(people=(Person("Ана", Role.CHAIR),)), ("results",), ["secretary"]),
        (Called(people=(Person("Ана", Role.MEMBER),)), ("results",), ["chair", "secretary"]),
        (Called(votes=((70, 40, 2), None)), (*ON_RESULTS, "stations"), ["stations"]),
        (Called(votes=((70, 40, 2), None)), ("open-data",), []),
        (Called(votes=(None, None)), (*ON_RESULTS, "stations", "open-data"), ["minutes"]),
        (Called(votes=()), (*ON_RESULTS, "stations", "open-data"), ["minutes"]),
        (Called(votes=((0, 0, 0),)), ON_RESULTS, ["votes"]),
        (Called(votes=((0, 0, 0),)), ("stations",), []),
        (TIED, ON_RESULTS, ["tie"]),
        (TIED, ("stations", "open-data"), []),
        (Called(), ("ballot", "collective"), ["collective"]),
        (Called(lists=(), votes=()), ("ballot", "collective"), ["lists"]),
        (Called(), ("ledger",), ["printing"]),
        (Called(votes=()), ("ledger",), ["register", "printing"]),
        (Called(), ("lists",), ["filed"]),
    ],
)
def test_papers_about_the_whole_election(
    called: Called, kinds: tuple[str, ...], codes_of: list[str]
) -> None:
    assert {kind: found(held(called), kind) for kind in kinds} == dict.fromkeys(kinds, codes_of)


def test_determined_results_lack_nothing_until_they_change() -> None:
    standing = determined(held())
    assert not any(found(standing, kind) for kind in ON_RESULTS)
    ruling = Ruling("013-121/2026", "Увидом је утврђено.")
    put_right = deciding.correct("2", {"list:1": 51, "list:2": 34}, "inspection", ruling, MADE)
    changed = standing_after(put_right, since=standing)
    anew = Missing("determined_anew", (("decision", "013-120/2026"),))
    assert lacking("report", read(changed)) == (anew,)
    assert lacking("difference", read(changed)) == ()


def test_it_says_how_many_are_lacking_and_who_stands_level() -> None:
    part = held(Called(votes=((70, 40, 2), None)))
    assert lacking("report", read(part)) == (Missing("stations", (("done", 1), ("all", 2))),)
    assert lacking("seats", read(held(TIED))) == (Missing("tie", (("seat", 1), ("lists", "1, 2"))),)


@pytest.mark.parametrize(
    ("kind", "id", "codes_of"),
    [
        ("decision", AT_ONCE, []),
        ("decision", RUNNING, ["decision"]),
        ("conclusion", RUNNING, []),
        ("conclusion", CURED, []),
        ("conclusion", AT_ONCE, ["conclusion"]),
        ("lists", 0, []),
        ("collective", 0, ["collective"]),
        ("ledger", 0, ["printing"]),
    ],
)
def test_papers_of_lists(book: Book, kind: str, id: int, codes_of: list[str]) -> None:
    assert [one.code for one in lacking(kind, filed_reports.read(book), id)] == codes_of
    assert [one.code for one in lacking_of(read_now(book, kind), kind, id)] == codes_of


def test_a_settled_ballot_lacks_nothing(tmp_path: Path) -> None:
    made = filed_book(tmp_path / "избори.mandat")
    settle_ballot(made)
    nothing = {
        kind: lacking_of(read_now(made, kind), kind) for kind in ("collective", "ballot", "ledger")
    }
    made.close()
    assert nothing == {"collective": (), "ballot": (), "ledger": ()}


def test_a_base_that_minutes_lack_is_named(tmp_path: Path) -> None:
    made = small_book(tmp_path / "избори.mandat", 3, 1)
    whole = minutes(1, 50, 40, 30)
    made.do(enter(replace(whole, figures=replace(whole.figures, in_box=Mark.ABSENT))))
    found_of = lacking_of(read_now(made, "stations"), "stations")
    made.close()
    assert found_of[0] == Missing("base", (("stations", "1"),))


@pytest.mark.parametrize("kind", [kind for kind in TABLE if kind.about_one])
def test_it_asks_which_one(book: Book, kind: Kind) -> None:
    with pytest.raises(Refused) as refused:
        lacking_of(read_now(book, kind.name), kind.name)
    about = "station" if kind.of_station else "seat" if kind.of_seat else "list"
    assert refused.value.code == f"paper.about_no_{about}"


def test_a_kind_that_is_not_there_is_a_known_failure() -> None:
    with pytest.raises(KnownFailure) as told:
        lacking("nothing", read(standing_after(founding())))
    assert told.value.code == "report.unknown_kind"


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    "one",
    [
        *(Missing(role.value) for role in SIGNERS),
        *(Missing(code) for code in ("minutes", "votes", "filed", "lists")),
        *(Missing(code) for code in ("collective", "register", "printing")),
        Missing("stations", (("done", 1), ("all", 1_204))),
        Missing("base", (("stations", "4, 7"),)),
        Missing("tie", (("seat", 9), ("lists", "1, 2"))),
        Missing("conclusion", (("name", "Обала"),)),
        Missing("decision", (("name", "Обала"),)),
        Missing("award"),
        Missing("awarded_anew", (("decision", "013-5/2026"),)),
        Missing("ended", (("name", "Кандидат 1"),)),
        Missing("councillor", (("seat", 7),)),
        Missing("consent", (("name", "Кандидат 1"),)),
    ],
    ids=lambda one: getattr(one, "code", None),
)
def test_what_is_lacking_is_said_in_words(one: Missing, language: Language) -> None:
    said = codes.missing(words(language), one)
    assert "missing." not in said and "{" not in said
    assert all(str(fact).replace("1204", "204") in said for _name, fact in one.facts)


def test_nobody_is_kept_from_looking(tmp_path: Path) -> None:
    """A founded election and nothing else: the papers on results are made, and say what is so."""
    made = Book.create(tmp_path / "избори.mandat", SECRETARY)
    made.do(founding())
    kinds = ("results", "report", "stations", "seats", "journal", "open-data")
    blocks = [filed_reports.paper(made, kind).blocks for kind in kinds]
    made.close()
    assert all(blocks)
