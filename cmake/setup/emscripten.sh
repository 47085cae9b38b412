#!/usr/bin/env bash
# Puts Emscripten into DIR (build/toolchain) without touching the system, from Debian trixie's packages.
#
#   cmake/setup/emscripten.sh DIR
#
# Debian 12's own emcc is too old (see cmake/web-toolchain.cmake). The packages of a newer Debian are unpacked, not
# installed, into DIR/root, and each Emscripten command becomes a small wrapper in DIR/emscripten that runs inside that
# root with the project bound at its own path. DIR/emscripten looks like an emsdk directory to CMake.
#
# All is made beside DIR and renamed at the end, so that DIR either is complete or does not exist.
set -euo pipefail

dir=$(realpath --canonicalize-missing "$1")
stamp=$dir/recipe
recipe=$(sha256sum <"$0")

if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$recipe" ]; then
    touch "$stamp"
    exit 0
fi

fail() {
    echo "cmake/setup/emscripten.sh: $1" >&2
    echo "Any emcc 3.1.69 or newer on PATH (an activated emsdk, for example) is used instead of this one." >&2
    exit 1
}

mkdir -p "$(dirname "$dir")"
new=$dir.new
rm -rf "$new"
trap 'rm -rf "$new"' EXIT
mkdir -p "$new/emscripten"

echo "Unpacking Emscripten from Debian trixie (about 2.3 GB, half a minute) ..."
mmdebstrap --variant=extract --include=emscripten,dash,coreutils trixie "$new/root" >"$new/log" 2>&1 || {
    tail -n 20 "$new/log" >&2
    fail "mmdebstrap could not fetch Debian trixie's packages: is a Debian mirror reachable, and are 3 GB free?"
}

cat >"$new/emscripten/run" <<'WRAPPER'
#!/bin/sh
# Runs the Emscripten command of this name inside the unpacked Debian root beside it. The project and the temporary
# directory keep their own paths there, so that diagnostics and compile_commands.json stay true.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=${here%/emscripten}/root
project=${here%/build/*}
temporary=${TMPDIR:-/tmp}
exec bwrap --bind "$root/usr" /usr --symlink usr/bin /bin --symlink usr/lib /lib --symlink usr/lib64 /lib64 \
    --ro-bind "$root/etc" /etc --dev /dev --proc /proc --bind "$temporary" "$temporary" --bind "$project" "$project" \
    --unsetenv NODE_EXTRA_CA_CERTS --setenv EM_CLOSURE_COMPILER "$project/node_modules/.bin/google-closure-compiler" \
    --chdir "$PWD" -- "$(basename -- "$0")" "$@"
WRAPPER
chmod +x "$new/emscripten/run"
for command in emcc em++ emar emranlib emnm emcmake em-config; do
    ln -s run "$new/emscripten/$command"
done
# CMake reads Emscripten's platform files from here and looks for the tools beside them.
ln -s ../root/usr/share/emscripten/cmake "$new/emscripten/cmake"
ln -s ../root/usr/share/emscripten/emscripten-version.txt "$new/emscripten/emscripten-version.txt"

# A compiler that cannot link a program must not be kept.
echo 'int main(void) { return 0; }' >"$new/probe.c"
"$new/emscripten/emcc" "$new/probe.c" -o "$new/probe.mjs" >"$new/log" 2>&1 || {
    tail -n 20 "$new/log" >&2
    fail "the unpacked emcc does not work here (it needs bubblewrap to be allowed to make namespaces)."
}
rm -f "$new"/probe.* "$new/log"

echo "$recipe" >"$new/recipe"
rm -rf "$dir"
mv "$new" "$dir"
