"""Articles for which no rule was written: what any text may expect.

They were written by somebody who did not know the rules, and nobody who writes rules reads them. So a rule is
never mended for one of them: whoever makes extraction better raises the bounds to what is reached, and who
must read them to mend has new ones written first.
"""

from __future__ import annotations

from pathlib import Path

from tests.unit.extract.scoring import marked_text, score

FOLDER = Path(__file__).parent / "unseen"


def test_what_any_text_may_expect() -> None:
    """Values and units are right; nine figures of ten are found, nearly four in five with their source."""
    articles = [marked_text(path) for path in sorted(FOLDER.glob("*.txt"))]
    found = score(articles)
    reached = f"{found._replace(faults=())}"
    assert len(articles) >= 17
    assert found.recall >= 0.91, reached
    assert found.precision >= 0.98, reached
    assert found.value >= 0.99, reached
    assert found.unit >= 0.98, reached
    assert found.source >= 0.78, reached
