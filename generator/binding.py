"""Which statistic a typed number is: within its sentence, and within the study cited there.

A number binds to the next citation of its sentence, else to the one before it; it is never matched by its
value with a study that is not cited.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from generator.judging import Judge, agrees, computed
from generator.models import Kind, Ref, Statistic, Study
from generator.numbers.parse import Sign, find_quantities
from generator.prose.marks import CitationMark, LinkMark, NumberMark
from generator.prose.patterns import Pattern
from generator.site import LinkedMark
from generator.vocabularies import Unit

_COUNTED: Final = frozenset({Unit.COUNT, Unit.RATE, Unit.DURATION})
_LOOK_BACK: Final = 200
# What announces a number that is computed from others of its sentence, before it and behind.
_COMPUTED = Pattern(
    r"\b(?:soit|donc|ensemble|tota\w*|à e(?:ux|lles)|cumul\w*|réuni\w*|additionn\w+|between them|in all"
    r"|hausse|baisse|augment\w*|progress\w*|recul\w*|diminu\w*|cr[uû]|cré[eé]\w*|embauch\w*|autres?|reste"
    r"|croissance|gagn\w*|perd\w*|together|combined|that is|increas\w*|decreas\w*|rise|rose|fell|grew|growth"
    r"|adds?|added|hired|make|gained|lost|other|remaining|rest|so|drop\w*|up|down)\b|, or $"
)
_COMPUTED_AFTER = Pattern(
    r"(?:[ \u00a0\u202f][^\W\d]+)?[ \u00a0\u202f]"
    r"(?:restant|de (?:plus|moins|hausse|baisse|recul|mieux)\b"
    r"|(?:more|less|fewer|higher|lower|up|down|rise|fall|drop|increase|decrease|decline|jump)\b)"
)


class Outcome(StrEnum):
    """What came of a number; those without a fault need nothing more."""

    BOUND = "bound"
    OWN = "own"
    DERIVED = "derived"
    NO_FIGURE = "no-figure"  # a small count of something that no cited study counts
    NAMED = "named"  # it is not the statistic that its citation names
    NONE = "none"  # it is none of the cited study's
    SEVERAL = "several"  # it is more than one of them
    UNCITED = "uncited"


class Binding(NamedTuple):
    """A number (its place among the marks) with its refs.

    `among` are the statistics that a fault has to name, or from which a derived number is computed.
    """

    at: int
    outcome: Outcome
    refs: tuple[Ref | None, ...] = ()
    among: tuple[Statistic, ...] = ()
    studies: tuple[str, ...] = ()


class Binder:
    """Binds the numbers of one text in one language."""

    def __init__(
        self,
        text: str,
        language: str,
        judge: Judge,
        studies: Mapping[str, Study],
        statistics: Mapping[str, Statistic],
    ) -> None:
        self.text = text
        self.language = language
        self.judge = judge
        self.studies = studies
        self.statistics = statistics

    def bind(
        self,
        marks: Sequence[LinkedMark],
        sentences: Sequence[tuple[int, int]],
        shown: tuple[Statistic, ...] = (),
    ) -> Iterator[Binding]:
        """What comes of each typed number of `marks`, sentence by sentence.

        `shown` are the statistics of the chart whose caption the text is.
        """
        for start, inside in _by_sentence(marks, sentences):
            numbers = [at for at in inside if isinstance(marks[at].mark, NumberMark)]
            if numbers:
                yield from self._sentence(marks, start, inside, numbers, shown)

    def _sentence(
        self,
        marks: Sequence[LinkedMark],
        start: int,
        inside: list[int],
        numbers: list[int],
        shown: tuple[Statistic, ...],
    ) -> Iterator[Binding]:
        cited = [at for at in inside if isinstance(marks[at].mark, CitationMark)]
        linked = [
            ref.id for at in inside if isinstance(marks[at].mark, LinkMark) for ref in _stats(marks[at])
        ]
        found = []
        for position, at in enumerate(numbers):
            citation = _citation(at, cited)
            if citation is None:
                found.append(self._uncited(marks[at], at, linked, shown))
            else:
                beside = _nothing_between(position, citation, numbers)
                found.append(self._cited(marks[at], at, marks[citation], beside=beside))
        parts = [
            *linked,
            *(ref.id for one in found for ref in one.refs if ref and ref.kind is Kind.STATISTIC),
        ]
        known = [*(self.statistics[one] for one in dict.fromkeys(parts)), *shown]
        for one in found:
            derived = one.outcome in {Outcome.NONE, Outcome.NAMED, Outcome.UNCITED} and self._derived(
                number_of(marks[one.at]), start, known
            )
            yield Binding(one.at, Outcome.DERIVED, among=tuple(known)) if derived else one

    def _cited(self, linked: LinkedMark, at: int, citation: LinkedMark, *, beside: bool) -> Binding:
        """A citation that names a statistic means the number next to it; others may be any of the study."""
        number = number_of(linked)
        own = None in citation.refs
        refs = [ref for ref in citation.refs if ref]
        if not refs:
            own = own and not number.noun
            return Binding(at, Outcome.OWN, (None,)) if own else Binding(at, Outcome.NO_FIGURE)
        if number.noun and not any(self._counts(number, one) for one in self._of(refs)):
            return Binding(at, Outcome.NO_FIGURE)
        named = tuple(self.statistics[ref.id] for ref in refs if ref.kind is Kind.STATISTIC)
        among = (*named, *(one for ref in refs for one in self._statistics_of(ref)))
        found = self._judged(number, at, among)
        if found.outcome is Outcome.NONE and named and not beside:
            found = self._judged(number, at, self._of(refs))
        if found.outcome is not Outcome.NONE:
            return found
        if own:
            return Binding(at, Outcome.OWN, (None,))
        if len(named) == 1 and beside and agrees(number.text, named[0], self.language):
            return Binding(at, Outcome.BOUND, (Ref(Kind.STATISTIC, named[0].id),))
        return self._asked_or(found, number, refs, only_named=len(among) == len(named) == 1)

    def _asked_or(
        self, found: Binding, number: NumberMark, refs: Sequence[Ref], *, only_named: bool
    ) -> Binding:
        """A bare number may tell how many people a study asked, or what; else it is wrong."""
        studies = tuple(dict.fromkeys(map(self._study, refs)))
        if sample := self._asked(number, studies):
            return Binding(found.at, Outcome.BOUND, (Ref(Kind.STUDY, sample),))
        outcome = Outcome.NAMED if only_named else Outcome.NONE
        return found._replace(outcome=outcome, studies=studies)

    def _judged(self, number: NumberMark, at: int, among: Sequence[Statistic]) -> Binding:
        """The one statistic that the number is, or that it is none or several of them."""
        by_id = {one.id: one for one in among if not number.noun or self._counts(number, one)}
        among = tuple(by_id.values())
        agreeing = self.judge.agreeing(number.text, self.language, among)
        if agreeing is None:
            return Binding(at, Outcome.NO_FIGURE)
        if len(agreeing) == 1:
            return Binding(at, Outcome.BOUND, (Ref(Kind.STATISTIC, agreeing[0].id),))
        if agreeing:
            studies = tuple(dict.fromkeys(one.study for one in agreeing))
            return Binding(at, Outcome.SEVERAL, among=agreeing, studies=studies)
        return Binding(at, Outcome.NONE, among=among)

    def _uncited(
        self, linked: LinkedMark, at: int, ids: Sequence[str], shown: tuple[Statistic, ...]
    ) -> Binding:
        """Without a citation a number may repeat what its sentence links, or what its chart shows."""
        number = number_of(linked)
        if number.noun:
            return Binding(at, Outcome.NO_FIGURE)
        found = self._judged(number, at, (*(self.statistics[one] for one in ids), *shown))
        if found.outcome in {Outcome.BOUND, Outcome.SEVERAL} or (shown and found.outcome is Outcome.NONE):
            return found
        return Binding(at, Outcome.UNCITED)

    def repeated(self, number: NumberMark, among: Sequence[Statistic]) -> Binding:
        """What a number of a title, a summary or a heading is, where the body says it with its source."""
        return self._judged(number, 0, among)

    def _derived(self, number: NumberMark, start: int, parts: Sequence[Statistic]) -> bool:
        """Whether a number is computed from others of its sentence: "soit huit points de plus"."""
        quantities = find_quantities(number.text, self.language) if parts else ()
        if not quantities:
            return False
        before = self.text[max(start, number.start - _LOOK_BACK) : number.start].casefold()
        told = bool(
            number.text[0] in "+-−"
            or _COMPUTED.search(before)
            or _COMPUTED_AFTER.match(self.text, number.end)
        )
        said = told or quantities[0].sign is not Sign.PERCENT
        return said and computed(quantities[0], parts, told=told)

    def _counts(self, number: NumberMark, statistic: Statistic) -> bool:
        """Whether a statistic counts what a small number counts: agents, minutes."""
        noun = statistic.noun.get(self.language) if statistic.noun else ""
        first = noun.split()[0].casefold() if noun.split() else ""
        return statistic.unit in _COUNTED and bool(first) and _singular(first) == _singular(number.noun)

    def _of(self, refs: Iterable[Ref]) -> tuple[Statistic, ...]:
        """All statistics of the studies that `refs` name, themselves or by one of theirs."""
        return tuple(
            one for name in dict.fromkeys(map(self._study, refs)) for one in self.studies[name].statistics
        )

    def _statistics_of(self, ref: Ref) -> tuple[Statistic, ...]:
        return self.studies[ref.id].statistics if ref.kind is Kind.STUDY else ()

    def _study(self, ref: Ref) -> str:
        return ref.id if ref.kind is Kind.STUDY else self.statistics[ref.id].study

    def _asked(self, number: NumberMark, studies: Iterable[str]) -> str | None:
        """The study of which a bare number is the sample, or stands in what was asked, and of whom."""
        quantities = find_quantities(number.text, self.language)
        if len(quantities) != 1 or quantities[0].sign is not None:
            return None
        for name in studies:
            study = self.studies[name]
            if quantities[0].value in {study.method.sample, *(one.sample for one in study.statistics)}:
                return name
            told = (
                study.title,
                study.method.population,
                study.method.question,
                *(text for one in study.statistics for text in (one.label, one.base)),
            )
            said = " | ".join(text.get(self.language) or "" for text in told if text)
            if any(one.value == quantities[0].value for one in find_quantities(said, self.language)):
                return name
        return None


def _by_sentence(
    marks: Sequence[LinkedMark], sentences: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, list[int]]]:
    """The start of each sentence that has marks, and their places among all marks."""
    starts = [start for start, _ in sentences]
    inside: dict[int, list[int]] = {}
    for at, linked in enumerate(marks):
        inside.setdefault(bisect_right(starts, linked.mark.start) - 1, []).append(at)
    for sentence, found in inside.items():
        yield (starts[sentence] if sentence >= 0 else 0), found


def _citation(at: int, cited: Sequence[int]) -> int | None:
    """The next citation after the mark at `at`, else the last one before it."""
    after = bisect_right(cited, at)
    return cited[after] if after < len(cited) else cited[-1] if cited else None


def _nothing_between(position: int, citation: int, numbers: Sequence[int]) -> bool:
    """Whether no other number stands between the one at `position` of `numbers` and a citation."""
    after = citation > numbers[position]
    nearer = numbers[position + 1 :] if after else numbers[:position]
    return not any(one < citation if after else one > citation for one in nearer)


def number_of(linked: LinkedMark) -> NumberMark:
    """The mark of a typed number.

    Raises:
        TypeError: it is none; that is a bug.
    """
    if not isinstance(linked.mark, NumberMark):
        raise TypeError(linked.mark)
    return linked.mark


def _stats(linked: LinkedMark) -> Iterator[Ref]:
    return (ref for ref in linked.refs if ref and ref.kind is Kind.STATISTIC)


def _singular(noun: str) -> str:
    return noun.rstrip("sx")
