"""Studies and figures for machines."""

from __future__ import annotations

import json
from collections.abc import Mapping
from urllib.parse import parse_qs

import pytest

from generator.citations.scholarly import (
    Json,
    coins,
    interval,
    meta_tags,
    script_json,
    statistic_json_ld,
    study_json_ld,
    study_node,
)
from generator.models import Publisher, Statistic, Study
from generator.values import Amount, LocalText, PartialDate
from generator.vocabularies import Unit


def _json_ld(
    statistic: Statistic, study: Study, publishers: Mapping[str, Publisher], url: str | None = None
) -> Json:
    return statistic_json_ld(statistic, study, study_node(study, publishers, "fr"), "fr", url)


def _statistic(value: str, unit: Unit) -> Statistic:
    return Statistic(
        id="s",
        study="bva-2010",
        value=Amount.parse(value),
        unit=unit,
        label=LocalText.of("citent l’immédiateté"),
        noun=LocalText.of("heures"),
        per=LocalText.of("minute") if unit is Unit.RATE else None,
        sample=512,
        geography=LocalText.of("France"),
    )


@pytest.mark.parametrize(
    ("value", "error", "ends"),
    [("84", 3.43, "80,57 à 86,92"), ("50", 4.31, "45,69 à 54,31"), ("0", 0.74, "0 à 0,74")],
)
def test_an_observation_has_its_margin_of_error(
    studies: Mapping[str, Study], publishers: Mapping[str, Publisher], value: str, error: float, ends: str
) -> None:
    """The farther end of the interval of its own sample; for quotas as an indication."""
    made = _json_ld(_statistic(value, Unit.PERCENT), studies["bva-2010"], publishers)
    assert made["marginOfError"] == {
        "@type": "QuantitativeValue",
        "value": error,
        "unitText": "points",
        "description": f"Intervalle à 95\u202f%, à titre indicatif\u00a0: {ends}\u202f%",
    }


def test_what_has_no_interval_has_no_margin_of_error(
    studies: Mapping[str, Study], publishers: Mapping[str, Publisher]
) -> None:
    """Nothing is said that nobody can compute."""
    assert "marginOfError" not in _json_ld(_statistic("84", Unit.COUNT), studies["bva-2010"], publishers)


def test_a_statistic_is_an_observation_based_on_its_study(
    studies: Mapping[str, Study], publishers: Mapping[str, Publisher]
) -> None:
    """Value, unit, variable, place, time and method, and the report it comes from."""
    url = "https://tendances.example/s/"
    made = _json_ld(_statistic("84", Unit.PERCENT), studies["bva-2010"], publishers, url)
    assert made == {
        "@context": "https://schema.org",
        "@type": "Observation",
        "name": "citent l’immédiateté",
        "description": "citent l’immédiateté\u00a0: 84\u202f%",
        "value": 84,
        "unitText": "%",
        "unitCode": "P1",
        "variableMeasured": {
            "@type": "StatisticalVariable",
            "name": "citent l’immédiateté",
            "populationType": "Français de 18 ans et plus",
        },
        "marginOfError": made["marginOfError"],
        "observationAbout": {"@type": "Place", "name": "France"},
        "observationDate": "2010-09-09",
        "measurementMethod": "telephone, quota, n = 512",
        "isBasedOn": {
            "@type": "Report",
            "name": "Observatoire des services clients",
            "creator": [{"@type": "Organization", "name": "BVA"}],
            "publisher": [{"@type": "Organization", "name": "BVA"}],
            "datePublished": "2010-10",
            "temporalCoverage": "2010-09-02/2010-09-09",
            "identifier": "bva-2010",
            "url": "https://www.bva.example/osc?a=1&b=2",
            "archivedAt": "https://web.archive.org/web/2024/https://www.bva.example/osc",
            "inLanguage": "fr",
        },
        "url": url,
    }


@pytest.mark.parametrize(
    ("value", "unit", "number", "unit_text"),
    [
        ("12,5", Unit.PERCENT, 12.5, "%"),
        ("6/10", Unit.RATIO, 0.6, "ratio"),
        ("100", Unit.RATE, 100, "heures/minute"),
        ("8", Unit.DURATION, 8, "heures"),
        ("3/5", Unit.SCORE, 3, "score"),
        ("12,5", Unit.CURRENCY, 12.5, "EUR"),
        ("0", Unit.PERCENT, 0, "%"),
    ],
)
def test_values_are_numbers(
    studies: Mapping[str, Study],
    publishers: Mapping[str, Publisher],
    value: str,
    unit: Unit,
    number: float,
    unit_text: str,
) -> None:
    """A machine gets a number, zero included, and what it counts."""
    made = _json_ld(_statistic(value, unit), studies["bva-2010"], publishers)
    assert made["value"] == number
    assert made["unitText"] == unit_text


def test_a_study_is_a_report_or_a_dataset(
    studies: Mapping[str, Study], publishers: Mapping[str, Publisher]
) -> None:
    """A platform's count is a dataset; persons are persons; a DOI is identity."""
    report = study_json_ld(studies["vargo-lusch-2004"], publishers, "fr", "https://tendances.example/e/")
    assert report["@type"] == "Report"
    assert report["creator"] == [
        {"@type": "Person", "name": "Stephen L. Vargo", "familyName": "Vargo", "givenName": "Stephen L."},
        {"@type": "Person", "name": "Robert F. Lusch", "familyName": "Lusch", "givenName": "Robert F."},
    ]
    assert report["identifier"] == "10.1509/jmkg.68.1.1.24036"
    assert report["sameAs"] == "https://doi.org/10.1509/jmkg.68.1.1.24036"
    assert report["inLanguage"] == "en"
    dataset = study_json_ld(studies["thismoment"], publishers, "fr")
    assert dataset["@type"] == "Dataset"
    assert "url" not in dataset
    sponsored = study_json_ld(studies["ipsos-ebay-2014"], publishers, "fr")
    assert sponsored["funder"] == {"@type": "Organization", "name": "eBay"}


def test_meta_tags_of_a_study(studies: Mapping[str, Study], publishers: Mapping[str, Publisher]) -> None:
    """One tag per author and institution, dates with slashes, nothing empty."""
    tags = meta_tags(studies["wetcie-csa"], publishers, "fr")
    assert [content for name, content in tags if name == "citation_author"] == ["WetCie", "Institut CSA"]
    assert "citation_publication_date" not in dict(tags)
    bva = dict(meta_tags(studies["bva-2010"], publishers, "fr"))
    assert bva["citation_title"] == "Observatoire des services clients"
    assert bva["citation_publication_date"] == "2010/10"
    assert bva["citation_technical_report_institution"] == "BVA"
    assert bva["citation_public_url"] == "https://www.bva.example/osc?a=1&b=2"
    assert bva["DC.date"] == "2010-10"
    assert dict(meta_tags(studies["oracle-2011"], publishers, "fr"))["citation_publication_date"] == "2011"
    assert "citation_public_url" not in dict(meta_tags(studies["thismoment"], publishers, "fr"))


def test_coins_reads_back(studies: Mapping[str, Study], publishers: Mapping[str, Publisher]) -> None:
    """The span's title is a query string with title, creators, date and address."""
    fields = parse_qs(coins(studies["vargo-lusch-2004"], publishers, "fr"), strict_parsing=True)
    assert fields["ctx_ver"] == ["Z39.88-2004"]
    assert fields["rft.creator"] == ["Stephen L. Vargo", "Robert F. Lusch"]
    assert fields["rft.date"] == ["2004-01"]
    assert fields["rft.identifier"] == ["https://doi.org/10.1509/jmkg.68.1.1.24036"]
    accents = parse_qs(coins(studies["nielsen-2013"], publishers, "fr"), strict_parsing=True)
    assert accents["rft.title"] == ["Confiance et publicité"]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("2010", "2010"),
        ("2010-10", "2010-10"),
        ("2010-10-05", "2010-10-05"),
        ("2011-Q4", "2011-10-01/2011-12-31"),
        ("2013-12/2014-01", "2013-12/2014-01"),
        ("2011-Q4/2012-Q1", "2011-10-01/2012-03-31"),
    ],
)
def test_intervals(typed: str, written: str) -> None:
    """ISO 8601 has no quarters: they become their days."""
    assert interval(PartialDate.parse(typed)) == written


def test_script_json_cannot_leave_its_script() -> None:
    """Marks that HTML or JavaScript would read are escaped, and mean the same."""
    value = {"a": "</script><!--&\u2028\u2029é", "b": [1, 2.5, None]}
    text = script_json(value)
    assert not set(text) & set("<>&\u2028\u2029")
    assert json.loads(text) == value
    assert text.startswith('{"a":"\\u003c/script\\u003e')


def test_script_json_refuses_what_json_has_not() -> None:
    """NaN is a bug, not a value."""
    with pytest.raises(ValueError, match="Out of range"):
        script_json(float("nan"))
