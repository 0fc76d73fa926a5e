"""Rules on translations: whether they are as recent as their originals, and give the same figures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Final

from generator.diagnostics import Diagnostic, Mark, Severity
from generator.frontmatter import Written
from generator.models import Ref
from generator.numbers.cldr import conventions
from generator.origins import Origins
from generator.shapes import CONFIG
from generator.site import RECORDS, Site
from generator.textplaces import place_of
from generator.translations import Found, Passage, drift, only_in, stamp
from generator.validate import Loc
from generator.values import LocalText, Typed

# What an original and its translations have in common.
_SHARED: Final = (
    *(("year",), ("number",), ("key_figures",), ("themes",), ("brands",)),
    *(("sections", "announced"), ("sections", "numbered"), ("sections", "partial")),
)
# Small numbers are often written out in one language alone: "les 3 canaux", "all three channels".
_WRITTEN_OUT: Final = 12


def _outdated(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """A translation notes of which state of its original it is, so that it is known what changed since."""
    for ref, language, translation, original in _translations(site):
        found = drift(translation, original)
        places = [_passage_place(origins, ref, original, one) for one in found.changed]
        values = {"file": origins.path(ref), "places": ", ".join(places), "stamp": stamp(original)}
        if translation.original is None:
            variant = "unknown"
        elif places:
            variant = ""
        elif found.removed:
            variant = "removed"
        else:
            continue
        mark = _mark(origins, ref, language, "original")
        yield Diagnostic(
            code="outdated-translation", variant=variant, mark=mark, values=values, severity=Severity.WARNING
        )


def _passage_place(origins: Origins, ref: Ref, original: Written, passage: Passage) -> str:
    """As "content/a/report.md:12"."""
    path = origins.path(ref)
    if passage.field != "body":
        return origins.place(ref, *(int(one) if one.isdigit() else one for one in passage.field.split("/")))
    line = original.body_line + original.body.count("\n", 0, passage.start)
    return f"{path}:{line}"


def _figures(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """A translation gives the figures, charts and sources of its original, all of them and no other."""
    for ref, language, translation, original in _translations(site):
        own = site.config.language
        missing = [_place(origins, original, one) for one in only_in(site, ref, own, language)]
        added = [_place(origins, translation, one) for one in only_in(site, ref, language, own)]
        if missing or added:
            variant = "both" if missing and added else "missing" if missing else "added"
            values = {"missing": _told(missing), "added": _told(added), "file": origins.path(ref)}
            mark = added[0][1] if added else _mark(origins, ref, language)
            yield Diagnostic(
                code="translation-mismatch",
                variant=variant,
                mark=mark,
                values=values,
                severity=Severity.WARNING,
            )


def _place(origins: Origins, record: Written, found: Found) -> tuple[str, Mark]:
    return found.name, place_of(origins, record, found.text_id, found.text, found.mark.mark)


def _told(found: Iterable[tuple[str, Mark]]) -> str:
    """As "stat:attente (content/a/report.md:12), 25 % (content/a/report.md:14)"."""
    return ", ".join(f"{name} ({mark.path}:{mark.line})" for name, mark in found)


def _front_matter(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """What an original and its translation both say of themselves is the same."""
    for ref, language, translation, original in _translations(site):
        for loc in _SHARED:
            here, there = _field(translation, loc), _field(original, loc)
            if here != there:
                values = {"field": ".".join(loc), "here": _shown(here), "there": _shown(there)}
                yield Diagnostic(
                    code="translation-mismatch",
                    variant="field",
                    mark=_mark(origins, ref, language, *loc),
                    values=values | {"file": origins.place(ref, *loc)},
                    severity=Severity.WARNING,
                )


def _field(written: object, loc: tuple[str, ...]) -> object:
    for name in loc:
        written = getattr(written, name, None)
    return written


def _shown(value: object) -> str:
    listed = value if isinstance(value, tuple) else (value,)
    return ", ".join(map(str, listed)) if listed and value is not None else "–"


def _local_texts(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """A text that stands in several languages side by side has the same numbers in each."""
    for loc, text in _texts_of(site.config):
        if found := _apart(text):
            yield _words(origins.mark_in(CONFIG, loc), found)
    for ref in site.refs(RECORDS):
        for loc, text in _texts_of(site.table(ref.kind)[ref.id]):
            if found := _apart(text):
                yield _words(origins.mark(ref, *loc), found)


def _texts_of(value: object, loc: Loc = ()) -> Iterator[tuple[Loc, LocalText]]:
    """Each text of a record in several languages, with its place; what a study holds has its own name."""
    for step, one in enumerate(value) if isinstance(value, tuple) else _fields_of(value):
        kind: type = type(one)
        if kind is LocalText:
            if len(one.by_language) > 1:
                yield (*loc, step), one
        elif one and (kind is tuple or _names(kind)):
            yield from _texts_of(one, (*loc, step))


def _fields_of(value: object) -> Iterator[tuple[str, Any]]:
    kind: type = type(value)
    return ((name, one) for name in _names(kind) if (one := getattr(value, name)) is not None)


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a class in which texts may stand: asked of each record of a large site."""
    if not is_dataclass(kind) or issubclass(kind, Typed):
        return ()
    names = (field.name for field in fields(kind))
    return tuple(name for name in names if name not in {"statistics", "series", "derived"})


def _apart(text: LocalText) -> dict[str, str]:
    """The numbers that not all languages have, by language; nothing where all have the same."""
    numbers = {language: _numbers(said, language) for language, said in text.by_language}
    first, *others = numbers.values()
    if all(one == first for one in others):
        return {}
    common = first.copy()
    for one in others:
        common &= one
    return {language: ", ".join((one - common).elements()) or "–" for language, one in numbers.items()}


def _numbers(text: str, language: str) -> Counter[str]:
    """The numbers typed in digits as all languages would write them, without marks of thousands."""
    if not any(map(str.isdigit, text)):
        return Counter()
    marks = conventions(language)
    group = r"[\s\u202f]" if language == "fr" else re.escape(marks.group)
    grouped = rf"\d{{1,3}}(?:{group}\d{{3}})+(?!\d)|\d+"
    found = re.findall(rf"(?:{grouped})(?:{re.escape(marks.decimal)}\d+)?", text)
    plain = (re.sub(r"[\s,]" if language != "fr" else r"\s", "", one).replace(",", ".") for one in found)
    return Counter(one for one in plain if "." in one or int(one) > _WRITTEN_OUT)


def _words(mark: Mark, found: dict[str, str]) -> Diagnostic:
    numbers = " · ".join(f"{language}: {ones}" for language, ones in found.items())
    return Diagnostic(
        code="translation-mismatch",
        variant="words",
        mark=mark,
        values={"numbers": numbers},
        severity=Severity.WARNING,
    )


def _translations(site: Site) -> Iterator[tuple[Ref, str, Written, Written]]:
    """Each translation that is shown with its original; one of nothing is a slip that has been told."""
    for (ref, language), translation in site.translations.items():
        original: Written | None = site.table(ref.kind).get(ref.id)
        if original is not None and language in site.config.languages:
            yield ref, language, translation, original


def _mark(origins: Origins, ref: Ref, language: str, *loc: str | int) -> Mark:
    return origins.mark_at(origins.translated[ref, language], loc)


RULES = (_outdated, _figures, _front_matter, _local_texts)
