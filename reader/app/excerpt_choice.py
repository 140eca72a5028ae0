"""What the user last chose for excerpts: template and options, from the settings and back."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.app.settings import (
    EXCERPT_FIGURES,
    EXCERPT_GLOSSES,
    EXCERPT_PINYIN,
    EXCERPT_STYLE,
    EXCERPT_TEMPLATE,
    Setting,
    Settings,
)

if TYPE_CHECKING:
    from reader.core.export.options import Options

_LINE = "line"
"""The citation in one line, as the document says it: no style of a manual."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """`template`: the name of one; `options`: what goes into the excerpt."""

    template: str
    options: "Options"


def chosen(settings: Settings) -> Choice:
    """The choice that the settings hold."""
    from reader.core.export.options import Options, Pinyin
    from reader.core.references import Style

    style = settings.get(EXCERPT_STYLE)
    return Choice(
        template=settings.get(EXCERPT_TEMPLATE),
        options=Options(
            pinyin=Pinyin(settings.get(EXCERPT_PINYIN)),
            glosses=settings.get(EXCERPT_GLOSSES),
            figures=settings.get(EXCERPT_FIGURES),
            style=None if style == _LINE else Style(style),
        ),
    )


def as_settings(choice: Choice) -> tuple[tuple[Setting[str] | Setting[bool], str | bool], ...]:
    """The settings that keep the choice, each with its value."""
    options = choice.options
    return (
        (EXCERPT_TEMPLATE, choice.template),
        (EXCERPT_PINYIN, options.pinyin.value),
        (EXCERPT_GLOSSES, options.glosses),
        (EXCERPT_FIGURES, options.figures),
        (EXCERPT_STYLE, options.style.value if options.style else _LINE),
    )
