"""Words of references and citation boxes."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "citation.and": ("et", "and"),
    "citation.no-date": ("s.\u00a0d.", "n.d."),
    "citation.quoted": ("«\u00a0{text}\u00a0»", "“{text}”"),
    "citation.quoted-within": ("“{text}”", "‘{text}’"),
    "citation.separator": ("\u202f; ", "; "),
    "citation.label": ("{name}, {year}", "{name}, {year}"),
    "citation.label-via": ("{label}, cité par {via}", "{label}, as cited in {via}"),
    "citation.label-unsourced": ("{label}, source non indiquée", "{label}, no source given"),
    "citation.label-unsourced-via": (
        "source non indiquée, relevé dans {via}",
        "no source given, as read in {via}",
    ),
    "citation.online": ("[en ligne]", "[online]"),
    "citation.accessed": ("[Consulté le {date}]", "[Accessed {date}]"),
    "citation.available": ("Disponible à l’adresse\u00a0: ", "Available from: "),
    "citation.accessed-at": ("Consulté le {date}, à l’adresse ", "Retrieved {date}, from "),
    "citation.archive": ("archive", "archived copy"),
    "citation.archive-of": ("archive du {date}", "archived copy of {date}"),
    "citation.dead": ("lien mort depuis le {date}", "link dead since {date}"),
    "citation.archived-at": ("Copie archivée\u00a0: {address}", "Archived copy: {address}"),
    "citation.cited-in": ("Cité dans\u00a0: ", "Cited in: "),
    "citation.read-in": ("Relevé dans\u00a0: ", "As read in: "),
    "citation.no-source": ("Source non indiquée\u00a0: ", "No source given: "),
    "citation.commissioned": ("étude commandée par {name}", "commissioned by {name}"),
    "citation.kind/testimony": ("témoignage", "testimony"),
    "citation.kind/corporate": ("communication d’entreprise", "company statement"),
    "citation.kind/platform-count": ("comptage de plateforme", "platform count"),
    "citation.report": ("Rapport", "Report"),
    "citation.figure": ("{label}\u00a0: {value}", "{label}: {value}"),
    "citation.points": ("points", "points"),
    "citation.interval": (
        "Intervalle à 95\u202f%\u00a0: {low} à {high}\u202f%",
        "95% interval: {low} to {high}%",
    ),
    "citation.interval/indicative": (
        "Intervalle à 95\u202f%, à titre indicatif\u00a0: {low} à {high}\u202f%",
        "95% interval, indicative: {low} to {high}%",
    ),
    "citation.processing": ("avec un traitement par {site}", "with processing by {site}"),
    "citation.figure-base": ("{figure} (base\u00a0: {base})", "{figure} (base: {base})"),
    "citation.figure-of": ("{study}\u202f; {processing}", "{study}; {processing}"),
}
