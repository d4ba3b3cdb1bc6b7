"""What the check of a file found: whether its signatures hold, whose they are, what is wrong."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    """The one word about a file."""

    VALID = "valid"
    """Every signature holds, covers the whole file, and leads to a chosen root."""
    UNKNOWN = "unknown"
    """Every signature holds, but no chosen root vouches for a signer."""
    BROKEN = "broken"
    """Something was changed, added or taken out since, or the signature was never sound."""
    UNSIGNED = "unsigned"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: its code, and where in the file (a sheet, a part), if anywhere."""

    code: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Signer:
    """Whose a signature is (потписник) and when they say they signed.

    `trust` is "" when a chosen root vouches for them, else why not: `no_roots`, `no_path`,
    `expired_then` (not valid at the time claimed), `to_come` (that time is ahead of this computer's
    clock), `weak_key` or `not_for_documents`. `expired_since` is when a certificate that was valid
    then ran out meanwhile.
    """

    name: str
    organisation: str
    issuer: str
    at: datetime
    purpose: str = ""
    trust: str = ""
    expired_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of a check, with the problems of a file that does not hold."""

    state: State
    signers: tuple[Signer, ...] = ()
    problems: tuple[Problem, ...] = ()


class Unsound(Exception):
    """A file, or a signature in it, that cannot be taken as it stands."""

    def __init__(self, code: str, place: str = "") -> None:
        super().__init__(code, place)
        self.problem = Problem(code, place)


def of_signers(signers: tuple[Signer, ...]) -> Verdict:
    """The verdict on a file whose signatures all hold."""
    if not signers:
        return Verdict(State.UNSIGNED)
    known = all(not signer.trust for signer in signers)
    return Verdict(State.VALID if known else State.UNKNOWN, signers)
