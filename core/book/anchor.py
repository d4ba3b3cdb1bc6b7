"""An anchor (отисак књиге) is a head of the chain kept outside: on paper, in a file, in a copy."""

import re
from collections.abc import Iterable

from core.base.refusals import KnownFailure
from core.book.act import Row

_GROUPS = re.compile(r"(?<![0-9A-Fa-f])([0-9A-Fa-f]{4}(?:[ \t]+[0-9A-Fa-f]{4}){7})(?![0-9A-Fa-f])")


def groups(head: bytes) -> str:
    """The first 128 bits of a head as eight groups of four, as papers print them."""
    digits = head.hex().upper()[:32]
    return " ".join(digits[i : i + 4] for i in range(0, 32, 4))


def find(text: str) -> str:
    """The anchor written somewhere in `text`; `KnownFailure` where there is none."""
    match = _GROUPS.search(text)
    if match is None:
        match = re.fullmatch(r"\s*([0-9A-Fa-f]{32}|[0-9A-Fa-f]{64})\s*", text)
    if match is None:
        raise KnownFailure("anchor.unreadable")
    return groups(bytes.fromhex("".join(match.group(1).split())))


def holds(rows: Iterable[Row], anchor: str) -> bool:
    """Whether the chain still passes through the anchored head."""
    heads: list[object] = [row.hash for row in rows]
    return any(isinstance(head, bytes) and groups(head) == anchor for head in heads)
