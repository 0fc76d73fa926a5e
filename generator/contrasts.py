"""Where a site's figures say what two audiences answered on the same subject: customers, companies, experts.

A series says it where a label has a figure of each audience; an indicator where figures of two audiences say
the same, or where it has some of each that no series pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from generator.models import Kind, Ref, Series, Statistic, Study
from generator.numbers.comparable import name_of
from generator.numbers.gap import NoGap, gap
from generator.site import Site
from generator.values import LocalText
from generator.vocabularies import Audience


class Pair(NamedTuple):
    """Two figures, one of each audience, that stand for one another; the difference or why there is none."""

    label: LocalText
    figures: tuple[Statistic, Statistic]
    gap: Fraction | NoGap


class Contrast(NamedTuple):
    """What two audiences answered, of a series or an indicator.

    Without `pairs` the figures `of` each audience stand beside one another; `apart` says why no two of them
    are subtracted, of the two that have most in common.
    """

    ref: Ref
    audiences: tuple[Audience, Audience]
    pairs: tuple[Pair, ...]
    of: tuple[tuple[Statistic, ...], tuple[Statistic, ...]] = ((), ())
    apart: NoGap | None = None

    @property
    def figures(self) -> Iterator[Statistic]:
        """All that it shows."""
        for pair in self.pairs:
            yield from pair.figures
        for those in self.of:
            yield from those


def contrasts(site: Site) -> tuple[Contrast, ...]:
    """All of a site: those of series, then those of indicators that no series shows."""
    asked = {one.id: one for one in site.statistics.values() if one.audience}
    if not asked:
        return ()
    shown = [found for one in site.series.values() for found in _of_series(site, one, asked)]
    paired = {one.id for found in shown for one in found.figures}
    by_indicator: defaultdict[str, list[Statistic]] = defaultdict(list)
    for one in asked.values():
        if one.indicator is not None and one.indicator in site.indicators:
            by_indicator[one.indicator].append(one)
    measured = (
        found
        for name in sorted(by_indicator)
        if paired.isdisjoint(one.id for one in by_indicator[name])
        for found in _of_indicator(site, name, by_indicator[name])
    )
    return (*shown, *measured)


def _of_series(site: Site, series: Series, asked: Mapping[str, Statistic]) -> Iterator[Contrast]:
    """A label with several figures of one audience says nothing of it that could be compared."""
    labels: defaultdict[LocalText, list[Statistic]] = defaultdict(list)
    for point in series.points:
        if point.stat in asked:
            labels[name_of(point, site.statistics)].append(asked[point.stat])
    for audiences in combinations(Audience, 2):
        pairs = tuple(_pairs(site, labels, audiences))
        if pairs:
            yield Contrast(Ref(Kind.SERIES, series.id), audiences, pairs)


def _of_indicator(site: Site, indicator: str, figures: Sequence[Statistic]) -> Iterator[Contrast]:
    labels: defaultdict[LocalText, list[Statistic]] = defaultdict(list)
    for one in figures:
        labels[one.label].append(one)
    for audiences in combinations(Audience, 2):
        of = [tuple(one for one in figures if one.audience is audience) for audience in audiences]
        if not all(of):
            continue
        ref = Ref(Kind.INDICATOR, indicator)
        pairs = tuple(_pairs(site, labels, audiences))
        if pairs:
            yield Contrast(ref, audiences, pairs)
        else:
            yield Contrast(ref, audiences, (), (of[0], of[1]), _apart(site, of[0], of[1]))


def _pairs(
    site: Site, labels: Mapping[LocalText, Sequence[Statistic]], audiences: tuple[Audience, Audience]
) -> Iterator[Pair]:
    for label, figures in labels.items():
        sides = [[one for one in figures if one.audience is audience] for audience in audiences]
        if [len(side) for side in sides] == [1, 1]:
            first, second = sides[0][0], sides[1][0]
            yield Pair(label, (first, second), gap(first, second, _studies(site, first, second)))


def _apart(site: Site, one: Iterable[Statistic], other: Iterable[Statistic]) -> NoGap:
    found = (gap(first, second, _studies(site, first, second)) for first in one for second in other)
    return max((why if isinstance(why, NoGap) else NoGap.LABEL for why in found), key=[*NoGap].index)


def _studies(site: Site, first: Statistic, second: Statistic) -> tuple[Study, Study]:
    return site.studies[first.study], site.studies[second.study]
