"""Words of commands when they have run: what was done, what was found, what stopped them."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "deck.done": ("{file}", "{file}"),
    "deck.no-report": ("Le site n’a pas de rapport.", "The site has no report."),
    "deck.report": (
        "Aucun rapport ne s’appelle «\u00a0{id}\u00a0». Rapports\u00a0: {known}",
        "No report is called “{id}”. Reports: {known}",
    ),
    "deck.trend": (
        "Le rapport n’a pas de tendance «\u00a0{id}\u00a0». Tendances\u00a0: {known}",
        "The report has no trend “{id}”. Trends: {known}",
    ),
    "deck.template": (
        "Le modèle {file} ne peut pas être lu\u00a0: {reason}",
        "The template {file} cannot be read: {reason}",
    ),
    "deck.template-format": (
        "Un modèle ne sert qu’avec --format pptx.",
        "A template is of use with --format pptx only.",
    ),
    "deck.figure": (
        "Aucun chiffre et aucune série ne s’appelle «\u00a0{id}\u00a0». Cherchez avec trendbook find.",
        "No figure and no series is called “{id}”. Look with trendbook find.",
    ),
    "deck.figure.close": (
        "Aucun chiffre et aucune série ne s’appelle «\u00a0{id}\u00a0». "
        "Vouliez-vous dire «\u00a0{known}\u00a0»\u202f?",
        "No figure and no series is called “{id}”. Did you mean “{known}”?",
    ),
    "new.usage": (
        "DOSSIER | report|trend|article|study …",
        "DIR | report|trend|article|study …",
    ),
    "new.lang": (
        "La langue du site (par défaut\u00a0: celle de votre système).",
        "The site’s language (default: that of your system).",
    ),
    "publish.recorded": (
        "Chiffres publics\u00a0: {n} (nouveaux ou changés\u00a0: {changed}), notés dans {file}, "
        "à enregistrer avec le site.",
        "Public figures: {n} (new or changed: {changed}), recorded in {file}; commit it with the site.",
    ),
    "publish.unchanged": (
        "Chiffres publics\u00a0: {n}, comme la dernière fois ({file}).",
        "Public figures: {n}, as the last time ({file}).",
    ),
    "publish.pinned": (
        "{n} copies de chiffres et de graphiques qui ne changeront plus, dans {folder}/\u00a0: "
        "à enregistrer avec le site.",
        "{n} copies of figures and charts that will not change, in {folder}/: commit them with the site.",
    ),
    "publish.reworded": (
        "Même valeur qu’avant, mais décrits autrement (libellé, base, étude…)\u00a0: {ids}. Si le sens en "
        "est changé, dites-le aux lecteurs dans le texte.",
        "Same value as before, but described otherwise (label, base, study …): {ids}. "
        "If that changes their meaning, tell readers in the text.",
    ),
    "publish.not-recorded": (
        "Le site est publié, mais {file} n’a pas pu être écrit\u00a0: {reason}. "
        "Relancez trendbook publish une fois la cause levée.",
        "The site is published, but {file} could not be written: {reason}. "
        "Run trendbook publish again once that is mended.",
    ),
    "coverage.text": ("Chiffres par texte", "Numbers by text"),
    "coverage.total": ("Total", "Total"),
    "coverage.numbers": ("tous", "all"),
    "coverage.sourced": ("sourcés", "sourced"),
    "coverage.second_hand": ("2de main", "2nd-hand"),
    "coverage.unverified": ("non vér.", "unverif."),
    "coverage.own": ("à nous", "own"),
    "coverage.unsourced": ("sans src", "no source"),
    "where.count.one": ("{n} emploi", "{n} use"),
    "where.count.many": ("{n} emplois", "{n} uses"),
    "next.scheduled": ("paraît", "appears"),
    "next.embargo": ("fin d’embargo", "embargo ends"),
    "next.due": ("mise à jour attendue", "update due"),
    "next.nothing": (
        "Le site ne changera pas de lui-même.",
        "The site will not change by itself.",
    ),
    "next.fails.one": (
        "⚠ Ce jour-là, le site ne se construira pas\u00a0: une erreur. Voyez\u00a0: "
        "trendbook check --today {day}",
        "⚠ On that day the site will not build: one error. See: trendbook check --today {day}",
    ),
    "next.fails.many": (
        "⚠ Ce jour-là, le site ne se construira pas\u00a0: {n} erreurs. Voyez\u00a0: "
        "trendbook check --today {day}",
        "⚠ On that day the site will not build: {n} errors. See: trendbook check --today {day}",
    ),
    "where.none": ("employé nulle part", "used nowhere"),
    "where.colon": ("\u00a0: ", ": "),
    "where.place.prose": ("dans le texte", "in the text"),
    "where.place.summary": ("dans le chapô", "in the summary"),
    "where.place.challenge": ("dans les enjeux", "in the challenges"),
    "where.place.caption": ("dans une légende", "in a caption"),
    "where.place.chart": ("dans un graphique", "in a chart"),
    "where.place.key-figure": ("chiffre clé", "key figure"),
    "where.place.front-matter": ("dans l’en-tête", "in the front matter"),
    "where.place.notes": ("dans les notes de l’orateur", "in the speaker’s notes"),
    "where.place.record": ("dans une fiche", "in a record"),
    "where.place.erratum": ("dans les errata", "in the errata"),
    "where.unknown": (
        "Rien ne s’appelle «\u00a0{id}\u00a0». trendbook find retrouve un identifiant par ses mots.",
        "Nothing is called “{id}”. trendbook find finds ids by words.",
    ),
    "where.suggestion": (
        "Rien ne s’appelle «\u00a0{id}\u00a0». Vouliez-vous dire\u00a0: {known}\u202f?",
        "Nothing is called “{id}”. Did you mean: {known}?",
    ),
    "where.ambiguous": (
        "«\u00a0{id}\u00a0» désigne plusieurs choses\u00a0: choisissez {known}",
        "“{id}” stands for several things: take {known}",
    ),
    "diff.counts": (
        "Indicateurs\u00a0: {n}. Mis à jour\u00a0: {updated}, inchangés\u00a0: {unchanged}, "
        "nouveaux\u00a0: {new}, non repris\u00a0: {dropped}",
        "Indicators: {n}. Updated: {updated}, unchanged: {unchanged}, new: {new}, dropped: {dropped}",
    ),
    "diff.unmeasured": (
        "Chiffres sans indicateur, qui ne se suivent pas\u00a0: {earlier}, puis {later}",
        "Figures without an indicator, which nobody can follow: {earlier}, then {later}",
    ),
    "diff.due": ("Chiffres à renouveler ({n})", "Figures that are due ({n})"),
    "diff.expected": ("attendu\u00a0: {date}", "expected {date}"),
    "diff.overdue": ("attendu depuis\u00a0: {date}", "expected since {date}"),
    "diff.updated": ("Mis à jour ({n})", "Updated ({n})"),
    "diff.unchanged": ("Inchangés ({n})", "Unchanged ({n})"),
    "diff.new": ("Nouveaux ({n})", "New ({n})"),
    "diff.dropped": ("Non repris ({n})", "Dropped ({n})"),
    "diff.themes": ("Thèmes qui continuent ({n})", "Themes that continue ({n})"),
    "diff.themes.new": ("Thèmes nouveaux ({n})", "New themes ({n})"),
    "diff.themes.dropped": ("Thèmes non repris ({n})", "Themes dropped ({n})"),
    "build.done": (
        "{changed} fichiers écrits, {kept} inchangés, {removed} retirés\u00a0: {folder}",
        "{changed} files written, {kept} unchanged, {removed} removed: {folder}",
    ),
    "build.unchanged": ("Rien n’a changé\u00a0: {folder}", "Nothing changed: {folder}"),
    "build.nothing": ("Rien n’a été écrit.", "Nothing was written."),
    "check.done": ("Le contenu est bon.", "The content is good."),
    "build.unsearched/absent": (
        "Sans recherche : Pagefind, qui en fait l’index, n’existe pas pour cette machine. « search: "
        "false » dans content/site.yaml le dit une fois pour toutes.",
        "Without search: there is no Pagefind, which makes its index, for this machine. “search: false” in "
        "content/site.yaml says so once and for all.",
    ),
    "build.unsearched/failed": (
        "Sans recherche : Pagefind, qui en fait l’index, n’a pas pu finir son travail. Le site est complet "
        "sans elle ; relancez la commande, ou écrivez « search: false » dans content/site.yaml.",
        "Without search: Pagefind, which makes its index, could not finish. The site is complete without it; "
        "run the command again, or write “search: false” in content/site.yaml.",
    ),
    "build.no_base_url": (
        "Sans adresse (base_url dans content/site.yaml ou --base-url)\u00a0: ni flux Atom, ni plan du site, "
        "ni liens canoniques.",
        "Without an address (base_url in content/site.yaml or --base-url): no Atom feed, sitemap "
        "or canonical links.",
    ),
    "build.progress": ("Construction", "Building"),
    "lock.held": (
        "Une autre construction de ce site est en cours (processus {pid}, depuis {since}). "
        "Attendez qu’elle finisse, puis relancez.",
        "Another build of this site is running (process {pid}, since {since}). "
        "Wait until it ends, then start again.",
    ),
    "worker.lost": (
        "Un des processus qui dessinent s’est arrêté, peut-être faute de mémoire. Relancez avec --jobs 1.",
        "One of the processes that draw stopped, perhaps for lack of memory. Start again with --jobs 1.",
    ),
    "broken.build": (
        "La machine ne permet pas d’écrire le site\u00a0: {reason}. L’ancien site est intact.",
        "The machine does not allow writing the site: {reason}. The old site stands.",
    ),
    "broken.new": (
        "La machine ne le permet pas, et rien n’a été écrit\u00a0: {reason}.",
        "The machine does not allow it, and nothing was written: {reason}.",
    ),
    "broken.read": (
        "La machine ne permet pas de lire le site\u00a0: {reason}.",
        "The machine does not allow reading the site: {reason}.",
    ),
    "broken.schema": (
        "La machine ne permet pas d’écrire les schémas\u00a0: {reason}.",
        "The machine does not allow writing the schemas: {reason}.",
    ),
    "errno.EACCES": ("ses droits ne le permettent pas", "its rights do not allow it"),
    "errno.EPERM": ("ses droits ne le permettent pas", "its rights do not allow it"),
    "errno.ENOSPC": ("il n’y a plus de place sur le disque", "there is no space left on the disk"),
    "errno.EDQUOT": ("votre quota de disque est épuisé", "your share of the disk is used up"),
    "errno.EROFS": ("le disque est en lecture seule", "the disk is read-only"),
    "errno.ENOENT": ("il n’existe pas", "it does not exist"),
    "errno.EISDIR": ("c’est un dossier", "it is a folder"),
    "errno.ENOTDIR": ("ce n’est pas un dossier", "it is no folder"),
    "errno.EIO": ("le disque est défaillant", "the disk fails"),
    "find.name": (
        "Autres chiffres sous ce nom, les plus proches\u00a0:",
        "Other figures under that name, the nearest:",
    ),
    "find.number": ("Le même nombre, sous un autre nom\u00a0:", "The same number, under another name:"),
    "find.nothing": ("Rien ne correspond à «\u00a0{words}\u00a0».", "Nothing matches “{words}”."),
    "schema.done": ("{n} schémas écrits dans {folder}", "{n} schemas written into {folder}"),
    "bad.date": (
        "«\u00a0{typed}\u00a0» n’est pas une date\u00a0: écrivez par exemple 2026-11-22.",
        "“{typed}” is no date: write for example 2026-11-22.",
    ),
    "bad.base_url": (
        "«\u00a0{typed}\u00a0» n’est pas une adresse\u00a0: écrivez par exemple https://exemple.org/.",
        "“{typed}” is no address: write for example https://example.org/.",
    ),
    "bad.site": (
        "{folder} n’est pas un site\u00a0: il n’y a pas de dossier content/. Allez dans le dossier du site, "
        "ou donnez-le avec --site.",
        "{folder} is no site: it has no content/ folder. Go to the site's folder, or name it with --site.",
    ),
    "refused.unsafe-target": (
        "{path} n’est pas un bon dossier de sortie\u00a0: il contient le site, ou en fait partie. "
        "Choisissez un dossier à part avec --output.",
        "{path} is no good output folder: it holds the site, or is part of it. "
        "Choose a folder of its own with --output.",
    ),
    "refused.foreign-target": (
        "{path} contient déjà des fichiers que Trendbook n’a pas faits\u00a0: il n’y touche pas. "
        "Choisissez un dossier vide avec --output.",
        "{path} already holds files that Trendbook did not make: it leaves them alone. "
        "Choose an empty folder with --output.",
    ),
    "refused.foreign-file": (
        "La page {path} ne peut pas être écrite\u00a0: {other} est à sa place, et Trendbook ne l’a pas fait. "
        "Déplacez ce fichier.",
        "The page {path} cannot be written: {other} is in its place, and Trendbook did not make it. "
        "Move that file.",
    ),
    "refused.unsafe-path": (
        "Aucun fichier ne peut s’appeler {path} partout. Renommez le texte ou l’étude dont il vient.",
        "No file can be called {path} everywhere. Rename the text or study it comes from.",
    ),
    "refused.path-collision": (
        "{path} et {other} seraient le même fichier sur certains ordinateurs. Renommez l’un des deux.",
        "{path} and {other} would be one file on some computers. Rename one of them.",
    ),
}
