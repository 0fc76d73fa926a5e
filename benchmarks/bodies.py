"""What the pages of other generators say, in plain Markdown: section by section as much as Trendbook's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from across import by_year, in_the_reports, measures, other_reports, other_years, related
from corpus import POPULATION, Named, Report, Study, Trend
from figures import Series, Statistic
from index import CITED, LINK, TYPED, Index, Link, mentioned
from references import MONTHS, Reference, bibtex, csl, ris, sentence
from synthetic import AUTHOR, TITLE

SAME_INDICATOR = 8
"""So many other figures of an indicator a figure's page shows, as Trendbook's does."""
_BOX = re.compile(r"^> \[!key\]$", re.MULTILINE)


def report_body(report: Report, index: Index) -> str:
    """Summary, key figures, trends, introduction, sources."""
    figures = [index.statistics[one] for one in report.key_figures]
    trends = index.contents[report.id]
    studies = dict.fromkeys(one.study for one in figures)
    return _blocks(
        other_reports(report, index),
        f"*{report.summary}*",
        f"{AUTHOR}, 15 janvier {report.year}",
        "## Chiffres clés",
        cards(figures, index),
        f"## Les {len(trends)} tendances",
        "\n".join(f"{trend.number}. {index.links[trend.id]} {trend.summary}" for trend in trends),
        "## Introduction",
        resolved(report.body, index),
        "## Sources",
        "\n".join(f"1. {_source(index.studies[one], index)}" for one in studies),
    )


def trend_body(trend: Trend, index: Index) -> str:
    """Place, summary, text, challenges, what it is about, who cites it, neighbours; sources as footnotes."""
    report, order = index.links[trend.report], index.contents[trend.report]
    brands = [name for name in mentioned(trend.body) if name.startswith("marque-")]
    return _blocks(
        f"{report} · Place dans le rapport : {trend.number}/{len(order)}",
        other_years(trend, index),
        f"*{trend.summary}*",
        resolved(trend.body, index),
        "## Enjeux",
        "\n".join(f"- {one}" for one in trend.challenges),
        _linked("Thèmes", (index.links[one] for one in trend.themes)),
        _linked("Marques citées", (index.links[one] for one in dict.fromkeys([*brands, trend.brand]))),
        *_used("Cité par", trend.id, index),
        *related(trend, index),
        *(
            f"{where} · {other.number} : {index.links[other.id]}"
            for where, step in (("Précédente", -1), ("Suivante", 1))
            for other in order
            if other.number == trend.number + step
        ),
        f"Tout le rapport : {report}",
        *(
            f"[^{name}]: {_source(index.studies[name], index)}"
            for name in dict.fromkeys(index.statistics[one].study for one in _figures(trend, index))
        ),
    )


def study_body(study: Study, index: Index) -> str:
    """Reference, method, figures, uses, how to cite it."""
    ref = index.study(study)
    return _blocks(
        sentence(ref, "*"),
        "## Méthode",
        _rows(_method(study, index)),
        "Non précisé par la source : question posée.",
        "## Chiffres",
        cards(study.statistics, index),
        *([_linked("Séries", (index.links[one.id] for one in study.series))] if study.series else []),
        *_used("Où cette étude est citée", study.id, index),
        _cite(ref, sentence(ref)),
    )


def statistic_body(one: Statistic, index: Index) -> str:
    """Particulars, reference, others of its indicator, uses, how to cite it."""
    study = index.studies[one.study]
    ref, cited = index.figure(one), sentence(index.study(study))
    others = [other for other in index.measures[dict(one.more)["indicator"]] if other.id != one.id]
    return _blocks(
        "## Carte d'identité",
        _rows(_particulars(one, index)),
        f"**Note :** {one.note}",
        "## Référence",
        sentence(index.study(study), "*"),
        f"Fiche de l'étude : {index.links[study.id]}",
        "## Mesures du même indicateur",
        cards(others[:SAME_INDICATOR], index),
        *_used("Où ce chiffre est utilisé", one.id, index),
        _cite(ref, f"{ref.title}. {cited} Avec un traitement par {TITLE}."),
    )


def series_body(series: Series, index: Index) -> str:
    """Its points, its figures, uses."""
    points = [(point.label, index.links[point.statistic]) for point in series.points]
    return _blocks(
        _rows(points),
        "## Chiffres",
        cards((index.statistics[point.statistic] for point in series.points), index),
        *_used("Où cette série est utilisée", series.id, index),
    )


def named_body(one: Named, index: Index) -> str:
    """A description, then what belongs to it, then the texts by year; an indicator's figures by year."""
    if one.id in index.measures:
        return _blocks(one.description, *measures(index.measures[one.id], index))
    studies = index.published.get(one.id, ())
    figures = [found for study in studies for found in study.statistics]
    dated = (f"{index.links[study.id]} {index.study(study).issued}" for study in studies)
    used = [one.id, *(found.id for found in figures)]
    return _blocks(
        one.description,
        in_the_reports(used, index),
        *([_linked("Études", dated)] if studies else []),
        *(["## Chiffres", cards(figures, index)] if figures else []),
        *by_year(used, index, values=bool(studies)),
    )


def resolved(body: str, index: Index) -> str:
    """Plain Markdown: links to figures, texts and brands, studies as footnotes, charts as links."""

    def link(found: re.Match[str]) -> str:
        name, words = found.groups()
        note = f"[^{index.statistics[name].study}]" if name in index.statistics else ""
        return f"{index.links[name]._replace(words=words or index.links[name].words)}{note}"

    text = TYPED.sub(lambda found: f"{Link(found[1], f'chiffres/{found[3]}')}[^{found[2]}]", body)
    return _BOX.sub("> **À retenir**", LINK.sub(link, CITED.sub(r"[^\1]", text)))


def cards(statistics: Iterable[Statistic], index: Index) -> str:
    """Figures as a list: value, label, source."""
    return "\n".join(f"- {_card(one, index)}" for one in statistics)


def _card(one: Statistic, index: Index) -> str:
    study = index.studies[one.study]
    source = Link(index.study(study).label, index.links[study.id].address)
    shown = index.links[one.id]._replace(words=f"**{one.shown}** {one.label}")
    return f"{shown} {source} {asked(study)}"


def asked(study: Study) -> str:
    """How many were asked, as figures say it beside their source."""
    return f"n = {_thousands(study.sample)}"


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", "\u202f")


def _figures(trend: Trend, index: Index) -> Iterator[str]:
    return (name for name in mentioned(trend.body) if name in index.statistics)


def _source(study: Study, index: Index) -> str:
    ref = index.study(study)
    return f"{sentence(ref, '*')} {Link(f'Fiche {ref.label}', index.links[study.id].address)}"


def _method(study: Study, index: Index) -> Iterator[tuple[str, object]]:
    first, last = map(date.fromisoformat, study.fieldwork)
    yield "Nature", "enquête"
    yield "Éditeur", index.links[study.publisher]
    yield "Échantillon", f"{_thousands(study.sample)} personnes interrogées"
    yield "Population", POPULATION
    yield "Pays", "France"
    yield "Terrain", f"{first.day}–{last.day} {MONTHS[first.month - 1]} {first.year}"
    yield "Mode de recueil", "en ligne"
    yield "Échantillonnage", "quotas"


def _particulars(one: Statistic, index: Index) -> Iterator[tuple[str, object]]:
    more: Mapping[str, str] = dict(one.more)
    yield "Nature", "résultat"
    if "period" in more:
        yield "Période", more["period"]
    yield "Périmètre", "France"
    yield "Indicateur", index.links[more["indicator"]]
    yield "Emplacement", more["locator"]


def _cite(ref: Reference, words: str) -> str:
    """As text and in three formats. Blocks without a language are not coloured, as Trendbook's are not."""
    formats = {"BibTeX": bibtex(ref), "RIS": ris(ref), "CSL-JSON": csl(ref)}
    blocks = (f"### {name}\n\n```\n{text}```" for name, text in formats.items())
    return _blocks("## Citer", "### Texte", words, *blocks)


def _used(heading: str, name: str, index: Index) -> Iterator[str]:
    """Where something is used, if it is."""
    places = index.uses.get(name, {})
    if places:
        yield _linked(heading, (f"{index.dated[text]} {place}".rstrip() for text, place in places.items()))


def _rows(rows: Iterable[tuple[str, object]]) -> str:
    return "\n".join(("| | |", "|---|---|", *(f"| {name} | {value} |" for name, value in rows)))


def _linked(heading: str, links: Iterable[object]) -> str:
    return "\n".join((f"## {heading}", "", *(f"- {link}" for link in links)))


def _blocks(*parts: str) -> str:
    return "\n\n".join(part.strip("\n") for part in parts if part)
