"""Editorial rules: each a small function from Site to diagnostics. Adding one is adding it to RULES.

`checks:` in site.yaml, or in a page's front matter, sets a rule to off, warning or error; only the
rules named in `SILENCEABLE` may be set, the rest is never a matter of taste.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from generator import check_brand, check_decks, check_links, check_series, check_sources, check_translations
from generator.diagnostics import Diagnostic, Severity, suggest
from generator.frontmatter import Report
from generator.models import Kind, Ref
from generator.origins import Origins
from generator.shapes import CONFIG
from generator.site import Site
from generator.texts import ref_of

_WRONG_NUMBER = "number-mismatch"
_OF_TRANSLATIONS = frozenset({"outdated-translation", "translation-mismatch"})
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
        "outdated-translation",
        "translation-mismatch",
    }
)


def check(site: Site, origins: Origins) -> tuple[Diagnostic, ...]:
    """What the rules find in the whole site."""
    return tuple(found for rule in RULES for found in rule(site, origins))


def weigh(
    diagnostics: Iterable[Diagnostic], site: Site, origins: Origins, *, strict: bool
) -> tuple[Diagnostic, ...]:
    """The diagnostics as the site and its pages weigh them; `strict` makes an error of every warning.

    What is unused, or missing in a translation, only because of another fault is not reported: it is one
    slip.
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
    """Whether what is unused was meant by an error, or is named in a file of which not all was read.

    And whether a translation is held to an original where one of them is at fault, and will change.
    """
    found = [error for error in errors if error.code != "unused"]
    meant = {error.suggestion.partition(":")[2] or error.suggestion for error in found if error.suggestion}
    # What a wrong number was meant to be is one of the study that its message names.
    cited = {error.values.get("file", "").partition(":")[0] for error in found if error.code == _WRONG_NUMBER}
    paths = {error.mark.path for error in found} | origins.lost
    texts = [origins.texts.get(path) for path in sorted(paths)]

    def explained(one: Diagnostic) -> bool:
        if one.code in _OF_TRANSLATIONS:
            return not paths.isdisjoint({one.mark.path, one.values.get("file", "").partition(":")[0]})
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
    followed = {feed.publisher for feed in site.sources.feeds}
    for name in site.publishers:
        ref = Ref(Kind.PUBLISHER, name)
        yield ref, ref in uses or name in site.studies_of or name in followed
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
    *check_series.RULES,
    _unused,
    *check_sources.RULES,
    *check_decks.RULES,
    *check_brand.RULES,
    *check_links.RULES,
    *check_translations.RULES,
    _rule_names,
)
EACH: frozenset[Rule] = frozenset({*check_series.RULES, _unused, *check_translations.RULES})
"""Those that judge each record by itself, or by what it shows, and tell of it in its own file."""
