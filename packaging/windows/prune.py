"""What of the libraries is left out: parts that the program never touches.

A pattern is held against the path within the folder of libraries. Every pattern must still meet
something, so that a new edition of a library is looked at again.
"""

import shutil
from fnmatch import fnmatch
from pathlib import Path

QT_MODULES = (
    "Concurrent", "DBus", "Designer*", "Help", "Network", "OpenGL*", "Qml*", "Quick*", "Sql",
    "SvgWidgets", "Test", "UiTools", "Xml",
)  # fmt: skip

QT = (
    "*.exe", "*.pyi", "*.lib", "py.typed",
    "doc", "glue", "include", "metatypes", "qml", "resources", "scripts", "support", "typesystems",
    "Qt6Labs*.dll", "Qt6Lottie*.dll", "opengl32sw.dll", "pyside6qml*",
    "plugins/[!ips]*", "plugins/platforminputcontexts", "plugins/sqldrivers",
    "plugins/platforms/q[!w]*.dll", "plugins/imageformats/q[!js]*.dll",
    "translations/*.qm",
    *(f"Qt6{name}.dll" for name in QT_MODULES),
    *(f"Qt{name}.pyd" for name in QT_MODULES),
)  # fmt: skip

OF_COMPILER = ("concrt140.dll", "vcamp140.dll", "vccorlib140.dll", "vcomp140.dll")
"""Come with every wheel of Qt for Python, and nothing that is left asks for them."""

PATTERNS = (
    "bin",
    *(f"PySide6/{pattern}" for pattern in (*QT, *OF_COMPILER)),
    *(f"shiboken6/{pattern}" for pattern in ("*.lib", "include", *OF_COMPILER)),
    "numpy/*/tests", "numpy/tests", "numpy/f2py", "numpy/distutils", "numpy/_core/include",
    "numpy/_core/lib", "numpy/random/lib", "numpy/random/_examples",
    "pandas/tests",
    "lxml/includes", "lxml/isoschematron",
)  # fmt: skip

EVERYWHERE = ("*.pyi", "*.pyx", "*.pxd", "*.pxi", "*.c", "*.h", "*.lib")
"""Left out wherever it lies: sources of what is compiled, and stubs."""


def prune(folder: Path) -> tuple[str, ...]:
    """Take out what is not needed; the patterns that nothing is called any more."""
    stale = []
    for pattern in PATTERNS:
        met = list(folder.glob(pattern))
        if not met:
            stale.append(pattern)
        for path in met:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for path in [one for one in folder.rglob("*") if one.is_file()]:
        if any(fnmatch(path.name, pattern) for pattern in EVERYWHERE):
            path.unlink()
    return tuple(stale)


def size(folder: Path) -> int:
    """Octets of all files under a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
