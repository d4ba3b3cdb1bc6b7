"""Reads a published result (JSON) as a contest for seats; nonsense is told in one sentence."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from core.base.refusals import KnownFailure
from core.base.shares import parse_decimal
from core.domain.seats.distribute import MOST_SEATS, MOST_VOTES
from core.domain.seats.model import Contender, Contest
from core.law.profile import SeatLaw
from core.office.found import law

MOST_LISTS = 999


@dataclass(frozen=True, slots=True)
class Published:
    """A contest read from a file, the names of its lists, and the seats published, if any."""

    contest: Contest
    base_source: str
    names: tuple[tuple[int, str], ...]
    seats: tuple[tuple[int, int], ...]


class _Odd(ValueError):
    """Something in the document that cannot be; its text names the place."""


def read(path: Path) -> Published:
    """The contest of a file; `KnownFailure` naming the file and the field that is wrong."""
    try:
        data = path.read_bytes()
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise KnownFailure("seats_file.unreachable", file=str(path), reason=reason) from fault
    try:
        document = json.loads(
            data.decode("utf-8-sig"),
            parse_float=str,
            parse_constant=_refuse,
            object_pairs_hook=_once,
        )
    except _Odd as odd:
        raise KnownFailure("seats_file.bad", file=path.name, place=str(odd)) from odd
    except (ValueError, RecursionError) as fault:
        raise KnownFailure("seats_file.not_json", file=path.name) from fault
    try:
        return _published(document)
    except _Odd as odd:
        raise KnownFailure("seats_file.bad", file=path.name, place=str(odd)) from odd


def _published(document: Any) -> Published:
    if not isinstance(document, dict):
        raise _Odd("{}")
    if document.get("seats_total") is None:
        raise _Odd("seats_total")
    seats = _whole(document, "seats_total", 1, MOST_SEATS)
    rows = document.get("lists")
    if not isinstance(rows, list) or not rows:
        raise _Odd("lists")
    contenders = tuple(_contender(row, f"lists[{i}]") for i, row in enumerate(rows))
    numbers = [contender.no for contender in contenders]
    for no in numbers:
        if numbers.count(no) > 1:
            raise _Odd(f"lists: no {no} × {numbers.count(no)}")
    base, source = _base(document, sum(c.votes for c in contenders))
    contest = Contest(seats, base, contenders, _law(document), _lots(document))
    published = tuple(
        (row["no"], _whole(row, "seats", 0, MOST_SEATS, f"lists[{i}]"))
        for i, row in enumerate(rows)
        if row.get("seats") is not None
    )
    names = tuple((row["no"], str(row.get("name") or "")) for row in rows)
    return Published(contest, source, names, published)


def _contender(row: Any, place: str) -> Contender:
    if not isinstance(row, dict):
        raise _Odd(place)
    minority = row.get("minority", False)
    if not isinstance(minority, bool):
        raise _Odd(f"{place}.minority")
    if not isinstance(row.get("name", ""), str):
        raise _Odd(f"{place}.name")
    candidates = None
    if row.get("candidates") is not None:
        candidates = _whole(row, "candidates", 0, MOST_VOTES, place)
    return Contender(
        no=_whole(row, "no", 1, MOST_LISTS, place),
        votes=_whole(row, "votes", 0, MOST_VOTES, place),
        minority=minority,
        candidates=candidates,
    )


def _base(document: dict[str, Any], votes: int) -> tuple[int, str]:
    for name, source in (("voted", "voted"), ("voted_estimate", "estimate")):
        if document.get(name) is not None:
            return _whole(document, name, 0, MOST_VOTES), source
    invalid = 0
    if document.get("invalid") is not None:
        invalid = _whole(document, "invalid", 0, MOST_VOTES)
    return votes + invalid, "votes_and_invalid"


def _law(document: dict[str, Any]) -> SeatLaw:
    if document.get("law") is not None:
        return law(str(document["law"])).seat_law()
    rules = document.get("rules")
    if not isinstance(rules, dict):
        raise _Odd("rules")
    if rules.get("threshold_base", "voted") != "voted":
        raise _Odd("rules.threshold_base")
    exempt = rules.get("minority_exempt", True)
    if not isinstance(exempt, bool):
        raise _Odd("rules.minority_exempt")
    percent = _decimal(rules, "threshold_percent", lambda value: 0 <= value <= 100)
    factor = _decimal(rules, "minority_factor", lambda value: 1 <= value <= 10)
    in_fallback = rules.get("minority_factor_in_fallback", True)
    if not isinstance(in_fallback, bool):
        raise _Odd("rules.minority_factor_in_fallback")
    return SeatLaw(percent, "voted", exempt, factor, in_fallback)


def _lots(document: dict[str, Any]) -> tuple[int, ...]:
    lots = document.get("lots")
    if lots is None:
        return ()
    if not isinstance(lots, list):
        raise _Odd("lots")
    winners: list[int] = []
    for lot in lots:
        winners += lot if isinstance(lot, list) else [lot]
    if any(type(no) is not int for no in winners):
        raise _Odd("lots")
    return tuple(winners)


def _decimal(table: dict[str, Any], name: str, fits: Callable[[Fraction], bool]) -> Fraction:
    try:
        value = parse_decimal(str(table.get(name)))
    except ValueError:
        raise _Odd(f"rules.{name}") from None
    if not fits(value):
        raise _Odd(f"rules.{name}: {table[name]}")
    return value


def _whole(table: dict[str, Any], name: str, least: int, most: int, place: str = "") -> int:
    value = table.get(name)
    where = f"{place}.{name}" if place else name
    if type(value) is not int or not least <= value <= most:
        raise _Odd(f"{where}: {str(value)[:40]}")
    return value


def _refuse(constant: str) -> None:
    raise _Odd(constant)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) != len(pairs):
        names = [name for name, _value in pairs]
        raise _Odd(next(name for name in names if names.count(name) > 1) + " × 2")
    return table
