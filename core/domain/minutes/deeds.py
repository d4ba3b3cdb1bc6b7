"""The rows of the table of acts that the minutes bring: how each changes the room, and who may."""

from collections.abc import Callable
from typing import Any

from core.domain.commission.decisions import noted
from core.domain.lists import acts as list_acts
from core.domain.minutes import acts, laptops, room, steps
from core.domain.minutes.room import MinutesRoom, Repeat, key
from core.domain.standing import Deed, Stamp, Standing
from core.domain.stations import acts as station_acts


def _fold(standing: Standing, act: Any, stamp: Stamp) -> Standing:
    known = standing.of(MinutesRoom)
    return standing.with_room(room.added(known, act.station, act.voting, act, stamp))


def _fold_ruling(standing: Standing, act: Any, stamp: Stamp) -> Standing:
    return noted(_fold(standing, act, stamp), act.ruling)


def _fold_rule(standing: Standing, act: steps.EntryRuleDecided, stamp: Stamp) -> Standing:
    known = room.ruled(standing.of(MinutesRoom), act.rule, stamp.act)
    return noted(standing, act.ruling).with_room(known)


def _fold_repeat(standing: Standing, act: steps.RepeatOrdered, stamp: Stamp) -> Standing:
    known = standing.of(MinutesRoom)
    for station in act.stations:
        known = room.repeated(known, station, Repeat(stamp.act, act.held))
    return noted(standing, act.ruling).with_room(known)


def _fold_package(standing: Standing, act: laptops.PackageMerged, stamp: Stamp) -> Standing:
    known = standing.of(MinutesRoom)
    gone = frozenset(one.act for one in act.withdrawn)
    for station in sorted({one.station for one in act.withdrawn}):
        known = room.without(known, station, gone)
    return laptops.noted(standing.with_room(known), act, stamp)


def _touches(act: Any) -> frozenset[str]:
    return frozenset({key(act.station)})


def _of_station(act: Any) -> frozenset[str]:
    return frozenset({station_acts.key(act.station), "election"})


def _of_ballot(act: Any) -> frozenset[str]:
    lists = (list_acts.key(no) for no, _figure in act.votes)
    return frozenset({station_acts.key(act.station), "ballot", "collective", *lists})


def _with_rule(act: Any) -> frozenset[str]:
    return _of_ballot(act) | {"entry_rule"}


def _decided(act: Any) -> frozenset[str]:
    """A decision is about minutes that stand, which they do by the rule of entry."""
    return _of_station(act) | {"entry_rule"}


def _row(kind: str, act: type, **more: Any) -> Deed[Any]:
    fold: Callable[[Standing, Any, Stamp], Standing] = more.pop("fold", _fold)
    rests_on = more.pop("rests_on", _of_station)
    return Deed(kind, act, fold, _touches, rests_on, **more)


DEEDS: tuple[Deed[Any], ...] = (
    _row("minutes_entered", steps.MinutesEntered, rests_on=_with_rule),
    _row("minutes_handed_over", steps.MinutesHandedOver),
    _row("minutes_typed", steps.MinutesTyped, rests_on=_of_ballot, bars=acts.may_type),
    _row("entry_confirmed", steps.EntryConfirmed, reserved_to_officers=True),
    _row("fields_returned", steps.FieldsReturned),
    _row("fields_retyped", steps.FieldsRetyped, bars=acts.may_retype),
    _row(
        "differences_resolved",
        steps.DifferencesResolved,
        reserved_to_officers=True,
        bars=acts.may_resolve,
    ),
    _row("entry_reopened", steps.EntryReopened, reserved_to_officers=True),
    _row("doubt_explained", steps.DoubtExplained),
    _row("material_inspected", steps.MaterialInspected, reserved_to_officers=True),
    *(
        _row(kind, act, fold=_fold_ruling, rests_on=_decided, reserved_to_officers=True)
        for kind, act in (
            ("minutes_corrected", steps.MinutesCorrected),
            ("voting_annulled", steps.VotingAnnulled),
            ("result_undeterminable", steps.ResultUndeterminable),
        )
    ),
    Deed(
        "repeat_ordered",
        steps.RepeatOrdered,
        _fold_repeat,
        lambda act: frozenset(key(station) for station in act.stations),
        lambda act: frozenset(station_acts.key(station) for station in act.stations),
        reserved_to_officers=True,
    ),
    Deed(
        "entry_rule_decided",
        steps.EntryRuleDecided,
        _fold_rule,
        lambda _act: frozenset({"entry_rule"}),
        lambda _act: frozenset({"election"}),
        reserved_to_officers=True,
    ),
    Deed(
        "package_merged",
        laptops.PackageMerged,
        _fold_package,
        lambda act: frozenset(key(one.station) for one in act.withdrawn),
        lambda act: frozenset({"election", laptops.key(act.began)}),
        reserved_to_officers=True,
    ),
    *laptops.DEEDS,
)
