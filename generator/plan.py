"""Site → Plan: each output is asked what it makes, and two may not want one address."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import partial

from generator.artifact import Part, Plan
from generator.cache import key
from generator.diagnostics import Checked, Diagnostic, Mark
from generator.edition import Edition, facts_digest
from generator.models import Ref
from generator.origins import Origins
from generator.outputs import texts
from generator.urls import LISTED, Urls


def parts(edition: Edition, tool: str) -> tuple[Part, ...]:
    """Everything that the site publishes: a part for each text, and one for all the rest.

    Only a text's own page shows its body; what other pages say of it is among the facts, on which
    everything depends.
    """
    facts = edition.facts()
    digest = facts_digest(facts, tool)
    return (
        Part(name="facts", digest=digest, plan=lambda: _plan_facts(facts)),
        *(
            Part(name=name, digest=key(digest, ingredients), plan=partial(_plan_text, edition, ref, language))
            for name, ref, language, ingredients in texts.ingredients(edition)
        ),
    )


def plan(edition: Edition) -> Plan:
    """Everything that the site publishes, ordered by path."""
    return Plan.joined(part.plan() for part in parts(edition, ""))


def _plan_text(edition: Edition, ref: Ref, language: str) -> Plan:
    return Plan((texts.plan_one(edition, ref, language),), {texts.NAME: texts})


def _plan_facts(facts: Edition) -> Plan:
    # Imported here, because a build that follows the edit of a text has no need of it.
    from generator.outputs import assets, data, feeds, records, sitemap

    return Plan.of(facts, (records, data, feeds, sitemap, assets))


def collisions(urls: Urls, languages: Iterable[str], origins: Origins) -> Checked[None]:
    """A fault for each record whose address another one has, or that of a list of ours."""
    owners: defaultdict[str, list[Ref | None]] = defaultdict(list)
    for language in languages:
        for path in (
            urls.home(language),
            urls.bibliography(language),
            *(urls.listing(kind, language) for kind in LISTED),
            f"{urls.home(language)}assets/",
        ):
            owners[path].append(None)
    for (ref, _), path in sorted(urls.paths.items()):
        owners[path].append(ref)
    faults: dict[tuple[Ref | None, ...], Diagnostic] = {}
    for path, refs in sorted(owners.items()):
        if len({*refs}) > 1:  # two texts that collide in two languages are one slip
            faults.setdefault(tuple(refs), _collision(path, refs, origins))
    return Checked(None, tuple(faults.values()))


def _collision(path: str, refs: list[Ref | None], origins: Origins) -> Diagnostic:
    first, *others = refs
    mark = Mark(origins.path(next(ref for ref in others if ref is not None)))
    values = {"path": f"/{path}"}
    if first is None:
        return Diagnostic(code="url-collision", variant="reserved", mark=mark, values=values)
    values["other"] = origins.path(first)
    return Diagnostic(code="url-collision", mark=mark, values=values)
