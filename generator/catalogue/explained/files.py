"""Explanations of faults of files, and of YAML as such."""

from __future__ import annotations

from typing import Final

from generator.catalogue.explained.explanation import Explanation, Explanations

FILES: Final[Explanations] = {
    "not-utf8": Explanation(
        why=(
            "Un fichier garde des octets, et seul l’encodage dit quelles lettres ils sont. Lu dans un "
            "autre que le sien, «\u00a0é\u00a0» devient «\u00a0Ã©\u00a0» ou disparaît. Trendbook ne devine "
            "pas\u00a0: il ne lit que l’UTF-8.",
            "A file keeps bytes, and only the encoding says which letters they are. Read in another than "
            "its own, “é” turns into “Ã©” or vanishes. Trendbook does not guess: it reads UTF-8 alone.",
        ),
        mend=(
            "Réenregistrez le fichier en choisissant l’encodage «\u00a0UTF-8\u00a0» dans votre éditeur.",
            "Save the file again, choosing “UTF-8” as its encoding in your editor.",
        ),
        bad={"content/pages/ete.md (Windows-1252)": "L’été dure."},
        good={"content/pages/ete.md (UTF-8)": "L’été dure."},
    ),
    "file-too-large": Explanation(
        why=(
            "Un fichier texte a 5 Mo au plus, son YAML 4 Mo\u00a0: plus de mots qu’aucun livre. Au-delà, "
            "ce n’est sans doute pas un texte, et le lire prendrait la mémoire du reste.",
            "A text file has 5 MB at most, its YAML 4 MB: more words than any book. Beyond that it is "
            "hardly a text, and reading it would take the memory of all else.",
        ),
        mend=(
            "Coupez-le en plusieurs fichiers, ou sortez-en ce qui n’est pas du texte.",
            "Split it into several files, or take out what is no text.",
        ),
        bad={"content/pages/archives.md (6 Mo / MB)": "2001 … 2026"},
        good={"content/pages/archives.md (40 Ko / kB)": "2026"},
    ),
    "unreadable-file": Explanation(
        why=(
            "Le système refuse de lire le fichier\u00a0: droits, disque, lien qui tourne en rond. Un lien "
            "qui mène hors du dossier du site n’est qu’un avertissement\u00a0: il n’est pas suivi, pour "
            "que rien d’étranger ne soit publié.",
            "The system refuses to read the file: its rights, the disk, a link that leads to itself. A "
            "link that leads out of the site's folder is a warning: it is not followed, so that nothing "
            "foreign is published.",
        ),
        mend=(
            "Corrigez ses droits\u202f; remplacez un lien par une copie du fichier.",
            "Correct its rights; replace a link by a copy of the file.",
        ),
        bad={"content/pages/note.md → note.md": ("(un lien vers lui-même)", "(a link to itself)")},
        good={"content/pages/note.md": ("Une note.", "A note.")},
    ),
    "same-path": Explanation(
        why=(
            "Une lettre accentuée s’écrit d’un seul caractère ou de deux. Deux noms qui se lisent pareil "
            "sont un seul fichier sur certains ordinateurs et deux sur d’autres\u00a0: l’un des deux "
            "textes s’y perd.",
            "A letter with an accent is written as one character or as two. Two names that read alike are "
            "one file on some computers and two on others: one of the texts gets lost there.",
        ),
        mend=(
            "Gardez un seul des deux, ou renommez-en un sans accents.",
            "Keep one of them, or rename one without accents.",
        ),
        bad={"content/pages/": "été.md (é)\nété.md (e + ´)"},
        good={"content/pages/": "ete.md"},
    ),
    "misplaced-file": Explanation(
        why=(
            "Un texte ou une étude est lu là où sa sorte est attendue. Ailleurs dans content/, il ne "
            "paraît nulle part, et son auteur le croit publié.",
            "A text or a study is read where its kind is expected. Elsewhere in content/ it appears "
            "nowhere, and its author believes it published.",
        ),
        mend=(
            "Un texte va dans articles/, pages/ ou le dossier d’un rapport, une étude dans studies/. Le "
            "reste, hors de content/.",
            "A text goes into articles/, pages/ or a report's folder, a study into studies/. All else out "
            "of content/.",
        ),
        bad={"content/idees.md": ("Des idées pour plus tard.", "Ideas for later.")},
        good={"content/pages/idees.md": ("Des idées pour plus tard.", "Ideas for later.")},
    ),
    "missing-file": Explanation(
        why=(
            "Un site a son content/site.yaml, une tendance le report.md de son dossier, une traduction son "
            "original. Sans lui, on ne sait pas où ranger le reste.",
            "A site has its content/site.yaml, a trend the report.md of its folder, a translation its "
            "original. Without it nobody knows where the rest belongs.",
        ),
        mend=("Créez le fichier que le message nomme.", "Create the file that the message names."),
        bad={
            "content/2026-tendances/01-ici.md": (
                "---\ntitle: Ici\nnumber: 1\n---\nLe client est ici.",
                "---\ntitle: Here\nnumber: 1\n---\nThe customer is here.",
            )
        },
        good={
            "content/2026-tendances/report.md": (
                "---\ntitle: Tendances 2026\nyear: 2026\n---\nUne tendance.",
                "---\ntitle: Trends 2026\nyear: 2026\n---\nOne trend.",
            ),
            "content/2026-tendances/01-ici.md": (
                "---\ntitle: Ici\nnumber: 1\n---\nLe client est ici.",
                "---\ntitle: Here\nnumber: 1\n---\nThe customer is here.",
            ),
        },
    ),
}
YAML: Final[Explanations] = {
    "yaml-syntax": Explanation(
        why=(
            "Le YAML a des signes à lui\u00a0: deux-points, croisillon, crochets, guillemets, retraits. "
            "L’un d’eux est là où la phrase n’en voulait pas. Le message dit lequel, et montre la "
            "correction quand elle est sûre. Des mots qu’un # a coupés ne sont qu’un avertissement.",
            "YAML has signs of its own: colon, hash, brackets, quotes, indentation. One stands where the "
            "sentence did not mean it. The message says which, and shows the repair where it is certain. "
            "Words that a # cut off are only a warning.",
        ),
        mend=(
            "Le plus souvent\u00a0: mettez le texte entre guillemets.",
            "Most often: put the text between quotes.",
        ),
        bad={
            "content/pages/avis.md": (
                "---\ntitle: Avis : oui\n---\nUn texte.",
                "---\ntitle: Reviews: yes\n---\nA text.",
            )
        },
        good={
            "content/pages/avis.md": (
                '---\ntitle: "Avis : oui"\n---\nUn texte.',
                '---\ntitle: "Reviews: yes"\n---\nA text.',
            )
        },
    ),
    "yaml-unsupported": Explanation(
        why=(
            "Ancres (&x), étiquettes (!x), plusieurs documents dans un fichier, clés qui ne sont pas des "
            "mots\u00a0: YAML les permet, mais une valeur n’y est plus écrite là où on la lit, et "
            "certaines font exploser la mémoire.",
            "Anchors (&x), tags (!x), several documents in one file, keys that are no words: YAML allows "
            "them, but then a value is not written where it is read, and some blow up the memory.",
        ),
        mend=(
            "Écrivez la valeur en toutes lettres\u202f; mettez entre guillemets un texte qui commence par "
            "& * ou\u202f!.",
            "Write the value out; put a text that starts with & * or ! between quotes.",
        ),
        bad={
            "content/studies/attente-2025.yaml": (
                "title: &nom L’attente\nauthors: [*nom]",
                "title: &name Waiting\nauthors: [*name]",
            )
        },
        good={
            "content/studies/attente-2025.yaml": (
                "title: L’attente\nauthors: [L’attente]",
                "title: Waiting\nauthors: [Waiting]",
            )
        },
    ),
    "duplicate-key": Explanation(
        why=(
            "Une clé écrite deux fois au même endroit a deux valeurs\u00a0: beaucoup de programmes "
            "prennent la dernière sans rien dire.",
            "A key that is written twice in one place has two values: many programs take the last one and "
            "say nothing.",
        ),
        mend=("Gardez une des deux lignes.", "Keep one of the two lines."),
        bad={
            "content/studies/attente-2025.yaml": (
                "title: L’attente\nchecked: primary\ntitle: Attendre",
                "title: Waiting\nchecked: primary\ntitle: To wait",
            )
        },
        good={
            "content/studies/attente-2025.yaml": (
                "title: L’attente\nchecked: primary",
                "title: Waiting\nchecked: primary",
            )
        },
    ),
    "bad-character": Explanation(
        why=(
            "Des caractères invisibles arrivent avec un copier-coller. Ils coupent un mot pour la "
            "recherche, retournent le sens de lecture ou rendent deux mots pareils différents\u00a0: "
            "personne ne les voit.",
            "Invisible characters come with what is pasted. They cut a word for search, turn the direction "
            "of reading or make two equal words differ: nobody sees them.",
        ),
        mend=(
            "Effacez le mot et retapez-le.",
            "Delete the word and type it again.",
        ),
        bad={"content/pages/page.md": ("Un texte \u202eretourné.", "A text turned \u202earound.")},
        good={"content/pages/page.md": ("Un texte retourné.", "A text turned around.")},
    ),
    "bad-front-matter": Explanation(
        why=(
            "Ce qu’on sait d’un texte (titre, date, thèmes) est en tête, entre deux lignes de trois "
            "tirets. Sans elles, on ne distingue pas les champs du texte.",
            "What is known of a text (title, date, themes) stands at its head, between two lines of three "
            "hyphens. Without them nobody can tell the fields from the text.",
        ),
        mend=(
            "Commencez le fichier par ---, puis les champs, puis ---.",
            "Start the file with ---, then the fields, then ---.",
        ),
        bad={
            "content/pages/a-propos.md": (
                "----\ntitle: À propos\n---\nUn blog.",
                "----\ntitle: About\n---\nA blog.",
            )
        },
        good={
            "content/pages/a-propos.md": (
                "---\ntitle: À propos\n---\nUn blog.",
                "---\ntitle: About\n---\nA blog.",
            )
        },
    ),
}
