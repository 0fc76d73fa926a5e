"""What `trendbook inbox` and `trendbook adopt` say, and the comments of the study files that are written."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "inbox.no-feeds": (
        "sources.yaml ne nomme aucun flux. Ajoutez-en sous feeds:, puis lancez trendbook fetch.",
        "sources.yaml lists no feeds. Add some below feeds:, then run trendbook fetch.",
    ),
    "inbox.not-fetched": (
        "Rien n’a encore été lu. Lancez trendbook fetch.",
        "Nothing was read yet. Run trendbook fetch.",
    ),
    "inbox.empty": ("Rien de nouveau\u00a0: tout a été vu.", "Nothing new: all has been looked at."),
    "inbox.total": (
        "{n} à voir. Une étude\u00a0: trendbook adopt ID. De côté\u00a0: trendbook inbox --drop ID.",
        "{n} to look at. A study: trendbook adopt ID. Aside: trendbook inbox --drop ID.",
    ),
    "inbox.total.left": (
        "{n} à voir, dont {left} de plus avec --all. Une étude\u00a0: trendbook adopt ID. "
        "De côté\u00a0: trendbook inbox --drop ID.",
        "{n} to look at, {left} more of them with --all. A study: trendbook adopt ID. "
        "Aside: trendbook inbox --drop ID.",
    ),
    "inbox.figures.none": ("aucun chiffre trouvé", "no figures found"),
    "inbox.figures.one": ("… et {n} autre", "… and {n} more"),
    "inbox.figures.many": ("… et {n} autres", "… and {n} more"),
    "inbox.nobody": ("personne n’est cité", "nobody is credited"),
    "inbox.same.doi": ("= déjà connue\u00a0: {study} (même DOI)", "= known already: {study} (same DOI)"),
    "inbox.same.address": (
        "= déjà connue\u00a0: {study} (même adresse)",
        "= known already: {study} (same address)",
    ),
    "inbox.same.title": (
        "≈ peut-être déjà connue\u00a0: {study} (même éditeur, titres semblables à {percent}\u202f%)",
        "≈ perhaps known already: {study} (same publisher, titles alike by {percent}%)",
    ),
    "inbox.same.figures": (
        "≈ peut-être déjà connue\u00a0: {study} (même éditeur, {percent}\u202f% des chiffres en commun)",
        "≈ perhaps known already: {study} (same publisher, {percent}% of the figures in common)",
    ),
    "inbox.dropped": ("mise de côté\u00a0: {id}  {title}", "put aside: {id}  {title}"),
    "inbox.dropped.before": (
        "déjà mise de côté\u00a0: {id}  {title}",
        "put aside before: {id}  {title}",
    ),
    "inbox.adopted": (
        "{id} est déjà l’étude {study}\u00a0: elle n’est plus dans la liste.",
        "{id} is the study {study} already: it is not in the list any more.",
    ),
    "inbox.unknown": (
        "Aucune entrée ne s’appelle «\u00a0{id}\u00a0». trendbook inbox --all les montre toutes.",
        "No entry is called “{id}”. trendbook inbox --all shows them all.",
    ),
    "inbox.suggestion": (
        "Aucune entrée ne s’appelle «\u00a0{id}\u00a0». Vouliez-vous dire\u00a0: {known}\u202f?",
        "No entry is called “{id}”. Did you mean: {known}?",
    ),
    "inbox.ambiguous": (
        "Plusieurs entrées finissent par «\u00a0{id}\u00a0»\u00a0: choisissez {known}",
        "Several entries end in “{id}”: take {known}",
    ),
    "inbox.all-only": (
        "--drop met de côté et ne montre rien\u00a0: retirez --all.",
        "--drop puts aside and shows nothing: leave out --all.",
    ),
    "inbox.broken": (
        "La machine ne permet pas d’écrire\u00a0: {reason}",
        "The machine does not allow writing: {reason}",
    ),
    "adopt.written": (
        "{path} est écrit. Chiffres à citer\u00a0: {n}, laissés en commentaire\u00a0: {left}.",
        "{path} is written. Figures to cite: {n}, left as comments: {left}.",
    ),
    "adopt.next": (
        "Relisez ce fichier à côté de la source. "
        "Dans un texte\u00a0: [[{first}]], ou le chiffre tapé puis [@{study}].",
        "Read this file beside its source. In a text: [[{first}]], or the number typed and then [@{study}].",
    ),
    "adopt.next.left": (
        "Relisez ce fichier à côté de la source\u00a0: ses chiffres attendent en commentaire. "
        "Dans un texte\u00a0: [@{study}].",
        "Read this file beside its source: its figures wait in comments. In a text: [@{study}].",
    ),
    "adopt.next.none": (
        "Aucun chiffre n’y a été trouvé\u00a0: lisez la source, et ajoutez sous statistics: ceux qu’il vous "
        "faut. Dans un texte\u00a0: [@{study}].",
        "No figure was found in it: read the source, and add those you need below statistics:. "
        "In a text: [@{study}].",
    ),
    "adopt.known": (
        "Rien n’est écrit\u00a0: le site a déjà cette étude, {study} ({reason}). L’entrée {id} est notée "
        "comme telle. Pour en faire une autre quand même\u00a0: --into NOM.",
        "Nothing is written: the site has that study already, {study} ({reason}). The entry {id} is noted "
        "as such. To make another one all the same: --into NAME.",
    ),
    "adopt.known.doi": ("même DOI", "same DOI"),
    "adopt.known.address": ("même adresse", "same address"),
    "adopt.refused.adopted": (
        "Cette entrée est déjà l’étude {value}. Rien n’est écrit.",
        "This entry is the study {value} already. Nothing is written.",
    ),
    "adopt.refused.exists": (
        "{value} existe déjà, et rien n’est jamais remplacé. Choisissez un autre nom avec --into.",
        "{value} exists already, and nothing is ever replaced. Take another name with --into.",
    ),
    "adopt.refused.taken": (
        "«\u00a0{value}\u00a0» est déjà le nom d’autre chose dans ce site. Choisissez un autre nom avec "
        "--into.",
        "“{value}” is the name of something else on this site. Take another name with --into.",
    ),
    "adopt.refused.bad-name": (
        "«\u00a0{value}\u00a0» ne peut pas être le nom d’une étude\u00a0: des minuscules sans accents, des "
        "chiffres "
        "et des traits d’union, comme attente-2026.",
        "“{value}” cannot be the name of a study: lower-case letters without accents, digits and hyphens, "
        "as in waiting-2026.",
    ),
    "adopt.refused.unsafe": (
        "Un fichier ne peut pas s’appeler {value} partout\u00a0: le nom est trop long, ou Windows se le "
        "réserve. Choisissez un autre nom avec --into.",
        "No file can be called {value} everywhere: the name is too long, or Windows keeps it for itself. "
        "Take another name with --into.",
    ),
    "adopt.refused.outside": (
        "{value} n’est pas dans le site. Donnez un nom, ou un chemin à partir du dossier du site.",
        "{value} is not within the site. Give a name, or a path from the site’s folder.",
    ),
    "adopt.refused.no-study": (
        "{value} ne serait pas lu comme une étude\u00a0: aucune ligne de studies:, dans sources.yaml, n’y "
        "mène. "
        "Choisissez un autre fichier avec --into.",
        "{value} would not be read as a study: no line of studies: in sources.yaml leads there. "
        "Take another file with --into.",
    ),
    # The comments of a study file.
    "draft.head": (
        "Tiré de l’entrée {id}, lue le {date}. Rien n’a encore été vérifié\u00a0: relisez chaque chiffre "
        "dans "
        "l’étude elle-même.",
        "Made of the entry {id}, read on {date}. Nothing has been checked yet: look each figure up in the "
        "study itself.",
    ),
    "draft.checked": (
        "Ensuite, écrivez checked: primary (lu dans l’étude) ou secondary (lu dans un texte qui la cite), et "
        "retirez ces commentaires.",
        "Then write checked: primary (read in the study) or secondary (read in a text that quotes it), and "
        "remove these comments.",
    ),
    "draft.untitled": ("Sans titre ({feed})", "Untitled ({feed})"),
    "draft.study-of": ("Étude {name}", "{name} study"),
    "draft.title": (
        "Le titre de l’étude elle-même, si vous le trouvez.",
        "The title of the study itself, if you find it.",
    ),
    "draft.url": (
        "url: l’adresse de l’étude elle-même, si vous la trouvez",
        "url: the address of the study itself, if you find it",
    ),
    "draft.via": (
        "Le texte où l’étude est citée. Si c’est le site de l’éditeur lui-même, retirez via et écrivez url.",
        "The text that quotes the study. If it is the publisher’s own site, remove via and write url.",
    ),
    "draft.publisher": (
        'Ajoutez à content/publishers.yaml\u00a0: {id}: {{name: "{name}"}}, puis ici\u00a0: {field}: {id}',
        'Add to content/publishers.yaml: {id}: {{name: "{name}"}}, then here: {field}: {id}',
    ),
    "draft.ids": (
        "Chaque clé est l’identifiant à citer entre [[ ]]\u00a0: changez-la avant de vous en servir. Un "
        "chiffre "
        "dont aucun texte ne se sert s’enlève, ou dit pourquoi il est là dans note.",
        "Each key is the id to cite between [[ ]]: change it before you use it. Remove a figure that no text "
        "uses, or say in its note why it is there.",
    ),
    "draft.label": (
        "À récrire\u00a0: la suite de la valeur, pour faire une phrase avec elle.",
        "To be written anew: what follows the value, to make a sentence with it.",
    ),
    "draft.nobody": (
        "Le texte n’attribue ce chiffre à personne. S’il est bien de cette étude, retirez les # ci-dessous.",
        "The text credits nobody with this figure. If it is of this study, remove the # below.",
    ),
    "draft.unsaid": (
        "Le texte ne dit pas ce que ce chiffre mesure. Si vous le savez, écrivez-le dans label et retirez "
        "les # ci-dessous.",
        "The text does not say what this figure measures. If you know it, write it in label and remove the # "
        "below.",
    ),
    "draft.another": (
        "Ce chiffre est attribué à {source}\u00a0: il va dans une étude à part.",
        "This figure is credited to {source}: it belongs to a study of its own.",
    ),
    "draft.series": (
        "Ces chiffres sont d’une même phrase. Pour un graphique, retirez les # ci-dessous et dites dans "
        "title ce "
        "qu’il montre.",
        "These figures are of one sentence. For a chart, remove the # below and say in title what it shows.",
    ),
    "draft.unwritten": (
        "Non repris\u00a0: {text}, {why}. «\u00a0{quote}\u00a0»",
        "Left out: {text}, {why}. “{quote}”",
    ),
    "draft.unwritten.unit": ("dont l’unité n’est pas connue", "of an unknown unit"),
    "draft.unwritten.value": ("dont la valeur n’a pas pu être lue", "the value of which could not be read"),
    "draft.unwritten.currency": ("dont la monnaie n’est pas connue", "of an unknown currency"),
    "draft.locator": ("annonce, caractères {start} à {end}", "announcement, characters {start} to {end}"),
}
