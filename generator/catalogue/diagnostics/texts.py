"""Words of faults in Markdown texts: numbers, citations, links, tags and pictures."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "number-mismatch.meaning": (
        "Le nombre écrit contredit le chiffre auquel il renvoie.",
        "The number written contradicts the figure it refers to.",
    ),
    "number-mismatch": (
        "Le texte dit «\u00a0{typed}\u00a0», mais «\u00a0{id}\u00a0» vaut {expected}",
        "The text says “{typed}”, but “{id}” is {expected}",
    ),
    "number-mismatch.hint": (
        "Corrigez le texte, ou la valeur dans {file}.",
        "Correct the text, or the value in {file}.",
    ),
    "number-mismatch/none": (
        "«\u00a0{typed}\u00a0» n’est aucun des chiffres de «\u00a0{study}\u00a0»\u202f; "
        "le plus proche est {nearest}",
        "“{typed}” is none of the figures of “{study}”; the nearest is {nearest}",
    ),
    "number-mismatch/none.hint": (
        "Corrigez le nombre, ou la valeur dans {file}\u202f; s’il vient d’une autre étude, citez-la juste "
        "après lui, et écrivez [@nous] s’il est de vous.",
        "Correct the number, or the value in {file}; if it is another study’s, cite that right after it, "
        "and write [@own] if it is yours.",
    ),
    "number-mismatch/empty": (
        "«\u00a0{typed}\u00a0» est attribué à «\u00a0{study}\u00a0», qui n’a aucun chiffre",
        "“{typed}” is said to be from “{study}”, which has no figures",
    ),
    "number-mismatch/empty.hint": (
        "Ajoutez ce chiffre sous «\u00a0statistics\u00a0» dans {file}, ou citez juste après lui l’étude "
        "dont il vient.",
        "Add the figure under “statistics” in {file}, or cite the study it comes from right after it.",
    ),
    "number-mismatch/several": (
        "«\u00a0{typed}\u00a0» peut être plusieurs chiffres de «\u00a0{study}\u00a0»\u00a0: {ids}",
        "“{typed}” may be several figures of “{study}”: {ids}",
    ),
    "number-mismatch/several.hint": (
        "Nommez le bon dans la citation, par exemple\u00a0: {cite} (le premier est dans {file}).",
        "Name the right one in the citation, for example: {cite} (the first is in {file}).",
    ),
    "number-mismatch/chart": (
        "La légende dit «\u00a0{typed}\u00a0», que le graphique ne montre pas\u202f; "
        "le plus proche est {nearest}",
        "The caption says “{typed}”, which the chart does not show; the nearest is {nearest}",
    ),
    "number-mismatch/chart.hint": (
        "Corrigez la légende, ou la valeur dans {file}\u202f; si le nombre vient d’ailleurs, "
        "citez sa source.",
        "Correct the caption, or the value in {file}; if the number is from elsewhere, cite its source.",
    ),
    "uncited-number.meaning": (
        "Un nombre n’a pas de source.",
        "A number has no source.",
    ),
    "uncited-number": (
        "«\u00a0{typed}\u00a0» n’a pas de source",
        "“{typed}” has no source",
    ),
    "uncited-number.hint": (
        "Citez l’étude dans la même phrase, {typed} [@étude], ou faites-en un lien vers le chiffre, "
        "[[chiffre|{typed}]] (trendbook find retrouve leurs noms)\u202f; si le nombre est de vous, écrivez "
        "{typed} [@nous].",
        "Cite the study in the same sentence, {typed} [@study], or link the figure, [[figure|{typed}]] "
        "(trendbook find looks up their names); if the number is yours, write {typed} [@own].",
    ),
    "uncited-number/named": (
        "«\u00a0{typed}\u00a0» n’a pas de citation, mais la phrase nomme {source}",
        "“{typed}” has no citation, but the sentence names {source}",
    ),
    "uncited-number/named.hint": (
        "Écrivez\u00a0: {cite}",
        "Write: {cite}",
    ),
    "uncited-number/title": (
        "«\u00a0{typed}\u00a0» n’a pas de source, et le corps du texte n’en donne pas",
        "“{typed}” has no source, and the body of the text gives none",
    ),
    "uncited-number/title.hint": (
        "Dites-le dans le corps du texte avec sa source, {typed} [@étude]\u202f; un titre, un chapô ou une "
        "description d’image peut alors le répéter.",
        "Say it in the body of the text with its source, {typed} [@study]; a title, a summary or the "
        "description of a picture may then repeat it.",
    ),
    "uncited-number/title-several": (
        "«\u00a0{typed}\u00a0» peut être plusieurs chiffres du texte\u00a0: {ids}",
        "“{typed}” may be several figures of the text: {ids}",
    ),
    "uncited-number/title-several.hint": (
        "Nommez le bon par un lien, par exemple\u00a0: {link}",
        "Name the right one with a link, for example: {link}",
    ),
    "uncited-number/list": (
        "«\u00a0{typed}\u00a0» n’a pas de source\u00a0: la citation de la phrase qui annonce la liste ne "
        "vaut que pour cette phrase",
        "“{typed}” has no source: the citation in the sentence above the list counts for that sentence alone",
    ),
    "uncited-number/list.hint": (
        "Répétez-la dans l’élément\u00a0: {cite}",
        "Repeat it in the item: {cite}",
    ),
    "uncited-number/named-several": (
        "«\u00a0{typed}\u00a0» n’a pas de citation, mais la phrase nomme {source}, qui a plusieurs études",
        "“{typed}” has no citation, but the sentence names {source}, who has several studies",
    ),
    "uncited-number/named-several.hint": (
        "Citez la bonne, par exemple\u00a0: {cite} (ou {others}).",
        "Cite the right one, for example: {cite} (or {others}).",
    ),
    "bad-citation.meaning": (
        "Une citation ne se lit pas.",
        "A citation cannot be read.",
    ),
    "bad-citation": (
        "Cette citation ne se lit pas",
        "This citation cannot be read",
    ),
    "bad-citation.hint": (
        "Écrivez [@id], [@id, p. 12] ou [@id; @autre-id].",
        "Write [@id], [@id, p. 12] or [@id; @other-id].",
    ),
    "bad-link.meaning": (
        "L’adresse d’un lien ou d’une image n’est pas acceptée.",
        "The address of a link or picture is not accepted.",
    ),
    "bad-link": (
        "L’adresse «\u00a0{url}\u00a0» n’est pas acceptée",
        "The address “{url}” is not accepted",
    ),
    "bad-link.hint": (
        "Employez une adresse https://, mailto: ou un lien [[…]] vers une page du site.",
        "Use an https:// or mailto: address, or a link [[…]] to a page of the site.",
    ),
    "bad-link/empty": (
        "Ce lien n’a pas d’adresse",
        "This link has no address",
    ),
    "bad-link/empty.hint": (
        "Écrivez l’adresse entre les parenthèses.",
        "Write the address between the parentheses.",
    ),
    "bad-link/spaces": (
        "L’adresse «\u00a0{url}\u00a0» contient des espaces",
        "The address “{url}” contains spaces",
    ),
    "bad-link/spaces.hint": (
        "Remplacez chaque espace par %20.",
        "Replace each space by %20.",
    ),
    "bad-link/remote-picture": (
        "L’image «\u00a0{url}\u00a0» est sur un autre site",
        "The picture “{url}” is on another site",
    ),
    "bad-link/remote-picture.hint": (
        "Copiez-la à côté du texte, si vous en avez le droit, et donnez le nom du fichier.",
        "Copy it beside the text, if you may, and give the file's name.",
    ),
    "unclosed-link.meaning": (
        "Un lien [[ n’est jamais fermé.",
        "A link [[ is never closed.",
    ),
    "unclosed-link": (
        "Ce lien n’est jamais fermé",
        "This link is never closed",
    ),
    "unclosed-link.hint": (
        "Ajoutez ]] à la fin du lien.",
        "Add ]] at the end of the link.",
    ),
    "empty-link.meaning": (
        "Un lien [[ ]] ne nomme rien.",
        "A link [[ ]] names nothing.",
    ),
    "empty-link": (
        "Ce lien ne nomme rien",
        "This link names nothing",
    ),
    "empty-link.hint": (
        "Écrivez un identifiant entre les crochets.",
        "Write an id between the brackets.",
    ),
    "unknown-footnote.meaning": (
        "Un appel de note sans note.",
        "A footnote's sign without its note.",
    ),
    "unknown-footnote": (
        "La note «\u00a0{label}\u00a0» n’existe pas",
        "There is no note “{label}”",
    ),
    "unknown-footnote.hint": (
        "Ajoutez au bas du texte une ligne\u00a0: [^{label}]: …",
        "Add a line at the end of the text: [^{label}]: …",
    ),
    "unused-footnote.meaning": (
        "Une note que rien n’appelle.",
        "A footnote that nothing refers to.",
    ),
    "unused-footnote": (
        "Rien n’appelle la note «\u00a0{label}\u00a0»",
        "Nothing refers to the note “{label}”",
    ),
    "unused-footnote.hint": (
        "Placez [^{label}] dans le texte, ou effacez la note.",
        "Put [^{label}] into the text, or delete the note.",
    ),
    "unknown-callout.meaning": (
        "Une sorte d’encadré qui n’existe pas.",
        "A kind of call-out that does not exist.",
    ),
    "unknown-callout": (
        "L’encadré «\u00a0{name}\u00a0» n’existe pas",
        "There is no call-out “{name}”",
    ),
    "unknown-callout.hint": (
        "Encadrés possibles\u00a0: enjeux, méthode, citation, à retenir, notes.",
        "Possible call-outs: challenge, method, quote, key, notes.",
    ),
    "list-number-year.meaning": (
        "Une ligne commence par un nombre et un point\u00a0: est-ce une liste\u202f?",
        "A line starts with a number and a full stop: is it a list?",
    ),
    "list-number-year": (
        "«\u00a0{number}\u00a0» en début de ligne n’est pas lu comme une liste",
        "“{number}” at the start of a line is not read as a list",
    ),
    "list-number-year.hint": (
        "Pour le dire aussi à d’autres logiciels, écrivez {escaped}",
        "To tell other programs as well, write {escaped}",
    ),
    "markdown-too-large.meaning": (
        "Un texte est trop long.",
        "A text is too long.",
    ),
    "markdown-too-large": (
        "Ce texte dépasse {kb} ko",
        "This text is longer than {kb} KB",
    ),
    "markdown-too-large.hint": (
        "Coupez-le en plusieurs textes.",
        "Split it into several texts.",
    ),
    "markdown-too-large/marks": (
        "Ce texte contient trop de liens, de citations et de nombres",
        "This text holds too many links, citations and numbers",
    ),
    "markdown-too-large/marks.hint": (
        "Coupez-le en plusieurs textes.",
        "Split it into several texts.",
    ),
    "markdown-too-deep.meaning": (
        "Un texte emboîte trop de listes, de citations ou de crochets.",
        "A text nests too many lists, quotes or brackets.",
    ),
    "markdown-too-deep": (
        "Trop de listes, de citations ou de crochets sont emboîtés ici",
        "Too many lists, quotes or brackets are nested here",
    ),
    "markdown-too-deep.hint": (
        "Retirez des niveaux.",
        "Remove some levels.",
    ),
    "raw-html.meaning": (
        "Une balise HTML qui n’est pas acceptée dans un texte.",
        "An HTML tag that is not accepted in a text.",
    ),
    "raw-html": (
        "La balise <{tag}> n’est pas acceptée",
        "The tag <{tag}> is not accepted",
    ),
    "raw-html.hint": (
        "Effacez-la. Pour montrer le signe < lui-même, écrivez \\<",
        "Delete it. To show the sign < itself, write \\<",
    ),
    "raw-html/attribute": (
        "La balise <{tag}> ne peut pas avoir ces attributs",
        "The tag <{tag}> cannot have these attributes",
    ),
    "raw-html/attribute.hint": (
        "Écrivez seulement <{tag}>.",
        "Write just <{tag}>.",
    ),
    "raw-html/unclosed": (
        "La balise <{tag}> n’est jamais fermée",
        "The tag <{tag}> is never closed",
    ),
    "raw-html/unclosed.hint": (
        "Ajoutez </{tag}>.",
        "Add </{tag}>.",
    ),
    "raw-html/emphasis": (
        "La balise <{tag}> n’est pas acceptée",
        "The tag <{tag}> is not accepted",
    ),
    "raw-html/emphasis.hint": (
        "Écrivez **gras** ou *italique*.",
        "Write **bold** or *italic*.",
    ),
    "raw-html/link": (
        "La balise <{tag}> n’est pas acceptée",
        "The tag <{tag}> is not accepted",
    ),
    "raw-html/link.hint": (
        "Écrivez [le texte du lien](https://…) ou [[identifiant]].",
        "Write [the link's text](https://…) or [[id]].",
    ),
    "raw-html/picture": (
        "La balise <{tag}> n’est pas acceptée",
        "The tag <{tag}> is not accepted",
    ),
    "raw-html/picture.hint": (
        'Écrivez ![ce que montre l’image](images/photo.jpg "légende").',
        'Write ![what the picture shows](images/photo.jpg "caption").',
    ),
    "raw-html/table": (
        "La balise <{tag}> n’est pas acceptée",
        "The tag <{tag}> is not accepted",
    ),
    "raw-html/table.hint": (
        "Écrivez un tableau avec des barres\u00a0: | Année | Part |",
        "Write a table with bars: | Year | Share |",
    ),
    "raw-html/heading": (
        "La balise <{tag}> n’est pas acceptée",
        "The tag <{tag}> is not accepted",
    ),
    "raw-html/heading.hint": (
        "Écrivez un titre avec des dièses\u00a0: ## Titre",
        "Write a heading with hash signs: ## Heading",
    ),
    "raw-html/list": (
        "La balise <{tag}> n’est pas acceptée",
        "The tag <{tag}> is not accepted",
    ),
    "raw-html/list.hint": (
        "Écrivez une liste avec des tirets\u00a0: - élément",
        "Write a list with hyphens: - item",
    ),
    "raw-html/quote": (
        "La balise <{tag}> n’est pas acceptée",
        "The tag <{tag}> is not accepted",
    ),
    "raw-html/quote.hint": (
        "Commencez chaque ligne citée par >",
        "Start each line quoted with >",
    ),
    "raw-html/code": (
        "La balise <{tag}> n’est pas acceptée",
        "The tag <{tag}> is not accepted",
    ),
    "raw-html/code.hint": (
        "Mettez le code entre accents graves\u00a0: `code`",
        "Put code between backticks: `code`",
    ),
    "raw-html/rule": (
        "La balise <{tag}> n’est pas acceptée",
        "The tag <{tag}> is not accepted",
    ),
    "raw-html/rule.hint": (
        "Écrivez une ligne ***",
        "Write a line ***",
    ),
    "raw-html/box": (
        "La balise <{tag}> n’est pas acceptée",
        "The tag <{tag}> is not accepted",
    ),
    "raw-html/box.hint": (
        "Effacez-la\u202f; pour un encadré, écrivez > [!key]",
        "Delete it; for a box, write > [!key]",
    ),
    "raw-html/active": (
        "La balise <{tag}> n’est pas acceptée\u00a0: les pages ne contiennent pas de programme",
        "The tag <{tag}> is not accepted: pages hold no programs",
    ),
    "raw-html/active.hint": (
        "Effacez-la\u202f; un graphique s’écrit ![[identifiant-de-la-serie]].",
        "Delete it; a chart is written ![[series-id]].",
    ),
    "raw-html/details": (
        "La balise <{tag}> n’est pas à sa place",
        "The tag <{tag}> is out of place",
    ),
    "raw-html/details.hint": (
        "Mettez <details> et </details> seuls sur leur ligne, et <summary> juste après <details>.",
        "Put <details> and </details> on lines of their own, and <summary> right after <details>.",
    ),
    "missing-alt.meaning": (
        "Une image sans texte de remplacement.",
        "A picture without an alternative text.",
    ),
    "missing-alt": (
        "L’image «\u00a0{file}\u00a0» n’a pas de texte de remplacement",
        "The picture “{file}” has no alternative text",
    ),
    "missing-alt.hint": (
        (
            "Dites en quelques mots ce qu’elle montre, pour qui ne la voit pas\u00a0: ![une boutique "
            "en ligne]({file})"
        ),
        "Say in a few words what it shows, for those who do not see it: ![an online shop]({file})",
    ),
    "missing-alt/embed": (
        "L’image «\u00a0{file}\u00a0» n’a pas de texte de remplacement",
        "The picture “{file}” has no alternative text",
    ),
    "missing-alt/embed.hint": (
        'Dites ce qu’elle montre, entre crochets\u00a0: ![une boutique en ligne]({file} "{caption}")',
        'Say what it shows, between brackets: ![an online shop]({file} "{caption}")',
    ),
    "missing-alt/front-matter": (
        "L’image «\u00a0{file}\u00a0» n’a pas de texte de remplacement",
        "The picture “{file}” has no alternative text",
    ),
    "missing-alt/front-matter.hint": (
        "Dites en quelques mots ce qu’elle montre, pour qui ne la voit pas\u00a0: alt: une boutique en ligne",
        "Say in a few words what it shows, for those who do not see it: alt: an online shop",
    ),
    "bad-image.meaning": (
        "Une image manque ou n’est pas acceptée.",
        "A picture is missing or not accepted.",
    ),
    "bad-image/missing": (
        "L’image «\u00a0{file}\u00a0» n’existe pas",
        "There is no picture “{file}”",
    ),
    "bad-image/missing.hint": (
        (
            "Le nom est compté depuis le dossier du texte, par exemple\u00a0: images/photo.jpg. "
            "Majuscules et accents comptent."
        ),
        (
            "The name counts from the text's folder, for example: images/photo.jpg. Capitals and "
            "accents count."
        ),
    ),
    "bad-image/not-a-picture": (
        "«\u00a0{file}\u00a0» n’est pas une image, ou est abîmée",
        "“{file}” is no picture, or is damaged",
    ),
    "bad-image/not-a-picture.hint": (
        "Réenregistrez-la en PNG, JPEG, WebP ou AVIF.",
        "Save it again as PNG, JPEG, WebP or AVIF.",
    ),
    "bad-image/wrong-type": (
        "«\u00a0{file}\u00a0» s’appelle .{suffix}, mais c’est une image {found}",
        "“{file}” is called .{suffix}, but it is a {found} picture",
    ),
    "bad-image/wrong-type.hint": (
        "Renommez le fichier pour qu’il finisse par .{found}",
        "Rename the file so that it ends in .{found}",
    ),
    "bad-image/missing-brand": (
        "Le logo «\u00a0{file}\u00a0» n’existe pas",
        "There is no logo “{file}”",
    ),
    "bad-image/missing-brand.hint": (
        "Le nom est compté depuis le dossier content/, par exemple\u00a0: marque/logo.svg.",
        "The name counts from the folder content/, for example: brand/logo.svg.",
    ),
    "bad-image/logo": (
        "Un logo est un fichier SVG ou PNG\u00a0: «\u00a0{file}\u00a0»",
        "A logo is an SVG or PNG file: “{file}”",
    ),
    "bad-image/logo.hint": (
        "Enregistrez-le en SVG, ou en PNG à fond transparent.",
        "Save it as SVG, or as PNG with a transparent ground.",
    ),
    "bad-image/logo-active": (
        "Le logo «\u00a0{file}\u00a0» contient {what}\u00a0: il doit n’être qu’un dessin",
        "The logo “{file}” holds {what}: it must be a drawing and nothing else",
    ),
    "bad-image/logo-active.hint": (
        "Exportez-le comme SVG simple, textes vectorisés, sans script ni fichier lié.",
        "Export it as plain SVG, texts as outlines, without scripts or linked files.",
    ),
    "bad-image/logo-size": (
        "Le logo «\u00a0{file}\u00a0» ne dit pas sa taille",
        "The logo “{file}” does not say its size",
    ),
    "bad-image/logo-size.hint": (
        'Donnez à son élément svg un viewBox, par exemple\u00a0: viewBox="0 0 240 60".',
        'Give its svg element a viewBox, for example: viewBox="0 0 240 60".',
    ),
    "bad-image/svg": (
        "Les images SVG ne sont pas acceptées\u00a0: «\u00a0{file}\u00a0»",
        "SVG pictures are not accepted: “{file}”",
    ),
    "bad-image/svg.hint": (
        "Exportez-la en PNG ou en WebP.",
        "Export it as PNG or WebP.",
    ),
    "bad-image/too-large": (
        "L’image «\u00a0{file}\u00a0» dépasse {megabytes} Mo",
        "The picture “{file}” is larger than {megabytes} MB",
    ),
    "bad-image/too-large.hint": (
        "Réduisez-la\u00a0: 2\u202f000 pixels de large suffisent.",
        "Make it smaller: 2,000 pixels of width are enough.",
    ),
    "bad-image/outside": (
        "L’image «\u00a0{file}\u00a0» est hors du dossier content/",
        "The picture “{file}” is outside the folder content/",
    ),
    "bad-image/outside.hint": (
        "Copiez-la dans le dossier du texte.",
        "Copy it into the text's folder.",
    ),
}
