"""The author's own drawing: a Vega-Lite specification or an Altair module over the points of a series."""

from __future__ import annotations

import json
from collections.abc import Mapping
from math import floor
from typing import Any, Final

from generator.catalogue import say
from generator.chartfiles.bound import data_findings
from generator.chartfiles.findings import Finding, Row, walk
from generator.chartfiles.misleading import misleading
from generator.chartfiles.modules import function_line
from generator.charts.chart import Chart, ChartPoint, OwnChart
from generator.charts.faults import ChartFault, fault
from generator.charts.look import across, at_width, number_locale, spaced, themed
from generator.charts.marks import Spec
from generator.charts.modules import altair_spec
from generator.charts.style import Palette
from generator.charts.subject import Subject
from generator.charts.tidy import NotAColour, tidied
from generator.charts.wording import listed, placed, row_name, titled
from generator.diagnostics import suggest
from generator.models import OwnDrawing
from generator.vocabularies import DrawingKind, SeriesForm

FORM: Final = "custom"
# The one that Altair's schema is written for, whatever else vl-convert brings.
VEGA_LITE: Final = "6.4"
_LONGEST: Final = 200
_TRIES: Final = 5  # panels give way to their labels, whose room depends on the panels
_NARROWEST: Final = 40
_LEAST_GAIN: Final = 0.25


def fits(subject: Subject) -> bool:
    """Only what has a drawing of its own."""
    return subject.form is SeriesForm.CUSTOM


def arrange(subject: Subject) -> tuple[ChartPoint, ...]:
    """In the order of the file."""
    return subject.points


def spec(chart: Chart, width: int) -> Spec:
    """The author's specification with its points, in our look.

    Raises:
        ChartFault: there is none, or it may not be drawn.
    """
    return themed(_source(chart), rows(chart), width)


def describe(chart: Chart) -> str:
    """Every label with its value, in the file's order."""
    return say(
        chart.language, "chart.custom", entries=listed(chart, [_said(chart, one) for one in chart.points])
    )


def rows(chart: Chart) -> list[dict[str, object]]:
    """What the drawing gets: a row a point. Midnights are local ones, as Vega shows them."""
    return [
        {
            "label": point.label,
            "group": point.group,
            "date": f"{point.date.when.start}T00:00:00" if point.date else None,
            "when": point.date.text if point.date else None,
            "value": int(point.value) if point.value.is_integer() else point.value,
            "text": point.text,
            "unit": str(point.unit),
            "statistic": point.statistic,
            "order": place,
            "tip": _said(chart, point),
        }
        for place, point in enumerate(chart.points, 1)
    ]


def draw_custom(chart: Chart, width: int, palette: Palette) -> str:
    """The finished SVG.

    Raises:
        ChartFault: the file cannot be drawn, or may not be.
    """
    drawn = _fitted(chart, spec(chart, width), width)
    try:
        return tidied(
            spaced(drawn),
            name=chart.id,
            width=width,
            title=chart.title,
            description=describe(chart),
            colours=palette.light,
        )
    except NotAColour as error:
        raise _paint(_own(chart).drawing, str(error)) from error


def _paint(drawing: OwnDrawing, colour: str) -> ChartFault:
    """A colour that is none, where it is typed."""
    if drawing.kind is DrawingKind.ALTAIR:
        return fault(drawing.path, "paint", got=colour, line=function_line(drawing.text))
    typed = (loc for loc, _, value in walk(json.loads(drawing.text)) if value == colour)
    return fault(drawing.path, "paint", got=colour, loc=next(typed, ()))


def _said(chart: Chart, point: ChartPoint) -> str:
    """A value with its label, and its date where the label comes twice."""
    again = sum(row_name(one) == row_name(point) for one in chart.points) > 1
    text = placed(chart, point.text, point.date.text) if again and point.date else point.text
    return titled(chart, row_name(point), text)


def _own(chart: Chart) -> OwnChart:
    assert chart.own is not None  # noqa: S101 - `fits` says so
    return chart.own


def _source(chart: Chart) -> Mapping[str, Any]:
    """The specification as the author means it."""
    drawing = _own(chart).drawing
    if drawing.kind is DrawingKind.ALTAIR:
        made = altair_spec(drawing, rows(chart))
        _refuse(chart, made, function_line(drawing.text))
        return made
    source: dict[str, Any] = json.loads(drawing.text)
    _check_schema(source, drawing.path)
    return source


def _refuse(chart: Chart, made: Mapping[str, Any], line: int) -> None:
    """The rules that a specification in a file was held to before; a module shows what it draws only now."""
    own = _own(chart)
    points = [Row(row, one) for row, one in zip(rows(chart), own.statistics, strict=True)]
    found = (*data_findings(made), *misleading(made, points, caveat=bool(chart.caveat)))
    if found:
        raise ChartFault(own.drawing.path, found, line)


def _check_schema(source: Mapping[str, Any], path: str) -> None:
    """Vega-Lite passes over what it does not know: a slip in a key would draw something else."""
    import altair as alt
    from altair.utils import schemapi

    try:
        alt.Chart.from_dict(dict(source), validate=True)
    except schemapi.jsonschema.ValidationError as error:  # type: ignore[attr-defined]
        raise ChartFault(path, (_slip(error),)) from error


def _slip(error: Any) -> Finding:  # noqa: ANN401 - of a library that is Altair's, not ours
    """What the schema does not know, in our words; in its own where it wants something else."""
    loc, value = tuple(error.absolute_path), error.instance
    if error.validator == "additionalProperties":
        known = [str(name) for name in error.schema["properties"]]
        key = next(str(name) for name in value if name not in known)
        return Finding("chart-fault", "key", (*loc, key), {"key": key}, suggest(key, known))
    if loc and not isinstance(value, dict | list):
        values = {"key": str(loc[-1]), "got": str(value)}
        known = [str(name) for name in error.schema.get("enum", ())]
        return Finding("chart-fault", "value", loc, values, suggest(str(value), known), on_key=False)
    return Finding("chart-fault", "vega", loc, {"message": error.message[:_LONGEST]})


def _fitted(chart: Chart, made: Spec, width: int) -> str:
    """Vega's SVG, as wide as `width` but for a few px: what labels leave is given to the panels.

    Vega's own fitting looks once, and lets texts beside marks leave the picture.
    """
    fits_in, widest = "", 0.0
    columns = across(made, rows(chart))
    panel, gain = width // columns, 0.0
    before: tuple[int, float] | None = None
    for _ in range(_TRIES):
        svg = _drawn(chart, at_width(made, panel))
        whole = _width(svg)
        if widest < whole <= width:
            fits_in, widest = svg, whole
        if before and panel != before[0]:
            gain = (whole - before[1]) / (panel - before[0])
        before = (panel, whole)
        panel += floor((width - whole) / max(gain, _LEAST_GAIN) if gain else (width - whole) / columns)
        if panel == before[0] or panel < _NARROWEST:
            break
    if fits_in:
        return fits_in
    raise fault(_own(chart).drawing.path, "width", width=str(width))


def _drawn(chart: Chart, made: Spec) -> str:
    import vl_convert

    try:
        return vl_convert.vegalite_to_svg(
            made,
            vl_version=VEGA_LITE,
            allowed_base_urls=[],
            format_locale=number_locale(chart.language),
            time_format_locale="fr-FR" if chart.language == "fr" else "en-GB",
        )
    except ValueError as error:
        told = [line.strip() for line in str(error).splitlines() if line.strip()]
        message = next((line for line in told[1:] if not line.startswith("at ")), told[0])
        message = message.removeprefix("Error: ")
        raise fault(_own(chart).drawing.path, "vega", message=message[:_LONGEST]) from error


def _width(svg: str) -> float:
    return float(svg.partition('width="')[2].partition('"')[0])
