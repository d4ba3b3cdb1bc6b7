"""The kinds of papers (документи): of lists, ballot, minutes, results, mandates, and journal."""

from core.base.findings import Missing
from core.base.refusals import KnownFailure
from core.domain.papers.about import About
from core.reports import frame, missing, results
from core.reports.award import award
from core.reports.ballot import ballot
from core.reports.body import Builder
from core.reports.certificate import certificate
from core.reports.collective import collective
from core.reports.conclusion import conclusion
from core.reports.control_form import control_form
from core.reports.correction import correction
from core.reports.councillor import councillor
from core.reports.decision import decision
from core.reports.difference import difference
from core.reports.filed_lists import overview
from core.reports.handed_over import handover
from core.reports.journal import journal
from core.reports.kind import Kind
from core.reports.ledger import ledger
from core.reports.model import Report
from core.reports.open_data import open_data
from core.reports.progress import progress
from core.reports.put_aside import aside, repeat
from core.reports.source import Source, source
from core.words.catalogue import Words

__all__ = ["KINDS", "Source", "build", "lacking", "source"]

_SIGNED = missing.signers
_COUNTED = missing.all_of(missing.minutes, missing.controlled, _SIGNED)
_SEATED = missing.all_of(missing.minutes, missing.controlled, missing.seats, _SIGNED)
_DETERMINED = missing.all_of(
    missing.minutes, missing.controlled, missing.seats, missing.determination, _SIGNED
)


def _of_station(name: str, builder: Builder) -> Kind:
    """A decision on one voting at a station."""
    lacks = missing.all_of(missing.of_station(name), _SIGNED)
    return Kind(name, builder, lacks, about_one=True, of_station=True, own_number=True)


TABLE: tuple[Kind, ...] = (
    Kind("results", results.of_minutes(results.overview), _SEATED),
    Kind("report", results.of_minutes(results.report, "preamble"), _DETERMINED),
    Kind("stations", results.of_minutes(results.stations), _COUNTED),
    Kind("seats", results.of_minutes(results.seats, "preamble"), _DETERMINED),
    Kind("difference", difference, missing.all_of(missing.difference, _SIGNED)),
    Kind("lists", overview, missing.all_of(missing.filed, _SIGNED)),
    Kind(
        "conclusion",
        conclusion,
        missing.all_of(missing.conclusion, _SIGNED),
        about_one=True,
        own_number=True,
    ),
    Kind(
        "decision",
        decision,
        missing.all_of(missing.decision, _SIGNED),
        about_one=True,
        own_number=True,
    ),
    Kind("collective", collective, missing.all_of(missing.on_ballot, _SIGNED), own_number=True),
    Kind("ballot", ballot, missing.on_ballot),
    Kind("ledger", ledger, missing.all_of(missing.material, _SIGNED)),
    Kind("progress", progress, missing.stations),
    Kind("handover", handover, missing.stations, of_station=True, naming=True),
    Kind("control-form", control_form, missing.nothing, of_station=True),
    _of_station("correction", correction),
    _of_station("annulment", aside("annulment")),
    _of_station("undeterminable", aside("undeterminable")),
    _of_station("repeat", repeat),
    Kind("award", award, missing.all_of(missing.award, _SIGNED), own_number=True),
    Kind(
        "certificate",
        certificate,
        missing.all_of(missing.certificate, _SIGNED),
        of_seat=True,
    ),
    Kind(
        "councillor",
        councillor,
        missing.all_of(missing.councillor, _SIGNED),
        about_one=True,
        of_seat=True,
        own_number=True,
    ),
    Kind("journal", journal, _SIGNED),
    Kind("open-data", open_data, missing.any_minutes, suffixes=(".zip",)),
)

KINDS: dict[str, Kind] = {kind.name: kind for kind in TABLE}


def build(kind: str, read: Source, words: Words, about: About = 0) -> Report:
    """The paper of a kind, about a list, a station or a seat where it is about one."""
    body = known(kind).builder(read, words, about)
    return frame.framed(kind, body, read, words)


def lacking(kind: str, read: Source, about: About = 0) -> tuple[Missing, ...]:
    """What that paper lacks before it can be official; nothing, once the commission may sign."""
    return known(kind).missing(read, about)


def known(kind: str) -> Kind:
    """The row of a kind; raises `KnownFailure` where there is none."""
    if kind not in KINDS:
        raise KnownFailure("report.unknown_kind", kind=kind, known=", ".join(KINDS))
    return KINDS[kind]
