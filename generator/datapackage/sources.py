"""The tables of what figures rest on and are about: studies, publishers, brands, indicators, themes."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from generator.citations.addresses import bare_doi
from generator.datapackage.table import (
    Column,
    Table,
    Type,
    dated,
    filled,
    leading,
    listed,
    needed,
    page_of,
    plain,
    text,
    words,
)
from generator.models import Kind, Ref, Study
from generator.pages.here import Here
from generator.vocabularies import Mode, Sampling, SourceCheck, StudyKind


def _page(kind: Kind) -> Column:
    return needed("page", lambda here, one: page_of(here, Ref(kind, one.id)))


_STUDIES = (
    needed("id", lambda _, one: one.id),
    needed("title", lambda here, one: text(here, one.title)),
    leading("publisher", Kind.PUBLISHER, "publishers", lambda _, one: one.publisher),
    plain("co_publishers", lambda _, one: listed(one.co_publishers)),
    leading("commissioned_by", Kind.PUBLISHER, "publishers", lambda _, one: one.commissioned_by),
    plain("authors", lambda _, one: listed(one.authors, "; ")),
    words("kind", StudyKind, lambda _, one: str(one.kind), required=True),
    *dated("date", lambda one: one.date),
    needed("date_inferred", lambda _, one: one.date_inferred, Type.BOOLEAN),
    plain("url", lambda _, one: one.url),
    plain("doi", lambda _, one: bare_doi(one.doi)),
    plain("archived", lambda _, one: one.archived),
    plain("accessed", lambda _, one: one.accessed, Type.DATE),
    plain("language", lambda _, one: one.language),
    words("checked", SourceCheck, lambda _, one: str(one.checked), required=True),
    plain("via_title", lambda here, one: text(here, one.via.title) if one.via else None),
    leading("via_publisher", Kind.PUBLISHER, "publishers", lambda _, one: one.via and one.via.publisher),
    plain("via_author", lambda _, one: one.via and one.via.author),
    plain("via_date", lambda _, one: str(one.via.date) if one.via and one.via.date else None),
    plain("via_url", lambda _, one: one.via and one.via.url),
    plain("licence", lambda here, one: text(here, one.licence)),
    plain("sample", lambda _, one: one.method.sample, Type.INTEGER),
    plain("sample_of", lambda here, one: text(here, one.method.noun)),
    plain("population", lambda here, one: text(here, one.method.population)),
    plain("country", lambda here, one: text(here, one.method.country)),
    *dated("fieldwork", lambda one: one.method.fieldwork),
    words("mode", Mode, lambda _, one: one.method.mode and str(one.method.mode)),
    words("sampling", Sampling, lambda _, one: one.method.sampling and str(one.method.sampling)),
    plain("nonresponse", lambda here, one: text(here, one.method.nonresponse)),
    plain("incentive", lambda here, one: text(here, one.method.incentive)),
    plain("weighting", lambda here, one: text(here, one.method.weighting)),
    plain("deff", lambda _, one: _deff(one), Type.NUMBER),
    plain("question", lambda here, one: text(here, one.method.question)),
    plain("notice", lambda _, one: one.method.notice),
    plain("note", lambda here, one: text(here, one.note)),
    _page(Kind.STUDY),
)

_PUBLISHERS = (
    needed("id", lambda _, one: one.id),
    needed("name", lambda _, one: one.name),
    plain("aliases", lambda _, one: listed(one.aliases, "; ")),
    plain("kind", lambda here, one: text(here, one.kind)),
    plain("url", lambda _, one: one.url),
    plain("note", lambda here, one: text(here, one.note)),
    _page(Kind.PUBLISHER),
)

_BRANDS = (
    needed("id", lambda _, one: one.id),
    needed("name", lambda _, one: one.name),
    plain("aliases", lambda _, one: listed(one.aliases, "; ")),
    leading("publisher", Kind.PUBLISHER, "publishers", lambda _, one: one.publisher),
    plain("url", lambda _, one: one.url),
    plain("note", lambda here, one: text(here, one.note)),
    _page(Kind.BRAND),
)

_INDICATORS = (
    needed("id", lambda _, one: one.id),
    needed("title", lambda here, one: text(here, one.title)),
    plain("description", lambda here, one: text(here, one.description)),
    plain("caveat", lambda here, one: text(here, one.caveat)),
    _page(Kind.INDICATOR),
)

_THEMES = (
    needed("id", lambda _, one: one.id),
    needed("title", lambda here, one: text(here, one.title)),
    plain("description", lambda here, one: text(here, one.description)),
    _page(Kind.THEME),
)


def source_tables(here: Here) -> Iterable[Table]:
    """The tables in the order in which they are read."""
    site = here.site
    yield filled("studies", _STUDIES, here, site.studies.values())
    yield filled("publishers", _PUBLISHERS, here, site.publishers.values())
    yield filled("brands", _BRANDS, here, site.brands.values())
    yield filled("indicators", _INDICATORS, here, site.indicators.values())
    yield filled("themes", _THEMES, here, site.themes.values())


def _deff(study: Study) -> Decimal | None:
    return None if study.method.deff is None else Decimal(str(study.method.deff))
