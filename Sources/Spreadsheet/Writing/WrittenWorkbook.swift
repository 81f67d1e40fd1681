import Dispatch
internal import Synchronization

/// A workbook that was just written, read again.
enum WrittenWorkbook {
  /// The first sheet that cannot be read or has another number of rows than were written; nil where
  /// all is there.
  ///
  /// A row that was cut off is no XML; one that is missing shows in the number.
  static func firstDifference(
    inFileAt path: String, from written: [(name: String, filled: Int)]
  ) -> String? {
    let first = Mutex<(sheet: Int, name: String)?>(nil)
    // Every second sheet on each of two threads.
    DispatchQueue.concurrentPerform(iterations: 2) { place in
      guard let found = difference(inFileAt: path, from: written, place) else { return }
      first.withLock { if found.sheet < $0?.sheet ?? .max { $0 = found } }
    }
    return first.withLock { $0?.name }
  }

  /// The first difference among every second sheet, from one place on; behind the first place that of all other parts
  /// too.
  private static func difference(
    inFileAt path: String, from written: [(name: String, filled: Int)], _ place: Int
  ) -> (sheet: Int, name: String)? {
    var sheet = 0
    func found() -> (Int, String) {
      (sheet, written.indices.contains(sheet) ? written[sheet].name : "")
    }
    do throws(SpreadsheetError) {
      let reader = try WorkbookReader(path: path, limits: .none)
      guard reader.tabs.count == written.count else { return found() }
      for index in stride(from: place, to: written.count, by: 2) {
        sheet = index
        let rows = FilledRowsPart()
        try reader.package.parse(reader.tabs[index].part, rows)
        if rows.count != written[index].filled { return found() }
      }
      guard place == 0 else { return nil }
      return try firstOtherPart(of: reader).map { (written.count, $0) }
    } catch {
      return found()
    }
  }
}

extension WrittenWorkbook {
  /// The first part that is no sheet and no XML; nil where all are.
  private static func firstOtherPart(of reader: borrowing WorkbookReader) throws(SpreadsheetError)
    -> String?
  {
    let sheets = Set(reader.tabs.map(\.part))
    for entry in reader.package.archive.entries {
      let name = String(decoding: entry.name, as: UTF8.self)
      guard !sheets.contains(name), [".xml", ".rels", ".vml"].contains(where: name.hasSuffix) else {
        continue
      }
      do throws(SpreadsheetError) { try reader.package.parse(name, XMLHandler()) } catch {
        return name
      }
    }
    return nil
  }

  /// How many bytes the largest part unpacks to; 0 where the file is no archive.
  static func largestPart(inFileAt path: String) -> Int {
    do throws(SpreadsheetError.Cause) {
      let archive = try Archive(try ByteSource(path: path), Usage(.none))
      return archive.entries.map(\.unpacked).max() ?? 0
    } catch {
      return 0
    }
  }
}

/// Counts the rows of a sheet that hold something, whatever it is.
final class FilledRowsPart: XMLHandler {
  private(set) var count = 0
  private var isInCell = false
  private var isFilled = false

  override func start(_ name: XMLBytes, _ attributes: XMLAttributes) {
    switch name {
    case "row": isFilled = false
    case "c": isInCell = true
    default: return
    }
  }

  override func end(_ name: XMLBytes) {
    switch name {
    case "row": if isFilled { count += 1 }
    case "c": isInCell = false
    default: return
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInCell { isFilled = true }
  }
}

extension Limits {
  /// No limits, for a file that is our own.
  static var none: Limits {
    var limits = Limits()
    for limit in [
      \Limits.entries, \.directoryBytes, \.partBytes, \.totalBytes, \.ratio, \.ratioGraceBytes,
      \.elements, \.tagBytes, \.cells, \.strings, \.stringBytes, \.textBytes, \.merges, \.sheets,
      \.objects,
    ] {
      limits[keyPath: limit] = .max / 2
    }
    return limits
  }
}
