/// Names of cells, put into a workbook after libxlsxwriter has written it.
///
/// The library keeps its names in a list that it walks through for each new one, so that the 30,000
/// of a thousand forms took a minute; and it does not find sheets with `'` or `!` in their names.
struct NamedCells {
  private struct Name: Hashable {
    /// Nil for a name of the whole workbook.
    var sheet: Int?
    /// In small letters, which Excel does not tell from capitals.
    var key: String
  }

  private var known: Set<Name> = []
  private var names: [(key: Name, text: String, target: String)] = []

  var isEmpty: Bool { names.isEmpty }

  /// Adds a name that belongs to a sheet, or to the workbook; false where Excel does not take it or it is there.
  mutating func add(_ name: String, sheet: Int?, target: String) -> Bool {
    let key = Name(sheet: sheet, key: name.lowercased())
    guard Self.isValid(name), known.insert(key).inserted else { return false }
    names.append((key, name, target))
    return true
  }

  /// The bytes of a workbook of libxlsxwriter with the names in it; nil where that cannot be.
  func added(to bytes: [UInt8]) -> [UInt8]? {
    do throws(SpreadsheetError.Cause) {
      let archive = try Archive(ByteSource(bytes: bytes), Usage(.none))
      guard let entry = archive.entries.first(where: { $0.name == Array("xl/workbook.xml".utf8) })
      else { return nil }
      var stream = try EntryStream(archive, entry)
      let part = String(decoding: try stream.readAll(limit: .max), as: UTF8.self)
      guard let changed = added(toPart: part) else { return nil }
      var change = ArchiveChange()
      change.replace(entry, with: Array(changed.utf8))
      return change.applied(to: bytes)
    } catch { return nil }
  }

  private func added(toPart part: String) -> String? {
    let sorted = names.sorted { one, other in
      (one.key.key, one.key.sheet ?? -1) < (other.key.key, other.key.sheet ?? -1)
    }
    let elements = sorted.map { name in
      let sheet = name.key.sheet.map { " localSheetId=\"\($0)\"" } ?? ""
      return "<definedName name=\"\(XMLText.escaped(name.text))\"\(sheet)>"
        + "\(XMLText.escaped(name.target))</definedName>"
    }.joined()
    if let end = part.firstRange(of: "</definedNames>") {
      return part[..<end.lowerBound] + elements + part[end.lowerBound...]
    }
    // They stand behind the sheets (CT_Workbook, ECMA-376 part 1, 18.2.27).
    guard let end = part.firstRange(of: "</sheets>") else { return nil }
    return part[..<end.upperBound] + "<definedNames>\(elements)</definedNames>"
      + part[end.upperBound...]
  }

  /// Whether Excel takes a name: a letter or `_`, then letters, digits, `_` and `.`, and no cell's
  /// reference.
  static func isValid(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first == "_" || first.properties.isAlphabetic,
      name.utf16.count <= 255,
      name.unicodeScalars.allSatisfy({
        $0 == "_" || $0 == "." || $0.properties.isAlphabetic || $0.properties.numericType != nil
      })
    else { return false }
    let upper = name.uppercased()
    let letters = upper.prefix { ("A"..."Z").contains($0) }
    let rest = upper.dropFirst(letters.count)
    let isReference =
      (1...3).contains(letters.count) && !rest.isEmpty && rest.allSatisfy(\.isNumber)
    return !isReference && !isRowColumn(upper)
  }

  /// Whether it is `R1C1` or a part of that.
  private static func isRowColumn(_ upper: String) -> Bool {
    guard upper.hasPrefix("R") || upper.hasPrefix("C") else { return false }
    let rest = upper.dropFirst().drop(while: \.isNumber)
    return rest.isEmpty
      || (upper.hasPrefix("R") && rest.first == "C" && rest.dropFirst().allSatisfy(\.isNumber))
  }
}
