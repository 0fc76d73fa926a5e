"""The tables of texts, and of where each of them uses figures and cites studies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.datapackage.table import (
    Column,
    Field,
    Table,
    Type,
    filled,
    leading,
    listed,
    needed,
    page_of,
    plain,
    words,
)
from generator.frontmatter import Report, Trend, Written
from generator.models import Kind, Ref
from generator.pages.here import Here
from generator.pages.prose import plain_of, title_of
from generator.pages.updates import came_out
from generator.site import WRITTEN, Place, Use

_KINDS = tuple(str(kind) for kind in WRITTEN)


class _Text(NamedTuple):
    """A text, as a reader of the package's language gets it."""

    ref: Ref
    written: Written


class _Used(NamedTuple):
    """A figure or study by its id, and where it is used."""

    id: str
    use: Use


def _report(_: Here, one: _Text) -> str | None:
    return f"{Kind.REPORT}:{one.written.report}" if isinstance(one.written, Trend) else None


def _year(here: Here, one: _Text) -> int | None:
    written = one.written
    if isinstance(written, Trend):
        return here.site.reports[written.report].year
    return written.year if isinstance(written, Report) else None


def _brands(here: Here, one: _Text) -> str | None:
    mentioned = here.once("brands by text", "", lambda: _mentions(here))
    return listed(mentioned.get(one.ref, ()))


_TEXTS = (
    needed("id", lambda _, one: str(one.ref)),
    Column(Field("kind", required=True, words=_KINDS), lambda _, one: str(one.ref.kind)),
    needed("title", lambda here, one: title_of(here, one.ref)),
    plain("summary", lambda here, one: plain_of(here, one.ref, "summary") or None),
    Column(Field("report", leads=""), _report),
    plain("year", _year, Type.INTEGER),
    plain("number", lambda _, one: getattr(one.written, "number", None), Type.INTEGER),
    plain("published", lambda here, one: came_out(here, one.written), Type.DATE),
    plain("updated", lambda _, one: one.written.updated, Type.DATE),
    needed("language", lambda here, one: one.written.language or here.site.config.language),
    plain("themes", lambda _, one: listed(one.written.themes)),
    plain("brands", _brands),
    needed("page", lambda here, one: page_of(here, one.ref)),
)


def _used_in(kind: Kind, name: str, table: str) -> tuple[Column, ...]:
    return (
        leading(name, kind, table, lambda _, one: one.id, required=True),
        Column(Field("text", required=True, leads="texts"), lambda _, one: str(one.use.by)),
        words("place", Place, lambda _, one: str(one.use.place), required=True),
        needed("language", lambda here, one: one.use.language or here.site.config.language),
    )


_CITATIONS = _used_in(Kind.STATISTIC, "statistic", "statistics")
_STUDY_CITATIONS = _used_in(Kind.STUDY, "study", "studies")


def text_tables(here: Here) -> Iterable[Table]:
    """The tables in the order in which they are read."""
    key = ("text", "place", "language")
    yield filled("texts", _TEXTS, here, _texts(here))
    yield filled("citations", _CITATIONS, here, _uses(here, Kind.STATISTIC), ("statistic", *key))
    yield filled("study_citations", _STUDY_CITATIONS, here, _uses(here, Kind.STUDY), ("study", *key))


def _texts(here: Here) -> Iterator[_Text]:
    for ref in here.site.refs(WRITTEN):
        yield _Text(ref, here.site.written(ref, here.language) or here.site.original(ref))


def _uses(here: Here, kind: Kind) -> Iterator[_Used]:
    for name in here.site.table(kind):
        for use in here.site.uses.get(Ref(kind, name), ()):
            if use.by.kind in WRITTEN:
                yield _Used(name, use)


def _mentions(here: Here) -> dict[Ref, tuple[str, ...]]:
    """The brands that each text names, in the records' order."""
    found: dict[Ref, dict[str, None]] = {}
    for name in here.site.brands:
        for use in here.site.uses.get(Ref(Kind.BRAND, name), ()):
            found.setdefault(use.by, {})[name] = None
    return {ref: tuple(names) for ref, names in found.items()}
