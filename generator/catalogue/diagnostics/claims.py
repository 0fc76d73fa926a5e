"""Words for sentences that say of their figures what does not follow from them."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "false-claim.meaning": (
        "Ce qu’une phrase dit de ses chiffres n’en découle pas.",
        "What a sentence says of its figures does not follow from them.",
    ),
    "false-claim/change": (
        "Le texte dit «\u00a0{claimed}\u00a0», mais de {first} à {second} cela fait {actual}",
        "The text says “{claimed}”, but going from {first} to {second} is {actual}",
    ),
    "false-claim/change.hint": (
        (
            "Corrigez la phrase, ou les valeurs de «\u00a0{first_id}\u00a0» et de "
            "«\u00a0{second_id}\u00a0» dans {file}."
        ),
        "Correct the sentence, or the values of “{first_id}” and “{second_id}” in {file}.",
    ),
    "false-claim/points": (
        "Le texte dit «\u00a0{claimed}\u00a0», mais de {first} à {second} il y a {points}, soit {percent}",
        "The text says “{claimed}”, but going from {first} to {second} is {points}, or {percent}",
    ),
    "false-claim/points.hint": (
        "La différence entre deux pourcentages se compte en points. Écrivez «\u00a0{points}\u00a0».",
        "The difference between two percentages is counted in points. Write “{points}”.",
    ),
    "false-claim/percent": (
        "Le texte dit «\u00a0{claimed}\u00a0», mais de {first} à {second} il y a {points}, soit {percent}",
        "The text says “{claimed}”, but going from {first} to {second} is {points}, or {percent}",
    ),
    "false-claim/percent.hint": (
        (
            "Écrivez «\u00a0{points}\u00a0», ou «\u00a0{percent}\u00a0»\u00a0: l’un est la différence, "
            "l’autre ce qu’elle fait du départ."
        ),
        "Write “{points}” or “{percent}”: one is the difference, the other its share of the start.",
    ),
    "false-claim/direction": (
        "Le texte dit «\u00a0{claimed}\u00a0», mais de {first} à {second} c’est {way}",
        "The text says “{claimed}”, but going from {first} to {second} is {way}",
    ),
    "false-claim/direction.hint": (
        (
            "Dites une hausse où la valeur monte, une baisse où elle descend, ou corrigez les valeurs "
            "dans {file}."
        ),
        "Say a rise where the value goes up, a fall where it goes down, or correct the values in {file}.",
    ),
    "false-claim/time": (
        "Le texte dit «\u00a0{claimed}\u00a0», mais {second} est le chiffre le plus ancien",
        "The text says “{claimed}”, but {second} is the older figure",
    ),
    "false-claim/time.hint": (
        "Échangez les deux chiffres, ou corrigez leur «\u00a0period\u00a0» dans {file}.",
        "Swap the two figures, or correct their “period” in {file}.",
    ),
    "false-claim/order": (
        (
            "Le texte dit «\u00a0{claimed}\u00a0», mais «\u00a0{second_id}\u00a0» vaut {second} et "
            "«\u00a0{first_id}\u00a0» {first}"
        ),
        "The text says “{claimed}”, but “{second_id}” is {second} and “{first_id}” {first}",
    ),
    "false-claim/order.hint": (
        "Échangez-les dans la phrase, ou corrigez les valeurs dans {file}.",
        "Swap them in the sentence, or correct the values in {file}.",
    ),
    "false-claim/sum": (
        "Le texte dit «\u00a0{claimed}\u00a0», mais {parts} font {actual}",
        "The text says “{claimed}”, but {parts} makes {actual}",
    ),
    "false-claim/sum.hint": (
        "Corrigez le total, ou nommez dans la phrase tous les chiffres que vous additionnez.",
        "Correct the total, or name in the sentence every figure that you add up.",
    ),
    "false-claim/majority": (
        (
            "Le texte dit «\u00a0{claimed}\u00a0», mais «\u00a0{first_id}\u00a0» vaut {first}\u00a0: ce "
            "n’est pas plus de la moitié"
        ),
        "The text says “{claimed}”, but “{first_id}” is {first}, which is not more than half",
    ),
    "false-claim/majority.hint": (
        "Écrivez le chiffre, ou «\u00a0une minorité\u00a0»\u202f; ou corrigez la valeur dans {file}.",
        "Write the number, or “a minority”; or correct the value in {file}.",
    ),
    "false-claim/minority": (
        (
            "Le texte dit «\u00a0{claimed}\u00a0», mais «\u00a0{first_id}\u00a0» vaut {first}\u00a0: ce "
            "n’est pas moins de la moitié"
        ),
        "The text says “{claimed}”, but “{first_id}” is {first}, which is not less than half",
    ),
    "false-claim/minority.hint": (
        "Écrivez le chiffre, ou «\u00a0la majorité\u00a0»\u202f; ou corrigez la valeur dans {file}.",
        "Write the number, or “a majority”; or correct the value in {file}.",
    ),
    "false-claim/rank": (
        (
            "Le texte dit «\u00a0{claimed}\u00a0» de «\u00a0{first_id}\u00a0» ({first}), mais c’est vrai "
            "de «\u00a0{second_id}\u00a0» ({second})"
        ),
        "The text says “{claimed}” of “{first_id}” ({first}), but that is true of “{second_id}” ({second})",
    ),
    "false-claim/rank.hint": (
        "Corrigez la phrase, ou les valeurs dans {file}.",
        "Correct the sentence, or the values in {file}.",
    ),
    "false-claim/place": (
        (
            "Le texte dit «\u00a0{claimed}\u00a0», mais «\u00a0{first_id}\u00a0» ({first}) est {actual} "
            "de sa série"
        ),
        "The text says “{claimed}”, but “{first_id}” ({first}) is {actual} of its series",
    ),
    "false-claim/place.hint": (
        "Corrigez la phrase, ou les valeurs dans {file}.",
        "Correct the sentence, or the values in {file}.",
    ),
    "false-claim/not-comparable": (
        "Le texte dit «\u00a0{claimed}\u00a0», mais {first} et {second} ne se comparent pas\u00a0: {why}",
        "The text says “{claimed}”, but {first} and {second} cannot be compared: {why}",
    ),
    "false-claim/not-comparable.hint": (
        (
            "Donnez les deux chiffres sans calculer, ou dites pourquoi cela "
            "tient\u00a0: «\u00a0caveat\u00a0» dans une "
            "série ou un chiffre dérivé qui réunit «\u00a0{first_id}\u00a0» et «\u00a0{second_id}\u00a0»."
        ),
        (
            "Give both figures without computing anything, or say why it holds: “caveat” in a series or "
            "a derived "
            "figure that joins “{first_id}” and “{second_id}”."
        ),
    ),
}
