#!/bin/sh
# What is run before a release rather than on every change; at most 40 minutes. Prints tables that
# are kept with the release. Needs what packaging/test.sh has set up.
set -u
cd "$(dirname -- "$0")/.." || exit 1
status=0

# Five thousand damaged documents in one process that is kept: crashes, hangs, reaching out.
.venv/bin/python packaging/fuzz.py --count 5000 || status=1

# Two hundred kills of a process that writes into the store.
.venv/bin/python packaging/kills.py --count 200 || status=1

# Five hundred documents of every format in one window: its memory stays flat.
.venv/bin/python packaging/soak.py --count 500 || status=1

# Exports in LibreOffice: pinyin stands above its characters on the page.
.venv/bin/python packaging/office.py || status=1

# The end-to-end tests where there is no network, and no socket of the internet is asked for.
sh packaging/offline.sh || status=1

# What a screen reader hears of the real window: names, roles, text, caret, announcements.
.venv/bin/python packaging/access.py || status=1

exit "$status"
