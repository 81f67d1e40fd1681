#!/usr/bin/env python3
"""Measures Huibiao beside its peers and its floor, and prints one table with the goals.

Each round runs every program once, one after the other, so that what else the machine does falls on
all alike; each figure is the median of the rounds.
"""
import argparse
import json
import multiprocessing
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import inputs  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
MIB = 1 << 10  # of ru_maxrss, which counts KiB


class Run:
    """Wall and CPU seconds, peak KiB, and what was printed."""

    def __init__(self, command, output=None):
        out = open(output or os.devnull, "w+b")
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
        _, self.status, usage = os.wait4(process.pid, 0)
        self.wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(self.status)
        if process.returncode not in (0, 1):
            raise SystemExit("failed: %s" % " ".join(map(str, command)))
        self.cpu = usage.ru_utime + usage.ru_stime
        self.peak = usage.ru_maxrss
        out.close()


class Series:
    def __init__(self, runs):
        self.wall = statistics.median(run.wall for run in runs)
        self.cpu = statistics.median(run.cpu for run in runs)
        self.peak = statistics.median(run.peak for run in runs)


def prepare(work, tools):
    """Makes what is missing of the inputs and of the C programs."""
    libraries = {"floor": ["-lzip", "-lexpat"], "sheet": ["-lxlsxwriter"],
                 "write": ["-lxlsxwriter"]}
    for name, flags in libraries.items():
        subprocess.run(["cc", "-O2", "-o", work / name, HERE / "C" / (name + ".c"), *flags],
                       check=True)
    samples = HERE.parent / "Samples" / "returns"
    # One cell with an error ends a run of sheetio, and the 19 samples without one make 456 returns.
    for count, times, takes in ((440, 20, inputs.any_sample), (4400, 200, inputs.any_sample),
                                (456, 24, inputs.has_no_error)):
        folder = work / str(count)
        if not folder.exists():
            making = work / ("making-%d" % count)
            shutil.rmtree(making, ignore_errors=True)
            # In a process of its own: the memory of this one counts for those it starts.
            making_it = multiprocessing.Process(
                target=inputs.copies, args=(tools["huibiao"], samples, making, times, takes))
            making_it.start()
            making_it.join()
            if making_it.exitcode != 0:
                raise SystemExit("the inputs could not be made")
            making.rename(folder)
    if not (work / "addresses.json").exists():
        found = inputs.addresses(tools["huibiao"], samples)
        (work / "addresses.json").write_text(json.dumps(found, ensure_ascii=False))
    if not (work / "sheet.xlsx").exists():
        subprocess.run([work / "sheet", work / "sheet.xlsx"], check=True)


def interleaved(commands, rounds):
    runs = {name: [] for name in commands}
    for number in range(rounds):
        for name, command in commands.items():
            runs[name].append(Run(command))
            print("%d/%d %-28s %.3f s" % (number + 1, rounds, name, runs[name][-1].wall),
                  file=sys.stderr)
    return {name: Series(list) for name, list in runs.items()}


def seconds(command):
    """The numbers that a command prints."""
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    return [float(line) for line in done.stdout.split()]


def writing(work, tools, rounds):
    """The seconds of writing alone, wall and CPU: ours and the plain program's, same cells, taking turns."""
    subprocess.run([tools["huibiao"], "consolidate", work / "440", "-o", work / "440.xlsx",
                    "--quiet"], check=False)
    with open(work / "440.cells", "wb") as file:
        subprocess.run([tools["huibiao"], "cells", work / "440.xlsx"], stdout=file, check=True)
    with open(work / "440.cells", "rb") as cells, open(work / "440.dump", "wb") as dump:
        subprocess.run([sys.executable, HERE / "dump.py"], stdin=cells, stdout=dump, check=True)
    ours, plain = [], []
    for _ in range(rounds):
        ours += seconds([tools["measure"], "write", work / "440", work / "ours.xlsx", "2"])
        plain += seconds([work / "write", work / "440.dump", work / "plain.xlsx", "2"])
    return [statistics.median(times[clock::2]) for clock in (0, 1) for times in (ours, plain)]


def table(rows):
    lines = ["| what | measured | goal | |", "|---|---|---|---|"]
    for what, value, goal, form in rows:
        verdict = "" if goal is None else ("reached" if value <= goal else "not reached")
        shown = form % value
        limit = "" if goal is None else "≤ " + form % goal
        lines.append("| %s | %s | %s | %s |" % (what, shown, limit, verdict))
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--huibiao", required=True, type=pathlib.Path)
    parser.add_argument("--measure", required=True, type=pathlib.Path)
    parser.add_argument("--python", default=sys.executable, help="the Python with the peers")
    parser.add_argument("--work", type=pathlib.Path, default=HERE / ".build-inputs")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="", help="some of: answers round ten check sheet write size")
    options = parser.parse_args()
    # The schemas of this checkout, whatever the folder the command stands in.
    os.environ.setdefault("HUIBIAO_SCHEMAS", str(HERE.parent / "Schemas"))
    work, rounds = options.work, options.rounds
    work.mkdir(parents=True, exist_ok=True)
    tools = {"huibiao": options.huibiao.resolve(), "measure": options.measure.resolve()}
    prepare(work, tools)
    only = options.only.split()
    wanted = lambda name: not only or name in only  # noqa: E731
    huibiao, measure, python = tools["huibiao"], tools["measure"], options.python
    peer = lambda name, *rest: [python, HERE / "Peers" / (name + ".py"), *rest]  # noqa: E731
    quiet = ["--quiet"]
    rows, figures = [], {}

    if wanted("answers"):
        taking = interleaved({
            "export 456": [huibiao, "export", work / "456", "--format", "json", *quiet],
            "sheetio 456": peer("extract_sheetio", work / "456", work / "addresses.json",
                                str(os.cpu_count())),
        }, rounds)
        figures |= taking
        ours, theirs = taking["export 456"], taking["sheetio 456"]
        stages = seconds([measure, "answers", work / "456"])
        rows += [
            ("export 456, wall / sheetio taking all cells of answers by address",
             ours.wall / theirs.wall, 0.8, "%.2f"),
            ("the same, CPU", ours.cpu / theirs.cpu, 0.8, "%.2f"),
            ("opening these workbooks, CPU of one thread / sheetio",
             statistics.median(stages[0::2]) / theirs.cpu, 0.35, "%.2f"),
            ("reading their answers, CPU of one thread / sheetio",
             statistics.median(stages[1::2]) / theirs.cpu, 0.3, "%.2f"),
        ]
    if wanted("round"):
        out = work / "out.xlsx"
        round = interleaved({
            "consolidate 440": [huibiao, "consolidate", work / "440", "-o", out, *quiet],
            "floor 440": [work / "floor", work / "440"],
            "calamine + XlsxWriter 440": peer("consolidate_calamine", work / "440", out),
            "openpyxl + XlsxWriter 440": peer("consolidate_openpyxl", work / "440", out),
            "export 440": [huibiao, "export", work / "440", "--format", "json", *quiet],
        }, rounds)
        figures |= round
        ours = round["consolidate 440"]
        rows += [
            ("consolidate 440, wall / python-calamine + XlsxWriter",
             ours.wall / round["calamine + XlsxWriter 440"].wall, 0.30, "%.3f"),
            ("the same / openpyxl + XlsxWriter",
             ours.wall / round["openpyxl + XlsxWriter 440"].wall, 0.02, "%.3f"),
            ("consolidate 440, CPU / floor", ours.cpu / round["floor 440"].cpu, 1.3, "%.2f"),
        ]
    if wanted("ten"):
        ten = interleaved({
            "440 ": [huibiao, "consolidate", work / "440", "-o", work / "out.xlsx", *quiet],
            "4,400": [huibiao, "consolidate", work / "4400", "-o", work / "out.xlsx", *quiet],
        }, rounds)
        figures |= {"consolidate 4,400": ten["4,400"]}
        rows += [
            ("10 times the returns, wall", ten["4,400"].wall / ten["440 "].wall, 10.3, "%.2f"),
            ("10 times the returns, peak", ten["4,400"].peak / ten["440 "].peak, 1.3, "%.2f"),
        ]
    if wanted("check"):
        sample = sorted((HERE.parent / "Samples" / "returns").glob("*.xlsx"))[2]
        check = interleaved(
            {"check of one return": [huibiao, "check", sample, *quiet]}, max(rounds, 15))
        figures |= check
        rows += [
            ("check of one return, ms", check["check of one return"].wall * 1000, 18, "%.1f"),
            ("check of one return, MiB", check["check of one return"].peak / MIB, 20, "%.1f"),
        ]
    if wanted("sheet"):
        big = work / "sheet.xlsx"
        sheet = interleaved({
            "stream 2,000,000": [measure, "stream", big],
            "floor of that sheet": [work / "floor", big],
            "fastexcel to Arrow": peer("stream_fastexcel", big),
            "xlsx2csv": peer("stream_xlsx2csv", big),
            "openpyxl read-only": peer("stream_openpyxl", big),
            "cells of that sheet": [huibiao, "cells", big],
        }, rounds)
        figures |= sheet
        ours = sheet["stream 2,000,000"]
        rows += [
            ("stream 2,000,000 cells, wall / fastexcel",
             ours.wall / sheet["fastexcel to Arrow"].wall, 0.8, "%.2f"),
            ("the same, CPU / floor", ours.cpu / sheet["floor of that sheet"].cpu, 1.25, "%.2f"),
            ("the same, peak MiB, its shared strings aside",
             ours.peak / MIB - strings(big), 32, "%.1f"),
        ]
    if wanted("write"):
        wall, plain_wall, cpu, plain_cpu = writing(work, tools, rounds)
        rows += [
            ("writing 22 × 20 returns / plain C, CPU", cpu / plain_cpu, 1.6, "%.2f"),
            ("the same, wall", wall / plain_wall, 1.0, "%.2f"),
        ]

    print(table(rows))
    print()
    print("| run | wall, s | CPU, s | peak, MiB |\n|---|---|---|---|")
    for name, series in figures.items():
        print("| %s | %.3f | %.3f | %.1f |" % (name, series.wall, series.cpu, series.peak / MIB))


def strings(path):
    """The shared strings of a workbook in MiB, as their part holds them."""
    import zipfile
    with zipfile.ZipFile(path) as archive:
        return archive.getinfo("xl/sharedStrings.xml").file_size / (1 << 20)


if __name__ == "__main__":
    main()
