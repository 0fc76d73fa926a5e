"""Templates to HTML. The only module that knows Jinja, which is imported when a page must be made.

Templates arrive as a mapping from name ("pages/trend.html") to text, so that a site's own file can
stand in for a shipped one, and so that nothing here reads a disk.
"""

from __future__ import annotations

import marshal
import sys
import traceback
from collections.abc import Callable, Mapping, MutableMapping
from contextlib import suppress
from functools import lru_cache
from importlib.util import MAGIC_NUMBER
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from generator.cache import Store, key
from generator.catalogue import say

if TYPE_CHECKING:
    from jinja2 import BytecodeCache, Environment, Template
    from jinja2.bccache import Bucket

COMPILED: Final = "1"
"""The version of what is kept as byte code; all that it depends on is in its key."""

ROOT: Final = "templates"
"""The folder that authors know templates by; faults name their paths under it."""


class TemplateFault(Exception):  # noqa: N818 a fault of the content, which the shell reports as a diagnostic
    """A template that cannot be read or printed: syntax, a missing file, a name that is not there.

    `path` is "templates/pages/trend.html"; `line` counts from 1; `message` is Jinja's own, in English.
    """

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(path, line, message)
        self.path = path
        self.line = line
        self.message = message


def render(templates: Mapping[str, str], name: str, view: object, compiled: Store | None = None) -> str:
    """The page that template `name` makes of `view`, which templates know as `page`.

    `templates` may not change: a theme that has is another mapping. `compiled` keeps them as Python's byte
    code. That is code which will be run, so it must be a store that only the user's own programs write to:
    never the cache of a site.

    Raises:
        TemplateFault: a template is at fault; its line is that of the innermost template.
    """
    from jinja2 import TemplateError

    try:
        return _template(templates, name, compiled).render(page=view)
    except TemplateError as error:
        raise _fault(error, templates, name) from error
    except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError) as error:
        # What `say` and Jinja's own filters raise when a template misuses them, or includes itself.
        raise _fault(error, templates, name) from error


def wake(templates: Mapping[str, str], compiled: Store | None = None) -> None:
    """Import and compile what every page needs; what is wrong with a template is told when it is used."""
    from jinja2 import TemplateError

    for name in templates:
        if not name.endswith(".html"):
            continue
        with suppress(TemplateError):
            _template(templates, name, compiled)


class _InUse(NamedTuple):
    """The theme in use, of which there is one at a time, and its environment."""

    templates: Mapping[str, str]
    compiled: Store | None
    environment: Environment


def _template(templates: Mapping[str, str], name: str, compiled: Store | None) -> Template:
    in_use = next(iter(_IN_USE), None)
    if in_use is None or in_use.templates is not templates or in_use.compiled is not compiled:
        in_use = _InUse(templates, compiled, _environment(templates, compiled))
        _IN_USE[:] = [in_use]
    return in_use.environment.get_template(name)


_IN_USE: list[_InUse] = []


def _environment(templates: Mapping[str, str], compiled: Store | None) -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from jinja2.runtime import Context
    from jinja2.utils import internalcode

    texts = dict(templates)

    def load(name: str) -> tuple[str, str, None] | None:
        # The second is the file name that tracebacks show; `_fault` looks for it there.
        return (texts[name], name, None) if name in texts else None

    class Direct(Context):
        """Nothing that a template calls asks for its context, so none is looked for at each call."""

        @internalcode
        def call(
            self,
            called: Callable[..., object],
            /,
            *given: object,
            _block_vars: object = None,
            _loop_vars: object = None,
            **named: object,
        ) -> object:
            return called(*given, **named)

    class Plain(Environment):
        """What all templates know is a plain dictionary: the library's chain of them is slow to read."""

        context_class = Direct

        def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
            return {**self.globals, **(d or {})}

    environment = Plain(
        loader=FunctionLoader(load),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=_byte_code(compiled) if compiled else None,
    )
    environment.globals.clear()
    environment.globals["say"] = say
    environment.globals["once"] = lru_cache(_SHARED)(_printed_once)
    return environment


def _printed_once(macro: Callable[..., str], *values: object) -> str:
    """What a macro makes of these values, printed once for all pages that show the same."""
    return macro(*values)


# Enough for what pages near one another share.
_SHARED: Final = 5_000


def _byte_code(compiled: Store) -> BytecodeCache:
    """Jinja's cache of byte code over a store: by the template's text, and all that compiles it."""
    import jinja2

    class ByteCode(jinja2.BytecodeCache):
        def load_bytecode(self, bucket: Bucket) -> None:
            known = compiled.get("template", self._key(bucket))
            if known is not None:
                bucket.code = marshal.loads(known)  # noqa: S302 - see `render`

        def dump_bytecode(self, bucket: Bucket) -> None:
            if bucket.code is not None:
                compiled.put("template", self._key(bucket), marshal.dumps(bucket.code))

        @staticmethod
        def _key(bucket: Bucket) -> str:
            return key(bucket.key, bucket.checksum, jinja2.__version__, sys.version, MAGIC_NUMBER)

    return ByteCode()


def _fault(error: Exception, templates: Mapping[str, str], name: str) -> TemplateFault:
    from jinja2 import TemplateNotFound, TemplateSyntaxError

    if isinstance(error, TemplateSyntaxError):
        return TemplateFault(f"{ROOT}/{error.name or name}", error.lineno, error.message or "syntax error")
    frames = [
        (frame.f_code.co_filename, line)
        for frame, line in traceback.walk_tb(error.__traceback__)
        if frame.f_code.co_filename in templates
    ]
    path, line = frames[-1] if frames else (name, 1)
    message = f"template not found: {error}" if isinstance(error, TemplateNotFound) else str(error)
    return TemplateFault(f"{ROOT}/{path}", line, message)
