"""The lists of the ballot, without a window."""

from core.domain.lists.model import ElectoralList
from core.words.catalogue import Language, words
from gui.pages.lists import presenter as p

SERBIAN = words(Language.SR_CYRL)
LISTS = (
    ElectoralList(1, "Градски договор", "Милица Станојковић", candidates=45),
    ElectoralList(2, "Цинцарска заједница", minority=True, candidates=18),
)


def test_lines_in_the_order_of_the_ballot() -> None:
    spoken = [[cell.spoken for cell in line.cells] for line in p.lines(LISTS, SERBIAN, "")]
    assert spoken == [
        ["1", "Градски договор, Милица Станојковић", "", "45"],
        ["2", "Цинцарска заједница, носилац није уписан", "листа националне мањине", "18"],
    ]


def test_search_by_leader_in_latin() -> None:
    assert [line.about for line in p.lines(LISTS, SERBIAN, "stanojkovic")] == [1]


def test_totals_count_candidates_only_when_all_are_known() -> None:
    assert p.totals(LISTS, SERBIAN) == "2 изборне листе · 63 кандидата"
    assert p.totals((ElectoralList(1, "А"),), SERBIAN) == "1 изборна листа"


def test_the_next_number_and_a_typed_list() -> None:
    assert p.next_number(LISTS) == 3
    assert p.next_number(()) == 1
    typed = p.Typed("3", " Нова  листа", "", False, "")
    assert typed.fits
    assert typed.entry() == ElectoralList(3, "Нова листа")
