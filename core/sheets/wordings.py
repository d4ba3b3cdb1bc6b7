"""How headings of a sheet are worded, in Serbian in both scripts and in English."""

from core.base.script import folded

KNOWN: dict[str, tuple[str, ...]] = {
    "number": ("број", "number", "nr"),
    "running": ("рб", "р бр", "ред бр", "редни број", "бр", "no"),
    "station_no": (
        "бм", "бирачко место", "број бирачког места", "бр бирачког места", "број бм", "бр бм",
        "редни број бирачког места", "station", "station number", "station no",
        "polling station", "polling station number", "polling station no",
    ),
    "name": ("назив", "име", "name"),
    "station_name": ("назив бирачког места", "station name", "polling station name"),
    "address": ("адреса", "адреса бирачког места", "место и адреса", "address", "location"),
    "area": (
        "општина", "град", "општина град", "јединица", "municipality", "area", "city",
    ),
    "registered": (
        "уписано", "уписаних", "уписано бирача", "уписани бирачи", "број уписаних бирача",
        "број бирача", "бирача", "број бирача уписаних у извод из бирачког списка", "s",
        "registered", "registered voters", "voters", "electorate",
    ),
    "received": (
        "примљено", "примљено листића", "примљени листићи", "примљених листића",
        "број примљених гласачких листића", "r", "received", "ballots received",
    ),
    "unused": (
        "неупотребљено", "неупотребљених", "неупотребљени листићи", "неупотребљених листића",
        "број неупотребљених гласачких листића", "u", "unused", "unused ballots",
    ),
    "voted": (
        "гласало", "изашло", "изашло на изборе", "гласало бирача", "број бирача који су гласали",
        "број бирача који су изашли на изборе", "g", "voted", "turnout", "turned out",
        "voters who voted",
    ),
    "in_box": (
        "у кутији", "листића у кутији", "број гласачких листића у гласачкој кутији", "b",
        "in box", "in the box", "ballots in box", "ballots in the box",
    ),
    "invalid": (
        "неважећих", "неважећи", "неважећи листићи", "неважећих листића",
        "број неважећих гласачких листића", "n", "invalid", "invalid ballots",
    ),
    "valid": (
        "важећих", "важећи", "важећи листићи", "важећих листића",
        "број важећих гласачких листића", "v", "valid", "valid ballots",
    ),
    "minority": (
        "мањинска", "мањина", "националне мањине", "листа националне мањине", "minority",
        "minority list", "national minority",
    ),
    "candidates": (
        "кандидата", "кандидати", "број кандидата", "candidates", "number of candidates",
    ),
    "leader": ("носилац", "носилац листе", "носилац изборне листе", "leader", "list leader"),
    "list_no": (
        "редни број листе", "редни број изборне листе", "број листе", "број изборне листе",
        "list number", "list no",
    ),
    "list": ("листа", "list"),
    "list_name": ("назив листе", "назив изборне листе", "изборна листа", "list name"),
}  # fmt: skip
EXPLICIT = frozenset({"station_no", "list_no"})
"""Headings that say whose number it is: better than a running number of the rows."""
RUNNING = "running"

_BY_WORDING = {folded(word): name for name, wordings in KNOWN.items() for word in wordings}


def meaning(text: str) -> str:
    """What a heading says, as a row of `KNOWN`; empty when not known. A share is no count."""
    return "" if "%" in text else _BY_WORDING.get(folded(text), "")
