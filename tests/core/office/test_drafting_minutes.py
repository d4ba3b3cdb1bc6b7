"""A drafted ground says only what the decision rests on, once, in sentences that end."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.domain.commission.decisions import Ruling
from core.domain.minutes import deciding
from core.domain.minutes.acts import enter
from core.domain.minutes.case import Case
from core.domain.minutes.check import check
from core.domain.minutes.deciding import BASES
from core.domain.minutes.grounds import AnnulmentGround, Ground, UndeterminableGround
from core.domain.minutes.room import MinutesRoom
from core.office import drafting_minutes
from core.office.drafting import OFFICIAL, named
from core.words.catalogue import Language, words
from tests.core.domain.lists.made import LAW
from tests.support.books import minutes, small_book

SR = words(Language.SR_CYRL)
PLAIN = minutes(41, 150, 100, invalid=2)
FAULTY = replace(PLAIN, figures=replace(PLAIN.figures, voted=250, received=496))
"""More ballots in the box than voters, and ballots that do not add up."""


@pytest.mark.parametrize("basis", BASES)
def test_a_correction_says_its_basis_and_what_changes(basis: str) -> None:
    """Findings stand in the paper itself; what the inspection found, only it may say."""
    changed = (("voted", 250, 252), ("invalid", 3, 2))
    first, second, *changes = drafting_minutes.correction(SR, "41", basis, changed).split("\n")
    assert first.endswith(".") and "не одговара" not in first
    assert second == "Исправља се:"
    assert changes == [
        "Број бирача који су изашли на изборе: уместо 250 треба 252;",
        "Број неважећих гласачких листића: уместо 3 треба 2.",
    ]


@pytest.mark.parametrize(
    ("ground", "codes"),
    [
        (AnnulmentGround.BOX_OVER_VOTED, ("C1",)),
        (AnnulmentGround.ON_REQUEST, ()),
        (AnnulmentGround.OVER_RECEIVED, ("C2",)),
        (UndeterminableGround.INTERRUPTED, ()),
        (UndeterminableGround.ERRORS_STAY, ("C1", "C2")),
    ],
)
def test_a_ground_lists_only_findings_that_bear_it_out(
    ground: Ground, codes: tuple[str, ...]
) -> None:
    found = check(FAULTY, LAW)
    assert {"C1", "C2"} < {one.code for one in found}, "and doubts besides"
    drafted = drafting_minutes.on_ground(SR, LAW, "41", ground, found, Case())
    _first, *listed = drafted.split("\n")
    told = [named(SR, one) for one in found if one.code in codes]
    assert [line.partition(" (")[0] for line in listed] == [one.partition(" (")[0] for one in told]


AT = datetime(2026, 12, 7, 9, tzinfo=UTC)
ANNULLED = "Гласање на бирачком месту број 1 поништено је."
ONE = "Гласање се понавља само на том бирачком месту."
MANY = "Гласање се понавља само на тим бирачким местима."


@pytest.mark.parametrize(
    ("stations", "ground"),
    [
        ("1", f"{ANNULLED} {ONE}"),
        ("12", f"Гласање на бирачким местима број 1, 2 поништено је. {MANY}"),
        ("3", f"Резултати гласања на бирачком месту број 3 не могу да се утврде. {ONE}"),
        (
            "13",
            f"{ANNULLED} Резултати гласања на бирачком месту број 3 не могу да се утврде. {MANY}",
        ),
    ],
)
def test_a_repeat_says_what_was_decided(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stations: str, ground: str
) -> None:
    monkeypatch.setattr("core.base.moments.now", lambda: AT)
    with closing(small_book(tmp_path / "mala.mandat")) as book:
        for number in ("1", "2"):
            book.do(enter(minutes(int(number), 10, 20, 30)))
            why, ruling = AnnulmentGround.BOX_OVER_VOTED, Ruling(f"013-8{number}/2026", "Разлог.")
            book.do(deciding.annul(number, why, ruling, AT))
        never = UndeterminableGround.NOT_DELIVERED
        book.do(deciding.undeterminable("3", never, Ruling("013-83/2026", "Разлог."), AT))
        room = book.standing.of(MinutesRoom)
        assert drafting_minutes.repeat(OFFICIAL, room, tuple(stations)) == ground
