"""The frozen program begun again by `multiprocessing`, as a process of its own and nothing else.

There is no interpreter to begin beside the program, so it is given what Python would have been:
a process to become, or the one that looks after what processes share.
"""

import re
from collections.abc import Sequence

FORK = "--multiprocessing-fork"
_TRACKER = re.compile(r"from multiprocessing\.resource_tracker import main;\s*main\((\d+)\)")


def is_meant(words: Sequence[str]) -> bool:
    """Whether these words, those after the program's name, come from `multiprocessing`."""
    return FORK in words[:1] or "-c" in words[:-1]


def become(words: Sequence[str]) -> None:
    """Be that process to its end; comes back where the words were a person's after all."""
    if FORK in words[:1]:
        from multiprocessing.spawn import freeze_support

        freeze_support()
        return
    asked = _TRACKER.fullmatch(words[words.index("-c") + 1].strip())
    if asked is not None:
        from multiprocessing.resource_tracker import main

        main(int(asked[1]))
        raise SystemExit
