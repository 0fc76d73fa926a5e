"""Rules on decks: what a deck.yaml asks for is there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.decks import outline
from generator.diagnostics import Diagnostic
from generator.origins import Origins
from generator.site import Site


def _slides(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """Trends, slides and places that are named exist, and a slide shows one thing."""
    for name, deck in site.decks.items():
        for amiss in outline(site, site.reports[name], deck).amiss:
            yield Diagnostic(
                code="bad-slide",
                variant=amiss.variant,
                mark=origins.mark_in(deck.path, amiss.loc),
                values=amiss.values,
                suggestion=amiss.suggestion,
            )


RULES = (_slides,)
