"""Third-party notices and the bill of materials, from the run-time environment and nothing else."""

import json
import shutil
import uuid
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

import licences
from common import NAME, ROOT, FailedError, Release, files, run

TEXTS = ROOT / "packaging" / "licences"

LACKING = {
    # Distributions whose wheels hold no licence text → ours, from packaging/licences.
    "jieba": ("MIT-jieba.txt",),
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt", "Qt.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
}

BESIDE = {
    # The LGPL 3 says that the GPL 3 comes with it.
    "frozendict": ("GPL-3.0.txt",),
}

NOT_INSIDE = frozenset({"pip", "setuptools", "wheel", NAME})
"""What a virtual environment begins with, and ourselves."""


_HOMES = frozenset({"homepage", "home", "source", "source code", "repository"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One thing of others that comes along. `texts`: (file name, licence text)."""

    name: str
    version: str
    spdx: str
    home: str
    purl: str
    texts: tuple[tuple[str, str], ...]


def write(release: Release) -> None:
    """Check the licences; write notices, texts and SBOM into the folder of artefacts.

    Raises FailedError where a licence is forbidden or unknown, or a text is missing.
    """
    parts = parts_of(release)
    folder = release.work / "licences"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    _write_texts(parts, folder)
    notices = summary(parts)
    (folder / "THIRD-PARTY-NOTICES.md").write_text(notices, encoding="utf-8")
    (folder / "LICENSE").write_text((ROOT / "LICENSE").read_text("utf-8"), encoding="utf-8")
    sbom = json.dumps(bill(release, parts), indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    (folder / "sbom.cdx.json").write_text(sbom, encoding="utf-8")
    for name in ("THIRD-PARTY-NOTICES.md", "sbom.cdx.json"):
        shutil.copy2(folder / name, release.out)
    counted = f"{len(parts)} parts, {len(list(files(folder)))} files"
    release.note("licences", "none GPL, AGPL or unknown; every text there", counted)


def parts_of(release: Release) -> tuple[Part, ...]:
    """All that comes along, by name."""
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    place = run([release.runtime, "-c", ask]).strip()
    found = [_part(one) for one in distributions(path=[place]) if _name(one) not in NOT_INSIDE]
    faults = [f"{part.name}: {why}" for part in found if (why := licences.fault(part.spdx))]
    faults += [f"{part.name}: no licence text" for part in found if not part.texts]
    if faults:
        raise FailedError("; ".join(sorted(faults)))
    return tuple(sorted([*found, _python(release)], key=lambda part: part.name))


def summary(parts: tuple[Part, ...]) -> str:
    """The notices as Markdown: a table, and where each text is."""
    rows = [f"| {p.name} | {p.version} | {licences.taken(p.spdx)} | {p.home} |" for p in parts]
    frame = (TEXTS / "THIRD-PARTY-NOTICES.md").read_text("utf-8")
    return frame.replace("@PARTS@", "\n".join(rows))


def bill(release: Release, parts: tuple[Part, ...]) -> dict[str, object]:
    """The bill of materials, CycloneDX 1.5."""
    components = [
        {
            "type": "library",
            "bom-ref": part.purl,
            "name": part.name,
            "version": part.version,
            "purl": part.purl,
            "licenses": [{"expression": licences.taken(part.spdx)}],
        }
        for part in parts
    ]
    whole = f"pkg:pypi/{NAME}@{release.version}"
    number = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps([whole, *(part.purl for part in parts)]))
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{number}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": whole,
                "name": NAME,
                "version": release.version,
                "licenses": [{"license": {"id": "MIT"}}],
            }
        },
        "components": components,
        "dependencies": [{"ref": whole, "dependsOn": [part.purl for part in parts]}],
    }


def _part(distribution: Distribution) -> Part:
    name = _name(distribution)
    metadata = distribution.metadata
    named = [value.partition(", ")[::2] for value in metadata.get_all("Project-URL") or ()]
    homes = [home for label, home in sorted(named, key=lambda one: one[0].lower() not in _HOMES)]
    return Part(
        name=name,
        version=distribution.version,
        spdx=licences.spdx(name, licences.said(distribution)),
        home=metadata.get("Home-page") or next(iter(homes), f"https://pypi.org/project/{name}/"),
        purl=f"pkg:pypi/{name}@{distribution.version}",
        texts=_texts(distribution, name),
    )


def _texts(distribution: Distribution, name: str) -> tuple[tuple[str, str], ...]:
    """The licence texts of a wheel, and those of ours that it lacks."""
    found = []
    for file in distribution.files or ():
        inside = str(file)
        marked = any(word in file.name.upper() for word in ("LICEN", "COPYING", "NOTICE"))
        if ".dist-info/" in inside and (marked or "/licenses/" in inside):
            text = Path(distribution.locate_file(file)).read_text("utf-8", "replace")
            found.append((inside.partition(".dist-info/")[2].removeprefix("licenses/"), text))
    ours = (*LACKING.get(name, ()), *BESIDE.get(name, ()))
    found += [(text, (TEXTS / text).read_text("utf-8")) for text in ours]
    return tuple(found)


def _python(release: Release) -> Part:
    """The interpreter, which the frozen folder brings."""
    ask = "import platform; print(platform.python_version())"
    version = run([release.runtime, "-c", ask]).strip()
    text = (TEXTS / "PSF-2.0.txt").read_text("utf-8")
    return Part(
        name="python",
        version=version,
        spdx="PSF-2.0",
        home="https://www.python.org/",
        purl=f"pkg:generic/python@{version}",
        texts=(("PSF-2.0.txt", text),),
    )


def _write_texts(parts: tuple[Part, ...], folder: Path) -> None:
    for part in parts:
        for name, text in part.texts:
            file = folder / part.name / name.replace("/", "-")
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")


def _name(distribution: Distribution) -> str:
    return (distribution.metadata["Name"] or "").lower().replace("_", "-")
