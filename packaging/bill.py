"""The bill of materials (CycloneDX): all that is shipped, with version and licence."""

import sys
from importlib.metadata import Distribution
from pathlib import Path

import licences_of
import shipped
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from project import version


def write(path: Path, libraries: dict[str, Distribution]) -> None:
    """Write the bill of these libraries, and of what lies beside them."""
    made = LicenseFactory()
    bill = Bom()
    program = Component(
        name="mandat",
        version=version(),
        type=ComponentType.APPLICATION,
        licenses=[made.make_from_string("EUPL-1.2")],
    )
    bill.metadata.component = program
    for part in licences_of.parts(libraries):
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
    write(Path(sys.argv[1]), shipped.libraries())
