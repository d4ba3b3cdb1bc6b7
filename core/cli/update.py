"""`mandat update FILE`: a newer version of the program, proved and taken out, without a network."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from core.base.script import to_latin
from core.cli import output
from core.office import updating
from core.office.updating import Starting, Update
from core.words import dates
from core.words.catalogue import Language, Words
from core.words.numbers import megabytes


def add(verb: ArgumentParser) -> None:
    """Which package, and where its installer goes."""
    verb.add_argument("file", metavar="FILE.update")
    verb.add_argument("--out", default="", metavar="FOLDER", help="take the installer out to it")
    verb.add_argument("--json", action="store_true")


def run(args: Namespace, speech: Words) -> int:
    """Say what a package brings and who signed it; with `--out` put the installer there."""
    update = updating.look(Path(args.file))
    taken = updating.take_out(update, Path(args.out)) if args.out else None
    way = updating.starting(taken) if taken else None
    if args.json:
        output.as_json(_document(update, taken, way))
    else:
        output.say(*_lines(update, speech), "", _next(args.file, way, speech))
    return output.FINE


def _lines(update: Update, speech: Words) -> list[str]:
    manifest = update.manifest
    day = dates.day(speech, manifest.day)
    size = megabytes(manifest.size, speech.language is Language.EN)
    lines = [
        speech("update.proved", version=manifest.version, platform=update.platform, day=day),
        speech("update.key", key=update.key),
        speech("update.installer", file=manifest.file, size=size),
        f"SHA-256: {manifest.sha256}",
    ]
    if update.same:
        lines.append(speech("update.same"))
    notes = updating.notes(update, speech.language)
    told = to_latin(notes) if speech.language is Language.SR_LATN else notes
    return [*lines, "", speech("update.notes"), *(f"  {line}" for line in told.splitlines())]


def _next(file: str, way: Starting | None, speech: Words) -> str:
    if way is None:
        return speech("update.next.take_out", file=file)
    return speech("update.next.begin", typed=way.typed)


def _document(update: Update, taken: Path | None, way: Starting | None) -> dict[str, Any]:
    manifest = update.manifest
    return {
        "version": manifest.version,
        "platform": manifest.platform,
        "day": manifest.day.isoformat(),
        "follows": manifest.follows,
        "file": manifest.file,
        "size": manifest.size,
        "sha256": manifest.sha256,
        "notes": {"sr": manifest.notes_sr, "en": manifest.notes_en},
        "key": update.key,
        "same": update.same,
        "taken_out": str(taken) if taken else None,
        "typed": way.typed if way else None,
    }
