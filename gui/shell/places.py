"""The table of places in the navigation; adding a screen is one folder and one row here."""

from collections.abc import Callable
from dataclasses import dataclass

from gui.bridge.screen import Screen
from gui.bridge.session import Session
from gui.pages.entry.page import EntryPage
from gui.pages.history.page import HistoryPage
from gui.pages.importing.page import ImportingPage
from gui.pages.lists.page import ListsPage
from gui.pages.minutes.page import MinutesPage
from gui.pages.overview.page import OverviewPage
from gui.pages.papers.page import PapersPage
from gui.pages.people.page import PeoplePage
from gui.pages.results.page import ResultsPage
from gui.pages.settings.page import SettingsPage
from gui.pages.start.page import StartPage
from gui.pages.stations.page import StationsPage
from gui.pages.wizard.page import WizardPage


@dataclass(frozen=True, slots=True)
class Place:
    """One page: id, what makes it, icon, section of the navigation; without one it is not there.

    Its name is the catalogue's `place.<id>`.
    """

    id: str
    make: Callable[[Session], Screen]
    icon: str = ""
    section: str = ""
    needs_book: bool = True


PLACES = (
    Place("start", StartPage, needs_book=False),
    Place("wizard", WizardPage, needs_book=False),
    Place("overview", OverviewPage, "board", "top"),
    Place("lists", ListsPage, "", "thread"),
    Place("stations", StationsPage, "", "thread"),
    Place("minutes", MinutesPage, "", "thread"),
    Place("results", ResultsPage, "", "thread"),
    Place("papers", PapersPage, "document-text", "more"),
    Place("history", HistoryPage, "history", "more"),
    Place("people", PeoplePage, "people", "bottom"),
    Place("settings", SettingsPage, "settings", "bottom", needs_book=False),
    Place("entry", EntryPage),
    Place("importing", ImportingPage),
)
