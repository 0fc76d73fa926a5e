"""When pages were last changed, as far as their site says, and when a newer figure of theirs is expected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from generator.comparison import figures_by_text, renewal_of, texts_of
from generator.corrections import errata_by_statistic
from generator.frontmatter import Report, Trend, Written
from generator.models import Kind, Ref
from generator.numbers.dates import format_date
from generator.pages.here import Here
from generator.pages.views import LinkView
from generator.site import WRITTEN
from generator.texts import ref_of


def last_change(here: Here, ref: Ref) -> date | None:
    """The day of the newest change that readers of a page are told of; None where none is known.

    That is when a text came out or was edited, when a trend of a report was, and when a figure on the page
    was corrected.
    """
    return max(_changes(here, ref), default=None)


def came_out(here: Here, written: Written) -> date | None:
    """The day on which a text was published; a trend without one came out with its report."""
    if written.published is None and isinstance(written, Trend):
        return here.site.reports[written.report].published
    return written.published


def updated_line(here: Here, report: Report) -> str:
    """When a report was last changed; "" where that was never, as far as is known."""
    day = last_change(here, ref_of(report))
    if day is None or (report.published and day <= report.published):
        return ""
    return here.say("view.updated", date=format_date(day, here.language))


def due_links(here: Here, report: str) -> tuple[LinkView, ...]:
    """How many figures of a report should be renewed by now, and when the next newer one is expected."""
    names = figures_of(here, report_texts(here, report))
    late = sorted((here.site.overdue[name].end, name) for name in names if name in here.site.overdue)
    dates = {name: renewal_of(here.site, name) for name in names if name not in here.site.overdue}
    due = sorted((date.end, name) for name, date in dates.items() if date)
    return (*_late(here, late), *_next(here, due))


def _late(here: Here, late: list[tuple[date, str]]) -> Iterator[LinkView]:
    if late:
        first = late[0][1]
        since = format_date(here.site.overdue[first], here.language)
        text = here.say(f"view.report.overdue.{'one' if len(late) == 1 else 'many'}", n=len(late), date=since)
        yield LinkView(text=text, href=here.href(Ref(Kind.STATISTIC, first)))


def _next(here: Here, due: list[tuple[date, str]]) -> Iterator[LinkView]:
    if due:
        name = due[0][1]
        when = here.site.statistics[name].due
        text = here.say("view.report.due", date=format_date(when, here.language)) if when else ""
        yield LinkView(text=text, href=here.href(Ref(Kind.STATISTIC, name)))


def figures_of(here: Here, refs: Iterable[Ref]) -> tuple[str, ...]:
    """The ids of the statistics that these texts use, in the records' order for each text."""
    used = here.once("figures by text", "", lambda: figures_by_text(here.site))
    return tuple(dict.fromkeys(name for ref in refs for name in used.get(ref, ())))


def report_texts(here: Here, report: str) -> tuple[Ref, ...]:
    """A report and its trends."""
    return tuple(ref_of(one) for one in texts_of(here.site, report))


def _changes(here: Here, ref: Ref) -> Iterator[date]:
    if ref.kind is Kind.STATISTIC:
        yield from _corrected(here, [ref.id])
    if ref.kind not in WRITTEN:
        return
    texts = report_texts(here, ref.id) if ref.kind is Kind.REPORT else (ref,)
    for text in texts:
        written = here.site.written(text, here.language)
        yield from _days(here, written) if written else ()
    if here.site.errata:
        yield from _corrected(here, figures_of(here, texts))


def _days(here: Here, written: Written) -> Iterator[date]:
    yield from filter(None, (came_out(here, written), written.updated))


def _corrected(here: Here, statistics: Iterable[str]) -> Iterator[date]:
    days = _errata(here)
    yield from (day for name in statistics for day in days.get(name, ()))


def _errata(here: Here) -> Mapping[str, tuple[date, ...]]:
    return here.once("days of errata", "", lambda: _days_of_errata(here))


def _days_of_errata(here: Here) -> dict[str, tuple[date, ...]]:
    every = errata_by_statistic(here.site).items() if here.site.errata else ()
    return {name: tuple(one.erratum.date for one in placed) for name, placed in every}
