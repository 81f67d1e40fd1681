/// The parts of a workbook's package, by name, and their XML.
final class Package {
  let file: String
  let archive: Archive
  private let indexes: [String: Int]
  private let tools: ReadingTools

  init(_ source: ByteSource, file: String, _ usage: Usage) throws(SpreadsheetError) {
    self.file = file
    do throws(SpreadsheetError.Cause) {
      try source.expectZip()
      archive = try Archive(source, usage)
      indexes = try Self.index(archive.entries)
      tools = try ReadingTools.take(usage)
    } catch { throw SpreadsheetError(error, file: file) }
  }

  deinit { tools.giveBack() }

  private static func index(
    _ entries: [Archive.Entry]
  ) throws(SpreadsheetError.Cause) -> [String: Int] {
    var indexes: [String: Int] = [:]
    indexes.reserveCapacity(entries.count)
    for (index, entry) in entries.enumerated() {
      let name = String(decoding: entry.name, as: UTF8.self)
      guard PartName.isSafe(name) else { throw .corrupt(.entryName(name)) }
      // Which of two entries counts is answered one way here and another way there, so that a
      // workbook could show different data to different readers.
      guard indexes.updateValue(index, forKey: PartName.key(name)) == nil else {
        throw .corrupt(.duplicateEntry(name))
      }
    }
    return indexes
  }

  /// Whether a part is there.
  func contains(_ part: String) -> Bool { entry(part) != nil }

  /// A part ready to be parsed, by the package's parser or, while that one is busy, by another.
  func open(
    _ part: String, _ handler: XMLHandler, _ parser: XMLParser? = nil
  ) throws(SpreadsheetError) -> PartStream {
    do throws(SpreadsheetError.Cause) {
      guard let entry = entry(part) else { throw .corrupt(.missingPart(part)) }
      let stream = try EntryStream(archive, entry)
      return PartStream(stream, parser ?? tools.parser, handler, file: file, part: part)
    } catch { throw SpreadsheetError(error, file: file, part: part) }
  }

  /// Whether Expat has read a part, or a piece of one.
  var hasUsedExpat: Bool { tools.parser.hasUsedExpat }

  /// Parses a whole part: to its end, with its checksum right.
  func parse(_ part: String, _ handler: XMLHandler) throws(SpreadsheetError) {
    let stream = try open(part, handler)
    while try stream.advance() {}
  }

  /// Parses a whole part, or gives what one of the same bytes came to that was read before.
  ///
  /// - Parameters:
  ///   - part: A part whose reading depends on nothing but its bytes and its name.
  ///   - isSame: Whether a handler that took such a part was made in the same way.
  ///   - make: Makes the handler that takes the part.
  /// - Throws: Where the part is missing or cannot be read.
  /// - Returns: The handler, which must not be changed.
  func parsed<Handler: XMLHandler>(
    _ part: String, isSame: (Handler) -> Bool = { _ in true }, _ make: () -> Handler
  ) throws(SpreadsheetError) -> Handler {
    let usage = archive.usage
    let (handler, stream, stored): (Handler, PartStream, KnownParts.Stored?)
    do throws(SpreadsheetError.Cause) {
      guard let entry = entry(part) else { throw .corrupt(.missingPart(part)) }
      var unread = try EntryStream(archive, entry)
      stored = unread.stored.flatMap { packed in
        guard entry.unpacked <= KnownParts.mostBytes, packed.count <= KnownParts.mostBytes else {
          return nil
        }
        return KnownParts.Stored(name: part, entry: entry, packed: packed)
      }
      if let stored, let known = tools.known.find(stored, isSame: isSame, usage) {
        try unread.skip()
        return known
      }
      handler = make()
      stream = PartStream(unread, tools.parser, handler, file: file, part: part)
    } catch { throw SpreadsheetError(error, file: file, part: part) }
    let before = usage.cost
    while try stream.advance() {}
    if let stored { tools.known.keep(stored, handler, usage.cost.since(before), usage.limits) }
    return handler
  }

  /// The name under which a part is stored, and its bytes; nil where there is none.
  ///
  /// A part of more bytes than `limit` is refused; without it ``Limits/partBytes`` holds.
  func stored(
    _ part: String, limit: Int? = nil
  ) throws(SpreadsheetError) -> (entry: Archive.Entry, bytes: [UInt8])? {
    do throws(SpreadsheetError.Cause) {
      guard let entry = entry(part) else { return nil }
      var stream = try EntryStream(archive, entry)
      return (entry, try stream.readAll(limit: limit ?? archive.usage.limits.partBytes))
    } catch { throw SpreadsheetError(error, file: file, part: part) }
  }

  /// A number that tells the bytes of a part from others, of the archive's directory alone; nil where there is
  /// no such part.
  func digest(of part: String) -> UInt64? {
    entry(part).map {
      UInt64($0.checksum) << 32 | UInt64(truncatingIfNeeded: $0.unpacked) & 0xFFFF_FFFF
    }
  }

  /// The ``digest(of:)`` of each part that a part points at, by the id of the relationship.
  func digests(linkedFrom part: String) throws(SpreadsheetError) -> [String: UInt64] {
    var digests: [String: UInt64] = [:]
    for link in try links(of: part) { digests[link.id] = digest(of: link.part) }
    return digests
  }

  /// The relationships of a part; none where it has none.
  func relationships(of part: String) throws(SpreadsheetError) -> [Relationship] {
    let name = PartName.relationships(of: part)
    guard contains(name) else { return [] }
    return try parsed(name) { RelationshipsPart(of: part, archive.usage) }.relationships
  }

  /// The relationships of a sheet, as far as they can be read: what they lead to lies beside its cells.
  func links(of part: String) throws(SpreadsheetError) -> [Relationship] {
    do throws(SpreadsheetError) { return try relationships(of: part) } catch {
      guard case .corrupt = error.cause else { throw error }
      return []
    }
  }

  private func entry(_ part: String) -> Archive.Entry? {
    // A zip's names have 65,535 bytes at most, percent-encoded three times as many.
    guard part.utf8.count <= 3 * 65_535 else { return nil }
    if let index = indexes[PartName.key(part)] { return archive.entries[index] }
    guard let decoded = PartName.percentDecoded(part), let index = indexes[PartName.key(decoded)]
    else { return nil }
    return archive.entries[index]
  }
}

/// A part while it is being parsed.
final class PartStream {
  private var stream: EntryStream
  private let parser: XMLParser
  private let file: String
  private let part: String

  init(
    _ stream: consuming EntryStream, _ parser: XMLParser, _ handler: XMLHandler,
    file: String, part: String
  ) {
    self.stream = stream
    self.parser = parser
    self.file = file
    self.part = part
    parser.begin(handler)
  }

  /// Parses some more; false at the end of the part, whose checksum was right then.
  func advance() throws(SpreadsheetError) -> Bool {
    do throws(SpreadsheetError.Cause) { return try parser.advance(&stream) } catch {
      let position = parser.position
      throw SpreadsheetError(
        error, file: file, part: part, line: position.line, column: position.column)
    }
  }
}
