#!/bin/sh
# Sets up what is needed and runs Jingdu from this checkout. Arguments are the program's own.
set -u
# shellcheck disable=SC2034 # read by setup.sh
profile="run"
# shellcheck source=packaging/setup.sh
. "$(dirname -- "$0")/setup.sh"
exec .venv/bin/python -m reader "$@"
