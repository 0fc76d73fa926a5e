"""Extracted figures as study files: one for each source, one for what is credited to nobody."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import count
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.extract.extract import Extracted
from generator.extract.listing import plain_number
from generator.extract.nouns import currency_of, noun_of, per_of, rest_of
from generator.prose.patterns import Pattern
from generator.prose.slug import slug
from generator.vocabularies import Qualifier, SeriesForm, SourceCheck, StudyKind, Unit

_TITLE: Final = 80
_WORDS: Final = 6
_ID: Final = 60


class StudyFile(NamedTuple):
    """A study to be checked: its id, whom it is by (None where nobody is credited), its YAML."""

    id: str
    source: str | None
    yaml: str


def study_files(found: Sequence[Extracted], title: str, language: str) -> list[StudyFile]:
    """The files in the order in which their sources are first credited; the one without a source last.

    `title` is that of the text in which the figures were read.
    """
    sources = sorted(
        dict.fromkeys((one.source, one.source_year) for one in found), key=lambda key: key[0] is None
    )
    merged = list(dict.fromkeys(_merged(source, sources) for source in sources))
    ids: set[str] = set()
    files = []
    for source in merged:
        study = _unused(slug(" ".join(map(str, filter(None, source))) if source[0] else title, "source"), ids)
        mine = [one for one in found if _merged((one.source, one.source_year), sources) == source]
        files.append(
            StudyFile(study, source[0], "\n".join(_lines(study, source, mine, title, language)) + "\n")
        )
    return files


_Source = tuple[str | None, int | None]


def _merged(source: _Source, known: Iterable[_Source]) -> _Source:
    """A source without a year is the one with a year of the same name, if there is one."""
    if source[1] is None and source[0] is not None:
        dated = [other for other in known if other[0] == source[0] and other[1]]
        return dated[0] if len(dated) == 1 else source
    return source


def format_studies(files: Sequence[StudyFile], language: str) -> str:
    """YAML documents, each below the name of the file it should become."""
    parts = []
    for one in files:
        head = f"# content/studies/{one.id}.yaml\n"
        if one.source:
            for name in filter(None, _parties(one.source)):
                head += (
                    f"# {say(language, 'extract.publisher')} {_publisher(name)}: {{name: {_quoted(name)}}}\n"
                )
        parts.append(head + one.yaml)
    return "---\n".join(parts)


_FOR = Pattern(r"\s(?:pour|for)\s(?=[A-ZÀ-Þ]|[a-z]{1,3}[A-Z])")


def _parties(source: str) -> tuple[str, str | None]:
    """Who made a study, and for whom: "Ipsos pour eBay"."""
    names = _FOR.split(source, maxsplit=1)
    return names[0], names[1] if len(names) > 1 else None


def _publisher(source: str) -> str:
    return slug(source, "source")


def _unused(name: str, taken: set[str]) -> str:
    """`name`, or with the first number that makes it another than those `taken`."""
    base = name[:_ID].strip("-")
    names = (base if number == 1 else f"{base}-{number}" for number in count(1))
    free = next(one for one in names if one not in taken)
    taken.add(free)
    return free


def _lines(
    study: str, source: _Source, found: Sequence[Extracted], title: str, language: str
) -> Iterator[str]:
    name, year = source
    if name:
        yield f"title: {_quoted(' '.join(map(str, filter(None, source))))}"
        publisher, client = _parties(name)
        yield f"publisher: {_publisher(publisher)}"
        if client:
            yield f"commissioned_by: {_publisher(client)}"
    else:
        yield f"title: {_quoted(say(language, 'extract.unsourced', title=title))}"
        yield f"kind: {StudyKind.UNSOURCED}"
    if year:
        yield f"date: {year}"
    yield f"checked: {SourceCheck.UNVERIFIED}"
    yield "via:"
    yield f"  title: {_quoted(title)}"
    yield "statistics:"
    ids: set[str] = set()
    named = [(_unused(f"{study}-{_words(one)}", ids), one) for one in found]
    for name_, one in named:
        yield f"  {name_}:"
        yield from (f"    {line}" for line in _statistic(one, language))
    groups: dict[int, list[tuple[str, Extracted]]] = {}
    for name_, one in named:
        if one.group is not None:
            groups.setdefault(one.group, []).append((name_, one))
    series = [points for points in groups.values() if len(points) > 1]
    if series:
        yield "series:"
    for number, points in enumerate(series, 1):
        yield f"  {study}-serie-{number}:"
        yield from (f"    {line}" for line in _series(points))


def _words(one: Extracted) -> str:
    """An id says what is measured, not how much it is."""
    words = [word for word in slug(_label(one), "x").split("-") if not word.isdigit() and len(word) > 2]  # noqa: PLR2004 - no article
    return "-".join(words[:_WORDS]) or one.unit


def _statistic(one: Extracted, language: str) -> Iterator[str]:
    yield f"value: {_value(one)}"
    yield f"unit: {one.unit}"
    if one.qualifier:
        yield f"qualifier: {one.qualifier}"
    yield f"label: {_quoted(_label(one))}"
    if one.unit in {Unit.COUNT, Unit.RATE, Unit.DURATION} and (noun := noun_of(one)):
        yield f"noun: {_quoted(noun)}"
    if one.unit is Unit.RATE and one.part:
        yield f"per: {_quoted(per_of(one.part, one.language))}"
    if one.unit is Unit.CURRENCY:
        yield f"currency: {currency_of(one.text)}"
    if one.population:
        yield f"base: {_quoted(one.population)}"
    if one.period:
        yield f"period: {one.period}"
    yield f"locator: {_quoted(say(language, 'extract.locator', start=one.start, end=one.end))}"
    yield f"quote: {_quoted(one.sentence)}"


def _label(one: Extracted) -> str:
    """What makes a sentence with the value: what follows it, else the clause with a gap where it stands."""
    return rest_of(one)


def _value(one: Extracted) -> str:
    if one.whole and one.unit in {Unit.RATIO, Unit.SCORE}:
        part = one.value if one.unit is Unit.SCORE else one.value * one.whole
        return f"{_decimal(part)}/{_decimal(one.whole)}"
    return _decimal(one.value)


def _decimal(value: Fraction) -> str:
    number = plain_number(value)
    if isinstance(number, int):
        return str(number)
    return f"{number:.6f}".rstrip("0").rstrip(".")


def _series(points: Sequence[tuple[str, Extracted]]) -> Iterator[str]:
    figures = [one for _, one in points]
    sentence = figures[0].sentence
    short = sentence if len(sentence) <= _TITLE else sentence[: _TITLE - 1].rsplit(" ", 1)[0] + "…"
    yield f"title: {_quoted(short)}"
    yield f"form: {_form(figures)}"
    yield "points:"
    for name, one in points:
        label = f", label: {_quoted(one.label)}" if one.label else ""
        yield f"  - {{stat: {name}{label}}}"


_HUNDRED: Final = 100


def _form(figures: Sequence[Extracted]) -> SeriesForm:
    periods = [one.period for one in figures]
    if all(periods) and len(set(periods)) == len(periods):
        return SeriesForm.TIME
    shares = all(one.unit is Unit.PERCENT and one.qualifier in {None, Qualifier.ONLY} for one in figures)
    whole = shares and len(figures) > 2 and sum(one.value for one in figures) == _HUNDRED  # noqa: PLR2004 - two may be chance
    return SeriesForm.BREAKDOWN if whole else SeriesForm.COMPARISON


def _quoted(words: str) -> str:
    """A string of JSON is one of YAML."""
    return (
        json.dumps(words, ensure_ascii=False)
        .replace("\u2028", " ")
        .replace("\u2029", " ")
        .replace("\x85", " ")
    )
