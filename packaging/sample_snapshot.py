"""Makes the snapshot of the first sample: python packaging/sample_snapshot.py.

The first start paints it before anything is parsed. Run it when the sample, or what the program
finds in it, has changed; a test says so.
"""

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.tools import Tools

ROOT = Path(__file__).resolve().parents[1]


def made(tools: "Tools") -> bytes:
    """The snapshot as the program would make it now."""
    from reader.app.annotated import Annotated
    from reader.app.first_view import packed
    from reader.app.opening import SAMPLE, Request, read
    from reader.core.annotations import annotate_document

    known = Annotated(read(Request(resource=SAMPLE)))
    known.add(annotate_document(known.document, tools))
    return packed(known.document, known, 0)


def place() -> Path:
    """Where it stands."""
    from reader.app.first_view import of_resource
    from reader.app.opening import SAMPLE

    return ROOT / "resources" / of_resource(SAMPLE)


def main() -> None:
    """Make it with look-up tables built anew."""
    sys.path.insert(0, str(ROOT))
    from reader.app.caches import open_tools

    with tempfile.TemporaryDirectory() as cache:
        data = made(open_tools(Path(cache))[0])
    place().write_bytes(data)
    print(f"{place().relative_to(ROOT)}: {len(data)} bytes")


if __name__ == "__main__":
    main()
