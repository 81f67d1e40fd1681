/// An OLE2 container ([MS-CFB]) with streams of these names, and nothing in them.
enum CompoundFixture {
  /// Sectors have 512 bytes with a shift of 9, and 4,096 with 12.
  static func bytes(_ names: [String], sectorShift: Int = 9) -> [UInt8] {
    let size = 1 << sectorShift
    let entries = ["Root Entry"] + names
    let perSector = size / 128
    let sectors = (entries.count + perSector - 1) / perSector
    // Sector 0 is the allocation table; the directory follows from the last sector to the first, so
    // that only the table tells its order.
    var table = [UInt32](repeating: 0xFFFF_FFFF, count: size / 4)
    table[0] = 0xFFFF_FFFD
    for sector in 1...sectors { table[sector] = sector == 1 ? 0xFFFF_FFFE : UInt32(sector - 1) }

    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    header += [UInt8](repeating: 0, count: 16)
    header += ZipFixture.number(0x3E, 2) + ZipFixture.number(sectorShift == 12 ? 4 : 3, 2)
    header += ZipFixture.number(0xFFFE, 2) + ZipFixture.number(sectorShift, 2)
    header += ZipFixture.number(6, 2) + [UInt8](repeating: 0, count: 10)
    header += ZipFixture.number(1, 4) + ZipFixture.number(sectors, 4)
    header += [UInt8](repeating: 0, count: 4) + ZipFixture.number(4096, 4)
    header += ZipFixture.number(0xFFFF_FFFE, 4) + ZipFixture.number(0, 4)
    header += ZipFixture.number(0xFFFF_FFFE, 4) + ZipFixture.number(0, 4)
    header += ZipFixture.number(0, 4)
    header += [UInt8](repeating: 0xFF, count: 512 - header.count)
    header += [UInt8](repeating: 0, count: size - 512)

    var directory: [[UInt8]] = []
    for sector in 0..<sectors {
      var bytes: [UInt8] = []
      for name in entries.dropFirst(sector * perSector).prefix(perSector) {
        let units: [UInt8] = (Array(name.utf16) + [0]).flatMap { ZipFixture.number(Int($0), 2) }
        bytes += units + [UInt8](repeating: 0, count: 64 - units.count)
        bytes += ZipFixture.number(units.count, 2) + [UInt8](repeating: 0, count: 62)
      }
      directory.insert(bytes + [UInt8](repeating: 0, count: size - bytes.count), at: 0)
    }
    return header + table.flatMap { ZipFixture.number(Int($0), 4) } + directory.joined()
  }
}
