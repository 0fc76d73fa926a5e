"""Where a page is being made: the site, the language, the address, and links from there."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from typing import TypeVar, cast

from generator.catalogue import say
from generator.edition import Edition
from generator.frozen import frozen
from generator.models import Brand, Indicator, Publisher, Ref, Series, Statistic, Study, Theme
from generator.numbers.cldr import territory_name
from generator.numbers.format import format_statistic
from generator.pages.views import LinkView
from generator.prose.typography import local, typeset
from generator.site import Site
from generator.urls import Urls, relative
from generator.values import LocalText

T = TypeVar("T")
# Enough for what pages near one another share; a site may have a hundred thousand records.
_REMEMBERED = 8_000


@frozen
class Here:
    """One page to be: `path` is its address from the root ("" is the front page).

    `root` is set for a page that is shown at any depth, whose links must start there.
    """

    edition: Edition
    language: str
    path: str
    root: str | None = None

    @property
    def site(self) -> Site:
        """All records."""
        return self.edition.site

    @property
    def urls(self) -> Urls:
        """All addresses."""
        return self.edition.urls

    @property
    def url(self) -> str | None:
        """The page's whole address, where the site and the page have one."""
        return self.address_of(self.path) if self.root is None else None

    def address_of(self, path: str) -> str | None:
        """The whole address of a path from the root, where the site has one."""
        base = self.site.config.base_url
        return f"{base}{path}" if base else None

    def once(self, what: str, name: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, made once an edition and language: the same for a record on every page."""
        return self._known((what, name, self.language), make)

    def alike(self, what: str, name: Hashable, leads: Iterable[str], make: Callable[[], T]) -> T:
        """As `once`, for what links to the paths `leads`.

        From all pages of a folder such links are alike, but for those into the page itself.
        """
        if self.root is not None or any(path.startswith(self.path) for path in leads):
            return make()
        folder = self.path[: self.path.rfind("/", 0, -1) + 1]
        return self._known((what, name, self.language, folder), make)

    def _known(self, asked: tuple[Hashable, ...], make: Callable[[], T]) -> T:
        memo = self.edition.memo
        if asked not in memo:
            if len(memo) >= _REMEMBERED:
                memo.clear()
            memo[asked] = make()
        return cast("T", memo[asked])

    def at(self, path: str) -> Here:
        """The same for another page in this language."""
        return replace(self, path=path)

    def to(self, path: str) -> str:
        """The link to a path from the root."""
        return relative(self.path, path) if self.root is None else f"{self.root}{path}"

    def href(self, ref: Ref) -> str:
        """The link to a record's page."""
        return self.to(self.urls.of(ref, self.language))

    def say(self, key: str, /, **values: object) -> str:
        """Words of the catalogue in the page's language."""
        return say(self.language, key, **values)

    def local(self, text: LocalText | None) -> str:
        """A localised text as the page's language prints it; "" for none."""
        return local(text, self.language)

    def territory(self, code: LocalText) -> str:
        """A country's name by its code (FR); any other word stays as typed."""
        return territory_name(code.get(self.language), self.language)

    def name(self, ref: Ref) -> str:
        """What a record is called in a link to it; for texts see `pages.prose.title_of`."""
        record = self.site.table(ref.kind)[ref.id]
        match record:
            case Publisher() | Brand():
                return typeset(record.name, self.language)
            case Study() | Series() | Indicator() | Theme():
                return self.local(record.title)
            case Statistic():
                return format_statistic(record, self.language)
        raise AssertionError(ref)

    def link(self, ref: Ref, note: str = "") -> LinkView:
        """A link to a record by its name."""
        return LinkView(text=self.name(ref), href=self.href(ref), note=note)


def content_path(path: str) -> str:
    """Where a file of content/ stands in the output: its path without that folder."""
    return path.removeprefix("content/")
