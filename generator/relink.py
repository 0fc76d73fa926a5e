"""A site after some of its records were edited: what `link` would give, from what it gave before.

Nobody names an edited record otherwise than before (see `anchors`), so few texts have to be linked anew: a
body is for its own page alone, a figure is read by the texts that name it, or one that is shown beside it.
All else stays: on a large site that is a thousandth of the work. A property test holds it equal to linking
everything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any, NamedTuple

from generator import references, texts
from generator.cache import Store
from generator.decode import KIND_OF, Corpus, Edit, language_of, refs_of
from generator.frontmatter import Written
from generator.link import Linked, slide_refs, text_tables, trends_by_report, uses_by, uses_in
from generator.models import Kind, Ref, SeriesFile, Study
from generator.origins import Origin, Origins
from generator.settings import Deck
from generator.site import TABLES, LinkedText, Place, Site, TextId, Use

# What is wrong with a site as a whole: who is to be told may have changed with a record.
_OF_THE_WHOLE = frozenset({"duplicate-id", "missing-file", "unknown-language"})
_READ = frozenset({Kind.STATISTIC, Kind.SERIES, Kind.STUDY})


class _Owner(NamedTuple):
    """Whose texts are linked together: a record's in one language, or those of a report's deck.yaml."""

    by: Ref
    language: str = ""
    deck: bool = False


_Linked = Mapping[TextId, LinkedText]


class Relinked(NamedTuple):
    """A site as `link` would give it, and all records that were edited, or linked again."""

    linked: Linked
    refs: frozenset[Ref]


def relink(before: Linked, corpus: Corpus, edits: Sequence[Edit], store: Store) -> Relinked | None:
    """The site of `corpus`, in which these records were edited; None where that is not all that changed.

    `before` is of the same site with all its drafts.
    """
    site = before.site
    if any(fault.code in _OF_THE_WHOLE for fault in before.faults):
        return None
    records = [edit for edit in edits if not isinstance(edit.after, Written)]
    edited = _texts(edits, corpus.config.language)
    if len(edited) + len(records) < len(edits) or any(was.image != one.image for was, one in edited.values()):
        return None
    readers = _readers(site, _compared(site, records)) if records else set()
    decks = [site.decks[owner.by.id] for owner in readers if owner.deck]
    others = {owner: _written(site, owner) for owner in readers if not owner.deck and owner not in edited}
    now = {**edited, **{owner: (one, one) for owner, one in others.items()}}
    changed = {**_records(site, records), **_text_records(site, edited)}
    tables = {**_tables(site), **changed}
    found = texts.link_texts(corpus, [one for _, one in now.values()], tables, before.names, store, decks)
    old = dict(_texts_of(site, {*now, *readers}))
    if not _pictures(old) <= found.value.pictures.keys():
        return None  # whether another text still shows it is not known here
    again = [*((edit.after, edit.origin) for edit in edits), *_placed(others, decks, corpus.origins)]
    paths = {origin.path for _, origin in again}
    linked = Linked(
        site=replace(
            site,
            **changed,
            texts=_replaced(site.texts, old, found.value.texts),
            pictures={**site.pictures, **found.value.pictures},
            uses=_uses(site, (old, found.value.texts), now, decks),
            trends_of=trends_by_report(changed["trends"].values()) if "trends" in changed else site.trends_of,
        ),
        names=before.names,
        faults=(
            *(fault for fault in before.faults if fault.mark.path not in paths),
            *(
                fault
                for record, origin in again
                for fault in references.check_record(corpus, record, origin, before.names)
            ),
            *found.diagnostics,
        ),
    )
    refs = (ref for edit in edits for ref, _ in refs_of(edit.after))
    return Relinked(linked, frozenset((*refs, *(owner.by for owner in readers))))


def _texts(edits: Iterable[Edit], own: str) -> dict[_Owner, tuple[Written, Written]]:
    """The edited texts, as they were and as they are."""
    return {
        _Owner(texts.ref_of(edit.after), language_of(edit.after, own)): (edit.before, edit.after)
        for edit in edits
        if isinstance(edit.before, Written) and isinstance(edit.after, Written)
    }


def _compared(site: Site, records: Iterable[Edit]) -> set[Ref]:
    """What a text may name that is held to these records: they, and figures read together with theirs."""
    found = {ref for edit in records for ref, _ in refs_of(edit.after) if ref.kind in _READ}
    found |= {
        Ref(Kind.STATISTIC, name)
        for edit in records
        if isinstance(edit.after, Study | SeriesFile)
        for derived in edit.after.derived
        for name in derived.change
    }
    shown = {ref.id for ref in found if ref.kind is Kind.SERIES}
    shown |= {one for ref in found if ref.kind is Kind.STATISTIC for one in site.series_of.get(ref.id, ())}
    return found | {Ref(Kind.STATISTIC, point.stat) for name in shown for point in site.series[name].points}


def _readers(site: Site, refs: AbstractSet[Ref]) -> set[_Owner]:
    """Whose texts name one of these, also where no page shows it."""
    found = {
        _Owner(use.by, deck=True) if use.place is Place.SLIDE else _Owner(use.by, use.language)
        for ref in refs
        for use in site.uses.get(ref, ())
    }
    said = ((text_id, text.marks) for text_id, text in site.texts.items() if refs and text.marks)
    return found | {
        _owner(text_id)
        for text_id, marks in said
        for linked in marks
        if linked.spoken and not refs.isdisjoint(linked.refs)
    }


def _owner(text_id: TextId) -> _Owner:
    deck = text_id.field.startswith(f"{texts.DECK}/")
    return _Owner(text_id.by, "" if deck else text_id.language, deck)


def _written(site: Site, owner: _Owner) -> Written:
    return site.translations[owner.by, owner.language] if owner.language else site.original(owner.by)


def _placed(
    others: Mapping[_Owner, Written], decks: Iterable[Deck], origins: Origins
) -> Iterator[tuple[object, Origin]]:
    """What is linked again although nobody edited it."""
    yield from ((one, Origin(origins.path(by, language))) for (by, language, _), one in others.items())
    yield from ((deck, Origin(deck.path)) for deck in decks)


def _tables(site: Site) -> dict[str, Any]:
    return {name: getattr(site, name) for name in (*TABLES.values(), "derived", "series_of")}


def _records(site: Site, edits: Iterable[Edit]) -> dict[str, Any]:
    """The tables that have another record now, in the order that they had."""
    changed: dict[str, Any] = {}
    for edit in edits:
        for table, was, now in _within(edit.before, edit.after):
            known = changed.setdefault(table, {**getattr(site, table)})
            if known[now.id] is was:  # of two derived figures of one name the first is shown
                known[now.id] = now
    return changed


def _within(before: Any, after: Any) -> Iterator[tuple[str, Any, Any]]:  # noqa: ANN401 - any two records
    """A record as it was and as it is, with its table; and those that it holds."""
    if isinstance(after, SeriesFile):
        yield "series", before.series, after.series
    else:
        yield TABLES[KIND_OF[type(after)]], before, after
    for table in ("statistics", "series", "derived") if isinstance(after, Study) else ():
        pairs = zip(getattr(before, table), getattr(after, table), strict=True)
        yield from ((table, was, now) for was, now in pairs)
    if isinstance(after, SeriesFile):
        pairs = zip(before.derived, after.derived, strict=True)
        yield from (("derived", was, now) for was, now in pairs)


def _text_records(site: Site, edited: Mapping[_Owner, tuple[Written, Written]]) -> dict[str, Any]:
    """The tables that have another text now, in their order."""
    changed: dict[str, Any] = {}
    for kind in {owner.by.kind for owner in edited if not owner.language}:
        now = {
            by.id: one for (by, language, _), (_, one) in edited.items() if by.kind is kind and not language
        }
        changed[TABLES[kind]] = text_tables({**site.table(kind), **now}.values())[TABLES[kind]]
    translated = {(owner.by, owner.language): one for owner, (_, one) in edited.items() if owner.language}
    return {**changed, "translations": {**site.translations, **translated}} if translated else changed


def _texts_of(site: Site, owners: AbstractSet[_Owner]) -> Iterator[tuple[TextId, LinkedText]]:
    ids = {owner.by.id for owner in owners}  # which are soon compared
    within = ((text_id, text) for text_id, text in site.texts.items() if text_id.by.id in ids)
    return ((text_id, text) for text_id, text in within if _owner(text_id) in owners)


def _pictures(of: _Linked) -> set[str]:
    return {linked.picture.path for text in of.values() for linked in text.marks if linked.picture}


def _replaced(known: _Linked, old: _Linked, new: _Linked) -> _Linked:
    """All texts in their order, those linked again in the place of what they were."""
    if old.keys() == new.keys():
        return {**known, **new}
    of: defaultdict[_Owner, dict[TextId, LinkedText]] = defaultdict(dict)
    for text_id, text in new.items():
        of[_owner(text_id)][text_id] = text
    found: dict[TextId, LinkedText] = {}
    for text_id, text in known.items():
        found.update(of.pop(_owner(text_id), {}) if text_id in old else {text_id: text})
    return found


def _uses(
    site: Site,
    linked: tuple[_Linked, _Linked],
    now: Mapping[_Owner, tuple[Written, Written]],
    decks: Iterable[Deck],
) -> Mapping[Ref, tuple[Use, ...]]:
    """Who uses what; the very same mapping where the texts that were linked again use what they used."""
    before, after = ({*_used(site, one)} for one in linked)
    for owner, (was, one) in now.items():
        before.update(uses_by(was, owner.language))
        after.update(uses_by(one, owner.language))
    for deck in decks:
        shown = {(ref, Use(Ref(Kind.REPORT, deck.id), Place.SLIDE)) for ref in slide_refs(deck, site.series)}
        before |= shown
        after |= shown
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


def _used(site: Site, of: _Linked) -> Iterator[tuple[Ref, Use]]:
    return (one for text_id, text in of.items() for one in uses_in(text_id, text, site.series))
