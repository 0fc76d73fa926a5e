"""What `trendbook import` says."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "import.fate.written": ("Pris\u00a0: {what}.", "Taken in: {what}."),
    "import.fate.there": ("Déjà là\u00a0: {what}.", "There already: {what}."),
    "import.fate.left": ("Laissé\u00a0: {what} ({why}).", "Left out: {what} ({why})."),
    "import.empty": ("Ce fichier ne contient rien à prendre.", "This file holds nothing to take in."),
    "import.files": ("Fichiers écrits\u00a0: {n}.", "Files written: {n}."),
    "import.none": ("Aucun fichier n’est écrit.", "No file is written."),
    "import.looks.more": (
        "… et {n} autres points à voir (--format json les donne tous).",
        "… and {n} more to look at (--format json has them all).",
    ),
    "import.broken": (
        "La machine ne permet pas de lire ou d’écrire\u00a0: {reason}",
        "The machine does not allow reading or writing: {reason}",
    ),
    "import.progress": ("Textes", "Texts"),
    "import.words.untitled": ("Sans titre", "Untitled"),
    "import.words.untitled-id": ("billet", "post"),
    "import.words.film": ("Vidéo", "Video"),
    "import.words.picture": ("Image", "Picture"),
    "import.words.picture-of": ("Image\u00a0: {{alt}}", "Picture: {{alt}}"),
    "import.words.comments": (
        "Commentaires laissés sous ce texte là où il est paru. Ils s’affichent si "
        "site.yaml dit comments: true. "
        "Pour en retirer un, effacez ses lignes.",
        "Comments left under this text where it appeared. They are shown if site.yaml says comments: true. "
        "To remove one, delete its lines.",
    ),
    "import.look.bare": (
        "seuls les mots, les paragraphes et les adresses ont pu être gardés\u202f; relisez",
        "only words, paragraphs and addresses could be kept; read it again",
    ),
    "import.look.plainer": (
        "le gras, l’italique et le code n’ont pas pu être gardés",
        "bold, italics and code could not be kept",
    ),
    "import.look.shortcode": (
        "[{name}] affichait ce qui n’est pas dans l’export",
        "[{name}] showed what is not in the export",
    ),
    "import.look.series-split": (
        "La série «\u00a0{title}\u00a0» est déjà en partie parmi les articles\u00a0: la suite y va aussi.",
        "The series “{title}” is among the articles in part already: the rest goes there as well.",
    ),
    "import.look.pictures-linked": (
        "Images restées là où elles sont, et liées\u00a0: {n}. Avec --pictures, celles "
        "des billets nouveaux sont "
        "prises\u202f; --format json les liste.",
        "Pictures left where they are, and linked: {n}. With --pictures those of new posts are fetched; "
        "--format json lists them.",
    ),
    "import.look.pictures-failed": (
        "Images qui n’ont pas pu être prises, et restent liées\u00a0: {n}, d’abord {first}",
        "Pictures that could not be fetched, and stay links: {n}, first {first}",
    ),
    "import.look.pictures-undescribed": (
        "Images dont rien ne dit ce qu’elles montrent\u00a0: {n}. Écrivez-le entre les crochets.",
        "Pictures of which nothing says what they show: {n}. Write it between the brackets.",
    ),
    "import.look.addresses-by-query": (
        "Anciennes adresses de la forme ?p=123, qu’un site de fichiers ne peut pas rediriger\u00a0: {n}.",
        "Old addresses such as ?p=123, which a site of files cannot redirect: {n}.",
    ),
    "import.look.addresses-taken": (
        "Anciennes adresses où le site a déjà une page\u00a0: {n}. Elles ne mènent pas aux textes pris.",
        "Old addresses at which the site has a page already: {n}. They do not lead to the texts taken in.",
    ),
    "import.look.figures": (
        "Chiffres trouvés\u00a0: {n}, dans {texts} textes, tous non vérifiés. --figures en fait des études à "
        "vérifier\u202f; --format json les liste.",
        "Figures found: {n}, in {texts} texts, none verified. --figures makes studies of "
        "them, to be checked; "
        "--format json lists them.",
    ),
    "import.look.figures-written": (
        "Chiffres trouvés\u00a0: {n}, dans {texts} textes. Leurs études sont dans content/studies/, checked: "
        "unverified\u00a0: relisez chacune à côté de sa source, puis citez-la.",
        "Figures found: {n}, in {texts} texts. Their studies are in content/studies/, "
        "checked: unverified: read "
        "each beside its source, then cite it.",
    ),
    "import.why.no-text": ("ce ne sont pas des textes", "they are no texts"),
    "import.why.twice": ("une version plus récente est dans le fichier", "a later version is in the file"),
    "import.why.private": (
        "privé\u202f; --private les prend comme brouillons",
        "private; --private takes them as drafts",
    ),
    "import.why.protected": (
        "protégé par un mot de passe\u202f; --private les prend comme brouillons",
        "protected by a password; --private takes them as drafts",
    ),
    "import.why.trashed": (
        "à la corbeille\u202f; --private les prend comme brouillons",
        "in the bin; --private takes them as drafts",
    ),
    "import.why.empty": ("vide", "empty"),
    "import.why.nameless": (
        "rien ne permettrait de le reconnaître",
        "nothing would tell it from others again",
    ),
    "import.why.too-large": ("plus long qu’une page ne peut l’être", "more than a page may hold"),
    "import.why.spam": ("indésirable", "spam"),
    "import.why.unapproved": ("jamais publié", "never published"),
    "import.why.pingback": ("simple rappel d’un autre site", "only a note from another site"),
    "import.why.of-no-text": ("leur texte n’est pas là", "their text is not there"),
    "import.why.comments-stand": (
        "leur fichier existe déjà et n’est pas changé",
        "their file stands already and is not changed",
    ),
    "import.sort.page.one": ("{n} page", "{n} page"),
    "import.sort.page.many": ("{n} pages", "{n} pages"),
    "import.sort.comment.one": ("{n} commentaire", "{n} comment"),
    "import.sort.comment.many": ("{n} commentaires", "{n} comments"),
    "import.sort.settings.one": ("{n} réglage", "{n} setting"),
    "import.sort.settings.many": ("{n} réglages", "{n} settings"),
    "import.sort.template.one": ("{n} gabarit", "{n} template"),
    "import.sort.template.many": ("{n} gabarits", "{n} templates"),
    "import.sort.attachment.one": ("{n} fichier joint", "{n} attachment"),
    "import.sort.attachment.many": ("{n} fichiers joints", "{n} attachments"),
    "import.sort.menu.one": ("{n} entrée de menu", "{n} menu item"),
    "import.sort.menu.many": ("{n} entrées de menu", "{n} menu items"),
    "import.sort.revision.one": ("{n} révision", "{n} revision"),
    "import.sort.revision.many": ("{n} révisions", "{n} revisions"),
    "import.sort.block.one": ("{n} bloc", "{n} block"),
    "import.sort.block.many": ("{n} blocs", "{n} blocks"),
    "import.sort.item.one": ("{n} autre élément", "{n} other item"),
    "import.sort.item.many": ("{n} autres éléments", "{n} other items"),
    "import.sort.entry.one": ("{n} autre entrée", "{n} other entry"),
    "import.sort.entry.many": ("{n} autres entrées", "{n} other entries"),
    "import.refused.xml": (
        "{file}, ligne {line}, colonne {column}\u00a0: ce XML est abîmé ({detail}). "
        "Refaites l’export, ou prenez "
        "avec --recover ce qui peut l’être. Rien n’est écrit.",
        "{file}, line {line}, column {column}: this XML is damaged ({detail}). Make the "
        "export again, or take what "
        "can be had with --recover. Nothing is written.",
    ),
    "import.refused.xml-dtd": (
        "{file} déclare un type de document (DOCTYPE), ce qu’aucun export de blog ne fait. Rien n’est écrit.",
        "{file} declares a document type (DOCTYPE), as no export of a blog does. Nothing is written.",
    ),
    "import.refused.xml-deep": (
        "Dans {file}, des éléments sont emboîtés plus profondément que dans aucun export. Rien n’est écrit.",
        "In {file} elements are nested deeper than in any export. Nothing is written.",
    ),
    "import.refused.feed": (
        "Ce flux ne peut pas être lu\u00a0: {reason} Rien n’est écrit.",
        "This feed cannot be read: {reason} Nothing is written.",
    ),
    "import.refused.feed-too-large": (
        "Un flux de plus de {megabytes} Mo n’est pas lu. Demandez à votre blog son export. Rien n’est écrit.",
        "A feed of more than {megabytes} MB is not read. Ask your blog for its export. Nothing is written.",
    ),
    "import.sort.post.one": ("{n} billet", "{n} post"),
    "import.sort.post.many": ("{n} billets", "{n} posts"),
    "import.refused.outside": (
        "{path} mènerait hors du site, par un lien. Remplacez ce lien par un dossier.",
        "{path} would lead out of the site, by a link. Replace that link by a folder.",
    ),
    "import.refused.kind-other": (
        "{file} n’est pas un fichier que Trendbook sait prendre. Il prend les exports de Blogger et de "
        "WordPress, les flux RSS, Atom et JSON, les références en BibTeX, RIS et CSL-JSON, les tableaux "
        "CSV. Rien n’est écrit.",
        "{file} is no file that Trendbook can take in. It takes exports of Blogger and WordPress, RSS, "
        "Atom and JSON feeds, references in BibTeX, RIS and CSL-JSON, tables in CSV. Nothing is written.",
    ),
    "import.refused.kind-html": (
        "{file} est une page web, pas un export. Demandez l’export à votre blog, puis donnez ce fichier. "
        "Rien n’est écrit.",
        "{file} is a web page and no export. Ask your blog for its export, then give that file. Nothing is "
        "written.",
    ),
}
