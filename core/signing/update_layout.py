"""The one way in which the bytes of an update package can stand.

It is a zip of three stored members in a fixed order, which any program opens. Nothing in it is
left to choose: of the same three members there is one package and no other, so a byte that is
different anywhere, also between the members, is found.
"""

import struct
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO

from core.base.refusals import KnownFailure, Stopped

MANIFEST, SIGNATURE = "manifest.json", "signature"
MOST_MANIFEST = 64 << 10
SIGNATURE_BYTES = 64
MOST_INSTALLER = 1 << 30
PIECE = 1 << 20

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_MEMBER, _LISTED, _LAST = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_MADE_BY, _STORED, _HOUR, _DAY = 20, 0, 0, 0x21
_MOST_NAME = 255

Members = tuple[tuple[str, int, int], ...]
"""Name, size and CRC-32 of each."""


def before(name: str, size: int, crc: int) -> bytes:
    """What stands before a member."""
    told = name.encode("ascii")
    head = (_MADE_BY, 0, _STORED, _HOUR, _DAY, crc, size, size, len(told), 0)
    return _LOCAL.pack(_MEMBER, *head) + told


def behind(members: Members) -> bytes:
    """What stands behind the last of them: their directory and its end."""
    listed, at = b"", 0
    for name, size, crc in members:
        told = name.encode("ascii")
        head = (_MADE_BY, _MADE_BY, 0, _STORED, _HOUR, _DAY, crc, size, size, len(told))
        listed += _CENTRAL.pack(_LISTED, *head, 0, 0, 0, 0, 0, at) + told
        at += len(before(name, size, crc)) + size
    count = len(members)
    return listed + _END.pack(_LAST, 0, 0, count, count, len(listed), at, 0)


class Parts:
    """Reads a package from its first byte to its last; `KnownFailure` where it is not as it must.

    `small` twice, then `pieces`, then `end`, before which it can be asked whether the installer is
    the one that was signed: that says more than a wrong check sum.
    """

    def __init__(self, file: BinaryIO, called: str) -> None:
        self._file, self._called = file, called
        self._members: Members = ()
        self._last = b""

    def small(self, name: str, most: int) -> bytes:
        """A member that is read whole."""
        size, crc, raw = self._head(name)
        if size > most:
            raise self._fault("update.large", name=name)
        content = self._exactly(size)
        if zlib.crc32(content) != crc or raw != before(name, size, crc):
            raise self._fault("update.foreign_bytes")
        self._members += ((name, size, crc),)
        return content

    def pieces(
        self, name: str, size: int, stopped: Callable[[], bool] = lambda: False
    ) -> Iterator[bytes]:
        """The installer, a piece at a time."""
        told, _crc, self._last = self._head(name)
        if size > MOST_INSTALLER:
            raise self._fault("update.large", name=name)
        if told != size:
            raise self._fault("update.sizes")
        reckoned, left = 0, size
        while left:
            if stopped():
                raise Stopped
            piece = self._exactly(min(PIECE, left))
            reckoned, left = zlib.crc32(piece, reckoned), left - len(piece)
            yield piece
        self._members += ((name, size, reckoned),)

    def end(self) -> None:
        """The installer has its own header, and behind it is but the directory of what was read."""
        if self._last != before(*self._members[-1]):
            raise self._fault("update.foreign_bytes")
        wanted = behind(self._members)
        tail = self._file.read(len(wanted) + 1)
        if tail == wanted:
            return
        if tail.startswith(_MEMBER):
            raise self._more(self._name_in(tail))
        if wanted.startswith(tail):
            raise self._fault("update.cut_short")
        raise self._fault("update.foreign_bytes")

    def at(self) -> int:
        """How far it has been read."""
        return self._file.tell()

    def _head(self, wanted: str) -> tuple[int, int, bytes]:
        """Size and CRC-32 of the next member, which must bear that name, and its header."""
        raw = self._file.read(_LOCAL.size)
        if not self._members and not raw.startswith(_MEMBER):
            raise self._fault("update.not_package")
        if len(raw) < _LOCAL.size:
            raise self._fault("update.cut_short")
        sign, _made, _flags, method, _hour, _day, crc, packed, size, length, _more = _LOCAL.unpack(
            raw
        )
        if sign != _MEMBER:
            raise self._fault("update.foreign_bytes")
        told = self._exactly(min(length, _MOST_NAME))
        name = _written(told)
        if name != wanted:
            raise self._misplaced(name, wanted)
        if method != _STORED or packed != size:
            raise self._fault("update.packed", name=name)
        return size, crc, raw + told

    def _misplaced(self, name: str, wanted: str) -> KnownFailure:
        if not self._members:
            return self._fault("update.not_package")
        if wanted == SIGNATURE or name in (one for one, _size, _crc in self._members):
            return self._more(name)
        return self._fault("update.other_member", name=name, wanted=wanted)

    def _more(self, name: str) -> KnownFailure:
        again = name in (one for one, _size, _crc in self._members)
        return self._fault("update.twice" if again else "update.extra", name=name)

    def _name_in(self, tail: bytes) -> str:
        head = tail[: _LOCAL.size]
        length = _LOCAL.unpack(head)[9] if len(head) == _LOCAL.size else 0
        return _written(tail[_LOCAL.size :][: min(length, _MOST_NAME)])

    def _exactly(self, size: int) -> bytes:
        content = self._file.read(size)
        if len(content) < size:
            raise self._fault("update.cut_short")
        return content

    def _fault(self, code: str, **facts: str) -> KnownFailure:
        return KnownFailure(code, file=self._called, **facts)


def _written(name: bytes) -> str:
    """A name out of a file that is not trusted, fit to be shown."""
    text = name.decode("utf-8", "replace")
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)
