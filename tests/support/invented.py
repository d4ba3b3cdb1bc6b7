"""Invented people for lists: nobody of them exists, as their ЈМБГ have region 70, never issued."""

from datetime import date, timedelta

from stdnum.si import emso

from core.domain.lists.paper import Candidate, Sex


def _each(names: str) -> tuple[str, ...]:
    return tuple(names.split())


FEMALE = _each(
    "Милица Јелена Драгана Ивана Снежана Тијана Марија Љиљана Гордана Ана Биљана Весна Јована "
    "Катарина Наташа Слађана Љубица Дуња Светлана Невена Жељка Олга Тамара Сања Бранка Радмила "
    "Андријана Зорица Исидора Ђурђа Верица"
)
MALE = _each(
    "Предраг Никола Милан Страхиња Зоран Немања Горан Владимир Радиша Бојан Душан Љубомир Марко "
    "Слободан Драган Иван Ђорђе Небојша Александар Жарко Филип Милош Бранислав Стефан Урош Петар "
    "Јован Дејан Радован Лазар Синиша"
)
SURNAMES = _each(
    "Станојковић Јоксић Бркић Гмитровић Ћатић Ђокић Вељић Рашовић Тасић Миљковић Пешић Цветковић "
    "Нешић Стојадиновић Ранђеловић Живковић Антић Богдановић Величковић Гајић Добрић Ђурић Ерић "
    "Жикић Здравковић Игњатовић Јевтић Костић Лазић Љубић Марић Николић Њежић Обрадовић Павловић "
    "Радић Савић Тодоровић Ћирић Урошевић Филиповић Хаџић Ценић Чолић Џелатовић Шарић Анђелковић "
    "Буквић Васић Грујић Дабић Ђекић Живић Зечевић Илић Јаковљевић Крстић Лукић Мирић Недић Остојић"
)
OCCUPATIONS = (
    ("лекарка", "лекар"), ("наставница математике", "наставник историје"),
    ("дипломирана економисткиња", "дипломирани економиста"), ("пољопривредница", "пољопривредник"),
    ("медицинска сестра", "машински инжењер"), ("адвокаткиња", "адвокат"),
    ("предузетница", "предузетник"), ("пензионерка", "пензионер"),
    ("студенткиња", "возач"), ("архитекта", "електротехничар"),
)  # fmt: skip
HOMES = ("Нова Морава", "Нова Морава", "Бреза", "Нова Морава", "Липовица Моравска")
STREETS = ("Трг слободе", "Поморавска", "Липовачка", "Светог Саве", "Железничка")


def jmbg_of(born: date, sex: Sex, serial: int) -> str:
    """A personal number with region 70 and the right control digit; `serial` is 0 to 499."""
    if not 0 <= serial <= 499:
        raise ValueError(serial)
    within = serial + (500 if sex is Sex.FEMALE else 0)
    twelve = f"{born:%d%m}{born.year % 1000:03}70{within:03}"
    return f"{twelve}{emso.calc_check_digit(twelve)}"


def person(no: int, place: int, sex: Sex) -> Candidate:
    """The invented candidate of that place on the list `no`; nobody is there twice."""
    at = 110 * no + place
    born = date(1948, 3, 1) + timedelta(days=(137 * no + 3011 * place) % 19_000)
    female = sex is Sex.FEMALE
    return Candidate(
        name=(FEMALE if female else MALE)[7 * at % 31],
        surname=SURNAMES[17 * at % 61],
        sex=sex,
        occupation=OCCUPATIONS[at % 10][0 if female else 1],
        place=HOMES[at % 5],
        jmbg=jmbg_of(born, sex, place),
        born=born,
        address=f"{STREETS[at % 5]} {at % 90 + 1}",
    )


def people(count: int, no: int = 1) -> tuple[Candidate, ...]:
    """So many candidates, of whom in every five two are women, as the law asks at the least."""
    sexes = (Sex.FEMALE, Sex.MALE, Sex.FEMALE, Sex.MALE, Sex.MALE)
    return tuple(person(no, place, sexes[(place - 1) % 5]) for place in range(1, count + 1))
