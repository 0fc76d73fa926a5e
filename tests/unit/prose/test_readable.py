"""Markup → what is read."""

from __future__ import annotations

import pytest

from generator.prose.readable import sentences, words_of


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>Un <em>mot</em>s, &lt;deux&gt; &amp; trois.</p>", "Un mots, <deux> & trois."),
        ("<h2 id=x>Titre</h2>\n<p>Le texte</p>", "Titre. Le texte."),
        ("<ul><li>Un</li><li>Deux\u202f!</li></ul>", "Un. Deux\u202f!"),
        ("<table><tr><th>A</th><td>1</td></tr></table>", "A. 1."),
        ('<p>84 %<sup class="cite"><a href="#ref-1">1</a></sup> disent</p>', "84 % disent."),
        (
            '<p>A<sup class="footnote-ref"><a>1</a></sup></p><li>B <a class="footnote-back">↩</a></li>',
            "A. B.",
        ),
        (
            '<aside class="callout"><p>À retenir\u00a0:</p><p>«\u00a0Oui.\u00a0»</p></aside>',
            "À retenir\u00a0: «\u00a0Oui.\u00a0»",
        ),
        ("<p>un<br>deux</p>", "un deux."),
        ("", ""),
    ],
)
def test_markup_is_read(html: str, words: str) -> None:
    """Numbers of notes and sources are not; blocks stand apart, what is inside a line does not."""
    assert words_of(html) == words


def test_sentences_end() -> None:
    """Each once; nothing comes of nothing."""
    assert sentences(["Un", " ", "", "Deux.", "Trois…"]) == "Un. Deux. Trois…"
