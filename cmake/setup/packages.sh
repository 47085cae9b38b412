#!/usr/bin/env bash
# Makes sure the Debian packages that a part of the build needs are installed.
#
#   cmake/setup/packages.sh PART...      with PART one of: native emscripten sources fonts node browser engines serving desktop lint fuzz bench packaging windows wine
#
# As root it installs what is missing; as anyone else it prints the one command to run and stops. On a system without
# apt it does nothing: there the compiler, CMake and the browser speak for themselves when they are missing.
set -euo pipefail

# One requirement a word: `command=package` is met by any such command on PATH, whoever installed it; a bare name is a
# Debian package.
requirements() {
    case $1 in
    native) echo g++=g++ cmake=cmake ninja=ninja-build nlohmann-json3-dev doctest-dev \
        libx11-dev libxext-dev libxcursor-dev libxi-dev libxrandr-dev libgl-dev libegl-dev libpng-dev libturbojpeg0-dev libminizip-dev libpulse-dev libasound2-dev \
        libwayland-dev wayland-protocols libxkbcommon-dev libdecor-0-dev libdbus-1-dev pkg-config=pkgconf ;;
    emscripten) echo mmdebstrap=mmdebstrap bwrap=bubblewrap ;;
    sources) echo dpkg-source=dpkg-dev ;;
    # By package, not by command: only Debian's own Python can use them.
    fonts) echo python3-fonttools python3-brotli ;;
    node) echo node=nodejs npm=npm ;;
    browser) echo chromium=chromium pdftotext=poppler-utils ;;
    # Firefox and WebKit, and the display on which they draw WebGL in software.
    engines) echo firefox-esr=firefox-esr WebKitWebDriver=webkit2gtk-driver Xvfb=xvfb xdotool=xdotool libgl1-mesa-dri libegl-mesa0 pdftotext=poppler-utils ;;
    # By package: its command lies where only root looks.
    serving) echo nginx ;;
    desktop) echo Xvfb=xvfb xauth=xauth xdotool=xdotool xclip=xclip libgl1-mesa-dri openbox=openbox xrdb=x11-xserver-utils xprop=x11-utils \
        dbus-run-session=dbus weston=weston ;;
    bench) echo libbenchmark-dev ;;
    packaging) echo dpkg-deb=dpkg dpkg-shlibdeps=dpkg-dev lintian=lintian appstreamcli=appstream \
        desktop-file-validate=desktop-file-utils man=man-db update-mime-database=shared-mime-info mmdebstrap=mmdebstrap bwrap=bubblewrap ;;
    windows) echo x86_64-w64-mingw32-g++-posix=g++-mingw-w64-x86-64-posix ;;
    wine) echo wine=wine wine64 unzip=unzip ;;
    fuzz) echo clang++=clang libclang-rt-14-dev ;;
    lint) echo clang-format=clang-format clang-tidy=clang-tidy ;;
    *)
        echo "cmake/setup/packages.sh: unknown part '$1'" >&2
        exit 2
        ;;
    esac
}

installed() {
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

command -v apt-get >/dev/null || exit 0

missing=()
for part in "$@"; do
    for requirement in $(requirements "$part"); do
        package=${requirement#*=}
        if [ "$requirement" = "$package" ]; then
            installed "$package" || missing+=("$package")
        else
            command -v "${requirement%%=*}" >/dev/null || missing+=("$package")
        fi
    done
done
[ ${#missing[@]} -gt 0 ] || exit 0

install_line="apt-get install --no-install-recommends ${missing[*]}"
if [ "$(id -u)" -ne 0 ]; then
    echo "These Debian packages are missing. Run this, then the same make command again:" >&2
    echo "  sudo apt-get update && sudo $install_line" >&2
    exit 1
fi

echo "Installing Debian packages: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# Without package lists (a fresh container) or with stale ones, the first try may not find a package: look again once.
if ! $install_line --yes </dev/null >"$log" 2>&1; then
    if ! { apt-get update && $install_line --yes; } </dev/null >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        echo "Could not install: ${missing[*]}" >&2
        echo "Check that this machine reaches its Debian mirror (apt-get update), then run make again." >&2
        exit 1
    fi
fi
