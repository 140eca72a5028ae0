"""Which licences may come along, and what each distribution says of its own: tables, then a check.

A new dependency whose licence is not understood fails the release until someone has read it.
"""

import re
from collections.abc import Mapping
from importlib.metadata import Distribution

ALLOWED = frozenset(
    {
        *("MIT", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "PSF-2.0", "ISC", "Zlib", "0BSD"),
        *("LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later", "MPL-2.0"),
        *("CC-BY-SA-4.0", "CNRI-Python", "Unicode-3.0", "LicenseRef-Mixed-PDFium"),
    }
)
"""SPDX names. LGPL libraries lie beside the program as files of their own and can be exchanged."""

FORBIDDEN = re.compile(r"\bA?GPL", re.IGNORECASE)
"""The GPL and the AGPL, by any version; LGPL does not begin at a word's edge with these letters."""

ALIASES: Mapping[str, str] = {
    "mit": "MIT",
    "mit license": "MIT",
    "apache license 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "bsd license": "BSD-3-Clause",
    "cc by-sa 4.0": "CC-BY-SA-4.0",
    "python software foundation license": "PSF-2.0",
}
"""How distributions write the names, in small letters → SPDX."""

READ: Mapping[tuple[str, str], str] = {
    # (distribution, what it says) → what its licence text is, read by a person.
    ("cached-property", "BSD"): "BSD-3-Clause",
    ("cssselect", "BSD"): "BSD-3-Clause",
    ("chardet", "LGPL"): "LGPL-2.1-or-later",
    ("pypdfium2", "BSD-3-Clause, Apache-2.0, dependency licenses"): (
        "BSD-3-Clause AND Apache-2.0 AND LicenseRef-Mixed-PDFium"
    ),
    ("pystache", "Copyright (C) 2012 Chris Jerdonek.  All rights reserved."): "MIT",
}

_CLASSIFIER = "License :: OSI Approved :: "
_SPDX = re.compile(r"[A-Za-z0-9.]+-[A-Za-z0-9.-]+")


def said(distribution: Distribution) -> str:
    """What the distribution's metadata say of its licence, the most exact first; "" if nothing."""
    metadata = distribution.metadata
    for key in ("License-Expression", "License"):
        if value := (metadata.get(key) or "").strip():
            return value.splitlines()[0].strip()
    named = [
        value.removeprefix(_CLASSIFIER)
        for value in metadata.get_all("Classifier") or ()
        if value.startswith(_CLASSIFIER)
    ]
    return " AND ".join(named)


def spdx(name: str, words: str) -> str:
    """The SPDX expression for what distribution `name` says, "" where nobody knows."""
    if (name, words) in READ:
        return READ[name, words]
    if words.casefold() in ALIASES:
        return ALIASES[words.casefold()]
    known = re.split(r"\s+(?:AND|OR)\s+", words.strip("()"))
    return words if all(one in ALLOWED or _SPDX.fullmatch(one) for one in known) else ""


def fault(expression: str) -> str:
    """Why an SPDX expression may not come along, "" if it may.

    Of alternatives (OR) one that is allowed is enough, and is the one taken.
    """
    if not expression:
        return "unknown licence"
    if any(_allowed(choice) for choice in expression.strip("()").split(" OR ")):
        return ""
    return "GPL" if FORBIDDEN.search(expression) else f"not on the list: {expression}"


def taken(expression: str) -> str:
    """The first alternative of `expression` that is allowed."""
    return next(choice for choice in expression.strip("()").split(" OR ") if _allowed(choice))


def _allowed(choice: str) -> bool:
    return all(part in ALLOWED for part in choice.strip("()").split(" AND "))
