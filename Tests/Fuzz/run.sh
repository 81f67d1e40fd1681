#!/bin/sh
# Fuzzes the reader for a number of seconds, or with -runs=N for a number of runs; what crashes it is
# left in Tests/Fuzz/found. Inputs that reach new code gather in .build-fuzz/corpus; the seeds stay as
# they are. With ASAN=1 the address sanitizer watches too, and looks for leaks.
#
#   Tests/Fuzz/run.sh 600
#   ASAN=1 Tests/Fuzz/run.sh -runs=1000000
set -eu
cd "$(dirname "$0")/../.."
case "${1:?seconds, or -runs=N}" in
  -*) how=$1 ;;
  *) how=-max_total_time=$1 ;;
esac
shift
build=.build-fuzz
flags=-sanitize=fuzzer
if [ -n "${ASAN:-}" ]; then
  build=.build-fuzz-asan
  # SwiftPM's own --sanitize takes two, but then instruments for one.
  flags=-sanitize=address,fuzzer
fi
export FUZZ=1
# Optimised code keeps its preconditions and checks for overflow, and runs several times as often.
# The program's main is libFuzzer's, hence -parse-as-library.
swift build -c release --scratch-path "$build" --sanitize fuzzer -Xswiftc "$flags" \
  -Xswiftc -parse-as-library --product FuzzSpreadsheet
mkdir -p .build-fuzz/corpus Tests/Fuzz/found
# 512 MiB and 10 seconds are what the reader promises; the sanitizer needs room of its own.
exec "$build/release/FuzzSpreadsheet" "$how" -timeout=10 -rss_limit_mb="${ASAN:+1}512" \
  -malloc_limit_mb=512 -max_len=20000 -len_control=50 -dict=Tests/Fuzz/spreadsheet.dict \
  -artifact_prefix=Tests/Fuzz/found/ -print_final_stats=1 "$@" .build-fuzz/corpus Tests/Fuzz/corpus
