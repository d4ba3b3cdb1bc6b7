"""A fault of our own is written down and told as such, never hidden and never mixed with others."""

import logging
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from gui.bridge.settings import own_folder

LOG_FILE = "greske.log"


def watch(tell: Callable[[str], None]) -> None:
    """From now on an unexpected fault goes to the log file, and `tell` is given where it lies."""

    def hook(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        text = "".join(traceback.format_exception(kind, fault, trace))
        path = own_folder() / LOG_FILE
        try:
            with path.open("a", encoding="utf-8") as log:
                log.write(text + "\n")
        except OSError:
            logging.getLogger("mandat").error("%s", text)
        sys.stderr.write(text)
        tell(str(path))

    sys.excepthook = hook
