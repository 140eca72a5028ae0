"""Makes the snapshot of the first sample: python packaging/sample_snapshot.py.

The first start paints it before anything is parsed. Run it when the sample, or what the program
finds in it, has changed; a test says so.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def made() -> bytes:
    """The snapshot as the program would make it now."""
    sys.path.insert(0, str(ROOT))
    from reader.app.annotating import quick_figures
    from reader.app.first_view import AROUND
    from reader.app.opening import SAMPLE, Request, read
    from reader.core.snapshot import dump

    document = read(Request(resource=SAMPLE))
    parts = quick_figures(document, 0, AROUND)
    return dump(document, (figure for part in parts for figure in part.figures))


def place() -> Path:
    """Where it stands."""
    from reader.app.first_view import of_resource
    from reader.app.opening import SAMPLE

    return ROOT / "resources" / of_resource(SAMPLE)


if __name__ == "__main__":
    data = made()
    place().write_bytes(data)
    print(f"{place().relative_to(ROOT)}: {len(data)} bytes")
