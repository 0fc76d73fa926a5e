"""Laws of extraction: offsets lead to what was found, in order, and time grows with the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.drafting.credited import credited_studies, format_studies
from generator.extract.extract import extract
from generator.extract.listing import format_json, format_text
from generator.extract.plain import Form, read_plain

_SAID = """
    selon Ipsos étude menée par BVA pour une des clients sur dix 84 % 12,5 55 millions de photos
    par jour plus près d’un tiers (source Nielsen 2013) <p> </p> <b> <!-- --> &nbsp; & ** [ ]( ) #
    | - • ; : . ? ! « » " en 2010 à 2 € £ 3/5 minutes moins annonce que According to X says 7 in 10
    out of half a million iPhone 4 http://a.b @c Source _ ` ~~~ --- ½ İ ſ
"""
_WORDS = [*_SAID.split(), "\n", " \n\n", "\u00a0", "\u202f"]
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(_WORDS), max_size=60).map(" ".join),
    st.lists(st.sampled_from(_WORDS), max_size=60).map("".join),
)


@given(text=TEXTS, form=st.sampled_from([None, *Form]), language=st.sampled_from([None, "fr", "en"]))
def test_offsets_lead_to_what_was_found(text: str, form: Form | None, language: str | None) -> None:
    """Figures lie in the text, apart and in order; each is what stands there."""
    end = 0
    for one in extract(text, form, language):
        assert end <= one.start < one.end <= len(text)
        assert one.text == text[one.start : one.end]
        end = one.end


@given(text=TEXTS, form=st.sampled_from(Form))
def test_words_keep_their_places(text: str, form: Form) -> None:
    """Each letter that is read stands in the input where it is said to, or a space for a run of them."""
    plain = read_plain(text, form)
    last = 0
    for at in range(len(plain.text)):
        start, end = plain.span(at, at + 1)
        assert last <= start < end <= len(text)
        assert plain.text[at] == text[start] or text[start] in "&<" or plain.text[at] == " "
        last = start


@given(text=TEXTS)
def test_every_form_can_be_printed(text: str) -> None:
    """Text, JSON and YAML of whatever was found."""
    found = extract(text)
    assert format_json(found)
    assert format_text(found, text, "a", "fr")
    assert format_studies(credited_studies(found, "Titre", "fr"), "fr") or not found


HOSTILE = {
    "digits": (Form.PLAIN, "1 " * 250_000),
    "one number": (Form.PLAIN, "9" * 500_000),
    "names": (Form.PLAIN, "Aa de " * 80_000),
    "parentheses": (Form.PLAIN, "(" * 500_000),
    "sources": (Form.PLAIN, "(source X " * 50_000),
    "brackets": (Form.MARKDOWN, "[a](" * 125_000),
    "stars": (Form.MARKDOWN, "*a" * 250_000),
    "fences": (Form.MARKDOWN, "```\n" * 125_000),
    "tags": (Form.HTML, "<p" * 250_000),
    "open tags": (Form.HTML, "<nav>" * 100_000 + "</nav>"),
    "quoted tags": (Form.HTML, '<a b="' * 80_000),
    "comments": (Form.HTML, "<!--" * 125_000),
    "references": (Form.HTML, "&amp" * 125_000),
    "spaces": (Form.MARKDOWN, " " * 500_000),
    "lines": (Form.MARKDOWN, "\n" * 500_000),
    "wrapped": (Form.PLAIN, ("mot " * 20 + "\n") * 6_000),
    "no sentence": (Form.PLAIN, "selon une étude de la " * 23_000),
    "percents": (Form.PLAIN, "84 %, " * 80_000),
    "ratios": (Form.PLAIN, "un client sur " * 36_000),
    "signs": (Form.PLAIN, "." * 500_000),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_takes_seconds(name: str) -> None:
    """Half a million characters of anything are read in a few seconds."""
    form, text = HOSTILE[name]
    start = time.process_time()
    extract(text, form)
    assert time.process_time() - start < 20  # machines differ; what grows with the square takes minutes
