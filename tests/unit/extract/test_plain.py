"""Words and their places, from plain text, Markdown and HTML."""

from __future__ import annotations

import pytest

from generator.extract.plain import LIMIT, Form, form_of, read_plain


def _shown(text: str, form: Form) -> str:
    return " ".join(read_plain(text, form).text.split())


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("**84 %** des _clients_", "84 % des clients"),
        ("# Un titre", "Un titre"),
        ("> cité", "cité"),
        ("[84 %](https://exemple.fr/12) lisent", "84 % lisent"),
        ("![62 %](a.png) rien", "rien"),
        ("a `12 %` b", "a b"),
        ("```\n12 %\n```\nfin", "fin"),
        ("---\ntitle: 12 %\n---\nfin", "fin"),
        ("<!-- 12 % -->fin<br>", "fin"),
        ("snake_case_2 et 3 * 4", "snake_case_2 et 3 * 4"),
    ],
)
def test_markup_of_markdown_is_left_out(typed: str, read: str) -> None:
    """Words stay, marks, code, comments, pictures and front matter go."""
    assert _shown(typed, Form.MARKDOWN) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("<p>84&nbsp;% &amp; plus</p>", "84 % & plus"),
        ("<script>var a = 12;</script>a<style>b{}</style>", "a"),
        ("<nav>12 000 visites</nav>a<footer>9 000</footer>", "a"),
        ("<div class='entry'>a<section id=comments><p>80 %</p></section>b</div>", "a b"),
        ("<nav>a", "a"),
        ("<nav><nav>a</nav>b</nav>c", "c"),
        ("a <!-- 12 % --> b", "a b"),
        ("a <!-- 12 %", "a 12 %"),
        ("3 < 4 et 5 > 2", "3 < 4 et 5 > 2"),
        ("&unknown; a", "a"),
        ("<a title='5 > 3'>a</a>", "a"),
    ],
)
def test_markup_of_html_is_left_out(typed: str, read: str) -> None:
    """Scripts, navigation, readers' comments and tags go; what never closes loses its tag only."""
    assert _shown(typed, Form.HTML) == read


def test_blocks_of_html_are_apart() -> None:
    """Words of two blocks never stand in one line."""
    assert read_plain("<p>a</p><p>b</p>", Form.HTML).text.split("\n\n") == ["", "a", "", "b", ""]


def test_places_lead_back_to_the_input() -> None:
    """Through references and runs of spaces."""
    text = "<p>Il y a   84&nbsp;%\n des clients</p>"
    plain = read_plain(text, Form.HTML)
    at = plain.text.index("84")
    start, end = plain.span(at, at + len("84\u00a0%"))
    assert text[start:end] == "84&nbsp;%"
    at = plain.text.index("clients")
    start, end = plain.span(at, at + len("clients"))
    assert text[start:end] == "clients"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("<!doctype html><p>a", Form.HTML),
        ("Bonjour <b>a</b> <span class='x'>", Form.HTML),
        ("# Titre\n\nTexte", Form.MARKDOWN),
        ("un **mot**", Form.MARKDOWN),
        ("3 < 4, et 2 * 3", Form.PLAIN),
    ],
)
def test_what_a_text_is_written_in_is_guessed(text: str, form: Form) -> None:
    """By what its beginning looks like."""
    assert form_of(text) is form


def test_a_text_is_read_up_to_a_limit() -> None:
    """What comes after is not looked at."""
    assert len(read_plain("a" * (LIMIT + 5)).text) == LIMIT
