"""What a decision will say is drafted from the findings, for a person to edit."""

from dataclasses import replace

import pytest

from core.base.findings import Finding
from core.domain.lists.check import check, proposed
from core.domain.lists.paper import ListPaper, Signatures
from core.domain.lists.rules.case import Other
from core.domain.lists.states import Cure, Deficiency, NotCured
from core.domain.lists.workflow import Door
from core.office import drafting
from core.words.catalogue import Language, Words, words
from tests.core.domain.lists.made import LAW, case, changed, reading
from tests.support.filed import (
    NOW,
    SERBIAN,
    faulty_paper,
    lacking,
    lacking_of,
    list_paper,
    unauthorised_paper,
)

SPEECHES = [words(language) for language in Language]
PAPER = list_paper()


def _found(paper: ListPaper) -> tuple[Finding, ...]:
    return check(case(paper))


@pytest.mark.parametrize("speech", SPEECHES, ids=lambda speech: speech.language.value)
def test_items_of_a_conclusion(speech: Words) -> None:
    """Each fault that can be cured, in the order of the rules: what is wrong, how it is cured."""
    paper = lacking(lacking_of(PAPER, 4, "residence"), "statements")
    few = replace(paper, signatures=Signatures(183))
    items = drafting.items(_found(few), LAW, speech)
    assert [item.code for item in items] == [
        "signatures.few", "enclosures.of_list", "enclosures.of_candidate",
    ]  # fmt: skip
    assert [item.no for item in items] == [1, 2, 3]
    assert all(item.curable and item.article for item in items)
    for item in items:
        assert item.text[0].isupper()
        assert item.how[0].isupper()
        assert not {"{", "}"} & set(item.text + item.how)
    assert "183" in items[0].text
    assert items[2].fields == ("candidate:4:residence",)


def test_a_doubt_is_not_drafted() -> None:
    """A ЈМБГ at odds with the sex asks that somebody looks: it orders nothing by itself."""
    items = drafting.items(_found(faulty_paper()), LAW, SERBIAN)
    assert [item.code for item in items] == ["sexes.five", "signatures.few"]


def test_two_faults_of_one_field_have_each_its_own_words() -> None:
    """One candidate on two lists proclaimed before: the two items name the two lists."""
    first = PAPER.candidates[0]
    others = tuple(Other(name, True, {first.jmbg: first.full_name}) for name in ("Прва", "Друга"))
    law = reading(LAW, grounds_curable=True)
    found = check(replace(case(PAPER), others=others, law=law))
    texts = [item.text for item in drafting.items(found, law, SERBIAN)]
    assert len(texts) == 2
    assert "Прва" in texts[0]
    assert "Друга" in texts[1]


@pytest.mark.parametrize("speech", SPEECHES, ids=lambda speech: speech.language.value)
def test_the_ground_of_a_dismissal_cites_what_leads_to_it(speech: Words) -> None:
    """The unauthorised filer with the article; the missing statements are no ground for that."""
    found = _found(lacking(unauthorised_paper(), "statements"))
    assert proposed(found, LAW) is Door.DISMISS
    lines = drafting.ground(Door.DISMISS, found, LAW, speech).splitlines()
    assert lines[0] == speech("ground.dismiss")
    assert len(lines) == 2
    assert speech("finding.filer.unauthorised.title") in lines[1]
    assert LAW.provision("lists.incomplete_curable").article in lines[1]


def test_the_ground_of_a_refusal() -> None:
    """The same person twice; by the other reading nothing leads there, and every fault is told."""
    first = PAPER.candidates[0]
    found = _found(changed(3, PAPER, jmbg=first.jmbg, born=first.born))
    lines = drafting.ground(Door.REFUSE, found, LAW, SERBIAN).splitlines()
    assert lines[0] == SERBIAN("ground.refuse")
    assert len(lines) == 2
    lenient = reading(LAW, grounds_curable=True)
    assert drafting.ground(Door.REFUSE, found, lenient, SERBIAN).splitlines()[1:] == lines[1:]


@pytest.mark.parametrize("door", [Door.ORDER, Door.PROCLAIM, Door.WITHDRAW])
def test_other_grounds_are_a_sentence(door: Door) -> None:
    assert drafting.ground(door, (), LAW, SERBIAN) == SERBIAN(f"ground.{door.value}")


def test_where_there_is_no_ground_to_draft() -> None:
    assert drafting.ground(Door.TAKE_UP, (), LAW, SERBIAN) == ""


def test_what_was_not_cured_is_the_ground_of_a_refusal() -> None:
    """Also what a person added to the conclusion; what is cured is left out."""
    items = (Deficiency(1, "Недостаје печат."), Deficiency(2, "Недостаје сагласност."))
    state = NotCured(NOW, items, ((1, Cure.CURED), (2, Cure.PARTLY)))
    text = drafting.ground(Door.REFUSE, (), LAW, SERBIAN, state)
    assert text.splitlines()[1:] == ["2. Недостаје сагласност – делимично."]
