"""Whatever text is settled, the papers can be made with it."""

from hypothesis import assume, given
from hypothesis import strategies as st

from core.base.refusals import Refused
from core.domain.papers.templates import TEMPLATES, Template
from core.domain.papers.wordings import ENGLISH, SERBIAN, TemplateWorded, word
from core.words.catalogue import Language, words
from tests.core.reports.elections import standing_after
from tests.support.books import founding

FOUNDED = standing_after(founding())
HARMLESS = ("Листа", " ", "\n", "%s", "\\", "а", "&", "$1", "„“")
UPSETTING = ("{", "}", "{{", "}}", "!r", ":>9", "{.x}", "[0]")


@st.composite
def worded(draw: st.DrawFn) -> tuple[Template, str]:
    """A template and a text of its fields, of braces and of what could upset them."""
    template = draw(st.sampled_from(TEMPLATES))
    fields = tuple(f"{{{name}}}" for name in template.fields)
    pieces = st.lists(st.sampled_from((*HARMLESS * 3, *fields * 3, *UPSETTING)), max_size=5)
    needed = "".join(f"{{{name}}}" for name in template.needed)
    return template, f"Листа {needed}{''.join(draw(pieces))}"


def settled(asked: tuple[Template, str], language: str) -> TemplateWorded | None:
    """The act of that text; nothing where it is refused as a text, or empty."""
    template, text = asked
    try:
        acts: tuple[TemplateWorded, ...] = word(template.key, text, language)(FOUNDED)
    except Refused as why:
        if why.code.startswith("wording.") or not text.split():
            return None
        raise
    return acts[0]


@given(worded(), st.sampled_from((SERBIAN, ENGLISH)))
def test_what_is_settled_can_be_filled_in(asked: tuple[Template, str], language: str) -> None:
    """In all letters; every field that stands in it is put in, and nothing is left in braces."""
    act = settled(asked, language)
    assume(act is not None)
    assert act is not None
    template, _text = asked
    facts = {name: f"⟨{name}⟩" for name in template.fields}
    for one in Language:
        said = words(one).filled(act.text, **facts)
        assert all(f"⟨{name}⟩" in said for name in template.needed)
        assert "{" not in said and "}" not in said
