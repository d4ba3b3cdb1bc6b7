"""Acts to bytes and back: a table of kinds and versions, old versions lifted step by step."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec

from core.base.refusals import KnownFailure
from core.domain.acts import BY_KIND, BY_TYPE

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A bundle of acts was taken back (повучена радња), while nothing rested on it."""

    bundle: str
    reason: str


TAKEN_BACK = "taken_back"

UPCASTERS: dict[tuple[str, int], Callable[[Any], Any]] = {}
"""(kind, version) → what makes a payload of the next version out of it."""

UNREADABLE = (msgspec.MsgspecError, RecursionError)
"""What reading raises for bytes nobody wrote: brackets in brackets without end among them."""

_ENCODER = msgspec.json.Encoder()
_DECODERS: dict[str, Any] = {}


def kind_of(act: object) -> tuple[str, int]:
    """Kind and newest version under which an act is stored."""
    if isinstance(act, TakenBack):
        return TAKEN_BACK, 1
    deed = BY_TYPE[type(act)]
    return deed.kind, deed.version


def encode(act: object) -> bytes:
    """The bytes of an act's payload."""
    return _ENCODER.encode(act)


def decode(kind: str, version: int, payload: bytes) -> Any:
    """The act of a stored payload; `KnownFailure` when this release does not know it."""
    newest = 1 if kind == TAKEN_BACK else BY_KIND[kind].version if kind in BY_KIND else 0
    if version > newest or version < 1:
        raise KnownFailure("book.newer_act", kind=kind, version=version)
    try:
        if version == newest:
            return _decoder(kind).decode(payload)
        raw = msgspec.json.decode(payload)
        for step in range(version, newest):
            raw = UPCASTERS[kind, step](raw)
        return msgspec.convert(raw, _type(kind))
    except UNREADABLE as fault:
        raise KnownFailure("book.unreadable_act", kind=kind, reason=str(fault)) from fault


def _type(kind: str) -> type[Any]:
    return TakenBack if kind == TAKEN_BACK else BY_KIND[kind].act


def _decoder(kind: str) -> Any:
    if kind not in _DECODERS:
        _DECODERS[kind] = msgspec.json.Decoder(_type(kind))
    return _DECODERS[kind]


def to_bytes(value: object) -> bytes:
    """Any value of the domain as bytes, for the side tables."""
    return _ENCODER.encode(value)


def from_bytes(kind: type[T], data: bytes) -> T | None:
    """The value of that kind that `to_bytes` wrote; `None` where another release did."""
    try:
        return msgspec.json.decode(data, type=kind)
    except UNREADABLE:
        return None


def from_plain(kind: type[T], plain: Any) -> T:
    """The value of that kind out of plain values, as `as_plain` gives them."""
    return msgspec.convert(plain, kind)


def as_plain(act: object) -> Any:
    """An act as plain values, for showing the journal."""
    return msgspec.to_builtins(act)
