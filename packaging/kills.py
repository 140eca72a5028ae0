"""Kills a writing process at random moments and asks the store what it still knows.

python packaging/kills.py [--count 200] [--seed N] [--folder FOLDER]. The process keeps highlights,
types notes, deletes, undoes, opens and closes the store, and says after each step what must now be
there. After each kill the store must open without a notice and hold exactly that, or the step that
was being done besides. Exit status 1 if anything was lost.
"""

import argparse
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from reader.app.store import Entry, Scope, Store, open_store  # noqa: E402

TRACK = "d" * 64
LONGEST = 0.25
"""Seconds a process writes before it is killed, at most, counted from its first step."""


def main(arguments: list[str]) -> int:
    """Write, or kill what writes. Returns the exit status."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--count", type=int, default=200)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--folder", type=Path)
    asked.add_argument("--write", type=Path, help=argparse.SUPPRESS)
    options = asked.parse_args(arguments)
    if options.write:
        write(options.write, options.seed)
        return 0
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        return kill(Path(folder) / "store.sqlite3", options.count, random.Random(options.seed))


def kill(path: Path, count: int, chance: random.Random) -> int:
    """Kill `count` times. Returns 1 if a step that was reported is not in the store."""
    began, steps, lost = time.monotonic(), 0, 0
    for number in range(count):
        said = reported(path, number, chance.random() * LONGEST)
        steps += len(said)
        store, notices = open_store(path)
        found = held(store)
        store.close()
        # The last line may have been followed by a step that was kept and not yet reported.
        good = not said or found == said[-1]["is"] or found in said[-1]["next"]
        if notices or not good:
            lost += 1
            print(f"kill {number}: {[n.code for n in notices]} {found} {said[-1:]}")
    seconds = time.monotonic() - began
    print(f"{count} kills, {steps} steps reported, {lost} stores at fault, {seconds:.0f} s")
    return int(lost > 0)


def reported(path: Path, seed: int, seconds: float) -> list[dict[str, object]]:
    """What a process said before it was killed, `seconds` after its first word."""
    command = [sys.executable, __file__, "--write", str(path), "--seed", str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline()]
        time.sleep(seconds)
        os.kill(process.pid, signal.SIGKILL)
        lines += process.stdout.readlines()
    return [json.loads(line) for line in lines if line.endswith("\n")]


def held(store: Store) -> list[str]:
    """The words of all entries, in the order of keeping."""
    return [str(entry.value["words"]) for entry in store.entries(TRACK)]


def write(path: Path, seed: int) -> None:
    """Change the store until killed; before each step say what is there and what will be."""
    chance = random.Random(seed)
    store, _ = open_store(path)
    while True:
        entries = store.entries(TRACK)
        now = held(store)
        deed = chance.choice(("add", "type", "type", "type", "remove", "undo", "reopen"))
        at = chance.randrange(len(entries)) if entries else -1
        if deed == "add" or at < 0:
            words = f"{chance.random()}"
            say(now, [*now, words])
            value = {"words": words}
            store.apply(
                TRACK, add=[Entry(kind="n", scope=Scope.DOCUMENT, document=TRACK, value=value)]
            )
        elif deed == "type":
            words = f"{now[at]}字"
            say(now, [*now[:at], words, *now[at + 1 :]])
            store.amend(entries[at].id, {"words": words})
        elif deed == "remove":
            say(now, [*now[:at], *now[at + 1 :]])
            store.apply(TRACK, remove=[entries[at].id])
        elif deed == "undo":
            say(now, undone(path))
            store.undo(TRACK)
        else:
            say(now, now)
            store.close()
            store, _ = open_store(path)


def undone(path: Path) -> list[str]:
    """What an undo will leave, tried on a copy in memory."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    with closing(sqlite3.connect(path)) as file:
        file.backup(memory)
    with closing(Store(memory)) as copy:
        copy.undo(TRACK)
        return held(copy)


def say(now: list[str], then: list[str]) -> None:
    """What the store holds, and what it will hold after the step that follows."""
    print(json.dumps({"is": now, "next": [then]}), flush=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
