"""The tamper table (signing.md, section 4): each change, and the code the check finds it by."""

from dataclasses import dataclass

from tests.core.signing import tampering as t

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CUSTOM_UI = "http://schemas.microsoft.com/office/2006/relationships/ui/extensibility"
PROPERTIES = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
XML = "application/xml"


@dataclass(frozen=True)
class Variant:
    """A change, and what is wrong after it; `libreoffice` is whether LibreOffice notices."""

    name: str
    tamper: t.Tamper
    code: str = ""
    libreoffice: bool = True


def _only_second_half(content: bytes) -> bytes:
    return content[: len(content) // 2]


BROKEN = (
    Variant(
        "a cell", t.replaced(t.SHEET, "<v>[0-9]+</v>", "<v>999999</v>"), "package.part_changed"
    ),
    Variant("styles", t.replaced("xl/styles.xml", "Cambria", "Arial"), "package.part_changed"),
    Variant(
        "part and relationship added",
        t.added("xl/more.xml", b"<a/>", XML, t.WORKBOOK_RELS, f"{OFFICE}/customXml"),
        "package.uncovered_part",
        libreoffice=False,
    ),
    Variant(
        "orphan part added",
        t.added("xl/orphan.xml", b"<a/>", XML),
        "package.uncovered_part",
        libreoffice=False,
    ),
    Variant(
        "content type of a part",
        t.replaced(t.TYPES, "spreadsheetml.worksheet", "spreadsheetml.chartsheet"),
        "package.type_changed",
        libreoffice=False,
    ),
    Variant(
        "customUI added",
        t.added("customUI/ui.xml", b"<customUI/>", XML, t.ROOT, CUSTOM_UI),
        "package.uncovered_part",
        libreoffice=False,
    ),
    Variant(
        "an evil part called a property",
        t.added("docProps/evil.xml", b"<a/>", XML, t.ROOT, f"{OFFICE}/extended-properties"),
        "package.uncovered_part",
        libreoffice=False,
    ),
    Variant(
        "a relationship retargeted",
        t.replaced(t.WORKBOOK_RELS, "worksheets/sheet2.xml", "worksheets/sheet3.xml"),
        "package.relationship_changed",
    ),
    Variant(
        "a relationship removed",
        t.replaced(t.WORKBOOK_RELS, '<Relationship Id="rId2"[^>]*/>', ""),
        "package.relationship_missing",
    ),
    Variant(
        "a relationship added to a part that is there",
        t.replaced(
            t.WORKBOOK_RELS,
            "</Relationships>",
            f'<Relationship Id="rX" Type="{OFFICE}/x" Target="styles.xml"/></Relationships>',
        ),
        "package.uncovered_relationship",
        libreoffice=False,
    ),
    Variant("a sheet deleted", t.without(t.SHEET), "package.part_missing"),
    Variant(
        "signature value",
        t.replaced(t.SIGNATURE, "<SignatureValue>....", "<SignatureValue>AAAA"),
        "signature.false",
    ),
    Variant(
        "signature time",
        t.replaced(t.SIGNATURE, "<mdssi:Value>2026", "<mdssi:Value>2025"),
        "signature.changed",
    ),
    Variant(
        "signing time",
        t.replaced(t.SIGNATURE, "<xd:SigningTime>2026", "<xd:SigningTime>2025"),
        "signature.changed",
    ),
    Variant(
        "comment",
        t.replaced(t.SIGNATURE, "<SignatureComments>", "<SignatureComments>не "),
        "signature.changed",
    ),
    Variant(
        "id of an object",
        t.replaced(t.SIGNATURE, 'Id="idOfficeObject"', 'Id="idOfficeObjecT"'),
        "signature.bad_form",
    ),
    Variant(
        "an object beside the signed ones",
        t.replaced(t.SIGNATURE, "</Signature>$", '<Object Id="more"/></Signature>'),
        "signature.bad_form",
        libreoffice=False,
    ),
    Variant(
        "a comment in the markup",
        t.replaced(t.SIGNATURE, "<SignatureComments>Изв", "<SignatureComments>Изв<!-- -->"),
        "signature.bad_form",
        libreoffice=False,
    ),
    Variant("another certificate", t.other_certificate, "signature.other_certificate"),
    Variant("a name twice", t.repeated(t.SHEET), "package.double_name"),
    Variant("cut off", _only_second_half, "package.damaged"),
    Variant("bytes before it", lambda content: b"PK--" + content, "package.foreign_bytes"),
    Variant(
        "bytes after it",
        lambda content: content + b"more",
        "package.foreign_bytes",
        libreoffice=False,
    ),
    Variant(
        "a name that differs in case only",
        t.added("xl/Styles.xml", b"<a/>", XML),
        "package.double_name",
        libreoffice=False,
    ),
    Variant(
        "a name that leads out",
        t.added("../evil.xml", b"<a/>", XML),
        "package.bad_name",
        libreoffice=False,
    ),
    Variant(
        "an entity in a list of parts",
        t.replaced(
            t.TYPES,
            "standalone=.yes.\\?>",
            "standalone='yes'?><!DOCTYPE a [<!ENTITY b 'c'>]>",
        ),
        "package.bad_xml",
        libreoffice=False,
    ),
)

UNTOUCHED = (
    Variant("untouched", lambda content: content),
    Variant("zipped again", t.with_parts(lambda _found: None)),
    Variant(
        "the document's properties",
        t.replaced("docProps/core.xml", "<dc:creator>", "<dc:creator>X"),
    ),
    Variant(
        "relationships indented",
        t.replaced(t.WORKBOOK_RELS, "<Relationship ", "\n  <Relationship "),
        libreoffice=False,
    ),
)
