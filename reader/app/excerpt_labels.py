"""The English words of an annotated excerpt; the window translates them as messages."""

from reader.core.export import Labels

EXCERPT_LABELS = Labels(
    terms="Words and terms",
    figures="Figures",
    counts="counts",
    change="change",
    time="time",
    cut="cut: the whole is given here",
    rebuilt="Line breaks of the source were rebuilt.",
    gloss_source="Glosses",
)
