#!/usr/bin/env python3
"""many.py --huibiao BIN --desk BIN [--returns 2000] [--work FOLDER]: how the desk bears many returns.

The returns are copies of the samples, each of another sender, with a roster of all. Measured are: when the page
first answers, how long pages take while returns are being read and after, how long a decision about one file
takes (it is read again alone), how soon a file that comes or changes shows, and how much memory the server took at
most. Fails where the bounds of the table BOUNDS are passed.
"""
import argparse
import re
import shutil
import statistics
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import inputs

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "Samples" / "returns"
sys.path.insert(0, str(ROOT / "Desk" / "Tests" / "browser"))
from desk import Desk, Stay, entered  # noqa: E402

SCREENS = ("/start", "/received", "/review", "/mending", "/export")
# Seconds and MiB.
BOUNDS = {"first page": 0.5, "page while reading, at most": 2.0, "page, median": 0.5, "decision": 0.2,
          "added file shows": 15, "changed file shows": 15, "memory": 400}


class Client:
    """A browser that has come in."""

    def __init__(self, address):
        self.root, self.cookie = entered(address)

    def ask(self, path, fields=None):
        """The page, and how long it took."""
        data = urllib.parse.urlencode(fields).encode() if fields is not None else None
        request = urllib.request.Request(
            self.root + path, data=data, headers={"Cookie": self.cookie, "Origin": self.root})
        begin = time.time()
        opener = urllib.request.build_opener(Stay) if data else urllib.request.build_opener()
        try:
            with opener.open(request, timeout=120) as answer:
                text = answer.read().decode()
        except urllib.error.HTTPError as answer:
            if answer.status != 303:
                raise
            text = ""
        return text, time.time() - begin


def reading(page):
    """How many files are read, of how many; None where all are."""
    found = re.search(r'<progress max="(\d+)" value="(\d+)"', page)
    return (int(found.group(2)), int(found.group(1))) if found else None


def memory(process):
    status = Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
    return int(re.search(r"VmHWM:\s+(\d+)", status).group(1)) / 1024


def make(huibiao, count, folder):
    """Copies of the samples in a folder, and the roster beside it."""
    times = -(-count // len(list(SAMPLES.glob("*.xlsx"))))
    inputs.copies(huibiao, SAMPLES, folder, times, inputs.any_sample)
    for path in sorted(folder.iterdir())[count:]:
        path.unlink()
    roster = folder.parent / f"{folder.name}.csv"
    names = [re.search("张江高新区(.*园)国际", path.name).group(1) for path in sorted(folder.iterdir())]
    roster.write_text("sender,group\n" + "".join(f"{name},区{index % 17}\n" for index, name in enumerate(names)),
                      encoding="utf-8")
    return roster


def measure(options, folder, roster):
    found = {}
    begin = time.time()
    with Desk(options.desk, str(folder), "--lang", "zh", "--roster", str(roster)) as desk:
        client = Client(desk.address)
        client.ask("/received")
        found["first page"] = time.time() - begin
        while_reading = []
        while True:
            page, took = client.ask("/received")
            # The roster's number of senders stands on the page from the start.
            came = re.search(r'class="main">[^<]*<b>(\d+)</b>', page)
            if not reading(page) and came and int(came.group(1)) == options.returns:
                break
            while_reading.append(took)
            for path in SCREENS:
                while_reading.append(client.ask(path)[1])
            if time.time() - begin > options.most:
                raise SystemExit(f"not read after {options.most} s: {reading(page)}")
            time.sleep(0.2)
        found["all read"] = time.time() - begin
        found["pages while reading"] = len(while_reading)
        found["page while reading, at most"] = max(while_reading, default=0)
        found["memory after reading"] = memory(desk.process)
        times = [client.ask(path)[1] for _ in range(5) for path in SCREENS]
        found["page, median"], found["page, at most"] = statistics.median(times), max(times)

        # A second return of a sender; a decision about it reads it again alone.
        name = sorted(path.name for path in folder.iterdir() if path.suffix == ".xlsx")[0]
        sender = re.search("张江高新区(.*园)国际", name).group(1)
        search = "/received?q=" + urllib.parse.quote(sender)
        begin = time.time()
        shutil.copy(folder / name, folder / "again.xlsx")
        page = until(client, search, lambda page: "again.xlsx" in page, "again.xlsx, which was added")
        found["added file shows"] = time.time() - begin
        file = re.findall(r'name="file" value="([0-9a-f]{16})"', page)[-1]
        found["decision"] = statistics.median(
            client.ask("/received/decide", {"file": file, "do": do})[1]
            for do in ("ignored", "counts", "ignored", "counts", "ignored"))

        # A changed file: the folder is looked at, and the file alone is read again.
        other = folder / sorted(path.name for path in folder.iterdir() if path.suffix == ".xlsx")[1]
        begin = time.time()
        other.write_bytes(b"PK\x03\x04 no workbook any more")
        until(client, "/received", lambda page: other.name in unreadable(page), f"{other.name} as unreadable")
        found["changed file shows"] = time.time() - begin
        found["memory"] = memory(desk.process)
    return found


def unreadable(page):
    """The block of the page that tells which files cannot be read."""
    return page.partition('<section id="unreadable"')[2].partition("</section>")[0]


def until(client, path, holds, what, seconds=60):
    end = time.time() + seconds
    while time.time() < end:
        page, _ = client.ask(path)
        if holds(page):
            return page
        time.sleep(0.05)
    raise SystemExit(f"{path} does not show {what}, after {seconds} s")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--huibiao", required=True)
    parser.add_argument("--desk", required=True)
    parser.add_argument("--returns", type=int, default=2000)
    parser.add_argument("--most", type=int, default=600, help="how many seconds reading may take")
    parser.add_argument("--work", type=Path, help="where the copies are kept for the next time")
    options = parser.parse_args()
    work = options.work or Path(tempfile.mkdtemp(prefix="desk-many-"))
    try:
        kept = work / f"returns-{options.returns}"
        roster = work / f"{kept.name}.csv"
        # The roster is written last: without it a run was cut short.
        if not roster.exists():
            shutil.rmtree(kept, ignore_errors=True)
            make(options.huibiao, options.returns, kept)
        # What is measured changes its folder.
        folder = work / "measured"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(kept, folder)
        found = measure(options, folder, roster)
        shutil.rmtree(folder)
        print(f"{options.returns} returns, load {Path('/proc/loadavg').read_text().split()[0]}")
        for what, value in found.items():
            unit = "MiB" if "memory" in what else "" if what.startswith("pages") else "s"
            print(f"  {what}: {value:.3g} {unit}".rstrip())
        # A decision may change what counts of each sender: the bound is that of 2,000 returns.
        bounds = BOUNDS | {"decision": BOUNDS["decision"] * max(1, options.returns / 2000)}
        passed = [what for what, most in bounds.items() if found[what] > most]
        if passed:
            raise SystemExit("above the bound: " + ", ".join(f"{what} ({bounds[what]})" for what in passed))
    finally:
        if not options.work:
            shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
