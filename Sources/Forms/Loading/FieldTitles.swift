/// The titles of the fields of a table, which head the columns of the consolidated workbook.
enum FieldTitles {
  /// Tells fields apart whose titles are alike: the later one has its id behind, and its author is told.
  /// - Parameters:
  ///   - fields: By the index of their ids; nil where a field has faults of its own.
  ///   - table: The table as written.
  /// - Returns: The fields, each with a title of its own.
  static func apart(_ fields: [Field?], of table: WrittenTable) -> [Field?] {
    var fields = fields
    var seen: [String: String] = [:]
    for index in fields.indices {
      guard var field = fields[index] else { continue }
      let id = field.id
      guard let other = seen[field.title.zh] else {
        seen[field.title.zh] = id
        continue
      }
      let alike = field.title.zh
      field.title = Words(zh: "\(alike)（\(id)）", en: "\(field.title.en) (\(id))")
      fields[index] = field
      guard let written = table.writtenField(id) else { continue }
      (written.members?["title"] ?? written.key).warn(
        .sameTitle(alike, as: other, now: field.title))
    }
    return fields
  }
}

extension Mistake {
  fileprivate static func sameTitle(_ title: String, as field: String, now: Words) -> Mistake {
    Mistake(
      zh: "名称“\(title)”与字段 \(field) 相同，现称“\(now.zh)”；请用 title 另取一个",
      en:
        "title \"\(title)\" is that of field \(field) too, so this one is called \"\(now.en)\"; give it a title of its own"
    )
  }
}
