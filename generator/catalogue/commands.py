"""Words of help: what commands and their options are for."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "command.help": (
        """Trendbook\u00a0: des rapports de tendances dont chaque chiffre mène à sa source.

\b
Un site est un dossier avec content/ (vos textes et vos études) et sources.yaml.
  trendbook new DIR    fait un site d’exemple, à changer peu à peu
  trendbook serve      montre le site dans le navigateur pendant que vous écrivez
  trendbook check      dit tout ce qui ne va pas, sans rien écrire
  trendbook build      écrit le site dans output/
  trendbook patterns   montre chaque composant de l’habillage, avec des données inventées
  trendbook publish    le fait, et note quels chiffres sont désormais publics
  trendbook fetch      va chercher ce que vos flux ont de nouveau
  trendbook inbox      le montre, le plus prometteur d’abord
  trendbook adopt ID   en fait une étude à citer
  trendbook find avis  retrouve les identifiants à coller dans un texte
  trendbook letter ID  fait d’un rapport ou d’une tendance une lettre d’information
  trendbook where ID   dit où un chiffre, une étude ou une marque est employé
  trendbook diff A B   compare deux rapports\u00a0: ce qui est à jour, ce qui est attendu
  trendbook explain    dit ce qu’est une faute et comment la corriger

Dans un texte, [[identifiant]] affiche un chiffre lié à sa page, ![[serie]] un graphique,
[@etude] une source.""",
        """Trendbook: trend reports in which every number leads to its source.

\b
A site is a folder with content/ (your texts and studies) and sources.yaml.
  trendbook new DIR     makes a sample site, to be changed bit by bit
  trendbook serve       shows the site in the browser while you write
  trendbook check       says all that is wrong and writes nothing
  trendbook build       writes the site into output/
  trendbook patterns    shows every component of the look, with invented data
  trendbook publish     does so, and records which figures are public from now on
  trendbook fetch       fetches what is new in your feeds
  trendbook inbox       shows it, the most promising first
  trendbook adopt ID    makes a study of it, to be cited
  trendbook find review finds the ids to paste into a text
  trendbook letter ID   makes a newsletter of a report or a trend
  trendbook where ID    says where a figure, a study or a brand is used
  trendbook diff A B    compares two reports: what is up to date, what is due
  trendbook explain     says what a fault is and how to mend it

In a text, [[id]] shows a figure linked to its page, ![[series]] a chart, [@study] a source.""",
    ),
    "command.build.help": (
        """Construit le site.

\b
Rien n’est écrit s’il y a une erreur\u00a0; sinon le nouveau site remplace l’ancien d’un seul coup.
Codes de sortie\u00a0: 0 tout va bien, 1 le contenu a des fautes, 2 la commande est mal écrite,
3 la machine ne le permet pas.

\b
Exemples\u00a0:
  trendbook build
  trendbook build --drafts --output apercu
  trendbook build --base-url https://exemple.org/tendances/""",
        """Build the site.

\b
Nothing is written if there is an error; otherwise the new site replaces the old one at once.
Exit codes: 0 all is well, 1 the content has faults, 2 the command is mistyped,
3 the machine does not allow it.

\b
Examples:
  trendbook build
  trendbook build --drafts --output preview
  trendbook build --base-url https://example.org/trends/""",
    ),
    "command.serve.help": (
        """Montre le site dans le navigateur, et suit ce que vous enregistrez.

\b
Une page enregistrée change d’elle-même dans le navigateur, là où vous la lisez.
Une erreur se montre par-dessus, comme sur le terminal, et s’en va une fois corrigée.
Les brouillons et les textes dont le jour n’est pas venu se voient, signalés.
Rien n’est écrit dans output/. Ctrl-C arrête.

\b
Exemples\u00a0:
  trendbook serve --open
  trendbook serve --site mon-site --port 9000
  trendbook serve --host 0.0.0.0""",
        """Show the site in a browser, and follow what you save.

\b
A page that is saved changes by itself in the browser, at the place where you read it.
An error shows over it, as on the terminal, and goes away once it is mended.
Drafts, and texts whose day has not come, are shown and marked.
Nothing is written into output/. Ctrl-C stops.

\b
Examples:
  trendbook serve --open
  trendbook serve --site my-site --port 9000
  trendbook serve --host 0.0.0.0""",
    ),
    "command.publish.help": (
        """Construit le site, puis note quels chiffres sont publics.

\b
Comme build\u00a0; puis content/published.json retient chaque chiffre qu’une page
montre, avec sa valeur et le jour de sa première publication. Enregistrez ce
fichier avec le site (git commit)\u00a0: dès lors, un chiffre qui change sans
entrée dans content/errata.yaml est une erreur. Si le site a une adresse, pins/
retient aussi, pour d’autres sites, une copie de chaque chiffre et graphique.

\b
Exemple\u00a0:
  trendbook publish --base-url https://exemple.org/""",
        """Build the site, then record which figures are public.

\b
As build; then content/published.json keeps each figure that a page shows, with
its value and the day on which it was first published. Commit that file with
the site: from then on, a figure that changes without an entry in
content/errata.yaml is an error. If the site has an address, pins/ also keeps,
for other sites, a copy of each figure and chart.

\b
Example:
  trendbook publish --base-url https://example.org/""",
    ),
    "command.inbox.help": (
        """Montre ce que fetch a apporté, le plus prometteur d’abord.

\b
Chaque entrée a son identifiant, son lien et les chiffres qu’on y a trouvés, avec
qui les donne. Celles qui annoncent une étude que le site connaît déjà sont marquées.
  trendbook adopt ID         en fait une étude, à relire
  trendbook inbox --drop ID  la met de côté, pour de bon

\b
Exemples\u00a0:
  trendbook inbox --all
  trendbook inbox --drop 4k7qz,9d2mf""",
        """Show what fetch brought, the most promising first.

\b
Each entry has its id, its link and the figures found in it, with who is credited.
Those that announce a study that the site has already are marked.
  trendbook adopt ID         makes a study of it, to be checked
  trendbook inbox --drop ID  puts it aside, for good

\b
Examples:
  trendbook inbox --all
  trendbook inbox --drop 4k7qz,9d2mf""",
    ),
    "command.adopt.help": (
        """Fait d’une entrée un fichier d’étude, à relire et à citer.

\b
Écrit content/studies/<id>.yaml, avec checked: unverified et les mots de la source
pour chaque chiffre. Rien n’est jamais remplacé. La fin de l’identifiant suffit.

\b
Exemples\u00a0:
  trendbook adopt 4k7qz
  trendbook adopt 4k7qz --into attente-2026""",
        """Make a study file of an entry, to be checked and cited.

\b
Writes content/studies/<id>.yaml, with checked: unverified and the source’s own words
for each figure. Nothing is ever replaced. The last part of the id will do.

\b
Examples:
  trendbook adopt 4k7qz
  trendbook adopt 4k7qz --into waiting-2026""",
    ),
    "command.where.help": (
        """Dit où un chiffre, une série, une étude, une marque… est employé.

\b
Exemples\u00a0:
  trendbook where orange
  trendbook where stat:avis-influence bva-2010 --format json""",
        """Say where a figure, a series, a study, a brand … is used.

\b
Examples:
  trendbook where orange
  trendbook where stat:review-influence bva-2010 --format json""",
    ),
    "command.check.help": (
        """Contrôle le site comme build, sans rien écrire.

\b
Exemples\u00a0:
  trendbook check
  trendbook check --strict --format github""",
        """Check the site as build does, and write nothing.

\b
Examples:
  trendbook check
  trendbook check --strict --format github""",
    ),
    "command.completion.help": (
        """Écrit de quoi compléter commandes, options et identifiants avec la touche Tab.

\b
Une fois pour toutes, selon le shell\u00a0:
  trendbook completion bash >> ~/.bashrc
  trendbook completion zsh >> ~/.zshrc
  trendbook completion fish > ~/.config/fish/completions/trendbook.fish""",
        """Print what completes commands, options and ids with the Tab key.

\b
Once and for all, depending on the shell:
  trendbook completion bash >> ~/.bashrc
  trendbook completion zsh >> ~/.zshrc
  trendbook completion fish > ~/.config/fish/completions/trendbook.fish""",
    ),
    "command.book.help": (
        """Fait d’un rapport un livre en PDF\u00a0: sommaire, chapitres, notes, bibliographie, index.
REPORT est l’identifiant d’un rapport, ou une année qui n’en a qu’un\u202f; sans lui, le plus récent.

\b
Exemples\u00a0: trendbook book 2011-tendances
           trendbook book 2011 --lang en --out 2011.pdf""",
        """Make a PDF book of a report: contents, chapters, footnotes, bibliography, index. REPORT is the id
of a report, or a year that has one; without it, the newest.

\b
Examples: trendbook book 2011-tendances
          trendbook book 2011 --lang en --out 2011.pdf""",
    ),
    "command.deck.help": (
        """Fait le diaporama d’un rapport, ou de chiffres choisis. REPORT est l’identifiant d’un rapport,
ou une année qui n’en a qu’un\u202f; sans lui, le plus récent.

\b
Exemples\u00a0: trendbook deck 2014-tendances
           trendbook deck 2011 --trends 1,3,10 --lang en --out salon.html
           trendbook deck --figures confiance-proches-2013,forum-orange""",
        """Make the deck of a report, or of chosen figures. REPORT is the id of a report, or a year
that has one; without it, the newest.

\b
Examples: trendbook deck 2014-tendances
          trendbook deck 2011 --trends 1,3,10 --lang en --out fair.html
          trendbook deck --figures confiance-proches-2013,forum-orange""",
    ),
    "option.trends": (
        "Les tendances, par numéro ou par nom, dans l’ordre, séparées par des virgules.",
        "The trends, by number or name, in order, separated by commas.",
    ),
    "option.deck.figures": (
        "Les chiffres et les séries à montrer, au lieu du rapport.",
        "The figures and series to show, instead of the report.",
    ),
    "option.template": (
        "Un fichier PowerPoint dont prendre l’apparence.",
        "A PowerPoint file whose look is taken.",
    ),
    "option.new_template": (
        "Écrit notre modèle PowerPoint dans ce fichier, pour en partir, et ne fait rien d’autre.",
        "Write our PowerPoint template to this file, to start from, and do nothing else.",
    ),
    "option.lang": ("La langue du document.", "The language of the document."),
    "option.out": ("Le fichier à écrire.", "The file to write."),
    "command.explain.help": (
        """Explique une faute\u00a0: ce qu’elle est, pourquoi, et comment la corriger, avec un exemple.

\b
CODE est entre crochets à la fin de chaque message. Sans lui, toutes sont listées.

\b
Exemples\u00a0:
  trendbook explain number-mismatch
  trendbook explain""",
        """Explain a fault: what it is, why, and how to mend it, with an example.

\b
CODE stands between brackets at the end of each message. Without it, all are listed.

\b
Examples:
  trendbook explain number-mismatch
  trendbook explain""",
    ),
    "command.find.help": (
        """Retrouve les identifiants des chiffres, séries, études et textes d’après des mots.

Avec un nombre\u00a0: le chiffre de ce nom, ou le plus proche, tel qu’il se colle dans un texte.

\b
Exemples\u00a0:
  trendbook find avis influence
  trendbook find 84 nielsen""",
        """Find the ids of figures, series, studies and texts by words.

With a number: the figure of that name, or the nearest, as it is pasted into a text.

\b
Examples:
  trendbook find review influence
  trendbook find 84 nielsen""",
    ),
    "command.next.help": (
        """Dit quand le site changera de lui-même, et pourquoi\u00a0: texte prévu pour ce jour, fin d’embargo,
chiffre dont une mesure plus récente est attendue.

\b
Exemples\u00a0: trendbook next
           trendbook next --format json | jq -r .next""",
        """Say when the site will change by itself, and why: a text scheduled for that day, an embargo that
ends, a figure of which a newer one is expected.

\b
Examples: trendbook next
          trendbook next --format json | jq -r .next""",
    ),
    "command.import.help": (
        """Prend ce qu’un autre programme a exporté, et en fait des fichiers du site.

\b
Un blog\u00a0: l’export de Blogger ou de WordPress, ou n’importe quel flux RSS, Atom
ou JSON. Des références\u00a0: BibTeX, RIS, CSL-JSON de Zotero. Un tableau\u00a0: CSV.
Rien de ce qui existe n’est jamais remplacé, et une deuxième fois n’ajoute que ce
qui est nouveau.
  trendbook import blog.xml
  trendbook import blog.xml --report --pictures
  trendbook import refs.bib
  trendbook import canaux.csv --study bva-2010""",
        """Take in what another program exported, as files of the site.

\b
A blog: the export of Blogger or WordPress, or any RSS, Atom or JSON feed. References:
BibTeX, RIS, CSL-JSON of Zotero. A table of figures: CSV. What stands is never
replaced, and a second time adds only what is new.
  trendbook import blog.xml
  trendbook import blog.xml --report --pictures
  trendbook import refs.bib
  trendbook import channels.csv --study bva-2010""",
    ),
    "command.fetch.help": (
        """Va chercher ce que les sources de sources.yaml ont de nouveau.

\b
Avec import --pictures, c’est tout ce qui ouvre une connexion. Ce qu’elle trouve est noté dans
sources.lock.json et snapshots/, à enregistrer avec le site (git commit)\u00a0; les
flux qui n’ont pas à être relus aujourd’hui ne le sont pas.
Codes de sortie\u00a0: 0 même si des sources ont échoué, 1 sources.yaml a des fautes,
2 la commande est mal écrite, 3 rien n’a pu être lu.

\b
Exemples\u00a0:
  trendbook fetch
  trendbook fetch --only institut-exemple --force
  trendbook fetch --links""",
        """Fetch what is new in the sources of sources.yaml.

\b
Nothing else opens a connection, but import --pictures. What it finds is kept in
sources.lock.json and snapshots/; commit them with the site. Feeds that need
not be read again today are left alone.
Exit codes: 0 even if some sources failed, 1 sources.yaml has faults,
2 the command is mistyped, 3 nothing could be read.

\b
Examples:
  trendbook fetch
  trendbook fetch --only example-institute --force
  trendbook fetch --links""",
    ),
    "command.extract.help": (
        """Trouve les chiffres d’un texte, et à qui il les attribue.

\b
FICHIER est un texte, du Markdown ou du HTML, - l’entrée standard.

\b
Exemples\u00a0:
  trendbook extract article.html
  trendbook extract article.html --source Nielsen --format yaml""",
        """Find the figures of a text, and whom it credits with them.

\b
FILE is plain text, Markdown or HTML, - the standard input.

\b
Examples:
  trendbook extract article.html
  trendbook extract article.html --source Nielsen --format yaml""",
    ),
    "command.new.help": (
        """Commence un site, ou un texte, ou une étude. Rien de ce qui existe n’est jamais remplacé.

\b
  trendbook new mon-site                          un site d’exemple, qui se construit tel quel
Dans un site\u00a0:
  trendbook new report 2027-tendances             un rapport
  trendbook new report 2027-tendances --from 2026-tendances
                                                  l’édition suivante d’un rapport, à l’état de brouillon
  trendbook new trend 2027-tendances "Un titre"   une tendance, après la dernière
  trendbook new article "Un titre"                un article
  trendbook new study attente-2026                une étude, à compléter
Un dossier qui s’appelle report s’écrit ./report.""",
        """Begin a site, a text or a study. Nothing that exists is ever replaced.

\b
  trendbook new my-site                       a sample site that builds as it stands
Within a site:
  trendbook new report 2027-trends            a report
  trendbook new report 2027-trends --from 2026-trends
                                              the next edition of a report, as drafts
  trendbook new trend 2027-trends "A title"   a trend, after the last one
  trendbook new article "A title"             an article
  trendbook new study waiting-2026            a study, to be completed
A folder called report is typed ./report.""",
    ),
    "command.new.site.help": (
        """Fait d’un dossier un site d’exemple\u00a0: un rapport, deux tendances, deux études, un graphique.

\b
Ses chiffres sont inventés. Le dossier peut exister, pas les fichiers.""",
        """Make a folder a sample site: a report, two trends, two studies, a chart.

\b
Its figures are invented. The folder may exist, the files may not.""",
    ),
    "command.new.report.help": (
        """Commence un rapport, ou l’édition suivante d’un autre.

\b
ID est le nom de son dossier\u00a0; un titre entre guillemets donne aussi un ID.
Exemple\u00a0: trendbook new report 2027-tendances --from 2026-tendances""",
        """Begin a report, or the next edition of another one.

\b
ID is the name of its folder; a title in quotes gives an ID as well.
Example: trendbook new report 2027-trends --from 2026-trends""",
    ),
    "command.new.trend.help": (
        """Ajoute une tendance à un rapport, après la dernière.

\b
Exemple\u00a0: trendbook new trend 2027-tendances "Personne n’attend plus\"""",
        """Add a trend to a report, after the last one.

\b
Example: trendbook new trend 2027-trends "No more waiting\"""",
    ),
    "command.new.article.help": ("Commence un article.", "Begin an article."),
    "command.new.study.help": (
        """Commence la fiche d’une étude, à compléter.

\b
ID est le nom de son fichier.
Exemple\u00a0: trendbook new study attente-2026""",
        """Begin a study's file, to be completed.

\b
ID is the name of its file.
Example: trendbook new study waiting-2026""",
    ),
    "command.diff.help": (
        """Compare deux rapports\u00a0: ce qui est mesuré à nouveau, ce qui ne l’est plus, ce qui est attendu.

\b
Exemple\u00a0: trendbook diff 2026-tendances 2027-tendances""",
        """Compare two reports: what is measured anew, what no longer is, what is due.

\b
Example: trendbook diff 2026-trends 2027-trends""",
    ),
    "command.patterns.help": (
        """Écrit dans patterns/ un site inventé qui montre chaque composant dans l’habillage de celui-ci.

\b
Les modèles sont les vôtres (templates/), le nom, le logo, les polices et les couleurs
aussi (brand, dans site.yaml). Textes, études et chiffres sont inventés. La page «\u00a0Tous
les motifs\u00a0» a chaque composant et chaque forme de graphique, et mène à un exemple de
chaque sorte de page, en français et en anglais.

\b
Exemples\u00a0:
  trendbook patterns
  trendbook serve --patterns --open    pour voir chaque changement aussitôt""",
        """Write into patterns/ an invented site that shows every component in the look of this one.

\b
The templates are yours (templates/), and so are the name, the logo, the typefaces and the
colours (brand, in site.yaml). Texts, studies and figures are invented. The page "All the
patterns" has every component and every form of chart, and leads to an example of each
kind of page, in French and in English.

\b
Examples:
  trendbook patterns
  trendbook serve --patterns --open    to see each change at once""",
    ),
    "command.schema.help": (
        """Écrit dans DOSSIER les schémas JSON des fichiers YAML, pour la complétion dans un éditeur.

\b
Exemple\u00a0:
  trendbook schema schemas""",
        """Write into DIR the JSON Schemas of the YAML files, for completion in an editor.

\b
Example:
  trendbook schema schemas""",
    ),
    "option.from": (
        "Partir de ce rapport\u00a0: sa structure, ses thèmes et ses indicateurs, pas son texte.",
        "Start from this report: its structure, themes and indicators, not its prose.",
    ),
    "option.site": ("Le dossier du site (par défaut\u00a0: ici).", "The site's folder (default: here)."),
    "command.letter.help": (
        """Fait d’un rapport, d’une tendance ou d’un article une lettre d’information.

\b
Trois fichiers par lettre, dans letters/\u00a0:
  ID.html  à coller dans un service d’envoi\u00a0; ses styles sont écrits dans ses éléments
  ID.txt   la même en texte seul, sources numérotées à la fin
  ID.eml   les deux en un message, images comprises, à ouvrir dans un logiciel de courrier

\b
  trendbook letter 2026-tendances
  trendbook letter le-client-sera-trace --base-url https://exemple.org/tendances/

Avec l’adresse du site, les liens mènent à ses pages et les images du HTML sont celles
qu’il publie. Un fichier que vous avez modifié n’est remplacé qu’avec --force.""",
        """Make a newsletter of a report, a trend or an article.

\b
Three files a letter, in letters/:
  ID.html  to paste into a mailing service; its styles are written into its elements
  ID.txt   the same as plain text, sources numbered at the end
  ID.eml   both as one message with its pictures, to open in a mail program

\b
  trendbook letter 2026-trends
  trendbook letter no-more-waiting --base-url https://example.org/trends/

With the site’s address links lead to its pages, and the HTML’s pictures are those it
publishes. A file that you have changed is replaced with --force only.""",
    ),
    "option.output": ("Où écrire le site (par défaut\u00a0: output/).", "Where to write (default: output/)."),
    "option.patterns": (
        "Montrer non vos textes, mais un site inventé qui a chaque composant, dans l’habillage du vôtre.",
        "Show not your texts but an invented site that has every component, in the look of yours.",
    ),
    "option.patterns.out": (
        "Où écrire (par défaut\u00a0: patterns/, dans le site).",
        "Where to write (default: patterns/, in the site).",
    ),
    "option.drafts": ("Montrer aussi les brouillons.", "Show drafts as well."),
    "option.strict": ("Traiter les avertissements en erreurs.", "Treat warnings as errors."),
    "option.no_cache": ("Tout refaire, sans mémoire.", "Make everything anew, without memory."),
    "option.links": (
        "Regarder plutôt si les adresses que le site cite mènent encore à quelque chose, et noter ce "
        "qui en est dans links.lock.json.",
        "Look instead at whether the addresses that the site cites still lead somewhere, and keep what is "
        "found in links.lock.json.",
    ),
    "option.jobs": (
        "Nombre de processus qui dessinent (par défaut\u00a0: autant que de cœurs).",
        "How many processes draw (default: as many as cores).",
    ),
    "option.host": (
        "L’adresse à laquelle répondre. Sans elle, seule cette machine voit le site, brouillons compris.",
        "The address to answer at. Without it only this machine can see the site, drafts included.",
    ),
    "option.port": (
        "Le port. Sans lui, le premier qui est libre à partir de 8000.",
        "The port. Without it, the first one from 8000 on that is free.",
    ),
    "option.open": ("Ouvrir le navigateur.", "Open the browser."),
    "option.today": ("Construire comme si l’on était ce jour.", "Build as if today were that day."),
    "option.base_url": (
        "L’adresse où le site sera publié (pour les flux et le plan du site).",
        "The address at which the site will be published (for feeds and the sitemap).",
    ),
    "option.drop": (
        "Mettre cette entrée de côté (peut être répété, ou plusieurs séparées par des virgules).",
        "Put this entry aside (may be repeated, or several with commas).",
    ),
    "option.all": ("Toutes les entrées, et non les vingt premières.", "All entries, not the first twenty."),
    "option.into": (
        "Le nom de l’étude, ou le chemin de son fichier dans le site.",
        "The study’s name, or its file’s path within the site.",
    ),
    "option.format": ("La forme de ce qui est dit.", "The form of what is said."),
    "option.report": (
        "Faire de chaque suite de billets numérotés («\u00a05/10\u00a0») un rapport avec ses tendances.",
        "Make a report with its trends of each series of numbered posts (“5/10”).",
    ),
    "option.figures": (
        "Écrire une étude, à vérifier, pour chaque source citée par les billets.",
        "Write a study, to be checked, for each source that the posts credit.",
    ),
    "option.pictures": (
        "Aller chercher les images des billets.",
        "Fetch the pictures of the posts.",
    ),
    "option.private": (
        "Prendre aussi, comme brouillons, ce qui est privé, protégé ou à la corbeille.",
        "Take what is private, protected or in the bin as well, as drafts.",
    ),
    "option.study": (
        "D’un tableau, l’étude à laquelle ses chiffres s’ajoutent\u202f; créée si elle n’existe pas.",
        "Of a table, the study to which its figures are added; made where there is none.",
    ),
    "option.recover": (
        "D’un fichier abîmé, prendre ce qui peut l’être.",
        "Of a damaged file, take what can be had.",
    ),
    "option.only": (
        "Ne lire que cette source (peut être répété).",
        "Read this source alone (may be repeated).",
    ),
    "option.force": (
        "Lire aussi ce qui n’a pas à l’être encore\u00a0; un serveur qui demande d’attendre est respecté.",
        "Read also what is not due yet; a server that asked to wait is still left alone.",
    ),
    "option.source": (
        "Seulement les chiffres attribués à ce nom.",
        "Only the figures credited to that name.",
    ),
    "option.language": (
        "La langue du texte (par défaut\u00a0: devinée, paragraphe par paragraphe).",
        "The text's language (default: guessed for each paragraph).",
    ),
}
