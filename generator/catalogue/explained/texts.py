"""Explanations of faults of reports, texts and pictures."""

from __future__ import annotations

from typing import Final

from generator.catalogue.explained.explanation import Explanation, Explanations

_PAGE = "content/pages/page.md"
_REPORT = "content/2026-tendances/report.md"


def _trend(number: int, more: str = "") -> str:
    return f"---\ntitle: T\nnumber: {number}\n{more}---\nT."


REPORTS: Final[Explanations] = {
    "count-mismatch": Explanation(
        why=(
            "«\u00a0Dix tendances\u00a0» en promet dix\u00a0: les lecteurs en comptent neuf et cherchent "
            "la dernière.",
            "“Ten trends” promises ten: readers count nine and look for the last one.",
        ),
        mend=(
            "Corrigez announced, ajoutez la tendance, ou écrivez partial: true tant que le rapport paraît "
            "par étapes.",
            "Correct announced, add the trend, or write partial: true as long as the report comes out in "
            "parts.",
        ),
        bad={_REPORT: "---\ntitle: 2026\nyear: 2026\nsections: {announced: 3}\n---\n2026."},
        good={_REPORT: "---\ntitle: 2026\nyear: 2026\nsections: {announced: 2}\n---\n2026."},
        beside={"content/2026-tendances/01-a.md": _trend(1), "content/2026-tendances/02-b.md": _trend(2)},
    ),
    "duplicate-number": Explanation(
        why=(
            "Les lecteurs et les liens comptent les tendances\u00a0: deux «\u00a05/10\u00a0» se confondent.",
            "Readers and links count trends: two “5/10” get mixed up.",
        ),
        mend=("Changez un des deux numéros.", "Change one of the two numbers."),
        bad={"content/2026-tendances/02-b.md": "---\ntitle: B\nnumber: 1\n---\nB."},
        good={"content/2026-tendances/02-b.md": "---\ntitle: B\nnumber: 2\n---\nB."},
        beside={
            "content/2026-tendances/01-a.md": _trend(1),
            _REPORT: "---\ntitle: 2026\nyear: 2026\n---\n2026.",
        },
    ),
    "missing-challenges": Explanation(
        why=(
            "La plupart des tendances du rapport finissent par leurs enjeux\u202f; celle-ci non. C’est "
            "souvent un oubli.",
            "Most trends of the report end with their challenges; this one does not. Often they were "
            "forgotten.",
        ),
        mend=("Ajoutez challenges à la tendance.", "Add challenges to the trend."),
        bad={"content/2026-tendances/02-b.md": "---\ntitle: B\nnumber: 2\n---\nB."},
        good={
            "content/2026-tendances/02-b.md": (
                "---\ntitle: B\nnumber: 2\nchallenges: [Répondre plus vite]\n---\nB.",
                "---\ntitle: B\nnumber: 2\nchallenges: [Answer sooner]\n---\nB.",
            )
        },
        beside={
            "content/2026-tendances/01-a.md": _trend(1, "challenges: [R]\n"),
            "content/2026-tendances/03-c.md": _trend(3, "challenges: [R]\n"),
            _REPORT: "---\ntitle: 2026\nyear: 2026\n---\n2026.",
        },
    ),
}
TEXTS: Final[Explanations] = {
    "unclosed-link": Explanation(
        why=(
            "[[ ouvre un lien qui n’est jamais fermé\u00a0: le reste de la phrase y tomberait.",
            "[[ opens a link that is never closed: the rest of the sentence would fall into it.",
        ),
        mend=("Ajoutez ]] après l’identifiant.", "Add ]] after the id."),
        bad={_PAGE: ("Voir [[page, et la suite.", "See [[page, and so on.")},
        good={_PAGE: ("Voir [[page]], et la suite.", "See [[page]], and so on.")},
    ),
    "empty-link": Explanation(
        why=("Un lien sans identifiant ne mène à rien.", "A link without an id leads nowhere."),
        mend=("Écrivez l’identifiant, ou effacez le lien.", "Write the id, or delete the link."),
        bad={_PAGE: ("Voir [[|la suite]].", "See [[|more]].")},
        good={_PAGE: ("Voir [[page|la suite]].", "See [[page|more]].")},
    ),
    "bad-link": Explanation(
        why=(
            "Un lien mène à https, http ou mailto. Une adresse javascript: ferait courir du code chez le "
            "lecteur, et une image prise à un autre site dit à celui-ci qui lit. Une espace dans une "
            "adresse n’est qu’un avertissement.",
            "A link leads to https, http or mailto. A javascript: address would run code on the reader's "
            "machine, and a picture of another site tells that site who reads. A space in an address is "
            "only a warning.",
        ),
        mend=(
            "Écrivez https://…, mailto:…, ou [[identifiant]] pour une page du site\u202f; copiez une image "
            "à côté du texte.",
            "Write https://…, mailto:…, or [[id]] for a page of the site; copy a picture beside the text.",
        ),
        bad={_PAGE: ("Lire [la notice](javascript:ouvrir).", "Read [the note](javascript:open).")},
        good={
            _PAGE: (
                "Lire [la notice](https://institut.example/notice).",
                "Read [the note](https://institut.example/note).",
            )
        },
    ),
    "unknown-footnote": Explanation(
        why=("Un appel de note ne mène à aucune note.", "A footnote's sign leads to no note."),
        mend=("Ajoutez la note\u00a0: [^source]: …", "Add the note: [^source]: …"),
        bad={_PAGE: ("Un fait[^source].", "A fact[^source].")},
        good={_PAGE: ("Un fait[^source].\n\n[^source]: Un livre.", "A fact[^source].\n\n[^source]: A book.")},
    ),
    "unused-footnote": Explanation(
        why=(
            "Une note que rien n’appelle ne paraît pas\u00a0: son appel s’est perdu, ou s’écrit autrement.",
            "A note that nothing refers to is not shown: its sign was lost, or is written otherwise.",
        ),
        mend=("Appelez-la dans le texte, ou effacez-la.", "Refer to it in the text, or delete it."),
        bad={_PAGE: ("Un fait.\n\n[^source]: Un livre.", "A fact.\n\n[^source]: A book.")},
        good={_PAGE: ("Un fait[^source].\n\n[^source]: Un livre.", "A fact[^source].\n\n[^source]: A book.")},
    ),
    "unknown-callout": Explanation(
        why=(
            "Un encadré a une sorte, qui décide de son titre et de sa couleur\u00a0: challenge, method, "
            "quote, key ou notes.",
            "A call-out has a kind, which decides on its title and colour: challenge, method, quote, key "
            "or notes.",
        ),
        mend=("Prenez une de ces sortes.", "Take one of those kinds."),
        bad={_PAGE: ("> [!attention]\n> Peu de réponses.", "> [!warning]\n> Few answers.")},
        good={_PAGE: ("> [!method]\n> Peu de réponses.", "> [!method]\n> Few answers.")},
    ),
    "list-number-year": Explanation(
        why=(
            "«\u00a02011.\u00a0» en début de ligne serait, en Markdown, le 2011e élément d’une liste. "
            "Trendbook le laisse en texte et vous le dit, car d’autres programmes font l’inverse.",
            "“2011.” at the start of a line would be item 2011 of a list in Markdown. Trendbook leaves it "
            "as text and tells you, since other programs do the opposite.",
        ),
        mend=(
            "Rien, si c’est bien une année\u202f; 2011\\. le dit aussi aux autres programmes.",
            "Nothing, if it is a year; 2011\\. tells other programs as well.",
        ),
        bad={_PAGE: ("2011. Une année de plus.", "2011. One more year.")},
        good={_PAGE: ("2011\\. Une année de plus.", "2011\\. One more year.")},
    ),
    "raw-html": Explanation(
        why=(
            "Du HTML collé dans un texte casse la page dès qu’une balise n’est pas fermée, et peut porter "
            "du code. Presque tout s’écrit en Markdown. Dans une étude prise en ligne, aucune balise n’est "
            "admise.",
            "HTML pasted into a text breaks the page as soon as a tag is not closed, and may carry code. "
            "Nearly all of it can be written in Markdown. In a study read from the web no tag is accepted.",
        ),
        mend=("Écrivez ce que l’indice montre à la place.", "Write what the hint shows instead."),
        bad={_PAGE: ("Un mot <b>gras</b>.", "A <b>bold</b> word.")},
        good={_PAGE: ("Un mot **gras**.", "A **bold** word.")},
    ),
    "markdown-too-large": Explanation(
        why=(
            "Un texte a 500 Ko au plus, et 50 000 liens, citations et nombres\u00a0: une page plus longue "
            "ne se lit pas, et tout ce qu’elle contient est vérifié.",
            "A text has 500 KB at most, and 50,000 links, citations and numbers: nobody reads a longer "
            "page, and all that it holds is checked.",
        ),
        mend=("Coupez-le en plusieurs textes.", "Split it into several texts."),
        bad={"content/pages/tout.md (600 Ko / kB)": "2001 … 2026"},
        good={"content/pages/tout.md (40 Ko / kB)": "2026"},
    ),
    "markdown-too-deep": Explanation(
        why=(
            "Douze niveaux de listes ou de citations suffisent à tout texte\u202f; davantage est un "
            "accident de copie, et ne se lit sur aucun écran.",
            "Twelve levels of lists or quotes are enough for any text; more is an accident of copying, and "
            "no screen shows it.",
        ),
        mend=("Retirez des niveaux.", "Remove some levels."),
        bad={_PAGE: ("> > > > > > > > > > > > > > Au fond.", "> > > > > > > > > > > > > > Deep down.")},
        good={_PAGE: ("> Au fond.", "> Deep down.")},
    ),
}
PICTURES: Final[Explanations] = {
    "missing-alt": Explanation(
        why=(
            "Qui ne voit pas l’image, lit ce qu’elle montre\u00a0: lecteur d’écran, image bloquée, flux. "
            "Si elle a une légende, ce n’est qu’un avertissement.",
            "Whoever does not see the picture reads what it shows: with a screen reader, pictures off, in "
            "a feed. Where it has a caption this is only a warning.",
        ),
        mend=(
            "Dites ce qu’elle montre\u00a0:\u202f![une file d’attente](photo.png)",
            "Say what it shows: ![a queue](photo.png)",
        ),
        bad={_PAGE: "![](photo.png)"},
        good={_PAGE: ("![Une file d’attente](photo.png)", "![A queue](photo.png)")},
    ),
    "bad-image": Explanation(
        why=(
            "L’image manque, dépasse 10 Mo, est abîmée, hors de content/, d’une sorte refusée (SVG, GIF) "
            "ou mal nommée\u00a0: les lecteurs verraient un cadre vide.",
            "The picture is missing, larger than 10 MB, damaged, outside content/, of a kind not accepted "
            "(SVG, GIF) or has a wrong ending: readers would see an empty frame.",
        ),
        mend=(
            "Comptez son chemin depuis le dossier du texte\u202f; enregistrez-la en PNG, JPEG, WebP ou AVIF.",
            "Count its path from the text's folder; save it as PNG, JPEG, WebP or AVIF.",
        ),
        bad={_PAGE: ("![Une file d’attente](phto.png)", "![A queue](phto.png)")},
        good={_PAGE: ("![Une file d’attente](photo.png)", "![A queue](photo.png)")},
    ),
}
