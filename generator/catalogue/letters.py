"""What `trendbook letter` says."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "option.letters": (
        "Le dossier des lettres (par défaut\u00a0: letters/).",
        "The folder of letters (default: letters/).",
    ),
    "option.letter_language": (
        "La langue de la lettre, fr ou en (par défaut\u00a0: celle du site).",
        "The letter's language, fr or en (default: the site's own).",
    ),
    "option.replace": (
        "Remplacer aussi des fichiers que vous avez modifiés.",
        "Replace files that you have changed as well.",
    ),
    "letter.nothing": (
        "Aucune lettre n’est écrite\u00a0: corrigez d’abord ces fautes.",
        "No letter is written: mend these faults first.",
    ),
    "letter.no-text": (
        "«\u00a0{id}\u00a0» n’est ni un rapport, ni une tendance, ni un article. "
        "trendbook find retrouve leurs identifiants.",
        "“{id}” is no report, trend or article. trendbook find finds their ids.",
    ),
    "letter.not-written": (
        "«\u00a0{id}\u00a0» n’est pas écrit dans la langue «\u00a0{language}\u00a0». "
        "Ajoutez sa traduction à côté, en .{language}.md, ou retirez --lang.",
        "“{id}” is not written in the language “{language}”. "
        "Add its translation beside it, ending in .{language}.md, or leave out --lang.",
    ),
    "letter.folder": (
        "{folder} est publié, ou le site en est fait. "
        "Une lettre a sa place ailleurs, par exemple dans letters/.",
        "{folder} is published, or the site is made of it. "
        "Letters belong elsewhere, for example into letters/.",
    ),
    "letter.changed": (
        "Rien n’est écrit\u00a0: quelqu’un d’autre que Trendbook a écrit dans {files}. "
        "--force le remplace\u202f; avec --output, la lettre va ailleurs.",
        "Nothing is written: somebody else than Trendbook wrote into {files}. "
        "--force replaces it; --output puts the letter elsewhere.",
    ),
    "letter.online": (
        "Liens et images du HTML sont ceux de {address}\u00a0: publiez le site avant d’envoyer la lettre.",
        "Links and pictures of the HTML are those of {address}: publish the site before you send the letter.",
    ),
    "letter.offline": (
        "Sans base_url (site.yaml ou --base-url), la lettre ne mène pas au site, et son HTML contient "
        "ses images, que plusieurs logiciels de courrier ne montrent pas\u00a0: envoyez plutôt le .eml.",
        "Without base_url (site.yaml or --base-url) the letter does not lead to the site, and its HTML "
        "holds its pictures, which several mail programs do not show: better send the .eml.",
    ),
    "letter.long": (
        "Ce HTML fait {size}\u00a0ko\u00a0; Gmail n’en montre que les 102 premiers.",
        "This HTML is {size} kB; Gmail shows no more than the first 102.",
    ),
    "broken.letter": (
        "La lettre n’a pas pu être écrite\u00a0: {reason}",
        "The letter could not be written: {reason}",
    ),
}
