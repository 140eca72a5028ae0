#!/bin/sh
# Sets up what is needed and passes the tests, without a screen. Arguments go to pytest.
set -u
# shellcheck disable=SC2034 # read by setup.sh
profile="test"
# shellcheck source=packaging/setup.sh
. "$(dirname -- "$0")/setup.sh"
export QT_QPA_PLATFORM=offscreen
status=0

# Core, app and command line first, in a process whose importer refuses Qt: pytest-qt would import
# it, so it stays out. Random order, seeded from the commit: a failure comes back when run again.
seed=$(printf '%d' "0x$(git rev-parse --short=7 HEAD 2>/dev/null || echo 1)")
runner=pytest
[ -n "${JINGDU_COVERAGE:-}" ] && runner="coverage run -m pytest"
# shellcheck disable=SC2086 # a module and its words
JINGDU_TESTS_REFUSE_QT=1 .venv/bin/python -m $runner -q -p no:pytest-qt -p no:cacheprovider --randomly-seed="$seed" \
    --ignore=tests/ui --ignore=tests/e2e "$@" || status=$?

for folder in tests/ui tests/e2e; do
    [ -d "$folder" ] || continue
    .venv/bin/python -m pytest -q --randomly-seed="$seed" "$folder" "$@" || status=$?
done
if [ -n "${JINGDU_COVERAGE:-}" ]; then
    .venv/bin/python -m coverage report --skip-covered --sort=cover || status=$?
fi
exit "$status"
