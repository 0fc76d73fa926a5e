"""Words of chart titles, descriptions, tables and captions."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "chart.titled": ("{label}\u00a0: {text}", "{label}: {text}"),
    "chart.placed": ("{text} ({where})", "{text} ({where})"),
    "chart.semicolon": ("\u202f; ", "; "),
    "chart.bars/ordered": (
        "Graphique en barres, de la plus grande valeur à la plus petite. {entries}.",
        "Bar chart, from the largest value to the smallest. {entries}.",
    ),
    "chart.bars/given": ("Graphique en barres. {entries}.", "Bar chart. {entries}."),
    "chart.grouped": (
        "Graphique en barres groupées, {first} et {second}. {entries}.",
        "Grouped bar chart, {first} and {second}. {entries}.",
    ),
    "chart.stacked": (
        "Barres empilées, dont chaque ligne fait 100\u202f%. {entries}.",
        "Stacked bars, each row of which makes 100%. {entries}.",
    ),
    "chart.stacked/one": (
        "Une seule barre, faite de parts qui font 100\u202f%. {entries}.",
        "A single bar of parts that make 100%. {entries}.",
    ),
    "chart.in-percent": ("en\u202f%", "in %"),
    # Words of degree that the steps of a scale do not share, parted by bars; longer ones first.
    "chart.degrees": (
        (
            "tout à fait|un peu|plutôt|assez|très|entièrement|totalement|parfaitement|fortement|absolument|"
            "vraiment"
        ),
        "strongly|completely|totally|definitely|somewhat|rather|fairly|quite|very|fully|slightly|tend to",
    ),
    "chart.intervals": (
        "Graphique en points, avec leur intervalle à 95\u202f%. {entries}.",
        "Dot plot with 95% intervals. {entries}.",
    ),
    "chart.interval": ("{low}–{high}\u202f%", "{low}–{high}%"),
    "chart.sample": ("n\u00a0=\u00a0{n}", "n\u00a0=\u00a0{n}"),
    "chart.band": (
        "Bande\u00a0: intervalle de confiance à 95\u202f%{sample}.",
        "Band: 95% confidence interval{sample}.",
    ),
    "chart.band/quota": (
        "À titre indicatif, par référence à la méthode aléatoire.",
        "As an indication, by reference to random sampling.",
    ),
    "chart.dumbbell": (
        "Comparaison de deux dates, {before} et {after}. {entries}.",
        "Comparison of two dates, {before} and {after}. {entries}.",
    ),
    "chart.slope": (
        "Graphique en pentes, de {before} à {after}. {entries}.",
        "Slope chart, from {before} to {after}. {entries}.",
    ),
    "chart.line": (
        "Graphique en courbes, de {first} à {last}. {entries}.",
        "Line chart, from {first} to {last}. {entries}.",
    ),
    "chart.multiples": (
        "Petits graphiques en courbes à la même échelle, de {first} à {last}. {entries}.",
        "Small line charts on one scale, from {first} to {last}. {entries}.",
    ),
    "chart.line/breaks": ("Rupture de série\u00a0: {dates}.", "Break in the series: {dates}."),
    "chart.break": ("rupture de série, {date}", "break in series, {date}"),
    "chart.cards": ("Chiffres clés. {entries}.", "Key figures. {entries}."),
    "chart.matrix": (
        "Tableau croisé\u00a0: {columns}. {entries}.",
        "Cross table: {columns}. {entries}.",
    ),
    "chart.custom": ("Graphique. {entries}.", "Chart. {entries}."),
    "chart.number": ("{sentence}.", "{sentence}."),
    "chart.base": ("Base\u00a0: {base}", "Base: {base}"),
    "chart.waffle": (
        "Part d’un tout, en cent carrés. {sentence}.",
        "Share of a whole, in a hundred squares. {sentence}.",
    ),
    "chart.rule": (
        "Un tout en cent carrés, partie par partie. {entries}.",
        "A whole in a hundred squares, part by part. {entries}.",
    ),
    "chart.pictogram/one": ("Pictogramme. {sentence}.", "Pictogram. {sentence}."),
    "chart.pictogram/ordered": (
        "Pictogramme, de la plus grande valeur à la plus petite. {entries}.",
        "Pictogram, from the largest value to the smallest. {entries}.",
    ),
    "chart.pictogram/given": ("Pictogramme. {entries}.", "Pictogram. {entries}."),
    "chart.ranking": ("Classement. {entries}.", "Ranking. {entries}."),
    "chart.ranking/columns": (
        "Classements\u00a0: {columns}. {entries}.",
        "Rankings: {columns}. {entries}.",
    ),
    "chart.change": ("Écart", "Change"),
    "chart.change-word": ("écart", "change"),
    "chart.column/label": ("Intitulé", "Label"),
    "chart.column/group": ("Groupe", "Group"),
    "chart.column/date": ("Date", "Date"),
    "chart.column/value": ("Valeur", "Value"),
    "chart.column/interval": ("Intervalle à 95\u202f%", "95% interval"),
    "chart.column/low": ("Borne basse", "Low"),
    "chart.column/high": ("Borne haute", "High"),
    "chart.column/sample": ("n", "n"),
    "chart.column/of": ("Sur", "Out of"),
    "chart.column/unit": ("Unité", "Unit"),
    "chart.column/shown": ("Affiché", "Shown"),
    "chart.column/statistic": ("Statistique", "Statistic"),
    "chart.no-value": ("–", "–"),
    "chart.unit/percent": ("%", "%"),
    "chart.unit/ratio": ("rapport", "ratio"),
    "chart.unit/count": ("nombre", "count"),
    "chart.unit/rate": ("taux", "rate"),
    "chart.unit/multiplier": ("multiplicateur", "multiplier"),
    "chart.unit/points": ("points", "points"),
    "chart.unit/rank": ("rang", "rank"),
    "chart.unit/score": ("note", "score"),
    "chart.unit/duration": ("durée", "duration"),
    "chart.unit/currency": ("montant", "amount"),
}
