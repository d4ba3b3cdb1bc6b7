"""Starts the window, or hands a verb to the command line, which imports no Qt."""

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """`mandat [BOOK]` opens the window; `mandat VERB …` does one thing without it."""
    if getattr(sys, "frozen", False):
        # A long paper is drawn by this very program, begun again: then nothing below is reached.
        from multiprocessing import freeze_support

        freeze_support()
    words = list(sys.argv[1:] if argv is None else argv)
    from core.cli.verbs import VERBS

    if words and (words[0] in VERBS or words[0] in ("--version", "--help", "-h")):
        from core.cli.main import main as command_line

        return command_line(words)
    from gui.shell.start import start

    return start(words)


if __name__ == "__main__":
    sys.exit(main())
