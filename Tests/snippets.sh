#!/bin/sh
# Type-checks every piece of Swift in the pages of the libraries, in their comments, and in README.md.
#
# A piece is the body of a function that is given what the pages speak of: a path, a workbook, a schema.
# A piece that declares a public type is a file of the library itself, seen with @testable: it loses its
# `public`, as the protocols of the library are internal, and gets what `make generate` writes for a finding
# and a rule.
set -eu
cd "$(dirname "$0")/.."
swift build --target FormOutput
swift build --target ZhangjiangForms
modules=$(swift build --show-bin-path)/Modules
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# check LIBRARY "LIBRARIES IT IS USED WITH" "WHAT A PIECE IS GIVEN" "PAGES"
check() {
  mkdir "$work/$1"
  awk -v work="$work/$1" -v library="$1" -v imports="$1 $2" -v given="$3" '
    function write_piece(   file, count, names, i) {
      number += 1
      file = sprintf("%s/snippet%02d.swift", work, number)
      if (is_file) {
        gsub(/public /, "", text)
        print "@testable import " library "\n" > file
      }
      else {
        count = split(imports, names, " ")
        for (i = 1; i <= count; i++) print "import " names[i] > file
        print "\nfunc snippet" number "(" given ") async throws {" > file
      }
      printf "#sourceLocation(file: \"%s\", line: %d)\n%s#sourceLocation()\n", FILENAME, first, text > file
      print (is_file ? generated : "}") > file
      close(file)
    }
    function generate(property,   name) {
      name = $3
      sub(/:$/, "", name)
      generated = generated "extension " name " { var " property " { fatalError() } }\n"
    }
    # In a comment of the source.
    FILENAME ~ /\.swift$/ { if (!sub(/^ *\/\/\/ ?/, "")) next }
    /^```swift$/ { inside = 1; first = FNR + 1; text = ""; is_file = 0; generated = ""; next }
    /^```/ && inside { write_piece(); inside = 0; next }
    inside {
      if ($0 ~ /^public /) is_file = 1
      if ($0 ~ /^public struct .*: Finding /) generate("kind: Issue.Kind")
      if ($0 ~ /^public struct .*: StatedRule /) generate("rule: Rule")
      text = text ($0 ~ /^import / ? "" : $0) "\n"
    }
  ' $4 $(grep -rl --include='*.swift' '/// ```swift' "Sources/$1")
  # shellcheck disable=SC2046
  swiftc -typecheck -suppress-warnings -swift-version 6 -enable-upcoming-feature ExistentialAny \
    -I "$modules" \
    $(printf -- '-Xcc -fmodule-map-file=%s ' Sources/*/module.modulemap) "$work/$1"/*.swift
  echo "$(find "$work/$1" -name '*.swift' | wc -l) pieces of Swift about $1: ok"
}

check Spreadsheet "" "path: String, workbook: Workbook, sheet: Sheet, cell: Cell" \
  "Sources/Spreadsheet/Spreadsheet.docc/*.md"
check Forms "Spreadsheet ZhangjiangForms" "schema: Schema, returned: Return" \
  "Sources/Forms/Forms.docc/*.md README.md"
check Rounds "FormOutput Forms Spreadsheet" "schema: Schema, session: RoundSession" \
  "Sources/Rounds/Rounds.docc/*.md"
