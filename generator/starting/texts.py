"""A new report, trend, article and study, as text: all of them drafts that nobody reads yet."""

from __future__ import annotations

from datetime import date

from generator.catalogue import say
from generator.starting.frontmatter import Field, comment, text, write
from generator.starting.naming import Named
from generator.vocabularies import SourceCheck
from generator.yamlio.writing import Line, Raw, Remark
from generator.yamlio.writing import write as write_yaml


def report(new: Named, year: int, today: date, language: str) -> str:
    """report.md of a report without trends."""
    fields = (
        Field("title", text(new.title)),
        Field("year", str(year)),
        Field("published", today.isoformat(), say(language, "new.published")),
        _summary(language),
        Field("key_figures", "[]", say(language, "new.key_figures")),
        Field("sections", f"{{word: {say(language, 'new.section')}}}"),
        draft(language),
    )
    return write(fields, comment([say(language, "new.report.body", id=new.id)]))


def trend(new: Named, number: int | None, language: str) -> str:
    """A trend; `number` is None in a report that does not number them."""
    fields = (
        Field("title", text(new.title)),
        *([Field("number", str(number))] if number is not None else []),
        _summary(language),
        Field("themes", "[]", say(language, "new.themes")),
        Field("challenges", "[]", say(language, "new.challenges")),
        draft(language),
    )
    return write(fields, comment([say(language, "new.body")]))


def article(new: Named, today: date, language: str) -> str:
    """An article."""
    fields = (
        Field("title", text(new.title)),
        Field("published", today.isoformat(), say(language, "new.published")),
        _summary(language),
        Field("themes", "[]", say(language, "new.themes")),
        draft(language),
    )
    return write(fields, comment([say(language, "new.body")]))


def study(new: Named, year: int, language: str) -> str:
    """A study of which nothing is known yet but its name; a figure stands ready as a comment."""
    figure = (
        Line("value", Raw("62")),
        Line("unit", Raw("percent")),
        Line("label", say(language, "new.study.label")),
        Line("indicator", Raw("…"), (say(language, "new.study.indicator"),)),
        Line("due", Raw(str(year + 1)), (say(language, "new.study.due"),)),
    )
    method = (
        Line("sample", Raw("1000")),
        Line("population", "…"),
        Line("fieldwork", Raw(f"{year}-09-02/{year}-09-09")),
        Line("mode", Raw("online")),
        Line("sampling", Raw("quota")),
        Line("question", "…"),
    )
    return write_yaml(
        (
            Line("title", new.title),
            Line("publisher", Raw("…"), (say(language, "new.study.publisher"),), put_off=True),
            Line("kind", Raw("survey")),
            Line("date", Raw(str(year)), (say(language, "new.study.date"),)),
            Line("url", "https://…", put_off=True),
            Line("checked", Raw(SourceCheck.UNVERIFIED), (say(language, "new.study.checked"),)),
            Remark(say(language, "new.study.method")),
            Line("method", method, put_off=True),
            Remark(say(language, "new.study.figures")),
            Line("statistics", (Line(f"{new.id}-1", figure),), put_off=True),
        )
    )


def draft(language: str) -> Field:
    """That nobody is to read it yet."""
    return Field("status", "draft", say(language, "new.draft"))


def _summary(language: str) -> Field:
    return Field("summary", '""', say(language, "new.summary"))
