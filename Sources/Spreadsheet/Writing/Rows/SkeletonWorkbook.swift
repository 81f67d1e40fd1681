#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A workbook of libxlsxwriter that lacks the rows and links of its sheets, which are put in.
///
/// Parts without them are copied packed as they are.
struct SkeletonWorkbook {
  private let archive: Archive
  /// What each sheet lacks, in the order of the sheets; no rows where the library wrote them itself.
  private let sheets: [(rows: PackedStretch?, links: SheetLinks)]
  private let store: PieceStore

  /// A skeleton.
  /// - Parameters:
  ///   - bytes: What libxlsxwriter wrote.
  ///   - sheets: The rows and links of each sheet, finished; no rows where the library wrote them.
  ///   - store: Where their pieces are.
  /// - Throws: `EIO` where they are no archive.
  init(
    _ bytes: [UInt8], _ sheets: [(rows: PackedStretch?, links: SheetLinks)], _ store: PieceStore
  ) throws(FileError) {
    do throws(SpreadsheetError.Cause) {
      archive = try Archive(ByteSource(bytes: bytes), Usage(.none))
    } catch { throw Self.damage }
    self.sheets = sheets
    self.store = store
  }

  /// Writes the whole workbook.
  /// - Throws: What can't be written, `EIO` where a part is not as the library writes it.
  func write(to writer: consuming ArchiveWriter) throws(FileError) {
    var waiting = sheets.map { $0.links.relationships }
    for entry in archive.entries {
      if let index = number(entry.name, "xl/worksheets/sheet", ".xml") {
        try write(entry.name, try pieces(of: index, around: try part(entry)), to: &writer)
      } else if let index = number(entry.name, Self.relationships, ".xml.rels"),
        !waiting[index].isEmpty
      {
        let part = try part(entry)
        guard let end = part.range(of: "</Relationships>")?.lowerBound else { throw Self.damage }
        try write(
          entry.name,
          [.bytes(part[..<end])] + waiting[index].pieces.map(Piece.packed)
            + [.bytes(part[end...])], to: &writer)
        waiting[index] = PackedStretch(in: store)
      } else {
        guard let packed = archive.packed(entry), entry.method == 8 else { throw Self.damage }
        try writer.begin(
          ArchiveWriter.Entry(
            name: entry.name, checksum: entry.checksum, packed: entry.packed,
            unpacked: entry.unpacked))
        try writer.append(packed)
      }
    }
    // The sheets that the library relates to nothing.
    for (index, stretch) in waiting.enumerated() where !stretch.isEmpty {
      try write(
        Array("\(Self.relationships)\(index + 1).xml.rels".utf8),
        [.text(Self.relationshipsBegin)] + stretch.pieces.map(Piece.packed)
          + [.text("</Relationships>")], to: &writer)
    }
    try writer.finish()
  }

  private static let relationships = "xl/worksheets/_rels/sheet"
  private static let relationshipsBegin = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
    """

  /// A stretch of a part.
  private enum Piece {
    case bytes(ArraySlice<UInt8>)
    case packed(PieceStore.Number)

    static func text(_ text: String) -> Piece { .bytes(ArraySlice(text.utf8)) }
  }

  private static let damage = FileError(path: "", code: EIO)

  /// The number of a sheet, from 0, in the name of a part: what stands between two texts.
  private func number(_ name: [UInt8], _ before: String, _ after: String) -> Int? {
    let name = String(decoding: name, as: UTF8.self)
    guard name.hasPrefix(before), name.hasSuffix(after),
      let number = Int(name.dropFirst(before.count).dropLast(after.count)),
      sheets.indices.contains(number - 1)
    else { return nil }
    return number - 1
  }

  private func part(_ entry: Archive.Entry) throws(FileError) -> [UInt8] {
    do throws(SpreadsheetError.Cause) {
      var stream = try EntryStream(archive, entry)
      return try stream.readAll(limit: .max)
    } catch { throw Self.damage }
  }

  /// A sheet's part with its rows and links.
  private func pieces(of index: Int, around part: [UInt8]) throws(FileError) -> [Piece] {
    guard let start = part.range(of: "<sheetData")?.lowerBound,
      let end = (part.range(of: "</sheetData>") ?? part.range(of: "<sheetData/>"))?.upperBound,
      // Links stand before how the sheet is printed (CT_Worksheet, ECMA-376 part 1, 18.3.1.99).
      let print =
        (part.range(of: "<printOptions", from: end)
        ?? part.range(of: "<pageMargins", from: end))?.lowerBound
    else { throw Self.damage }
    var pieces: [Piece]
    if let rows = sheets[index].rows {
      pieces =
        [.bytes(part[..<start]), .text("<sheetData>")] + rows.pieces.map(Piece.packed)
        + [.text("</sheetData>"), .bytes(part[end..<print])]
    } else {
      pieces = [.bytes(part[..<print])]
    }
    let links = sheets[index].links.elements
    if !links.isEmpty {
      pieces += [.text("<hyperlinks>")] + links.pieces.map(Piece.packed)
      pieces.append(.text("</hyperlinks>"))
    }
    return pieces + [.bytes(part[print...])]
  }

  /// Writes a part of several pieces, of which the last is not packed yet.
  private func write(
    _ name: [UInt8], _ pieces: [Piece], to writer: inout ArchiveWriter
  ) throws(FileError) {
    var numbers: [PieceStore.Number] = []
    // What stands one behind the other is packed together.
    var waiting: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .bytes(let bytes): waiting += bytes
      case .packed(let number):
        if !waiting.isEmpty { numbers.append(store.pack(waiting)) }
        waiting = []
        numbers.append(number)
      }
    }
    numbers.append(store.pack(waiting, isLast: true))
    if let code = store.wait() { throw FileError(path: "", code: code) }
    let packed = numbers.compactMap { store.piece($0) }
    guard packed.count == numbers.count else { throw Self.damage }
    var entry = ArchiveWriter.Entry(name: name, checksum: 0, packed: 0, unpacked: 0)
    for piece in packed {
      entry.checksum = Deflate.checksum(
        entry.checksum, then: piece.checksum, ofBytes: piece.unpacked)
      entry.packed += piece.packed
      entry.unpacked += piece.unpacked
    }
    try writer.begin(entry)
    for piece in packed { try writer.append(try store.bytes(of: piece)) }
  }
}

extension [UInt8] {
  /// Where a text stands for the first time.
  fileprivate func range(of text: StaticString, from start: Int = 0) -> Range<Int>? {
    let first = Int32(unsafe text.utf8Start.pointee)
    return unsafe withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var place = start
      let last = bytes.count - text.utf8CodeUnitCount
      while place <= last, let found = unsafe memchr(base + place, first, last - place + 1) {
        place = unsafe UnsafeRawPointer(found) - base
        if unsafe memcmp(found, text.utf8Start, text.utf8CodeUnitCount) == 0 {
          return place..<place + text.utf8CodeUnitCount
        }
        place += 1
      }
      return nil
    }
  }
}
