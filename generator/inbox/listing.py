"""The inbox as people and programs read it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Final

from generator.catalogue import say
from generator.drafting.drafts import StatisticDraft
from generator.drafting.wording import GAP
from generator.inbox.adopting import Known, Refused, Written
from generator.inbox.deciding import Unclear
from generator.inbox.dropping import Dropped
from generator.incoming.duplicates import Duplicate
from generator.incoming.entries import Entry
from generator.incoming.figures import Figure
from generator.incoming.ranking import Ranked
from generator.incoming.stamps import stamp
from generator.presentation import printable

MOST: Final = 20
_WIDTH: Final = 100
_FIGURES: Final = 8
_BOLD: Final = "\x1b[1m{}\x1b[0m"


def format_text(entries: Sequence[Ranked], language: str, *, most: int | None, colour: bool) -> str:
    """Each entry with its figures, a line each; then how many are left."""
    shown = entries[:most]
    blocks = ["\n".join(_block(one, language, colour=colour)) + "\n" for one in shown]
    left = len(entries) - len(shown)
    key = "inbox.total.left" if left else "inbox.total"
    return "\n".join([*blocks, say(language, key, n=len(entries), left=left) + "\n"])


def format_json(entries: Sequence[Ranked], most: int | None) -> str:
    """One object; its `entries` come in the same order."""
    shown = entries[:most]
    whole = {
        "version": 1,
        "entries": [_fields(one) for one in shown],
        "left": len(entries) - len(shown),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _block(one: Ranked, language: str, *, colour: bool) -> Iterator[str]:
    entry = one.entry
    yield f"{_BOLD.format(entry.id) if colour else entry.id}  {_cut(printable(entry.title), _WIDTH)}"
    from_whom = (one.publisher, f"{entry.date:%Y-%m-%d}", entry.link)
    yield "  " + " · ".join(printable(part) for part in from_whom if part)
    if one.duplicate:
        yield f"  {_same(one.duplicate, language)}"
    for figure in one.figures[:_FIGURES]:
        yield f"    {_figure(figure, language)}"
    if len(one.figures) > _FIGURES:
        left = len(one.figures) - _FIGURES
        key = "inbox.figures.one" if left == 1 else "inbox.figures.many"
        yield f"    {say(language, key, n=left)}"
    if not one.figures:
        yield f"    {say(language, 'inbox.figures.none')}"


def _figure(figure: Figure, language: str) -> str:
    """Its value, what it measures, who is credited."""
    value, measures = printable(figure.text), printable(figure.measures)
    credit = printable(_credit(figure)) or say(language, "inbox.nobody")
    said = measures.removeprefix(value).lstrip(" ,;:.)").rstrip(" ,;:.") or measures
    return f"{value}  {_cut(said, _WIDTH - len(value) - len(credit))}  [{credit}]"


def _credit(figure: Figure) -> str:
    name, year = figure.source or "", str(figure.source_year or "")
    return f"{name}, {year}" if name and year and year not in name else name


def _same(duplicate: Duplicate, language: str) -> str:
    values = {"study": duplicate.study, "percent": round(duplicate.likeness * 100)}
    return say(language, f"inbox.same.{duplicate.reason}", **values)


def _fields(one: Ranked) -> dict[str, object]:
    entry, duplicate = one.entry, one.duplicate
    return {
        "id": entry.id,
        "feed": one.feed.id,
        "title": entry.title,
        "publisher": one.publisher,
        "publisher_id": one.feed.publisher,
        "date": stamp(entry.date),
        "link": entry.link,
        "promise": {
            **{name: round(part, 3) for name, part in one.promise._asdict().items()},
            "total": round(one.promise.total, 3),
        },
        "figures": [dict(figure) for figure in entry.figures],
        "duplicate": {
            "study": duplicate.study,
            "reason": str(duplicate.reason),
            "likeness": round(duplicate.likeness, 3),
        }
        if duplicate
        else None,
    }


def format_dropped(dropped: Dropped, language: str) -> str:
    """A line for each entry that is put aside."""
    lines = [(one, "inbox.dropped") for one in dropped.now] + [
        (one, "inbox.dropped.before") for one in dropped.before
    ]
    return "".join(say(language, key, id=one.id, title=_title(one)) + "\n" for one, key in lines)


def format_dropped_json(dropped: Dropped, _language: str) -> str:
    """The ids of what is put aside, and of what was not."""
    whole = {
        "version": 1,
        "dropped": [one.id for one in (*dropped.now, *dropped.before)],
        "adopted": [one.id for one in dropped.adopted],
        "unclear": [{"id": one.typed, "known": list(one.known)} for one in dropped.unclear],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def format_problems(dropped: Dropped, language: str) -> list[str]:
    """What was asked for and not done."""
    made = (say(language, "inbox.adopted", id=one.id, study=one.study) for one in dropped.adopted)
    return [*made, *(format_unclear(one, language) for one in dropped.unclear)]


def format_unclear(unclear: Unclear, language: str) -> str:
    """That an id means nothing, or too much, and what may have been meant."""
    known = ", ".join(unclear.known)
    return say(language, f"inbox.{unclear.problem}", id=printable(unclear.typed), known=known)


def format_refused(refused: Refused, language: str) -> str:
    """Why no study was made."""
    return say(language, f"adopt.refused.{refused.why}", value=printable(refused.value))


def format_known(known: Known, language: str) -> str:
    """That the site has the study."""
    reason = say(language, f"adopt.known.{known.same.reason}")
    return say(language, "adopt.known", id=known.entry.id, study=known.same.study, reason=reason) + "\n"


def format_written(written: Written, language: str) -> str:
    """The file, what can be cited at once and how, and what is left to do."""
    study = written.study
    lines = [say(language, "adopt.written", path=written.path, n=len(study.cited), left=study.left)]
    lines += [f"  [[{one.id}]]  {_statistic(one)}" for one in study.cited]
    if written.near:
        lines.append(_same(written.near, language))
    first = study.cited[0].id if study.cited else ""
    key = "adopt.next" if study.cited else "adopt.next.left" if study.left else "adopt.next.none"
    lines.append(say(language, key, study=study.id, first=first))
    return "\n".join(lines) + "\n"


def _statistic(one: StatisticDraft) -> str:
    """The number with what it measures: those of one sentence are told apart."""
    noun = one.noun if one.noun and one.noun not in one.text else None
    counted = " ".join(filter(None, (one.text, noun)))
    said = one.label.replace(GAP, counted) if GAP in one.label else f"{counted} {one.label}"
    return _cut(printable(said), _WIDTH - len(one.id))


def _title(entry: Entry) -> str:
    return _cut(printable(entry.title), _WIDTH // 2)


def _cut(words: str, width: int) -> str:
    width = max(width, 20)
    return words if len(words) <= width else f"{words[: width - 1].rstrip()}…"
