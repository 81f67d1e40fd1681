"""Turns what `huibiao cells` prints into what C/write.c reads."""
import json
import re
import sys


def place(reference):
    letters, digits = re.match("([A-Z]+)([0-9]+)", reference).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(digits) - 1, column - 1


sheet = None
for line in sys.stdin.buffer:
    cell = json.loads(line)
    if "merge" in cell:
        continue
    if cell["sheet"] != sheet:
        sheet = cell["sheet"]
        sys.stdout.write("S\x1f%s\0" % sheet)
    kind = "n" if cell["type"] == "number" else "s"
    sys.stdout.write("%s\x1f%d\x1f%d\x1f%s\0" % (kind, *place(cell["ref"]), cell["value"]))
