"""Spaces, quotes and apostrophes as each language wants them, whatever was typed.

A text is changed by edits found in one pass over it; a text in several runs (words inside and
outside emphasis) is read as one, so that `*mot* !` and `"*mot*"` come out right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.prose.patterns import Pattern
from generator.values import LocalText

NARROW = "\u202f"
NO_BREAK = "\u00a0"
# Stands for something that is not text (a picture, code); the private planes hold the sentinels
# that prose.markdown puts in the place of marks. Both count as a word.
OPAQUE = "\ufffc\U000f0000-\U0010fffd"

_SPACES = " \u00a0\u2009\u202f"
_WEB = r"""[^\s<>«»"]+"""
# A match begins at a sign, so that all other characters are passed over quickly; what it is, and what stands
# before it, is looked up behind it. Spaces before a sign are added by `_start`.
_COMMON = rf"""[\d&.:;"'«»%!?=] (?:
    (?P<skip> (?:(?<=\bhttp:)|(?<=\bhttps:)|(?<=\bftp:)) //{_WEB} | (?:(?<=\bwww\.)|(?<=\bmailto:)) {_WEB}
            | (?<=&)\#?\w{{1,32}}; | (?<=\d)\d*(?::\d+)+ | (?<=:)(?::+|[-=][()DPO/|]) | (?<=;)-[()DP] )
  | (?P<ellipsis> (?<=\.)(?<!\.\.)\.\.(?!\.) )
  | (?P<quote> (?<=") )
  | (?P<apostrophe> (?<=') )
  | (?P<percent> (?<=%)(?!\w) )
  | (?P<sample> (?<=\b[nN][{_SPACES}]=)[{_SPACES}](?=[\d{OPAQUE}]) )
"""
# In verbose mode, spaces count only inside brackets.
_FRENCH = Pattern(
    rf"""{_COMMON}
  | (?P<thousands> (?<=\d)(?<!\d\d)(?<!\d[.,]\d) \d{{0,2}} (?:[{_SPACES}]\d{{3}})+ (?!\d) )
  | (?P<opening> (?<=«)[{_SPACES}]* )
  | (?P<closing> (?<=») )
  | (?P<high> (?:(?<=;)|(?<=[!?])[!?]*) (?![\w=/]) )
  | (?P<colon> (?<=:)(?=[\s"«“»”)\]!?;{OPAQUE}]|$) )
)""",
    re.VERBOSE,
)
_ENGLISH = Pattern(
    rf"""{_COMMON}
  | (?P<tight> (?:(?<=[;:])|(?<=[!?])[!?]*) (?![\w=/:]) )
)""",
    re.VERBOSE,
)
_AFTER_SPACES = frozenset(("percent", "sample", "closing", "high", "colon", "tight"))
_COUNTED = Pattern(f"[\\d{OPAQUE}]")
# Both have all apostrophes, for setting those must not change what a quote is.
_BEFORE_QUOTE = Pattern(r"""[\s(\[{«“‘’'/—–-]""")
_AFTER_QUOTE = Pattern(r"""[\s)\]}»”‘’'.,;:!?…/—–-]""")
# Of two straight quotes side by side nobody can tell what they do: they stay.
_QUOTE_SIGN = Pattern(r'(?<!")"(?!")|[«»]')
_OPENERS = "([{«“‘"


class _Edit(NamedTuple):
    start: int
    end: int
    text: str


@lru_cache(maxsize=20_000)
def typeset(text: str, language: str) -> str:
    """`text` as `language` ("fr", else English) wants it. Applying it twice changes nothing."""
    return typeset_runs((text,), language)[0]


def typeset_runs(runs: Sequence[str], language: str) -> tuple[str, ...]:
    """The same for a text cut in runs: as many runs come back."""
    text = "".join(runs)
    edits = list(_edits(text, language))
    return _applied(text, runs, edits) if edits else tuple(runs)


def _applied(text: str, runs: Sequence[str], edits: Sequence[_Edit]) -> tuple[str, ...]:
    """Each edit goes to the run of its first character; what lies between two runs, to the second."""
    results: list[str] = []
    end = cursor = done = 0
    for number, run in enumerate(runs, 1):
        end += len(run)
        last = number == len(runs)
        pieces = []
        while done < len(edits) and (edits[done].start < end or last):
            edit = edits[done]
            pieces += [text[cursor : edit.start], edit.text]
            cursor = edit.end
            done += 1
        pieces.append(text[cursor:end])
        cursor = max(cursor, end)
        results.append("".join(pieces))
    return tuple(results)


def _edits(text: str, language: str) -> Iterator[_Edit]:
    french = language == "fr"
    quotes = _quotes(text, french=french) if '"' in text else {}
    done = 0
    for found in (_FRENCH if french else _ENGLISH).finditer(text):
        start = _start(found)
        if start < done:
            continue
        before = text[start - 1 : start]
        if opened := quotes.get(start - 1):
            before = opened.text[-1]
        is_quote = found.lastgroup == "quote"
        edit = quotes.get(start) if is_quote else _edit(found, start, before, french=french)
        if edit and edit.start >= done and text[edit.start : edit.end] != edit.text:
            done = edit.end
            yield from _narrowed(edit, text)


def _narrowed(edit: _Edit, text: str) -> Iterator[_Edit]:
    """The same edit, of no more characters than change: the others may stand in other runs."""
    start, end, wanted = edit
    if len(wanted) == end - start:
        changes = (at for at in range(start, end) if text[at] != wanted[at - start])
        yield from (_Edit(at, at + 1, wanted[at - start]) for at in changes)
        return
    if wanted[-1] == text[end - 1]:
        end, wanted = end - 1, wanted[:-1]
    elif wanted[0] == text[start]:
        start, wanted = start + 1, wanted[1:]
    yield _Edit(start, end, wanted)


def _start(found: re.Match[str]) -> int:
    """Where the spaces before a sign begin; else where the match does."""
    start = found.start()
    if found.lastgroup in _AFTER_SPACES:
        while start and found.string[start - 1] in _SPACES:
            start -= 1
    return start


def _edit(found: re.Match[str], start: int, before: str, *, french: bool) -> _Edit | None:
    """The edit that a match asks for; `before` is what stands before it once quotes are set."""
    end = found.end()
    follows = bool(before) and not before.isspace()
    sign = found[0].strip(_SPACES)
    match found.lastgroup:
        case "ellipsis":
            sign = "…"
        case "apostrophe":
            sign = _apostrophe(before, found.string[end : end + 1], french=french)
        case "thousands":
            sign = NARROW.join(found[0].split())
        case "opening":
            sign += NO_BREAK
        case "sample":
            sign = f"{NO_BREAK}{sign}{NO_BREAK}"
        case "percent" if _COUNTED.match(before):
            sign = NARROW + sign if french else sign
        case "high" | "closing" | "colon" if follows and before not in _OPENERS:
            sign = (NARROW if found.lastgroup == "high" else NO_BREAK) + sign
        case "tight" if follows:
            pass
        case _:
            return None
    return _Edit(start, end, sign)


def _apostrophe(before: str, after: str, *, french: bool) -> str:
    if before.isdigit() and not after.isalpha():  # 5' are minutes or feet
        return "'"
    opens = not before or _BEFORE_QUOTE.match(before)
    closes = not after or after.isspace() or after.isdigit()  # the '90s
    return "‘" if not french and opens and not closes else "’"


def _quotes(text: str, *, french: bool) -> dict[int, _Edit]:
    """The straight quotes that stand in pairs; those inside others get the second sort."""
    edits: dict[int, _Edit] = {}
    opened: list[tuple[int, int]] = []
    typed = 0
    for found in _QUOTE_SIGN.finditer(text):
        at = found.start()
        if found[0] != '"':
            typed = max(typed + (1 if found[0] == "«" else -1), 0)
        elif not _closes(text, at, inside=bool(opened)):
            opened.append((at, typed + len(opened)))
        elif opened:
            start, level = opened.pop()
            content = text[start + 1 : at].strip()
            if content and not content.endswith("«"):
                edits |= _pair(text, start, at, outer=level == 0, french=french)
    return edits


def _closes(text: str, at: int, *, inside: bool) -> bool:
    boundary_before = at == 0 or bool(_BEFORE_QUOTE.match(text, at - 1))
    boundary_after = at + 1 == len(text) or bool(_AFTER_QUOTE.match(text, at + 1))
    return inside if boundary_before == boundary_after else boundary_after


def _pair(text: str, start: int, end: int, *, outer: bool, french: bool) -> dict[int, _Edit]:
    if not french:
        first, last = "“”" if outer else "‘’"
        return {start: _Edit(start, start + 1, first), end: _Edit(end, end + 1, last)}
    if not outer:
        return {start: _Edit(start, start + 1, "“"), end: _Edit(end, end + 1, "”")}
    inner_start, inner_end = start + 1, end
    while inner_start < end and text[inner_start] in _SPACES:
        inner_start += 1
    while inner_end > inner_start and text[inner_end - 1] in _SPACES:
        inner_end -= 1
    return {
        start: _Edit(start, inner_start, "«" + NO_BREAK),
        end: _Edit(inner_end, end + 1, NO_BREAK + "»"),
    }


def local(text: LocalText | None, language: str) -> str:
    """A localised text as `language` prints it; "" for none."""
    return typeset(text.get(language), language) if text else ""
