"""An electoral list as it was filed (поднета изборна листа): all that its paper says.

What is personal (ЈМБГ, address, day of birth) is kept beside the chain, where it can be erased;
an act holds the paper without it, and a seal for each person.
"""

import json
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from core.domain.lists import jmbg


class Sex(StrEnum):
    """Sex as the paper states it (пол)."""

    FEMALE = "f"
    MALE = "m"
    UNKNOWN = ""


class SubmitterKind(StrEnum):
    """Who may file a list (подносилац изборне листе)."""

    PARTY = "party"
    """Политичка странка."""
    COALITION = "coalition"
    """Коалиција политичких странака."""
    GROUP = "citizens_group"
    """Група грађана."""


class Right(StrEnum):
    """By what right somebody files the list (својство подносиоца)."""

    REGISTERED = "registered"
    """Заступник уписан у Регистар политичких странака."""
    AUTHORISED = "authorised"
    """Лице са овереним овлашћењем."""
    AGREEMENT = "agreement"
    """Лице одређено споразумом."""
    NONE = "none"
    """Неовлашћено лице."""


@dataclass(frozen=True, slots=True)
class Submitter:
    """The submitter: kind, name, and the parties of a coalition."""

    kind: SubmitterKind = SubmitterKind.PARTY
    name: str = ""
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Leader:
    """A person named in the list's name (носилац изборне листе)."""

    name: str
    surname: str = ""
    jmbg: str = ""

    @property
    def full_name(self) -> str:
        """Name and surname."""
        return f"{self.name} {self.surname}".strip()


@dataclass(frozen=True, slots=True)
class Representative:
    """Who files the list (лице које подноси изборну листу), and by what right."""

    name: str = ""
    surname: str = ""
    right: Right = Right.AUTHORISED
    jmbg: str = ""
    address: str = ""
    telephone: str = ""
    email: str = ""

    @property
    def full_name(self) -> str:
        """Name and surname."""
        return f"{self.name} {self.surname}".strip()


@dataclass(frozen=True, slots=True)
class Candidate:
    """One candidate (кандидат за одборника); `lacks` are enclosures that are not there.

    `year` of birth is public with the collective list; `withdrawn` is the reason a candidate is no
    longer on the list, else empty.
    """

    name: str = ""
    surname: str = ""
    sex: Sex = Sex.UNKNOWN
    occupation: str = ""
    place: str = ""
    party: str = ""
    year: int | None = None
    jmbg: str = ""
    born: date | None = None
    address: str = ""
    lacks: tuple[str, ...] = ()
    withdrawn: str = ""

    @property
    def full_name(self) -> str:
        """Name and surname."""
        return f"{self.name} {self.surname}".strip()

    @property
    def born_on(self) -> date | None:
        """Day of birth: as stated, or as the ЈМБГ says."""
        return self.born or jmbg.birth_date(self.jmbg)

    @property
    def year_of_birth(self) -> int | None:
        """Year of birth, which the collective list prints."""
        day = self.born_on
        return day.year if day else self.year


@dataclass(frozen=True, slots=True)
class Signatures:
    """Voters' statements of support (изјаве бирача): how many, and how many struck out and why."""

    filed: int | None = None
    struck: tuple[tuple[str, int], ...] = ()

    @property
    def struck_out(self) -> int:
        """How many do not count."""
        return sum(count for _why, count in self.struck)

    @property
    def valid(self) -> int | None:
        """How many count; `None` while nobody has counted them."""
        return None if self.filed is None else self.filed - self.struck_out


STRUCK = ("earlier_list", "not_in_roll", "not_certified", "twice", "other")
"""Why a statement of support is struck out."""


@dataclass(frozen=True, slots=True)
class Motion:
    """Motion for the status of a minority list (предлог за положај листе националне мањине).

    `percent` is the minority's share of the unit's population by the last census, rounded down.
    """

    nation: str = ""
    percent: int | None = None


OF_LIST = ("leader_consent", "authorisation", "agreement", "supporters", "statements", "electronic")
"""Enclosures of the list; which of them are needed depends on the submitter."""
OF_CANDIDATES = "candidates"
"""Ticked once the enclosures of every candidate have been gone through."""
OF_CANDIDATE = ("acceptance", "electoral_right", "residence", "citizenship")
"""Enclosures of each candidate."""


@dataclass(frozen=True, slots=True)
class ListPaper:
    """Everything a filed list says; `enclosures` names what is there.

    `agreement` is the day of the coalition's or the group's agreement, `founders` how many voters
    founded the group.
    """

    name: str = ""
    submitter: Submitter = Submitter()
    leaders: tuple[Leader, ...] = ()
    representative: Representative = Representative()
    candidates: tuple[Candidate, ...] = ()
    signatures: Signatures = Signatures()
    enclosures: tuple[str, ...] = ()
    motion: Motion | None = None
    agreement: date | None = None
    founders: int | None = None

    @property
    def standing_candidates(self) -> tuple[tuple[int, Candidate], ...]:
        """Those who are on the list still, each with the place it has among them."""
        left = (c for c in self.candidates if not c.withdrawn)
        return tuple(enumerate(left, start=1))

    @property
    def leader(self) -> str:
        """The leaders' names as the ballot prints them."""
        return ", ".join(leader.full_name for leader in self.leaders)


@dataclass(frozen=True, slots=True)
class SealedPaper:
    """A paper as an act holds it: without what is personal, and with the seals of that.

    `seals` has one for leaders and representative, then one for each candidate.
    """

    open: ListPaper = field(default_factory=ListPaper)
    seals: tuple[str, ...] = ()


OF_FILER = ("jmbg", "address", "telephone", "email")
"""What is personal of whoever files the list."""


def parted(paper: ListPaper) -> tuple[ListPaper, tuple[str, ...]]:
    """The paper without what is personal, and the texts to seal, in the order of the seals."""
    person = paper.representative
    own = {
        **{name: getattr(person, name) for name in OF_FILER},
        "leaders": [leader.jmbg for leader in paper.leaders],
    }
    people = (
        {"jmbg": c.jmbg, "born": _iso(c.born), "address": c.address} for c in paper.candidates
    )
    texts = [own, *people]
    nothing: dict[str, Any] = dict.fromkeys(OF_FILER, "")
    bare = replace(
        paper,
        representative=replace(person, **nothing),
        leaders=tuple(replace(leader, jmbg="") for leader in paper.leaders),
        candidates=tuple(
            replace(c, jmbg="", born=None, address="", year=c.year_of_birth)
            for c in paper.candidates
        ),
    )
    return bare, tuple(json.dumps(text, ensure_ascii=False) for text in texts)


def joined(sealed: SealedPaper, texts: tuple[str | None, ...]) -> ListPaper:
    """The whole paper again; what was erased stays empty."""
    paper = sealed.open
    own = json.loads(texts[0]) if texts and texts[0] else {}
    told: dict[str, Any] = {name: own.get(name, "") for name in OF_FILER}
    numbers = own.get("leaders", [""] * len(paper.leaders))
    return replace(
        paper,
        representative=replace(paper.representative, **told),
        leaders=tuple(
            replace(leader, jmbg=number)
            for leader, number in zip(paper.leaders, numbers, strict=True)
        ),
        candidates=tuple(
            _joined(candidate, text)
            for candidate, text in zip(paper.candidates, texts[1:], strict=True)
        )
        if texts
        else paper.candidates,
    )


def is_parted(paper: ListPaper) -> bool:
    """Whether nothing personal is left in it, so that it may go into the chain."""
    told = [getattr(paper.representative, name) for name in OF_FILER]
    told += [leader.jmbg for leader in paper.leaders]
    told += [text for c in paper.candidates for text in (c.jmbg, c.address, _iso(c.born))]
    return not any(told)


def _joined(candidate: Candidate, text: str | None) -> Candidate:
    if not text:
        return candidate
    own = json.loads(text)
    day = date.fromisoformat(own["born"]) if own["born"] else None
    return replace(candidate, jmbg=own["jmbg"], born=day, address=own["address"])


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
