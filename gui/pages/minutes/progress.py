"""How far the night is: how many minutes stand, how many came, the pace, and a band of it all."""

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout

from core.words import dates
from core.words.catalogue import Words
from gui.kit.progress import Part, ProgressBand
from gui.kit.sheet import Sheet, row
from gui.kit.texts import Label, Prose, Run
from gui.models.station_row import StationState
from gui.pages.minutes.presenter import Board

S = StationState
BAND = (
    ((S.STANDS,), "ok_so"),
    ((S.SECOND, S.FIRST_DONE), "inf_so"),
    ((S.FIRST,), "inf_ln"),
    ((S.RECEIVED,), "neu_ln"),
    ((S.DIFFERENT, S.AGAIN), "wrn_so"),
    ((S.GRAVE, S.ERROR), "err_so"),
    ((S.ANNULLED, S.UNDETERMINABLE), "edge"),
    ((S.MISSING, S.REPEAT), ""),
)


class ProgressSheet(Sheet):
    """`52 од 62 утврђено`, what came, the expected end, the findings, and the band."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._in = Label("", 28, strong=True)
        self._of = Label("", tone="ink2")
        self._came = Label("", 28, strong=True)
        self._missing = Label("", tone="ink2")
        self.pace = Label("", tone="ink2")
        self._findings = Prose("", tone="ink2", middle=True)
        self._band = ProgressBand((), spoken=words("minutes.progress"))
        figures = row(self._in, self._of, 8, self._came, self._missing, 12, self.pace)
        figures.addStretch(1)
        figures.addWidget(self._findings)
        inside = QVBoxLayout()
        inside.setContentsMargins(14, 11, 14, 12)
        inside.setSpacing(9)
        inside.addLayout(figures)
        inside.addWidget(self._band)
        self.body.addLayout(inside)

    def show_board(self, board: Board, end: datetime | None = None) -> None:
        """The night as it is now; `end` is when the last would stand."""
        words, count = self._words, len(board.rows)
        left = count - board.came
        self._in.setText(str(board.stations_in))
        self._of.setText(words("minutes.of", count=count))
        waiting = board.came > board.stations_in or left > 0
        for label in (self._came, self._missing):
            label.setVisible(waiting)
        self._came.setText(str(board.came))
        key = "minutes.came.left" if left else "minutes.came"
        self._missing.setText(words(key, left=left))
        self.pace.setVisible(end is not None)
        if end is not None:
            self.pace.setText(words("minutes.pace", at=dates.hour(end)))
        self._findings.say(*_findings(words, board))
        spoken = words("minutes.progress.spoken", count=board.stations_in, whole=count)
        parts = [Part(board.of(*states), token) for states, token in BAND]
        self._band.set_parts(parts, spoken)


def _findings(words: Words, board: Board) -> list[str | Run]:
    kinds = (
        ("severity.error", board.errors, "err", True),
        ("severity.doubt", board.doubts, "wrn", True),
        ("severity.note", board.notes, "", False),
    )
    told = [Run(words.count(key, n), strong, tone) for key, n, tone, strong in kinds if n]
    if not told:
        return [words("minutes.no_findings")] if board.stations_in else [""]
    parts: list[str | Run] = [words("minutes.findings") + " "]
    for number, run in enumerate(told):
        if number:
            parts.append(", ")
        parts.append(run)
    return parts
