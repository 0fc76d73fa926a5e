"""The editorial rules, asked again only where what they read of a site has changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from functools import partial
from typing import Any, Final, NamedTuple, cast

from generator.check import Rule
from generator.diagnostics import Diagnostic
from generator.models import Kind, Ref
from generator.origins import Origin, Origins
from generator.site import RECORDS, TABLES, Site

_FIELDS: Final = frozenset(field.name for field in fields(Site))
_TABLES: Final = frozenset({*(TABLES[kind] for kind in RECORDS), "derived"})


class Edited(NamedTuple):
    """A site as it was, and the records that have been edited since."""

    site: Site
    refs: frozenset[Ref]


class _Silent(NamedTuple):
    """A rule that had nothing to say of these fields of a site, and with these files unread."""

    read: Mapping[str, object]
    by_ref: Mapping[Ref, Origin]
    lost: frozenset[str]

    def holds(self, site: Site, origins: Origins) -> bool:
        """Whether it would read the very same values."""
        same = all(getattr(site, name) is value for name, value in self.read.items())
        return same and self.by_ref is origins.by_ref and self.lost == origins.lost


class Rules:
    """Rules that remember what they read when they found nothing.

    A rule that found something is asked each time: the lines that it names may have moved. Those in `each`
    judge every record of studies and of what is shared by itself, a series by its figures and their studies.
    """

    def __init__(self, rules: Sequence[Rule], each: Collection[Rule] = ()) -> None:
        self._rules = rules
        self._each = each
        self._silent: dict[int, _Silent] = {}

    def check(self, site: Site, origins: Origins, edited: Edited | None = None) -> tuple[Diagnostic, ...]:
        """What the rules find in the whole site, of which all else is as it was than what was `edited`."""
        every = enumerate(self._rules)
        return tuple(one for at, rule in every for one in self._asked(at, rule, site, origins, edited))

    def _asked(
        self, at: int, rule: Rule, site: Site, origins: Origins, edited: Edited | None
    ) -> tuple[Diagnostic, ...]:
        silent = self._silent.pop(at, None)
        if silent and silent.holds(site, origins):
            self._silent[at] = silent
            return ()
        known = silent.read if silent and edited and silent.holds(edited.site, origins) else {}
        others = any(getattr(site, name) is not known[name] for name in known.keys() - _TABLES)
        # What it had nothing to say of, and was not edited, it need not be asked about.
        alone = edited and known and rule in self._each and not others
        reading = _Reading(_with_some(site, edited.refs) if edited and alone else site)
        found = tuple(rule(cast("Site", reading), origins))
        if not found:
            read = {name: getattr(site, name) for name in {*reading.read, *(known if alone else ())}}
            self._silent[at] = _Silent(read, origins.by_ref, origins.lost)
        return found


def _with_some(site: Site, refs: Iterable[Ref]) -> Site:
    """The site with tables that list these records alone, and the series of their figures."""
    listed: dict[str, dict[str, None]] = {table: {} for table in _TABLES}
    for ref in refs:
        listed[TABLES[ref.kind]][ref.id] = None
        if ref.kind is Kind.STATISTIC:
            listed[TABLES[Kind.SERIES]] |= dict.fromkeys(site.series_of.get(ref.id, ()))
    some: dict[str, Any] = {name: _Some(getattr(site, name), ids) for name, ids in listed.items()}
    return replace(site, **some)


class _Some(Mapping[str, Any]):
    """A table that lists some of its records, and has them all."""

    def __init__(self, table: Mapping[str, Any], listed: Collection[str]) -> None:
        self._table = table
        self._listed = listed

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - a record
        return self._table[name]

    def __iter__(self) -> Iterator[str]:
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
