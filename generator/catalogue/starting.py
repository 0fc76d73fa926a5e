"""What `trendbook new` says, and the comments of the files that it writes."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "new.site": (
        """{folder}\u00a0: {n} fichiers, un site d’exemple aux chiffres inventés, qui se construit tel quel.

  cd {folder}
  trendbook serve
  trendbook new trend …

README.md dit la suite.""",
        """{folder}: {n} files, a sample site with invented figures that builds as it stands.

  cd {folder}
  trendbook serve
  trendbook new trend …

README.md says what comes next.""",
    ),
    "new.exists.one": (
        "Rien n’a été écrit\u00a0: ce fichier existe déjà.",
        "Nothing was written: this file exists already.",
    ),
    "new.exists": (
        "Rien n’a été écrit\u00a0: ces {n} fichiers existent déjà.",
        "Nothing was written: these {n} files exist already.",
    ),
    "new.taken": (
        "Rien n’a été écrit\u00a0: «\u00a0{id}\u00a0» existe déjà, dans {path}.",
        "Nothing was written: “{id}” exists already, in {path}.",
    ),
    "new.reserved": (
        "Un rapport ne peut pas s’appeler «\u00a0{id}\u00a0»\u00a0: une autre page du site a cette adresse. "
        "Mettez l’année devant, comme dans 2027-tendances.",
        "A report cannot be called “{id}”: another page of the site has that address. "
        "Put the year before it, as in 2027-trends.",
    ),
    "new.no-name": (
        "«\u00a0{typed}\u00a0» ne donne pas de nom de fichier\u00a0: il y faut des lettres ou des chiffres.",
        "“{typed}” gives no file name: it takes letters or digits.",
    ),
    "new.no-report": (
        "Aucun rapport ne s’appelle «\u00a0{id}\u00a0». Commencez-le\u00a0: trendbook new report {id}",
        "No report is called “{id}”. Begin it: trendbook new report {id}",
    ),
    "new.faulty": (
        "Rien n’a été écrit\u00a0: {path} a une faute, et n’a pas été lu. trendbook check la montre.",
        "Nothing was written: {path} has a fault and was not read. trendbook check shows it.",
    ),
    "new.no-study": (
        "Rien n’a été écrit\u00a0: sources.yaml ne compte pas {path} parmi les études. "
        "Ajoutez content/studies/*.yaml sous studies:",
        "Nothing was written: sources.yaml does not count {path} among the studies. "
        "Add content/studies/*.yaml below studies:",
    ),
    "new.announced": (
        "Le rapport annonce {announced} parties, et celle-ci est la {n}ᵉ\u00a0: changez announced dans "
        "content/{report}/report.md.",
        "The report announces {announced} sections, and this is number {n}: change announced in "
        "content/{report}/report.md.",
    ),
    "new.next.report": (
        "C’est un brouillon\u00a0: trendbook build --drafts le montre. "
        'Ensuite\u00a0: trendbook new trend {id} "Titre"',
        'It is a draft: trendbook build --drafts shows it. Next: trendbook new trend {id} "Title"',
    ),
    "new.next.text": (
        "C’est un brouillon\u00a0: trendbook build --drafts le montre. Sans sa ligne status, il est publié.",
        "It is a draft: trendbook build --drafts shows it; without its line status it is published.",
    ),
    "new.next.study": (
        "Complétez-la, puis citez-la\u00a0: [@{id}]. Jusque-là, trendbook check la dit inemployée.",
        "Complete it, then cite it: [@{id}]. Until then trendbook check says that it is unused.",
    ),
    "new.next.edition": (
        "Ce sont des brouillons\u00a0: trendbook build --drafts les montre. Où vous en êtes\u00a0: "
        "trendbook diff {earlier} {later}",
        "These are drafts: trendbook build --drafts shows them. How far you are: "
        "trendbook diff {earlier} {later}",
    ),
    "new.section": ("tendance", "trend"),
    "new.published": ("le jour de parution, pour le flux Atom", "the day it appears, for the Atom feed"),
    "new.summary": (
        "une ou deux phrases\u00a0: la page, les listes, les moteurs de recherche",
        "one or two sentences: for the page, lists, search engines",
    ),
    "new.key_figures": (
        "identifiants de chiffres à montrer en tête\u00a0; trendbook find les retrouve",
        "ids of figures to show first; trendbook find finds them",
    ),
    "new.themes": (
        "identifiants de content/themes.yaml\u00a0: ils relient les années",
        "ids of content/themes.yaml: they tie the years together",
    ),
    "new.challenges": (
        "ce que cela demande aux entreprises, en encadré à la fin",
        "what it asks of companies, in a box at the end",
    ),
    "new.draft": ("effacez cette ligne pour publier", "delete this line to publish"),
    "new.of_year": ("ceux de {year}", "those of {year}"),
    "new.last_title": ("le titre de {year}", "the title of {year}"),
    "new.report.body": (
        'L’introduction, ici. Une tendance\u00a0: trendbook new trend {id} "Titre"',
        'The introduction goes here. A trend: trendbook new trend {id} "Title"',
    ),
    "new.body": (
        "Un chiffre\u00a0: [[identifiant]], ou tapé avec sa source, 84\u202f% [@etude]. "
        "Un graphique\u00a0: ![[serie]]",
        "A figure: [[id]], or typed with its source, 84% [@study]. A chart: ![[series]]",
    ),
    "new.progress": (
        "Ce qui est renouvelé et ce qui reste à faire\u00a0: trendbook diff {earlier} {later}",
        "What is renewed and what is left to do: trendbook diff {earlier} {later}",
    ),
    "new.last_figures": (
        "Les chiffres de {year}. Effacez cette liste quand vous en aurez fait le tour.",
        "The figures of {year}. Delete this list once you have been through it.",
    ),
    "new.figure": ("- {value} {label} [[{id}]]", "- {value} {label} [[{id}]]"),
    "new.figure.due": (
        "\u00a0: à mettre à jour, un nouveau est attendu ({date})",
        ": to be renewed, a newer one is expected ({date})",
    ),
    "new.figure.overdue": (
        "\u00a0: à mettre à jour, un nouveau devrait avoir paru ({date})",
        ": to be renewed, a newer one should be out ({date})",
    ),
    "new.figure.replaced": ("\u00a0: remplacé par {value} [[{id}]]", ": replaced by {value} [[{id}]]"),
    "new.deck.later": (
        "Quand les tendances et leurs diapositives seront là\u00a0:",
        "Once the trends and their slides are there:",
    ),
    "new.chart": ("- graphique ![[{id}]]\u00a0: {title}", "- chart ![[{id}]]: {title}"),
    "new.study.publisher": (
        "Qui la publie\u00a0: son identifiant dans content/publishers.yaml.",
        "Who publishes it: its id in content/publishers.yaml.",
    ),
    "new.study.date": (
        "Aussi précisément que possible\u00a0: 2026, 2026-09 ou 2026-09-15.",
        "As precisely as you know: 2026, 2026-09 or 2026-09-15.",
    ),
    "new.study.checked": (
        "primary\u00a0: vous l’avez lue\u202f; secondary\u00a0: un autre la cite (nommez-le sous via:).",
        "primary: you have read it; secondary: another text quotes it (say which below via:).",
    ),
    "new.study.method": (
        "Comment elle a été faite\u00a0: ôtez «\u00a0#\u00a0» des lignes que vous savez remplir.",
        "How it was made: take the “# ” off the lines that you can fill in.",
    ),
    "new.study.figures": (
        "Ses chiffres, chacun sous un identifiant à vous\u00a0: [[identifiant]] l’affiche dans un texte.",
        "Its figures, each below an id of your choice: [[id]] shows it in a text.",
    ),
    "new.study.label": ("des clients … (la suite de la valeur)", "of customers … (what follows the value)"),
    "new.study.indicator": (
        "Ce qu’il mesure d’une année à l’autre\u00a0: un identifiant de content/indicators.yaml.",
        "What it measures from year to year: an id of content/indicators.yaml.",
    ),
    "new.study.due": ("Quand un chiffre plus récent est attendu.", "When a newer figure is expected."),
}
