"""What came of a round over the links, as people and programs read it."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from typing import Final

from generator.catalogue import knows, say
from generator.fetch.linkoutcomes import Came, LinkReport, LinksReport
from generator.fetch.report import spelled
from generator.incoming.addresses import host_of
from generator.incoming.links import Standing
from generator.presentation import printable

_FEW: Final = 3


def line(report: LinkReport, language: str) -> str:
    """What came of a link, and what to do about it, in one line each."""
    by = ", ".join(report.by[:_FEW]) + (" …" if len(report.by) > _FEW else "")
    told = [_standing(report, language), *_more(report, language)]
    return printable(
        say(
            language,
            "links.line",
            address=report.address,
            by=by,
            result=say(language, "links.and").join(told),
        )
    )


def reason(report: LinkReport, language: str) -> str:
    """Why a link does not stand well, in words."""
    link = report.link
    code = link.reason if link else ""
    known = {"status": str(link.status if link else 0), "host": host_of(report.address)}
    values = {**known, **spelled(report.values, language)}
    for key in (f"links.reason.{code}", f"fetch.reason.{code}", "links.reason.other"):
        if code and knows(key):
            with suppress(KeyError):  # what fills it is not kept in the ledger
                return say(language, key, **values).rstrip(".")
    return ""


def summary(report: LinksReport, language: str) -> str:
    """All of it in a line; then why no archive was asked, if that is so."""
    lines = [
        say(
            language,
            "links.summary",
            count=len(report.links),
            alive=report.count(Standing.ALIVE),
            dead=report.count(Standing.DEAD),
            doubtful=report.count(Standing.MISSING, Standing.SILENT),
            unclear=report.count(Standing.UNCLEAR),
            copies=report.copies,
        )
    ]
    if report.archive:
        key = f"links.archive.{report.archive}"
        lines.append(say(language, key if knows(key) else "links.archive.unanswered"))
    if report.is_offline:
        lines.append(say(language, "links.offline"))
    return "\n".join(lines)


def format_json(report: LinksReport, language: str) -> str:
    """One object; its `links` are in the order of their addresses."""
    whole = {
        "version": 1,
        "links": [_fields(one, language) for one in report.links],
        "copies_found": report.copies,
        "archive": report.archive or None,
        "offline": report.is_offline,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _standing(report: LinkReport, language: str) -> str:
    link = report.link
    if report.came is Came.WAITING:
        return say(language, "links.waiting", **report.values)
    if report.came is Came.OFFLINE or link is None:
        return say(language, "links.unanswered")
    if link.standing is Standing.ALIVE:
        back = report.before is not None and report.before.dead is not None
        return say(language, "links.back" if back else "links.alive")
    words = reason(report, language)
    if link.dead:
        return say(language, "links.dead", reason=words, since=link.dead)
    return say(language, f"links.{link.standing}", reason=words)


def _more(report: LinkReport, language: str) -> list[str]:
    link = report.link
    if link is None or report.came is not Came.LOOKED:
        return []
    told = []
    if link.moved and link.final_url:
        told.append(say(language, "links.moved", address=link.final_url))
    if link.changed:
        told.append(say(language, "links.changed", day=link.changed))
    if link.copy and link.failing:
        told.append(say(language, "links.copy", address=link.copy))
    return told


def _fields(one: LinkReport, language: str) -> dict[str, object]:
    fields: dict[str, object] = {
        "url": one.address,
        "cited_by": list(one.by),
        "result": str(one.came),
    }
    link = one.link
    if link is None:
        return fields
    return {
        **fields,
        "standing": str(link.standing),
        "reason": link.reason or None,
        "message": reason(one, language) or None,
        "status": link.status,
        "final_url": link.final_url,
        "moved": link.moved,
        "first_seen": _day(link.first),
        "last_alive": _day(link.alive),
        "last_looked": _day(link.looked),
        "failing_since": _day(link.failing),
        "dead_since": _day(link.dead),
        "changed_since": _day(link.changed),
        "archived": link.copy,
        "archived_on": _day(link.copy_day),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
