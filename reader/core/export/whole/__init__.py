"""A section or a whole document written anew: headings, paragraphs and tables, with annotations."""

from reader.core.export.whole.pages import html_pages, markdown_pages, text_pages
from reader.core.export.whole.parts import Ending, Part, parts

__all__ = ["Ending", "Part", "html_pages", "markdown_pages", "parts", "text_pages"]
