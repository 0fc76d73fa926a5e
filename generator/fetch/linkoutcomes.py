"""What is looked at, and what came of each link, as values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from generator.cited import Cited
from generator.frozen import frozen
from generator.incoming.links import Link, Standing
from generator.incoming.notes import day_in


class Came(StrEnum):
    """What came of a link in a round: it was looked at, or why not."""

    LOOKED = "looked"
    FRESH = "fresh"
    WAITING = "waiting"
    OFFLINE = "offline"


class Target(NamedTuple):
    """An address with all that cite it; `has_own`: it needs no copy, for it has one or is one."""

    address: str
    by: tuple[str, ...]
    read: date | None
    has_own: bool


def targets(cited: Sequence[Cited]) -> tuple[Target, ...]:
    """The addresses that are cited, each once, in their order."""
    by_address: dict[str, list[Cited]] = {}
    for one in cited:
        by_address.setdefault(one.address, []).append(one)
    return tuple(
        Target(
            address,
            tuple(dict.fromkeys(one.ref.id for one in ones)),
            max((one.read for one in ones if one.read), default=None),
            all(one.has_own for one in ones) or day_in(address) is not None,
        )
        for address, ones in sorted(by_address.items())
    )


@frozen(kw_only=True)
class LinkReport:
    """What came of a link; `before` is how it stood, `values` fill the words of its reason."""

    address: str
    by: tuple[str, ...]
    came: Came
    link: Link | None
    before: Link | None
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_news(self) -> bool:
        """Whether there is something to tell an author."""
        link, before = self.link, self.before
        if link is None or self.came is not Came.LOOKED:
            return self.came is Came.WAITING
        back = before is not None and before.dead is not None and link.dead is None
        return link.standing is not Standing.ALIVE or back or link.moved or link.changed is not None


@frozen(kw_only=True)
class LinksReport:
    """What came of a round, by address; `archive` says why the archive could not be asked."""

    links: tuple[LinkReport, ...] = ()
    copies: int = 0
    archive: str = ""

    def count(self, *standings: Standing) -> int:
        """How many links stand like this."""
        return sum(one.link is not None and one.link.standing in standings for one in self.links)

    @property
    def is_offline(self) -> bool:
        """Whether nobody answered at all, which says something of this machine and not of any link."""
        return any(one.came is Came.OFFLINE for one in self.links)
