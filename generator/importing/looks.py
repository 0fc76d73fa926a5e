"""What a person should look at after an import."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from urllib.parse import urlsplit

from generator.importing.export import Post, State
from generator.importing.files import alias_of
from generator.importing.outcome import Look
from generator.importing.prose import Prose
from generator.incoming.addresses import safe_link


class Looks:
    """Gathers it, text after text."""

    def __init__(self) -> None:
        self._found: list[Look] = []
        self._pictures: dict[str, list[str]] = {}
        self._undescribed = 0
        self._queries = 0

    def of_text(self, post: Post, path: str, prose: Prose) -> None:
        """What of a text could not be kept as it was."""
        if prose.is_bare or prose.is_plainer:
            self._found.append(Look("bare" if prose.is_bare else "plainer", path=path))
        for name in prose.shortcodes:
            self._found.append(Look("shortcode", {"name": name}, path))
        for address in prose.pictures:
            self._pictures.setdefault(address, []).append(path)
        self._undescribed += prose.undescribed
        is_public = post.state in {State.PUBLIC, State.PROTECTED}
        if is_public and post.link and not alias_of(post.link) and urlsplit(post.link).query:
            self._queries += 1

    def of_series(self, titles: Iterable[str]) -> None:
        """Series of which a part is among the articles already."""
        self._found += (Look("series-split", {"title": title}) for title in titles)

    def of_pictures(self, failed: Mapping[str, str], *, fetched: bool) -> None:
        """Pictures that are links, or have nobody who says what they show."""
        if not fetched and self._pictures:
            self._found.append(Look("pictures-linked", {"n": str(len(self._pictures))}))
        if failed:
            self._found.append(Look("pictures-failed", {"n": str(len(failed)), "first": next(iter(failed))}))
        if self._undescribed:
            self._found.append(Look("pictures-undescribed", {"n": str(self._undescribed)}))

    def of_addresses(self, refused: int) -> None:
        """Old addresses that do not lead on."""
        if self._queries:
            self._found.append(Look("addresses-by-query", {"n": str(self._queries)}))
        if refused:
            self._found.append(Look("addresses-taken", {"n": str(refused)}))

    def of_figures(self, count: int, texts: int, *, asked: bool) -> None:
        """Figures are nobody's until somebody has looked them up."""
        if count:
            code = "figures-written" if asked else "figures"
            self._found.append(Look(code, {"n": str(count), "texts": str(texts)}))

    def pictures(self, listed: Collection[str]) -> list[dict[str, object]]:
        """All pictures: those of texts with the texts, and those that only the export lists."""
        others = (address for address in listed if address not in self._pictures and safe_link(address))
        every = {**self._pictures, **dict.fromkeys(others, ())}
        return [{"url": address, "paths": list(paths)} for address, paths in every.items()]

    def all(self) -> list[Look]:
        """Those of single texts first."""
        return self._found
