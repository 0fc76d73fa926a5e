"""Explanations of faults of numbers and what they rest on."""

from __future__ import annotations

from typing import Final

from generator.catalogue.explained.explanation import Explanation, Explanations

_WAITING = "content/studies/attente-2025.yaml"
_PAGE = "content/pages/page.md"
_STUDY = {
    _WAITING: (
        "statistics:\n  attend: {value: 62, unit: percent, label: des clients attendent}",
        "statistics:\n  waits: {value: 62, unit: percent, label: of customers wait}",
    )
}
_CHATTING = {
    "content/indicators.yaml": ("conversation: {title: Conversation}", "conversation: {title: Conversation}"),
    "content/studies/conversation.yaml": (
        """\
statistics:
  c-2009: {value: 68, unit: percent, label: conversent, indicator: conversation, period: 2009}
  c-2011: {value: 81, unit: percent, label: conversent, indicator: conversation, period: 2011}
""",
        """\
statistics:
  c-2009: {value: 68, unit: percent, label: chat, indicator: conversation, period: 2009}
  c-2011: {value: 81, unit: percent, label: chat, indicator: conversation, period: 2011}
""",
    ),
}

NUMBERS: Final[Explanations] = {
    "number-mismatch": Explanation(
        why=(
            "Le nombre d’un texte est tenu à la valeur de l’étude, en chiffres comme en lettres. Dans un "
            "lien, il est celui du chiffre nommé\u202f; tapé avec une citation, il est un seul des "
            "chiffres de l’étude\u202f; dans une légende, un de ceux du graphique. Sinon, l’un des deux "
            "est faux, et rien n’est publié.",
            "A text's number is held to the study's value, in digits as in words. In a link it is that of "
            "the figure named; typed with a citation, it is exactly one of the study's figures; in a "
            "caption, one of the chart's. Else one of the two is wrong, and nothing is published.",
        ),
        mend=(
            "Corrigez le texte, ou la valeur dans l’étude\u202f; entre plusieurs chiffres égaux, nommez le "
            "bon\u00a0: 62\u202f% [@attente-2025#attend].",
            "Correct the text, or the value in the study; among several equal figures name the one: 62% "
            "[@attente-2025#waits].",
        ),
        bad={
            _PAGE: (
                "Ils sont [[attend|moins de la moitié]] à attendre.",
                "Of them, [[waits|less than half]] wait.",
            )
        },
        good={
            _PAGE: (
                "Ils sont [[attend|plus de six sur dix]] à attendre.",
                "Of them, [[waits|more than six in ten]] wait.",
            )
        },
        beside=_STUDY,
    ),
    "uncited-number": Explanation(
        why=(
            "Un nombre sans source, dans sa phrase ni dans un lien, ne peut être retrouvé de personne. "
            "Quand la phrase nomme sa source en mots, le message donne la citation à coller.",
            "A number without a source, in its sentence or in a link, can be traced by nobody. Where the "
            "sentence names its source in words, the message has the citation to paste.",
        ),
        mend=(
            "Citez l’étude, liez le chiffre, ou dites que le nombre est de vous\u00a0: [@nous].",
            "Cite the study, link the figure, or say that the number is your own: [@own].",
        ),
        bad={_PAGE: ("Ils sont 62 % à attendre.", "Of customers, 62% wait.")},
        good={
            _PAGE: ("Ils sont 62 % à attendre [@attente-2025].", "Of customers, 62% wait [@attente-2025].")
        },
        beside=_STUDY,
    ),
    "false-claim": Explanation(
        why=(
            "Une hausse, un multiple, un rang, «\u00a0la majorité\u00a0»\u00a0: ce qu’une phrase dit de "
            "ses chiffres se recalcule. De 68\u202f% à 81\u202f%, il y a 13 points et 19\u202f% de hausse. "
            "Ne se comparent pas non plus des questions, bases ou méthodes différentes.",
            "A rise, a multiple, a rank, “the majority”: what a sentence says of its figures is reckoned "
            "again. From 68% to 81% it is 13 points, and a rise of 19%. Nor can different questions, bases "
            "or methods be compared.",
        ),
        mend=(
            "Corrigez la phrase ou les valeurs\u202f; où questions ou méthodes diffèrent, dites dans "
            "caveat pourquoi cela tient.",
            "Correct the sentence or the values; where questions or methods differ, say in a caveat why it "
            "holds.",
        ),
        bad={
            _PAGE: (
                "La conversation a augmenté de 13 %, de [[c-2009]] à [[c-2011]].",
                "Conversation rose by 13%, from [[c-2009]] to [[c-2011]].",
            )
        },
        good={
            _PAGE: (
                "La conversation a gagné 13 points, de [[c-2009]] à [[c-2011]].",
                "Conversation rose by 13 points, from [[c-2009]] to [[c-2011]].",
            )
        },
        beside=_CHATTING,
    ),
    "bad-citation": Explanation(
        why=(
            "Une citation commence par [@, nomme une étude, et peut dire un endroit\u202f; plusieurs se "
            "séparent par des points-virgules, chacune avec son @.",
            "A citation starts with [@, names a study, and may say a place; several are parted by "
            "semicolons, each with its @.",
        ),
        mend=(
            "Écrivez [@id], [@id, p. 12] ou [@id; @autre].",
            "Write [@id], [@id, p. 12] or [@id; @other].",
        ),
        bad={
            _PAGE: ("Les clients attendent [@attente-2025; p. 12].", "Customers wait [@attente-2025; p. 12].")
        },
        good={
            _PAGE: ("Les clients attendent [@attente-2025, p. 12].", "Customers wait [@attente-2025, p. 12].")
        },
        beside=_STUDY,
    ),
    "unverified": Explanation(
        why=(
            "Un chiffre recopié d’un article n’est pas encore un chiffre de l’étude. Tant que personne ne "
            "l’a comparé à sa source, les lecteurs le verront marqué, et vous êtes prévenu.",
            "A figure copied from an article is not yet the study's. As long as nobody has compared it "
            "with its source, readers see it marked, and you are told.",
        ),
        mend=(
            "Comparez, puis écrivez checked: primary (à l’étude) ou secondary (à qui la cite)\u202f; un "
            "rapport qui s’en sert en connaissance de cause écrit unverified: accepted.",
            "Compare, then write checked: primary (with the study) or secondary (with who cites it); a "
            "report that uses them on purpose says unverified: accepted.",
        ),
        bad={
            _WAITING: (
                "title: L’attente\n"
                "statistics:\n  attend: {value: 62, unit: percent, label: des clients attendent}",
                "title: Waiting\nstatistics:\n  attend: {value: 62, unit: percent, label: of customers wait}",
            )
        },
        good={
            _WAITING: (
                "title: L’attente\nchecked: primary\nstatistics:\n  attend: {value: 62, unit: percent, "
                "label: des clients attendent}",
                "title: Waiting\nchecked: primary\nstatistics:\n  attend: {value: 62, unit: percent, "
                "label: of customers wait}",
            )
        },
        beside={_PAGE: "[[attend]]"},
    ),
    "overdue": Explanation(
        why=(
            "due dit quand un chiffre plus récent doit paraître. Ce jour est passé, et rien ne le "
            "remplace\u00a0: l’édition risque de citer un chiffre périmé.",
            "due says when a newer figure should be out. That day is past, and nothing replaces it: the "
            "edition may be citing a figure that is out of date.",
        ),
        mend=(
            "Ajoutez le nouveau chiffre et nommez-le dans superseded_by\u202f; ou repoussez due.",
            "Add the new figure and name it in superseded_by; or put due off.",
        ),
        bad={
            _WAITING: (
                "statistics:\n"
                "  attend: {value: 62, unit: percent, label: des clients attendent, due: 2026-06}",
                "statistics:\n  attend: {value: 62, unit: percent, label: of customers wait, due: 2026-06}",
            )
        },
        good={
            _WAITING: (
                "statistics:\n"
                "  attend: {value: 62, unit: percent, label: des clients attendent, due: 2099-06}",
                "statistics:\n  attend: {value: 62, unit: percent, label: of customers wait, due: 2099-06}",
            )
        },
        beside={_PAGE: "[[attend]]"},
    ),
    "superseded-used": Explanation(
        why=(
            "Le texte emploie un chiffre que l’étude suivante a remplacé, alors que le nouveau n’est pas "
            "postérieur au texte\u00a0: les lecteurs le prendraient pour l’actuel.",
            "The text uses a figure that the next study has replaced, though the new one is of no later "
            "year than the text: readers would take it for the current one.",
        ),
        mend=(
            "Employez le nouveau\u202f; pour parler exprès de l’ancien, nommez les deux ou réglez "
            "superseded-used: off pour la page.",
            "Use the new one; to speak of the old one on purpose, name both, or set superseded-used: off "
            "for the page.",
        ),
        bad={_PAGE: ("Ils sont [[ancien]].", "Of them, [[ancien]].")},
        good={_PAGE: ("Ils sont [[nouveau]].", "Of them, [[nouveau]].")},
        beside={
            _WAITING: """\
statistics:
  ancien: {value: 20, unit: percent, label: des clients, superseded_by: nouveau}
  nouveau: {value: 52, unit: percent, label: des clients}
"""
        },
    ),
    "unused": Explanation(
        why=(
            "Un chiffre, une étude, une marque ou un thème que rien n’emploie est souvent un oubli, ou un "
            "lien mal tapé ailleurs.",
            "A figure, a study, a brand or a theme that nothing uses was often forgotten, or is a mistyped "
            "link elsewhere.",
        ),
        mend=(
            "Employez-le, effacez-le, ou dites dans note pourquoi il est là.",
            "Use it, delete it, or say in note why it is there.",
        ),
        bad={
            _WAITING: (
                "statistics:\n  attend: {value: 62, unit: percent, label: des clients attendent}",
                "statistics:\n  waits: {value: 62, unit: percent, label: of customers wait}",
            )
        },
        good={
            _WAITING: (
                "statistics:\n"
                "  attend: {value: 62, unit: percent, label: des clients attendent, note: Pour 2027.}",
                "statistics:\n  waits: {value: 62, unit: percent, label: of customers wait, note: For 2027.}",
            )
        },
        beside={"content/site.yaml": ("title: Site\nlanguages: [fr]", "title: Site\nlanguages: [en]")},
    ),
    "breakdown-total": Explanation(
        why=(
            "form: breakdown promet un tout partagé en parts. Si elles ne font pas 100\u202f%, à l’arrondi "
            "près, une part manque ou ce n’est pas une répartition\u00a0: le graphique mentirait. Avec des "
            "groupes, cela vaut pour chacun.",
            "form: breakdown promises a whole cut into parts. If they do not make 100%, but for rounding, "
            "a part is missing or it is no breakdown: the chart would lie. With groups this holds for "
            "each.",
        ),
        mend=(
            "Ajoutez la part qui manque, changez form, ou dites pourquoi dans caveat.",
            "Add the part that is missing, change form, or say why in a caveat.",
        ),
        bad={
            _WAITING: """\
statistics:
  oui: {value: 47, unit: percent, label: oui}
  non: {value: 30, unit: percent, label: non}
series:
  avis: {title: Avis, form: breakdown, points: [oui, non]}"""
        },
        good={
            _WAITING: """\
statistics:
  oui: {value: 47, unit: percent, label: oui}
  non: {value: 30, unit: percent, label: non}
  nsp: {value: 23, unit: percent, label: ne sait pas}
series:
  avis: {title: Avis, form: breakdown, points: [oui, non, nsp]}"""
        },
        beside={_PAGE: "![[avis]]"},
    ),
    "no-interval": Explanation(
        why=(
            "margins: true demande l’intervalle à 95\u202f% de chaque point. Il n’existe que pour un "
            "échantillon aléatoire ou par quotas, de taille connue, et un axe pour le montrer. Le message "
            "dit ce qui manque.",
            "margins: true asks for the 95% interval of each point. There is one only for a random or a "
            "quota sample of known size, and an axis to show it on. The message says what is missing.",
        ),
        mend=(
            "Complétez method (sample, sampling), le sample d’un sous-groupe, ou retirez margins.",
            "Complete method (sample, sampling), the sample of a sub-group, or take out margins.",
        ),
        bad={
            _WAITING: """\
method: {sample: 1000}
statistics:
  oui: {value: 60, unit: percent, label: oui}
  non: {value: 40, unit: percent, label: non}
series:
  avis: {title: Avis, form: breakdown, margins: true, points: [oui, non]}"""
        },
        good={
            _WAITING: """\
method: {sample: 1000, sampling: quota}
statistics:
  oui: {value: 60, unit: percent, label: oui}
  non: {value: 40, unit: percent, label: non}
series:
  avis: {title: Avis, form: breakdown, margins: true, points: [oui, non]}"""
        },
        beside={_PAGE: "![[avis]]"},
    ),
    "not-derived": Explanation(
        why=(
            "Un chiffre sous derived: se calcule à partir d’autres. Ce n’est pas possible d’unités ou de "
            "bases différentes, depuis zéro, ou par-dessus une rupture de série\u00a0: le résultat "
            "n’aurait pas de sens.",
            "A figure under derived: is computed from others. That cannot be done with different units or "
            "bases, from zero, or across a break in a series: the result would mean nothing.",
        ),
        mend=(
            "Prenez d’autres chiffres, ou dites dans caveat pourquoi cela tient.",
            "Take other figures, or say in a caveat why it holds.",
        ),
        bad={
            _WAITING: """\
statistics:
  avant: {value: 0, unit: percent, label: des clients}
  apres: {value: 52, unit: percent, label: des clients}
derived:
  hausse: {change: [avant, apres], as: times}"""
        },
        good={
            _WAITING: """\
statistics:
  avant: {value: 0, unit: percent, label: des clients}
  apres: {value: 52, unit: percent, label: des clients}
derived:
  hausse: {change: [avant, apres], as: points}"""
        },
    ),
    "mixed-bases": Explanation(
        why=(
            "50\u202f% des lecteurs d’avis et 41\u202f% des acheteurs ne sont pas des parts du même "
            "monde\u00a0: côte à côte, le plus grand paraît le plus nombreux.",
            "50% of readers of reviews and 41% of buyers are not shares of the same people: side by side "
            "the larger share looks like more people.",
        ),
        mend=(
            "Corrigez base, écrivez form: comparison, ou dites dans caveat comment les lire.",
            "Correct base, write form: comparison, or say in a caveat how to read them.",
        ),
        bad={
            _WAITING: """\
statistics:
  lisent: {value: 41, unit: percent, label: lisent des avis, base: acheteurs}
  croient: {value: 50, unit: percent, label: les croient, base: lecteurs}
series:
  avis: {title: Avis, form: multiple-answers, points: [lisent, croient]}"""
        },
        good={
            _WAITING: """\
statistics:
  lisent: {value: 41, unit: percent, label: lisent des avis, base: acheteurs}
  croient: {value: 50, unit: percent, label: les croient, base: lecteurs}
series:
  avis: {title: Avis, form: comparison, points: [lisent, croient]}"""
        },
        beside={_PAGE: "![[avis]]"},
    ),
}
