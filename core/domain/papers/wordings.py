"""The commission's own wordings of its papers (утврђени обрасци текста), and how one is settled."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from string import Formatter

from core.base.refusals import Refused
from core.domain.election.model import founded
from core.domain.papers.templates import BY_KEY, Template
from core.domain.standing import Decision, Deed, Stamp, Standing

SERBIAN, ENGLISH = "sr", "en"
LANGUAGES = (SERBIAN, ENGLISH)
"""Languages a text is typed in; Serbian Latin is derived from Cyrillic by rule."""

MOST_LETTERS = 4_000


@dataclass(frozen=True, slots=True)
class Wordings:
    """The texts that replace the shipped ones, by key and language."""

    texts: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def own(self, key: str, language: str) -> str:
        """The commission's own text; empty where the shipped one stands."""
        return self.texts.get((key, language), "")


@dataclass(frozen=True, slots=True)
class TemplateWorded:
    """Утврђен образац текста: what the papers say from now on; empty, what the program ships."""

    key: str
    language: str
    text: str


def word(key: str, text: str, language: str = SERBIAN) -> Decision:
    """Word a text of the papers anew; an empty text brings the shipped one back."""

    def decide(standing: Standing) -> tuple[TemplateWorded]:
        founded(standing)
        settled = " ".join(text.split())
        template = known(key)
        if language not in LANGUAGES:
            raise Refused("wording.language", language=language, known=", ".join(LANGUAGES))
        if settled:
            _possible(template, settled, language)
        if settled == standing.of(Wordings).own(key, language):
            raise Refused("nothing_changed")
        return (TemplateWorded(key, language, settled),)

    return decide


def known(key: str) -> Template:
    """The template of that key; refused where there is none."""
    template = BY_KEY.get(key)
    if template is None:
        raise Refused("wording.unknown", key=key)
    return template


def _possible(template: Template, text: str, language: str) -> None:
    """Refused where it could not be filled in, or would say too little."""
    if len(text) > MOST_LETTERS:
        raise Refused("wording.long", most=MOST_LETTERS)
    named = _named(template, text)
    for name in named:
        if name not in template.fields:
            raise Refused("wording.unknown_field", field_name=name, known=told(template.fields))
    lacking = tuple(name for name in template.needed if name not in named)
    if lacking:
        fields = told(template.fields)
        raise Refused("wording.lacks_field", lacking=told(lacking), known=fields)
    if language == SERBIAN and not any("Ѐ" <= sign <= "ӿ" for sign in text):
        raise Refused("wording.not_cyrillic")


def _named(template: Template, text: str) -> tuple[str, ...]:
    """The fields a text names; refused where its braces do not pair up or hold anything else."""
    odd = Refused("wording.braces", known=told(template.fields))
    try:
        parts = tuple(Formatter().parse(text))
    except ValueError:
        raise odd from None
    named = []
    for literal, name, layout, conversion in parts:
        if layout or conversion or "{" in literal or "}" in literal:
            raise odd
        if name is not None:
            named.append(name)
    return tuple(named)


def told(fields: tuple[str, ...]) -> str:
    """Fields as they are typed, `{name}, {who}`; a dash where there are none."""
    return ", ".join(f"{{{name}}}" for name in fields) or "–"


def _fold(standing: Standing, act: TemplateWorded, _stamp: Stamp) -> Standing:
    texts = dict(standing.of(Wordings).texts)
    texts.pop((act.key, act.language), None)
    if act.text:
        texts[act.key, act.language] = act.text
    return standing.with_room(Wordings(texts))


DEEDS = (
    Deed(
        "template_worded",
        TemplateWorded,
        _fold,
        lambda act: frozenset({f"wording:{act.language}:{act.key}"}),
        reserved_to_officers=True,
    ),
)
