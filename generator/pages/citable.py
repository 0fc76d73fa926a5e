"""What programs read of a text to cite it: schema.org as JSON-LD, and the tags of reference managers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from generator.citations.scholarly import Json, script_json
from generator.frontmatter import Page, Report, Trend, Written
from generator.models import Kind, Ref
from generator.pages.here import Here
from generator.pages.prose import title_of
from generator.pages.updates import came_out, last_change
from generator.texts import ref_of
from generator.vocabularies import StudyKind

_TYPES: Final = {Kind.REPORT: "Report", Kind.TREND: "Article", Kind.ARTICLE: "Article"}


def text_tags(here: Here, written: Written, title: str) -> tuple[tuple[str, str], ...]:
    """Highwire's tags and Dublin Core's of a report, a trend or an article; not escaped."""
    if isinstance(written, Page):
        return ()
    return tuple((name, content) for name, content in _tags(here, written, title) if content)


def text_json_ld(here: Here, written: Written, title: str, summary: str, studies: Iterable[str]) -> str:
    """The text as schema.org's node, for a script element; it names the `studies` that it cites."""
    if isinstance(written, Page):
        return ""
    ref = ref_of(written)
    changed = last_change(here, ref)
    published = came_out(here, written)
    node: Json = {
        "@context": "https://schema.org",
        "@type": _TYPES[ref.kind],
        "headline": title,
        "name": title,
        "description": summary,
        "author": _author(here, written),
        "publisher": _site(here),
        "datePublished": published and published.isoformat(),
        "dateModified": changed and changed.isoformat(),
        "inLanguage": here.language,
        "url": here.url,
        "license": here.site.config.licence_url,
        "isAccessibleForFree": True,
        "keywords": [here.name(Ref(Kind.THEME, one)) for one in written.themes],
        "citation": [_study(here, study) for study in studies],
        **_place(here, written),
    }
    return script_json({name: value for name, value in node.items() if value not in (None, "", [])})


def _place(here: Here, written: Written) -> Json:
    """What the text is part of, or what is part of it."""
    if isinstance(written, Trend):
        report = Ref(Kind.REPORT, written.report)
        return {"isPartOf": _text(here, report), "position": written.number}
    if isinstance(written, Report):
        trends = here.site.trends_of.get(written.id, ())
        return {"hasPart": [_text(here, Ref(Kind.TREND, one)) for one in trends]}
    return {}


def _text(here: Here, ref: Ref) -> Json:
    node: Json = {"@type": _TYPES[ref.kind], "name": title_of(here, ref)}
    address = here.address_of(here.urls.of(ref, here.language))
    return {**node, "url": address} if address else node


def _study(here: Here, name: str) -> Json:
    return here.once("cited node", name, lambda: _cited(here, name))


def _cited(here: Here, name: str) -> Json:
    study = here.site.studies[name]
    node: Json = {
        "@type": "Dataset" if study.kind is StudyKind.PLATFORM_COUNT else "Report",
        "name": study.title.get(here.language),
        "url": here.address_of(here.urls.of(Ref(Kind.STUDY, name), here.language)) or study.url,
    }
    return {name: value for name, value in node.items() if value}


def _author(here: Here, written: Written) -> Json | None:
    """Who signs the text; where nobody does, whoever signs the site, which may be several."""
    if written.author:
        return {"@type": "Person", "name": written.author}
    author = here.site.config.author
    return {"@type": "Organization", "name": author} if author else None


def _site(here: Here) -> Json:
    return {"@type": "Organization", "name": here.local(here.site.config.title)}


def _tags(here: Here, written: Written, title: str) -> Iterator[tuple[str, str]]:
    site = here.local(here.site.config.title)
    author = written.author or here.site.config.author or ""
    day: date | None = came_out(here, written)
    year = str(written.year) if isinstance(written, Report) else ""
    yield "citation_title", title
    yield "citation_author", author
    yield "citation_publication_date", day.strftime("%Y/%m/%d") if day else year
    if isinstance(written, Report):
        yield "citation_technical_report_institution", site
    elif isinstance(written, Trend):
        yield "citation_inbook_title", title_of(here, Ref(Kind.REPORT, written.report))
    yield "citation_publisher", site
    yield "citation_public_url", here.url or ""
    yield "citation_language", here.language
    yield "DC.type", "Report" if isinstance(written, Report) else "Text"
    yield "DC.title", title
    yield "DC.creator", author
    yield "DC.publisher", site
    yield "DC.date", day.isoformat() if day else year
    yield "DC.identifier", here.url or ""
    yield "DC.language", here.language
