"""Words of the data package: what each table and field holds, its page and its readme."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    # The package.
    "data.package.title": ("Données\u00a0: {site}", "Data: {site}"),
    "data.package.description": (
        "Les études, les chiffres, les séries et les textes de ce site, et où chaque chiffre est utilisé.",
        "The studies, figures, series and texts of this site, and where each figure is used.",
    ),
    # The page.
    "data.page": ("Données", "Data"),
    "data.page.text": (
        "Tout ce que ce site sait de ses chiffres, en tableaux à télécharger et à réutiliser.",
        "All that this site knows of its figures, as tables to download and use again.",
    ),
    "data.page.all": ("Tout télécharger (ZIP, {size})", "Download everything (ZIP, {size})"),
    "data.page.package": (
        "Un paquet de données Frictionless\u00a0: des fichiers CSV, leur description et un mode d’emploi.",
        "A Frictionless data package: CSV files, their description and a readme.",
    ),
    "data.page.rights": (
        "Les chiffres appartiennent à ceux qui les ont produits\u00a0: citez l’étude, puis ce site. Chaque "
        "étude a sa licence, où elle est connue, dans la colonne «\u00a0licence\u00a0» de studies.csv.",
        "Figures belong to those who produced them: cite the study, then this site. Each study has its "
        "licence, where it is known, in the column “licence” of studies.csv.",
    ),
    "data.page.licence": (
        "Le choix des chiffres, leurs libellés et leurs descriptions sont sous licence {licence}.",
        "The selection of figures, their labels and descriptions are licensed under {licence}.",
    ),
    "data.page.warning": (
        "Certains chiffres sont de seconde main ou non vérifiés (colonne «\u00a0checked\u00a0» de "
        "studies.csv), et deux chiffres d’un même indicateur ne sont comparables que si base, question et "
        "méthode le sont.",
        "Some figures are second-hand or unverified (column “checked” of studies.csv), and two figures of "
        "one indicator can be compared only where base, question and method can.",
    ),
    "data.page.formula": (
        "Dans les CSV, un texte qu’un tableur prendrait pour une formule commence par une apostrophe\u202f; "
        "dans le JSON, il est intact.",
        "In CSV files a text that a spreadsheet would take for a formula starts with an apostrophe; in the "
        "JSON file it is unaltered.",
    ),
    "data.size.bytes": ("{n} octets", "{n} bytes"),
    "data.size.kilo": ("{n} ko", "{n} kB"),
    "data.size.mega": ("{n} Mo", "{n} MB"),
    "data.rows.one": ("{n} ligne", "{n} row"),
    "data.rows.many": ("{n} lignes", "{n} rows"),
    "data.figures.one": ("{n} chiffre", "{n} figure"),
    "data.figures.many": ("{n} chiffres", "{n} figures"),
    "data.file.descriptor": (
        "Description du paquet (datapackage.json)",
        "Description of the package (datapackage.json)",
    ),
    "data.file.json": ("Tous les tableaux en un fichier (JSON)", "All tables in one file (JSON)"),
    "data.file.readme": ("Mode d’emploi", "Readme"),
    "data.file.bibliography": (
        "Bibliographie (BibTeX, RIS, CSL-JSON)",
        "Bibliography (BibTeX, RIS, CSL-JSON)",
    ),
    "data.file.llms": ("Tous les textes en Markdown (llms.txt)", "All texts as Markdown (llms.txt)"),
    "data.report.link": ("Les chiffres de ce rapport (CSV)", "The figures of this report (CSV)"),
    # The list of texts for programs.
    "llms.about": (
        "Chaque chiffre mène à sa page, qui dit de qui il parle, d’où il vient et où il est utilisé.",
        "Each figure leads to its page, which says of whom it speaks, where it comes from and where it is "
        "used.",
    ),
    "llms.pages": ("Pages", "Pages"),
    "llms.more": ("Données et sources", "Data and sources"),
    # The readme.
    "data.readme.name": ("LISEZMOI.md", "README.md"),
    "data.readme.use": ("Mode d’emploi", "How to use it"),
    "data.readme.format": (
        "Les fichiers CSV suivent la RFC 4180\u00a0: UTF-8, virgules, point décimal, dates ISO 8601. Une "
        "cellule vide veut dire que l’on ne sait pas. Les noms de colonnes sont en anglais, comme les mots "
        "convenus (unités, natures, modes).",
        "CSV files follow RFC 4180: UTF-8, commas, decimal points, ISO 8601 dates. An empty cell means that "
        "it is not known.",
    ),
    "data.readme.dates": (
        "Une date est donnée comme on la connaît (2010, 2010-Q4, 2010-10, 2010-10-05 ou deux dates séparées "
        "par une barre), puis par son premier et son dernier jour.",
        "A date is given as it is known (2010, 2010-Q4, 2010-10, 2010-10-05, or two dates with a slash "
        "between them), then by its first and its last day.",
    ),
    "data.readme.keys": (
        "datapackage.json dit le type de chaque colonne et ce qui relie les tableaux.",
        "datapackage.json says of what type each column is, and how the tables are linked.",
    ),
    "data.readme.rights": ("Droits", "Rights"),
    "data.readme.care": ("À lire avec prudence", "Read with care"),
    "data.readme.tables": ("Tableaux", "Tables"),
    "data.readme.column": ("Colonne", "Column"),
    "data.readme.meaning": ("Contenu", "Meaning"),
    # Tables.
    "data.table.studies": ("Études", "Studies"),
    "data.about.studies": (
        "Les études citées, avec leur méthode et la façon dont elles nous sont connues.",
        "The studies that are cited, with their method and how they are known here.",
    ),
    "data.table.statistics": ("Chiffres", "Figures"),
    "data.about.statistics": (
        "Chaque chiffre, ce qu’il mesure, de qui, et sa marge d’erreur où elle peut se calculer.",
        "Each figure, what it measures, of whom, and its margin of error where that can be computed.",
    ),
    "data.table.series": ("Séries", "Series"),
    "data.about.series": (
        "Les chiffres qui se lisent ensemble\u00a0: un graphique chacun.",
        "Figures that are read together: a chart each.",
    ),
    "data.table.observations": ("Points des séries", "Observations"),
    "data.about.observations": (
        "Les points de chaque série, dans leur ordre.",
        "The points of each series, in their order.",
    ),
    "data.table.derived": ("Chiffres calculés", "Computed figures"),
    "data.about.derived": (
        "Les évolutions, rapports et sommes calculés à partir d’autres chiffres.",
        "Changes, ratios and sums that are computed from other figures.",
    ),
    "data.table.errata": ("Errata", "Errata"),
    "data.about.errata": (
        "Les chiffres corrigés depuis leur publication.",
        "Figures that were corrected since they were published.",
    ),
    "data.table.publishers": ("Instituts et éditeurs", "Publishers"),
    "data.about.publishers": (
        "Ceux qui publient ou commandent les études.",
        "Who publishes studies, or commissions them.",
    ),
    "data.table.brands": ("Marques", "Brands"),
    "data.about.brands": ("Les marques données en exemple.", "Brands that are given as examples."),
    "data.table.indicators": ("Indicateurs", "Indicators"),
    "data.about.indicators": (
        "Ce que plusieurs chiffres mesurent d’année en année.",
        "What several figures measure over the years.",
    ),
    "data.table.themes": ("Thèmes", "Themes"),
    "data.about.themes": ("Les sujets que partagent les textes.", "Subjects that texts share."),
    "data.table.texts": ("Textes", "Texts"),
    "data.about.texts": (
        "Les rapports, tendances, articles et pages.",
        "Reports, trends, articles and pages.",
    ),
    "data.table.citations": ("Emplois des chiffres", "Uses of figures"),
    "data.about.citations": ("Où chaque chiffre est utilisé.", "Where each figure is used."),
    "data.table.study_citations": ("Citations des études", "Citations of studies"),
    "data.about.study_citations": (
        "Où une étude est citée autrement que par ses chiffres.",
        "Where a study is cited otherwise than by its figures.",
    ),
    # Fields that tables share.
    "data.any.id": ("Identifiant", "Identifier"),
    "data.any.title": ("Titre", "Title"),
    "data.any.name": ("Nom", "Name"),
    "data.any.aliases": (
        "Autres noms, séparés par des points-virgules",
        "Other names, with semicolons between them",
    ),
    "data.any.url": ("Adresse sur le web", "Address on the web"),
    "data.any.note": ("Note", "Note"),
    "data.any.description": ("Description", "Description"),
    "data.any.caveat": ("Réserve", "Reservation"),
    "data.any.page": ("Adresse de sa page sur ce site", "Address of its page on this site"),
    "data.any.label": ("Ce qui est mesuré", "What is measured"),
    "data.any.date": ("Date, comme on la connaît", "Date, as it is known"),
    "data.any.date_start": ("Premier jour de cette date", "First day of that date"),
    "data.any.date_end": ("Dernier jour de cette date", "Last day of that date"),
    "data.any.value": (
        "Valeur\u00a0: 84 pour 84\u202f%, 6 pour 6 sur 10",
        "Value: 84 for 84%, 6 for 6 in 10",
    ),
    "data.any.of": ("Pour un rapport ou une note, sur combien", "Of a ratio or a score, out of how many"),
    "data.any.unit": ("Unité", "Unit"),
    "data.any.study": ("Étude", "Study"),
    "data.any.statistic": ("Chiffre", "Figure"),
    "data.any.series": ("Série", "Series"),
    "data.any.text": ("Texte", "Text"),
    "data.any.place": ("Où dans le texte", "Where in the text"),
    "data.any.language": ("Langue de la version (fr, en)", "Language of the version (fr, en)"),
    "data.any.shown": ("La valeur telle que le site l’affiche", "The value as the site shows it"),
    "data.any.kind": ("Nature", "Kind"),
    # Fields of studies.
    "data.studies.publisher": ("Qui la publie", "Who publishes it"),
    "data.studies.co_publishers": (
        "Autres éditeurs, séparés par des espaces",
        "Other publishers, with spaces between them",
    ),
    "data.studies.commissioned_by": ("Qui l’a commandée", "Who commissioned it"),
    "data.studies.authors": (
        "Auteurs, séparés par des points-virgules",
        "Authors, with semicolons between them",
    ),
    "data.studies.date_inferred": ("La date est déduite, non donnée", "The date is inferred, not given"),
    "data.studies.doi": ("DOI", "DOI"),
    "data.studies.archived": ("Copie dans une archive du web", "Copy in an archive of the web"),
    "data.studies.accessed": ("Jour de la consultation", "Day on which it was read"),
    "data.studies.language": ("Langue de l’étude", "Language of the study"),
    "data.studies.checked": (
        "Où les chiffres ont été lus\u00a0: dans l’étude (primary), dans un texte qui la cite (secondary), "
        "ou non vérifiés (unverified)",
        "Where its figures were read: in the study (primary), in a text that quotes it (secondary), or not "
        "checked (unverified)",
    ),
    "data.studies.via_title": ("Titre du texte où elle a été lue", "Title of the text in which it was read"),
    "data.studies.via_publisher": ("Éditeur de ce texte", "Publisher of that text"),
    "data.studies.via_author": ("Auteur de ce texte", "Author of that text"),
    "data.studies.via_date": ("Date de ce texte", "Date of that text"),
    "data.studies.via_url": ("Adresse de ce texte", "Address of that text"),
    "data.studies.licence": (
        "Licence de l’étude, où elle est connue",
        "Licence of the study, where it is known",
    ),
    "data.studies.sample": ("Taille de l’échantillon", "Size of the sample"),
    "data.studies.sample_of": (
        "Ce que compte l’échantillon, si ce ne sont pas des personnes",
        "What the sample counts, where it is not people",
    ),
    "data.studies.population": ("Population étudiée", "Population"),
    "data.studies.country": ("Pays", "Country"),
    "data.studies.fieldwork": ("Dates du terrain", "Dates of the fieldwork"),
    "data.studies.fieldwork_start": ("Premier jour du terrain", "First day of the fieldwork"),
    "data.studies.fieldwork_end": ("Dernier jour du terrain", "Last day of the fieldwork"),
    "data.studies.mode": ("Mode de recueil", "How it was asked"),
    "data.studies.sampling": ("Échantillonnage", "How respondents were chosen"),
    "data.studies.nonresponse": ("Non-réponse", "Non-response"),
    "data.studies.incentive": ("Gratification", "Incentive"),
    "data.studies.weighting": ("Redressement", "Weighting"),
    "data.studies.deff": ("Effet de plan", "Design effect"),
    "data.studies.question": ("Question posée", "Question that was asked"),
    "data.studies.notice": ("Adresse de la notice", "Address of the institute’s notice"),
    # Fields of figures.
    "data.statistics.qualifier": (
        "Le mot qui doit rester avec la valeur",
        "The word that must stay with the value",
    ),
    "data.statistics.noun": ("Ce qui est compté", "What is counted"),
    "data.statistics.per": ("Pour combien ou par quoi (taux)", "Per what (rates)"),
    "data.statistics.currency": ("Monnaie (ISO 4217)", "Currency (ISO 4217)"),
    "data.statistics.audience": ("Qui a été interrogé", "Who was asked"),
    "data.statistics.base": ("Base\u00a0: de qui parle le chiffre", "Base: of whom the figure speaks"),
    "data.statistics.sample": ("Combien ont répondu", "How many answered"),
    "data.statistics.interval_low": (
        "Borne basse de l’intervalle à 95\u202f% (Wilson), où il peut se calculer",
        "Lower end of the 95% interval (Wilson), where it can be computed",
    ),
    "data.statistics.interval_high": ("Borne haute de cet intervalle", "Upper end of that interval"),
    "data.statistics.period": (
        "Période mesurée, comme on la connaît",
        "Period that was measured, as it is known",
    ),
    "data.statistics.period_start": ("Premier jour de la période", "First day of the period"),
    "data.statistics.period_end": ("Dernier jour de la période", "Last day of the period"),
    "data.statistics.geography": ("Territoire", "Territory"),
    "data.statistics.indicator": ("Indicateur", "Indicator"),
    "data.statistics.locator": ("Où dans l’étude", "Where in the study"),
    "data.statistics.quote": ("Les mots d’origine", "The original words"),
    "data.statistics.due": ("Quand un chiffre plus récent est attendu", "When a newer figure is expected"),
    "data.statistics.superseded_by": ("Le chiffre qui le remplace", "The figure that replaces it"),
    # Fields of series, computed figures, errata.
    "data.series.subtitle": ("Question, unité ou base", "Question, unit or base"),
    "data.series.form": (
        "Comment les points se rapportent l’un à l’autre",
        "How its points stand to one another",
    ),
    "data.series.breaks": (
        "Dates où question, base ou mode ont changé, séparées par des espaces",
        "Dates at which question, base or mode changed, with spaces between them",
    ),
    "data.observations.position": ("Place dans la série, à partir de 1", "Place in the series, from 1"),
    "data.observations.group": ("Groupe, s’il y en a plusieurs", "Group, where there are several"),
    "data.observations.date": ("Date du chiffre, sinon de l’étude", "Date of the figure, else of the study"),
    "data.derived.measure": ("Ce qui est calculé", "What is computed"),
    "data.derived.statistics": (
        "Les chiffres dont il est calculé, séparés par des espaces",
        "The figures that it is computed from, with spaces between them",
    ),
    "data.derived.value": ("Le résultat", "The result"),
    "data.derived.label": ("Libellé", "Label"),
    "data.errata.number": ("Numéro", "Number"),
    "data.errata.statistic": (
        "Chiffre corrigé, qui peut avoir été retiré",
        "The figure, which may have been withdrawn",
    ),
    "data.errata.date": ("Jour de la correction", "Day of the correction"),
    "data.errata.old": ("Valeur publiée", "Value that was published"),
    "data.errata.old_of": ("Sur combien", "Out of how many"),
    "data.errata.new": (
        "Valeur corrigée\u202f; rien si le chiffre est retiré",
        "Corrected value; none where it was withdrawn",
    ),
    "data.errata.new_of": ("Sur combien", "Out of how many"),
    "data.errata.reason": ("Pourquoi", "Why"),
    # Fields of publishers, brands, texts.
    "data.publishers.kind": ("Nature de l’éditeur", "What sort of publisher"),
    "data.brands.publisher": ("L’éditeur qu’elle est aussi", "The publisher that it is as well"),
    "data.texts.id": ("Nature et identifiant du texte", "Kind and identifier of the text"),
    "data.texts.summary": ("Résumé", "Summary"),
    "data.texts.report": ("Le rapport d’une tendance", "The report of a trend"),
    "data.texts.year": ("Année du rapport", "Year of the report"),
    "data.texts.number": ("Numéro de la tendance", "Number of the trend"),
    "data.texts.published": ("Jour de la publication", "Day of publication"),
    "data.texts.updated": ("Jour de la dernière mise à jour", "Day of the last update"),
    "data.texts.themes": ("Thèmes, séparés par des espaces", "Themes, with spaces between them"),
    "data.texts.brands": (
        "Marques citées, séparées par des espaces",
        "Brands mentioned, with spaces between them",
    ),
}
