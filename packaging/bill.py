"""The bill of materials (CycloneDX): all that is shipped, with version and licence.

bill.py FOLDER [--windows]    writes it into a built folder, and the licences beside it
"""

import sys
from pathlib import Path

import licences_of
import shipped
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from project import version

NAME = "mandat.cdx.json"


def finish(folder: Path, windows: bool = False) -> None:
    """Write licences and bill into a built folder."""
    libraries = shipped.libraries(shipped.WINDOWS if windows else None)
    parts = licences_of.parts(libraries, windows)
    licences_of.write(folder, parts)
    write(folder / NAME, parts)


def write(path: Path, parts: tuple[licences_of.Part, ...]) -> None:
    """Write the bill of these parts."""
    made = LicenseFactory()
    bill = Bom()
    program = Component(
        name="mandat",
        version=version(),
        type=ComponentType.APPLICATION,
        licenses=[made.make_from_string("EUPL-1.2")],
    )
    bill.metadata.component = program
    for part in parts:
        one = Component(
            name=part.name,
            version=part.version or None,
            type=ComponentType.LIBRARY,
            licenses=[made.make_from_string(part.licence)],
            purl=PackageURL.from_string(part.purl) if part.purl else None,
        )
        bill.components.add(one)
        bill.register_dependency(program, [one])
    path.write_text(JsonV1Dot6(bill).output_as_string(indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    finish(Path(sys.argv[1]), windows="--windows" in sys.argv[2:])
