"""A scripted evening of entries in a process of its own, to be killed: says what is acknowledged.

Run as `python -m tests.support.typist BOOK`. Each line on standard output is the number of the
last act that `Book.do` has acknowledged.
"""

import sys
from itertools import count
from pathlib import Path

from core.book.book import Book
from core.domain.acts import in_turn
from core.domain.minutes.acts import enter
from tests.support.books import SECRETARY, minutes


def type_on(path: Path) -> None:
    """Enter minutes for ever, now one station, now a bundle, drafts between."""
    book = Book.open(path, SECRETARY)
    print("ready", flush=True)
    for turn in count(len(book.entries)):
        first, second = turn % 4 + 1, (turn + 1) % 4 + 1
        book.side.write_draft(f"minutes:{first}", "Јелена", str(turn).encode())
        decision = enter(minutes(first, turn % 400, 3, 4), reason=f"проба {turn}")
        if turn % 3 == 0:
            decision = in_turn(
                decision, enter(minutes(second, turn % 390, 5, 6), reason=f"проба {turn}")
            )
        entries = book.do(decision, settled_draft=f"minutes:{first}")
        print(entries[-1].row.seq, flush=True)


if __name__ == "__main__":
    type_on(Path(sys.argv[1]))
