"""The plan of the house as tables: floors, side doors, homes of libraries, and ceilings."""

# From the bottom up. A room sees the rooms of the lines above it in this table, never those below
# it here, and never its neighbours on the same line.
FLOORS: tuple[tuple[str, ...], ...] = (
    ("core.base",),
    ("core.law", "core.words"),
    ("core.domain.standing",),
    ("core.domain.commission",),
    ("core.domain.election",),
    ("core.domain.stations",),
    ("core.domain.lists",),
    ("core.domain.ballot",),
    ("core.domain.minutes",),
    ("core.domain.remedies",),
    ("core.domain.tally",),
    ("core.domain.seats",),
    ("core.domain.mandates",),
    ("core.domain.papers",),
    ("core.domain.acts",),
    ("core.book",),
    ("core.sheets", "core.reports", "core.render", "core.signing"),
    ("core.office",),
    ("core.cli",),
    ("gui.kit",),
    ("gui.models",),
    ("gui.bridge",),
    ("gui.pages",),
    ("gui.shell",),
    ("gui.__main__",),
)

# Who sees a neighbour on the same line all the same.
SIDE_DOORS = {("core.render", "core.reports")}

# What a room sees of the lines below it, where that is not everything: the border of the windows.
OPEN_TO_GUI = (
    "core.base",
    "core.law",
    "core.words",
    "core.domain",
    "core.book",
    "core.office",
    "core.reports.model",
)
OPEN_TO_MAIN = (*OPEN_TO_GUI, "core.cli")
OPEN_TO_STANDING = ("core.base", "core.law")

PAGES = "gui.pages"

# Third-party libraries and sqlite3, and the rooms that may name them.
HOMES: dict[str, tuple[str, ...]] = {
    "PySide6": ("gui",),
    "shiboken6": ("gui",),
    "sqlite3": ("core.book",),
    "sqlcipher3": ("core.book",),
    "msgspec": ("core.book",),
    "argon2": ("core.book",),
    "keyring": ("core.book",),
    "psycopg": ("core.book",),
    "pandas": ("core.sheets",),
    "numpy": ("core.sheets",),
    "python_calamine": ("core.sheets",),
    "openpyxl": ("core.sheets",),
    "xlsxwriter": ("core.sheets", "core.render"),
    "typst": ("core.render",),
    "icalendar": ("core.render",),
    "lxml": ("core.signing",),
    "cryptography": ("core.signing",),
    "pkcs11": ("core.signing",),
    "pyhanko": ("core.signing",),
    "pyhanko_certvalidator": ("core.signing",),
    "asn1crypto": ("core.signing",),
    "stdnum": ("core.base", "core.domain"),
}

# The rooms that touch nothing outside the program, and the one module that reads shipped files.
PURE = ("core.base", "core.law", "core.domain")
SHIPPED_FILES = "core.base.resources"
OUTSIDE_WORLD = (
    "asyncio",
    "fileinput",
    "ftplib",
    "glob",
    "http",
    "io",
    "multiprocessing",
    "os",
    "pathlib",
    "shelve",
    "shutil",
    "smtplib",
    "socket",
    "sqlite3",
    "ssl",
    "subprocess",
    "tempfile",
    "urllib",
    "zipfile",
)

# Where votes, seats and shares are reckoned: whole numbers and fractions only.
EXACT = ("core.domain.seats", "core.domain.tally", "core.law", "core.base.shares")

# The one clock, and who may not even ask it.
CLOCK = "core.base.moments"
TIMELESS = ("core.law", "core.domain")
CLOCKS = {
    "datetime.date.today",
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "time.ctime",
    "time.gmtime",
    "time.localtime",
    "time.time",
    "time.time_ns",
    "PySide6.QtCore.QDate.currentDate",
    "PySide6.QtCore.QDateTime.currentDateTime",
    "PySide6.QtCore.QDateTime.currentDateTimeUtc",
    "PySide6.QtCore.QDateTime.currentMSecsSinceEpoch",
    "PySide6.QtCore.QDateTime.currentSecsSinceEpoch",
    "PySide6.QtCore.QTime.currentTime",
}
STOPWATCHES = {
    "time.monotonic",
    "time.monotonic_ns",
    "time.perf_counter",
    "time.perf_counter_ns",
}

MOST_LINES = 400
MOST_LINES_OF_A_FUNCTION = 50
MOST_METHODS = 20
MOST_PARAMETERS = 6
MOST_COLUMNS = 100

NAMES_THAT_SAY_NOTHING = {
    "common",
    "handler",
    "handlers",
    "helper",
    "helpers",
    "manager",
    "managers",
    "misc",
    "util",
    "utils",
}
