#!/bin/sh
# Builds and checks a release from this checkout; the artefacts land in dist/VERSION. Arguments are
# those of packaging/release. On Debian it installs the tools it needs, as root or through sudo.
set -u
cd "$(dirname -- "$0")/.." || exit 1

tools="binutils debootstrap desktop-file-utils appstream lintian librsvg2-bin man-db xvfb xdotool xz-utils
       libpython3-dev python3-venv libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0
       libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0
       libxcb-util1 libxcb-randr0 libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libx11-xcb1
       libwayland-cursor0 libwayland-egl1"
absent=""
for name in $tools; do
    dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || absent="$absent $name"
done
if [ -n "$absent" ]; then
    root=""
    [ "$(id -u)" = 0 ] || root="sudo"
    printf 'jingdu: installing:%s\n' "$absent" >&2
    $root apt-get update -qq
    # shellcheck disable=SC2086 # a list of package names
    $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $absent >/dev/null || exit 1
fi

# The system's own Python: what it is linked with, the package can name as a dependency.
mkdir -p build
/usr/bin/python3 -m venv --clear build/tools || exit 1
build/tools/bin/python -m pip install --quiet --disable-pip-version-check -r packaging/release/tools.txt || exit 1
exec nice build/tools/bin/python packaging/release "$@"
