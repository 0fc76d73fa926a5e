"""The typed numbers of all texts: each becomes the statistic that it is, or a fault."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, NamedTuple

from generator.binding import Binder, Binding, Outcome, number_of
from generator.diagnostics import Diagnostic, Mark, Severity
from generator.judging import Judge, nearest
from generator.models import Kind, Ref, Series, Statistic, Study
from generator.numbers.format import format_statistic
from generator.numbers.parse import find_quantities
from generator.origins import Origins
from generator.prose.figures import figures
from generator.prose.marks import EmbedMark, LinkMark, NumberMark, ProseMark
from generator.site import LinkedMark, LinkedText, TextId
from generator.sourcing import Sources

Where = Callable[[NumberMark], Mark]
_WRONG: Final = frozenset({Outcome.NAMED, Outcome.NONE, Outcome.SEVERAL})


class _Waiting(NamedTuple):
    """A number of a title, a summary or a heading, which the body of its text may source."""

    text_id: TextId
    linked: LinkedMark
    binder: Binder
    where: Where


class TypedNumbers:
    """Binds the numbers of one text after another; a record's titles are settled when its body is known."""

    def __init__(
        self,
        tables: Mapping[str, Mapping[str, Any]],
        origins: Origins,
        judge: Judge,
        faults: list[Diagnostic],
    ) -> None:
        self._studies: Mapping[str, Study] = tables["studies"]
        self._statistics: Mapping[str, Statistic] = tables["statistics"]
        self._series: Mapping[str, Series] = tables["series"]
        self._origins = origins
        self._judge = judge
        self._sources = Sources(tables["publishers"], tables["studies"])
        self._faults = faults
        self._waiting: list[_Waiting] = []
        self._wrong = False

    def bind(
        self,
        text_id: TextId,
        text: LinkedText,
        language: str,
        where: Where,
        *,
        titles: frozenset[int] | None = None,
        shown: tuple[Statistic, ...] = (),
    ) -> LinkedText:
        """The text with its numbers bound. Those that start at `titles` (None: all) may wait for the body."""
        marks = [*text.marks, *_inside_links(text.marks)]
        if not any(isinstance(one.mark, NumberMark) for one in marks):
            return text
        marks.sort(key=lambda one: one.mark.start)
        binder = Binder(text.text, language, self._judge, self._studies, self._statistics)
        found = {one.at: one for one in binder.bind(marks, text.sentences, shown)}
        for at, one in found.items():
            linked = marks[at]
            if one.outcome is not Outcome.UNCITED:
                self._mismatch(linked, one, where, language)
            elif titles is None or linked.mark.start in titles:
                self._waiting.append(_Waiting(text_id, linked, binder, where))
            else:
                self._uncited(linked, where, _sentence_of(text, linked))
        bound = [_bound(linked, found.get(at)) for at, linked in enumerate(marks)]
        return text._replace(marks=tuple(_without_inner([one for one in bound if one])))

    def settle(self, texts: dict[TextId, LinkedText], body: LinkedText | None) -> None:
        """Titles, summaries and headings may repeat a number that the body has with its source."""
        waiting, wrong = self._waiting, self._wrong
        self._waiting, self._wrong = [], False
        if not waiting:
            return
        said = [self._statistics[name] for name in dict.fromkeys(self._said(body.marks if body else ()))]
        settled: dict[TextId, dict[ProseMark, tuple[Ref | None, ...]]] = {}
        for one in waiting:
            if refs := one.binder.repeated(number_of(one.linked), said):
                settled.setdefault(one.text_id, {})[one.linked.mark] = refs
            elif not wrong:  # a wrong number in the body is one slip
                self._uncited(one.linked, one.where, one.binder.text)
        for text_id, found in settled.items():
            if text := texts.get(text_id):
                marks = (replace(m, refs=found[m.mark]) if m.mark in found else m for m in text.marks)
                texts[text_id] = text._replace(marks=tuple(marks))

    def statistics_of(self, refs: Iterable[Ref | None]) -> tuple[Statistic, ...]:
        """What an embed shows: the points of a series, or one statistic."""
        return tuple(self._statistics[name] for name in self._shown(refs) if name in self._statistics)

    def _shown(self, refs: Iterable[Ref | None]) -> Iterator[str]:
        for ref in refs:
            if ref and ref.kind is Kind.STATISTIC:
                yield ref.id
            elif ref and ref.kind is Kind.SERIES:
                yield from (point.stat for point in self._series[ref.id].points)

    def _said(self, marks: Sequence[LinkedMark]) -> Iterator[str]:
        for linked in marks:
            if isinstance(linked.mark, NumberMark | LinkMark | EmbedMark) and not linked.spoken:
                yield from (name for name in self._shown(linked.refs) if name in self._statistics)

    def _mismatch(self, linked: LinkedMark, one: Binding, where: Where, language: str) -> None:
        """Report a number that is not the statistic which it is said to be."""
        if one.outcome not in _WRONG:
            return
        self._wrong = True
        if any(self._origins.path(Ref(Kind.STUDY, name)) in self._origins.lost for name in one.studies):
            return  # the statistic that is meant may be the one that could not be read
        number = number_of(linked)
        variant, more = self._told(one, number.text, language)
        values = {"typed": number.text, "study": ", ".join(one.studies), **more}
        mark = where(number)
        self._faults.append(Diagnostic(code="number-mismatch", variant=variant, mark=mark, values=values))

    def _told(self, one: Binding, typed: str, language: str) -> tuple[str, Mapping[str, str]]:
        """The variant of a mismatch, and what its words say beside the number and the studies cited."""
        if one.outcome is Outcome.SEVERAL:
            first, ids = one.among[0], ", ".join(each.id for each in one.among)
            cite = f"{typed} [@{first.study}#{first.id}]"
            return "several", {"ids": ids, "cite": cite, "file": self._place(first)}
        close = nearest(find_quantities(typed, language)[0], one.among)
        if not close:
            return "empty", {"file": self._origins.path(Ref(Kind.STUDY, one.studies[0]))}
        file = self._place(close[0])
        if one.outcome is Outcome.NAMED:
            return "", {"id": close[0].id, "expected": format_statistic(close[0], language), "file": file}
        values = ", ".join(f"{format_statistic(each, language)} ({each.id})" for each in close[:2])
        return "none" if one.studies else "chart", {"nearest": values, "file": file}

    def _place(self, statistic: Statistic) -> str:
        return self._origins.place(Ref(Kind.STATISTIC, statistic.id), "value")

    def _uncited(self, linked: LinkedMark, where: Where, sentence: str) -> None:
        if linked.spoken:
            return
        number = number_of(linked)
        variant, values = "", {"typed": number.text}
        if source := self._sources.named_in(sentence):
            first, *others = (f"[@{name}]" for name in source.studies)
            variant = "named-several" if others else "named"
            values |= {"source": source.name, "cite": f"{number.text} {first}", "others": ", ".join(others)}
        self._faults.append(
            Diagnostic(
                code="uncited-number",
                variant=variant,
                mark=where(number),
                values=values,
                severity=Severity.WARNING,
            )
        )


def _inside_links(marks: Iterable[LinkedMark]) -> Iterator[LinkedMark]:
    """The numbers in an author's own words for a link that leads to no statistic."""
    for linked in marks:
        mark = linked.mark
        if (
            not isinstance(mark, LinkMark)
            or not mark.text
            or any(ref and ref.kind is Kind.STATISTIC for ref in linked.refs)
        ):
            continue
        for start, end, noun in figures(mark.text):
            at = mark.text_start
            inner = NumberMark(at + start, at + end, mark.text[start:end], noun)
            yield LinkedMark(inner, spoken=linked.spoken)


def _bound(linked: LinkedMark, found: Binding | None) -> LinkedMark | None:
    """A number with what it is; None for what is no figure here."""
    if found is None:
        return linked
    if found.outcome is Outcome.NO_FIGURE:
        return None
    if found.outcome is Outcome.DERIVED:
        return replace(linked, computed_from=tuple(Ref(Kind.STATISTIC, one.id) for one in found.among))
    return replace(linked, refs=found.refs) if found.refs else linked


def _without_inner(marks: Sequence[LinkedMark]) -> Iterator[LinkedMark]:
    """The marks, disjoint again: what a number inside a link is becomes a ref of the link."""
    outer: LinkedMark | None = None
    for linked in marks:
        if outer and isinstance(linked.mark, NumberMark) and linked.mark.start < outer.mark.end:
            outer = replace(outer, refs=(*outer.refs, *linked.refs))
            continue
        if outer:
            yield outer
        outer = linked
    if outer:
        yield outer


def _sentence_of(text: LinkedText, linked: LinkedMark) -> str:
    """The sentence of a mark, and the one behind it where that is in parentheses: "… (source Nielsen)."."""
    at = bisect_right(text.sentences, (linked.mark.start, len(text.text) + 1)) - 1
    if at < 0:
        return text.text
    start, end = text.sentences[at]
    behind = text.sentences[at + 1 : at + 2]
    more = behind and text.text.startswith("(", behind[0][0])
    return text.text[start : behind[0][1] if more else end]
