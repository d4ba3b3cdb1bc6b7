"""Acts on minutes in words, for the journal; figures stay hidden while others are to type blind."""

from collections.abc import Container, Iterable, Mapping
from typing import Any

from core.domain.minutes import form, laptops, steps
from core.domain.minutes.entry import Answer
from core.domain.minutes.model import Mark, Remarks
from core.domain.minutes.room import voting_of
from core.domain.minutes.scans import PaperAttached, PaperDetached
from core.domain.tally.outliers import Thresholds, ThresholdsSet
from core.words import codes, numbers
from core.words.catalogue import Language, Words

Told = tuple[str, str]

_OF_STATION = (
    steps.MinutesEntered,
    steps.MinutesHandedOver,
    steps.MinutesTyped,
    steps.EntryConfirmed,
    steps.FieldsReturned,
    steps.FieldsRetyped,
    steps.DifferencesResolved,
    steps.EntryReopened,
    steps.DoubtExplained,
    steps.MaterialInspected,
    steps.MinutesCorrected,
    steps.VotingAnnulled,
    steps.ResultUndeterminable,
    PaperAttached,
    PaperDetached,
)


def about(words: Words, act: Any) -> str:
    """What such an act is about; empty where it is none of these."""
    match act:
        case steps.EntryRuleDecided(rule=rule):
            return words(f"entry.rule.{rule.value}")
        case laptops.PackageMerged(device=device, stations=()):
            return device
        case steps.RepeatOrdered(stations=(one,)):
            return words("history.about.station", number=one)
        case (
            steps.RepeatOrdered(stations=several)
            | laptops.BookSetApart(stations=several)
            | laptops.PackageMerged(stations=several)
        ):
            return words.count("history.about.stations", len(several))
    if isinstance(act, _OF_STATION):
        return words("history.about.station", number=act.station)
    return ""


def told(
    words: Words,
    act: Any,
    blind: Container[tuple[str, int]] = (),
    lists: Mapping[int, str] = codes.NO_NAMES,
) -> Iterable[Told]:
    """Everything such an act says, but no figures of the votings in `blind`."""
    hidden = voting_of(act) in blind
    match act:
        case steps.MinutesEntered() | steps.MinutesTyped():
            yield "way", words(f"history.way.{act.way}")
            yield from _hidden(words) if hidden else _minutes(words, act)
            yield "explained", _explained(words, act)
        case steps.MinutesHandedOver():
            yield "receipt", str(act.receipt)
            yield "copies", "" if act.copies is None else str(act.copies)
            yield "lacks", ", ".join(words(f"handover.lacks.{one}") for one in act.lacks)
            yield "note", act.note
        case steps.FieldsReturned():
            yield "fields", ", ".join(codes.field_name(words, name, lists) for name in act.fields)
        case steps.FieldsRetyped() | steps.DifferencesResolved():
            yield from (
                _hidden(words) if hidden else (("figures", given(words, act.figures, lists)),)
            )
        case steps.DoubtExplained():
            yield "explained", _explained(words, act)
        case steps.MaterialInspected():
            yield "found", act.found
            yield "present", act.present
        case steps.MinutesCorrected():
            yield "basis", words(f"correction.basis.{act.basis}")
            yield "changed", changed(words, act.changed, lists)
        case steps.VotingAnnulled():
            yield "on_ground", words(f"ground.annulment.{act.ground}")
        case steps.ResultUndeterminable():
            yield "on_ground", words(f"ground.undeterminable.{act.ground}")
    yield from _of_several(words, act)
    yield from _origin(words, act)


def _of_several(words: Words, act: Any) -> Iterable[Told]:
    """Acts that are about no one station's entry."""
    match act:
        case steps.RepeatOrdered():
            yield "stations", ", ".join(act.stations)
            yield "held", act.held
        case ThresholdsSet(thresholds=limits):
            for name in Thresholds.__dataclass_fields__:
                yield f"threshold.{name}", str(getattr(limits, name))
        case laptops.BookSetApart():
            yield "stations", ", ".join(act.stations)
            yield "fingerprint", act.fingerprint
        case laptops.PackageMerged():
            yield "device", act.device
            yield "stations", ", ".join(act.stations)
            yield "fingerprint", act.fingerprint
            yield "withdrawn", ", ".join(sorted({one.station for one in act.withdrawn}))
        case steps.EntryRuleDecided():
            yield "rule", words(f"entry.rule.{act.rule.value}")
        case PaperAttached():
            yield "picture", picture(words, act)
            yield "file_hash", act.sha256
        case PaperDetached():
            yield "file_hash", act.sha256


def picture(words: Words, act: PaperAttached) -> str:
    """The file a picture came from, and which page of it."""
    if act.pages == 1:
        return act.name
    return words("scan.page", file=act.name, page=act.page, pages=act.pages)


def given(
    words: Words,
    figures: Iterable[tuple[str, Answer]],
    lists: Mapping[int, str] = codes.NO_NAMES,
) -> str:
    """Fields with what stands in them, one a line."""
    return "\n".join(
        f"{codes.field_name(words, name, lists)}: {answer(words, value)}" for name, value in figures
    )


def changed(words: Words, rows: steps.Changed, lists: Mapping[int, str] = codes.NO_NAMES) -> str:
    """Fields with old and new, one a line."""
    return "\n".join(
        f"{codes.field_name(words, name, lists)}: {answer(words, old)} → {answer(words, new)}"
        for name, old, new in rows
    )


def answer(words: Words, value: Answer) -> str:
    """A figure, a yes or no, or a dash."""
    match value:
        case bool():
            return words("history.yes" if value else "history.no")
        case int():
            return numbers.grouped(value, words.language is Language.EN)
        case _:
            return "–"


def _hidden(words: Words) -> Iterable[Told]:
    yield "figures", words("history.hidden_figures")


def _minutes(words: Words, act: steps.MinutesEntered | steps.MinutesTyped) -> Iterable[Told]:
    rows = (
        f"{words(f'field.{name}.short')}: {answer(words, act.figures.of(name))}"
        for name in form.NAMES
    )
    yield "figures", "\n".join(rows)
    yield "votes", ", ".join(f"{no}: {answer(words, figure)}" for no, figure in act.votes)
    yield "remarks", _remarks(words, act.remarks)


def _remarks(words: Words, remarks: Remarks) -> str:
    said = []
    for name in Remarks.__dataclass_fields__:
        value: Any = getattr(remarks, name)
        if value in ("", None) or value is Mark.NOT_TYPED or name == "first_voter":
            continue
        running = isinstance(value, str) and not isinstance(value, Mark)
        label = words(f"history.remark.{name}")
        said.append(f"{label}: {value if running else answer(words, value)}")
    return "\n".join(said)


def _explained(words: Words, act: Any) -> str:
    return "\n".join(f"{one.code}: {one.reason}" for one in act.explained)


def _origin(words: Words, act: Any) -> Iterable[Told]:
    origin = getattr(act, "origin", None)
    if origin is not None:
        yield "origin", words("history.origin", name=origin.person, device=origin.device)
