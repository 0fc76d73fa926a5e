"""Author and year: how a study is named inside a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from string import ascii_lowercase
from typing import Final

from generator.catalogue import say
from generator.citations.names import Name, creators, short_names, via_creators
from generator.models import Publisher, Study, Via
from generator.values import PartialDate
from generator.vocabularies import SourceCheck, StudyKind

_TITLE_LENGTH: Final = 40  # characters of a title that stands for a missing name


def label(study: Study, publishers: Mapping[str, Publisher], language: str, *, suffix: str = "") -> str:
    """Author and year, "Insee, 2024", without parentheses; a second-hand study says by whom it is cited.

    `suffix` is the letter that `suffixes` gives.
    """
    own = _author_year(study, publishers, language, suffix)
    via = _via_label(study.via, publishers, language) if study.via else None
    if study.kind is StudyKind.UNSOURCED:
        key = "citation.label-unsourced-via" if via else "citation.label-unsourced"
        return say(language, key, label=own, via=via)
    if via and study.checked is not SourceCheck.PRIMARY:
        return say(language, "citation.label-via", label=own, via=via)
    return own


def labels(studies: Iterable[Study], publishers: Mapping[str, Publisher], language: str) -> dict[str, str]:
    """The label of each study by its id, with "2023a", "2023b" where author and year are the same."""
    listed = tuple(studies)
    letters = suffixes(listed, publishers, language)
    return {study.id: label(study, publishers, language, suffix=letters[study.id]) for study in listed}


def suffixes(studies: Iterable[Study], publishers: Mapping[str, Publisher], language: str) -> dict[str, str]:
    """The letter after each study's year, by its id; "" where author and year are nobody else's.

    Letters follow titles, then ids, so they depend on nothing but the studies.
    """
    alike: defaultdict[str, list[Study]] = defaultdict(list)
    for study in studies:
        alike[_author_year(study, publishers, language, "")].append(study)
    letters: dict[str, str] = {}
    for group in alike.values():
        ordered = sorted(group, key=lambda study: (study.title.get(language).casefold(), study.id))
        for place, study in enumerate(ordered):
            letters[study.id] = _letters(place) if len(group) > 1 else ""
    return letters


def parenthetical(texts: Sequence[str], language: str) -> str:
    """Labels, locators included, as they stand in a text: "(BVA, 2010, p. 12 ; Markess, 2010)"."""
    return f"({say(language, 'citation.separator').join(texts)})"


def year_text(date: PartialDate | None, language: str, *, inferred: bool, suffix: str = "") -> str:
    """The year as "2010", "2010a", "[2010]" where it is a guess, "s. d." where it is unknown."""
    if date is None:
        undated = say(language, "citation.no-date")
        return f"{undated}-{suffix}" if suffix else undated
    return f"[{date.year}{suffix}]" if inferred else f"{date.year}{suffix}"


def quoted(text: str, language: str) -> str:
    """`text` in the language's quotation marks; those already in it become the inner ones."""
    for opening, closing in (("«", "»"), ("“", "”")):
        if opening in text and closing in text:
            before, _, rest = text.partition(opening)
            within, _, after = rest.partition(closing)
            inner = say(language, "citation.quoted-within", text=within.strip("\u00a0\u202f "))
            text = f"{before}{inner}{after}"
            break
    return say(language, "citation.quoted", text=text)


def _author_year(study: Study, publishers: Mapping[str, Publisher], language: str, suffix: str) -> str:
    name = _name(creators(study, publishers), study.title.get(language), language)
    year = year_text(study.date, language, inferred=study.date_inferred, suffix=suffix)
    return say(language, "citation.label", name=name, year=year)


def _via_label(via: Via, publishers: Mapping[str, Publisher], language: str) -> str:
    name = _name(via_creators(via, publishers), via.title.get(language), language)
    year = year_text(via.date, language, inferred=False)
    return say(language, "citation.label", name=name, year=year)


def _name(names: Sequence[Name], title: str, language: str) -> str:
    """The creators, else the start of the title in quotes."""
    if names:
        return short_names(names, language)
    if len(title) > _TITLE_LENGTH:
        title = f"{title[:_TITLE_LENGTH].rpartition(' ')[0] or title[:_TITLE_LENGTH]}…"
    return quoted(title, language)


def _letters(place: int) -> str:
    """A, b … z, aa, ab …: as in the columns of a spreadsheet."""
    before, letter = divmod(place, len(ascii_lowercase))
    return (_letters(before - 1) if before else "") + ascii_lowercase[letter]
