"""The SHA-256 of everything that is given out, as `sha256sum --check` reads it."""

import hashlib
import sys
from pathlib import Path

NAME = "SHA256SUMS"


def write(folder: Path) -> Path:
    """Write the list of a folder's files into it, in the order of their names."""
    lines = []
    for file in sorted(one for one in folder.iterdir() if one.is_file() and one.name != NAME):
        with file.open("rb") as content:
            lines.append(f"{hashlib.file_digest(content, 'sha256').hexdigest()}  {file.name}\n")
    path = folder / NAME
    path.write_text("".join(lines), encoding="utf-8", newline="\n")
    return path


if __name__ == "__main__":
    print(write(Path(sys.argv[1])))
