"""Words of faults in files, in YAML and in front matter."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "yaml-syntax.meaning": (
        "Le YAML (la partie «\u00a0clé\u00a0: valeur\u00a0») ne se lit pas.",
        "The YAML (the “key: value” part) cannot be read.",
    ),
    "yaml-syntax": (
        "Ce passage ne se lit pas\u00a0: la ponctuation ou l’alignement y est inattendu",
        "This passage cannot be read: its punctuation or alignment is unexpected",
    ),
    "yaml-syntax.hint": (
        (
            "Regardez cette ligne et celle du dessus\u00a0: un guillemet ou un crochet ouvert et "
            "jamais fermé, un texte à deux-points sans guillemets, une ligne mal alignée."
        ),
        (
            "Look at this line and the one above it: a quote or bracket opened and never closed, a "
            "text with a colon but no quotes, a line out of alignment."
        ),
    ),
    "yaml-syntax/colon": (
        "Ce texte contient un deux-points suivi d’une espace\u00a0: YAML croit à une nouvelle clé",
        "This text holds a colon followed by a space: YAML takes it for a new key",
    ),
    "yaml-syntax/colon.hint": (
        "Mettez des guillemets\u00a0: {fix}",
        "Use quotes: {fix}",
    ),
    "yaml-syntax/percent": (
        "L’unité «\u00a0%\u00a0» s’écrit en toutes lettres",
        "The unit “%” is written as a word",
    ),
    "yaml-syntax/percent.hint": (
        "Écrivez\u00a0: {fix}",
        "Write: {fix}",
    ),
    "yaml-syntax/quotes": (
        "Ce guillemet ferme le texte trop tôt",
        "This quote ends the text too early",
    ),
    "yaml-syntax/quotes.hint": (
        "Écrivez\u00a0: {fix} (ou des guillemets «\u00a0…\u00a0» à l’intérieur).",
        "Write: {fix} (or use curly quotes “…” inside).",
    ),
    "yaml-syntax/quote": (
        "Ce guillemet n’est jamais fermé",
        "This quote is never closed",
    ),
    "yaml-syntax/quote.hint": (
        "Fermez-le à la fin du texte\u00a0: {fix}",
        "Close it at the end of the text: {fix}",
    ),
    "yaml-syntax/bracket": (
        "Ce «\u00a0{bracket}\u00a0» n’est jamais fermé",
        "This “{bracket}” is never closed",
    ),
    "yaml-syntax/bracket.hint": (
        "Ajoutez «\u00a0{closing}\u00a0»\u00a0: {fix}",
        "Add “{closing}”: {fix}",
    ),
    "yaml-syntax/reserved": (
        "Un texte sans guillemets ne peut pas commencer par «\u00a0{char}\u00a0»",
        "A text without quotes cannot start with “{char}”",
    ),
    "yaml-syntax/reserved.hint": (
        "Mettez des guillemets\u00a0: {fix}",
        "Use quotes: {fix}",
    ),
    "yaml-syntax/tab": (
        "Cette ligne commence par une tabulation",
        "This line starts with a tab",
    ),
    "yaml-syntax/tab.hint": (
        "Remplacez les tabulations du début des lignes par des espaces (deux par niveau).",
        "Replace the tabs at the start of lines by spaces (two for each level).",
    ),
    "yaml-syntax/no-break-space": (
        "Il y a ici une espace insécable, invisible mais que YAML ne prend pas pour une espace",
        "There is a no-break space here: it looks like a space, but YAML does not take it for one",
    ),
    "yaml-syntax/no-break-space.hint": (
        "Effacez-la et tapez une espace ordinaire.",
        "Delete it and type an ordinary space.",
    ),
    "yaml-syntax/dash": (
        "Il manque une espace après le tiret",
        "A space is missing after the dash",
    ),
    "yaml-syntax/dash.hint": (
        "Écrivez\u00a0: {fix}",
        "Write: {fix}",
    ),
    "yaml-syntax/no-space": (
        "Il manque une espace après le deux-points",
        "A space is missing after the colon",
    ),
    "yaml-syntax/no-space.hint": (
        "Écrivez\u00a0: {fix}",
        "Write: {fix}",
    ),
    "yaml-syntax/no-colon": (
        "Il manque un deux-points après «\u00a0{key}\u00a0»",
        "A colon is missing after “{key}”",
    ),
    "yaml-syntax/no-colon.hint": (
        "Écrivez\u00a0: {fix}",
        "Write: {fix}",
    ),
    "yaml-syntax/indentation": (
        (
            "Cette ligne n’est alignée sur aucune autre\u00a0: espaces au début\u00a0: {have}, "
            "attendues\u00a0: {want}"
        ),
        "This line is aligned with no other: spaces at its start: {have}, expected: {want}",
    ),
    "yaml-syntax/indentation.hint": (
        "Les lignes d’un même bloc commencent toutes à la même colonne.",
        "The lines of one block all start in the same column.",
    ),
    "yaml-syntax/hash": (
        "Le texte s’arrête à «\u00a0{kept}\u00a0»\u00a0: après une espace, # commence un commentaire",
        "The text stops at “{kept}”: after a space, # starts a comment",
    ),
    "yaml-syntax/hash.hint": (
        (
            "Si la suite fait partie du texte, mettez des guillemets\u00a0: {fix}. Si c’est un "
            "commentaire, laissez une espace après #."
        ),
        "If the rest belongs to the text, use quotes: {fix}. If it is a comment, leave a space after #.",
    ),
    "yaml-syntax/hash-empty": (
        "Cette valeur est vide\u00a0: après une espace, # commence un commentaire",
        "This value is empty: after a space, # starts a comment",
    ),
    "yaml-syntax/hash-empty.hint": (
        "Mettez des guillemets\u00a0: {fix}",
        "Use quotes: {fix}",
    ),
    "yaml-syntax/comma": (
        "Entre accolades, une virgule sépare deux clés\u00a0: «\u00a0{text}\u00a0» n’a pas de valeur",
        "Between braces a comma separates two keys: “{text}” has no value",
    ),
    "yaml-syntax/comma.hint": (
        "Si la virgule fait partie du texte, mettez des guillemets autour du texte entier.",
        "If the comma belongs to the text, put quotes around the whole text.",
    ),
    "yaml-syntax/no-key": (
        "Il n’y a rien avant ce deux-points",
        "There is nothing before this colon",
    ),
    "yaml-syntax/no-key.hint": (
        "Écrivez le nom de la clé, ou mettez le texte entre guillemets.",
        "Write the name of the key, or put the text between quotes.",
    ),
    "yaml-syntax/not-a-map": (
        "Ce fichier n’est pas une suite de lignes «\u00a0clé\u00a0: valeur\u00a0»",
        "This file is not a series of “key: value” lines",
    ),
    "yaml-syntax/not-a-map.hint": (
        'Commencez par une clé, par exemple\u00a0: title: "Mon titre"',
        'Start with a key, for example: title: "My title"',
    ),
    "yaml-syntax/empty": (
        "Ce fichier ne contient rien",
        "This file holds nothing",
    ),
    "yaml-syntax/empty.hint": (
        'Écrivez-y au moins un titre, par exemple\u00a0: title: "Mon titre", ou supprimez-le.',
        'Write at least a title, for example: title: "My title", or delete it.',
    ),
    "yaml-unsupported.meaning": (
        "Une possibilité de YAML dont le site ne veut pas (ancres, étiquettes, plusieurs documents…).",
        "A feature of YAML that the site does without (anchors, tags, several documents…).",
    ),
    "yaml-unsupported/alias": (
        (
            "«\u00a0{typed}\u00a0» renvoie à un autre endroit du fichier\u00a0: ces renvois ne sont "
            "pas acceptés"
        ),
        "“{typed}” refers to another place in the file: such references are not accepted",
    ),
    "yaml-unsupported/alias.hint": (
        'Si c’est un texte, mettez des guillemets\u00a0: "{typed}". Sinon, répétez la valeur.',
        'If it is a text, use quotes: "{typed}". If not, repeat the value.',
    ),
    "yaml-unsupported/anchor": (
        ("«\u00a0{typed}\u00a0» donne un nom à cet endroit du fichier\u00a0: ces noms ne sont pas acceptés"),
        "“{typed}” names this place in the file: such names are not accepted",
    ),
    "yaml-unsupported/anchor.hint": (
        (
            "Si c’est un texte, mettez des guillemets autour du texte entier. Sinon, effacez "
            "«\u00a0{typed}\u00a0»."
        ),
        "If it is a text, put quotes around the whole text. If not, delete “{typed}”.",
    ),
    "yaml-unsupported/tag": (
        "«\u00a0{typed}\u00a0» est une étiquette de type YAML\u00a0: elles ne sont pas acceptées",
        "“{typed}” is a YAML type tag: they are not accepted",
    ),
    "yaml-unsupported/tag.hint": (
        (
            "Si c’est un texte, mettez des guillemets autour du texte entier. Sinon, effacez "
            "«\u00a0{typed}\u00a0»."
        ),
        "If it is a text, put quotes around the whole text. If not, delete “{typed}”.",
    ),
    "yaml-unsupported/merge": (
        "La clé «\u00a0<<\u00a0» (fusion) n’est pas acceptée",
        "The key “<<” (merge) is not accepted",
    ),
    "yaml-unsupported/merge.hint": (
        "Écrivez les clés une à une.",
        "Write the keys one by one.",
    ),
    "yaml-unsupported/complex-key": (
        "Une clé ne peut pas être une liste ni une suite de clés",
        "A key cannot be a list or a map",
    ),
    "yaml-unsupported/complex-key.hint": (
        "Si les accolades ou les crochets font partie d’un texte, mettez ce texte entre guillemets.",
        "If the braces or brackets belong to a text, put that text between quotes.",
    ),
    "yaml-unsupported/depth": (
        "Ce fichier emboîte plus de cinquante niveaux",
        "This file nests more than fifty levels",
    ),
    "yaml-unsupported/depth.hint": (
        "Il y a sans doute des crochets ou des tirets en trop\u00a0: retirez-les.",
        "There are probably too many brackets or dashes: remove them.",
    ),
    "yaml-unsupported/documents": (
        "Un second document commence ici",
        "A second document starts here",
    ),
    "yaml-unsupported/documents.hint": (
        "Retirez cette ligne «\u00a0---\u00a0», ou mettez la suite dans un autre fichier.",
        "Remove this “---” line, or move what follows to another file.",
    ),
    "duplicate-key.meaning": (
        "Une clé est écrite deux fois au même endroit.",
        "A key is written twice in one place.",
    ),
    "duplicate-key": (
        "«\u00a0{key}\u00a0» est déjà écrit ligne {line}",
        "“{key}” is already written on line {line}",
    ),
    "duplicate-key.hint": (
        "Gardez une seule des deux lignes.",
        "Keep only one of the two lines.",
    ),
    "bad-character.meaning": (
        "Un caractère invisible ou de contrôle s’est glissé dans le texte.",
        "An invisible or control character has slipped into the text.",
    ),
    "bad-character": (
        "Il y a ici un caractère de contrôle ({code})",
        "There is a control character here ({code})",
    ),
    "bad-character.hint": (
        "Effacez-le, en retapant au besoin le mot entier\u00a0: il vient souvent d’un copier-coller.",
        "Delete it, if need be by typing the whole word again: it often comes from copying and pasting.",
    ),
    "bad-character/bidi": (
        "Il y a ici un caractère invisible qui change le sens de lecture ({code})",
        "There is an invisible character here that changes the reading direction ({code})",
    ),
    "bad-character/bidi.hint": (
        "Effacez-le, en retapant au besoin le mot entier\u00a0: il vient souvent d’un copier-coller.",
        "Delete it, if need be by typing the whole word again: it often comes from copying and pasting.",
    ),
    "bad-character/invisible": (
        "Il y a ici un caractère invisible ({code})",
        "There is an invisible character here ({code})",
    ),
    "bad-character/invisible.hint": (
        "Effacez-le, en retapant au besoin le mot entier\u00a0: il vient souvent d’un copier-coller.",
        "Delete it, if need be by typing the whole word again: it often comes from copying and pasting.",
    ),
    "bad-front-matter.meaning": (
        "L’en-tête d’un texte (entre deux lignes ---) manque ou est mal délimité.",
        "A text's front matter (between two --- lines) is missing or badly delimited.",
    ),
    "bad-front-matter/missing": (
        "Ce texte n’a pas d’en-tête",
        "This text has no front matter",
    ),
    "bad-front-matter/missing.hint": (
        'Commencez le fichier par trois lignes\u00a0: --- puis title: "Mon titre" puis ---',
        'Start the file with three lines: --- then title: "My title" then ---',
    ),
    "bad-front-matter/not-first": (
        "L’en-tête ne commence pas à la première ligne du fichier",
        "The front matter does not start on the first line of the file",
    ),
    "bad-front-matter/not-first.hint": (
        "Effacez les lignes vides au-dessus de ---.",
        "Delete the empty lines above ---.",
    ),
    "bad-front-matter/fence": (
        "«\u00a0{typed}\u00a0» ne délimite pas l’en-tête\u00a0: il faut exactement trois tirets",
        "“{typed}” does not delimit the front matter: it takes exactly three hyphens",
    ),
    "bad-front-matter/fence.hint": (
        "Remplacez cette ligne par ---",
        "Replace this line by ---",
    ),
    "bad-front-matter/unclosed": (
        "L’en-tête ouvert ici n’est jamais fermé",
        "The front matter opened here is never closed",
    ),
    "bad-front-matter/unclosed.hint": (
        "Ajoutez une ligne --- en ligne {line}, après «\u00a0{last}\u00a0».",
        "Add a line --- as line {line}, after “{last}”.",
    ),
    "bad-front-matter/not-a-map": (
        "L’en-tête n’est pas une suite de lignes «\u00a0clé\u00a0: valeur\u00a0»",
        "The front matter is not a series of “key: value” lines",
    ),
    "bad-front-matter/not-a-map.hint": (
        'Commencez par une clé, par exemple\u00a0: title: "Mon titre"',
        'Start with a key, for example: title: "My title"',
    ),
    "not-utf8.meaning": (
        "Un fichier texte n’est pas enregistré en UTF-8.",
        "A text file is not saved as UTF-8.",
    ),
    "not-utf8": (
        "Ce fichier n’est pas en UTF-8\u00a0: l’octet {byte} ne s’y lit pas",
        "This file is not UTF-8: the byte {byte} cannot be read",
    ),
    "not-utf8.hint": (
        "Réenregistrez-le en choisissant l’encodage «\u00a0UTF-8\u00a0» dans votre éditeur.",
        "Save it again, choosing the encoding “UTF-8” in your editor.",
    ),
    "file-too-large.meaning": (
        "Un fichier texte est trop gros.",
        "A text file is too large.",
    ),
    "file-too-large": (
        "Ce fichier dépasse {megabytes} Mo",
        "This file is larger than {megabytes} MB",
    ),
    "file-too-large.hint": (
        "Coupez-le en plusieurs fichiers.",
        "Split it into several files.",
    ),
    "unreadable-file.meaning": (
        "Un fichier ne peut pas être lu.",
        "A file cannot be read.",
    ),
    "unreadable-file": (
        "Ce fichier ne peut pas être lu\u00a0: {reason}",
        "This file cannot be read: {reason}",
    ),
    "unreadable-file.hint": (
        "Vérifiez qu’il existe et que vous avez le droit de le lire.",
        "Check that it exists and that you may read it.",
    ),
    "unreadable-file/outside": (
        "Ce lien mène hors du dossier du site\u00a0: il n’est pas suivi",
        "This link leads out of the site's folder: it is not followed",
    ),
    "unreadable-file/outside.hint": (
        "Copiez le fichier dans le site.",
        "Copy the file into the site.",
    ),
    "same-path.meaning": (
        "Deux fichiers ont le même nom, écrit avec deux formes des mêmes accents.",
        "Two files have one name, written with two forms of the same accents.",
    ),
    "same-path": (
        "Un autre fichier porte ce nom, avec des accents codés autrement",
        "Another file has this name, its accents coded differently",
    ),
    "same-path.hint": (
        "Gardez un seul des deux, ou renommez-en un sans accents.",
        "Keep only one of them, or rename one without accents.",
    ),
    "misplaced-file.meaning": (
        "Un fichier de content/ que rien ne lit, là où il est.",
        "A file of content/ that nothing reads where it is.",
    ),
    "misplaced-file": (
        "Rien ne lit ce fichier à cet endroit",
        "Nothing reads this file where it is",
    ),
    "misplaced-file.hint": (
        "Un texte va dans content/articles/, content/pages/ ou le dossier d’un rapport\u00a0; une étude "
        "dans content/studies/. Sinon, retirez-le de content/.",
        "A text goes to content/articles/, content/pages/ or a report's folder; a study to "
        "content/studies/. Otherwise take it out of content/.",
    ),
    "missing-file.meaning": (
        "Un fichier nécessaire n’est pas là.",
        "A file that is needed is not there.",
    ),
    "missing-file": (
        "Le fichier content/site.yaml n’existe pas",
        "The file content/site.yaml does not exist",
    ),
    "missing-file.hint": (
        'Créez-le avec au moins une ligne, par exemple\u00a0: title: "Mon site"',
        'Create it with at least one line, for example: title: "My site"',
    ),
    "missing-file/report": (
        "Cette partie est dans le dossier «\u00a0{report}\u00a0», qui n’a pas de fichier report.md",
        "This section is in the folder “{report}”, which has no report.md",
    ),
    "missing-file/report.hint": (
        "Créez content/{report}/report.md avec son en-tête (title, year).",
        "Create content/{report}/report.md with its front matter (title, year).",
    ),
    "missing-file/original": (
        "Cette traduction n’a pas d’original «\u00a0{id}\u00a0»",
        "This translation has no original “{id}”",
    ),
    "missing-file/original.hint": (
        "Ajoutez le texte dans la langue du site, sous le même nom sans la langue.",
        "Add the text in the site's language, under the same name without the language.",
    ),
}
