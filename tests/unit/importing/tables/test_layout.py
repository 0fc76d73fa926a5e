"""Which column of a table is what."""

from __future__ import annotations

import pytest

from generator.importing.outcome import Refused
from generator.importing.tables.layout import Table, period_of, table_of
from generator.importing.tables.reading import read_rows


def table(text: str, language: str = "fr") -> Table:
    """The table of a text."""
    return table_of(read_rows(text), language)


def figures(text: str) -> list[tuple[str, str | None, str | None, str]]:
    """Label, head or group, period and value of each figure."""
    return [
        (one.label, one.group or one.head or None, one.period, f"{one.cell.value:f}")
        for one in table(text).figures
    ]


def test_a_label_and_a_value() -> None:
    """With a head, and without."""
    rows = [("Téléphone", "Part", None, "51"), ("Courriel", "Part", None, "25.5")]
    assert figures("Canal;Part\nTéléphone;51\nCourriel;25,5") == rows
    bare = [(label, None, period, value) for label, _, period, value in rows]
    assert figures("Téléphone;51\nCourriel;25,5") == bare


def test_years_may_be_rows_or_columns() -> None:
    """A year as head is no group; a year in a row is its period."""
    assert figures("Canal;2012;2013\nTéléphone;51;49") == [
        ("Téléphone", None, "2012", "51"),
        ("Téléphone", None, "2013", "49"),
    ]
    assert figures("Année;Part\n2012;51\n2013;49") == [("", "Part", "2012", "51"), ("", "Part", "2013", "49")]
    assert figures("2012;51\n2013;49") == [("", None, "2012", "51"), ("", None, "2013", "49")]
    assert figures("Trimestre;Part\nT1 2012;51\nT2 2012;49")[0][2] == "2012-Q1"


def test_a_long_table_has_its_years_and_groups_in_columns() -> None:
    """In any order of columns."""
    assert figures("Année;Canal;Sexe;Part\n2012;Tél.;F;51\n2013;Tél.;F;49\n2012;Mél.;F;5\n2013;Mél.;F;6")[
        :2
    ] == [
        ("Tél.", "F", "2012", "51"),
        ("Tél.", "F", "2013", "49"),
    ]


def test_columns_of_words_are_notes() -> None:
    """By their head, or because they are words; a base is told apart, and how many were asked."""
    found = table(
        "Canal;Part (%);n;Base;Note;Page\nTél.;51;512;clients;en baisse;p. 3\nMél.;25;1 004;tous;;p. 4"
    )
    first, second = found.figures
    assert (first.sample, first.base, first.note) == ("512", "clients", "Note: en baisse; Page: p. 3")
    assert (second.sample, second.base, second.note) == ("1004", "tous", "p. 4")
    assert len(found.figures) == 2


def test_a_column_of_numbers_that_only_counts_rows_is_none() -> None:
    """1, 2, 3 before the labels."""
    assert figures("Rang;Canal;Part\n1;Tél.;51\n2;Mél.;25") == [
        ("Tél.", "Part", None, "51"),
        ("Mél.", "Part", None, "25"),
    ]


def test_words_above_and_below_are_its_title_and_notes() -> None:
    """As spreadsheets have them: one cell filled."""
    found = table("Canaux préférés;;\n\nQuestion 3;;\nCanal;F;H\nTél.;51;49\nSource : BVA;;")
    assert (found.title, found.notes) == ("Canaux préférés", ("Question 3", "Source : BVA"))


def test_what_is_no_figure_is_counted() -> None:
    """Cells that say so, cells that are no number, the sum of the others."""
    found = table("Canal;Part\nTél.;51\nMél.;49\nFax;n.d.\nTroc;beaucoup\nTotal;100")
    assert [(one.line, one.column, one.why) for one in found.skipped] == [
        (4, "B", "missing"),
        (5, "B", "no-number"),
        (6, "B", "total"),
    ]
    assert len(found.figures) == 2


def test_a_total_that_is_no_sum_is_a_figure() -> None:
    """That of all who were asked, say."""
    assert len(table("Canal;Part\nTél.;51\nMél.;25\nTotal;60").figures) == 3


@pytest.mark.parametrize(("language", "value"), [("fr", "1.234"), ("en", "1234")])
def test_where_a_number_leaves_a_doubt_the_site_s_language_decides(language: str, value: str) -> None:
    """1,234 is a bit more than one in French."""
    (found,) = table("Pays;Valeur\nFR;1,234", language).figures
    assert f"{found.cell.value:f}" == value


@pytest.mark.parametrize(
    ("text", "code", "values"),
    [
        ("a;b\nx;1;2", "table-wide", {"line": "2", "column": "C", "most": "2"}),
        ("a;b\nx;1,5\ny;2.5", "table-notation", {"line": "3", "column": "B", "cell": "2.5"}),
        ("a;b\nx;y", "table-empty", {}),
        ("alone", "table-empty", {}),
        ("", "table-empty", {}),
    ],
)
def test_what_cannot_be_read_is_refused(text: str, code: str, values: dict[str, str]) -> None:
    """With line and column."""
    with pytest.raises(Refused) as found:
        table(text)
    assert (found.value.code, found.value.values) == (code, values)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2012", "2012"),
        ("2012-10", "2012-10"),
        ("2012-Q1", "2012-Q1"),
        ("T1 2012", "2012-Q1"),
        ("Q4-2012", "2012-Q4"),
        ("2012-13", None),
        ("1234", None),
        ("12,5", None),
        ("", None),
    ],
)
def test_periods(text: str, period: str | None) -> None:
    """Years, quarters, months."""
    assert period_of(text) == period
