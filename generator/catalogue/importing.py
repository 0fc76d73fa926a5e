"""What `trendbook import` says."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "import.fate.written": ("Pris\u00a0: {what}.", "Taken in: {what}."),
    "import.fate.there": ("Déjà là\u00a0: {what}.", "There already: {what}."),
    "import.fate.left": ("Laissé\u00a0: {what} ({why}).", "Left out: {what} ({why})."),
    "import.empty": ("Ce fichier ne contient rien à prendre.", "This file holds nothing to take in."),
    "import.files": ("Fichiers écrits\u00a0: {n}.", "Files written: {n}."),
    "import.none": ("Aucun fichier n’est écrit.", "No file is written."),
    "import.looks.more": (
        "… et {n} autres points à voir (--format json les donne tous).",
        "… and {n} more to look at (--format json has them all).",
    ),
    "import.broken": (
        "La machine ne permet pas de lire ou d’écrire\u00a0: {reason}",
        "The machine does not allow reading or writing: {reason}",
    ),
    "import.sort.post.one": ("{n} billet", "{n} post"),
    "import.sort.post.many": ("{n} billets", "{n} posts"),
    "import.refused.outside": (
        "{path} mènerait hors du site, par un lien. Remplacez ce lien par un dossier.",
        "{path} would lead out of the site, by a link. Replace that link by a folder.",
    ),
    "import.refused.kind-other": (
        "{file} n’est pas un fichier que Trendbook sait prendre. Il prend les exports de Blogger et de "
        "WordPress et les flux RSS, Atom et JSON. Rien n’est écrit.",
        "{file} is no file that Trendbook can take in. It takes exports of Blogger and WordPress, and RSS, "
        "Atom and JSON feeds. Nothing is written.",
    ),
    "import.refused.kind-html": (
        "{file} est une page web, pas un export. Demandez l’export à votre blog, puis donnez ce fichier. "
        "Rien n’est écrit.",
        "{file} is a web page and no export. Ask your blog for its export, then give that file. Nothing is "
        "written.",
    ),
}
