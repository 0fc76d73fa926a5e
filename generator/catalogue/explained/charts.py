"""Explanations of faults of authors' own charts, and of templates."""

from __future__ import annotations

from typing import Final

from generator.catalogue.explained.explanation import Explanation, Explanations

_CHART = "content/pages/charts/contact.yaml"
_BESIDE = {
    "content/studies/contact-2025.yaml": """\
statistics:
  telephone: {value: 51, unit: percent, label: des clients}
  courriel: {value: 25, unit: percent, label: des clients}
""",
    "content/pages/page.md": "![[chart:contact]]",
}


def _bars(
    data: str = "{name: points}", mark: str = "bar", x: str = "{field: value, type: quantitative}"
) -> str:
    return f"""\
title: "Contact"
usermeta: {{points: [telephone, courriel]}}
data: {data}
mark: {mark}
encoding:
  y: {{field: label, type: nominal}}
  x: {x}"""


CHARTS: Final[Explanations] = {
    "chart-data": Explanation(
        why=(
            "Un graphique d’auteur ne dessine que les chiffres nommés dans points\u00a0: d’autres données, "
            "une adresse, une image, un nombre tapé ou inventé n’auraient pas de source, et ne se "
            "corrigeraient pas avec l’étude.",
            "An author's own chart draws the figures named in points and nothing else: other data, an "
            "address, a picture, a number typed or made up would have no source, and would not be "
            "corrected with the study.",
        ),
        mend=(
            "Écrivez data: {name: points}, et nommez les chiffres dans usermeta.points.",
            "Write data: {name: points}, and name the figures in usermeta.points.",
        ),
        bad={_CHART: _bars(data="{values: [{label: Web, value: 84}]}")},
        good={_CHART: _bars()},
        beside=_BESIDE,
    ),
    "misleading-chart": Explanation(
        why=(
            "Des barres sans zéro grandissent l’écart\u202f; deux échelles dans un cadre inventent un "
            "croisement\u202f; un camembert dont les parts ne font pas 100\u202f% en cache une\u202f; plus "
            "de quatre couleurs ne se distinguent pas.",
            "Bars without zero magnify the difference; two scales in one frame make up a crossing; a pie "
            "whose parts do not make 100% hides one; more than four colours cannot be told apart.",
        ),
        mend=("L’indice dit quoi faire dans chaque cas.", "The hint says what to do in each case."),
        bad={_CHART: _bars(x="{field: value, type: quantitative, scale: {domain: [20, 60]}}")},
        good={_CHART: _bars(x="{field: value, type: quantitative, scale: {domain: [0, 60]}}")},
        beside=_BESIDE,
    ),
    "chart-fault": Explanation(
        why=(
            "Le graphique ne se lit ou ne se dessine pas\u00a0: un module qui n’est pas du Python, "
            "s’arrête ou prend dix secondes\u202f; une clé, une valeur ou une couleur que Vega-Lite ne "
            "connaît pas\u202f; des étiquettes qui ne laissent pas de place.",
            "The chart cannot be read or drawn: a module that is no Python, stops or takes ten seconds; a "
            "key, a value or a colour that Vega-Lite does not know; labels that leave no room.",
        ),
        mend=("Corrigez la ligne que le message montre.", "Correct the line that the message shows."),
        bad={_CHART: _bars(mark="bars")},
        good={_CHART: _bars(mark="bar")},
        beside=_BESIDE,
    ),
}
DECKS: Final[Explanations] = {
    "bad-slide": Explanation(
        why=(
            "deck.yaml change le plan des diapositives d’un rapport. Un nom, une tendance ou une place qui "
            "n’y est pas, ou une diapositive qui montre plusieurs choses à la fois ou rien, ne changerait "
            "rien sans le dire.",
            "deck.yaml changes the outline of a report's slides. A name, a trend or a place that is not "
            "there, or a slide that shows several things at once or nothing, would change nothing and not "
            "say so.",
        ),
        mend=("Prenez ce que l’indice donne.", "Take one of those that the hint lists."),
        bad={"content/2026-tendances/deck.yaml": "leave_out: [closng]"},
        good={"content/2026-tendances/deck.yaml": "leave_out: [closing]"},
        beside={"content/2026-tendances/report.md": "---\ntitle: 2026\nyear: 2026\n---\n2026."},
    ),
    "bad-font": Explanation(
        why=(
            "Pages, diaporamas et PDF se composent dans les polices que brand.fonts nomme. Si l’une manque "
            "ou ne se lit pas, ils le seraient dans d’autres, et les lignes couperaient ailleurs. Il faut "
            "TTF ou OTF\u00a0: un PDF ne lit pas les polices du web.",
            "Pages, decks and PDFs are set in the fonts that brand.fonts names. Where one is missing or "
            "cannot be read they would be set in others, and lines would break elsewhere. It takes TTF or "
            "OTF: a PDF reads no web fonts.",
        ),
        mend=(
            "Mettez les fichiers dans un dossier de content/, et leur chemin depuis content/ dans site.yaml.",
            "Put the files into a folder of content/, and their paths from content/ into site.yaml.",
        ),
        bad={
            "content/site.yaml": "title: Tendances\nbrand:\n  fonts:\n    text: {regular: marque/Inter.ttf}"
        },
        good={"content/site.yaml": 'title: Tendances\nbrand:\n  light: {c1: "#0F4C81"}'},
    ),
    "low-contrast": Explanation(
        why=(
            "En dessous d’un contraste de 4,5, beaucoup de lecteurs ne lisent pas un texte, au soleil ou "
            "d’un écran de salle personne (WCAG 2.2, 1.4.3). Une nouvelle couleur c1 est aussi celle de "
            "textes (c1x), et des mots sont écrits dessus (c1o).",
            "Below a contrast of 4.5 many readers cannot read a text, and in the sun or off a screen in a "
            "hall nobody can (WCAG 2.2, 1.4.3). A new c1 is also the colour of texts (c1x), and words are "
            "written on it (c1o).",
        ),
        mend=(
            "Gardez la couleur pour les surfaces, et donnez au texte celle que l’indice propose.",
            "Keep the colour for surfaces, and give the text the one that the hint proposes.",
        ),
        bad={"content/site.yaml": 'title: Tendances\nbrand:\n  light: {c1: "#E8A33D"}'},
        good={"content/site.yaml": 'title: Tendances\nbrand:\n  light: {c1: "#E8A33D", c1x: "#8A5A0B"}'},
    ),
    "bad-template": Explanation(
        why=(
            "Un diaporama PowerPoint prend l’apparence du fichier que deck.yaml nomme. S’il manque, ne se "
            "lit pas, ou n’a pas de disposition pour une sorte de diapositive, le diaporama serait fait "
            "autrement que demandé. Une disposition se trouve sous layouts, par ses noms usuels, ou par sa "
            "forme\u00a0: un titre, et de la place dessous.",
            "A PowerPoint deck takes the look of the file that deck.yaml names. Where that is missing, "
            "cannot be read, or has no layout for a kind of slide, the deck would be made otherwise than was "
            "asked. A layout is found under layouts, by its usual names, or by its shape: a title, and room "
            "below it.",
        ),
        mend=(
            "Enregistrez le modèle comme .pptx à côté de deck.yaml, et nommez ses dispositions telles "
            "qu’elles s’appellent dans le masque.",
            "Save the template as .pptx beside deck.yaml, and name its layouts as they are called in the "
            "slide master.",
        ),
        bad={"content/2026-tendances/deck.yaml": "template: client.pptx\nlayouts: {chart: Courbes}"},
        good={"content/2026-tendances/deck.yaml": "speaker: Ana"},
        beside={"content/2026-tendances/report.md": "---\ntitle: 2026\nyear: 2026\n---\n2026."},
    ),
}
TEMPLATES: Final[Explanations] = {
    "template-fault": Explanation(
        why=(
            "Un gabarit de votre dossier templates/ demande ce que sa page n’a pas, ou ne se lit pas. Une "
            "page sans ce mot serait fausse sans que rien ne le dise.",
            "A template of your folder templates/ asks for what its page does not have, or cannot be read. "
            "A page without that word would be wrong, and nothing would say so.",
        ),
        mend=(
            "Corrigez-le, ou effacez-le de templates/ pour retrouver celui qui est fourni.",
            "Correct it, or delete it from templates/ to return to the shipped one.",
        ),
        bad={
            "templates/pages/text.html": (
                '{% extends "base.html" %}\n{% block main %}{{ page.titel }}{% endblock %}'
            )
        },
        good={
            "templates/pages/text.html": (
                '{% extends "base.html" %}\n{% block main %}{{ page.title }}{% endblock %}'
            )
        },
        beside={"content/pages/page.md": "Page."},
    ),
}
