"""The typed numbers of all texts: each becomes the statistic that it is, or a fault."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, NamedTuple

from generator.binding import Binder, Binding, Outcome, number_of
from generator.diagnostics import Diagnostic, Mark
from generator.judging import Judge
from generator.models import Kind, Ref, Series, Statistic, Study
from generator.numberfaults import NumberFaults, announced_by, sentence_of
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
        self._told = NumberFaults(origins, Sources(tables["publishers"], tables["studies"]))
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
            if one.outcome in _WRONG:
                self._mismatch(number_of(linked), one, where, language)
            elif one.outcome is not Outcome.UNCITED:
                continue
            elif titles is None or linked.mark.start in titles:
                self._waiting.append(_Waiting(text_id, linked, binder, where))
            elif not linked.spoken:
                number, start = number_of(linked), linked.mark.start
                sentence, announced = sentence_of(text, start), announced_by(text, marks, start)
                self._faults.append(self._told.uncited(number, sentence, announced, where(number)))
        bound = [_bound(linked, found.get(at)) for at, linked in enumerate(marks)]
        return text._replace(marks=tuple(_without_inner([one for one in bound if one])))

    def settle(self, texts: dict[TextId, LinkedText], body: LinkedText | None) -> None:
        """Titles, summaries and headings may repeat a number that the body has with its source."""
        waiting, wrong = self._waiting, self._wrong
        self._waiting, self._wrong = [], False
        if not waiting:
            return
        said = [self._statistics[name] for name in dict.fromkeys(self._said(body.marks if body else ()))]
        settled: dict[TextId, dict[ProseMark, LinkedMark]] = {}
        for one in waiting:
            number = number_of(one.linked)
            known = settled.setdefault(one.text_id, {})
            found = one.binder.repeated(number, said)
            if found.refs:
                known[number] = replace(one.linked, refs=found.refs)
            elif same := _repeated(number, body.marks if body else (), one.binder.language):
                known[number] = replace(one.linked, refs=same.refs, computed_from=same.computed_from)
            elif not (wrong or one.linked.spoken):  # a wrong number in the body is one slip
                self._faults.append(self._told.unrepeated(number, found, one.where(number)))
        for text_id, known in settled.items():
            if text := texts.get(text_id):
                texts[text_id] = text._replace(marks=tuple(known.get(m.mark, m) for m in text.marks))

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

    def _mismatch(self, number: NumberMark, found: Binding, where: Where, language: str) -> None:
        """Report a number, unless the statistic that is meant may be one that could not be read."""
        self._wrong = True
        paths = {self._origins.path(Ref(Kind.STUDY, name)) for name in found.studies}
        if not paths & self._origins.lost:
            self._faults.append(self._told.mismatch(number, found, where(number), language))


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


def _repeated(number: NumberMark, marks: Iterable[LinkedMark], language: str) -> LinkedMark | None:
    """The same number in a body where it is no statistic: the author's own, a sample, one computed."""
    wanted = _quantity(number, language)
    if wanted is None:
        return None
    known = (one for one in marks if isinstance(one.mark, NumberMark) and _is_known(one))
    return next((one for one in known if _quantity(number_of(one), language) == wanted), None)


def _is_known(linked: LinkedMark) -> bool:
    statistic = any(ref and ref.kind is Kind.STATISTIC for ref in linked.refs)
    return not linked.spoken and bool(linked.computed_from or (linked.refs and not statistic))


def _quantity(number: NumberMark, language: str) -> tuple[object, ...] | None:
    """What a number says, however it is written."""
    found = find_quantities(number.text, language)
    return (found[0].value, found[0].sign, found[0].qualifier, found[0].unit) if len(found) == 1 else None


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
