"""What came of a build in which printing found faults: each at its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from generator import theme
from generator.chartfiles.findings import Finding
from generator.charts.faults import ChartFault
from generator.diagnostics import Diagnostic, Mark
from generator.documentfaults import DocumentFaults
from generator.drawing import ChartFaults
from generator.edition import Edition
from generator.inputs import Inputs
from generator.origins import Origins
from generator.state import Outcome

# What is found only when a page, a drawing or a document is made.
FAULTS: Final = (theme.TemplateFault, ChartFaults, DocumentFaults)


def with_faults(
    outcome: Outcome,
    inputs: Inputs,
    edition: Edition,
    fault: theme.TemplateFault | ChartFaults | DocumentFaults,
) -> Outcome:
    """What came of it, with what was found wrong."""
    match fault:
        case theme.TemplateFault():
            mark = Mark(fault.path, fault.line)
            found = Diagnostic(code="template-fault", mark=mark, values={"message": fault.message})
            text = edition.templates.get(fault.path.removeprefix(f"{theme.ROOT}/"), "")
            return _with(outcome, [found], {fault.path: text})
        case ChartFaults(faults=faults):
            texts = _texts(inputs, {one.path for one in faults})
            told = [_in_chart(one, found, texts) for one in faults for found in one.findings]
        case DocumentFaults(faults=faults):
            texts = _texts(inputs, {one.deck for one in faults})
            origins = Origins(texts=texts)
            told = [
                Diagnostic(
                    code=one.code,
                    variant=one.variant,
                    mark=origins.mark_in(one.deck, one.loc) if one.deck else Mark(one.file),
                    values=one.values,
                )
                for one in faults
            ]
    return _with(outcome, told, texts)


def _texts(inputs: Inputs, paths: set[str]) -> dict[str, str]:
    return {file.path: file.text for file in inputs.content if file.path in paths}


def _with(outcome: Outcome, told: Iterable[Diagnostic], texts: Mapping[str, str]) -> Outcome:
    """What two widths, languages or documents have alike is told once."""
    found = sorted({one.sort_key(): one for one in told}.values(), key=Diagnostic.sort_key)
    return replace(outcome, diagnostics=(*outcome.diagnostics, *found), texts={**outcome.texts, **texts})


def _in_chart(fault: ChartFault, found: Finding, texts: Mapping[str, str]) -> Diagnostic:
    """A fault of an author's own drawing."""
    mark = Mark(fault.path, fault.line or 1)
    if not fault.line:
        mark = Origins(texts=texts).mark_in(fault.path, found.loc, key=found.on_key)
    return Diagnostic(
        code=found.code,
        variant=found.variant,
        mark=mark,
        values=found.values,
        suggestion=found.suggestion,
    )
