"""The same content built by a plain script of the same libraries: what anybody would write in an afternoon.

PyYAML, Python-Markdown, Jinja2, and one `chart.save` a chart, at one width. No checks, no cache, no
references; a page for everything that has one.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import altair as alt
import jinja2
import markdown
import yaml

LINK = re.compile(r"(!?)\[\[(?:\w+:)?([^\]|]+)(?:\|([^\]]*))?\]\]")
FOLDERS = {
    "instituts": "publishers",
    "marques": "brands",
    "indicateurs": "indicators",
    "themes": "themes",
}
PAGE = """<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><header><a href="/">{{ site }}</a></header><main><h1>{{ title }}</h1>{{ body | safe }}
{% for name, text in rows %}<p><b>{{ name }}</b> {{ text }}</p>{% endfor %}
<ul>{% for title, href in links %}<li><a href="{{ href }}">{{ title }}</a></li>{% endfor %}</ul></main>
</body></html>
"""


def main(site: Path, output: Path) -> None:
    """Build `site` into `output`."""
    content = site / "content"
    config = _yaml(content / "site.yaml")
    studies = {file.stem: _yaml(file) for file in sorted((content / "studies").glob("*.yaml"))}
    statistics = {
        key: one for study in studies.values() for key, one in (study.get("statistics") or {}).items()
    }
    series = {key: one for study in studies.values() for key, one in (study.get("series") or {}).items()}
    series |= {file.stem: _yaml(file) for file in sorted((content / "series").glob("*.yaml"))}
    environment = jinja2.Environment(autoescape=True)
    template = environment.from_string(PAGE)
    converter = markdown.Markdown(extensions=["tables", "footnotes", "toc"])

    def write(path: str, title: str, body: str = "", rows: Any = (), links: Any = ()) -> None:
        html = template.render(
            site=config["title"],
            title=title,
            body=body,
            rows=rows,
            links=links,
        )
        place = output / path / "index.html"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(html, encoding="utf-8")

    def shown(found: re.Match[str]) -> str:
        embed, name, words = found.groups()
        if embed and name in series:
            return _chart(name, series[name], statistics, output)
        if embed and name in statistics:
            return _card(name, statistics[name], output)
        if name in statistics:
            return f'<a href="/chiffres/{name}/">{words or statistics[name]["value"]}</a>'
        return words or name

    for file in sorted(content.rglob("*.md")):
        front, text = _front_matter(file)
        converter.reset()
        body = converter.convert(LINK.sub(shown, text))
        write(_address(file.relative_to(content)), str(front["title"]), body)
    for name, study in studies.items():
        links = [(key, f"/chiffres/{key}/") for key in study.get("statistics") or {}]
        write(f"etudes/{name}", str(study["title"]), rows=study.items(), links=links)
    for name, one in statistics.items():
        write(f"chiffres/{name}", f"{one['value']} {one['label']}", rows=one.items())
    for name, one in series.items():
        write(f"series/{name}", str(one["title"]), _chart(name, one, statistics, output))
    listed = {"etudes": studies, "chiffres": statistics, "series": series}
    for folder, kind in FOLDERS.items():
        listed[folder] = _yaml(content / f"{kind}.yaml")
        for name, one in listed[folder].items():
            write(f"{folder}/{name}", name, rows=one.items())
    for folder, table in listed.items():
        if table:
            write(folder, folder, links=[(name, f"/{folder}/{name}/") for name in table])
    write("bibliographie", "Bibliographie", links=[(name, f"/etudes/{name}/") for name in studies])
    reports = [file.parent.name for file in sorted(content.glob("*/report.md"))]
    write("", config["title"], links=[(name, f"/{name}/") for name in reports])
    (output / "404.html").write_text(template.render(site=config["title"]), encoding="utf-8")


DRAWN: dict[str, str] = {}


def _chart(name: str, series: Any, statistics: Any, output: Path) -> str:
    """Drawn once, however often it is shown."""
    if name in DRAWN:
        return DRAWN[name]
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


def _address(file: Path) -> str:
    """The folder of a text's page: a report's own, a trend's without the number that sorts it."""
    if file.name == "report.md":
        return file.parent.as_posix()
    folder = "" if file.parent.name == "pages" else f"{file.parent.as_posix()}/"
    return folder + re.sub(r"^\d+-", "", file.stem)


def _number(value: Any) -> float:
    left, _, right = str(value).replace(",", ".").replace(" ", "").partition("/")
    return float(left) / float(right or 1)


def _yaml(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def _front_matter(file: Path) -> tuple[Any, str]:
    _, front, text = file.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.load(front, Loader=yaml.CSafeLoader), text


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
