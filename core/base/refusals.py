"""Three kinds of trouble are never mixed: findings, `Refused`, and `KnownFailure`."""

from dataclasses import dataclass


class Refused(Exception):
    """The act cannot be done now, as the election stands; `code` names its sentence."""

    def __init__(self, code: str, **facts: int | str) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


class KnownFailure(Exception):
    """The world failed in a way we know (file missing, book open elsewhere)."""

    def __init__(self, code: str, **facts: int | str) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


class Stopped(Exception):
    """No trouble at all: a person ended work under way, and nothing of it was kept."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of an input file: its code, where it stands, and the facts of its sentence."""

    code: str
    place: str
    facts: tuple[tuple[str, int | str], ...] = ()


class FaultyInput(KnownFailure):
    """An input file has faults; all of them are named, and nothing was taken over."""

    def __init__(self, code: str, faults: tuple[Fault, ...], **facts: int | str) -> None:
        super().__init__(code, count=len(faults), **facts)
        self.faults = faults
