"""A site after some of its texts were edited: what `link` would give, from what it gave before.

Only a text's own page, and what it uses, depend on its body, and nobody names it otherwise than before
(see `decode.redecode`). So its marks are linked anew and all else stays: on a large site that is a
thousandth of the work. A property test holds it equal to linking everything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator import references, texts
from generator.cache import Store
from generator.decode import Corpus, Edit, language_of
from generator.diagnostics import Diagnostic
from generator.frontmatter import Written
from generator.link import Linked, text_tables, trends_by_report, uses_by, uses_in
from generator.models import Ref
from generator.site import TABLES, LinkedText, Site, TextId, Use

# What is wrong with a site as a whole: who is to be told may have changed with a text.
_OF_THE_WHOLE = frozenset({"duplicate-id", "missing-file", "unknown-language"})
_Owner = tuple[Ref, str]


def relink(before: Linked, corpus: Corpus, edits: Sequence[Edit], store: Store) -> Linked | None:
    """The site of `corpus`, in which these texts were edited; None where that is not all that changed.

    `before` is of the same site with all its drafts.
    """
    site = before.site
    if any(fault.code in _OF_THE_WHOLE for fault in before.faults):
        return None
    own = corpus.config.language
    now = {(texts.ref_of(edit.after), language_of(edit.after, own)): edit for edit in edits}
    if len(now) < len(edits) or any(edit.before.image != edit.after.image for edit in edits):
        return None
    found = texts.link_texts(corpus, [edit.after for edit in edits], _tables(site), before.names, store)
    old = {text_id: text for text_id, text in site.texts.items() if _owner(text_id) in now}
    if not _pictures(old) <= found.value.pictures.keys():
        return None  # whether another text still shows it is not known here
    paths = {edit.origin.path for edit in edits}
    records = _records(site, now)
    return Linked(
        site=replace(
            site,
            **records,
            texts=dict(_replaced(site.texts, found.value.texts, now)),
            pictures={**site.pictures, **found.value.pictures},
            uses=_uses(site, old, found.value.texts, now),
            trends_of=trends_by_report(records["trends"].values()) if "trends" in records else site.trends_of,
        ),
        names=before.names,
        faults=(
            *(fault for fault in before.faults if fault.mark.path not in paths),
            *_field_faults(corpus, edits, before),
            *found.diagnostics,
        ),
    )


def _owner(text_id: TextId) -> _Owner | None:
    """The text whose file holds this; None for what its deck.yaml says, which no text's edit changes."""
    of_deck = text_id.field.partition("/")[0] == texts.DECK
    return None if of_deck else (text_id.by, text_id.language)


def _tables(site: Site) -> dict[str, Mapping[str, Any]]:
    return {name: getattr(site, name) for name in (*TABLES.values(), "derived")}


def _pictures(of: Mapping[TextId, LinkedText]) -> set[str]:
    return {linked.picture.path for text in of.values() for linked in text.marks if linked.picture}


def _records(site: Site, now: Mapping[_Owner, Edit]) -> dict[str, Any]:
    """The tables that have another record now, in their order."""
    changed: dict[str, Any] = {}
    for kind in {ref.kind for ref, language in now if not language}:
        table = TABLES[kind]
        known: Iterable[Written] = site.table(kind).values()
        edited = ((now.get((texts.ref_of(one), "")), one) for one in known)
        changed[table] = text_tables(edit.after if edit else one for edit, one in edited)[table]
    translated = {(ref, language): edit.after for (ref, language), edit in now.items() if language}
    return {**changed, "translations": {**site.translations, **translated}} if translated else changed


def _replaced(
    known: Mapping[TextId, LinkedText], found: Mapping[TextId, LinkedText], now: Mapping[_Owner, Edit]
) -> Iterator[tuple[TextId, LinkedText]]:
    """All texts in their order, those of the edited records in the place of what they were."""
    of: defaultdict[_Owner, list[tuple[TextId, LinkedText]]] = defaultdict(list)
    for text_id, text in found.items():
        of[text_id.by, text_id.language].append((text_id, text))
    for text_id, text in known.items():
        owner = _owner(text_id)
        if owner and owner in now:
            yield from of.pop(owner, ())
        else:
            yield text_id, text


def _uses(
    site: Site,
    old: Mapping[TextId, LinkedText],
    new: Mapping[TextId, LinkedText],
    now: Mapping[_Owner, Edit],
) -> Mapping[Ref, tuple[Use, ...]]:
    """Who uses what; the very same mapping where the edited texts use what they used."""
    before, after = {*_used(site, old)}, {*_used(site, new)}
    for (_, language), edit in now.items():
        before.update(uses_by(edit.before, language))
        after.update(uses_by(edit.after, language))
    if before == after:
        return site.uses
    uses = dict(site.uses)
    for ref in {ref for ref, _ in before ^ after if ref.id in site.table(ref.kind)}:
        gone = {use for one, use in before - after if one == ref}
        come = {use for one, use in after - before if one == ref}
        left = tuple(sorted(({*uses.get(ref, ())} - gone) | come))
        if left:
            uses[ref] = left
        else:
            del uses[ref]
    return uses


def _used(site: Site, of: Mapping[TextId, LinkedText]) -> Iterator[tuple[Ref, Use]]:
    return (one for text_id, text in of.items() for one in uses_in(text_id, text, site.series))


def _field_faults(corpus: Corpus, edits: Iterable[Edit], before: Linked) -> Iterator[Diagnostic]:
    for edit in edits:
        yield from references.check_record(corpus, edit.after, edit.origin, before.names)
