"""Are the names of list and submitter as the law wants them, and written in one script?"""

from dataclasses import replace

import pytest

from core.domain.lists.paper import Leader, ListPaper, Submitter
from core.domain.lists.rules.case import Other
from tests.core.domain.lists.made import Row, changed, row
from tests.support.filed import coalition_paper, list_paper

NAME = list_paper().name


def _led(paper: ListPaper, count: int) -> ListPaper:
    leaders = tuple(Leader(f"Носилац{no}", "Први") for no in range(count))
    return replace(paper, leaders=leaders)


def _taken(name: str, earlier: bool) -> tuple[Other, ...]:
    return (Other(name, earlier),)


ROWS = (
    row("named after the submitter", list_paper()),
    row("another name altogether", replace(list_paper(), name="Пробудимо се"),
        "name.without_submitter"),
    row("one word of the submitter's is enough", replace(list_paper(), name="Наш договор")),
    row("after one of the coalition's parties",
        replace(coalition_paper(), name="Обала за све")),
    row("only a word that all names have", replace(list_paper(), name="Политичка странка"),
        "name.without_submitter"),
    row("a submitter of such words alone",
        replace(list_paper(), submitter=Submitter(name="Група грађана"))),
    row("taken by a proclaimed list", list_paper(), "name.taken", others=_taken(NAME, True)),
    row("taken, in Latin", list_paper(), "name.taken", others=_taken("GRADSKI DOGOVOR", True)),
    row("of a list not proclaimed", list_paper(), others=_taken(NAME, False)),
    row("another name", list_paper(), others=_taken(f"{NAME} 2", True)),
    row("no leader", _led(list_paper(), 0)),
    row("a party's one leader", _led(list_paper(), 1)),
    row("a party's two leaders", _led(list_paper(), 2), "name.many_leaders"),
    row("a coalition's two leaders", _led(coalition_paper(), 2)),
    row("a coalition's three leaders", _led(coalition_paper(), 3), "name.many_leaders"),
    row("a Latin letter in a name", changed(1, name="Мaрија"), "name.lookalike"),
    row("a letter that looks like none of ours", changed(1, surname="Ћатиħ")),
    row("a Latin o in a surname", changed(1, surname="Пoпoвић"), "name.lookalike"),
    row("a Cyrillic letter in a Latin name", changed(1, name="Mаrija"), "name.lookalike"),
    row("a Latin name", changed(1, name="Marija")),
    row("a word of each script", changed(1, name="Марија Ana")),
    row("one in the list's name", replace(list_paper(), name="Градски дoговор и договор"),
        "name.lookalike"),
    row("one in the submitter's", replace(list_paper(), submitter=Submitter(name="Договоp")),
        "name.without_submitter", "name.lookalike"),
)  # fmt: skip


@pytest.mark.law("lists.leaders", "lists.leaders_of_coalition", "rules.name")
@pytest.mark.parametrize("one", ROWS, ids=lambda one: one.what)
def test_names(one: Row) -> None:
    """
    | what is so                              | found                             |
    |-----------------------------------------|-----------------------------------|
    | no word of the submitter in the name    | a doubt                           |
    | the name of a proclaimed list           | a ground to refuse                |
    | leaders: a party 2, a coalition 3       | too many; 1 and 2 are right       |
    | А of one script in a word of the other  | a doubt, for each name            |
    """
    assert one.told == one.codes


def test_which_letters() -> None:
    found = [f for f in row("o", changed(2, surname="Пoпoвић")).found if f.code == "name.lookalike"]
    assert [dict(f.facts)["letters"] for f in found] == ["o"]
    assert [f.fields for f in found] == [("candidate:2:surname",)]
