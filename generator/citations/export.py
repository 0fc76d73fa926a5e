"""References for reference managers: BibTeX, RIS and CSL-JSON, of studies and of single figures."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.citations.addresses import safe_url
from generator.citations.entries import (
    NO_LINKS,
    Entry,
    copy_of,
    date_parts,
    figure_text,
    statistic_entry,
    study_entry,
)
from generator.citations.names import Name, publisher_name
from generator.citations.reference import reference
from generator.citations.robust import fate_of
from generator.incoming.notes import Notes
from generator.models import Publisher, Statistic, Study

Json = dict[str, object]
_JSON: Final = json.JSONEncoder(ensure_ascii=False).encode


class CiteBox(NamedTuple):
    """One figure, ready to be copied: a full text, and three file formats."""

    text: str
    bibtex: str
    ris: str
    csl_json: Json


class CitedStudy(NamedTuple):
    """What each figure of a study says of it: its reference as text, and its entry."""

    text: str
    entry: Entry
    custom: Json


def bibtex(
    studies: Iterable[Study], publishers: Mapping[str, Publisher], language: str, links: Notes = NO_LINKS
) -> str:
    """A .bib file; keys are the studies' ids."""
    return "\n".join(_bibtex(study_entry(study, publishers, language, links), language) for study in studies)


def ris(
    studies: Iterable[Study], publishers: Mapping[str, Publisher], language: str, links: Notes = NO_LINKS
) -> str:
    """A .ris file, with the line ends that its format asks for."""
    return "".join(_ris(study_entry(study, publishers, language, links)) for study in studies)


def csl_json(
    studies: Iterable[Study], publishers: Mapping[str, Publisher], language: str, links: Notes = NO_LINKS
) -> list[Json]:
    """What a .json file of CSL entries holds; what CSL has no word for stands under `custom`."""
    return [
        _csl(study_entry(study, publishers, language, links), _custom(study, publishers, language, links))
        for study in studies
    ]


def json_text(entries: Iterable[Json]) -> str:
    """A .json file of such entries, a line for each field."""
    listed = ",\n".join(map(_json_lines, entries))
    return f"[\n{listed}\n]\n"


def _json_lines(entry: Json) -> str:
    fields = ",\n".join(f'    "{name}": {_JSON(value)}' for name, value in entry.items())
    return f"  {{\n{fields}\n  }}"


def cited_study(
    study: Study, publishers: Mapping[str, Publisher], language: str, links: Notes = NO_LINKS
) -> CitedStudy:
    """The study, for `cite_statistic` of each of its figures."""
    return CitedStudy(
        text=reference(study, publishers, language, links=links).plain.rstrip("."),
        entry=study_entry(study, publishers, language, links),
        custom=_custom(study, publishers, language, links),
    )


def cite_statistic(
    statistic: Statistic, study: CitedStudy, site_title: str, language: str, url: str | None = None
) -> CiteBox:
    """How to cite one figure: who produced it, then which site processed it.

    `url` is the figure's own address, where the site has one.
    """
    processing = say(language, "citation.processing", site=site_title)
    figure = figure_text(statistic, language)
    link = safe_url(url)
    ending = f"{processing[:1].upper()}{processing[1:]}" + (f", {link}" if link else ".")
    entry = statistic_entry(statistic, study.entry, site_title, language, link)
    custom: Json = {"statistic": _statistic_facts(statistic), **study.custom}
    return CiteBox(
        text=f"{figure}. {study.text}. {ending}",
        bibtex=_bibtex(entry, language),
        ris=_ris(entry),
        csl_json=_csl(entry, custom),
    )


_BIBTEX_MARKS: Final = str.maketrans(
    {
        **{mark: f"\\{mark}" for mark in "{}$&#_%"},
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "\n": " ",
        "\r": " ",
    }
)
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_KEY: Final = re.compile(r"[^\w:./+-]+")


def _bibtex(entry: Entry, language: str) -> str:
    kind = "techreport" if entry.is_report else "misc"
    fields = "".join(f"  {name} = {value},\n" for name, value in _bibtex_fields(entry, language))
    return f"@{kind}{{{_KEY.sub('-', entry.key)},\n{fields}}}\n"


def _bibtex_fields(entry: Entry, language: str) -> Iterator[tuple[str, str]]:
    """Name and value, braces included. Addresses are verbatim: LaTeX's url command escapes them itself."""
    if entry.names:
        yield "author", f"{{{' and '.join(_bibtex_name(name) for name in entry.names)}}}"
    yield "title", f"{{{{{_tex(entry.title)}}}}}"
    if entry.publisher:
        yield "institution" if entry.is_report else "organization", f"{{{{{_tex(entry.publisher)}}}}}"
    if entry.is_report:
        yield "type", f"{{{_tex(entry.genre)}}}"
    if entry.issued:
        yield "year", f"{{{entry.issued.year}}}"
        parts = date_parts(entry.issued)
        if len(parts) == 1 and len(parts[0]) > 1:
            yield "month", _MONTHS[parts[0][1] - 1]
    for name, value in (("doi", entry.doi), ("url", entry.url), ("urldate", entry.accessed)):
        if value:
            yield name, f"{{{value}}}"
    yield "language", f"{{{_tex(entry.language)}}}"
    archived = entry.archived and say(language, "citation.archived-at", address=entry.archived)
    note = f"{entry.note.rstrip('.')}. {archived}" if entry.note and archived else entry.note or archived
    if note:
        yield "note", f"{{{_tex(note)}}}"


def _tex(text: str) -> str:
    return text.translate(_BIBTEX_MARKS)


def _bibtex_name(name: Name) -> str:
    """Braces keep an organisation's name whole."""
    return f"{_tex(name.family)}, {_tex(name.given)}" if name.given else f"{{{_tex(name.family)}}}"


def _ris(entry: Entry) -> str:
    lines = "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in _ris_fields(entry) if value)
    return f"{lines}ER  - \r\n"


def _ris_fields(entry: Entry) -> Iterator[tuple[str, str | None]]:
    yield "TY", "RPRT" if entry.is_report else "GEN"
    yield "ID", entry.key
    for name in entry.names:
        yield "AU", f"{name.family}, {name.given}" if name.given else name.family
    yield "TI", entry.title
    yield "PB", entry.publisher
    if entry.issued:
        yield "PY", str(entry.issued.year)
        known = [f"{part:02}" for part in date_parts(entry.issued)[0]]
        yield "DA", "/".join([*known, "", "", ""][:4])
    yield "M3", entry.genre
    yield "DO", entry.doi
    yield "UR", entry.url
    yield "L2", entry.archived
    yield "Y2", entry.accessed and entry.accessed.replace("-", "/")
    yield "LA", entry.language
    yield "N1", entry.note


def _csl(entry: Entry, custom: Json) -> Json:
    issued: Json | None = None
    if entry.issued:
        issued = {
            "date-parts": [*map(list, date_parts(entry.issued))],
            **({"circa": True} if entry.inferred else {}),
        }
    accessed = entry.accessed and {"date-parts": [[int(part) for part in entry.accessed.split("-")]]}
    fields: Json = {
        "id": entry.key,
        "type": "report" if entry.is_report else "document",
        "author": [_csl_name(name) for name in entry.names],
        "title": entry.title,
        "publisher": entry.publisher,
        "issued": issued,
        "accessed": accessed,
        "URL": entry.url,
        "DOI": entry.doi,
        "language": entry.language,
        "genre": entry.genre,
        "note": entry.note,
        "custom": custom,
    }
    return {key: value for key, value in fields.items() if value}


def _csl_name(name: Name) -> Json:
    return {"family": name.family, "given": name.given} if name.given else {"literal": name.family}


def _custom(study: Study, publishers: Mapping[str, Publisher], language: str, links: Notes) -> Json:
    """How the survey was made, where the figures were read, and the archived copy."""
    custom: Json = {
        "survey": _survey(study, publishers, language),
        "via": _via(study, publishers, language, links),
        "archive": copy_of(study, links),
    }
    return {key: value for key, value in custom.items() if value}


def _survey(study: Study, publishers: Mapping[str, Publisher], language: str) -> Json:
    method = study.method
    sponsor = study.commissioned_by
    facts: Json = {
        "kind": str(study.kind),
        "checked": str(study.checked),
        "sponsor": publisher_name(sponsor, publishers) if sponsor else None,
        "population": method.population and method.population.get(language),
        "territory": method.country and method.country.get(language),
        "n": method.sample,
        "counted": method.noun and method.noun.get(language),
        "sampling": method.sampling and str(method.sampling),
        "mode": method.mode and str(method.mode),
        "field_start": method.fieldwork and method.fieldwork.start.isoformat(),
        "field_end": method.fieldwork and method.fieldwork.end.isoformat(),
        "question": method.question and method.question.get(language),
        "nonresponse": method.nonresponse and method.nonresponse.get(language),
        "incentive": method.incentive and method.incentive.get(language),
        "weighting": method.weighting and method.weighting.get(language),
        "deff": method.deff,
        "notice_url": safe_url(method.notice),
    }
    return {key: value for key, value in facts.items() if value is not None}


def _via(study: Study, publishers: Mapping[str, Publisher], language: str, links: Notes) -> Json | None:
    via = study.via
    if via is None:
        return None
    copy = fate_of(via.url, None, links).copy
    facts: Json = {
        "title": via.title.get(language),
        "author": via.author,
        "publisher": via.publisher and publisher_name(via.publisher, publishers),
        "issued": via.date and str(via.date),
        "URL": safe_url(via.url),
        "archive": copy and copy.url,
    }
    return {key: value for key, value in facts.items() if value}


def _statistic_facts(statistic: Statistic) -> Json:
    facts: Json = {
        "value": str(statistic.value),
        "unit": str(statistic.unit),
        "qualifier": statistic.qualifier and str(statistic.qualifier),
        "locator": statistic.locator,
    }
    return {key: value for key, value in facts.items() if value is not None}
