"""What both programs on Windows begin with: the launcher names this module to Python.

Whatever is begun again by multiprocessing is begun as the same program, not as a Python with its
own options; `sys.frozen` is how everybody is told.
"""

import sys

if __name__ == "__main__":
    setattr(sys, "frozen", True)  # noqa: B010, no stub knows the attribute
    from gui.__main__ import main

    sys.exit(main())
