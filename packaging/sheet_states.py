"""What the contact sheet shows, in order: every pane, dialog and state of the window."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """One picture. `do`: what is done before it, `undo`: after it.

    A step is the id of an action, or a deed of `sheet_deeds` in angle brackets, with its word.
    `spot`: also in the looks that show only some states.
    """

    name: str
    do: tuple[str, ...] = ()
    undo: tuple[str, ...] = ()
    spot: bool = False


_SHUT = ("<shut>",)

DESK = (
    State(name="desk", spot=True),
    State(name="first start", do=("<explain>",), undo=("<explained>",)),
    State(name="end of the text", do=("<end>",), undo=("<begin>",)),
    State(
        name="pinyin above all",
        do=("pinyin.all",),
        undo=("pinyin.card",),
        spot=True,
    ),
    State(
        name="pinyin above terms, tones, numbers",
        do=("pinyin.terms", "view.tones", "view.numbers"),
        undo=("pinyin.card", "view.tones", "view.numbers"),
    ),
    State(name="card of a term, pinned", do=("<term>", "go.card"), undo=("<unpin>",), spot=True),
    State(name="card of a word, under the pointer", do=("<word>",), undo=("<unpoint>",)),
    State(name="card of a figure", do=("go.figure", "go.card"), undo=("<unpin>",), spot=True),
    State(name="selection", do=("<term>", "edit.sentence"), undo=("<begin>",), spot=True),
    State(name="narrow window", do=("<size 900 620>",), undo=("<size 1280 800>",)),
    State(name="text alone", do=("view.outline", "view.side"), undo=("view.outline", "view.side")),
    State(name="full screen", do=("view.full",), undo=("view.full", "<size 1280 800>")),
    State(name="text at 150 %", do=("<zoom 5>",), undo=("view.normal",)),
)

PANELS = (
    State(name="contents filtered", do=("<contents 干部>",), undo=("<contents>",)),
    State(name="focus in the contents", do=("<term>", "go.pane_back"), undo=("go.pane",)),
    State(name="heading's reason", do=("<tip heading>",), undo=("<untip>",)),
    State(name="tip of a button", do=("<tip button>",), undo=("<untip>",)),
    State(name="figures grouped", do=("<group section>",), undo=("<group none>",)),
    State(name="figures filtered", do=("<chip percent>",), undo=("<chip percent>",), spot=True),
    State(name="figures recomputed", do=("<chip checked>",), undo=("<chip checked>",)),
    State(name="figures half understood", do=("<chip doubted>",), undo=("<chip doubted>",)),
    State(name="figures, wide", do=("<widen 620>",), undo=("<widen 410>",)),
    State(name="figures, nothing left", do=("<filter zeppelin>",), undo=("<filter>",)),
    State(name="figure being edited", do=("go.figures", "<edit>"), undo=("<unedit>",)),
    State(name="columns and order", do=("<look>",), undo=("<unpop>",)),
    State(name="terms", do=("go.terms",), undo=("go.figures",), spot=True),
    State(name="notes, none", do=("go.notes",), undo=("go.figures",)),
    State(name="notes", do=("<notes>", "go.notes"), undo=("go.figures",), spot=True),
    State(name="hits", do=("<find 党员>", "go.found"), undo=("<find>", "go.figures"), spot=True),
    State(
        name="broken pattern",
        do=("find.pattern", "<find (党>"),
        undo=("<find>", "find.pattern"),
    ),
    State(name="error", do=("<error>",), undo=("<quiet>",), spot=True),
    State(name="notice", do=("<notice>",), undo=("<quiet>",)),
    State(name="reading a long document", do=("<reading>",), undo=("<read>",)),
    State(name="annotating", do=("<progress>",), undo=("<no progress>",)),
)

DIALOGS = (
    State(name="settings", do=("view.settings",), undo=_SHUT, spot=True),
    State(name="settings, further down", do=("view.settings", "<down>"), undo=_SHUT),
    State(name="keys", do=("view.keys",), undo=_SHUT),
    State(name="keys, chosen", do=("view.keys", "<key Ctrl+F>"), undo=_SHUT),
    State(name="help", do=("help.open",), undo=_SHUT, spot=True),
    State(name="help found", do=("help.open", "<help pinyin>"), undo=_SHUT),
    State(name="sheet of keys", do=("help.keys",), undo=_SHUT),
    State(name="about", do=("help.about",), undo=_SHUT),
    State(name="go to", do=("go.goto",), undo=_SHUT),
    State(name="go to, narrowed", do=("go.goto", "<goto zuzhi>"), undo=_SHUT),
    State(name="open link", do=("go.link",), undo=_SHUT),
    State(name="details", do=("file.details",), undo=_SHUT),
    State(name="correct words", do=("<term>", "edit.correct"), undo=_SHUT, spot=True),
    State(name="correct pinyin", do=("<term>", "edit.correct", "<page 1>"), undo=_SHUT),
    State(name="correct a term", do=("<term>", "edit.correct", "<page 2>"), undo=_SHUT),
    State(name="correct a figure", do=("go.figure", "edit.correct", "<page 3>"), undo=_SHUT),
    State(
        name="correct everywhere",
        do=("<term>", "edit.correct", "<page 1>", "<scope 2>"),
        undo=_SHUT,
    ),
    State(name="corrections, none", do=("edit.corrections",), undo=_SHUT),
    State(name="corrections", do=("<correct>", "edit.corrections"), undo=_SHUT, spot=True),
    State(name="importing corrections", do=("<import>",), undo=_SHUT),
    State(
        name="excerpt",
        do=("<term>", "edit.paragraph", "edit.excerpt_as"),
        undo=(*_SHUT, "<begin>"),
        spot=True,
    ),
    State(
        name="template in error",
        do=("<term>", "edit.paragraph", "edit.excerpt_as", "<template>"),
        undo=(*_SHUT, "<begin>"),
    ),
    State(name="gathered passages", do=("edit.gather", "<later edit.gathered>"), undo=_SHUT),
    State(name="export", do=("<term>", "file.export_document"), undo=_SHUT),
    State(name="print", do=("file.print",), undo=_SHUT, spot=True),
)

MENUS = (
    State(name="file menu", do=("<menu 0>",), undo=("<unpop>",)),
    State(name="encodings", do=("<menu 0>", "<submenu 4>"), undo=("<unpop>", "<unpop>")),
    State(name="edit menu", do=("<menu 1>",), undo=("<unpop>",), spot=True),
    State(name="view menu", do=("<menu 2>",), undo=("<unpop>",)),
    State(name="go menu", do=("<menu 3>",), undo=("<unpop>",)),
    State(name="menu of the text", do=("<term>", "<context>"), undo=("<unpop>",)),
    State(name="menu of the search", do=("<options>",), undo=("<unpop>",)),
)

DOCUMENTS = (
    State(name="pasted text", do=("<paste>",), undo=("file.close",)),
    State(name="communiqué with tables", do=("<open songling_communique_2024.html>",), spot=True),
    State(name="table in the text", do=("<table>",)),
    State(name="statute", do=("<open statute.md>",)),
    State(name="traditional characters", do=("<open address_hant.txt>",)),
    State(name="attachments, several tabs", do=("<open notice_two_attachments.txt>",)),
    State(name="open documents", do=("go.documents",), undo=_SHUT),
    State(name="no document", do=("<close all>",), spot=True),
)

STATES = (*DESK, *PANELS, *DIALOGS, *MENUS, *DOCUMENTS)
