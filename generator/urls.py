"""Addresses: which path each record has in each language, and links from one path to another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field, replace

from generator.catalogue import say
from generator.comparison import editions
from generator.frozen import frozen
from generator.models import Kind, Ref
from generator.pins import FOLDER as PINS
from generator.site import RECORDS, WRITTEN, Site

_WORDS = {
    Kind.STUDY: "url.study",
    Kind.STATISTIC: "url.stat",
    Kind.SERIES: "url.series",
    Kind.PUBLISHER: "url.publisher",
    Kind.BRAND: "url.brand",
    Kind.INDICATOR: "url.indicator",
    Kind.THEME: "url.theme",
    Kind.ARTICLE: "url.article",
}
LISTED = tuple(_WORDS)
EMBEDDED = (Kind.STATISTIC, Kind.SERIES)
"""What other sites may show in a frame."""


@frozen
class Urls:
    """The address of everything that has a page, as folders: "2014-tendances/", "en/studies/x/".

    `renewed` are the reports that have an edition before them. `stand_ins` are the pages that say of a text
    that it is not translated: at the address where its translation would be.
    """

    site_language: str
    paths: Mapping[tuple[Ref, str], str]
    renewed: tuple[str, ...] = ()
    stand_ins: Mapping[tuple[Ref, str], str] = field(default_factory=dict)

    def of(self, ref: Ref, language: str) -> str:
        """The page of a record for a reader of `language`: in the site's language where there is no other."""
        return self.paths.get((ref, language)) or self.paths[ref, self.site_language]

    def has(self, ref: Ref, language: str) -> bool:
        """Whether a record has a page in `language` itself."""
        return (ref, language) in self.paths

    def home(self, language: str) -> str:
        """The front page of a language: "" for the site's own."""
        return "" if language == self.site_language else f"{language}/"

    def listing(self, kind: Kind, language: str) -> str:
        """The page that lists everything of a kind."""
        return f"{self.home(language)}{say(language, _WORDS[kind])}/"

    def bibliography(self, language: str) -> str:
        """The page of all studies."""
        return f"{self.home(language)}{say(language, 'url.bibliography')}/"

    def errata(self, language: str) -> str:
        """The page of all errata, where there are some."""
        return f"{self.home(language)}{say(language, 'url.errata')}/"

    def data(self, language: str) -> str:
        """The page of the data package, where there are figures."""
        return f"{self.home(language)}{say(language, 'url.data')}/"

    def search(self, language: str) -> str:
        """The page that looks for words, where the site has one."""
        return f"{self.home(language)}{say(language, 'url.search')}/"

    def timeline(self, language: str) -> str:
        """The page of all reports by year, where there are several."""
        return f"{self.home(language)}{say(language, 'url.timeline')}/"

    def contrasts(self, language: str) -> str:
        """The page of what two audiences answered, where figures say that."""
        return f"{self.home(language)}{say(language, 'url.contrasts')}/"

    def changes(self, report: str, language: str) -> str:
        """The page of what changed in a report since the edition before, where there is one."""
        return f"{self.of(Ref(Kind.REPORT, report), language)}{say(language, 'url.changes')}/"

    def embed(self, ref: Ref, language: str) -> str:
        """The page of a figure that is made for frames of other sites, where the site has such."""
        return f"{self.embeds(language)}{say(language, _WORDS[ref.kind])}/{ref.id}/"

    def embeds(self, language: str) -> str:
        """The folder of all those pages."""
        return f"{self.home(language)}{say(language, 'url.embed')}/"

    def made(self, language: str) -> Iterator[str]:
        """The pages that a site makes itself, or may once there is something to show; its assets' folder."""
        yield from (self.home(language), self.bibliography(language), self.errata(language))
        yield from (self.timeline(language), self.contrasts(language), self.data(language))
        yield from (self.watch(language), self.search(language), f"{self.home(language)}assets/")
        yield from (self.embeds(language), f"{PINS}/")
        yield from (self.listing(kind, language) for kind in LISTED)
        renewed = (one for one in self.renewed if self.has(Ref(Kind.REPORT, one), language))
        yield from (self.changes(one, language) for one in renewed)

    def watch(self, language: str, month: str = "") -> str:
        """The page of what the feeds announced: the newest, or all of a month ("2026-11")."""
        return f"{self.home(language)}{say(language, 'url.watch')}/{f'{month}/' if month else ''}"


def urls_of(site: Site) -> Urls:
    """The addresses of all records of a site, in all its languages."""
    urls = Urls(site.config.language, dict(_paths(site)), tuple(later for _, later in editions(site)))
    return replace(urls, stand_ins=dict(_stand_ins(site, urls)))


def relative(from_path: str, to_path: str) -> str:
    """The link from one page to another; both are paths from the root, a folder's ends in "/"."""
    shared = 0
    while (end := from_path.find("/", shared) + 1) and to_path.startswith(from_path[shared:end], shared):
        shared = end
    return "../" * from_path.count("/", shared) + to_path[shared:] or "./"


def page_file(path: str) -> str:
    """The file that a server shows for a page's address."""
    return f"{path}index.html"


def _paths(site: Site) -> Iterator[tuple[tuple[Ref, str], str]]:
    for language in site.config.languages:
        for ref in site.refs((*WRITTEN, *RECORDS)):
            if ref.kind not in WRITTEN or site.written(ref, language) is not None:
                yield (ref, language), _path(site, ref, language)


def _path(site: Site, ref: Ref, language: str) -> str:
    home = "" if language == site.config.language else f"{language}/"
    word = f"{say(language, _WORDS[ref.kind])}/" if ref.kind in _WORDS else ""
    return f"{home}{word}{ref.id}/"


def _stand_ins(site: Site, urls: Urls) -> Iterator[tuple[tuple[Ref, str], str]]:
    """None where a page of ours stands: a word of another language may be one of this one's addresses."""
    for language in site.config.languages:
        made = {*urls.made(language)}
        for ref in site.refs(WRITTEN):
            if not urls.has(ref, language) and (path := _path(site, ref, language)) not in made:
                yield (ref, language), path
