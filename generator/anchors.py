"""What of a record the rest of a site holds on to: by what it is found, and what indexes are made of.

Where that stays, an edit of the record changes what is said of it, and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Final

from generator.frontmatter import Article, Page, Report, Trend
from generator.models import Brand, Indicator, Publisher, Series, SeriesFile, Statistic, Study, Theme


def anchors(record: object) -> tuple[object, ...] | None:
    """All of it, to be compared with that of the record after an edit; None where any edit may reach far."""
    found = _ANCHORS.get(type(record))
    return (type(record), found(record)) if found else None


def _of_study(study: Study) -> tuple[object, ...]:
    publishers = (
        study.publisher,
        study.co_publishers,
        study.commissioned_by,
        study.via and study.via.publisher,
    )
    held = *map(_of_statistic, study.statistics), *map(_of_series, study.series), *_of_derived(study)
    return study.id, publishers, study.date, study.embargo, held


def _of_statistic(one: Statistic) -> tuple[object, ...]:
    return Statistic, one.id, one.indicator, one.due, one.superseded_by, one.aliases


def _of_series(series: Series) -> tuple[object, ...]:
    return Series, series.id, *(point.stat for point in series.points)


def _of_derived(holder: Study | SeriesFile) -> tuple[object, ...]:
    return tuple((one.id, one.change) for one in holder.derived)


def _of_file(file: SeriesFile) -> tuple[object, ...]:
    return file.id, _of_series(file.series), _of_derived(file)


# A publisher is known by its names where a sentence has no citation; a caveat of an indicator says how all of
# its figures may be compared. Lists are in the order of names.
_ANCHORS: Final[Mapping[type, Callable[..., object]]] = {
    Study: _of_study,
    SeriesFile: _of_file,
    Publisher: attrgetter("id", "name", "aliases"),
    Brand: attrgetter("id", "name"),
    Indicator: attrgetter("id", "caveat"),
    Theme: attrgetter("id"),
    Report: attrgetter("id", "language", "year"),
    Trend: attrgetter("id", "language"),
    Article: attrgetter("id", "language"),
    Page: attrgetter("id", "language"),
}
