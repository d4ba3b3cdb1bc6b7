"""Reads Python source without running it: modules, what each imports, and who reaches whom."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

Sources = Mapping[str, str]
"""Path within the repository, with forward slashes, and the text of the file."""


@dataclass(frozen=True, slots=True)
class Import:
    """One imported name, in full: `from core.base import script` names `core.base.script`."""

    line: int
    name: str


def of_folders(*folders: str) -> Sources:
    """The source files of some folders of this repository."""
    return {
        file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8")
        for folder in folders
        for file in sorted((ROOT / folder).rglob("*.py"))
    }


@cache
def parsed(text: str) -> ast.Module:
    """The syntax tree of one file."""
    return ast.parse(text)


def module(path: str) -> str:
    """Dotted name of a file: `core/law/__init__.py` is `core.law`."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def within(name: str, *rooms: str) -> bool:
    """Whether a dotted name is one of the rooms or stands in one."""
    return any(name == room or name.startswith(f"{room}.") for room in rooms)


def imports(path: str, text: str) -> Iterator[Import]:
    """All imports of a file, wherever they stand: at the top, in functions, for typing only."""
    for node in ast.walk(parsed(text)):
        match node:
            case ast.Import(names=names):
                yield from (Import(node.lineno, alias.name) for alias in names)
            case ast.ImportFrom(names=names):
                source = _whence(path, node)
                yield from (Import(node.lineno, f"{source}.{alias.name}") for alias in names)
            case ast.Call(args=[ast.Constant(value=str() as name), *_]) if _imports(node):
                yield Import(node.lineno, name)
            case _:
                pass


def graph(sources: Sources) -> dict[str, dict[str, int]]:
    """For each module the modules of the same tree that it imports, with the first such line."""
    modules = {module(path) for path in sources}
    reached: dict[str, dict[str, int]] = {name: {} for name in modules}
    for path, text in sources.items():
        for one in imports(path, text):
            target = _known(one.name, modules)
            if target is not None:
                reached[module(path)].setdefault(target, one.line)
    return reached


def full_names(path: str, text: str) -> Iterator[tuple[int, str]]:
    """Every use of an imported thing, by its full dotted name, whatever it was imported as."""
    known = dict(_aliases(path, text))
    for node in ast.walk(parsed(text)):
        if isinstance(node, ast.Name | ast.Attribute):
            dotted = ast.unparse(node)
            head, _, rest = dotted.partition(".")
            if head in known:
                yield node.lineno, f"{known[head]}.{rest}" if rest else known[head]


def _aliases(path: str, text: str) -> Iterator[tuple[str, str]]:
    for node in ast.walk(parsed(text)):
        match node:
            case ast.Import(names=names):
                for alias in names:
                    head = alias.name.partition(".")[0]
                    yield (alias.asname, alias.name) if alias.asname else (head, head)
            case ast.ImportFrom(names=names):
                source = _whence(path, node)
                for alias in names:
                    yield alias.asname or alias.name, f"{source}.{alias.name}"
            case _:
                pass


def _whence(path: str, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    folder = path.split("/")[: -node.level]
    return ".".join([*folder, node.module] if node.module else folder)


def _imports(call: ast.Call) -> bool:
    return ast.unparse(call.func) in ("importlib.import_module", "import_module", "__import__")


def _known(name: str, modules: set[str]) -> str | None:
    while name and name not in modules:
        name = name.rpartition(".")[0]
    return name or None
