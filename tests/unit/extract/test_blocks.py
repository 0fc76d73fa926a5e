"""Paragraphs and sentences of a plain text."""

from __future__ import annotations

import pytest

from generator.extract.blocks import blocks


def _sentences(text: str) -> list[list[str]]:
    return [[one.text.strip() for one in block.sentences] for block in blocks(text)]


def test_lines_are_paragraphs_where_none_is_wrapped() -> None:
    """A line that ends a sentence ends its paragraph."""
    text = "Une première ligne qui est assez longue pour être un vrai paragraphe.\nUne autre."
    assert len(_sentences(text)) == 2


def test_wrapped_lines_are_one_paragraph() -> None:
    """A long line without a full stop goes on in the next one."""
    text = (
        "Une ligne qui est coupée parce que l’éditeur coupe ses lignes à\nsoixante-dix signes. Et la suite."
    )
    assert _sentences(text) == [[text.partition("\n")[0] + " soixante-dix signes.", "Et la suite."]]


@pytest.mark.parametrize("source", ["(source Nielsen 2013).", "Source : Nielsen", "(étude Ipsos, mai 13)"])
def test_a_source_behind_the_full_stop_belongs_to_the_sentence(source: str) -> None:
    """It says whose the figures before it are."""
    assert _sentences(f"84 % ont confiance. {source}") == [[f"84 % ont confiance. {source}"]]


def test_the_next_sentence_is_its_own() -> None:
    """What follows the parenthesis is not the source's."""
    assert _sentences("84 % lisent! (source X). Et 12 % non.")[0] == [
        "84 % lisent! (source X).",
        "Et 12 % non.",
    ]


def test_comments_of_readers_are_no_part_of_a_text() -> None:
    """From their heading on, in the lower part of a text."""
    text = "Un paragraphe. " * 40 + "\n\n3 commentaires :\nPaul : 80 % !"
    assert len(_sentences(text)) == 1


def test_a_counter_below_the_title_ends_nothing() -> None:
    """A page may count its comments at its head."""
    text = "Titre\n\n3 commentaires\n\n" + "Un paragraphe. " * 40
    assert len(_sentences(text)) == 3


def test_addresses_hold_no_words() -> None:
    """Addresses of pages, of mail and of accounts are blotted out, and keep their length."""
    text = "Voir https://exemple.fr/top-10 et a12@exemple.fr ou @client2014."
    (block,) = blocks(text)
    assert not any(letter.isdigit() for letter in block.sentences[0].text)
    assert len(block.sentences[0].text) == len(text)


def test_headings_and_items() -> None:
    """A short line between empty ones is a heading; a bullet or a number makes an item."""
    found = list(blocks("Un titre\n\n- un point\n\nUn texte qui finit."))
    assert [(one.heading, one.item) for one in found] == [(True, False), (False, True), (False, False)]


def test_sentences_have_a_longest_length() -> None:
    """One that never ends is read in pieces which together are all of it."""
    text = "mot " * 2000
    (block,) = blocks(text)
    assert max(len(one.text) for one in block.sentences) <= 1500
    assert "".join(one.text for one in block.sentences) == text
