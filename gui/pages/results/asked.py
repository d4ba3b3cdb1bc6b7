"""The question what if a station were annulled, put on the view of stations by its key."""

from PySide6.QtCore import QObject

from gui.bridge.reckoning import Reckoning
from gui.bridge.session import Session
from gui.models.results import Results
from gui.pages.results import asking
from gui.pages.results.wide import StationsSheet


class Question(QObject):
    """Which stations are asked about; the sheet shows the answer over its table."""

    def __init__(self, session: Session, reckoning: Reckoning, sheet: StationsSheet) -> None:
        super().__init__(sheet)
        self._session, self._reckoning, self._sheet = session, reckoning, sheet
        self._results: Results | None = None
        self.stations: tuple[str, ...] = ()
        sheet.asking_ended.connect(self.end)

    def show_results(self, results: Results) -> None:
        """The book has changed: the same question, of those stations that still count."""
        self._results = results
        if self.stations:
            self._ask(asking.still_asked(self._reckoning.chances(results), self.stations))

    def toggle(self) -> None:
        """Ask about the current station as well, or no longer."""
        station = self._sheet.model.about(self._sheet.table.currentIndex())
        if self._results is None or station is None or not self._sheet.isVisible():
            return
        why_not = asking.refused(self._reckoning.chances(self._results), station)
        if why_not:
            self._session.tell(why_not, "inf")
            return
        others = tuple(one for one in self.stations if one != station)
        self._ask(others if station in self.stations else (*self.stations, station))

    def end(self) -> None:
        """Nothing is asked any more."""
        self._ask(())
        self._sheet.table.setFocus()

    def _ask(self, stations: tuple[str, ...]) -> None:
        assert self._results is not None
        self.stations = stations
        chances = self._reckoning.chances(self._results)
        found = self._reckoning.asked(self._results, stations) if stations else None
        self._sheet.show_answer(stations, asking.answer(chances, found) if found else None)
