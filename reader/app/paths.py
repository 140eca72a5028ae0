"""Where this user's files are: settings, data, cache. The only module that chooses a folder."""

import os
from pathlib import Path

from reader.core.values import dataclass

HOME_VARIABLE = "JINGDU_HOME"
"""Environment variable that puts all folders under one, for portable use and for tests."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """The user's folders; none need exist yet. `cache` may be emptied at any time.

    `runtime`: where running windows are met (see `hand_over`); None where they are to be alone.
    """

    config: Path
    data: Path
    cache: Path
    runtime: Path | None = None


def default_paths() -> Paths:
    """The folders of this system's custom, or those under JINGDU_HOME where it is set."""
    if home := os.environ.get(HOME_VARIABLE):
        root = Path(home)
        return Paths(
            config=root / "config",
            data=root / "data",
            cache=root / "cache",
            runtime=root / "run",
        )
    from platformdirs import PlatformDirs

    dirs = PlatformDirs("jingdu", appauthor=False)
    cache = Path(dirs.user_cache_dir)
    # Not every system has a place for sockets, and /tmp belongs to everybody.
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return Paths(
        config=Path(dirs.user_config_dir),
        data=Path(dirs.user_data_dir),
        cache=cache,
        runtime=Path(runtime) / "jingdu" if runtime else cache / "run",
    )
