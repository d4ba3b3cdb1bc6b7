"""How far the night is: how many minutes are in, what was found in them, and a band of it all."""

from PySide6.QtWidgets import QVBoxLayout

from core.words.catalogue import Words
from gui.kit.progress import Part, ProgressBand
from gui.kit.sheet import Sheet, row
from gui.kit.texts import Label, Prose, Run
from gui.pages.minutes.presenter import Board


class ProgressSheet(Sheet):
    """`52 од 62 унето`, the findings, and the band."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._in = Label("", 28, strong=True)
        self._of = Label("", tone="ink2")
        self._left = Label("", 28, strong=True)
        self._missing = Label("", tone="ink2")
        self._findings = Prose("", tone="ink2", middle=True)
        self._band = ProgressBand((), spoken=words("minutes.progress"))
        figures = row(self._in, self._of, 8, self._left, self._missing, None, self._findings)
        inside = QVBoxLayout()
        inside.setContentsMargins(14, 11, 14, 12)
        inside.setSpacing(9)
        inside.addLayout(figures)
        inside.addWidget(self._band)
        self.body.addLayout(inside)

    def show_board(self, board: Board) -> None:
        """The night as it is now."""
        words, count = self._words, len(board.rows)
        left = count - board.stations_in
        self._in.setText(str(board.stations_in))
        self._of.setText(words("minutes.of", count=count))
        for label in (self._left, self._missing):
            label.setVisible(left > 0)
        self._left.setText(str(left))
        self._missing.setText(words("minutes.left"))
        self._findings.say(*_findings(words, board))
        parts = (
            Part(board.count("clean"), "ok_so"),
            Part(board.count("draft"), "inf_so"),
            Part(board.count("error"), "err_so"),
            Part(board.count("missing"), ""),
        )
        spoken = words("minutes.progress.spoken", count=board.stations_in, whole=count)
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
