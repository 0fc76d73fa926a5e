"""What `trendbook import` says of references."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "import.sort.study.one": ("{n} étude", "{n} study"),
    "import.sort.study.many": ("{n} études", "{n} studies"),
    "import.why.no-title": ("sans titre", "without a title"),
    "import.why.twice": ("deux fois dans le fichier", "twice in the file"),
    "import.why.unreadable": ("illisible", "unreadable"),
    "import.why.whole": (
        "n’est là que pour ce qu’il contient (crossref)",
        "there only for what is in it (crossref)",
    ),
    "import.look.publisher": (
        "Éditeur que le site n’a pas encore. Dans content/publishers.yaml\u00a0: "
        '{id}: {{name: "{name}"}}\u202f; puis son id dans les études.',
        "A publisher that the site does not have yet. In content/publishers.yaml: "
        '{id}: {{name: "{name}"}}; then its id in the studies.',
    ),
    "import.look.alike": (
        "La notice «\u00a0{key}\u00a0» ressemble à l’étude {study}, que le site a déjà\u00a0: gardez-en une.",
        "The reference “{key}” is much like the study {study}, which the site has already: keep one.",
    ),
    "import.look.reference-unreadable": (
        "Ligne {line}\u00a0: cette notice ne se lit pas ({key}). Une accolade ou un guillemet n’y est "
        "peut-être pas fermé.",
        "Line {line}: this reference cannot be read ({key}). Perhaps a brace or a quote is not closed.",
    ),
    "import.look.reference-no-title": (
        "Ligne {line}\u00a0: cette notice n’a pas de titre ({key}).",
        "Line {line}: this reference has no title ({key}).",
    ),
    "import.look.reference-twice": (
        "Ligne {line}\u00a0: la clé {key} est déjà celle d’une autre notice\u00a0; la première a été prise.",
        "Line {line}: the key {key} is another reference’s already; the first one was taken.",
    ),
    "draft.reference": (
        "Notice {name} de {file}. Elle ne dit aucun chiffre\u00a0: ajoutez sous statistics ceux que vous "
        "lisez dans l’étude.",
        "Reference {name} of {file}. It says no figure: add those that you read in the study under "
        "statistics.",
    ),
    "draft.reference.container": ("Paru dans\u00a0: {text}", "In: {text}"),
    "draft.reference.keywords": ("Mots-clés\u00a0: {text}", "Keywords: {text}"),
    "draft.reference.url": ("Adresse refusée\u00a0: {text}", "Address not accepted: {text}"),
    "draft.reference.note": ("Note\u00a0: {text}", "Note: {text}"),
    "draft.reference.abstract": ("Résumé\u00a0: {text}", "Abstract: {text}"),
    "import.refused.too-large": (
        "{file} dépasse {most} Mo. Coupez-le en plusieurs fichiers. Rien n’est écrit.",
        "{file} is larger than {most} MB. Split it into several files. Nothing is written.",
    ),
    "import.refused.encoding": (
        "{file}:{line}:{column}\u00a0: l’octet {byte} ne se lit pas en {encoding}. Réenregistrez le fichier "
        "en UTF-8 (dans un tableur\u00a0: «\u00a0CSV UTF-8\u00a0»). Rien n’est écrit.",
        "{file}:{line}:{column}: the byte {byte} cannot be read as {encoding}. Save the file again as "
        "UTF-8 (in a spreadsheet: “CSV UTF-8”). Nothing is written.",
    ),
    "import.refused.json": (
        "Ligne {line}, colonne {column}\u00a0: ce JSON ne se lit pas, ou n’est pas une liste de notices. "
        "Exportez-la de nouveau (Zotero\u00a0: CSL JSON). Rien n’est écrit.",
        "Line {line}, column {column}: this JSON cannot be read, or is no list of references. Export it "
        "again (Zotero: CSL JSON). Nothing is written.",
    ),
}
