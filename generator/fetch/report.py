"""What came of a round, as people and programs read it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from generator.catalogue import say
from generator.fetch.outcomes import Report, Result, SourceReport
from generator.incoming.stamps import stamp
from generator.presentation import fields_of, format_text, printable

_DAY: Final = "%Y-%m-%d"
_MINUTE: Final = "%Y-%m-%d %H:%M"


def line(report: SourceReport, language: str) -> str:
    """What came of one source, and what to do about it, in one line each."""
    lines = [say(language, "fetch.line", id=report.id, result=_result(report, language))]
    if report.moved_to:
        advice = say(language, "fetch.moved", address=report.moved_to)
        lines.append(say(language, "fetch.line", id=report.id, result=advice))
    return "\n".join(printable(one) for one in lines)


def faults(report: SourceReport, language: str, *, colour: bool) -> str:
    """What is wrong with a study that was refused; "" for any other."""
    return format_text(report.faults, {report.url: report.text}, language, colour=colour)


def reason(report: SourceReport, language: str) -> str | None:
    """Why a source failed, as a sentence."""
    key = f"fetch.reason.{report.reason}"
    return printable(say(language, key, **spelled(report.values, language))) if report.reason else None


def spelled(values: Mapping[str, str], language: str) -> dict[str, str]:
    """What fills a reason, where `kind` is that of an address that is not public."""
    kind = values.get("kind")
    return {**values, "kind": say(language, f"fetch.kind.{kind}")} if kind else dict(values)


def summary(report: Report, language: str) -> str:
    """All of it in one line."""
    return say(
        language,
        "fetch.summary",
        sources=len(report.sources),
        new=report.count("new"),
        changed=report.count("changed"),
        failed=report.failed,
    )


def format_json(report: Report, language: str) -> str:
    """One object; its `sources` are in the order of sources.yaml."""
    whole = {
        "version": 1,
        "sources": [_fields(one, language) for one in report.sources],
        "new": report.count("new"),
        "changed": report.count("changed"),
        "failed": report.failed,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _result(report: SourceReport, language: str) -> str:
    if report.result is Result.FAILED:
        return _failure(report, language)
    if report.result in {Result.CHANGED, Result.UNCHANGED}:
        return _counts(report, language)
    return say(language, f"fetch.{report.result}", when=_when(report.next_check))


def _failure(report: SourceReport, language: str) -> str:
    words = reason(report, language) or ""
    if not report.stands:
        return say(language, "fetch.failed", reason=words)
    if report.since is None:
        return say(language, "fetch.failed.earlier", reason=words)
    return say(language, "fetch.failed.stands", reason=words, when=report.since.strftime(_DAY))


def _counts(report: SourceReport, language: str) -> str:
    if report.result is Result.CHANGED and not report.is_feed:
        return say(language, "fetch.study.new" if report.new else "fetch.study.changed")
    told = [say(language, "fetch.unchanged")] if report.result is Result.UNCHANGED else []
    counts = {name: getattr(report, name) for name in ("new", "changed", "total", "passed", "twice")}
    told += [_counted(name, count, language) for name, count in counts.items() if count]
    return ", ".join(told)


def _counted(name: str, count: int, language: str) -> str:
    return say(language, f"fetch.{name}.{'one' if count == 1 else 'many'}", n=count)


def _when(moment: datetime | None) -> str:
    return moment.strftime(_MINUTE) if moment else "?"


def _fields(one: SourceReport, language: str) -> dict[str, object]:
    return {
        "id": one.id,
        "kind": "feed" if one.is_feed else "study",
        "url": one.url,
        "result": str(one.result),
        "new": one.new,
        "changed": one.changed,
        "total": one.total,
        "left_out": one.passed,
        "twice": one.twice,
        "reason": one.reason or None,
        "message": reason(one, language),
        "stands": one.stands,
        "fetched_at": stamp(one.since) if one.since else None,
        "next_check": stamp(one.next_check) if one.next_check else None,
        "moved_to": one.moved_to,
        "diagnostics": [fields_of(fault, language) for fault in one.faults],
    }
