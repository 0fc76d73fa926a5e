"""The texts of reports, trends, articles and pages: every mark in them names what it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from typing import Any, assert_never

from generator.cache import Store, key
from generator.claims import Claims, with_claims
from generator.decode import KIND_OF, Corpus
from generator.diagnostics import Checked, Diagnostic
from generator.frontmatter import Article, Page, Trend, Written, texts_of
from generator.frozen import frozen
from generator.judging import Judge
from generator.models import Kind, Ref, Series, Statistic
from generator.names import Names, Unresolved
from generator.numbers.agree import disagreement
from generator.pictures import Picture
from generator.prose.marks import (
    CitationMark,
    CitedItem,
    EmbedMark,
    LinkMark,
    NumberMark,
    PictureMark,
    ProseMark,
)
from generator.prose.memo import scan_remembered
from generator.references import unresolved
from generator.settings import Deck
from generator.site import LinkedMark, LinkedText, Place, TextId
from generator.textpictures import SUFFIXES, TextPictures
from generator.textplaces import Placed
from generator.typednumbers import TypedNumbers
from generator.values import LocalText
from generator.yamlio import bad_characters

_VERSION = 2
DECK = "deck"
"""The fields of a report under this name are those of its deck.yaml."""
OWN = frozenset({"own", "nous"})
_PLACES = {
    "summary": Place.SUMMARY,
    "challenges": Place.CHALLENGE,
    "image": Place.CAPTION,
    "caption": Place.CAPTION,
    "deck": Place.SLIDE,
}


_TITLES = frozenset({"title", "summary"})


@frozen
class Texts:
    """All linked texts, and the pictures they show by path."""

    texts: Mapping[TextId, LinkedText] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)


def link_texts(
    corpus: Corpus,
    written: Iterable[Written],
    tables: Mapping[str, Mapping[str, Any]],
    names: Names,
    store: Store,
    decks: Iterable[Deck] = (),
) -> Checked[Texts]:
    """Every text with its marks resolved, and what they name in vain; those of decks are their reports'."""
    linker = _Linker(corpus, tables, names, store)
    for record in written:
        linker.link_record(record)
    for deck in decks:
        linker.link_deck(deck)
    return Checked(Texts(linker.texts, linker.pictures.found), tuple(linker.faults))


def ref_of(written: Written) -> Ref:
    """The name of a report, trend, article or page."""
    return Ref(KIND_OF[type(written)], written.id)


def content_folder(written: Written) -> str:
    """The folder of a record's file, from which it names its pictures."""
    match written:
        case Trend():
            return f"content/{written.report}"
        case Article():
            return "content/articles"
        case Page():
            return "content/pages"
    return f"content/{written.id}"


def used(text_id: TextId, text: LinkedText, series: Mapping[str, Series]) -> Iterator[tuple[Ref, Place]]:
    """What a text uses, and where: a chart uses each of its points. The speaker's notes use nothing."""
    place = _PLACES.get(text_id.field.partition("/")[0], Place.PROSE)
    for linked in text.marks:
        if linked.spoken:
            continue
        embedded = isinstance(linked.mark, EmbedMark)
        for ref in linked.refs:
            if ref is None:
                continue
            yield ref, Place.CHART if embedded else place
            if embedded and ref.kind is Kind.SERIES:
                yield from ((Ref(Kind.STATISTIC, point.stat), Place.CHART) for point in series[ref.id].points)


def deck_texts(deck: Deck) -> Iterator[tuple[str, LocalText, tuple[Ref, ...]]]:
    """Each text of a deck by the place where it is typed, with the figures that its slide shows."""
    for name in ("title", "subtitle", "event"):
        if said := getattr(deck, name):
            yield name, said, ()
    for index, slide in enumerate(deck.slides):
        at = f"slides/{index}"
        shown = [Ref(Kind.STATISTIC, slide.figure)] if slide.figure else []
        shown += [Ref(Kind.SERIES, name) for name in (*slide.charts, slide.table) if name]
        for name in ("title", "quote", "by", "text", "notes"):
            if said := getattr(slide, name):
                yield f"{at}/{name}", said, tuple(shown)
        yield from ((f"{at}/points/{i}", said, tuple(shown)) for i, said in enumerate(slide.points))


def caption_name(start: int) -> str:
    """The field of the caption that stands at an offset of a body."""
    return f"caption/{start}"


def caption_start(mark: EmbedMark | PictureMark, text: str) -> int:
    """Where a mark's caption stands in its text."""
    if isinstance(mark, EmbedMark):
        return mark.caption_start
    return max(text.find(mark.caption or "", mark.start, mark.end), mark.start)


def captions(text: LinkedText) -> Iterator[tuple[int, str, tuple[Ref | None, ...]]]:
    """The captions of a text's charts and pictures, which may hold marks of their own."""
    for linked in text.marks:
        mark = linked.mark
        if isinstance(mark, EmbedMark | PictureMark) and mark.caption and not linked.spoken:
            yield caption_start(mark, text.text), mark.caption, linked.refs


class _Linker:
    """Gathers the linked texts, pictures and faults of all records."""

    def __init__(
        self, corpus: Corpus, tables: Mapping[str, Mapping[str, Any]], names: Names, store: Store
    ) -> None:
        self.corpus = corpus
        self.store = store
        self.statistics: Mapping[str, Statistic] = tables["statistics"]
        self.names = names
        self.texts: dict[TextId, LinkedText] = {}
        self.faults: list[Diagnostic] = []
        self.pictures = TextPictures(corpus, self.faults)
        self.numbers = TypedNumbers(tables, corpus.origins, Judge(), self.faults)
        self.linked: list[TextId] = []
        self.claims = Claims(tables, store, lambda ref: corpus.origins.place(ref, "value"))
        self.paths = {id(record): origin.path for record, origin in corpus.placed}

    def link_record(self, record: Written) -> None:
        own = self.corpus.config.language
        language = record.language if record.language != own else ""
        path = self.paths[id(record)]
        self.pictures.beside(record.image, path)
        for name, text in texts_of(record):
            place = Placed(self.corpus.origins, path, name, text, record.body_line)
            text_id = TextId(ref_of(record), language, name)
            self._link_text(text_id, text, place)
            for start, caption, refs in captions(self.texts[text_id]):
                inner = replace(place, offset=start)
                self._link_text(text_id._replace(field=caption_name(start)), caption, inner, refs)
        self._alternatives(record, language, path)
        body = self.texts.get(TextId(ref_of(record), language, "body"))
        self.numbers.settle(self.texts, body)
        self._forget_sentences()

    def link_deck(self, deck: Deck) -> None:
        """The texts of slides; a number typed on one may be a figure that the slide shows."""
        own = self.corpus.config.language
        for name, said, refs in deck_texts(deck):
            spoken = name.endswith("/notes")
            for typed, text in said.by_language:
                language = typed or deck.language or own
                text_id = TextId(
                    Ref(Kind.REPORT, deck.id), "" if language == own else language, f"{DECK}/{name}"
                )
                place = Placed(self.corpus.origins, deck.path, f"{name}/{typed}".rstrip("/"), text, 1)
                self._link_text(text_id, text, place, () if spoken else self._known(refs), spoken=spoken)
        if deck.template:
            self.pictures.template(deck.template, deck.path, ("template",))
        for index, slide in enumerate(deck.slides):
            if slide.picture:
                self.pictures.on_slide(slide.picture.file, deck.path, ("slides", index, "picture", "file"))
        self.numbers.settle(self.texts, None)
        self._forget_sentences()

    def _known(self, refs: tuple[Ref, ...]) -> tuple[Ref, ...]:
        return tuple(ref for ref in refs if self.names.of_kind(ref.kind, ref.id) == ref)

    def _forget_sentences(self) -> None:
        """Nobody asks for sentences any more, and a large site has many."""
        for text_id in self.linked:
            self.texts[text_id] = self.texts[text_id]._replace(sentences=())
        self.linked.clear()

    def _alternatives(self, record: Written, language: str, path: str) -> None:
        """Numbers in what is said of a picture to those who do not see it; no link stands there."""
        own = language or self.corpus.config.language
        body = TextId(ref_of(record), language, "body")
        said = [(record.image.alt, "image/alt", record.image.alt, 0)] if record.image else []
        for linked in self.texts[body].marks:
            mark = linked.mark
            if isinstance(mark, PictureMark) and not linked.spoken:
                start = max(record.body.find(mark.alt, mark.start, mark.end), mark.start)
                said.append((mark.alt, "body", record.body, start))
        for alt, name, text, start in said:
            place = Placed(self.corpus.origins, path, name, text, record.body_line, offset=start)
            scanned = scan_remembered(alt, self.store, one_line=True)
            marks = tuple(LinkedMark(one) for one in scanned.marks if isinstance(one, NumberMark))
            alternative = LinkedText(alt, marks, scanned.sentences)
            self.numbers.bind(body._replace(field="alt"), alternative, own, place.mark)

    def _link_text(
        self,
        text_id: TextId,
        text: str,
        place: Placed,
        shown: tuple[Ref | None, ...] = (),
        *,
        spoken: bool = False,
    ) -> None:
        scanned = scan_remembered(text, self.store, one_line=text_id.field != "body")
        if text_id.field == "body":
            self.faults += bad_characters(text, place.path, first_line=place.body_line)
        self.faults += [place.diagnostic(fault) for fault in scanned.faults]
        language = text_id.language or self.corpus.config.language
        marks = [self._link(mark, place, language) for mark in scanned.marks]
        if spoken or scanned.spoken:
            marks = [replace(one, spoken=spoken or one.mark.start in scanned.spoken) for one in marks]
        found = LinkedText(text, tuple(marks), scanned.sentences)
        self.linked.append(text_id)
        if any(fault.code == "markdown-too-large" for fault in scanned.faults):
            self.texts[text_id] = found  # no page will show it
            return
        title = text_id.field in _TITLES or text_id.field.startswith("challenges/")
        self.texts[text_id] = self.numbers.bind(
            text_id,
            found,
            language,
            place.mark,
            titles=None if title else scanned.titles,
            shown=self.numbers.statistics_of(shown),
        )
        linked = self.texts[text_id]
        if told := [*self.claims.faults(text, linked.sentences, linked.marks, language, place.mark)]:
            self.faults[:] = with_claims(self.faults, told)

    def _link(self, mark: ProseMark, place: Placed, language: str) -> LinkedMark:
        match mark:
            case LinkMark():
                return LinkedMark(mark, self._link_refs(mark, place, language))
            case EmbedMark() if mark.target.lower().endswith(SUFFIXES):
                return LinkedMark(mark, (), self.pictures.embedded(mark, place))
            case EmbedMark():
                return LinkedMark(mark, self._resolve(mark, place, embed=True))
            case PictureMark():
                return LinkedMark(mark, (), self.pictures.shown(mark, place))
            case CitationMark():
                return LinkedMark(mark, tuple(self._cited(item, mark, place) for item in mark.items))
            case NumberMark():
                return LinkedMark(mark)
        assert_never(mark)

    def _link_refs(self, mark: LinkMark, place: Placed, language: str) -> tuple[Ref | None, ...]:
        refs = self._resolve(mark, place)
        for ref in refs:
            if ref and ref.kind is Kind.STATISTIC and mark.text:
                self._check_words(mark, mark.text, self.statistics[ref.id], place, language)
        return refs

    def _check_words(
        self, mark: LinkMark, text: str, statistic: Statistic, place: Placed, language: str
    ) -> None:
        """The author's words may round a value, but their numbers may not contradict it."""
        if expected := self._disagreement(text, statistic, language):
            values = {"typed": text, "expected": expected, "id": statistic.id}
            values["file"] = self.corpus.origins.place(Ref(Kind.STATISTIC, statistic.id), "value")
            self._fault("number-mismatch", mark, place, **values)

    def _disagreement(self, text: str, statistic: Statistic, language: str) -> str:
        """What digits should have shown ("" where they are right), which takes many patterns to find out."""
        memo = key("digits", _VERSION, text, statistic, language)
        known = self.store.get("digits", memo)
        if known is None:
            known = (disagreement(text, statistic, language) or "").encode()
            self.store.put("digits", memo, known)
        return known.decode()

    def _resolve(
        self, mark: LinkMark | EmbedMark, place: Placed, *, embed: bool = False
    ) -> tuple[Ref | None, ...]:
        found = self.names.resolve(mark.target, embed=embed)
        if isinstance(found, Unresolved):
            self.faults += unresolved(place.mark(mark), found)
            return ()
        if embed and found.kind not in {Kind.SERIES, Kind.STATISTIC}:
            self._fault("unknown-reference", mark, place, "embed", id=mark.target)
            return ()
        return (found,)

    def _cited(self, item: CitedItem, mark: CitationMark, place: Placed) -> Ref | None:
        if item.key in OWN:
            return None
        study = self.names.of_kind(Kind.STUDY, item.key)
        if isinstance(study, Unresolved):
            self.faults += unresolved(place.mark_of(mark, f"@{item.key}"), study)
            return None
        if item.statistic is None:
            return study
        found = self.names.of_kind(Kind.STATISTIC, item.statistic)
        if isinstance(found, Unresolved):
            self.faults += unresolved(place.mark_of(mark, f"@{item.key}#{item.statistic}"), found)
            return study
        if (other := self.statistics[found.id].study) != item.key:
            values = {"id": item.statistic, "study": item.key, "other": other}
            self._fault("unknown-reference", mark, place, "other-study", **values)
        return found

    def _fault(self, code: str, mark: ProseMark, place: Placed, variant: str = "", **values: str) -> None:
        self.faults.append(Diagnostic(code=code, variant=variant, mark=place.mark(mark), values=values))
