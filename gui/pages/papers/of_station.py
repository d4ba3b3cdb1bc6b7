"""Papers of a station, as the page lets one choose them by its number."""

from collections.abc import Sequence

from core.office.station_papers import DECISIONS, Made, found, made_of
from gui.models.script import named
from gui.pages.papers.choice import Choice


class StationChoice(Choice[Made]):
    """What is no decision can be about all stations."""

    of = "station"

    @property
    def needed(self) -> bool:
        return self._kind in DECISIONS

    def _made(self) -> Sequence[Made]:
        return made_of(self._standing, self._kind)

    def _found(self, text: str) -> Made:
        return found(self._standing, self._kind, text)

    def _text(self, one: Made) -> str:
        return one.station.id

    def _parts(self, one: Made) -> list[str]:
        parts = [
            named(self._words, one.station.name.strip()) or self._words("papers.station.unnamed")
        ]
        if one.votings > 1:
            parts.append(self._words("papers.station.voting", no=one.voting))
        if one.of > 1:
            parts.append(self._words("papers.station.which_of", no=one.no, of=one.of))
        if one.number:
            parts.append(self._words("papers.station.number", number=one.number))
        return parts
