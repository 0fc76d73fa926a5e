"""What `trendbook fetch` says: results, reasons, advice; and what it says of cited addresses."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "fetch.none": (
        "sources.yaml ne nomme ni flux ni étude en ligne\u00a0: rien à aller chercher.",
        "sources.yaml lists neither feeds nor remote studies: nothing to fetch.",
    ),
    "fetch.unknown": (
        "Aucune source ne s’appelle «\u00a0{id}\u00a0». Il y a\u00a0: {known}",
        "No source is called “{id}”. There are: {known}",
    ),
    "fetch.held": (
        "Une autre lecture des sources est en cours (processus {pid}, depuis {since}). "
        "Attendez qu’elle finisse, puis relancez.",
        "The sources are being fetched already (process {pid}, since {since}). "
        "Wait until that ends, then start again.",
    ),
    "fetch.broken": (
        "La machine ne permet pas d’écrire ce qui a été lu\u00a0: {reason}",
        "The machine does not allow writing what was read: {reason}",
    ),
    "fetch.line": ("{id}\u00a0: {result}", "{id}: {result}"),
    "fetch.new.one": ("{n} nouvelle", "{n} new"),
    "fetch.new.many": ("{n} nouvelles", "{n} new"),
    "fetch.changed.one": ("{n} modifiée", "{n} changed"),
    "fetch.changed.many": ("{n} modifiées", "{n} changed"),
    "fetch.total.one": ("{n} en mémoire", "{n} remembered"),
    "fetch.total.many": ("{n} en mémoire", "{n} remembered"),
    "fetch.passed.one": ("{n} écartée par keep ou drop", "{n} left out by keep or drop"),
    "fetch.passed.many": ("{n} écartées par keep ou drop", "{n} left out by keep or drop"),
    "fetch.twice.one": ("{n} en double", "{n} twice"),
    "fetch.twice.many": ("{n} en double", "{n} twice"),
    "fetch.study.new": ("étude lue", "study read"),
    "fetch.study.changed": ("étude modifiée", "study changed"),
    "fetch.unchanged": ("rien de nouveau", "nothing new"),
    "fetch.fresh": ("à relire à partir du {when} UTC", "not due before {when} UTC"),
    "fetch.waiting": (
        "le serveur demande d’attendre jusqu’au {when} UTC",
        "the server asks to wait until {when} UTC",
    ),
    "fetch.gone": (
        "n’existe plus (le serveur l’a dit)\u00a0; retirez cette source de sources.yaml",
        "is gone for good, its server says; remove this source from sources.yaml",
    ),
    "fetch.failed": ("échec\u00a0: {reason}", "failed: {reason}"),
    "fetch.failed.stands": (
        "échec\u00a0: {reason} Ce qui a été lu le {when} reste.",
        "failed: {reason} What was read on {when} stands.",
    ),
    "fetch.failed.earlier": (
        "échec\u00a0: {reason} Ce qui a été lu auparavant reste.",
        "failed: {reason} What was read before stands.",
    ),
    "fetch.moved": (
        "a déménagé\u00a0: dans sources.yaml, remplacez son adresse par {address}",
        "has moved: in sources.yaml, replace its address by {address}",
    ),
    "fetch.summary": (
        "Sources\u00a0: {sources}, dont {failed} en échec. Nouveautés\u00a0: {new}, "
        "modifications\u00a0: {changed}.",
        "Sources: {sources}, of which {failed} failed. New: {new}, changed: {changed}.",
    ),
    # Why a source could not be read. Each is a sentence.
    "fetch.reason.bad-address": (
        "ce n’est pas une adresse que l’on puisse demander ({address}).",
        "this is no address that can be asked ({address}).",
    ),
    "fetch.reason.bad-scheme": (
        "seules les adresses en http et https sont lues, pas {address}.",
        "only http and https addresses are read, not {address}.",
    ),
    "fetch.reason.credentials": (
        "l’adresse contient un nom et un mot de passe\u00a0: retirez-les.",
        "the address has a name and password in it: remove them.",
    ),
    "fetch.reason.no-such-host": ("le nom {host} ne mène à rien.", "the name {host} leads nowhere."),
    "fetch.reason.names-unanswered": (
        "rien ne dit pour l’instant où mène le nom {host}\u00a0: cette machine est peut-être hors ligne.",
        "nothing says for now where the name {host} leads: this machine may be offline.",
    ),
    "fetch.reason.private-address": (
        "{where} n’est pas une adresse publique\u00a0: {kind}. "
        "Si c’est voulu, écrivez dans sources.yaml allow_private: [{host}].",
        "{where} is no public address: {kind}. "
        "If that is meant, write in sources.yaml allow_private: [{host}].",
    ),
    "fetch.reason.redirect-private-address": (
        "l’adresse renvoie à {where}, qui n’est pas une adresse publique\u00a0: {kind}. "
        "Si c’est voulu, écrivez dans sources.yaml cette adresse-là, et allow_private: [{host}].",
        "the address leads to {where}, which is no public address: {kind}. "
        "If that is meant, write that address in sources.yaml, and allow_private: [{host}].",
    ),
    "fetch.reason.no-connection": (
        "{host} ne répond pas à la connexion.",
        "{host} does not answer when connected to.",
    ),
    "fetch.reason.refused": ("{host} refuse la connexion.", "{host} refuses the connection."),
    "fetch.reason.reset": ("{host} a coupé la connexion.", "{host} broke the connection off."),
    "fetch.reason.no-answer": (
        "le serveur n’a rien envoyé pendant {seconds}\u00a0secondes.",
        "the server sent nothing for {seconds} seconds.",
    ),
    "fetch.reason.too-slow": (
        "la réponse n’était pas complète au bout de {seconds}\u00a0secondes.",
        "the answer was not complete after {seconds} seconds.",
    ),
    "fetch.reason.certificate": (
        "le certificat de {host} n’est pas valable ({detail}).",
        "the certificate of {host} is not valid ({detail}).",
    ),
    "fetch.reason.tls": (
        "la connexion chiffrée avec {host} échoue ({detail}).",
        "the encrypted connection to {host} fails ({detail}).",
    ),
    "fetch.reason.no-http": (
        "la réponse de {host} n’est pas du HTTP ({detail}).",
        "what {host} answers is no HTTP ({detail}).",
    ),
    "fetch.reason.bad-http": (
        "{host} n’a pas répondu comme HTTP le veut.",
        "{host} did not answer as HTTP wants it.",
    ),
    "fetch.reason.truncated": (
        "la réponse est incomplète\u00a0: il en manque la fin.",
        "the answer is incomplete: its end is missing.",
    ),
    "fetch.reason.too-large": (
        "la réponse dépasse {megabytes}\u00a0Mo.",
        "the answer is larger than {megabytes} MB.",
    ),
    "fetch.reason.bomb": (
        "la réponse, une fois décompressée, dépasse {megabytes}\u00a0Mo.",
        "the answer, once unpacked, is larger than {megabytes} MB.",
    ),
    "fetch.reason.bad-compression": (
        "la réponse est mal compressée.",
        "the answer is badly compressed.",
    ),
    "fetch.reason.encoding": (
        "la réponse est compressée en «\u00a0{encoding}\u00a0», qui n’a pas été demandé.",
        "the answer is compressed as “{encoding}”, which was not asked for.",
    ),
    "fetch.reason.odd-304": (
        "le serveur répond que rien n’a changé, alors que rien n’est connu.",
        "the server says that nothing has changed, though nothing is known.",
    ),
    "fetch.reason.redirects": (
        "l’adresse renvoie plus de {count} fois à une autre.",
        "the address leads on to another more than {count} times.",
    ),
    "fetch.reason.redirect-loop": (
        "l’adresse renvoie en rond ({address}).",
        "the address leads round in circles ({address}).",
    ),
    "fetch.reason.redirect-nowhere": (
        "l’adresse renvoie ailleurs sans dire où.",
        "the address leads elsewhere without saying where.",
    ),
    "fetch.reason.redirect-downgrade": (
        "l’adresse renvoie à une autre sans chiffrement ({address}).",
        "the address leads to another one that is not encrypted ({address}).",
    ),
    "fetch.reason.redirect-bad-scheme": (
        "l’adresse renvoie à {address}, qui n’est ni en http ni en https.",
        "the address leads to {address}, which is neither http nor https.",
    ),
    "fetch.reason.redirect-bad-address": (
        "l’adresse renvoie à quelque chose qui n’est pas une adresse ({address}).",
        "the address leads to what is no address ({address}).",
    ),
    "fetch.reason.redirect-credentials": (
        "l’adresse renvoie à une autre qui contient un mot de passe.",
        "the address leads to another one with a password in it.",
    ),
    "fetch.reason.no-access": (
        "le serveur refuse l’accès ({status}).",
        "the server denies access ({status}).",
    ),
    "fetch.reason.challenge": (
        "le serveur veut un navigateur avec quelqu’un devant ({status}).",
        "the server wants a browser with a person before it ({status}).",
    ),
    "fetch.reason.not-found": ("il n’y a rien à cette adresse ({status}).", "nothing is there ({status})."),
    "fetch.reason.gone": (
        "le serveur dit que cette adresse n’existe plus ({status}). Elle ne sera plus demandée.",
        "the server says that this is gone for good ({status}). It will not be asked again.",
    ),
    "fetch.reason.busy": (
        "le serveur demande de revenir plus tard ({status}).",
        "the server asks to come back later ({status}).",
    ),
    "fetch.reason.server-error": (
        "le serveur est en panne ({status}).",
        "the server is broken ({status}).",
    ),
    "fetch.reason.odd-status": (
        "la réponse {status} n’a pas de sens ici.",
        "the answer {status} makes no sense here.",
    ),
    "fetch.reason.empty": ("la réponse est vide.", "the answer is empty."),
    "fetch.reason.html": (
        "c’est une page, pas un flux, et elle n’en annonce aucun.",
        "this is a page, no feed, and it declares none.",
    ),
    "fetch.reason.html-feeds": (
        "c’est une page, pas un flux. Elle annonce\u00a0: {feeds}",
        "this is a page, no feed. It declares: {feeds}",
    ),
    "fetch.reason.html-study": (
        "c’est une page, pas une étude en YAML.",
        "this is a page, no study in YAML.",
    ),
    "fetch.reason.not-a-feed": (
        "ce n’est ni RSS, ni Atom, ni JSON Feed.",
        "this is neither RSS nor Atom nor JSON Feed.",
    ),
    "fetch.reason.other-xml": (
        "ce XML n’est pas un flux\u00a0: il commence par <{name}>.",
        "this XML is no feed: it starts with <{name}>.",
    ),
    "fetch.reason.no-root": (
        "aucun élément ne commence dans les 64 premiers kilo-octets.",
        "no element starts within the first 64 kilobytes.",
    ),
    "fetch.reason.entities": (
        "ce XML déclare des entités, ce qui n’est pas accepté.",
        "this XML declares entities, which is not accepted.",
    ),
    "fetch.reason.cut-off": (
        "ce flux n’a pas de fin\u00a0: il en manque sans doute.",
        "this feed has no end: some of it is probably missing.",
    ),
    "fetch.reason.bad-xml": (
        "ce XML est faux (ligne {line}, colonne {column}), et rien ne s’y lit.",
        "this XML is wrong (line {line}, column {column}), and nothing can be read in it.",
    ),
    "fetch.reason.bad-json": (
        "ce JSON est faux (ligne {line}, colonne {column}).",
        "this JSON is wrong (line {line}, column {column}).",
    ),
    "fetch.reason.json-number": (
        "ce JSON contient un nombre qu’il ne permet pas.",
        "this JSON has a number in it that it does not allow.",
    ),
    "fetch.reason.not-json-feed": (
        "ce JSON n’est pas un JSON Feed (jsonfeed.org).",
        "this JSON is no JSON Feed (jsonfeed.org).",
    ),
    "fetch.reason.utf-7": (
        "ce flux est en UTF-7, qui n’est pas accepté.",
        "this feed is in UTF-7, which is not accepted.",
    ),
    "fetch.reason.not-utf8": ("ce fichier n’est pas en UTF-8.", "this file is not in UTF-8."),
    "fetch.reason.too-deep": (
        "ce flux est trop profondément imbriqué.",
        "this feed is nested too deep.",
    ),
    "fetch.reason.parser-slow": (
        "sa lecture n’était pas finie au bout de {seconds}\u00a0secondes.",
        "reading it was not done after {seconds} seconds.",
    ),
    "fetch.reason.parser-memory": (
        "sa lecture demanderait trop de mémoire.",
        "reading it would take too much memory.",
    ),
    "fetch.reason.parser-lost": (
        "sa lecture a fait tomber le processus qui lit.",
        "reading it brought the reading process down.",
    ),
    "fetch.reason.parser-broke": (
        "sa lecture a échoué ({detail}).",
        "reading it failed ({detail}).",
    ),
    "fetch.reason.damaged": (
        "{file} n’est pas tel qu’il a été écrit, et ne se lit plus. Reprenez-le dans l’historique "
        "(git checkout {file})\u202f; ou effacez-le, mais ce que vous aviez écarté reviendra.",
        "{file} is not as it was written and cannot be read. Take it from the history (git checkout {file}); "
        "or delete it, but then what you dropped comes back.",
    ),
    "fetch.reason.file-missing": ("il n’y a pas de fichier {file}.", "there is no file {file}."),
    "fetch.reason.file-outside": (
        "{file} n’est pas dans le dossier du site.",
        "{file} is not in the site’s folder.",
    ),
    "fetch.reason.large-study": (
        "une étude fait {kilobytes}\u00a0Ko au plus.",
        "a study has {kilobytes} KB at most.",
    ),
    "fetch.reason.study-faults": (
        "cette étude a des fautes ({count})\u00a0; les voici.",
        "this study has faults ({count}); here they are.",
    ),
    # What an address that is not public leads to.
    "fetch.kind.unspecified": ("aucune machine", "no machine at all"),
    "fetch.kind.loopback": ("cette machine même", "this very machine"),
    "fetch.kind.private": ("un réseau privé", "a private network"),
    "fetch.kind.link-local": ("le réseau local", "the local network"),
    "fetch.kind.shared": ("le réseau d’un fournisseur d’accès", "the network of an internet provider"),
    "fetch.kind.multicast": ("un groupe de machines", "a group of machines"),
    "fetch.kind.reserved": (
        "réservée, ou écrite d’une façon qui n’est pas lue",
        "reserved, or in a notation that is not read",
    ),
    "fetch.kind.wrapped": ("une adresse IPv4 dans une adresse IPv6", "an IPv4 address within an IPv6 one"),
    # Of cited addresses.
    "links.none": (
        "Ce site ne cite aucune adresse\u00a0: rien à regarder.",
        "This site cites no addresses: nothing to look at.",
    ),
    "links.unknown": (
        "Aucune étude ni aucun rapport du nom de «\u00a0{id}\u00a0» ne cite une adresse.",
        "No study or report called “{id}” cites an address.",
    ),
    "links.broken": (
        "La machine ne permet pas d’écrire ce qui a été vu\u00a0: {reason}",
        "The machine does not allow writing what was seen: {reason}",
    ),
    "links.line": ("{address} ({by})\u00a0: {result}", "{address} ({by}): {result}"),
    "links.and": ("\u202f; ", "; "),
    "links.alive": ("en ligne", "alive"),
    "links.back": ("de nouveau en ligne", "alive again"),
    "links.missing": (
        "peut-être mort\u00a0: {reason}. À revoir demain",
        "perhaps dead: {reason}. Look again tomorrow",
    ),
    "links.silent": (
        "hors d’atteinte\u00a0: {reason}. À revoir dans les jours qui viennent",
        "out of reach: {reason}. Look again in the days to come",
    ),
    "links.dead": ("mort depuis le {since}\u00a0: {reason}", "dead since {since}: {reason}"),
    "links.unclear": ("impossible à dire\u00a0: {reason}", "cannot be told: {reason}"),
    "links.waiting": (
        "le serveur demande d’attendre jusqu’au {when} UTC",
        "the server asks to wait until {when} UTC",
    ),
    "links.unanswered": ("pas de réponse", "no answer"),
    "links.offline": (
        "Personne n’a répondu\u00a0: cette machine semble coupée du réseau, et rien n’a été noté.",
        "Nobody answered: this machine seems to be offline, and nothing was noted.",
    ),
    "links.moved": (
        "a déménagé\u00a0: écrivez plutôt {address}",
        "has moved: write {address} instead",
    ),
    "links.changed": (
        "la page a beaucoup changé (vu le {day})",
        "the page has changed a lot (seen on {day})",
    ),
    "links.copy": ("copie\u00a0: {address}", "copy: {address}"),
    "links.copies": (
        "Recherche de copies dans l’archive, adresse par adresse\u00a0: {count}",
        "Asking the archive for copies, one address after the other: {count}",
    ),
    "links.summary": (
        "Adresses citées\u00a0: {count} (en ligne {alive}, mortes {dead}, à revoir {doubtful}, "
        "impossible à dire {unclear})\u202f; copies trouvées\u00a0: {copies}.",
        "Cited addresses: {count} (alive {alive}, dead {dead}, to look at again {doubtful}, "
        "cannot be told {unclear}); copies found: {copies}.",
    ),
    "links.archive.busy": (
        "L’archive demande d’attendre\u00a0: le reste lui sera demandé plus tard.",
        "The archive asks to wait: the rest will be asked for later.",
    ),
    "links.archive.waits": (
        "L’archive a demandé d’attendre\u00a0: rien ne lui a été demandé.",
        "The archive asked to wait: it was asked for nothing.",
    ),
    "links.archive.odd-archive": (
        "L’archive a répondu ce qui n’est ni du JSON de Wayback, ni du Memento (RFC 7089). "
        "Voyez archive dans sources.yaml.",
        "The archive answered what is neither Wayback’s JSON nor Memento (RFC 7089). "
        "See archive in sources.yaml.",
    ),
    "links.archive.unanswered": (
        "L’archive n’a pas répondu\u00a0: le reste lui sera demandé plus tard.",
        "The archive did not answer: the rest will be asked for later.",
    ),
    # Why a link does not stand well; what is not here is among the reasons of sources.
    "links.reason.missing": ("il n’y a rien à cette adresse ({status})", "nothing is there ({status})"),
    "links.reason.gone": (
        "le serveur dit que cette page n’existe plus ({status})",
        "its server says that this page is gone for good ({status})",
    ),
    "links.reason.to-home": (
        "l’adresse mène à une page d’accueil",
        "the address leads to a front page",
    ),
    "links.reason.to-error": (
        "l’adresse mène à une page d’erreur",
        "the address leads to a page about an error",
    ),
    "links.reason.says-missing": (
        "la page dit elle-même que rien n’est là",
        "the page itself says that nothing is there",
    ),
    "links.reason.same-as-any": (
        "ce serveur montre la même page pour un nom inventé",
        "this server shows the same page for a name that was made up",
    ),
    "links.reason.says-nothing": (
        "ce serveur montre la même page à toutes les adresses",
        "this server shows the same page at every address",
    ),
    "links.reason.wall": (
        "le serveur veut un navigateur avec quelqu’un devant",
        "the server wants a browser with a person before it",
    ),
    "links.reason.other": ("la réponse n’a pas pu être lue", "its answer could not be read"),
    "links.reason.login": ("il faut s’identifier pour lire", "one has to log in to read it"),
}
