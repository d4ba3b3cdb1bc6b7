"""`mandat lists|stations|minutes import` and `mandat minutes check`."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from core.base.findings import Finding, Severity
from core.base.people import Desk
from core.base.refusals import Refused
from core.book.book import Book
from core.cli import output
from core.domain.standing import Standing
from core.domain.tally.tabulate import tabulate
from core.office import take_over
from core.office.take_over import Plan
from core.words import codes
from core.words.catalogue import Words

Planner = Callable[[Standing, Path, Mapping[str, str], str], Plan]

PLANNERS: dict[str, Planner] = {
    "lists": take_over.plan_lists,
    "stations": take_over.plan_stations,
    "minutes": take_over.plan_minutes,
}


def take(args: Namespace, speech: Words, desk: Desk) -> int:
    """Take a sheet over, or with `--dry-run` only say what it would do."""
    book = Book.open(Path(args.book), desk)
    try:
        plan = PLANNERS[args.what](book.standing, Path(args.file), mapping(args.map), args.sheet)
        if not plan.empty:
            _decide(book, plan, dry=args.dry_run)
    finally:
        book.close()
    if args.json:
        output.as_json(_document(plan, done=not args.dry_run))
    else:
        output.say(*_lines(plan, speech, dry=args.dry_run))
    return output.FINE


def check(args: Namespace, speech: Words, desk: Desk) -> int:
    """Every finding of the minutes that are in; notes alone are no reason for exit 1."""
    book = Book.open(Path(args.book), desk)
    try:
        tally = tabulate(book.standing)
    finally:
        book.close()
    if args.json:
        output.as_json(
            {
                "stations": {"total": len(tally.stations), "in": tally.stations_in},
                "findings": [finding_document(s.id, f) for s, f in tally.findings],
            }
        )
    else:
        for station, finding in tally.findings:
            output.say(finding_line(speech, station.id, finding))
        output.say(speech.count("cli.check.findings", len(tally.findings)))
    grave = any(finding.severity is not Severity.NOTE for _s, finding in tally.findings)
    return output.FOUND if grave else output.FINE


def mapping(pairs: list[str]) -> dict[str, str]:
    """`FIELD=HEADING` pairs of the command line."""
    found = {}
    for pair in pairs:
        name, equals, heading = pair.partition("=")
        if not equals or not name.strip() or not heading.strip():
            raise Refused("cli.bad_map", text=pair)
        found[name.strip()] = heading.strip()
    return found


def _decide(book: Book, plan: Plan, dry: bool) -> None:
    """Do it; or see whether it would be refused, and write nothing."""
    if dry:
        plan.decision()(book.standing)
    else:
        book.do(plan.decision())


def finding_document(station: str, finding: Finding) -> dict[str, Any]:
    """A finding as scripts read it."""
    return {
        "station": station,
        "code": finding.code,
        "severity": finding.severity.value,
        "article": finding.article,
        "fields": list(finding.fields),
        "facts": dict(finding.facts),
    }


def finding_line(speech: Words, station: str, finding: Finding) -> str:
    """A finding on one line."""
    where = speech("cli.station", number=station)
    return (
        f"{where}  {finding.code}  {codes.title(speech, finding)}: {codes.formula(speech, finding)}"
    )


def _document(plan: Plan, done: bool) -> dict[str, Any]:
    return {
        "done": done,
        "sheet": plan.sheet,
        "lists": {"new": len(plan.lists), "known": plan.known_lists},
        "stations": {"new": len(plan.stations), "known": plan.known_stations},
        "minutes": {
            "new": len(plan.minutes),
            "known": plan.known_minutes,
            "missing": plan.without_minutes,
            "to_type": plan.to_type,
        },
        "findings": [finding_document(station, finding) for station, finding in plan.findings],
        "unknown_headings": list(plan.unknown_headings),
        "hidden_sheets": list(plan.hidden_sheets),
        "total_rows": plan.total_rows,
        "numbering_rows": plan.numbering_rows,
        "hidden_rows": plan.hidden_rows,
        "hidden_columns": plan.hidden_columns,
        "name_differs": [
            {"station": station, "sheet": sheet, "register": register}
            for station, sheet, register in plan.name_differs
        ],
    }


def _lines(plan: Plan, speech: Words, dry: bool) -> list[str]:
    lines = [speech("cli.import.would" if dry else "cli.import.done", file=plan.file)]
    for name, new, known in (
        ("lists", len(plan.lists), plan.known_lists),
        ("stations", len(plan.stations), plan.known_stations),
        ("minutes", len(plan.minutes), plan.known_minutes),
    ):
        if new or known:
            lines.append(speech(f"cli.import.{name}", new=new, known=known))
    if plan.to_type:
        lines.append(speech.count("importing.to_type", plan.to_type))
    if plan.findings:
        lines.append(speech.count("cli.import.findings", len(plan.findings)))
    return lines + _passed_over(plan, speech)


def _passed_over(plan: Plan, speech: Words) -> list[str]:
    """What the sheet has besides, a line each."""
    lines = []
    if plan.unknown_headings:
        lines.append(speech("cli.import.unknown", headings=", ".join(plan.unknown_headings)))
    if plan.hidden_sheets:
        lines.append(speech("cli.import.hidden", sheets=", ".join(plan.hidden_sheets)))
    for key, count in (
        ("cli.import.totals", plan.total_rows),
        ("cli.import.numbering", plan.numbering_rows),
        ("cli.import.hidden_rows", plan.hidden_rows),
        ("cli.import.hidden_columns", plan.hidden_columns),
        ("cli.import.without", plan.without_minutes),
    ):
        if count:
            lines.append(speech.count(key, count))
    lines += [
        speech("cli.import.name_differs", number=station, sheet=sheet, register=register)
        for station, sheet, register in plan.name_differs
    ]
    return lines
