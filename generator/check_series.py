"""Rules on series: what they add up to, whom they ask, whether an axis can hold them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final

from generator.chartfiles.bound import data_findings
from generator.chartfiles.misleading import misleading
from generator.chartfiles.rows import rows_of
from generator.diagnostics import Diagnostic, Severity
from generator.models import Kind, Point, Ref, Series
from generator.numbers.comparable import name_of, one_axis, one_base, one_measure
from generator.numbers.survey import NoInterval, interval_of
from generator.origins import Origins
from generator.site import Site
from generator.values import LocalText
from generator.vocabularies import DrawingKind, SeriesForm, Unit

WHOLE: Final = Decimal(100)
_ONE_QUESTION: Final = frozenset({SeriesForm.BREAKDOWN, SeriesForm.MULTIPLE_ANSWERS, SeriesForm.TIME})


def _breakdowns(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """The parts of a whole make 100, or a caveat says why not; a single part is drawn against the rest."""
    for series in site.series.values():
        if series.form is not SeriesForm.BREAKDOWN or series.caveat or len(series.points) == 1:
            continue
        total = _unwhole(series, site)
        if total is not None:
            mark = origins.mark(Ref(Kind.SERIES, series.id), key=True)
            values = {"id": series.id, "total": f"{total.normalize():f}"}
            yield Diagnostic(code="breakdown-total", mark=mark, values=values, severity=Severity.WARNING)


def _unwhole(series: Series, site: Site) -> Decimal | None:
    """A sum in percent that a breakdown makes and should not; None where all make 100.

    With groups each label makes 100, its groups being the parts, or each group, its labels being so.
    None as well where its points are not all percentages.
    """
    statistics = [site.statistics.get(point.stat) for point in series.points]
    if any(one is None or one.unit is not Unit.PERCENT for one in statistics):
        return None
    grouped = all(point.group for point in series.points)
    by_label = _sums(series, site, lambda point: name_of(point, site.statistics) if grouped else None)
    by_group = _sums(series, site, lambda point: point.group)
    labels, groups = ([total for total in sums if total != WHOLE] for sums in (by_label, by_group))
    return next(iter(labels if len(labels) <= len(groups) else groups), None)


def _sums(series: Series, site: Site, name: Callable[[Point], LocalText | None]) -> list[Decimal]:
    """What the points of each name make together."""
    sums: dict[LocalText | None, Decimal] = {}
    for point in series.points:
        number = site.statistics[point.stat].value.number
        sums[name(point)] = sums.get(name(point), Decimal()) + number
    return list(sums.values())


def _bases(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """The answers to one question are those of the same people, or a caveat says why not.

    Where a series compares, it may differ: then no axis holds it (`numbers.comparable.one_axis`).
    """
    for series in site.series.values():
        points = [site.statistics.get(point.stat) for point in series.points]
        known = [one for one in points if one]
        waves = series.form is SeriesForm.TIME
        if series.form not in _ONE_QUESTION or series.caveat or (waves and series.breaks) or not known:
            continue
        if one_measure(known) and not one_base(known, waves=waves):
            mark = origins.mark(Ref(Kind.SERIES, series.id), key=True)
            language = site.config.language
            bases = dict.fromkeys(one.base.get(language) if one.base else "?" for one in known)
            values = {"id": series.id, "bases": ", ".join(bases)}
            yield Diagnostic(code="mixed-bases", mark=mark, values=values, severity=Severity.WARNING)


def _margins(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """A series that asks for intervals has one for each value, and an axis to show them on."""
    for series in site.series.values():
        if not series.margins or any(point.stat not in site.statistics for point in series.points):
            continue
        statistic, why = next(_without_interval(series, site), ("", ""))
        if why:
            mark = origins.mark(Ref(Kind.SERIES, series.id), key=True)
            values = {"id": series.id, "statistic": statistic}
            if statistic:
                values["file"] = origins.path(Ref(Kind.STATISTIC, statistic))
            yield Diagnostic(code="no-interval", variant=why, mark=mark, values=values)


def _without_interval(series: Series, site: Site) -> Iterator[tuple[str, str]]:
    """The points that have no interval, and why; then the series itself, if no axis can show them."""
    chosen = [site.statistics[point.stat] for point in series.points]
    for statistic in chosen:
        found = interval_of(statistic, site.studies[statistic.study])
        if isinstance(found, NoInterval):
            yield statistic.id, found.value
    if series.form is SeriesForm.TIME or not one_axis(series, site.statistics):
        yield "", "axis"


def _drawings(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """An author's own drawing shows its points, all of it their own, and does not mislead.

    A module shows what it draws only when it is run (`charts.custom`).
    """
    for series in site.series.values():
        drawing = series.drawing
        if drawing is None or drawing.kind is not DrawingKind.VEGA_LITE:
            continue
        spec = json.loads(drawing.text)
        rows = rows_of(series, site.statistics, site.config.language)
        for found in (*data_findings(spec), *misleading(spec, rows, caveat=series.caveat is not None)):
            yield Diagnostic(
                code=found.code,
                variant=found.variant,
                mark=origins.mark_in(drawing.path, found.loc, key=found.on_key),
                values=found.values,
                suggestion=found.suggestion,
            )


RULES = (_breakdowns, _bases, _drawings, _margins)
