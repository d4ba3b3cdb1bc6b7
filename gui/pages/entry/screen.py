"""What the parts of the page of an entry may ask of it."""

from gui.bridge.screen import Screen
from gui.pages.entry.keeping import DraftKeeping
from gui.pages.entry.presenter import Entry
from gui.pages.entry.view import EntryView


class EntryScreen(Screen):
    """The entry on the desk, how it is shown, and the keeping of its draft."""

    entry: Entry | None
    keeping: DraftKeeping
    acting: bool
    """Whether an act is being done, so that its own change is not news."""

    def view(self) -> EntryView:
        """How it is shown."""
        raise NotImplementedError

    @property
    def name(self) -> str:
        """Who works now."""
        person = self.session.person
        return person.name if person is not None else ""

    def open_station(self, station: str, voting: int = 0) -> bool:
        """Put a station on the desk, of several votings the last unless another is named."""
        raise NotImplementedError

    def tell_keys(self) -> None:
        """Other keys work now, perhaps."""
        raise NotImplementedError

    def go_on(self, station: str) -> None:
        """Go on to what comes after a station."""
        raise NotImplementedError
