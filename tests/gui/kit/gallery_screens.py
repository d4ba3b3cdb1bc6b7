"""Pages of the gallery that follow the pictures of whole screens."""

from collections.abc import Callable

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.buttons import Button
from gui.kit.chips import Icon
from gui.kit.clock import Clock, ClockFace
from gui.kit.count_field import Count
from gui.kit.dots import Stage
from gui.kit.fields import SearchField
from gui.kit.filters import DASHED, Filter, FilterChips
from gui.kit.findings import Finding, FindingStack
from gui.kit.form_row import CountRow
from gui.kit.head import PageHead
from gui.kit.progress import Part, ProgressBand, ProgressLine
from gui.kit.segments import Choice, SegmentedControl
from gui.kit.sheet import Sheet, boxed, column, row
from gui.kit.stages import StageLine, StageStop
from gui.kit.sums import Sum, SumsPanel
from gui.kit.texts import Label, Prose, Run, rule
from gui.kit.tiles import TILE, StationBoard, Tile, TileState
from tests.gui.kit import gallery_results
from tests.gui.kit.gallery_frame import framed, window

_FIELDS: tuple[tuple[str, str, Count, str], ...] = (
    ("S", "Број бирача уписаних у извод из бирачког списка", 275, ""),
    ("R", "Број примљених гласачких листића", 275, ""),
    ("U", "Број неупотребљених гласачких листића", 115, ""),
    ("G", "Број бирача који су изашли на изборе", 159, "err"),
    ("B", "Број гласачких листића у гласачкој кутији", 160, "err"),
    ("N", "Број неважећих гласачких листића", 4, ""),
)
_LISTS: tuple[tuple[str, str, Count, str], ...] = (
    ("1", "Градски договор", 37, ""),
    ("2", "Моравски савез", 37, ""),
    ("7", "Зелена обала", 16, ""),
    ("8", "Цинцарска заједница Мораве", None, ""),
    ("9", "Пензионери Нове Мораве", None, ""),
)


def overview() -> QWidget:
    """The first page: stages, work list, calendar, progress."""
    head = PageHead("Преглед")
    head.add(Label("четвртак, 12. новембар 2026.", tone="ink2"))
    head.add(Label("10:42", 17, strong=True))
    page, body = framed(head)
    stops = (
        ("Расписивање", "20. 10.", "расписано", Stage.DONE),
        ("Изборне листе", "до 15. 11. у 24:00", "11 примљено, 4 проглашене", Stage.CURRENT),
        ("Збирна листа", "20. 11. у 24:00", "8 дана", Stage.TODO),
        ("Гласачки листићи", "21. 11. у 24:00", "9 дана", Stage.TODO),
        ("Гласање", "недеља, 6. 12.", "24 дана", Stage.TODO),
        ("Записници", "7. 12. у 08:00", "12 ч од затварања", Stage.TODO),
        ("Резултати", "10. 12. у 20:00", "96 ч од затварања", Stage.TODO),
        ("Додела мандата", "7 дана од извештаја", "45 мандата", Stage.TODO),
    )
    stages = Sheet()
    stages.body.addWidget(StageLine([StageStop(s[0], *s) for s in stops]))
    body.addWidget(stages)
    work = Sheet("Рокови и одлуке")
    work.add_to_head(Label("4 чекају комисију, 2 чекају подносиоца", 13, "ink2"))
    clock = Clock(ClockFace("2 ч 23 мин", "до 13:05", 0.95, "err"))
    clock.setFixedWidth(156)
    words = column(
        Label("Нови мост – одлука о изборној листи", strong=True, elide=True),
        Label("1 грешка и 2 сумње; програм предлаже закључак", 13, "ink2", elide=True),
        gap=0,
    )
    line = row(clock, 8, boxed(words), Button("Отвори листу", "primary", small=True), margins=14)
    work.body.addLayout(line)
    work.body.addWidget(rule())
    work.body.addStretch(1)
    progress = Sheet("Напредак")
    inside = progress.inside()
    parts = (Part(4, "ok_so"), Part(6, "inf_so"), Part(1, "edge"))
    inside.addWidget(ProgressLine("Изборне листе", "4 проглашене, 6 у поступку, 1 окончана", parts))
    inside.addWidget(ProgressLine("Записници", "0 од 104", ()))
    inside.addStretch(1)
    progress.setFixedWidth(372)
    body.addLayout(row(work, progress, gap=12), 1)
    keys = ((("↑", "↓"), "кретање"), (("Enter",), "отвори"), (("F1",), "помоћ"))
    return window("overview", page, "ctdttt", keys)


def board() -> QWidget:
    """The board of stations."""
    head = PageHead("Записници")
    head.set_note("изборна ноћ, недеља 6. децембар, 23:47")
    views = (Choice("board", "Плоча", "grid"), Choice("table", "Табела", "table"))
    head.add(SegmentedControl(views))
    head.add(Button("Упиши пријем", icon="mail-inbox"))
    head.add(Button("Унеси записник", "primary", icon="keyboard"))
    page, body = framed(head)
    body.addWidget(_progress())
    filters = FilterChips(
        (
            Filter("all", "Сви", "104"),
            Filter("ok", "утврђен", "71", "ok_so"),
            Filter("e2", "други унос", "4", "inf_so"),
            Filter("e1", "први унос", "6", "inf_ln"),
            Filter("rec", "примљен", "8", "line2"),
            Filter("dif", "разлика", "3", "wrn_so"),
            Filter("err", "груба грешка", "3", "err_so"),
            Filter("mis", "није примљен", "9", DASHED),
        )
    )
    line = row(filters, None, SearchField("број или назив", 158, 32))
    body.addLayout(line)
    tiles = StationBoard("бирачка места")
    tiles.setModel(_stations())
    tiles.fit()
    tiles.go_to(47)
    tiles.setObjectName("board")
    attention = Sheet("Тражи пажњу")
    attention.add_to_head(Label("грубе грешке прво", 13, "ink2"))
    attention.body.addStretch(1)
    attention.setFixedWidth(352)
    body.addLayout(row(tiles, attention, gap=12), 1)
    keys = (
        (("↑ ↓ ← →",), "кретање"),
        (("број", "Enter"), "отвори бирачко место"),
        (("F8",), "следеће за пажњу"),
        (("Ctrl+F",), "тражи"),
    )
    return window("minutes", page, "dddctt", keys)


def _progress() -> Sheet:
    sheet = Sheet()
    inside = QVBoxLayout()
    inside.setContentsMargins(14, 11, 14, 12)
    inside.setSpacing(9)
    figures = row(Label("71", 28, strong=True), Label("од 104 утврђено", tone="ink2"), 8, gap=8)
    for part in (Label("95", 28, strong=True), Label("примљено, недостаје 9", tone="ink2")):
        figures.addWidget(part)
    figures.addStretch(1)
    findings = Prose(
        "налази: ",
        Run("3 грубе грешке", True, "err"),
        ", ",
        Run("4 лаке", True, "wrn"),
        ", 6 напомена",
        tone="ink2",
        middle=True,
    )
    figures.addWidget(findings)
    inside.addLayout(figures)
    tokens = ("ok_so", "inf_so", "inf_ln", "line2", "wrn_so", "err_so", "")
    counts = (71, 4, 6, 8, 3, 3, 9)
    parts = [Part(c, t) for c, t in zip(counts, tokens, strict=True)]
    inside.addWidget(ProgressBand(parts, spoken="записници"))
    sheet.body.addLayout(inside)
    return sheet


def _stations() -> QStandardItemModel:
    states = {
        TileState.ERROR: (14, 47, 65),
        TileState.DIFFERENCE: (23, 58, 88),
        TileState.SECOND_ENTRY: (61, 68, 82, 103),
        TileState.FIRST_ENTRY: (74, 79, 85, 90, 95, 98),
        TileState.RECEIVED: (62, 69, 76, 80, 86, 93, 99, 101),
        TileState.NOT_RECEIVED: (71, 77, 83, 91, 94, 97, 100, 102, 104),
    }
    by_number = {n: s for s, numbers in states.items() for n in numbers}
    entries = {
        TileState.ERROR: (2, 1),
        TileState.DIFFERENCE: (2, 2),
        TileState.SECOND_ENTRY: (2, 1),
        TileState.FIRST_ENTRY: (1, 0),
    }
    model = QStandardItemModel()
    for number in range(1, 105):
        state = by_number.get(number, TileState.CONFIRMED)
        findings = 2 if number == 47 else int(state is TileState.ERROR)
        item = QStandardItem()
        item.setData(Tile(number, state, findings, entries.get(state, (0, 0))), TILE)
        model.appendRow(item)
    return model


def entry() -> QWidget:
    """The entry of minutes."""
    head = PageHead(
        "47  Спортска хала", "Нова Морава, Липарска 2 · записник примљен у 22:58", "назад"
    )
    head.add(row_of_entry("checkmark-circle", "ok_so", "Први унос", "Оливера Пантић, 23:12"))
    page, body = framed(head)
    form = Sheet("ЗАПИСНИК О РАДУ БИРАЧКОГ ОДБОРА", "образац ЗРБО, страна 2", form=True)
    left, right = QVBoxLayout(), QVBoxLayout()
    columns = QHBoxLayout()
    columns.setSpacing(0)
    for made in (left, right):
        made.setContentsMargins(0, 6, 0, 0)
        made.setSpacing(0)
        columns.addLayout(made, 1)
    form.body.addLayout(columns, 1)
    for into, rows, height in ((left, _FIELDS, 46), (right, _LISTS, 44)):
        into.addLayout(row(14, Label("Бирачи и гласачки листићи", 13, "ink2", strong=True)))
        for letter, words, value, finding in rows:
            line = CountRow(letter, words, height=height)
            line.field.set_value(value)
            line.set_finding(finding)
            into.addWidget(line)
            if letter == "7":
                line.field.entered.connect(line.field.deselect)
                line.setObjectName("focused")
                line.setFocusProxy(line.field)
        into.addStretch(1)
    foot = form.foot()
    foot.addWidget(Icon("eye-off", "ink2", 16))
    foot.addWidget(Label("Бројеви првог уноса се не приказују.", 13, "ink2"))
    foot.addStretch(1)
    foot.addWidget(Button("Напомена", icon="note"))
    finish = Button("Заврши унос", "primary")
    finish.setEnabled(False)
    foot.addWidget(finish)
    body.addLayout(row(form, _checks(), gap=12), 1)
    return window("minutes", page, "dddctt", ((("Enter",), "следеће поље"),))


def row_of_entry(icon: str, token: str, title: str, second: str) -> QWidget:
    """Who made which entry."""
    words = column(Label(title, strong=True), Label(second, 12, "ink2"), gap=0)
    return boxed(row(Icon(icon, token), boxed(words)))


def _checks() -> QWidget:
    sums = Sheet("Контролни збирови", head=36)
    sums.body.addWidget(
        SumsPanel(
            (
                Sum("err", "B ≤ G", "160 > 159"),
                Sum("ok", "U + B ≤ R", "115 + 160 = 275"),
                Sum("ok", "N + V = B", "4 + 156 = 160"),
                Sum("open", "збир листа = V", "148 од 156,", "још 8"),
                Sum("ok", "N + збир листа ≤ S", "152 ≤ 275"),
                Sum("wrn", "U + G = R", "274, недостаје 1"),
            )
        )
    )
    serious = "груба грешка, обавезан увид у материјал. Ако се потврди, гласање се поништава."
    advice = "проверите да ли су B и G тачно прекуцани с папира. Унос можете да завршите."
    stack = FindingStack()
    stack.set_findings(
        (
            Finding(
                "C1",
                "err",
                "У кутији је више листића него што је бирача гласало",
                formula="B 160 > G 159",
                formula_note="за 1 више",
                advice=(("Прво:", advice), ("По закону:", serious)),
                source="C1 · ЗИНП чл. 110. тач. 1 и чл. 116. тач. 1, сходно",
            ),
            Finding("C6", "wrn", "Лака грешка: U + G је 274, а R 275"),
        ),
        "C1",
    )
    made = boxed(column(sums, stack, None))
    made.setFixedWidth(330)
    return made


PAGES: dict[str, Callable[[], QWidget]] = {
    "overview": overview,
    "board": board,
    "entry": entry,
    "results": gallery_results.results,
}
