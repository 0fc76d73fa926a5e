"""Last year's report as the beginning of the next: its structure, and its figures as a list of what to renew.

Carried over are titles with the year moved, sections, themes, numbers and deck; not prose, summaries,
pictures, challenges, brands, addresses, nor what was said of the occasion.
"""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import normpath
from typing import NamedTuple

from generator.catalogue import say
from generator.comparison import figures_by_text, renewal_of, texts_of
from generator.frontmatter import Report, Sections, Trend, Written
from generator.models import Kind, Ref
from generator.numbers.dates import format_date
from generator.numbers.format import format_statistic
from generator.numbers.waves import newest
from generator.prose.marks import LinkMark
from generator.settings import Deck
from generator.site import Site
from generator.starting.frontmatter import Field, comment, ids, text, write
from generator.starting.naming import moved
from generator.starting.texts import draft
from generator.texts import ref_of
from generator.yamlio.writing import Line, Raw, quoted
from generator.yamlio.writing import write as write_yaml


class Edition(NamedTuple):
    """The report to begin: its id, its year, its title (None: last year's with the year moved)."""

    id: str
    year: int
    title: str | None = None


def next_edition(site: Site, report: str, to: Edition) -> dict[str, str]:
    """The files of the next edition of a report, by path."""
    return _Rollover(site, site.reports[report], to).files(site.decks.get(report))


class _Rollover:
    def __init__(self, site: Site, report: Report, to: Edition) -> None:
        self.site, self.report, self.to = site, report, to
        self.language = site.config.language
        self.years = (report.year, to.year)
        self.figures = figures_by_text(site)
        self.trends = [one for one in texts_of(site, report.id) if isinstance(one, Trend)]
        linked = _linked_alone(site)
        self.slugs = {
            one.slug: f"{one.slug}-{to.year}" if one.slug in linked else one.slug for one in self.trends
        }

    def files(self, deck: Deck | None) -> dict[str, str]:
        folder = f"content/{self.to.id}"
        found = {f"{folder}/report.md": self._report()}
        for place, trend in enumerate(self.trends, 1):
            found[f"{folder}/{place:02}-{self.slugs[trend.slug]}.md"] = self._trend(trend, place)
        if deck and (lines := tuple(self._deck(deck))):
            found[f"{folder}/deck.yaml"] = write_yaml(lines)
        return found

    def _report(self) -> str:
        old = self.report
        before = say(self.language, "new.of_year", year=old.year)
        fields = [
            Field("title", text(self.to.title or moved(old.title, self.years))),
            Field("year", str(self.to.year)),
            *([Field("author", text(old.author))] if old.author else []),
            Field("published", f"{self.to.year}-01-01", say(self.language, "new.published"), is_off=True),
            Field("summary", '""', say(self.language, "new.summary")),
            *self._sections(old.sections),
            *([Field("themes", ids(old.themes))] if old.themes else []),
            *([Field("key_figures", ids(old.key_figures), before, is_off=True)] if old.key_figures else []),
            draft(self.language),
        ]
        done = say(self.language, "new.progress", earlier=old.id, later=self.to.id)
        return write(fields, comment([done, *self._list(old)]))

    def _sections(self, old: Sections) -> Iterator[Field]:
        """How the report is cut; of one that retold only some of its sections, not how many there were."""
        typed = {
            "word": text(old.word) if old.word else None,
            "announced": str(old.announced) if old.announced and not old.partial else None,
            "numbered": None if old.numbered else "false",
            "callout": text(moved(old.callout, self.years)) if old.callout else None,
        }
        if known := [f"{key}: {value}" for key, value in typed.items() if value]:
            yield Field("sections", f"{{{', '.join(known)}}}")

    def _trend(self, old: Trend, place: int) -> str:
        fields = [
            Field("title", text(moved(old.title, self.years)), self._last_title()),
            *([Field("number", str(place))] if old.number is not None else []),
            Field("summary", '""', say(self.language, "new.summary")),
            *([Field("themes", ids(old.themes))] if old.themes else []),
            *([Field("challenges", "[]")] if old.challenges else []),
            draft(self.language),
        ]
        lines = self._list(old)
        return write(fields, comment(lines) if lines else "")

    def _last_title(self) -> str:
        return say(self.language, "new.last_title", year=self.report.year)

    def _list(self, written: Written) -> list[str]:
        """The figures that a text used, those first that wait for newer ones, and its charts."""
        figures = self.figures.get(ref_of(written), ())
        lines = [*map(self._figure, sorted(figures, key=self._weight)), *self._charts(written)]
        return [say(self.language, "new.last_figures", year=self.report.year), *lines] if lines else []

    def _weight(self, name: str) -> int:
        one = self.site.statistics[name]
        return 0 if one.superseded_by else 1 if renewal_of(self.site, name) else 2 if one.indicator else 3

    def _figure(self, name: str) -> str:
        one = self.site.statistics[name]
        shown = say(
            self.language,
            "new.figure",
            value=format_statistic(one, self.language),
            label=one.label.get(self.language),
            id=name,
        )
        return shown + self._renewal(name)

    def _renewal(self, name: str) -> str:
        later = newest(self.site.statistics[name], self.site.statistics)
        if later is not None:
            value = format_statistic(later, self.language)
            return say(self.language, "new.figure.replaced", value=value, id=later.id)
        if (due := renewal_of(self.site, name)) is None:
            return ""
        key = "new.figure.overdue" if name in self.site.overdue else "new.figure.due"
        return say(self.language, key, date=format_date(due, self.language))

    def _charts(self, written: Written) -> Iterator[str]:
        for name, series in self.site.series.items():
            uses = self.site.uses.get(Ref(Kind.SERIES, name), ())
            if any(use.by == ref_of(written) for use in uses):
                title = series.title.get(self.language)
                yield say(self.language, "new.chart", title=title, id=name)

    def _deck(self, old: Deck) -> Iterator[Line]:
        """The deck but for its own slides and the occasion: event and day were last year's.

        What names trends and slides waits in a comment, as it is a fault until those are there.
        """
        if old.title:
            titles = {code: moved(title, self.years) for code, title in old.title.by_language}
            yield Line("title", titles.get("", titles))
        for key, value in (("speaker", old.speaker), ("contact", old.contact), ("language", old.language)):
            if value:
                yield Line(key, value)
        if old.template:
            yield Line("template", normpath(f"../{self.report.id}/{old.template}"))
        if old.layouts:
            yield Line("layouts", old.layouts)
        if old.minutes is not None:
            yield Line("minutes", Raw(str(old.minutes)))
        later = (say(self.language, "new.deck.later"),)
        if old.trends:
            yield Line("trends", Raw(ids(map(self._in_deck, old.trends))), later, put_off=True)
        if old.leave_out:
            said = () if old.trends else later
            yield Line("leave_out", Raw(ids(map(self._in_deck, old.leave_out))), said, put_off=True)

    def _in_deck(self, name: str) -> str:
        """A number, a slug, an id or a slide of last year's, as this year's is called."""
        numbers = {str(one.number): str(place) for place, one in enumerate(self.trends, 1)}
        slug, slash, rest = name.removeprefix(f"{self.report.id}/").partition("/")
        slug = numbers.get(slug) or self.slugs.get(slug, slug)
        return quoted(f"{slug}{slash}{rest}")


def _linked_alone(site: Site) -> frozenset[str]:
    """What links name without saying in which report: a second trend of that slug would make them unclear."""
    marks = (linked.mark for one in site.texts.values() for linked in one.marks)
    typed = [mark.target for mark in marks if isinstance(mark, LinkMark)]
    typed += [item.to for item in site.config.navigation]
    return frozenset(one.removeprefix(f"{Kind.TREND}:") for one in typed)
