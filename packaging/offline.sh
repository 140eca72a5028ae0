#!/bin/sh
# The end-to-end tests where there is no network to reach: in a namespace without interfaces, with
# every socket that the program, and all it starts, asks the system for written down. Fails if one
# is of the internet. Arguments go to pytest. Needs what packaging/test.sh has set up.
set -u
cd "$(dirname -- "$0")/.." || exit 1
if ! unshare -rn true 2>/dev/null; then
    echo "skipped: no namespace without a network may be made here (unshare -rn)"
    exit 0
fi
calls=$(mktemp) || exit 1
trap 'rm -f "$calls"' EXIT
watch=""
if strace -f --seccomp-bpf -o /dev/null true 2>/dev/null; then
    watch="strace -f --seccomp-bpf -qq -e trace=socket -e signal=none -o $calls"
else
    echo "skipped: the sockets asked for are not written down (strace)"
fi
# shellcheck disable=SC2086 # words of a command
$watch unshare -rn .venv/bin/python -m pytest -q -p no:cacheprovider tests/e2e "$@"
status=$?
[ -n "$watch" ] || exit "$status"
if grep 'AF_INET' "$calls"; then
    echo "these are sockets of the internet"
    exit 1
fi
echo "sockets asked for: $(grep -c 'socket(' "$calls"), of the internet: 0"
exit "$status"
