#!/usr/bin/env python3
"""load.py PROGRAM SAMPLES [--seconds N]: twenty clients at once look, send files and decide; none may get an error."""

import argparse
import os
import re
import shutil
import tempfile
import threading
import time
import urllib.parse
import urllib.request

from desk import Desk, entered

CLIENTS = 20


class Client:
    def __init__(self, root, cookie):
        self.root, self.cookie = root, cookie
        self.count, self.slowest, self.errors = 0, 0.0, []

    def ask(self, path, data=None, headers=None):
        request = urllib.request.Request(self.root + path, data=data, headers={
            "Cookie": self.cookie, "Origin": self.root, **(headers or {})})
        begin = time.time()
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.read().decode()
        except Exception as error:
            self.errors.append(f"{path}: {error}")
            return ""
        finally:
            self.count += 1
            self.slowest = max(self.slowest, time.time() - begin)

    def work(self, number, end, file):
        sent = False
        while time.time() < end:
            for path in ("/start", "/received", "/review", "/mending", "/figures", "/export",
                         "/files/desk.css", "/received?q=x"):
                self.ask(path)
            if not sent:
                sent = True
                name = urllib.parse.quote(f"第{number}位.xlsx")
                self.ask("/start/files", data=file, headers={"X-File-Name": name})
            ids = re.findall(r'name="file" value="([0-9a-f]{16})"', self.ask("/received"))
            if ids:
                self.ask("/received/decide",
                         data=urllib.parse.urlencode({"file": ids[number % len(ids)], "do": "counts"}).encode())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("samples")
    parser.add_argument("--seconds", type=int, default=10)
    options = parser.parse_args()
    work = tempfile.mkdtemp(prefix="desk-load-")
    try:
        folder = os.path.join(work, "回收")
        returns = os.path.join(options.samples, "returns")
        shutil.copytree(returns, folder)
        with open(os.path.join(returns, sorted(os.listdir(returns))[0]), "rb") as file:
            one = file.read()
        roster = os.path.join(options.samples, "roster.csv")
        with Desk(options.program, folder, "--lang", "zh", "--roster", roster) as desk:
            root, cookie = entered(desk.address)
            clients = [Client(root, cookie) for _ in range(CLIENTS)]
            end = time.time() + options.seconds
            threads = [threading.Thread(target=client.work, args=(number, end, one))
                       for number, client in enumerate(clients)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            errors = [error for client in clients for error in client.errors]
            with open(f"/proc/{desk.process.pid}/status", encoding="utf-8") as status:
                memory = re.search(r"VmHWM:\s+(\d+)", status.read()).group(1)
            print(f"{sum(client.count for client in clients)} requests of {CLIENTS} clients in "
                  f"{options.seconds} s, the slowest {max(client.slowest for client in clients):.2f} s, "
                  f"{int(memory) >> 10} MiB at most, {len(errors)} errors")
            if errors:
                raise SystemExit("\n".join(errors[:10]))
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
