"""A caller of the prose package: replaces every mark as linking does, with words that are easy to find."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import pytest

from generator.prose.markdown import Prose, Words, plain, render, render_inline
from generator.prose.marks import CitationMark, EmbedMark, LinkMark, NumberMark, PictureMark
from generator.prose.scan import scan
from generator.prose.stand_ins import Replacement

WORDS = Words(
    callouts={"challenge": "Enjeux", "method": "Méthode", "key": "À retenir"},
    table="Tableau",
    footnotes="Notes",
    back="Retour au texte",
)
Writer = Callable[..., str]


def _replacements(text: str, *, one_line: bool = False) -> list[Replacement]:
    found: list[Replacement] = []
    embeds = count()
    for mark in scan(text, one_line=one_line).marks:
        start, end = mark.start, mark.end
        match mark:
            case LinkMark():
                words = mark.text or ("84" if mark.bare else "84 %")
                found.append(
                    Replacement(
                        start=start, end=end, html=f'<a href="/{mark.target}">{words}</a>', plain=words
                    )
                )
            case CitationMark():
                keys = " ".join(item.key for item in mark.items)
                found.append(Replacement(start=start, end=end, html=f"<sup>{keys}</sup>"))
            case EmbedMark():
                found.append(Replacement(start=start, end=end, plain=mark.caption or "", embed=next(embeds)))
            case PictureMark():
                found.append(
                    Replacement(start=start, end=end, html=f'<img src="{mark.file}" alt="{mark.alt}">')
                )
            case NumberMark():
                pass
    return found


def _rendered(text: str, language: str = "fr", prefix: str = "") -> Prose:
    return render(text, _replacements(text), language, words=WORDS, id_prefix=prefix)


def _joined(prose: Prose) -> str:
    """The parts with the numbers of the embeds between them, on one line."""
    embeds = [f"{{{embed}}}" for embed in prose.embeds]
    pieces = [piece for pair in zip(prose.parts, [*embeds, ""], strict=True) for piece in pair]
    return "".join(pieces).replace("\n", "")


@pytest.fixture
def prose() -> Callable[..., Prose]:
    """Renders a text with every mark replaced."""
    return _rendered


@pytest.fixture
def html() -> Writer:
    """The same, as one line of HTML in which `{0}` is the first embed."""
    return lambda text, language="fr": _joined(_rendered(text, language))


@pytest.fixture
def line() -> Writer:
    """One line of text as phrasing content."""
    return lambda text, language="fr": render_inline(text, _replacements(text, one_line=True), language)


@pytest.fixture
def bare() -> Writer:
    """One line of text without markup."""
    return lambda text, language="fr": plain(text, _replacements(text, one_line=True), language)
