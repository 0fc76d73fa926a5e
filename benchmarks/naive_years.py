"""What the plain script says across the years: the same in other years, on the same subject, by year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from naive_pages import Link, Part, Site, card, shown, use

_MOST = 4
_NEAR = 12


def other_years(site: Site, address: str) -> Iterator[Part]:
    """The theme of a trend that most years share, or all reports."""
    if address in site.reports:
        reports = sorted(site.reports, key=lambda one: abs(_year(site, one) - _year(site, address)))[:_NEAR]
        links = sorted((str(_year(site, one)), f"/{one}/", "") for one in reports)
        yield Part(texts=["Tous les rapports"], links=links)
        return
    themes = site.texts[address][0].get("themes", ())
    years = {theme: _by_year(site, site.uses[theme]) for theme in themes}
    theme = max(themes, key=lambda one: len(years[one]), default="")
    if theme and years[theme].keys() - {_year(site, address)}:
        own = _year(site, address)
        every = sorted({_year(site, one) for one in site.reports}, key=lambda year: abs(year - own))[:_NEAR]
        links = [_of_year(year, years[theme].get(year)) for year in sorted(every)]
        yield Part(texts=[f"{site.links[theme][0]}, d’une année à l’autre"], links=links)


def named(site: Site, kind: str, name: str) -> Iterator[Part]:
    """The texts that have to do with a publisher, brand or theme by year; of an indicator its figures."""
    match kind:
        case "indicateurs":
            yield from measures(site, name)
        case "instituts":
            studies = (site.records["etudes"][study] for study in site.belongs[name])
            figures = (key for one in studies for key in one.get("statistics", ()))
            yield from by_year(site, figures, values=True)
        case "marques" | "themes":
            yield from by_year(site, [name])


def related(site: Site, address: str) -> Part:
    """Four texts that use or measure the same, with what they share."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for name in site.used[address]:
        for other in _measuring(site, name):
            for text in site.uses.get(other, ()):
                found[text][_said(site, name)] = None
    others = [one for one in found if one != address and one.count("/") and one in site.texts]
    best = sorted(others, key=lambda one: (-len(found[one]), one))[:_MOST]
    links = [(str(site.texts[one][0]["title"]), f"/{one}/", _why(site, one, found[one])) for one in best]
    return Part("Sur le même sujet", links=links)


def by_year(site: Site, names: Iterable[str], *, values: bool = False) -> Iterator[Part]:
    """The texts that use any of these, by year: their summaries, or the figures that they use."""
    used: defaultdict[str, list[str]] = defaultdict(list)
    figures = site.records["chiffres"]
    for name in names:
        for text in site.uses.get(name, ()):
            used[text] += [shown(figures[name])] if name in figures else []
    years = _by_year(site, used)
    if years:
        span = f"de {min(years)} à {max(years)}, {len(used)} textes"
        yield Part("Au fil des ans", rows=[("Dans les rapports", span)])
    for year in sorted(years, reverse=True):
        links: list[Link] = []
        for one in years[year]:
            front = site.texts[one][0]
            note = ", ".join(used[one][:5]) if values else str(front.get("summary", ""))
            links.append((str(front["title"]), f"/{one}/", note))
        yield Part(str(year), links=links)


def measures(site: Site, indicator: str) -> Iterator[Part]:
    """The figures of an indicator by year, each with base, study and uses; nothing joins them."""
    dated: defaultdict[str, list[str]] = defaultdict(list)
    for name in site.belongs[indicator]:
        one = site.records["chiffres"][name]
        dated[str(one.get("period") or site.references[one["study"]].year)].append(name)
    head = "Année : ce qui est mesuré, de qui, et comment, étude, repris dans"
    yield Part("Année par année", texts=["D’une année à l’autre, ces chiffres ne se comparent pas.", head])
    years = sorted(dated, reverse=True)
    for year, before in zip(years, [*years[1:], ""], strict=True):
        links = [link for name in dated[year] for link in _measure(site, name)]
        apart = f"Rien ne relie {before} à {year} : rien ne dit qu’ils mesurent la même chose."
        yield Part(year, links=links)
        yield Part(texts=[apart] if before else ())


def timeline(site: Site) -> Iterator[Part]:
    """All reports by year, with their trends and their first key figure."""
    for report in reversed(site.reports):
        front, _ = site.texts[report]
        trends = [(str(site.texts[one][0]["title"]), f"/{one}/", "") for one in site.belongs[report]]
        cards = [card(site, one) for one in front.get("key_figures", ())[:1]]
        yield Part(str(front["year"]), texts=[front.get("summary", "")], links=[(*site.links[report], "")])
        yield Part(links=trends, cards=cards)


def _of_year(year: int, texts: Sequence[str] | None) -> Link:
    return (str(year), f"/{texts[0]}/", "") if texts else (str(year), "", "rien sur ce thème")


def _measure(site: Site, name: str) -> Iterator[Link]:
    found = card(site, name)
    study = site.records["etudes"][site.records["chiffres"][name]["study"]]
    asked = f"{study.get('method', {}).get('population', '')} en ligne France"
    yield f"{found.value} {found.label}", found.href, asked
    yield found.source, found.study, found.asked
    for address in list(site.uses.get(name, {}))[:_MOST]:
        yield use(site, address, "")


def _measuring(site: Site, name: str) -> Sequence[str]:
    """A theme or brand itself, the figures of a figure's indicator; studies and reports are in neither."""
    one = site.records["chiffres"].get(name)
    if one:
        return site.belongs[one.get("indicator", "")] if one.get("indicator") else ()
    return [name] if name in site.records["themes"] or name in site.records["marques"] else ()


def _said(site: Site, name: str) -> str:
    one: Any = site.records["chiffres"].get(name)
    if one:
        return f"même indicateur : {site.links[one['indicator']][0]}"
    return f"même thème ou même marque : {site.links[name][0]}"


def _why(site: Site, address: str, shared: Iterable[str]) -> str:
    return " · ".join((str(_year(site, address)), *list(shared)[:2]))


def _year(site: Site, address: str) -> int:
    front, _ = site.texts.get(address.rpartition("/")[0]) or site.texts[address]
    own: Mapping[str, Any] = site.texts[address][0]
    return int(own.get("year") or front.get("year") or 0)


def _by_year(site: Site, texts: Iterable[str]) -> dict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for one in texts:
        found[_year(site, one)].append(one)
    return dict(found)
