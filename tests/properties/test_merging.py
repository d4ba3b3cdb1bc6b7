"""What must hold of merging: it comes to the same, whichever computer comes home first."""

import tempfile
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from core.base import moments
from core.book.book import Book
from core.office import merge
from core.office.package_file import Package
from tests.support.books import SECRETARY, small_book
from tests.support.laptops import (
    VERBS,
    Clocks,
    Move,
    brought,
    moved,
    packed,
    set_apart,
    told,
)

STATIONS = 3
MOVE = st.tuples(
    st.sampled_from((*VERBS, "type", "type", "type")),
    st.integers(1, STATIONS),
    st.integers(0, 3),
    st.sampled_from((10, 10, 10, 11, 12, 95)),
)
MOVES = st.lists(MOVE, max_size=7)


@dataclass(frozen=True)
class Script:
    """Moves at home before and after, and of each computer early and late, with its clock's fault.

    `before` tells how many of the moves at home the computers still saw.
    """

    home: tuple[list[Move], list[Move]]
    laptops: tuple[tuple[int, list[Move], list[Move]], ...]
    orders: tuple[list[int], ...]
    once: bool


@st.composite
def scripts(draw: st.DrawFn) -> Script:
    """A night on two to four computers; each has an early and a late package."""
    count = draw(st.integers(2, 4))
    fault = st.sampled_from((0, 0, -7200, -40, 3, 90, 86_400))
    laptops = tuple((draw(fault), draw(MOVES), draw(MOVES)) for _one in range(count))
    late = list(range(count))
    every = draw(st.permutations([*late, *late, *(count + at for at in late)]))
    return Script(
        (draw(MOVES), draw(MOVES)),
        laptops,
        (late, draw(st.permutations(late)), every),
        draw(st.booleans()),
    )


@settings(max_examples=60, deadline=None)
@given(script=scripts())
def test_the_order_of_merging_makes_no_difference(script: Script) -> None:
    """Nor do packages that come twice, or earlier ones of the same computer before or after."""
    clocks = Clocks()
    with tempfile.TemporaryDirectory() as name, patch.object(moments, "now", clocks.now):
        folder = Path(name)
        home, packages = _night(script, folder, clocks)
        seen = []
        for order in script.orders:
            copy = folder / "кући.mandat"
            copy.write_bytes(home.read_bytes())
            book = brought(copy, [packages[at] for at in order])
            assert all(merge.plan(book, one).empty for one in packages)
            seen.append(told(book.standing))
            book.close()
            _folds_the_same(copy, seen[-1])
        assert seen[0] == seen[1] == seen[2]


def _night(script: Script, folder: Path, clocks: Clocks) -> tuple[Path, list[Package]]:
    home = small_book(folder / "главна.mandat", stations=STATIONS, once=script.once)
    for move in script.home[0]:
        moved(home, move)
    home.desk = SECRETARY
    books = [set_apart(home, folder, f"лаптоп {at}") for at in range(len(script.laptops))]
    early: list[Package] = []
    late: list[Package] = []
    for part, packages in ((1, early), (2, late)):
        for book, laptop in zip(books, script.laptops, strict=True):
            clocks.wrong = timedelta(seconds=laptop[0])
            for move in (laptop[1], laptop[2])[part - 1]:
                moved(book, move)
            packages.append(packed(book, folder / "п.mandat-paket"))
        clocks.wrong = timedelta()
        for move in script.home[1][part - 1 :: 2]:
            moved(home, move)
    for one in (home, *books):
        one.close()
    return home.path, [*late, *early]


def _folds_the_same(path: Path, seen: object) -> None:
    again = Book.open(path, SECRETARY)
    assert told(again.standing) == seen
    again.close()
