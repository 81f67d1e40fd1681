"""Zip archives made byte by byte, so that they can be wrong, and large at little cost."""
import struct
import zlib


def deflated(piece, final=False):
    """A piece that can stand anywhere in a deflated stream: it looks at nothing before it."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(piece) + packer.flush(zlib.Z_FINISH if final else zlib.Z_FULL_FLUSH)


class Entry:
    """An entry: `head`, then `block` many times, then `tail`.

    With `ratio` the packed bytes are filled up with empty blocks, so that no limit on the ratio of
    sizes sees what it becomes.
    """

    def __init__(self, name, head=b"", block=b"", times=0, tail=b"", ratio=None, method=8, **lies):
        encode = lambda text: text.encode() if isinstance(text, str) else text
        self.name = encode(name)
        self.lies = lies
        head, block, tail = encode(head), encode(block), encode(tail)
        self.method = method
        if method == 0:
            self.packed = head + block * times + tail
        else:
            packed = deflated(block) if times else b""
            if ratio and times:
                empty = b"\0\0\0\xff\xff"
                packed += empty * max(0, (len(block) // ratio - len(packed)) // len(empty) + 1)
            self.packed = deflated(head) + packed * times + deflated(tail, final=True)
        self.size = len(head) + len(block) * times + len(tail)
        crc = zlib.crc32(head)
        for _ in range(times):
            crc = zlib.crc32(block, crc)
        self.crc = zlib.crc32(tail, crc)


def archive(entries, count=None, comment=b""):
    """The bytes of an archive. An entry of `lies` may set size, crc, flags, method, offset, packed."""
    file, directory = bytearray(), bytearray()
    for entry in entries:
        lie = entry.lies.get
        offset = lie("offset", len(file))
        method, flags = lie("method", entry.method), lie("flags", 0x800)
        crc, size = lie("crc", entry.crc), lie("size", entry.size)
        packed = lie("packed", len(entry.packed))
        extra = b""
        if size > 0xFFFFFFFF:
            extra = struct.pack("<HHQ", 1, 8, size)
            size = 0xFFFFFFFF
        local_size = lie("local_size", size)
        if "offset" not in entry.lies:
            file += struct.pack("<IHHHHHIIIHH", 0x04034B50, 45, flags, method, 0, 0x21, crc, packed,
                                local_size, len(entry.name), len(extra)) + entry.name + extra
            file += entry.packed
        directory += struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 45, 45, flags, method, 0, 0x21,
                                 crc, packed, size, len(entry.name), len(extra), 0, 0, 0, 0, offset)
        directory += entry.name + extra
    number = len(entries) if count is None else count
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, number, number, len(directory), len(file),
                      len(comment))
    return bytes(file + directory + end + comment)
