"""Margins and what is still open, worked out once for each tally and only where they are shown."""

from core.domain.seats.margins import Margin, margins
from core.domain.seats.model import Distribution
from core.domain.seats.still_open import StillOpen, still_open
from core.domain.tally.model import Tally
from gui.bridge.session import Session
from gui.models.chances import Chances
from gui.models.results import Results


class Reckoning:
    """Kept by whoever shows it; what was worked out serves until the book changes."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._of: tuple[Tally, Distribution | None] | None = None
        self._worked_out: tuple[StillOpen, tuple[Margin, ...]] | None = None

    def chances(self, results: Results) -> Chances:
        """What can still change of these results."""
        now = results.tally, results.spread
        same = self._of is not None and self._of[0] is now[0] and self._of[1] is now[1]
        if self._worked_out is None or not same:
            self._of = now
            still = still_open(self._session.standing, results.tally)
            self._worked_out = still, margins(results.spread) if results.spread else ()
        return Chances(results, *self._worked_out)

    def asked(self, results: Results, stations: tuple[str, ...]) -> StillOpen:
        """The same, with stations that count taken as open."""
        return still_open(self._session.standing, results.tally, stations)
