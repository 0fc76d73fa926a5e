"""Drawing, description, table, CSV and JSON of a chart say the same, cell by cell."""

from __future__ import annotations

import csv as comma_separated
import io
import re
from decimal import Decimal
from math import ceil, floor
from typing import cast

import pytest

from generator.catalogue import say
from generator.charts.cards import parted
from generator.charts.chart import Chart, ChartPoint
from generator.charts.downloads import chart_json, csv
from generator.charts.draw import describe, spec_of
from generator.charts.parts import rows_of
from generator.charts.style import WIDTHS
from generator.charts.table import table
from generator.numbers.format import format_number
from tests.unit.charts.cases import every_chart
from tests.unit.charts.reading import Drawing, seen

CHARTS = [pytest.param(chart, id=name) for name, chart in every_chart()]
# Their values are sentences; those of the others stand at labels.
WRITTEN_OUT = {"cards", "facts", "number", "waffle"}


def _written_out(chart: Chart) -> bool:
    return chart.form in WRITTEN_OUT or (chart.form == "pictogram" and len(chart.points) == 1)


# A matrix has no marks but its words.
MARKED = [
    pytest.param(chart, id=name)
    for name, chart in every_chart()
    if not (_written_out(chart) or chart.form == "matrix")
]
COUNTED = [
    pytest.param(chart, id=name)
    for name, chart in every_chart()
    if chart.form in {"waffle", "rule", "pictogram"}
]
RANKED = [pytest.param(chart, id=name) for name, chart in every_chart() if chart.form == "ranking"]
LINES = {"line", "multiples"}
ROWS_OF_PARTS = [
    pytest.param(chart, id=name) for name, chart in every_chart() if chart.form == "stacked" and chart.groups
]
WITH_INTERVALS = [pytest.param(chart, id=name) for name, chart in every_chart() if chart.form == "intervals"]
INTERVAL = {
    language: {say(language, f"chart.column/{column}") for column in ("interval", "sample")}
    for language in ("fr", "en")
}
BARS = [
    pytest.param(chart, id=name)
    for name, chart in every_chart()
    if chart.form in {"bars", "grouped", "before-after"}
]
Cell = tuple[str, str, str]


def _where(chart: Chart, point: ChartPoint) -> str:
    """The second name of a cell: its date over time, else its group."""
    return point.date.text if chart.over_time and point.date else point.group or ""


def _shown(chart: Chart, point: ChartPoint) -> str:
    """The value as it is shown, with its interval where the chart has one, and n where that differs."""
    if point.interval is None:
        return point.text
    where = point.interval.text
    if len({other.interval.sample for other in chart.points if other.interval}) > 1:
        n = format_number(Decimal(point.interval.sample), chart.language)
        where = f"{where}, {say(chart.language, 'chart.sample', n=n)}"
    return say(chart.language, "chart.placed", text=point.text, where=where)


def _cells(chart: Chart) -> set[Cell]:
    return {(point.label, _where(chart, point), point.text) for point in chart.points}


@pytest.mark.parametrize("chart", MARKED)
@pytest.mark.parametrize("width", WIDTHS)
def test_every_value_of_the_drawing_hovers_with_its_label(chart: Chart, width: int) -> None:
    """Each bar or disc names its label, its group or date, and the value as it is shown."""
    drawing = seen(chart, width)
    # A chart whose groups are no columns names a bar by label and group together.
    joint = " – " if chart.form == "bars" else ", "
    expected = sorted(
        say(
            chart.language,
            "chart.titled",
            label=joint.join(part for part in (point.label, _where(chart, point)) if part),
            text=_shown(chart, point),
        )
        for point in chart.points
    )
    legend = {date.text for date in chart.dates}
    assert sorted(tip for tip in drawing.tips if tip not in legend) == expected


@pytest.mark.parametrize("chart", CHARTS)
@pytest.mark.parametrize("width", WIDTHS)
def test_every_value_stands_in_the_drawing(chart: Chart, width: int) -> None:
    """Values, labels, groups, changes and totals are words of the drawing.

    Of several lines the last values are, of stacked rows those whose part is not narrow (see below).
    A rank is the number in a disc.
    """
    texts = seen(chart, width).texts
    everything = " ".join(texts).replace("\u00a0 ", " ")
    last = {point.label: point for point in chart.points}
    shown = last.values() if chart.form in LINES else () if _is_rows_of_parts(chart) else chart.points
    several = len(chart.labels) > 1
    for point in shown:
        shown_text = f"{point.amount.number:f}" if chart.form == "ranking" else point.text
        parts = parted(point) if _written_out(chart) else (shown_text,)
        assert all(word in everything for part in parts for word in part.split(" "))
        assert _written_out(chart) or any(shown_text in text for text in texts)
        titled = point.label == chart.title and chart.form == "before-after"
        assert point.label in everything or titled or (chart.form == "line" and not several)
        assert (point.group or "") in everything
    assert all(change.text in texts for change in chart.changes)
    assert all(part in everything for part in (*chart.labels, *chart.groups) if several)
    assert all(any(total.text in text for text in texts) for total in chart.totals)
    assert all(total.name in everything for total in chart.totals)
    assert chart.note in everything


@pytest.mark.parametrize("chart", ROWS_OF_PARTS)
@pytest.mark.parametrize("width", WIDTHS)
def test_a_part_that_is_not_narrow_says_its_value(chart: Chart, width: int) -> None:
    """Within its ends stands the value, with its sign or without; without, the unit or the totals say it."""
    drawing = seen(chart, width)
    parts = [(point, *drawing.extents[tip]) for point, tip in zip(chart.points, drawing.tips, strict=True)]
    signed = any(point.text in _amid(drawing, left, right) for point, left, right in parts)
    assert signed or chart.totals or say(chart.language, "chart.in-percent") in drawing.texts
    for point, left, right in parts:
        text = point.text if signed else format_number(point.amount.number, chart.language)
        assert text in _amid(drawing, left, right) or right - left < 5 + 10 * len(text)


def _amid(drawing: Drawing, left: float, right: float) -> list[str]:
    """The words in the middle of a part, be it 2 px narrower than its share."""
    return [word.text for word in drawing.words if abs(word.x - (left + right) / 2) < 1.02]


@pytest.mark.parametrize("chart", [chart for _, chart in every_chart() if chart.form == "stacked"])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_part_is_as_long_as_its_share(chart: Chart, width: int) -> None:
    """Parts follow one another without overlap over the whole row, a gap of 2 px between them."""
    drawing = seen(chart, width)
    rows = [
        [
            (point, drawing.extents[tip])
            for point, tip in zip(chart.points, drawing.tips, strict=True)
            if point in row
        ]
        for row in rows_of(chart.points)
    ]
    ends = {(row[0][1][0], row[-1][1][1]) for row in rows}
    assert len(ends) == 1
    ((start, end),) = ends
    for row in rows:
        whole = sum(point.value for point, _ in row)
        expected = start
        for point, (left, right) in row:
            assert left == pytest.approx(expected, abs=0.02)
            expected += (end - start) * point.value / whole
            assert expected - 2.02 <= right <= expected + 0.02


@pytest.mark.parametrize("chart", WITH_INTERVALS)
@pytest.mark.parametrize("width", WIDTHS)
def test_a_band_reaches_from_low_to_high(chart: Chart, width: int) -> None:
    """On the scale of the dots, around each of them."""
    layers = spec_of(chart, width)["layer"]
    bands = next(layer["data"]["values"] for layer in layers if layer["mark"]["type"] == "rect")
    dots = next(layer["data"]["values"] for layer in layers if layer["mark"]["type"] == "point")
    first, last = (max(range(len(dots)), key=lambda at: way * chart.points[at].value) for way in (-1, 1))
    scale = (dots[last]["x"] - dots[first]["x"]) / (chart.points[last].value - chart.points[first].value)
    for point, band, dot in zip(chart.points, bands, dots, strict=True):
        assert point.interval
        assert dot["x"] - band["x"] == pytest.approx((point.value - float(point.interval.low)) * scale)
        assert band["x2"] - dot["x"] == pytest.approx((float(point.interval.high) - point.value) * scale)


@pytest.mark.parametrize("chart", BARS)
@pytest.mark.parametrize("width", WIDTHS)
def test_a_bar_is_as_long_as_its_value(chart: Chart, width: int) -> None:
    """Bars start at zero and share one scale."""
    drawing = seen(chart, width)
    lengths = [right - left for left, right in (drawing.extents[tip] for tip in drawing.tips)]
    values = [abs(float(point.amount.fraction)) for point in chart.points]
    scales = [length / value for length, value in zip(lengths, values, strict=True)]
    assert max(scales) - min(scales) < 0.01 * max(scales)
    starts = {
        round(drawing.extents[tip][0 if point.value > 0 else 1], 2)
        for tip, point in zip(drawing.tips, chart.points, strict=True)
    }
    assert len(starts) == 1


@pytest.mark.parametrize("chart", COUNTED)
@pytest.mark.parametrize("width", WIDTHS)
def test_as_many_are_filled_as_the_value_says(chart: Chart, width: int) -> None:
    """Squares, persons and discs can be counted, those of each part and those that are left."""
    drawing = seen(chart, width)
    per_figure = 2 if chart.form == "pictogram" and all(point.people for point in chart.points) else 1
    whole = sum(int(point.amount.of or 0) for point in chart.points) or 100
    for point in chart.points:
        tip = (
            _clause(chart, point)
            if _written_out(chart)
            else say(chart.language, "chart.titled", label=point.label, text=point.text)
        )
        if point.amount.number:
            # A square that is partly filled lies on one that is empty.
            assert drawing.outlines[tip] == ceil(point.amount.number) * per_figure
        assert tip in drawing.outlines
    filled = sum(floor(point.amount.number) for point in chart.points)
    assert drawing.rest == (whole - filled) * per_figure


@pytest.mark.parametrize("chart", RANKED)
@pytest.mark.parametrize("width", WIDTHS)
def test_a_disc_holds_its_rank_and_the_first_is_on_top(chart: Chart, width: int) -> None:
    """The number in each disc is that of its hovering text, and a lower number is never below a higher."""
    drawing = seen(chart, width)
    found = []
    for point in chart.points:
        label = ", ".join(part for part in (point.label, _where(chart, point)) if part)
        x, y = drawing.discs[say(chart.language, "chart.titled", label=label, text=point.text)]
        # Digits stand with their foot 5 px below the middle.
        inside = [word.text for word in drawing.words if abs(word.x - x) < 1 and abs(word.y - 5 - y) < 1]
        assert inside == [f"{point.amount.number:f}"]
        found.append((y, point.amount.number))
    assert [rank for _, rank in sorted(found)] == sorted(rank for _, rank in found)


@pytest.mark.parametrize("chart", CHARTS)
def test_the_table_has_the_cells_of_the_chart(chart: Chart) -> None:
    """Read back by row and column head, the table's cells are the points, no more and no fewer."""
    found = table(chart)
    heads = found.header
    assert all(len(row) == len(heads) for row in found.rows)
    empty, change = say(chart.language, "chart.no-value"), say(chart.language, "chart.change")
    totals = {(total.label, total.name, total.text) for total in chart.totals}
    computed = {change, *(name for _, name, _ in totals)}
    points = [row for row in found.rows if ("", *row) not in totals]
    cells = {
        (row[0], head, text)
        for row in points
        for head, text in zip(heads[1:], row[1:], strict=True)
        if text != empty and head not in computed | INTERVAL[chart.language]
    }
    if heads[0] == say(chart.language, "chart.column/date"):
        cells = {(label, date, text) for date, label, text in cells}
    if heads[1] == say(chart.language, "chart.column/group"):
        cells = {(label, group, text) for label, group, text in found.rows}
    plain = heads[1] == say(chart.language, "chart.column/value")
    expected = {(label, "" if plain else where, text) for label, where, text in _cells(chart)}
    assert {(label, "" if plain else where, text) for label, where, text in cells} == expected
    changes = {(row[0], row[-1]) for row in found.rows if heads[-1] == change and row[-1]}
    assert changes == {(change.label, change.text) for change in chart.changes}
    alone = {("", *row) for row in found.rows if row not in points}
    assert totals == alone or totals == {(row[0], heads[-1], row[-1]) for row in found.rows}


@pytest.mark.parametrize("chart", WITH_INTERVALS)
def test_the_table_has_the_intervals_of_the_chart(chart: Chart) -> None:
    """And how many were asked, in columns of their own."""
    found = table(chart)
    assert found.header[2:] == tuple(
        say(chart.language, f"chart.column/{column}") for column in ("interval", "sample")
    )
    assert [row[2:] for row in found.rows] == [
        (point.interval.text, format_number(Decimal(point.interval.sample), chart.language))
        for point in chart.points
        if point.interval
    ]


@pytest.mark.parametrize("chart", CHARTS)
def test_the_description_has_the_cells_of_the_chart(chart: Chart) -> None:
    """Read back entry by entry, the description has every value at its label, and every change."""
    entries = _entries(chart)
    if _written_out(chart):
        assert entries == [_clause(chart, point) for point in chart.points]
        return
    colon = say(chart.language, "chart.titled", label="", text="")
    parted = [entry.split(colon, 1) for entry in entries]
    cells = {
        (label, where, text)
        for label, values in parted
        for text, where in re.findall(r"(?:^|, )(.+?) \(([^)]*)\)", values)
    }
    if all(not where for _, where, _ in _cells(chart)) or chart.form in {"bars", "intervals"}:
        names = {
            (f"{point.label} – {point.group}" if point.group else point.label, _shown(chart, point))
            for point in chart.points
        }
        assert {(label, text) for label, text in parted} == names | {
            (total.name, total.text) for total in chart.totals
        }
        return
    assert cells == _cells(chart)
    for total in chart.totals:
        said = say(chart.language, "chart.titled", label=total.name, text=total.text)
        assert any(label == total.label and values.endswith(said) for label, values in parted)
    for change in chart.changes:
        said = say(
            chart.language, "chart.titled", label=say(chart.language, "chart.change-word"), text=change.text
        )
        assert any(label == change.label and values.endswith(said) for label, values in parted)


@pytest.mark.parametrize("chart", CHARTS)
def test_the_drawing_carries_its_title_and_description(chart: Chart) -> None:
    """Who cannot see the drawing is told what it shows, in both copies."""
    drawings = [seen(chart, width) for width in WIDTHS]
    assert {drawing.title for drawing in drawings} == {chart.title}
    assert {drawing.description for drawing in drawings} == {describe(chart)}


@pytest.mark.parametrize("chart", COUNTED)
@pytest.mark.parametrize("width", WIDTHS)
def test_drawing_and_description_say_of_whom(chart: Chart, width: int) -> None:
    """Where all values have one base, both say it."""
    base = {point.base for point in chart.points} - {chart.subtitle}
    said = say(chart.language, "chart.base", base=next(iter(base), ""))
    expected = [said] if len(base) == 1 and said.strip("\u00a0: ") != "Base" else []
    assert [text for text in seen(chart, width).texts if text.startswith("Base")] == expected
    assert describe(chart).count("Base") == len(expected)


@pytest.mark.parametrize("chart", CHARTS)
def test_the_downloads_have_the_points_of_the_chart(chart: Chart) -> None:
    """CSV and JSON give label, group, date, exact number, and the text as it is shown."""
    rows = list(comma_separated.reader(io.StringIO(csv(chart))))[1:]
    lines = [
        tuple(cell.removeprefix("'") for cell in (row[0], row[1], row[2], row[3], row[6])) for row in rows
    ]
    points = cast(list[dict[str, object]], chart_json(chart)["points"])
    plain = [
        (
            point["label"],
            point["group"] or "",
            point["date"] or "",
            float(str(point["value"])),
            point["shown"],
        )
        for point in points
    ]
    expected = [
        (
            point.label,
            point.group or "",
            str(point.date.when) if point.date else "",
            point.amount.number,
            point.text,
        )
        for point in chart.points
    ]
    assert lines == [
        (label, group, date, f"{number:f}", text) for label, group, date, number, text in expected
    ]
    assert plain == [
        (label, group, date, float(number), text) for label, group, date, number, text in expected
    ]


@pytest.mark.parametrize("chart", CHARTS)
def test_the_downloads_have_what_is_computed(chart: Chart) -> None:
    """Changes and totals in JSON; the ends of an interval and the sample in both files, to two decimals."""
    plain = chart_json(chart)
    rows = list(comma_separated.reader(io.StringIO(csv(chart))))
    assert plain["changes"] == [{"label": one.label, "shown": one.text} for one in chart.changes]
    assert plain.get("totals", []) == [
        {"label": one.label, "of": one.name, "shown": one.text} for one in chart.totals
    ]
    assert plain.get("note", "") == chart.note
    for point, row, found in zip(
        chart.points, rows[1:], cast(list[dict[str, object]], plain["points"]), strict=True
    ):
        if point.interval is None:
            assert len(row) == len(rows[0]) == 8
            assert {"low", "high", "sample"}.isdisjoint(found)
        else:
            low, high, _, sample = point.interval
            assert row[8:] == [f"{low:f}", f"{high:f}", str(sample)]
            assert (found["low"], found["high"], found["sample"]) == (float(low), float(high), sample)


def _is_rows_of_parts(chart: Chart) -> bool:
    return chart.form == "stacked" and bool(chart.groups)


def _entries(chart: Chart) -> list[str]:
    """The description without first sentence, base, breaks, note and full stop, cut at semicolons."""
    said = describe(chart).removesuffix(f" {chart.note}")
    said = said.split(" " + say(chart.language, "chart.base", base="").strip())[0]
    said = said.split(" " + say(chart.language, "chart.line/breaks", dates="").split(":")[0].strip("\u00a0"))[
        0
    ]
    lead = "" if chart.form == "number" else r"^[^.]*\. "
    return re.sub(lead, "", said).removesuffix(".").split(say(chart.language, "chart.semicolon"))


def _clause(chart: Chart, point: ChartPoint) -> str:
    label = f"{point.label} – {point.group}" if point.group else point.label
    if label[0].islower():
        return f"{point.text} {label}"
    return say(chart.language, "chart.titled", label=point.text, text=label)
