"""What a site exports can be taken in again, from each format, and nothing that is read raises."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.citations.export import bibtex as to_bibtex
from generator.citations.export import csl_json, json_text
from generator.citations.export import ris as to_ris
from generator.importing.outcome import Refused
from generator.importing.references import bibtex, csl, ris
from generator.importing.references.moments import moment
from generator.importing.references.reference import Reader, Reference
from generator.models import Publisher, Study
from generator.values import LocalText, PartialDate

PUBLISHERS = {"bva": Publisher(id="bva", name="BVA & Cie")}
LETTERS = st.characters(categories=["L", "Nd"], max_codepoint=0x17F, exclude_characters="ıŀĿŉſĸ")
WORDS = st.lists(
    st.text(LETTERS | st.sampled_from("&%$#_'’()-"), min_size=1, max_size=8), min_size=1, max_size=6
)
DATES = st.sampled_from(["2010", "2010-10", "2010-10-05", None])
ADDRESSES = st.sampled_from([None, "https://a.example/x_y%20z?q=1&r=2#a", "https://a.example/été"])


def exported(study: Study) -> Sequence[tuple[str, Reader]]:
    """The study in each format, with what reads it."""
    csl_text = json_text(csl_json([study], PUBLISHERS, "fr"))
    return (
        (to_bibtex([study], PUBLISHERS, "fr"), bibtex.read),
        (to_ris([study], PUBLISHERS, "fr").replace("\r\n", "\n"), ris.read),
        (csl_text, csl.read),
    )


@settings(deadline=None)
@given(WORDS.map(" ".join), DATES, ADDRESSES, st.booleans())
def test_what_is_exported_is_read_back(title: str, date: str | None, url: str | None, by_bva: bool) -> None:  # noqa: FBT001
    """Title, publisher, date and address: letter for letter."""
    study = Study(
        id="etude",
        title=LocalText.of(unicodedata.normalize("NFC", title)),
        publisher="bva" if by_bva else None,
        authors=() if by_bva else ("Dupont, Jean",),
        date=PartialDate.parse(date) if date else None,
        url=url,
    )
    for text, read in exported(study):
        (found,) = read(text, "fr")
        assert isinstance(found, Reference), text
        assert " ".join(found.title.split()) == " ".join(study.title.get("fr").split())
        assert found.url == study.url
        assert found.makers[:1] == (("BVA & Cie",) if by_bva else ())
        assert found.persons == (() if by_bva else ("Dupont, Jean",))
        assert (found.date or "")[:7] == (date or "")[:7]  # BibTeX has no day


ODD = st.text(st.sampled_from("@{}\"#,=\\%\n abcé-TYERAU [](:1209/'$&~^_"), max_size=120)


@pytest.mark.parametrize("read", [bibtex.read, ris.read, csl.read])
@settings(deadline=None)
@given(text=ODD)
def test_reading_never_raises_but_to_refuse(read: Callable[[str, str], object], text: str) -> None:
    """Whatever stands there."""
    for given_text in (
        text,
        f"@misc{{a, title = {text}}}",
        f"TY  - X\nTI  - {text}\nER  -",
        f'[{{"title": {text}}}]',
    ):
        with suppress(Refused):
            read(given_text, "fr")


@settings(deadline=None)
@given(st.text(max_size=40) | st.text(st.sampled_from("0123456789/-–. octjanvierQT[]?~ca"), max_size=30))
def test_a_date_is_one_or_none(typed: str) -> None:
    """Whatever was typed."""
    found = moment(typed, "fr").text
    assert found is None or str(PartialDate.parse(found)) == found
