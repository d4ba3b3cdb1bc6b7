"""Packages of a newer version as they should be, signed by keys that only tests trust."""

import importlib.util
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from types import ModuleType

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from core.signing.update_keys import UpdateKey
from core.signing.update_manifest import Manifest
from core.signing.updates import Here

KEY = Ed25519PrivateKey.from_private_bytes(b"\1" * 32)
OTHER = Ed25519PrivateKey.from_private_bytes(b"\2" * 32)
NAME = "Проба 2027"
HERE = Here("0.1.0", "linux-amd64", date(2027, 5, 10))
CONTENT = bytes(range(256)) * 8
NOTES = ("Бржи записници.\nДруга ставка.", "Quicker minutes.\nA second thing.")


def packing() -> ModuleType:
    """`packaging/update.py`, which is no part of a package of Python."""
    file = Path(__file__).parents[2] / "packaging" / "update.py"
    spec = importlib.util.spec_from_file_location("packaging_update", file)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def trusted(key: Ed25519PrivateKey = KEY, name: str = NAME) -> UpdateKey:
    """The public half, trusted for the days of 2027."""
    raw = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    return UpdateKey(name, raw, date(2027, 1, 1), date(2027, 12, 31))


def revoked(key: Ed25519PrivateKey = KEY) -> UpdateKey:
    """The same, revoked since."""
    return replace(trusted(key), revoked=date(2027, 5, 2), why="лаптоп је украден")


def manifest(content: bytes = CONTENT, file: str = "mandat_0.2.0_amd64.deb") -> Manifest:
    """Of version 0.2.0 for Linux."""
    return Manifest(
        version="0.2.0",
        platform="linux-amd64",
        file=file,
        size=len(content),
        sha256=sha256(content).hexdigest(),
        day=date(2027, 5, 1),
        follows="0.1.0",
        notes_sr=NOTES[0],
        notes_en=NOTES[1],
    )


def package(
    folder: Path,
    told: Manifest | None = None,
    key: Ed25519PrivateKey = KEY,
    content: bytes = CONTENT,
) -> Path:
    """A package as the packing makes it, with the installer it was made of beside it."""
    told = told or manifest(content)
    installer = folder / told.file
    installer.write_bytes(content)
    made: Path = packing().make(installer, told, key, folder)
    return made
