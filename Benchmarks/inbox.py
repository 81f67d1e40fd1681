#!/usr/bin/env python3
"""inbox.py --huibiao BIN [--megabytes 500] [--times 20] [--work FOLDER]: how long reading a large inbox takes, and
how much memory.

The inbox is made when it is needed: the sample returns some times over, each copy of another sender, spread over a
folder, .zip and .tar.gz archives, mails and one box of mails; the rest of the megabytes are what else lies in inboxes:
pictures beside them, in the archives and attached to the mails. Fails where not every return is read.
"""
import argparse
import base64
import io
import os
import random
import shutil
import tarfile
import tempfile
import time
import zipfile
from pathlib import Path

import inputs

SAMPLES = Path(__file__).resolve().parent.parent / "Samples" / "returns"
PICTURE = 3 << 20
# Far below the limit for one mail, which grows by a third as it travels.
PICTURES_A_MAIL = 3


class Pictures:
    """Bytes that nothing packs, as those of pictures."""

    def __init__(self, megabytes):
        self.left = megabytes << 20
        self.random = random.Random(500)

    def take(self, most=PICTURE):
        size = max(0, min(most, self.left))
        self.left -= size
        return self.random.randbytes(size)


def mail(number, files):
    """A mail with attachments."""
    lines = ["From: sender%d@example.cn" % number, "Subject: returns %d" % number,
             "Date: Tue, 10 Aug 2021 09:15:00 +0800", "Content-Type: multipart/mixed; boundary=cut", ""]
    for name, content in files:
        encoded = base64.encodebytes(content).decode()
        word = base64.b64encode(name.encode()).decode()
        lines += ["--cut", "Content-Transfer-Encoding: base64",
                  'Content-Disposition: attachment; filename="=?utf-8?B?%s?="' % word, "", encoded]
    return "\n".join(lines + ["--cut--", ""]).encode()


def make(huibiao, times, megabytes, folder):
    """Makes the inbox; gives how many returns are in it."""
    with tempfile.TemporaryDirectory() as place:
        copies = Path(place) / "copies"
        inputs.copies(huibiao, SAMPLES, copies, times, inputs.any_sample)
        paths = sorted(copies.iterdir())
        folder.mkdir(parents=True)
        pictures = Pictures(megabytes - sum(path.stat().st_size for path in paths) // (1 << 20))
        groups = [paths[start::5] for start in range(5)]
        share = pictures.left // 5
        for path in groups[0]:
            shutil.copy(path, folder / path.name)
        for number in range(share // PICTURE):
            (folder / ("%d.jpg" % number)).write_bytes(pictures.take())
        with zipfile.ZipFile(folder / "a.zip", "w") as archive:
            for path in groups[1]:
                archive.write(path, path.name)
            for number in range(share // PICTURE):
                archive.writestr("%d.jpg" % number, pictures.take())
        with tarfile.open(folder / "b.tar.gz", "w:gz", compresslevel=1) as archive:
            for path in groups[2]:
                archive.add(path, path.name)
            for number in range(share // PICTURE):
                info = tarfile.TarInfo("%d.jpg" % number)
                content = pictures.take()
                info.size = len(content)
                archive.addfile(info, io.BytesIO(content))
        with open(folder / "c.mbox", "wb") as box:
            mails(groups[3], pictures, share, lambda number, content: box.write(
                b"From sender Tue Aug 10 09:15:00 2021\n" + content + b"\n"))
        mails(groups[4], pictures, pictures.left,
              lambda number, content: (folder / ("%d.eml" % number)).write_bytes(content))
        return len(paths)


def mails(paths, pictures, share, write):
    """Writes a mail for each return; the pictures are spread over them."""
    most = share * 3 // 4 // max(1, len(paths))
    for number, path in enumerate(paths):
        files = [(path.name, path.read_bytes())]
        for index in range(PICTURES_A_MAIL):
            # As they travel they take a third more.
            files.append(("%d.jpg" % index, pictures.take(most // PICTURES_A_MAIL)))
        content = mail(number, files)
        pictures.left -= len(content) // 4
        write(number, content)


def run(command):
    """Wall and processor seconds, and the peak in MiB."""
    begun = time.monotonic()
    process = os.posix_spawn(command[0], command, os.environ)
    _, status, usage = os.wait4(process, 0)
    return (os.waitstatus_to_exitcode(status), time.monotonic() - begun,
            usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--huibiao", required=True)
    parser.add_argument("--megabytes", type=int, default=500)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--work", help="where the inbox is kept for the next time")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        work = Path(options.work or place)
        inbox = work / ("inbox-%d-%d" % (options.megabytes, options.times))
        if not inbox.exists():
            make(options.huibiao, options.times, options.megabytes, inbox)
        wanted = len(list(SAMPLES.glob("*.xlsx"))) * options.times
        size = sum(path.stat().st_size for path in inbox.iterdir()) / (1 << 20)
        print("%d returns in %.0f MiB, of which the largest file has %.0f" % (
            wanted, size, max(path.stat().st_size for path in inbox.iterdir()) / (1 << 20)))
        output = work / "all.xlsx"
        for name, command in (
                ("consolidate", ["consolidate", str(inbox), "-o", str(output), "--quiet"]),
                ("export", ["export", str(inbox), "--format", "csv", "-o", str(work / "csv"), "--quiet"])):
            code, wall, processor, peak = run([options.huibiao] + command)
            print("%-12s exit %d, %.1f s wall, %.1f s CPU, peak %.0f MiB" % (
                name, code, wall, processor, peak))
            if code:
                raise SystemExit("%s ended with %d" % (name, code))
        returns = (work / "csv" / "returns.csv").read_text().splitlines()[1:]
        read = sum(",counts," in line for line in returns)
        if read != wanted:
            raise SystemExit("%d of %d returns were read" % (read, wanted))


if __name__ == "__main__":
    main()
