"""How the command line speaks: text or JSON, sentences of trouble, and exit codes."""

import json
import sys
from collections.abc import Sequence
from typing import Any

from core.base.refusals import FaultyInput, KnownFailure, Refused
from core.words import codes
from core.words.catalogue import Language, Words, words

WIDEST = 60
FINE, FOUND, WRONG_USE, UNREADABLE = 0, 1, 2, 3


def say(*lines: str) -> None:
    """Lines on standard output."""
    for line in lines:
        print(line)


def complain(*lines: str) -> None:
    """Lines on standard error."""
    for line in lines:
        print(line, file=sys.stderr)


def as_json(value: Any) -> None:
    """One JSON document on standard output."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def tell_refusal(speech: Words, refused: Refused) -> int:
    """Say why not; wrong use."""
    complain(codes.refusal(speech, refused))
    return WRONG_USE


def tell_failure(speech: Words, failed: KnownFailure) -> int:
    """Say what could not be read, every fault of a sheet on its own line."""
    complain(codes.failure(speech, failed))
    if isinstance(failed, FaultyInput):
        complain(
            *(
                f"  {found.place} [{found.code}] {codes.fault(speech, found)}"
                for found in failed.faults
            )
        )
    return UNREADABLE


def language(tag: str) -> Words:
    """The sentences of a language tag."""
    return words(Language(tag))


def shortened(name: str) -> str:
    """A list's name that leaves room for its figures on the line."""
    return name if len(name) <= WIDEST else f"{name[: WIDEST - 1]}…"


def table(rows: Sequence[tuple[str, ...]], right: tuple[int, ...] = ()) -> list[str]:
    """Rows as aligned text; columns in `right` stand to the right."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return [
        "  ".join(
            cell.rjust(widths[i]) if i in right else cell.ljust(widths[i])
            for i, cell in enumerate(row)
        ).rstrip()
        for row in rows
    ]
