"""Derived figures of a site: each computed from its parts, across no break of a series that shows them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.models import Derived
from generator.numbers.derived import DerivedValue, NotDerived, derived_value
from generator.site import Site
from generator.values import PartialDate


def derivation(site: Site, derived: Derived) -> DerivedValue | NotDerived:
    """The value of a derived figure of a site, or why there is none."""
    return derived_value(derived, site.statistics, site.studies, tuple(_breaks(site, derived)))


def _breaks(site: Site, derived: Derived) -> Iterator[PartialDate]:
    """Those of the series that show all its parts."""
    for name in site.series_of.get(derived.change[0], ()) if derived.change else ():
        series = site.series[name]
        if {point.stat for point in series.points}.issuperset(derived.change):
            yield from series.breaks
