"""`jingdu excerpt`: which passages are meant, and their form."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from reader.app import exporting
from reader.app.excerpt_labels import EXCERPT_LABELS
from reader.app.excerpts import passages
from reader.cli.arguments import TEMPLATE
from reader.core.document import Document
from reader.core.errors import Code, ReaderError
from reader.core.spans import Span

if TYPE_CHECKING:
    from reader.app.templates import Template
    from reader.core.export.options import Options
    from reader.core.tools import Tools

_NOT_TO_A_TERMINAL = "this form cannot be shown in a terminal; name a file with --output"


def written(
    arguments: Namespace, document: Document, open_tools: "Callable[[], Tools]"
) -> str | bytes:
    """The wanted passages of `document` in the wanted form.

    Raises ReaderError: E-SEL-… for a passage that is not there, E-TPL-… for a template, E-EXTRA-01
    where a package is missing, E-OUT-01 for a form that no terminal shows.
    """
    form: str = arguments.format
    binary = any(one.binary for one in exporting.FORMS if one.name == form)
    if binary and arguments.output is None and sys.stdout.isatty():
        raise ReaderError(Code.OUTPUT_FAILED, reason=_NOT_TO_A_TERMINAL)
    name = arguments.template or form.partition(TEMPLATE)[2]
    template = _template(name) if name else None
    spans = tuple(_wanted(arguments, document))
    made = passages(document, (), spans, open_tools())
    options = _options(arguments)
    if template is not None:
        return exporting.fill(template, made, EXCERPT_LABELS, options or _plain_options())
    return exporting.write(form, made, EXCERPT_LABELS, options)


def _template(name: str) -> "Template":
    from reader.app.paths import default_paths
    from reader.app.templates import named

    return named(name, default_paths().config)


def _options(arguments: Namespace) -> "Options | None":
    """What was chosen; None where nothing was: each form then gives all it can."""
    from reader.core.export.options import Options, Pinyin
    from reader.core.references import Style

    chosen = (arguments.pinyin, arguments.style, arguments.no_glosses, arguments.no_figures)
    if not any(chosen):
        return None
    usual = Pinyin.RUBY if arguments.format in {"html", "docx", "rtf"} else Pinyin.BELOW
    return Options(
        pinyin=Pinyin(arguments.pinyin) if arguments.pinyin else usual,
        style=Style(arguments.style) if arguments.style else None,
        glosses=not arguments.no_glosses,
        figures=not arguments.no_figures,
    )


def _plain_options() -> "Options":
    from reader.core.export.options import Options

    return Options()


def _wanted(arguments: Namespace, document: Document) -> Iterator[Span]:
    from reader.core import search

    if arguments.section is not None:
        yield search.section(document, arguments.section)
    elif arguments.span is not None:
        yield Span(*arguments.span)
    else:
        first = search.first(document, arguments.find)
        yield from search.occurrences(document.text, arguments.find) if arguments.all else (first,)
