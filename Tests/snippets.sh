#!/bin/sh
# Type-checks every piece of Swift in the pages of the Spreadsheet library, each as the body of a function
# that is given what the pages speak of: a path, a workbook, a sheet of it and a cell.
set -eu
cd "$(dirname "$0")/.."
swift build --target Spreadsheet
modules=$(swift build --show-bin-path)/Modules
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
awk -v work="$work" '
  /^```swift/ {
    number += 1
    file = sprintf("%s/snippet%02d.swift", work, number)
    print "import Spreadsheet\n" > file
    print "func snippet" number "(path: String, workbook: Workbook, sheet: Sheet, cell: Cell) throws {" > file
    printf "#sourceLocation(file: \"%s\", line: %d)\n", FILENAME, FNR + 1 > file
    inside = 1
    next
  }
  /^```/ && inside { print "#sourceLocation()\n}" > file; close(file); inside = 0; next }
  inside { print ($0 ~ /^import / ? "" : $0) > file }
' Sources/Spreadsheet/Spreadsheet.docc/*.md
count=$(ls "$work" | wc -l)
# shellcheck disable=SC2046
swiftc -typecheck -suppress-warnings -swift-version 6 -I "$modules" \
  $(printf -- '-Xcc -fmodule-map-file=%s ' Sources/*/module.modulemap) "$work"/*.swift
echo "$count pieces of Swift in the pages of Spreadsheet: ok"
