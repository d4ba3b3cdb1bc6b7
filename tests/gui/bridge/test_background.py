"""Long work beside the window: it says how far it is, it can be ended, and the window goes on."""

import time
from itertools import pairwise
from multiprocessing import active_children

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from core.base.refusals import Stopped
from core.render import draw
from core.reports.model import Report
from gui.bridge.background import Job
from tests.support.long_paper import long_paper

LONGEST_PAUSE = 0.25
"""A person does not feel the window hang for so many seconds."""


def drawing(report: Report, parent: QObject) -> Job:
    """The report drawn as a PDF, as a page of the program would have it done."""

    def work() -> tuple[bytes, ...]:
        return draw.drawn(report, ".pdf", progress=job.tell, stopped=job.is_stopped)

    job = Job(work, parent)
    return job


def test_it_says_how_far_it_is_and_the_window_goes_on(qtbot: QtBot) -> None:
    parent, told, beats = QObject(), list[tuple[int, int]](), [time.monotonic()]
    job = drawing(long_paper(1300, 12), parent)
    job.progressed.connect(lambda done, of: told.append((done, of)))
    clock = QTimer(parent)
    clock.timeout.connect(lambda: beats.append(time.monotonic()))
    clock.start(5)
    with qtbot.waitSignal(job.done, timeout=30_000) as done:
        job.start()
    assert told == [(1, 2), (2, 2)]
    assert [content[:4] for content in done.args[0]] == [b"%PDF", b"%PDF"]
    assert max(later - earlier for earlier, later in pairwise(beats)) < LONGEST_PAUSE


@pytest.mark.parametrize("closed", [False, True], ids=["stopped", "window closed"])
def test_when_nobody_waits_any_more_no_process_is_left(qtbot: QtBot, closed: bool) -> None:
    parent, ended = QObject(), list[BaseException]()
    report = long_paper(900)

    def work() -> None:
        try:
            draw.drawn(report, ".pdf", progress=job.tell, stopped=job.is_stopped)
        except Stopped as reason:
            ended.append(reason)

    job = Job(work, parent)
    job.start()
    qtbot.waitUntil(lambda: bool(active_children()), timeout=5000)
    if closed:
        parent.deleteLater()
    else:
        job.stop()
    qtbot.waitUntil(lambda: bool(ended), timeout=1000)
    assert active_children() == []
