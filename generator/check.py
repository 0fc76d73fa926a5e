"""Editorial rules: each a small function from Site to diagnostics. Adding one is adding it to RULES.

`checks:` in site.yaml, or in a page's front matter, sets a rule to off, warning or error; only the
rules named in `SILENCEABLE` may be set, the rest is never a matter of taste.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from generator import check_links, check_sources
from generator.chartfiles.bound import data_findings
from generator.chartfiles.misleading import misleading
from generator.chartfiles.rows import rows_of
from generator.diagnostics import Diagnostic, Severity, suggest
from generator.models import Kind, Point, Ref, Report, Series
from generator.numbers.comparable import name_of, one_axis, one_base, one_measure
from generator.numbers.survey import NoInterval, interval_of
from generator.origins import Origins
from generator.shapes import CONFIG
from generator.site import Site
from generator.texts import ref_of
from generator.values import LocalText
from generator.vocabularies import DrawingKind, SeriesForm, Unit

WHOLE = Decimal(100)
_WRONG_NUMBER = "number-mismatch"
_ONE_QUESTION = frozenset({SeriesForm.BREAKDOWN, SeriesForm.MULTIPLE_ANSWERS, SeriesForm.TIME})
SILENCEABLE = frozenset(
    {
        "count-mismatch",
        "breakdown-total",
        "mixed-bases",
        "duplicate-number",
        "missing-challenges",
        "unused",
        "unverified",
        "list-number-year",
        "missing-alt",
        "overdue",
        "superseded-used",
        "uncited-number",
        "dead-link",
        "changed-link",
    }
)


def check(site: Site, origins: Origins) -> tuple[Diagnostic, ...]:
    """What the rules find in the whole site."""
    return tuple(found for rule in RULES for found in rule(site, origins))


def weigh(
    diagnostics: Iterable[Diagnostic], site: Site, origins: Origins, *, strict: bool
) -> tuple[Diagnostic, ...]:
    """The diagnostics as the site and its pages weigh them; `strict` makes an error of every warning.

    What is unused only because of another fault is not reported: it is one slip.
    """
    by_path = dict(_settings(site, origins))
    weighed = [
        replace(found, severity=_severity(found, by_path.get(found.mark.path, {}), site))
        for found in diagnostics
    ]
    explained = _explained([found for found in weighed if found.severity is Severity.ERROR], origins)
    shown = (found for found in weighed if found.severity is not Severity.OFF and not explained(found))
    return tuple(sorted((_strict(found) if strict else found for found in shown), key=Diagnostic.sort_key))


def _severity(found: Diagnostic, page: Mapping[str, Severity], site: Site) -> Severity:
    if found.code not in SILENCEABLE:
        return found.severity
    return page.get(found.code) or site.config.checks.get(found.code) or found.severity


def _strict(found: Diagnostic) -> Diagnostic:
    return replace(found, severity=Severity.ERROR)


def _explained(errors: Iterable[Diagnostic], origins: Origins) -> Callable[[Diagnostic], bool]:
    """Whether what is unused was meant by an error, or is named in a file of which not all was read."""
    found = [error for error in errors if error.code != "unused"]
    meant = {error.suggestion.partition(":")[2] or error.suggestion for error in found if error.suggestion}
    # What a wrong number was meant to be is one of the study that its message names.
    cited = {error.values.get("file", "").partition(":")[0] for error in found if error.code == _WRONG_NUMBER}
    paths = {error.mark.path for error in found} | origins.lost
    texts = [origins.texts.get(path) for path in sorted(paths)]

    def explained(one: Diagnostic) -> bool:
        name = one.values.get("id", "")
        named = one.mark.path in paths | cited or any(text is None or name in text for text in texts)
        return one.code == "unused" and (name in meant or named)

    return explained


def _settings(site: Site, origins: Origins) -> Iterator[tuple[str, Mapping[str, Severity]]]:
    """What each text says in `checks:`, by its path."""
    for table in (site.reports, site.trends, site.articles, site.pages):
        for written in table.values():
            yield origins.path(ref_of(written)), written.checks
    for (ref, language), translation in site.translations.items():
        yield origins.path(ref, language), translation.checks


def _announced(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """A report has as many sections as it announces, unless it says that it is partial."""
    for report in site.reports.values():
        known = len(site.trends_of.get(report.id, ()))
        announced = report.sections.announced
        unread = any(path.startswith(f"content/{report.id}/") for path in origins.lost)
        if announced is not None and known != announced and not report.sections.partial and not unread:
            mark = origins.mark(ref_of(report), "sections", "announced")
            values = {"announced": str(announced), "known": str(known), "report": report.id}
            yield Diagnostic(code="count-mismatch", mark=mark, values=values)


def _numbers(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """In a numbered report no two sections have one number, and none is beyond those announced."""
    for report in site.reports.values():
        taken: dict[int, str] = {}
        for trend in (site.trends[one] for one in site.trends_of.get(report.id, ())):
            number = trend.number
            if number is None or not report.sections.numbered:
                continue
            if number in taken:
                mark = origins.mark(ref_of(trend), "number")
                values = {"number": str(number), "other": taken[number]}
                yield Diagnostic(code="duplicate-number", mark=mark, values=values)
            elif _beyond(report, number):
                mark = origins.mark(ref_of(trend), "number")
                values = {"number": str(number), "announced": str(report.sections.announced)}
                yield Diagnostic(code="count-mismatch", variant="number", mark=mark, values=values)
            taken.setdefault(number, origins.path(ref_of(trend)))


def _beyond(report: Report, number: int) -> bool:
    announced = report.sections.announced
    return announced is not None and not 1 <= number <= announced


def _challenges(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """Where most sections of a report have challenges, one without is a slip."""
    for trends in site.trends_of.values():
        without = [site.trends[one] for one in trends if not site.trends[one].challenges]
        if 0 < len(without) < len(trends) / 2:
            for trend in without:
                if origins.path(ref_of(trend)) in origins.lost:
                    continue
                mark = origins.mark(ref_of(trend))
                yield Diagnostic(code="missing-challenges", mark=mark, severity=Severity.WARNING)


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


def _unused(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """Everything in content/ is there for something; what is only at hand says so in a note."""
    for ref, used in _needed(site):
        if not used:
            mark = origins.mark(ref, key=True)
            values = {"id": ref.id}
            yield Diagnostic(
                code="unused", variant=ref.kind, mark=mark, values=values, severity=Severity.WARNING
            )


def _needed(site: Site) -> Iterator[tuple[Ref, bool]]:
    """Each record that should be used, and whether it is."""
    uses = site.uses
    for name, statistic in site.statistics.items():
        ref = Ref(Kind.STATISTIC, name)
        yield ref, ref in uses or statistic.note is not None or statistic.superseded_by is not None
    for name, series in site.series.items():
        ref = Ref(Kind.SERIES, name)
        yield ref, ref in uses or series.note is not None
    for name, study in site.studies.items():
        ref = Ref(Kind.STUDY, name)
        yield ref, ref in uses or bool(study.statistics) or study.note is not None
    for name in site.publishers:
        ref = Ref(Kind.PUBLISHER, name)
        yield ref, ref in uses or name in site.studies_of
    for kind, table in ((Kind.BRAND, site.brands), (Kind.THEME, site.themes)):
        yield from ((Ref(kind, name), Ref(kind, name) in uses) for name in table)
    for name in site.indicators:
        ref = Ref(Kind.INDICATOR, name)
        yield ref, ref in uses or name in site.statistics_of


def _rule_names(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """`checks:` names rules that exist and may be set."""
    for path, names in ((CONFIG, site.config.checks), *_settings(site, origins)):
        for name in names:
            if name not in SILENCEABLE:
                mark = origins.mark_in(path, ("checks", name), key=True)
                values = {"check": name, "known": ", ".join(sorted(SILENCEABLE))}
                yield Diagnostic(
                    code="unknown-check", mark=mark, values=values, suggestion=suggest(name, SILENCEABLE)
                )


Rule = Callable[[Site, Origins], Iterable[Diagnostic]]
RULES: tuple[Rule, ...] = (
    _announced,
    _numbers,
    _challenges,
    _breakdowns,
    _bases,
    _drawings,
    _margins,
    _unused,
    *check_sources.RULES,
    *check_links.RULES,
    _rule_names,
)
