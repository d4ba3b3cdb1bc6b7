"""Where in a workbook something is, as its reader sees it: by the sheet's name."""

from lxml import etree

from core.signing.package import Package
from core.signing.verdict import Unsound

WORKBOOK = "xl/workbook.xml"
WORKBOOK_RELATIONSHIPS = "xl/_rels/workbook.xml.rels"
_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def place_of(package: Package, part: str) -> str:
    """The sheet a part holds, by its name; for every other part, the part itself."""
    try:
        arrows = {one.id: one.part for one in package.relationships(WORKBOOK_RELATIONSHIPS)}
        for one in package.xml(WORKBOOK).iter():
            named = isinstance(one.tag, str) and etree.QName(one).localname == "sheet"
            if named and arrows.get(one.get(_RELATED, "")) == part:
                return str(one.get("name", part))
    except Unsound:
        return part
    return part
