"""What can still change (шта још може да се промени): open stations, and the closest seats."""

from collections.abc import Iterable

from core.domain.seats.margins import Margin
from core.domain.tally.model import StationResult
from gui.kit.texts import Run
from gui.models.chances import Chances
from gui.pages.results.margins import both_ways, gain, loss, span
from gui.pages.results.presenter import settled
from gui.pages.results.reasons import Said

CLOSEST = 2
"""So many gains, and as many losses, are told."""
TOLD_APART = 6
"""Up to so many open stations it is said of each what it waits for; of more, only the number."""


def heading(chances: Chances) -> str:
    """What the panel is called: of what can change, or of how close it was."""
    return chances.results.words("told.open" if chances.open else "told.margins")


def certain(chances: Chances) -> tuple[str, str]:
    """What stands under the half circle: seats nothing can change, or how many are given away."""
    words, results = chances.results.words, chances.results
    if not chances.open:
        return settled(results)
    if chances.still.unbounded:
        text = words("results.certain.unbounded", stations=_unbounded(chances))
        return settled(results)[0], text
    if chances.bounded is None:
        return settled(results)
    sure = words.count("results.certain", results.seats, settled=chances.bounded.settled)
    return sure, words("results.certain.why")


def stations(chances: Chances) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The sentence before the open stations, and each with what it waits for."""
    words, still = chances.results.words, chances.still
    wanted = {station.id for station in still.stations}
    open_ones = [one for one in chances.results.tally.stations if one.station.id in wanted]
    apart = len(open_ones) <= TOLD_APART
    named = tuple((one.station.id, _waits(chances, one) if apart else "") for one in open_ones)
    text = words.count("results.open.stations", len(open_ones))
    if still.outlook is None:
        return f"{text}:", named
    return f"{text} {words.count('results.open.voters', still.outlook.voters)}", named


def closest(chances: Chances) -> tuple[Said, ...]:
    """The closest gains, losses and the list next below the threshold, each in words."""
    words = chances.results.words
    if chances.still.unbounded:
        many = len(chances.still.unbounded)
        text = words.one_or_more("told.open.unbounded", many, stations=_unbounded(chances))
        return (Said((Run(text),), "warning", "wrn_so"),)
    said = (*_gains(chances), *_losses(chances), *_below(chances))
    if chances.open and not said and chances.margins:
        return (Said((Run(words("results.open.nothing")),), "checkmark-circle", "ok_so"),)
    return said


def about(chances: Chances, no: int) -> tuple[Said, ...]:
    """The same of one list, for whoever asks why it has its seats."""
    words, margin, reach = chances.results.words, chances.margin(no), chances.reach(no)
    said = []
    if margin is not None:
        text = both_ways(chances, margin)
        said.append(Said((Run(f"{text[:1].upper()}{text[1:]}."),), "arrow-swap", "ink2"))
    if reach is not None:
        text = words("results.may_be.about", range=span(reach.fewest, reach.most))
        said.append(Said((Run(text),), "hourglass", "wrn"))
    return tuple(said)


def _unbounded(chances: Chances) -> str:
    """The stations whose number of voters nobody has typed; of many, how many more there are."""
    lacking = chances.still.unbounded
    named = ", ".join(lacking[:TOLD_APART])
    if len(lacking) <= TOLD_APART:
        return named
    return named + chances.results.words("results.missing.more", n=len(lacking) - TOLD_APART)


def _waits(chances: Chances, one: StationResult) -> str:
    words = chances.results.words
    if one.aside is not None:
        return words("minutes.state.undeterminable")
    return words(f"stage.{one.stage.value}")


def _gains(chances: Chances) -> Iterable[Said]:
    """Lists that take part and lack the fewest votes; while stations are open, that may get it."""
    near = [
        (one.gain.votes, one)
        for one in chances.margins
        if one.gain and _takes_part(chances, one.no) and _may(chances, one, more=True)
    ]
    for votes, one in sorted(near, key=lambda pair: pair[0])[:CLOSEST]:
        yield _line(chances, one.no, gain(chances, one), votes, ("arrow-up", "wrn"))


def _losses(chances: Chances) -> Iterable[Said]:
    near = [
        (one.loss.votes, one)
        for one in chances.margins
        if one.loss and one.seats and _may(chances, one, more=False)
    ]
    for votes, one in sorted(near, key=lambda pair: pair[0])[:CLOSEST]:
        yield _line(chances, one.no, loss(chances, one), votes, ("arrow-down", "err"))


def _below(chances: Chances) -> Iterable[Said]:
    """The list that lacks the fewest votes of the threshold, where it may still get a seat."""
    below = [
        one
        for one in chances.margins
        if one.over < 0 and not _takes_part(chances, one.no) and _may(chances, one, more=True)
    ]
    for one in sorted(below, key=lambda one: -one.over)[:1]:
        text = chances.results.words.count("results.close.threshold", -one.over)
        yield _line(chances, one.no, text, -one.over, ("arrow-up", "ink2"))


def _line(chances: Chances, no: int, text: str, votes: int, look: tuple[str, str]) -> Said:
    """The list's name and the sentence, with its number strong."""
    number = chances.results.grouped(votes)
    before, _number, after = text.partition(number)
    name = chances.results.name_of(no)
    runs = (Run(f"{name}: ", strong=True), Run(before), Run(number, strong=True), Run(after))
    return Said(runs, *look)


def _takes_part(chances: Chances, no: int) -> bool:
    entrant = chances.results.entrant(no)
    return entrant is not None and entrant.takes_part


def _may(chances: Chances, one: Margin, more: bool) -> bool:
    """Whether it can still come; once all is in, how close it was is told of every list."""
    reach = chances.reach(one.no)
    if reach is None:
        return True
    return reach.most > one.seats if more else reach.fewest < one.seats
