"""The editorial rules, asked again only where what they read of a site has changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from functools import partial
from typing import Any, Final, NamedTuple, cast

from generator.check import Rule
from generator.diagnostics import Diagnostic
from generator.models import Ref
from generator.origins import Origin, Origins
from generator.site import Site

_FIELDS: Final = frozenset(field.name for field in fields(Site))


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

    A rule that found something is asked each time: the lines that it names may have moved.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._silent: dict[int, _Silent] = {}

    def check(self, site: Site, origins: Origins) -> tuple[Diagnostic, ...]:
        """What the rules find in the whole site."""
        every = enumerate(self._rules)
        return tuple(one for at, rule in every for one in self._asked(at, rule, site, origins))

    def _asked(self, at: int, rule: Rule, site: Site, origins: Origins) -> tuple[Diagnostic, ...]:
        silent = self._silent.pop(at, None)
        if silent and silent.holds(site, origins):
            self._silent[at] = silent
            return ()
        reading = _Reading(site)
        found = tuple(rule(cast("Site", reading), origins))
        if not found:
            self._silent[at] = _Silent(reading.read, origins.by_ref, origins.lost)
        return found


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
