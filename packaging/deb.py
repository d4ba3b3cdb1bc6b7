"""Makes `dist/mandat_VERSION_ARCH.deb` of the built folder; `--fast` packs it only to be tried."""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from email.utils import formatdate
from pathlib import Path

from folder import size
from pictures import SIZES, SOURCE, png
from project import BUILD, DIST, FOLDER, ROOT, version

LINUX = Path(__file__).with_name("linux")
TREE = BUILD / "deb"
HOME = TREE / "usr" / "lib" / "mandat"
SHARED = TREE / "usr" / "share"
ID = "rs.mandat.Mandat"
MAINTAINER = "Mandat <mandat@mandat.invalid>"

WHERE_THERE_IS = re.compile("cups|[Ww]ayland")
"""What such files need is recommended only: without it there is no printing, or no Wayland."""


def main(words: list[str]) -> int:
    """Lay out the tree of the package, say what it needs, and pack it."""
    if not FOLDER.is_dir():
        print("First: python3 dev.py package folder", file=sys.stderr)
        return 3
    shutil.rmtree(TREE, ignore_errors=True)
    shutil.copytree(FOLDER, HOME, symlinks=True)
    _forget_the_build_machine()
    _lay_out()
    _write_control()
    DIST.mkdir(exist_ok=True)
    package = DIST / f"mandat_{version()}_{_architecture()}.deb"
    how = ("-Zzstd", "-z1") if "--fast" in words else ("-Zxz", "-z9")
    _run("dpkg-deb", "--root-owner-group", *how, "--build", str(TREE), str(package))
    print(f"{package.relative_to(ROOT)}: {package.stat().st_size / 1e6:.1f} MB")
    return 0


def _forget_the_build_machine() -> None:
    """A Python of one's own making looks for its library where it was made; here it lies beside."""
    for library in _libraries():
        path = re.search(r"\(RU?N?PATH\).*\[(.*)\]", _run("readelf", "-d", str(library)))
        if path and not all(part.startswith("$ORIGIN") for part in path[1].split(":")):
            _run("patchelf", "--remove-rpath", str(library))


def _lay_out() -> None:
    """All that lies beside the program: a way to start it, its picture, its kind of file."""
    command = TREE / "usr" / "bin" / "mandat"
    command.parent.mkdir(parents=True)
    command.symlink_to("../lib/mandat/mandat")
    icons = SHARED / "icons" / "hicolor"
    for pixels in SIZES:
        _write(icons / f"{pixels}x{pixels}" / "apps" / f"{ID}.png", png(pixels))
    _write(icons / "scalable" / "apps" / f"{ID}.svg", SOURCE.read_bytes())
    _write(SHARED / "applications" / f"{ID}.desktop", (LINUX / f"{ID}.desktop").read_bytes())
    _write(SHARED / "mime" / "packages" / f"{ID}.xml", (LINUX / f"{ID}.xml").read_bytes())
    _write(SHARED / "lintian" / "overrides" / "mandat", (LINUX / "overrides").read_bytes())
    _write(SHARED / "man" / "man1" / "mandat.1.gz", _packed((LINUX / "mandat.1").read_bytes()))
    papers = SHARED / "doc" / "mandat"
    _write(papers / "copyright", (LINUX / "copyright").read_bytes())
    _write(papers / "changelog.gz", _packed(_changelog().encode()))
    _write(papers / "NEWS.gz", _packed((ROOT / "CHANGELOG.md").read_bytes()))
    for path in TREE.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or path == HOME / "mandat"
            path.chmod(0o755 if runs else 0o644)


def _write_control() -> None:
    control = TREE / "DEBIAN"
    fields = {
        "Package": "mandat",
        "Version": version(),
        "Architecture": _architecture(),
        "Maintainer": MAINTAINER,
        "Installed-Size": str(size(TREE) // 1024),
        **_needs(),
        "Suggests": "opensc, pcscd",
        "Section": "misc",
        "Priority": "optional",
        "Description": (LINUX / "description").read_text(encoding="utf-8").rstrip(),
    }
    text = "".join(f"{name}: {said}\n" for name, said in fields.items())
    _write(control / "control", text.encode())
    files = sorted(file for file in (TREE / "usr").rglob("*") if _is_a_file(file))
    sums = (f"{_md5(file)}  {file.relative_to(TREE)}\n" for file in files)
    _write(control / "md5sums", "".join(sums).encode())


def _needs() -> dict[str, str]:
    """The packages whose libraries are linked to and not in the folder, as Debian reckons them."""
    place = BUILD / "deb-needs"
    text = f"Source: mandat\nMaintainer: {MAINTAINER}\n\nPackage: mandat\nArchitecture: any\n"
    _write(place / "debian" / "control", text.encode())
    libraries = _libraries()
    own = sorted({f"-l{library.parent}" for library in libraries})
    everything = [str(one.relative_to(HOME)) for one in (*libraries, HOME / "mandat")]
    soft = [str(HOME / name) for name in everything if WHERE_THERE_IS.search(name)]
    hard = [str(HOME / name) for name in everything if not WHERE_THERE_IS.search(name)]
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0", *own]
    said = _run(*command, "-dDepends", *hard, "-dRecommends", *soft, place=place)
    return dict(line.removeprefix("shlibs:").split("=", 1) for line in said.splitlines())


def _changelog() -> str:
    moment = float(os.environ.get("SOURCE_DATE_EPOCH", time.time()))
    what = f"mandat ({version()}) stable; urgency=medium\n\n  * What changed is in NEWS.gz.\n"
    return f"{what}\n -- {MAINTAINER}  {formatdate(moment)}\n"


def _libraries() -> list[Path]:
    return sorted(file for file in HOME.rglob("*.so*") if _is_a_file(file))


def _is_a_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _architecture() -> str:
    return _run("dpkg", "--print-architecture").strip()


def _packed(content: bytes) -> bytes:
    return gzip.compress(content, 9, mtime=0)


def _md5(file: Path) -> str:
    return hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _run(*command: str, place: Path = ROOT) -> str:
    done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{command[0]}: {done.stderr.strip()}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
