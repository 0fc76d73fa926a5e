"""Lines that end in whose their figures are."""

from __future__ import annotations

import pytest

from generator.extract.extract import extract


def _sources(text: str) -> list[str | None]:
    return [one.source for one in extract(text, language="fr")]


@pytest.mark.parametrize(
    "end", ["– UFC", "— Que Choisir, 2024", "– ministère de la Culture", "– Baromètre Velga", "- UFC"]
)
def test_a_name_behind_a_dash(end: str) -> None:
    """At the end of an item of a list, with what tells the study."""
    assert _sources(f"Repères :\n\n- 42 % raccrochent {end}\n- 12 % rappellent\n")[1] is None
    assert _sources(f"Repères :\n\n- 42 % raccrochent {end}\n- 12 % rappellent\n")[0] is not None


def test_a_single_word_may_be_a_town() -> None:
    """Unless several items close so."""
    assert _sources("Suite :\n\n- 240 participants au débat – Bordeaux\n- Le 12 mars\n") == [None]
    assert _sources("Suite :\n\n- 42 % raccrochent – Velga\n- 12 % rappellent – Darlon\n") == [
        "Velga",
        "Darlon",
    ]


@pytest.mark.parametrize("end", ["– il faut le dire", "– Paris", "– Orlane a tout repris"])
def test_no_source(end: str) -> None:
    """What goes on with the sentence, or where it was."""
    assert _sources(f"Repères :\n\n- 42 % raccrochent {end}\n") == [None]
