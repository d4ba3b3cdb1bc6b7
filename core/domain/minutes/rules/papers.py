"""What the minutes say besides counts: control sheet K1, signatures K2, interruptions K3."""

from core.base.findings import Finding, Severity
from core.domain.minutes.rules.view import View

CONTROL_SHEET = ("control_sheet_put_in", "control_sheet_found", "control_sheet_signed")
LEAST_SIGNATURES = "minutes.least_signatures"


def control_sheet_is_wrong(view: View) -> Finding | None:
    """K1: the control sheet was not put in, not found in the box, or not signed."""
    remarks = view.minutes.remarks
    wrong = [name for name in CONTROL_SHEET if getattr(remarks, name) is False]
    if not wrong:
        return None
    fields = tuple(f"remark:{name}" for name in wrong)
    return view.finding("K1", Severity.ERROR, fields, sheet=wrong[0])


def signatures_are_few(view: View) -> Finding | None:
    """K2: fewer members signed than the law needs for a result."""
    signed = view.minutes.remarks.signatures
    if not isinstance(signed, int) or not view.law.knows(LEAST_SIGNATURES):
        return None
    least = view.law.number(LEAST_SIGNATURES)
    if signed >= least:
        return None
    return view.finding("K2", Severity.ERROR, ("remark:signatures",), signed=signed, least=least)


def voting_was_interrupted(view: View) -> Finding | None:
    """K3: voting was interrupted; whether it went on has to be seen in the minutes."""
    if not view.minutes.remarks.interruptions:
        return None
    return view.finding("K3", Severity.DOUBT, ("remark:interruptions",))
