"""One long work at a time: what is under way is seen, and can be stopped."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.base.refusals import KnownFailure, Refused
from gui.bridge.background import Job
from gui.pages.packages.work import Stopped


@dataclass(frozen=True, slots=True)
class Work:
    """What is done beside the window: in words, the work itself, and what comes of it."""

    said: str
    work: Callable[[Stopped], Any]
    done: Callable[[Any], None]
    failed: Callable[[Refused | KnownFailure | None], None]
    """Told why; of a fault of the program's own nothing, since that is told elsewhere."""
    dropped: Callable[[Any], None] = lambda _outcome: None
    """What came of it after nobody waited any more, to be cleared away."""


class Running(QObject):
    """`began` says in words what is under way."""

    began = Signal(str)

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._job: Job | None = None
        self._told: Job | None = None
        """The last one whose outcome was handed on."""

    def start(self, work: Work) -> None:
        """Begin; what was under way before is let go."""
        self.stop()
        job: Job = Job(lambda: work.work(job.is_stopped), self)
        job.done.connect(lambda outcome: self._done(job, outcome, work))
        job.failed.connect(lambda trouble: self._failed(trouble, work))
        job.ended.connect(lambda outcome, trouble: self._ended(job, outcome, trouble, work))
        self._job = job
        self.began.emit(work.said)
        job.start()

    def stop(self) -> None:
        """Let it be."""
        if self._job is not None:
            self._job.stop()
            self._job = None

    def _done(self, job: Job, outcome: Any, work: Work) -> None:
        self._job, self._told = None, job
        work.done(outcome)

    def _failed(self, trouble: BaseException, work: Work) -> None:
        self._job = None
        if isinstance(trouble, Refused | KnownFailure):
            work.failed(trouble)
        else:
            work.failed(None)
            raise trouble

    def _ended(self, job: Job, outcome: Any, trouble: BaseException | None, work: Work) -> None:
        """Stopped between its last look and its end, it left something that nobody took."""
        if trouble is None and self._told is not job:
            work.dropped(outcome)
