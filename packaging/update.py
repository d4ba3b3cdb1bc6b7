"""Makes a signed package of a newer version (docs/formats.md), and the keys that sign one.

    python packaging/update.py --new-key FOLDER --name "Mandat 2027" --until 2031-12-31
    python packaging/update.py INSTALLER --version 0.2.0 --key FILE --notes NOTES.toml

NOTES.toml has two texts, `sr` in Cyrillic and `en`. The private key never leaves its file; the row
for resources/updates/keys.toml is printed and written beside it.
"""

import argparse
import base64
import os
import sys
import tomllib
import zlib
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.signing import update_layout as layout
from core.signing import update_manifest
from core.signing.update_manifest import INSTALLERS, Manifest

RAW = serialization.Encoding.Raw
PEM = serialization.Encoding.PEM


def new_key(folder: Path, name: str, since: date, until: date) -> Path:
    """A private key that only its owner can read, and beside it the row of its public one."""
    key = Ed25519PrivateKey.generate()
    private = key.private_bytes(
        PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    public = key.public_key().public_bytes(RAW, serialization.PublicFormat.Raw)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = folder / "update-key.pem"
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as made:
        made.write(private)
    row = (
        f'[[key]]\nname = "{name}"\npublic = "{base64.b64encode(public).decode()}"\n'
        f"since = {since.isoformat()}\nuntil = {until.isoformat()}\n"
    )
    file.with_suffix(".toml").write_text(row, encoding="utf-8")
    print(row, end="")
    return file


def make(installer: Path, manifest: Manifest, key: Ed25519PrivateKey, folder: Path) -> Path:
    """The package of an installer in a folder; the same of everything gives the same bytes."""
    told = update_manifest.to_bytes(manifest)
    update_manifest.read(told)
    signature = key.sign(told)
    small = ((layout.MANIFEST, told), (layout.SIGNATURE, signature))
    target = folder / f"Mandat-{manifest.version}-{manifest.platform}.update"
    members = [(name, len(content), zlib.crc32(content)) for name, content in small]
    members.append((manifest.file, manifest.size, _crc(installer)))
    with target.open("wb") as package:
        for (_name, content), member in zip(small, members, strict=False):
            package.write(layout.before(*member) + content)
        package.write(layout.before(*members[-1]))
        with installer.open("rb") as file:
            while piece := file.read(layout.PIECE):
                package.write(piece)
        package.write(layout.behind(tuple(members)))
    return target


def private_key(file: Path) -> Ed25519PrivateKey:
    """The key of a file that `--new-key` wrote."""
    key = serialization.load_pem_private_key(file.read_bytes(), password=None)
    if not isinstance(key, Ed25519PrivateKey):
        raise SystemExit(f"{file}: no Ed25519 key")
    return key


def _manifest(args: argparse.Namespace) -> Manifest:
    installer: Path = args.installer
    notes = tomllib.loads(args.notes.read_text(encoding="utf-8"))
    system = next((one for one, end in INSTALLERS.items() if end == installer.suffix), "")
    return Manifest(
        version=args.version,
        platform=args.platform or f"{system}-amd64",
        file=installer.name,
        size=installer.stat().st_size,
        sha256=_sha256(installer),
        day=args.day,
        follows=args.follows,
        notes_sr=notes["sr"].strip(),
        notes_en=notes["en"].strip(),
    )


def _sha256(file: Path) -> str:
    sum_of = sha256()
    with file.open("rb") as content:
        while piece := content.read(layout.PIECE):
            sum_of.update(piece)
    return sum_of.hexdigest()


def _crc(file: Path) -> int:
    reckoned = 0
    with file.open("rb") as content:
        while piece := content.read(layout.PIECE):
            reckoned = zlib.crc32(piece, reckoned)
    return reckoned


def _words() -> argparse.ArgumentParser:
    today = datetime.now(UTC).date()
    words = argparse.ArgumentParser(prog="update.py")
    words.add_argument("installer", nargs="?", type=Path, metavar="INSTALLER.(deb|exe)")
    words.add_argument("--version", default="", metavar="N.N.N")
    words.add_argument("--key", type=Path, metavar="FILE.pem")
    words.add_argument("--notes", type=Path, metavar="NOTES.toml")
    words.add_argument("--platform", default="", help="linux-amd64, windows-amd64")
    words.add_argument("--day", type=date.fromisoformat, default=today)
    words.add_argument("--follows", default="0.0.0", help="least version it can be installed over")
    words.add_argument("--out", type=Path, default=Path("dist"), metavar="FOLDER")
    words.add_argument("--new-key", type=Path, metavar="FOLDER")
    words.add_argument("--name", default="", help="of the new key, as people are told it")
    words.add_argument("--since", type=date.fromisoformat, default=today)
    words.add_argument("--until", type=date.fromisoformat)
    return words


def main(argv: list[str]) -> int:
    """Make what was asked for and say where it lies."""
    words = _words()
    args = words.parse_args(argv)
    if args.new_key is not None:
        if not args.name or args.until is None or '"' in args.name:
            words.error("--new-key needs --name (without quotes in it) and --until")
        new_key(args.new_key, args.name, args.since, args.until)
        return 0
    if args.installer is None or not args.version or args.key is None or args.notes is None:
        words.error("a package needs INSTALLER, --version, --key and --notes")
    args.out.mkdir(parents=True, exist_ok=True)
    try:
        made = make(args.installer, _manifest(args), private_key(args.key), args.out)
    except update_manifest.NotUnderstood as fault:
        words.error(f"what the package would say is no good: {fault.place}")
    print(made)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
