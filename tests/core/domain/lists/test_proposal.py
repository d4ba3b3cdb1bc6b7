"""Which door the program proposes.

| state                              | proposed                        |
|------------------------------------|---------------------------------|
| received, taken up                 | as the findings say             |
| ordered                            | publish                         |
| published, hours running           | nothing: the submitter's turn   |
| published, something brought       | examine                         |
| published, marked, hours running   | nothing                         |
| published, hours over              | refuse                          |
| cured                              | proclaim                        |
| not cured                          | refuse                          |
| proclaimed, denied, dismissed      | publish, then nothing           |
| withdrawn                          | nothing                         |
| annulled                           | take up                         |
"""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from core.base.findings import Finding
from core.domain.commission.decisions import Ruling
from core.domain.lists.check import check, proposed
from core.domain.lists.model import Submission
from core.domain.lists.paper import SealedPaper
from core.domain.lists.proposal import next_door
from core.domain.lists.states import (
    STATES,
    Annulled,
    Cure,
    Cured,
    Denied,
    Dismissed,
    NotCured,
    Ordered,
    Proclaimed,
    Published,
    Received,
    State,
    TakenUp,
    Withdrawn,
)
from core.domain.lists.workflow import Door, doors
from tests.core.domain.lists.made import LAW, case
from tests.support.filed import lacking, list_paper, unauthorised_paper, when

AT = when(10, 26, 10)
END = AT + timedelta(hours=48)
LATER = END + timedelta(seconds=1)
RULING = Ruling("1", "А")
CLEAN = check(case(list_paper()))
FAULTY = check(case(lacking(list_paper(), "electronic")))
GRAVE = check(case(unauthorised_paper()))
OPEN = Published(AT, RULING, (), AT)
SEEN = replace(OPEN, brought=AT, marks=((1, Cure.PARTLY),), examined=True)


def proposal(state: State, findings: tuple[Finding, ...] = (), now: datetime = AT) -> Door | None:
    """What is proposed for a list in that state."""
    empty = SealedPaper()
    return next_door(Submission(1, "1", AT, empty, empty, state), findings, LAW, now)


@pytest.mark.parametrize("state", [Received(AT), TakenUp(AT, AT)])
@pytest.mark.parametrize(
    ("findings", "door"),
    [(CLEAN, Door.PROCLAIM), (FAULTY, Door.ORDER), (GRAVE, Door.DISMISS)],
)
def test_an_open_list_goes_where_its_findings_lead(
    state: State, findings: tuple[Finding, ...], door: Door
) -> None:
    assert proposal(state, findings) is door is proposed(findings, LAW)


@pytest.mark.parametrize(
    ("state", "now", "door"),
    [
        (Ordered(AT, RULING, ()), AT, Door.PUBLISH),
        (OPEN, END, None),
        (OPEN, LATER, Door.REFUSE),
        (replace(OPEN, brought=AT), AT, Door.EXAMINE),
        (replace(OPEN, brought=AT), LATER, Door.EXAMINE),
        (SEEN, END, None),
        (SEEN, LATER, Door.REFUSE),
        (replace(SEEN, examined=False), END, Door.EXAMINE),  # a second supplement
        (replace(OPEN, brought=END), LATER, Door.EXAMINE),  # the last moment counts
        (replace(OPEN, brought=LATER), LATER, Door.REFUSE),  # too late to count
        (NotCured(AT, (), ()), AT, Door.REFUSE),
        (Proclaimed(AT, RULING), AT, Door.PUBLISH),
        (Proclaimed(AT, RULING, published=AT), AT, None),
        (Denied(AT, RULING), AT, Door.PUBLISH),
        (Denied(AT, RULING, AT), AT, None),
        (Dismissed(AT, RULING), AT, Door.PUBLISH),
        (Dismissed(AT, RULING, AT), AT, None),
        (Withdrawn(AT, RULING), AT, None),
        (Annulled(AT, "court", RULING), AT, Door.TAKE_UP),
    ],
)
def test_every_other_state(state: State, now: datetime, door: Door | None) -> None:
    assert proposal(state, FAULTY, now) is door
    assert door is None or door in doors(state)


@pytest.mark.parametrize(
    ("findings", "door"),
    [(CLEAN, Door.PROCLAIM), (FAULTY, None), (GRAVE, Door.REFUSE)],
)
def test_a_cured_list_is_looked_at_once_more(
    findings: tuple[Finding, ...], door: Door | None
) -> None:
    """Marked as cured, but the transcript still says otherwise: somebody has to look first."""
    assert proposal(Cured(AT, ()), findings) is door


def test_no_state_is_left_out() -> None:
    told = {Received, TakenUp, Ordered, Published, Cured, NotCured, Proclaimed, Denied, Dismissed}
    assert told | {Withdrawn, Annulled} == set(STATES)
