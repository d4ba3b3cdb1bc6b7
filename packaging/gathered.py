"""What goes into the folder and what is left out of it; `mandat.spec` asks here."""

import re
from pathlib import Path

from project import BUILD, RESOURCES, ROOT, told, version

Entry = tuple[str, str, str]
"""Of PyInstaller: the name in the folder, the file it comes from, and its kind."""

EXCLUDED = (
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "PySide6.QtOpenGL",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtTest",
    "curses",
    "defusedxml",
    "lib2to3",
    "lxml.objectify",
    "numpy.f2py",
    "numpy.tests",
    "openxml_audit",
    "pandas.tests",
    "pip",
    "pkg_resources",
    "pytest",
    "readline",
    "setuptools",
    "test",
    "tkinter",
)
"""Modules that a library would like to have and Mandat never reaches.

`pydoc`, `doctest` and `unittest` are not among them: python-stdnum and pandas import those.
"""

PLUGINS = (
    "iconengines/qsvgicon",
    "imageformats/qico",
    "imageformats/qjpeg",
    "imageformats/qsvg",
    "platforminputcontexts/composeplatforminputcontextplugin",
    "platforminputcontexts/ibusplatforminputcontextplugin",
    "platforms/qcocoa",
    "platforms/qoffscreen",
    "platforms/qwayland",
    "platforms/qwindows",
    "platforms/qxcb",
    "printsupport/",
    "styles/",
    "wayland-decoration-client/",
    "wayland-shell-integration/xdg-shell",
)
"""The plugins of Qt that are kept; on Linux a file of theirs has `lib` before its name."""

OF_QT = re.compile(r"(lib)?Qt6?[A-Z]")
QT = re.compile(
    r"(lib)?Qt6?(Core|DBus|Gui|PrintSupport|Svg|WaylandClient|Widgets|XcbQpa)(\.|$)",
)
"""The libraries of Qt, and those of them that are kept."""

OF_THE_SYSTEM = re.compile(r"/(usr/)?lib(64)?/([\w-]+-linux-gnu/)?lib(?!python)[\w+-]+[\w.+-]*$")
"""A library of Linux itself: a package asks for it, and the system keeps it safe."""


def modules() -> list[str]:
    """All of our own modules: pages and more are imported by name, which nothing sees."""
    files = (file for room in ("core", "gui") for file in sorted((ROOT / room).rglob("*.py")))
    names = (".".join(file.relative_to(ROOT).with_suffix("").parts) for file in files)
    return [name.removesuffix(".__init__") for name in names if not name.endswith("__main__")]


def data() -> list[tuple[str, str]]:
    """The shipped files, each with its folder, and what tells the program its own version."""
    shipped = (file for file in sorted(RESOURCES.rglob("*")) if file.is_file())
    wanted = (file for file in shipped if file.suffix not in (".py", ".pyc", ".po"))
    metadata = _metadata()
    return [
        *((str(file), str(file.parent.relative_to(ROOT))) for file in wanted),
        (str(metadata), metadata.parent.name),
    ]


def kept(entries: list[Entry]) -> list[Entry]:
    """What remains of the files that PyInstaller found.

    What a wheel has brought from elsewhere (`numpy.libs`) goes in as data, for it is not stripped:
    its parts were moved about once, and a second time breaks it.
    """
    left = [entry for entry in entries if _is_kept(entry[0].replace("\\", "/"), entry[1])]
    return [(name, at, "DATA" if ".libs/" in name else kind) for name, at, kind in left]


def _is_kept(name: str, source: str) -> bool:
    file = Path(name)
    if OF_THE_SYSTEM.fullmatch(source):
        return False
    if "translations" in file.parts or "tests" in file.parts[:-1]:
        return False
    if "plugins" in file.parts:
        plugin = "/".join(file.parts[file.parts.index("plugins") + 1 :])
        return plugin.replace("/lib", "/").startswith(PLUGINS)
    if file.name == "opengl32sw.dll":
        return False
    return all(QT.match(part) for part in file.parts if OF_QT.match(part))


def _metadata() -> Path:
    """The version in the form that `importlib.metadata` reads, and nothing else."""
    folder = BUILD / "pyinstaller" / f"mandat-{version()}.dist-info"
    folder.mkdir(parents=True, exist_ok=True)
    lines = ("Metadata-Version: 2.1", f"Name: {told()['name']}", f"Version: {version()}", "")
    (folder / "METADATA").write_text("\n".join(lines), encoding="utf-8")
    return folder / "METADATA"
