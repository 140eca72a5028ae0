"""The pages of the help, as written in resources/help."""

from dataclasses import dataclass

from reader.core.assets import names, read_text

FOLDER = "help"
LANGUAGES = ("en", "zh_CN")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page. `name`: its file's name without number and suffix; `text`: Markdown."""

    name: str
    title: str
    text: str

    def holds(self, wanted: str) -> bool:
        """Whether every word of `wanted` stands on the page."""
        whole = self.text.casefold()
        return all(word in whole for word in wanted.casefold().split())


def pages(language: str) -> tuple[Page, ...]:
    """The pages in `language` (zh_CN, zh_SG, en_GB …), English where there are none in it.

    They come in the order of their numbers. Raises ReaderError E-RES-01 if they are missing.
    """
    spoken = [known for known in LANGUAGES if known[:2] == language[:2]] or LANGUAGES
    folder = f"{FOLDER}/{spoken[0]}"
    return tuple(_page(name) for name in names(folder, ".md"))


def _page(resource: str) -> Page:
    text = read_text(resource)
    name = resource.rpartition("/")[2].removesuffix(".md").partition("_")[2]
    title = text.partition("\n")[0].removeprefix("# ")
    return Page(name=name, title=title, text=text)
