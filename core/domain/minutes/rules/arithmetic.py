"""Sums that must agree (логичко-рачунске грешке): C1, C3, C4, C6 and W2."""

from core.base.findings import Finding, Severity
from core.domain.minutes.rules.view import View


def more_in_box_than_voted(view: View) -> Finding | None:
    """C1: more ballots in the box than voters who turned out (B > G)."""
    if view.B is None or view.G is None or view.B <= view.G:
        return None
    return view.finding(
        "C1", Severity.ERROR, ("in_box", "voted"), B=view.B, G=view.G, more=view.B - view.G
    )


def invalid_and_valid_are_not_the_box(view: View) -> Finding | None:
    """C3: invalid and valid ballots together are not the ballots in the box (N + V ≠ B)."""
    if view.N is None or view.V is None or view.B is None or view.N + view.V == view.B:
        return None
    return view.finding(
        "C3",
        Severity.ERROR,
        ("invalid", "valid", "in_box"),
        N=view.N,
        V=view.V,
        B=view.B,
        sum=view.N + view.V,
    )


def lists_are_not_valid(view: View) -> Finding | None:
    """C4: the votes of all lists are not the valid ballots (ΣL ≠ V), where C6 does not fit."""
    if view.lists is None or view.V is None or view.lists == view.V or _box_is_lists(view):
        return None
    return view.finding(
        "C4", Severity.ERROR, ("valid", *view.list_fields()), lists=view.lists, V=view.V
    )


def valid_are_not_lists(view: View) -> Finding | None:
    """C6: the valid ballots differ from the lists' votes while N + ΣL = B."""
    if view.lists is None or view.V is None or view.lists == view.V or not _box_is_lists(view):
        return None
    return view.finding(
        "C6", Severity.ERROR, ("valid", *view.list_fields()), lists=view.lists, V=view.V
    )


def unused_and_voted_are_not_received(view: View) -> Finding | None:
    """W2: unused ballots and voters who turned out are not the ballots received (U + G ≠ R)."""
    if view.U is None or view.G is None or view.R is None or view.U + view.G == view.R:
        return None
    return view.finding(
        "W2",
        Severity.DOUBT,
        ("unused", "voted", "received"),
        U=view.U,
        G=view.G,
        R=view.R,
        sum=view.U + view.G,
    )


def _box_is_lists(view: View) -> bool:
    if view.N is None or view.B is None or view.lists is None:
        return False
    return view.N + view.lists == view.B
