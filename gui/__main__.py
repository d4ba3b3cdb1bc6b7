"""Starts the window, or hands a verb to the command line, which imports no Qt."""

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """`mandat [BOOK]` opens the window; `mandat VERB …` does one thing without it."""
    words = list(sys.argv[1:] if argv is None else argv)
    if getattr(sys, "frozen", False):
        from gui.shell import begun_again

        if begun_again.is_meant(words):
            begun_again.become(words)
    from core.cli.verbs import VERBS

    if words and (words[0] in VERBS or words[0] in ("--version", "--help", "-h")):
        from core.cli.main import main as command_line

        return command_line(words)
    from gui.shell.start import start

    return start(words)


if __name__ == "__main__":
    sys.exit(main())
