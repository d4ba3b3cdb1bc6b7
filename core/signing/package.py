"""A workbook's file as a package (OPC, ECMA-376-2): its parts, read without trusting any of it."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import new as hashed
from io import BytesIO
from typing import Any

from lxml import etree

from core.signing.layout import without_gaps
from core.signing.verdict import Unsound

CONTENT_TYPES = "[Content_Types].xml"
ROOT_RELATIONSHIPS = "_rels/.rels"
TYPES_NS = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONSHIPS_NS = "http://schemas.openxmlformats.org/package/2006/relationships"
RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"

MOST_PARTS = 2_000
MOST_INFLATED = 512 << 20
MOST_XML = 2 << 20
"""Parts that are parsed: lists of parts and signatures; sheets are only hashed."""
CHUNK = 1 << 20
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    OverflowError,
    NotImplementedError,
)
"""What reading a damaged zip file ends in."""
ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class Relationship:
    """One arrow between parts; `target` is as written, `part` where it leads, "" if outside."""

    id: str
    type: str
    target: str
    part: str


@dataclass(frozen=True, slots=True)
class Package:
    """An open package: its entries in order, and the content type of each part."""

    archive: zipfile.ZipFile
    names: tuple[str, ...]
    defaults: dict[str, str]
    overrides: dict[str, str]

    @property
    def parts(self) -> tuple[str, ...]:
        """All parts; the list of content types is none."""
        return tuple(name for name in self.names if name != CONTENT_TYPES)

    def content_type(self, part: str) -> str:
        """The type of a part; empty where the package names none."""
        found = self.overrides.get(part.casefold())
        extension = part.rpartition(".")[2].casefold()
        return found if found is not None else self.defaults.get(extension, "")

    def read(self, part: str) -> bytes:
        """The bytes of a part that is to be parsed."""
        if part not in self.names:
            raise Unsound("package.no_part", part)
        if self.archive.getinfo(part).file_size > MOST_XML:
            raise Unsound("package.too_large", part)
        return b"".join(self.chunks(part))

    def chunks(self, part: str) -> Iterator[bytes]:
        """The bytes of a part, piece by piece."""
        try:
            with self.archive.open(part) as stream:
                while chunk := stream.read(CHUNK):
                    yield chunk
        except _DAMAGED as fault:
            raise Unsound("package.damaged", part) from fault

    def digest(self, part: str, algorithm: str) -> bytes:
        """The hash of a part, which is never held whole."""
        hash_of = hashed(algorithm)
        for chunk in self.chunks(part):
            hash_of.update(chunk)
        return hash_of.digest()

    def xml(self, part: str) -> Any:
        """The root element of a part."""
        return parsed(self.read(part), part)

    def relationships(self, of: str) -> tuple[Relationship, ...]:
        """The arrows written in a .rels part; two of one Id are refused."""
        base = folder_of(of)
        found = [_relationship(one, base) for one in _elements(self.xml(of), RELATIONSHIPS_NS, of)]
        if len({one.id for one in found}) < len(found):
            raise Unsound("package.double_relationship", of)
        return tuple(found)


@contextmanager
def opened(content: bytes) -> Iterator[Package]:
    """The package of these bytes.

    Raises `Unsound` for a damaged one, for names that two programs could read differently, for
    one that would inflate beyond all measure, and for bytes that belong to no part.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except _DAMAGED as fault:
        raise Unsound("package.damaged") from fault
    with archive:
        infos = archive.infolist()
        _sound_names([info.orig_filename for info in infos])
        _sound_sizes(infos)
        without_gaps(infos, content, archive.start_dir)
        names = tuple(info.filename for info in infos)
        if CONTENT_TYPES not in names:
            raise Unsound("package.not_one")
        bare = Package(archive, names, {}, {})
        yield Package(archive, names, *_types(bare))


def parsed(content: bytes, part: str) -> Any:
    """The root element of an XML text that may be hostile: no DTD, no entities, no network."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise Unsound("package.bad_xml", part) from fault
    tree: Any = root.getroottree()
    encoding = (tree.docinfo.encoding or "UTF-8").upper()
    alone = root.getprevious() is None and root.getnext() is None
    if tree.docinfo.doctype or encoding not in ("UTF-8", "US-ASCII") or not alone:
        raise Unsound("package.bad_xml", part)
    return root


def folder_of(rels: str) -> str:
    """The folder that targets of a .rels part are counted from."""
    return rels.rpartition("_rels/")[0]


def owner_of(rels: str) -> str:
    """The part whose arrows a .rels part holds; "" for those of the package."""
    before, _rels, name = rels.rpartition("_rels/")
    return before + name.removesuffix(".rels")


def is_relationships(part: str) -> bool:
    """Whether a part holds arrows to others."""
    folder, _slash, name = part.rpartition("/")
    return name.endswith(".rels") and (folder == "_rels" or folder.endswith("/_rels"))


def resolved(target: str, base: str) -> str:
    """The name of the part a target leads to, seen from a folder."""
    path = target if target.startswith("/") else f"/{base}{target}"
    steps: list[str] = []
    for step in path.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)


def _sound_names(names: list[str]) -> None:
    if len(names) > MOST_PARTS:
        raise Unsound("package.too_many")
    seen: set[str] = set()
    for name in names:
        steps = name.split("/")
        if not name or any(step in ("", ".", "..") or step.endswith(".") for step in steps):
            raise Unsound("package.bad_name", name)
        if any(sign in name for sign in '\\:\0?#%*"<>|') or not name.isprintable():
            raise Unsound("package.bad_name", name)
        if name.casefold() in seen:
            raise Unsound("package.double_name", name)
        seen.add(name.casefold())


def _sound_sizes(infos: list[zipfile.ZipInfo]) -> None:
    if sum(info.file_size for info in infos) > MOST_INFLATED:
        raise Unsound("package.too_large")
    for info in infos:
        if info.flag_bits & ENCRYPTED:
            raise Unsound("package.encrypted", info.filename)
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Unsound("package.damaged", info.filename)


def _types(package: Package) -> tuple[dict[str, str], dict[str, str]]:
    """Content types by extension, and by part."""
    defaults: dict[str, str] = {}
    overrides: dict[str, str] = {}
    for one in _elements(package.xml(CONTENT_TYPES), TYPES_NS, CONTENT_TYPES):
        kind = etree.QName(one).localname
        if kind not in ("Default", "Override"):
            raise Unsound("package.bad_xml", CONTENT_TYPES)
        of = "Extension" if kind == "Default" else "PartName"
        key = one.get(of, "").removeprefix("/").casefold()
        into = defaults if kind == "Default" else overrides
        if key in into or not key:
            raise Unsound("package.double_type", key)
        into[key] = one.get("ContentType", "")
    return defaults, overrides


def _elements(root: Any, namespace: str, part: str) -> list[Any]:
    """The children of a list: elements of one namespace, with nothing in them and between them."""
    children = list(root)
    if any(not isinstance(one.tag, str) or len(one) for one in children):
        raise Unsound("package.bad_xml", part)
    if any(etree.QName(one).namespace != namespace for one in (root, *children)):
        raise Unsound("package.bad_xml", part)
    return children


def _relationship(one: Any, base: str) -> Relationship:
    target = one.get("Target", "")
    outside = one.get("TargetMode", "Internal") == "External"
    part = "" if outside else resolved(target, base)
    return Relationship(one.get("Id", ""), one.get("Type", ""), target, part)
