"""`mandat handover|begin|merge`: work on several computers without a network."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.base.fingerprints import hidden, proves
from core.base.people import Desk
from core.base.refusals import Refused
from core.book.book import Book
from core.cli import output
from core.domain.lists.model import Lists
from core.domain.minutes.laptops import hand_out as noted
from core.domain.standing import Decision
from core.domain.stations.model import Stations
from core.office import handover, merge, package_file, package_sheet
from core.office.coming_home import PassedOver
from core.office.merge import News, Plan
from core.office.package_file import Laid
from core.words import codes
from core.words.catalogue import Words

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Group = _SubParsersAction[ArgumentParser]


PROOF = "the two groups of the fingerprint that are asked for, typed from the sheet of paper"


def add(verbs: "Group", verb: Callable[..., ArgumentParser]) -> None:
    """The three verbs."""
    hand = verb(verbs, "handover", hand_over)
    hand.add_argument("book", metavar="BOOK")
    hand.add_argument("--stations", default="", metavar="1-20,33")
    hand.add_argument("--to", default="", metavar="LAPTOP")
    hand.add_argument("--out", required=True, metavar=f"FILE{package_file.SUFFIX}")
    hand.add_argument("--sheet", default="", metavar="FILE.(pdf|xlsx|txt)")
    of_begin = verb(verbs, "begin", begin)
    of_begin.add_argument("package", metavar="PACKAGE")
    of_begin.add_argument("book", metavar="BOOK")
    of_begin.add_argument("--proof", default="", metavar="GROUPS", help=PROOF)
    take = verb(verbs, "merge", take_in)
    take.add_argument("book", metavar="BOOK")
    take.add_argument("package", metavar="PACKAGE")
    take.add_argument("--proof", default="", metavar="GROUPS", help=PROOF)
    take.add_argument("--dry-run", action="store_true")
    take.add_argument("--json", action="store_true")


def hand_over(args: Namespace, speech: Words, desk: Desk) -> int:
    """Write the package with which another computer begins, or which it brings back."""
    book = Book.open(Path(args.book), desk)
    try:
        named = args.stations
        stations = handover.chosen(named, book.standing.of(Stations)) if named else ()
        parcel, out = handover.parcel(book, stations), Path(args.out)
        if stations:
            handover.may_hand_out(book, stations)
        if args.sheet:
            package_sheet.may_save(book, Path(args.sheet))
        laid = parcel.lay(out)
        fingerprint = laid.fingerprint
        try:
            if args.sheet:
                report = package_sheet.sheet_of(book, parcel, out, fingerprint, speech.language)
                package_sheet.save_sheet(book, report, Path(args.sheet))
            laid.put()
        except BaseException:
            laid.drop()
            raise
        if stations:
            _note(book, laid, noted(stations, args.to, fingerprint))
    finally:
        book.close()
    said = "sheet" if args.sheet else "fingerprint"
    output.say(
        speech("cli.handover.done", file=out.name),
        speech.count("cli.handover.stations", len(parcel.manifest.stations)),
        speech(f"cli.handover.{said}", fingerprint=fingerprint, file=Path(args.sheet).name),
    )
    return output.FINE


def _note(book: Book, laid: Laid, decision: Decision) -> None:
    """Note that a package is out; where the book does not take that, it is not out either."""
    try:
        book.do(decision)
    except BaseException:
        laid.target.unlink(missing_ok=True)
        raise


def begin(args: Namespace, speech: Words, desk: Desk) -> int:
    """Begin a book that goes on by itself from a package."""
    package = package_file.read(Path(args.package))
    _prove(args.proof, package.fingerprint, speech)
    handover.begin(package, Path(args.book), desk).close()
    count = len(package.manifest.stations)
    output.say(speech.count("cli.begin.done", count, file=Path(args.book).name))
    return output.FINE


def take_in(args: Namespace, speech: Words, desk: Desk) -> int:
    """Bring a package home, or with `--dry-run` only say what it would do."""
    book = Book.open(Path(args.book), desk)
    try:
        package = package_file.read(Path(args.package))
        _prove(args.proof, package.fingerprint, speech)
        plan = merge.plan(book, package)
        if not plan.empty and not args.dry_run:
            book.do(plan.decision())
    finally:
        book.close()
    if args.json:
        output.as_json(_document(plan, done=not args.dry_run and not plan.empty))
    else:
        output.say(*_lines(plan, speech, dry=args.dry_run))
    return output.FINE


def _prove(typed: str, fingerprint: str, speech: Words) -> None:
    """Groups typed from paper, where any were typed, are those the file has."""
    if typed and not proves(fingerprint, tuple(typed.split())):
        first, second = hidden(fingerprint)
        output.complain(speech("cli.proof.which", first=first + 1, second=second + 1))
        raise Refused("package.not_proved")


def _document(plan: Plan, done: bool) -> dict[str, Any]:
    return {
        "done": done,
        "fingerprint": plan.package.fingerprint,
        "device": plan.device,
        "new": len(plan.coming.acts),
        "known": plan.coming.known,
        "taken_back": len(plan.coming.withdrawn),
        "single": len(plan.there.by_rule),
        "stations": [
            {
                "station": one.station,
                "before": one.before.value,
                "after": one.after.value,
                "acts": one.acts,
                "fields": list(one.fields),
                "late": one.late,
                "taken_back": one.taken_back,
            }
            for one in plan.news
        ],
        "receipts": [{"receipt": no, "stations": list(ids)} for no, ids in plan.receipts],
        "passed_over": [
            {"seq": one.entry.row.seq, "kind": one.entry.row.kind, "why": one.why}
            for one in plan.passed_over
        ],
    }


def _lines(plan: Plan, speech: Words, dry: bool) -> list[str]:
    key = "nothing" if plan.empty else "would" if dry else "done"
    lines = [
        speech(f"cli.merge.{key}", device=plan.device),
        speech("cli.merge.acts", new=len(plan.coming.acts), known=plan.coming.known),
    ]
    lists = plan.standing.of(Lists).names
    lines += [_station(speech, one, lists) for one in plan.news]
    if plan.there.by_rule:
        lines.append(speech.count("merge.by_rule", len(plan.there.by_rule)))
    lines += [
        speech("merge.receipt", receipt=number, stations=", ".join(stations))
        for number, stations in plan.receipts
    ]
    return lines + [_passed_over(speech, one) for one in plan.passed_over]


def _station(speech: Words, news: News, lists: Mapping[int, str]) -> str:
    said = [f"{speech('cli.station', number=news.station)}: {speech(f'stage.{news.after.value}')}"]
    if news.fields:
        said.append(", ".join(codes.field_name(speech, name, lists) for name in news.fields))
    if news.late:
        said.append(speech("merge.late"))
    if news.falls:
        said.append(speech("merge.falls"))
    if news.taken_back:
        said.append(speech("merge.taken_back"))
    return "; ".join(said)


def _passed_over(speech: Words, one: PassedOver) -> str:
    row = one.entry.row
    why = speech(f"merge.over.{one.why}")
    return speech("merge.over", seq=row.seq, act=codes.act(speech, row.kind), why=why)
