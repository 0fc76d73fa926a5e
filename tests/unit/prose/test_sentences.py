"""Sentences end where a reader ends them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.prose.sentences import sentences
from generator.prose.tokens import CITED


def cut(text: str) -> list[str]:
    """The sentences of a text in which [@] stands for a citation."""
    masked = text.replace("[@]", CITED * 3)
    return [masked[start:end].strip().replace(CITED * 3, "[@]") for start, end in sentences(masked)]


@pytest.mark.parametrize(
    "text",
    [
        "Il y en a 84 %.|Et 12,5 % ensuite.",
        "Vraiment\u202f?|Oui\u202f!|Enfin…|Bien.",
        "« Voilà ! » dit-il en 2010.|Puis il partit.",
        'It lasts nine minutes.|"Customers love it," she says.',
        "Il a dit : « C'est fini. »|Personne n'y croit.",
        "Voir p. 12 de l'étude, n° 4.|M. Dupont et Mme. Durand y sont, J. Nielsen aussi.",
        "Le n° 12 de l'art. 4 cite d'env. 40 sites.|Puis rien.",
        "The lines open at 9 A.M.|Customers wait.",
        "It says when it doesn't.|Its rival does.",
        "A J.D. Power study, made in the U.S.|Its guests agree.",
        "Du courriel, du courrier, etc., tout y passe.|Puis rien.",
        "Des cafés, des tables, etc.|Le reste suit.",
        "See p. 12, fig. 3, e.g. this one, i.e. 84%.|Mr. Smith and Dr. Jones agree.",
        "It grew by 1.5 million in 2010.|Then it fell.",
        "Il y en a 84 %. [@]|Puis 12 %.",
        "Il y en a 84 %.|[@] le dit aussi.",
        "Il y en a 84 % [@].|Puis 12 %. [@]",
        "Une ligne\nqui continue.|Une autre.",
        "Le site lesitemarketing.fr et Web 2.0 en parlent",
        "Sans point final",
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(text: str) -> None:
    """Not at an abbreviation, an initial or a decimal; a citation behind the full stop belongs before it."""
    expected = [one.replace("\n", "\n") for one in text.split("|")]
    assert cut(text.replace("|", " ")) == expected


@given(st.text(alphabet=f"aZé1 .!?…,«»\"'’)(\n\u00a0{CITED}\ufffc", max_size=60))
def test_sentences_are_the_whole_text(text: str) -> None:
    """In order, without gaps, none empty."""
    found = list(sentences(text))
    assert "".join(text[start:end] for start, end in found) == text
    assert all(start < end for start, end in found)
