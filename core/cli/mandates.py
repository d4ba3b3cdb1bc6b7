"""`mandat mandates …`: who sits in the assembly on a day, what is vacant and who may follow."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.base import moments
from core.base.people import Desk
from core.base.refusals import Refused
from core.book.book import Book
from core.cli import list_findings, mandates_deciding, output
from core.cli.election import day
from core.domain.mandates.elect import elect
from core.domain.mandates.model import Composition, Mandate, Mandates, Mayor, Nominee
from core.domain.mandates.rules import check
from core.domain.mandates.succession import Choice, Succession, succeed, vacancies
from core.domain.standing import Standing
from core.words import codes, dates
from core.words.catalogue import Words

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Group = _SubParsersAction[ArgumentParser]

NAME, SHOW = "mandates", "show"


def add(group: "Group", verb: Callable[..., ArgumentParser]) -> None:
    """The verbs of `mandat mandates`."""
    shown = verb(group, SHOW, show)
    shown.add_argument("book", metavar="BOOK")
    shown.add_argument("--on", type=day, metavar="YYYY-MM-DD")
    shown.add_argument("--json", action="store_true")
    for decision in mandates_deciding.MAKERS:
        mandates_deciding.with_words(verb(group, decision, decide), decision)


def whole(argv: Sequence[str]) -> list[str]:
    """`mandat mandates BOOK` is short for `mandat mandates show BOOK`."""
    known = (SHOW, *mandates_deciding.MAKERS, "-h", "--help")
    if len(argv) > 1 and argv[0] == NAME and argv[1] not in known:
        return [NAME, SHOW, *argv[1:]]
    return [*argv]


def show(args: Namespace, speech: Words, desk: Desk) -> int:
    """The composition of a day, today where none is said."""
    book = Book.open(Path(args.book), desk)
    try:
        standing, practice = book.standing, book.practice
    finally:
        book.close()
    when = args.on or moments.now().date()
    if args.json:
        output.as_json(document(standing, speech, when))
    else:
        output.say(*([speech("practice.band")] if practice else []))
        output.say(*lines(standing, speech, when))
    room = standing.of(Mandates)
    return list_findings.code_of(check(standing)) if room.award else output.FINE


def decide(args: Namespace, speech: Words, desk: Desk) -> int:
    """Do what the verb says, and tell how the assembly stands then."""
    book = Book.open(Path(args.book), desk)
    try:
        mandates_deciding.done(book, args)
        standing = book.standing
    finally:
        book.close()
    when = max(moments.now().date(), getattr(args, "day", None) or date.min)
    if args.json:
        output.as_json(document(standing, speech, when))
    else:
        output.say(*lines(standing, speech, when))
    return output.FINE


def document(standing: Standing, speech: Words, when: date) -> dict[str, Any]:
    """The assembly on a day as scripts read it; who may follow is told of the seats vacant now."""
    room = standing.of(Mandates)
    now = room.on(when)
    held = room.constitution
    return {
        "on": when.isoformat(),
        "seats": len(now.mandates) + len(now.vacant),
        "awards": [
            {"number": one.number, "day": one.day.isoformat(), "seats": one.seats}
            for one in room.awards
        ],
        "mandates": [_mandate(one) for one in now.mandates],
        "vacant": list(now.vacant),
        "follows": [_succession(succeed(standing, seat)) for seat in vacancies(standing)],
        "passed_over": [
            {**_who(one.who), "ground": one.ground.value, "day": one.day.isoformat()}
            for one in room.passed
        ],
        "ended": [_mandate(one) for one in room.all if one.ended],
        "constituted": None
        if held is None
        else {
            "day": held.day.isoformat(),
            "confirmed": held.confirmed,
            "presiding": held.presiding,
        },
        "mayors": [_mayor(one) for one in room.mayors],
        "findings": [list_findings.document(speech, one) for one in check(standing)],
    }


def lines(standing: Standing, speech: Words, when: date) -> list[str]:
    """The same for people; before any award, who would be given which seat."""
    room = standing.of(Mandates)
    if room.award is None:
        return _before_award(standing, speech)
    now = room.on(when)
    told = [speech("cli.mandates.on", day=dates.day(speech, when).removesuffix("."))]
    told += _seats(speech, now)
    for seat in vacancies(standing):
        told += _following(speech, succeed(standing, seat))
    mayor = next((one for one in room.mayors if _in_office(one, when)), None)
    if mayor is not None:
        told.append(
            speech(
                "cli.mandates.mayor",
                name=mayor.who.name,
                day=dates.day(speech, mayor.day).removesuffix("."),
                votes=mayor.votes,
                voted=mayor.voted,
            )
        )
    return [*told, *(_finding(speech, one) for one in check(standing))]


def _before_award(standing: Standing, speech: Words) -> list[str]:
    told = [speech("cli.mandates.none")]
    try:
        given = elect(standing)
    except Refused as refused:
        return [*told, codes.refusal(speech, refused)]
    rows = [
        (
            f"{one.seat}.",
            output.shortened(one.who.name),
            str(one.who.list),
            output.shortened(one.who.party),
        )
        for one in given
    ]
    return [*told, speech("cli.mandates.would"), *(output.table(rows) if rows else [])]


def _seats(speech: Words, now: Composition) -> list[str]:
    heads = ("seat", "name", "list", "place", "party", "since", "how")
    rows = [tuple(speech(f"cli.mandates.column.{name}") for name in heads)]
    rows += [
        (
            str(one.seat),
            output.shortened(one.holder.name),
            str(one.holder.list),
            str(one.holder.place),
            output.shortened(one.holder.party),
            dates.day(speech, one.since),
            speech(f"follows.{one.why.value}"),
        )
        for one in now.mandates
    ]
    told = output.table(rows, right=(0, 2, 3))
    if now.vacant:
        told.append(speech("cli.mandates.vacant", seats=", ".join(map(str, now.vacant))))
    return told


def _following(speech: Words, found: Succession) -> list[str]:
    told = [speech("cli.mandates.seat", seat=str(found.seat))]
    if found.before is not None and found.before.ended is not None:
        ended = found.before.ended
        told[0] += " " + speech(
            "cli.mandates.left",
            name=found.before.holder.name,
            day=dates.day(speech, ended.day).removesuffix("."),
            ground=speech(f"ending.{ended.ground.value}"),
        )
    if not found.choices:
        told.append(f"    {speech('follows.nobody')}")
    elif found.proposed is None:
        told.append(f"    {speech('follows.open')}")
    told += [f"    {follower(speech, one)}" for one in found.choices]
    told += [
        "    "
        + speech("follows.passed", name=one.who.name, ground=speech(f"passing.{one.ground.value}"))
        for one in found.passed
    ]
    return told


def follower(speech: Words, one: Choice) -> str:
    """Who may follow, by which rule, and its article."""
    said = speech(
        "follows.is",
        name=one.who.name,
        no=str(one.who.list),
        place=str(one.who.place),
        why=speech(f"follows.{one.why.value}"),
    )
    return f"{said} ({one.article})" if one.article else said


def _finding(speech: Words, one: Any) -> str:
    article = f" ({one.article})" if one.article else ""
    return f"{list_findings.sentence(speech, one)}{article}: {codes.first_step(speech, one)}"


def _in_office(mayor: Mayor, when: date) -> bool:
    return mayor.day <= when and (mayor.until is None or when < mayor.until)


def _who(one: Nominee) -> dict[str, Any]:
    return {"name": one.name, "list": one.list, "place": one.place, "party": one.party}


def _mandate(one: Mandate) -> dict[str, Any]:
    ended = one.ended
    return {
        "seat": one.seat,
        **_who(one.holder),
        "since": one.since.isoformat(),
        "until": ended.day.isoformat() if ended else None,
        "ground": ended.ground.value if ended else None,
        "note": ended.note if ended else "",
        "why": one.why.value,
        "decision": one.number,
        "filling": one.filling,
        "consent": one.consent.isoformat() if one.consent else None,
        "because": one.because,
    }


def _succession(found: Succession) -> dict[str, Any]:
    return {
        "seat": found.seat,
        "before": _mandate(found.before) if found.before else None,
        "open": found.proposed is None,
        "choices": [
            {
                **_who(one.who),
                "why": one.why.value,
                "article": one.article,
                "sure": one.sure.value if one.sure else None,
                "by_party": one.party,
                "quotient": None if one.quotient is None else str(one.quotient),
            }
            for one in found.choices
        ],
    }


def _mayor(one: Mayor) -> dict[str, Any]:
    return {
        **_who(one.who),
        "seat": one.seat,
        "day": one.day.isoformat(),
        "votes": one.votes,
        "voted": one.voted,
        "until": one.until.isoformat() if one.until else None,
        "ground": one.ground.value if one.ground else None,
        "note": one.note,
    }
