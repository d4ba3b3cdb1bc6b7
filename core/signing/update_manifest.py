"""What an update package says of itself: the signed words beside the installer."""

import json
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

SHAPE = "mandat-update-1"
PROGRAM = "mandat"
MOST_NOTES = 4000
INSTALLERS = {"linux": ".deb", "windows": ".exe"}
"""Systems there are packages for, and what their installers are called."""

_VERSION = re.compile(r"\d{1,4}(\.\d{1,4}){2}")
_PLATFORM = re.compile(rf"({'|'.join(INSTALLERS)})-[a-z0-9]{{1,16}}")
_NAME = re.compile(r"[Mm]andat[A-Za-z0-9._+-]{1,90}")
_HASH = re.compile(r"[0-9a-f]{64}")
_KEYS = ("shape", "program", "version", "platform", "file", "size", "sha256", "day", "follows")
_NOTES = ("sr", "en")


class NotUnderstood(ValueError):
    """The manifest says something that cannot be; `place` names its key."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


@dataclass(frozen=True, slots=True)
class Manifest:
    """Which version for which platform, its installer, its day, and what it may follow on."""

    version: str
    platform: str
    file: str
    size: int
    sha256: str
    day: date
    follows: str
    notes_sr: str
    notes_en: str


def numbers(version: str) -> tuple[int, ...]:
    """A version as numbers that can be put in order; what follows them is passed over."""
    found = [int(part) for part in re.findall(r"\d{1,4}", version)[:3]]
    return tuple((*found, 0, 0, 0)[:3])


def called(platform: str) -> str:
    """A platform as people call it: `Windows (amd64)`."""
    system, _dash, machine = platform.partition("-")
    return f"{system.capitalize()} ({machine})"


def to_bytes(manifest: Manifest) -> bytes:
    """The manifest as it is signed."""
    document = {
        "shape": SHAPE,
        "program": PROGRAM,
        "version": manifest.version,
        "platform": manifest.platform,
        "file": manifest.file,
        "size": manifest.size,
        "sha256": manifest.sha256,
        "day": manifest.day.isoformat(),
        "follows": manifest.follows,
        "notes": {"sr": manifest.notes_sr, "en": manifest.notes_en},
    }
    return json.dumps(document, ensure_ascii=False, indent=2).encode("utf-8") + b"\n"


def read(content: bytes) -> Manifest:
    """The manifest of its bytes; `NotUnderstood` where one key is missing, strange or too many."""
    try:
        raw = json.loads(content.decode("utf-8"), object_pairs_hook=_once)
    except (ValueError, RecursionError) as fault:
        raise (
            fault if isinstance(fault, NotUnderstood) else NotUnderstood("manifest.json")
        ) from None
    if not isinstance(raw, dict) or raw.get("shape") != SHAPE:
        raise NotUnderstood("shape")
    strange = [*(set(raw) ^ {*_KEYS, "notes"})]
    if strange:
        raise NotUnderstood(min(strange))
    if raw["program"] != PROGRAM:
        raise NotUnderstood("program")
    platform = _matching(raw, "platform", _PLATFORM)
    file = _matching(raw, "file", _NAME)
    if not file.endswith(INSTALLERS[platform.partition("-")[0]]):
        raise NotUnderstood("file")
    if type(raw["size"]) is not int or raw["size"] < 1:
        raise NotUnderstood("size")
    notes_sr, notes_en = _notes(raw["notes"])
    return Manifest(
        version=_matching(raw, "version", _VERSION),
        platform=platform,
        file=file,
        size=raw["size"],
        sha256=_matching(raw, "sha256", _HASH),
        day=_day(raw["day"]),
        follows=_matching(raw, "follows", _VERSION),
        notes_sr=notes_sr,
        notes_en=notes_en,
    )


def _matching(raw: dict[str, Any], key: str, pattern: re.Pattern[str]) -> str:
    value = raw[key]
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise NotUnderstood(key)
    return value


def _day(value: object) -> date:
    try:
        day = date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        day = None
    if day is None or day.isoformat() != value:
        raise NotUnderstood("day")
    return day


def _notes(value: object) -> tuple[str, str]:
    if not isinstance(value, dict) or set(value) != set(_NOTES):
        raise NotUnderstood("notes")
    for text in value.values():
        readable = isinstance(text, str) and all(c == "\n" or c.isprintable() for c in text)
        if not readable or not 0 < len(text) <= MOST_NOTES:
            raise NotUnderstood("notes")
    return value["sr"], value["en"]


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) < len(pairs):
        raise NotUnderstood("manifest.json")
    return table
