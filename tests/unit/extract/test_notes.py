"""Signs that lead to a list of sources."""

from __future__ import annotations

import pytest

from generator.extract.extract import extract
from generator.extract.notes import note_source, read_notes
from generator.extract.plain import Form, read_plain


def _sources(text: str, form: Form = Form.PLAIN) -> list[str | None]:
    return [one.source for one in extract(text, form, language="fr")]


@pytest.mark.parametrize(
    ("sign", "note"),
    [
        ("[1]", "[1] Velga, 2024"),
        (" (1)", "(1) Velga, 2024"),
        ("¹", "¹ Velga, 2024"),
        ("¹", "1 Velga, 2024"),
        (" (i)", "(i) Velga, 2024"),
        (" (source 1)", "Source 1 : Velga, 2024"),
        (" [1]", "Sources\n1. Velga, 2024"),
        ("*", "*Velga, 2024"),
    ],
)
def test_a_sign_credits_what_stands_before_it(sign: str, note: str) -> None:
    """Whatever the sign, up to the sign before it."""
    assert _sources(f"Hier, 42 % des clients ont raccroché{sign}.\n\nRien d'autre.\n\n{note}\n") == ["Velga"]


def test_each_sign_has_its_own_figures() -> None:
    """Two signs of a sentence part its figures; signs that come first credit what follows."""
    text = (
        "Il y a 42 % de clients pressés [1] et 12 % de clients fidèles [2].\n\n[1] Velga, 2024\n[2] Darlon\n"
    )
    assert _sources(text) == ["Velga", "Darlon"]
    text = "Une étude [1] trouve 42 %, une autre [2] trouve 12 %.\n\n[1] Velga, 2024\n[2] Darlon\n"
    assert _sources(text) == ["Velga", "Darlon"]


def test_who_is_named_in_the_sentence_counts() -> None:
    """A note is where that was read."""
    assert _sources("Selon Orlane, 42 % raccrochent [1].\n\n[1] Velga, 2024\n") == ["Orlane"]


def test_markdown_and_html_have_notes_of_their_own() -> None:
    """Whose names and places their markup tells."""
    assert _sources("**A** 42 % raccrochent[^a].\n\n[^a]: Velga, 2024\n", Form.MARKDOWN) == ["Velga"]
    text = (
        '<p>42 % raccrochent<sup><a href="#fn1">1</a></sup>.</p><ol><li id="fn1">Velga, 2024 '
        '<a href="#r1">↩</a></li></ol>'
    )
    assert _sources(text, Form.HTML) == ["Velga"]
    assert _sources("42 % raccrochent [[1]](https://www.velga.fr/a).", Form.MARKDOWN) == ["velga.fr"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Ifop pour Exemplia, « Titre », mai 2023", "Ifop pour Exemplia"),
        ("« Un titre », Velga, 2021", "Velga"),
        ("Enquête en ligne réalisée du 3 au 5 mai par Velga", "Velga"),
        ("Source : Velga", "Velga"),
        ("Le télétravail en 2023, Dares, janvier 2024", "Dares"),
        ("entretien avec l'auteur", None),
    ],
)
def test_whom_a_note_credits(said: str, name: str | None) -> None:
    """The publisher, before or behind a title."""
    assert note_source(said) == name


def test_the_same_again() -> None:
    """The note before, for "ibid."."""
    text = (
        "On lit que 42 % raccrochent [1]. Ils sont 12 % à rappeler [2].\n\n[1] Velga, 2024\n[2] Ibid., p. 3\n"
    )
    assert _sources(text) == ["Velga", "Velga"]


def test_measures_and_lists_are_no_signs() -> None:
    """A text keeps its length; square metres, numbered items and signs without a note stay."""
    text = "Un magasin de 90 m² vend (1) du pain et (2) du lait.\n\n1. Ouvrir\n2. Fermer\n"
    notes = read_notes(read_plain(text, Form.PLAIN))
    assert (notes.text, list(notes.places)) == (text, [])
