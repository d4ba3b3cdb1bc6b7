"""The book that tests of the lists start from is what it says, and its papers keep the rules."""

from datetime import date
from pathlib import Path

import pytest

from core.base.findings import Severity
from core.domain.lists import jmbg, states
from core.domain.lists.model import Lists, Submissions
from core.domain.lists.paper import ListPaper, Sex
from core.office.filed import Filed
from tests.support.filed import (
    AT_ONCE,
    CURED,
    FAULTY,
    MINORITY,
    Counter,
    coalition_paper,
    empty_book,
    filed_book,
    group_paper,
    list_paper,
    settle_ballot,
    when,
)
from tests.support.invented import jmbg_of, people

STATES = [
    "proclaimed", "proclaimed", "denied", "dismissed", "withdrawn", "proclaimed", "published",
    "received",
]  # fmt: skip


def test_every_list_is_in_the_state_it_is_named_by(tmp_path: Path) -> None:
    book = filed_book(tmp_path / "избори.mandat")
    room = book.standing.of(Submissions)
    assert [states.name_of(one.state) for one in room.by_id.values()] == STATES
    assert dict(room.ballot) == {1: AT_ONCE, 2: CURED, 3: MINORITY}
    found = {f.code for f in Filed(book).findings(FAULTY) if f.severity is not Severity.NOTE}
    assert found == {"sexes.five", "identity.sex", "signatures.few"}
    settle_ballot(book)
    assert len(book.standing.of(Lists).all) == 3
    book.close()


@pytest.mark.parametrize("count", [15, 16, 17, 18, 19, 20, 33, 45])
def test_a_paper_of_any_size_keeps_every_rule(tmp_path: Path, count: int) -> None:
    """All that is found is the note on women that every list has."""
    papers: tuple[ListPaper, ...] = (
        list_paper(count),
        coalition_paper(count),
        group_paper(count),
    )
    desk = Counter(empty_book(tmp_path / "избори.mandat"))
    ids = [desk.receive(one, str(no), when(11, 2, 9)) for no, one in enumerate(papers)]
    found = [f.code for id in ids for f in Filed(desk.book).findings(id)]
    desk.book.close()
    assert found == ["sexes.women"] * 3


def test_nobody_is_on_two_lists() -> None:
    everybody = [one for no in range(1, 17) for one in people(110, no)]
    assert len({one.jmbg for one in everybody}) == len(everybody)
    assert len({one.full_name for one in everybody}) == len(everybody) == 16 * 110


@pytest.mark.parametrize(
    ("sex", "serial", "within"),
    [(Sex.MALE, 0, "000"), (Sex.MALE, 499, "499"), (Sex.FEMALE, 0, "500"), (Sex.FEMALE, 7, "507")],
)
def test_a_personal_number_says_its_day_and_its_sex(sex: Sex, serial: int, within: str) -> None:
    number = jmbg_of(date(2004, 2, 29), sex, serial)
    assert number[:12] == f"290200470{within}"
    assert jmbg.control_holds(number)
    assert (jmbg.birth_date(number), jmbg.sex(number)) == (date(2004, 2, 29), sex.value)


@pytest.mark.parametrize("serial", [-1, 500])
def test_a_serial_stays_within_its_sex(serial: int) -> None:
    with pytest.raises(ValueError, match=str(serial)):
        jmbg_of(date(2004, 2, 29), Sex.MALE, serial)
