"""What is said of a typed number that has no source."""

from __future__ import annotations

import pytest

from tests.content import STUDY, diagnosed, page

FILES = {
    "content/publishers.yaml": "bva: {name: BVA}\n",
    "content/studies/e.yaml": STUDY,
    "content/studies/bva.yaml": "title: T\npublisher: bva\nnote: n\n",
}


def said(body: str) -> list[tuple[str, str]]:
    """Variant, and what is to be pasted, of each number without a source."""
    found = diagnosed({**FILES, "content/pages/p.md": page(body)})
    return [(one.variant, one.values.get("cite", "")) for one in found if one.code == "uncited-number"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Selon une étude [@e] :\n\n- 12 % ici.\n- Puis. Et 13 % là.",
            [("list", "12 % [@e]"), ("list", "13 % [@e]")],
        ),
        ("Selon [@bva] et [@e] :\n1. 12 % ici\n2. 13 % là", [("list", "12 % [@e]"), ("list", "13 % [@e]")]),
        ("Selon une étude [@e] :\n\n- 12 % selon BVA.", [("named", "12 % [@bva]")]),
        ("Selon une étude [@e] :\n\n- 60 % [@e]\n\nPuis 12 %.", [("", "")]),
        ("Selon une étude :\n\n- 12 % ici.", [("", "")]),
        ("Selon une étude [@e].\n\n- 12 % ici.", [("", "")]),
        ("Voici [@e] :\n\nPuis 12 %.", [("", "")]),
    ],
)
def test_the_citation_above_a_list_is_offered_for_its_items(
    body: str, expected: list[tuple[str, str]]
) -> None:
    """It counts for its own sentence alone, but the author most likely means it."""
    assert said(body) == expected


@pytest.mark.parametrize("alt", ["La moitié des clients", "12 % des clients", "Trois clients"])
def test_what_is_said_of_a_picture_is_read_as_prose_is(alt: str) -> None:
    """In digits and in words; small counts are no figures."""
    assert len(said(f"![{alt}](x.png)")) == (not alt.startswith("Trois"))
