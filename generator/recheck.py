"""The editorial rules, asked again only where what they read of a site has changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from functools import partial
from itertools import product
from typing import Any, Final, NamedTuple, cast

from generator.check import Rule
from generator.decode import refs_of
from generator.diagnostics import Diagnostic
from generator.models import Kind, Ref
from generator.origins import Origin, Origins
from generator.site import RECORDS, TABLES, Site

_FIELDS: Final = frozenset(field.name for field in fields(Site))
_EDITED: Final = frozenset({*TABLES.values(), "derived", "translations", "texts"})


class Edited(NamedTuple):
    """A site as it was, and all records that have been edited since, or linked again."""

    site: Site
    refs: frozenset[Ref]


class _Asked(NamedTuple):
    """What a rule found in these fields of a site, and with these files unread."""

    read: Mapping[str, object]
    by_ref: Mapping[Ref, Origin]
    lost: frozenset[str]
    found: tuple[Diagnostic, ...] = ()

    def holds(self, site: Site, origins: Origins, but: Collection[str] = ()) -> bool:
        """Whether it would read the very same values, except of some fields."""
        same = all(getattr(site, name) is value for name, value in self.read.items() if name not in but)
        return same and self.by_ref is origins.by_ref and self.lost == origins.lost


class Rules:
    """Rules that remember what they found, and what they read for it.

    A rule that found something is asked each time: the lines that it names may have moved. Those in `each`
    judge every record by itself, or by what it shows, and tell of it in its own file: they are asked again
    about what was edited.
    """

    def __init__(self, rules: Sequence[Rule], each: Collection[Rule] = ()) -> None:
        self._rules = rules
        self._each = each
        self._asked: dict[int, _Asked] = {}

    def check(self, site: Site, origins: Origins, edited: Edited | None = None) -> tuple[Diagnostic, ...]:
        """What the rules find in the whole site, of which all else is as it was than what was `edited`."""
        some = _Some(site, origins, edited.refs) if edited else None
        for at, rule in enumerate(self._rules):
            last = self._asked.pop(at, None)
            if last and not last.found and last.holds(site, origins):
                self._asked[at] = last
            elif last and edited and some and rule in self._each and _reaches(last, edited, site, origins):
                self._asked[at] = _ask(rule, site, origins, some, last)
            else:
                self._asked[at] = _ask(rule, site, origins)
        return tuple(one for at in range(len(self._rules)) for one in self._asked[at].found)


def _reaches(last: _Asked, edited: Edited, site: Site, origins: Origins) -> bool:
    """Whether an edit is all that a rule would read otherwise than it did."""
    return last.holds(edited.site, origins) and last.holds(site, origins, but=_EDITED)


def _ask(
    rule: Rule, site: Site, origins: Origins, some: _Some | None = None, last: _Asked | None = None
) -> _Asked:
    """All that a rule finds; of what some records are with what it found `last` of the others."""
    reading = _Reading(some.site if some else site)
    found = tuple(rule(cast("Site", reading), origins))
    read = reading.read.keys() | (last.read.keys() if last else ())
    if some and last:
        others = (one for one in last.found if one.mark.path not in some.paths)
        found = (*others, *(one for one in found if one.mark.path in some.paths))
    return _Asked({name: getattr(site, name) for name in read}, origins.by_ref, origins.lost, found)


class _Some:
    """A site that lists some of its records alone, and has them all; and the files of those.

    Those are what was edited, the series of its figures, and whatever stands in one file with them.
    """

    def __init__(self, site: Site, origins: Origins, refs: Iterable[Ref]) -> None:
        known = {*refs}
        figures = (ref for ref in refs if ref.kind is Kind.STATISTIC)
        shown = {name for ref in figures for name in site.series_of.get(ref.id, ())}
        known |= {Ref(Kind.SERIES, name) for name in shown}
        holders = (site.studies.get(site.series[name].study or "") for name in shown)
        known |= {ref for study in holders if study for ref, _ in refs_of(study)}
        pairs = product(known, site.config.languages)
        translated = [pair for pair in pairs if pair in site.translations]
        self.paths = {
            *(origins.path(ref) for ref in known if ref in origins.by_ref),
            *(origins.path(*pair) for pair in translated),
        }
        listed: dict[str, list[Any]] = {TABLES[kind]: [] for kind in RECORDS}
        for ref in known:
            if ref.kind in RECORDS:
                listed[TABLES[ref.kind]].append(ref.id)
        listed["translations"] = translated
        some: dict[str, Any] = {name: _Listed(getattr(site, name), names) for name, names in listed.items()}
        self.site = replace(site, **some)


class _Listed(Mapping[Any, Any]):
    """A table that lists some of its records, and has them all."""

    def __init__(self, table: Mapping[Any, Any], listed: Collection[Any]) -> None:
        self._table = table
        self._listed = listed

    def __getitem__(self, name: Any) -> Any:  # noqa: ANN401 - a name, a record
        return self._table[name]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._listed)

    def __len__(self) -> int:
        return len(self._listed)


class _Reading:
    """A site that notes which of its fields are read, also by its own methods."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self.read: dict[str, object] = {}

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a site has
        if name not in _FIELDS:
            return partial(getattr(Site, name), self)
        value = self.read[name] = getattr(self._site, name)
        return value
