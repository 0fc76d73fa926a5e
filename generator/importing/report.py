"""What came of an import, in words and as data."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Final

from generator.catalogue import knows, say
from generator.importing.outcome import Entry, Fate, Outcome, Refused

_SHOWN: Final = 20


def format_text(outcome: Outcome) -> str:
    """How much came in and how much was left, and why; what a person should look at."""
    return "".join(f"{line}\n" for line in _lines(outcome))


def format_json(outcome: Outcome) -> str:
    """All of it."""
    told = {
        "entries": [
            {name: value for name, value in one._asdict().items() if value} for one in outcome.entries
        ],
        "files": list(outcome.files),
        "looks": [
            {"code": one.code, **one.values, **({"path": one.path} if one.path else {})}
            for one in outcome.looks
        ],
        **outcome.more,
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def format_refused(refused: Refused, language: str) -> str:
    """Why nothing was taken."""
    return say(language, f"import.refused.{refused.code}", **refused.values)


def _lines(outcome: Outcome) -> Iterator[str]:
    language = outcome.language
    for fate in (Fate.WRITTEN, Fate.THERE):
        found = [one for one in outcome.entries if one.fate is fate]
        if found:
            yield say(language, f"import.fate.{fate}", what=_counted(found, language))
    left = [one for one in outcome.entries if one.fate is Fate.LEFT]
    for why in dict.fromkeys(one.why for one in left):
        what = _counted([one for one in left if one.why == why], language)
        yield say(language, "import.fate.left", what=what, why=say(language, f"import.why.{why}"))
    if not outcome.entries:
        yield say(language, "import.empty")
    yield (
        say(language, "import.files", n=len(outcome.files)) if outcome.files else say(language, "import.none")
    )
    for look in outcome.looks[:_SHOWN]:
        words = say(language, f"import.look.{look.code}", **look.values)
        yield f"{look.path}: {words}" if look.path else words
    if len(outcome.looks) > _SHOWN:
        yield say(language, "import.looks.more", n=len(outcome.looks) - _SHOWN)


def _counted(entries: list[Entry], language: str) -> str:
    """How many of each sort: "12 posts, 1 page"."""
    counted = Counter(one.sort for one in entries)
    return ", ".join(_number(sort, n, language) for sort, n in counted.items())


def _number(sort: str, n: int, language: str) -> str:
    key = f"import.sort.{sort}.{'one' if n == 1 else 'many'}"
    return say(language, key, n=n) if knows(key) else f"{n} {sort}"
