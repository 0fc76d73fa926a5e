"""A report and its trends → the values of its book: the same that their pages show."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any

from generator.artifact import Drawing
from generator.book.nodes import Links, Node, levelled, nodes
from generator.book.views import Book, BookBlock, BookCard, BookFigure, BookPicture, BookReference, Chapter
from generator.charts.style import WIDE
from generator.edition import Edition
from generator.frontmatter import Report, Trend, Written
from generator.models import Kind, Ref
from generator.numbers.dates import format_date
from generator.pages import figures
from generator.pages.here import Here
from generator.pages.method import method_rows
from generator.pages.prose import plain_of
from generator.pages.reports import report_page, trend_page
from generator.pages.views import BlockView, FigureView, PictureView, ReferenceView, ReportPage, TrendPage
from generator.texts import ref_of


def book(edition: Edition, report: Report, language: str) -> Book:
    """The book of a report; what is not written in `language` is there as it is written."""
    maker = _Maker(edition, report, language)
    here, config = maker.here, edition.site.config
    page = report_page(here, maker.version(report))
    chapters = [maker.introduction(page)]
    chapters += [maker.chapter(edition.site.trends[one]) for one in edition.site.trends_of.get(report.id, ())]
    dated = report.updated or report.published
    return Book(
        id=report.id,
        language=language,
        day=dated or date(report.year, 1, 1),
        title=page.title,
        summary=plain_of(here, ref_of(report), "summary"),
        author=report.author or config.author or "",
        dated=format_date(dated, language) if dated else page.year,
        after=page.after.text if page.after else "",
        address=here.url or "",
        site_title=here.local(config.title),
        licence=here.local(config.licence) if config.licence else "",
        chapters=tuple(chapters),
        references=tuple(maker.references()),
    )


def drawings(edition: Edition, report: Report, language: str) -> tuple[Drawing, ...]:
    """Every chart of the book, as wide as a page of the site shows it."""
    maker = _Maker(edition, report, language)
    texts = ((ref_of(one), maker.spoken(one)) for one in maker.texts())
    refs = (ref for one, spoken in texts for ref in figures.embedded(edition.site, one, spoken))
    every = (drawing for ref in dict.fromkeys(refs) for drawing in figures.drawings(maker.here, ref))
    return tuple(drawing._replace(as_png=False) for drawing in every if drawing.width == WIDE)


class _Maker:
    def __init__(self, edition: Edition, report: Report, language: str) -> None:
        self.edition = edition
        self.site = edition.site
        self.report = report
        self.language = language
        self.here = self._at(report)
        urls, site = edition.urls, edition.site
        self.chapters = {urls.of(ref_of(one), language): _name(one) for one in self.texts()}
        self.brands = {urls.of(Ref(Kind.BRAND, one), language): site.brands[one].name for one in site.brands}
        self.cited: dict[str, ReferenceView] = {}

    def texts(self) -> Iterator[Written]:
        """The report and its trends, as this book has them."""
        yield self.version(self.report)
        for one in self.site.trends_of.get(self.report.id, ()):
            yield self.version(self.site.trends[one])

    def version(self, written: Any) -> Any:  # noqa: ANN401 - the same type as given
        """A text in the book's language, else as it is written."""
        return self.site.written(ref_of(written), self.language) or written

    def spoken(self, written: Written) -> str:
        """The language in which a text is written."""
        return written.language or self.site.config.language

    def introduction(self, page: ReportPage) -> Chapter:
        """The first chapter: what the report's own page says."""
        links = self._links(self.report, page.references)
        cards = tuple(
            BookCard(card.before, card.value, card.label, _source(card.source.text, card.source.note))
            for card in page.key_figures
        )
        return Chapter(
            id=_name(self.report),
            title=self.here.say("book.introduction"),
            position="",
            summary=(),
            blocks=self._blocks(self.report, page.picture, page.body, links),
            cards=cards,
        )

    def chapter(self, trend: Trend) -> Chapter:
        """A trend."""
        page: TrendPage = trend_page(self._at(trend), self.version(trend))
        links = self._links(trend, page.references)
        return Chapter(
            id=_name(trend),
            title=page.title,
            position=page.position,
            summary=tuple(nodes(page.summary, links)),
            blocks=self._blocks(trend, page.picture, page.body, links),
            challenges_title=page.challenges_title,
            challenges=tuple(tuple(nodes(one, links)) for one in page.challenges),
        )

    def references(self) -> Iterator[BookReference]:
        """The bibliography: every study that a chapter cites, by its reference."""
        links = self._links(self.report, ())
        studies = ((one, Ref(Kind.STUDY, one)) for one in self.site.studies)
        by_page = {self.edition.urls.of(ref, self.language): one for one, ref in studies}
        for path, view in sorted(self.cited.items(), key=lambda pair: pair[1].html.casefold()):
            rows = method_rows(self.here, self.site.studies[by_page[path]])
            told = [self.here.say("slides.row", name=row.name, text=row.text) for row in rows if row.text]
            yield BookReference(view.label, tuple(nodes(view.html, links)), ". ".join(told))

    def _at(self, written: Written) -> Here:
        return Here(self.edition, self.language, self.edition.urls.of(ref_of(written), self.language))

    def _links(self, written: Written, references: Iterable[ReferenceView]) -> Links:
        page = self._at(written).path
        known = {f"#{view.anchor}": view.label for view in references}
        for view in references:
            self.cited.setdefault(_path(page, view.href), view)
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
        page = self._at(written).path
        found = [BookBlock(picture=_picture(lead, links, page))] if lead else []
        for block in body:
            if block.figure:
                found.append(BookBlock(figure=_figure(block.figure, links)))
            elif block.picture:
                found.append(BookBlock(picture=_picture(block.picture, links, page)))
            else:
                found.append(BookBlock(nodes=tuple(nodes(block.html, links))))
        every = zip(found, levelled(block.nodes for block in found), strict=True)
        return _with_footnotes([block._replace(nodes=nodes) for block, nodes in every])


def _figure(view: FigureView, links: Links) -> BookFigure:
    return BookFigure(
        title=view.title,
        subtitle=tuple(nodes(view.subtitle, links)),
        slot=view.drawings[0].slot,
        source=" · ".join(_source(one.text, one.note) for one in view.sources),
        caveat=view.caveat,
        single=view.single,
    )


def _picture(view: PictureView, links: Links, page: str) -> BookPicture:
    return BookPicture(
        f"content/{_path(page, view.src)}", view.alt, tuple(nodes(view.caption, links)), view.credit
    )


def _source(text: str, note: str) -> str:
    return f"{text}, {note}" if note else text


def _name(written: Written) -> str:
    return ref_of(written).id


def _path(page: str, href: str) -> str:
    """The path from the root of what a link of a page leads to, without its anchor."""
    target = href.partition("#")[0]
    path = posixpath.normpath(posixpath.join(f"/{page}", target)).lstrip("/")
    return f"{path}/" if path and target.endswith("/") else path


def _with_footnotes(blocks: list[BookBlock]) -> tuple[BookBlock, ...]:
    """Footnotes where they are called for, not at the end of the text."""
    told: dict[str, list[Node]] = {}
    for block in blocks:
        for node in block.nodes:
            _collect(node, told)
    return tuple(block._replace(nodes=tuple(_placed(block.nodes, told))) for block in blocks)


def _collect(node: Node, told: dict[str, list[Node]]) -> None:
    if isinstance(node, dict):
        if node["name"] == "li" and str(node.get("id", "")).startswith("fn-"):
            told[node["id"]] = node["children"]
        for child in node["children"]:
            _collect(child, told)


def _placed(found: Iterable[Node], told: Mapping[str, list[Node]]) -> Iterator[Node]:
    for node in found:
        if not isinstance(node, dict):
            yield node
        elif node["class"] == "footnotes" or str(node.get("footnote", "")).startswith("fnref-"):
            continue
        elif node.get("footnote") in told:
            note = told[node["footnote"]]
            yield {"name": "note", "class": "", "children": list(_placed(note, told))}
        else:
            yield {**node, "children": list(_placed(node["children"], told))}
