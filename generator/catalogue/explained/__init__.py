"""What `trendbook explain` and docs/reference/diagnostics.md say of each code, in their order.

A test builds each example: the bad one has the fault and no other, the mended one has none.
"""

from __future__ import annotations

from typing import Final

from generator.catalogue.explained import charts, fields, files, numbers, published, texts, translations
from generator.catalogue.explained.explanation import Explanation, Explanations, Words

SECTIONS: Final[tuple[tuple[Words, Explanations], ...]] = (
    (("Fichiers", "Files"), files.FILES),
    (("YAML", "YAML"), files.YAML),
    (("Champs", "Fields"), fields.FIELDS),
    (("Noms", "Names"), fields.NAMES),
    (("Chiffres et sources", "Numbers and sources"), numbers.NUMBERS),
    (("Ce qui a été publié", "What was published"), published.PUBLISHED),
    (("Ce qui a été lu ailleurs", "What was fetched"), published.FETCHED),
    (("Rapports", "Reports"), texts.REPORTS),
    (("Textes", "Texts"), texts.TEXTS),
    (("Images", "Pictures"), texts.PICTURES),
    (("Traductions", "Translations"), translations.TRANSLATIONS),
    (("Vos propres graphiques", "Charts of your own"), charts.CHARTS),
    (("Diaporamas", "Decks"), charts.DECKS),
    (("Gabarits", "Templates"), charts.TEMPLATES),
)
EXPLAINED: Final[dict[str, Explanation]] = {
    code: explanation for _, section in SECTIONS for code, explanation in section.items()
}
