"""Which templates there are: those of the program, and the user's own beside them."""

from dataclasses import dataclass
from pathlib import Path, PurePath

from reader.core import assets
from reader.core.errors import Code, Notice, ReaderError
from reader.core.templates import SUFFIXES

FOLDER = "templates"
"""Name of the folder of templates, in the resources and in the user's configuration."""

DEFAULT = "memo"
_LARGEST = 400_000  # bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A template. `name`: its file name without suffix; `own`: the user's, not the program's."""

    name: str
    suffix: str
    text: str
    own: bool = False


def available(config: Path) -> tuple[tuple[Template, ...], tuple[Notice, ...]]:
    """Our templates, then the user's from the folder `templates` in `config`, by name.

    One of the user's with the name of ours takes its place. A file that cannot be read is a notice.
    """
    found = dict(_ours())
    notices: list[Notice] = []
    folder = config / FOLDER
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    for path in files:
        if path.suffix.lower() not in SUFFIXES or path.name.startswith("."):
            continue
        try:
            with path.open("rb") as file:
                text = file.read(_LARGEST).decode("utf-8-sig")  # cut off, it fails by its tags
        except (OSError, ValueError):
            notices.append(Notice(code=Code.TEMPLATE_UNREADABLE, data={"name": path.name}))
            continue
        made = Template(name=path.stem, suffix=path.suffix.lower(), text=text, own=True)
        found[made.name] = made
    return tuple(found.values()), tuple(notices)


def named(name: str, config: Path) -> Template:
    """The template `name`. Raises ReaderError E-TPL-03 if there is none (data: name, names)."""
    templates, _ = available(config)
    for template in templates:
        if template.name == name:
            return template
    names = ", ".join(template.name for template in templates)
    raise ReaderError(Code.TEMPLATE_MISSING, name=name, names=names)


def _ours() -> list[tuple[str, Template]]:
    """The templates among the resources, the default first."""
    ours = []
    for suffix in SUFFIXES:
        for resource in assets.names(FOLDER, suffix):
            name = PurePath(resource).stem
            text = assets.read_text(resource)
            ours.append((name, Template(name=name, suffix=suffix, text=text)))
    return sorted(ours, key=lambda pair: (pair[0] != DEFAULT, pair[0]))
