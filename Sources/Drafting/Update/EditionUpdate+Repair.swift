public import Forms

extension EditionUpdate {
  /// Loads the new schema; what names something that was dropped becomes a comment, and is told.
  ///
  /// - Parameter load: Writes the files somewhere and loads them.
  /// - Throws: ``DraftError/notUpdated(_:)`` where that is not enough, and what `load` throws.
  public mutating func check(_ load: ([(name: String, text: String)]) throws -> Schema) throws {
    var rest = 200
    while true {
      do {
        _ = try load(files)
        return
      } catch let error as SchemaError {
        guard rest > 0, let fault = error.faults.first, suspend(fault) else {
          throw DraftError.notUpdated(error)
        }
        rest -= 1
      }
    }
  }

  private mutating func suspend(_ fault: SchemaError.Fault) -> Bool {
    let name = String(fault.file.split(separator: "/").last ?? "")
    let index = outline.tables.firstIndex { $0.file.name == name }
    guard name == outline.form.name || index != nil else { return false }
    var suspension = Suspension(
      file: index.map { outline.tables[$0].file } ?? outline.form,
      table: index.map { outline.tables[$0].id }, reason: suspended)
    guard let change = suspension.suspend(fault) else { return false }
    if let index {
      outline.tables[index].file = suspension.file
    } else {
      outline.form = suspension.file
    }
    changes.append(change)
    return true
  }
}

/// Makes a comment of what a fault of a file is about.
private struct Suspension {
  var file: YamlFile
  let table: String?
  let reason: String

  /// What a schema cannot be without.
  private static let needed: Set<String> = [
    "form", "version", "title", "sender", "tables", "table", "sheet", "copies", "fields", "like",
  ]

  /// Nil where the schema cannot be without it.
  mutating func suspend(_ fault: SchemaError.Fault) -> FormChange? {
    guard let root = file.root, case .mapping(let entries) = root,
      let place = file.offset(line: fault.line, fault.column),
      let entry = entries.first(where: { entry in
        file.start(of: entry.key).map { file.lines(from: $0).contains(place) } ?? false
      }), let key = entry.key.scalar?.string
    else { return nil }
    if key == "fields" {
      guard case .mapping(let fields) = entry.value,
        let field = fields.first(where: { field in
          file.start(of: field.key).map { file.lines(from: $0).contains(place) } ?? false
        }), let id = field.key.scalar?.string, case .mapping(let members) = field.value
      else { return nil }
      // Of a field only what names the dropped one is taken away.
      let own = Array(members).last { member in (file.start(of: member.key) ?? .max) <= place }
      guard let member = own?.key.scalar?.string, member != "kind",
        let value = own.flatMap({ file.span(of: $0.value, inFlow: file.isFlow(field.value)) })
      else { return nil }
      let was = "\(member): \(file.text(in: value))"
      guard file.remove(member, of: field.value) else { return nil }
      return FormChange(kind: .suspended, table: table, field: id, was: was.oneLine)
    }
    // Of a list or a mapping only the entry.
    if !file.isFlow(entry.value) {
      let starts: [Int] =
        switch entry.value {
        case .sequence(let items): items.compactMap { file.start(of: $0) }
        case .mapping(let items): items.compactMap { file.start(of: $0.key) }
        default: []
        }
      if let start = starts.first(where: { file.lines(from: $0).contains(place) }) {
        return comment(file.lines(from: start), starts.count == 1 ? entry.key : nil)
      }
    }
    guard !Self.needed.contains(key), let start = file.start(of: entry.key) else { return nil }
    return comment(file.lines(from: start), nil)
  }

  /// Makes a comment of some lines; with the last entry of a list, of its key too.
  private mutating func comment(_ range: Range<Int>, _ key: YamlNode?) -> FormChange? {
    var range = range
    if let key, let start = file.start(of: key) { range = file.lines(from: start) }
    let text = file.text(in: range)
    let commented = YamlFile.commented(text, reason: reason)
    guard commented != text else { return nil }
    file.replace(range, with: commented)
    return FormChange(
      kind: .suspended, table: table, field: table == nil ? file.name : nil, was: text.oneLine)
  }
}
