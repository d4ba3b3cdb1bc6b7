"""Small pictures the style sheet can only name by file: arrows and ticks in the theme's colours."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QTemporaryDir

from gui.kit import icons
from gui.kit.tokens import Tokens


def pictures(tokens: Tokens, px: Callable[[float], int]) -> dict[str, str]:
    """Writes the pictures for a theme and answers with their paths by the name in the template."""
    wanted = {
        "arrow": ("chevron-down", tokens.ink2, 16, ""),
        "arrow_up": ("chevron-up", tokens.ink2, 12, ""),
        "arrow_down": ("chevron-down", tokens.ink2, 12, ""),
        "arrow_right": ("chevron-right", tokens.ink2, 16, ""),
        "tick": ("checkmark", tokens.on_accent, 12, "filled"),
        "tick_off": ("checkmark", tokens.ink3, 12, "filled"),
    }
    sharp = max(icons.ratios()) > 1
    return {
        f"img_{key}": _written(name, colour, px(size), cut, sharp)
        for key, (name, colour, size, cut) in wanted.items()
    }


@lru_cache(maxsize=1)
def _folder() -> QTemporaryDir:
    return QTemporaryDir()


@lru_cache(maxsize=128)
def _written(name: str, colour: str, size: int, cut: str, sharp: bool) -> str:
    plain = Path(_folder().path()) / f"{name}-{size}-{colour[1:]}.png"
    icons.pixmap(name, colour, size, 1.0, cut).save(str(plain))
    if sharp:
        twice = icons.pixmap(name, colour, size, 2.0, cut)
        twice.save(str(plain.with_name(f"{plain.stem}@2x.png")))
    return plain.as_posix()
