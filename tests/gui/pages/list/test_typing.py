"""What typing makes of a paper.

typed into a sex cell    means
ж, Ж, жена, f, z         woman
м, мушки, m              man
q                        nothing: the cell stays
"""

import pytest

from core.domain.lists.paper import Candidate, ListPaper, Sex
from gui.pages.list.typing import inserted, moved, pasted, removed, sex_of, with_cell

ANA, BOJAN, VERA = (Candidate(name) for name in ("Ана", "Бојан", "Вера"))
THREE = ListPaper(candidates=(ANA, BOJAN, VERA))


def names(paper: ListPaper) -> list[str]:
    return [one.name for one in paper.candidates]


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("ж", Sex.FEMALE), ("Ж", Sex.FEMALE), ("жена", Sex.FEMALE), ("z", Sex.FEMALE),
        ("ž", Sex.FEMALE), ("f", Sex.FEMALE), ("м", Sex.MALE), ("m", Sex.MALE),
        ("Мушки", Sex.MALE), ("", Sex.UNKNOWN), ("q", None),
    ],
)  # fmt: skip
def test_sexes(text: str, sex: Sex | None) -> None:
    assert sex_of(text) == sex


def test_a_cell_of_the_row_after_the_last_adds_a_candidate() -> None:
    paper = with_cell(THREE, 3, "surname", " Грбић  ")
    assert paper.candidates[3] == Candidate(surname="Грбић")
    assert with_cell(THREE, 3, "name", "  ") == THREE


def test_a_jmbg_loses_its_spaces_and_keeps_everything_else() -> None:
    paper = with_cell(THREE, 0, "jmbg", "110 398 470-7069")
    assert paper.candidates[0].jmbg == "1103984707069"
    assert with_cell(THREE, 0, "sex", "q") == THREE


def test_rows_are_inserted_moved_and_removed() -> None:
    assert names(inserted(THREE, 1)) == ["Ана", "", "Бојан", "Вера"]
    assert names(moved(THREE, 0, 1)) == ["Бојан", "Ана", "Вера"]
    assert names(moved(THREE, 2, -2)) == ["Вера", "Ана", "Бојан"]
    assert moved(THREE, 0, -1) == moved(THREE, 2, 1) == THREE
    assert names(removed(THREE, 1)) == ["Ана", "Вера"]
    assert removed(THREE, 3) == THREE


def test_a_block_from_a_spreadsheet() -> None:
    """An ordinal in front is left out; rows are added; empty cells change nothing."""
    text = "1\tИва\tЛазић\t0101990705010\tж\tлекарка\n2\t\tДобрић\t\tм\tвозач\n"
    paper = pasted(ListPaper(candidates=(ANA,)), 0, 0, text)
    first, second = paper.candidates
    assert (first.full_name, first.jmbg, first.sex) == ("Ива Лазић", "0101990705010", "f")
    assert second == Candidate(surname="Добрић", sex=Sex.MALE, occupation="возач")
    assert first.occupation == "лекарка"


def test_one_copied_column_goes_down_from_the_cell() -> None:
    paper = pasted(THREE, 1, 5, "Бреза\nЛиповац")
    assert [one.place for one in paper.candidates] == ["", "Бреза", "Липовац"]
