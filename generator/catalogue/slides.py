"""Words of decks and books."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "slides.sources": ("Sources", "Sources"),
    "slides.closing": ("Merci. Vos questions\u202f?", "Thank you. Questions?"),
    "slides.points.one": ("À retenir", "What to remember"),
    "slides.points.many": ("{n} tendances à retenir", "{n} trends to remember"),
    "slides.point": ("{title}\u00a0: {figure} {label}", "{title}: {figure} {label}"),
    "slides.quote": ("Ce que dit {name}", "In the words of {name}"),
    "slides.quoted": ("«\u00a0{text}\u00a0»", "“{text}”"),
    "slides.note.say": ("À dire", "To say"),
    "slides.note.summary": ("En bref", "In short"),
    "slides.note.source": ("Source", "Source"),
    "slides.note.method": ("Méthode", "Method"),
    "slides.note.licence": ("Peut-on le montrer\u202f?", "May it be shown?"),
    "slides.address": ("Le rapport et ses sources\u00a0: {address}", "The report and its sources: {address}"),
    "slides.control.controls": ("Diapositives", "Slides"),
    "slides.control.previous": ("Diapositive précédente", "Previous slide"),
    "slides.control.next": ("Diapositive suivante", "Next slide"),
    "slides.control.following": ("Ensuite", "Next"),
    "slides.control.speaker": ("Ouvrir la fenêtre de l’orateur", "Open the speaker’s window"),
    "slides.control.notes": ("Notes", "Notes"),
    "book.introduction": ("L’essentiel", "The essentials"),
    "book.contents": ("Sommaire", "Contents"),
    "book.sources": ("Sources", "Sources"),
    "book.index": ("Index", "Index"),
    "book.brands": ("Marques", "Brands"),
    "book.studies": ("Études", "Studies"),
    "book.source": ("Source\u00a0:", "Source:"),
    "book.caveat": ("Réserve\u00a0:", "Caveat:"),
    "book.online": ("En ligne\u00a0:", "Online:"),
    "slides.row": ("{name}\u00a0: {text}", "{name}: {text}"),
    "slides.licence.unknown": (
        "On ne connaît pas la licence de l’étude. Une courte citation avec sa source est d’usage\u202f; "
        "pour un tableau entier, demandez.",
        "The licence of the study is not known. A short quotation with its source is usual; for a whole "
        "table, ask.",
    ),
}
