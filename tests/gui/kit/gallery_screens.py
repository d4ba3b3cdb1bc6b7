"""Pages of the gallery that follow the pictures of whole screens."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.buttons import Button
from gui.kit.cells import Cell, NameCell, QuotientCell, TagCell, TextCell
from gui.kit.chips import Chip, Icon
from gui.kit.clock import Clock, ClockFace
from gui.kit.count_field import Count
from gui.kit.dots import Stage
from gui.kit.fields import SearchField
from gui.kit.filters import DASHED, Filter, FilterChips
from gui.kit.findings import Finding, FindingStack
from gui.kit.foot import FootLine
from gui.kit.form_row import CountRow
from gui.kit.head import PageHead
from gui.kit.hemicycle import Bloc, Hemicycle
from gui.kit.keys import KeysLine
from gui.kit.navigation import Navigation
from gui.kit.navigation_item import NavigationItem
from gui.kit.practice import PracticeBand
from gui.kit.progress import Part, ProgressBand, ProgressLine
from gui.kit.segments import Choice, SegmentedControl
from gui.kit.sheet import Sheet, boxed, column, row
from gui.kit.stages import StageLine, StageStop
from gui.kit.sums import Sum, SumsPanel
from gui.kit.table import CELL, ROW, RowKind, Table
from gui.kit.texts import Label, Prose, Run, rule
from gui.kit.tiles import TILE, StationBoard, Tile, TileState

_PLACES = (
    ("overview", "Преглед", "board", "top"),
    ("lists", "Изборне листе", "", "thread"),
    ("ballot", "Гласачки листић", "", "thread"),
    ("stations", "Бирачка места", "", "thread"),
    ("minutes", "Записници", "", "thread"),
    ("results", "Резултати", "", "thread"),
    ("members", "Одборници", "", "thread"),
    ("documents", "Документи", "document-text", "more"),
    ("journal", "Дневник", "history", "more"),
    ("people", "Корисници", "people", "bottom"),
    ("settings", "Подешавања", "settings", "bottom"),
)


def _window(
    here: str, page: QWidget, states: str, keys: Sequence[tuple[Sequence[str], str]]
) -> QWidget:
    window = QWidget()
    names = {"d": Stage.DONE, "c": Stage.CURRENT, "t": Stage.TODO}
    stages = iter(names[s] for s in states)
    items = [
        NavigationItem(i, t, icon, section, next(stages) if section == "thread" else Stage.TODO)
        for i, t, icon, section in _PLACES
    ]
    navigation = Navigation(items)
    navigation.set_brand("Мандат", ("Град Нова Морава", "избори за одборнике", "6. децембар 2026."))
    badges = {"overview": ("lists", "4"), "results": ("minutes", "1")}
    place, count = badges.get(here, ("minutes", "6"))
    state = next(i.state for i in items if i.id == place)
    navigation.change(place, state, count)
    navigation.select(here)
    foot = FootLine()
    foot.set_person("Јелена Марић, секретар")
    foot.set_book("нова-морава-2026")
    foot.set_saved("Сачувано у 23:47:12")
    foot.set_copy("копија 23:40")
    foot.set_deadline("Следећи рок: предаја записника до 08:00 –", "још 8 ч 13 мин")
    main = QHBoxLayout()
    main.setSpacing(0)
    main.addWidget(navigation)
    side = QVBoxLayout()
    side.setSpacing(0)
    side.addWidget(page, 1)
    side.addWidget(KeysLine(keys))
    main.addLayout(side, 1)
    outer = QVBoxLayout(window)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    outer.addLayout(main, 1)
    outer.addWidget(foot)
    return window


def _page(head: PageHead) -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    outer.addWidget(head)
    body = QVBoxLayout()
    body.setContentsMargins(20, 0, 20, 14)
    body.setSpacing(12)
    outer.addLayout(body, 1)
    return page, body


def overview() -> QWidget:
    """The first page: stages, work list, calendar, progress."""
    head = PageHead("Преглед")
    head.add(Label("четвртак, 12. новембар 2026.", tone="ink2"))
    head.add(Label("10:42", 17, strong=True))
    page, body = _page(head)
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
    return _window("overview", page, "ctdttt", keys)


def board() -> QWidget:
    """The board of stations."""
    head = PageHead("Записници")
    head.set_note("изборна ноћ, недеља 6. децембар, 23:47")
    views = (Choice("board", "Плоча", "grid"), Choice("table", "Табела", "table"))
    head.add(SegmentedControl(views))
    head.add(Button("Упиши пријем", icon="mail-inbox"))
    head.add(Button("Унеси записник", "primary", icon="keyboard"))
    page, body = _page(head)
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
    return _window("minutes", page, "dddctt", keys)


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
    page, body = _page(head)
    form = Sheet("ЗАПИСНИК О РАДУ БИРАЧКОГ ОДБОРА", "образац ЗРБО, страна 2", form=True)
    left, right = QVBoxLayout(), QVBoxLayout()
    columns = QHBoxLayout()
    columns.setSpacing(0)
    for made in (left, right):
        made.setContentsMargins(0, 6, 0, 0)
        made.setSpacing(0)
        columns.addLayout(made, 1)
    form.body.addLayout(columns, 1)
    fields: tuple[tuple[str, str, Count, str], ...] = (
        ("S", "Број бирача уписаних у извод из бирачког списка", 275, ""),
        ("R", "Број примљених гласачких листића", 275, ""),
        ("U", "Број неупотребљених гласачких листића", 115, ""),
        ("G", "Број бирача који су изашли на изборе", 159, "err"),
        ("B", "Број гласачких листића у гласачкој кутији", 160, "err"),
        ("N", "Број неважећих гласачких листића", 4, ""),
    )
    lists: tuple[tuple[str, str, Count, str], ...] = (
        ("1", "Градски договор", 37, ""),
        ("2", "Моравски савез", 37, ""),
        ("7", "Зелена обала", 16, ""),
        ("8", "Цинцарска заједница Мораве", None, ""),
        ("9", "Пензионери Нове Мораве", None, ""),
    )
    for into, rows, height in ((left, fields, 46), (right, lists, 44)):
        into.addLayout(row(14, Label("Бирачи и гласачки листићи", 13, "ink2", strong=True)))
        for letter, words, value, finding in rows:
            line = CountRow(letter, words, height)
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
    return _window("minutes", page, "dddctt", ((("Enter",), "следеће поље"),))


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


def results() -> QWidget:
    """Results: lists, half circle, quotients."""
    head = PageHead("Резултати")
    head.add_beside(Chip("Прелиминарно: 101 од 104 бирачка места, 97,1%", "wrn", "hourglass"))
    head.add(Label("понедељак, 7. децембар, 02:14", tone="ink2"))
    head.add(Button("Пројектор", icon="projection-screen"))
    page, body = _page(head)
    body.addWidget(PracticeBand("ВЕЖБА, измишљени подаци"))
    lists = Sheet()
    lists.body.addWidget(_lists_table())
    half = Sheet()
    circle = Hemicycle("мандата")
    seats = ((1, 16), (2, 10), (3, 7), (4, 4), (6, 3), (7, 3), (8, 1), (9, 1))
    circle.show_seats([Bloc(n, s) for n, s in seats], 45)
    half.body.addWidget(circle)
    half.body.addWidget(rule())
    half.setFixedWidth(410)
    body.addLayout(row(lists, half, gap=12))
    quotients = Sheet("Количници", "45. добија 462,33, следећи је 459,00", head=32)
    quotients.add_to_head(Button("цела табела", "link"))
    quotients.body.addWidget(_quotients_table())
    body.addWidget(quotients, 1)
    return _window("results", page, "dddcct", ((("F11",), "пројектор"),))


def _model(heads: Sequence[str], rows: Sequence[Sequence[Cell]]) -> QStandardItemModel:
    model = QStandardItemModel(0, len(heads))
    model.setHorizontalHeaderLabels(list(heads))
    for cells in rows:
        items = []
        for cell in cells:
            item = QStandardItem(cell.spoken)
            item.setData(cell, CELL)
            items.append(item)
        model.appendRow(items)
    return model


def _lists_table() -> Table:
    names = (
        ("Градски договор", "7.623", "32,25%", "16", "15–17", "+237"),
        ("Моравски савез", "5.049", "21,36%", "10", "10–12", "+37"),
        ("Наше улице", "3.440", "14,55%", "7", "6–8", "+259"),
        ("Странка поморавског села", "1.871", "7,91%", "4", "3–5", "+441"),
        ("Доста чекања", "643", "2,72%", "0", "0–2", "+69"),
        ("Нови мост", "1.831", "7,75%", "3", "3–5", "+19"),
        ("Зелена обала", "1.387", "5,87%", "3", "2–4", "+485"),
        ("Цинцарска заједница Мораве", "368", "1,56%", "1", "0–2", "+317"),
        ("Пензионери Нове Мораве", "773", "3,27%", "1", "1–2", "+152"),
    )
    rows: list[list[Cell]] = []
    for number, (name, votes, share, seats, may, need) in enumerate(names, 1):
        out = "ink2" if seats == "0" else "ink"
        close = need in ("+37", "+19")
        note, mark = ("испод цензуса" if seats == "0" else ""), ("×1,35" if number == 8 else "")
        rows.append(
            [
                TagCell(number),
                NameCell(name, note, mark, out),
                TextCell(votes, "right", out),
                TextCell(share, "right", out),
                TextCell(seats, "right", out, strong=seats != "0", size=18),
                TextCell(may, "centre", "ink2"),
                TextCell(need, "right", "wrn" if close else "ink2", strong=close),
            ]
        )
    empty = TextCell("")
    sums = [empty, TextCell("Укупно", strong=True), TextCell("22.985", "right", strong=True)]
    total = TextCell("45", "right", strong=True, size=18)
    rows.append([*sums, empty, total, empty, empty])
    heads = ("Бр.", "Изборна листа", "Гласова", "Удео", "Мандата", "Може бити", "До следећег")
    model = _model(heads, rows)
    for i in (2, 3, 4, 6):
        model.setHeaderData(i, Qt.Orientation.Horizontal, _RIGHT, _ALIGN)
    model.item(len(rows) - 1, 0).setData(RowKind.SUM, ROW)
    table = Table("листе", 26, 28)
    table.setModel(model)
    table.set_widths((44, 0, 82, 70, 74, 84, 94))
    table.setFixedHeight(28 + 9 * 26 + 31)
    return table


def _quotients_table() -> Table:
    numbers = (
        (1, "7.623,00", "3.811,50", "476,44", "448,41"),
        (2, "5.049,00", "2.524,50", "504,90", "459,00"),
        (7, "1.387,00", "693,50", "462,33", "346,75"),
    )
    rows: list[list[Cell]] = [
        [
            TagCell(n),
            QuotientCell(a, "won"),
            QuotientCell(b, "won"),
            QuotientCell(c, "last" if n == 7 else "won", "÷16", True),
            QuotientCell(d, "next" if n == 2 else "", "÷17", True),
        ]
        for n, a, b, c, d in numbers
    ]
    model = _model(("Бр.", "÷1", "÷2", "последњи добијен", "први без мандата"), rows)
    for i in range(1, 5):
        model.setHeaderData(i, Qt.Orientation.Horizontal, _RIGHT, _ALIGN)
    table = Table("количници", 23, 24)
    table.setModel(model)
    table.set_widths((92, 70, 70, 132, 126))
    return table


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)

PAGES: dict[str, Callable[[], QWidget]] = {
    "overview": overview,
    "board": board,
    "entry": entry,
    "results": results,
}
