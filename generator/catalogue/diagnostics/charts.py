"""Words of faults in the charts that authors draw themselves."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "unknown-reference/chart": (
        "Aucun fichier de charts/ ne s’appelle «\u00a0{id}\u00a0»",
        "No file of charts/ is called “{id}”",
    ),
    "unknown-reference/chart.hint": (
        "Corrigez le nom, ou créez le fichier dans le dossier charts/ d’un rapport.",
        "Correct the name, or create the file in the folder charts/ of a report.",
    ),
    "chart-data.meaning": (
        "Un graphique d’auteur dessine autre chose que les points de son fichier.",
        "An author's own chart draws something else than the points of its file.",
    ),
    "chart-data": (
        "Un graphique ne dessine que les points de son fichier",
        "A chart draws the points of its file alone",
    ),
    "chart-data.hint": (
        "Écrivez data: {{name: points}}, et mettez les statistiques dans points.",
        "Write data: {{name: points}}, and put the statistics in points.",
    ),
    "chart-data/missing": (
        "Ce graphique ne demande pas ses points",
        "This chart does not ask for its points",
    ),
    "chart-data/missing.hint": (
        "Écrivez data: {{name: points}}\u202f; dans un module, alt.Chart(points).",
        "Write data: {{name: points}}; in a module, alt.Chart(points).",
    ),
    "chart-data/url": (
        "Un graphique ne va rien chercher ailleurs",
        "A chart fetches nothing from elsewhere",
    ),
    "chart-data/url.hint": (
        "Effacez url\u202f; une valeur entre dans le site par une étude.",
        "Delete url; a value enters the site by a study.",
    ),
    "chart-data/href": (
        "Un graphique ne porte pas de liens",
        "A chart has no links in it",
    ),
    "chart-data/href.hint": (
        "Effacez href\u202f; le tableau sous le graphique mène à chaque statistique.",
        "Delete href; the table below the chart leads to each statistic.",
    ),
    "chart-data/image": (
        "Un graphique ne contient pas d’images",
        "A chart has no pictures in it",
    ),
    "chart-data/image.hint": (
        "Prenez une autre marque, ou montrez l’image dans le texte avec ![…](…).",
        "Take another mark, or show the picture in the text with ![…](…).",
    ),
    "chart-data/datum": (
        "Cette valeur n’est celle d’aucune statistique",
        "This value is no statistic's",
    ),
    "chart-data/datum.hint": (
        "Ajoutez une statistique aux points et montrez son champ\u202f; seul le zéro s’écrit ici.",
        "Add a statistic to the points and show its field; only zero is written here.",
    ),
    "chart-data/text": (
        "Un nombre est écrit dans le dessin\u00a0: «\u00a0{got}\u00a0»",
        "A number is written in the drawing: “{got}”",
    ),
    "chart-data/text.hint": (
        "Montrez le champ text des points, qui suit la statistique.",
        "Show the field text of the points, which follows the statistic.",
    ),
    "chart-data/made-up": (
        "«\u00a0{key}\u00a0» donne ici des valeurs qui ne viennent d’aucun point",
        "“{key}” gives values here that come from no point",
    ),
    "chart-data/made-up.hint": (
        "Partez d’un champ des points (datum.value), sans hasard ni date du jour.",
        "Start from a field of the points (datum.value), without chance or the day's date.",
    ),
    "chart-data/field": (
        "Les points n’ont pas de champ «\u00a0{got}\u00a0»",
        "The points have no field “{got}”",
    ),
    "chart-data/field.hint": (
        "Les champs sont\u00a0: {known}, et ceux que vos transformations nomment avec as.",
        "The fields are: {known}, and those that your transforms name with as.",
    ),
    "misleading-chart.meaning": (
        "Un graphique d’auteur ferait croire autre chose que ses chiffres.",
        "An author's own chart would have readers believe something else than its figures.",
    ),
    "misleading-chart/zero": (
        "Des barres et des aires partent de zéro\u202f; cet axe ({channel}) ne le contient pas",
        "Bars and areas start from zero; this axis ({channel}) leaves it out",
    ),
    "misleading-chart/zero.hint": (
        "Effacez ce réglage de l’échelle, ou prenez des points ou une ligne.",
        "Delete this setting of the scale, or take dots or a line.",
    ),
    "misleading-chart/axes": (
        "Deux échelles ({channel}) sur un même graphique se croisent où l’on veut",
        "Two scales ({channel}) over one plot cross wherever one likes",
    ),
    "misleading-chart/axes.hint": (
        "Effacez resolve, ou mettez deux graphiques l’un sous l’autre (vconcat).",
        "Delete resolve, or put two plots below one another (vconcat).",
    ),
    "misleading-chart/units": (
        "Aucun axe ({channel}) ne porte des unités différentes\u00a0: {units}",
        "No axis ({channel}) can hold different units: {units}",
    ),
    "misleading-chart/units.hint": (
        "Séparez-les en plusieurs graphiques (vconcat), chacun avec filter: {{field: unit, equal: …}}.",
        "Part them into several plots (vconcat), each with filter: {{field: unit, equal: …}}.",
    ),
    "misleading-chart/bases": (
        "Les points de cet axe ({channel}) ne portent pas sur les mêmes personnes",
        "The points of this axis ({channel}) do not speak of the same people",
    ),
    "misleading-chart/bases.hint": (
        "Corrigez base ou geography, ou dites avec caveat comment les lire.",
        "Correct base or geography, or say with caveat how to read them.",
    ),
    "misleading-chart/whole": (
        "Ce dessin dit que rien ne manque, mais ses parts font {total}\u202f%, pas 100\u202f%",
        "This drawing says that nothing is missing, but its parts make {total}%, not 100%",
    ),
    "misleading-chart/whole.hint": (
        (
            "Ajoutez la part qui manque, ou prenez des barres. Un arrondi d’un point passe, "
            "si caveat le dit\u202f; seuls des pourcentages font un tout."
        ),
        (
            "Add the missing share, or take bars. A point lost in rounding passes if a caveat says so; "
            "only percentages make a whole."
        ),
    ),
    "misleading-chart/colours": (
        "{count} couleurs pour «\u00a0{field}\u00a0»\u00a0: personne n’en distingue plus de quatre",
        "{count} colours for “{field}”: nobody tells more than four apart",
    ),
    "misleading-chart/colours.hint": (
        "Gardez le gris (n) et une couleur pour ce qui compte, ou de petits graphiques (facet).",
        "Keep grey (n) and one colour for what counts, or take small multiples (facet).",
    ),
    "chart-fault.meaning": (
        "Un graphique d’auteur ne peut être lu ou dessiné.",
        "An author's own chart cannot be read or drawn.",
    ),
    "chart-fault": (
        "Ce module s’arrête sur une erreur\u00a0: {message}",
        "This module stops at an error: {message}",
    ),
    "chart-fault.hint": (
        "Corrigez-le\u202f; chart(points) reçoit les points et rend un graphique d’Altair.",
        "Correct it; chart(points) gets the points and returns a chart of Altair's.",
    ),
    "chart-fault/syntax": (
        "Ce fichier n’est pas du Python\u00a0: {message}",
        "This file is no Python: {message}",
    ),
    "chart-fault/syntax.hint": (
        "Corrigez ce qui précède l’endroit montré.",
        "Correct what comes before the place shown.",
    ),
    "chart-fault/function": (
        "Ce module n’a pas de fonction chart(points)",
        "This module has no function chart(points)",
    ),
    "chart-fault/function.hint": (
        "Ajoutez\u00a0: def chart(points): return alt.Chart(points)…",
        "Add: def chart(points): return alt.Chart(points)…",
    ),
    "chart-fault/literal": (
        "Cette valeur est lue sans exécuter le module, et ne peut être calculée\u00a0: {got}",
        "This value is read without running the module, and cannot be computed: {got}",
    ),
    "chart-fault/literal.hint": (
        "Écrivez-la telle quelle\u00a0: un texte entre guillemets, une liste, un dictionnaire.",
        "Write it out: a text between quotes, a list, a dictionary.",
    ),
    "chart-fault/no-chart": (
        "chart(points) ne rend pas un graphique d’Altair, mais\u00a0: {got}",
        "chart(points) does not return a chart of Altair's, but: {got}",
    ),
    "chart-fault/no-chart.hint": (
        "Terminez la fonction par return et le graphique.",
        "End the function with return and the chart.",
    ),
    "chart-fault/key": (
        "Vega-Lite ne connaît pas «\u00a0{key}\u00a0» à cet endroit",
        "Vega-Lite knows no “{key}” in this place",
    ),
    "chart-fault/key.hint": (
        "Corrigez le mot ou son retrait.",
        "Correct the word, or how far it is indented.",
    ),
    "chart-fault/value": (
        "Vega-Lite n’accepte pas «\u00a0{got}\u00a0» pour {key}",
        "Vega-Lite does not take “{got}” for {key}",
    ),
    "chart-fault/value.hint": (
        "Prenez une valeur que Vega-Lite connaît à cet endroit.",
        "Take a value that Vega-Lite knows in this place.",
    ),
    "chart-fault/vega": (
        "Vega-Lite ne peut dessiner ce graphique\u00a0: {message}",
        "Vega-Lite cannot draw this chart: {message}",
    ),
    "chart-fault/vega.hint": (
        "Corrigez la spécification\u202f; l’éditeur de Vega la montre pas à pas.",
        "Correct the specification; Vega's editor shows it step by step.",
    ),
    "chart-fault/paint": (
        "«\u00a0{got}\u00a0» n’est pas une couleur",
        "“{got}” is no colour",
    ),
    "chart-fault/paint.hint": (
        "Écrivez un jeton (c1, n, mut…) ou #RRGGBB.",
        "Write a token (c1, n, mut…) or #RRGGBB.",
    ),
    "chart-fault/width": (
        "Ce dessin n’entre pas dans {width}\u00a0px",
        "This drawing does not fit into {width} px",
    ),
    "chart-fault/width.hint": (
        "Raccourcissez les libellés, ou mettez moins de panneaux côte à côte.",
        "Shorten the labels, or put fewer panels side by side.",
    ),
}
