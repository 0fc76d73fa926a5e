"""Words of faults in what YAML says: keys, values, ids and references."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "unknown-key.meaning": (
        "Une clé qui n’existe pas à cet endroit.",
        "A key that does not exist in this place.",
    ),
    "unknown-key": (
        "La clé «\u00a0{key}\u00a0» n’existe pas ici",
        "There is no key “{key}” here",
    ),
    "unknown-key.hint": (
        "Clés possibles\u00a0: {known}",
        "Possible keys: {known}",
    ),
    "unknown-key/implied": (
        "La clé «\u00a0{key}\u00a0» ne s’écrit pas\u00a0: elle vient du nom du fichier ou de sa place",
        "The key “{key}” is not written: it follows from the file's name or place",
    ),
    "unknown-key/implied.hint": (
        "Effacez cette ligne.",
        "Delete this line.",
    ),
    "missing-key.meaning": (
        "Une clé obligatoire manque.",
        "A required key is missing.",
    ),
    "missing-key": (
        "Il manque la clé «\u00a0{key}\u00a0»",
        "The key “{key}” is missing",
    ),
    "missing-key.hint": (
        "Ajoutez une ligne «\u00a0{key}: …\u00a0».",
        "Add a line “{key}: …”.",
    ),
    "missing-key/empty": (
        "La clé «\u00a0{key}\u00a0» n’a pas de valeur",
        "The key “{key}” has no value",
    ),
    "missing-key/empty.hint": (
        "Écrivez la valeur après le deux-points, ou effacez la ligne.",
        "Write the value after the colon, or delete the line.",
    ),
    "wrong-type.meaning": (
        "Une valeur n’est pas de la sorte attendue (texte, nombre, liste…).",
        "A value is not of the kind expected (text, number, list…).",
    ),
    "wrong-type/text": (
        "«\u00a0{key}\u00a0» attend un texte, pas {got}",
        "“{key}” takes a text, not {got}",
    ),
    "wrong-type/text.hint": (
        "S’il y a un deux-points, une accolade ou un crochet dans le texte, mettez-le entre guillemets.",
        "If the text holds a colon, a brace or a bracket, put it between quotes.",
    ),
    "wrong-type/number": (
        "«\u00a0{key}\u00a0» attend un nombre, pas «\u00a0{got}\u00a0»",
        "“{key}” takes a number, not “{got}”",
    ),
    "wrong-type/number.hint": (
        "Écrivez les chiffres seuls, sans unité ni guillemets, par exemple\u00a0: 1004",
        "Write the digits alone, without unit or quotes, for example: 1004",
    ),
    "wrong-type/amount": (
        "«\u00a0{key}\u00a0» attend un nombre, pas «\u00a0{got}\u00a0»",
        "“{key}” takes a number, not “{got}”",
    ),
    "wrong-type/amount.hint": (
        "Écrivez par exemple 84, 12,5, 98 000 ou 6/10\u202f; l’unité va sur la ligne unit.",
        "Write for example 84, 12.5, 98 000 or 6/10; the unit goes on the line unit.",
    ),
    "wrong-type/colour": (
        "«\u00a0{key}\u00a0» attend une couleur, pas «\u00a0{got}\u00a0»",
        "“{key}” takes a colour, not “{got}”",
    ),
    "wrong-type/colour.hint": (
        'Écrivez-la en six chiffres hexadécimaux, entre guillemets\u00a0: {key}: "#1B5E20"',
        'Write it as six hexadecimal digits, in quotes: {key}: "#1B5E20"',
    ),
    "wrong-type/list": (
        "«\u00a0{key}\u00a0» attend une liste, pas «\u00a0{got}\u00a0»",
        "“{key}” takes a list, not “{got}”",
    ),
    "wrong-type/list.hint": (
        "Mettez des crochets, même pour un seul élément\u00a0: {key}: [{got}]",
        "Use brackets, even for a single item: {key}: [{got}]",
    ),
    "wrong-type/map": (
        "«\u00a0{key}\u00a0» attend des lignes «\u00a0clé\u00a0: valeur\u00a0», pas «\u00a0{got}\u00a0»",
        "“{key}” takes “key: value” lines, not “{got}”",
    ),
    "wrong-type/map.hint": (
        "Écrivez-les sous «\u00a0{key}:\u00a0», décalées de deux espaces.",
        "Write them below “{key}:”, indented by two spaces.",
    ),
    "wrong-type/boolean": (
        "«\u00a0{key}\u00a0» attend true (oui) ou false (non), pas «\u00a0{got}\u00a0»",
        "“{key}” takes true or false, not “{got}”",
    ),
    "wrong-type/boolean.hint": (
        "Écrivez\u00a0: {key}: true",
        "Write: {key}: true",
    ),
    "bad-value.meaning": (
        "Une valeur n’est pas l’une de celles qui existent.",
        "A value is not one of those that exist.",
    ),
    "bad-value": (
        "«\u00a0{got}\u00a0» n’est pas une valeur de «\u00a0{key}\u00a0»",
        "“{got}” is not a value of “{key}”",
    ),
    "bad-value.hint": (
        "Valeurs possibles\u00a0: {known}",
        "Possible values: {known}",
    ),
    "bad-value/alias": (
        "«\u00a0{got}\u00a0» ne peut pas être redirigé",
        "“{got}” cannot be redirected",
    ),
    "bad-value/alias.hint": (
        "Écrivez le chemin seul, sans nom de site ni «\u00a0?\u00a0», par exemple\u00a0: "
        "/2014/01/mon-billet.html",
        "Write the path alone, without the name of the site or “?”, for example: /2014/01/my-post.html",
    ),
    "bad-value/circle": (
        "«\u00a0{id}\u00a0» finit par se remplacer lui-même\u00a0: {row}",
        "“{id}” ends up replacing itself: {row}",
    ),
    "bad-value/circle.hint": (
        "Le plus récent de la suite n’a pas de superseded_by\u00a0: retirez-le de sa fiche.",
        "The newest of the row has no superseded_by: take it out of that one.",
    ),
    "bad-date.meaning": (
        "Une date qui n’existe pas ou ne se lit pas.",
        "A date that does not exist or cannot be read.",
    ),
    "bad-date": (
        "«\u00a0{got}\u00a0» n’est pas une date",
        "“{got}” is not a date",
    ),
    "bad-date.hint": (
        (
            "Écrivez par exemple 2010, 2010-10, 2010-Q4, 2010-10-05, ou deux dates dans "
            "l’ordre\u00a0: 2010-09-02/2010-09-09."
        ),
        (
            "Write for example 2010, 2010-10, 2010-Q4, 2010-10-05, or two dates in order: "
            "2010-09-02/2010-09-09."
        ),
    ),
    "bad-date/day": (
        "«\u00a0{got}\u00a0» n’est pas un jour",
        "“{got}” is not a day",
    ),
    "bad-date/day.hint": (
        "Écrivez l’année, le mois et le jour, par exemple\u00a0: 2026-11-22",
        "Write the year, the month and the day, for example: 2026-11-22",
    ),
    "bad-url.meaning": (
        "Une adresse web qui ne se lit pas.",
        "A web address that cannot be read.",
    ),
    "bad-url": (
        "«\u00a0{got}\u00a0» n’est pas une adresse web",
        "“{got}” is not a web address",
    ),
    "bad-url.hint": (
        "Écrivez-la entière, par exemple\u00a0: https://exemple.org/etude",
        "Write it in full, for example: https://example.org/study",
    ),
    "unknown-language.meaning": (
        "Une langue dans laquelle le site n’est pas, ou ne peut pas être, publié.",
        "A language in which the site is not, or cannot be, published.",
    ),
    "unknown-language": (
        "Le site ne peut pas être en «\u00a0{got}\u00a0»",
        "The site cannot be in “{got}”",
    ),
    "unknown-language.hint": (
        "Langues possibles\u00a0: {known}",
        "Possible languages: {known}",
    ),
    "unknown-language/text": (
        "Ce texte est en «\u00a0{got}\u00a0», qui n’est pas une langue du site ({known})",
        "This text is in “{got}”, which is not a language of the site ({known})",
    ),
    "unknown-language/text.hint": (
        "Ajoutez cette langue à languages dans content/site.yaml, ou retirez le fichier.",
        "Add this language to languages in content/site.yaml, or remove the file.",
    ),
    "bad-id.meaning": (
        "Un identifiant contient autre chose que a–z, 0–9 et des tirets.",
        "An id holds something other than a–z, 0–9 and hyphens.",
    ),
    "bad-id": (
        "«\u00a0{id}\u00a0» ne peut pas servir d’identifiant",
        "“{id}” cannot serve as an id",
    ),
    "bad-id.hint": (
        (
            "N’employez que des minuscules sans accents, des chiffres et des tirets, par "
            "exemple\u00a0: le-client-sera-trace"
        ),
        ("Use only lower-case letters without accents, digits and hyphens, for example: the-traced-customer"),
    ),
    "duplicate-id.meaning": (
        "Deux choses de même sorte ont le même identifiant.",
        "Two things of one kind have the same id.",
    ),
    "duplicate-id": (
        "L’identifiant «\u00a0{id}\u00a0» est déjà pris dans {other}",
        "The id “{id}” is already taken in {other}",
    ),
    "duplicate-id.hint": (
        "Renommez l’un des deux, et les liens qui y mènent.",
        "Rename one of them, and the links that lead to it.",
    ),
    "duplicate-id/alias": (
        "L’ancien identifiant «\u00a0{id}\u00a0» est déjà pris dans {file}",
        "The old id “{id}” is already taken in {file}",
    ),
    "duplicate-id/alias.hint": (
        "Laissez-le dans aliases au seul chiffre qui a été publié sous ce nom.",
        "Leave it in aliases to the one figure that was published under it.",
    ),
    "ambiguous-id.meaning": (
        "Un identifiant sans préfixe désigne plusieurs choses.",
        "An id without prefix stands for several things.",
    ),
    "ambiguous-id": (
        "«\u00a0{id}\u00a0» désigne plusieurs choses",
        "“{id}” stands for several things",
    ),
    "ambiguous-id.hint": (
        "Écrivez laquelle\u00a0: {known}",
        "Write which one: {known}",
    ),
    "unknown-reference.meaning": (
        "Un lien, une citation ou une clé nomme ce qui n’existe pas.",
        "A link, a citation or a key names what does not exist.",
    ),
    "unknown-reference": (
        "Rien ne s’appelle «\u00a0{id}\u00a0»",
        "Nothing is called “{id}”",
    ),
    "unknown-reference.hint": (
        "Vérifiez l’identifiant\u202f; «\u00a0trendbook find\u00a0» suivi de quelques mots le retrouve.",
        "Check the id; “trendbook find” followed by a few words finds it.",
    ),
    "unknown-reference/stat": (
        "Aucune statistique ne s’appelle «\u00a0{id}\u00a0»",
        "No statistic is called “{id}”",
    ),
    "unknown-reference/stat.hint": (
        "Vérifiez l’identifiant\u202f; «\u00a0trendbook find\u00a0» suivi de quelques mots le retrouve.",
        "Check the id; “trendbook find” followed by a few words finds it.",
    ),
    "unknown-reference/series": (
        "Aucune série ne s’appelle «\u00a0{id}\u00a0»",
        "No series is called “{id}”",
    ),
    "unknown-reference/series.hint": (
        "Vérifiez l’identifiant\u202f; «\u00a0trendbook find\u00a0» suivi de quelques mots le retrouve.",
        "Check the id; “trendbook find” followed by a few words finds it.",
    ),
    "unknown-reference/study": (
        "Aucune étude ne s’appelle «\u00a0{id}\u00a0»",
        "No study is called “{id}”",
    ),
    "unknown-reference/study.hint": (
        (
            "L’identifiant d’une étude est le nom de son fichier dans content/studies/, sans "
            "«\u00a0.yaml\u00a0»."
        ),
        "A study's id is the name of its file in content/studies/, without “.yaml”.",
    ),
    "unknown-reference/publisher": (
        "Aucun éditeur ne s’appelle «\u00a0{id}\u00a0»",
        "No publisher is called “{id}”",
    ),
    "unknown-reference/publisher.hint": (
        "Ajoutez-le à content/publishers.yaml, ou corrigez l’identifiant.",
        "Add it to content/publishers.yaml, or correct the id.",
    ),
    "unknown-reference/brand": (
        "Aucune marque ne s’appelle «\u00a0{id}\u00a0»",
        "No brand is called “{id}”",
    ),
    "unknown-reference/brand.hint": (
        "Ajoutez-la à content/brands.yaml, ou corrigez l’identifiant.",
        "Add it to content/brands.yaml, or correct the id.",
    ),
    "unknown-reference/indicator": (
        "Aucun indicateur ne s’appelle «\u00a0{id}\u00a0»",
        "No indicator is called “{id}”",
    ),
    "unknown-reference/indicator.hint": (
        "Ajoutez-le à content/indicators.yaml, ou corrigez l’identifiant.",
        "Add it to content/indicators.yaml, or correct the id.",
    ),
    "unknown-reference/theme": (
        "Aucun thème ne s’appelle «\u00a0{id}\u00a0»",
        "No theme is called “{id}”",
    ),
    "unknown-reference/theme.hint": (
        "Ajoutez-le à content/themes.yaml, ou corrigez l’identifiant.",
        "Add it to content/themes.yaml, or correct the id.",
    ),
    "unknown-reference/report": (
        "Aucun rapport ne s’appelle «\u00a0{id}\u00a0»",
        "No report is called “{id}”",
    ),
    "unknown-reference/report.hint": (
        "L’identifiant d’un rapport est le nom de son dossier dans content/.",
        "A report's id is the name of its folder in content/.",
    ),
    "unknown-reference/trend": (
        "Aucune tendance ne s’appelle «\u00a0{id}\u00a0»",
        "No trend is called “{id}”",
    ),
    "unknown-reference/trend.hint": (
        "L’identifiant d’une tendance est le nom de son fichier, sans le numéro ni «\u00a0.md\u00a0».",
        "A trend's id is the name of its file, without the number and “.md”.",
    ),
    "unknown-reference/article": (
        "Aucun article ne s’appelle «\u00a0{id}\u00a0»",
        "No article is called “{id}”",
    ),
    "unknown-reference/article.hint": (
        (
            "L’identifiant d’un article est le nom de son fichier dans content/articles/, sans "
            "«\u00a0.md\u00a0»."
        ),
        "An article's id is the name of its file in content/articles/, without “.md”.",
    ),
    "unknown-reference/page": (
        "Aucune page ne s’appelle «\u00a0{id}\u00a0»",
        "No page is called “{id}”",
    ),
    "unknown-reference/page.hint": (
        ("L’identifiant d’une page est le nom de son fichier dans content/pages/, sans «\u00a0.md\u00a0»."),
        "A page's id is the name of its file in content/pages/, without “.md”.",
    ),
    "unknown-reference/embed": (
        ("«\u00a0{id}\u00a0» ne s’affiche pas dans un texte\u00a0: seuls une série ou un chiffre le peuvent"),
        "“{id}” cannot be shown in a text: only a series or a figure can",
    ),
    "unknown-reference/embed.hint": (
        "Pour y mener par un lien, retirez le point d’exclamation\u00a0: [[{id}]]",
        "To link to it, remove the exclamation mark: [[{id}]]",
    ),
    "unknown-reference/other-study": (
        "La statistique «\u00a0{id}\u00a0» n’est pas dans l’étude «\u00a0{study}\u00a0»",
        "The statistic “{id}” is not in the study “{study}”",
    ),
    "unknown-reference/other-study.hint": (
        "Elle est dans «\u00a0{other}\u00a0»\u00a0: [@{other}#{id}]",
        "It is in “{other}”: [@{other}#{id}]",
    ),
    "draft-reference.meaning": (
        "Un lien mène à un brouillon, que les lecteurs ne verront pas.",
        "A link leads to a draft, which readers will not see.",
    ),
    "draft-reference": (
        "«\u00a0{id}\u00a0» est un brouillon, ou n’est pas encore publié",
        "“{id}” is a draft, or not published yet",
    ),
    "draft-reference.hint": (
        "Publiez-le (status: published), retirez le lien, ou construisez avec --drafts.",
        "Publish it (status: published), remove the link, or build with --drafts.",
    ),
    "draft-reference/scheduled": (
        "«\u00a0{id}\u00a0» ne paraît que le {day}",
        "“{id}” is published on {day} only",
    ),
    "draft-reference/scheduled.hint": (
        "Retirez le lien, ou faites paraître ce texte le même jour ou après, avec publish.",
        "Remove the link, or let this text appear on that day or later, with publish.",
    ),
    "draft-reference/embargo": (
        "«\u00a0{id}\u00a0» est sous embargo jusqu’au {day}",
        "“{id}” is under embargo until {day}",
    ),
    "draft-reference/embargo.hint": (
        "Faites paraître ce texte ce jour-là ou après (publish: {day}), ou retirez-en ce chiffre.",
        "Let this text appear on that day or later (publish: {day}), or take this figure out of it.",
    ),
    "not-derived.meaning": (
        "Un chiffre dérivé ne peut pas se calculer à partir des autres.",
        "A derived figure cannot be computed from the others.",
    ),
    "not-derived/count": (
        "«\u00a0{id}\u00a0» se calcule à partir de deux chiffres, ni plus ni moins\u00a0: {parts}",
        "“{id}” is computed from two figures, no more and no less: {parts}",
    ),
    "not-derived/count.hint": (
        "Nommez dans change celui de départ, puis celui d’arrivée\u202f; sum et rank en acceptent davantage.",
        "Name in change the first figure, then the second; sum and rank take more.",
    ),
    "not-derived/unit": (
        "Les chiffres de «\u00a0{id}\u00a0» ne comptent pas la même chose, ou pas ce que demande "
        "as\u00a0: {parts}",
        "The figures of “{id}” do not count the same thing, or not what as asks for: {parts}",
    ),
    "not-derived/unit.hint": (
        "Prenez des chiffres de la même unité ({places})\u202f; as: points veut des pourcentages.",
        "Take figures of one unit ({places}); as: points wants percentages.",
    ),
    "not-derived/zero": (
        "«\u00a0{id}\u00a0» part de zéro, et aucune variation ne s’en calcule\u00a0: {parts}",
        "“{id}” starts from zero, from which no change can be computed: {parts}",
    ),
    "not-derived/zero.hint": (
        "Pour deux pourcentages, écrivez as: points\u202f; sinon, retirez ce calcul.",
        "For two percentages write as: points; otherwise take this figure out.",
    ),
    "not-derived/base": (
        "Les chiffres de «\u00a0{id}\u00a0» ne portent pas sur les mêmes personnes\u00a0: {parts}",
        "The figures of “{id}” are not about the same people: {parts}",
    ),
    "not-derived/base.hint": (
        "Retirez ce calcul, corrigez base ({places}), ou dites dans caveat pourquoi il tient malgré cela.",
        "Take it out, correct base ({places}), or say in caveat why it holds all the same.",
    ),
    "not-derived/place": (
        "Les chiffres de «\u00a0{id}\u00a0» ne portent pas sur le même pays\u00a0: {parts}",
        "The figures of “{id}” are not about the same country: {parts}",
    ),
    "not-derived/place.hint": (
        (
            "Retirez ce calcul, corrigez geography ({places}), ou dites dans caveat pourquoi il tient "
            "malgré cela."
        ),
        "Take it out, correct geography ({places}), or say in caveat why it holds all the same.",
    ),
    "not-derived/question": (
        "Les chiffres de «\u00a0{id}\u00a0» ne répondent pas à la même question\u00a0: {parts}",
        "The figures of “{id}” do not answer the same question: {parts}",
    ),
    "not-derived/question.hint": (
        (
            "Retirez ce calcul, ou dites dans caveat pourquoi il tient malgré cela. Si les deux mesurent la "
            "même chose, donnez-leur le même indicator ({places})."
        ),
        (
            "Take it out, or say in caveat why it holds all the same. If both measure one thing, give them "
            "one indicator ({places})."
        ),
    ),
    "not-derived/method": (
        "Les chiffres de «\u00a0{id}\u00a0» n’ont pas été recueillis de la même manière\u00a0: {parts}",
        "The figures of “{id}” were not collected in the same way: {parts}",
    ),
    "not-derived/method.hint": (
        (
            "Retirez ce calcul, corrigez method dans leurs études ({places}), ou dites dans caveat "
            "pourquoi il "
            "tient malgré cela."
        ),
        "Take it out, correct method in their studies ({places}), or say in caveat why it holds all the "
        "same.",
    ),
    "not-derived/break": (
        "Une rupture de série sépare les chiffres de «\u00a0{id}\u00a0»\u00a0: {parts}",
        "A break in the series parts the figures of “{id}”: {parts}",
    ),
    "not-derived/break.hint": (
        "Retirez ce calcul, ou dites dans caveat pourquoi il tient malgré cela.",
        "Take it out, or say in caveat why it holds all the same.",
    ),
}
