"""Studies of the sources that a text credits."""

from __future__ import annotations

import re
from pathlib import Path

from generator import build as line
from generator.diagnostics import Severity
from generator.drafting.credited import credited_studies, format_studies
from generator.extract.extract import extract
from tests.program import options_of, small_site, write
from tests.unit.extract.scoring import marked_text

HELD_OUT = Path(__file__).parents[1] / "extract/held_out"
TEXT = """\
Selon une étude de Kantar de 2014, 62 % des Français raccrochent.

Le courriel (48 %) devance le téléphone (31 %) et le tchat (21 %) (source : étude Ipsos pour Orange, mai 13).

Sephora annonce 3 millions d’inscrits. Ici, 6 clients sur 10 reviennent, note 8,2 sur 10.
"""


def test_one_file_for_each_source() -> None:
    """In the order of the text; what nobody is credited for comes last, and says so."""
    files = credited_studies(extract(TEXT), "Un billet", "fr")
    assert [one.id for one in files] == ["kantar-2014", "ipsos-pour-orange-2013", "sephora", "un-billet"]
    assert [one.source for one in files] == ["Kantar", "Ipsos pour Orange", "Sephora", None]
    assert "publisher: ipsos\ncommissioned_by: orange\n" in files[1].yaml
    assert "kind: unsourced\n" in files[3].yaml
    assert all("checked: unverified\nvia:\n  title: Un billet\n" in one.yaml for one in files)


def test_a_figure_keeps_its_words_and_its_place() -> None:
    """Quote and locator, so that somebody can check it."""
    first = credited_studies(extract(TEXT), "Un billet", "fr")[0].yaml
    assert "locator: caractères 35 à 39\n" in first
    assert "quote: Selon une étude de Kantar de 2014, 62 % des Français raccrochent.\n" in first
    assert "label: des Français raccrochent\n" in first


def test_series_are_kept() -> None:
    """With the labels of their points; parts that make a hundred are a breakdown."""
    second = credited_studies(extract(TEXT), "Un billet", "fr")[1].yaml
    assert "form: breakdown" in second
    assert second.count("- {stat: ") == 3
    assert 'label: "téléphone"}' in second


def test_documents_name_the_file_they_should_become() -> None:
    """And the publisher that it needs."""
    said = format_studies(credited_studies(extract(TEXT), "Un billet", "en"), "en")
    assert said.startswith(
        '# content/studies/kantar-2014.yaml\n# In content/publishers.yaml: kantar: {name: "Kantar"}\n'
    )
    assert said.count("\n---\n") == 3


def test_every_file_is_a_study(tmp_path: Path) -> None:
    """Whatever was found in the articles can be put into a site as it is."""
    site = small_site(tmp_path)
    publishers, ids = {"institut-exemple"}, set[str]()
    for path in sorted(HELD_OUT.glob("*.txt")):
        for one in credited_studies(extract(marked_text(path).text), f"Billet {path.stem}", "fr", ids):
            write(site, {f"content/studies/{one.id}.yaml": one.yaml})
            ids |= {one.id, *re.findall(r"^  ([a-z][a-z0-9-]*):$", one.yaml, re.MULTILINE)}
            publishers |= {*re.findall(r"^(?:publisher|commissioned_by): (.*)$", one.yaml, re.MULTILINE)}
    write(site, {"content/publishers.yaml": "".join(f"{one}: {{name: {one}}}\n" for one in publishers)})
    faults = line.check_only(options_of(site)).diagnostics
    assert [str(one) for one in faults if one.severity is Severity.ERROR][:5] == []
