"""Where in a workbook something is, as its reader sees it: by the sheet's name."""

from lxml import etree

from core.signing.package import Package
from core.signing.verdict import Unsound

WORKBOOK = "xl/workbook.xml"
WORKBOOK_RELATIONSHIPS = "xl/_rels/workbook.xml.rels"
_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def names_of_sheets(package: Package) -> dict[str, str]:
    """The names of sheets by the parts that hold them, as far as they can be read."""
    try:
        arrows = {one.id: one.part for one in package.relationships(WORKBOOK_RELATIONSHIPS)}
        sheets = [
            one
            for one in package.xml(WORKBOOK).iter()
            if isinstance(one.tag, str) and etree.QName(one).localname == "sheet"
        ]
    except Unsound:
        return {}
    return {
        arrows[one.get(_RELATED)]: str(one.get("name", ""))
        for one in sheets
        if one.get(_RELATED) in arrows
    }
