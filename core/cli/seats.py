"""`mandat seats FILE`: seats of a published result, and whether they match what was published."""

from argparse import Namespace
from fractions import Fraction
from pathlib import Path
from typing import Any

from core.base.refusals import KnownFailure, Refused
from core.cli import output, seats_file, seats_telling
from core.domain.seats.distribute import distribute
from core.domain.seats.model import Distribution
from core.words import codes
from core.words.catalogue import Language, Words
from core.words.numbers import decimal, grouped


def run(args: Namespace, speech: Words) -> int:
    """Compute, show, and compare with the seats published."""
    published = seats_file.read(Path(args.file))
    try:
        result = distribute(published.contest)
    except Refused as refused:
        raise KnownFailure(
            "seats_file.impossible",
            file=Path(args.file).name,
            reason=codes.refusal(speech, refused),
        ) from refused
    match, names = matches(result, published), dict(published.names)
    votes = sum(contender.votes for contender in published.contest.contenders)
    if votes > published.contest.base:
        output.complain(speech("cli.seats.base_below", votes=votes, base=published.contest.base))
    if args.json:
        output.as_json(
            document(result, published.base_source, match) | asked(args, result, names, speech)
        )
    else:
        output.say(*text(result, names, "voted", speech))
        output.say(*asked_lines(args, result, names, speech))
        if match is not None:
            output.say(speech("cli.seats.match" if match else "cli.seats.mismatch"))
    return output.FINE if result.complete and match is not False else output.FOUND


def asked(
    args: Namespace, result: Distribution, names: dict[int, str], speech: Words
) -> dict[str, Any]:
    """What `--explain` and `--margins` add to the document."""
    found: dict[str, Any] = {}
    if args.explain:
        found |= seats_telling.as_reasons(result, names, speech)
    if args.margins:
        found["margins"] = seats_telling.as_margins(result)
    return found


def asked_lines(
    args: Namespace, result: Distribution, names: dict[int, str], speech: Words
) -> list[str]:
    """What `--explain` and `--margins` add to the lines."""
    lines: list[str] = []
    if args.explain:
        lines += seats_telling.explained(result, names, speech)
    if args.margins:
        lines += seats_telling.close(result, names, speech)
    return lines


def matches(result: Distribution, published: seats_file.Published) -> bool | None:
    """Whether the seats equal the published ones; `None` without any, or while undecided."""
    if not published.seats or not result.complete:
        return None
    return all(result.seats_of(no) == seats for no, seats in published.seats)


def document(result: Distribution, base_source: str, match: bool | None) -> dict[str, Any]:
    """The distribution as the JSON document that scripts read."""
    threshold, tie = result.threshold, result.tie
    return {
        "complete": result.complete,
        "threshold": {
            "base": threshold.base,
            "base_source": base_source,
            "votes_needed": threshold.votes_needed,
            "fallback": threshold.fallback,
        },
        "lists": [
            {
                "no": entrant.contender.no,
                "takes_part": entrant.takes_part,
                "ground": entrant.ground.value,
                "factor": plain(entrant.factor),
                "seats": result.seats_of(entrant.contender.no),
            }
            for entrant in result.entrants
        ],
        "awards": [
            {
                "seat": award.seat,
                "list": award.no,
                "divisor": award.divisor,
                "quotient": str(award.quotient),
                "reason": award.reason.value,
            }
            for award in result.awards
        ],
        "tie": None
        if tie is None
        else {"seat": tie.seat, "places": tie.places, "among": list(tie.among)},
        "empty_seats": result.empty_seats,
        "matches_published": match,
    }


def plain(factor: Fraction) -> str:
    """A factor in plain decimals, as the law writes it: `1.35`."""
    whole, rest = divmod(factor.numerator * 100, factor.denominator)
    if rest:
        return str(factor)
    text = f"{whole // 100}.{whole % 100:02d}"
    return text.rstrip("0").rstrip(".")


def text(result: Distribution, names: dict[int, str], base: str, speech: Words) -> list[str]:
    """The distribution as lines to read."""
    english = speech.language is Language.EN
    threshold = result.threshold
    lines = [
        speech(
            "cli.seats.threshold.in_box" if base == "in_box" else "cli.seats.threshold",
            base=threshold.base,
            needed=threshold.votes_needed,
        ),
    ]
    if threshold.fallback:
        lines.append(speech("cli.seats.fallback"))
    rows: list[tuple[str, ...]] = [
        tuple(speech(f"cli.column.{name}") for name in ("no", "list", "votes", "seats", "ground"))
    ]
    for entrant in result.entrants:
        contender = entrant.contender
        ground = speech(f"ground.{entrant.ground.value}")
        if entrant.factor != 1:
            ground += f" × {decimal(entrant.factor, 2, english)}"
        rows.append(
            (
                str(contender.no),
                output.shortened(names.get(contender.no, "")),
                grouped(contender.votes, english),
                str(result.seats_of(contender.no)),
                ground,
            )
        )
    lines += output.table(rows, right=(0, 2, 3))
    if result.tie is not None:
        among = ", ".join(map(str, result.tie.among))
        lines.append(
            speech("cli.seats.tie", seat=result.tie.seat, places=result.tie.places, among=among)
        )
    if result.empty_seats:
        lines.append(speech.count("cli.seats.empty", result.empty_seats))
    return lines
