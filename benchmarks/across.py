"""What pages say across the years, in Markdown: the same in other years, on the same subject, by year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from corpus import Corpus, Report, Trend
from figures import Statistic
from index import Index

TIMELINE = "chronologie"
NEAR = 12
"""So many years a row shows, as Trendbook's does."""
_MOST = 4


def other_years(trend: Trend, index: Index) -> str:
    """The theme that it shares with most years, a text of each, or that there is none."""
    years = {theme: _by_year(index.uses[theme], index) for theme in trend.themes}
    theme = max(trend.themes, key=lambda one: len(years[one]))
    own = index.told[trend.id].year
    if not years[theme].keys() - {own}:
        return ""
    links = []
    for year in _near({told.year for told in index.told.values()}, own):
        about = years[theme].get(year)
        links.append(f"[{year}](/{index.links[about[0]].address}/)" if about else f"{year} rien sur ce thème")
    return f"{index.links[theme]} d'une année à l'autre : {' '.join(links)}"


def other_reports(report: Report, index: Index) -> str:
    """All reports by their years."""
    reports = sorted(index.contents, key=lambda one: (abs(index.told[one].year - report.year), one))[:NEAR]
    years = sorted((index.told[one].year, index.links[one].address) for one in reports)
    if len(years) == 1:
        return ""
    return f"Tous les rapports : {' '.join(f'[{year}](/{address}/)' for year, address in years)}"


def related(trend: Trend, index: Index) -> Iterator[str]:
    """Four trends that measure the same or are about the same, with what they share."""
    shared: defaultdict[str, list[str]] = defaultdict(list)
    measured = dict.fromkeys(dict(index.statistics[one].more)["indicator"] for one in index.figures[trend.id])
    for name in measured:
        for other in index.measures[name]:
            for text in index.uses[other.id]:
                shared[text].append(f"mêmes indicateurs : {index.links[name].words}")
    for name in (*trend.themes, trend.brand):
        for text in index.uses[name]:
            shared[text].append(f"même thème ou même marque : {index.links[name].words}")
    others = [name for name in shared if name != trend.id and name not in index.contents]
    best = sorted(others, key=lambda one: (-len(shared[one]), one))[:_MOST]
    if best:
        yield "## Sur le même sujet"
        yield "\n".join(
            f"- {index.links[one]} {index.told[one].year} · "
            f"{' · '.join(list(dict.fromkeys(shared[one]))[:2])}"
            for one in best
        )


def in_the_reports(names: Iterable[str], index: Index) -> str:
    """From which year to which texts use something, and how many do."""
    texts = {text for name in names for text in index.uses.get(name, ())}
    years = [index.told[text].year for text in texts]
    if not years:
        return ""
    span = f"de {min(years)} à {max(years)}" if len({*years}) > 1 else f"en {years[0]}"
    return f"**Dans les rapports :** {span}, {len(texts)} textes"


def by_year(names: Iterable[str], index: Index, *, values: bool = False) -> Iterator[str]:
    """The texts that use any of these, newest year first: their summaries, or the figures that they use."""
    used: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        for text in index.uses.get(name, ()):
            used[text].append(index.statistics[name].shown if name in index.statistics else "")
    if used:
        yield "## Au fil des ans"
    for year, texts in sorted(_by_year(used, index).items(), reverse=True):
        yield f"### {year}"
        yield "\n".join(
            f"- {index.links[one]} "
            + (", ".join(filter(None, used[one][:5])) if values else index.told[one].summary)
            for one in texts
        )


def measures(figures: Iterable[Statistic], index: Index) -> Iterator[str]:
    """The figures of an indicator in a table by year: base, mode and country, study, uses."""
    dated: defaultdict[str, list[Statistic]] = defaultdict(list)
    for one in figures:
        dated[dict(one.more).get("period", str(index.studies[one.study].year))].append(one)
    yield "## Année par année"
    yield "Pas de courbe : d'une année à l'autre, ces chiffres ne se comparent pas."
    rows = [
        "| Année | Ce qui est mesuré | De qui, et comment | Étude | Repris dans |",
        "|---|---|---|---|---|",
    ]
    years = sorted(dated, reverse=True)
    for year, before in zip(years, [*years[1:], ""], strict=True):
        rows += (f"| {year if one is dated[year][0] else ''} {_measure(one, index)} |" for one in dated[year])
        if before:
            rows.append(
                f"| Rien ne relie les chiffres de {before} à ceux de {year} : "
                "rien ne dit qu'ils mesurent la même chose. | | | | |"
            )
    yield "\n".join(rows)


def timeline(corpus: Corpus, index: Index) -> str:
    """All reports by year, with their trends and their first key figure."""
    parts = ["Tous les rapports dans l'ordre des années, leurs tendances et, pour chacun, un chiffre."]
    by_report = sorted(corpus.reports, key=lambda one: (one.year, one.id))
    for report in by_report:
        figure = index.statistics[report.key_figures[0]]
        study = index.studies[figure.study]
        parts += (
            f"## {report.year}",
            f"### {index.links[report.id]}",
            report.summary,
            f"**{figure.shown}** {figure.label} {index.study(study).label} n = {study.sample}",
            "\n".join(f"- {index.links[trend.id]}" for trend in index.contents[report.id]),
        )
    return "\n\n".join(parts)


def _measure(one: Statistic, index: Index) -> str:
    study = index.studies[one.study]
    used = " ".join(str(index.dated[text]) for text in list(index.uses.get(one.id, ()))[:_MOST])
    said = f"{index.links[one.id]} {one.label}"
    return f"| {said} | des personnes inventées, en ligne, France | {_source(study.id, index)} | {used}"


def _source(study: str, index: Index) -> str:
    found = index.studies[study]
    return f"[{index.study(found).label}](/{index.links[study].address}/) n = {found.sample}"


def _by_year(texts: Iterable[str], index: Index) -> Mapping[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for text in texts:
        found[index.told[text].year].append(text)
    return found


def _near(years: Iterable[int], own: int) -> list[int]:
    return sorted(sorted(years, key=lambda year: (abs(year - own), year))[:NEAR])
