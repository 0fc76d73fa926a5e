"""A text of the site → a letter: what it shows, and the pictures that go with it."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from generator import theme
from generator.artifact import Drawing
from generator.charts.style import Palette
from generator.edition import Edition
from generator.letters.inlined import inlined
from generator.letters.plain import plain
from generator.models import Kind, Ref
from generator.pages import figures
from generator.pages.here import Here, content_path
from generator.pages.portable import portable_text
from generator.pages.portable_markup import Online, is_elsewhere, portable
from generator.pages.portable_views import ChartView, LetterView, PortableBlock, PortableText
from generator.pages.prose import PageTexts
from generator.pages.views import LinkView, PictureView

WIDTH: Final = 536
"""How wide the text of a letter is, in px; templates/letters/letter.html says it too."""
_NARROW: Final = "-narrow.png"
_COLOUR: Final = re.compile(r"var\(--([a-z0-9]+)(-dark)?\)")
_TYPES: Final = {"png": "png", "jpg": "jpeg", "jpeg": "jpeg", "webp": "webp", "avif": "avif"}

PngOf = Callable[[Drawing], bytes]


class Attached(NamedTuple):
    """A picture that travels with a letter; `kind` is the second half of its media type."""

    name: str
    kind: str
    content: bytes

    @property
    def cid(self) -> str:
        """What the message's HTML calls it (RFC 2392)."""
        return f"{self.name}@trendbook"


class Letter(NamedTuple):
    """A letter: `html` has its pictures where the site has them or inside, `message` by their names (cid:).

    `text` is the same as plain text. `online` is the address under which its pictures and links are found;
    "" where there is none.
    """

    title: str
    html: str
    message: str
    text: str
    attached: tuple[Attached, ...]
    online: str


def compose(edition: Edition, ref: Ref, language: str, png_of: PngOf) -> Letter:
    """A report, trend or article, as it is written in `language`; `png_of` draws.

    Raises:
        TemplateFault: a template is at fault.
        ChartFaults: an author's own drawing is.
    """
    here = Here(edition, language, edition.urls.of(ref, language))
    pictures = dict(_pictures(here, ref, png_of))
    message = _printed(here, ref, {src: f"cid:{one.cid}" for src, one in pictures.items()}, narrow=True)
    if base := edition.site.config.base_url:
        online = Online(here.url or "")
        html = _printed(here, ref, {src: online.picture(src) for src in pictures}, narrow=False)
    else:
        html = _printed(here, ref, {src: _inside(one) for src, one in pictures.items()}, narrow=True)
    written = edition.site.written(ref, language)
    assert written is not None  # noqa: S101 - whoever asks has looked
    return Letter(
        title=PageTexts(here, written).plain("title"),
        html=inlined(html),
        message=inlined(message),
        text=plain(message, base or ""),
        attached=tuple(pictures.values()),
        online=base or "",
    )


class _Where(NamedTuple):
    """Where a letter's links and pictures lead; `page` is None where the site has no address."""

    page: Online | None
    pictures: Mapping[str, str]

    def link(self, href: str) -> str | None:
        if self.page:
            return self.page.link(href)
        return href if is_elsewhere(href) else None

    def picture(self, src: str) -> str:
        return self.pictures[src]


def _printed(here: Here, ref: Ref, pictures: Mapping[str, str], *, narrow: bool) -> str:
    """The letter as a document that still has its style sheets apart."""
    config = here.site.config
    text = _fitted(portable_text(here, ref), narrow=narrow)
    written = here.site.written(ref, here.language)
    assert written is not None  # noqa: S101 - whoever asks has looked
    licence = here.local(config.licence)
    view = LetterView(
        text=text,
        preview=PageTexts(here, written).plain("summary"),
        site_title=here.local(config.title),
        home=here.to(here.urls.home(here.language)),
        online=config.base_url is not None,
        licence=LinkView(text=licence, href=config.licence_url or "") if licence else None,
    )
    html = theme.render(here.edition.templates, "letters/letter.html", view, here.edition.compiled)
    sources = tuple(reference.href for reference in text.references)
    page = Online(here.url, sources) if here.url else None
    return coloured(portable(html, _Where(page, pictures), styled=True), here.edition.palette)


def coloured(html: str, palette: Palette) -> str:
    """Each `var(--token)` as its colour: mail programs know no variables."""

    def colour(found: re.Match[str]) -> str:
        return (palette.dark if found[2] else palette.light).get(found[1], found[0])

    return _COLOUR.sub(colour, html)


def _fitted(text: PortableText, *, narrow: bool) -> PortableText:
    """With pictures no wider than the letter, since some programs heed nothing but their numbers."""
    return text._replace(
        picture=_smaller(text.picture) if text.picture else None,
        body=tuple(_fitted_block(block, narrow=narrow) for block in text.body),
    )


def _fitted_block(block: PortableBlock, *, narrow: bool) -> PortableBlock:
    if block.picture:
        return block._replace(picture=_smaller(block.picture))
    if narrow and block.chart and block.chart.src:
        return block._replace(chart=_for_phones(block.chart))
    return block


def _for_phones(chart: ChartView) -> ChartView:
    return chart._replace(narrow=chart.src.removesuffix(".png") + _NARROW)


def _smaller(picture: PictureView) -> PictureView:
    if picture.width <= WIDTH:
        return picture
    return picture._replace(width=WIDTH, height=max(1, round(picture.height * WIDTH / picture.width)))


def _pictures(here: Here, ref: Ref, png_of: PngOf) -> Iterator[tuple[str, Attached]]:
    """Every picture of the letter by its link on the page: charts at both widths, those of authors."""
    text = portable_text(here, ref)
    shown = [text.picture, *(block.picture for block in text.body)]
    for number, src in enumerate(dict.fromkeys(one.src for one in shown if one), 1):
        yield src, _authors(here, src, number)
    for series in dict.fromkeys(figures.embedded(here.site, ref, here.language)):
        if series.kind is Kind.SERIES:
            yield from _charts(here, series, png_of)


def _authors(here: Here, src: str, number: int) -> Attached:
    by_link = {here.to(content_path(one.path)): one for one in here.site.pictures.values()}
    path = by_link[src].path
    suffix = path.rpartition(".")[2].lower()
    return Attached(f"picture-{number}.{suffix}", _TYPES[suffix], here.edition.pictures[path].content)


def _charts(here: Here, series: Ref, png_of: PngOf) -> Iterator[tuple[str, Attached]]:
    src = here.to(f"{here.urls.of(series, here.language)}{series.id}.png")
    wide, narrow = figures.drawings(here, series)
    yield src, Attached(f"{series.id}.png", "png", png_of(wide))
    small = png_of(narrow._replace(as_png=True))
    yield src.removesuffix(".png") + _NARROW, Attached(f"{series.id}{_NARROW}", "png", small)


def _inside(picture: Attached) -> str:
    return f"data:image/{picture.kind};base64,{b64encode(picture.content).decode()}"
