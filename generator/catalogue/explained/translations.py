"""What is said of faults in translations."""

from __future__ import annotations

from typing import Final

from generator.catalogue.explained.explanation import Explanation, Explanations

_SITE: Final = "title: Site\nlanguages: [fr, en]\nchecks: {unused: off}\n"
_STUDY: Final = (
    "title: L’attente\nchecked: primary\nstatistics:\n"
    "  courte: {value: 62, unit: percent, label: {fr: attendent moins, en: wait less}}\n"
    "  longue: {value: 21, unit: percent, label: {fr: attendent plus, en: wait longer}}"
)

TRANSLATIONS: Final[Explanations] = {
    "outdated-translation": Explanation(
        why=(
            "Une traduction note l’état de l’original qu’elle suit\u00a0: quatre lettres par passage "
            "(titre, chapô, enjeu, paragraphe). Si l’original change, on sait lequel, et la page traduite le "
            "dit à ses lecteurs.",
            "A translation notes which state of the original it follows: four letters for each passage "
            "(title, summary, challenge, paragraph). When the original changes it is known which one "
            "did, and the translated page tells its readers.",
        ),
        mend=(
            "Reprenez dans la traduction les passages que le message nomme, puis collez dans son en-tête la "
            "ligne original: que donne l’indice.",
            "Take the passages that the message names over into the translation, then paste the line "
            "original: that the hint gives into its front matter.",
        ),
        bad={
            "content/pages/attendre.md": "---\ntitle: Attendre\n---\nOn attend moins qu’hier.",
            "content/pages/attendre.en.md": "---\ntitle: Waiting\noriginal: zfsg.gfpc\n---\n"
            "People wait less than before.",
        },
        good={
            "content/pages/attendre.md": "---\ntitle: Attendre\n---\nOn attend moins qu’hier.",
            "content/pages/attendre.en.md": "---\ntitle: Waiting\noriginal: zfsg.bcxx\n---\n"
            "People wait less than yesterday.",
        },
        beside={"content/site.yaml": _SITE},
    ),
    "translation-mismatch": Explanation(
        why=(
            "Une traduction donne les mêmes chiffres, graphiques et sources que son original, et son "
            "en-tête le même numéro, la même année, les mêmes thèmes\u202f; un libellé écrit en deux "
            "langues a les mêmes nombres. Un chiffre perdu en route ne se voit pas autrement.",
            "A translation gives the same figures, charts and sources as its original, and its front "
            "matter the same number, year and themes; a label written in two languages has the same "
            "numbers. A figure lost on the way shows nowhere else.",
        ),
        mend=(
            "Corrigez celui des deux qui se trompe. Si la différence est voulue, ajoutez à l’en-tête de la "
            "traduction\u00a0: checks: {translation-mismatch: off}",
            "Correct whichever of the two is wrong. Where the difference is meant, add to the translation’s "
            "front matter: checks: {translation-mismatch: off}",
        ),
        bad={
            "content/pages/attendre.md": "---\ntitle: Attendre\n---\nIls sont [[courte]] à attendre moins.",
            "content/pages/attendre.en.md": "---\ntitle: Waiting\noriginal: zfsg.lkww\n---\n"
            "Waiting less is the lot of [[longue]].",
        },
        good={
            "content/pages/attendre.md": "---\ntitle: Attendre\n---\nIls sont [[courte]] à attendre moins.",
            "content/pages/attendre.en.md": "---\ntitle: Waiting\noriginal: zfsg.lkww\n---\n"
            "Waiting less is the lot of [[courte]].",
        },
        beside={"content/site.yaml": _SITE, "content/studies/attente.yaml": _STUDY},
    ),
}
