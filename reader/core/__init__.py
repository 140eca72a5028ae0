"""The parsing core: no Qt, no settings, no clock, no network, no path. Same input, same output.

Front doors: `source.read` → `document.parse` → `annotations.annotate_document` → `excerpt.make`.
"""
