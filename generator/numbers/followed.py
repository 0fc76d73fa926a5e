"""Which figures of an indicator are one measure at several dates, and why others are not.

They are where they say the same of the same people in one unit, where an author's series over time shows
them in one line, or where one replaces the other. Between them a line breaks where the series does, or where
people, question or mode changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, product
from typing import Final, NamedTuple

from generator.models import Series, Statistic, Study
from generator.numbers.alike import Unlike, between, unlike
from generator.numbers.comparable import measure_of
from generator.numbers.waves import asked_alike, changed, date_of, lines_of
from generator.values import PartialDate
from generator.vocabularies import SeriesForm

Dates = Mapping[str, PartialDate]
# From what parts two figures most to what parts them least.
_LIKENESS: Final = (*Unlike, None)
_COMPARED: Final = 12
# What says more of a break than that there is one.
_TOLD: Final = (Unlike.QUESTION, Unlike.METHOD, Unlike.PLACE)


class Followed(NamedTuple):
    """One measure, earliest first, a figure a date; a line through it breaks at `breaks`."""

    figures: tuple[Statistic, ...]
    breaks: tuple[PartialDate, ...] = ()


def followed(
    figures: Iterable[Statistic], studies: Mapping[str, Study], series: Iterable[Series], dates: Dates
) -> tuple[Followed, ...]:
    """The measures of which there are figures of two dates or more, in the order of `figures`.

    `series` are those that show them, `dates` those of the studies, by statistic.
    """
    known = {one.id: one for one in figures if date_of(one, dates)}
    shown = [one for one in series if one.form is SeriesForm.TIME]
    found = (one for group in _groups(known, shown) for one in _lines(group, studies, dates))
    return tuple(
        Followed(line, tuple(_breaks(line, studies, shown, dates))) for line in found if len(line) > 1
    )


def earlier_in(one: Statistic, measures: Iterable[Followed], dates: Dates) -> Statistic | None:
    """The figure that a line joins to this one from before; None where there is none, or a break."""
    for measure in measures:
        for earlier, later in pairwise(measure.figures):
            if later.id == one.id and not _broken(earlier, later, measure.breaks, dates):
                return earlier
    return None


def joined(measure: Followed, dates: Dates) -> bool:
    """Whether a line leads from any of its figures to the next."""
    return any(not _broken(one, other, measure.breaks, dates) for one, other in pairwise(measure.figures))


def unbroken(measure: Followed, dates: Dates) -> bool:
    """Whether one leads from its first figure to its last."""
    return not any(_broken(one, other, measure.breaks, dates) for one, other in pairwise(measure.figures))


def parted(
    earlier: Sequence[Statistic],
    later: Sequence[Statistic],
    studies: Mapping[str, Study],
    measures: Iterable[Followed] = (),
) -> Unlike | None:
    """What parts the figures of two dates: where their line breaks, else said of those two most alike.

    None where nothing is known to part them, only that they are not the same measure.
    """
    pairs = [*product(earlier[:_COMPARED], later[:_COMPARED])]
    reasons = [unlike(one, other, (studies[one.study], studies[other.study])) for one, other in pairs]
    neighbours = {pair for measure in measures for pair in _neighbours(measure)}
    for (one, other), why in zip(pairs, reasons, strict=True):
        if (one.id, other.id) in neighbours:
            return why if why in _TOLD else Unlike.BREAK
    return max(reasons, key=_LIKENESS.index)


def _neighbours(measure: Followed) -> Iterable[tuple[str, str]]:
    return pairwise(one.id for one in measure.figures)


def _groups(figures: Mapping[str, Statistic], series: Iterable[Series]) -> Iterable[list[Statistic]]:
    """The figures that are one measure, whatever their dates."""
    groups = {name: [one] for name, one in figures.items()}
    for one, other in _alike(figures, series):
        if groups[one.id] is not groups[other.id] and measure_of(one) == measure_of(other):
            groups[one.id] += groups[other.id]
            groups.update((each.id, groups[one.id]) for each in groups[other.id])
    return {id(group): group for group in groups.values()}.values()


def _alike(
    figures: Mapping[str, Statistic], series: Iterable[Series]
) -> Iterator[tuple[Statistic, Statistic]]:
    """Two and two that may be one measure."""
    same: defaultdict[tuple[object, ...], list[Statistic]] = defaultdict(list)
    for one in figures.values():
        same[one.label, one.kind, one.base, one.audience, one.geography, one.unit].append(one)
        if one.superseded_by and one.superseded_by in figures:
            yield one, figures[one.superseded_by]
    for those in same.values():
        yield from pairwise(those)
    for each in series:
        if all(point.stat in figures for point in each.points):
            for line in lines_of(each, figures):
                yield from pairwise(line)


def _lines(
    group: Sequence[Statistic], studies: Mapping[str, Study], dates: Dates
) -> Iterable[tuple[Statistic, ...]]:
    """A group as one line; where several figures stand for one date, as one for each publisher."""
    if line := _by_date(group, dates):
        return [line]
    by_publisher: defaultdict[str | None, list[Statistic]] = defaultdict(list)
    for one in group:
        by_publisher[studies[one.study].publisher].append(one)
    return [_by_date(those, dates) for those in by_publisher.values()]


def _by_date(group: Iterable[Statistic], dates: Dates) -> tuple[Statistic, ...]:
    """A figure a date, that which replaces another in its place; none where two stand for one date."""
    found: dict[int, Statistic] = {}
    for one in group:
        date = _start(one, dates)[0]
        other = found.get(date)
        if other and one.superseded_by == other.id:
            continue
        if other and other.superseded_by != one.id:
            return ()
        found[date] = one
    return tuple(sorted(found.values(), key=lambda one: _start(one, dates)))


def _breaks(
    group: Sequence[Statistic], studies: Mapping[str, Study], series: Iterable[Series], dates: Dates
) -> Iterable[PartialDate]:
    for earlier, later in pairwise(group):
        start, end = date_of(earlier, dates), date_of(later, dates)
        assert start and end  # noqa: S101, PT018 - what has no date is not followed
        showing = [one for one in series if {earlier.id, later.id} <= {point.stat for point in one.points}]
        written = [date for one in showing for date in one.breaks if between([date], start, end)]
        # What an author puts in one line is parted by what is known to differ, all else by what may.
        alike = asked_alike(studies[earlier.study], studies[later.study]) and earlier.base == later.base
        if written:
            yield from dict.fromkeys(written)
        elif changed(earlier, later, studies) or not (showing or alike):
            yield end


def _broken(earlier: Statistic, later: Statistic, breaks: Sequence[PartialDate], dates: Dates) -> bool:
    start, end = date_of(earlier, dates), date_of(later, dates)
    assert start and end  # noqa: S101, PT018 - what has no date is not followed
    return between(breaks, start, end)


def _start(one: Statistic, dates: Dates) -> tuple[int, str]:
    date = date_of(one, dates)
    return (date.start.toordinal() if date else 0, one.id)
