"""The site in memory: read again after each save, as far as the save reaches.

An edited file is decoded alone, and linked with the texts that read it; anything else that changes has
everything decoded and linked again, files that did not change from memory. Pages are made of it when they are
asked for.
"""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from generator import preparing
from generator.check import EACH, RULES
from generator.corrections import changed_values
from generator.decode import Edit, language_of, redecode
from generator.diagnostics import Diagnostic
from generator.edition import SHOWN_ELSEWHERE, Edition, feed_languages, without_body
from generator.files import SourceFile
from generator.frontmatter import Trend, Written
from generator.link import Linked, is_out, out_on
from generator.load import release
from generator.models import Ref, Study
from generator.names import Names
from generator.outcomes import FAULTS, with_faults
from generator.plan import collisions
from generator.recheck import Edited, Rules
from generator.relink import relink
from generator.serve.drawing import Drawers
from generator.serve.files import Changed, SiteFiles
from generator.serve.opening import open_site
from generator.serve.pages import Found, Owner, Pages
from generator.site import WRITTEN, Site
from generator.state import Options, Outcome
from generator.texts import ref_of
from generator.urls import urls_of


class FaultyError(Exception):
    """A page cannot be made; `outcome` says why."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome)
        self.outcome = outcome


class Hidden(NamedTuple):
    """Something that readers do not see yet: before a day, or as long as it is a draft."""

    until: date | None


class _Unshown(NamedTuple):
    """What has changed since the pages that are shown were made.

    The whole site (`records`), the theme's templates or its other assets, or the bodies of some texts.
    """

    records: bool = False
    templates: bool = False
    assets: bool = False
    owners: frozenset[Owner] = frozenset()


class Live:
    """A site that follows its files.

    `outcome` is what was said of it last, `pages` are the last without an error. One thread at a time.
    """

    def __init__(self, options: Options, drawers: Drawers) -> None:
        self.pages: Pages | None = None
        self.outcome = Outcome()
        self._options = options
        self._drawers = drawers
        self._files = SiteFiles(options)
        opened = open_site(options, self._files.inputs, drawers)
        self._prepared, self._kept, self._store, self._compiled, self._disk = opened
        self._rules = Rules((*RULES, partial(changed_values, today=options.today)), EACH)
        self._theme = preparing.split(self._files.inputs.templates)
        self._urls = urls_of(self._prepared.linked.site)
        self._collided: tuple[Diagnostic, ...] | None = None  # unknown for new addresses
        self._edition: Edition | None = None  # of these records, whatever texts say
        self._names: Names | None = None
        self._edited: Edited | None = None
        self._unshown = _Unshown(records=True)
        self._halfway = False  # a save that was not taken in to its end: then the next one takes in all
        self._judge(())
        release(self._files.inputs.content)
        gc.collect()
        gc.freeze()  # what is there now is most of the memory, and stays

    def close(self) -> None:
        """Leave compiled templates to others, and close what is open. It can be used on."""
        for store in self._disk:
            store.close()

    def save(self, places: Iterable[Path], shown: Collection[str] = ()) -> Changed | None:
        """Take in what was saved at these places; None where nothing is other than before.

        `shown` are the files that browsers show: where one cannot be made, that is told at once.

        Raises:
            OSError: the machine does not allow reading.
        """
        changed = self._files.refresh(places)
        if changed is None:
            return None
        whole, self._halfway = self._halfway or changed.edited is None, True
        if changed.templates:
            self._take_theme()
        if whole or (changed.edited and not self._take_edits(changed.edited)):
            self._take_all()
        self._judge(shown)
        self._halfway = False
        release(self._files.inputs.content if changed.edited is None else changed.edited)
        return changed

    def find(self, path: str) -> Found | None:
        """A file of the site as it was last without an error; None where it has none of that path.

        Raises:
            FaultyError: it cannot be made.
        """
        if self.pages is None:
            raise FaultyError(self.outcome)
        blank = replace(self.outcome, diagnostics=(), texts={})
        try:
            return self.pages.find(path)
        except FAULTS as fault:
            told = with_faults(blank, self._files.inputs, self.pages.edition, fault)
            raise FaultyError(told) from fault

    def hidden(self, owner: Owner) -> Hidden | None:
        """What keeps a page out of a build without drafts, if anything does."""
        (ref, language), site = owner, self.pages.edition.site if self.pages else None
        if site is None:
            return None
        if ref.kind not in WRITTEN:
            return _embargoed(site, ref, self._options.today)
        texts = [site.written(ref, language), site.original(ref)]
        texts += [site.reports.get(one.report) for one in texts[1:] if isinstance(one, Trend)]
        late = (one for one in texts if one and not is_out(one, self._options.today))
        return next((Hidden(out_on(one)) for one in late), None)

    def _take_theme(self) -> None:
        texts, assets = preparing.split(self._files.inputs.templates)
        before = self._theme
        # The same mapping stands for the same templates, which then stay compiled.
        self._theme = (before[0] if texts == before[0] else texts, assets)
        unshown = self._unshown
        self._unshown = unshown._replace(
            templates=unshown.templates or texts != before[0], assets=unshown.assets or assets != before[1]
        )

    def _take_all(self) -> None:
        self._prepared = preparing.prepare(self._files.inputs, self._options, self._store, self._kept)
        self._urls, self._collided = urls_of(self._prepared.linked.site), None
        self._edition = self._names = self._edited = None
        self._unshown = self._unshown._replace(records=True)
        gc.freeze()

    def _take_edits(self, files: Collection[SourceFile]) -> bool:
        """Take in edited texts and records; whether no more than that has changed."""
        again = redecode(self._prepared.decoded, [*files], self._store, self._kept)
        before = self._prepared.linked
        relinked = relink(before, again[0].value, again[1], self._store) if again else None
        if again is None or relinked is None:
            return False
        (decoded, edits), linked = again, relinked.linked
        self._edited = Edited(before.site, relinked.refs)
        self._prepared = self._prepared._replace(decoded=decoded, linked=linked)
        texts, own = [*_of_texts(edits)], decoded.value.config.language
        if any(was.aliases != one.aliases for was, one in texts):
            self._collided = None
        if len(texts) < len(edits):
            self._edition = None
        unshown = self._unshown
        if len(texts) == len(edits) and _same_elsewhere(texts, before, linked):
            owners = {(ref_of(one), language_of(one, own) or own) for _, one in texts}
            # A translation says whether its original has changed since.
            of_originals = {one for one in linked.site.translations if (one[0], own) in owners}
            self._unshown = unshown._replace(owners=unshown.owners | owners | of_originals)
        else:
            self._unshown = unshown._replace(records=True)
        return True

    def _judge(self, shown: Iterable[str]) -> None:
        """Say what is wrong; where no error is, go on with the pages of the new edition."""
        site, origins = self._prepared.linked.site, self._prepared.decoded.value.origins
        if self._collided is None or self._collided:
            self._collided = collisions(site, self._urls, origins).diagnostics
        found = (*self._rules.check(site, origins, self._edited), *self._collided)
        self._edited = None
        self.outcome = preparing.judged(self._prepared, self._files.inputs, self._options, found)
        if self.outcome.failed:
            return
        before, self.pages = self.pages, self._pages()
        try:
            for path in shown:
                self.find(path)
        except FaultyError as fault:
            warned, told = self.outcome, fault.outcome
            self.outcome = replace(
                warned,
                diagnostics=(*warned.diagnostics, *told.diagnostics),
                texts={**warned.texts, **told.texts},
            )
            self.pages = before or self.pages
        else:
            self._unshown = _Unshown()

    def _pages(self) -> Pages:
        edition, unshown = self._next_edition(), self._unshown
        if self.pages is None or unshown.records or unshown.templates:
            return Pages(edition, self._drawers)
        pages = self.pages.restyled(edition) if unshown.assets else self.pages
        return pages.edited(edition, unshown.owners) if unshown.owners else pages

    def _next_edition(self) -> Edition:
        site = self._prepared.linked.site
        if self._edition is None:
            known = self._names
            self._edition = preparing.edition_of(
                self._prepared, self._files.inputs, self._urls, self._store, known
            )
            self._names = self._edition.names
        templates, assets = self._theme
        self._edition = replace(
            self._edition,
            site=site,
            urls=self._urls,
            feeds=feed_languages(site) if self._unshown.records else self._edition.feeds,
            templates=templates,
            assets=assets,
            compiled=self._compiled,
            memo={},
        )
        return self._edition


def _embargoed(site: Site, ref: Ref, today: date) -> Hidden | None:
    """The study of a record may be known before it may be told."""
    record = site.table(ref.kind)[ref.id]
    study = record if isinstance(record, Study) else site.studies.get(getattr(record, "study", None) or "")
    return Hidden(study.embargo) if study and study.embargo and study.embargo > today else None


def _of_texts(edits: Iterable[Edit]) -> Iterator[tuple[Written, Written]]:
    """The edited texts, as they were and as they are."""
    for edit in edits:
        if isinstance(edit.before, Written) and isinstance(edit.after, Written):
            yield edit.before, edit.after


def _same_elsewhere(edits: Iterable[tuple[Written, Written]], before: Linked, after: Linked) -> bool:
    """Whether no page but the edited texts' own says anything else than before (see `Edition.facts`)."""
    if after.site.uses is not before.site.uses or after.site.pictures != before.site.pictures:
        return False
    languages = before.site.config.languages
    return all(
        without_body(was) == without_body(now)
        and all(
            before.site.text(ref_of(now), language, name) == after.site.text(ref_of(now), language, name)
            for language in languages
            for name in SHOWN_ELSEWHERE
        )
        for was, now in edits
    )
