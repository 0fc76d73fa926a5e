"""Answers on the terminal, and as data."""

from __future__ import annotations

import json

from generator.coverage import Coverage, Covered
from generator.diagnostics import Mark
from generator.listings import format_coverage, format_unknown, format_uses, format_uses_json
from generator.models import Kind, Ref
from generator.where import Occurrence, Unknown

REPORT = Ref(Kind.REPORT, "2026-tendances")
LONG = Ref(Kind.TREND, "2026-tendances/une-tendance-dont-le-nom-est-vraiment-long")
COVERAGE = [
    Covered(REPORT, "", Coverage(sourced=2)),
    Covered(LONG, "", Coverage(sourced=10, second_hand=3, own=1)),
    Covered(LONG, "en", Coverage(unsourced=1)),
    Covered(Ref(Kind.TREND, "2026-tendances/rien"), "", Coverage()),
    Covered(Ref(Kind.PAGE, "methode"), "", Coverage(unverified=4)),
]


def test_a_table_of_numbers() -> None:
    """A report with its trends together, then each; what has no numbers is left out; 80 columns."""
    assert format_coverage(COVERAGE, "fr").splitlines() == [
        "Chiffres par texte           tous  sourcés  2de main  non vér.  à nous  sans src",
        "2026-tendances                 16       12         3         ·       1         ·",
        "  une-tendance-dont-le-nom…    14       10         3         ·       1         ·",
        "2026-tendances (en)             1        ·         ·         ·       ·         1",
        "  une-tendance-dont-le-nom…     1        ·         ·         ·       ·         1",
        "page:methode                    4        ·         ·         4       ·         ·",
        "Total                          21       12         3         4       1         1",
    ]
    assert max(map(len, format_coverage(COVERAGE, "en").splitlines())) <= 80


def test_no_numbers_no_table() -> None:
    """Where no text has any, nothing is said."""
    assert not format_coverage([Covered(REPORT, "", Coverage())], "fr")


USES = {
    Ref(Kind.STATISTIC, "pour"): (
        Occurrence(Mark("content/r/report.md", 6, 18, 8), "prose", "report:r", "[[pour]]"),
        Occurrence(Mark("content/r/01-t.md", 2, 1, 9), "chart", "trend:r/t", f"![[avis|{'long ' * 20}]]"),
    ),
    Ref(Kind.BRAND, "orange"): (),
}


def test_uses_as_lines() -> None:
    """Each begins with what an editor can follow."""
    first, second = format_uses(USES, "fr", colour=False).split("\n\n")
    lines = first.splitlines()
    assert lines[:3] == [
        "stat:pour  2 emplois",
        "  content/r/report.md:6:18",
        "    dans le texte\u00a0: [[pour]]",
    ]
    assert lines[4].endswith("…")
    assert second == "brand:orange  employé nulle part\n"
    assert "\x1b[1mstat:pour\x1b[0m" in format_uses(USES, "fr", colour=True)


def test_uses_as_data() -> None:
    """Whole, with every field."""
    found = json.loads(format_uses_json(USES))
    assert found["version"] == 1
    assert found["uses"][0] == {
        "id": "stat:pour",
        "path": "content/r/report.md",
        "line": 6,
        "column": 18,
        "length": 8,
        "place": "prose",
        "by": "report:r",
        "typed": "[[pour]]",
    }
    assert len(found["uses"]) == 2


def test_an_id_that_names_nothing() -> None:
    """It says what may have been meant."""
    assert "avis" in format_unknown(Unknown("avs", suggestions=("avis",)), "fr")
    assert "brand:o, publisher:o" in format_unknown(Unknown("o", known=("brand:o", "publisher:o")), "en")
    assert "zzz" in format_unknown(Unknown("zzz"), "en")
