"""The citation that a sentence means when it names its source in words: "(source Nielsen 2013)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final, NamedTuple

from generator.models import Publisher, Study
from generator.prose.patterns import Pattern

_YEAR = Pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MOST: Final = 3  # more citations than these would help nobody to choose


class NamedSource(NamedTuple):
    """Who is named, and the studies of theirs that may be meant."""

    name: str
    studies: tuple[str, ...]


class Sources:
    """The publishers of a site by all their names."""

    def __init__(self, publishers: Mapping[str, Publisher], studies: Mapping[str, Study]) -> None:
        self._publishers = publishers
        self._studies = studies
        self._last: tuple[str, NamedSource | None] = ("", None)

    def named_in(self, sentence: str) -> NamedSource | None:
        """The study that a sentence names by publisher and year, else all of the publisher's.

        A second-hand study is named by its relay as well. Of several names at one place the longest
        counts: "Jakob Nielsen" is not Nielsen.
        """
        if sentence != self._last[0]:  # a sentence may hold many numbers
            self._last = (sentence, self._named(sentence))
        return self._last[1]

    def _named(self, sentence: str) -> NamedSource | None:
        found = self._names.search(sentence) if self._by_name else None
        if found is None:
            return None
        publisher = self._by_name[_plain(found[0])]
        studies = [one for one in self._studies.values() if publisher in _publishers(one)]
        years = set(_YEAR.findall(sentence))
        dated = [one for one in studies if one.date and str(one.date)[:4] in years]
        chosen = tuple(one.id for one in dated or studies)[:_MOST]
        return NamedSource(found[0], chosen) if chosen else None

    @cached_property
    def _by_name(self) -> dict[str, str]:
        used = {name for study in self._studies.values() for name in _publishers(study)}
        return {
            _plain(name): one.id
            for one in self._publishers.values()
            if one.id in used
            for name in (one.name, *one.aliases)
        }

    @cached_property
    def _names(self) -> re.Pattern[str]:
        longest = sorted(self._by_name, key=lambda name: (-len(name), name))
        words = "|".join(
            re.escape(name).replace("\\ ", r"[\s-]").replace("\\-", r"[\s-]") for name in longest
        )
        return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def _publishers(study: Study) -> Iterable[str | None]:
    relay = study.via.publisher if study.via else None
    return (study.publisher, *study.co_publishers, study.commissioned_by, relay)


def _plain(name: str) -> str:
    return " ".join(name.replace("-", " ").casefold().split())
