"""What will change by itself: texts that wait for their day, embargoes that end, figures that fall due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from generator.frontmatter import Trend, Written
from generator.link import out_on
from generator.models import Kind, Ref
from generator.numbers.format import format_statistic
from generator.site import WRITTEN, Site
from generator.vocabularies import Status


class Reason(StrEnum):
    """Why a site is another one from a day on."""

    SCHEDULED = "scheduled"
    EMBARGO = "embargo"
    DUE = "due"


class Coming(NamedTuple):
    """What will happen on a day. `language` is "" for the site's own, `title` what it happens to."""

    day: date
    reason: Reason
    ref: Ref
    language: str
    title: str


def coming(site: Site, today: date) -> list[Coming]:
    """All that will happen after `today` without anybody touching a file, the next first.

    `site` is the one with its drafts; a draft itself never appears, nor does a trend of a draft.
    """
    found = (*_scheduled(site), *_embargoes(site), *_due(site))
    return sorted({one for one in found if one.day > today}, key=lambda one: (one.day, one.reason, one.ref))


def _scheduled(site: Site) -> Iterator[Coming]:
    for ref in site.refs(WRITTEN):
        original = site.original(ref)
        day = _shown_from(site, original)
        if day:
            yield Coming(day, Reason.SCHEDULED, ref, "", original.title)
    for (ref, language), version in site.translations.items():
        with_original = _shown_from(site, site.original(ref)) if ref.id in site.table(ref.kind) else None
        day = _shown_from(site, version)
        if day and with_original and day >= with_original:
            yield Coming(day, Reason.SCHEDULED, ref, language, version.title)


def _shown_from(site: Site, written: Written) -> date | None:
    """The day from which a text is shown: not before its report is; None for a draft."""
    if written.status is Status.DRAFT:
        return None
    own = out_on(written) or date.min
    if not isinstance(written, Trend):
        return own
    report = site.reports.get(written.report)
    of_report = _shown_from(site, report) if report else None
    return max(own, of_report) if of_report else None


def _embargoes(site: Site) -> Iterator[Coming]:
    for study in site.studies.values():
        if study.embargo:
            title = study.title.get(site.config.language)
            yield Coming(study.embargo, Reason.EMBARGO, Ref(Kind.STUDY, study.id), "", title)


def _due(site: Site) -> Iterator[Coming]:
    """From the day after that by which a newer figure is expected, pages say that it is not there."""
    language = site.config.language
    for one in site.statistics.values():
        if one.due and not one.superseded_by and one.due.end < date.max:
            title = f"{format_statistic(one, language)} {one.label.get(language)}"
            day = one.due.end + timedelta(days=1)
            yield Coming(day, Reason.DUE, Ref(Kind.STATISTIC, one.id), "", title)
