"""PDF: characters with their places put back to paragraphs, headings, tables and notes."""

from reader.core.source.pdf.parse import parse_pdf

__all__ = ["parse_pdf"]
