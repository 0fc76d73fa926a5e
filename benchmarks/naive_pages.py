"""What the plain script reads, and what its pages say of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from folders import FEW
from references import Reference, bibtex, csl, ris, sentence

LINK = re.compile(r"(!?)\[\[(?:\w+:)?([^\]|]+)(?:\|([^\]]*))?\]\]")
CITED = re.compile(r"\[@([^\]]+)\]")
ROWS = {
    "kind": "Nature",
    "base": "Base",
    "sample": "Échantillon",
    "population": "Population",
    "country": "Pays",
    "fieldwork": "Terrain",
    "mode": "Mode de recueil",
    "sampling": "Échantillonnage",
    "question": "Question posée",
    "period": "Période",
    "geography": "Périmètre",
    "audience": "Interrogés",
    "locator": "Emplacement",
}
WORDS = {
    "survey": "enquête",
    "finding": "résultat",
    "FR": "France",
    "online": "en ligne",
    "quota": "quotas",
}
_FILES = {
    "instituts": "publishers",
    "marques": "brands",
    "indicateurs": "indicators",
    "themes": "themes",
}
_IN_TEXT = "dans le texte"
Link = tuple[str, str, str]
"""Words, address, note."""


class Site(NamedTuple):
    """Everything by ids; texts, as front matter and Markdown, by addresses."""

    config: Any
    texts: Mapping[str, tuple[Any, str]]
    records: Mapping[str, Mapping[str, Any]]  # by folder
    references: Mapping[str, Reference]  # of studies
    links: dict[str, tuple[str, str]]  # title and address
    belongs: dict[str, list[str]]  # studies of publishers, statistics of indicators, trends of reports
    uses: dict[str, dict[str, str]]  # addresses of texts, and where in them
    used: dict[str, list[str]]  # of each text what it uses

    @property
    def reports(self) -> list[str]:
        """Their ids, the newest first."""
        years = {name: str(front["year"]) for name, (front, _) in self.texts.items() if "year" in front}
        return sorted(years, key=years.__getitem__, reverse=True)


class Card(NamedTuple):
    """A statistic in a list."""

    href: str
    value: str
    label: str
    study: str
    source: str
    asked: str


class Part(NamedTuple):
    """A section of a page."""

    title: str = ""
    html: str = ""
    rows: Sequence[tuple[str, object]] = ()
    texts: Sequence[str] = ()
    links: Sequence[Link] = ()
    cards: Sequence[Card] = ()
    formats: Sequence[tuple[str, str]] = ()


def read(content: Path, language: str, own: str) -> Site:
    """All files as readers of `language` have them, and who uses what; `own` is the site's language."""
    known = {file: _yaml(file, language) for file in sorted(content.rglob("*.yaml"))}
    studies = {file.stem: one for file, one in known.items() if file.parent.name == "studies"}
    statistics = {
        key: {**one, "study": name}
        for name, study in studies.items()
        for key, one in (study.get("statistics") or {}).items()
    }
    series = {key: one for study in studies.values() for key, one in (study.get("series") or {}).items()}
    series |= {file.stem: one for file, one in known.items() if file.parent.name == "series"}
    records = {"etudes": studies, "chiffres": statistics, "series": series}
    records |= {folder: known[content / f"{file}.yaml"] for folder, file in _FILES.items()}
    files = [file for file in sorted(content.rglob("*.md")) if (_tongue(file) or own) == language]
    texts = {_address(file.relative_to(content)): _front_matter(file) for file in files}
    references = {name: _reference(name, study, records["instituts"]) for name, study in studies.items()}
    site = Site(
        known[content / "site.yaml"],
        texts,
        records,
        references,
        {},
        defaultdict(list),
        defaultdict(dict),
        {},
    )
    for kind, table in records.items():
        site.links.update({name: (title_of(kind, one), f"/{kind}/{name}/") for name, one in table.items()})
    for name, study in studies.items():
        site.belongs[study.get("publisher", "")].append(name)
    for name, one in statistics.items():
        site.belongs[one.get("indicator", "")].append(name)
    for address, (front, source) in texts.items():
        _note(site, address, front, source)
    return site


def _note(site: Site, address: str, front: Any, source: str) -> None:
    """A text's own link, and what it uses."""
    report, _, name = address.rpartition("/")
    site.links[name] = (str(front["title"]), f"/{address}/")
    site.belongs[report].append(address)
    used = dict.fromkeys((*front.get("themes", ()), *front.get("brands", ())), "")
    used |= dict.fromkeys((found[1] for found in LINK.findall(source)), _IN_TEXT)
    cited = (re.split(r"[@#; ]+", one) for one in CITED.findall(source))
    used |= dict.fromkeys((one for names in cited for one in names if one), _IN_TEXT)
    used |= dict.fromkeys(front.get("key_figures", ()), "chiffre clé")
    site.used[address] = [*used]
    for one, place in used.items():
        site.uses[one][address] = place
        if one in site.records["chiffres"]:
            site.uses[site.records["chiffres"][one]["study"]][address] = place


def title_of(kind: str, one: Any) -> str:
    """Of a record's page."""
    return f"{shown(one)} {one['label']}" if kind == "chiffres" else str(one.get("title") or one["name"])


def shown(statistic: Any) -> str:
    """A value as texts show it."""
    unit = "%" if statistic["unit"] == "percent" else statistic.get("noun", "")
    return f"{statistic['value']} {unit}".rstrip()


def lead_of(kind: str, one: Any) -> str:
    """What a record's page begins with."""
    return str(one.get("description") or one.get("note", "")) if kind in _FILES else ""


def text(site: Site, address: str, body: str, sources: Iterable[str]) -> list[Part]:
    """A page that authors write, from its Markdown's HTML and its sources."""
    front, source = site.texts[address]
    report, _, name = address.rpartition("/")
    figures = front.get("key_figures", ())
    studies = dict.fromkeys((*sources, *(site.records["chiffres"][one]["study"] for one in figures)))
    brands = dict.fromkeys((*(found[1] for found in LINK.findall(source)), *front.get("brands", ())))
    return [
        *(_opening(site, address) if "year" in front else ()),
        Part("Introduction" if "year" in front else "", html=body),
        Part("Enjeux", texts=front.get("challenges", ())),
        Part("Sources", links=[cited(site.references[one]) for one in studies]),
        Part("Thèmes", links=[(*site.links[one], "") for one in front.get("themes", ())]),
        Part(
            "Marques citées",
            links=[(*site.links[one], "") for one in brands if one in site.records["marques"]],
        ),
        _used(site, "Cité par", name),
        *(_neighbours(site, report, address) if report in site.texts else ()),
    ]


def cited(ref: Reference) -> Link:
    """A study in a list of sources."""
    return f"Fiche {ref.label}", f"/etudes/{ref.id}/", sentence(ref)


def _opening(site: Site, report: str) -> Iterator[Part]:
    """What a report shows before its introduction."""
    front, _ = site.texts[report]
    yield Part(texts=[f"{site.config.get('author', '')}, {front.get('published', front['year'])}"])
    yield Part("Chiffres clés", cards=[card(site, one) for one in front.get("key_figures", ())])
    trends = [(address, site.texts[address][0]) for address in site.belongs[report]]
    links = [(str(one["title"]), f"/{address}/", one.get("summary", "")) for address, one in trends]
    yield Part(f"Les {len(links)} tendances", links=links)


def _neighbours(site: Site, report: str, address: str) -> Iterator[Part]:
    order = site.belongs[report]
    place = order.index(address)
    near = {"Précédente": order[max(place - 1, 0) : place], "Suivante": order[place + 1 : place + 2]}
    links = [
        (str(site.texts[one][0]["title"]), f"/{one}/", where) for where, ones in near.items() for one in ones
    ]
    whole = f"Tout le rapport ({place + 1}/{len(order)})"
    yield Part(links=[*links, (*site.links[report], whole)])


def record(site: Site, kind: str, name: str) -> Iterator[Part]:
    """The page of a record."""
    one = site.records[kind][name]
    match kind:
        case "etudes":
            yield from _study(site, name, one)
        case "chiffres":
            yield from _statistic(site, name, one)
        case "series":
            points = (point["stat"] if isinstance(point, dict) else point for point in one["points"])
            yield Part("Chiffres", cards=[card(site, point) for point in dict.fromkeys(points)])
            yield _used(site, "Où cette série est utilisée", name)
        case "instituts":
            studies = site.belongs[name]
            yield Part("Études", links=[_study_link(site, study) for study in studies])
            figures = (
                key for study in studies for key in site.records["etudes"][study].get("statistics", ())
            )
            yield Part("Chiffres", cards=[card(site, key) for key in figures])


def _study(site: Site, name: str, study: Any) -> Iterator[Part]:
    ref = site.references[name]
    yield Part(texts=[sentence(ref)])
    facts = {"kind": "survey", **study, **study.get("method", {})}
    yield Part("Méthode", rows=[("Éditeur", ref.author), *_rows(facts)], texts=_texts(study, "note"))
    yield Part("Chiffres", cards=[card(site, key) for key in study.get("statistics", ())])
    yield Part("Séries", links=[(*site.links[key], "") for key in study.get("series", ())])
    yield _used(site, "Où cette étude est citée", name)
    yield Part("Citer", texts=[sentence(ref)], formats=_formats(ref))


def _statistic(site: Site, name: str, one: Any) -> Iterator[Part]:
    study, indicator = site.references[one["study"]], one.get("indicator")
    measure = [(*site.links[indicator], "(indicateur)")] if indicator else []
    rows = list(_rows({"kind": "finding", **one}))
    yield Part("Carte d’identité", rows=rows, texts=_texts(one, "note"), links=measure)
    yield Part(
        "Référence", texts=[sentence(study), *_texts(one, "quote")], links=[(*site.links[study.id], "")]
    )
    same = [key for key in site.belongs[indicator or ""] if key != name][:8] if indicator else []
    yield Part("Mesures du même indicateur", cards=[card(site, key) for key in same])
    yield _used(site, "Où ce chiffre est utilisé", name)
    by_way = f"vec un traitement par {site.config['title']}"
    facts = {key: str(one[key]) for key in ("value", "unit", "locator") if key in one}
    ref = study._replace(
        id=name,
        title=site.links[name][0],
        custom={"statistic": facts, **study.custom},
        note=f"{study.title} ; a{by_way}",
    )
    yield Part("Citer", texts=[f"{ref.title}. {sentence(study)} A{by_way}."], formats=_formats(ref))


def listed(site: Site, kind: str) -> list[Part]:
    """All of a kind, in groups with their names above where there are more than two."""
    parts = [part for part in _groups(site, kind) if any(part[1:])]
    names = [(part.title, f"#{place}", "") for place, part in enumerate(parts, 2)]
    return [Part(links=names), *parts] if len(parts) > 2 else parts


def _groups(site: Site, kind: str) -> Iterator[Part]:
    """Statistics by study, studies by year, the rest by name with how much belongs to each."""
    if kind == "chiffres":
        for study in site.records["etudes"].values():
            yield Part(study["title"], cards=[card(site, key) for key in study.get("statistics", ())])
    elif kind == "etudes":
        by_year = sorted(site.references.values(), key=lambda ref: ref.year, reverse=True)
        for year, refs in groupby(by_year, lambda ref: ref.year):
            yield Part(year, links=[_study_link(site, ref.id) for ref in refs])
    else:
        yield from _named(site, kind)


def _named(site: Site, kind: str) -> Iterator[Part]:
    table = site.records[kind]
    counted = site.belongs if kind in {"instituts", "indicateurs"} else site.uses
    found = sorted(
        (title_of(kind, one), f"/{kind}/{key}/", str(len(counted.get(key, ())))) for key, one in table.items()
    )
    if len(found) <= FEW:
        yield Part(links=found)
        return
    for letter, links in groupby(found, lambda link: link[0][0].upper()):
        yield Part(letter, links=list(links))


def home(site: Site) -> Iterator[Part]:
    """The newest report with its key figures, and all of them."""
    fronts = {name: site.texts[name][0] for name in site.reports}
    links = {name: (*site.links[name], one.get("summary", "")) for name, one in fronts.items()}
    newest = site.reports[0]
    yield Part("Dernier rapport", links=[links[newest]])
    yield Part("Chiffres clés", cards=[card(site, one) for one in fronts[newest].get("key_figures", ())])
    yield Part("Tous les rapports", links=list(links.values()))


def card(site: Site, name: str) -> Card:
    """A statistic in a list."""
    one = site.records["chiffres"][name]
    ref = site.references[one["study"]]
    sample = site.records["etudes"][ref.id].get("method", {}).get("sample", "")
    asked = f"n = {_thousands(sample)}" if sample else ""
    return Card(f"/chiffres/{name}/", shown(one), str(one["label"]), f"/etudes/{ref.id}/", ref.label, asked)


def _study_link(site: Site, name: str) -> Link:
    return (*site.links[name], site.references[name].issued)


def _used(site: Site, title: str, name: str) -> Part:
    return Part(
        title, links=[use(site, address, place) for address, place in site.uses.get(name, {}).items()]
    )


def use(site: Site, address: str, place: str) -> Link:
    """A text that uses something, and where in it."""
    front, _ = site.texts[address]
    report = site.texts.get(address.rpartition("/")[0])
    year = f" ({report[0]['year']})" if report else ""
    return f"{front['title']}{year}", f"/{address}/", place


def _rows(facts: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, name in ROWS.items():
        if key in facts:
            value = facts[key]
            text = f"{_thousands(value)} personnes interrogées" if key == "sample" else str(value)
            yield name, WORDS.get(text, text)


def _texts(one: Any, key: str) -> list[str]:
    return [str(one[key])] if key in one else []


def _formats(ref: Reference) -> list[tuple[str, str]]:
    return [("BibTeX", bibtex(ref)), ("RIS", ris(ref)), ("CSL-JSON", csl(ref))]


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", "\u202f")


def _reference(name: str, study: Any, publishers: Mapping[str, Any]) -> Reference:
    method = study.get("method", {})
    year, month = re.findall(r"^(\d{4})(?:-(\d\d))?|$", str(study.get("date", "")))[0]
    first, _, last = str(method.get("fieldwork", "")).partition("/")
    survey = {
        "kind": study.get("kind", "survey"),
        "checked": study["checked"],
        "population": method.get("population"),
        "territory": method.get("country"),
        "n": method.get("sample"),
        "sampling": method.get("sampling"),
        "mode": method.get("mode"),
        "field_start": first,
        "field_end": last,
    }
    author = publishers.get(study.get("publisher"), {}).get("name", "")
    known = {key: value for key, value in survey.items() if value}
    return Reference(name, str(study["title"]), author, year, int(month or 0), {"survey": known})


def _address(file: Path) -> str:
    """The folder of a text's page: a report's own, a trend's without the number that sorts it."""
    name = file.stem.partition(".")[0]
    if name == "report":
        return file.parent.as_posix()
    folder = "" if file.parent.name == "pages" else f"{file.parent.as_posix()}/"
    return folder + re.sub(r"^\d+-", "", name)


def _tongue(file: Path) -> str:
    """The language of a translation, "x.en.md"."""
    return file.stem.partition(".")[2]


def _yaml(file: Path, language: str) -> Any:
    return _in_language(yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader), language)


def _in_language(value: Any, language: str) -> Any:
    """Texts in several languages as the one that is asked for, or the first there is."""
    if isinstance(value, list):
        return [_in_language(one, language) for one in value]
    if not isinstance(value, dict):
        return value
    if value and value.keys() <= {"fr", "en"}:
        return value.get(language) or next(iter(value.values()))
    return {name: _in_language(one, language) for name, one in value.items()}


def _front_matter(file: Path) -> tuple[Any, str]:
    _, front, source = file.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.load(front, Loader=yaml.CSafeLoader), source
