"""The table of checks and the checksums, beside the artefacts."""

import shutil
from pathlib import Path

from common import ROOT, Release, digest, megabytes

CHECKS, SUMS, CHANGES = "CHECKS.md", "SHA256SUMS", "CHANGELOG.md"


def write(release: Release, seconds: float) -> int:
    """Write both; returns 1 if any check failed."""
    shutil.copy2(ROOT / CHANGES, release.out)
    pictures = ROOT / "resources" / "help" / "pictures"
    shutil.copytree(pictures, release.out / "screenshots", dirs_exist_ok=True)
    (release.out / CHECKS).write_text(table(release, seconds), encoding="utf-8")
    listed = sorted(path for path in release.out.rglob("*") if path.is_file() and path.name != SUMS)
    lines = [f"{digest(path)}  {path.relative_to(release.out)}\n" for path in listed]
    (release.out / SUMS).write_text("".join(lines), encoding="utf-8")
    failed = [row for row in release.rows if not row.passed]
    print(f"{len(release.rows) - len(failed)} passed, {len(failed)} failed, in {seconds:.0f} s")
    print(release.out)
    return 1 if failed else 0


def table(release: Release, seconds: float) -> str:
    """The checks as Markdown."""
    lines = [
        f"# Jingdu {release.version}: artefacts and checks",
        "",
        "| artefact | size |",
        "| --- | --- |",
        *(f"| {path.name} | {_size(path)} |" for path in artefacts(release)),
        "",
        f"All built and checked in {seconds / 60:.1f} minutes.",
        "",
        "| artefact | check | result | |",
        "| --- | --- | --- | --- |",
    ]
    for row in release.rows:
        mark = "passed" if row.passed else "**failed**"
        lines.append(f"| {row.artefact} | {_cell(row.check)} | {_cell(row.result)} | {mark} |")
    return "\n".join(lines) + "\n"


def artefacts(release: Release) -> tuple[Path, ...]:
    """What is given to users."""
    ends = (".whl", ".tar.gz", ".tar.xz", ".deb")
    return tuple(sorted(path for path in release.out.iterdir() if path.name.endswith(ends)))


def _size(path: Path) -> str:
    return f"{megabytes(path):.1f} MB"


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())
