"""What `trendbook serve` says, on the terminal and in the browser."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "serve.ready": (
        "Le site est à {address} et suit ce que vous enregistrez, brouillons compris. Ctrl-C pour arrêter.",
        "The site is at {address} and follows what you save, drafts included. Ctrl-C to stop.",
    ),
    "serve.good": ("{time}  {paths} ({ms} ms)", "{time}  {paths} ({ms} ms)"),
    "serve.mended": (
        "{time}  {paths}\u00a0: c’est réparé ({ms} ms)",
        "{time}  {paths}: mended ({ms} ms)",
    ),
    "serve.faulty": (
        "{time}  {paths}\u00a0: le navigateur montre la dernière version sans erreur ({ms} ms)",
        "{time}  {paths}: the browser shows the last version without an error ({ms} ms)",
    ),
    "serve.more": (" et {n} de plus", " and {n} more"),
    "serve.taken": (
        "Un autre programme occupe le port {port}. Choisissez-en un autre avec --port, ou aucun\u00a0: "
        "le premier libre sera pris.",
        "Another program has port {port}. Choose another with --port, or none: the first free one is taken.",
    ),
    "serve.none-free": (
        "Aucun port n’est libre à partir de {port}. Choisissez-en un avec --port.",
        "No port is free from {port} on. Choose one with --port.",
    ),
    "serve.no-address": (
        "Impossible de répondre à {host}\u00a0: {reason}. Sans --host, le site est à 127.0.0.1.",
        "Cannot answer at {host}: {reason}. Without --host, the site is at 127.0.0.1.",
    ),
    "serve.host": (
        "Ce serveur ne répond qu’à son propre nom. Allez à l’adresse que trendbook serve affiche.",
        "This server answers to its own name only. Go to the address that trendbook serve shows.",
    ),
    "serve.method": (
        "Ce serveur montre des pages\u00a0: GET et HEAD seulement.",
        "This server shows pages: GET and HEAD only.",
    ),
    "serve.origin": (
        "Seules les pages de ce serveur peuvent demander cela.",
        "Only pages of this server may ask for this.",
    ),
    "serve.draft": (
        "Brouillon\u00a0: les lecteurs ne voient pas cette page.",
        "Draft: readers do not see this page.",
    ),
    "serve.scheduled": (
        "Les lecteurs verront cette page à partir du {day}.",
        "Readers will see this page from {day} on.",
    ),
    "serve.fault.title": ("À corriger", "To be corrected"),
    "serve.fault.alone": (
        "Il y a une erreur. La page viendra dès qu’elle est corrigée.",
        "There is an error. The page will come as soon as it is mended.",
    ),
    "serve.fault.over": (
        "Une erreur\u00a0: la page est la dernière qui n’en avait pas.",
        "An error: the page is the last one without.",
    ),
    "serve.fault.close": ("Masquer", "Hide"),
}
