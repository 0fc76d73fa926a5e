"""Sentences and articles with all that is to be found in them, and all that only looks like it.

Half of the sentences were written before there was a rule.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.extract.scoring import Marked, marked_sentences, marked_text, marked_texts, score

FOLDER = Path(__file__).parent / "held_out"
SENTENCES = sorted(FOLDER.glob("*.yaml"))
ARTICLES = sorted(FOLDER.glob("*.txt"))
SOURCED = sorted((FOLDER / "sourced").glob("*.txt"))
FORMS = sorted((FOLDER / "forms").glob("*.txt"))
RETOLD = sorted((FOLDER / "retold").glob("*.txt"))
SEVERAL = sorted((FOLDER / "several").glob("*.txt"))
CREDITED = sorted((FOLDER / "credited").glob("*.txt"))


def _names(paths: list[Path]) -> list[str]:
    return [path.stem for path in paths]


@pytest.mark.parametrize("path", SENTENCES, ids=_names(SENTENCES))
def test_sentences(path: Path) -> None:
    """What is promised of any text holds of each file of sentences."""
    _hold(marked_sentences(path))


@pytest.mark.parametrize("path", ARTICLES, ids=_names(ARTICLES))
def test_articles(path: Path) -> None:
    """What is promised of any text holds of each article."""
    _hold([marked_text(path)])


@pytest.mark.parametrize("path", CREDITED, ids=_names(CREDITED))
def test_credited(path: Path) -> None:
    """Who is credited is found in articles of many kinds, whose numbers are harder to find."""
    found = score([marked_text(path)])
    told = "\n".join(found.faults)
    assert found.source >= 0.90, told
    assert found.precision >= 0.95, told
    assert found.unit >= 0.90, told
    assert found.recall >= 0.75, told


def test_sourced() -> None:
    """Who is credited is found where sources stand in notes, headings, links, at line ends."""
    found = score([marked_text(path) for path in SOURCED])
    told = "\n".join(found.faults)
    assert found.source >= 0.94, told
    assert found.precision >= 0.89, told
    assert found.unit >= 0.98, told
    assert found.recall >= 0.89, told


def test_retold() -> None:
    """The facts of three real articles, told by six hands that did not know the rules, in the same forms.

    The last two were scored before anybody read them: 1.00 and .97 of their sources were right.
    """
    _reach(RETOLD, source=0.98, precision=0.98, unit=0.98, recall=0.97)


def test_several() -> None:
    """Articles of six other hands, in French and in English, read when rules were mended for them."""
    _reach(SEVERAL, source=0.90, precision=0.97, unit=0.97, recall=0.91)


def _reach(paths: list[Path], *, source: float, precision: float, unit: float, recall: float) -> None:
    found = score([marked_text(path) for path in paths])
    told = "\n".join(found.faults)
    assert found.source >= source, told
    assert found.precision >= precision, told
    assert found.unit >= unit, told
    assert found.recall >= recall, told


@pytest.mark.parametrize("path", FORMS, ids=_names(FORMS))
def test_forms(path: Path) -> None:
    """Sources that stand elsewhere are found in short texts of one form each."""
    found = score(marked_texts(path))
    told = "\n".join(found.faults)
    assert found.source >= 0.83, told
    assert found.precision >= 0.86, told
    assert found.recall >= 0.94, told


def _hold(texts: list[Marked]) -> None:
    found = score(texts)
    told = "\n".join(found.faults)
    assert found.recall >= 0.94, told  # one of the articles has nineteen figures
    assert found.precision >= 0.95, told
    assert found.value >= 0.98, told
    assert found.unit >= 0.95, told
    assert found.source >= 0.90, told
    assert found.qualifier >= 0.95, told


def test_enough_of_them() -> None:
    """At least 200 sentences in French and 100 in English, of which half hold no figure."""
    french = [
        one
        for name in ("french_figures", "french_lookalikes")
        for one in marked_sentences(FOLDER / f"{name}.yaml")
    ]
    english = [
        one
        for name in ("english_figures", "english_lookalikes")
        for one in marked_sentences(FOLDER / f"{name}.yaml")
    ]
    assert len(french) >= 200
    assert len(english) >= 100
    for sentences in (french, english):
        assert sum(not any(mark.value for mark in one.wanted) for one in sentences) >= len(sentences) / 2
