"""Why: the threshold with both bases it can be counted on, and every seat of a list in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.base import moments
from core.domain.seats.determining import Stage
from core.domain.seats.explain import ground_of, on_other_base, threshold_of
from core.domain.seats.model import Award, Distribution, Entrant
from core.domain.seats.result import other_base
from core.words import dates, numbers
from core.words.statements import division, told
from gui.kit.findings import Finding
from gui.kit.texts import Run
from gui.models.results import Results
from gui.pages.results.presenter import tie_places
from gui.pages.results.quotients import first_without, quotients


@dataclass(frozen=True, slots=True)
class Said:
    """A paragraph of a panel, with an icon before it in the tone."""

    runs: tuple[Run, ...]
    icon: str = ""
    tone: str = ""
    size: int = 14


def threshold(results: Results) -> tuple[Said, ...]:
    """The threshold on the law's base and on the other one, and who stands next to it."""
    spread = results.spread
    if spread is None:
        return ()
    said = [*_bases(results, spread), *_neighbours(results, spread)]
    if spread.threshold.fallback:
        said.insert(1, Said((Run(results.words("results.threshold.fallback")),), "warning", "wrn"))
    return tuple(said)


def _bases(results: Results, spread: Distribution) -> Iterable[Said]:
    words = results.words
    yield Said((Run(told(words, threshold_of(spread), {})),))
    votes, lacking = other_base(results.tally, results.law)
    if lacking:
        text = words("results.other.lacking", stations=", ".join(lacking))
        yield Said((Run(text, tone="wrn"),), "warning", "wrn_so")
        return
    other = on_other_base(spread, votes)
    exact = numbers.decimal(other.exact, 2, results.english)
    said = words.count(f"results.other.{other.name}", other.needed, base=other.base, exact=exact)
    if other.differing:
        lists = ", ".join(map(str, other.differing))
        warning = words.count("results.other.differs", len(other.differing), lists=lists)
        yield Said((Run(f"{said} "), Run(warning, strong=True, tone="wrn")), "warning", "wrn_so")
    else:
        yield Said((Run(f"{said} {words('results.other.same')}"),), "checkmark-circle", "ok_so")


def _neighbours(results: Results, spread: Distribution) -> Iterable[Said]:
    words, needed = results.words, spread.threshold.votes_needed
    above = [e.contender for e in spread.entrants if e.contender.votes >= max(1, needed)]
    below = [e.contender for e in spread.entrants if 0 < e.contender.votes < needed]
    if above:
        least = min(above, key=lambda c: c.votes)
        more = least.votes - needed
        text = words.count("results.above", more, votes=least.votes)
        name = Run(results.name_of(least.no), strong=True)
        yield Said((name, Run(f": {text}")), "arrow-up", "ok")
    if below:
        most = max(below, key=lambda c: c.votes)
        text = words.count("results.below", needed - most.votes, votes=most.votes)
        name = Run(results.name_of(most.no), strong=True)
        yield Said((name, Run(f": {text}")), "arrow-down", "wrn")


def why(results: Results, no: int) -> tuple[Said, ...]:
    """Why a list has the seats it has: its ground, then seat by seat."""
    entrant, spread = results.entrant(no), results.spread
    if entrant is None or spread is None:
        return (Said((Run(results.words("results.no_seats.why")),)),)
    said = [Said((Run(told(results.words, ground_of(spread, entrant), {})),))]
    if not entrant.takes_part:
        return tuple(said)
    table = quotients(results, spread)
    awards = (award for award in spread.awards if award.no == no)
    said += [_award(results, entrant, award, table.places) for award in awards]
    said.append(_beyond(results, entrant, spread, table.places))
    return tuple(said)


def _award(results: Results, entrant: Entrant, award: Award, places: int) -> Said:
    words = results.words
    seat = words("results.why.seat", seat=award.seat)
    reason = words(f"reason.{award.reason.value}")
    reckoned = _reckoned(results, entrant, award.divisor, places)
    return Said((Run(f"{seat} ", strong=True), Run(f"{reckoned}, {reason}")))


def _reckoned(results: Results, entrant: Entrant, divisor: int, places: int) -> str:
    """`3.440 ÷ 3 ≈ 1.146,67`, with the raising factor where there is one."""
    text = division(results.words, entrant.contender.votes, entrant.factor, divisor, "÷")
    quotient = entrant.weighted / divisor
    sign = "=" if (quotient * 10**places).denominator == 1 else "≈"
    return f"{text} {sign} {numbers.decimal(quotient, places, results.english)}"


def _beyond(results: Results, entrant: Entrant, spread: Distribution, places: int) -> Said:
    words, no = results.words, entrant.contender.no
    if not first_without(spread, entrant):
        return Said((Run(words("results.why.exhausted"), tone="ink2"),))
    tied = spread.tie is not None and no in spread.tie.among
    key = "results.why.tied" if tied else "results.why.without"
    reckoned = _reckoned(results, entrant, spread.seats_of(no) + 1, places)
    return Said((Run(words(key, division=reckoned), tone="wrn" if tied else "ink2"),))


def changed_finding(results: Results) -> Finding | None:
    """That the last determination no longer fits, as a card; `None` where it does."""
    words, state = results.words, results.finality
    if state.stage is not Stage.CHANGED or state.last is None:
        return None
    day = dates.day_of(words, moments.local(state.last.happened).date())
    return Finding(
        id="changed",
        tone="wrn",
        title=words("results.changed.title", number=state.last.number, day=day),
        action=words("results.changed.action"),
    )


def tie_finding(results: Results) -> Finding | None:
    """The tie that only a lot can settle, as a card; `None` where there is none."""
    spread = results.spread
    if spread is None or spread.tie is None:
        return None
    words, tie = results.words, spread.tie
    table = quotients(results, spread)
    entrant = next(e for e in spread.entrants if e.contender.no == tie.among[0])
    quotient = first_without(spread, entrant)
    lists = ", ".join(f"{no}. {results.name_of(no)}" for no in tie.among)
    return Finding(
        id="tie",
        tone="wrn",
        title=words.count("results.tie.title", tie.places, seats=tie_places(tie)),
        formula=table.written(quotient),
        formula_note=words.count("results.tie.note", entrant.contender.votes, lists=lists),
        advice=(
            (words("results.tie.first"), words("results.tie.first.text")),
            (words("results.tie.law"), words("results.tie.law.text")),
        ),
        action=words("results.tie.action"),
    )
