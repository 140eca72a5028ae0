# shellcheck shell=sh
# Sourced by run.sh and test.sh, which set profile=run or profile=test before: a virtual
# environment in .venv with Jingdu in it.
# shellcheck disable=SC2154 # profile: set by the caller
#
# On Debian and Ubuntu it also installs the system libraries, as root or through sudo. Elsewhere
# it names what it would have installed and goes on.

here=$(CDPATH="" cd -- "$(dirname -- "$0")/.." && pwd)
cd "$here" || exit 1

libraries="libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0"
window="libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
font="fonts-noto-cjk"
case $profile in
    run) wanted="$libraries $window" ;;
    *) wanted="$libraries $window xvfb openbox xdotool xclip" ;;
esac

say() { printf 'jingdu: %s\n' "$*" >&2; }

# A Python that is new enough, and can make virtual environments (Debian splits that off).
find_python() {
    for name in "${PYTHON:-}" python3 python3.13 python3.12 python3.11; do
        [ -n "$name" ] || continue
        if "$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    return 1
}

# The packages of $wanted that are not installed yet.
missing_packages() {
    for name in $1; do
        dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || printf '%s ' "$name"
    done
}

install_system() {
    if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
        say "this is no Debian or Ubuntu; if the window does not start, install what these hold:"
        say "  $wanted $font"
        return 0
    fi
    # Any CJK font will do: 60 MB are not fetched where one stands already.
    if ! { command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list :lang=zh 2>/dev/null)" ]; }; then
        wanted="$wanted $font"
    fi
    find_python >/dev/null || wanted="$wanted python3-venv"
    absent=$(missing_packages "$wanted" | sed 's/ $//')
    [ -n "$absent" ] || return 0
    if [ "$(id -u)" = 0 ]; then
        root=""
    elif command -v sudo >/dev/null 2>&1; then
        root="sudo"
    else
        say "these packages are missing, and only root can install them:"
        say "  apt-get install $absent"
        return 0
    fi
    say "installing: $absent"
    $root apt-get update -qq >/dev/null 2>&1 || say "the package lists could not be renewed"
    # shellcheck disable=SC2086 # a list of package names
    if ! $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $absent >/dev/null; then
        say "some packages could not be installed; going on without them"
    fi
}

install_system

python=$(find_python) || {
    say "Python 3.11 or newer with venv is needed. On Debian or Ubuntu: apt-get install python3-venv"
    exit 1
}
if ! [ -x .venv/bin/python ] || ! .venv/bin/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    "$python" -m venv --clear .venv || exit 1
fi

# Installed anew when pyproject.toml or the profile has changed since.
mark=$(cksum <pyproject.toml | tr ' ' '-')-$profile
if [ "$(cat .venv/jingdu-installed 2>/dev/null)" != "$mark" ]; then
    say "installing Jingdu into .venv (the first time takes about a minute)"
    case $profile in
        run) what="." ;;
        *) what=".[dev]" ;;
    esac
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --editable "$what" || exit 1
    printf '%s\n' "$mark" >.venv/jingdu-installed
fi
