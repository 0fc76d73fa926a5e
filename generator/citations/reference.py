"""A study's full reference, in ISO 690 or APA, as typed parts that a template can mark up.

ISO 690:2021 and the APA manual, 7th edition, author and date first. A second-hand study names the text it
was read in; a figure that nobody sourced says so.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.citations.addresses import doi_url, safe_url
from generator.citations.labels import quoted, suffixes, year_text
from generator.citations.names import Name, creators, join_names, publisher_name, via_creators
from generator.citations.robust import Fate, fate_of, in_words
from generator.incoming.notes import Copy, Notes
from generator.models import Publisher, Study, Via
from generator.numbers.dates import MONTH_FIRST, format_date
from generator.values import LocalText, PartialDate, Precision
from generator.vocabularies import SourceCheck, StudyKind

_NO_LINKS: Final[Notes] = {}


class Style(StrEnum):
    """The rules by which a reference is written."""

    ISO690 = "iso690"
    APA = "apa"


class PartKind(StrEnum):
    """What a template does with a part."""

    TEXT = "text"
    ITALIC = "italic"
    LINK = "link"


class Part(NamedTuple):
    """A piece of a reference, not escaped; `url` (http or https) is that of a link, `copy` of it lasts.

    `language` is that of a title which is not in the reference's own; "" for all else.
    """

    text: str
    kind: PartKind = PartKind.TEXT
    url: str | None = None
    copy: Copy | None = None
    language: str = ""


class Reference(NamedTuple):
    """A reference as a sequence of parts."""

    parts: tuple[Part, ...]

    @property
    def plain(self) -> str:
        """The reference as plain text; a link whose text is not its address is followed by it."""
        return "".join(
            f"{part.text} {part.url}" if part.url not in {None, part.text} else part.text
            for part in self.parts
        )


def default_style(language: str) -> Style:
    """ISO 690 in French, APA in English."""
    return Style.ISO690 if language == "fr" else Style.APA


def reference(
    study: Study,
    publishers: Mapping[str, Publisher],
    language: str,
    style: Style | None = None,
    *,
    suffix: str = "",
    links: Notes = _NO_LINKS,
) -> Reference:
    """The study's reference; `suffix` is the letter after its year (see `labels.suffixes`).

    `links` says which addresses are dead.
    """
    render = _iso690 if (style or default_style(language)) is Style.ISO690 else _apa
    unsourced = study.kind is StudyKind.UNSOURCED
    work = _study_work(study, publishers, language, suffix, links)
    sentences = _unsourced(work, study, language) if unsourced else render(work, language)
    if study.via:
        word = say(language, "citation.read-in" if unsourced else "citation.cited-in")
        first, *others = render(_via_work(study, study.via, publishers, language, links), language)
        sentences += [(Part(word), *first), *others]
    return Reference(_joined(sentences))


def bibliography(
    studies: Iterable[Study],
    publishers: Mapping[str, Publisher],
    language: str,
    style: Style | None = None,
) -> tuple[tuple[Study, Reference], ...]:
    """The references of several studies with the letters that tell them apart, in alphabetical order."""
    listed = tuple(studies)
    letters = suffixes(listed, publishers, language)
    made = (
        (study, reference(study, publishers, language, style, suffix=letters[study.id])) for study in listed
    )
    return tuple(sorted(made, key=lambda one: (_collation(one[1].plain), one[0].id)))


Sentence = tuple[Part, ...]
_ENDS: Final = (".", "?", "!", "…")


class _Work(NamedTuple):
    """What both styles need of a study, or of the text it was read in."""

    names: tuple[Name, ...]
    title: Part
    publisher: str | None
    issued: PartialDate | None
    inferred: bool
    suffix: str
    notes: tuple[str, ...]
    url: str | None
    accessed: date | None
    fate: Fate
    hosted: bool  # an article that `publisher` hosts: the title is quoted, the host in italics


def _study_work(
    study: Study, publishers: Mapping[str, Publisher], language: str, suffix: str, links: Notes
) -> _Work:
    url = doi_url(study.doi) or safe_url(study.url)
    return _Work(
        names=creators(study, publishers),
        title=_title(study.title, language),
        publisher=_publisher_after(study, publishers, language),
        issued=study.date,
        inferred=study.date_inferred,
        suffix=suffix,
        notes=_notes(study, publishers, language),
        url=url,
        accessed=None if _read_elsewhere(study) else study.accessed,
        fate=fate_of(url, study.archived, links),
        hosted=False,
    )


def _via_work(
    study: Study, via: Via, publishers: Mapping[str, Publisher], language: str, links: Notes
) -> _Work:
    hosted = bool(via.author and via.publisher)
    return _Work(
        names=via_creators(via, publishers),
        title=_title(via.title, language),
        publisher=publisher_name(via.publisher, publishers) if hosted and via.publisher else None,
        issued=via.date,
        inferred=False,
        suffix="",
        notes=(),
        url=safe_url(via.url),
        accessed=study.accessed if _read_elsewhere(study) else None,
        fate=fate_of(via.url, None, links),
        hosted=hosted,
    )


def _read_elsewhere(study: Study) -> bool:
    """Whether it was the other text that was read, so that the day of reading is that text's."""
    return study.via is not None and study.checked is not SourceCheck.PRIMARY


def _publisher_after(study: Study, publishers: Mapping[str, Publisher], language: str) -> str | None:
    """The publishers, where they are not already named as the creators."""
    if not study.authors or not study.publisher:
        return None
    names = [publisher_name(one, publishers) for one in (study.publisher, *study.co_publishers)]
    return join_names(names, say(language, "citation.and"))


def _notes(study: Study, publishers: Mapping[str, Publisher], language: str) -> tuple[str, ...]:
    """What the reader should know of the sort of work: a testimony, a commissioned study."""
    kinds = {StudyKind.TESTIMONY, StudyKind.CORPORATE, StudyKind.PLATFORM_COUNT}
    kind = (say(language, f"citation.kind/{study.kind}"),) if study.kind in kinds else ()
    if not study.commissioned_by:
        return kind
    sponsor = publisher_name(study.commissioned_by, publishers)
    return (*kind, say(language, "citation.commissioned", name=sponsor))


def _unsourced(work: _Work, study: Study, language: str) -> list[Sentence]:
    """One line; who wrote it and when is said by the text it was read in, if there is one."""
    title = (Part(say(language, "citation.no-source")), _italic(work.title))
    if study.via:
        return [title]
    names = join_names([name.family for name in work.names], say(language, "citation.and"))
    year = _year(work, language)
    return [title, (Part(f"{names}, {year}" if names else year),)]


def _iso690(work: _Work, language: str) -> list[Sentence]:
    made = join_names([name.inverted for name in work.names], say(language, "citation.and"))
    year = _year(work, language)
    first, *host = _iso690_title(work, language)
    sentences = [(Part(f"{made}, {year}"),), first] if made else [(*first, Part(f", {year}"))]
    sentences += [*host, *((Part(_capitalised(note)),) for note in work.notes)]
    if work.publisher and not work.hosted:
        sentences.append((Part(work.publisher),))
    if full := _full_date(work, language):
        sentences.append((Part(f"[{_capitalised(full)}]" if work.inferred else _capitalised(full)),))
    return [*sentences, *_iso690_access(work, language)]


def _iso690_title(work: _Work, language: str) -> list[Sentence]:
    """A work's title in italics; that of an article in quotes, then its host."""
    online = Part(f" {say(language, 'citation.online')}" if work.url else "")
    if not work.hosted:
        return [(_italic(work.title), online)]
    in_quotes = work.title._replace(text=quoted(work.title.text, language))
    return [(in_quotes,), (_italic(Part(work.publisher or "")), online)]


def _iso690_access(work: _Work, language: str) -> list[Sentence]:
    if not work.url:
        return []
    link = Part(work.url, PartKind.LINK, work.url, work.fate.copy)
    where = (Part(say(language, "citation.available")), link, *_archive(work, language))
    if not work.accessed:
        return [where]
    day = format_date(work.accessed, language)
    return [(Part(say(language, "citation.accessed", date=day)),), where]


def _apa(work: _Work, language: str) -> list[Sentence]:
    names, dated = _apa_names(work.names, language), (Part(f"({_apa_date(work, language)})"),)
    notes = Part(f" [{', '.join(_capitalised_first(work.notes))}]" if work.notes else "")
    title: Sentence = (work.title,) if work.hosted else (_italic(work.title), notes)
    sentences = [(Part(names),), dated, title] if names else [title, dated]
    if work.publisher:
        publisher = Part(work.publisher)
        sentences.append((_italic(publisher) if work.hosted else publisher,))
    if work.url:
        accessed = work.accessed and say(
            language, "citation.accessed-at", date=format_date(work.accessed, _apa_order(language))
        )
        link = Part(work.url, PartKind.LINK, work.url, work.fate.copy)
        sentences.append((Part(accessed or ""), link, *_archive(work, language)))
    return sentences


def _apa_names(names: Sequence[Name], language: str) -> str:
    initialled = [name.initialled for name in names]
    if language == "fr" or len(initialled) == 1:
        return join_names(initialled, say(language, "citation.and"))
    return ", & ".join([", ".join(initialled[:-1]), initialled[-1]]) if initialled else ""


def _apa_date(work: _Work, language: str) -> str:
    """The year, then what is known beyond it: "2010, octobre"."""
    year = year_text(work.issued, language, inferred=False, suffix=work.suffix)
    if work.issued and (full := _full_date(work, _apa_order(language))):
        within_year = work.issued.start.year == work.issued.end.year
        rest = full.removesuffix(str(work.issued.year)).rstrip(", ")
        year = f"{year}, {rest}" if within_year else f"{full}{work.suffix}"
    return f"[{year}]" if work.inferred else year


def _apa_order(language: str) -> str:
    return language if language == "fr" else MONTH_FIRST


def _full_date(work: _Work, language: str) -> str | None:
    """The date, where more of it is known than the year that stands beside the names."""
    if work.issued is None or work.issued.precision is Precision.YEAR:
        return None
    full = format_date(work.issued, language)
    return None if full == str(work.issued.year) else full


def _year(work: _Work, language: str) -> str:
    return year_text(work.issued, language, inferred=work.inferred, suffix=work.suffix)


def _archive(work: _Work, language: str) -> Sentence:
    """The copy that lasts, with its day where that is known; or that there is none and the link is dead."""
    copy, words = work.fate.copy, in_words(work.fate, language)
    if copy:
        return Part(" ("), Part(words, PartKind.LINK, copy.url), Part(")")
    return (Part(f" ({words})"),) if words else ()


def _title(title: LocalText, language: str) -> Part:
    """A title, and its language where it has none in that of the reference."""
    return Part(title.get(language), language=title.spoken(language))


def _italic(part: Part) -> Part:
    return part._replace(kind=PartKind.ITALIC)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _capitalised_first(texts: Sequence[str]) -> list[str]:
    return [_capitalised(text) if place == 0 else text for place, text in enumerate(texts)]


def _joined(sentences: Sequence[Sentence]) -> tuple[Part, ...]:
    """Sentences with a full stop after each, none twice, and none after an address at the end."""
    parts: list[Part] = []
    for sentence in sentences:
        if parts:
            parts.append(Part(" " if parts[-1].text.endswith(_ENDS) else ". "))
        parts.extend(part for part in sentence if part.text)
    linked = any(part.kind is PartKind.LINK for part in sentences[-1])
    if not linked and not parts[-1].text.endswith(_ENDS):
        parts.append(Part("."))
    return tuple(parts)


def _collation(text: str) -> str:
    """Without case and accents, as a dictionary sorts."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if letter.isalnum() or letter == " ")
