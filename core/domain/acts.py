"""The table of all acts (радње): what may happen in an election, stage after stage."""

from datetime import UTC, datetime
from typing import Any

from core.base.people import Person, Role
from core.domain.ballot import acts as ballot
from core.domain.commission import acts as commission
from core.domain.election import acts as election
from core.domain.lists import acts as lists
from core.domain.lists import deciding, filing, objections
from core.domain.mandates import acts as mandates
from core.domain.mandates import assembly, filling
from core.domain.minutes import deeds as minutes
from core.domain.minutes import scans
from core.domain.minutes.steps import MaterialInspected
from core.domain.papers import acts as papers
from core.domain.papers import wordings
from core.domain.seats import acts as seats
from core.domain.seats import determining
from core.domain.standing import Dated, Decision, Deed, Stamp, Standing
from core.domain.stations import acts as stations
from core.domain.tally import outliers

TABLE: tuple[Deed[Any], ...] = (
    *commission.DEEDS,
    *election.DEEDS,
    *stations.DEEDS,
    *lists.DEEDS,
    *filing.DEEDS,
    *deciding.DEEDS,
    *objections.DEEDS,
    *ballot.DEEDS,
    *minutes.DEEDS,
    *outliers.DEEDS,
    *scans.DEEDS,
    *seats.DEEDS,
    *determining.DEEDS,
    *mandates.DEEDS,
    *filling.DEEDS,
    *assembly.DEEDS,
    *wordings.DEEDS,
    *papers.DEEDS,
)

BY_KIND = {deed.kind: deed for deed in TABLE}
BY_TYPE = {deed.act: deed for deed in TABLE}

_PROVISIONAL = Stamp(
    act="",
    recorded=datetime(1970, 1, 1, tzinfo=UTC),
    happened=datetime(1970, 1, 1, tzinfo=UTC),
    person=Person("", Role.OPERATOR),
)


def of_the_commission(act: Any) -> bool:
    """Whether an act decides for the commission, which does so in its own book alone."""
    return hasattr(act, "ruling") or isinstance(act, MaterialInspected)


def fold(standing: Standing, act: Any, stamp: Stamp) -> Standing:
    """The standing after one more act; the fold never decides again."""
    return BY_TYPE[type(act)].fold(standing, act, stamp)


def in_turn(*decisions: Decision) -> Decision:
    """One bundle of several decisions, each seeing what the ones before it led to.

    What is decided about a moment of its own cannot share a bundle: its date would be lost.
    """
    if any(isinstance(decision, Dated) for decision in decisions):
        raise ValueError("a dated decision makes a bundle of its own")

    def decide(standing: Standing) -> tuple[Any, ...]:
        acts: list[Any] = []
        for decision in decisions:
            for act in decision(standing):
                standing = fold(standing, act, _PROVISIONAL)
                acts.append(act)
        return tuple(acts)

    return decide
