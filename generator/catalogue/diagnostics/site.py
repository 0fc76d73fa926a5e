"""Words of faults in the site as a whole, and of the list in which faults are shown."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "count-mismatch.meaning": (
        "Le nombre de parties annoncé n’est pas celui des parties présentes.",
        "The number of sections announced is not that of the sections present.",
    ),
    "count-mismatch": (
        "«\u00a0{report}\u00a0» annonce {announced} parties, mais en a {known}",
        "“{report}” announces {announced} sections, but has {known}",
    ),
    "count-mismatch.hint": (
        "Corrigez announced, ajoutez les parties qui manquent, ou écrivez partial: true.",
        "Correct announced, add the missing sections, or write partial: true.",
    ),
    "count-mismatch/number": (
        "Le numéro {number} dépasse les {announced} parties annoncées",
        "The number {number} is beyond the {announced} sections announced",
    ),
    "count-mismatch/number.hint": (
        "Corrigez number ici, ou announced dans report.md.",
        "Correct number here, or announced in report.md.",
    ),
    "duplicate-number.meaning": (
        "Deux parties d’un rapport ont le même numéro.",
        "Two sections of a report have one number.",
    ),
    "duplicate-number": (
        "Le numéro {number} est déjà celui de {other}",
        "The number {number} is already that of {other}",
    ),
    "duplicate-number.hint": (
        "Changez l’un des deux numéros.",
        "Change one of the two numbers.",
    ),
    "missing-challenges.meaning": (
        "Une partie n’a pas d’enjeux, alors que les autres en ont.",
        "A section has no challenges, while the others do.",
    ),
    "missing-challenges": (
        "Cette partie n’a pas d’enjeux, alors que les autres en ont",
        "This section has no challenges, while the others do",
    ),
    "missing-challenges.hint": (
        'Ajoutez à l’en-tête\u00a0: challenges: ["…"]',
        'Add to the front matter: challenges: ["…"]',
    ),
    "breakdown-total.meaning": (
        "Les parts d’une répartition ne font pas 100\u202f%.",
        "The shares of a breakdown do not add up to 100%.",
    ),
    "breakdown-total": (
        "Les parts de «\u00a0{id}\u00a0» font {total}\u202f%, pas 100\u202f%",
        "The shares of “{id}” add up to {total}%, not 100%",
    ),
    "breakdown-total.hint": (
        (
            "Ajoutez la part qui manque, changez form (plusieurs réponses\u00a0: multiple-answers), "
            "ou dites pourquoi avec caveat."
        ),
        ("Add the missing share, change form (several answers: multiple-answers), or say why with caveat."),
    ),
    "mixed-bases.meaning": (
        "Les points d’une série ne portent pas sur les mêmes personnes.",
        "The points of a series are not about the same people.",
    ),
    "mixed-bases": (
        "Les points de «\u00a0{id}\u00a0» n’ont pas la même base ({bases})\u00a0: aucun axe ne les porte",
        "The points of “{id}” do not have the same base ({bases}): no axis can hold them",
    ),
    "mixed-bases.hint": (
        (
            "Ils seront des cartes ou un tableau. Corrigez base ou geography, écrivez form: comparison, "
            "ou dites avec caveat comment les lire."
        ),
        (
            "They become cards or a table. Correct base or geography, write form: comparison, "
            "or say with caveat how to read them."
        ),
    ),
    "no-interval.meaning": (
        "Une série demande des intervalles que ses points n’ont pas.",
        "A series asks for intervals that its points do not have.",
    ),
    "no-interval/unit": (
        (
            "«\u00a0{id}\u00a0» demande des intervalles, mais «\u00a0{statistic}\u00a0» "
            "n’est pas un pourcentage"
        ),
        "“{id}” asks for intervals, but “{statistic}” is not a percentage",
    ),
    "no-interval/unit.hint": (
        "Retirez margins, ou le point.",
        "Take out margins, or the point.",
    ),
    "no-interval/qualifier": (
        (
            "«\u00a0{id}\u00a0» demande des intervalles, mais «\u00a0{statistic}\u00a0» n’est connu "
            "qu’à peu près (qualifier)"
        ),
        "“{id}” asks for intervals, but “{statistic}” is known only roughly (qualifier)",
    ),
    "no-interval/qualifier.hint": (
        "Donnez la valeur exacte dans {file}, ou retirez margins.",
        "Give the exact value in {file}, or take out margins.",
    ),
    "no-interval/range": (
        (
            "«\u00a0{id}\u00a0» demande des intervalles, mais «\u00a0{statistic}\u00a0» "
            "n’est pas une part entre 0 et 100\u202f%"
        ),
        "“{id}” asks for intervals, but “{statistic}” is not a share between 0 and 100%",
    ),
    "no-interval/range.hint": (
        "Corrigez la valeur dans {file}, ou retirez margins.",
        "Correct the value in {file}, or take out margins.",
    ),
    "no-interval/kind": (
        (
            "«\u00a0{id}\u00a0» demande des intervalles, mais «\u00a0{statistic}\u00a0» "
            "n’est pas le résultat d’un sondage"
        ),
        "“{id}” asks for intervals, but “{statistic}” is not what a survey found",
    ),
    "no-interval/kind.hint": (
        "Seul en a ce qu’une étude (kind: survey ou barometer) a mesuré (kind: finding). Retirez margins.",
        "Only what a study (kind: survey or barometer) measured (kind: finding) has one. Take out margins.",
    ),
    "no-interval/sampling": (
        (
            "«\u00a0{id}\u00a0» demande des intervalles, mais on ignore comment ont été choisies "
            "les personnes de «\u00a0{statistic}\u00a0»"
        ),
        "“{id}” asks for intervals, but it is not known how the people of “{statistic}” were chosen",
    ),
    "no-interval/sampling.hint": (
        "Dites-le sous method dans {file} (sampling: probability, ou quota), ou retirez margins.",
        "Say so under method in {file} (sampling: probability, or quota), or take out margins.",
    ),
    "no-interval/opt-in": (
        (
            "«\u00a0{id}\u00a0» demande des intervalles, mais répondait qui voulait pour "
            "«\u00a0{statistic}\u00a0» (sampling: opt-in)"
        ),
        "“{id}” asks for intervals, but anyone who wished to could answer for “{statistic}” (sampling: "
        "opt-in)",
    ),
    "no-interval/opt-in.hint": (
        "Aucun intervalle ne dit qui ces réponses représentent. Retirez margins.",
        "No interval says whom these answers represent. Take out margins.",
    ),
    "no-interval/census": (
        (
            "«\u00a0{id}\u00a0» demande des intervalles, mais tout le monde a répondu pour "
            "«\u00a0{statistic}\u00a0» (sampling: census)"
        ),
        "“{id}” asks for intervals, but everybody answered for “{statistic}” (sampling: census)",
    ),
    "no-interval/census.hint": (
        "Un recensement n’a pas de marge d’échantillon. Retirez margins.",
        "A census has no sampling error. Take out margins.",
    ),
    "no-interval/sample": (
        (
            "«\u00a0{id}\u00a0» demande des intervalles, mais on ignore combien de personnes ont répondu "
            "pour "
            "«\u00a0{statistic}\u00a0»"
        ),
        "“{id}” asks for intervals, but it is not known how many people answered for “{statistic}”",
    ),
    "no-interval/sample.hint": (
        (
            "Dans {file}, donnez sample sous method, ou au chiffre lui-même s’il a sa propre base. "
            "Ou retirez margins."
        ),
        "In {file}, give sample under method, or to the figure itself if it has a base of its own. "
        "Or take out margins.",
    ),
    "no-interval/deff": (
        (
            "«\u00a0{id}\u00a0» demande des intervalles, mais l’effet de plan (deff) de "
            "«\u00a0{statistic}\u00a0» n’en permet aucun"
        ),
        "“{id}” asks for intervals, but the design effect (deff) of “{statistic}” allows none",
    ),
    "no-interval/deff.hint": (
        "Sous method dans {file}, donnez un effet de plan plus grand que zéro\u00a0: deff: 1.2",
        "Under method in {file}, give a design effect greater than zero: deff: 1.2",
    ),
    "no-interval/axis": (
        "«\u00a0{id}\u00a0» demande des intervalles, mais n’est pas une suite de valeurs sur un axe",
        "“{id}” asks for intervals, but is not a row of values on one axis",
    ),
    "no-interval/axis.hint": (
        (
            "Il y faut deux points ou plus, un form autre que time et profile, une seule base\u202f; "
            "ou un group par base, et un caveat. Ou retirez margins."
        ),
        (
            "It takes two points or more, a form other than time and profile, one base; "
            "or a group for each base, and a caveat. Or take out margins."
        ),
    ),
    "unused.meaning": (
        "Quelque chose n’est employé nulle part.",
        "Something is used nowhere.",
    ),
    "unused/stat": (
        "Le chiffre «\u00a0{id}\u00a0» n’est employé nulle part",
        "The figure “{id}” is used nowhere",
    ),
    "unused/stat.hint": (
        "Employez-le dans un texte avec [[{id}]], ou dites dans note pourquoi il est là.",
        "Use it in a text with [[{id}]], or say in note why it is there.",
    ),
    "unused/series": (
        "La série «\u00a0{id}\u00a0» n’est montrée nulle part",
        "The series “{id}” is shown nowhere",
    ),
    "unused/series.hint": (
        "Montrez-la dans un texte avec ![[{id}]], ou dites dans note pourquoi elle est là.",
        "Show it in a text with ![[{id}]], or say in note why it is there.",
    ),
    "unused/study": (
        "L’étude «\u00a0{id}\u00a0» n’est citée nulle part",
        "The study “{id}” is cited nowhere",
    ),
    "unused/study.hint": (
        "Citez-la avec [@{id}], ou dites dans note pourquoi elle est là.",
        "Cite it with [@{id}], or say in note why it is there.",
    ),
    "unused/publisher": (
        "L’éditeur «\u00a0{id}\u00a0» n’a publié aucune étude du site",
        "The publisher “{id}” has published no study of the site",
    ),
    "unused/publisher.hint": (
        "Effacez-le, ou nommez-le dans une étude (publisher: {id}).",
        "Delete it, or name it in a study (publisher: {id}).",
    ),
    "unused/brand": (
        "La marque «\u00a0{id}\u00a0» n’est nommée nulle part",
        "The brand “{id}” is named nowhere",
    ),
    "unused/brand.hint": (
        "Effacez-la, ou liez-la dans un texte avec [[brand:{id}]].",
        "Delete it, or link to it in a text with [[brand:{id}]].",
    ),
    "unused/theme": (
        "Le thème «\u00a0{id}\u00a0» n’est employé nulle part",
        "The theme “{id}” is used nowhere",
    ),
    "unused/theme.hint": (
        "Effacez-le, ou ajoutez-le à l’en-tête d’un texte (themes: [{id}]).",
        "Delete it, or add it to a text’s front matter (themes: [{id}]).",
    ),
    "unused/indicator": (
        "Aucun chiffre ne mesure l’indicateur «\u00a0{id}\u00a0»",
        "No figure measures the indicator “{id}”",
    ),
    "unused/indicator.hint": (
        "Effacez-le, ou nommez-le dans un chiffre (indicator: {id}).",
        "Delete it, or name it in a figure (indicator: {id}).",
    ),
    "unverified.meaning": (
        "Une étude citée n’a été vérifiée nulle part.",
        "A study that is cited has not been checked anywhere.",
    ),
    "unverified": (
        "Les chiffres de l’étude «\u00a0{id}\u00a0», employés dans {by}, ne sont pas vérifiés",
        "The figures of the study “{id}”, used in {by}, are not checked",
    ),
    "unverified.hint": (
        (
            "Une fois les chiffres relus, écrivez checked: primary (dans l’étude) ou checked: "
            "secondary (dans un texte qui la cite). Un rapport qui les emploie à dessein le dit dans "
            "l’en-tête de son report.md\u00a0: unverified: accepted"
        ),
        (
            "Once the figures are checked, write checked: primary (in the study) or checked: "
            "secondary (in a text that quotes it). A report that uses them on purpose says so in "
            "the front matter of its report.md: unverified: accepted"
        ),
    ),
    "overdue.meaning": (
        "Un chiffre plus récent devrait être paru.",
        "A newer figure should be out by now.",
    ),
    "overdue": (
        "Un chiffre plus récent que «\u00a0{id}\u00a0» ({value}) est attendu depuis {due}",
        "A figure newer than “{id}” ({value}) has been expected since {due}",
    ),
    "overdue.hint": (
        (
            "S’il est paru, ajoutez-le, et écrivez ici superseded_by: suivi de son nom\u202f; sinon, "
            "donnez à "
            "due une date plus lointaine, ou retirez due."
        ),
        (
            "If it is out, add it, and write superseded_by: here, followed by its name; if not, give due a "
            "later date, or take due out."
        ),
    ),
    "superseded-used.meaning": (
        "Un texte emploie un chiffre qu’un autre remplace.",
        "A text uses a figure that another one replaces.",
    ),
    "superseded-used": (
        "Le texte emploie «\u00a0{id}\u00a0» ({old}), remplacé par «\u00a0{newer}\u00a0» ({new}, dans "
        "{file})",
        "The text uses “{id}” ({old}), replaced by “{newer}” ({new}, in {file})",
    ),
    "superseded-used.hint": (
        (
            "Employez «\u00a0{newer}\u00a0» à sa place, ou avec lui pour comparer les deux. Pour ne "
            "parler que "
            "de l’ancien, ajoutez à l’en-tête\u00a0: checks: {{superseded-used: off}}"
        ),
        (
            "Use “{newer}” in its place, or beside it to compare the two. To speak of the old one alone, "
            "add to the front matter: checks: {{superseded-used: off}}"
        ),
    ),
    "unknown-check.meaning": (
        "checks: nomme une règle qui n’existe pas ou ne se règle pas.",
        "checks: names a rule that does not exist or cannot be set.",
    ),
    "unknown-check": (
        "Aucune règle réglable ne s’appelle «\u00a0{check}\u00a0»",
        "No rule that can be set is called “{check}”",
    ),
    "unknown-check.hint": (
        "Règles possibles\u00a0: {known}",
        "Possible rules: {known}",
    ),
    "url-collision.meaning": (
        "Deux pages auraient la même adresse.",
        "Two pages would have one address.",
    ),
    "url-collision": (
        "L’adresse {path} est déjà prise par {other}",
        "The address {path} is already taken by {other}",
    ),
    "url-collision.hint": (
        "Renommez l’un des deux fichiers.",
        "Rename one of the two files.",
    ),
    "url-collision/alias": (
        "L’ancienne adresse {path} est déjà celle de {other}",
        "The old address {path} is already that of {other}",
    ),
    "url-collision/alias.hint": (
        "Laissez-la dans aliases au seul texte auquel elle doit mener.",
        "Leave it in aliases to the one text to which it should lead.",
    ),
    "url-collision/alias-reserved": (
        "À l’ancienne adresse {path}, le site a une page à lui",
        "At the old address {path} the site has a page of its own",
    ),
    "url-collision/alias-reserved.hint": (
        "Effacez cette ligne\u00a0: le site ne peut pas y mettre une redirection.",
        "Delete this line: the site cannot put a redirect there.",
    ),
    "url-collision/own": (
        "{path} est l’adresse de ce texte, ou y figure deux fois",
        "{path} is this text's own address, or stands here twice",
    ),
    "url-collision/own.hint": (
        "Effacez cette ligne.",
        "Delete this line.",
    ),
    "url-collision/reserved": (
        "L’adresse {path} est celle d’une page que le site fait lui-même",
        "The address {path} is that of a page that the site makes itself",
    ),
    "url-collision/reserved.hint": (
        "Renommez ce fichier.",
        "Rename this file.",
    ),
    "bad-slide.meaning": (
        "Un diaporama demande une diapositive, une tendance ou une place qui n’existe pas.",
        "A deck asks for a slide, a trend or a place that does not exist.",
    ),
    "bad-slide/unknown": (
        "Le diaporama n’a pas de diapositive «\u00a0{id}\u00a0»",
        "The deck has no slide “{id}”",
    ),
    "bad-slide/unknown.hint": (
        "Diapositives possibles\u00a0: {known}",
        "Possible slides: {known}",
    ),
    "bad-slide/trend": (
        "Ce rapport n’a pas de tendance «\u00a0{id}\u00a0»",
        "This report has no trend “{id}”",
    ),
    "bad-slide/trend.hint": (
        "Tendances possibles, par leur nom ou leur numéro\u00a0: {known}",
        "Possible trends, by name or number: {known}",
    ),
    "bad-slide/places": (
        "Cette diapositive a plusieurs places\u00a0: {known}",
        "This slide has several places: {known}",
    ),
    "bad-slide/places.hint": (
        "Gardez une seule de ces lignes.",
        "Keep one of these lines.",
    ),
    "bad-slide/several": (
        "Cette diapositive montre plusieurs choses à la fois\u00a0: {known}",
        "This slide shows several things at once: {known}",
    ),
    "bad-slide/several.hint": (
        "Faites une diapositive de chacune\u202f; charts en prend deux au plus.",
        "Make a slide of each; charts takes two at most.",
    ),
    "bad-slide/empty": (
        "Cette diapositive ne montre rien",
        "This slide shows nothing",
    ),
    "bad-slide/empty.hint": (
        "Donnez-lui title, figure, charts, table, points, quote ou picture.",
        "Give it title, figure, charts, table, points, quote or picture.",
    ),
    "bad-font.meaning": (
        "Une police que site.yaml nomme manque, ou ne peut pas servir.",
        "A font that site.yaml names is missing, or cannot be used.",
    ),
    "bad-font/missing": (
        "La police «\u00a0{file}\u00a0» n’existe pas",
        "There is no font “{file}”",
    ),
    "bad-font/missing.hint": (
        "Le nom est compté depuis le dossier content/, par exemple\u00a0: marque/Inter-Regular.ttf.",
        "The name counts from the folder content/, for example: brand/Inter-Regular.ttf.",
    ),
    "bad-font/web": (
        "«\u00a0{file}\u00a0» est une police pour le web (WOFF), que ni PDF ni PowerPoint ne lisent",
        "“{file}” is a font for the web (WOFF), which neither PDF nor PowerPoint can read",
    ),
    "bad-font/web.hint": (
        "Prenez la même au format TTF ou OTF\u202f; elle sert alors partout.",
        "Take the same one as TTF or OTF; it then serves everywhere.",
    ),
    "bad-font/not-a-font": (
        "«\u00a0{file}\u00a0» n’est pas une police TTF ou OTF, ou est abîmée",
        "“{file}” is no TTF or OTF font, or is damaged",
    ),
    "bad-font/not-a-font.hint": (
        "Téléchargez-la de nouveau, au format TTF ou OTF, une graisse par fichier.",
        "Download it again, as TTF or OTF, one weight a file.",
    ),
    "bad-font/too-large": (
        "La police «\u00a0{file}\u00a0» dépasse {megabytes}\u00a0Mo",
        "The font “{file}” is larger than {megabytes} MB",
    ),
    "bad-font/too-large.hint": (
        "Prenez une version réduite aux lettres latines.",
        "Take a version that is cut to Latin letters.",
    ),
    "bad-font/family": (
        "«\u00a0{file}\u00a0» est de la famille {family}, mais regular de la famille {other}",
        "“{file}” is of the family {family}, but regular of the family {other}",
    ),
    "bad-font/family.hint": (
        "Gras et italique sont de la même famille que regular\u202f; titles peut en avoir une autre.",
        "Bold and italic are of the family of regular; titles may have another.",
    ),
    "low-contrast.meaning": (
        "Une couleur de la marque rend un texte difficile à lire.",
        "A colour of the brand makes a text hard to read.",
    ),
    "low-contrast": (
        (
            "Le texte «\u00a0{text}\u00a0» ({colour}) sur «\u00a0{ground}\u00a0» ({upon}) n’a qu’un "
            "contraste de {contrast}\u202f; il en faut {least}"
        ),
        (
            "The text “{text}” ({colour}) on “{ground}” ({upon}) has a contrast of no more than {contrast}; "
            "it takes {least}"
        ),
    ),
    "low-contrast.hint": (
        'Écrivez {text}: "{legible}", la même couleur juste assez marquée, ou changez le fond.',
        'Write {text}: "{legible}", the same colour strong enough, or change the ground.',
    ),
    "bad-template.meaning": (
        "Un modèle PowerPoint manque, ne se lit pas, ou n’a pas la disposition qu’il faut.",
        "A PowerPoint template is missing, cannot be read, or lacks the layout that is needed.",
    ),
    "bad-template/missing": (
        "Le modèle «\u00a0{file}\u00a0» n’existe pas",
        "There is no template “{file}”",
    ),
    "bad-template/missing.hint": (
        "Mettez-le là\u00a0: {path}, dans content/\u202f; le nom part du dossier de deck.yaml.",
        "Put it there: {path}, inside content/; the name counts from the folder of deck.yaml.",
    ),
    "bad-template/not-pptx": (
        "«\u00a0{file}\u00a0» n’est pas une présentation PowerPoint",
        "“{file}” is not a PowerPoint presentation",
    ),
    "bad-template/not-pptx.hint": (
        "Donnez un fichier .pptx ou .potx.",
        "Give a .pptx or .potx file.",
    ),
    "bad-template/old": (
        "«\u00a0{file}\u00a0» est une présentation d’avant 2007, ou protégée par un mot de passe",
        "“{file}” is a presentation from before 2007, or protected by a password",
    ),
    "bad-template/old.hint": (
        "Ouvrez-la dans PowerPoint et enregistrez-la comme .pptx, sans mot de passe.",
        "Open it in PowerPoint and save it as .pptx, without a password.",
    ),
    "bad-template/macros": (
        "«\u00a0{file}\u00a0» contient des macros",
        "“{file}” holds macros",
    ),
    "bad-template/macros.hint": (
        "Enregistrez-la comme .pptx, ce qui les enlève.",
        "Save it as .pptx, which leaves them out.",
    ),
    "bad-template/broken": (
        "La présentation «\u00a0{file}\u00a0» est abîmée",
        "The presentation “{file}” is damaged",
    ),
    "bad-template/broken.hint": (
        "Ouvrez-la dans PowerPoint, laissez-le la réparer, et enregistrez-la comme .pptx.",
        "Open it in PowerPoint, let that repair it, and save it as .pptx.",
    ),
    "bad-template/too-large": (
        "Le modèle «\u00a0{file}\u00a0» est trop grand\u00a0: plus de {megabytes} Mo",
        "The template “{file}” is too large: more than {megabytes} MB",
    ),
    "bad-template/too-large.hint": (
        "Enlevez-en les diapositives, les films et les grandes images\u202f; gardez ses dispositions.",
        "Take out its slides, films and large pictures; keep its layouts.",
    ),
    "bad-template/kind": (
        "Il n’y a pas de diapositives de la sorte «\u00a0{kind}\u00a0»",
        "There are no slides of the kind “{kind}”",
    ),
    "bad-template/kind.hint": (
        "Sortes possibles\u00a0: {known}",
        "Possible kinds: {known}",
    ),
    "bad-template/layout": (
        "Le modèle «\u00a0{file}\u00a0» n’a pas de disposition «\u00a0{name}\u00a0» pour {kind}",
        "The template “{file}” has no layout “{name}” for {kind}",
    ),
    "bad-template/layout.hint": (
        "Ses dispositions\u00a0: {known}",
        "Its layouts: {known}",
    ),
    "bad-template/untitled": (
        "La disposition «\u00a0{name}\u00a0» du modèle «\u00a0{file}\u00a0» n’a pas de titre",
        "The layout “{name}” of the template “{file}” has no title",
    ),
    "bad-template/untitled.hint": (
        "Prenez-en une autre pour {kind}, ou ajoutez-y un titre dans le masque. Il y a\u00a0: {known}",
        "Take another for {kind}, or add a title to it in the slide master. Its layouts: {known}",
    ),
    "bad-template/lacking": (
        "Le modèle «\u00a0{file}\u00a0» n’a pas de disposition pour {kind}",
        "The template “{file}” has no layout for {kind}",
    ),
    "bad-template/lacking.hint": (
        "Il en faut une avec un titre et de la place dessous. Nommez-la sous layouts dans deck.yaml\u202f; "
        "ses dispositions\u00a0: {known}",
        "One with a title and room below it is needed. Name it under layouts in deck.yaml; its layouts: "
        "{known}",
    ),
    "template-fault.meaning": (
        "Un gabarit ne se lit pas ou demande ce qui n’existe pas.",
        "A template cannot be read or asks for what does not exist.",
    ),
    "template-fault": (
        "Ce gabarit ne fonctionne pas\u00a0: {message}",
        "This template does not work: {message}",
    ),
    "template-fault.hint": (
        "Corrigez-le, ou effacez-le de templates/ pour retrouver celui d’origine.",
        "Correct it, or delete it from templates/ to return to the original one.",
    ),
    "presentation.error": (
        "erreur",
        "error",
    ),
    "presentation.warning": (
        "avertissement",
        "warning",
    ),
    "presentation.line": (
        "{path}:{line}:{column}: {severity}\u00a0: {message} [{code}]",
        "{path}:{line}:{column}: {severity}: {message} [{code}]",
    ),
    "presentation.suggestion": (
        "Vouliez-vous dire «\u00a0{word}\u00a0»\u202f?",
        "Did you mean “{word}”?",
    ),
    "presentation.more.one": (
        "… et 1 autre, à voir quand ceux-ci seront corrigés",
        "… and 1 more, to be seen when these are corrected",
    ),
    "presentation.more.many": (
        "… et {n} autres, à voir quand ceux-ci seront corrigés",
        "… and {n} more, to be seen when these are corrected",
    ),
    "presentation.errors.one": (
        "{n} erreur",
        "{n} error",
    ),
    "presentation.errors.many": (
        "{n} erreurs",
        "{n} errors",
    ),
    "presentation.warnings.one": (
        "{n} avertissement",
        "{n} warning",
    ),
    "presentation.warnings.many": (
        "{n} avertissements",
        "{n} warnings",
    ),
}
