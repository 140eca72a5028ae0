"""What each subcommand does."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.app import messages, reading_process
from reader.cli import output, tabular
from reader.cli.progress import Progress
from reader.core import source
from reader.core.document import Document
from reader.core.errors import Code, ReaderError

if TYPE_CHECKING:  # each command loads what it needs: an outline needs no lexicon
    from reader.core.tools import Table, Tools

Result = str | bytes


def run(arguments: Namespace) -> int:
    """Carry out one parsed command. Returns the exit status 0 or 1."""
    commands: dict[str, Callable[[Namespace], int]] = {
        "inspect": _inspect,
        "outline": _outline,
        "figures": _figures,
        "terms": _terms,
        "excerpt": _excerpt,
    }
    try:
        return commands[arguments.command](arguments)
    except ReaderError as error:
        _report(error)
        return 1


def _report(error: ReaderError) -> None:
    print(f"jingdu: {error.code}: {messages.of_error(error)}", file=sys.stderr)


def _read(name: str, arguments: Namespace) -> Document:
    encoding: str | None = arguments.encoding
    if name == "-":
        data = sys.stdin.buffer.read(source.MAX_BYTES + 1)
        return reading_process.read_bytes(data, "stdin", encoding=encoding)
    try:
        return reading_process.read_file(Path(name), encoding=encoding)
    except ReaderError as error:
        if error.code is not Code.SOURCE_LEGACY or not arguments.convert:
            raise
        from reader.app.converting import read_converted

        return read_converted(Path(name))


def _tools() -> "Tools":
    from reader.app import caches, paths
    from reader.app.glossaries import Glossaries

    folders = paths.default_paths()
    opened, notices = caches.open_tools(folders.cache, building=_say_building)
    tools, more = Glossaries(folders.data).add_to(opened)
    for notice in (*notices, *more):
        print(f"jingdu: {notice.code}: {messages.of_notice(notice)}", file=sys.stderr)
    return tools


def _say_building(table: "Table") -> None:
    if sys.stderr.isatty():
        print(f"jingdu: building the look-up table of {table} (once) …", file=sys.stderr)


def _each(arguments: Namespace, one: Callable[[Document], Iterator[str]]) -> int:
    """Run `one` over every file and write what it gives. A bad file is reported and passed over."""
    status = 0
    results: list[str] = []
    bar = Progress(arguments.files)
    for name in bar.each():
        try:
            for piece in one(_read(name, arguments)):
                if arguments.output is None:
                    bar.clear()
                    output.write(piece, None)
                else:
                    results.append(piece)
        except ReaderError as error:
            bar.clear()
            _report(error)
            status = 1
    if arguments.output is not None:
        output.write("".join(results), arguments.output)
    return status


def _inspect(arguments: Namespace) -> int:
    from reader.core import export
    from reader.core.analysis import analyse
    from reader.core.annotations import annotate_document
    from reader.core.export import json_text

    tools = _tools()

    def one(document: Document) -> Iterator[str]:
        annotations = annotate_document(document, tools)
        written = export.document_json(
            document,
            annotations,
            analyse(document, annotations),
            layers=arguments.layers,
            explain=arguments.explain,
            word=messages.of_notice,
        )
        yield json_text.dumps(written) + "\n"

    return _each(arguments, one)


def _outline(arguments: Namespace) -> int:
    several = len(arguments.files) > 1
    return _each(arguments, partial(tabular.outline, explain=arguments.explain, named=several))


def _terms(arguments: Namespace) -> int:
    from reader.core import export
    from reader.core.analysis import analyse
    from reader.core.annotations import annotate_document
    from reader.core.export import json_text

    tools = _tools()
    several = len(arguments.files) > 1

    def one(document: Document) -> Iterator[str]:
        analysis = analyse(document, annotate_document(document, tools))
        if arguments.format == "json":
            yield json_text.dumps(export.terms_json(document, analysis)) + "\n"
        else:
            yield tabular.terms(document, analysis, named=several)

    return _each(arguments, one)


def _figures(arguments: Namespace) -> int:
    from reader.core import export
    from reader.core.analysis import analyse
    from reader.core.annotations import annotate_document
    from reader.core.export import json_text

    tools = _tools()
    if arguments.format in {"csv", "xlsx"}:
        return _figure_sheet(arguments, tools)
    several = len(arguments.files) > 1

    def one(document: Document) -> Iterator[str]:
        annotations = annotate_document(document, tools)
        analysis = analyse(document, annotations)
        if arguments.format == "table":
            yield tabular.figures(document, annotations.figures, analysis.checks, named=several)
            return
        listed = export.figures_json(document, annotations, analysis)
        if arguments.format == "json":
            info = export.source_json(document.source)
            written = {"schema": export.SCHEMA, "source": info, "figures": listed}
            yield json_text.dumps(written) + "\n"
            return
        for figure in listed:
            yield json_text.dumps({"doc": Path(document.source.name).stem, **figure}) + "\n"

    return _each(arguments, one)


def _figure_sheet(arguments: Namespace, tools: "Tools") -> int:
    """CSV and XLSX: one sheet for all files, so nothing is written before the last is read."""
    from reader.app.check_words import check_words, stated_at
    from reader.core import export
    from reader.core.analysis import analyse
    from reader.core.annotations import annotate_document
    from reader.core.export.workbook import workbook

    rows: list[tuple[str, ...]] = []

    def one(document: Document) -> Iterator[str]:
        name = Path(document.source.name).stem
        annotations = annotate_document(document, tools)
        stated = stated_at(analyse(document, annotations).checks)
        told = {
            annotations.figures[at].start: " ".join(map(check_words, checks))
            for at, checks in stated.items()
        }
        rows.extend(
            export.figure_rows(
                name, document, annotations.figures, lambda figure: told.get(figure.start, "")
            )
        )
        yield from ()

    if arguments.format == "xlsx" and arguments.output is None and sys.stdout.isatty():
        raise ReaderError(Code.OUTPUT_FAILED, reason=_NOT_TO_A_TERMINAL)
    path, arguments.output = arguments.output, None
    status = _each(arguments, one)
    if arguments.format == "xlsx":
        output.write(workbook(export.FIGURE_COLUMNS, rows), path)
    else:
        bom = "\ufeff" if arguments.bom else ""
        output.write(bom + export.figures_csv(rows), path)
    return status


_NOT_TO_A_TERMINAL = "a workbook cannot be shown in a terminal; name a file with --output"


def _excerpt(arguments: Namespace) -> int:
    from reader.cli import excerpting

    document = _read(arguments.file, arguments)
    written = excerpting.written(arguments, document, _tools)
    output.write(written, arguments.output)
    return 0
