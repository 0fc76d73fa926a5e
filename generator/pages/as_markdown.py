"""A text's page as Markdown, made of the very view that its HTML is: figures and sources written out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial

from generator.catalogue import say
from generator.pages.markdown_markup import to_markdown
from generator.pages.markdown_words import beginning, escaped, linked, row
from generator.pages.page_views import ReportPage, TextPage, TrendPage
from generator.pages.views import (
    BlockView,
    CellView,
    ErratumView,
    FigureCard,
    FigureView,
    LinkView,
    PictureView,
    ReferenceView,
    TableView,
    TextCard,
)

Page = ReportPage | TrendPage | TextPage


def as_markdown(page: Page, link: Callable[[str], str]) -> str:
    """The page's own content, a paragraph after the other; `link` gives an address as it will be read."""
    return "\n\n".join(filter(None, _Written(page, link).parts())) + "\n"


class _Written:
    """The parts of a page, in the order in which it shows them."""

    def __init__(self, page: Page, link: Callable[[str], str]) -> None:
        self.page = page
        self.link = link
        self.say = partial(say, page.chrome.language)

    def parts(self) -> Iterator[str]:
        page = self.page
        yield f"# {escaped(page.title)}"
        yield from self._opening()
        if page.picture:
            yield self._picture(page.picture)
        if isinstance(page, ReportPage):
            yield from self._section("pages.key-figures", map(self._card, page.key_figures))
            yield from self._trends(page)
        yield from (part for block in page.body for part in self._block(block))
        if isinstance(page, TrendPage) and page.challenges:
            yield f"## {escaped(page.challenges_title)}"
            yield "\n".join(f"- {self._html(one)}" for one in page.challenges)
        if isinstance(page, ReportPage):
            yield self._line(page.conference)
        yield from self._references()
        yield from self._section("pages.errata", map(self._erratum, page.errata))
        yield self._line(page.trust)

    def _opening(self) -> Iterator[str]:
        page = self.page
        if notice := page.chrome.notice:
            yield f"{escaped(notice.text)} {linked(escaped(notice.label), self.link(notice.href))}"
        if isinstance(page, TrendPage):
            yield f"{self._anchor(page.report)}{f' · {page.position}' if page.position else ''}"
        if page.summary:
            yield f"**{self._html(page.summary)}**"
        if isinstance(page, ReportPage) and page.after:
            yield self._anchor(page.after)
        if isinstance(page, ReportPage | TextPage):
            yield self._line(page.byline)
        yield f"<{page.chrome.canonical}>" if page.chrome.canonical else ""

    def _section(self, title: str, items: Iterable[str]) -> Iterator[str]:
        found = [*items]
        if found:
            yield f"## {self.say(title)}"
            yield "\n".join(f"- {one}" for one in found)

    def _trends(self, page: ReportPage) -> Iterator[str]:
        if page.trends:
            yield f"## {escaped(page.trends_title)}"
            yield "\n".join(map(self._trend, page.trends))
            yield self._line(page.partial)

    def _trend(self, card: TextCard) -> str:
        mark = f"{card.mark}. " if card.mark.isdecimal() else "- "
        return f"{mark}{linked(escaped(card.title), self.link(card.href))}{_after(': ', card.summary)}"

    def _block(self, block: BlockView) -> Iterator[str]:
        if block.html:
            yield to_markdown(block.html, self.link)
        if block.figure:
            yield from self._figure(block.figure)
        if block.picture:
            yield self._picture(block.picture)

    def _figure(self, figure: FigureView) -> Iterator[str]:
        title = linked(escaped(figure.title), self.link(figure.href))
        if figure.single:
            value = figure.table.rows[0][1].text
            title = f"{linked(escaped(value), self.link(figure.href))} {escaped(figure.title)}"
        yield f"**{title}**"
        yield self._html(figure.subtitle)
        if not figure.single:
            yield self._table(figure.table)
        yield self._anchor(figure.dated) if figure.dated else ""
        if figure.caveat:
            yield f"**{self.say('pages.caveat')}** {escaped(figure.caveat)}"
        if figure.sources:
            yield f"{self.say('pages.source')} {' · '.join(map(self._anchor, figure.sources))}"

    def _table(self, table: TableView) -> str:
        head = (row(map(escaped, table.header)), row("---" for _ in table.header))
        return "\n".join((*head, *(row(map(self._cell, cells)) for cells in table.rows)))

    def _cell(self, cell: CellView) -> str:
        return linked(escaped(cell.text), self.link(cell.href)) if cell.href else escaped(cell.text)

    def _picture(self, picture: PictureView) -> str:
        shown = f"!{linked(escaped(picture.alt), self.link(picture.src))}"
        credit = self.say("pages.credit", name=picture.credit) if picture.credit else ""
        below = " ".join(filter(None, (self._html(picture.caption), escaped(credit))))
        return f"{shown}\n\n{below}" if below else shown

    def _card(self, card: FigureCard) -> str:
        before = f"{escaped(card.before)} " if card.before else ""
        words = linked(f"{before}**{escaped(card.value)}** {escaped(card.label)}", self.link(card.href))
        said = [self._anchor(card.source), escaped(card.badge), escaped(card.note)]
        said += [self._anchor(card.newer) if card.newer else "", escaped(card.overdue)]
        return f"{words}: {', '.join(filter(None, said))}"

    def _references(self) -> Iterator[str]:
        """Footnotes; a source that no sentence cites (of a chart, of a key figure) is listed before them."""
        page = self.page
        if not page.references:
            return
        yield f"## {self.say('pages.references')}"
        yield self._line(page.second_hand)
        yield "\n".join(f"- {self._reference(one)}" for one in page.references if not one.back)
        yield "\n".join(f"[^{one.number}]: {self._reference(one)}" for one in page.references if one.back)

    def _reference(self, reference: ReferenceView) -> str:
        record = linked(self.say("pages.record"), self.link(reference.href))
        badge = f" ({escaped(reference.badge)})" if reference.badge else ""
        return f"{_said(reference.html)}{badge} {record}"

    def _erratum(self, erratum: ErratumView) -> str:
        figure = self._anchor(erratum.figure) if erratum.figure.text else ""
        said = (escaped(erratum.date), f"**{escaped(erratum.change)}**", figure, escaped(erratum.reason))
        return " · ".join(filter(None, said))

    def _anchor(self, found: LinkView) -> str:
        words = linked(escaped(found.text), self.link(found.href)) if found.href else escaped(found.text)
        return f"{words}{_after(', ', found.note)}"

    def _html(self, html: str) -> str:
        return to_markdown(html, self.link) if html else ""

    def _line(self, text: str) -> str:
        return beginning(escaped(text))


@lru_cache(2_000)
def _said(reference: str) -> str:
    """A reference: many pages have the same, and all of its links lead to other sites."""
    return to_markdown(reference, str)


def _after(sign: str, text: str) -> str:
    return f"{sign}{escaped(text)}" if text else ""
