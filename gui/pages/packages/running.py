"""One long work at a time: what is under way is seen, and can be stopped."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.base.refusals import KnownFailure, Refused
from gui.bridge.background import Job
from gui.pages.packages.work import Stopped


class Running(QObject):
    """`began` says in words what is under way; `troubled` why it came to nothing."""

    began = Signal(str)
    troubled = Signal(object)

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._job: Job | None = None

    def start(self, said: str, work: Callable[[Stopped], Any], done: Callable[[Any], None]) -> None:
        """Begin; what was under way before is let go."""
        self.stop()
        job: Job = Job(lambda: work(job.is_stopped), self)
        job.done.connect(lambda outcome: self._done(outcome, done))
        job.failed.connect(self._failed)
        self._job = job
        self.began.emit(said)
        job.start()

    def stop(self) -> None:
        """Let it be."""
        if self._job is not None:
            self._job.stop()
            self._job = None

    def _done(self, outcome: Any, done: Callable[[Any], None]) -> None:
        self._job = None
        done(outcome)

    def _failed(self, trouble: BaseException) -> None:
        self._job = None
        self.troubled.emit(trouble)
        if not isinstance(trouble, Refused | KnownFailure):
            raise trouble
