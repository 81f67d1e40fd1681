/// An OLE2 container ([MS-CFB]): a tree of storages, which are like folders, with streams of bytes in them.
///
/// Encrypted workbooks, workbooks of Excel 97–2003 and mails of Outlook are such containers.
package struct CompoundFile {
  /// A storage or a stream.
  package struct Entry {
    package let name: String
    /// The bytes of a stream.
    package let size: Int
    package let isStorage: Bool
    /// Its place among all entries.
    fileprivate let number: Int
    fileprivate let start: UInt32
    /// The entries beside it, before and behind, and of a storage one of those in it (2.6.4).
    fileprivate let left: UInt32
    fileprivate let right: UInt32
    fileprivate let child: UInt32
  }

  /// The first bytes of a container.
  package static let mark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  private let source: ByteSource
  private let sectorSize: Int
  /// For each sector the one that follows it; numbers from 0xFFFFFFFA on mark ends (2.1).
  private let followers: [UInt32]
  /// All entries; the first is the root.
  private let entries: [Entry]
  /// The numbers of the entries in each storage, by the storage's own.
  private let contents: [[Int]]
  /// Short streams stand in one long stream, in sectors of 64 bytes: which sector follows which, and in
  /// which sectors of the file that stream stands.
  private let shortFollowers: [UInt32]
  private let shortSectors: [UInt32]
  /// Streams below this size are short.
  private let cutoff: Int

  private static let shortSize = 64
  private static let ends: UInt32 = 0xFFFF_FFFA
  /// More than any mail or workbook has.
  private static let mostEntries = 100_000

  package init(_ source: ByteSource) throws(SpreadsheetError.Cause) {
    self.source = source
    let header = try source.read(at: 0, 512)
    let shift = header.littleEndian(at: 30, size: 2) ?? 0
    guard header.count == 512, shift == 9 || shift == 12 else { throw .corrupt(.truncated) }
    sectorSize = 1 << Int(shift)
    func number(_ offset: Int) -> UInt32 {
      UInt32(truncatingIfNeeded: header.littleEndian(at: offset, size: 4) ?? 0)
    }
    let sectors = Sectors(source: source, size: sectorSize)
    followers = try sectors.table(header)
    entries = try Self.entries(
      try sectors.chain(from: number(48), in: followers, most: followers.count), sectors,
      isLarge: shift == 12)
    contents = Self.contents(entries)
    cutoff = Int(number(56))
    let short = try sectors.chain(
      from: number(60), in: followers, most: min(Int(number(64)), followers.count))
    shortFollowers = try sectors.numbers(in: short)
    let root = entries.first
    // What it says of its size is believed as far as there are bytes.
    let shortBytes = min(root?.size ?? 0, source.count)
    shortSectors = try sectors.chain(
      from: root?.start ?? Self.ends, in: followers,
      most: (shortBytes + sectorSize - 1) / sectorSize)
  }

  /// Why this container cannot be read as a workbook.
  package func cause() -> SpreadsheetError.Cause {
    let names = Set(entries.map(\.name))
    // [MS-OFFCRYPTO] 2.3.2: the package and how it was encrypted stand in two streams.
    if names.contains("EncryptedPackage") || names.contains("EncryptionInfo") { return .encrypted }
    // [MS-XLS] 2.1.2: Workbook; Book in Excel 5 and 95.
    if names.contains("Workbook") || names.contains("Book") { return .legacyXLS }
    return .notAWorkbook(.otherOLE)
  }

  /// The storages and streams in a storage, in order of name.
  ///
  /// - Parameter storage: The storage; nil for the root.
  /// - Returns: Them, each once.
  package func entries(of storage: Entry? = nil) -> [Entry] {
    let number = storage?.number ?? 0
    return contents.indices.contains(number) ? contents[number].map { entries[$0] } : []
  }

  /// Finds what stands in each storage, in order of name, from the root on.
  ///
  /// An entry stands in one storage alone: trees of strangers may go round in circles, and many storages may
  /// point at one tree.
  private static func contents(_ entries: [Entry]) -> [[Int]] {
    var contents = [[Int]](repeating: [], count: entries.count)
    guard !entries.isEmpty else { return contents }
    var known = [Bool](repeating: false, count: entries.count)
    known[0] = true
    var storages = [0]
    var next = 0
    while next < storages.count {
      let storage = storages[next]
      next += 1
      var found: [Int] = []
      var waiting = [entries[storage].child]
      while let number = waiting.popLast() {
        guard number < entries.count, !known[Int(number)] else { continue }
        known[Int(number)] = true
        let entry = entries[Int(number)]
        found.append(entry.number)
        if entry.isStorage { storages.append(entry.number) }
        waiting += [entry.left, entry.right]
      }
      contents[storage] = found.sorted {
        entries[$0].name.utf8.lexicographicallyPrecedes(entries[$1].name.utf8)
      }
    }
    return contents
  }

  /// The bytes of a stream.
  /// - Parameters:
  ///   - stream: The stream.
  ///   - limit: How many bytes it may have (``Limits/fileBytes``).
  /// - Throws: Where it is larger, or ends before it is complete.
  /// - Returns: All of them.
  package func bytes(of stream: Entry, limit: Int) throws(SpreadsheetError.Cause) -> [UInt8] {
    guard stream.size <= limit else { throw .limitExceeded(.fileBytes, allowed: limit) }
    // What it says of its size is believed as far as there are bytes.
    guard stream.size <= source.count else { throw .corrupt(.truncated) }
    let isShort = stream.size < cutoff
    let table = isShort ? shortFollowers : followers
    let step = isShort ? Self.shortSize : sectorSize
    var bytes: [UInt8] = []
    bytes.reserveCapacity(stream.size)
    var sector = stream.start
    while bytes.count < stream.size {
      guard sector < table.count else { throw .corrupt(.truncated) }
      let piece = try source.read(
        at: try place(of: Int(sector), isShort: isShort), min(step, stream.size - bytes.count))
      guard !piece.isEmpty else { throw .corrupt(.truncated) }
      bytes += piece
      sector = table[Int(sector)]
    }
    return bytes
  }

  private func place(
    of sector: Int, isShort: Bool
  ) throws(SpreadsheetError.Cause) -> Int {
    guard isShort else { return (sector + 1) * sectorSize }
    let offset = sector * Self.shortSize
    guard offset / sectorSize < shortSectors.count else { throw .corrupt(.truncated) }
    return (Int(shortSectors[offset / sectorSize]) + 1) * sectorSize + offset % sectorSize
  }

  /// Takes the directory apart (2.6.1).
  private static func entries(
    _ chain: [UInt32], _ sectors: Sectors, isLarge: Bool
  ) throws(SpreadsheetError.Cause) -> [Entry] {
    var entries: [Entry] = []
    for sector in chain {
      let bytes = try sectors.bytes(of: sector)
      guard !bytes.isEmpty else { throw .corrupt(.truncated) }
      for place in stride(from: 0, to: bytes.count - 127, by: 128) {
        guard entries.count < mostEntries else { throw .corrupt(.archive) }
        func number(_ offset: Int) -> UInt32 {
          UInt32(truncatingIfNeeded: bytes.littleEndian(at: place + offset, size: 4) ?? 0)
        }
        let length = Int(bytes.littleEndian(at: place + 64, size: 2) ?? 0)
        let units = stride(from: place, to: place + min(max(length, 2), 64) - 2, by: 2).map {
          UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
        }
        // In small sectors the upper half of the size may hold anything (2.6.3).
        let size = bytes.littleEndian(at: place + 120, size: isLarge ? 8 : 4) ?? 0
        entries.append(
          Entry(
            name: String(decoding: units, as: UTF16.self), size: Int(clamping: size),
            isStorage: bytes[place + 66] == 1, number: entries.count, start: number(116),
            left: number(68), right: number(72), child: number(76)))
      }
    }
    return entries
  }

  /// The sectors of a file.
  private struct Sectors {
    let source: ByteSource
    let size: Int

    func bytes(of sector: UInt32) throws(SpreadsheetError.Cause) -> [UInt8] {
      try source.read(at: (Int(sector) + 1) * size, size)
    }

    /// Numbers of four bytes that fill some sectors.
    func numbers(in sectors: [UInt32]) throws(SpreadsheetError.Cause) -> [UInt32] {
      var numbers: [UInt32] = []
      for sector in sectors {
        let bytes = try bytes(of: sector)
        for place in stride(from: 0, to: size, by: 4) {
          numbers.append(
            bytes.littleEndian(at: place, size: 4).map { UInt32($0) } ?? UInt32.max)
        }
      }
      return numbers
    }

    /// The sectors that follow one another from one on; a chain that goes round in a circle ends there.
    func chain(
      from first: UInt32, in followers: [UInt32], most: Int
    ) throws(SpreadsheetError.Cause) -> [UInt32] {
      var chain: [UInt32] = []
      var known = [Bool](repeating: false, count: followers.count)
      var sector = first
      while sector < CompoundFile.ends, chain.count < most {
        guard sector < followers.count else { throw .corrupt(.truncated) }
        guard !known[Int(sector)] else { break }
        known[Int(sector)] = true
        chain.append(sector)
        sector = followers[Int(sector)]
      }
      return chain
    }

    /// The allocation table: its sectors are listed in the header, 109 of them, and in a chain (2.5).
    func table(_ header: [UInt8]) throws(SpreadsheetError.Cause) -> [UInt32] {
      let most = source.count / size + 1
      var places: [UInt32] = []
      for index in 0..<109 {
        let place = header.littleEndian(at: 76 + 4 * index, size: 4) ?? 0
        if place < CompoundFile.ends { places.append(UInt32(place)) }
      }
      var list = UInt32(truncatingIfNeeded: header.littleEndian(at: 68, size: 4) ?? 0)
      var lists = 0
      while list < CompoundFile.ends, lists < most, places.count < most {
        let numbers = try numbers(in: [list])
        places += numbers.dropLast().filter { $0 < CompoundFile.ends }
        list = numbers.last ?? CompoundFile.ends
        lists += 1
      }
      // No more sectors are in use than the file has.
      return Array(try numbers(in: Array(places.prefix(most / (size / 4) + 1))).prefix(most))
    }
  }
}
