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
    """The texts with letters of their own: the one marked by &, else another, else one added.

    The first to want a letter keeps it, unless a later text would be left with none of its own.
    """
    wanted = [letter(text) for text in marked]
    holders = {mark: at for at, mark in reversed(tuple(enumerate(wanted))) if mark}
    own = [_own(text) for text in marked]
    for at in range(len(marked)):
        if at not in holders.values() and not _take_free(at, own[at], holders):
            _move_up(at, own, holders, set())
    found = {at: mark for mark, at in holders.items()}
    for at in range(len(marked)):
        if at not in found:
            found[at] = next((mark for mark in _LETTERS if mark not in holders), "")
            holders[found[at]] = at
    return [_marked(text, found[at]) for at, text in enumerate(marked)]


def _own(text: str) -> str:
    """The letters a text could have, the best first: those in it, or any behind Chinese."""
    bare, tail = _bare(text)
    inside = _LETTERS if tail else "".join(mark for mark in bare.upper() if mark in _LETTERS)
    return letter(text) + inside


def _take_free(at: int, own: str, holders: dict[str, int]) -> bool:
    free = next((mark for mark in own if mark not in holders), "")
    if free:
        holders[free] = at
    return bool(free)


def _move_up(at: int, own: Sequence[str], holders: dict[str, int], tried: set[str]) -> bool:
    """Give `at` a letter of its own, whose holder takes another, and so on; False: nobody can."""
    for mark in own[at]:
        if mark in tried:
            continue
        tried.add(mark)
        if mark not in holders or _move_up(holders[mark], own, holders, tried):
            holders[mark] = at
            return True
    return False


def _marked(text: str, mark: str) -> str:
    if mark and mark == letter(text):
        return text
    bare, tail = _bare(text)
    at = -1 if tail or not mark else bare.upper().find(mark)
    return f"{bare[:at]}&{bare[at:]}" if at >= 0 else _with_added(bare, mark)


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
