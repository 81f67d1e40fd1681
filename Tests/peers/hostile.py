#!/usr/bin/env python3
"""hostile.py HUIBIAO [NAME…]: gives the command files that attackers write, and watches it.

Each must end within 10 seconds of processor time and 512 MiB, by itself and not by a signal; and within
10 seconds of the clock, unless others kept the machine busy meanwhile, which is told at the end. What is
damaged or passes a limit must exit with 2 and one line on standard error, never with 0; what is only
as large as the limits allow may be read. Each file goes to `cells`, and to `check`, which reads it
whole; sheets of 2,000,000 cells must stream through `cells` in 64 MiB. Then the same in rounds: a
folder of such files, an archive of returns with traps among them, and returns whose answers are
endless. Files are made in a temporary folder, one at a time, and are large only when unpacked.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import attacks
import rounds

SECONDS = 10
MEBIBYTES = 512
# The part of the machine that others may take before the clock tells nothing any more.
BUSY = 0.1
# A child's peak counts that of the process it was forked from, so that a small one must start it.
LAUNCHER = """
import json, os, resource, sys, time
def busy():
    with open("/proc/stat") as file:
        user, nice, system, idle, wait, irq, soft, *_ = map(int, file.readline().split()[1:])
    return (user + nice + system + irq + soft) / os.sysconf("SC_CLK_TCK")
before, begun = busy(), time.monotonic()
pid = os.fork()
if pid == 0:
    os.execv(sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(pid, 0)
wall, own = time.monotonic() - begun, usage.ru_utime + usage.ru_stime
print(json.dumps([os.waitstatus_to_exitcode(status), own, usage.ru_maxrss / 1024, wall,
                  max(0, busy() - before - own) / wall / os.cpu_count()]), file=sys.stdout)
"""


def run(command, output):
    """The exit code, the processor's seconds, the peak in MiB, the seconds, the part of the machine
    that others took, the lines of stderr."""
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
        code, processor, peak, seconds, others = json.load(report)
        return code, processor, peak, seconds, others, stderr.read().decode().split("\n")[:-1]


def excess(code, processor, peak, wall, others, seconds=SECONDS, mebibytes=MEBIBYTES):
    if code < 0:
        yield "ended by signal %d" % -code
    if processor > seconds:
        yield "took %.1f s" % processor
    # A machine with other work makes anyone wait; a program that waits by itself does so for long.
    if wall > (3 * seconds if others > BUSY else seconds):
        yield "took %.1f s of the clock" % wall
    if peak > mebibytes:
        yield "took %.0f MiB" % peak


def faults(attack, name, code, processor, peak, wall, others, lines):
    yield from excess(code, processor, peak, wall, others, mebibytes=attack.most.get(name, MEBIBYTES))
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
    # A line about the conversion may stand before it.
    says = attack.says if isinstance(attack.says, str) else attack.says[name]
    if refused and says and not any(says in line for line in lines):
        yield "said %r, not %r" % (lines, says)


class Tally:
    def __init__(self):
        self.found, self.count, self.busy, self.worst = [], 0, 0, [0, 0, 0]

    def add(self, name, command, size, result, wrong):
        code, processor, peak, wall, others, lines = result
        self.found += ["%s, %s: %s" % (name, command, fault) for fault in wrong]
        self.worst = [max(pair) for pair in zip(self.worst, (processor, wall, peak))]
        self.count += 1
        self.busy += others > BUSY
        print("%-34s %-11s %9d bytes  exit %d  %5.2f s (%5.2f)  %4.0f MiB  %s%s" % (
            name, command, size, code, processor, wall, peak,
            lines[0].split(": ", 1)[-1][:90] if lines else "",
            "  <-- " + "; ".join(wrong) if wrong else ""), flush=True)


def single_files(command, folder, wanted, tally):
    for attack in attacks.all_attacks():
        if wanted and attack.name not in wanted:
            continue
        path = folder / ("嘉定园" + attack.ending)
        attack.write(path)
        for name in ("cells", "check"):
            result = run([command, name, str(path)], "/dev/null")
            tally.add(attack.name, name, path.stat().st_size, result,
                      list(faults(attack, name, *result)))
        path.unlink()


def whole_rounds(command, folder, wanted, tally):
    for attack in rounds.all_rounds(command):
        if wanted and attack.name not in wanted:
            continue
        with tempfile.TemporaryDirectory(dir=folder) as place:
            # What climbs out of the folder it is put into would land beside it.
            work = Path(place) / "a" / "b"
            work.mkdir(parents=True)
            size = attack.write(work / "in")
            for name, options in attack.commands:
                output = work / "out"
                output.mkdir()
                result = run([command, name, *(option.format(work=work) for option in options)],
                             output / "stdout")
                wrong = list(excess(*result[:5], seconds=attack.seconds))
                wrong += attack.faults(name, work, result[0], result[5])
                tally.add(attack.name, name, size, result, wrong)
                shutil.rmtree(output)


def main():
    command = str(Path(sys.argv[1]).resolve())
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        single_files(command, Path(folder), sys.argv[2:], tally)
        whole_rounds(command, Path(folder), sys.argv[2:], tally)
    print("%d runs; at most %.1f s of the processor, %.1f s of the clock, %.0f MiB" % (
        tally.count, *tally.worst))
    print("held to %d s of the processor: all; of the clock: %d, and to %d s the %d beside which others"
          " worked" % (SECONDS, tally.count - tally.busy, 3 * SECONDS, tally.busy))
    print("\n".join(tally.found))
    print("hostile: %d FAILED" % len(tally.found) if tally.found else "hostile: ok")
    return 1 if tally.found else 0


if __name__ == "__main__":
    sys.exit(main())
