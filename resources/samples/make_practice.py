"""Writes the practice election (вежба): an invented city, its lists, stations and minutes.

    python resources/samples/make_practice.py

writes `practice.json` and, for practising the take-over of a sheet, `practice-stations.csv`
beside itself, always the same bytes. Every place, person and list is invented. Most minutes are
consistent; the faulty ones, each with the fault it teaches, stand in `WRITTEN` and `SLIPS`.
"""

import csv
import io
import json
import math
import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

SEED = 20261206
FOLDER = Path(__file__).resolve().parent
CLOSED = datetime(2026, 12, 6, 20, 0, tzinfo=timezone(timedelta(hours=1)))
"""When the polling stations close (затварање бирачких места)."""

ELECTION: Mapping[str, object] = {
    "name": "Избори за одборнике Скупштине града Нова Морава",
    "unit": "Нова Морава",
    "kind": "city",
    "region": "south_east",
    "seats": 45,
    "called": "2026-10-20",
    "held": "2026-12-06",
    "voters": 32114,
    "seat": "Трг слободе 1",
}

PEOPLE = (
    ("Јелена Марић", "secretary"),
    ("Гордана Вукелић", "chair"),
    ("Оливера Пантић", "operator"),
    ("Милан Тасић", "operator"),
)


@dataclass(frozen=True, slots=True)
class ElectoralList:
    """One electoral list (изборна листа); the weights say how it does in town and villages."""

    name: str
    leader: str
    candidates: int
    town: float
    village: float
    minority: bool = False


LISTS = (
    ElectoralList("Градски договор", "Милица Станојковић", 45, 37.5, 39.0),
    ElectoralList("Моравски савез", "Предраг Јоксић", 45, 22.0, 23.5),
    ElectoralList("Наше улице", "Ивана Бркић-Лазић", 44, 15.5, 5.0),
    ElectoralList("Странка поморавског села", "Радиша Гмитровић", 38, 6.8, 21.0),
    ElectoralList("Доста чекања", "Немања Ћатић", 31, 3.15, 2.6),
    ElectoralList("Нови мост", "Тијана Ђокић", 42, 7.6, 5.0),
    ElectoralList("Зелена обала", "Страхиња Вељић", 45, 6.4, 2.6),
    ElectoralList("Цинцарска заједница Мораве", "Наум Папазовић", 18, 1.75, 1.3, True),
)

TOWN = (
    ("Градска библиотека", "Трг слободе 4", 812),
    ("Гимназија", "Ђачка 4", 934),
    ("Економска школа", "Ђачка 12", 756),
    ("Дом културе", "Трг слободе 7", 688),
    ("Градско позориште", "Стара 2", 541),
    ("Музичка школа", "Стара 17", 473),
    ("Дом здравља", "Чесма 9", 629),
    ("Вртић „Лептирић“", "Чесма 14", 587),
    ("МЗ Чесма", "Чесма 31", 498),
    ("Основна школа „Свети Сава“", "Ђачка 30", 1021),
    ("Основна школа „Свети Сава“, улаз из дворишта", "Ђачка 30", 967),
    ("Техничка школа", "Ђачка 51", 845),
    ("Основна школа „Обала“, фискултурна сала", "Обала 21", 702),
    ("Основна школа „Обала“", "Обала 21", 565),
    ("МЗ Обала", "Обала 7", 520),
    ("Веслачки клуб", "Обала 44", 318),
    ("МЗ Липар", "Липарска 8", 611),
    ("Вртић „Липа“", "Липарска 3", 534),
    ("Дом пензионера", "Липарска 26", 449),
    ("Пошта 2", "Солунска 5", 577),
    ("Основна школа „Први мај“", "Солунска 18", 1146),
    ("Основна школа „Први мај“, продужени боравак", "Солунска 18", 898),
    ("МЗ Центар", "Трг слободе 12", 391),
    ("Ватрогасни дом", "Млинска 3", 463),
    ("Стари млин", "Млинска 29", 372),
    ("МЗ Млинска", "Млинска 41", 505),
    ("Вртић „Бубамара“", "Пољанска 6", 618),
    ("МЗ Пољана", "Пољанска 22", 664),
    ("Основна школа „Бранко Радичевић“", "Пољанска 35", 1083),
    ("Основна школа „Бранко Радичевић“, нова зграда", "Пољанска 37", 911),
    ("Дом ученика", "Виноградска 2", 437),
    ("Виноградарски дом", "Виноградска 33", 295),
    ("МЗ Виногради", "Виноградска 48", 553),
    ("Аутобуска станица", "Железничка 1", 402),
    ("МЗ Железничка", "Железничка 14", 646),
    ("Железничка станица, чекаоница", "Железничка 20", 359),
    ("Дом железничара", "Железничка 27", 488),
    ("МЗ Циглана", "Цигларска 11", 571),
    ("Вртић „Цврчак“", "Цигларска 19", 516),
    ("Основна школа „Циглана“", "Цигларска 30", 839),
    ("Управна зграда водовода", "Изворска 4", 426),
    ("МЗ Извор", "Изворска 15", 482),
    ("Геронтолошки центар", "Изворска 40", 187),
    ("Завод за јавно здравље", "Болничка 8", 395),
    ("Болница, управа", "Болничка 10", 241),
    ("Медицинска школа", "Болничка 17", 733),
    ("Спортска хала", "Липарска 2", 275),
    ("Планинарски дом", "Видиковац 1", 164),
)

VILLAGES = (
    ("Основна школа Брестово", "Брестово, Главна 12", 482),
    ("Дом културе Брестово", "Брестово, Главна 31", 367),
    ("Месна канцеларија Бресје", "Бресје, Моравска 5", 344),
    ("Дом омладине Горња Чесма", "Горња Чесма, Школска 2", 291),
    ("Основна школа Доња Чесма", "Доња Чесма, Школска 9", 408),
    ("Задружни дом Јасеново", "Јасеново, Задружна 1", 256),
    ("Месна канцеларија Крушевље", "Крушевље, Главна 44", 312),
    ("Ватрогасни дом Лознац", "Лознац, Поток 7", 203),
    ("Основна школа Мали Луг", "Мали Луг, Лушка 16", 276),
    ("Дом културе Орашје", "Орашје, Ораси 3", 389),
    ("Задружни дом Поповица", "Поповица, Црквена 10", 178),
    ("Ловачки дом Врбица", "Врбица, Ливадска 4", 180),
    ("Стара школа Сувоборци", "Сувоборци, Камењар 1", 117),
    ("Чардак, кућа Месне заједнице", "Чардак, Планинска 2", 84),
)

NOT_IN = frozenset({4, 11, 20, 29, 33, 41, 45, 52, 57, 62})
"""Stations whose minutes have not come in (записник није примљен)."""

WRITTEN: Mapping[int, tuple[str, tuple[int, ...], tuple[int, ...]]] = {
    14: ("21:52", (565, 565, 229, 336, 336, 9, 327), (124, 71, 52, 19, 10, 24, 20, 5)),
    23: ("22:18", (391, 391, 170, 221, 220, 5, 215), (52, 49, 54, 9, 8, 15, 18, 10)),
    47: ("22:58", (275, 275, 115, 159, 160, 4, 156), (37, 37, 35, 9, 5, 9, 16, 8)),
    60: ("21:14", (180, 180, 72, 110, 110, 3, 107), (38, 24, 6, 24, 3, 6, 4, 2)),
}
"""Minutes given in full: time received; S, R, U, G, B, N, V; votes in ballot order.

14 adds up to 325 where V is 327; 23 is sound, one ballot was taken away; 47 has B above G;
60 has U + B above R.
"""

SLIPS: Mapping[int, tuple[int, int]] = {5: (0, -1), 18: (-10, -10), 31: (0, -2)}
"""What is added to R and to U: 5 and 31 then have U + G below R, 18 has R below S."""

RECEIVED, FIRST_DONE, FIRST_GRAVE, DIFFERENT = "received", "first_done", "first_grave", "different"
UNDER_WAY: Mapping[int, tuple[str, str]] = {
    20: ("23:04", FIRST_DONE),
    33: ("23:09", FIRST_GRAVE),
    29: ("23:17", DIFFERENT),
    4: ("23:26", RECEIVED),
    11: ("23:31", RECEIVED),
}
"""Minutes that came but do not stand yet: time received, and how far their entry is.

20 waits for its second entry. The first entry of 33 has two digits of V changed over, which
nobody on the paper did. The second typist of 29 read 1 for 7 in U and changed lists 3 and 8 over.
"""
LACKING: Mapping[int, tuple[str, ...]] = {31: ("signatures",), 47: ("control_sheet",)}
"""What was found missing when the minutes were handed over."""
NAMES = (
    *("Верица", "Драган", "Снежана", "Горан", "Марија", "Бојан", "Јасмина", "Владан"),
    *("Слађана", "Небојша", "Катарина"),
)
SURNAMES = (
    *("Ранђеловић", "Бабић", "Симоновић", "Пејић", "Крстић", "Мандић", "Живановић"),
    *("Тодоровић", "Вујић", "Ђурђевић", "Раденковић", "Арсић", "Лазић"),
)

Figures = dict[str, int]


@dataclass(frozen=True, slots=True)
class Station:
    """One polling station (бирачко место)."""

    number: int
    name: str
    address: str
    registered: int

    @property
    def village(self) -> bool:
        """Whether it lies outside the town."""
        return self.number > len(TOWN)


@dataclass(frozen=True, slots=True)
class Minutes:
    """What one polling board wrote (записник о раду бирачког одбора), and when it came."""

    station: Station
    received: datetime
    figures: Figures
    votes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class UnderWay:
    """Minutes that came but do not stand yet, and what was typed of them so far."""

    station: Station
    received: datetime
    entries: tuple[tuple[Figures, tuple[int, ...]], ...] = ()


def main() -> None:
    """Write both files beside this script."""
    for name, content in files().items():
        (FOLDER / name).write_bytes(content)


def files() -> dict[str, bytes]:
    """The content of both files under their names."""
    places = stations()
    papers = minutes(places)
    coming = under_way(places)
    return {
        "practice.json": _document(places, papers, coming).encode("utf-8"),
        "practice-stations.csv": _sheet(papers).encode("utf-8"),
    }


def stations() -> tuple[Station, ...]:
    """All polling stations by number: the town, then the villages."""
    town = ((name, f"Нова Морава, {address}", voters) for name, address, voters in TOWN)
    return tuple(Station(i, *place) for i, place in enumerate((*town, *VILLAGES), start=1))


def minutes(places: Iterable[Station]) -> tuple[Minutes, ...]:
    """The minutes that are in, by station number."""
    # Only random(): its sequence for a seed is promised to stay the same in later Pythons.
    rng = random.Random(SEED)
    return tuple(_written_or_drawn(place, rng) for place in places if place.number not in NOT_IN)


def under_way(places: Iterable[Station]) -> tuple[UnderWay, ...]:
    """The minutes that came but do not stand yet, in the order they came."""
    rng = random.Random(SEED + 1)
    by_number = {place.number: place for place in places}
    return tuple(
        _under_way(by_number[number], _at(clock), stage, rng)
        for number, (clock, stage) in UNDER_WAY.items()
    )


def _under_way(place: Station, received: datetime, stage: str, rng: random.Random) -> UnderWay:
    figures = _figures(place, rng)
    votes = _votes(place, figures["V"], rng)
    first = (figures, votes)
    match stage:
        case "first_done":
            return UnderWay(place, received, (first,))
        case "first_grave":
            turned = {**figures, "V": _turned(figures["V"])}
            return UnderWay(place, received, ((turned, votes),))
        case "different":
            other = {**figures, "U": figures["U"] - 6}
            changed = (*votes[:2], votes[7], *votes[3:7], votes[2])
            return UnderWay(place, received, (first, (other, changed)))
    return UnderWay(place, received)


def _turned(number: int) -> int:
    """The number with its last two digits changed over."""
    tens, units = divmod(number % 100, 10)
    return number // 100 * 100 + units * 10 + tens


def _at(clock: str) -> datetime:
    hour, minute = clock.split(":")
    return CLOSED.replace(hour=int(hour), minute=int(minute))


def _written_or_drawn(place: Station, rng: random.Random) -> Minutes:
    if place.number not in WRITTEN:
        return _drawn(place, rng)
    clock, figures, votes = WRITTEN[place.number]
    return Minutes(place, _at(clock), dict(zip("SRUGBNV", figures, strict=True)), votes)


def _drawn(place: Station, rng: random.Random) -> Minutes:
    late = 45 + place.registered // 10 + int(100 * rng.random())
    figures = _figures(place, rng)
    votes = _votes(place, figures["V"], rng)
    received, unused = SLIPS.get(place.number, (0, 0))
    figures["R"] += received
    figures["U"] += unused
    return Minutes(place, CLOSED + timedelta(minutes=late), figures, votes)


def _figures(place: Station, rng: random.Random) -> Figures:
    """Figures that agree; at every tenth station one voter took the ballot away."""
    turnout = (0.56 if place.village else 0.53) + 0.14 * rng.random()
    voted = int(place.registered * turnout)
    in_box = voted - (1 if rng.random() < 0.1 else 0)
    invalid = int(in_box * (0.015 + 0.026 * rng.random()) + 0.5)
    return {
        "S": place.registered,
        "R": place.registered,
        "U": place.registered - voted,
        "G": voted,
        "B": in_box,
        "N": invalid,
        "V": in_box - invalid,
    }


def _votes(place: Station, valid: int, rng: random.Random) -> tuple[int, ...]:
    """Valid ballots shared out by weight and chance, the largest remainders rounded up."""
    base = [entry.village if place.village else entry.town for entry in LISTS]
    weights = [weight * (0.75 + 0.5 * rng.random()) for weight in base]
    total = math.fsum(weights)
    exact = [valid * weight / total for weight in weights]
    votes = [int(share) for share in exact]
    by_remainder = sorted(range(len(votes)), key=lambda i: (votes[i] - exact[i], i))
    for i in by_remainder[: valid - sum(votes)]:
        votes[i] += 1
    return tuple(votes)


def _document(
    places: Iterable[Station], papers: Iterable[Minutes], coming: Iterable[UnderWay]
) -> str:
    """The whole election as JSON, one record a line."""
    by_arrival = sorted(papers, key=lambda paper: (paper.received, paper.station.number))
    parts: dict[str, list[dict[str, object]]] = {
        "people": [{"name": name, "role": role} for name, role in PEOPLE],
        "lists": [_list_record(no, entry) for no, entry in enumerate(LISTS, start=1)],
        "stations": [_station_record(place) for place in places],
        "minutes": [_minutes_record(paper) for paper in by_arrival],
        "under_way": [_under_way_record(paper) for paper in coming],
    }
    blocks = [f'"election": {_json(ELECTION)}']
    for name, records in parts.items():
        lines = ",\n".join(f"  {_json(record)}" for record in records)
        blocks.append(f'"{name}": [\n{lines}\n]')
    return "{\n" + ",\n".join(blocks) + "\n}\n"


def _list_record(no: int, entry: ElectoralList) -> dict[str, object]:
    return {
        "no": no,
        "name": entry.name,
        "leader": entry.leader,
        "minority": entry.minority,
        "candidates": entry.candidates,
    }


def _station_record(place: Station) -> dict[str, object]:
    return {
        "number": place.number,
        "name": place.name,
        "address": place.address,
        "registered": place.registered,
    }


def _minutes_record(paper: Minutes) -> dict[str, object]:
    return {
        **_handed_over(paper.station, paper.received),
        **_entry_record(paper.figures, paper.votes),
    }


def _under_way_record(paper: UnderWay) -> dict[str, object]:
    return {
        **_handed_over(paper.station, paper.received),
        "entries": [_entry_record(figures, votes) for figures, votes in paper.entries],
    }


def _handed_over(place: Station, received: datetime) -> dict[str, object]:
    """Who of the polling board brought the minutes, and when."""
    number = place.number
    name = f"{NAMES[number % len(NAMES)]} {SURNAMES[number * 5 % len(SURNAMES)]}"
    lacks = {"lacks": LACKING[number]} if number in LACKING else {}
    return {"station": number, "received": received.isoformat(), "handed_by": name, **lacks}


def _entry_record(figures: Figures, votes: tuple[int, ...]) -> dict[str, object]:
    return {"figures": figures, "votes": {str(no): n for no, n in enumerate(votes, start=1)}}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _sheet(papers: Iterable[Minutes]) -> str:
    """The minutes as a commission would type them into a spreadsheet."""
    out = io.StringIO()
    sheet = csv.writer(out, lineterminator="\n")
    sheet.writerow(_headings())
    for paper in papers:
        place = paper.station
        identity = (place.number, place.name, place.address)
        sheet.writerow((*identity, *paper.figures.values(), *paper.votes))
    return out.getvalue()


def _headings() -> tuple[str, ...]:
    identity = ("Број бирачког места", "Назив", "Адреса", "Уписано бирача")
    ballots = ("Примљено листића", "Неупотребљено", "Гласало")
    counted = ("У кутији", "Неважећих", "Важећих")
    lists = (f"{no}. {entry.name}" for no, entry in enumerate(LISTS, start=1))
    return (*identity, *ballots, *counted, *lists)


if __name__ == "__main__":
    main()
