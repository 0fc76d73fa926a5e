"""How a translation stands to its original: what of it changed since, and which figures one has alone."""

from __future__ import annotations

import re
from dataclasses import replace
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.frontmatter import Image, Page, Report, Trend
from generator.models import Kind, Ref
from generator.translations import Drift, drift, is_outdated, only_in, passages, stamp
from tests.content import STUDY, linked, page

BODY = "Un début.\n\nUn milieu,\nsur deux lignes.\n\n- Une liste\n- de deux\n\nUne fin.\n"
ORIGINAL = Trend(
    id="r/t",
    report="r",
    slug="t",
    title="Un titre",
    summary="Un chapô.",
    challenges=("Premier", "Second"),
    image=Image(file="a.png", alt="Une file", caption="Une légende"),
    body=BODY,
)
TRANSLATION = replace(ORIGINAL, language="en", original=stamp(ORIGINAL))


def changed(original: Trend) -> list[str]:
    """What a translation of `ORIGINAL` has to take over of another state of it."""
    return [one.text.strip() for one in drift(TRANSLATION, original).changed]


def test_all_that_is_translated_is_a_passage() -> None:
    """Each short text is one, and each paragraph of the body with its place; a report has its conference."""
    found = [(one.field, one.text.strip()) for one in passages(ORIGINAL)]
    assert found == [
        ("title", "Un titre"),
        ("summary", "Un chapô."),
        ("image/caption", "Une légende"),
        ("challenges/0", "Premier"),
        ("challenges/1", "Second"),
        ("image/alt", "Une file"),
        ("body", "Un début."),
        ("body", "Un milieu,\nsur deux lignes."),
        ("body", "- Une liste\n- de deux"),
        ("body", "Une fin."),
    ]
    starts = [one.start for one in passages(ORIGINAL) if one.field == "body"]
    assert [BODY[at:].split(maxsplit=1)[0] for at in starts] == ["Un", "Un", "-", "Une"]
    report = Report(id="r", title="R", year=2026, conference="Un soir.")
    assert [one.field for one in passages(report)] == ["title", "conference"]


def test_an_original_that_did_not_change_leaves_nothing_to_do() -> None:
    """Nor does one in which only spaces, line breaks or the sort of apostrophe are others."""
    assert drift(TRANSLATION, ORIGINAL) == Drift()
    spaced = replace(ORIGINAL, body=BODY.replace("milieu,\nsur", "milieu,  sur").replace("\n\n", "\n\n\n"))
    assert drift(TRANSLATION, spaced) == Drift()
    typed, set_ = (replace(ORIGINAL, title=f"L{sign}attente") for sign in "'’")
    assert drift(replace(TRANSLATION, original=stamp(typed)), set_) == Drift()


@pytest.mark.parametrize(
    ("original", "expected"),
    [
        (
            replace(ORIGINAL, body=BODY.replace("deux lignes", "trois lignes")),
            ["Un milieu,\nsur trois lignes."],
        ),
        (replace(ORIGINAL, body=BODY + "\nUn ajout.\n"), ["Un ajout."]),
        (replace(ORIGINAL, summary="Un autre chapô."), ["Un autre chapô."]),
        (replace(ORIGINAL, challenges=("Premier", "Deuxième")), ["Deuxième"]),
    ],
)
def test_just_what_changed_is_told(original: Trend, expected: list[str]) -> None:
    """One passage that changed is one passage to look at again."""
    assert changed(original) == expected


def test_what_was_removed_is_counted() -> None:
    """There is no passage to name any more."""
    shorter = replace(ORIGINAL, body=BODY.replace("Un milieu,\nsur deux lignes.\n\n", ""))
    assert drift(TRANSLATION, shorter) == Drift(removed=1)


def test_a_translation_that_notes_nothing_cannot_be_compared() -> None:
    """It drifts in silence, which is told apart; what is noted wrongly is all that there is."""
    assert drift(replace(TRANSLATION, original=None), replace(ORIGINAL, title="Autre")) == Drift()
    assert len(drift(replace(TRANSLATION, original="n’importe quoi"), ORIGINAL).changed) == 10


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_stamp_is_letters_that_yaml_takes_for_text(title: str, body: str) -> None:
    """Whatever was written: four consonants for each passage, the same ones each time."""
    written = Page(id="p", title=title, body=body)
    found = stamp(written)
    assert found == stamp(written)
    assert re.fullmatch(r"[b-z]{4}(\.[b-z]{4})*", found)
    assert not set(found) & set("aeiouy" + ascii_lowercase.upper())


PAGE = Ref(Kind.PAGE, "p")
SITE = {
    "content/site.yaml": "title: T\nlanguages: [fr, en]\n",
    "content/studies/etude.yaml": STUDY
    + "  contre: {value: 30, unit: percent, label: sont contre, note: n}\n"
    + "series:\n  s: {title: S, form: multiple-answers, points: [pour, contre], note: n}\n",
}


def apart(french: str, english: str) -> tuple[list[str], list[str]]:
    """What only the original has, and what only the translation."""
    files = {"content/pages/p.md": page(french), "content/pages/p.en.md": page(english)}
    site = linked({**SITE, **files}).value
    return tuple([one.name for one in only_in(site, PAGE, *pair)] for pair in (("fr", "en"), ("en", "fr")))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("french", "english", "expected"),
    [
        ("Ils sont [[pour]].", "They are [[pour|six in ten]].", ([], [])),
        ("Ils sont 60 % [@etude].", "They are 60% [@etude], that is [[pour]].", ([], [])),
        ("Ils sont [[pour]].", "They are many.", (["stat:pour"], [])),
        ("Ils sont [[pour]].", "They are [[contre]].", (["stat:pour"], ["stat:contre"])),
        ("![[s]]\n\nTexte.", "Text.", (["series:s"], [])),
        ("Texte.", "Text [@etude].", ([], ["study:etude"])),
        ("Texte.", "Text: 60% [@etude].", ([], ["stat:pour"])),
        ("Environ 20 % [@nous].", "About 20% [@own].", ([], [])),
        ("Une sur quatre [@nous].", "One in four [@own].", ([], [])),
        ("Quelque 1 500 personnes [@nous].", "Some 1,500 people [@own].", ([], [])),
        ("Environ 20 % [@nous].", "About 25% [@own].", (["Environ 20 %"], ["About 25%"])),
        ("Soit 20 % [@nous] et 20 % [@nous].", "That is 20% [@own].", (["20 %"], [])),
        ("Texte.\n\n> [!notes]\n> [[pour]] à dire.", "Text.", ([], [])),
    ],
)
def test_figures_that_one_language_has_alone(
    french: str, english: str, expected: tuple[list[str], list[str]]
) -> None:
    """Figures, charts and sources by what they are, numbers on no record by their value."""
    assert apart(french, english) == expected


def test_a_page_knows_whether_it_is_out_of_date() -> None:
    """Only a translation can be, and only one that noted another state."""
    noted = stamp(Page(id="p", title="Page", body="Avant."))
    for body, expected in (("Avant.", False), ("Après.", True)):
        files = {
            "content/pages/p.md": page(body),
            "content/pages/p.en.md": page("Before.", f"title: Page\noriginal: {noted}"),
        }
        site = linked({**SITE, **files}).value
        assert is_outdated(site, PAGE, "en") is expected
        assert not is_outdated(site, PAGE, "fr")
