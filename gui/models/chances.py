"""What open stations can still change and how close it was, with the words to tell it in."""

from dataclasses import dataclass

from core.domain.seats.margins import Margin
from core.domain.seats.scenarios import Outlook, Reach
from core.domain.seats.still_open import StillOpen
from gui.models.results import Results


@dataclass(frozen=True, slots=True)
class Chances:
    """Results, the stations that are open, and the margin of every list."""

    results: Results
    still: StillOpen
    margins: tuple[Margin, ...]

    @property
    def open(self) -> bool:
        """Whether any station is open."""
        return bool(self.still.stations)

    @property
    def bounded(self) -> Outlook | None:
        """What the open stations can change; `None` where none is open or nothing bounds them."""
        return self.still.outlook if self.open else None

    def margin(self, no: int) -> Margin | None:
        """How close a list is; `None` while there are no seats."""
        return next((one for one in self.margins if one.no == no), None)

    def reach(self, no: int) -> Reach | None:
        """The seats still possible for a list; `None` where that is not bounded."""
        return self.bounded.of(no) if self.bounded else None


def beyond_reach(chances: Chances) -> str:
    """For the hall: how many seats no open station can change; nothing when all are in."""
    if chances.bounded is None:
        return ""
    results = chances.results
    return results.words.count("projector.settled", results.seats, settled=chances.bounded.settled)
