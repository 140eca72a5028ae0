"""What the command line takes."""

import argparse
from collections.abc import Sequence

from reader import __version__

LAYERS = ("words", "readings", "terms", "figures")
EXCERPT_FORMATS = (
    *("text", "markdown", "html", "json", "docx", "rtf", "anki", "csv"),
    *("bibtex", "biblatex", "csl-json", "gbt7714", "chicago"),
)
PINYIN = ("none", "inline", "ruby", "below")
STYLES = ("gbt7714", "chicago", "bibtex", "biblatex", "csl-json")
TEMPLATE = "template:"
FIGURE_FORMATS = ("table", "csv", "json", "jsonl", "xlsx")
COMMANDS = ("inspect", "outline", "figures", "terms", "excerpt")


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments as a namespace with `command` and that command's options.

    Exits with status 2 and a sentence on stderr on wrong usage, 0 on --help and --version.
    """
    parser = _parser()
    arguments = parser.parse_args(argv)
    if arguments.command == "excerpt" and arguments.all and arguments.find is None:
        parser.error("--all goes with --find")
    return arguments


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jingdu",
        description="Jingdu 精读, a close reader for Chinese official prose.",
        epilog="“jingdu [--new-window] [FILE…]” without a command opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"jingdu {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _inspect(commands.add_parser("inspect", help="everything about a document, as JSON"))
    _outline(commands.add_parser("outline", help="the sections of a document, numbered"))
    _figures(
        commands.add_parser("figures", help="the figures: value, bound, unit, what is counted")
    )
    _terms(commands.add_parser("terms", help="the set phrases, slogans and names, counted"))
    _excerpt(commands.add_parser("excerpt", help="an annotated excerpt with its citation"))
    return parser


def _files(parser: argparse.ArgumentParser, *, several: bool = True) -> None:
    parser.add_argument(
        "files" if several else "file",
        nargs="+" if several else None,
        metavar="FILE",
        help="a text, Markdown, HTML, Word (DOCX), ODT, RTF, PDF or EPUB file or a saved page; "
        "- reads standard input",
    )
    parser.add_argument(
        "--convert",
        action="store_true",
        help="have LibreOffice, if it is installed, convert a file in the old format DOC or WPS",
    )
    parser.add_argument(
        "--encoding", metavar="NAME", help="read the file in this encoding instead of finding it"
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write here, not to standard output")


def _inspect(parser: argparse.ArgumentParser) -> None:
    _files(parser)
    parser.add_argument(
        "--layers",
        type=_layers,
        default=LAYERS,
        metavar="NAME,…",
        help=f"only these of {','.join(LAYERS)}; none of them for “”",
    )
    parser.add_argument("--explain", action="store_true", help="say why each heading is one")


def _outline(parser: argparse.ArgumentParser) -> None:
    _files(parser)
    parser.add_argument("--explain", action="store_true", help="say why each heading is one")


def _figures(parser: argparse.ArgumentParser) -> None:
    _files(parser)
    parser.add_argument("--format", choices=FIGURE_FORMATS, default="table")
    parser.add_argument("--bom", action="store_true", help="begin CSV with a BOM, for Excel")


def _terms(parser: argparse.ArgumentParser) -> None:
    _files(parser)
    parser.add_argument("--format", choices=("table", "json"), default="table")


def _excerpt(parser: argparse.ArgumentParser) -> None:
    _files(parser, several=False)
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--section", type=int, metavar="N", help="section N of “jingdu outline”")
    where.add_argument("--find", metavar="TEXT", help="the first place where TEXT stands")
    where.add_argument("--span", type=_span, metavar="A:B", help="code points A to B, B excluded")
    parser.add_argument("--all", action="store_true", help="every place where TEXT stands")
    parser.add_argument(
        "--format",
        type=_excerpt_format,
        default="text",
        metavar="FORMAT",
        help=f"one of {', '.join(EXCERPT_FORMATS)}, or {TEMPLATE}NAME",
    )
    parser.add_argument("--template", metavar="NAME", help=f"the same as --format {TEMPLATE}NAME")
    parser.add_argument("--pinyin", choices=PINYIN, help="how pinyin is given")
    parser.add_argument("--style", choices=STYLES, help="how the passage is cited")
    parser.add_argument("--no-glosses", action="store_true", help="leave the meanings out")
    parser.add_argument("--no-figures", action="store_true", help="leave the figures out")


def _excerpt_format(value: str) -> str:
    if value in EXCERPT_FORMATS or value.removeprefix(TEMPLATE) not in {value, ""}:
        return value
    known = ", ".join(EXCERPT_FORMATS)
    raise argparse.ArgumentTypeError(f"no format “{value}”: choose of {known}, {TEMPLATE}NAME")


def _layers(value: str) -> tuple[str, ...]:
    wanted = tuple(name for name in value.split(",") if name)
    for name in wanted:
        if name not in LAYERS:
            raise argparse.ArgumentTypeError(f"no layer “{name}”: choose of {', '.join(LAYERS)}")
    return wanted


def _span(value: str) -> tuple[int, int]:
    start, colon, end = value.partition(":")
    if not (colon and start.isdecimal() and end.isdecimal()):
        raise argparse.ArgumentTypeError(f"“{value}” is not A:B with two whole numbers")
    return int(start), int(end)
