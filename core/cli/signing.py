"""`mandat report … --sign` and `mandat verify`: papers signed and issued, and files checked."""

import getpass
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from core.base.people import Desk
from core.base.refusals import KnownFailure, Refused
from core.book.book import Book
from core.cli import output
from core.domain.papers.about import About
from core.office.folder import folder_of
from core.office.issue import about_seat, about_station, lacking_of, read_now
from core.office.means import FileMeans, Means, cards_by
from core.office.official import Order, Watch, copy_to, finish, prepare, read
from core.office.verify import Checked, Signer, State, check_file
from core.words import codes, dates
from core.words.catalogue import Language, Words

SIGNED = (".xlsx", ".pdf")
VALID, BROKEN, UNSIGNED, UNREADABLE = 0, 1, 2, 3
CODES = {
    State.VALID: VALID,
    State.UNKNOWN: BROKEN,
    State.BROKEN: BROKEN,
    State.UNSIGNED: UNSIGNED,
    State.UNREADABLE: UNREADABLE,
}


def with_means(paper: ArgumentParser) -> None:
    """By what a paper is signed, its number, and why it is issued again."""
    for name, metavar, told in (
        ("--sign", "KEY.p12", "issue it for good, signed by this key file; once for each signer"),
        ("--password-file", "FILE", "its first line is the password of the key file before it"),
    ):
        paper.add_argument(name, action="append", default=[], metavar=metavar, help=told)
    for name, metavar, told in (
        ("--token", "MODULE", "issue it for good, signed by the card in the reader (PKCS#11)"),
        ("--pin-file", "FILE", "its first line is the PIN of the card"),
        ("--number", "NUMBER", "the number an issued paper is filed under"),
        ("--reason", "TEXT", "why another edition is issued"),
    ):
        paper.add_argument(name, default="", metavar=metavar, help=told)
    paper.add_argument("--issue", action="store_true", help="issue it for good, signed by hand")


def issues(args: Namespace) -> bool:
    """Whether a paper is issued for good; refused for what only an issued one can have."""
    wanted = bool(args.issue or args.sign or args.token)
    if not wanted and (args.number or args.reason):
        raise Refused("cli.issue_only")
    return wanted


def about(args: Namespace, book: Book) -> About:
    """What the paper is about: a filed list, a station with its voting, a seat, or all of it."""
    if args.seat:
        return about_seat(book, args.kind, args.seat, args.no)
    if not args.station:
        return int(args.list)
    return about_station(book, args.kind, args.station, args.voting, args.no)


def issue(args: Namespace, speech: Words, desk: Desk, language: Language) -> int:
    """Issue a paper beside the book, and hand a copy over to the file named."""
    out = Path(args.out)
    if out.suffix.lower() not in SIGNED:
        raise Refused("cli.sign_what", suffix=out.suffix or "–")
    book = Book.open(Path(args.book), desk)
    try:
        order = Order(args.kind, language, about(args, book), args.number, args.reason)
        for lack in lacking_of(read_now(book, order.kind), order.kind, order.about):
            output.complain(codes.missing(speech, lack))
        means = _means(args, speech)
        issued = finish(book, prepare(read(book, order), means, _watch()))
        files = ", ".join(one.name for one in issued.files)
        output.say(speech("cli.report.issued", edition=issued.edition, files=files))
        copy_to(issued, folder_of(book.path), {out.suffix.lower(): out})
    finally:
        book.close()
    output.say(speech("cli.report.copied", file=str(out)))
    return output.FINE


def verify(args: Namespace, speech: Words, desk: Desk) -> int:
    """Check a file: 0 valid, 1 broken or by an unknown signer, 2 not signed, 3 not readable."""
    book = Book.open(Path(args.book), desk) if args.book else None
    try:
        found = check_file(Path(args.file), tuple(map(Path, args.ca)), book)
    finally:
        if book is not None:
            book.close()
    if args.json:
        output.as_json(_document(found))
    else:
        output.say(*_lines(found, speech))
    return CODES[found.verdict.state]


def with_file(verb: ArgumentParser) -> None:
    """Which file is checked, against which roots and which book."""
    verb.add_argument("file", metavar="FILE")
    verb.add_argument(
        "--ca", action="append", default=[], metavar="CA.pem", help="an authority that is trusted"
    )
    verb.add_argument("--book", default="", metavar="BOOK", help="ask this book about the file")
    verb.add_argument("--json", action="store_true")


def _watch() -> Watch:
    """Shows on a terminal how far the drawing is; Ctrl+C ends it as anywhere else."""
    if not sys.stderr.isatty():
        return Watch()

    def show(_step: str, done: int, of: int) -> None:
        print(f"\r{done}/{of} ", end="\n" if done == of else "", file=sys.stderr, flush=True)

    return Watch(progress=show)


def _means(args: Namespace, speech: Words) -> tuple[Means, ...]:
    """Key files with their passwords, then the card; what no file gives is asked for unseen."""
    if len(args.password_file) not in (0, len(args.sign)) or (args.pin_file and not args.token):
        raise Refused("cli.one_means")
    secrets = args.password_file or [""] * len(args.sign)
    means: list[Means] = [
        FileMeans(Path(key), _secret(secret, key, speech))
        for key, secret in zip(args.sign, secrets, strict=True)
    ]
    if args.token:
        card = cards_by(Path(args.token))[0]
        pad = card.pad and not args.pin_file
        means.append(card.with_pin(None if pad else _secret(args.pin_file, card.label, speech)))
    return tuple(means)


def _secret(file: str, of: str, speech: Words) -> str:
    """The first line of a file, or what is typed unseen."""
    if not file:
        if not sys.stdin.isatty():
            raise Refused("cli.one_means")
        return getpass.getpass(speech("cli.secret", of=of))
    try:
        lines = Path(file).read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeError) as fault:
        reason = getattr(fault, "strerror", None) or str(fault)
        raise KnownFailure("secret.unreadable", file=file, reason=reason) from fault
    return lines[0] if lines else ""


def _lines(found: Checked, speech: Words) -> list[str]:
    verdict = found.verdict
    state = verdict.state.value
    lines = [speech(f"verdict.{state}").upper(), speech(f"verdict.{state}.told")]
    for signer in verdict.signers:
        lines += [f"  {line}" for line in _signer(signer, speech)]
    for problem in verdict.problems:
        told = speech(f"problem.{problem.code}")
        lines.append(f"  - {told}: {problem.place}" if problem.place else f"  - {told}")
    lines.append(f"{speech('verdict.fingerprint')}: {found.fingerprint}")
    if found.anchor:
        lines.append(f"{speech('verdict.anchor')}: {found.anchor}")
    if found.standing:
        lines.append(speech(f"verdict.book.{found.standing}"))
    return lines


def _signer(signer: Signer, speech: Words) -> list[str]:
    at = dates.moment(speech, signer.at)
    trust = speech(f"verdict.trust.{signer.trust or 'ok'}")
    lines = [
        speech("verdict.signer", name=signer.name, at=at),
        f"  {speech('verdict.issuer', issuer=signer.issuer)}; {trust}",
    ]
    if signer.expired_since:
        until = dates.moment(speech, signer.expired_since)
        lines.append(f"  {speech('verdict.expired_since', until=until)}")
    return lines


def _document(found: Checked) -> dict[str, Any]:
    return {
        "state": found.verdict.state.value,
        "signers": [
            {
                "name": one.name,
                "issuer": one.issuer,
                "at": one.at.isoformat(),
                "purpose": one.purpose,
                "trusted": not one.trust,
                "why_not": one.trust or None,
            }
            for one in found.verdict.signers
        ],
        "problems": [{"code": one.code, "place": one.place} for one in found.verdict.problems],
        "fingerprint": found.fingerprint,
        "anchor": found.anchor or None,
        "book": found.standing or None,
        "number": found.issued.number if found.issued else None,
    }
