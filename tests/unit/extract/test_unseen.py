"""Articles for which no rule was written: what any text may expect.

They were written by hands that did not know the rules, and nobody who writes rules reads them. So a rule is
never mended for one of them: whoever makes extraction better raises the bounds to what is reached, and who
must read them to mend has new ones written first, and moves these to `held_out/several/`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.extract.scoring import marked_text, score

FOLDER = Path(__file__).parent / "unseen"


@pytest.mark.parametrize(("language", "source"), [("fr", 0.93), ("en", 0.90)])
def test_what_any_text_may_expect(language: str, source: float) -> None:
    """Values and units are right; more than nine figures of ten are found, nine of ten with their source."""
    articles = [marked_text(path) for path in sorted(FOLDER.glob(f"*_{language}.txt"))]
    found = score(articles)
    reached = f"{found._replace(faults=())}"
    assert len(articles) >= 8
    assert found.recall >= 0.91, reached
    assert found.precision >= 0.98, reached
    assert found.value >= 0.99, reached
    assert found.unit >= 0.97, reached
    assert found.source >= source, reached
