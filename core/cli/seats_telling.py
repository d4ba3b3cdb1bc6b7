"""Why the seats fell so, how close it was, and what can still change, as lines and as JSON."""

from argparse import ArgumentParser
from collections.abc import Mapping
from typing import Any

from core.base.statements import Statement
from core.cli import output
from core.domain.seats.explain import grounds, on_other_base, places, story
from core.domain.seats.margins import Turn, margins
from core.domain.seats.model import Distribution
from core.domain.seats.scenarios import Outlook, Reach
from core.domain.seats.still_open import StillOpen
from core.words.catalogue import Language, Words
from core.words.numbers import decimal, grouped
from core.words.statements import listed, told

Names = Mapping[int, str]


def add(verb: ArgumentParser) -> None:
    """The words that ask for reasons and for margins."""
    verb.add_argument("--explain", action="store_true")
    verb.add_argument("--margins", action="store_true")


def explained(result: Distribution, names: Names, speech: Words) -> list[str]:
    """Who takes part and why, then seat by seat with who stood behind."""
    seats = story(result)
    decimals = places(result, seats)
    lines = ["", speech("told.grounds")]
    for one in grounds(result):
        no = dict(one.facts).get("list")
        before = f"{listed(names, no)}: " if isinstance(no, int) else ""
        lines.append(f"  {before}{told(speech, one, names)}")
    lines += ["", speech("told.story")]
    for seat in seats:
        said = [seat.statement, *([seat.behind] if seat.behind else [])]
        lines.append("  " + " ".join(told(speech, one, names, decimals) for one in said))
    return lines


def other_base(result: Distribution, votes: int, speech: Words) -> list[str]:
    """The threshold on the base the law was not read to mean, and whether that changes anything."""
    other = on_other_base(result, votes)
    english = speech.language is Language.EN
    facts = {"base": grouped(votes, english), "exact": decimal(other.exact, 2, english)}
    said = speech.count(f"results.other.{other.name}", other.needed, **facts)
    if not other.differing:
        return [f"  {said} {speech('results.other.same')}"]
    lists = ", ".join(map(str, other.differing))
    return [f"  {said} {speech.count('results.other.differs', len(other.differing), lists=lists)}"]


def as_other_base(result: Distribution, votes: int) -> dict[str, Any]:
    """The same as JSON."""
    other = on_other_base(result, votes)
    return {
        "name": other.name,
        "base": other.base,
        "votes_needed": other.needed,
        "differing": list(other.differing),
    }


def close(result: Distribution, names: Names, speech: Words) -> list[str]:
    """Margins as a table: votes to one more seat, to one fewer, and to the threshold."""
    english = speech.language is Language.EN
    heads = ("no", "list", "seats")
    told_heads = ("gain", "takes", "loss", "takes", "over")
    rows = [
        (
            *(speech(f"cli.column.{name}") for name in heads),
            *(speech(f"told.column.{name}") for name in told_heads),
        )
    ]
    for one in margins(result):
        over = grouped(abs(one.over), english)
        rows.append(
            (
                str(one.no),
                output.shortened(names.get(one.no, "")),
                str(one.seats),
                _signed("+", one.gain, one.no, english),
                _moves(one.gain, one.no, speech),
                _signed("−", one.loss, one.no, english),
                _moves(one.loss, one.no, speech),
                f"+{over}" if one.over >= 0 else f"−{over}",
            )
        )
    table = output.table(rows, right=(0, 2, 3, 5, 7))
    return ["", speech("told.margins"), *table, speech("told.margins.note")]


def _signed(sign: str, turn: Turn | None, no: int, english: bool) -> str:
    """`+69`; `+69 (2)` where the votes take two seats at once, as passing the threshold may."""
    if turn is None:
        return "–"
    seats = abs(turn.of(no))
    return f"{sign}{grouped(turn.votes, english)}" + (f" ({seats})" if seats > 1 else "")


def _moves(turn: Turn | None, no: int, speech: Words) -> str:
    """Who loses or wins the seat: `губи 1`."""
    if turn is None:
        return ""
    said = []
    for wins, code in ((False, "told.loses"), (True, "told.wins")):
        others = [str(other) for other, by in turn.changes if other != no and (by > 0) is wins]
        if others:
            said.append(speech(code, list=", ".join(others)))
    if turn.lot:
        said.append(speech("told.lot"))
    return "; ".join(said)


def possible(
    found: StillOpen, result: Distribution | None, names: Names, speech: Words
) -> list[str]:
    """What the open stations can still change."""
    lines = ["", speech("told.open")]
    if found.unbounded:
        many, stations = len(found.unbounded), ", ".join(found.unbounded)
        return [*lines, speech.one_or_more("told.open.unbounded", many, stations=stations)]
    if found.outlook is None:
        return [*lines, speech("cli.results.no_votes")]
    if not found.stations:
        return [*lines, speech("told.open.none")]
    english = speech.language is Language.EN
    look, seats = found.outlook, found.seats
    voters = grouped(look.voters, english)
    lines.append(speech.count("told.open.stations", len(found.stations), voters=voters))
    rows = [
        (
            *(speech(f"cli.column.{name}") for name in ("no", "list")),
            *(speech(f"told.column.{name}") for name in ("now", "possible")),
        )
    ]
    for one in look.reaches:
        now = str(result.seats_of(one.no)) if result else "–"
        rows.append(
            (str(one.no), output.shortened(names.get(one.no, "")), now, _range(one, speech))
        )
    lines += output.table(rows, right=(0, 2))
    lines.append(speech.count("told.open.settled", seats, settled=look.settled))
    if not all(one.exact for one in look.reaches):
        lines.append(speech("told.open.bound"))
    lines.append(speech("told.open.assumed"))
    return [*lines, *_asked(found, look, speech)]


def _range(reach: Reach, speech: Words) -> str:
    text = _from_to(reach.fewest, reach.most)
    seen = _from_to(reach.seen_fewest, reach.seen_most)
    return text if reach.exact else f"{text} {speech('told.seen', range=seen)}"


def _from_to(fewest: int, most: int) -> str:
    return str(fewest) if fewest == most else f"{fewest}–{most}"


def _asked(found: StillOpen, look: Outlook, speech: Words) -> list[str]:
    """Whether the stations asked about matter at all."""
    if not found.asked:
        return []
    lists = [str(one.no) for one in look.reaches if one.fewest != one.most]
    stations = ", ".join(found.asked)
    if not lists:
        return [speech("told.open.no_change", stations=stations)]
    return [speech("told.open.change", stations=stations, lists=", ".join(lists))]


def as_reasons(result: Distribution, names: Names, speech: Words) -> dict[str, Any]:
    """Grounds and story as the JSON document that scripts read; fractions exact."""
    seats = story(result)
    decimals = places(result, seats)
    return {
        "grounds": [_statement(one, told(speech, one, names)) for one in grounds(result)],
        "story": [
            {
                "seat": one.award.seat,
                "list": one.award.no,
                "quotient": str(one.award.quotient),
                "behind": one.rival,
                "behind_quotient": None if one.rival is None else str(one.rival_quotient),
                "text": told(speech, one.statement, names, decimals),
            }
            for one in seats
        ],
    }


def _statement(one: Statement, text: str) -> dict[str, Any]:
    return {"code": one.code, "provisions": list(one.provisions), "text": text}


def as_margins(result: Distribution) -> list[dict[str, Any]]:
    """Margins as JSON."""
    return [
        {
            "list": one.no,
            "seats": one.seats,
            "gain": _turn(one.gain),
            "loss": _turn(one.loss),
            "over_threshold": one.over,
        }
        for one in margins(result)
    ]


def _turn(turn: Turn | None) -> dict[str, Any] | None:
    if turn is None:
        return None
    changes = [{"list": no, "seats": by} for no, by in turn.changes]
    return {"votes": turn.votes, "changes": changes, "lot_at_one_less": turn.lot}


def as_possible(found: StillOpen) -> dict[str, Any]:
    """What can still change as JSON."""
    look = found.outlook
    return {
        "stations": [station.id for station in found.stations],
        "asked": list(found.asked),
        "without_voters": list(found.unbounded),
        "voters": look.voters if look else None,
        "settled_seats": look.settled if look else None,
        "lists": [_reach(one) for one in look.reaches] if look else [],
    }


def _reach(one: Reach) -> dict[str, Any]:
    return {
        "list": one.no,
        "fewest": one.fewest,
        "most": one.most,
        "seen_fewest": one.seen_fewest,
        "seen_most": one.seen_most,
        "exact": one.exact,
    }
