"""Rules on what figures rest on: whether anybody checked them, and whether newer ones are there or due."""

from __future__ import annotations

from collections.abc import Container, Iterator

from generator.decode import is_id
from generator.derivation import derivation
from generator.diagnostics import Diagnostic, Mark, Severity
from generator.frontmatter import Report, Trend, Written
from generator.models import Derived, Kind, Ref
from generator.numbers.dates import format_date
from generator.numbers.derived import NotDerived
from generator.numbers.format import format_statistic
from generator.numbers.waves import newest
from generator.origins import Origins
from generator.prose.marks import CitationMark
from generator.site import Site, Use
from generator.textplaces import place_of
from generator.vocabularies import SourceCheck, Unverified


def _unverified(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """A figure that nobody has checked at all should not be published, unless the report accepts it."""
    unverified = (one for one in site.studies.values() if one.checked is SourceCheck.UNVERIFIED)
    for study in sorted(unverified, key=lambda one: one.id):
        ref = Ref(Kind.STUDY, study.id)
        uses = (use for one in study.statistics for use in site.uses.get(Ref(Kind.STATISTIC, one.id), ()))
        use = min((use for use in uses if not _accepts(use, site)), default=None)
        if use and origins.path(ref) not in origins.lost:
            values = {"id": study.id, "by": origins.path(use.by, use.language)}
            mark = origins.mark(ref, "checked")
            yield Diagnostic(code="unverified", mark=mark, values=values, severity=Severity.WARNING)


def _accepts(use: Use, site: Site) -> bool:
    """Whether the report in which something is used says that it may be unverified."""
    if use.by.kind not in {Kind.REPORT, Kind.TREND}:
        return False
    written = _original(site, use.by)
    report = site.reports.get(written.report) if isinstance(written, Trend) else written
    return written is None or (isinstance(report, Report) and report.unverified is Unverified.ACCEPTED)


def _original(site: Site, by: Ref) -> Written | None:
    """A text; None for a translation of none, which is a slip that has been told."""
    written: Written | None = site.table(by.kind).get(by.id)
    return written


def _overdue(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """A figure of which a newer one should be there by now is looked at again."""
    for name, due in site.overdue.items():
        mark = origins.mark(Ref(Kind.STATISTIC, name), "due")
        language = site.config.language
        values = {
            "id": name,
            "value": format_statistic(site.statistics[name], language),
            "due": format_date(due, language),
        }
        yield Diagnostic(code="overdue", mark=mark, values=values, severity=Severity.WARNING)


def _superseded(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """What a newer figure replaces is not given as if it were the last word.

    A text that names the newer one as well compares them; a report of before that could not know it.
    """
    older = (one for one in site.statistics.values() if one.superseded_by)
    replaced = {
        ref: Ref(Kind.STATISTIC, last.id)
        for one in older
        if (ref := Ref(Kind.STATISTIC, one.id)) in site.uses and (last := newest(one, site.statistics))
    }
    places = (*_mentions(site, origins, replaced), *_key_figures(site, origins, replaced)) if replaced else ()
    for by, ref, mark in places:
        newer = replaced[ref]
        if not (any(use.by == by for use in site.uses.get(newer, ())) or _before(site, by, newer)):
            old, new = (
                format_statistic(site.statistics[one.id], site.config.language) for one in (ref, newer)
            )
            values = {"id": ref.id, "old": old, "newer": newer.id, "new": new}
            values["file"] = origins.place(newer, "value")
            yield Diagnostic(code="superseded-used", mark=mark, values=values, severity=Severity.WARNING)


def _circles(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """A row of figures that replace one another ends in the newest."""
    told: set[str] = set()
    replaced = {name: one.superseded_by for name, one in site.statistics.items() if one.superseded_by}
    for name, newer in replaced.items():
        row, following = [name], newer
        while following in replaced and following not in row:
            row.append(following)
            following = replaced[following]
        if following == name and name not in told:
            told.update(row)
            mark = origins.mark(Ref(Kind.STATISTIC, row[-1]), "superseded_by")
            values = {"id": row[-1], "row": " → ".join([*row, name])}
            yield Diagnostic(code="bad-value", variant="circle", mark=mark, values=values)


def _before(site: Site, by: Ref, newer: Ref) -> bool:
    """Whether a text is of a year before that of a figure."""
    statistic = site.statistics[newer.id]
    date = statistic.period or site.studies[statistic.study].date
    written = _original(site, by)
    if written is None:
        return True
    report = site.reports.get(written.report) if isinstance(written, Trend) else written
    year = report.year if isinstance(report, Report) else written.published and written.published.year
    return bool(date and year and year < date.year)


def _mentions(site: Site, origins: Origins, refs: Container[Ref]) -> Iterator[tuple[Ref, Ref, Mark]]:
    """Which texts name one of `refs`, and where; a citation stands beside the number that it is for."""
    for text_id, text in site.texts.items():
        record = site.written(text_id.by, text_id.language or site.config.language)
        if record is None:  # a translation of nothing, which was told
            continue
        for linked in text.marks:
            if linked.spoken or isinstance(linked.mark, CitationMark):
                continue
            for ref in linked.refs:
                if ref and ref in refs:
                    yield text_id.by, ref, place_of(origins, record, text_id, text, linked.mark)


def _key_figures(site: Site, origins: Origins, refs: Container[Ref]) -> Iterator[tuple[Ref, Ref, Mark]]:
    """The same of the key figures of reports."""
    for report in site.reports.values():
        by = Ref(Kind.REPORT, report.id)
        for index, name in enumerate(report.key_figures):
            ref = Ref(Kind.STATISTIC, name)
            if ref in refs:
                yield by, ref, origins.mark(by, "key_figures", index)


def _derived(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """What is computed from others can be, and from what may be compared."""
    for name, derived in site.derived.items():
        found = derivation(site, derived)
        if isinstance(found, NotDerived) and found is not NotDerived.UNKNOWN:
            mark = _derived_mark(site, origins, derived)
            values = {"id": name, **_parts(site, origins, derived)}
            yield Diagnostic(code="not-derived", variant=found.value, mark=mark, values=values)


def _parts(site: Site, origins: Origins, derived: Derived) -> dict[str, str]:
    """What a figure is computed from, with their values, and where they stand."""
    parts = [site.statistics[name] for name in derived.change]
    values = [f"{one.id} ({format_statistic(one, site.config.language)})" for one in parts]
    places = [origins.place(Ref(Kind.STATISTIC, one.id)) for one in parts]
    return {"parts": ", ".join(values), "places": ", ".join(dict.fromkeys(places))}


def _derived_mark(site: Site, origins: Origins, derived: Derived) -> Mark:
    """Where a derived figure is typed: in its study, or in the file of a series that has one of its name."""
    if derived.study:
        return origins.mark(Ref(Kind.STUDY, derived.study), "derived", derived.id, key=True)
    files = [Ref(Kind.SERIES, name) for name, series in site.series.items() if series.study is None]
    marks = [(origins.mark(ref, "derived", derived.id, key=True), ref) for ref in files]
    own = [mark for mark, ref in marks if mark != origins.mark(ref, "derived", key=True)]
    return own[0] if own else marks[0][0]


def _aliases(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """An old id of a figure or a series is an id, and no other's: its address leads to one page."""
    for kind, records in ((Kind.STATISTIC, site.statistics), (Kind.SERIES, site.series)):
        taken = {name: name for name in records}
        for name, record in records.items():
            for index, alias in enumerate(record.aliases):
                mark = origins.mark(Ref(kind, name), "aliases", index)
                if not is_id(alias):
                    yield Diagnostic(code="bad-id", mark=mark, values={"id": alias})
                elif alias in taken:
                    values = {"id": alias, "file": origins.place(Ref(kind, taken[alias]))}
                    yield Diagnostic(code="duplicate-id", variant="alias", mark=mark, values=values)
                taken.setdefault(alias, name)


RULES = (_unverified, _overdue, _superseded, _circles, _derived, _aliases)
