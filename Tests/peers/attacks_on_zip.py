"""Archives that lie, burst, or are something else."""
import os
import struct

from attack import SHEET, Attack, parts, workbook
from packing import Entry, archive

MIB = b" " * (1 << 20)


def lying(part=SHEET, **lies):
    return lambda: workbook(Entry(part, parts()[part], **lies))


def nested(levels):
    data = workbook()
    name = "嘉定园.xlsx"
    for level in range(levels):
        data = archive([Entry(name, data)])
        name = "%d.zip" % level
    return data


def wide():
    """42.zip: archives of archives, each of them the same bytes many times."""
    data = archive([Entry("%d.xlsx" % number, b"", MIB, 60) for number in range(10)])
    for _ in range(3):
        data = archive([Entry("%d.zip" % number, data) for number in range(16)])
    return data


def overlapping(sheets):
    """Many entries of the directory that share one piece of the file (Fifield 2019)."""
    base = parts(sheets)
    entry = Entry(SHEET, "<worksheet><sheetData>", b"<row/>" * 100_000, 50, "</sheetData></worksheet>")
    texts = [Entry(name, text) for name, text in base.items() if name != SHEET]
    offset = len(archive(texts)) - sum(len(text.name) + 46 for text in texts) - 22
    return archive(texts + [entry] + [
        Entry("xl/worksheets/sheet%d.xml" % number, b"", offset=offset, size=entry.size,
              crc=entry.crc, packed=len(entry.packed)) for number in range(2, sheets + 1)])


def billions():
    plain = workbook()
    end, rest = plain[-22:], plain[:-22]
    record = struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, 1 << 40, 1 << 40, 1 << 46, 32)
    return rest + record + struct.pack("<IIQI", 0x07064B50, 0, len(rest), 1) + end


def compound(*names, loop=False):
    """An OLE2 container with streams of these names ([MS-CFB])."""
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<9I", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<I", 0) + b"\xff" * 432
    entries = b""
    for name in ("Root Entry",) + names:
        text = (name + "\0").encode("utf-16le")
        entries += text.ljust(64, b"\0") + struct.pack("<H", len(text)) + bytes(62)
    sectors = -(-len(entries) // 512)
    chain = [2 + index for index in range(sectors - 1)] + [1 if loop else 0xFFFFFFFE]
    table = struct.pack("<%dI" % (1 + sectors), 0xFFFFFFFD, *chain).ljust(512, b"\xff")
    return header[:512] + table + entries.ljust(sectors * 512, b"\0")


def attacks():
    corrupt, limit = "[corrupt]", "[limit-exceeded]"
    sheet = parts()[SHEET]
    yield Attack("size-declared-small", lying(size=50), corrupt)
    yield Attack("size-declared-large", lying(size=5_000), corrupt)
    yield Attack("size-declared-4-gib", lying(size=0xFFFFFFF0), corrupt)
    yield Attack("size-declared-exbibyte", lying(size=1 << 60), corrupt)
    yield Attack("size-declared-in-header-only", lying(local_size=50), refused_by=())
    yield Attack("packed-size-lies", lying(packed=1 << 30), corrupt)
    yield Attack("checksum-wrong", lying(crc=1), corrupt)
    yield Attack("checksum-wrong-strings", lying("xl/sharedStrings.xml", crc=1), corrupt)
    yield Attack("checksum-wrong-workbook", lying("xl/workbook.xml", crc=1), corrupt)
    yield Attack("entry-encrypted", lying(flags=0x801), "[archive-encrypted]")
    yield Attack("entry-encrypted-aes", lying(method=99), "[")
    yield Attack("entry-method-unknown", lying(method=95), corrupt)
    yield Attack("entry-twice", lambda: workbook(more=[Entry(SHEET, sheet)]), corrupt)
    yield Attack(
        "entry-twice-by-case", lambda: workbook(more=[Entry(SHEET.upper(), sheet)]), corrupt)
    yield Attack(
        "entry-twice-by-backslash",
        lambda: workbook(more=[Entry(SHEET.replace("/", "\\"), sheet)]), corrupt)
    yield Attack("entry-climbs", lambda: workbook(more=[Entry("../../etc/cron.d/a", "x")]), corrupt)
    yield Attack("entry-climbs-windows", lambda: workbook(more=[Entry("xl\\..\\..\\a", "x")]), corrupt)
    yield Attack(
        "entry-climbs-and-speaks", lambda: workbook(more=[Entry("../a\n\x1b[31mb", "x")]), corrupt)
    yield Attack(
        "bomb-with-packed-size-lie",
        lambda: workbook(Entry(SHEET, b"<w>", MIB, 400, b"</w>", packed=0x7FFFFFF0)), corrupt)
    yield Attack("bomb-sheet-10-gib", lambda: workbook(Entry(SHEET, b"<worksheet>", MIB, 10 << 10)), limit)
    yield Attack(
        "bomb-strings-4-gib",
        lambda: workbook(Entry("xl/sharedStrings.xml", b"<s>", MIB, 4 << 10)), limit)
    yield Attack(
        "bomb-relationships", lambda: workbook(Entry("_rels/.rels", b"<r>", MIB, 1 << 10)), limit)
    yield Attack(
        "bomb-part-nobody-reads", refused_by=(),
        make=lambda: workbook(more=[Entry("xl/media/a.png", b"", MIB, 4 << 10)]))
    yield Attack("entries-overlap", lambda: overlapping(9_000), "[")
    yield Attack(
        "entries-a-million", lambda: archive(
            [Entry("%d" % number, b"", method=0) for number in range(1_000_000)], count=0xFFFF), "[")
    yield Attack("entries-claimed-billions", billions, "[")
    yield Attack("end-without-archive", lambda: b"PK\3\4" + bytes(100), corrupt)
    yield Attack("ends-everywhere", lambda: b"PK\3\4" + b"PK\5\6" * 16_000_000, "[")
    plain = workbook()
    for share in (1, 10, 50, 90, 99):
        cut = plain[:len(plain) * share // 100]
        yield Attack("truncated-at-%d-percent" % share, lambda cut=cut: cut, "[")
    yield Attack("random-bytes", lambda: os.urandom(1 << 20), "[not-a-workbook]")
    yield Attack("random-zip", lambda: b"PK\3\4" + os.urandom(1 << 20), corrupt)
    yield Attack("nothing", lambda: b"", "[not-a-workbook]")
    yield Attack("ole-encrypted", lambda: compound("EncryptionInfo", "EncryptedPackage"), "[encrypted]")
    # `check` has it converted, and says that LibreOffice is not there or cannot convert it.
    yield Attack("ole-xls", lambda: compound("Workbook"), {"cells": "[legacy-xls]", "check": "[needs-conversion]"})
    yield Attack("ole-other", lambda: compound("WordDocument"), "[not-a-workbook]")
    yield Attack("ole-loop", lambda: compound(*"abcdef", loop=True), "[")
    yield Attack("ole-truncated", lambda: compound("Workbook")[:700], "[")
    yield Attack("zip-nested-5", lambda: nested(5), ending=".zip")
    yield Attack("zip-nested-500", lambda: nested(500), ending=".zip")
    yield Attack("zip-of-zips-of-bombs", wide, ending=".zip")
    yield Attack(
        "zip-bomb", lambda: archive([Entry("a.xlsx", b"PK\3\4", MIB, 4 << 10)]), ending=".zip")
    yield Attack(
        "zip-climbs", ending=".zip", make=lambda: archive([Entry("../../a.xlsx", workbook())]),
        refused_by=("cells",))
    # libzip refuses what says to be UTF-8 and is not; to it control characters are none either.
    for name, entry in (("speaks", "a\n\x1b[31m红.xlsx"), ("is-not-utf-8", b"\xff\xfe\x80.xlsx")):
        yield Attack("zip-name-%s" % name, ending=".zip", says=corrupt,
                     make=lambda entry=entry: archive([Entry(entry, workbook())]))
    yield Attack(
        "zip-twice", ending=".zip",
        make=lambda: archive([Entry("a.xlsx", workbook()), Entry("a.xlsx", workbook())]))
