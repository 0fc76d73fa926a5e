"""What `trendbook import` says of references and tables."""

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
        "{file}:{line}:{column}\u00a0: l’octet {byte} ne se lit pas en {encoding}. Réenregistrez le "
        "fichier en UTF-8 (dans un tableur\u00a0: «\u00a0CSV UTF-8\u00a0»). Rien n’est écrit.",
        "{file}:{line}:{column}: the byte {byte} cannot be read as {encoding}. Save the file again as "
        "UTF-8 (in a spreadsheet: “CSV UTF-8”). Nothing is written.",
    ),
    "import.refused.json": (
        "Ligne {line}, colonne {column}\u00a0: ce JSON ne se lit pas, ou n’est pas une liste de notices. "
        "Exportez-la de nouveau (Zotero\u00a0: CSL JSON). Rien n’est écrit.",
        "Line {line}, column {column}: this JSON cannot be read, or is no list of references. Export it "
        "again (Zotero: CSL JSON). Nothing is written.",
    ),
    "import.sort.statistic.one": ("{n} chiffre", "{n} figure"),
    "import.sort.statistic.many": ("{n} chiffres", "{n} figures"),
    "import.sort.series.one": ("{n} série", "{n} series"),
    "import.sort.series.many": ("{n} séries", "{n} series"),
    "import.sort.cell.one": ("{n} case", "{n} cell"),
    "import.sort.cell.many": ("{n} cases", "{n} cells"),
    "import.why.missing": ("dite sans chiffre", "said to have no number"),
    "import.why.no-number": ("qui n’est pas un nombre", "no number"),
    "import.why.total": ("somme des autres", "the sum of the others"),
    "import.why.differs": ("l’étude en dit un autre", "the study says another"),
    "import.why.paste": ("à coller vous-même, voir ci-dessous", "to be pasted by you, see below"),
    "import.look.table-differs": (
        "«\u00a0{id}\u00a0» vaut {study} dans l’étude et {table} ligne {line} du tableau\u00a0: corrigez "
        "l’un des deux.",
        "“{id}” is {study} in the study and {table} on line {line} of the table: correct one of them.",
    ),
    "import.look.table-paste": (
        "le fichier n’est pas écrit de façon à y ajouter des lignes sans rien changer. "
        "Collez-y\u00a0:\n{yaml}",
        "the file is not written so that lines can be added and nothing changed. Paste into it:\n{yaml}",
    ),
    "import.look.table-guess-percent": (
        "aucune unité n’est dite\u00a0; la somme fait 100, ce sont donc des pour cent. Sinon, corrigez unit.",
        "no unit is said; the sum is 100, so they are percent. Else correct unit.",
    ),
    "import.look.table-guess-count": (
        "aucune unité n’est dite\u00a0: ce sont des nombres (unit: count). Pour des pour cent, écrivez % "
        "dans les cases ou dans le titre de la colonne, ou corrigez unit.",
        "no unit is said: they are counts (unit: count). For percent, write % in the cells or in the "
        "column’s head, or correct unit.",
    ),
    "draft.table": (
        "Tiré du tableau {file}. Récrivez chaque label pour qu’il fasse une phrase avec sa valeur.",
        "Taken from the table {file}. Write each label anew, so that it makes a sentence with its value.",
    ),
    "draft.table.title": (
        "Le titre de l’étude\u202f; ajoutez publisher, date, url et method.",
        "The study’s title; add publisher, date, url and method.",
    ),
    "draft.table.series": (
        "Dites ce que montre le graphique, comme une conclusion.",
        "Say what the chart shows, as a finding.",
    ),
    "draft.table.note": ("Du tableau\u00a0: {text}", "Of the table: {text}"),
    "import.refused.table-study": (
        "Dites de quelle étude sont ces chiffres\u00a0: trendbook import {file} --study ID. Rien n’est "
        "écrit.",
        "Say of which study these figures are: trendbook import {file} --study ID. Nothing is written.",
    ),
    "import.refused.table-id": (
        "«\u00a0{id}\u00a0» ne peut pas être le nom d’une étude\u00a0: a–z, 0–9 et des tirets. Rien n’est "
        "écrit.",
        "“{id}” cannot be the name of a study: a–z, 0–9 and hyphens. Nothing is written.",
    ),
    "import.refused.table-large": (
        "Ce tableau a {n} chiffres\u00a0; {most} au plus. Gardez ceux que vous citerez. Rien n’est écrit.",
        "This table has {n} figures; {most} at most. Keep those that you will cite. Nothing is written.",
    ),
    "import.refused.table-faulty": (
        "{path} ne se lit pas. trendbook check dit pourquoi\u00a0; corrigez-le d’abord. Rien n’est écrit.",
        "{path} cannot be read. trendbook check says why; mend it first. Nothing is written.",
    ),
    "import.refused.table-place": (
        "sources.yaml ne lit pas d’étude à {path}. Ajoutez content/studies/*.yaml sous studies. Rien n’est "
        "écrit.",
        "sources.yaml reads no study at {path}. Add content/studies/*.yaml under studies. Nothing is "
        "written.",
    ),
    "import.refused.table-elsewhere": (
        "L’étude {id} n’est pas dans content/studies/{id}.yaml, et rien ne s’y ajoute. Rien n’est écrit.",
        "The study {id} is not in content/studies/{id}.yaml, and nothing is added to it. Nothing is written.",
    ),
    "import.refused.table-quote": (
        "Ligne {line}\u00a0: un guillemet ouvert n’est pas fermé, ou n’est pas doublé. Rien n’est écrit.",
        "Line {line}: a quote is never closed, or not doubled. Nothing is written.",
    ),
    "import.refused.table-wide": (
        "Ligne {line}, colonne {column}\u00a0: cette case n’a pas de titre, il n’y a que {most} colonnes. "
        "Une virgule décimale dans un fichier à virgules se met entre guillemets. Rien n’est écrit.",
        "Line {line}, column {column}: this cell has no head, there are only {most} columns. In a file "
        "with commas a decimal comma stands in quotes. Nothing is written.",
    ),
    "import.refused.table-notation": (
        "Ligne {line}, colonne {column}\u00a0: «\u00a0{cell}\u00a0» a d’autres décimales que le reste du "
        "tableau. Écrivez-les toutes avec une virgule ou toutes avec un point. Rien n’est écrit.",
        "Line {line}, column {column}: “{cell}” has other decimals than the rest of the table. Write all "
        "with a comma, or all with a point. Nothing is written.",
    ),
    "import.refused.table-empty": (
        "Ce tableau ne contient aucun nombre à côté d’un mot ou d’une année. Rien n’est écrit.",
        "This table holds no number beside a word or a year. Nothing is written.",
    ),
}
