"""Rules on decks: what a deck.yaml asks for is there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.decks import Role, outline
from generator.diagnostics import Diagnostic, suggest
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


def _layouts(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """Layouts are given to kinds of slides that there are."""
    kinds = [str(role) for role in Role]
    for deck in site.decks.values():
        for kind in deck.layouts:
            if kind not in kinds:
                yield Diagnostic(
                    code="bad-template",
                    variant="kind",
                    mark=origins.mark_in(deck.path, ("layouts", kind), key=True),
                    values={"kind": kind, "known": ", ".join(kinds)},
                    suggestion=suggest(kind, kinds),
                )


RULES = (_slides, _layouts)
