"""The line with which a text ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.catalogue import knows
from generator.check import SILENCEABLE
from generator.models import Kind, Ref
from generator.pages.here import Here
from generator.pages.trust import trust_line
from tests.program import edition_of, small_site

SECOND = "checked: secondary"


def line(folder: Path, body: str, *, front: str = "", language: str = "fr", study: str = "") -> str:
    """That of a page with this text."""
    changed = {"content/pages/p.md": f"---\ntitle: Page\n{front}---\n{body}\n"}
    if language != "fr":
        changed["content/site.yaml"] = f"title: Site\nlanguages: [{language}]\n"
    if study:
        changed["content/studies/une-autre.yaml"] = (
            f"title: T\n{study}\nstatistics:\n  autre: {{value: 7, unit: percent, label: l, note: n}}\n"
        )
    edition = edition_of(small_site(folder, **changed))
    ref = Ref(Kind.PAGE, "p")
    written = edition.site.written(ref, language)
    assert written
    return trust_line(Here(edition, language, edition.urls.of(ref, language)), written)


OFF = "checks: {missing-alt: off}\n"


@pytest.mark.parametrize(
    ("body", "front", "expected"),
    [
        ("Rien.", "", ""),
        (
            "Rien.",
            OFF,
            "Contrôle désactivé par la rédaction sur cette page\u00a0: descriptions d’images.",
        ),
        ("[[pour]]", "", "1 chiffre\u00a0: 1 sourcé\u202f; aucun contrôle désactivé."),
        (
            "[[pour]] [[contre]] [[autre]] 12 % [@nous]. Et 13 %.",
            "",
            (
                "5 chiffres\u00a0: 2 sourcés, 1 de seconde main, 1 de la rédaction, 1 sans source\u202f; "
                "aucun contrôle désactivé."
            ),
        ),
        (
            "[[pour]]",
            "checks: {missing-alt: off, unused: off}\n",
            (
                "1 chiffre\u00a0: 1 sourcé. Contrôles désactivés par la rédaction sur cette page\u00a0: "
                "descriptions d’images, fiches inutilisées."
            ),
        ),
    ],
)
def test_it_counts_and_says_what_is_off(tmp_path: Path, body: str, front: str, expected: str) -> None:
    """Nothing where there is nothing to say; a rule is never silenced silently."""
    assert line(tmp_path, body, front=front, study=SECOND) == expected


def test_in_english(tmp_path: Path) -> None:
    """The same on an English site."""
    found = line(tmp_path, "[[pour]] [[autre]] 12% [@own]", language="en", study=SECOND)
    assert found == "3 figures: 1 sourced, 1 second-hand, 1 the editors’ own; no check switched off."


@pytest.mark.parametrize("code", sorted(SILENCEABLE))
def test_every_rule_that_may_be_silenced_has_readers_words(code: str) -> None:
    """The line that says which rules were silenced names each in words, not by its code."""
    assert knows(f"view.check.{code}")
