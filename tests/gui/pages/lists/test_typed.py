"""A list of the ballot as typed into its dialog."""

from core.domain.lists.model import ElectoralList
from gui.pages.lists.typed import Typed, next_number


def test_the_next_number_and_a_typed_list() -> None:
    assert next_number((ElectoralList(1, "А"), ElectoralList(2, "Б"))) == 3
    assert next_number(()) == 1
    typed = Typed("3", " Нова  листа", "", False, "")
    assert typed.fits
    assert typed.entry() == ElectoralList(3, "Нова листа")
