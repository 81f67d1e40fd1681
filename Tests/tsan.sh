#!/bin/sh
# Reads 200 returns under the thread sanitizer, from a folder and from an archive, and writes them: what
# tasks share must be shared rightly. A race ends with the exit code 66 and stands in what is printed.
set -eu
cd "$(dirname "$0")/.."
build=.build-tsan
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
swift build --sanitize thread --scratch-path $build --product huibiao
# Other compilers than the toolchain's own do not know how Swift functions are called.
"$(dirname "$(readlink -f "$(command -v swift)")")/clang" -shared -fPIC -O1 -o "$work/locks.so" Tests/tsan-locks.c
python3 - "$work" <<'PYTHON'
import sys
import zipfile
from pathlib import Path
work = Path(sys.argv[1])
samples = sorted(Path("Samples/returns").glob("*.xlsx"))
(work / "in").mkdir()
with zipfile.ZipFile(work / "in" / "z.zip", "w") as archive:
    for number in range(200):
        data = samples[number % len(samples)].read_bytes()
        if number % 2:
            (work / "in" / ("%03d.xlsx" % number)).write_bytes(data)
        else:
            archive.writestr("%03d.xlsx" % number, data)
PYTHON
huibiao=$build/debug/huibiao
export TSAN_OPTIONS="halt_on_error=0 exitcode=66"
run() {
  code=0
  LD_PRELOAD="$work/locks.so" "$huibiao" "$@" --schema Schemas/zhangjiang-2021 --quiet > "$work/out" 2> "$work/said" || code=$?
  if [ "$code" -gt 1 ] || grep -q "WARNING: ThreadSanitizer" "$work/said"; then
    cat "$work/said"
    echo "thread sanitizer: FAILED in $1 (exit $code)"
    exit 1
  fi
}
run export "$work/in" --format ndjson
[ "$(grep -c '"kind":"return"' "$work/out")" = 200 ] || { echo "not all 200 returns were read"; exit 1; }
run consolidate "$work/in" -o "$work/a.xlsx"
[ -s "$work/a.xlsx" ] || { echo "no consolidated workbook was written"; exit 1; }
run correct "$work/in" --annotate -o "$work/marked"
[ -n "$(find "$work/marked" -name '*.xlsx')" ] || { echo "no file was marked"; exit 1; }
echo "thread sanitizer: ok, 200 returns"
