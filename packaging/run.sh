#!/bin/sh
# Sets up what is needed and runs Jingdu from this checkout. Arguments are the program's own.
set -u
profile=run
. "$(dirname -- "$0")/setup.sh"
exec .venv/bin/python -m reader "$@"
