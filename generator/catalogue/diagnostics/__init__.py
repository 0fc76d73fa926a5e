"""Words of faults: a code or code/variant, with .hint (what to do) and .meaning (in lists of codes)."""

from __future__ import annotations

from typing import Final

from generator.catalogue.diagnostics import (
    charts,
    claims,
    published,
    records,
    site,
    sources,
    texts,
    translations,
    yaml,
)

WORDS: Final[dict[str, tuple[str, str]]] = {
    **yaml.WORDS,
    **records.WORDS,
    **texts.WORDS,
    **site.WORDS,
    **sources.WORDS,
    **published.WORDS,
    **charts.WORDS,
    **claims.WORDS,
    **translations.WORDS,
}
