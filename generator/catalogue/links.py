"""What `trendbook fetch --links` says, and what pages say of links that are dead."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
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
        "sans réponse\u00a0: {reason}. À revoir dans les jours qui viennent",
        "no answer: {reason}. Look again in the days to come",
    ),
    "links.dead": ("mort depuis le {since}\u00a0: {reason}", "dead since {since}: {reason}"),
    "links.unclear": ("impossible à dire\u00a0: {reason}", "cannot be told: {reason}"),
    "links.waiting": (
        "le serveur demande d’attendre jusqu’au {when} UTC",
        "the server asks to wait until {when} UTC",
    ),
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
    "links.reason.login": ("il faut s’identifier pour lire", "one has to log in to read it"),
}
