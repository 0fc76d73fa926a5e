"""A corpus by ids: what pages link to, what belongs together, and who uses what."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from corpus import MONTH, POPULATION, Corpus, Named, Study, Trend
from figures import Statistic
from references import Reference
from synthetic import TITLE

TYPED = re.compile(r"(\d+ %) \[@([\w-]+)#([\w-]+)\]")
CITED = re.compile(r"\[@([\w-]+)\]")
LINK = re.compile(r"!?\[\[(?:brand:)?([\w-]+)(?:\|([^\]]*))?\]\]")
IN_TEXT = "dans le texte"
KEY_FIGURE = "chiffre clé"


class Link(NamedTuple):
    """Words that lead to an address."""

    words: str
    address: str

    def __str__(self) -> str:
        return f"[{self.words}](/{self.address}/)"


class Told(NamedTuple):
    """What lists say of a text."""

    year: int
    summary: str


class Index(NamedTuple):
    """Records and links by ids; in `uses` by the id of what is used that of each text, and where in it.

    `figures` are those that the body of each trend uses.
    """

    studies: Mapping[str, Study]
    statistics: Mapping[str, Statistic]
    publishers: Mapping[str, Named]
    links: Mapping[str, Link]
    dated: Mapping[str, Link]
    uses: Mapping[str, Mapping[str, str]]
    measures: Mapping[str, Sequence[Statistic]]
    published: Mapping[str, Sequence[Study]]
    contents: Mapping[str, Sequence[Trend]]
    told: Mapping[str, Told]
    figures: Mapping[str, Sequence[str]]

    def study(self, study: Study) -> Reference:
        """A study as it is cited."""
        author = self.publishers[study.publisher].name
        return Reference(study.id, study.title, author, str(study.year), MONTH, {"survey": _survey(study)})

    def figure(self, one: Statistic) -> Reference:
        """A figure as it is cited: of its study, by way of this site."""
        study = self.study(self.studies[one.study])
        facts = {"value": str(one.value), "unit": one.unit, "locator": dict(one.more)["locator"]}
        return study._replace(
            id=one.id,
            title=f"{one.shown} {one.label}",
            custom={"statistic": facts, **study.custom},
            note=f"{study.title} ; avec un traitement par {TITLE}",
        )


def index_of(corpus: Corpus) -> Index:
    """Everything that pages look up."""
    years = {report.id: report.year for report in corpus.reports}
    links = _links(corpus)
    dated = {report.id: links[report.id] for report in corpus.reports}
    dated |= {
        trend.id: links[trend.id]._replace(words=f"{trend.title} ({years[trend.report]})")
        for trend in corpus.trends
    }
    measures, published, contents = defaultdict(list), defaultdict(list), defaultdict(list)
    for one in corpus.statistics:
        measures[dict(one.more)["indicator"]].append(one)
    for study in corpus.studies:
        published[study.publisher].append(study)
    for trend in corpus.trends:
        contents[trend.report].append(trend)
    told = {report.id: Told(report.year, report.summary) for report in corpus.reports}
    told |= {trend.id: Told(years[trend.report], trend.summary) for trend in corpus.trends}
    known = {one.id: one for one in corpus.statistics}
    return Index(
        studies={study.id: study for study in corpus.studies},
        statistics={one.id: one for one in corpus.statistics},
        publishers={one.id: one for one in corpus.publishers},
        links=links,
        dated=dated,
        uses=_uses(corpus),
        measures=measures,
        published=published,
        contents=contents,
        told=told,
        figures={
            trend.id: [name for name in mentioned(trend.body) if name in known] for trend in corpus.trends
        },
    )


def tables(corpus: Corpus) -> tuple[tuple[str, tuple[Named, ...]], ...]:
    """What has a name and a description, by its folder."""
    return (
        ("instituts", corpus.publishers),
        ("marques", corpus.brands),
        ("indicateurs", corpus.indicators),
        ("themes", corpus.themes),
    )


def mentioned(body: str) -> Iterator[str]:
    """Ids that a text names, each once, in its order."""
    named = [name for name, _ in LINK.findall(body)]
    typed = [name for _, study, figure in TYPED.findall(body) for name in (study, figure)]
    return iter(dict.fromkeys([*named, *typed, *CITED.findall(body)]))


def _links(corpus: Corpus) -> dict[str, Link]:
    found = {report.id: Link(report.title, report.id) for report in corpus.reports}
    found |= {trend.id: Link(trend.title, f"{trend.report}/{trend.id}") for trend in corpus.trends}
    found |= {study.id: Link(study.title, f"etudes/{study.id}") for study in corpus.studies}
    found |= {one.id: Link(one.shown, f"chiffres/{one.id}") for one in corpus.statistics}
    found |= {one.id: Link(one.title, f"series/{one.id}") for one in corpus.series}
    for folder, table in tables(corpus):
        found |= {one.id: Link(one.name, f"{folder}/{one.id}") for one in table}
    return found


def _uses(corpus: Corpus) -> dict[str, dict[str, str]]:
    studies = {one.id: one.study for one in corpus.statistics}
    used: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for trend in corpus.trends:
        for name in (*mentioned(trend.body), *trend.themes):
            used[name][trend.id] = "" if name in trend.themes else IN_TEXT
            if name in studies:
                used[studies[name]][trend.id] = IN_TEXT
    for report in corpus.reports:
        for name in mentioned(report.body):
            used[name][report.id] = IN_TEXT
        for name in report.key_figures:
            used[name][report.id] = used[studies[name]][report.id] = KEY_FIGURE
    return used


def _survey(study: Study) -> dict[str, object]:
    """How a study was made."""
    first, last = study.fieldwork
    return {
        "kind": "survey",
        "checked": "primary",
        "population": POPULATION,
        "territory": "FR",
        "n": study.sample,
        "sampling": "quota",
        "mode": "online",
        "field_start": first,
        "field_end": last,
    }
