"""Words of faults in sources.yaml, and in what `trendbook fetch` left."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "bad-url/feed": (
        "«\u00a0{got}\u00a0» n’est pas l’adresse d’un flux",
        "“{got}” is not the address of a feed",
    ),
    "bad-url/feed.hint": (
        "Écrivez-la entière et sans mot de passe, par exemple https://exemple.org/flux.rss\u202f; "
        "pour un fichier du site, file:dossier/flux.xml",
        "Write it in full and without a password, for example https://example.org/feed.rss; "
        "for a file of the site, file:folder/feed.xml",
    ),
    "bad-url/study": (
        "«\u00a0{got}\u00a0» n’est pas l’adresse d’une étude",
        "“{got}” is not the address of a study",
    ),
    "bad-url/study.hint": (
        "Écrivez-la entière, en http ou https et sans mot de passe\u00a0: https://exemple.org/etude.yaml",
        "Write it in full, with http or https and without a password: https://example.org/study.yaml",
    ),
    "wrong-type/interval": (
        "«\u00a0{key}\u00a0» attend une durée, pas «\u00a0{got}\u00a0»",
        "“{key}” takes a length of time, not “{got}”",
    ),
    "wrong-type/interval.hint": (
        "Écrivez des heures, des jours ou des semaines, un mois au plus\u00a0: 12h, 1d, 2w",
        "Write hours, days or weeks, a month at most: 12h, 1d, 2w",
    ),
    "wrong-type/host": (
        "«\u00a0{key}\u00a0» attend des noms de machines, pas «\u00a0{got}\u00a0»",
        "“{key}” takes names of machines, not “{got}”",
    ),
    "wrong-type/host.hint": (
        "Écrivez le nom seul, sans http:// ni port, par exemple\u00a0: [intranet.exemple.org]",
        "Write the name alone, without http:// and port, for example: [intranet.example.org]",
    ),
    "wrong-type/proxy": (
        "«\u00a0{key}\u00a0» attend l’adresse d’un proxy, pas «\u00a0{got}\u00a0»",
        "“{key}” takes the address of a proxy, not “{got}”",
    ),
    "wrong-type/proxy.hint": (
        "Écrivez http://machine:3128, sans mot de passe\u202f; ou env pour celui du système.",
        "Write http://machine:3128, without a password; or env for the system’s own.",
    ),
    "wrong-type/archive": (
        "«\u00a0{key}\u00a0» attend l’adresse d’une archive du web, pas «\u00a0{got}\u00a0»",
        "“{key}” takes the address of an archive of the web, not “{got}”",
    ),
    "wrong-type/archive.hint": (
        "Écrivez https://archive.org/wayback/available, ou une adresse Memento qui finit par /\u202f; "
        "off pour n’en demander à personne.",
        "Write https://archive.org/wayback/available, or a Memento address that ends in /; "
        "off to ask nobody.",
    ),
    "wrong-type/error-address": (
        "«\u00a0{key}\u00a0» attend l’adresse où signaler une erreur, pas «\u00a0{got}\u00a0»",
        "“{key}” takes the address at which to report an error, not “{got}”",
    ),
    "wrong-type/error-address.hint": (
        "Écrivez mailto:vous@exemple.org, ou l’adresse d’un formulaire avec {{page}}, {{id}} ou {{title}}, "
        'entre guillemets\u00a0: "https://exemple.org/erreur?page={{page}}"',
        "Write mailto:you@example.org, or the address of a form with {{page}}, {{id}} or {{title}}, in "
        'quotes: "https://example.org/error?page={{page}}"',
    ),
    "wrong-type/entries": (
        "«\u00a0{key}\u00a0» attend un nombre d’articles de 1 à 500, pas «\u00a0{got}\u00a0»",
        "“{key}” takes a number of entries from 1 to 500, not “{got}”",
    ),
    "wrong-type/entries.hint": (
        "Écrivez combien de textes un flux liste au plus, par exemple\u00a0: entries: 30",
        "Write how many texts a feed lists at most, for example: entries: 30",
    ),
    "duplicate-id/feed": (
        "Deux flux s’appellent «\u00a0{id}\u00a0»",
        "Two feeds are called “{id}”",
    ),
    "duplicate-id/feed.hint": (
        "Renommez l’un des deux.",
        "Rename one of them.",
    ),
    "duplicate-id/remote": (
        "Cette étude s’appellerait «\u00a0{id}\u00a0», comme celle de {other}",
        "This study would be called “{id}”, as that of {other} is",
    ),
    "duplicate-id/remote.hint": (
        "Une étude en ligne prend le nom de son fichier. Retirez l’une des deux.",
        "A remote study takes the name of its file. Remove one of them.",
    ),
    "raw-html/remote": (
        "Une étude en ligne ne peut pas contenir de balises ({got})",
        "A remote study may not have tags in it ({got})",
    ),
    "raw-html/remote.hint": (
        "Demandez à qui la publie d’écrire ce texte sans HTML.",
        "Ask whoever publishes it to write that text without HTML.",
    ),
    "not-fetched.meaning": (
        "Une étude en ligne n’a pas encore été lue.",
        "A remote study was not read yet.",
    ),
    "not-fetched": (
        "Cette étude n’a pas encore été lue\u00a0: le site se construit sans elle",
        "This study was not read yet: the site is built without it",
    ),
    "not-fetched.hint": (
        "Lancez trendbook fetch, et enregistrez sources.lock.json et snapshots/ avec le site.",
        "Run trendbook fetch, and commit sources.lock.json and snapshots/ with the site.",
    ),
    "not-fetched/needed": (
        "Cette étude n’a pas encore été lue, et le site nomme ce qui peut s’y trouver",
        "This study was not read yet, and the site names what may stand in it",
    ),
    "not-fetched/needed.hint": (
        "Lancez trendbook fetch, et enregistrez sources.lock.json et snapshots/ avec le site.",
        "Run trendbook fetch, and commit sources.lock.json and snapshots/ with the site.",
    ),
    "dead-link.meaning": (
        "Une adresse citée ne mène plus à rien.",
        "An address that is cited leads nowhere any more.",
    ),
    "dead-link": (
        "{address} ne mène plus à rien depuis le {since}",
        "{address} leads nowhere since {since}",
    ),
    "dead-link.hint": (
        "Si la page a déménagé, corrigez l’adresse\u202f; sinon, si vous en trouvez une copie, ajoutez-la "
        "avec archived.",
        "If the page has moved, correct the address; else, if you find a copy of it, add that as archived.",
    ),
    "dead-link/copy": (
        "{address} ne mène plus à rien depuis le {since}",
        "{address} leads nowhere since {since}",
    ),
    "dead-link/copy.hint": (
        "Si la page a déménagé, corrigez l’adresse\u202f; sinon ajoutez à l’étude sa copie du {day}\u00a0: "
        "archived: {copy}",
        "If the page has moved, correct the address; else add its copy of {day} to the study: "
        "archived: {copy}",
    ),
    "dead-link/other": (
        "{address} ne mène plus à rien depuis le {since}",
        "{address} leads nowhere since {since}",
    ),
    "dead-link/other.hint": (
        "Si la page a déménagé, corrigez l’adresse\u202f; sinon écrivez à sa place celle d’une copie.",
        "If the page has moved, correct the address; else write that of a copy in its place.",
    ),
    "dead-link/other-copy": (
        "{address} ne mène plus à rien depuis le {since}\u202f; les pages mènent à sa copie",
        "{address} leads nowhere since {since}; pages lead to its copy",
    ),
    "dead-link/other-copy.hint": (
        "Si la page a déménagé, corrigez l’adresse\u202f; sinon écrivez à sa place celle de la copie du "
        "{day}\u00a0: {copy}",
        "If the page has moved, correct the address; else write in its place that of the copy of {day}: "
        "{copy}",
    ),
    "changed-link.meaning": (
        "Une page citée a beaucoup changé.",
        "A page that is cited has changed a lot.",
    ),
    "changed-link": (
        "La page {address} a beaucoup changé (vu le {changed})",
        "The page {address} has changed a lot (seen on {changed})",
    ),
    "changed-link.hint": (
        "Regardez si elle dit encore ce qui est cité, puis notez avec accessed le jour où vous l’avez lue.",
        "See whether it still says what is cited, then note as accessed the day on which you read it.",
    ),
    "changed-link/copy": (
        "La page {address} a beaucoup changé (vu le {changed})",
        "The page {address} has changed a lot (seen on {changed})",
    ),
    "changed-link/copy.hint": (
        "Si elle dit encore ce qui est cité, notez avec accessed le jour où vous l’avez lue\u202f; sinon "
        "ajoutez à l’étude sa copie du {day}\u00a0: archived: {copy}",
        "If it still says what is cited, note as accessed the day on which you read it; else add its copy of "
        "{day} to the study: archived: {copy}",
    ),
    "damaged-snapshot.meaning": (
        "Ce que trendbook fetch a noté d’une source n’est plus tel qu’il l’a écrit.",
        "What trendbook fetch noted of a source is not as it wrote it any more.",
    ),
    "damaged-snapshot": (
        "Ce fichier n’est pas tel que trendbook fetch l’a écrit",
        "This file is not as trendbook fetch wrote it",
    ),
    "damaged-snapshot.hint": (
        "Reprenez-le dans l’historique (git checkout {file} {lock}), ou relisez la source\u00a0: "
        "trendbook fetch --force --only {id}",
        "Take it from the history (git checkout {file} {lock}), or read the source again: "
        "trendbook fetch --force --only {id}",
    ),
    "damaged-snapshot/links": (
        "Cette ligne n’est pas telle que trendbook fetch --links l’a écrite",
        "This line is not as trendbook fetch --links wrote it",
    ),
    "damaged-snapshot/links.hint": (
        "Reprenez le fichier dans l’historique (git checkout {file})\u202f; effacé, il est refait, mais ce "
        "qu’il sait du passé est perdu.",
        "Take the file from the history (git checkout {file}); deleted, it is made again, but what it "
        "knows of the past is lost.",
    ),
    "damaged-snapshot/lock": (
        "Ce fichier n’est pas tel que trendbook fetch l’a écrit",
        "This file is not as trendbook fetch wrote it",
    ),
    "damaged-snapshot/lock.hint": (
        "Reprenez-le dans l’historique (git checkout {file}), ou effacez-le et lancez trendbook fetch.",
        "Take it from the history (git checkout {file}), or delete it and run trendbook fetch.",
    ),
}
