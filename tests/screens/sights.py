"""The one table of sights: every page, tab and dialog in a state worth seeing, and how to open it.

The album photographs them; the walks look at what they say, how it fits and where the keys lead.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.shell.window import Window
from tests.screens import opening, signing
from tests.screens.laptops import out, planned

Prepare = Callable[[Window], object]


@dataclass(frozen=True, slots=True)
class Sight:
    """A page, in which state, of the book at which stage (see `stages`)."""

    name: str
    place: str
    argument: Any = None
    prepare: Prepare | None = None
    stage: str = "night"
    of: Callable[[Window], QWidget] | None = None
    """Opens another window, which then is the sight."""
    asks: Prepare | None = None
    """Opens a dialog, which then is the sight."""
    quotes: str = ""
    """Words it shows as they stand in a certificate, in the name of a file or on a paper."""


SIGNERS = "Јелена Марић Гордана Вукелић Пример корен ЦА лозинка"
OPENING = "{} На на основу члана седници године утврдила је"

_NIGHT = (
    Sight("overview-night", "overview"),
    Sight("stations", "stations"),
    Sight("minutes-board", "minutes"),
    Sight("help", "minutes", of=opening.helped),
    Sight("tour", "minutes", prepare=opening.toured),
    Sight("minutes-list", "minutes", prepare=opening.table),
    Sight("handover", "handover", prepare=opening.half_typed),
    Sight("projector", "minutes", of=opening.projector),
    Sight("minutes-entry", "entry", "47"),
    Sight("minutes-definitive", "entry", "12"),
    Sight("minutes-compare", "compare", "29", prepare=opening.with_paper, quotes="записник"),
    Sight("scans", "scans", prepare=opening.chosen_files, quotes="белешка"),
    Sight("results", "results"),
    Sight("results-quotients", "results", "quotients"),
    Sight("results-lists", "results", "lists"),
    Sight("papers", "papers"),
    Sight("papers-station", "papers", ("handover", "12")),
    Sight("papers-sign", "papers", "report", prepare=signing.signing, quotes=SIGNERS),
    Sight("papers-proof", "papers", "report", prepare=signing.proving),
    Sight("verify", "verify", prepare=signing.checking, quotes=SIGNERS),
    Sight("wordings", "wordings", quotes=OPENING),
    Sight("importing", "importing", "minutes"),
    Sight("history", "history", quotes=f"{SIGNERS} слика за упутство"),
    Sight("people", "people"),
    Sight("settings", "settings"),
    Sight("packages", "packages", prepare=out),
    Sight("packages-plan", "packages", prepare=planned),
    Sight("dialog-station", "stations", asks=opening.call("change")),
    Sight("dialog-station-strike", "stations", asks=opening.call("strike")),
    Sight("dialog-take-back", "history", asks=opening.take_back),
    Sight("dialog-decisions", "entry", "12", asks=opening.decisions),
    *(
        Sight(f"dialog-minutes-{measure.value}", "entry", "12", asks=opening.decision(measure))
        for measure in opening.MEASURES
    ),
    Sight("dialog-reading", "settings", asks=opening.reading),
    Sight("dialog-entry-rule", "settings", asks=opening.rule),
    Sight("dialog-thresholds", "settings", asks=opening.thresholds),
)

_LISTS = (
    Sight("overview", "overview"),
    Sight("lists", "lists"),
    Sight("list-editor", "list", 8, prepare=opening.finding),
    Sight("list-submission", "list", 8, prepare=opening.tab("submission")),
    Sight("list-enclosures", "list", 7, prepare=opening.tab("enclosures")),
    Sight("list-course", "list", 6, prepare=opening.tab("course")),
    Sight("list-course-expired", "list", 3, prepare=opening.tab("course")),
    Sight("ballot", "ballot"),
    Sight("ballot-ledger", "ballot", prepare=opening.ledger),
    Sight("papers-lists", "papers", "collective"),
    Sight("dialog-receive", "lists", asks=opening.call("receive")),
    Sight("dialog-list", "lists", asks=opening.call("add")),
    *(
        Sight(f"dialog-list-{door.value}", "lists", asks=opening.door(door))
        for door in opening.DOORS
    ),
    Sight("dialog-list-drop", "list", 1, asks=opening.drop),
)

_COUNCIL = (
    Sight("councillors-vacancy", "councillors", prepare=opening.seat(19)),
    Sight("councillors", "councillors", prepare=opening.seat(20)),
    Sight("dialog-mandate-end", "councillors", asks=opening.mandate("end", 20)),
    Sight("dialog-mandate-fill", "councillors", asks=opening.mandate("fill", 19)),
    Sight("dialog-mandate-agree", "councillors", asks=opening.mandate("agree", 19)),
    Sight("dialog-mandate-pass", "councillors", asks=opening.mandate("pass", 19)),
    Sight("dialog-mayor-end", "councillors", asks=opening.mandate("mayor_end", 20)),
    Sight("dialog-dissolve", "councillors", asks=opening.mandate("dissolve", 20)),
)

_NEW = tuple(
    Sight(f"{place}-new", place)
    for place in ("overview", "lists", "ballot", "stations", "minutes", "results", "councillors")
)

_NO_BOOK = (
    Sight("start", "start"),
    Sight("wizard", "wizard"),
    Sight("settings-no-book", "settings"),
    Sight("packages-no-book", "packages"),
)


def _at(stage: str, sights: tuple[Sight, ...]) -> tuple[Sight, ...]:
    """These sights, of the book at that stage."""
    return tuple(replace(one, stage=stage) for one in sights)


SIGHTS = (
    *_at("none", _NO_BOOK),
    *_at("new", _NEW),
    *_at("night", _NIGHT),
    *_at("council", _COUNCIL),
    *_at("lists", _LISTS),
)
