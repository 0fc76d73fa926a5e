"""Explanations of faults of what was published, and of what was fetched."""

from __future__ import annotations

from typing import Final

from generator.catalogue.explained.explanation import Explanation, Explanations

_PIN: Final = "pins/stat/attend/fr-2026-11-22-0b7e8c2f81d3a554-11757c68778d61818df8940e23cbc4ac.html"
_LEDGER = "content/published.json"
_WAITING = "content/studies/attente-2025.yaml"
_RECORDED = """\
{
"version": 1,
"statistics": {
"attend": {"value": "60", "unit": "percent", "published": "2026-11-02", "says": "0b7e8c2f81d3a554"}
}
}
"""
_NOW = {_WAITING: "statistics:\n  attend: {value: 58, unit: percent, label: des clients attendent}"}
_PAGE = "https://institut.example/2025/attente"
_COPY = f"https://web.archive.org/web/20260102030405/{_PAGE}"


def _links(standing: str) -> str:
    return f'{{\n "version": 1,\n "links": {{\n  "{_PAGE}": {{"first": "2026-09-01", {standing}}}\n }}\n}}\n'


PUBLISHED: Final[Explanations] = {
    "changed-value": Explanation(
        why=(
            "Ce qui a paru peut avoir été repris ailleurs. Un chiffre publié n’a pas une autre valeur, "
            "unité, nuance ou monnaie, et ne disparaît pas, sans que les lecteurs apprennent pourquoi.",
            "What came out may have been taken up elsewhere. A published figure gets no other value, unit, "
            "qualifier or currency, and does not vanish, without readers being told why.",
        ),
        mend=(
            "Rétablissez-le, ou dites-le aux lecteurs\u00a0: l’indice contient l’entrée à coller dans "
            "content/errata.yaml.",
            "Restore it, or tell readers: the hint has the entry to paste into content/errata.yaml.",
        ),
        bad={_WAITING: "statistics:\n  attend: {value: 58, unit: percent, label: des clients attendent}"},
        good={
            "content/errata.yaml": (
                "errata:\n"
                "  - {statistic: attend, date: 2026-11-10, from: 60, to: 58, reason: Une faute de frappe.}",
                "errata:\n"
                "  - {statistic: attend, date: 2026-11-10, from: 60, to: 58, reason: A typing error.}",
            )
        },
        beside={_LEDGER: _RECORDED, **_NOW},
    ),
    "erratum-mismatch": Explanation(
        why=(
            "Un erratum part de ce qui a été publié, ou d’où mène celui d’avant, et mène à ce qui vaut "
            "maintenant. Faux, il tromperait deux fois.",
            "An erratum starts from what was published, or from where the one before it led, and leads to "
            "what holds now. A wrong one would mislead twice.",
        ),
        mend=("Corrigez from ou to, ou la valeur de l’étude.", "Correct from or to, or the study's value."),
        bad={
            "content/errata.yaml": (
                "errata:\n"
                "  - {statistic: attend, date: 2026-11-10, from: 60, to: 59, reason: Une faute de frappe.}",
                "errata:\n"
                "  - {statistic: attend, date: 2026-11-10, from: 60, to: 59, reason: A typing error.}",
            )
        },
        good={
            "content/errata.yaml": (
                "errata:\n"
                "  - {statistic: attend, date: 2026-11-10, from: 60, to: 58, reason: Une faute de frappe.}",
                "errata:\n"
                "  - {statistic: attend, date: 2026-11-10, from: 60, to: 58, reason: A typing error.}",
            )
        },
        beside={_LEDGER: _RECORDED, **_NOW},
    ),
    "damaged-pin": Explanation(
        why=(
            "D’autres sites montrent une copie de pins/ comme le chiffre d’un jour, qui ne change plus. Son "
            "nom se termine par l’empreinte de son contenu\u00a0: retouchée, elle mentirait.",
            "Other sites show a copy of pins/ as the figure of a day, which does not change. Its name ends "
            "with a digest of its content: one that was edited would lie.",
        ),
        mend=(
            "Reprenez le fichier de votre historique\u00a0: git checkout HEAD -- pins",
            "Take the file from your history: git checkout HEAD -- pins",
        ),
        bad={_PIN: "<p>86 % en 2026</p>"},
        good={_PIN: "<p>84 % en 2026</p>"},
    ),
    "damaged-record": Explanation(
        why=(
            "content/published.json est la mémoire de ce qui est public, écrite par trendbook publish "
            "seul. Retouchée ou fusionnée à moitié, elle ne prouve plus rien\u202f; écrite par un "
            "Trendbook plus récent, elle ne se lit pas.",
            "content/published.json is the memory of what is public, written by trendbook publish alone. "
            "Edited or merged by half it proves nothing; written by a newer Trendbook it cannot be read.",
        ),
        mend=(
            "Reprenez le fichier de votre historique\u00a0: git checkout HEAD -- content/published.json",
            "Take the file from your history: git checkout HEAD -- content/published.json",
        ),
        bad={_LEDGER: _RECORDED.replace('"attend"', '<<<<<<< HEAD\n"attend"')},
        good={_LEDGER: _RECORDED.replace('"60"', '"58"')},
        beside=_NOW,
    ),
}
FETCHED: Final[Explanations] = {
    "not-fetched": Explanation(
        why=(
            "sources.yaml nomme une étude en ligne que trendbook fetch n’a pas encore lue\u00a0: build "
            "n’ouvre aucune connexion, et se fait donc sans elle. C’est un avertissement, ou une erreur si "
            "le site nomme ce qu’elle peut contenir.",
            "sources.yaml names a study on the web that trendbook fetch has not read yet: build opens no "
            "connection, and does without it. It is a warning, or an error where the site names what may "
            "stand in it.",
        ),
        mend=(
            "Lancez trendbook fetch, et enregistrez ce qu’il écrit avec le site.",
            "Run trendbook fetch, and commit what it writes with the site.",
        ),
        bad={
            "sources.yaml": "studies:\n"
            "  - content/studies/*.yaml\n  - https://institut.example/attente-2025.yaml"
        },
        good={"sources.yaml": "studies:\n  - content/studies/*.yaml"},
    ),
    "dead-link": Explanation(
        why=(
            "Une adresse citée ne répond plus, ou fait seulement semblant\u00a0: trendbook fetch --links "
            "l’a vu plusieurs jours. Un lecteur qui vérifie n’y trouve rien.",
            "An address that is cited does not answer any more, or only pretends to: trendbook fetch "
            "--links saw it on several days. A reader who checks finds nothing.",
        ),
        mend=(
            "Cherchez où est la page maintenant\u202f; sinon collez la copie que l’indice donne\u00a0: "
            "archived: https://…",
            "Search where the page is now; else paste the copy that the hint names: archived: https://…",
        ),
        bad={
            _WAITING: (
                f"title: L’attente\nurl: {_PAGE}\nchecked: primary",
                f"title: Waiting\nurl: {_PAGE}\nchecked: primary",
            )
        },
        good={
            _WAITING: (
                f"title: L’attente\nurl: {_PAGE}\narchived: {_COPY}\nchecked: primary",
                f"title: Waiting\nurl: {_PAGE}\narchived: {_COPY}\nchecked: primary",
            )
        },
        beside={
            "links.lock.json": _links(
                '"looked": "2026-11-20", "standing": "dead", "reason": "missing", "status": 404, '
                '"alive": "2026-10-06", '
                '"failing": "2026-11-03", "days": 2, "dead": "2026-11-03", "copy_asked": "2026-09-01"'
            )
        },
    ),
    "changed-link": Explanation(
        why=(
            "La page citée dit tout autre chose qu’à la première visite de trendbook fetch --links\u00a0: "
            "peut-être l’étude suivante, et plus le chiffre cité.",
            "The page that is cited says something else than when trendbook fetch --links first looked: "
            "perhaps the next study, and not the figure any more.",
        ),
        mend=(
            "Regardez si le chiffre y est encore, écrivez le jour (accessed: 2026-11-29), puis relancez "
            "trendbook fetch --links\u00a0: ce qui est là désormais fait foi.",
            "See whether the figure is still there, write the day (accessed: 2026-11-29), then run "
            "trendbook fetch --links again: what stands there counts from then on.",
        ),
        bad={
            _WAITING: (
                f"title: L’attente\nurl: {_PAGE}\nchecked: primary",
                f"title: Waiting\nurl: {_PAGE}\nchecked: primary",
            )
        },
        good={
            _WAITING: (
                f"title: L’attente\nurl: {_PAGE}\naccessed: 2026-11-29\nchecked: primary",
                f"title: Waiting\nurl: {_PAGE}\naccessed: 2026-11-29\nchecked: primary",
            )
        },
        beside={
            "links.lock.json": _links(
                '"looked": "2026-11-20", "standing": "alive", "status": 200, "alive": "2026-11-20", '
                '"text": "4513e320f8b84b75", "text_now": "a4c1172b09f3e6d8", "changed": "2026-11-10"'
            )
        },
    ),
    "damaged-snapshot": Explanation(
        why=(
            "snapshots/, sources.lock.json et links.lock.json sont ce que trendbook fetch a lu, tel qu’il "
            "l’a lu. Un chiffre changé là à la main n’aurait plus de source.",
            "snapshots/, sources.lock.json and links.lock.json are what trendbook fetch read, as it read "
            "it. A figure changed there by hand would have no source.",
        ),
        mend=(
            "Reprenez le fichier de votre historique, ou relisez la source\u00a0: trendbook fetch --force "
            "--only ID",
            "Take the file from your history, or read the source again: trendbook fetch --force --only ID",
        ),
        bad={"links.lock.json": '{\n "version": 1,\n<<<<<<< HEAD\n "links": {}\n}'},
        good={"links.lock.json": '{\n "version": 1,\n "links": {}\n}'},
    ),
}
