"""Finding ids by words."""

from __future__ import annotations

import pytest

from generator.find import MOST, find
from tests.content import linked, page

FILES = {
    "content/brands.yaml": "la-poste: {name: La Poste}\n",
    "content/studies/enquete.yaml": """\
title: Enquête sur l'attente
statistics:
  attente-telephone: {value: 84, unit: percent, label: des clients attendent au téléphone}
  rappel: {value: 12, unit: percent, label: des clients attendent d'être rappelés}
""",
    "content/2014-tendances/report.md": page("Corps.", "title: Tendances 2014\nyear: 2014"),
    "content/2014-tendances/01-le-client-attend.md": page("Corps.", "title: Le client attend"),
}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["téléphone"], ["stat:attente-telephone"]),
        (["TELEPHONE", "attente"], ["stat:attente-telephone"]),
        (["attend"], ["trend:2014-tendances/le-client-attend", "stat:attente-telephone", "stat:rappel"]),
        (["84"], ["stat:attente-telephone"]),
        (["poste"], ["brand:la-poste"]),
        (["attente"], ["stat:attente-telephone", "study:enquete"]),
        (["introuvable"], []),
    ],
)
def test_every_word_must_occur(words: list[str], expected: list[str]) -> None:
    """In the id or in the words, whatever the accents and the case; ids first."""
    found = find(linked(FILES).value, tuple(words), "fr")
    assert [str(one.ref) for one in found] == expected


def test_the_list_is_short() -> None:
    """A word that fits everything does not fill the screen."""
    brands = "".join(f"marque-{n}: {{name: Marque {n}}}\n" for n in range(50))
    found = find(linked({"content/brands.yaml": brands}).value, ("marque",), "fr")
    assert len(found) == MOST


def test_a_figure_is_shown_with_its_value() -> None:
    """So that the right one is pasted."""
    (one,) = find(linked(FILES).value, ("rappel",), "fr")
    assert one.title == "12\u202f% des clients attendent d'être rappelés"
