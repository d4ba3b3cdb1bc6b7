"""What the start page says of books it has not opened."""

from pathlib import Path

import pytest

from core.office.units import register
from core.words.catalogue import Language, words
from gui.pages.start.presenter import dropped, recent, title_of

SR, EN = words(Language.SR_CYRL), words(Language.EN)


@pytest.mark.parametrize(
    ("stem", "title"),
    [
        ("uzice-2026", "Ужице, 2026."),
        ("novi-sad-2026-2", "Нови Сад, 2026."),
        ("nova-morava-2026", "nova-morava-2026"),
        ("moja proba", "moja proba"),
    ],
)
def test_a_title_is_read_from_the_name_alone(stem: str, title: str) -> None:
    assert title_of(SR, Path(f"{stem}.mandat"), register()) == title


def test_a_title_follows_the_language() -> None:
    assert title_of(EN, Path("uzice-2026.mandat"), register()) == "Ужице, 2026"


def test_a_book_that_is_gone_is_not_shown(tmp_path: Path) -> None:
    there, gone = tmp_path / "cacak-2026.mandat", tmp_path / "gone.mandat"
    there.touch()
    (book,) = recent(SR, (gone, there), tmp_path / "vezba.mandat", register())
    assert book.path == there
    assert book.changed.startswith("измењено ")


def test_the_practice_book_is_called_so(tmp_path: Path) -> None:
    practice = tmp_path / "vezba.mandat"
    practice.touch()
    (book,) = recent(SR, (practice,), practice, ())
    assert book.title == "Вежба, измишљени подаци"


@pytest.mark.parametrize(
    ("paths", "taken"),
    [(["/a/b.mandat"], True), (["/a/B.MANDAT"], True), (["/a/b.xlsx"], False), (["a", "b"], False)],
)
def test_one_book_can_be_dropped_and_nothing_else(paths: list[str], taken: bool) -> None:
    assert (dropped(paths) is not None) == taken
