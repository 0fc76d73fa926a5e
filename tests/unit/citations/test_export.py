"""Files for reference managers, read back."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from generator.citations.export import bibtex, cite_statistic, cited_study, csl_json, json_text, ris
from generator.models import Publisher, Statistic, Study
from generator.values import Amount, LocalText, PartialDate
from generator.vocabularies import Qualifier, Unit

MARKS = "\\ { } $ & # _ % ~ ^ é « »"
_STATISTIC = Statistic(
    id="motif-reponse",
    study="bva-2010",
    value=Amount.parse("84"),
    unit=Unit.PERCENT,
    label=LocalText.of("citent l’immédiateté de la réponse"),
    locator="p. 12",
)


def _read_bibtex(text: str) -> list[tuple[str, str, dict[str, str]]]:
    """A tiny reader: type, key and fields of each entry, braces balanced, escapes undone."""
    entries = []
    for found in re.finditer(r"@(\w+)\{([^,{}\s]+),\n", text):
        at, fields = found.end(), {}
        while text[at] != "}":
            name, value, at = _read_field(text, at)
            fields[name] = value
        entries.append((found[1], found[2], fields))
    return entries


def _read_field(text: str, at: int) -> tuple[str, str, int]:
    name, equals, _ = text[at:].partition(" = ")
    start = at + len(name) + len(equals)
    end, depth = start, 0
    while depth or text[end : end + 2] != ",\n":
        if text[end] == "\\":
            end += 1
        elif text[end] in "{}":
            depth += 1 if text[end] == "{" else -1
        end += 1
    return name.strip(), text[start:end].removeprefix("{").removesuffix("}"), end + 2


def _untex(text: str) -> str:
    words = {r"\textbackslash{}": "\\", r"\textasciitilde{}": "~", r"\textasciicircum{}": "^"}
    pattern = r"\\text\w+\{\}|\\(.)"
    return re.sub(
        pattern, lambda found: words.get(found[0]) or found[1], text.strip("{}") if text[0] == "{" else text
    )


def _read_ris(text: str) -> list[list[tuple[str, str]]]:
    """Tag and value of each line, by entry; every line ends in CRLF."""
    assert text.endswith("\r\n")
    assert text.count("\n") == text.count("\r\n")
    lines = text.removesuffix("\r\n").split("\r\n")
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in lines)
    entries: list[list[tuple[str, str]]] = [[]]
    for line in lines:
        entries[-1].append((line[:2], line[6:]))
        if line.startswith("ER"):
            entries.append([])
    return entries[:-1]


def test_bibtex_of_a_study(studies: Mapping[str, Study], publishers: Mapping[str, Publisher]) -> None:
    """A report with its institution, month and addresses; the key is the study's id."""
    (entry,) = _read_bibtex(bibtex([studies["bva-2010"]], publishers, "fr"))
    kind, key, fields = entry
    assert (kind, key) == ("techreport", "bva-2010")
    assert fields == {
        "author": "{BVA}",
        "title": "{Observatoire des services clients}",
        "institution": "{BVA}",
        "type": "Rapport",
        "year": "2010",
        "month": "oct",
        "url": "https://www.bva.example/osc?a=1&b=2",
        "urldate": "2024-03-03",
        "language": "fr",
        "note": "Copie archivée\u00a0: https://web.archive.org/web/2024/https://www.bva.example/osc",
    }


def test_bibtex_names_and_doi(studies: Mapping[str, Study], publishers: Mapping[str, Publisher]) -> None:
    """Persons are family first, joined by "and"; the DOI is bare."""
    ((_, _, fields),) = _read_bibtex(bibtex([studies["vargo-lusch-2004"]], publishers, "en"))
    assert fields["author"] == "Vargo, Stephen L. and Lusch, Robert F."
    assert fields["doi"] == "10.1509/jmkg.68.1.1.24036"
    assert fields["type"] == "Report"


def test_bibtex_escapes_what_tex_would_read(
    studies: Mapping[str, Study], publishers: Mapping[str, Publisher]
) -> None:
    """Every special mark survives a reading back, accents are left as they are."""
    study = replace(studies["bva-2010"], title=LocalText.of(MARKS))
    ((_, _, fields),) = _read_bibtex(bibtex([study], publishers, "fr"))
    assert fields["title"] == (
        r"{\textbackslash{} \{ \} \$ \& \# \_ \% \textasciitilde{} \textasciicircum{} é « »}"
    )
    assert _untex(fields["title"][1:-1]) == MARKS


def test_second_hand_and_unsourced_works_say_so_in_a_note(
    studies: Mapping[str, Study], publishers: Mapping[str, Publisher]
) -> None:
    """What a format has no field for stands in the note; an unsourced figure is no report."""
    chosen = [studies["nielsen-2013"], studies["observations-2011"]]
    second_hand, unsourced = _read_bibtex(bibtex(chosen, publishers, "fr"))
    assert "Cité dans" in second_hand[2]["note"]
    assert unsourced[0] == "misc"
    assert unsourced[2]["note"].startswith("Source non indiquée")


def test_ris_of_a_study(studies: Mapping[str, Study], publishers: Mapping[str, Publisher]) -> None:
    """Tags in order, one author a line, dates with slashes."""
    (entry,) = _read_ris(ris([studies["bva-2010"]], publishers, "fr"))
    assert entry == [
        ("TY", "RPRT"),
        ("ID", "bva-2010"),
        ("AU", "BVA"),
        ("TI", "Observatoire des services clients"),
        ("PB", "BVA"),
        ("PY", "2010"),
        ("DA", "2010/10//"),
        ("M3", "Rapport"),
        ("UR", "https://www.bva.example/osc?a=1&b=2"),
        ("L2", "https://web.archive.org/web/2024/https://www.bva.example/osc"),
        ("Y2", "2024/03/03"),
        ("LA", "fr"),
        ("ER", ""),
    ]


def test_ris_lines_cannot_be_broken(
    studies: Mapping[str, Study], publishers: Mapping[str, Publisher]
) -> None:
    """A line end in a title does not start a new tag."""
    study = replace(studies["servqual-1988"], title=LocalText.of("SERV\r\nTY  - BOOK\nQUAL"))
    (entry,) = _read_ris(ris([study], publishers, "fr"))
    assert [value for tag, value in entry if tag == "TI"] == ["SERV TY - BOOK QUAL"]
    assert [value for tag, value in entry if tag == "AU"] == [
        "Parasuraman, A.",
        "Zeithaml, Valarie A.",
        "Berry, Leonard L.",
    ]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_all_studies_together(
    studies: Mapping[str, Study], publishers: Mapping[str, Publisher], language: str
) -> None:
    """One file holds every study once, in the order given, in all three formats."""
    ids = list(studies)
    assert [key for _, key, _ in _read_bibtex(bibtex(studies.values(), publishers, language))] == ids
    assert [dict(entry)["ID"] for entry in _read_ris(ris(studies.values(), publishers, language))] == ids
    listed = csl_json(studies.values(), publishers, language)
    assert [entry["id"] for entry in listed] == ids
    assert [list(entry) for entry in json.loads(json_text(listed))] == [list(entry) for entry in listed]


def test_a_json_file_has_a_line_for_each_field(
    studies: Mapping[str, Study], publishers: Mapping[str, Publisher]
) -> None:
    """Readable beside a page, and what any reader of JSON makes of it is the same."""
    listed = csl_json(studies.values(), publishers, "fr")
    text = json_text(listed)
    assert json.loads(text) == json.loads(json.dumps(listed))
    assert [line.strip().partition(":")[0] for line in text.splitlines() if ":" in line] == [
        json.dumps(name) for entry in listed for name in entry
    ]


def test_csl_json_of_a_survey(studies: Mapping[str, Study], publishers: Mapping[str, Publisher]) -> None:
    """CSL's own fields, and under `custom` how the survey was made and where it is archived."""
    (entry,) = csl_json([studies["bva-2010"]], publishers, "fr")
    assert entry == {
        "id": "bva-2010",
        "type": "report",
        "author": [{"literal": "BVA"}],
        "title": "Observatoire des services clients",
        "publisher": "BVA",
        "issued": {"date-parts": [[2010, 10]]},
        "accessed": {"date-parts": [[2024, 3, 3]]},
        "URL": "https://www.bva.example/osc?a=1&b=2",
        "language": "fr",
        "genre": "Rapport",
        "custom": {
            "survey": {
                "kind": "survey",
                "checked": "primary",
                "population": "Français de 18 ans et plus",
                "territory": "FR",
                "n": 1004,
                "sampling": "quota",
                "mode": "telephone",
                "field_start": "2010-09-02",
                "field_end": "2010-09-09",
            },
            "archive": "https://web.archive.org/web/2024/https://www.bva.example/osc",
        },
    }


@pytest.mark.parametrize(
    ("study", "issued"),
    [
        ("oracle-2011", {"date-parts": [[2011, 10], [2011, 12]]}),
        ("bva-guess", {"date-parts": [[2010, 10]], "circa": True}),
        ("insee-2024", {"date-parts": [[2023], [2024]]}),
        ("insee-wave", {"date-parts": [[2013, 12], [2014, 1]]}),
        ("eptica-2015", {"date-parts": [[2015, 3, 1]]}),
    ],
)
def test_csl_dates(
    studies: Mapping[str, Study], publishers: Mapping[str, Publisher], study: str, issued: object
) -> None:
    """Ranges and quarters have two dates; a guess is "circa"."""
    (entry,) = csl_json([studies[study]], publishers, "fr")
    assert entry["issued"] == issued


def test_csl_json_says_where_a_figure_was_read(
    studies: Mapping[str, Study], publishers: Mapping[str, Publisher]
) -> None:
    """`custom.via` names the text that quotes the study."""
    (entry,) = csl_json([studies["nielsen-2013"]], publishers, "fr")
    custom = entry["custom"]
    assert isinstance(custom, dict)
    assert custom["via"] == {
        "title": "Le client sera tracé",
        "author": "Thierry Spencer",
        "publisher": "Le Sens du client",
        "issued": "2014",
        "URL": "https://sensduclient.example/trace",
    }


def test_cite_a_figure_in_french(studies: Mapping[str, Study], publishers: Mapping[str, Publisher]) -> None:
    """The value and its study first, then who processed it, then the figure's own address."""
    url = "https://tendances.example/chiffres/motif-reponse/"
    box = cite_statistic(
        _STATISTIC, cited_study(studies["bva-2010"], publishers, "fr"), "Tendances", "fr", url
    )
    assert box.text == (
        "84\u202f% citent l’immédiateté de la réponse. BVA, 2010. Observatoire des services clients"
        " [en ligne]. Octobre 2010. [Consulté le 3 mars 2024]. Disponible à l’adresse\u00a0: "
        "https://www.bva.example/osc?a=1&b=2 (archive"
        " https://web.archive.org/web/2024/https://www.bva.example/osc)."
        f" Avec un traitement par Tendances, {url}"
    )
    ((kind, key, fields),) = _read_bibtex(box.bibtex)
    assert (kind, key, fields["url"]) == ("misc", "motif-reponse", url)
    assert _untex(fields["title"][1:-1]) == "84\u202f% citent l’immédiateté de la réponse"
    assert fields["note"].endswith("avec un traitement par Tendances")
    (entry,) = _read_ris(box.ris)
    assert dict(entry)["UR"] == url
    assert box.csl_json["id"] == "motif-reponse"
    custom = box.csl_json["custom"]
    assert isinstance(custom, dict)
    assert custom["statistic"] == {"value": "84", "unit": "percent", "locator": "p. 12"}


def test_cite_a_figure_in_english_without_an_address(
    studies: Mapping[str, Study], publishers: Mapping[str, Publisher]
) -> None:
    """Without a base URL the box ends on the site's name; a second-hand figure says so."""
    statistic = replace(_STATISTIC, qualifier=Qualifier.MORE_THAN, locator=None)
    box = cite_statistic(statistic, cited_study(studies["nielsen-2013"], publishers, "en"), "Trends", "en")
    assert box.text.startswith("More than 84% citent l’immédiateté de la réponse. Nielsen. (2013).")
    assert box.text.endswith("from https://sensduclient.example/trace. With processing by Trends.")
    ((_, _, fields),) = _read_bibtex(box.bibtex)
    assert "Cited in: Spencer" in fields["note"]


def test_a_study_without_a_date_has_none(publishers: Mapping[str, Publisher]) -> None:
    """Nothing is invented for what is not known."""
    study = Study(id="x", title=LocalText.of("X"))
    ((_, _, fields),) = _read_bibtex(bibtex([study], publishers, "fr"))
    assert set(fields) == {"title", "type", "language"}
    assert csl_json([study], publishers, "fr")[0].get("issued") is None
    (entry,) = _read_ris(ris([replace(study, date=PartialDate.parse("2010"))], publishers, "fr"))
    assert dict(entry)["DA"] == "2010///"
