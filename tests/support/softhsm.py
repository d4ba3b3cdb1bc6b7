"""A card that is none: SoftHSM in a folder of its own, filled by the tools that fill cards."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pkcs11

MODULE = Path("/usr/lib/softhsm/libsofthsm2.so")
PIN, KEEPER = "4711", "12345678"


@dataclass(frozen=True)
class Reader:
    """A reader with cards in it; `tokens` is where their contents lie."""

    tokens: Path

    def insert(self, label: str) -> None:
        """A new card of that label."""
        _run("softhsm2-util", "--init-token", "--free", "--label", label, "--pin", PIN,
             "--so-pin", KEEPER)  # fmt: skip

    def write(self, label: str, number: int, key: bytes, certificate: bytes) -> None:
        """A key (PKCS#8) and its certificate (DER) onto a card."""
        one = self.tokens.parent / "object"
        _run_on(label, one, key, "privkey", number)
        self.add(label, number, certificate)

    def add(self, label: str, number: int, certificate: bytes) -> None:
        """A certificate onto a card."""
        _run_on(label, self.tokens.parent / "object", certificate, "cert", number)

    def take_out(self) -> None:
        """All cards out of the reader, as by a hand, while the program still holds them open."""
        for one in self.tokens.iterdir():
            shutil.rmtree(one)


def reader(folder: Path) -> Reader:
    """An empty reader; the module finds it from now on in this process and its children."""
    tokens = folder / "tokens"
    tokens.mkdir()
    settings = folder / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {tokens}\nobjectstore.backend = file\n")
    pkcs11.unload(str(MODULE))  # it reads where its cards lie only when it is loaded
    os.environ["SOFTHSM2_CONF"] = str(settings)
    return Reader(tokens)


def _run_on(label: str, one: Path, content: bytes, kind: str, number: int) -> None:
    one.write_bytes(content)
    where = ("--module", str(MODULE), "--token-label", label, "--login", "--pin", PIN)
    what = ("--write-object", str(one), "--type", kind, "--id", f"{number:02x}")
    usage = ("--usage-sign",) if kind == "privkey" else ()
    _run("pkcs11-tool", *where, *what, *usage)


def _run(*words: str) -> None:
    ran = subprocess.run(words, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
