#!/usr/bin/env python3
"""attacked.py PROGRAM SAMPLES [NAME…]: a desk over a folder of what attackers write, and a file that is sent without end.

Each file of Tests/peers/attacks.py ends in its line, the one good return counts, and pages answer meanwhile. What
is sent goes to the disk as it comes: a file of 300 MiB takes no memory, one above the limit is refused.
"""

import argparse
import http.client
import os
import pathlib
import re
import shutil
import sys
import tempfile
import time
import urllib.parse

from desk import Desk, entered, expect

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", "Tests", "peers"))
import attacks  # noqa: E402

GOOD = "张江高新区嘉定园国际合作总结报告.xlsx"
# Two returns are read side by side, each within 512 MiB.
MEBIBYTES = 1024
SECONDS = 900


def peak(process):
    with open(f"/proc/{process.pid}/status", encoding="utf-8") as status:
        return int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1)) >> 10


def ask(root, cookie, path):
    host = root.split("//")[1]
    connection = http.client.HTTPConnection(host, timeout=60)
    begin = time.time()
    connection.request("GET", urllib.parse.quote(path, safe="/?=&"), headers={"Cookie": cookie})
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, text, time.time() - begin


def send(root, cookie, name, mebibytes):
    """Sends a file piece by piece; gives the status."""
    connection = http.client.HTTPConnection(root.split("//")[1], timeout=120)
    connection.putrequest("POST", "/start/files")
    for header, value in (("Cookie", cookie), ("Origin", root), ("X-File-Name", name),
                          ("Transfer-Encoding", "chunked")):
        connection.putheader(header, value)
    connection.endheaders()
    piece = b"100000\r\n" + bytes(1 << 20) + b"\r\n"
    try:
        for _ in range(mebibytes):
            connection.send(piece)
        connection.send(b"0\r\n\r\n")
    except (BrokenPipeError, ConnectionResetError):
        # It was refused before its end.
        pass
    try:
        return connection.getresponse().status
    except (ConnectionResetError, http.client.BadStatusLine):
        return 413
    finally:
        connection.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("samples")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    work = tempfile.mkdtemp(prefix="desk-attacked-")
    try:
        folder = os.path.join(work, "收件箱")
        os.makedirs(folder)
        shutil.copy(os.path.join(options.samples, "returns", GOOD), folder)
        count = 1
        for attack in attacks.all_attacks():
            if not options.names or attack.name in options.names:
                attack.write(pathlib.Path(folder, attack.name + attack.ending))
                count += 1
        with Desk(options.program, folder, "--lang", "zh") as desk:
            root, cookie = entered(desk.address)
            begin, slowest = time.time(), 0
            while True:
                expect(desk.process.poll() is None, "the desk ended")
                status, page, took = ask(root, cookie, "/received")
                slowest = max(slowest, took)
                expect(status == 200, f"a page answers {status}")
                if "<progress" not in page and re.search(r"张江高新区嘉定园", page):
                    break
                expect(time.time() - begin < SECONDS, "it is not read in time")
                time.sleep(0.5)
            read = time.time() - begin
            for screen in ("/start", "/review", "/mending", "/figures", "/export"):
                status, _, took = ask(root, cookie, screen)
                slowest = max(slowest, took)
                expect(status in (200, 303), f"{screen} answers {status}")
            before = peak(desk.process)
            expect(before < MEBIBYTES, f"it took {before} MiB")
            expect(send(root, cookie, "large.zip", 300) == 200, "a file of 300 MiB is not taken")
            expect(os.path.getsize(os.path.join(folder, "large.zip")) == 300 << 20, "it is not whole")
            os.remove(os.path.join(folder, "large.zip"))
            after = peak(desk.process)
            # What is read of it afterwards may take some.
            expect(after <= max(before, 300), f"a file that is sent takes {after - before} MiB")
            expect(send(root, cookie, "endless.zip", 600) == 413, "a file without end is taken")
            expect(not os.path.exists(os.path.join(folder, "endless.zip")), "a part of it is left")
            expect(not [name for name in os.listdir(folder) if name.startswith((".", "~"))], "something is left")
            print(f"{count} files of attackers read in {read:.0f} s, pages within {slowest:.1f} s, {before} MiB at most")
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
