/// The directory of an OLE2 container ([MS-CFB]), read to tell what the container holds.
///
/// Encrypted workbooks and workbooks of Excel 97–2003 begin with the same eight bytes.
struct CompoundFile {
  private let source: ByteSource
  private let sectorSize: Int
  private let header: [UInt8]

  init(_ source: ByteSource) throws(SpreadsheetError.Cause) {
    self.source = source
    header = try source.read(at: 0, 512)
    let shift = header.littleEndian(at: 30, size: 2) ?? 0
    guard header.count == 512, shift == 9 || shift == 12 else { throw .corrupt(.truncated) }
    sectorSize = 1 << Int(shift)
  }

  /// Why this container cannot be read as a workbook.
  func cause() throws(SpreadsheetError.Cause) -> SpreadsheetError.Cause {
    let names = try streamNames()
    // [MS-OFFCRYPTO] 2.3.2: the package and how it was encrypted stand in two streams.
    if names.contains("EncryptedPackage") || names.contains("EncryptionInfo") { return .encrypted }
    // [MS-XLS] 2.1.2: Workbook; Book in Excel 5 and 95.
    if names.contains("Workbook") || names.contains("Book") { return .legacyXLS }
    return .notAWorkbook(.otherOLE)
  }

  /// The names of all streams and storages.
  private func streamNames() throws(SpreadsheetError.Cause) -> Set<String> {
    var names: Set<String> = []
    var sector = header.littleEndian(at: 48, size: 4).map { Int($0) } ?? 0
    // A chain that goes round in a circle ends with this count.
    var left = 4096
    // Numbers from 0xFFFFFFFA on mark ends, not sectors (2.1).
    while sector < 0xFFFF_FFFA, left > 0 {
      left -= 1
      let bytes = try source.read(at: (sector + 1) * sectorSize, sectorSize)
      guard !bytes.isEmpty else { throw .corrupt(.truncated) }
      for entry in stride(from: 0, to: bytes.count - 127, by: 128) {
        let length = Int(bytes.littleEndian(at: entry + 64, size: 2) ?? 0)
        guard length >= 2, length <= 64 else { continue }
        let units = stride(from: entry, to: entry + length - 2, by: 2).map {
          UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
        }
        names.insert(String(decoding: units, as: UTF16.self))
      }
      guard let next = try follower(of: sector) else { break }
      sector = next
    }
    return names
  }

  /// The sector that follows another in its chain, of the allocation table (2.3).
  private func follower(of sector: Int) throws(SpreadsheetError.Cause) -> Int? {
    let perSector = sectorSize / 4
    guard let table = try tableSector(sector / perSector) else { return nil }
    let place = (table + 1) * sectorSize + sector % perSector * 4
    return try source.read(at: place, 4).littleEndian(at: 0, size: 4).map { Int($0) }
  }

  /// Where a sector of the allocation table stands: the header lists 109, a chain the rest (2.5).
  private func tableSector(_ index: Int) throws(SpreadsheetError.Cause) -> Int? {
    var place = 76 + index * 4
    if index >= 109 {
      let perSector = sectorSize / 4 - 1
      var list = header.littleEndian(at: 68, size: 4).map { Int($0) } ?? Int.max
      for _ in 0..<min((index - 109) / perSector, 4096) {
        guard list < 0xFFFF_FFFA else { return nil }
        let next = try source.read(at: (list + 1) * sectorSize + perSector * 4, 4)
        list = next.littleEndian(at: 0, size: 4).map { Int($0) } ?? Int.max
      }
      guard list < 0xFFFF_FFFA else { return nil }
      place = (list + 1) * sectorSize + (index - 109) % perSector * 4
    }
    let sector = try source.read(at: place, 4).littleEndian(at: 0, size: 4).map { Int($0) }
    return sector.flatMap { $0 < 0xFFFF_FFFA ? $0 : nil }
  }
}
