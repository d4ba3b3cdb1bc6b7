"""What has been typed of one station so far, and how it is kept beside the chain as a draft."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from core.domain.minutes.entry import REMARK, Explanation
from core.domain.minutes.model import Figure, Mark, Remarks

FORM = 2
"""Version of a draft's content; of others only the first is read."""
FIRST_FORM = 1
"""It knew no explanations, and called the fields of the rest of the paper otherwise."""
_REST = "rest:"


@dataclass(frozen=True, slots=True)
class Typed:
    """Figures by field name (only those typed), remarks, and the field where the typist is.

    `basis` is the act whose minutes are being changed or that returned fields, else empty. The
    name of the first voter stays out of `remarks`, which may hold only its token. `differing` are
    the fields that were told to differ from another entry, once somebody wanted to finish.
    """

    figures: Mapping[str, Figure] = field(default_factory=dict)
    remarks: Remarks = field(default_factory=Remarks)
    first_voter: str = ""
    at: str = ""
    basis: str = ""
    explained: tuple[Explanation, ...] = ()
    differing: tuple[str, ...] = ()

    def says_the_same(self, other: "Typed") -> bool:
        """Whether everything that was typed is the same, wherever the typist is."""
        mine = (dict(self.figures), self.remarks, self.first_voter, self.explained)
        return mine == (dict(other.figures), other.remarks, other.first_voter, other.explained)


def to_bytes(typed: Typed) -> bytes:
    """The draft as it is kept."""
    content = {
        "form": FORM,
        "at": typed.at,
        "basis": typed.basis,
        "figures": dict(typed.figures),
        "remarks": asdict(typed.remarks),
        "first_voter": typed.first_voter,
        "explained": [asdict(one) for one in typed.explained],
        "differing": typed.differing,
    }
    return json.dumps(content, sort_keys=True).encode("ascii")


def from_bytes(content: bytes) -> Typed | None:
    """The draft that `to_bytes` kept; `None` for anything else, so that it never stops an entry."""
    try:
        read = json.loads(content)
        if read["form"] == FIRST_FORM:
            read = _lifted(read)
        if read["form"] != FORM:
            return None
        return Typed(
            figures={_text(name): _figure(value) for name, value in read["figures"].items()},
            remarks=_remarks(read["remarks"]),
            first_voter=_text(read["first_voter"]),
            at=_text(read["at"]),
            basis=_text(read["basis"]),
            explained=tuple(_explanation(one) for one in read["explained"]),
            differing=tuple(_text(name) for name in read["differing"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _lifted(read: dict[str, Any]) -> dict[str, Any]:
    at = _text(read["at"])
    at = REMARK + at.removeprefix(_REST) if at.startswith(_REST) else at
    return {**read, "form": FORM, "at": at, "explained": [], "differing": []}


def _explanation(read: dict[str, Any]) -> Explanation:
    return Explanation(
        _text(read["code"]),
        tuple(_text(name) for name in read["fields"]),
        tuple((_text(name), _fact(value)) for name, value in read["facts"]),
        _text(read["reason"]),
    )


def _fact(value: object) -> int | str:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise TypeError(value)
    return value


def _remarks(read: dict[str, Any]) -> Remarks:
    blank = Remarks()
    values: dict[str, Any] = {}
    for one in fields(Remarks):
        value = read[one.name]
        match getattr(blank, one.name):
            case Mark():
                values[one.name] = _figure(value)
            case str():
                values[one.name] = _text(value)
            case _:
                values[one.name] = _answer(value)
    return Remarks(**values)


def _figure(value: object) -> Figure:
    if isinstance(value, str):
        return Mark(value)
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    raise ValueError(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _answer(value: object) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    raise TypeError(value)
