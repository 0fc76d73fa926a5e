"""The same content built by a plain script of the same libraries: what anybody would write in an afternoon.

PyYAML, Python-Markdown, Jinja2, and one `chart.save` a chart, at one width. No checks and no cache; a page
for everything that has one, which says about as much as Trendbook's (`naive_pages`).
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import jinja2
import markdown
import yaml

from folders import LISTS
from naive_pages import (
    CITED,
    LINK,
    Part,
    Site,
    cited,
    home,
    lead_of,
    listed,
    read,
    record,
    shown,
    text,
    title_of,
)
from naive_years import named, other_years, related, timeline

BOX = re.compile(r"^> \[!\w+\](.*)$", re.MULTILINE)
NOT_FOUND = "Cette adresse ne mène nulle part, ou n’y mène plus. Voici par où reprendre."
PAGE = """<!doctype html><html lang="fr"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }} – {{ site }}</title><meta name="description" content="{{ lead or title }}"></head>
<body><header><a href="/">{{ site }}</a>
<ul>{% for text, href in menu %}<li><a href="{{ href }}">{{ text }}</a></li>{% endfor %}</ul></header>
<main>{% if up %}<p><a href="{{ up[1] }}">{{ up[0] }}</a></p>{% endif %}
<h1>{{ title }}</h1>{% if lead %}<p>{{ lead }}</p>{% endif %}
{% for part in parts %}{% if part.title %}<h2 id="{{ loop.index }}">{{ part.title }}</h2>{% endif %}
{{ part.html | safe }}
{% if part.rows %}<dl>{% for name, text in part.rows %}<dt>{{ name }}</dt><dd>{{ text }}</dd>
{% endfor %}</dl>{% endif %}
{% for text in part.texts %}<p>{{ text }}</p>
{% endfor %}
{% if part.links %}<ul>{% for text, href, note in part.links %}<li><a href="{{ href }}">{{ text }}</a>
{{ note }}</li>{% endfor %}</ul>{% endif %}
{% if part.cards %}<ul>{% for card in part.cards %}<li><a href="{{ card.href }}"><b>{{ card.value }}</b>
{{ card.label }}</a> <a href="{{ card.study }}">{{ card.source }}</a> {{ card.asked }}</li>
{% endfor %}</ul>{% endif %}
{% for name, text in part.formats %}<h3>{{ name }}</h3><pre>{{ text }}</pre>
{% endfor %}{% endfor %}</main>
<footer><ul>{% for text, href in footer %}<li><a href="{{ href }}">{{ text }}</a></li>{% endfor %}</ul>
<p>{{ site }}</p></footer></body></html>
"""


def main(folder: Path, output: Path) -> None:
    """Build the site in `folder` into `output`, each language but the first in a folder of its own."""
    config = yaml.load((folder / "content/site.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    own, *others = config.get("languages", ["fr"])
    for language in (own, *others):
        DRAWN.clear()
        build(read(folder / "content", language, own), output if language == own else output / language)


def build(site: Site, output: Path) -> None:
    """Every page of one language."""
    title = str(site.config["title"])
    template = jinja2.Environment(autoescape=True).from_string(PAGE)
    pages = [(one["label"], f"/{one['to'].partition(':')[2]}/") for one in site.config.get("navigation", ())]
    around = {
        "site": title,
        "menu": [*pages, ("Bibliographie", "/bibliographie/")],
        "footer": [
            ("Chronologie", "/chronologie/"),
            *((name, f"/{kind}/") for kind, name in LISTS.items() if site.records[kind]),
        ],
    }

    def write(path: str, title: str, parts: list[Part], *, lead: str = "", up: object = None) -> None:
        said = [part for part in parts if any(part[1:])]
        html = template.render(title=title, parts=said, lead=lead, up=up, **around)
        place = output / path if path.endswith(".html") else output / path / "index.html"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(html, encoding="utf-8")

    converter = markdown.Markdown(extensions=["tables", "footnotes", "toc"])
    for address, (front, source) in site.texts.items():
        converter.reset()
        numbers: dict[str, int] = {}
        body = converter.convert(_resolved(source, site, numbers, output))
        parts, up = text(site, address, body, [*numbers]), site.links.get(address.rpartition("/")[0])
        if up or address in site.reports:
            parts = [*other_years(site, address), *parts, *([related(site, address)] if up else [])]
        write(address, str(front["title"]), parts, lead=front.get("summary", ""), up=up)
    for kind, table in site.records.items():
        for name, one in table.items():
            parts, lead = [*record(site, kind, name), *named(site, kind, name)], lead_of(kind, one)
            if kind == "series":
                parts.insert(0, Part(html=_chart(name, one, site.records["chiffres"], output)))
            write(f"{kind}/{name}", title_of(kind, one), parts, lead=lead, up=(LISTS[kind], f"/{kind}/"))
        if table:
            write(kind, LISTS[kind], listed(site, kind))
    sources = [cited(ref) for ref in site.references.values()]
    write("bibliographie", "Bibliographie", [Part(links=sources)], lead="Toutes les études citées.")
    if len(site.reports) > 1:
        write("chronologie", "Chronologie", [*timeline(site)], lead="Tous les rapports, par année.")
    write("", title, [*home(site)], lead=site.config.get("description", ""))
    ways = [("Accueil", "/", ""), *((*site.links[one], "") for one in site.reports)]
    write("404.html", "Page introuvable", [Part(links=ways)], lead=NOT_FOUND)


def _resolved(source: str, site: Site, numbers: dict[str, int], output: Path) -> str:
    """Markdown with its links, charts and numbers of sources, which are added to `numbers`."""

    def number(study: str) -> str:
        return f"<sup>{numbers.setdefault(study, len(numbers) + 1)}</sup>"

    def numbers_of(found: re.Match[str]) -> str:
        studies = (one.strip(" @").partition("#")[0] for one in found[1].split(";"))
        return "".join(number(study) for study in studies if study in site.references)

    def linked(found: re.Match[str]) -> str:
        embed, name, words = found.groups()
        if embed and name in site.records["series"]:
            return _chart(name, site.records["series"][name], site.records["chiffres"], output)
        one = site.records["chiffres"].get(name)
        if embed and one:
            return _card(name, one, output)
        if one:
            return f'<a href="/chiffres/{name}/">{words or shown(one)}</a>{number(one["study"])}'
        title, href = site.links.get(name, (name, ""))
        return f'<a href="{href}">{words or title}</a>' if href else words or title

    return LINK.sub(linked, CITED.sub(numbers_of, BOX.sub(r"> **À retenir**\1", source)))


DRAWN: dict[str, str] = {}


def _chart(name: str, series: Any, statistics: Any, output: Path) -> str:
    """Drawn once, however often it is shown."""
    if name in DRAWN:
        return DRAWN[name]
    import altair as alt  # heavy, and a site without charts goes without

    points = [point if isinstance(point, dict) else {"stat": point} for point in series["points"]]
    values = [
        {
            "label": str(point.get("label", point["stat"])),
            "value": _number(statistics[point["stat"]]["value"]),
        }
        for point in points
    ]
    bars = alt.Chart(alt.Data(values=values)).encode(x="value:Q", y=alt.Y("label:N", sort="-x"))
    return _saved(name, bars.mark_bar() + bars.mark_text(align="left").encode(text="value:Q"), output)


def _card(name: str, statistic: Any, output: Path) -> str:
    """A statistic as a big number."""
    import altair as alt

    values = [{"value": str(statistic["value"]), "label": str(statistic["label"])}]
    base = alt.Chart(alt.Data(values=values))
    number = base.mark_text(size=84, align="left").encode(text="value:N")
    words = base.mark_text(size=20, align="left", dy=70).encode(text="label:N")
    return _saved(name, number + words, output)


def _saved(name: str, chart: Any, output: Path) -> str:
    place = output / "charts" / f"{name}.svg"
    place.parent.mkdir(parents=True, exist_ok=True)
    chart.properties(width=680).save(place)
    DRAWN[name] = place.read_text(encoding="utf-8")
    return DRAWN[name]


def _number(value: Any) -> float:
    left, _, right = str(value).replace(",", ".").replace(" ", "").partition("/")
    return float(left) / float(right or 1)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
