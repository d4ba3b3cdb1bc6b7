"""The legal profile (правни оквир): every number the statute fixes, each with its article."""

from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from typing import Literal

Value = int | bool | str | Fraction | tuple[tuple[int, int], ...]
Base = Literal["in_box", "voted"]
Scope = Literal["local", "seats"]


class Certainty(StrEnum):
    """How sure the source of a value is."""

    READ = "read"
    """Read in a text of this law or in an official act that applies it."""
    PARALLEL = "parallel"
    """Read in the parliamentary law, applied accordingly (сходна примена)."""
    HIGH = "high"
    """Known, not read; about nine in ten."""
    MEDIUM = "medium"
    """Known, not read; about seven in ten."""
    LOW = "low"
    """Even odds at best: the commission should look it up."""


@dataclass(frozen=True, slots=True)
class Provision:
    """One value of the law: article, certainty, source, and the readings (тумачења) it admits."""

    value: Value
    article: str
    sure: Certainty
    source: str
    readings: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """What the law attaches to one check of the minutes; `reserved` ones are not yet known."""

    article: str
    consequence: str
    sure: Certainty
    source: str
    reserved: bool = False


@dataclass(frozen=True, slots=True)
class SeatLaw:
    """What the distribution of seats (расподела мандата) needs, as plain numbers."""

    threshold_percent: Fraction
    threshold_base: Base
    minority_exempt: bool
    minority_factor: Fraction
    minority_factor_in_fallback: bool


@dataclass(frozen=True, slots=True)
class LegalProfile:
    """All provisions of one version of the law by `section.name`, and its checks of the minutes."""

    id: str
    scope: Scope
    name_sr: str
    name_en: str
    act: str
    since: str
    provisions: tuple[tuple[str, Provision], ...]
    checks: tuple[tuple[str, Check], ...] = ()

    def provision(self, key: str) -> Provision:
        """The provision under `section.name`; `KeyError` where the profile's scope lacks it."""
        return dict(self.provisions)[key]

    def knows(self, key: str) -> bool:
        """Whether the profile has that value; one kept by an earlier release may lack it."""
        return any(key == name for name, _provision in self.provisions)

    def number(self, key: str) -> int:
        """A whole number the law fixes."""
        value = self.provision(key).value
        if not isinstance(value, int) or isinstance(value, bool):
            raise TypeError(key)
        return value

    def check(self, code: str) -> Check | None:
        """What follows from a check; `None` where this profile does not say."""
        return dict(self.checks).get(code)

    def seat_law(self) -> SeatLaw:
        """The provisions on seats as plain numbers."""
        values = {k: self.provision(f"seats.{k}").value for k in SeatLaw.__dataclass_fields__}
        percent = values["threshold_percent"]
        factor = values["minority_factor"]
        assert isinstance(percent, int) and isinstance(factor, Fraction)
        return SeatLaw(
            threshold_percent=Fraction(percent),
            threshold_base="in_box" if values["threshold_base"] == "in_box" else "voted",
            minority_exempt=values["minority_exempt"] is True,
            minority_factor=factor,
            minority_factor_in_fallback=values["minority_factor_in_fallback"] is True,
        )

    def open_questions(self) -> tuple[tuple[str, Provision], ...]:
        """Provisions the law leaves open: the ones with more than one reading."""
        return tuple((key, p) for key, p in self.provisions if p.readings)

    def with_reading(self, key: str, value: Value) -> "LegalProfile":
        """The same profile with another of the readings it admits; `ValueError` on any other."""
        readings = self.provision(key).readings
        if not any(value == reading and type(value) is type(reading) for reading in readings):
            raise ValueError(key)
        changed = tuple((k, replace(p, value=value) if k == key else p) for k, p in self.provisions)
        return replace(self, provisions=changed)
