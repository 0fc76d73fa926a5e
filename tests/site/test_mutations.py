"""No number of this repository's content can be changed without being told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.cache import MemoryStore
from generator.check import check, weigh
from generator.decode import Corpus, decode
from generator.diagnostics import Diagnostic
from generator.files import SourceFile
from generator.link import link
from generator.models import Kind, Ref
from generator.prose.marks import LineIndex, LinkMark, NumberMark
from generator.site import LinkedText, Site, TextId
from generator.where import Occurrence, where
from tests.content import TODAY
from tests.program import ROOT

STORE = MemoryStore()
_DIGITS = re.compile(r"\d+(?:[ \u00a0\u202f]\d{3})*(?:,\d+)?")
_TYPED, _WORDED = 60, 20
TEXTS = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "content").rglob("*.md"))


@cache
def files() -> Mapping[str, str]:
    """All that authors typed."""
    paths = [ROOT / "sources.yaml", *(one for one in (ROOT / "content").rglob("*") if one.is_file())]
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in sorted(paths)}


def read(changed: Mapping[str, str]) -> tuple[Site, tuple[Diagnostic, ...], Corpus]:
    """The site with some files changed, and all that is said about it, warnings as errors."""
    sources = [SourceFile.of(path, text.encode()) for path, text in {**files(), **changed}.items()]
    decoded = decode(sources, STORE, ())
    linked = link(decoded.value, today=TODAY, drafts=True, store=STORE)
    origins = decoded.value.origins
    found = (*decoded.diagnostics, *linked.diagnostics, *check(linked.value, origins))
    return linked.value, weigh(found, linked.value, origins, strict=True), decoded.value


@cache
def sound() -> tuple[Site, Corpus]:
    """The site as it stands."""
    site, found, corpus = read({})
    assert found == ()
    return site, corpus


def bound(kind: type) -> Iterator[tuple[TextId, LinkedText, NumberMark | LinkMark, str]]:
    """The marks of that kind which are statistics."""
    for text_id, text in sound()[0].texts.items():
        for linked in text.marks:
            if isinstance(linked.mark, kind) and isinstance(linked.mark, NumberMark | LinkMark):
                for ref in linked.refs:
                    if ref and ref.kind is Kind.STATISTIC:
                        yield text_id, text, linked.mark, ref.id


def test_texts_type_their_figures_and_say_them_in_words() -> None:
    """Enough of both, so that what is tested here means something."""
    typed = {name for *_, name in bound(NumberMark)}
    worded = {
        name
        for *_, mark, name in bound(LinkMark)
        if isinstance(mark, LinkMark) and mark.text and not re.search(r"\d", mark.text)
    }
    assert len(typed) >= _TYPED
    assert len(worded) >= _WORDED


class Mutation(NamedTuple):
    """A file with one number changed, the line and the statistic of that number."""

    text: str
    line: int
    typed: str
    statistic: str


def mutations(path: str) -> Iterator[Mutation]:
    """Each typed number of a text changed by one unit of the last digit that it shows, up and down."""
    source = files()[path]
    for text_id, text, mark, name in bound(NumberMark):
        if sound()[1].origins.path(text_id.by, text_id.language) != path or text_id.field != "body":
            continue
        first = source.index(text.text)
        number = _DIGITS.search(text.text, mark.start, mark.end)
        assert number
        for step in (1, -1):
            typed = changed(number[0], step)
            at = first + number.start()
            whole = source[:at] + typed + source[at + len(number[0]) :]
            yield Mutation(whole, LineIndex(source).place(at)[0], typed, name)


def changed(number: str, step: int) -> str:
    """A number one unit of its last digit away: 84 → 85, 1,5 → 1,4, 98 000 → 98 001."""
    decimals = len(number.partition(",")[2])
    new = str(abs(int(re.sub(r"\D", "", number)) + step)).zfill(decimals + 1)
    whole, behind = new[: len(new) - decimals], new[len(new) - decimals :]
    group = next((sign for sign in number if sign in " \u00a0\u202f"), "")
    whole = f"{int(whole):,}".replace(",", group)
    return f"{whole},{behind}" if decimals else whole


@pytest.mark.parametrize(
    ("number", "step", "expected"),
    [
        ("84", 1, "85"),
        ("1,5", -1, "1,4"),
        ("98 000", 1, "98 001"),
        ("100 000", -1, "99 999"),
        ("9", 1, "10"),
        ("0", -1, "1"),
    ],
)
def test_a_number_is_changed_in_its_last_digit(number: str, step: int, expected: str) -> None:
    """And is written as it was."""
    assert changed(number, step) == expected


@pytest.mark.parametrize("path", TEXTS)
def test_a_changed_number_is_told_where_it_stands(path: str) -> None:
    """Once, in its file and line; nothing else is said."""
    for mutation in mutations(path):
        found = [(one.code, one.mark.path, one.mark.line) for one in read({path: mutation.text})[1]]
        assert found == [("number-mismatch", path, mutation.line)], mutation.typed


# What the content says in words, and words just beyond what its figures may be called. Ordinals and names
# ("la première", "en tête") are not read.
WRONG = {
    "une chaîne YouTube": "deux chaînes YouTube",
    "trois": "quatre",
    "cinq pages": "six pages",
    "plus de huit clients sur dix": "plus de neuf clients sur dix",
    "trois internautes sur quatre": "deux internautes sur trois",
    "trois sur quatre": "deux sur trois",
    "la moitié": "plus de la moitié",
    "six entreprises sur dix": "sept entreprises sur dix",
    "Plus d'une entreprise interrogée sur deux": "Moins d'une entreprise interrogée sur deux",
    "plus d'un million": "plus de deux millions",
    "une entreprise sur quatre": "une entreprise sur trois",
    "près de neuf": "près de huit",
    "sept consommateurs sur dix": "huit consommateurs sur dix",
    "plus d'un Français sur deux": "moins d'un Français sur deux",
    "neuf internautes sur dix": "huit internautes sur dix",
    "près d'un Français sur deux": "près d'un Français sur trois",
    "une sur deux": "une sur trois",
    "une question sur deux": "une question sur trois",
    "sept Français sur dix": "six Français sur dix",
    "huit sur dix": "neuf sur dix",
}
_LINK = re.compile(r"\[\[([\w-]+)\|([^\]\d]+)\]\]")


def worded(path: str) -> Iterator[Mutation]:
    """Each link of a text whose words are known, with others in their place."""
    source = files()[path]
    for found in _LINK.finditer(source):
        if wrong := WRONG.get(found[2]):
            text = source[: found.start(2)] + wrong + source[found.end(2) :]
            yield Mutation(text, LineIndex(source).place(found.start())[0], wrong, found[1])


@pytest.mark.parametrize("path", TEXTS)
def test_changed_words_are_told_where_they_stand(path: str) -> None:
    """As numbers in digits are."""
    for mutation in worded(path):
        found = [(one.code, one.mark.path, one.mark.line) for one in read({path: mutation.text})[1]]
        assert found == [("number-mismatch", path, mutation.line)], mutation.typed


def test_enough_words_are_changed() -> None:
    """Of as many statistics as the content should say in words."""
    assert len({one.statistic for path in TEXTS for one in worded(path)}) >= _WORDED


@cache
def named() -> Mapping[str, tuple[Occurrence, ...]]:
    """What `where` lists of each statistic whose number or words are changed here."""
    site, corpus = sound()
    names = {one.statistic for path in TEXTS for one in (*mutations(path), *worded(path))}
    return {name: where(site, corpus, Ref(Kind.STATISTIC, name)) for name in sorted(names)}


@pytest.mark.parametrize("path", TEXTS)
def test_where_lists_each_number_that_is_changed(path: str) -> None:
    """Whoever changes a figure finds each sentence that says it, in that file and on that line."""
    for mutation in (*mutations(path), *worded(path)):
        listed = {(one.mark.path, one.mark.line) for one in named()[mutation.statistic]}
        assert (path, mutation.line) in listed, mutation.statistic


def test_where_lists_nothing_that_is_not_there() -> None:
    """What it says is typed there; that names the statistic, shows a series of it, or is its number."""
    site = sound()[0]
    numbers = {(name, text.text[mark.start : mark.end]) for _, text, mark, name in bound(NumberMark)}
    for name, listed in named().items():
        for one in listed:
            line = files()[one.mark.path].split("\n")[one.mark.line - 1]
            at = one.mark.column - 1
            assert line[at : at + one.mark.length] == one.typed, one
            shown = {*site.series_of.get(name, ()), name}
            words = set(re.findall(r"[\w-]+", one.typed))
            assert shown & words or (name, one.typed) in numbers, one


def test_where_lists_each_once() -> None:
    """A number is one place, however many ways lead to it."""
    for listed in named().values():
        marks = [(one.mark, one.place) for one in listed]
        assert len(marks) == len(set(marks))


def test_only_texts_are_changed() -> None:
    """Every text of the repository is tried."""
    assert {Path(path).suffix for path in TEXTS} == {".md"}
    assert len(TEXTS) > 30
