"""The table of places in the navigation; adding a screen is one folder and one row here."""

from dataclasses import dataclass
from importlib import import_module
from typing import cast

from gui.bridge.screen import Screen
from gui.bridge.session import Session


@dataclass(frozen=True, slots=True)
class Place:
    """One page: id, class, icon, section of the navigation; without a section it is not there.

    The class stands in `gui.pages.<id>.page`, which is imported when the page is first seen; its
    name on the screen is the catalogue's `place.<id>`.
    """

    id: str
    screen: str
    icon: str = ""
    section: str = ""
    needs_book: bool = True

    def make(self, session: Session) -> Screen:
        """The page over a session, imported now."""
        page = import_module(f"gui.pages.{self.id}.page")
        return cast(Screen, getattr(page, self.screen)(session))


PLACES = (
    Place("start", "StartPage", needs_book=False),
    Place("wizard", "WizardPage", needs_book=False),
    Place("overview", "OverviewPage", "board", "top"),
    Place("lists", "ListsPage", "", "thread"),
    Place("ballot", "BallotPage", "", "thread"),
    Place("stations", "StationsPage", "", "thread"),
    Place("minutes", "MinutesPage", "", "thread"),
    Place("results", "ResultsPage", "", "thread"),
    Place("councillors", "CouncillorsPage", "", "thread"),
    Place("papers", "PapersPage", "document-text", "more"),
    Place("wordings", "WordingsPage"),
    Place("verify", "VerifyPage", needs_book=False),
    Place("history", "HistoryPage", "history", "more"),
    Place("people", "PeoplePage", "people", "bottom"),
    Place("settings", "SettingsPage", "settings", "bottom", needs_book=False),
    Place("list", "ListPage"),
    Place("entry", "EntryPage"),
    Place("compare", "ComparePage"),
    Place("scans", "ScansPage"),
    Place("handover", "HandoverPage"),
    Place("importing", "ImportingPage"),
    Place("packages", "PackagesPage", needs_book=False),
)


def reachable() -> tuple[Place, ...]:
    """The places that `Alt` and a figure lead to: all of the navigation but people (Ctrl+U)."""
    return tuple(place for place in PLACES if place.section and place.id != "people")[:10]


def key_of(place: str) -> str:
    """That key: `Alt+1`, and `Alt+0` for the tenth."""
    ids = [one.id for one in reachable()]
    return f"Alt+{(ids.index(place) + 1) % 10}"
