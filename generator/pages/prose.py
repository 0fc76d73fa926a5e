"""The texts of a page: marks become links, citation marks, figures; references are numbered."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape

from generator.cache import key
from generator.frontmatter import Written
from generator.models import Kind, Ref
from generator.numbers.format import format_statistic
from generator.pages import figures
from generator.pages.here import Here
from generator.pages.taken import taken_view
from generator.pages.views import BlockView, FigureView, LinkView, PictureView, ReferenceView
from generator.prose import markdown
from generator.prose.markdown import Prose, Words
from generator.prose.marks import CitationMark, CitedItem, EmbedMark, LinkMark, NumberMark, PictureMark
from generator.prose.quoted import Quoted, quoted
from generator.prose.stand_ins import Replacement
from generator.prose.tokens import is_outside
from generator.prose.typography import typeset
from generator.site import WRITTEN, LinkedMark, LinkedText
from generator.textpictures import picture_place
from generator.texts import caption_name, caption_start, content_folder, ref_of

_VERSION = 4
_CALLOUTS = ("challenge", "method", "quote", "key")
_SHORT = 12  # letters of a figure that stays on one line
_DEPTH = 3  # how many titles may name one another


@dataclass(slots=True)
class PageTexts:
    """The texts of one page, rendered in the order in which the page shows them.

    The order matters: studies are numbered as they are first cited, and the first mention of a
    statistic or a brand carries the anchor to which its page links back.
    """

    here: Here
    owner: Written
    numbers: dict[str, int] = field(default_factory=dict)
    anchors: dict[str, None] = field(default_factory=dict)
    brands: set[str] = field(default_factory=set)
    marked: set[str] = field(default_factory=set)
    shown: dict[str, int] = field(default_factory=dict)
    depth: int = 0

    @property
    def language(self) -> str:
        """The language of the texts: not the page's, where a list shows what is not translated."""
        return self.owner.language or self.here.site.config.language

    def plain(self, name: str) -> str:
        """A text without links, for titles, lists and feeds."""
        text = self._text(name)
        return _closed_up(markdown.plain(text.text, self._replacements(text, plain=True), self.language))

    def inline(self, name: str) -> str:
        """A one-line text with its links; "" where the record has none of that name."""
        text = self._text(name)
        html = markdown.render_inline(text.text, self._replacements(text), self.language)
        return self._with_anchors(self._numbered(html), text)

    def quoted(self, kind: str) -> tuple[Quoted, ...]:
        """The call-outs of a kind in the body, as plain words: quotations, the speaker's notes."""
        text = self._text("body")
        return quoted(text.text, kind, self._replacements(text, plain=True), self.language)

    def blocks(self, name: str = "body", *, top: int = 2) -> tuple[BlockView, ...]:
        """A Markdown text, cut where a figure or picture stands; `top` is the level of its headings."""
        text = self._text(name)
        prose = self._rendered(text.text, self._replacements(text), top)
        embeds = [text.marks[index] for index in prose.embeds]
        parts = [BlockView(html=self._numbered(prose.parts[0]))]
        for linked, href, html in zip(embeds, prose.links, prose.parts[1:], strict=True):
            parts += [self._block(linked, href), BlockView(html=self._numbered(html))]
        parts[0] = BlockView(html=self._with_anchors(parts[0].html, text, self._text("title")))
        return tuple(part for part in parts if part.html.strip() or part.figure or part.picture)

    def _rendered(self, text: str, replacements: tuple[Replacement, ...], top: int) -> Prose:
        """Markdown to HTML, which takes the longest of all that a page needs, and so is remembered."""
        words = _words(self.here)
        marks = [tuple(replacement) for replacement in replacements]
        memo = key("prose", _VERSION, text, marks, self.language, tuple(words), top)
        known = self.here.edition.store.get("prose", memo)
        if known is not None:
            parts, embeds, links = json.loads(known)
            return Prose(parts=tuple(parts), embeds=tuple(embeds), links=tuple(links))
        made = markdown.render(text, replacements, self.language, words=words, top=top)
        self.here.edition.store.put("prose", memo, json.dumps([made.parts, made.embeds, made.links]).encode())
        return made

    def _numbered(self, html: str) -> str:
        """The markup with each study's number, and each statistic's anchor where it comes first."""
        html = _MARKS.sub(_one_mark, _closed_up(html))
        html = _CITED.sub(lambda found: self._number(found[1]), html)
        return _FIRST.sub(lambda found: f"{found[1]}{self._anchor(found[2])}", html)

    def _number(self, study: str) -> str:
        number = self.cite(study)
        own = "" if study in self.marked else f' id="{_mark_anchor(number)}"'
        self.marked.add(study)
        return f'<a{own} href="#ref-{number}">{number}</a>'

    def _anchor(self, name: str) -> str:
        """The id of a first mention, by the name of what is mentioned (`str(Ref)`); "" for later ones."""
        kind, _, own = name.partition(":")
        if kind == Kind.BRAND:
            known = own in self.brands
            self.brands.add(own)
        else:
            known = own in self.anchors
            self.anchors[own] = None
        return "" if known else f' id="{figures.mention(Ref(Kind(kind), own))}"'

    def _with_anchors(self, html: str, *texts: LinkedText) -> str:
        """The markup, led by the anchors of what these texts mention only in headings, links or titles."""
        marks = (linked for text in texts for linked in text.marks if _mentions(linked))
        refs = (ref for linked in marks for ref in linked.refs)
        names = dict.fromkeys(str(ref) for ref in refs if ref and ref.kind in figures.MENTIONED)
        missing = [f"<span{own}></span>" for name in names if (own := self._anchor(name))]
        return "".join((*missing, html))

    def references(self) -> tuple[ReferenceView, ...]:
        """The studies cited so far, in the order of their numbers, each with the figures taken from it."""
        taken: dict[str, list[str]] = {}
        for statistic in self.anchors:
            taken.setdefault(self.here.site.statistics[statistic].study, []).append(statistic)
        return tuple(
            figures.reference_view(
                self.here,
                self.here.site.studies[study],
                number,
                back=f"#{_mark_anchor(number)}" if study in self.marked else None,
            )._replace(taken=tuple(taken_view(self.here, one) for one in taken.get(study, ())))
            for study, number in self.numbers.items()
        )

    def cite(self, study: str) -> int:
        """The number of a study on this page."""
        return self.numbers.setdefault(study, len(self.numbers) + 1)

    def _text(self, name: str) -> LinkedText:
        return self.here.site.text(ref_of(self.owner), self.language, name) or LinkedText("")

    def _replacements(self, text: LinkedText, *, plain: bool = False) -> tuple[Replacement, ...]:
        return tuple(
            found
            for index, linked in enumerate(text.marks)
            if (found := self._replacement(index, linked, plain=plain))
        )

    def _replacement(self, index: int, linked: LinkedMark, *, plain: bool) -> Replacement | None:
        mark = linked.mark
        match mark:
            case LinkMark():
                words = self._words(mark, linked.refs)
                html = words if plain else self._link(mark, words, linked.refs)
                return Replacement(start=mark.start, end=mark.end, html=html, plain=words)
            case EmbedMark() | PictureMark():
                return Replacement(start=mark.start, end=mark.end, embed=index)
            case CitationMark():
                html = "" if plain else self._citation(mark, linked.refs)
                return Replacement(start=mark.start, end=mark.end, html=html, plain=_NOTHING)
            case NumberMark() if linked.refs:
                words = _together(typeset(mark.text, self.language))
                html = words if plain else self._link(mark, words, linked.refs, cited=False)
                return Replacement(start=mark.start, end=mark.end, html=html, plain=words)
        return None

    def _words(self, mark: LinkMark, refs: tuple[Ref | None, ...]) -> str:
        """The author's own words, else what the record is called."""
        if mark.text:
            return typeset(mark.text, self.language)
        if not refs or refs[0] is None:
            return mark.target
        if refs[0].kind is Kind.STATISTIC:
            statistic = self.here.site.statistics[refs[0].id]
            return format_statistic(statistic, self.language, bare=mark.bare)
        if refs[0].kind in WRITTEN:
            # Titles that name one another come to an end.
            return title_of(self.here, refs[0], self.depth + 1) if self.depth < _DEPTH else mark.target
        return self.here.name(refs[0])

    def _tongue(self, mark: LinkMark | NumberMark, ref: Ref) -> str:
        """That a link leads to another language; and that its words are in it, where they are a title."""
        language = other_language(self.here, ref)
        own_words = isinstance(mark, LinkMark) and mark.text
        spoken = f' lang="{language}"' if language and not own_words else ""
        return f'{spoken} hreflang="{language}"' if language else ""

    def _link(
        self, mark: LinkMark | NumberMark, words: str, refs: tuple[Ref | None, ...], *, cited: bool = True
    ) -> str:
        if not refs or refs[0] is None:
            return escape(words)
        ref = refs[0]
        href = escape(self.here.href(ref))
        if ref.kind is not Kind.STATISTIC:
            first = f' first="{ref}"' if ref.kind in figures.MENTIONED else ""
            return f'<a{first} href="{href}"{self._tongue(mark, ref)}>{escape(words)}</a>'
        html = f'<a class="stat" first="{ref}" href="{href}">{escape(words)}</a>'
        return html + (_mark([_cited(self.here.site.statistics[ref.id].study)]) if cited else "")

    def _citation(self, mark: CitationMark, refs: Iterable[Ref | None]) -> str:
        return _mark([self._item(item, ref) for item, ref in zip(mark.items, refs, strict=False) if ref])

    def _item(self, item: CitedItem, ref: Ref) -> str:
        study = self.here.site.statistics[ref.id].study if ref.kind is Kind.STATISTIC else ref.id
        before = f"{escape(typeset(item.prefix, self.language))} " if item.prefix else ""
        after = f", {escape(typeset(item.locator, self.language))}" if item.locator else ""
        return f"{before}{_cited(study)}{after}"

    def _block(self, linked: LinkedMark, href: str) -> BlockView:
        mark = linked.mark
        if not isinstance(mark, EmbedMark | PictureMark):
            raise TypeError(mark)
        name = caption_name(caption_start(mark, self._text("body").text))
        caption = self.inline(name) if mark.caption else ""
        if linked.picture is None:
            return BlockView(figure=self._figure(linked, caption))
        alt = mark.alt if isinstance(mark, PictureMark) else self._alt(mark, name)
        shown = figures.picture_view(self.here, linked.picture, alt=alt, caption=caption)
        link = LinkView(text=alt, href=href, outside=is_outside(href)) if href else None
        return BlockView(picture=shown._replace(link=link))

    def _alt(self, mark: EmbedMark, caption: str) -> str:
        """What front matter says of the picture, else the caption, of which checking has warned."""
        image = self.owner.image
        return image.alt if image and image.file == mark.target else self.plain(caption)

    def _figure(self, linked: LinkedMark, caption: str) -> FigureView | None:
        ref = linked.refs[0] if linked.refs else None
        if ref is None:
            return None
        for study in figures.studies_of(self.here.site, ref):
            self.cite(study)
        figure = figures.figure_view(self.here, ref, caption=caption)
        # A series and a statistic may have one id.
        self.shown[figure.anchor] = copy = self.shown.get(figure.anchor, 0) + 1
        return figure if copy == 1 else figure._replace(anchor=f"{figure.anchor}-{copy}")


def title_of(here: Here, ref: Ref, depth: int = 0) -> str:
    """The title of a report, trend, article or page as plain text."""
    if depth:  # where titles name one another, each has its own end
        return _plain(here, ref, "title", depth)
    return plain_of(here, ref, "title")


def plain_of(here: Here, ref: Ref, name: str) -> str:
    """The title or summary of a text as plain text."""
    return here.once(name, ref, lambda: _plain(here, ref, name))


def _plain(here: Here, ref: Ref, name: str, depth: int = 0) -> str:
    written = here.site.written(ref, here.language) or here.site.original(ref)
    return PageTexts(here, written, depth=depth).plain(name)


def text_link(here: Here, ref: Ref, note: str = "") -> LinkView:
    """A link to a report, trend, article or page by its title."""
    return LinkView(
        text=title_of(here, ref),
        href=here.href(ref),
        note=note,
        language=other_language(here, ref),
        spoken=spoken(here, ref),
    )


def other_language(here: Here, ref: Ref) -> str:
    """The language of a text that is not there in the page's own; "" for all others."""
    return "" if here.urls.has(ref, here.language) else here.site.config.language


def spoken(here: Here, ref: Ref) -> str:
    """In which language a text is, for readers of another one: "in French"."""
    language = other_language(here, ref)
    return here.say(f"view.spoken.{language}") if language else ""


# Markup as it is remembered knows neither the page's numbers nor which mention comes first: these
# elements, which no author can type, are filled in later.
_CITED = re.compile('<a cite="([^"]+)"></a>')
_FIRST = re.compile('(<a(?: class="stat")?) first="([^"]+)"')
# A citation stands close to the word before it, whatever was typed between them; where it shows
# nothing (in a title, for an author's own number) there is a word joiner in its place.
_NOTHING = "\u2060"
_GAP = re.compile('[ \u00a0\u202f\n]+(?=<sup class="cite">|\u2060)')
# Side by side they would read as one number: "1" and "2" as "12".
_ONE_MARK = re.compile('<sup class="cite">((?:(?!</sup>).)*)</sup>')
_MARKS = re.compile(f"{_ONE_MARK.pattern}(?:{_ONE_MARK.pattern})+")


def _closed_up(html: str) -> str:
    return _GAP.sub("", html).replace(_NOTHING, "")


def _one_mark(found: re.Match[str]) -> str:
    """Marks as one; a figure's own is left out where its study is cited beside it."""
    marks = [mark[1] for mark in _ONE_MARK.finditer(found[0])]
    kept = [mark for place, mark in enumerate(marks) if not any(mark in one for one in marks[place + 1 :])]
    return f'<sup class="cite">{", ".join(kept)}</sup>'


def _mark(cited: list[str]) -> str:
    return f'<sup class="cite">{", ".join(cited)}</sup>' if cited else _NOTHING


def _together(words: str) -> str:
    """A short figure on one line: "9 sur 10"."""
    return words.replace(" ", "\u00a0") if len(words) <= _SHORT else words


def _cited(study: str) -> str:
    return f'<a cite="{study}"></a>'


def _mark_anchor(number: int) -> str:
    return f"cite-{number}"


def _mentions(linked: LinkedMark) -> bool:
    return isinstance(linked.mark, LinkMark | NumberMark) and not linked.spoken


def _words(here: Here) -> Words:
    """What prose says beside the author's own words."""
    return Words(
        callouts={name: here.say(f"view.callout.{name}") for name in _CALLOUTS},
        table=here.say("view.table"),
        footnotes=here.say("view.footnotes"),
        back=here.say("view.back"),
    )


def lead_picture(here: Here, owner: Written, texts: PageTexts) -> PictureView | None:
    """The picture of a record's front matter."""
    if owner.image is None:
        return None
    picture = here.site.pictures.get(picture_place(content_folder(owner), owner.image.file))
    if picture is None:
        return None
    caption = texts.inline("image/caption") if owner.image.caption else ""
    return figures.picture_view(
        here,
        picture,
        alt=owner.image.alt,
        caption=caption,
        credit=typeset(owner.image.credit or "", here.language),
    )
