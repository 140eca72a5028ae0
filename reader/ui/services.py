"""What works behind the window, put together in one place and handed over."""

from PySide6.QtCore import QObject

from reader.app import settings as stored
from reader.app.glossaries import Glossaries
from reader.app.paths import Paths
from reader.app.recents import Keeper
from reader.app.session import Session
from reader.ui.annotator import Annotator
from reader.ui.copier import Copier
from reader.ui.corrector import Corrector
from reader.ui.noter import Noter
from reader.ui.opener import Opener
from reader.ui.remembering import Remembering
from reader.ui.tasks import Tasks
from reader.ui.view_options import ViewOptions


class Services(QObject):
    """Session, background work, opening, annotation, copying and settings of one window."""

    def __init__(self, paths: Paths, settings: stored.Settings) -> None:
        """`settings`: as read from their file, before the first widget."""
        super().__init__()
        self.paths = paths
        self.session = Session()
        self.tasks = Tasks(self)
        self.views = paths.cache / "views"
        self.keeper = Keeper(paths.data / "session.json")
        self.options = ViewOptions(paths.config / "settings.toml", settings, self.tasks, self)
        self.opener = Opener(self.session, self.tasks, self.keeper, self)
        self.annotator = Annotator(self.tasks, paths.cache, Glossaries(paths.data), self)
        self.corrector = Corrector(paths.data / "corrections.sqlite3", self.annotator, self)
        self.remembering = Remembering(
            self.session, self.opener, self.keeper, self.tasks, self.corrector.told, self
        )
        self.noter = Noter(self.corrector, self)
        self.copier = Copier(self.tasks, paths.config, self)
