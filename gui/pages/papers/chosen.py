"""Of what each kind of paper is shown: of which station, or of which mandate."""

from typing import Any

from core.base.refusals import Refused
from core.domain.papers.about import PARTED, About
from core.domain.standing import Standing
from core.office import seat_papers, station_papers
from core.office.seat_papers import OF_SEAT
from core.office.station_papers import OF_STATION
from gui.bridge.session import Session
from gui.pages.papers.choice import Choice
from gui.pages.papers.of_seat import SeatChoice
from gui.pages.papers.of_station import StationChoice

CHOSEN = (*OF_STATION, *OF_SEAT)
"""Kinds of which one has to say more than the kind."""


def whole_about(session: Session, kind: str, about: About) -> About:
    """What a wish of another page means: a paper's key, or a station or seat for its last one."""
    keyed = isinstance(about, str) and PARTED in about
    if kind not in CHOSEN or keyed or not about:
        return about
    found = seat_papers.found if kind in OF_SEAT else station_papers.found
    try:
        return found(session.standing, kind, str(about)).key
    except Refused as refused:
        session.tell_trouble(refused)
        return 0


class Chosen:
    """What each kind of paper is shown of, while the page is open."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._abouts: dict[str, About] = {}
        self._kept: tuple[str, Standing, Choice[Any]] | None = None

    def put(self, kind: str, about: About) -> bool:
        """Choose for a kind; whether that is another paper than before."""
        before = self._abouts.get(kind, 0)
        self._abouts[kind] = about
        self._kept = None
        return before != about

    def choice(self, kind: str) -> Choice[Any] | None:
        """What can be chosen for a kind; `None` where it is of no station and no seat."""
        if kind not in CHOSEN:
            return None
        standing = self._session.standing
        if self._kept is None or self._kept[0] != kind or self._kept[1] is not standing:
            made = SeatChoice if kind in OF_SEAT else StationChoice
            about = self._abouts.get(kind, 0)
            self._kept = kind, standing, made(self._session, kind, about)
        return self._kept[2]
