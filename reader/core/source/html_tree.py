"""HTML parsed to a tree: cleaned of what hides text or stops a parser, bounded, no network."""

import re
from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree, html

from reader.core.source.html_depth import flattened

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml gives its class no public name

DROPPED = frozenset(
    {"script", "style", "noscript", "iframe", "object", "embed", "applet", "select", "option"}
    | {"button", "input", "textarea", "template", "svg", "canvas", "audio", "video", "map"}
    | {"nav", "footer", "link", "meta", "title", "head", "base", "marquee"}
    | {"rt", "rp", "rtc"}
)
"""Elements whose text is never read; readings above characters are none of the writer's text."""

_LONG_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9]{0,15})\s[^<>]{20000,}>?")
_MOST_ATTRIBUTES = 500
_END = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_DECLARATION = re.compile(
    r"<\?xml[^>]{0,200}\?>|<%.{0,4000}?%>|<!DOCTYPE[^\[<>]{0,1000}\[[^\]]{0,20000}\]\s*>", re.DOTALL
)
_INVISIBLE = re.compile(r"(?:visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?)\s*;?", re.IGNORECASE)
_GONE = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_MARKUP_CONTROLS = dict.fromkeys([*range(9), 11, *range(14, 32)], " ")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")


def parse_tree(text: str) -> Element | None:
    """The root of a page, None where there is nothing to parse.

    All but the last end of the page are dropped (some pages go on after it), server tags too;
    `visibility: hidden` and `opacity: 0` are lifted because scripts do so in a browser. A page
    nested deeper than the parser goes is flattened first. MemoryError where memory is out.
    """
    text = _DECLARATION.sub("", text.translate(_MARKUP_CONTROLS))
    text = _LONG_TAG.sub(_short_tag, text)
    pieces = _END.split(text)
    if len(pieces) > 1:
        text = "".join(pieces)
    root, deep = _parsed(text)
    if deep:
        root, _ = _parsed(flattened(text))
    if root is None:
        return None
    for element in root.iter():
        style = element.get("style")
        if style and _INVISIBLE.search(style):
            element.set("style", _INVISIBLE.sub("", style))
    return root


def _parsed(text: str) -> tuple[Element | None, bool]:
    """The root of `text`, None without one, and whether the parser stopped at its depth."""
    # Not lxml.html's parser: its elements ask a table for their class each time they are met.
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False
    )
    try:
        root = html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except etree.XMLSyntaxError:
        if parser.error_log.filter_types(etree.ErrorTypes.ERR_NO_MEMORY):
            raise MemoryError from None
        return None, _stopped(parser)
    except (etree.ParserError, ValueError, AssertionError):
        return None, _stopped(parser)
    return root, _stopped(parser)


def _stopped(parser: etree.HTMLParser) -> bool:
    """True if the parser gave up at its depth, and all text from there on is lost."""
    return any(e.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for e in parser.error_log)


def _short_tag(match: re.Match[str]) -> str:
    """A tag, bare if its attributes are too many: the parser compares each with all others."""
    return match[0] if match[0].count("=") <= _MOST_ATTRIBUTES else f"<{match[1]}>"


def skipped(element: Element) -> bool:
    """True for elements whose text is not shown or never part of a document."""
    tag = element.tag
    if not isinstance(tag, str) or tag in DROPPED or element.get("hidden") is not None:
        return True
    style = element.get("style")
    return bool(style and _GONE.search(style))


def texts(root: Element) -> Iterator[str]:
    """The shown characters below `root`, piece by piece, without recursion."""
    steps = etree.iterwalk(root, events=("start", "end"))
    for event, element in steps:
        if event == "start":
            if skipped(element):
                steps.skip_subtree()
            elif element.text:
                yield element.text
        elif element.tail and element is not root:
            yield element.tail


def han_count(root: Element) -> int:
    """How many Han characters stand below `root`, hidden ones left out."""
    return sum(len(_HAN.findall(piece)) for piece in texts(root))


def flat(text: str) -> str:
    """`text` without any white space."""
    return "".join(text.split())
