"""LibreOffice as a judge of signed workbooks: `judged` runs it once over many files."""

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

SYSTEM_PYTHON = "/usr/bin/python3"
SCRIPT = Path(__file__).with_name("libreoffice_verdict.py")


def judged(files: Mapping[str, bytes], roots: Mapping[str, bytes], folder: Path) -> dict[str, str]:
    """LibreOffice's word on each file: `valid`, `unknown`, `broken` or `unsigned`.

    `roots` are trusted certificates in PEM; those called `ca…` are only known.
    """
    store = folder / "nss"
    store.mkdir()
    _certutil(store, "-N", "--empty-password")
    for name, pem in roots.items():
        path = folder / f"{name}.pem"
        path.write_bytes(pem)
        _certutil(store, "-A", "-n", name, "-t", ",," if name.startswith("ca") else "CT,C,C",
                  "-i", str(path))  # fmt: skip
    paths = [folder / f"{number}.xlsx" for number, _name in enumerate(files)]
    for path, content in zip(paths, files.values(), strict=True):
        path.write_bytes(content)
    ran = subprocess.run(
        [SYSTEM_PYTHON, str(SCRIPT)],
        input="".join(f"{path}\n" for path in paths),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        env={**os.environ, "MOZILLA_CERTIFICATE_FOLDER": f"sql:{store}"},
    )
    answers = [json.loads(line) for line in ran.stdout.splitlines()]
    assert len(answers) == len(files), ran.stderr
    return dict(zip(files, map(_word, answers), strict=True))


def _certutil(store: Path, *words: str) -> None:
    subprocess.run(
        ["certutil", words[0], "-d", f"sql:{store}", *words[1:]], check=True, capture_output=True
    )


def _word(answer: dict[str, Any]) -> str:
    found = answer.get("signatures")
    if found is None or not all(one["valid"] for one in found):
        return "broken"
    if not found:
        return "unsigned"
    return "valid" if all(one["trusted"] for one in found) else "unknown"
