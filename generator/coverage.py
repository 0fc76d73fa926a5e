"""How many numbers a text holds, and whose they are: what `check` prints and each page says at its end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.frontmatter import texts_of
from generator.models import Kind, Ref, Study
from generator.prose.marks import LinkMark, NumberMark
from generator.site import WRITTEN, LinkedText, Site, TextId
from generator.texts import caption_name, captions
from generator.vocabularies import SourceCheck, StudyKind


class Coverage(NamedTuple):
    """The numbers of a text, each counted once, by how far a reader can follow it, the furthest first.

    `sourced`: to a study that was read; `second_hand`: to a text that quotes it; `unverified`: to a
    study that nobody checked; `own`: it is the author's; `unsourced`: nowhere.
    """

    sourced: int = 0
    second_hand: int = 0
    unverified: int = 0
    own: int = 0
    unsourced: int = 0

    @property
    def numbers(self) -> int:
        """All of them."""
        return sum(self)

    def plus(self, other: Coverage) -> Coverage:
        """Those of two texts together."""
        return Coverage(*(mine + its for mine, its in zip(self, other, strict=True)))


class Covered(NamedTuple):
    """A text in one of its languages ("" is the site's), and its numbers."""

    by: Ref
    language: str
    coverage: Coverage


def covered(site: Site) -> Iterator[Covered]:
    """Every text of the site: each report before its trends, in the order of the site."""
    for ref in _in_order(site):
        for language in site.config.languages:
            if site.written(ref, language):
                own = "" if language == site.config.language else language
                yield Covered(ref, own, coverage_of(site, ref, language))


def coverage_of(site: Site, ref: Ref, language: str) -> Coverage:
    """The numbers of one text: its title, summary, body, captions and challenges, not the speaker's notes."""
    counts = dict.fromkeys(Coverage._fields, 0)
    for _, text in texts_shown(site, ref, language):
        for sort in _sorts(site, text):
            counts[sort] += 1
    return Coverage(**counts)


def _in_order(site: Site) -> Iterator[Ref]:
    for report in site.reports:
        yield Ref(Kind.REPORT, report)
        yield from (Ref(Kind.TREND, trend) for trend in site.trends_of.get(report, ()))
    yield from site.refs(kind for kind in WRITTEN if kind not in {Kind.REPORT, Kind.TREND})


def texts_shown(site: Site, ref: Ref, language: str) -> Iterator[tuple[TextId, LinkedText]]:
    """Every text of a record as its page shows it: title, summary, challenges, body, captions."""
    written = site.written(ref, language)
    own = "" if language == site.config.language else language
    for name, _ in texts_of(written) if written else ():
        if text := site.text(ref, language, name):
            yield TextId(ref, own, name), text
            for start, *_ in captions(text):
                if caption := site.text(ref, language, caption_name(start)):
                    yield TextId(ref, own, caption_name(start)), caption


def _sorts(site: Site, text: LinkedText) -> Iterator[str]:
    """The field of `Coverage` that counts each number of a text."""
    for linked in text.marks:
        if linked.spoken:
            continue
        match linked.mark:
            case LinkMark():
                statistics = (ref for ref in linked.refs if ref and ref.kind is Kind.STATISTIC)
                yield from (_sort(site, ref) for ref in statistics)
            case NumberMark() if linked.refs:
                yield _sort(site, linked.refs[0])
            case NumberMark():  # what is computed can be followed no further than what it is computed from
                parts = [_sort(site, ref) for ref in linked.computed_from]
                yield max(parts, key=Coverage._fields.index, default="unsourced")


def _sort(site: Site, ref: Ref | None) -> str:
    if ref is None:  # as for a citation: it is the author's own
        return "own"
    study: Study = site.studies[site.statistics[ref.id].study if ref.kind is Kind.STATISTIC else ref.id]
    if study.kind is StudyKind.UNSOURCED:
        return "unsourced"
    return _BY_CHECK[study.checked]


_BY_CHECK = {
    SourceCheck.PRIMARY: "sourced",
    SourceCheck.SECONDARY: "second_hand",
    SourceCheck.UNVERIFIED: "unverified",
}
