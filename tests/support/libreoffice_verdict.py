"""LibreOffice's own verdict on signed workbooks, over its UNO interface.

Run by the system's Python, which has `uno`: it is handed file names, one a line, and answers each
with a line of JSON: `{"signatures": [{"valid": …, "trusted": …, "signer": …}]}`, or
`{"trouble": …}`. It knows nothing of the package that surrounds this file.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from typing import Any

import uno  # type: ignore[import-not-found]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]


def main() -> int:
    """Start LibreOffice with a profile of its own, and answer until the input ends."""
    with tempfile.TemporaryDirectory() as home:
        pipe = f"mandat{os.getpid()}"
        office = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                f"-env:UserInstallation=file://{home}",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            context = connected(pipe)
            for line in sys.stdin:
                print(json.dumps(verdict(context, line.rstrip("\n"))), flush=True)
        finally:
            office.terminate()
            office.wait()
    return 0


def connected(pipe: str) -> Any:
    """The context of the running office; it takes some seconds to answer at all."""
    resolver = uno.getComponentContext().ServiceManager.createInstance(
        "com.sun.star.bridge.UnoUrlResolver"
    )
    for _attempt in range(600):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.1)
    raise SystemExit("LibreOffice does not answer")


def verdict(context: Any, path: str) -> dict[str, Any]:
    """What LibreOffice says of the signatures of one file."""
    services = context.ServiceManager
    try:
        factory = services.createInstanceWithContext("com.sun.star.embed.StorageFactory", context)
        format_of = PropertyValue("StorageFormat", 0, "ZipFormat", 0)
        properties = uno.Any("[]com.sun.star.beans.PropertyValue", (format_of,))
        given = (uno.systemPathToFileUrl(path), 1, properties)
        storage = uno.invoke(factory, "createInstanceWithArguments", (given,))
        signer = services.createInstanceWithArgumentsAndContext(
            "com.sun.star.security.DocumentDigitalSignatures", ("1.2", True), context
        )
        found = signer.verifyDocumentContentSignatures(storage, None)
    except Exception as fault:
        return {"trouble": str(fault)}
    return {
        "signatures": [
            {
                "valid": bool(one.SignatureIsValid),
                "trusted": one.CertificateStatus == 0,
                "signer": one.Signer.SubjectName if one.Signer else "",
            }
            for one in found
        ]
    }


if __name__ == "__main__":
    sys.exit(main())
