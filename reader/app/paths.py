"""Where this user's files are: settings, data, cache. The only module that chooses a folder."""

import os
from pathlib import Path

from reader.core.values import dataclass

HOME_VARIABLE = "JINGDU_HOME"
"""Environment variable that puts all three folders under one, for portable use and for tests."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """The user's folders; none need exist yet. `cache` may be emptied at any time."""

    config: Path
    data: Path
    cache: Path


def default_paths() -> Paths:
    """The folders of this system's custom, or those under JINGDU_HOME where it is set."""
    if home := os.environ.get(HOME_VARIABLE):
        root = Path(home)
        return Paths(config=root / "config", data=root / "data", cache=root / "cache")
    from platformdirs import PlatformDirs

    dirs = PlatformDirs("jingdu", appauthor=False)
    return Paths(
        config=Path(dirs.user_config_dir),
        data=Path(dirs.user_data_dir),
        cache=Path(dirs.user_cache_dir),
    )
