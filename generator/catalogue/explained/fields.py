"""Explanations of faults of keys and values, and of names."""

from __future__ import annotations

from typing import Final

from generator.catalogue.explained.explanation import Explanation, Explanations

_STATISTIC = "statistics:\n  {id}: {{value: 62, unit: percent, label: {label}}}"

FIELDS: Final[Explanations] = {
    "unknown-key": Explanation(
        why=(
            "Une faute de frappe dans une clé ferait perdre sa valeur sans un mot. Et ce qui vient du nom "
            "du fichier ou de sa place (id, date d’un dossier) ne s’écrit pas une seconde fois.",
            "A slip in a key would lose its value without a word. And what follows from a file's name or "
            "place (id, a folder's date) is not written a second time.",
        ),
        mend=(
            "Prenez la clé que le message propose, ou effacez la ligne.",
            "Take the key that the message suggests, or delete the line.",
        ),
        bad={"content/brands.yaml": "orange: {name: Orange, ulr: https://orange.example}"},
        good={"content/brands.yaml": "orange: {name: Orange, url: https://orange.example}"},
    ),
    "missing-key": Explanation(
        why=(
            "Sans titre, une étude ne se cite pas\u202f; sans unité, un chiffre ne s’affiche pas. Ces "
            "clés-là n’ont pas de valeur par défaut qui soit honnête.",
            "Without a title a study cannot be cited; without a unit a figure cannot be shown. Such keys "
            "have no default that would be honest.",
        ),
        mend=("Ajoutez la ligne que le message nomme.", "Add the line that the message names."),
        bad={"content/studies/attente-2025.yaml": "date: 2025-09\nchecked: primary\nstatistics: {}"},
        good={
            "content/studies/attente-2025.yaml": (
                "title: L’attente au téléphone\ndate: 2025-09\nchecked: primary\nstatistics: {}",
                "title: Waiting on the phone\ndate: 2025-09\nchecked: primary\nstatistics: {}",
            )
        },
    ),
    "wrong-type": Explanation(
        why=(
            "La clé attend une liste, un nombre, un texte ou des lignes «\u00a0clé\u00a0: valeur\u00a0», "
            "et en a reçu une autre sorte. Un seul élément reste une liste\u202f; un nombre n’a ni unité "
            "ni guillemets.",
            "The key takes a list, a number, a text or “key: value” lines, and got another kind. A single "
            "item is a list all the same; a number has neither unit nor quotes.",
        ),
        mend=("Écrivez la valeur comme l’indice le montre.", "Write the value as the hint shows it."),
        bad={
            "content/studies/attente-2025.yaml": (
                "title: L’attente\nchecked: primary\nauthors: Anne Exemple",
                "title: Waiting\nchecked: primary\nauthors: Anne Example",
            )
        },
        good={
            "content/studies/attente-2025.yaml": (
                "title: L’attente\nchecked: primary\nauthors: [Anne Exemple]",
                "title: Waiting\nchecked: primary\nauthors: [Anne Example]",
            )
        },
    ),
    "bad-value": Explanation(
        why=(
            "La clé choisit parmi des mots fixes, qui décident de l’affichage et des contrôles. Un mot "
            "voisin ne voudrait rien dire. De même, des chiffres ne se remplacent pas en rond "
            "(superseded_by).",
            "The key chooses among fixed words, which decide how things are shown and checked. A word that "
            "is merely close would mean nothing. Nor may figures replace one another in a circle "
            "(superseded_by).",
        ),
        mend=("Prenez un des mots que le message donne.", "Take one of the words that the message lists."),
        bad={
            "content/studies/attente-2025.yaml": (
                "statistics:\n  attend: {value: 62, unit: pourcent, label: des clients attendent}",
                "statistics:\n  waits: {value: 62, unit: percentage, label: of customers wait}",
            )
        },
        good={
            "content/studies/attente-2025.yaml": (
                "statistics:\n  attend: {value: 62, unit: percent, label: des clients attendent}",
                "statistics:\n  waits: {value: 62, unit: percent, label: of customers wait}",
            )
        },
    ),
    "bad-date": Explanation(
        why=(
            "Une date classe, cite et compare\u00a0: elle s’écrit d’une seule façon, de l’année au jour, "
            "aussi précise qu’on la sait. «\u00a003/05\u00a0» est en mai ou en mars selon le lecteur.",
            "A date sorts, cites and compares: it is written in one way, from year to day, as precise as "
            "it is known. “03/05” is in May or in March, depending on the reader.",
        ),
        mend=(
            "Écrivez 2025, 2025-10, 2025-Q4 ou 2025-10-05\u202f; une période, avec / entre deux dates.",
            "Write 2025, 2025-10, 2025-Q4 or 2025-10-05; a period with / between two dates.",
        ),
        bad={
            "content/studies/attente-2025.yaml": (
                "title: L’attente\nchecked: primary\ndate: octobre 2025",
                "title: Waiting\nchecked: primary\ndate: October 2025",
            )
        },
        good={
            "content/studies/attente-2025.yaml": (
                "title: L’attente\nchecked: primary\ndate: 2025-10",
                "title: Waiting\nchecked: primary\ndate: 2025-10",
            )
        },
    ),
    "bad-url": Explanation(
        why=(
            "Une adresse sans https:// ne mène à rien depuis une page publiée. Dans sources.yaml, un mot "
            "de passe dans une adresse serait enregistré avec le site.",
            "An address without https:// leads nowhere from a published page. In sources.yaml, a password "
            "in an address would be committed with the site.",
        ),
        mend=("Écrivez l’adresse entière\u00a0: https://…", "Write the whole address: https://…"),
        bad={"content/brands.yaml": 'orange: {name: Orange, url: "https://"}'},
        good={"content/brands.yaml": 'orange: {name: Orange, url: "https://orange.example"}'},
    ),
    "unknown-language": Explanation(
        why=(
            "Un site est en français, en anglais ou dans les deux\u00a0: ses phrases, nombres et dates en "
            "dépendent. Un texte n’est traduit que dans une langue que le site nomme.",
            "A site is in French, in English or in both: its sentences, numbers and dates depend on it. A "
            "text is translated only into a language that the site names.",
        ),
        mend=(
            "Écrivez fr ou en\u202f; ajoutez la langue à languages, ou retirez le texte.",
            "Write fr or en; add the language to languages, or remove the text.",
        ),
        bad={
            "content/site.yaml": (
                "title: Mon blog\nlanguages: [fr, de]",
                "title: My blog\nlanguages: [en, de]",
            )
        },
        good={"content/site.yaml": ("title: Mon blog\nlanguages: [fr]", "title: My blog\nlanguages: [en]")},
    ),
    "bad-id": Explanation(
        why=(
            "Un identifiant est dans des adresses et dans des liens tapés à la main\u00a0: a–z, 0–9 et des "
            "tirets s’y écrivent partout pareil. Celui d’une étude ou d’un texte est le nom de son "
            "fichier.",
            "An id stands in addresses and in links typed by hand: a–z, 0–9 and hyphens are written alike "
            "everywhere. That of a study or a text is the name of its file.",
        ),
        mend=("Renommez le fichier ou la clé.", "Rename the file or the key."),
        bad={
            "content/studies/Étude 1.yaml": (
                "title: L’attente\nchecked: primary",
                "title: Waiting\nchecked: primary",
            )
        },
        good={
            "content/studies/etude-1.yaml": (
                "title: L’attente\nchecked: primary",
                "title: Waiting\nchecked: primary",
            )
        },
    ),
}
NAMES: Final[Explanations] = {
    "duplicate-id": Explanation(
        why=(
            "Un lien [[id]] mènerait à l’un ou à l’autre. Les identifiants des chiffres sont ceux du site "
            "entier, non d’une étude, anciens noms (aliases) compris.",
            "A link [[id]] would lead to one or to the other. Ids of figures are those of the whole site, "
            "not of one study, former names (aliases) included.",
        ),
        mend=("Renommez l’un des deux, et ses liens.", "Rename one of them, and the links to it."),
        bad={
            "content/studies/attente-2024.yaml": (
                "statistics:\n  attend: {value: 58, unit: percent, label: des clients attendent}",
                "statistics:\n  waits: {value: 58, unit: percent, label: of customers wait}",
            ),
            "content/studies/attente-2025.yaml": (
                "statistics:\n  attend: {value: 62, unit: percent, label: des clients attendent}",
                "statistics:\n  waits: {value: 62, unit: percent, label: of customers wait}",
            ),
        },
        good={
            "content/studies/attente-2024.yaml": (
                "statistics:\n  attend-2024: {value: 58, unit: percent, label: des clients attendent}",
                "statistics:\n  waits-2024: {value: 58, unit: percent, label: of customers wait}",
            ),
            "content/studies/attente-2025.yaml": (
                "statistics:\n  attend-2025: {value: 62, unit: percent, label: des clients attendent}",
                "statistics:\n  waits-2025: {value: 62, unit: percent, label: of customers wait}",
            ),
        },
    ),
    "ambiguous-id": Explanation(
        why=(
            "Une marque et un éditeur d’études, ou un rapport et une page, peuvent avoir le même nom. Le "
            "lien doit dire lequel.",
            "A brand and a publisher of studies, or a report and a page, may have one name. The link must "
            "say which.",
        ),
        mend=(
            "Mettez la sorte devant\u00a0: brand:, publisher:, study:, stat:, report:, page: …",
            "Put the kind before it: brand:, publisher:, study:, stat:, report:, page: …",
        ),
        bad={"content/pages/page.md": ("Voir [[orange]].", "See [[orange]].")},
        good={"content/pages/page.md": ("Voir [[brand:orange]].", "See [[brand:orange]].")},
        beside={
            "content/brands.yaml": "orange: {name: Orange}",
            "content/publishers.yaml": "orange: {name: Orange}",
        },
    ),
    "unknown-reference": Explanation(
        why=(
            "Ce que nomment un lien, une citation ou une clé n’existe pas, n’est pas un chiffre de l’étude "
            "nommée, ou ne s’insère pas dans un texte. Un lecteur n’aurait rien au bout.",
            "What a link, a citation or a key names does not exist, is no figure of the study named, or "
            "cannot be embedded. A reader would find nothing at its end.",
        ),
        mend=(
            "Prenez ce que le message propose\u202f; trendbook find retrouve un identifiant par ses mots.",
            "Take what the message suggests; trendbook find finds ids by words.",
        ),
        bad={"content/pages/page.md": ("Ils sont [[atend]].", "They are [[wait]].")},
        good={"content/pages/page.md": ("Ils sont [[attend]].", "They are [[waits]].")},
        beside={
            "content/studies/attente-2025.yaml": (
                _STATISTIC.format(id="attend", label="des clients attendent"),
                _STATISTIC.format(id="waits", label="of customers wait"),
            )
        },
    ),
    "draft-reference": Explanation(
        why=(
            "Le texte visé est un brouillon, ou ne paraît que plus tard\u00a0: les lecteurs ne le verront "
            "pas.",
            "The text that is meant is a draft, or comes out later: readers will not see it.",
        ),
        mend=(
            "Publiez-le, retirez le lien, ou construisez avec --drafts pour vous seul.",
            "Publish it, remove the link, or build with --drafts for yourself alone.",
        ),
        bad={
            "content/pages/suite.md": (
                "---\ntitle: La suite\nstatus: draft\n---\nPas encore.",
                "---\ntitle: More\nstatus: draft\n---\nNot yet.",
            )
        },
        good={
            "content/pages/suite.md": (
                "---\ntitle: La suite\n---\nLa voici.",
                "---\ntitle: More\n---\nHere it is.",
            )
        },
        beside={"content/pages/page.md": "[[suite]]"},
    ),
    "url-collision": Explanation(
        why=(
            "Deux pages auraient la même adresse\u00a0: l’une effacerait l’autre. Les listes du site "
            "(chiffres, études…) ont les leurs.",
            "Two pages would have one address: one would overwrite the other. The site's lists (figures, "
            "studies …) have theirs.",
        ),
        mend=("Renommez l’un des deux fichiers.", "Rename one of the two files."),
        bad={"content/pages/tendances-2026.md": ("Un texte.", "A text.")},
        good={"content/pages/tendances.md": ("Un texte.", "A text.")},
        beside={"content/tendances-2026/report.md": "---\ntitle: 2026\nyear: 2026\n---\n2026."},
    ),
    "unknown-check": Explanation(
        why=(
            "checks: règle celles des règles qui sont affaire de goût. Celle-ci n’existe pas, ou ne se "
            "règle pas\u00a0: un chiffre faux, par exemple, n’est jamais permis.",
            "checks: sets those rules that are a matter of taste. This one does not exist, or cannot be "
            "set: a wrong figure, for example, is never allowed.",
        ),
        mend=("Prenez une des règles que le message donne.", "Take one of the rules that the message lists."),
        bad={"content/pages/page.md": "---\ntitle: Page\nchecks: {unussed: off}\n---\nTexte."},
        good={"content/pages/page.md": "---\ntitle: Page\nchecks: {unused: off}\n---\nTexte."},
    ),
}
