"""Figures as text and as JSON."""

from __future__ import annotations

import json

from generator.extract.extract import extract
from generator.extract.listing import format_json, format_text

TEXT = "Un titre\n\nSelon Kantar, près de 7 Français sur 10 lisent.\nLe site reçoit 43 appels par jour.\n"


def test_json() -> None:
    """A list of objects with every key, numbers as numbers."""
    first, second = json.loads(format_json(extract(TEXT)))
    assert first == {
        "start": 33,
        "end": 49,
        "text": "7 Français sur 10",
        "value": 0.7,
        "unit": "ratio",
        "comparator": "<~",
        "qualifier": "nearly",
        "per": None,
        "sentence": "Selon Kantar, près de 7 Français sur 10 lisent.",
        "measures": "près de 7 Français sur 10 lisent.",
        "population": "Français",
        "period": None,
        "source": "Kantar",
        "source_year": None,
        "group": None,
        "label": None,
    } | {"start": first["start"], "end": first["end"]}
    assert TEXT[first["start"] : first["end"]] == first["text"]
    assert (second["value"], second["unit"], second["per"]) == (43, "rate", "day")


def test_text() -> None:
    """Places that an editor can follow, sources, and a count."""
    said = format_text(extract(TEXT), TEXT, "a.txt", "en")
    assert said.startswith("a.txt:3:23: 7 Français sur 10 [Kantar]\n    près de 7 Français sur 10 lisent.\n")
    assert "a.txt:4:16: 43 [no source]" in said
    assert said.endswith("Figures: 2, credited: 1, sources: 1.\n")


def test_nothing() -> None:
    """Is said in words to people, and as an empty list to programs."""
    assert format_text([], "", "a.txt", "en") == "No figures in a.txt.\n"
    assert json.loads(format_json([])) == []
