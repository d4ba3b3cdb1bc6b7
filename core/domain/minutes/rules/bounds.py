"""Numbers that may not pass one another, and numbers not there: C2, C5, C7, W1, W3–W6, S1."""

from core.base.findings import Finding, Severity
from core.domain.minutes import form
from core.domain.minutes.model import Mark
from core.domain.minutes.rules.view import View


def more_ballots_than_received(view: View) -> Finding | None:
    """C2: unused ballots and ballots in the box are more than were received (U + B > R)."""
    if view.U is None or view.B is None or view.R is None or view.U + view.B <= view.R:
        return None
    return view.finding(
        "C2",
        Severity.ERROR,
        ("unused", "in_box", "received"),
        U=view.U,
        B=view.B,
        R=view.R,
        sum=view.U + view.B,
    )


def more_ballots_than_registered(view: View) -> Finding | None:
    """C5: invalid ballots and the lists' votes are more than the voters registered (N + ΣL > S)."""
    if view.N is None or view.lists is None or view.S is None or view.N + view.lists <= view.S:
        return None
    return view.finding(
        "C5",
        Severity.ERROR,
        ("invalid", "registered", *view.list_fields()),
        N=view.N,
        lists=view.lists,
        S=view.S,
        sum=view.N + view.lists,
    )


def invalid_absent(view: View) -> Finding | None:
    """C7: the minutes do not say how many ballots were invalid."""
    if view.minutes.figures.invalid is not Mark.ABSENT:
        return None
    return view.finding("C7", Severity.DOUBT, ("invalid",))


def more_voted_than_registered(view: View) -> Finding | None:
    """W1: more voters turned out than are registered (G > S)."""
    if view.G is None or view.S is None or view.G <= view.S:
        return None
    return view.finding("W1", Severity.ERROR, ("voted", "registered"), G=view.G, S=view.S)


def fewer_ballots_than_received(view: View) -> Finding | None:
    """W3: unused ballots and ballots in the box are fewer than were received (U + B < R).

    A note where U + G = R: then all that is missing are ballots voters kept, which W4 tells.
    """
    if view.U is None or view.B is None or view.R is None or view.U + view.B >= view.R:
        return None
    kept_by_voters = view.G is not None and view.U + view.G == view.R
    return view.finding(
        "W3",
        Severity.NOTE if kept_by_voters else Severity.DOUBT,
        ("unused", "in_box", "received"),
        U=view.U,
        B=view.B,
        R=view.R,
        sum=view.U + view.B,
    )


def fewer_in_box_than_voted(view: View) -> Finding | None:
    """W4: fewer ballots in the box than voters who turned out (B < G); the law allows it."""
    if view.B is None or view.G is None or view.B >= view.G:
        return None
    return view.finding("W4", Severity.NOTE, ("in_box", "voted"), B=view.B, G=view.G)


def received_are_not_registered(view: View) -> Finding | None:
    """W5: the station did not receive as many ballots as it has voters (R ≠ S).

    Fewer are permitted and must be explained; more are not permitted.
    """
    if view.R is None or view.S is None or view.R == view.S:
        return None
    grade = Severity.DOUBT if view.R > view.S else Severity.NOTE
    return view.finding("W5", grade, ("received", "registered"), R=view.R, S=view.S)


def registered_are_others(view: View) -> Finding | None:
    """S1: the minutes have other voters registered than the register of stations (S, регистар).

    No law asks for it: the roll goes on changing after the register is typed, or S is mistyped.
    """
    if view.S is None or view.register is None or view.register == view.S:
        return None
    return view.finding("S1", Severity.NOTE, ("registered",), S=view.S, register=view.register)


def figures_missing(view: View) -> Finding | None:
    """W6: figures that were not typed or that the paper does not have."""
    figures = view.minutes.figures
    gaps = [name for name in form.NAMES if isinstance(figures.of(name), Mark)]
    gaps += [form.list_field(no) for no, vote in view.minutes.votes if isinstance(vote, Mark)]
    if not gaps or (gaps == ["invalid"] and figures.invalid is Mark.ABSENT):
        return None
    return view.finding("W6", Severity.DOUBT, tuple(gaps), count=len(gaps))
