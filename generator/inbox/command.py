"""`trendbook inbox` and `trendbook adopt` without their terminal: what is asked for and said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.diagnostics import Diagnostic
from generator.fetch.store import fetch_lock
from generator.inbox import adopting, dropping, listing
from generator.inbox.adopting import Known, Refused, Written
from generator.inbox.deciding import Unclear
from generator.inbox.reading import Inbox, read_inbox
from generator.lock import BuildLock
from generator.state import Options

GOOD: Final = 0
FAULT: Final = 1
USAGE: Final = 2
_BETWEEN: Final = re.compile(r"[\s,;]+")


class Answer(NamedTuple):
    """What is said: `text` on the output, `problems` and `faults` on the error stream; the exit code."""

    language: str
    text: str = ""
    problems: tuple[str, ...] = ()
    code: int = GOOD
    faults: tuple[Diagnostic, ...] = ()
    texts: Mapping[str, str] = {}


def show(options: Options, form: str, *, every: bool, colour: bool) -> Answer:
    """The entries to look at, all or the most promising; faults hide no others.

    Raises:
        OSError: the site cannot be read.
    """
    inbox = read_inbox(options)
    language = inbox.language
    entries = inbox.entries()
    most = None if every else listing.MOST
    if form == "json":
        text = listing.format_json(entries, most)
    elif entries:
        text = listing.format_text(entries, language, most=most, colour=colour)
    else:
        text = _why_empty(inbox)
    return Answer(
        language, text, code=FAULT if inbox.faults else GOOD, faults=inbox.faults, texts=inbox.texts
    )


def _why_empty(inbox: Inbox) -> str:
    """Nothing, where a fault is the reason, which is shown."""
    if inbox.faults:
        return ""
    read = "inbox.empty" if inbox.snapshots else "inbox.not-fetched"
    return say(inbox.language, read if inbox.feeds else "inbox.no-feeds") + "\n"


def drop(options: Options, typed: Iterable[str], form: str) -> Answer:
    """Put entries aside.

    Raises:
        LockHeld: the sources are being read.
        OSError: the disk does not allow it.
    """
    ids = [one for many in typed for one in _BETWEEN.split(many) if one] or [""]
    with BuildLock(fetch_lock(options.site)):
        inbox = read_inbox(options)
        if inbox.faults and not inbox.whole:
            return _stopped(inbox)
        dropped = dropping.drop(options.site, inbox, ids)
    language = inbox.language
    say_it = listing.format_dropped_json if form == "json" else listing.format_dropped
    problems = tuple(listing.format_problems(dropped, language))
    code = FAULT if dropped.failed else GOOD
    return _with_faults(Answer(language, say_it(dropped, language), problems, code), inbox)


def adopt(options: Options, typed: str, into: str | None) -> Answer:
    """Make a study of an entry.

    Raises:
        LockHeld: the sources are being read.
        OSError: the disk does not allow it.
    """
    with BuildLock(fetch_lock(options.site)):
        inbox = read_inbox(options)
        if inbox.faults and not inbox.whole:
            return _stopped(inbox)
        done = adopting.adopt(options.site, inbox, typed, into)
    return _with_faults(_adopted(done, inbox.language), inbox)


def _adopted(done: Written | Known | Refused | Unclear, language: str) -> Answer:
    if isinstance(done, Unclear):
        return Answer(language, problems=(listing.format_unclear(done, language),), code=FAULT)
    if isinstance(done, Refused):
        code = USAGE if done.is_usage else FAULT
        return Answer(language, problems=(listing.format_refused(done, language),), code=code)
    if isinstance(done, Known):
        return Answer(language, listing.format_known(done, language))
    return Answer(language, listing.format_written(done, language))


def _stopped(inbox: Inbox) -> Answer:
    """Nothing is written where what stands is not what the program wrote, or sources.yaml has faults."""
    return _with_faults(Answer(inbox.language, code=FAULT), inbox)


def _with_faults(answer: Answer, inbox: Inbox) -> Answer:
    """With what is wrong with other feeds: it may be why an id means nothing."""
    return answer._replace(faults=inbox.faults, texts=inbox.texts)
