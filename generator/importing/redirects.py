"""Old addresses of texts as `aliases`: each leads on unless the site has a page there."""

from __future__ import annotations

from datetime import date

from generator.aliases import Alias, aliases, taken_files
from generator.decode import Corpus
from generator.importing.files import alias_of
from generator.importing.placing import id_of
from generator.link import link
from generator.models import Kind, Ref
from generator.targetpaths import Taken
from generator.urls import Urls, page_file, urls_of


class Redirects:
    """What addresses are taken, by pages and by what leads to them. `refused` counts those that were."""

    def __init__(self, corpus: Corpus, today: date) -> None:
        site = link(corpus, today=today, drafts=True).value
        self._urls = urls_of(site)
        self._language = site.config.language
        self._taken = Taken()
        self.refused = 0
        for file in taken_files(site, self._urls):
            self._taken.claim(file)
        for known in aliases(site):
            if (old := known.file) is not None:
                self._taken.claim(old)

    @property
    def reserved(self) -> set[str]:
        """The folders that the site makes itself, which no page or report may be called."""
        return {path.split("/")[0] for path in self._urls.made(self._language)} - {""}

    def page(self, path: str) -> None:
        """The text in a new file has a page."""
        self._taken.claim(page_file(_address(path, self._urls, self._language)))

    def alias(self, link_: str, path: str) -> str:
        """What leads from an old address to the text in a new file; "" where that cannot be, or need not."""
        typed = alias_of(link_)
        if not typed:
            return ""
        file = Alias(_ref(path), self._language, 0, typed).file
        if file is None or file == page_file(_address(path, self._urls, self._language)):
            return ""
        if self._taken.claim(file) is None:
            return typed
        self.refused += 1
        return ""


def _ref(path: str) -> Ref:
    """The text in a file of content/."""
    folder, name = path.removeprefix("content/").split("/")
    if folder in {"articles", "pages"}:
        return Ref(Kind.ARTICLE if folder == "articles" else Kind.PAGE, id_of(path))
    return Ref(Kind.REPORT, folder) if name == "report.md" else Ref(Kind.TREND, f"{folder}/{id_of(path)}")


def _address(path: str, urls: Urls, language: str) -> str:
    ref = _ref(path)
    home = urls.listing(ref.kind, language) if ref.kind is Kind.ARTICLE else urls.home(language)
    return f"{home}{ref.id}/"
