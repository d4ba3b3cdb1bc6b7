"""The rules of the house: each check takes sources and says every fault in one sentence."""

import ast
import sys
from collections.abc import Callable, Iterator
from typing import TypeAlias

from tests.house import plan
from tests.house.source import (
    Sources,
    full_names,
    graph,
    imports,
    module,
    parsed,
    within,
)

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
Check: TypeAlias = Callable[[Sources], list[str]]


def floors(sources: Sources) -> list[str]:
    """Imports go down only, and rooms on one line do not see each other."""
    faults = []
    for path, text in sources.items():
        room = _room(module(path))
        if room is None and module(path) not in ("core", "core.domain", "gui"):
            faults.append(f"{path}:1: {module(path)} stands in no room of the plan")
        faults += [
            f"{path}:{one.line}: {room or 'a corridor'} may not see {one.name}"
            for one in imports(path, text)
            if within(one.name, "core", "gui") and not _may_see(room, one.name)
        ]
    return faults


def pages(sources: Sources) -> list[str]:
    """There are no corridors between pages: a page imports no other page."""
    folders = {path.split("/")[2] for path in sources if path.startswith("gui/pages/")}
    rooms = {f"{plan.PAGES}.{folder}" for folder in folders if not folder.endswith(".py")}
    faults = []
    for path, text in sources.items():
        own = next((room for room in rooms if within(module(path), room)), None)
        others = rooms - {own}
        if own is not None:
            faults += [
                f"{path}:{one.line}: a page may not see another page, {one.name}"
                for one in imports(path, text)
                if within(one.name, *others)
            ]
    return faults


def homes(sources: Sources) -> list[str]:
    """Every library is imported only in its home; a library without a home not at all."""
    faults = []
    for path, text in sources.items():
        for one in imports(path, text):
            library = one.name.partition(".")[0]
            rooms = plan.HOMES.get(library)
            if rooms is None and library not in sys.stdlib_module_names | {"core", "gui"}:
                faults.append(f"{path}:{one.line}: {library} has no home in the plan")
            if rooms is not None and not within(module(path), *rooms):
                faults.append(f"{path}:{one.line}: {library} belongs in {' or '.join(rooms)}")
    return faults


def outside_world(sources: Sources) -> list[str]:
    """The lower floors read and write nothing; only one module reads shipped files."""
    faults = []
    for path, text in sources.items():
        if not within(module(path), *plan.PURE) or module(path) == plan.SHIPPED_FILES:
            continue
        banned = (*plan.OUTSIDE_WORLD, plan.SHIPPED_FILES)
        faults += [
            f"{path}:{one.line}: {one.name} reaches outside the program"
            for one in imports(path, text)
            if within(one.name, *banned)
        ]
        faults += [
            f"{path}:{node.lineno}: {node.func.id}() reaches outside the program"
            for node in ast.walk(parsed(text))
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in ("open", "input", "print")
        ]
    return faults


def circles(sources: Sources) -> list[str]:
    """No module reaches itself through what it imports."""
    edges = graph(sources)
    paths = {module(path): path for path in sources}
    faults, told = [], set[str]()
    for start in sorted(edges):
        way = _way_back(start, edges)
        if way and start not in told:
            told.update(way)
            line = edges[start][way[0]]
            faults.append(f"{paths[start]}:{line}: circle {' → '.join([start, *way])}")
    return faults


def qt_free_commands(sources: Sources) -> list[str]:
    """Nothing that a command of the command line reaches imports Qt or a window."""
    edges = graph(sources)
    paths = {module(path): path for path in sources}
    reached = {name for name in edges if within(name, "core.cli")}
    waiting = list(reached)
    while waiting:
        new = edges[waiting.pop()].keys() - reached
        reached |= new
        waiting += new
    return [
        f"{paths[name]}:{one.line}: a command reaches {one.name}"
        for name in sorted(reached)
        for one in imports(paths[name], sources[paths[name]])
        if within(one.name, "PySide6", "shiboken6", "gui")
    ]


def sizes(sources: Sources) -> list[str]:
    """Files, functions, classes, signatures and lines stay under their ceilings."""
    faults = []
    for path, text in sources.items():
        lines = text.splitlines()
        faults += _over(path, 1, "lines in the file", len(lines), plan.MOST_LINES)
        for number, line in enumerate(lines, start=1):
            faults += _over(path, number, "columns", len(line), plan.MOST_COLUMNS)
        for node in ast.walk(parsed(text)):
            faults += _sizes_of(path, node)
    return faults


def exact_numbers(sources: Sources) -> list[str]:
    """Where votes become seats there are whole numbers and fractions only."""
    faults = []
    for path, text in sources.items():
        if within(module(path), *plan.EXACT):
            for node in ast.walk(parsed(text)):
                what = _inexact(node)
                if what is not None and isinstance(node, ast.expr | ast.stmt):
                    faults.append(f"{path}:{node.lineno}: {what} is not exact")
    return faults


def one_clock(sources: Sources) -> list[str]:
    """Only one module reads a clock; law and domain do not even ask it."""
    faults = []
    for path, text in sources.items():
        name = module(path)
        if name == plan.CLOCK:
            continue
        banned = plan.CLOCKS if within(name, "gui") else plan.CLOCKS | plan.STOPWATCHES
        if within(name, *plan.TIMELESS):
            banned = banned | {f"{plan.CLOCK}.now"}
        faults += [
            f"{path}:{line}: {used} reads a clock"
            for line, used in full_names(path, text)
            if used in banned
        ]
    return faults


def narrow_excepts(sources: Sources) -> list[str]:
    """The core swallows only what it can name; it may tidy up after anything and raise it on."""
    return [
        f"{path}:{node.lineno}: the core may not swallow everything"
        for path, text in sources.items()
        for node in ast.walk(parsed(text))
        if path.startswith("core/") and isinstance(node, ast.ExceptHandler | ast.Call)
        if _swallows(node)
    ]


def telling_names(sources: Sources) -> list[str]:
    """Files and folders are named after what they are, in words of the trade."""
    return [
        f"{path}:1: the name {word} says nothing"
        for path in sources
        for part in path.removesuffix(".py").split("/")
        for word in part.split("_")
        if word in plan.NAMES_THAT_SAY_NOTHING
    ]


def docstrings(sources: Sources) -> list[str]:
    """Every module says what it is for; so does every public thing of the core."""
    faults = []
    for path, text in sources.items():
        told = (ast.get_docstring(parsed(text)) or "").split("\n\n")[0]
        if not told.endswith((".", "?", ":")):
            faults.append(f"{path}:1: the module does not begin with a sentence on its purpose")
        if path.startswith("core/"):
            faults += [
                f"{path}:{node.lineno}: {node.name} has no docstring"
                for node in _public(parsed(text))
                if not ast.get_docstring(node)
            ]
    return faults


CHECKS: tuple[Check, ...] = (
    floors,
    pages,
    homes,
    outside_world,
    circles,
    qt_free_commands,
    sizes,
    exact_numbers,
    one_clock,
    narrow_excepts,
    telling_names,
    docstrings,
)


def _room(name: str) -> str | None:
    rooms = (room for line in plan.FLOORS for room in line)
    return next((room for room in rooms if within(name, room)), None)


def _floor(room: str) -> int:
    return next(number for number, line in enumerate(plan.FLOORS) if room in line)


def _may_see(room: str | None, name: str) -> bool:
    other = _room(name)
    if room is None or other is None:
        return False
    if room == other or (room, other) in plan.SIDE_DOORS:
        return True
    return _floor(other) < _floor(room) and within(name, *_open_to(room))


def _open_to(room: str) -> tuple[str, ...]:
    if room == "core.domain.standing":
        return plan.OPEN_TO_STANDING
    if room == "gui.__main__":
        return (*plan.OPEN_TO_MAIN, "gui")
    return (*plan.OPEN_TO_GUI, "gui") if within(room, "gui") else ("core",)


def _way_back(start: str, edges: dict[str, dict[str, int]]) -> list[str]:
    """A shortest chain of imports from a module to itself; empty if there is none."""
    ways = [[target] for target in edges[start]]
    seen: set[str] = set()
    for way in ways:
        if way[-1] == start:
            return way
        if way[-1] not in seen:
            seen.add(way[-1])
            ways.extend([*way, target] for target in edges[way[-1]])
    return []


def _sizes_of(path: str, node: ast.AST) -> Iterator[str]:
    match node:
        case ast.ClassDef(name=name, body=body):
            methods = [item for item in body if isinstance(item, Function)]
            yield from _over(
                path, node.lineno, f"methods in {name}", len(methods), plan.MOST_METHODS
            )
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            ceiling = plan.MOST_LINES_OF_A_FUNCTION
            yield from _over(path, node.lineno, f"lines in {name}", lines, ceiling)
            wanted = len(_parameters(node.args))
            yield from _over(
                path, node.lineno, f"parameters of {name}", wanted, plan.MOST_PARAMETERS
            )
        case _:
            pass


def _parameters(args: ast.arguments) -> list[str]:
    named = [*args.posonlyargs, *args.args, *args.kwonlyargs]
    rest = [arg for arg in (args.vararg, args.kwarg) if arg is not None]
    return [arg.arg for arg in (*named, *rest) if arg.arg not in ("self", "cls")]


def _over(path: str, line: int, what: str, found: int, ceiling: int) -> list[str]:
    return [f"{path}:{line}: {found} {what}, over {ceiling}"] if found > ceiling else []


def _inexact(node: ast.AST) -> str | None:
    match node:
        case ast.Constant(value=float() | complex()):
            return f"the number {node.value!r}"
        case ast.Name(id="float" | "complex"):
            return node.id
        case ast.BinOp(op=ast.Div()) | ast.AugAssign(op=ast.Div()):
            return "division by /"
        case _:
            return None


def _swallows(node: ast.ExceptHandler | ast.Call) -> bool:
    match node:
        case ast.ExceptHandler(body=[*_, ast.Raise(exc=None)]):
            return False
        case ast.ExceptHandler(type=caught):
            return caught is None or _broad(caught)
        case ast.Call(args=kinds):
            called = ast.unparse(node.func) in ("suppress", "contextlib.suppress")
            return called and any(_broad(kind) for kind in kinds)


def _broad(caught: ast.expr) -> bool:
    if isinstance(caught, ast.Tuple):
        return any(_broad(kind) for kind in caught.elts)
    return ast.unparse(caught).removeprefix("builtins.") in ("Exception", "BaseException")


def _public(tree: ast.Module | ast.ClassDef) -> Iterator[Function | ast.ClassDef]:
    for node in tree.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            if not any("overload" in ast.unparse(mark) for mark in node.decorator_list):
                yield node
            if isinstance(node, ast.ClassDef):
                yield from _public(node)
