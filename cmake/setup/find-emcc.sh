#!/bin/sh
# Prints the directory of the Emscripten on PATH if it is new enough, else nothing. The Makefile asks it whether to make
# an Emscripten of our own, cmake/web-toolchain.cmake which one to use: both must give the same answer.
set -eu

oldest=3.1.69 # the first that was tried; Debian 12's 3.1.6 lacks EM_JS_DEPS and fails on SDL 2.32

command -v emcc >/dev/null || exit 0
version=$(emcc --version | sed -n '1s/.*) \([0-9][0-9.]*\).*/\1/p')
if [ "$(printf '%s\n' "$oldest" "$version" | sort -V | head -n 1)" = "$oldest" ]; then
    em-config EMSCRIPTEN_ROOT
else
    echo "emcc $version on PATH is older than $oldest and is not used." >&2
fi
