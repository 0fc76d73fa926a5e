"""False claims of texts: what a sentence says of the figures that it names, held to their values."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from generator.cache import Store, key
from generator.diagnostics import Diagnostic, Mark
from generator.models import Derived, Indicator, Kind, Ref, Series, Statistic, Study
from generator.numbers.claims.gates import may_claim
from generator.numbers.claims.text import FalseClaim, Named
from generator.prose.marks import LinkMark, NumberMark
from generator.site import LinkedMark
from generator.values import PartialDate
from generator.vocabularies import SeriesForm

_VERSION: Final = 2
# Answers to one question, among which one is the most cited.
_ANSWERS: Final = frozenset({SeriesForm.MULTIPLE_ANSWERS, SeriesForm.BREAKDOWN, SeriesForm.RANKING})
_OF_NUMBERS: Final = frozenset({"number-mismatch", "uncited-number"})
Where = Callable[[NumberMark], Mark]


class Claims:
    """Judges one text after another; what was found in one is remembered until it or its figures change."""

    def __init__(
        self, tables: Mapping[str, Mapping[str, Any]], store: Store, place_of: Callable[[Ref], str]
    ) -> None:
        self._statistics: Mapping[str, Statistic] = tables["statistics"]
        self._studies: Mapping[str, Study] = tables["studies"]
        self._series: Mapping[str, Series] = tables["series"]
        self._series_of: Mapping[str, Sequence[str]] = tables["series_of"]
        self._caveats = tuple(_caveats(tables, self._statistics))
        self._store = store
        self._place_of = place_of
        self._facts: dict[str, str] = {}

    def faults(
        self,
        text: str,
        sentences: Iterable[tuple[int, int]],
        marks: Sequence[LinkedMark],
        language: str,
        where: Where,
    ) -> Iterator[Diagnostic]:
        """What `text` claims and is not so. `marks` are linked, and its typed numbers bound."""
        named = [found for mark in marks if (found := self._named(mark))]
        if not named:
            return
        starts = sorted(one.start for one in named)
        spans = [span for span in sentences if _may_claim(text, span, starts, language)]
        if not spans:
            return
        for one in self._remembered(text, spans, named, language):
            typed = NumberMark(one.start, one.end, text[one.start : one.end])
            values = {**one.values, "file": self._places(one.values["first_id"], one.values["second_id"])}
            yield Diagnostic(code="false-claim", variant=one.variant, mark=where(typed), values=values)

    def _places(self, *statistics: str) -> str:
        """Where their values are typed."""
        return ", ".join(dict.fromkeys(self._place_of(Ref(Kind.STATISTIC, one)) for one in statistics))

    def _named(self, linked: LinkedMark) -> Named | None:
        if linked.spoken or not isinstance(linked.mark, LinkMark | NumberMark):
            return None
        ids = [ref.id for ref in linked.refs if ref and ref.kind is Kind.STATISTIC]
        if len(ids) != 1 or ids[0] not in self._statistics:
            return None
        statistic = self._statistics[ids[0]]
        # Those of answers to one question first.
        series = [self._series[name] for name in self._series_of.get(ids[0], ())]
        series.sort(key=lambda one: one.form not in _ANSWERS)
        peers = (
            [self._statistics[p.stat] for p in series[0].points if p.stat in self._statistics]
            if series
            else []
        )
        breaks: tuple[PartialDate, ...] = tuple(date for one in series for date in one.breaks)
        study = self._studies[statistic.study]
        return Named(linked.mark.start, linked.mark.end, statistic, study, peers, breaks)

    def _remembered(
        self, text: str, spans: Sequence[tuple[int, int]], named: Sequence[Named], language: str
    ) -> Iterator[FalseClaim]:
        """What all sentences hold, which takes many patterns to find out."""
        facts = [(one.start, one.end, self._fact(one)) for one in named]
        memo = key("claims", _VERSION, text, tuple(spans), language, tuple(facts))
        known = self._store.get("claims", memo)
        if known is None:
            found = [one for span in spans for one in self._judged(text, span, named, language)]
            known = json.dumps(found).encode()
            self._store.put("claims", memo, known)
        yield from (FalseClaim(*one) for one in json.loads(known))

    def _judged(
        self, text: str, span: tuple[int, int], named: Sequence[Named], language: str
    ) -> Iterator[FalseClaim]:
        start, end = span
        inside = [
            one._replace(start=one.start - start, end=one.end - start)
            for one in named
            if start <= one.start and one.end <= end
        ]
        from generator.numbers.claims.judge import false_claims  # what most builds do without

        for found in false_claims(text[start:end], inside, language, self._caveats):
            yield found._replace(start=found.start + start, end=found.end + start)

    def _fact(self, one: Named) -> str:
        """All of a statistic on which a judgement may rest."""
        name = one.statistic.id
        if name not in self._facts:
            caveats = sorted(",".join(sorted(group)) for group in self._caveats if name in group)
            about = [_facts(one.statistic), *map(_facts, one.peers), *(date.text for date in one.breaks)]
            self._facts[name] = key(
                tuple(about), one.study.method, one.study.date, one.study.date_inferred, tuple(caveats)
            )
        return self._facts[name]


def _may_claim(text: str, span: tuple[int, int], starts: Sequence[int], language: str) -> bool:
    """Whether a sentence names figures (`starts` are those of all) and has words that compare them."""
    start, end = span
    inside = bisect_left(starts, end) - bisect_left(starts, start)
    return bool(inside) and may_claim(text[start:end], inside, language)


def with_claims(faults: list[Diagnostic], told: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Both, without what `faults` say of a number that a false claim tells of already: it is one slip."""
    if not told:
        return faults
    return [*(one for one in faults if not any(_covers(claim.mark, one) for claim in told)), *told]


def _covers(claim: Mark, other: Diagnostic) -> bool:
    mark = other.mark
    return (
        other.code in _OF_NUMBERS
        and (mark.path, mark.line) == (claim.path, claim.line)
        and claim.column <= mark.column < claim.column + claim.length
    )


def _facts(one: Statistic) -> str:
    """What of a statistic a judgement rests on: less than all, since there are many."""
    known = (
        one.id,
        one.study,
        one.value,
        one.qualifier,
        one.unit,
        one.currency,
        one.indicator,
        one.period,
    )
    texts = (one.label, one.base, one.noun, one.per, one.geography)
    return "|".join(
        (*map(str, known), str(one.audience), *(repr(text and text.by_language) for text in texts))
    )


def _caveats(
    tables: Mapping[str, Mapping[str, Any]], statistics: Mapping[str, Statistic]
) -> Iterator[frozenset[str]]:
    """Statistics that a caveat of a series, an indicator or a derived figure says how to compare."""
    series: Iterable[Series] = tables["series"].values()
    yield from (frozenset(point.stat for point in one.points) for one in series if one.caveat)
    derived: Iterable[Derived] = tables["derived"].values()
    yield from (frozenset(one.change) for one in derived if one.caveat)
    indicators: Iterable[Indicator] = tables["indicators"].values()
    for indicator in indicators:
        if indicator.caveat:
            yield frozenset(name for name, one in statistics.items() if one.indicator == indicator.id)
