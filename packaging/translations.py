"""Brings resources/i18n up to the sources: python packaging/translations.py [--check].

Without --check: collects every string of the window and of the tables that the window shows into
the .ts files, keeping what is translated, and compiles the .qm files. What is new is left
unfinished and listed. With --check: changes nothing, and says with status 1 what is behind.
"""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("en", "zh_CN")
"""English is its own source, but for what counts: “1 page” beside “2 pages”."""

Strings = frozenset[tuple[str, str]]


def main(arguments: list[str]) -> int:
    """Update, or check. Returns the exit status."""
    check = "--check" in arguments
    status = 0
    for language in LANGUAGES:
        ts = FOLDER / f"jingdu_{language}.ts"
        problems = behind(ts) if check else update(ts)
        for problem in problems:
            print(f"{ts.name}: {problem}")
        status = status or int(bool(problems))
    return status


def update(ts: Path) -> list[str]:
    """Collect and compile. Returns what is unfinished."""
    collect(ts)
    unfinished = [f"unfinished: {source}" for _, source in unfinished_of(ts)]
    compile_qm(ts, ts.with_suffix(".qm"))
    return unfinished


def behind(ts: Path) -> list[str]:
    """What the .ts lacks or has too much against the sources, is unfinished, or is not compiled."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / ts.name
        collect(fresh)
        wanted, have = strings_of(fresh), strings_of(ts)
        compiled = Path(folder) / "fresh.qm"
        compile_qm(ts, compiled)
        same = compiled.read_bytes() == ts.with_suffix(".qm").read_bytes()
    problems = [f"missing: {context}: {source}" for context, source in sorted(wanted - have)]
    problems += [
        f"no longer used: {context}: {source}" for context, source in sorted(have - wanted)
    ]
    problems += [f"unfinished: {context}: {source}" for context, source in unfinished_of(ts)]
    return problems if same else [*problems, "the .qm is older than the .ts"]


def collect(ts: Path) -> None:
    """Have lupdate write every string of the window and the tables to `ts`."""
    sources = sorted((ROOT / "reader" / "ui").glob("**/*.py"))
    with tempfile.TemporaryDirectory() as folder:
        tables = Path(folder) / "tables.py"
        tables.write_text(tables_as_calls(), encoding="utf-8")
        names = [str(path) for path in (*sources, tables)]
        options = ["-locations", "none", "-no-obsolete", "-silent"]
        options += ["-pluralonly"] if ts.stem.endswith("_en") else []
        subprocess.run([_tool("lupdate"), *options, *names, "-ts", str(ts)], check=True)


def compile_qm(ts: Path, qm: Path) -> None:
    """Have lrelease write `qm`."""
    subprocess.run([_tool("lrelease"), "-silent", str(ts), "-qm", str(qm)], check=True)


def tables_as_calls() -> str:
    """The strings of our tables as calls that lupdate understands: it reads literals only."""
    sys.path.insert(0, str(ROOT))
    lines = ["from PySide6.QtCore import QCoreApplication"]
    for context, source in table_strings():
        lines.append(f"QCoreApplication.translate({context!r}, {_literal(source)})")
    return "\n".join(lines) + "\n"


def table_strings() -> list[tuple[str, str]]:
    """(context, English) of every table whose strings the window translates."""
    from reader.app import check_words, figure_rows, figure_words
    from reader.app.excerpt_labels import EXCERPT_LABELS
    from reader.app.messages import TEXTS
    from reader.app.settings import GROUPS, TABLE as SETTINGS
    from reader.ui.action_table import MENUS, PINYIN_BUTTON, SUBMENUS, TABLE as ACTIONS

    pairs = [("messages", message.text) for message in TEXTS.values()]
    pairs += [
        ("messages", getattr(EXCERPT_LABELS, name)) for name in EXCERPT_LABELS.__dataclass_fields__
    ]
    for texts in (check_words.texts(), figure_rows.texts(), figure_words.texts()):
        pairs += [("figures", text) for text in texts]
    pairs += [("settings", name) for _, name in GROUPS]
    for setting in SETTINGS:
        texts = (setting.label, setting.help, *setting.names)
        pairs += [("settings", text) for text in texts if text]
    pairs += [("actions", title) for _, title in MENUS]
    pairs += [("actions", title) for _, title, _ in SUBMENUS]
    pairs += [("actions", text) for text in PINYIN_BUTTON]
    for action in ACTIONS:
        pairs += [("actions", text) for text in (action.text, action.tip) if text]
    return list(dict.fromkeys(pairs))


def strings_of(ts: Path) -> Strings:
    """(context, source) of every message in `ts`."""
    return frozenset(
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ET.parse(ts).getroot().iter("context")
        for message in context.iter("message")
    )


def unfinished_of(ts: Path) -> list[tuple[str, str]]:
    """(context, source) of every message without a finished translation."""
    return [
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ET.parse(ts).getroot().iter("context")
        for message in context.iter("message")
        if (found := message.find("translation")) is None
        or found.get("type") == "unfinished"
        or not all(forms_of(found))
    ]


def forms_of(translation: ET.Element) -> list[str]:
    """The words of a translation: one for each numerus of the language, or the only one."""
    forms = translation.findall("numerusform") or [translation]
    return [form.text or "" for form in forms]


def _literal(text: str) -> str:
    """A Python literal in double quotes, characters outside ASCII as they are."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _tool(name: str) -> str:
    return str(Path(sys.executable).parent / f"pyside6-{name}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
