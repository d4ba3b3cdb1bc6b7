"""A mapping that never changes: putting something in makes another one, cheaply at any size."""

import zlib
from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

V = TypeVar("V")

BOARDS = 128
"""The entries lie on so many boards; one change copies one board, not the whole."""


class Shelf(Mapping[str, V], Generic[V]):
    """Values by name; order is that of the boards, so whoever wants an order sorts."""

    __slots__ = ("_boards", "_size")

    def __init__(self, boards: tuple[Mapping[str, V], ...] = (), size: int = 0) -> None:
        self._boards = boards or ({},) * BOARDS
        self._size = size

    def put(self, key: str, value: V) -> "Shelf[V]":
        """The same shelf with that value under that name."""
        at = _board(key)
        size = self._size + (key not in self._boards[at])
        board = {**self._boards[at], key: value}
        return Shelf((*self._boards[:at], board, *self._boards[at + 1 :]), size)

    def without(self, key: str) -> "Shelf[V]":
        """The same shelf without that name; itself where there is none."""
        at = _board(key)
        if key not in self._boards[at]:
            return self
        board = {name: value for name, value in self._boards[at].items() if name != key}
        return Shelf((*self._boards[:at], board, *self._boards[at + 1 :]), self._size - 1)

    def differing(self, other: "Shelf[V]") -> tuple[str, ...]:
        """Names under which the two do not hold the very same value; quick where few differ."""
        return tuple(
            name
            for mine, theirs in zip(self._boards, other._boards, strict=True)
            if mine is not theirs
            for name in mine.keys() | theirs.keys()
            if mine.get(name) is not theirs.get(name)
        )

    def __getitem__(self, key: str) -> V:
        return self._boards[_board(key)][key]

    def __iter__(self) -> Iterator[str]:
        for board in self._boards:
            yield from board

    def __len__(self) -> int:
        return self._size

    def __repr__(self) -> str:
        return f"Shelf({dict(self)!r})"


def _board(key: str) -> int:
    return zlib.crc32(key.encode("utf-8")) % BOARDS
