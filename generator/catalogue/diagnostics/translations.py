"""Words of faults in translations: older than their originals, or with other figures."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "outdated-translation.meaning": (
        "L’original a changé depuis sa traduction.",
        "The original has changed since it was translated.",
    ),
    "outdated-translation": (
        "L’original a changé depuis cette traduction\u00a0: {places}",
        "The original has changed since this translation: {places}",
    ),
    "outdated-translation.hint": (
        "Reprenez ces passages dans la traduction, puis notez-y l’état de l’original\u00a0: "
        "original: {stamp}",
        "Take these passages over into the translation, then note in it the state of the original: "
        "original: {stamp}",
    ),
    "outdated-translation/removed": (
        "Des passages ont été retirés de l’original ({file}) depuis cette traduction",
        "Passages were removed from the original ({file}) since this translation",
    ),
    "outdated-translation/removed.hint": (
        "Retirez-les aussi de la traduction, puis notez-y l’état de l’original\u00a0: original: {stamp}",
        "Remove them from the translation too, then note in it the state of the original: original: {stamp}",
    ),
    "outdated-translation/unknown": (
        "Cette traduction ne dit pas de quel état de {file} elle est\u00a0: si l’original change, rien ne "
        "le montrera",
        "This translation does not say of which state of {file} it is: should the original change, nothing "
        "will show it",
    ),
    "outdated-translation/unknown.hint": (
        "Si elle est à jour, ajoutez à son en-tête\u00a0: original: {stamp}",
        "If it is up to date, add to its front matter: original: {stamp}",
    ),
    "translation-mismatch.meaning": (
        "Une traduction et son original n’ont pas les mêmes chiffres.",
        "A translation and its original do not have the same figures.",
    ),
    "translation-mismatch/missing": (
        "Il manque à cette traduction ce que donne son original\u00a0: {missing}",
        "This translation lacks what its original gives: {missing}",
    ),
    "translation-mismatch/missing.hint": (
        "Ajoutez-le à la traduction, ou retirez-le de l’original.",
        "Add it to the translation, or remove it from the original.",
    ),
    "translation-mismatch/added": (
        "Cette traduction donne ce que n’a pas son original\u00a0: {added}",
        "This translation gives what its original does not: {added}",
    ),
    "translation-mismatch/added.hint": (
        "Retirez-le de la traduction, ou ajoutez-le à l’original.",
        "Remove it from the translation, or add it to the original.",
    ),
    "translation-mismatch/both": (
        "Cette traduction et son original ne donnent pas les mêmes chiffres\u00a0: elle a {added}, "
        "il a {missing}",
        "This translation and its original do not give the same figures: it has {added}, "
        "the original {missing}",
    ),
    "translation-mismatch/both.hint": (
        "Corrigez celui des deux qui se trompe.",
        "Correct whichever of the two is wrong.",
    ),
    "translation-mismatch/field": (
        "«\u00a0{field}\u00a0» vaut {here} dans cette traduction, et {there} dans son original",
        "“{field}” is {here} in this translation, and {there} in its original",
    ),
    "translation-mismatch/field.hint": (
        "Écrivez la même chose ici que dans {file}, dans le même ordre.",
        "Write the same here as in {file}, in the same order.",
    ),
    "translation-mismatch/words": (
        "Ce texte n’a pas les mêmes nombres dans ses langues\u00a0: {numbers}",
        "This text does not have the same numbers in its languages: {numbers}",
    ),
    "translation-mismatch/words.hint": (
        "Corrigez celui qui est faux.",
        "Correct the one that is wrong.",
    ),
}
