"""The dialogs that put a voting aside (поништавање, резултат који се не може утврдити)."""

from datetime import datetime

from core.domain.minutes import deciding
from core.domain.minutes.grounds import (
    AnnulmentGround,
    Ground,
    UndeterminableGround,
    article,
    key,
    listed,
)
from core.domain.minutes.proposals import Measure, annulment_ground, undeterminable_ground
from core.domain.standing import Decision
from core.office import drafting_minutes
from core.office.citing import cited
from core.office.drafting import OFFICIAL
from core.words import codes
from gui.kit.radios import RadioGroup
from gui.kit.sheet import Sheet
from gui.kit.texts import Label
from gui.pages.entry.change import old_and_new, written
from gui.pages.entry.decisions.dialog import MatterDialog

COUNTED = ("voted", "valid")
"""Figures of which the table says that they no longer count."""
WIDTH = 760
MOST = 96
"""Height of the ground, so that the dialog fits a low screen."""


class AsideDialog(MatterDialog):
    """A listed ground, the one that findings point to chosen; the ground is drafted from it."""

    grounds: type[AnnulmentGround] | type[UndeterminableGround]

    def build(self, now: datetime) -> None:
        words, law = self.session.words, self.matter.law
        self.setMinimumWidth(WIDTH)
        self._show_figures()
        self._listed = listed(law, self.grounds)
        self._group = RadioGroup(self)
        self.body.addWidget(Label(words("decision.ground.listed"), tone="ink2"))
        pointed = self._pointed()
        for number, ground in enumerate(self._listed):
            source = cited(words, article(law, ground))
            told = words(f"ground.{key(ground)}")
            button = self._group.add(number, f"{told} ({source})" if source else told)
            self.body.addWidget(button)
        if pointed in self._listed:
            self._group.choose(self._listed.index(pointed))
        self._group.idToggled.connect(lambda _id, _on: self._chosen_anew())
        self.ask_moment(now)
        self.ask_number()
        self.ask_ground(self._drafted(), MOST)
        if self.chosen() is not None:
            self.number.setFocus()
        else:
            self._group.focus()

    def chosen(self) -> Ground | None:
        """The ground chosen."""
        at = self._group.checkedId()
        return self._listed[at] if at >= 0 else None

    def ready(self) -> bool:
        return super().ready() and self.chosen() is not None

    def _pointed(self) -> Ground | None:
        raise NotImplementedError

    def _chosen_anew(self) -> None:
        self.redraft(self._drafted())
        self.refresh()

    def _drafted(self) -> str:
        ground, matter = self.chosen(), self.matter
        if ground is None:
            return ""
        return drafting_minutes.on_ground(
            OFFICIAL, matter.law, matter.station.id, ground, matter.findings, matter.case
        )

    def _show_figures(self) -> None:
        words, minutes = self.session.words, self.matter.case.minutes
        if minutes is None:
            return
        gone = words("decision.not_counted")
        rows = [
            (codes.field_name(words, name), written(words, minutes.figures.of(name)), gone)
            for name in COUNTED
        ]
        sheet = Sheet()
        sheet.body.addWidget(old_and_new(words, rows, (90, 130)))
        self.body.addWidget(sheet)


class AnnulDialog(AsideDialog):
    """Решење о поништавању гласања."""

    measure = Measure.ANNUL
    grounds = AnnulmentGround

    def decision(self) -> Decision:
        ground = self.chosen()
        assert isinstance(ground, AnnulmentGround)
        return deciding.annul(self.matter.station.id, ground, self.ruling(), self.moment())

    def _pointed(self) -> Ground | None:
        return annulment_ground(self.matter.findings)


class UndeterminableDialog(AsideDialog):
    """Решење да се резултати гласања не могу утврдити."""

    measure = Measure.UNDETERMINABLE
    grounds = UndeterminableGround

    def decision(self) -> Decision:
        ground = self.chosen()
        assert isinstance(ground, UndeterminableGround)
        return deciding.undeterminable(self.matter.station.id, ground, self.ruling(), self.moment())

    def _pointed(self) -> Ground | None:
        return undeterminable_ground(self.matter.case, self.matter.findings)
