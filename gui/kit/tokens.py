"""Colours, type and measures of the program as two frozen values, the light and the dark one."""

from dataclasses import dataclass

LINE_HEIGHTS = {12: 16, 13: 18, 14: 18, 15: 20, 17: 24, 18: 24, 20: 25, 22: 28, 28: 30, 40: 44}
"""Type sizes in pixels at 100 % and the height of a line in each."""

NAVIGATION, RAIL = 208, 56
HEAD, TABS, KEYS, FOOT = 60, 36, 32, 30
BUTTON, SMALL_BUTTON, FIELD = 34, 28, 34
COUNT_FIELD = (92, 36)
TABLE_HEAD, GROUP_ROW = 34, 28
DENSE_ROW, PLAIN_ROW, TWO_LINE_ROW, WORK_ROW, FORM_ROW = 26, 34, 44, 56, 46
SHEET_RADIUS, CONTROL_RADIUS, BAR_RADIUS = 6, 4, 2
PAGE_SIDE, SHEET_GAP, SHEET_INSIDE = 20, 12, 14
NARROW = 1000
"""Below this width in logical pixels the navigation is a rail and panels go under each other."""

SCALES = (100, 115, 130)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour by its use; `_bg`, `_ln`, `_so` are ground, line and solid of a tone."""

    dark: bool
    bg: str
    nav: str
    surface: str
    surface2: str
    hover: str
    sel: str
    line: str
    line2: str
    edge: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accent_h: str
    on_accent: str
    on_so: str
    focus: str
    err: str
    err_bg: str
    err_ln: str
    err_so: str
    wrn: str
    wrn_bg: str
    wrn_ln: str
    wrn_so: str
    ok: str
    ok_bg: str
    ok_ln: str
    ok_so: str
    inf: str
    inf_bg: str
    inf_ln: str
    inf_so: str
    neu: str
    neu_bg: str
    neu_ln: str
    neu_so: str
    key_bg: str
    key_ln: str
    on_list: str
    lists: tuple[str, ...]
    """Colours of the electoral lists, by number on the ballot."""


LIGHT = Tokens(
    dark=False,
    bg="#F2F3F1",
    nav="#E8EAE7",
    surface="#FFFFFF",
    surface2="#F7F8F6",
    hover="#EEF2F2",
    sel="#DCEAED",
    line="#D8DCD7",
    line2="#C3C9C3",
    edge="#838C86",
    ink="#18211E",
    ink2="#47524D",
    ink3="#58635D",
    accent="#0F5468",
    accent_h="#0B4252",
    on_accent="#FFFFFF",
    on_so="#FFFFFF",
    focus="#0A7396",
    err="#A2201A",
    err_bg="#FCEDEB",
    err_ln="#E2A7A2",
    err_so="#B3261E",
    wrn="#744600",
    wrn_bg="#FFF4DC",
    wrn_ln="#E3C27C",
    wrn_so="#B87400",
    ok="#1D5C39",
    ok_bg="#E7F3EB",
    ok_ln="#A8CDB6",
    ok_so="#2B7A4B",
    inf="#0F5468",
    inf_bg="#E3EFF2",
    inf_ln="#A6C9D2",
    inf_so="#14708A",
    neu="#47524D",
    neu_bg="#ECEEEB",
    neu_ln="#C9CFC9",
    neu_so="#838C86",
    key_bg="#FFFFFF",
    key_ln="#B4BBB5",
    on_list="#FFFFFF",
    lists=(
        *("#2B5C94", "#936700", "#27552A", "#A5417C", "#37424D", "#0B6B5B"),
        *("#7A3413", "#5B4BB8", "#776A45", "#12344A", "#5C7A12", "#5C2340"),
    ),
)

DARK = Tokens(
    dark=True,
    bg="#171C1A",
    nav="#121614",
    surface="#1F2523",
    surface2="#262D2A",
    hover="#2A3331",
    sel="#1E3F48",
    line="#333B38",
    line2="#434D49",
    edge="#7F8B85",
    ink="#E9EDEA",
    ink2="#B9C3BE",
    ink3="#9DA8A2",
    accent="#1B7086",
    accent_h="#207A91",
    on_accent="#FFFFFF",
    on_so="#121614",
    focus="#5CC4DE",
    err="#FFB3AB",
    err_bg="#3A1D1B",
    err_ln="#7B3A35",
    err_so="#E5695F",
    wrn="#F2C66D",
    wrn_bg="#352912",
    wrn_ln="#6E5723",
    wrn_so="#D9992B",
    ok="#93D6AC",
    ok_bg="#18301F",
    ok_ln="#33613F",
    ok_so="#4FA873",
    inf="#8ED3E4",
    inf_bg="#163139",
    inf_ln="#2C5F6D",
    inf_so="#4FA9BF",
    neu="#B9C3BE",
    neu_bg="#2B322F",
    neu_ln="#46504C",
    neu_so="#7F8B85",
    key_bg="#2B322F",
    key_ln="#56615C",
    on_list="#121614",
    lists=(
        *("#7DB2F0", "#E5B543", "#7CC47A", "#F5A3CD", "#8C99A6", "#2FA58A"),
        *("#D98A5B", "#9C8CF5", "#D8CBA4", "#5C93B8", "#C9DE6A", "#C4769B"),
    ),
)
