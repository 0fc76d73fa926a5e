"""The outline of a deck, filled: every slide as values that any format prints."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from generator.charts.chart import Chart
from generator.charts.table import table
from generator.decks import Planned, Role, key_figure
from generator.edition import Edition
from generator.frontmatter import Report, Trend
from generator.models import Ref
from generator.numbers.dates import format_date
from generator.numbers.format import format_statistic
from generator.pages import figures
from generator.pages.here import Here
from generator.pages.prose import PageTexts
from generator.prose.typography import typeset
from generator.settings import Deck, OwnSlide
from generator.slides.notes import address_of, figure_notes, source_lines
from generator.slides.views import DeckView, Note, Quotation, ReferenceLine, Slide, SlidePictureView
from generator.textpictures import picture_place
from generator.texts import DECK, ref_of
from generator.values import LocalText

_QUOTED: Final = ("«", "“", '"')
# How long a slide takes beside a chart, which takes longest.
_TIME: Final[Mapping[Role, float]] = {
    Role.COVER: 0.5,
    Role.SECTION: 0.4,
    Role.FIGURE: 0.8,
    Role.QUOTE: 0.5,
    Role.PICTURE: 0.5,
    Role.SOURCES: 0,
    Role.CLOSING: 0.3,
}


def deck_view(
    edition: Edition,
    report: Report,
    planned: Sequence[Planned],
    language: str,
    deck: Deck | None = None,
) -> DeckView:
    """The deck of a report in one language: what is not written in it is shown as it is written."""
    deck = deck or Deck(id=report.id)
    filler = _Filler(edition, report, planned, deck, language)
    slides = _timed([filler.slide(one) for one in planned], deck.minutes or 0)
    config = edition.site.config
    return DeckView(
        id=report.id,
        language=language,
        title=slides[0].title if slides and slides[0].role is Role.COVER else filler.title(),
        subtitle=filler.said("subtitle"),
        event=filler.said("event"),
        date=format_date(deck.date, language) if deck.date else "",
        speaker=deck.speaker or report.author or config.author or "",
        contact=deck.contact or "",
        address=filler.here.url or "",
        site_title=filler.here.local(config.title),
        minutes=deck.minutes or 0,
        day=deck.date.start if deck.date else report.updated or report.published or date(report.year, 1, 1),
        path=deck.path,
        template=picture_place(posixpath.dirname(deck.path), deck.template) if deck.template else "",
        layouts=tuple(sorted(deck.layouts.items())),
        slides=tuple(slides),
    )


def _timed(slides: list[Slide], minutes: int) -> list[Slide]:
    """The time budget shared out, in steps of five seconds."""
    weights = [_TIME.get(slide.role, 1.0) for slide in slides]
    whole = sum(weights) or 1
    return [
        replace(slide, seconds=round(minutes * 60 * weight / whole / 5) * 5)
        for slide, weight in zip(slides, weights, strict=True)
    ]


class _Filler:
    def __init__(
        self, edition: Edition, report: Report, planned: Sequence[Planned], deck: Deck, language: str
    ) -> None:
        self.site = edition.site
        sections = dict.fromkeys(one.trend for one in planned if one.trend)
        self.trends = [self.site.trends[name] for name in sections]
        self.deck = deck
        self.report = report
        self.language = language
        self.here = Here(edition, language, edition.urls.of(ref_of(report), language))
        self.shown: dict[str, None] = {}  # the studies behind the slides so far

    def slide(self, planned: Planned) -> Slide:
        """One slide; a slide of deck.yaml says what it says in place of the report's own words."""
        slide = self._default(planned)
        own = None if planned.own is None else self.deck.slides[planned.own]
        if own is not None and planned.own is not None:
            slide = replace(self._own(slide, own, f"slides/{planned.own}"), own=planned.own)
        for line in slide.sources:
            self.shown[line.study] = None
        return slide

    def title(self) -> str:
        """The deck's title: its file's, else the report's."""
        return self.said("title") or self._texts(self.report).plain("title")

    def said(self, name: str) -> str:
        """A text of deck.yaml by its place, "" where there is none."""
        found = self._typed(name)
        if found is None:
            return ""
        typed = dict(found.by_language)
        untold = self.deck.language or self.site.config.language
        language = self.language if self.language in typed else untold if "" in typed else next(iter(typed))
        owner = replace(self.report, language=language)
        return PageTexts(self.here, owner).plain(f"{DECK}/{name}")

    # The report's own words.

    def _default(self, planned: Planned) -> Slide:
        trend = self.site.trends.get(planned.trend)
        slide = Slide(
            id=planned.id,
            role=planned.role,
            title="",
            section=self._texts(trend).plain("title") if trend else "",
            number=str(trend.number) if trend and trend.number is not None else "",
        )
        if planned.role is Role.SECTION and trend:
            summary = self._texts(trend).plain("summary")
            return replace(slide, title=slide.section, text=summary, notes=self._spoken(trend))
        if planned.role is Role.POINTS:
            return self._challenges(slide, trend) if trend else self._points(slide, planned.refs)
        if planned.role is Role.QUOTE:
            return self._quote(slide, trend or self.report, planned.number)
        return self._ends(slide) or self._figures(slide, planned.refs)

    def _ends(self, slide: Slide) -> Slide | None:
        """The slides with which a deck begins and ends."""
        match slide.role:
            case Role.COVER:
                return self._cover(slide)
            case Role.SOURCES:
                found = tuple(self._references())
                return replace(slide, title=self.here.say("slides.sources"), references=found)
            case Role.CLOSING:
                return replace(slide, title=self.here.say("slides.closing"))
        return None

    def _cover(self, slide: Slide) -> Slide:
        summary = self._texts(self.report).plain("summary")
        notes = self._spoken(self.report)
        subtitle = self.said("subtitle")
        return replace(slide, title=self.title(), subtitle=subtitle, text=summary, notes=notes)

    def _points(self, slide: Slide, refs: tuple[Ref, ...]) -> Slide:
        """What to remember: each trend of the deck with its figure."""
        points = [self._point(trend, key_figure(self.site, self.report, trend)) for trend in self.trends]
        count = "one" if len(points) == 1 else "many"
        return replace(
            slide,
            title=self.here.say(f"slides.points.{count}", n=len(points)),
            points=tuple(points),
            sources=source_lines(self.here, refs),
            notes=tuple(figure_notes(self.here, refs)),
        )

    def _point(self, trend: Trend, ref: Ref | None) -> str:
        title = self._texts(trend).plain("title")
        if ref is None:
            return title
        statistic = self.site.statistics[ref.id]
        figure = format_statistic(statistic, self.language)
        label = self.here.local(statistic.label)
        return typeset(self.here.say("slides.point", title=title, figure=figure, label=label), self.language)

    def _challenges(self, slide: Slide, trend: Trend) -> Slide:
        texts = self._texts(trend)
        report = self.site.written(ref_of(self.report), self.language)
        callout = report.sections.callout if isinstance(report, Report) else None
        return replace(
            slide,
            title=typeset(callout or self.here.say("view.challenges"), self.language),
            points=tuple(texts.plain(f"challenges/{index}") for index in range(len(trend.challenges))),
        )

    def _quote(self, slide: Slide, written: Report | Trend, number: int) -> Slide:
        found = self._texts(written).quoted("quote")
        if number >= len(found):  # a translation may have fewer
            return replace(slide, title=slide.section)
        quote = found[number]
        return replace(
            slide,
            title=self._quote_title(quote.title) or slide.section,
            quotation=self._quotation(quote.paragraphs, quote.title),
        )

    def _quote_title(self, by: str) -> str:
        return self.here.say("slides.quote", name=by) if by else ""

    def _quotation(self, paragraphs: tuple[str, ...], by: str) -> Quotation:
        """The words between quotation marks, if they were typed without."""
        text = "\n".join(paragraphs)
        if not text.startswith(_QUOTED):
            text = typeset(self.here.say("slides.quoted", text=text), self.language)
        return Quotation(tuple(text.split("\n")), by)

    def _figures(self, slide: Slide, refs: tuple[Ref, ...]) -> Slide:
        charts = tuple(figures.chart(self.here, ref) for ref in refs)
        slide = replace(
            slide,
            charts=charts,
            sources=source_lines(self.here, refs),
            notes=(*self._caveats(charts), *figure_notes(self.here, refs)),
        )
        if slide.role is Role.FIGURE and charts:
            return replace(slide, title=slide.section or _sentence(charts[0]))
        if not charts:
            return slide
        shown = replace(slide, title=charts[0].title, subtitle=charts[0].subtitle)
        if slide.role is Role.TABLE:
            return replace(shown, charts=(), table=table(charts[0]))
        return shown

    def _caveats(self, charts: Iterable[Chart]) -> Iterator[Note]:
        """With what care charts are to be read."""
        for caveat in dict.fromkeys(chart.caveat for chart in charts if chart.caveat):
            yield Note(self.here.say("slides.note.caveat"), (caveat,))

    def _references(self) -> Iterator[ReferenceLine]:
        """Of everything that the slides before show, in that order."""
        for name in self.shown:
            study = self.site.studies[name]
            yield ReferenceLine(figures.reference_text(self.here, study), address_of(self.here, study))

    def _spoken(self, written: Report | Trend) -> tuple[Note, ...]:
        """The speaker's notes of a text, and its summary."""
        texts = self._texts(written)
        notes = tuple(line for note in texts.quoted("notes") for line in note.paragraphs)
        summary = texts.plain("summary")
        found = [Note(self.here.say("slides.note.say"), notes)] if notes else []
        if summary:
            found.append(Note(self.here.say("slides.note.summary"), (summary,)))
        return tuple(found)

    # The words of deck.yaml.

    def _own(self, slide: Slide, own: OwnSlide, at: str) -> Slide:
        said = {name: self.said(f"{at}/{name}") for name in ("title", "text", "quote", "by", "notes")}
        notes, words = slide.notes, slide.quotation
        if said["quote"]:
            words = self._quotation((said["quote"],), said["by"])
        if said["notes"]:
            notes = (Note(self.here.say("slides.note.say"), tuple(said["notes"].split("\n"))), *notes)
        points = tuple(self.said(f"{at}/points/{index}") for index in range(len(own.points)))
        return replace(
            slide,
            title=said["title"] or slide.title or self._quote_title(said["by"]),
            text=said["text"] or slide.text,
            points=points or slide.points,
            quotation=words,
            picture=self._picture(own) or slide.picture,
            notes=notes,
        )

    def _picture(self, own: OwnSlide) -> SlidePictureView | None:
        if own.picture is None:
            return None
        place = picture_place(posixpath.dirname(self.deck.path), own.picture.file)
        picture = self.site.pictures.get(place)
        credit = self.here.local(own.picture.credit) if own.picture.credit else ""
        return SlidePictureView(picture, self.here.local(own.picture.alt), credit) if picture else None

    def _typed(self, name: str) -> LocalText | None:
        found: object = self.deck
        for step in name.split("/"):
            found = found[int(step)] if isinstance(found, tuple) else getattr(found, step)
        return found if isinstance(found, LocalText) else None

    def _texts(self, written: Report | Trend) -> PageTexts:
        version = self.site.written(ref_of(written), self.language) or written
        return PageTexts(self.here, version)


def _sentence(card: Chart) -> str:
    point = card.points[0]
    return f"{point.text} {point.label}"


def sections(slides: Iterable[Slide]) -> Iterator[tuple[str, list[Slide]]]:
    """The slides of each trend together, under its title; those before the first under ""."""
    name: str | None = None
    run: list[Slide] = []
    for slide in slides:
        if slide.section != name and run:
            yield name or "", run
            run = []
        name = slide.section
        run.append(slide)
    if run:
        yield name or "", run
