"""What a picture (снимак) shows, without what its file tells besides: place, telephone, owner.

Of a photograph's notes only the way it lies is kept, since it is seen wrong without it.
"""

import struct

KEPT_IN_JPEG = (
    (0xE0, b"JFIF\x00"),
    (0xE2, b"ICC_PROFILE\x00"),
    (0xEE, b"Adobe"),
)
"""Application segments that say how colours are meant; all others tell of something else."""
KEPT_IN_PNG = (
    *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"bKGD", b"pHYs"),
    *(b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT"),
)
EXIF = b"Exif\x00\x00"
ORIENTATION = 0x0112
UPRIGHT = 1
_END, _SCAN, _COMMENT = 0xD9, 0xDA, 0xFE
_APPLICATION = range(0xE0, 0xF0)
_ALONE = frozenset((0x01, *range(0xD0, 0xD8)))
"""Marks without a length: what they say, they say by being there."""


def bare(content: bytes, kind: str) -> bytes:
    """The same picture without notes; empty where the file is not laid out as it should be.

    What follows the end of a picture (a second one, a film) goes too.
    """
    return _bare_jpeg(content) if kind == "jpg" else _bare_png(content)


def _bare_jpeg(content: bytes) -> bytes:
    parts, lies, at = [content[:2]], UPRIGHT, 2
    while content[at : at + 1] == b"\xff":
        mark = content[at + 1 : at + 2]
        if mark == b"\xff":  # filling before a mark
            at += 1
            continue
        code = mark[0] if mark else _END
        if code == _END:
            return _turned(parts, lies) + b"\xff\xd9"
        length = 0 if code in _ALONE else int.from_bytes(content[at + 2 : at + 4], "big")
        after = at + 2 + length
        segment = content[at:after]
        if code == _SCAN:
            after = _after_scan(content, after)
            segment = content[at:after]
        lies = _orientation(segment[4:]) or lies if code == 0xE1 else lies
        if _is_of_picture(code, segment[4:]):
            parts.append(segment)
        at = after
    return b""


def _is_of_picture(code: int, told: bytes) -> bool:
    if code in _APPLICATION:
        return any(code == one and told.startswith(name) for one, name in KEPT_IN_JPEG)
    return code != _COMMENT


def _after_scan(content: bytes, at: int) -> int:
    """Where the next mark stands that is no part of the coded picture."""
    while (at := content.find(b"\xff", at)) >= 0:
        following = content[at + 1 : at + 2]
        if following and following not in b"\x00\xff" and following[0] not in _ALONE:
            return at
        at += 1
    return len(content)


def _turned(parts: list[bytes], lies: int) -> bytes:
    """The picture, with a note of how it lies where it does not lie upright."""
    if lies == UPRIGHT:
        return b"".join(parts)
    entry = struct.pack(">HHIHH", ORIENTATION, 3, 1, lies, 0)
    told = EXIF + b"MM\x00*\x00\x00\x00\x08\x00\x01" + entry + bytes(4)
    note = b"\xff\xe1" + struct.pack(">H", len(told) + 2) + told
    first = 2 if parts[1:] and parts[1].startswith(b"\xff\xe0") else 1
    return b"".join((*parts[:first], note, *parts[first:]))


def _orientation(told: bytes) -> int:
    """How a photograph lies, by its Exif note; 0 where that does not say."""
    tiff = told.removeprefix(EXIF)
    order = {b"MM": ">", b"II": "<"}.get(tiff[:2])
    if tiff == told or order is None:
        return 0
    try:
        (first,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, first)
        for no in range(count):
            tag, form, _many, value = struct.unpack_from(f"{order}HHIH", tiff, first + 2 + 12 * no)
            if (tag, form) == (ORIENTATION, 3):
                return int(value) if 1 <= value <= 8 else 0
    except struct.error:
        return 0
    return 0


def _bare_png(content: bytes) -> bytes:
    parts, at = [content[:8]], 8
    while len(head := content[at : at + 8]) == 8:
        after = at + 12 + int.from_bytes(head[:4], "big")
        if head[4:] in KEPT_IN_PNG:
            parts.append(content[at:after])
        if head[4:] == b"IEND":
            return b"".join(parts)
        at = after
    return b""
