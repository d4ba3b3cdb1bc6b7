"""Who may sit down to a book."""

import pytest

from core.base.people import Person, Role
from core.words.catalogue import Language, words
from gui.pages.people.presenter import may, seats

SR = words(Language.SR_CYRL)
ANA, BORA = Person("Ана Анић", Role.SECRETARY), Person("Бора Борић", Role.OPERATOR)


def test_everybody_stands_in_the_order_of_entry() -> None:
    found = seats(SR, (ANA, BORA), BORA)
    assert [(seat.person, seat.now) for seat in found] == [(ANA, ""), (BORA, "works")]
    assert found[1].role == "оператер"


def test_somebody_at_work_who_is_not_entered_stands_first() -> None:
    found = seats(SR, (BORA,), ANA)
    assert [(seat.person, seat.now) for seat in found] == [(ANA, "foreign"), (BORA, "")]


@pytest.mark.parametrize("role", list(Role))
def test_every_role_is_explained(role: Role) -> None:
    assert not may(SR, role).startswith("people.")


def test_at_a_new_computer_nobody_works() -> None:
    found = seats(SR, (ANA, BORA), Person("", Role.SECRETARY))
    assert [(one.person, one.now) for one in found] == [(ANA, ""), (BORA, "")]
