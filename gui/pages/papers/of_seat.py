"""Papers of a mandate, as the page lets one choose them by seat or by name."""

from collections.abc import Sequence

from core.office.seat_papers import DECIDED, Made, found, made_of
from core.words import dates
from gui.models.script import named
from gui.pages.papers.choice import Choice


class SeatChoice(Choice[Made]):
    """What is no decision can be about all who were given a mandate together."""

    of = "seat"
    wide = True

    @property
    def needed(self) -> bool:
        return self._kind in DECIDED

    def _made(self) -> Sequence[Made]:
        return made_of(self._standing, self._kind)

    def _found(self, text: str) -> Made:
        return found(self._standing, self._kind, text)

    def _text(self, one: Made) -> str:
        return str(one.mandate.seat)

    def _parts(self, one: Made) -> list[str]:
        words, mandate = self._words, one.mandate
        parts = [
            named(words, mandate.holder.name),
            words("papers.seat.number", number=mandate.number),
        ]
        if mandate.until is not None:
            day = dates.day(words, mandate.until)
            parts.append(words("papers.seat.ended", day=day))
        return parts
