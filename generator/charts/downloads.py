"""The chart's values for whoever wants to reckon with them: CSV and JSON."""

from __future__ import annotations

import csv as comma_separated
import io
import re
from decimal import Decimal
from typing import Final

from generator.catalogue import say
from generator.charts.chart import Chart, ChartPoint, Total

_COLUMNS: Final = ("label", "group", "date", "value", "of", "unit", "shown", "statistic")
# Of charts that show how far a value can be trusted, after the others.
_INTERVAL: Final = ("low", "high", "sample")
# A spreadsheet takes a cell that starts so for a formula, and runs it.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠")
_LINE_END: Final = re.compile(r"[\r\n]+")


def csv(chart: Chart) -> str:
    """One line a point, with a header in the chart's language; LF, numbers with a point.

    Text that a spreadsheet would run as a formula starts with an apostrophe.
    """
    written = io.StringIO()
    lines = comma_separated.writer(written, lineterminator="\n")
    columns = (*_COLUMNS, *(_INTERVAL if chart.points[0].interval else ()))
    lines.writerow([say(chart.language, f"chart.column/{column}") for column in columns])
    lines.writerows(_line(chart, point) for point in chart.points)
    return written.getvalue()


def chart_json(chart: Chart) -> dict[str, object]:
    """The chart as plain values, texts unaltered."""
    return {
        "id": chart.id,
        "form": chart.form,
        "language": chart.language,
        "title": chart.title,
        "subtitle": chart.subtitle,
        "caveat": chart.caveat,
        **({"note": chart.note} if chart.note else {}),
        "breaks": [str(date.when) for date in chart.breaks],
        "studies": list(chart.studies),
        "points": [_point(point) for point in chart.points],
        "changes": [{"label": change.label, "shown": change.text} for change in chart.changes],
        **({"totals": [_total(total) for total in chart.totals]} if chart.totals else {}),
    }


def safe_text(text: str) -> str:
    """The text as it may stand in a CSV file: one line, and no spreadsheet takes it for a formula."""
    shown = text.lstrip("\ufeff")
    if "\n" in shown or "\r" in shown:  # looking for them takes less than an expression
        shown = _LINE_END.sub(" ", shown)
    return f"'{shown}" if shown.lstrip(" ").startswith(_FORMULA) else shown


def _line(chart: Chart, point: ChartPoint) -> tuple[str, ...]:
    amount = point.amount
    return (
        safe_text(point.label),
        safe_text(point.group or ""),
        str(point.date.when) if point.date else "",
        _plain(amount.number),
        _plain(amount.of) if amount.of is not None else "",
        say(chart.language, f"chart.unit/{point.unit}"),
        safe_text(point.text),
        safe_text(point.statistic),
        *(_plain(number) for number in _interval(point).values()),
    )


def _interval(point: ChartPoint) -> dict[str, Decimal]:
    if not point.interval:
        return {}
    ends = (point.interval.low, point.interval.high, Decimal(point.interval.sample))
    return dict(zip(_INTERVAL, ends, strict=True))


def _plain(number: Decimal) -> str:
    return f"{number:f}"


def _point(point: ChartPoint) -> dict[str, object]:
    amount = point.amount
    return {
        "statistic": point.statistic,
        "label": point.label,
        "group": point.group,
        "date": str(point.date.when) if point.date else None,
        "value": _number(amount.number),
        "of": _number(amount.of) if amount.of is not None else None,
        "unit": str(point.unit),
        "shown": point.text,
        **{name: _number(number) for name, number in _interval(point).items()},
    }


def _total(total: Total) -> dict[str, str]:
    return {"label": total.label, "of": total.name, "shown": total.text}


def _number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)
