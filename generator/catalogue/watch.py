"""Words of the pages that show what the feeds announced."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "view.watch": ("Veille", "Watch"),
    "view.watch.of": ("Veille\u00a0: {month}", "Watch: {month}"),
    "view.watch.text": (
        "Ce que publient les sources que nous suivons, mois par mois.",
        "What the sources that we follow publish, month by month.",
    ),
    "view.watch.unverified": (
        "Rien ici n’est encore vérifié. Titres et chiffres sont repris tels que la source les annonce\u202f; "
        "ils n’entrent dans un rapport qu’une fois l’étude lue et sa fiche établie.",
        "Nothing here is verified yet. Titles and figures are as their source announces them; none enters "
        "a report before the study has been read and has its record.",
    ),
    "view.watch.invented": (
        "Les sources marquées «\u00a0exemple\u00a0» sont inventées pour montrer cette page\u00a0: ces "
        "instituts, ces titres et ces chiffres n’existent pas.",
        "Sources marked “sample” are invented to show this page: these institutes, titles and figures do not "
        "exist.",
    ),
    "view.watch.sample": ("exemple", "sample"),
    "view.watch.untitled": ("Sans titre", "Untitled"),
    "view.watch.credit": ("source citée\u00a0: {name}", "source given: {name}"),
    "view.watch.credit.none": ("aucune source citée", "no source given"),
    "view.watch.more.one": ("et {n} autre chiffre", "and {n} further figure"),
    "view.watch.more.many": ("et {n} autres chiffres", "and {n} further figures"),
    "view.watch.record": ("Fiche établie\u00a0:", "Study record:"),
    "view.watch.record.alone": ("Fiche établie", "Study record"),
    "view.watch.announcement": ("annonce du {date}", "announcement of {date}"),
    "view.watch.read": ("consulté le {date}", "read on {date}"),
    "view.watch.count.one": ("{n} publication", "{n} entry"),
    "view.watch.count.many": ("{n} publications", "{n} entries"),
    "view.watch.month.more": ("Tout {month} ({n})", "All of {month} ({n})"),
    "view.watch.left_out": (
        "Cette page montre les {shown} publications les plus récentes sur {n}\u202f; les autres sont rangées "
        "par mois.",
        "This page shows the newest {shown} of {n} entries; the others are kept by month.",
    ),
    "view.watch.group": ("Dans la veille", "In the watch"),
    "view.watch.group.note": ("Pas encore vérifié", "Not yet verified"),
    "view.watch.all": ("Toute la veille", "The whole watch"),
    "view.watch.feed": ("Suivre la veille (flux Atom)", "Follow the watch (Atom feed)"),
    "view.watch.opml": ("Liste des sources (OPML)", "List of sources (OPML)"),
    "view.watch.feed.title": ("{site}\u00a0: veille", "{site}: watch"),
    "view.watch.feed.sample": ("Exemple inventé.", "Invented sample."),
    "view.watch.feed.entry": ("Pas encore vérifié, {read}.", "Not yet verified, {read}."),
    "view.watch.feed.entry/undated": ("Pas encore vérifié.", "Not yet verified."),
    "view.watch.feed.sentence": ("{words} ({credit})", "{words} ({credit})"),
}
