"""What the page of checking says of a file, in words; it knows no widget."""

from dataclasses import dataclass

from core.office.verify import Checked, Problem, Signer, State
from core.words import dates
from core.words.catalogue import Words

LOOKS = {
    State.VALID: ("ok", "shield-checkmark"),
    State.UNKNOWN: ("wrn", "warning"),
    State.BROKEN: ("err", "error-circle"),
    State.UNSIGNED: ("wrn", "info"),
    State.UNREADABLE: ("neu", "circle"),
}
TONES_OF_BOOK = {"issued": "ok", "superseded": "wrn", "passes": "wrn", "foreign": "err"}
MOST_PROBLEMS = 12


@dataclass(frozen=True, slots=True)
class Told:
    """A line of the outcome with its tone and icon."""

    title: str
    second: str = ""
    tone: str = "ink2"
    icon: str = "circle"


def heading(words: Words, found: Checked) -> Told:
    """The one word about the file, and what it means."""
    state = found.verdict.state
    tone, icon = LOOKS[state]
    return Told(words(f"verdict.{state.value}"), words(f"verdict.{state.value}.told"), tone, icon)


def signers(words: Words, found: Checked) -> tuple[Told, ...]:
    """Who signed and when, and whether somebody vouches for them."""
    return tuple(_signer(words, one) for one in found.verdict.signers)


def problems(words: Words, found: Checked) -> tuple[Told, ...]:
    """What is wrong and where; beyond the first dozen only how many more."""
    every = found.verdict.problems
    told = [_problem(words, one) for one in every[:MOST_PROBLEMS]]
    if len(every) > MOST_PROBLEMS:
        told.append(Told(words.count("verify.more", len(every) - MOST_PROBLEMS), tone="err"))
    return tuple(told)


def of_book(words: Words, found: Checked) -> Told | None:
    """What the open book says of the file."""
    if not found.standing:
        return None
    tone = TONES_OF_BOOK.get(found.standing, "neu")
    second = ""
    if found.issued is not None:
        at = dates.moment(words, found.issued.at)
        number = found.issued.number or "–"
        second = words("verify.issued", at=at, number=number, edition=found.issued.edition)
    icon = "book" if tone in ("ok", "neu") else "warning"
    return Told(words(f"verdict.book.{found.standing}"), second, tone, icon)


def _signer(words: Words, one: Signer) -> Told:
    at = dates.moment(words, one.at)
    second = f"{words('verdict.issuer', issuer=one.issuer)}; "
    second += words(f"verdict.trust.{one.trust or 'ok'}")
    if one.expired_since:
        second += "; " + words(
            "verdict.expired_since", until=dates.moment(words, one.expired_since)
        )
    tone = "wrn" if one.trust else "ok"
    return Told(words("verdict.signer", name=one.name, at=at), second, tone, "certificate")


def _problem(words: Words, one: Problem) -> Told:
    return Told(words(f"problem.{one.code}"), one.place, "err", "error-circle")
