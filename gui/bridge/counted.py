"""What the open book's results come to, asked once for every page that shows them."""

from core.domain.seats.determining import Finality, finality
from gui.bridge.session import Session
from gui.models.results import Results


def final_of(session: Session) -> Finality:
    """Whether the commission determined just these results, and by which decision."""
    return finality(session.standing, session.tally(), session.distribution())


def results_of(session: Session) -> Results | None:
    """Totals, seats and how final they are; `None` while no election is open."""
    particulars, law = session.election.particulars, session.election.law
    if session.book is None or particulars is None or law is None:
        return None
    return Results(
        session.tally(),
        session.distribution(),
        law,
        particulars.seats,
        session.words,
        final_of(session),
        session.settings.by_seats(),
    )
