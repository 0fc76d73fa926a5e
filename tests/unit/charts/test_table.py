"""The table beneath a chart."""

from __future__ import annotations

from dataclasses import replace

from generator.charts.choose import chart_of
from generator.charts.table import table
from tests.unit.charts.cases import ANSWERS, GROUPED, LINES, TWO_DATES


def test_one_dimension_is_label_and_value() -> None:
    """Answers: two columns, in the order of the bars."""
    found = table(ANSWERS.chart())
    assert found.caption == "Motifs de choix d’un canal"
    assert found.header == ("Intitulé", "Valeur")
    assert found.rows[0] == ("Immédiateté de la réponse", "84\u202f%")


def test_groups_are_columns() -> None:
    """Each group has its column; a value that is not known is a dash, never a blank."""
    alone = replace(GROUPED.series, points=GROUPED.series.points[1:])
    found = table(chart_of(alone, GROUPED.statistics, "en"))
    assert found.header == ("Label", "Decision makers", "Customers")
    assert found.rows[-1] == ("Telephone", "23%", "–")


def test_two_dates_are_columns_with_their_change() -> None:
    """The change stands last, as in the drawing."""
    found = table(TWO_DATES.chart())
    assert found.header == ("Intitulé", "2010", "2012", "Écart")
    assert found.rows == (("Internautes qui lisent les avis", "68\u202f%", "76\u202f%", "+8\u00a0pts"),)


def test_many_dates_go_down() -> None:
    """More dates than fit across are rows, the lines columns."""
    found = table(LINES.chart())
    assert found.header == ("Date", "Courriel", "Téléphone", "Messagerie")
    assert [row[0] for row in found.rows] == ["2011", "2012", "2013", "2014", "2015"]
