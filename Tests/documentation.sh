#!/bin/sh
# Builds the documentation of the libraries that have pages; a link that leads nowhere is an error, and so
# is a piece of Swift that does not compile.
# The pages are left in .build/documentation, a folder a library.
set -eu
cd "$(dirname "$0")/.."
Tests/snippets.sh
swift package dump-symbol-graph --minimum-access-level public
mkdir -p .build/documentation
for catalogue in Sources/*/*.docc; do
  library=$(basename "$catalogue" .docc)
  graphs=.build/documentation-graphs/$library
  rm -rf "$graphs"
  mkdir -p "$graphs"
  # Of a library itself and of what it adds to others: Forms.symbols.json, Forms@Swift.symbols.json.
  find .build/ -path '*/symbolgraph/*' \
    \( -name "$library.symbols.json" -o -name "$library@*.symbols.json" \) -exec cp {} "$graphs" \;
  docc convert "$catalogue" --additional-symbol-graph-dir "$graphs" \
    --fallback-display-name "$library" --fallback-bundle-identifier "huibiao.$library" \
    --warnings-as-errors --output-path ".build/documentation/$library"
done
