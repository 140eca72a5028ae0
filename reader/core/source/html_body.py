"""Which part of a page holds the document."""

from reader.core.assets import table
from reader.core.source.html_tree import Element, han_count, skipped

_ENOUGH = 200
_MOST_OF_PAGE = 0.5
_MOST_ELEMENTS = 20_000
_MOST_DIGITS = 9
_STAMP = "data-place"


def body_of(root: Element) -> tuple[Element, bool]:
    """The element that holds the document, and whether it is the whole page for want of better.

    Order: containers of known publishing systems, readability's choice, the body.
    """
    page = root.find("body")
    page = root if page is None else page
    known = _known(page)
    if known is not None:
        return known, False
    chosen = _readable(root, page)
    if chosen is not None:
        return chosen, False
    return page, True


def _known(page: Element) -> Element | None:
    """The first known container that holds enough Han; of several of a kind the largest.

    Enough are 200, or for a short report half of all there are on the page.
    """
    found: dict[tuple[str, str], list[Element]] = {}
    wanted = {(row["attribute"], row["value"]) for row in table("headings/containers.tsv")}
    for element in page.iter():
        keys = [("tag", element.tag), ("id", element.get("id") or "")]
        keys += [("class", name) for name in (element.get("class") or "").split()]
        for key in keys:
            if key in wanted:
                found.setdefault(key, []).append(element)
    whole = han_count(page) if found else 0
    for row in table("headings/containers.tsv"):
        elements = found.get((row["attribute"], row["value"]), [])
        sized = [(han_count(element), element) for element in elements if not skipped(element)]
        if sized:
            size, element = max(sized, key=lambda pair: pair[0])
            if size >= _ENOUGH or (size and size >= _MOST_OF_PAGE * whole):
                return element
    return None


def _readable(root: Element, page: Element) -> Element | None:
    """What readability-lxml takes for the article, as an element of our own tree.

    Its result is a cleaned copy without evidence, so every element is stamped before and the
    smallest element that holds all stamped ones of the result is returned.
    """
    from lxml import etree, html
    from readability import Document as Readability
    from readability.readability import Unparseable

    elements = [element for element in page.iter() if isinstance(element.tag, str)]
    if len(elements) > _MOST_ELEMENTS:
        return None
    for number, element in enumerate(elements):
        element.set("id", f"{_STAMP}{number}-{element.get('id') or ''}")
    try:
        source = html.tostring(root, encoding="unicode")
        summary = html.fromstring(Readability(source).summary(html_partial=True))
        stamps = [element.get("id") or "" for element in summary.iter()]
    except (Unparseable, etree.LxmlError, ValueError, TypeError, AttributeError, RecursionError):
        stamps = []
    finally:
        for element in elements:
            _restore(element)
    common = _common([elements[at] for at in map(_stamped, stamps) if 0 <= at < len(elements)])
    return common if common is not None and han_count(common) >= _ENOUGH // 3 else None


def _stamped(stamp: str) -> int:
    """The number in a stamp, -1 for an id of the page's own."""
    number = stamp.removeprefix(_STAMP).partition("-")[0]
    own = stamp.startswith(_STAMP) and number.isascii() and number.isdigit()
    return int(number) if own and len(number) < _MOST_DIGITS else -1


def _restore(element: Element) -> None:
    """Give an element its own id back."""
    own = (element.get("id") or "").partition("-")[2]
    if own:
        element.set("id", own)
    elif "id" in element.attrib:
        del element.attrib["id"]


def _common(elements: list[Element]) -> Element | None:
    """The smallest element that holds all of `elements` that hold text of their own."""
    chain: list[Element] | None = None
    for element in elements:
        line = [*reversed(list(element.iterancestors())), element]
        if chain is None:
            chain = line
            continue
        same = 0
        while same < min(len(chain), len(line)) and chain[same] is line[same]:
            same += 1
        chain = chain[:same]
    return chain[-1] if chain else None
