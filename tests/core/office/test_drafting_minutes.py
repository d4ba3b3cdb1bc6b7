"""The ground of a repeat voting says what was decided, of one station or of several."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.domain.commission.decisions import Ruling
from core.domain.minutes import deciding
from core.domain.minutes.acts import enter
from core.domain.minutes.grounds import AnnulmentGround, UndeterminableGround
from core.domain.minutes.room import MinutesRoom
from core.office import drafting_minutes
from core.office.drafting import OFFICIAL
from tests.support.books import minutes, small_book

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
