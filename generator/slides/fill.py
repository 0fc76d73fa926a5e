"""The outline of a deck, filled: every slide as values that any format prints."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from generator.catalogue import say
from generator.charts.table import table
from generator.decks import Planned, Role, key_figures
from generator.edition import Edition
from generator.frontmatter import Report, Sections, Trend
from generator.models import Ref
from generator.numbers.dates import format_date
from generator.pages import figures
from generator.pages.here import Here
from generator.pages.prose import PageTexts
from generator.prose.typography import typeset
from generator.settings import Deck, OwnSlide
from generator.slides import shown
from generator.slides.fitting import bound, with_points
from generator.slides.notes import address_of, figure_notes, source_lines
from generator.slides.views import DeckView, Note, Point, Quotation, ReferenceLine, Slide, SlidePictureView
from generator.textpictures import picture_place
from generator.texts import DECK, ref_of
from generator.values import LocalText

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
    """The deck of a report in one language: what is not written in it is shown as it is, and says so."""
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
        spoken=tuple(sorted(filler.spoken.items())),
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
        self.spoken: dict[str, str] = {}  # texts in another language, with theirs

    def slide(self, planned: Planned) -> Slide:
        """One slide; a slide of deck.yaml says what it says in place of the report's own words."""
        slide = self._default(planned)
        own = None if planned.own is None else self.deck.slides[planned.own]
        if own is not None and planned.own is not None:
            slide = replace(self._own(slide, own, f"slides/{planned.own}"), own=planned.own)
        for line in slide.sources:
            self.shown[line.study] = None
        title = self._in(self.spoken.get(slide.title, ""), bound(slide.title))
        return replace(slide, title=title)

    def title(self) -> str:
        """The deck's title: its file's, else the report's."""
        return self.said("title") or self._plain(self.report, "title")

    def said(self, name: str) -> str:
        """A text of deck.yaml by its place, "" where there is none."""
        found = self._typed(name)
        if found is None:
            return ""
        typed = dict(found.by_language)
        untold = self.deck.language or self.site.config.language
        language = self.language if self.language in typed else untold if "" in typed else next(iter(typed))
        owner = replace(self.report, language=language)
        return self._in(language, PageTexts(self.here, owner).plain(f"{DECK}/{name}"))

    # The report's own words.

    def _default(self, planned: Planned) -> Slide:
        trend = self.site.trends.get(planned.trend)
        slide = Slide(
            id=planned.id,
            role=planned.role,
            title="",
            section=self._plain(trend, "title") if trend else "",
            number=str(trend.number) if trend and trend.number is not None else "",
        )
        if planned.role is Role.SECTION and trend:
            summary = self._plain(trend, "summary")
            return replace(slide, title=slide.section, text=summary, notes=self._notes(trend))
        if planned.role is Role.POINTS:
            return self._challenges(slide, trend) if trend else self._points(slide)
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
        summary = self._plain(self.report, "summary")
        notes = self._notes(self.report)
        subtitle = self.said("subtitle")
        return replace(slide, title=self.title(), subtitle=subtitle, text=summary, notes=notes)

    def _points(self, slide: Slide) -> Slide:
        """What to remember: each trend of the deck with its figure."""
        keys = key_figures(self.site, self.report, self.trends)
        points = tuple(self._point(trend, keys.get(trend.id)) for trend in self.trends)
        word = self._sections().word
        key = "word" if word and len(points) > 1 else "one" if len(points) == 1 else "many"
        title = self.here.say(f"slides.points.{key}", n=len(points), word=word)
        return with_points(replace(slide, title=title), points)

    def _point(self, trend: Trend, ref: Ref | None) -> Point:
        title = self._plain(trend, "title")
        if ref is None:
            return Point(title)
        card = shown.chart_of(self.here, ref)
        text = say(card.language, "slides.point", title=title, said=shown.sentence(card))
        return Point(
            self._in(card.language, typeset(text, card.language)),
            source_lines(self.here, (ref,)),
            tuple(figure_notes(self.here, (ref,))),
        )

    def _challenges(self, slide: Slide, trend: Trend) -> Slide:
        points = (Point(self._plain(trend, f"challenges/{index}")) for index in range(len(trend.challenges)))
        return replace(
            slide,
            title=typeset(self._sections().callout or self.here.say("view.challenges"), self.language),
            subtitle=slide.section,
            points=tuple(points),
        )

    def _sections(self) -> Sections:
        """What the report calls its parts, where it says so in the deck's language."""
        report = self.site.written(ref_of(self.report), self.language)
        return report.sections if isinstance(report, Report) else Sections()

    def _quote(self, slide: Slide, written: Report | Trend, number: int) -> Slide:
        texts = self._texts(written)
        found = texts.quoted("quote")
        if number >= len(found):  # a translation may have fewer
            return replace(slide, title=slide.section)
        paragraphs = tuple(self._in(texts.language, line) for line in found[number].paragraphs)
        return self._quoted(slide, paragraphs, found[number].title, texts.language)

    def _quoted(self, slide: Slide, paragraphs: tuple[str, ...], by: str, language: str) -> Slide:
        """Somebody's words, as they were typed: quotation marks would make them his very own."""
        title = self._in(language, say(language, "slides.quote", name=by)) if by else slide.section
        return replace(slide, title=title, quotation=Quotation(paragraphs, self._in(language, by)))

    def _figures(self, slide: Slide, refs: tuple[Ref, ...]) -> Slide:
        look = shown.figure_of if slide.role is Role.FIGURE else shown.chart_of
        charts = tuple(look(self.here, ref) for ref in refs)
        for chart in charts:
            for text in shown.words(chart):
                self._in(chart.language, text)
        caveats = dict.fromkeys(chart.caveat for chart in charts if chart.caveat)
        slide = replace(
            slide,
            charts=charts,
            sources=source_lines(self.here, refs),
            notes=(
                *(Note(self.here.say("slides.note.caveat"), (caveat,)) for caveat in caveats),
                *figure_notes(self.here, refs),
            ),
        )
        if not charts:
            return slide
        (chart, *_) = charts
        if slide.role is Role.FIGURE:
            base = shown.told_base(chart)
            under = say(chart.language, "view.base", base=base) if base else ""
            title = self._in(chart.language, shown.headline(chart))
            return replace(slide, title=title, subtitle=self._in(chart.language, under))
        titled = replace(slide, title=chart.title, subtitle=chart.subtitle)
        return replace(titled, charts=(), table=table(chart)) if slide.role is Role.TABLE else titled

    def _references(self) -> Iterator[ReferenceLine]:
        """Of everything that the slides before show, in that order."""
        for name in self.shown:
            study = self.site.studies[name]
            yield ReferenceLine(figures.reference_text(self.here, study), address_of(self.here, study))

    def _notes(self, written: Report | Trend) -> tuple[Note, ...]:
        """The speaker's notes of a text, and its summary."""
        texts = self._texts(written)
        notes = tuple(
            self._in(texts.language, line) for note in texts.quoted("notes") for line in note.paragraphs
        )
        summary = self._plain(written, "summary")
        found = [Note(self.here.say("slides.note.say"), notes)] if notes else []
        if summary:
            found.append(Note(self.here.say("slides.note.summary"), (summary,)))
        return tuple(found)

    # The words of deck.yaml.

    def _own(self, slide: Slide, own: OwnSlide, at: str) -> Slide:
        said = {name: self.said(f"{at}/{name}") for name in ("title", "text", "quote", "by", "notes")}
        if said["quote"]:
            language = self.spoken.get(said["quote"], self.language)
            slide = self._quoted(slide, (said["quote"],), said["by"], language)
        if said["title"]:  # which need not say what a figure measures
            slide = replace(slide, charts=tuple(replace(chart, titled=False) for chart in slide.charts))
        if own.points:
            points = (Point(self.said(f"{at}/points/{index}")) for index in range(len(own.points)))
            slide = with_points(slide, tuple(points))
        language = self.spoken.get(said["notes"], "")
        lines = tuple(self._in(language, line) for line in said["notes"].split("\n") if line)
        spoken = [Note(self.here.say("slides.note.say"), lines)] if lines else []
        return replace(
            slide,
            title=said["title"] or slide.title,
            text=said["text"] or slide.text,
            picture=self._picture(own) or slide.picture,
            notes=(*spoken, *slide.notes),
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

    def _plain(self, written: Report | Trend, name: str) -> str:
        texts = self._texts(written)
        return self._in(texts.language, texts.plain(name))

    def _in(self, language: str, text: str) -> str:
        """A text that is in a language; remembered where that is not the deck's."""
        if text and language not in {"", self.language}:
            self.spoken[text] = language
        return text


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
