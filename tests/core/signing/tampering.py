"""Ways to change a signed workbook behind its signature."""

import re
import warnings
import zipfile
from collections.abc import Callable
from io import BytesIO

from core.signing.certificates import der
from tests.core.signing.people import chair

Parts = dict[str, bytes]
Tamper = Callable[[bytes], bytes]
SHEET = "xl/worksheets/sheet2.xml"
SIGNATURE = "_xmlsignatures/sig1.xml"
ROOT = "_rels/.rels"
WORKBOOK_RELS = "xl/_rels/workbook.xml.rels"
TYPES = "[Content_Types].xml"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"


def parts(content: bytes) -> Parts:
    """The parts of a workbook by name, in order."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(entries: list[tuple[str, bytes]]) -> bytes:
    """A workbook of these entries, names repeated where they are."""
    into = BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # of names written twice, which is the point here
        for name, content in entries:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return into.getvalue()


def with_parts(change: Callable[[Parts], object]) -> Tamper:
    """Changes the parts in place, and packs them again."""

    def tampered(content: bytes) -> bytes:
        found = parts(content)
        change(found)
        return zipped(list(found.items()))

    return tampered


def replaced(part: str, old: str, new: str) -> Tamper:
    """Puts other letters in one part."""

    def change(found: Parts) -> None:
        text = found[part].decode("utf-8")
        assert re.search(old, text), f"{old} is not in {part}"
        found[part] = re.sub(old, new, text, count=1).encode("utf-8")

    return with_parts(change)


def added(part: str, content: bytes, kind: str, rels: str = "", relation: str = "") -> Tamper:
    """Adds a part with its type, and an arrow to it where one is named."""

    def change(found: Parts) -> None:
        found[part] = content
        override = f'<Override PartName="/{part}" ContentType="{kind}"/></Types>'
        found[TYPES] = found[TYPES].replace(b"</Types>", override.encode())
        if rels:
            arrow = f'<Relationship Id="rIdX" Type="{relation}" Target="/{part}"/></Relationships>'
            found[rels] = found[rels].replace(b"</Relationships>", arrow.encode())

    return with_parts(change)


def without(*names: str) -> Tamper:
    """Takes parts away."""
    return with_parts(lambda found: [found.pop(name) for name in names])


def repeated(part: str) -> Tamper:
    """The same name twice, the second with other bytes, as some readers take the last."""
    return lambda content: zipped(
        [*parts(content).items(), (part, parts(content)[part].replace(b"<v>", b"<v>9"))]
    )


def unsigned(content: bytes) -> bytes:
    """The signature taken out cleanly."""
    found = {k: v for k, v in parts(content).items() if not k.startswith("_xmlsignatures/")}
    arrow = rb"<Relationship [^>]*digital-signature/origin[^>]*/>"
    found[ROOT] = re.sub(arrow, b"", found[ROOT])
    found[TYPES] = re.sub(rb"<(Default|Override) [^>]*digital-signature[^>]*/>", b"", found[TYPES])
    return zipped(list(found.items()))


def other_certificate(content: bytes) -> bytes:
    """Another person's certificate in the place of the signer's."""
    from base64 import b64encode

    value = b64encode(der(chair().certificate)).decode()
    old = "<X509Certificate>[^<]*</X509Certificate>"
    return replaced(SIGNATURE, old, f"<X509Certificate>{value}</X509Certificate>")(content)


def emptied_chain(content: bytes) -> bytes:
    """The authorities' certificates taken out: they are not signed, and only help the reader."""
    return replaced(SIGNATURE, "<xd:UnsignedProperties>.*</xd:UnsignedProperties>", "")(content)
