"""Texts about the same subject as a trend or an article, each with what it has in common with it.

What two texts share counts for the more the fewer others share it: a measure more than a source, a source
more than a brand, a brand more than a theme. Texts of the same report count half, since its page shows
them all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Final

from generator.frontmatter import Report, Trend, Written, texts_of
from generator.models import Kind, Ref
from generator.pages.here import Here
from generator.pages.prose import other_language, spoken, title_of
from generator.pages.uses import uses_of, year_of
from generator.pages.views import TextCard
from generator.site import TextId
from generator.texts import ref_of, used
from generator.vocabularies import StudyKind

MOST: Final = 4
# What sharing something with one other text is worth.
_WORTH: Final[Mapping[Kind, int]] = {
    Kind.INDICATOR: 8_000,
    Kind.STUDY: 6_000,
    Kind.BRAND: 4_000,
    Kind.THEME: 3_000,
}
# What more texts than these have in common brings no other of them in.
_COMMON: Final = 100
_TOLD: Final = 2
_LISTED: Final = (Kind.TREND, Kind.ARTICLE)


def related(here: Here, written: Written) -> tuple[TextCard, ...]:
    """At most four trends and articles, the most alike first; the note of each says why it is there."""
    own = ref_of(written)
    shared: defaultdict[Ref, dict[Ref, int]] = defaultdict(dict)
    about = ((one, _texts_about(here, one)) for one in _subjects(here, written))
    for subject, texts in sorted(about, key=lambda one: (len(one[1]), one[0])):
        others = texts - {own}
        for other in others if len(others) <= _COMMON else others & shared.keys():
            shared[other][subject] = _WORTH[subject.kind] // len(texts)
    scores = {
        other: sum(worth.values()) // (2 if _same_report(here, own, other) else 1)
        for other, worth in shared.items()
    }
    best = sorted(scores, key=lambda one: (-scores[one], -year_of(here, one), one))[:MOST]
    return tuple(_card(here, other, shared[other]) for other in best)


def _subjects(here: Here, written: Written) -> set[Ref]:
    """The themes, brands, studies and indicators of a text, of its charts too.

    What it retells, and figures without a source, are no sources that it shares with others.
    """
    site, by = here.site, ref_of(written)
    found = {Ref(Kind.THEME, one) for one in written.themes} | {
        Ref(Kind.BRAND, one) for one in written.brands
    }
    for name, _ in texts_of(written):
        if text := site.text(by, here.language, name):
            found.update(ref for ref, _ in used(TextId(by, "", name), text, site.series))
    for ref in [one for one in found if one.kind is Kind.STATISTIC]:
        statistic = site.statistics[ref.id]
        found.add(Ref(Kind.STUDY, statistic.study))
        if statistic.indicator:
            found.add(Ref(Kind.INDICATOR, statistic.indicator))
    retold = here.once("retold", "", lambda: frozenset(_retold(site.reports.values())))
    return {one for one in found - retold if one.kind in _WORTH and one.id in site.table(one.kind)}


def _retold(reports: Iterable[Report]) -> Iterator[Ref]:
    yield from (Ref(Kind.STUDY, one.after.study) for one in reports if one.after and one.after.study)


def _texts_about(here: Here, subject: Ref) -> AbstractSet[Ref]:
    """The trends and articles that share it."""
    return here.once("texts about", subject, lambda: frozenset(_find_texts(here, subject)))


def _find_texts(here: Here, subject: Ref) -> Iterator[Ref]:
    site, refs = here.site, [subject]
    if subject.kind is Kind.STUDY:
        study = site.studies[subject.id]
        if study.kind is StudyKind.UNSOURCED:
            return
        refs += [Ref(Kind.STATISTIC, one.id) for one in study.statistics]
    elif subject.kind is Kind.INDICATOR:
        refs += [Ref(Kind.STATISTIC, one) for one in site.statistics_of.get(subject.id, ())]
    for ref in refs:
        yield from (use.by for use in uses_of(here, ref) if use.by.kind in _LISTED)


def _same_report(here: Here, one: Ref, other: Ref) -> bool:
    of = [here.site.trends[ref.id].report for ref in (one, other) if ref.kind is Kind.TREND]
    return len(of) == 2 and of[0] == of[1]  # noqa: PLR2004 - both are trends


def _card(here: Here, other: Ref, shared: Mapping[Ref, int]) -> TextCard:
    record = here.site.original(other)
    where = here.say("view.related.article")
    if isinstance(record, Trend):
        where = str(here.site.reports[record.report].year)
    return TextCard(
        title=title_of(here, other),
        href=here.href(other),
        note=" · ".join((where, *_why(here, shared))),
        language=other_language(here, other),
        spoken=spoken(here, other),
    )


def _why(here: Here, shared: Mapping[Ref, int]) -> Iterator[str]:
    """What counts most, of two kinds at most, with two names of each: "même source : BVA"."""
    by_kind: defaultdict[Kind, list[Ref]] = defaultdict(list)
    for ref in sorted(shared, key=lambda one: (-shared[one], one)):
        by_kind[ref.kind].append(ref)
    for kind in sorted(by_kind, key=lambda kind: -sum(shared[ref] for ref in by_kind[kind]))[:_TOLD]:
        names = [*dict.fromkeys(_name(here, ref) for ref in by_kind[kind])]
        count = "one" if len(names) == 1 else "many"
        told = ", ".join(names[:_TOLD])
        if len(names) > _TOLD:
            told = here.say("view.related.more", names=told)
        yield here.say(f"view.related.{kind}.{count}", names=told)


def _name(here: Here, ref: Ref) -> str:
    """A source is called as who published it."""
    if ref.kind is Kind.STUDY and (publisher := here.site.studies[ref.id].publisher):
        return here.name(Ref(Kind.PUBLISHER, publisher))
    return here.name(ref)
