#!/usr/bin/env bash
# Fetches the source of one library into DIR from Debian's source packages, for machines that reach nothing but Debian.
#
#   cmake/setup/sources.sh imgui DIR     Dear ImGui, 1.92 or newer (forky, the suite after trixie; else sid)
#   cmake/setup/sources.sh SDL2 DIR      SDL 2.32 (trixie)
#   cmake/setup/sources.sh libpng DIR          libpng 1.6 (trixie; else bookworm)
#   cmake/setup/sources.sh libjpeg-turbo DIR   libjpeg-turbo (forky; else trixie)
#   cmake/setup/sources.sh zlib DIR            zlib with minizip (forky; else trixie)
#
# Elsewhere CMake fetches all from upstream, pinned by hash (cmake/Dependencies.cmake). apt runs with its own list of
# sources and its own state here; the system's configuration is neither used up nor changed. The mirror is the one that
# the system itself uses.
set -euo pipefail

name=$1
dir=$(realpath --canonicalize-missing "$2")
case $name in
imgui) package=imgui suites="forky sid" probe=imgui.h pattern='#define IMGUI_VERSION_NUM +192[0-9][0-9]' ;;
SDL2) package=libsdl2 suites=trixie probe=include/SDL_version.h pattern='#define SDL_MINOR_VERSION +32' ;;
libpng) package=libpng1.6 suites="trixie bookworm" probe=png.h pattern='#define PNG_LIBPNG_VER +106[0-9][0-9]' ;;
libjpeg-turbo) package=libjpeg-turbo suites="forky trixie" probe=CMakeLists.txt pattern='set\(VERSION [23]\.' ;;
zlib) package=zlib suites="forky trixie" probe=contrib/minizip/unzip.h pattern='unzOpen64' ;;
*)
    echo "cmake/setup/sources.sh: unknown library '$name'" >&2
    exit 2
    ;;
esac

recipe=$(sha256sum <"$0")
if [ -f "$dir/.recipe" ] && [ "$(cat "$dir/.recipe")" = "$recipe" ]; then
    touch "$dir/.recipe"
    exit 0
fi

mkdir -p "$(dirname "$dir")"
work=$(mktemp -d "$(dirname "$dir")/$name.new.XXXXXX")
trap 'rm -rf "$work"' EXIT

mirror() {
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Component: main' 2>/dev/null |
        grep -v security | head -n 1
}
site=$(mirror || true)
if [ -z "$site" ]; then
    # A machine whose package lists were never fetched does not name its mirror yet.
    [ "$(id -u)" -ne 0 ] || apt-get update </dev/null >/dev/null 2>&1 || true
    site=$(mirror || true)
fi
if [ -z "$site" ]; then
    echo "cmake/setup/sources.sh: apt knows no Debian mirror. Run 'apt-get update' as root, then make again." >&2
    exit 1
fi

# Everything apt writes goes below $work; `Dir::Etc` keeps the system's sources out.
mkdir -p "$work/etc/preferences.d" "$work/etc/sources.list.d" "$work/state/lists/partial" "$work/cache/archives/partial"
private_apt() {
    apt-get -o Dir::Etc="$work/etc" -o Dir::Etc::Trusted=/etc/apt/trusted.gpg \
        -o Dir::Etc::TrustedParts=/etc/apt/trusted.gpg.d -o Dir::State="$work/state" -o Dir::Cache="$work/cache" \
        -o APT::Sandbox::User=root -o Acquire::Languages=none -o Acquire::Retries=3 -o Debug::NoLocking=1 "$@" </dev/null
}

fetch() {
    echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $site $1 main" >"$work/etc/sources.list"
    private_apt update && (cd "$work" && private_apt source --download-only "$package")
}

# Rolling suites change under our hands: an index can name a file that was just replaced. A fresh index cures that.
fetched=
for suite in $suites; do
    for pause in 0 10 30; do
        sleep "$pause"
        echo "Fetching the source of $name from Debian $suite ..."
        if fetch "$suite" >"$work/log" 2>&1; then
            fetched=$suite
            break 2
        fi
    done
done
if [ -z "$fetched" ]; then
    tail -n 20 "$work/log" >&2
    echo "cmake/setup/sources.sh: could not fetch the source package '$package' from Debian ($suites)." >&2
    echo "Try again later, or put the library's source into $dir yourself." >&2
    exit 1
fi

case $name in
imgui | SDL2)
    # Upstream's own tarball, without Debian's patches: the same source that CMake fetches elsewhere.
    mkdir "$work/source"
    tar --extract --file "$work/$package"_*.orig.tar.* --directory "$work/source" --strip-components 1
    ;;
*)
    # What decodes files of strangers has Debian's patches, which close holes.
    dpkg-source --extract "$work/$package"_*.dsc "$work/source" >"$work/log" 2>&1
    ;;
esac
if ! grep -Eq "$pattern" "$work/source/$probe"; then
    echo "cmake/setup/sources.sh: the source package '$package' from Debian $fetched is not a version we can use." >&2
    exit 1
fi

echo "$recipe" >"$work/source/.recipe"
rm -rf "$dir"
mv "$work/source" "$dir"
