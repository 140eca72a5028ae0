"""A template filled in: Mustache, which knows fields, lists and conditions and runs nothing."""

import re
from collections.abc import Iterator

from reader.core.errors import Code, ReaderError
from reader.core.templates.escapes import SUFFIXES, Values

_TAG = re.compile(r"\{\{\{?\s*([#^/&>!=]?)\s*([^{}]*?)\s*\}?\}\}", re.DOTALL)
_LONGEST = 100_000  # code points of a template; more is no template


def render(template: str, suffix: str, values: Values) -> str:
    """`template` with its fields filled in from `values`.

    Raises ReaderError E-TPL-01 for a tag that is not closed or not allowed (data: reason, line),
    E-TPL-02 for a field that there is not (data: field, line).
    """
    _check(template)
    from pystache import Renderer
    from pystache.context import KeyNotFoundError
    from pystache.parser import ParsingError

    renderer = Renderer(escape=SUFFIXES[suffix], missing_tags="strict", partials={})
    try:
        filled: str = renderer.render(template, dict(values))
    except KeyNotFoundError as error:
        line = _line_of(template, error.key)
        raise ReaderError(Code.TEMPLATE_FIELD, field=error.key, line=str(line)) from None
    except ParsingError as error:
        raise ReaderError(Code.TEMPLATE_BROKEN, reason=str(error), line="1") from None
    return filled


def _check(template: str) -> None:
    """Raise E-TPL-01 at the first tag that is not closed, or that would load or redefine."""
    if len(template) > _LONGEST:
        raise ReaderError(Code.TEMPLATE_BROKEN, reason="too long", line="1")
    open_: list[tuple[str, int]] = []
    for sign, name, line in _tags(template):
        if sign in {">", "="}:
            raise ReaderError(Code.TEMPLATE_BROKEN, reason=f"{{{{{sign}}}}}", line=str(line))
        if sign in {"#", "^"}:
            open_.append((name, line))
        elif sign == "/":
            if not open_ or open_[-1][0] != name:
                raise ReaderError(Code.TEMPLATE_BROKEN, reason=f"{{{{/{name}}}}}", line=str(line))
            open_.pop()
    if open_:
        name, line = open_[-1]
        raise ReaderError(Code.TEMPLATE_BROKEN, reason=f"{{{{#{name}}}}}", line=str(line))


def _tags(template: str) -> Iterator[tuple[str, str, int]]:
    """Sign, name and line (from 1) of every tag; E-TPL-01 for a lone {{."""
    last = 0
    for tag in _TAG.finditer(template):
        _no_braces(template, last, tag.start())
        last = tag.end()
        yield tag[1], tag[2], template.count("\n", 0, tag.start()) + 1
    _no_braces(template, last, len(template))


def _no_braces(template: str, start: int, end: int) -> None:
    at = template.find("{{", start, end)
    if at >= 0:
        line = template.count("\n", 0, at) + 1
        raise ReaderError(Code.TEMPLATE_BROKEN, reason="{{", line=str(line))


def _line_of(template: str, field: str) -> int:
    """The line (from 1) of the first tag that names `field`."""
    return next((line for _, name, line in _tags(template) if name == field), 1)
