"""Which papers go with the page: the decision on mandates, certificates, decisions on vacancies."""

from core.domain.mandates.model import Mandates
from core.domain.standing import Standing
from gui.pages.councillors.presenter import Spot

AWARD, CERTIFICATE, FILLING = "award", "certificate", "councillor"


def papers_of(standing: Standing, spot: Spot) -> tuple[str, ...]:
    """The kinds of papers about the councillor of a row."""
    if spot.kind != "held":
        return ()
    one = standing.of(Mandates).holder(spot.seat)
    if one is None or one.holder.key != spot.key:
        return ()
    return (CERTIFICATE, FILLING) if one.filling else (CERTIFICATE,)


def wish(kind: str, spot: Spot) -> tuple[str, object]:
    """What the page of documents is asked to show."""
    return "papers", kind if kind == AWARD else (kind, spot.seat)
