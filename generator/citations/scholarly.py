"""Studies and figures for machines: schema.org as JSON-LD, meta tags and COinS for reference managers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final
from urllib.parse import urlencode

from generator.catalogue import say
from generator.citations.addresses import bare_doi, doi_url, safe_url
from generator.citations.entries import NO_LINKS, copy_of, figure_text
from generator.citations.names import Name, creators, publisher_name
from generator.incoming.notes import Notes
from generator.models import Method, Publisher, Statistic, Study
from generator.numbers.format import format_number, format_statistic
from generator.numbers.survey import NoInterval, interval_of, sample_of
from generator.values import LocalText, PartialDate, Precision
from generator.vocabularies import StudyKind, Unit

Json = dict[str, object]
_SCHEMA: Final = "https://schema.org"
_PERCENT_CODE: Final = "P1"  # UN/CEFACT's code of the per cent, which schema.org's unitCode asks for


def statistic_json_ld(
    statistic: Statistic, study: Study, based_on: Json, language: str, url: str | None = None
) -> Json:
    """The figure as an `Observation` of its study, which is the node `based_on`.

    `url` is its own address, if the site has one.
    """
    label = statistic.label.get(language)
    shown = format_statistic(statistic, language)
    when = statistic.period or study.method.fieldwork or study.date
    return _known(
        {
            "@context": _SCHEMA,
            "@type": "Observation",
            "name": label,
            "description": say(language, "citation.figure", label=label, value=shown),
            "value": _json_number(statistic),
            "unitText": _unit_text(statistic, language),
            "unitCode": _PERCENT_CODE if statistic.unit is Unit.PERCENT else None,
            "variableMeasured": _variable(statistic, study.method, language),
            "marginOfError": _margin(statistic, study, language),
            "observationAbout": _place(statistic.geography or study.method.country, language),
            "observationDate": when and _moment(when),
            "measurementMethod": _technique(statistic, study),
            "isBasedOn": based_on,
            "url": safe_url(url),
        }
    )


def study_json_ld(
    study: Study,
    publishers: Mapping[str, Publisher],
    language: str,
    url: str | None = None,
    links: Notes = NO_LINKS,
) -> Json:
    """The study as a `Report`, or as a `Dataset` where it is a platform's own count."""
    return _known(
        {
            "@context": _SCHEMA,
            **study_node(study, publishers, language, links),
            "mainEntityOfPage": safe_url(url),
            "variableMeasured": [statistic.label.get(language) for statistic in study.statistics],
        }
    )


def meta_tags(
    study: Study, publishers: Mapping[str, Publisher], language: str
) -> tuple[tuple[str, str], ...]:
    """Names and contents of the tags by which Zotero and Scholar read a study's page; not escaped."""
    return tuple((name, content) for name, content in _tags(study, publishers, language) if content)


def figure_tags(
    statistic: Statistic, study: Study, publishers: Mapping[str, Publisher], language: str, url: str | None
) -> tuple[tuple[str, str], ...]:
    """Highwire's tags for the page of one figure: made by the makers of its study, and read at `url`."""
    title = figure_text(statistic, language)
    found = (
        ("citation_title", title),
        *_made(study, publishers),
        ("citation_public_url", safe_url(url or study.url)),
        ("citation_language", language),
    )
    return tuple((name, content) for name, content in found if content)


def coins(study: Study, publishers: Mapping[str, Publisher], language: str) -> str:
    """The `title` of a `<span class="Z3988">` that marks a study in a list; not escaped."""
    fields = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
        ("rft.type", "report"),
        ("rft.title", study.title.get(language)),
        *(("rft.creator", _full_name(name)) for name in creators(study, publishers)),
        ("rft.publisher", _publishers(study, publishers)[0] if study.publisher else None),
        ("rft.date", study.date and interval(study.date)),
        ("rft.identifier", doi_url(study.doi) or safe_url(study.url)),
        ("rft.language", study.language or language),
    ]
    return urlencode([(name, value) for name, value in fields if value])


def script_json(value: object) -> str:
    """JSON that cannot end the `<script>` it stands in: `<`, `>`, `&`, U+2028 and U+2029 escaped.

    Raises:
        ValueError: `value` holds a number that JSON has not (NaN, infinity).
    """
    return _SPECIAL.sub(lambda found: f"\\u{ord(found[0]):04x}", _JSON(value))


def interval(when: PartialDate) -> str:
    """ISO 8601 as precisely as it is known; quarters and ranges as an interval."""
    if when.precision in {Precision.YEAR, Precision.MONTH, Precision.DAY}:
        return str(when)
    first, last = when.bounds
    if Precision.QUARTER in {first.precision, last.precision}:
        return f"{when.start.isoformat()}/{when.end.isoformat()}"
    return f"{first}/{last}"


def _moment(when: PartialDate) -> str:
    """The date by which it is known, where only a date will do: the end of a range or quarter."""
    last = when.bounds[1]
    return when.end.isoformat() if last.precision is Precision.QUARTER else str(last)


_SPECIAL: Final = re.compile("[<>&\u2028\u2029]")
_JSON: Final = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
).encode


def _known(fields: Json) -> Json:
    """Without what is not known."""
    return {key: value for key, value in fields.items() if value not in (None, "", [], {})}


def _json_number(statistic: Statistic) -> int | float:
    number = statistic.value.number
    if statistic.value.of is not None and statistic.unit is Unit.RATIO:
        number = Decimal(statistic.value.fraction.numerator) / statistic.value.fraction.denominator
    return int(number) if number == number.to_integral_value() else float(number)


def _unit_text(statistic: Statistic, language: str) -> str:
    """What the value counts: its noun, its currency, else the unit's own name."""
    if statistic.unit is Unit.CURRENCY:
        return statistic.currency or "EUR"
    if statistic.unit in {Unit.COUNT, Unit.RATE, Unit.DURATION} and statistic.noun:
        noun = statistic.noun.get(language)
        return f"{noun}/{statistic.per.get(language)}" if statistic.per else noun
    return "%" if statistic.unit is Unit.PERCENT else str(statistic.unit)


def _variable(statistic: Statistic, method: Method, language: str) -> Json:
    base = statistic.base or method.population
    return _known(
        {
            "@type": "StatisticalVariable",
            "name": statistic.label.get(language),
            "measuredProperty": statistic.indicator,
            "populationType": base and base.get(language),
        }
    )


def _margin(statistic: Statistic, study: Study, language: str) -> Json | None:
    """How far the farther end of the 95 % interval is from the value, in points; in words, both ends."""
    found = interval_of(statistic, study)
    if isinstance(found, NoInterval):
        return None
    value = statistic.value.number
    key = "citation.interval/indicative" if found.indicative else "citation.interval"
    low, high = (
        format_number(end, language, decimals=None if end % 1 else 0) for end in (found.low, found.high)
    )
    return {
        "@type": "QuantitativeValue",
        "value": float(max(value - found.low, found.high - value)),
        "unitText": say(language, "citation.points"),
        "description": say(language, key, low=low, high=high),
    }


def _technique(statistic: Statistic, study: Study) -> str:
    """How and of how many: "telephone, quota, n = 1004"."""
    method, sample = study.method, sample_of(statistic, study)
    known = (method.mode, method.sampling, sample and f"n = {sample}")
    return ", ".join(str(part) for part in known if part)


def _place(name: LocalText | None, language: str) -> Json | None:
    return {"@type": "Place", "name": name.get(language)} if name else None


def study_node(
    study: Study, publishers: Mapping[str, Publisher], language: str, links: Notes = NO_LINKS
) -> Json:
    """The study as the node of another one's JSON-LD."""
    sponsor = study.commissioned_by
    return _known(
        {
            "@type": "Dataset" if study.kind is StudyKind.PLATFORM_COUNT else "Report",
            "name": study.title.get(language),
            "creator": [_agent(name) for name in creators(study, publishers)],
            "publisher": [_organisation(name) for name in _publishers(study, publishers)],
            "funder": _organisation(publisher_name(sponsor, publishers)) if sponsor else None,
            "datePublished": study.date and _moment(study.date),
            "temporalCoverage": study.method.fieldwork and interval(study.method.fieldwork),
            "identifier": bare_doi(study.doi) or study.id,
            "sameAs": doi_url(study.doi),
            "url": safe_url(study.url),
            "archivedAt": copy_of(study, links),
            "inLanguage": study.language or language,
            "citation": study.via and study.via.title.get(language),
        }
    )


def _publishers(study: Study, publishers: Mapping[str, Publisher]) -> list[str]:
    return [publisher_name(one, publishers) for one in (study.publisher, *study.co_publishers) if one]


def _agent(name: Name) -> Json:
    if not name.given:
        return _organisation(name.family)
    return {"@type": "Person", "name": _full_name(name), "familyName": name.family, "givenName": name.given}


def _organisation(name: str) -> Json:
    return {"@type": "Organization", "name": name}


def _full_name(name: Name) -> str:
    return f"{name.given} {name.family}".strip()


def _tags(
    study: Study, publishers: Mapping[str, Publisher], language: str
) -> Iterator[tuple[str, str | None]]:
    """Highwire's tags, then Dublin Core's."""
    title = study.title.get(language)
    yield "citation_title", title
    yield from _made(study, publishers)
    yield "citation_doi", bare_doi(study.doi)
    yield "citation_public_url", safe_url(study.url)
    yield "citation_language", study.language or language
    yield "DC.type", "Report"
    yield "DC.title", title
    yield from (("DC.creator", _full_name(name)) for name in creators(study, publishers))
    yield from (("DC.publisher", name) for name in _publishers(study, publishers))
    yield "DC.date", interval(study.date) if study.date else None
    yield "DC.identifier", doi_url(study.doi) or safe_url(study.url)
    yield "DC.language", study.language or language


def _made(study: Study, publishers: Mapping[str, Publisher]) -> Iterator[tuple[str, str]]:
    """Who made a study, and when."""
    day = str(study.date.bounds[0]) if study.date else ""
    yield from (("citation_author", _full_name(name)) for name in creators(study, publishers))
    yield "citation_publication_date", day.partition("-Q")[0].replace("-", "/")
    published = _publishers(study, publishers)
    yield from (("citation_technical_report_institution", name) for name in published)
