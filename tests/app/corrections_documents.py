"""Small documents and annotations for the tests of corrections."""

from hashlib import sha256

from reader.app.annotated import Annotated
from reader.app.corrections.correction import Kind, at_place
from reader.app.corrections.held import settle
from reader.core.annotations import annotate_document
from reader.core.document import parse
from reader.core.source import read

TEXT = """云河市组织工作综述

云河市委组织部举办“书记项目”观摩会，全年培训干部1200人次，满意率不低于95%。

松岭县行长培训班于2023年5月4日开班，培训干部约300人。
"""


def document(text=TEXT):
    return parse(read(text.encode("utf-8"), "report.txt"))


def place(kind, surface, value="", *, text=TEXT, nth=0):
    at = -1
    for _ in range(nth + 1):
        at = text.index(surface, at + 1)
    return at_place(kind, text, at, at + len(surface), value)


def edits(shown, *corrections):
    return settle(shown, corrections).edits


def annotated(shown, tools, rules=()):
    made = Annotated(shown)
    made.add(annotate_document(shown, tools, rules))
    return made


def sha(text=TEXT):
    return sha256(text.encode("utf-8")).hexdigest()


__all__ = ["TEXT", "Kind", "annotated", "document", "edits", "place", "sha"]
