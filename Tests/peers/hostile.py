#!/usr/bin/env python3
"""hostile.py HUIBIAO [NAME…]: gives the command files that attackers write, and watches it.

Each must end within 10 seconds of processor time and 512 MiB, by itself and not by a signal. What is
damaged or passes a limit must exit with 2 and one line on standard error, never with 0; what is only
as large as the limits allow may be read. Each file goes to `cells`, and to `check`, which reads it
whole. Files are made in a temporary folder, one at a time, and are large only when unpacked.
"""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import attacks

SECONDS = 10
MEBIBYTES = 512
# A child's peak counts that of the process it was forked from, so that a small one must start it.
LAUNCHER = """
import json, os, resource, sys, time
begun = time.monotonic()
pid = os.fork()
if pid == 0:
    os.execv(sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(pid, 0)
print(json.dumps([os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime,
                  usage.ru_maxrss / 1024, time.monotonic() - begun]), file=sys.stdout)
"""


def run(command, output):
    """The exit code, the processor's seconds, the peak in MiB, the seconds, the lines of stderr."""
    with open(output, "wb") as stdout, tempfile.TemporaryFile() as stderr, \
            tempfile.TemporaryFile() as report:
        # The command's standard output goes to the file, the launcher's report to another place.
        launcher = LAUNCHER.replace("file=sys.stdout", "file=os.fdopen(%d, 'w')" % report.fileno())
        subprocess.run(
            [sys.executable, "-S", "-c", launcher, *command], stdout=stdout, stderr=stderr,
            pass_fds=[report.fileno()], timeout=300,
            env={**os.environ, "LC_ALL": "C.UTF-8"}, check=True)
        report.seek(0)
        stderr.seek(0)
        code, processor, peak, seconds = json.load(report)
        return code, processor, peak, seconds, stderr.read().decode().splitlines()


def faults(attack, name, code, processor, peak, lines):
    if code < 0:
        yield "ended by signal %d" % -code
    if processor > SECONDS:
        yield "took %.1f s" % processor
    if peak > MEBIBYTES:
        yield "took %.0f MiB" % peak
    refused = code == 2
    # What no command but `check` reads may be let lie, and so may what only `cells` takes as it is.
    if name in attack.refused_by and not refused:
        yield "exit %d, not 2" % code
    if not refused and code not in (0, 1):
        yield "exit %d" % code
    if refused and name == "cells" and len(lines) != 1:
        yield "%d lines on standard error: %r" % (len(lines), lines[:3])
    if refused and not lines:
        yield "nothing on standard error"
    if refused and attack.says and attack.says not in lines[0]:
        yield "said %r, not %r" % (lines[0], attack.says)


def main():
    command = str(Path(sys.argv[1]).resolve())
    wanted = sys.argv[2:]
    found = []
    worst = [0, 0]
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        for attack in attacks.all_attacks():
            if wanted and attack.name not in wanted:
                continue
            path = Path(folder) / ("嘉定园" + attack.ending)
            attack.write(path)
            size = path.stat().st_size
            for name in ("cells", "check"):
                code, processor, peak, seconds, lines = run(
                    [command, name, str(path)], "/dev/null")
                wrong = list(faults(attack, name, code, processor, peak, lines))
                found += ["%s, %s: %s" % (attack.name, name, fault) for fault in wrong]
                worst = [max(worst[0], processor), max(worst[1], peak)]
                count += 1
                print("%-34s %-5s %9d bytes  exit %d  %5.2f s (%5.2f)  %4.0f MiB  %s%s" % (
                    attack.name, name, size, code, processor, seconds, peak,
                    lines[0].split(": ", 1)[-1][:90] if lines else "",
                    "  <-- " + "; ".join(wrong) if wrong else ""), flush=True)
            path.unlink()
    print("%d runs; at most %.1f s and %.0f MiB" % (count, *worst))
    print("\n".join(found) or "hostile: ok")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
