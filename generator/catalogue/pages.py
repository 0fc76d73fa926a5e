"""Words of the site's interface and its addresses."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    # Parts of addresses: no accents, no capitals.
    "url.study": ("etudes", "studies"),
    "url.stat": ("chiffres", "figures"),
    "url.series": ("series", "series"),
    "url.publisher": ("instituts", "publishers"),
    "url.brand": ("marques", "brands"),
    "url.indicator": ("indicateurs", "indicators"),
    "url.theme": ("themes", "themes"),
    "url.article": ("articles", "articles"),
    "url.bibliography": ("bibliographie", "bibliography"),
    "url.errata": ("errata", "errata"),
    "url.watch": ("veille", "watch"),
    "url.changes": ("changements", "changes"),
    "url.data": ("donnees", "data"),
    # Around every page.
    "pages.skip": ("Aller au contenu", "Skip to content"),
    "pages.navigation": ("Rubriques", "Sections"),
    "pages.languages": ("Autres langues", "Other languages"),
    "pages.read-here": ("En français", "In English"),
    "pages.about-site": ("À propos de ce site", "About this site"),
    "pages.feed": ("Flux Atom", "Atom feed"),
    "pages.follow": ("Suivre ce thème\u00a0:", "Follow this theme:"),
    "pages.read-online": ("Lire sur le site", "Read it on the site"),
    "pages.licence": ("Licence\u00a0:", "Licence:"),
    # Charts.
    "pages.source": ("Source\u00a0:", "Source:"),
    "pages.caveat": ("À lire avec prudence\u00a0:", "Read with care:"),
    "pages.show-table": ("Voir les données", "Show the data"),
    "pages.permalink": ("Lien permanent", "Permalink"),
    "pages.download": ("Télécharger\u00a0:", "Download:"),
    "pages.credit": ("Crédit\u00a0: {name}", "Credit: {name}"),
    # Home.
    "pages.latest": ("Dernier rapport", "Latest report"),
    "pages.read-report": ("Lire le rapport", "Read the report"),
    "pages.all-reports": ("Tous les rapports", "All reports"),
    "pages.articles": ("Articles", "Articles"),
    # Reports and texts.
    "pages.key-figures": ("Chiffres clés", "Key figures"),
    "pages.introduction": ("Introduction", "Introduction"),
    "pages.updated": ("Des chiffres plus récents", "Newer figures"),
    "pages.new-indicators": ("Nouveaux indicateurs", "New indicators"),
    "pages.unchanged": ("Sans chiffre plus récent", "No newer figure"),
    "pages.dropped": ("Indicateurs non repris", "Indicators not taken up again"),
    "pages.continued": ("Les thèmes qui continuent", "Themes that continue"),
    "pages.due": ("Chiffres attendus", "Figures that are expected"),
    "pages.themes": ("Thèmes", "Themes"),
    "pages.brands": ("Marques citées", "Brands mentioned"),
    "pages.references": ("Sources", "Sources"),
    "pages.record": ("Fiche", "Record"),
    "pages.taken.one": ("Le chiffre repris", "The figure taken from it"),
    "pages.taken.many": ("Les {number} chiffres repris", "The {number} figures taken from it"),
    "pages.taken.base": ("Base\u00a0: {base}.", "Base: {base}."),
    "pages.close": ("Fermer", "Close"),
    "pages.copy": ("Copier", "Copy"),
    "pages.copied": ("Copié", "Copied"),
    "pages.back-to-text": ("Revenir au texte (source {number})", "Back to the text (source {number})"),
    "pages.position": ("Place dans le rapport\u00a0:", "Place in the report:"),
    "pages.neighbours": ("Tendances voisines", "Neighbouring trends"),
    "pages.previous": ("Précédente", "Previous"),
    "pages.next": ("Suivante", "Next"),
    "pages.whole-report": ("Tout le rapport\u00a0:", "The whole report:"),
    # Data.
    "pages.data.tables": ("Les tableaux", "The tables"),
    "pages.data.rights": ("Droits", "Rights"),
    "pages.data.columns": ("Ce que disent les colonnes", "What the columns say"),
    "pages.data.reports": ("Les chiffres d’un rapport (CSV)", "The figures of one report (CSV)"),
    "pages.data.files": ("Pour les programmes", "For programs"),
    # Studies, figures and what surrounds them.
    "pages.reference": ("Référence", "Reference"),
    "pages.method": ("Méthode", "Method"),
    "pages.figures": ("Chiffres", "Figures"),
    "pages.other-figures": ("Mesures du même indicateur", "Other measures of the same indicator"),
    "pages.derived": ("Calculé à partir de ces chiffres", "Computed from these figures"),
    "pages.series": ("Séries", "Series"),
    "pages.study": ("Fiche de l’étude\u00a0:", "About the study:"),
    "pages.particulars": ("Carte d’identité", "At a glance"),
    "pages.quote": ("Dans le texte d’origine", "In the original words"),
    "pages.note": ("Note\u00a0:", "Note:"),
    "pages.errata": ("Errata", "Errata"),
    "pages.comments": ("Commentaires", "Comments"),
    "pages.comments.note": (
        "Écrits par des lecteurs là où ce texte est d’abord paru\u00a0: ce sont leurs "
        "mots, et leurs chiffres "
        "n’ont pas été vérifiés.",
        "Written by readers where this text first appeared: these are their words, and "
        "their figures were not "
        "checked.",
    ),
    "pages.cite": ("Citer", "Cite this"),
    "pages.cite-text": ("Texte", "Text"),
    # What the feeds announced.
    "pages.watch.announced": ("Repérée dans la veille\u00a0:", "Announced in the watch:"),
    "pages.watch.older": ("Tous les mois", "All months"),
    "pages.watch.sources": ("Sources suivies", "Sources followed"),
    # Lists.
    "pages.groups": ("Dans cette page", "On this page"),
    "pages.where-to": ("Où aller", "Where to go"),
}
