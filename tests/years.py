"""A site of three years' reports, for tests of what goes on from one to the next."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.pages.here import Here
from tests.content import TODAY
from tests.program import edition_of, write

WAVES = {
    f"content/studies/vague-{year}.yaml": f"""\
title: Vague {year}
publisher: {publisher}
date: {year}
checked: primary
method: {{question: "Achetez-vous en ligne ?", mode: telephone}}
statistics:
  achat-{year}:
    {{value: {value}, unit: percent, label: des clients achètent en ligne, base: clients, indicator: achat}}
"""
    for year, value, publisher in ((2011, 40, "bva"), (2014, 52, "bva"), (2016, 60, "csa"))
}


def text(body: str = "Un texte.", **front: str) -> str:
    """A text with this front matter."""
    lines = "".join(f"{name}: {value}\n" for name, value in front.items())
    return f"---\n{lines}---\n{body}\n"


FILES: Mapping[str, str] = {
    "content/site.yaml": "title: Un site\nlanguages: [fr]\n",
    "content/publishers.yaml": "bva: {name: BVA, kind: institut}\ncsa: {name: CSA}\n",
    "content/brands.yaml": "orange: {name: Orange, publisher: csa}\nikea: {name: Ikea}\n",
    "content/indicators.yaml": "achat: {title: Achat en ligne, caveat: Des clients seulement.}\n",
    "content/themes.yaml": "mobile: {title: Mobile}\navis: {title: Avis}\nseul: {title: Seul}\n",
    **WAVES,
    "content/2011-tendances/report.md": text(
        title="Tendances 2011", year="2011", key_figures="[achat-2011]", summary="Le premier."
    ),
    "content/2011-tendances/01-ici.md": text(
        "[[achat-2011]] chez [[brand:orange]].", title="Ici", themes="[mobile, avis]", summary="Où."
    ),
    "content/2011-tendances/02-avis.md": text(title="Croire", themes="[avis]"),
    "content/2011-essais/report.md": text(title="Essais 2011", year="2011"),
    "content/2014-tendances/report.md": text(title="Tendances 2014", year="2014"),
    "content/2014-tendances/01-trace.md": text(
        "[[achat-2014]] contre [[achat-2011]].", title="Trace", themes="[seul]", brands="[orange]"
    ),
    "content/2016-tendances/report.md": text(title="Tendances 2016", year="2016"),
    "content/2016-tendances/01-mobilite.md": text(
        "Chez [[brand:orange]] et [[brand:ikea]].", title="Mobilité", themes="[mobile]"
    ),
    "content/articles/relire.md": text(
        "[[achat-2016]], [[brand:ikea]].", title="Relire", published="2026-01-02"
    ),
    "sources.yaml": "studies: [content/studies/*.yaml]\n",
}


def place(folder: Path, path: str = "", language: str = "fr", **changed: str) -> Here:
    """A page of that site at `path`; "" takes a file away."""
    files = {name: content for name, content in {**FILES, **changed}.items() if content}
    return Here(edition_of(write(folder, files), today=TODAY), language, path)
