#!/bin/sh
# Runs the reader's tests with the address sanitizer, and looks for leaks where the machine lets it:
# LeakSanitizer needs ptrace, which containers may forbid. Says in its last line whether it looked.
set -eu
cd "$(dirname "$0")/.."
probe=$(mktemp -d)
trap 'rm -rf "$probe"' EXIT
# The toolchain's own clang, since its sanitizer is the one that Swift links.
clang=$(dirname "$(command -v swift)")/clang
[ -x "$clang" ] || clang=clang
printf '%s\n' '#include <stdlib.h>' 'void *volatile p;' \
  'int main(void) { p = malloc(7); p = 0; return 0; }' > "$probe/leak.c"
leaks=0
if "$clang" -g -fsanitize=address -o "$probe/leak" "$probe/leak.c" 2> "$probe/said"; then
  if ASAN_OPTIONS=detect_leaks=1 "$probe/leak" > "$probe/said" 2>&1; then
    echo "no leak found in a program made to leak" >> "$probe/said"
  elif grep -q "detected memory leaks" "$probe/said"; then
    leaks=1
  fi
fi
if [ $leaks = 0 ]; then
  echo "LeakSanitizer does not run on this machine:"
  sed -n 1,5p "$probe/said"
fi
# The sanitizer slows everything down, so only what reads files of strangers is run.
ASAN_OPTIONS=detect_leaks=$leaks swift test --disable-xctest --sanitize address \
  --scratch-path .build-asan --filter SpreadsheetTests
if [ $leaks = 1 ]; then
  echo "address sanitizer: ok, and no leak"
else
  echo "address sanitizer: ok; LEAKS WERE NOT LOOKED FOR"
fi
