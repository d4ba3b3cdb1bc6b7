"""`mandat history verify|show`: the journal proved, and read."""

from argparse import Namespace
from collections.abc import Container
from pathlib import Path
from typing import Any

from core.base.people import Desk
from core.book import anchor
from core.book.book import Book
from core.book.codec import as_plain
from core.book.inspect import inspect
from core.book.replay import taken_back
from core.cli import output
from core.domain.minutes.room import MinutesRoom, blind, voting_of
from core.words import codes
from core.words.catalogue import Words
from core.words.dates import moment

FIGURES = ("figures", "votes", "remarks", "explained")
"""Parts of an act on minutes that say, or let one reckon, what was typed."""


def verify(args: Namespace, speech: Words, desk: Desk) -> int:
    """Prove the chain, and that it passes through an anchor kept outside."""
    kept = _anchor(args.anchor) if args.anchor else ""
    found = inspect(Path(args.book), desk, kept)
    if args.json:
        output.as_json(
            {
                "whole": found.whole,
                "acts": found.acts,
                "anchor": found.head,
                "anchor_holds": None if not kept else _holds(found.breaks),
                "breaks": [{"seq": b.seq, "how": b.how} for b in found.breaks],
                "clock_went_back": list(found.clock_went_back),
            }
        )
        return output.FINE if found.whole else output.FOUND
    for broken in found.breaks:
        output.say(speech(f"cli.verify.{broken.how}", seq=broken.seq))
    for seq in found.clock_went_back:
        output.say(speech("cli.verify.clock", seq=seq))
    if found.whole:
        output.say(speech.count("cli.verify.whole", found.acts), f"{found.head}")
        if not kept:
            output.say(speech("cli.verify.no_anchor"))
    return output.FINE if found.whole else output.FOUND


def show(args: Namespace, speech: Words, desk: Desk) -> int:
    """The journal, act by act."""
    book = Book.open(Path(args.book), desk)
    try:
        gone = taken_back(book.entries)
        entries = tuple(book.entries)
        unseen = blind(book.standing.of(MinutesRoom))
    finally:
        book.close()
    if args.json:
        output.as_json(
            [
                {
                    "seq": entry.row.seq,
                    "id": entry.row.id,
                    "bundle": entry.row.bundle,
                    "kind": entry.row.kind,
                    "recorded": entry.row.recorded,
                    "happened": entry.row.happened,
                    "person": entry.row.person,
                    "role": entry.row.role,
                    "device": entry.row.device,
                    "program": entry.row.program,
                    "taken_back": entry.row.bundle in gone,
                    "act": _told(entry.act, unseen),
                    "hash": entry.row.hash.hex(),
                }
                for entry in entries
            ]
        )
        return output.FINE
    rows = [
        (
            str(entry.row.seq),
            moment(speech, entry.recorded),
            entry.row.person,
            codes.act(speech, entry.row.kind)
            + (f" ({speech('history.taken_back')})" if entry.row.bundle in gone else ""),
        )
        for entry in entries
    ]
    output.say(*output.table(rows, right=(0,)))
    return output.FINE


def _told(act: Any, unseen: Container[tuple[str, int]]) -> dict[str, Any]:
    """An act as plain values, without figures that others are still to type unseen."""
    plain: dict[str, Any] = as_plain(act)
    if voting_of(act) not in unseen:
        return plain
    return {name: None if name in FIGURES else value for name, value in plain.items()}


def _holds(breaks: tuple[object, ...]) -> bool:
    return all(getattr(broken, "how", "") != "anchor" for broken in breaks)


def _anchor(given: str) -> str:
    """An anchor typed on the command line, or found in a text file of that name."""
    try:
        path = Path(given)
        text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else given
    except (OSError, ValueError):
        text = given
    return anchor.find(text)
