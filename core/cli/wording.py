"""`mandat wording list|set|export|import`: how the commission words its papers."""

from argparse import ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Callable
from pathlib import Path
from typing import Any

from core.base.people import Desk
from core.book.book import Book
from core.cli import output
from core.domain.papers.wordings import LANGUAGES, SERBIAN, told, word
from core.office.wordings import Worded, all_wordings, keep, read_text, take
from core.words.catalogue import Words

Run = Callable[[Namespace, Words, Desk], int]
Verb = Callable[["_SubParsersAction[ArgumentParser]", str, Run], ArgumentParser]


def add(group: "_SubParsersAction[ArgumentParser]", verb: Verb) -> None:
    """Every verb of the wordings."""
    show = verb(group, "list", listed)
    show.add_argument("book", metavar="BOOK")
    show.add_argument("--json", action="store_true")
    settle = verb(group, "set", settled)
    settle.add_argument("book", metavar="BOOK")
    settle.add_argument("key", metavar="KEY")
    settle.add_argument("--text-file", required=True, metavar="FILE")
    settle.add_argument("--language", choices=LANGUAGES, default=SERBIAN)
    for name, run in (("export", kept), ("import", taken)):
        moved = verb(group, name, run)
        moved.add_argument("book", metavar="BOOK")
        moved.add_argument("file", metavar="FILE.json")


def listed(args: Namespace, speech: Words, desk: Desk) -> int:
    """Every template with its fields and what the papers say; a star marks the commission's own."""
    book = Book.open(Path(args.book), desk)
    try:
        found = all_wordings(book)
    finally:
        book.close()
    if args.json:
        output.as_json([_document(one, speech) for one in found])
        return output.FINE
    for one in found:
        star = "*" if one.own else " "
        name = speech(f"wording.{one.template.key}")
        fields = told(one.template.fields)
        output.say(
            f"{star} {one.template.key} ({one.language}): {name}",
            f"    {speech('cli.wording.fields', fields=fields)}",
            f"    {one.text}",
        )
    return output.FINE


def settled(args: Namespace, speech: Words, desk: Desk) -> int:
    """Word one text anew; an empty file brings the shipped one back."""
    text = read_text(Path(args.text_file))
    book = Book.open(Path(args.book), desk)
    try:
        (entry,) = book.do(word(args.key, text, args.language))
    finally:
        book.close()
    done = "cli.wording.set" if entry.act.text else "cli.wording.back"
    output.say(speech(done, name=speech(f"wording.{args.key}")))
    return output.FINE


def kept(args: Namespace, speech: Words, desk: Desk) -> int:
    """Write the commission's own texts into a file."""
    book = Book.open(Path(args.book), desk)
    try:
        count = keep(book, Path(args.file))
    finally:
        book.close()
    output.say(speech.count("cli.wording.kept", count, file=args.file))
    return output.FINE


def taken(args: Namespace, speech: Words, desk: Desk) -> int:
    """Take the texts of such a file over."""
    book = Book.open(Path(args.book), desk)
    try:
        count = len(take(book, Path(args.file)))
    finally:
        book.close()
    output.say(speech.count("cli.wording.taken", count))
    return output.FINE


def _document(one: Worded, speech: Words) -> dict[str, Any]:
    return {
        "key": one.template.key,
        "language": one.language,
        "name": speech(f"wording.{one.template.key}"),
        "fields": list(one.template.fields),
        "needed": list(one.template.needed),
        "shipped": one.shipped,
        "own": one.own or None,
    }
