"""A report and its trends → the values of its book: the same that their pages show."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from itertools import count
from typing import Any

from generator.artifact import Drawing
from generator.book.nodes import Links, levelled, nodes
from generator.book.notes import with_footnotes
from generator.book.views import Book, BookBlock, BookCard, BookFigure, BookPicture, BookReference, Chapter
from generator.charts.style import WIDE
from generator.edition import Edition
from generator.frontmatter import Report, Trend, Written
from generator.models import Kind, Ref
from generator.numbers.dates import format_date
from generator.pages import figures
from generator.pages.here import Here
from generator.pages.method import method_rows
from generator.pages.page_views import ReportPage, TrendPage
from generator.pages.prose import plain_of
from generator.pages.reports import report_page, trend_page
from generator.pages.views import BlockView, FigureView, PictureView, ReferenceView
from generator.texts import ref_of
from generator.vocabularies import StudyKind


def book(edition: Edition, report: Report, language: str) -> Book:
    """The book of a report; what is not written in `language` is there as it is, charts and all."""
    maker = _Maker(edition, report, language)
    here, config = maker.here, edition.site.config
    page = report_page(maker.at(report), maker.version(report))
    chapters = [maker.introduction(page)]
    chapters += [maker.chapter(edition.site.trends[one]) for one in edition.site.trends_of.get(report.id, ())]
    dated = report.updated or report.published
    references = tuple(maker.references())
    return Book(
        id=report.id,
        language=language,
        day=dated or date(report.year, 1, 1),
        title=page.title,
        title_language=maker.spoken(report),
        summary=plain_of(here, ref_of(report), "summary"),
        author=report.author or config.author or "",
        dated=format_date(dated, language) if dated else page.year,
        after=page.after.text if page.after else "",
        address=here.url or "",
        site_title=here.local(config.title),
        licence=here.local(config.licence) if config.licence else "",
        chapters=tuple(chapters),
        references=references,
        brands=_sorted(maker.brands.values()),
        studies=_sorted(maker.labels),
    )


def drawings(edition: Edition, report: Report, language: str) -> tuple[Drawing, ...]:
    """Every chart of the book, as wide as a page of the site shows it."""
    maker = _Maker(edition, report, language)
    found: dict[str, Drawing] = {}
    for one in maker.texts():
        here = maker.at(one)
        for ref in figures.embedded(edition.site, ref_of(one), here.language):
            for drawing in figures.drawings(here, ref):
                if drawing.width == WIDE:
                    found[drawing.slot] = drawing._replace(as_png=False)
    return tuple(found.values())


class _Maker:
    def __init__(self, edition: Edition, report: Report, language: str) -> None:
        self.edition = edition
        self.site = edition.site
        self.report = report
        self.language = language
        urls, site = edition.urls, edition.site
        self.here = Here(edition, language, urls.of(ref_of(report), language))
        languages = dict.fromkeys((language, *(self.spoken(one) for one in self.texts())))
        self.chapters = {urls.of(ref_of(one), said): _name(one) for one in self.texts() for said in languages}
        self.brands = self._pages(
            languages, {Ref(Kind.BRAND, one): site.brands[one].name for one in site.brands}
        )
        self.studies = self._pages(languages, {Ref(Kind.STUDY, one): one for one in site.studies})
        self.cited: dict[str, None] = {}
        self.labels: dict[str, None] = {}
        self.numbers = count(1)

    def texts(self) -> Iterator[Written]:
        """The report and its trends, as this book has them."""
        yield self.version(self.report)
        for one in self.site.trends_of.get(self.report.id, ()):
            yield self.version(self.site.trends[one])

    def version(self, written: Any) -> Any:  # noqa: ANN401 - the same type as given
        """A text in the book's language, else as it is written."""
        return self.site.written(ref_of(written), self.language) or written

    def spoken(self, written: Written) -> str:
        """The language in which the book has a text."""
        return self.version(written).language or self.site.config.language

    def at(self, written: Written) -> Here:
        """The page of a text, in the language in which the book has it."""
        spoken = self.spoken(written)
        return Here(self.edition, spoken, self.edition.urls.of(ref_of(written), spoken))

    def introduction(self, page: ReportPage) -> Chapter:
        """The first chapter: what the report's own page says."""
        links = self._links(self.report, page.references)
        cards = tuple(
            BookCard(card.before, card.value, card.label, _source(card.source.text, card.source.note))
            for card in page.key_figures
        )
        return Chapter(
            id=_name(self.report),
            language=self.spoken(self.report),
            title=self.here.say("book.introduction"),
            title_language=self.language,
            position="",
            summary=(),
            blocks=self._blocks(self.report, page.picture, page.body, links),
            cards=cards,
        )

    def chapter(self, trend: Trend) -> Chapter:
        """A trend."""
        page: TrendPage = trend_page(self.at(trend), self.version(trend))
        links = self._links(trend, page.references)
        return Chapter(
            id=_name(trend),
            language=self.spoken(trend),
            title=page.title,
            title_language=self.spoken(trend),
            position=page.position,
            summary=tuple(nodes(page.summary, links)),
            blocks=self._blocks(trend, page.picture, page.body, links),
            challenges_title=page.challenges_title,
            challenges=tuple(tuple(nodes(one, links)) for one in page.challenges),
        )

    def references(self) -> Iterator[BookReference]:
        """The bibliography: every study that a chapter cites, by its reference."""
        links = self._links(self.report, ())
        studies = [self.site.studies[one] for one in self.cited]
        views = [(figures.reference_view(self.here, one, 0), one) for one in studies]
        for view, study in sorted(views, key=lambda pair: _plain(pair[0].html)):
            rows = method_rows(self.here, study)
            told = [self.here.say("slides.row", name=row.name, text=row.text) for row in rows if row.text]
            yield BookReference(view.label, tuple(nodes(view.html, links)), ". ".join(told))

    def _pages(self, languages: Iterable[str], names: Mapping[Ref, str]) -> dict[str, str]:
        """The names of records by the paths of their pages, which each language has its own of."""
        return {self.edition.urls.of(ref, said): name for said in languages for ref, name in names.items()}

    def _links(self, written: Written, references: Iterable[ReferenceView]) -> Links:
        page = self.at(written).path
        known: dict[str, str] = {}
        for view in references:
            study = self.site.studies[self.studies[_path(page, view.href)]]
            begins = study.kind is StudyKind.UNSOURCED  # with words, where others have a name
            known[f"#{view.anchor}"] = view.label[:1].upper() + view.label[1:] if begins else view.label
            self.cited[study.id] = None
        self.labels |= dict.fromkeys(known.values())
        return Links(
            study=lambda href: known.get(href, ""),
            chapter=partial(self._found, self.chapters, page),
            brand=partial(self._found, self.brands, page),
            address=partial(self._address, page),
        )

    def _found(self, names: Mapping[str, str], page: str, href: str) -> str:
        return "" if "://" in href else names.get(_path(page, href), "")

    def _address(self, page: str, href: str) -> str:
        if href.startswith(("http://", "https://", "mailto:")):
            return href
        return (self.here.address_of(_path(page, href)) or "") if href and href[0] != "#" else ""

    def _blocks(
        self, written: Written, lead: PictureView | None, body: Iterable[BlockView], links: Links
    ) -> tuple[BookBlock, ...]:
        page = self.at(written).path
        found = [BookBlock(picture=_picture(lead, links, page))] if lead else []
        for block in body:
            if block.figure:
                found.append(BookBlock(figure=_figure(block.figure, links)))
            elif block.picture:
                found.append(BookBlock(picture=_picture(block.picture, links, page)))
            else:
                found.append(BookBlock(nodes=tuple(nodes(block.html, links))))
        every = zip(found, levelled(block.nodes for block in found), strict=True)
        return with_footnotes([block._replace(nodes=nodes) for block, nodes in every], self.numbers)


def _figure(view: FigureView, links: Links) -> BookFigure:
    return BookFigure(
        title=view.title,
        subtitle=tuple(nodes(view.subtitle, links)),
        slot=view.drawings[0].slot,
        source=" · ".join(_source(one.text, one.note) for one in view.sources),
        several=len(view.sources) > 1,
        caveat=view.caveat,
        single=view.single,
    )


def _picture(view: PictureView, links: Links, page: str) -> BookPicture:
    return BookPicture(
        f"content/{_path(page, view.src)}", view.alt, tuple(nodes(view.caption, links)), view.credit
    )


def _source(text: str, note: str) -> str:
    return f"{text}, {note}" if note else text


def _sorted(names: Iterable[str]) -> tuple[str, ...]:
    """Names as an index has them: whatever their capitals and accents."""
    return tuple(sorted(dict.fromkeys(names), key=_plain))


def _plain(text: str) -> tuple[str, str]:
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in bare if not unicodedata.combining(one)), text


def _name(written: Written) -> str:
    return ref_of(written).id


def _path(page: str, href: str) -> str:
    """The path from the root of what a link of a page leads to, without its anchor."""
    target = href.partition("#")[0]
    path = posixpath.normpath(posixpath.join(f"/{page}", target)).lstrip("/")
    return f"{path}/" if path and target.endswith("/") else path
