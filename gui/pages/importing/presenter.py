"""What a sheet would bring, in words: counts, what was passed over, findings, and faults."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.base.findings import Finding, Severity
from core.base.refusals import Fault
from core.domain.standing import Standing
from core.office import paper_file, take_over
from core.office.paper_file import PaperFile
from core.office.take_over import Plan
from core.words import codes
from core.words.catalogue import Words
from gui.kit.cells import ChipCell, TextCell
from gui.models.lines import Column, Line


def lists_or_form(
    standing: Standing, path: Path, mapping: Mapping[str, str], sheet: str = ""
) -> Plan | PaperFile:
    """What a file of lists is, by its headings: the form of one list, or proclaimed lists."""
    if paper_file.is_form(path):
        return paper_file.read_paper(path)
    return take_over.plan_lists(standing, path, mapping, sheet)


PLANNERS = {
    "lists": lists_or_form,
    "stations": take_over.plan_stations,
    "minutes": take_over.plan_minutes,
}
KINDS = tuple(PLANNERS)
SUFFIXES = (".xlsx", ".xlsm", ".csv", ".tsv", ".txt", ".json")
SEVERITIES = {
    Severity.ERROR: ("err", "error-circle"),
    Severity.DOUBT: ("wrn", "warning"),
    Severity.NOTE: ("neu", "info"),
}


@dataclass(frozen=True, slots=True)
class Count:
    """What is counted, how many are new and how many the book knows already."""

    what: str
    new: int
    known: int


@dataclass(frozen=True, slots=True)
class Missing:
    """A heading that was not found: the field, its name, and headings to choose it from."""

    key: str
    name: str
    headings: tuple[str, ...]


def counts(plan: Plan) -> tuple[Count, ...]:
    """New and known, for each thing the sheet has."""
    found = (
        Count("lists", len(plan.lists), plan.known_lists),
        Count("stations", len(plan.stations), plan.known_stations),
        Count("minutes", len(plan.minutes), plan.known_minutes),
    )
    return tuple(one for one in found if one.new or one.known)


def passed_over(plan: Plan, words: Words) -> tuple[str, ...]:
    """What of the file was not used, a sentence each."""
    said = []
    if plan.to_type:
        said.append(words.count("importing.to_type", plan.to_type))
    if plan.without_minutes:
        said.append(words.count("importing.without_minutes", plan.without_minutes))
    if plan.total_rows:
        said.append(words.count("importing.totals", plan.total_rows))
    if plan.unknown_headings:
        headings = ", ".join(plan.unknown_headings)
        said.append(words("importing.unknown", headings=headings))
    if plan.hidden_sheets:
        said.append(words("importing.hidden", sheets=", ".join(plan.hidden_sheets)))
    for key, count in (
        ("cli.import.numbering", plan.numbering_rows),
        ("cli.import.hidden_rows", plan.hidden_rows),
        ("cli.import.hidden_columns", plan.hidden_columns),
    ):
        if count:
            said.append(words.count(key, count))
    said += [
        words("cli.import.name_differs", number=station, sheet=sheet, register=register)
        for station, sheet, register in plan.name_differs
    ]
    return tuple(said)


def finding_columns(words: Words) -> tuple[Column, ...]:
    """Heads of the table of findings."""
    return (
        Column(words("importing.column.station"), "right"),
        Column(words("importing.column.severity")),
        Column(words("importing.column.finding")),
        Column(words("importing.column.numbers")),
    )


def finding_lines(plan: Plan, words: Words) -> tuple[Line, ...]:
    """Findings in the minutes of the sheet, the gravest first."""
    order = tuple(Severity)
    ranked = sorted(plan.findings, key=lambda row: order.index(row[1].severity))
    return tuple(_finding_line(station, finding, words) for station, finding in ranked)


def _finding_line(station: str, finding: Finding, words: Words) -> Line:
    tone, icon = SEVERITIES[finding.severity]
    return Line(
        (
            TextCell(station, "right"),
            ChipCell(words(f"severity.{finding.severity.value}.name"), tone, icon),
            TextCell(codes.title(words, finding)),
            TextCell(codes.formula(words, finding), tone="ink2"),
        ),
        about=station,
    )


def fault_columns(words: Words) -> tuple[Column, ...]:
    """Heads of the table of faults."""
    return (
        Column(words("importing.column.place")),
        Column(words("importing.column.fault")),
        Column(words("importing.column.code")),
    )


def fault_lines(faults: Sequence[Fault], words: Words) -> tuple[Line, ...]:
    """Every fault with its place."""
    return tuple(
        Line(
            (
                TextCell(fault.place, strong=True),
                TextCell(sentence(fault, words)),
                TextCell(fault.code, tone="ink3", size=13),
            ),
            about=at,
        )
        for at, fault in enumerate(faults)
    )


def sentence(fault: Fault, words: Words) -> str:
    """What is wrong in one place, and what to do here in the window."""
    own = f"importing.fault.{fault.code}"
    if words.knows(own):
        facts = dict(fault.facts)
        name = codes.field_name(words, str(facts.get("field", "")))
        said = words(own, field=name)
    else:
        said = codes.fault(words, fault)
    return said[:1].upper() + said[1:]


def missing_headings(faults: Sequence[Fault], words: Words) -> tuple[Missing, ...]:
    """Fields whose heading can be chosen by hand; none where no heading is left over."""
    found = []
    for fault in faults:
        facts = dict(fault.facts)
        headings = tuple(h for h in str(facts.get("unknown", "")).split("\n") if h)
        if fault.code in ("heading_missing", "list_heading_differs") and headings:
            key = str(facts["key"])
            found.append(Missing(key, codes.field_name(words, key), headings))
    return tuple(found)


def readable(name: str) -> bool:
    """Whether a file of that name can be a sheet."""
    return name.lower().endswith(SUFFIXES)
