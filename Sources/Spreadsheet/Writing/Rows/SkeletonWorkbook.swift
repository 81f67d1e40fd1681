#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Why a workbook could not be put together.
enum SkeletonError: Error {
  /// What the library wrote is not whole.
  case damaged
  /// What was packed could not be kept: the `errno`.
  case temporary(Int32)
  /// The workbook could not be written.
  case file(FileError)
}

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
  /// - Throws: If they are no archive.
  init(
    _ bytes: [UInt8], _ sheets: [(rows: PackedStretch?, links: SheetLinks)], _ store: PieceStore
  ) throws(SkeletonError) {
    do throws(SpreadsheetError.Cause) {
      archive = try Archive(ByteSource(bytes: bytes), Usage(.none))
    } catch { throw .damaged }
    self.sheets = sheets
    self.store = store
  }

  /// Writes the whole workbook.
  /// - Throws: If it can't be written, or a part is not as the library writes it.
  func write(to writer: consuming ArchiveWriter) throws(SkeletonError) {
    var waiting = sheets.map { $0.links.relationships }
    for entry in archive.entries {
      if let index = number(entry.name, "xl/worksheets/sheet", ".xml") {
        try write(entry.name, try pieces(of: index, around: try part(entry)), to: &writer)
      } else if let index = number(entry.name, Self.relationships, ".xml.rels"),
        !waiting[index].isEmpty
      {
        let part = try part(entry)
        guard let end = part.range(of: "</Relationships>")?.lowerBound else { throw .damaged }
        try write(
          entry.name,
          [.bytes(part[..<end])] + waiting[index].pieces.map(Piece.packed)
            + [.bytes(part[end...])], to: &writer)
        waiting[index] = PackedStretch(in: store)
      } else {
        guard let packed = archive.packed(entry), entry.method == 8 else { throw .damaged }
        do throws(FileError) {
          try writer.begin(
            ArchiveWriter.Entry(
              name: entry.name, checksum: entry.checksum, packed: entry.packed,
              unpacked: entry.unpacked))
          try writer.append(packed)
        } catch { throw .file(error) }
      }
    }
    // The sheets that the library relates to nothing.
    for (index, stretch) in waiting.enumerated() where !stretch.isEmpty {
      try write(
        Array("\(Self.relationships)\(index + 1).xml.rels".utf8),
        [.text(Self.relationshipsBegin)] + stretch.pieces.map(Piece.packed)
          + [.text("</Relationships>")], to: &writer)
    }
    do throws(FileError) { try writer.finish() } catch { throw .file(error) }
  }

  private static let relationships = "xl/worksheets/_rels/sheet"
  private static let relationshipsBegin = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
    """

  /// A stretch of a part.
  private enum Piece {
    case bytes(ArraySlice<UInt8>)
    case packed(PieceStore.PieceID)

    static func text(_ text: String) -> Piece { .bytes(ArraySlice(text.utf8)) }
  }

  /// The number of a sheet, from 0, in the name of a part: what stands between two texts.
  private func number(_ name: [UInt8], _ before: String, _ after: String) -> Int? {
    let name = String(decoding: name, as: UTF8.self)
    guard name.hasPrefix(before), name.hasSuffix(after),
      let number = Int(name.dropFirst(before.count).dropLast(after.count)),
      sheets.indices.contains(number - 1)
    else { return nil }
    return number - 1
  }

  private func part(_ entry: Archive.Entry) throws(SkeletonError) -> [UInt8] {
    do throws(SpreadsheetError.Cause) {
      var stream = try EntryStream(archive, entry)
      return try stream.readAll(limit: .max)
    } catch { throw .damaged }
  }

  /// A sheet's part with its rows and links.
  private func pieces(of index: Int, around part: [UInt8]) throws(SkeletonError) -> [Piece] {
    guard let start = part.range(of: "<sheetData")?.lowerBound,
      let end = (part.range(of: "</sheetData>") ?? part.range(of: "<sheetData/>"))?.upperBound,
      // Links stand before how the sheet is printed (CT_Worksheet, ECMA-376 part 1, 18.3.1.99).
      let printing =
        (part.range(of: "<printOptions", from: end)
        ?? part.range(of: "<pageMargins", from: end))?.lowerBound
    else { throw .damaged }
    var pieces: [Piece]
    if let rows = sheets[index].rows {
      pieces =
        [.bytes(part[..<start]), .text("<sheetData>")] + rows.pieces.map(Piece.packed)
        + [.text("</sheetData>"), .bytes(part[end..<printing])]
    } else {
      pieces = [.bytes(part[..<printing])]
    }
    let links = sheets[index].links.elements
    if !links.isEmpty {
      pieces += [.text("<hyperlinks>")] + links.pieces.map(Piece.packed)
      pieces.append(.text("</hyperlinks>"))
    }
    return pieces + [.bytes(part[printing...])]
  }

  /// Writes a part of several pieces, of which the last is not packed yet.
  private func write(
    _ name: [UInt8], _ pieces: [Piece], to writer: inout ArchiveWriter
  ) throws(SkeletonError) {
    var ids: [PieceStore.PieceID] = []
    // What stands one behind the other is packed together.
    var waiting: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .bytes(let bytes): waiting += bytes
      case .packed(let id):
        if !waiting.isEmpty { ids.append(store.pack(waiting)) }
        waiting = []
        ids.append(id)
      }
    }
    ids.append(store.pack(waiting, isLast: true))
    if let code = store.wait() { throw .temporary(code) }
    let packed = ids.compactMap { store.piece($0) }
    guard packed.count == ids.count else { throw .damaged }
    var entry = ArchiveWriter.Entry(name: name, checksum: 0, packed: 0, unpacked: 0)
    for piece in packed {
      entry.checksum = Deflate.checksum(
        entry.checksum, then: piece.checksum, ofBytes: piece.unpacked)
      entry.packed += piece.packed
      entry.unpacked += piece.unpacked
    }
    for (index, piece) in packed.enumerated() {
      let bytes: [UInt8]
      do throws(FileError) { bytes = try store.bytes(of: piece) } catch {
        throw .temporary(error.code)
      }
      do throws(FileError) {
        if index == 0 { try writer.begin(entry) }
        try writer.append(bytes)
      } catch { throw .file(error) }
    }
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
