"""Long work off the window's thread: started, told when done, and its outcome can be let go."""

from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal
from shiboken6 import isValid


class _Run(QRunnable):
    def __init__(self, work: Callable[[], Any], job: "Job") -> None:
        super().__init__()
        self._work = work
        self._job = job

    def run(self) -> None:
        try:
            outcome = self._work()
        except BaseException as trouble:
            self._tell(None, trouble)
        else:
            self._tell(outcome, None)

    def forget(self) -> None:
        """Let go of what the work was handed, passwords among it."""
        self._work = lambda: None

    def _tell(self, outcome: Any, trouble: BaseException | None) -> None:
        with suppress(RuntimeError):  # the program is ending: nobody waits any more
            _post().arrived.emit(self._job, outcome, trouble)


class _Post(QObject):
    """Brings outcomes to the window's thread; it lives as long as the program.

    A job that told its end itself could be destroyed there while its thread is still telling.
    """

    arrived = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self.arrived.connect(self.deliver)

    def deliver(self, job: "Job", outcome: Any, trouble: BaseException | None) -> None:
        """On the window's thread; the job goes when its thread is surely done with it."""
        try:
            job.end(outcome, trouble)
        finally:
            QTimer.singleShot(AFTERWARDS, job.deleteLater)


@cache
def _post() -> _Post:
    return _Post()


AFTERWARDS = 1000
"""Milliseconds."""

_RUNNING: set["Job"] = set()


class Job(QObject):
    """Work under way. `done` carries its outcome, `failed` the exception; after `stop` neither.

    Long work asks `is_stopped` from its own thread and tells by `tell` how far it is. A job keeps
    itself until its work has ended, and is stopped when `owner` is destroyed: a child of the owner
    would be destroyed under the thread that is about to tell it.
    """

    progressed = Signal(int, int)
    ended = Signal(object, object)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Callable[[], Any], owner: QObject) -> None:
        super().__init__()
        self._stopped = False
        owner.destroyed.connect(self.stop)
        _post()  # made here, on the window's thread
        self._runner = _Run(work, self)
        self._runner.setAutoDelete(False)

    def start(self) -> None:
        """Begin on another thread."""
        _RUNNING.add(self)
        QThreadPool.globalInstance().start(self._runner)

    def stop(self) -> None:
        """Let the outcome go; nothing of it reaches the book."""
        self._stopped = True

    def is_stopped(self) -> bool:
        """Whether nobody waits for the outcome any more: it was let go, or the window closed."""
        return self._stopped or not isValid(self)

    def tell(self, done: int, of: int) -> None:
        """Say on every thread how much is done; after `stop` nothing is said."""
        if not self._stopped:
            with suppress(RuntimeError):  # the window was closed meanwhile
                self.progressed.emit(done, of)

    def end(self, outcome: Any, trouble: BaseException | None) -> None:
        """The work has ended: tell whoever still waits, and let go of it."""
        _RUNNING.discard(self)
        self._runner.forget()
        try:
            if not self._stopped:
                told = self.done if trouble is None else self.failed
                told.emit(outcome if trouble is None else trouble)
        finally:
            self.ended.emit(outcome, trouble)
