"""Forgeries an examiner got past an earlier check: two readings of one file."""

import re
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from io import BytesIO

from tests.core.signing import tampering as t

SHEET = t.SHEET
VALUE = re.compile(rb"<v>[0-9]+</v>")
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PROPERTIES = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


@dataclass
class Entry:
    """One entry of a zip file, written by hand."""

    name: str
    content: bytes
    comment: bytes = b""
    extra: bytes = b""
    offset: int = field(default=0)

    @property
    def _packed(self) -> bytes:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        return packer.compress(self.content) + packer.flush()

    @property
    def _sizes(self) -> tuple[int, int, int]:
        return zlib.crc32(self.content), len(self._packed), len(self.content)

    def local(self) -> bytes:
        """Its own header, and its bytes."""
        name = self.name.encode()
        head = struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 8, 0, 33, *self._sizes, len(name),
                           len(self.extra))  # fmt: skip
        return head + name + self.extra + self._packed

    def listed(self) -> bytes:
        """Its line in the directory."""
        name = self.name.encode()
        lengths = (len(name), len(self.extra), len(self.comment))
        head = struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 8, 0, 33, *self._sizes, *lengths,
                           0, 0, 0, self.offset)  # fmt: skip
        return head + name + self.extra + self.comment


def ended(entries: int, size: int, offset: int) -> bytes:
    """The end of a zip file."""
    return struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, entries, entries, size, offset, 0)


def laid(entries: list[Entry]) -> bytes:
    """Entries one behind the other; their offsets are set."""
    body = b""
    for one in entries:
        one.offset = len(body)
        body += one.local()
    return body


def _both(content: bytes) -> tuple[list[Entry], Entry]:
    """The signed entries, and a forged sheet of the same name."""
    entries = [Entry(name, part) for name, part in t.parts(content).items()]
    forged = VALUE.sub(b"<v>666</v>", t.parts(content)[SHEET])
    return entries, Entry(SHEET, forged)


def second_directory(content: bytes) -> bytes:
    """The end record leads to a forged sheet, a zip64 record before it to the signed one."""
    entries, forged = _both(content)
    body = laid(entries)
    forged.offset = len(body)
    body += forged.local()
    told = b"".join((forged if one.name == SHEET else one).listed() for one in entries)
    true = b"".join(one.listed() for one in entries)
    count, at = len(entries), len(body) + len(told)
    record = struct.pack("<4sQ2H2I4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, len(true), at)
    where = struct.pack("<4sIQI", b"PK\6\7", 0, at + len(true), 1)
    return body + told + true + record + where + ended(count, len(told), len(body))


def in_a_gap(content: bytes) -> bytes:
    """A forged sheet in no directory, which only those meet who read from the first byte on."""
    entries, forged = _both(content)
    body = b""
    for one in entries:
        one.offset = len(body)
        body += one.local() + (forged.local() if one.name == SHEET else b"")
    listed = b"".join(one.listed() for one in entries)
    return body + listed + ended(len(entries), len(listed), len(body))


def renamed_by_an_extra_field(content: bytes) -> bytes:
    """The forged sheet among the signatures; an extra field gives it the sheet's name."""
    entries, forged = _both(content)
    name, hidden = SHEET.encode(), b"_xmlsignatures/x.bin"
    extra = struct.pack("<HHBI", 0x7075, 5 + len(name), 1, zlib.crc32(hidden)) + name
    entries.insert(0, Entry(hidden.decode(), forged.content, extra=extra))
    body = laid(entries)
    listed = b"".join(one.listed() for one in entries)
    return body + listed + ended(len(entries), len(listed), len(body))


def also_a_pdf(content: bytes) -> bytes:
    """A PDF in the first, unsigned part, stored as it is: by another suffix another document."""
    parts = t.parts(content)
    properties = parts.pop("docProps/core.xml")
    entries = [("docProps/core.xml", properties.replace(b"?>", b"?><!--%PDF-1.4 -->", 1))]
    return _stored([*entries, *parts.items()])


def _stored(entries: list[tuple[str, bytes]]) -> bytes:
    into = BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_STORED) as archive:
        for name, content in entries:
            archive.writestr(zipfile.ZipInfo(name), content)
    return into.getvalue()


def _hidden(found: t.Parts) -> None:
    """A second workbook in the folder of the signatures, which its type makes the first."""
    found["_xmlsignatures/wb.XML"] = found["xl/workbook.xml"]
    head = f'<Override PartName="/_xmlsignatures/wb.XML" ContentType="{WORKBOOK_TYPE}"/>'
    found[t.TYPES] = re.sub(rb"(<Types[^>]*>)", rb"\1" + head.encode(), found[t.TYPES])


def _outside(found: t.Parts) -> None:
    """A relationship that Office does not sign leads outside, so that its list seems unsigned."""
    arrow = f'<Relationship Id="rIdE" Type="{PROPERTIES}" Target="x:" TargetMode="External"/>'
    more = f'<Relationship Id="rId0" Type="{OFFICE}/officeDocument" Target="xl/other.xml"/>'
    end = b"</Relationships>"
    found[t.ROOT] = found[t.ROOT].replace(end, (arrow + more).encode() + end)


def _beside_properties(found: t.Parts) -> None:
    """Arrows of an unsigned part, which nobody signs either."""
    arrow = f'<Relationship Id="rId1" Type="{OFFICE}/image" Target="../xl/evil.xml"/>'
    whole = f'<Relationships xmlns="{t.RELATIONSHIPS}">{arrow}</Relationships>'
    found["docProps/_rels/core.xml.rels"] = whole.encode()


hidden_workbook = t.with_parts(_hidden)
relationship_outside = t.with_parts(_outside)
arrows_of_properties = t.with_parts(_beside_properties)
nested_relationship = t.replaced(
    t.WORKBOOK_RELS,
    '(<Relationship [^>]*Id="rId2"[^>]*)/>',
    r'\1><Relationship Id="rId2" Type="x" Target="evil.xml"/></Relationship>',
)
commented_relationship = t.replaced(t.WORKBOOK_RELS, "<Relationship ", "<!-- --><Relationship ")
other_element = t.replaced(t.TYPES, "</Types>", '<Foo PartName="/xl/a" ContentType="b"/></Types>')
unsigned_purpose = t.replaced(
    t.SIGNATURE,
    "<KeyInfo>",
    '<KeyInfo><SignatureInfoV1 xmlns="http://schemas.microsoft.com/office/2006/digsig">'
    "<SignatureComments>7F3A 91C4 0B6E D258 A417 3CE9 56F0 82BD</SignatureComments>"
    "</SignatureInfoV1>",
)


def copied_signature(content: bytes) -> bytes:
    """The same signature as a second part, so that two people seem to have signed."""

    def change(found: t.Parts) -> None:
        found["_xmlsignatures/sig2.xml"] = found[t.SIGNATURE]
        rels = "_xmlsignatures/_rels/origin.sigs.rels"
        found[rels] = found[rels].replace(
            b"</Relationships>",
            b'<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/'
            b'relationships/digital-signature/signature" Target="sig2.xml"/></Relationships>',
        )
        kind = re.search(rb'<Override PartName="/_xmlsignatures/sig1.xml"[^>]*/>', found[t.TYPES])
        assert kind is not None
        more = kind.group().replace(b"sig1", b"sig2")
        found[t.TYPES] = found[t.TYPES].replace(b"</Types>", more + b"</Types>")

    return t.with_parts(change)(content)
