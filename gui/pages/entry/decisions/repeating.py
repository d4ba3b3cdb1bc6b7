"""The decision on repeat voting (поновно гласање): at which stations, and on which day."""

from datetime import date, datetime

from PySide6.QtWidgets import QCheckBox

from core.base import moments
from core.domain.election.model import founded
from core.domain.minutes.deciding import repeat
from core.domain.minutes.proposals import Measure, day_of_repeat, last_day_of_repeat
from core.domain.minutes.room import MinutesRoom
from core.domain.standing import Decision
from core.office import drafting_minutes
from core.office.drafting import OFFICIAL
from core.words import dates
from gui.kit import days
from gui.kit.date_field import DateField
from gui.kit.texts import Label, Prose, Run
from gui.models.script import named
from gui.pages.entry.decisions.dialog import MatterDialog

MOST = 110


class RepeatDialog(MatterDialog):
    """The day is proposed from the law and follows the moment until a person types another.

    In practice one decides before the voting itself was held; the day then follows that voting.
    """

    measure = Measure.REPEAT

    def build(self, now: datetime) -> None:
        words = self.session.words
        self._boxes: dict[str, QCheckBox] = {}
        self._proposed = ""
        waiting = self.matter.put_aside
        if len(waiting) > 1:
            self.body.addWidget(Label(words("decision.repeat.stations"), tone="ink2"))
        for station in waiting if len(waiting) > 1 else ():
            name = named(words, station.name)
            box = QCheckBox(words("decision.place", number=station.id, name=name))
            box.setChecked(station.id == self.matter.station.id)
            box.toggled.connect(self._redrafted)
            self._boxes[station.id] = box
            self.body.addWidget(box)
        self.ask_moment(now)
        self.held = DateField(words, words("decision.repeat.day"))
        self.ask(words("decision.repeat.day"), self.held, 170)
        self._last = Prose("", size=13, tone="ink2")
        self.body.addWidget(self._last)
        self.ask_number()
        self.ask_ground(self._drafted(), MOST)
        self.held.field.textChanged.connect(self._tell)
        self.at.changed.connect(self._propose)
        self._propose()
        self.number.setFocus()

    def stations(self) -> tuple[str, ...]:
        """The stations chosen, in their order."""
        if not self._boxes:
            return (self.matter.station.id,)
        return tuple(station for station, box in self._boxes.items() if box.isChecked())

    def day(self) -> date | None:
        """The day typed."""
        return days.day(self.held.field.text())

    def ready(self) -> bool:
        return super().ready() and self.day() is not None and bool(self.stations())

    def decision(self) -> Decision:
        held = self.day()
        assert held is not None
        return repeat(self.stations(), held, self.ruling(), self.moment())

    def said(self) -> str:
        held = self.day()
        assert held is not None
        words = self.session.words
        day = dates.day(words, held)
        told = words.count("decision.done.repeat", len(self.stations()), day=day)
        here = self.matter.station.id in self.stations()
        return f"{told} {words('decision.done.repeat.paper')}" if here else told

    def _propose(self) -> None:
        at = self.at.moment()
        if at is not None and self.held.field.text() == self._proposed:
            day = day_of_repeat(self.matter.law, max(moments.local(at).date(), self._voted()))
            self._proposed = days.written(day) if day else ""
            self.held.field.setText(self._proposed)
        self._tell()

    def _tell(self) -> None:
        """The last day that the law admits; amber once a later one is typed."""
        words, at, held = self.session.words, self.at.moment(), self.day()
        since = max(moments.local(at).date(), self._voted()) if at else None
        last = last_day_of_repeat(self.matter.law, since) if since else None
        if held is not None and held <= self._voted():
            text = words("decision.repeat.too_early", day=dates.day(words, self._voted()))
            self._last.say(Run(text, tone="wrn"))
        elif last is None:
            self._last.say(words("decision.repeat.no_last"))
        else:
            late = held is not None and held > last
            text = words("decision.repeat.last", day=dates.day(words, last))
            self._last.say(Run(text, tone="wrn" if late else "ink2"))
        self.refresh()

    def _redrafted(self) -> None:
        self.redraft(self._drafted())
        self.refresh()

    def _drafted(self) -> str:
        room = self.session.standing.of(MinutesRoom)
        return drafting_minutes.repeat(OFFICIAL, room, self.stations())

    def _voted(self) -> date:
        """The day of the voting that is repeated."""
        repeats = self.session.standing.of(MinutesRoom).dossier(self.matter.station.id).repeats
        if repeats:
            return date.fromisoformat(repeats[-1].held)
        particulars, _law = founded(self.session.standing)
        return particulars.held
