"""The letters that choose menu entries: in each menu every entry has one of its own."""

from collections.abc import Callable, Mapping, Sequence

from reader.ui.action_table import MENUS, SUBMENUS, TABLE

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


def texts(translate: Callable[[str], str]) -> Mapping[str, str]:
    """Id of each action, menu and submenu → its text with the letter marked.

    `translate` gives the text in the window's language. The tables mark the letter that fits best;
    of two entries that want the same one the later takes another.
    """
    members: dict[str, list[tuple[str, str]]] = {"": [(name, text) for name, text in MENUS]}
    for action in TABLE:
        members.setdefault(action.menu, []).append((action.id, action.text))
    for name, title, _ in SUBMENUS:
        members.setdefault(parent_of(name), []).append((name, title))
    made: dict[str, str] = {}
    for group in members.values():
        marked = distinct([translate(text) for _, text in group])
        made.update(zip((name for name, _ in group), marked, strict=True))
    return made


def parent_of(submenu: str) -> str:
    """The menu a submenu stands in."""
    return submenu.partition(".")[0]


def distinct(marked: Sequence[str]) -> list[str]:
    """The texts with letters of their own: the one marked by &, else another, else one added."""
    wanted = [letter(text) for text in marked]
    first = {mark: at for at, mark in reversed(tuple(enumerate(wanted))) if mark}
    taken = set(first)
    made = []
    for at, text in enumerate(marked):
        if first.get(wanted[at]) == at:
            made.append(text)
            continue
        bare, tail = _bare(text)
        free = [mark for mark in bare.upper() if mark in _LETTERS and mark not in taken]
        mark = next(iter(free or [one for one in _LETTERS if one not in taken]), "")
        taken.add(mark)
        at_letter = bare.upper().find(mark) if mark and not tail else -1
        if at_letter >= 0:
            made.append(f"{bare[:at_letter]}&{bare[at_letter:]}")
        else:
            made.append(_with_added(bare, mark))
    return made


def letter(text: str) -> str:
    """The letter that is marked in a text, "" for none."""
    return text.partition("&")[2][:1].upper()


def _bare(text: str) -> tuple[str, bool]:
    """A text without its mark, and whether the letter stood behind it, as in 打开(&O)."""
    head, mark, tail = text.partition("(&")
    return (head + tail[2:], True) if mark else (text.replace("&", ""), False)


def _with_added(bare: str, mark: str) -> str:
    if not mark:
        return bare
    stem = bare.removesuffix("…")
    return f"{stem}(&{mark}){bare[len(stem) :]}"
