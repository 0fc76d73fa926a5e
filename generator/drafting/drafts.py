"""A study file to be finished, as values, and its YAML.

Whoever makes studies of what was read elsewhere fills these in; how the file looks is decided here, once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.catalogue import say
from generator.values import LANGUAGES
from generator.vocabularies import Qualifier, SeriesForm, SourceCheck, StudyKind, Unit
from generator.yamlio.writing import Line, Raw, Remark, Rows, clean, quoted, write


class StatisticDraft(NamedTuple):
    """A figure with the id by which it can be cited; `value` and `period` are typed as authors would.

    `text` is the number as it stands in the quote; both are "" where there is none. `is_whole`: value and
    label make a sentence together. `put_off` says why it is left as a comment, or "".
    """

    id: str
    value: str
    unit: Unit
    label: str
    text: str
    quote: str
    qualifier: Qualifier | None = None
    noun: str | None = None
    per: str | None = None
    currency: str | None = None
    base: str | None = None
    sample: str | None = None
    period: str | None = None
    locator: str | None = None
    note: str | None = None
    is_whole: bool = True
    put_off: str = ""


class Unwritten(NamedTuple):
    """A figure of which no statistic can be made: what stands in the text, and why."""

    text: str
    quote: str
    why: str


class PointDraft(NamedTuple):
    """A figure of a series by its id; label and group where it has one there."""

    stat: str
    label: str | None = None
    group: str | None = None


class SeriesDraft(NamedTuple):
    """Figures that are read together. `put_off` says why it is left as a comment, or "".

    `remarks` stand above its title.
    """

    id: str
    title: str
    form: SeriesForm
    points: tuple[PointDraft, ...]
    put_off: str = ""
    remarks: tuple[str, ...] = ()


class ViaDraft(NamedTuple):
    """The text in which another's study was read."""

    title: str
    publisher: str | None = None
    author: str | None = None
    date: str | None = None
    url: str | None = None


class StudyDraft(NamedTuple):
    """A study. `language` is that of its words; None is the site's own.

    `head` says where it comes from. `remarks` stand above the keys that they are named by, whether or not the
    key is there.
    """

    title: str
    publisher: str | None = None
    co_publishers: tuple[str, ...] = ()
    commissioned_by: str | None = None
    authors: tuple[str, ...] = ()
    kind: StudyKind | None = None
    date: str | None = None
    date_inferred: bool = False
    url: str | None = None
    doi: str | None = None
    archived: str | None = None
    accessed: str | None = None
    language: str | None = None
    via: ViaDraft | None = None
    sample: int | None = None
    statistics: tuple[StatisticDraft, ...] = ()
    series: tuple[SeriesDraft, ...] = ()
    unwritten: tuple[Unwritten, ...] = ()
    head: tuple[str, ...] = ()
    remarks: Mapping[str, tuple[str, ...]] = {}


def write_study(study: StudyDraft, language: str) -> str:
    """The file's text, its comments in the site's `language`."""
    return write(_study(study, language))


def write_statistics(statistics: Sequence[StatisticDraft], language: str) -> str:
    """Statistics as they stand below `statistics:`, in texts of the site's `language`."""
    return write(_statistic(one, None, language) for one in statistics)


def write_series(series: Sequence[SeriesDraft]) -> str:
    """Series as they stand below `series:`."""
    return write(_series(one, None) for one in series)


def _study(study: StudyDraft, language: str) -> Iterator[Line | Remark]:
    foreign = study.language if study.language in LANGUAGES and study.language != language else None
    yield from map(Remark, study.head)
    yield Line("title", _local(study.title, foreign), study.remarks.get("title", ()))
    fields = (
        ("publisher", _raw(study.publisher)),
        ("co_publishers", Raw(f"[{', '.join(study.co_publishers)}]") if study.co_publishers else None),
        ("commissioned_by", _raw(study.commissioned_by)),
        ("authors", _texts(study.authors)),
        ("kind", _raw(study.kind)),
        ("date", _raw(study.date)),
        ("date_inferred", Raw("true") if study.date and study.date_inferred else None),
        ("url", study.url),
        ("doi", study.doi),
        ("archived", study.archived),
        ("accessed", _raw(study.accessed)),
        ("language", _raw(study.language)),
        ("checked", Raw(SourceCheck.UNVERIFIED)),
    )
    for key, value in fields:
        remarks = study.remarks.get(key, ())
        if value is None:
            yield from map(Remark, remarks)
        else:
            yield Line(key, value, remarks)
    if study.via:
        yield Line("via", tuple(_via(study.via, foreign)), study.remarks.get("via", ()))
    if study.sample:
        yield Line("method", (Line("sample", Raw(str(study.sample))),))
    statistics = tuple((_statistic(one, foreign, language), one.put_off) for one in study.statistics)
    yield from _block("statistics", statistics, say(language, "draft.ids"))
    yield from _block("series", tuple((_series(one, foreign), one.put_off) for one in study.series))
    for one in study.unwritten:
        yield Remark(say(language, "draft.unwritten", text=one.text, why=one.why, quote=one.quote))


def _via(via: ViaDraft, foreign: str | None) -> Iterator[Line]:
    yield Line("title", _local(via.title, foreign))
    for key, value in (
        ("publisher", _raw(via.publisher)),
        ("author", via.author),
        ("date", _raw(via.date)),
        ("url", via.url),
    ):
        if value is not None:
            yield Line(key, value)


def _block(key: str, lines: Sequence[tuple[Line, str]], hint: str = "") -> Iterator[Line]:
    """Lines below a key, then those that are put off; where none stands, the key is put off as well."""
    if not lines:
        return
    standing = [line for line, why in lines if not why]
    left = [line._replace(remarks=(why,), put_off=bool(standing)) for line, why in lines if why]
    remarks = (hint,) if hint and standing else ()
    yield Line(key, (*standing, *left), remarks, put_off=not standing)


def _statistic(one: StatisticDraft, foreign: str | None, language: str) -> Line:
    fields: Iterable[tuple[str, str | Mapping[str, str] | None, tuple[str, ...]]] = (
        ("value", Raw(one.value), ()),
        ("unit", Raw(one.unit), ()),
        ("currency", _raw(one.currency), ()),
        ("qualifier", _raw(one.qualifier), ()),
        ("noun", one.noun and _local(one.noun, foreign), ()),
        ("per", one.per and _local(one.per, foreign), ()),
        ("label", _local(one.label, foreign), () if one.is_whole else (say(language, "draft.label"),)),
        ("base", one.base and _local(one.base, foreign), ()),
        ("sample", _raw(one.sample), ()),
        ("period", _raw(one.period), ()),
        ("locator", one.locator, ()),
        ("quote", _local(one.quote, foreign) if one.quote else None, ()),
        ("note", one.note and _local(one.note, foreign), ()),
    )
    lines = tuple(Line(key, value, remarks) for key, value, remarks in fields if value is not None)
    return Line(one.id, lines)


def _series(one: SeriesDraft, foreign: str | None) -> Line:
    rows = (
        {"stat": Raw(stat), **{name: text for name, text in (("label", label), ("group", group)) if text}}
        for stat, label, group in one.points
    )
    lines = (
        Line("title", _local(one.title, foreign), one.remarks),
        Line("form", Raw(one.form)),
        Line("points", Rows(rows)),
    )
    return Line(one.id, lines)


def _texts(texts: Sequence[str]) -> Raw | None:
    return Raw(f"[{', '.join(quoted(clean(one)) for one in texts)}]") if texts else None


def _raw(value: str | None) -> Raw | None:
    return None if value is None else Raw(value)


def _local(text: str, foreign: str | None) -> str | Mapping[str, str]:
    """A text in the site's language as it is, one in another under that language's name."""
    return {foreign: text} if foreign else text
