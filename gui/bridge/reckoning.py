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
        self._still = StillOpen((), (), (), None)
        self._margins: tuple[Margin, ...] = ()

    def chances(self, results: Results) -> Chances:
        """What can still change of these results."""
        now = results.tally, results.spread
        if self._of is None or any(a is not b for a, b in zip(self._of, now, strict=True)):
            self._of = now
            self._still = still_open(self._session.standing, results.tally)
            self._margins = margins(results.spread) if results.spread else ()
        return Chances(results, self._still, self._margins)

    def asked(self, results: Results, stations: tuple[str, ...]) -> StillOpen:
        """The same, with stations that count taken as open."""
        return still_open(self._session.standing, results.tally, stations)
