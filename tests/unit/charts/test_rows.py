"""Where labelled rows go."""

from __future__ import annotations

from generator.charts.glyphs import roomy
from generator.charts.rows import LABEL_SIZE, lay_out
from generator.charts.style import WIDE

LONG = "Courrier électronique ou formulaire du site de l’entreprise"


def test_marks_start_where_wrapped_labels_end() -> None:
    """A label in two lines needs no more room than the longer of them."""
    rows = lay_out([(LONG, False), ("Courrier", False)], WIDE, band=26)
    widest = max(roomy(line, LABEL_SIZE) for line in rows.rows[0].lines)
    assert len(rows.rows[0].lines) == 2
    assert widest < rows.left <= widest + 20


def test_labels_that_fit_set_the_room() -> None:
    """Up to 38 % of the width."""
    rows = lay_out([("Courrier", False), ("Téléphone", True)], WIDE, band=26)
    assert rows.left - roomy("Téléphone", LABEL_SIZE, bold=True) < 20
    assert lay_out([("O" * 60, False)], WIDE, band=26).left <= 0.38 * WIDE + 1
