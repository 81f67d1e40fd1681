#!/bin/sh
# Builds the documentation of the Spreadsheet library; a link that leads nowhere is an error, and so is a
# piece of Swift that does not compile.
# The pages are left in .build/documentation.
set -eu
cd "$(dirname "$0")/.."
Tests/snippets.sh
swift package dump-symbol-graph --minimum-access-level public
graphs=.build/documentation-graphs
rm -rf "$graphs"
mkdir -p "$graphs"
find .build/ -path '*/symbolgraph/*' -name 'Spreadsheet*.symbols.json' -exec cp {} "$graphs" \;
docc convert Sources/Spreadsheet/Spreadsheet.docc --additional-symbol-graph-dir "$graphs" \
  --fallback-display-name Spreadsheet --fallback-bundle-identifier huibiao.Spreadsheet \
  --warnings-as-errors --output-path .build/documentation
