"""Whether a zip file can be read in one way only: no two programs may see different parts in it."""

import struct
from zipfile import ZipInfo

from core.signing.verdict import Unsound

_LOCAL = struct.Struct("<4s5H3I2H")
_END = struct.Struct("<4s4H2IH")
_EXTRA = struct.Struct("<2H")
_DESCRIBED = 0x8
_HARMLESS = frozenset({0xA220, 0x5455, 0x5855, 0x7855, 0x7875, 0x000A})
"""Extra fields that say nothing of names or sizes: room to grow, times, owners."""


def without_gaps(infos: list[ZipInfo], content: bytes, directory: int) -> None:
    """Entry behind entry from the first byte on, then their directory, then its end.

    Raises `Unsound` where bytes belong to nothing, where a part's own header and the directory
    differ, and for a second directory (zip64), which only some programs follow.
    """
    end = 0
    try:
        for info in sorted(infos, key=lambda one: one.header_offset):
            if info.header_offset != end or info.comment or not _harmless(info.extra):
                raise Unsound("package.foreign_bytes", info.filename)
            end = _behind(info, content)
        last = _END.unpack(content[-_END.size :])
    except struct.error as fault:
        raise Unsound("package.damaged") from fault
    count, size = len(infos), len(content) - _END.size - directory
    if end != directory or last != (b"PK\x05\x06", 0, 0, count, count, size, directory, 0):
        raise Unsound("package.foreign_bytes")


def _behind(info: ZipInfo, content: bytes) -> int:
    """Where the entry ends; its own header says what the directory says."""
    at = info.header_offset
    sign, _version, flags, method, _time, _day, *told, name, extra = _LOCAL.unpack_from(content, at)
    body = at + _LOCAL.size + name + extra
    known = [info.CRC, info.compress_size, info.file_size]
    end: int = body + info.compress_size
    same = sign == b"PK\x03\x04" and (flags, method) == (info.flag_bits, info.compress_type)
    if not same or not _harmless(content[body - extra : body]):
        raise Unsound("package.foreign_bytes", info.filename)
    if flags & _DESCRIBED:
        return end + _description(info, content, end, struct.pack("<3I", *known))
    if told != known:
        raise Unsound("package.foreign_bytes", info.filename)
    return end


def _description(info: ZipInfo, content: bytes, at: int, told: bytes) -> int:
    """The length of what stands behind an entry that was written in one go."""
    for described in (b"PK\x07\x08" + told, told):
        if content.startswith(described, at):
            return len(described)
    raise Unsound("package.foreign_bytes", info.filename)


def _harmless(extra: bytes) -> bool:
    at = 0
    while at < len(extra):
        kind, length = _EXTRA.unpack_from(extra, at)
        at += _EXTRA.size + length
        if kind not in _HARMLESS or at > len(extra):
            return False
    return True
