public import Forms
import Glibc
public import Spreadsheet

/// The file of the office's decisions, to which decisions are added.
///
/// What stands in it is never changed: a decision is put behind it, and only one that was written in this way is
/// taken out again. Each time a whole new file takes the place of the old one, so that nothing is lost whenever
/// the program ends.
public struct DecisionFile: Sendable {
  public let path: String

  /// - Parameter folder: The folder of the returns.
  public init(in folder: String) {
    path = (folder.hasSuffix("/") ? folder : folder + "/") + Decision.fileName
  }

  /// The decisions in the order of the file; none where there is no file.
  /// - Parameters:
  ///   - schemas: The forms whose tables and fields it may name.
  ///   - sparesOthers: Whether decisions about other forms are passed over; if not, they are faults.
  /// - Throws: All faults, each with its line and column.
  /// - Returns: The decisions.
  public func decisions(
    _ schemas: [Schema], sparesOthers: Bool = false
  ) throws(SchemaError) -> [Decision] {
    guard access(path, F_OK) == 0 else { return [] }
    return try Decision.load(path: path, schemas: schemas, sparesOthers: sparesOthers)
  }

  /// Adds a decision at the end.
  ///
  /// - Throws: If it could not be written; the file is then as it was. An `EILSEQ` means that one of its texts
  ///   cannot stand there, see `Decision.isWritable`.
  public func add(_ decision: Decision) throws(FileError) {
    guard decision.isWritable else { throw FileError(path: path, code: EILSEQ) }
    var bytes = try bytes()
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    bytes += decision.yaml.utf8
    try write(bytes)
  }

  /// Takes out a decision that ``add(_:)`` wrote, the last one if it was written several times.
  ///
  /// - Throws: If the file could not be written; it is then as it was.
  /// - Returns: Whether it was there, as it was written.
  public func remove(_ decision: Decision) throws(FileError) -> Bool {
    let bytes = try bytes()
    let item = Array(decision.yaml.utf8)
    guard item.count <= bytes.count else { return false }
    for start in stride(from: bytes.count - item.count, through: 0, by: -1)
    where bytes[start] == item[0] && (start == 0 || bytes[start - 1] == UInt8(ascii: "\n"))
      && bytes[start..<start + item.count].elementsEqual(item)
    {
      // What follows must be another item, not more lines of this one.
      let end = start + item.count
      guard end == bytes.count || bytes[end] != UInt8(ascii: " ") else { continue }
      try write(Array(bytes[..<start] + bytes[end...]))
      return true
    }
    return false
  }

  private func bytes() throws(FileError) -> [UInt8] {
    guard access(path, F_OK) == 0 else { return [] }
    return try RegularFile.bytes(path: path, limit: 64 << 20)
  }

  private func write(_ bytes: [UInt8]) throws(FileError) {
    var file = try PendingFile(target: path, sparing: .none)
    do throws(FileError) { try file.write(bytes) } catch {
      throw FileError(path: path, code: error.code)
    }
    // On the disk before the old one is gone.
    guard fsync(file.descriptor) == 0 else { throw FileError(path: path, code: errno) }
    try file.commit()
  }
}

extension Decision {
  /// The decision as an item of the file.
  public var yaml: String {
    var text = "- file: \(Self.scalar(file))\n"
    func line(_ key: String, _ value: String?) {
      if let value { text += "  \(key): \(Self.scalar(value))\n" }
    }
    if let digest { text += "  digest: sha256:\(Self.hex(digest.bytes))\n" }
    switch verdict {
    case .counts: text += "  status: counts\n"
    case .ignored: text += "  status: ignored\n"
    case .sentBack: text += "  status: sent-back\n"
    case .sender(let name): line("sender", name)
    case .accept(let issue):
      let members = [
        ("code", issue.code.rawValue), ("table", issue.table),
        ("record", issue.record.map(String.init)),
        ("field", issue.field), ("sheet", issue.sheet), ("cell", issue.cell),
      ]
      let written = members.compactMap { key, value in
        value.map { "\(key): \(key == "record" ? $0 : Self.scalar($0))" }
      }
      text += "  accept: {\(written.joined(separator: ", "))}\n"
    case .change(let change):
      text += "  change: {table: \(Self.scalar(change.table)), record: \(change.record), "
      text += "field: \(Self.scalar(change.field)), to: \(Self.scalar(change.to))}\n"
    }
    line("because", because)
    line("by", by)
    line("at", at)
    return text
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// A text as YAML: as it is where that is plain, else in double quotes.
  private static func scalar(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.first.map {
        $0.properties.isIdeographic || ("a"..."z").contains($0) || ("A"..."Z").contains($0)
      } == true
      && text.unicodeScalars.allSatisfy {
        $0.properties.isIdeographic || ("a"..."z").contains($0) || ("A"..."Z").contains($0)
          || ("0"..."9").contains($0)
          || "/._-（）".unicodeScalars.contains($0)
      }
      && !["y", "n", "yes", "no", "true", "false", "null", "on", "off"].contains(text.lowercased())
    if isPlain { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default:
        // What YAML does not print (YAML 1.2, 5.1), and line ends of Unicode.
        let value = scalar.value
        let isPrinted =
          value >= 0x20 && value != 0x7F && !(0x80..<0xA0).contains(value)
          && ![0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF].contains(value)
        if isPrinted {
          quoted.unicodeScalars.append(scalar)
        } else {
          let hex = String(value, radix: 16)
          quoted += "\\U" + String(repeating: "0", count: 8 - hex.count) + hex
        }
      }
    }
    return quoted + "\""
  }
}
