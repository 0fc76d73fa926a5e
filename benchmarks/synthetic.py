"""Write an invented Trendbook site of any size: the same one every time, and without a fault.

    python benchmarks/synthetic.py FOLDER --trends 100 [--no-charts]

A report is ten trends of some 600 words with six statistics and two charts each; studies are half as many
as trends. Nothing in it is true, and it says so.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus import MONTH, POPULATION, Corpus, Named, Report, Study, Trend, corpus
from figures import Point, Series, Statistic

TITLE = "Site inventé"
DESCRIPTION = "Un site inventé pour mesurer des générateurs : rien de ce qu'il dit n'est vrai."
AUTHOR = "Personne"
# Nobody that Trendbook is compared with makes an index, pictures for links, or pages for frames.
LIKE_PEERS = "search: false\ncards: false\nembeds: false\n"
ABOUT = "Mots, études et chiffres sont tirés au sort. Ils servent à mesurer le temps que prend un site."


def main() -> None:
    """Read the command line, write the site."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--trends", type=int, default=10, help="how many, 10 without it")
    parser.add_argument("--no-charts", dest="charts", action="store_false", help="no series and no charts")
    chosen = parser.parse_args()
    write_site(chosen.folder, corpus(chosen.trends, charts=chosen.charts))


def write_site(folder: Path, made: Corpus) -> None:
    """The corpus as files of Trendbook in `folder`."""
    for path, text in files(made):
        write(folder / path, text)


def write(file: Path, text: str) -> None:
    """A text, in folders that may be there or not."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


def files(made: Corpus) -> Iterator[tuple[str, str]]:
    """Each file of the site: its path and its text."""
    yield "content/site.yaml", _site()
    yield "sources.yaml", "studies: [content/studies/*.yaml]\n"
    yield "content/pages/a-propos.md", _front(title="À propos") + f"{ABOUT}\n"
    yield "content/publishers.yaml", _table("name", "note", made.publishers)
    yield "content/brands.yaml", _table("name", "note", made.brands)
    yield "content/indicators.yaml", _table("title", "description", made.indicators)
    yield "content/themes.yaml", _table("title", "description", made.themes)
    yield from ((f"content/studies/{one.id}.yaml", _study(one)) for one in made.studies)
    yield from ((f"content/{one.id}/report.md", _report(one)) for one in made.reports)
    yield from ((trend_path(one), _trend(one)) for one in made.trends)


def trend_path(trend: Trend) -> str:
    """The file of a trend."""
    return f"content/{trend.report}/{trend.number:02}-{trend.id}.md"


def study_path(study: str) -> str:
    """The file of a study."""
    return f"content/studies/{study}.yaml"


def _site() -> str:
    return (
        f"title: {_quoted(TITLE)}\n"
        f"description: {_quoted(DESCRIPTION)}\n"
        "languages: [fr]\n"
        f"author: {AUTHOR}\n"
        'navigation:\n  - {label: À propos, to: "page:a-propos"}\n'
        f"{LIKE_PEERS}"
    )


def _table(name: str, words: str, named: Iterable[Named]) -> str:
    rows = (
        f"{one.id}:\n  {name}: {_quoted(one.name)}\n  {words}: {_quoted(one.description)}\n" for one in named
    )
    return "".join(rows)


def _study(study: Study) -> str:
    head = (
        f"title: {_quoted(study.title)}\n"
        f"publisher: {study.publisher}\n"
        f"date: {study.year}-{MONTH:02}\n"
        "checked: primary\n"
        "method:\n"
        f"  sample: {study.sample}\n"
        f"  population: {POPULATION}\n"
        "  country: FR\n"
        f"  fieldwork: {'/'.join(study.fieldwork)}\n"
        "  mode: online\n"
        "  sampling: quota\n"
    )
    figures = "statistics:\n" + "".join(map(_statistic, study.statistics))
    charts = "series:\n" + "".join(map(_series, study.series)) if study.series else ""
    return head + figures + charts


def _statistic(one: Statistic) -> str:
    more = "".join(f"    {name}: {_quoted(value)}\n" for name, value in one.more)
    return (
        f"  {one.id}:\n    value: {one.value}\n    unit: {one.unit}\n    label: {_quoted(one.label)}\n{more}"
        f"    note: {_quoted(one.note)}\n"
    )


def _series(one: Series) -> str:
    points = "".join(map(_point, one.points))
    return f"  {one.id}:\n    title: {_quoted(one.title)}\n    form: {one.form}\n    points:\n{points}"


def _point(point: Point) -> str:
    group = f", group: {point.group}" if point.group else ""
    return f"      - {{stat: {point.statistic}, label: {_quoted(point.label)}{group}}}\n"


def _report(report: Report) -> str:
    front = _front(
        title=report.title,
        year=report.year,
        published=f"{report.year}-01-15",
        summary=report.summary,
        key_figures=list(report.key_figures),
        sections={"word": "tendance", "announced": report.trends, "callout": "Enjeux"},
    )
    return front + report.body


def _trend(trend: Trend) -> str:
    front = _front(
        title=trend.title,
        number=trend.number,
        summary=trend.summary,
        themes=list(trend.themes),
        brands=[trend.brand],
        challenges=list(trend.challenges),
    )
    return front + trend.body


def _front(**fields: object) -> str:
    lines = (f"{name}: {_quoted(value)}\n" for name, value in fields.items())
    return f"---\n{''.join(lines)}---\n"


def _quoted(value: object) -> str:
    """YAML as JSON writes it: each is read by the other."""
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    main()
