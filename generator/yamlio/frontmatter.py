"""Front matter: the YAML between two lines `---` at the top of a Markdown file."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from generator.diagnostics import Checked, Diagnostic, Mark
from generator.frozen import frozen
from generator.yamlio.characters import normalised
from generator.yamlio.composer import compose
from generator.yamlio.nodes import YamlMapping
from generator.yamlio.split import FENCE, split_front_matter

_ALMOST_FENCE = re.compile(r"\s*(?:-{2,}|[–—-]*[–—][–—-]*|_{3,}|\+{3,})\s*")
_LOOKS_LIKE_YAML = re.compile(r"\s+\S|[\w-]+ ?:(?:\s|$)|-\s|[#\]}]")


@frozen(kw_only=True)
class FrontMatter:
    """A text in its two parts. `node` is None where the YAML is empty or cannot be read."""

    yaml_text: str
    first_line: int
    body: str
    body_line: int
    node: YamlMapping | None


def front_matter(text: str, path: str) -> Checked[FrontMatter | None]:
    """The front matter of a file of content/, which must have one."""
    lines = normalised(text).split("\n")
    split = split_front_matter(text)
    if split is None:
        return Checked(None, (_missing(lines, path),))
    yaml_text, body, body_line = split
    composed = compose(yaml_text, path, first_line=2)
    end = _end_of_yaml(lines)
    if any(fault.code == "yaml-syntax" and fault.mark.line > end + 1 for fault in composed.diagnostics):
        # The fence found is a rule in the text: the one above the text was forgotten.
        return Checked(None, (_unclosed(lines, path),))
    front = FrontMatter(
        yaml_text=yaml_text, first_line=2, body=body, body_line=body_line, node=composed.value
    )
    return Checked(front, tuple(_renamed(fault) for fault in composed.diagnostics))


@lru_cache(maxsize=32)
def node_of(text: str, path: str) -> YamlMapping | None:
    """The node of a file's YAML, or of its front matter where it is Markdown."""
    if not path.endswith(".md"):
        return compose(text, path).value
    front = front_matter(text, path).value
    return front.node if front else None


def _renamed(fault: Diagnostic) -> Diagnostic:
    return replace(fault, code="bad-front-matter") if fault.variant == "not-a-map" else fault


def _missing(lines: list[str], path: str) -> Diagnostic:
    """Why there is no front matter, at the line that was meant to be the fence."""
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if start and FENCE.fullmatch(lines[start]):
        return _fault("not-first", path, start, lines)
    if not FENCE.fullmatch(lines[0]):
        variant = "fence" if _ALMOST_FENCE.fullmatch(lines[start]) else "missing"
        return _fault(variant, path, start, lines)
    return _unclosed(lines, path)


def _unclosed(lines: list[str], path: str) -> Diagnostic:
    end = _end_of_yaml(lines)
    if end < len(lines) and _ALMOST_FENCE.fullmatch(lines[end]):
        return _fault("fence", path, end, lines)
    values = {"line": str(end + 1), "last": lines[end - 1].strip()}
    return Diagnostic(code="bad-front-matter", variant="unclosed", mark=Mark(path, 1, 1, 3), values=values)


def _end_of_yaml(lines: list[str]) -> int:
    """Where, after the opening fence, the lines no longer look like YAML."""
    after = range(1, len(lines))
    strange = (n for n in after if lines[n].strip() and not _LOOKS_LIKE_YAML.match(lines[n]))
    end = next(strange, len(lines))
    while end > 1 and not lines[end - 1].strip():
        end -= 1
    return end


def _fault(variant: str, path: str, line: int, lines: list[str]) -> Diagnostic:
    mark = Mark(path, line + 1, 1, max(1, len(lines[line].rstrip())))
    values = {"typed": lines[line].strip()} if variant == "fence" else {}
    return Diagnostic(code="bad-front-matter", variant=variant, mark=mark, values=values)
