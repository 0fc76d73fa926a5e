"""The folders of records, for every generator that Trendbook is compared with."""

from __future__ import annotations

from collections.abc import Mapping

LISTS: Mapping[str, str] = {
    "chiffres": "Chiffres",
    "etudes": "Études",
    "series": "Séries",
    "instituts": "Instituts et éditeurs",
    "marques": "Marques",
    "indicateurs": "Indicateurs",
    "themes": "Thèmes",
}
"""Each with the title of the page that lists them."""
FEW = 24
"""So many names stand in a list without letters above them."""
