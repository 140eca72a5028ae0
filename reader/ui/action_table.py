"""Every action of the window, declared once: menus, toolbar, keys and tests read this table."""

from reader.core.values import dataclass


@dataclass(frozen=True, slots=True)
class Action:
    """One action. `text` and `tip` are English sources of translation context "actions".

    `menu`: where it stands, in the table's order; `needs`: what must be there for it to be
    enabled ("", document, documents for two or more, selection, back, forward, undo, redo);
    `check`: "" for a plain action, "on" for a switch, else the name of a group of which one is
    chosen; `gap`: a line before it; `tool`: shown in the toolbar.
    """

    id: str
    text: str
    menu: str
    key: str = ""
    icon: str = ""
    needs: str = ""
    check: str = ""
    gap: bool = False
    tip: str = ""
    tool: bool = False


MENUS = (
    ("file", "&File"),
    ("edit", "&Edit"),
    ("view", "&View"),
    ("go", "&Go"),
    ("help", "&Help"),
)
"""Menus in order: id and title."""

SUBMENUS = (
    ("file.recent", "Open &recent", "file.folder"),
    ("file.reload", "Reload as &encoding", "file.recent"),
    ("edit.heading", "&Heading", "edit.no_figure"),
    ("edit.highlight", "H&ighlight", "edit.all"),
    ("edit.finding", "Ho&w and where to find", "edit.previous"),
    ("view.pinyin", "&Pinyin", "view.figures"),
    ("view.theme", "&Colours", "view.numbers"),
    ("view.language", "&Language", "view.theme"),
)
"""Submenus: id, title, and what they stand after."""

TABLE = (
    Action(
        "file.open",
        "&Open…",
        "file",
        "Ctrl+O",
        "open",
        tip="Open one document or several",
        tool=True,
    ),
    Action("file.folder", "Open &folder…", "file", "Ctrl+Shift+O", tip="Open all its documents"),
    Action(
        "file.paste",
        "Open &pasted text",
        "file",
        "Ctrl+Shift+V",
        "paste",
        gap=True,
        tip="Read the text on the clipboard as a document",
    ),
    Action("file.sample", "Open the &sample", "file", tip="Open the document Jingdu comes with"),
    Action(
        "file.export",
        "E&xport figures…",
        "file",
        "Ctrl+Alt+E",
        "export",
        "document",
        gap=True,
    ),
    Action("file.export_terms", "Export &terms as CSV…", "file", needs="document"),
    Action("file.close", "&Close document", "file", "Ctrl+W", "close", "document"),
    Action("file.quit", "&Quit", "file", "Ctrl+Q", gap=True),
    Action("edit.undo", "&Undo correction", "edit", "Ctrl+Z", "undo", "undo"),
    Action("edit.redo", "Re&do correction", "edit", "Ctrl+Shift+Z", "redo", "redo"),
    Action(
        "edit.copy",
        "&Copy",
        "edit",
        "Ctrl+C",
        "copy",
        "selection",
        gap=True,
        tip="Copy the exact text",
    ),
    Action(
        "edit.excerpt",
        "Copy &excerpt",
        "edit",
        "Ctrl+Shift+C",
        "excerpt",
        "document",
        tip="Copy the selection, or the paragraph, with pinyin, terms, figures and citation",
        tool=True,
    ),
    Action(
        "edit.cite",
        "Copy c&itation",
        "edit",
        "Ctrl+Alt+C",
        "cite",
        "document",
        tip="Copy where the passage stands",
    ),
    Action("edit.rows", "Copy table &rows", "edit", "Ctrl+Shift+R", needs="document"),
    Action("edit.say_en", "Copy figures in En&glish", "edit", "Ctrl+Alt+L", needs="document"),
    Action("edit.say_zh", "Copy figures in C&hinese", "edit", "Ctrl+Alt+H", needs="document"),
    Action("edit.word", "Select &word", "edit", "Ctrl+Alt+W", needs="document", gap=True),
    Action("edit.sentence", "Select &sentence", "edit", "Ctrl+Alt+S", needs="document"),
    Action("edit.paragraph", "Select &paragraph", "edit", "Ctrl+Alt+P", needs="document"),
    Action("edit.all", "Select &all", "edit", "Ctrl+A", needs="document"),
    Action("highlight.yellow", "&Yellow", "edit.highlight", "Ctrl+Shift+1", needs="document"),
    Action("highlight.red", "&Red", "edit.highlight", "Ctrl+Shift+2", needs="document"),
    Action("highlight.green", "&Green", "edit.highlight", "Ctrl+Shift+3", needs="document"),
    Action("highlight.blue", "&Blue", "edit.highlight", "Ctrl+Shift+4", needs="document"),
    Action("highlight.purple", "&Purple", "edit.highlight", "Ctrl+Shift+5", needs="document"),
    Action("highlight.magenta", "&Magenta", "edit.highlight", "Ctrl+Shift+6", needs="document"),
    Action("highlight.orange", "&Orange", "edit.highlight", "Ctrl+Shift+7", needs="document"),
    Action("highlight.gray", "Gr&ay", "edit.highlight", "Ctrl+Shift+8", needs="document"),
    Action(
        "note.write",
        "&Write a note",
        "edit.highlight",
        "Ctrl+M",
        needs="document",
        gap=True,
        tip="Write a note on the selection or the highlight at the cursor",
    ),
    Action(
        "highlight.remove",
        "&Delete highlight",
        "edit.highlight",
        "Ctrl+Shift+0",
        needs="document",
        tip="Delete the highlights in the selection or at the cursor, with their notes",
    ),
    Action(
        "file.export_notes", "&Export notes…", "edit.highlight", needs="document", gap=True
    ),
    Action("file.import_notes", "&Import notes…", "edit.highlight", needs="document"),
    Action(
        "edit.correct",
        "Correc&t…",
        "edit",
        "Ctrl+E",
        needs="document",
        gap=True,
        tip="Correct words, pinyin, term or figure at the cursor",
    ),
    Action("edit.no_figure", "Not a fi&gure", "edit", "Ctrl+Shift+G", needs="document"),
    Action(
        "heading.mark",
        "&Mark as heading",
        "edit.heading",
        "Ctrl+H",
        needs="document",
        tip="Make the line, the first sentence or the selection a heading",
    ),
    Action(
        "heading.unmark",
        "&Not a heading",
        "edit.heading",
        "Ctrl+Shift+H",
        needs="document",
        tip="Make the heading at the cursor running text",
    ),
    Action(
        "heading.raise",
        "&Promote",
        "edit.heading",
        "Alt+Shift+Left",
        needs="document",
        gap=True,
        tip="Raise the section at the cursor by one level, with all that lies in it",
    ),
    Action(
        "heading.lower",
        "&Demote",
        "edit.heading",
        "Alt+Shift+Right",
        needs="document",
        tip="Lower the section at the cursor by one level, with all that lies in it",
    ),
    Action("edit.corrections", "Correctio&ns…", "edit", "Ctrl+Shift+E", needs="document"),
    Action("edit.find", "&Find…", "edit", "Ctrl+F", "find", "document", gap=True),
    Action("edit.next", "Find &next", "edit", "F3", "next", "document"),
    Action("edit.previous", "Find p&revious", "edit", "Shift+F3", "previous", "document"),
    Action(
        "find.pattern",
        "&Pattern (regular expression)",
        "edit.finding",
        "Ctrl+Alt+R",
        check="on",
        tip="What is typed is a regular expression",
    ),
    Action("find.everywhere", "&Everywhere", "edit.finding", "Ctrl+Alt+0", check="where", gap=True),
    Action("find.figures", "In &figures", "edit.finding", "Ctrl+Alt+1", check="where"),
    Action("find.terms", "In &terms", "edit.finding", "Ctrl+Alt+2", check="where"),
    Action(
        "view.terms",
        "&Terms",
        "view",
        "Ctrl+T",
        "terms",
        check="on",
        tip="Mark set phrases, slogans and names",
        tool=True,
    ),
    Action(
        "view.figures",
        "&Figures",
        "view",
        "Ctrl+D",
        "figures",
        check="on",
        tip="Mark figures",
        tool=True,
    ),
    Action("pinyin.off", "&Off", "view.pinyin", "Alt+0", check="pinyin"),
    Action("pinyin.card", "In the &card", "view.pinyin", "Alt+1", check="pinyin"),
    Action("pinyin.terms", "Above marked &terms", "view.pinyin", "Alt+2", check="pinyin"),
    Action("pinyin.all", "Above &all characters", "view.pinyin", "Alt+3", check="pinyin"),
    Action("view.tones", "A colour for each t&one", "view.pinyin", check="on", gap=True),
    Action("view.sandhi", "一 and 不 as &spoken", "view.pinyin", check="on"),
    Action("view.numbers", "Paragraph &numbers", "view", "Ctrl+Shift+N", check="on"),
    Action("theme.system", "As the &system", "view.theme", check="theme"),
    Action("theme.light", "&Light", "view.theme", check="theme"),
    Action("theme.sepia", "S&epia", "view.theme", check="theme"),
    Action("theme.dark", "&Dark", "view.theme", check="theme"),
    Action("theme.contrast", "&High contrast", "view.theme", check="theme", gap=True),
    Action("theme.contrast_dark", "High contrast, d&ark", "view.theme", check="theme"),
    Action("language.system", "As the &system", "view.language", check="language"),
    Action("language.en", "English", "view.language", check="language"),
    Action("language.zh_CN", "简体中文", "view.language", check="language"),
    Action("view.larger", "&Larger text", "view", "Ctrl++", "zoom-in", gap=True, tool=True),
    Action("view.smaller", "&Smaller text", "view", "Ctrl+-", "zoom-out", tool=True),
    Action("view.normal", "&Normal size", "view", "Ctrl+0", "zoom-reset"),
    Action("view.outline", "&Contents", "view", "F7", "outline", check="on", gap=True),
    Action("view.side", "S&ide panel", "view", "F8", check="on"),
    Action(
        "view.switch",
        "Light or &dark",
        "view",
        "Ctrl+Shift+D",
        "moon",
        tip="Switch between light and dark",
        tool=True,
    ),
    Action("view.full", "F&ull screen", "view", "F11", check="on"),
    Action(
        "view.settings",
        "Sett&ings…",
        "view",
        "Ctrl+,",
        "settings",
        gap=True,
        tip="How Jingdu looks and what it shows",
    ),
    Action("view.keys", "Change &keys…", "view", "Ctrl+Alt+K", tip="Give actions other keys"),
    Action("go.back", "&Back", "go", "Alt+Left", "back", "back", tool=True),
    Action("go.forward", "&Forward", "go", "Alt+Right", "forward", "forward", tool=True),
    Action(
        "go.goto",
        "&Go to section or paragraph…",
        "go",
        "Ctrl+G",
        needs="document",
        gap=True,
        tip="By number, by words or by pinyin of a heading",
    ),
    Action("go.section", "Next &section", "go", "Ctrl+PgDown", needs="document"),
    Action("go.section_back", "Previous s&ection", "go", "Ctrl+PgUp", needs="document"),
    Action("go.figure", "Next &figure", "go", "F4", needs="document"),
    Action("go.figure_back", "Previous f&igure", "go", "Shift+F4", needs="document"),
    Action("go.any_term", "Next marked ter&m", "go", "F9", needs="document"),
    Action("go.any_term_back", "Previous mar&ked term", "go", "Shift+F9", needs="document"),
    Action("go.highlight", "Next high&light", "go", "F12", needs="document"),
    Action("go.highlight_back", "Previous highligh&t", "go", "Shift+F12", needs="document"),
    Action("go.term", "Next place of the &term", "go", "F5", needs="document"),
    Action("go.term_back", "P&revious place of the term", "go", "Shift+F5", needs="document"),
    Action("go.figures", "&Table of figures", "go", "Ctrl+1", needs="document", gap=True),
    Action("go.terms", "Table of ter&ms", "go", "Ctrl+2", needs="document"),
    Action("go.notes", "List of n&otes", "go", "Ctrl+4", needs="document"),
    Action("go.found", "List of &hits", "go", "Ctrl+3", needs="document"),
    Action("go.pane", "Next &pane", "go", "F6", gap=True),
    Action("go.pane_back", "Previous p&ane", "go", "Shift+F6"),
    Action("go.document", "Next &document", "go", "Ctrl+Tab", needs="documents", gap=True),
    Action("go.document_back", "Previous docu&ment", "go", "Ctrl+Shift+Tab", needs="documents"),
    Action("go.documents", "&Open documents…", "go", "Ctrl+K", needs="document"),
    Action("go.card", "&Card at the cursor", "go", "F2", needs="document", gap=True),
    Action("help.open", "&Help", "help", "F1", "help", tip="How everything is done"),
    Action("help.keys", "&Keys", "help", "Ctrl+F1", tip="What every key does"),
    Action("help.about", "&About Jingdu", "help", gap=True),
)
"""All actions, in the order of their menus."""

PINYIN_BUTTON = ("Pinyin", "Where pinyin is shown")
"""Text and tip of the toolbar's button for the pinyin submenu."""

TOOLBAR = (
    "file.open",
    "go.back",
    "go.forward",
    "|",
    "view.pinyin",
    "view.terms",
    "view.figures",
    "|",
    "edit.excerpt",
    "<find>",
    "view.smaller",
    "view.larger",
    "view.switch",
)
"""The toolbar from left to right; "|" is a line, view.pinyin a button with its submenu."""
