"""The colours keep the contrast the design measured (WCAG 2)."""

import pytest

from gui.kit.tokens import DARK, LIGHT, Tokens

# pair, least ratio, measured light, measured dark (docs of the look)
PAIRS = (
    ("ink", "surface", 4.5, 16.5, 13.2),
    ("ink", "sel", 4.5, 13.4, 9.6),
    ("on_accent", "accent", 4.5, 8.4, 5.7),
    ("ok", "ok_bg", 4.5, 7.0, 8.4),
    ("on_so", "err_so", 4.5, 6.5, 5.7),
    ("focus", "surface", 3.0, 5.4, 7.7),
    ("ink2", "nav", 4.5, 6.7, 10.1),
    ("ink2", "sel", 4.5, 6.6, 6.2),
    ("err", "err_bg", 4.5, 6.7, 9.0),
    ("inf", "inf_bg", 4.5, 7.2, 8.2),
    ("edge", "surface", 3.0, 3.5, 4.4),
    ("focus", "sel", 3.0, 4.4, 5.6),
    ("ink3", "nav", 4.5, 5.2, 7.4),
    ("ink3", "surface", 4.5, 6.3, 6.4),
    ("wrn", "wrn_bg", 4.5, 7.3, 8.9),
    ("neu", "neu_bg", 4.5, 7.0, 7.3),
    ("edge", "bg", 3.0, 3.1, 4.9),
    ("wrn_so", "surface", 3.0, 3.8, 6.3),
    ("err_so", "surface", 3.0, 0, 0),
    ("ok_so", "surface", 3.0, 0, 0),
    ("inf_so", "surface", 3.0, 0, 0),
)

GROUNDS = ("bg", "nav", "surface", "surface2", "sel", "hover")
TONES = ("err", "wrn", "ok", "inf", "neu")
WRITTEN = (
    *((ink, ground) for ink in ("ink", "ink2", "ink3") for ground in GROUNDS),
    *((tone, ground) for tone in TONES for ground in ("bg", "surface", "surface2", "sel", "hover")),
    *((ink, f"{tone}_bg") for tone in TONES for ink in ("ink", "ink2", tone)),
    ("ink", "key_bg"),
    ("on_accent", "accent"),
    ("on_accent", "accent_h"),
    ("on_so", "err_so"),
)
"""Every pair in which the style sheet, the cells and the parts that paint themselves write."""
DRAWN = (
    *(("focus", ground) for ground in (*GROUNDS, "err_bg", "wrn_bg", "ok_bg", "inf_bg")),
    *((f"{tone}_so", ground) for tone in TONES[:4] for ground in ("surface", "bg", "surface2")),
    *((f"{tone}_so", f"{tone}_bg") for tone in TONES[:2]),
    *(("edge", ground) for ground in ("surface", "surface2", "bg", "hover")),
    ("on_so", "ok_so"),
    ("on_accent", "accent"),
)
"""Every pair of a mark, a frame or the ring of the focus with what it stands on."""


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("pairs", "least"), [(WRITTEN, 4.5), (DRAWN, 3.0)], ids=["text", "marks"])
def test_every_pair_that_is_used_has_enough(
    pairs: tuple[tuple[str, str], ...], least: float, tokens: Tokens
) -> None:
    found = {
        f"{front} on {ground}": contrast(getattr(tokens, front), getattr(tokens, ground))
        for front, ground in pairs
    }
    assert {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < least} == {}


def luminance(colour: str) -> float:
    """Relative luminance of `#RRGGBB`."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """Ratio of two colours, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", PAIRS, ids=lambda p: f"{p[0]} on {p[1]}")
def test_pair(pair: tuple[str, str, float, float, float], tokens: Tokens) -> None:
    front, ground, least, light, dark = pair
    ratio = contrast(getattr(tokens, front), getattr(tokens, ground))
    assert ratio >= least
    measured = dark if tokens.dark else light
    if measured:
        assert ratio == pytest.approx(measured, abs=0.06)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_number_on_every_list(tokens: Tokens) -> None:
    assert len(set(tokens.lists)) == 12
    assert min(contrast(tokens.on_list, colour) for colour in tokens.lists) >= 4.5
