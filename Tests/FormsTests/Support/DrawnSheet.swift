import Spreadsheet

@testable import Forms

extension Sheet {
  /// A sheet as one draws it: a line a row, its cells between strokes; what is empty is no cell.
  static func drawn(_ name: String, _ drawing: String, merges: [String] = []) -> Sheet {
    var cells: [Cell] = []
    for (row, line) in drawing.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      for (column, text) in line.split(separator: "|", omittingEmptySubsequences: false)
        .enumerated()
      {
        let text = String(text).trimmed
        guard !text.isEmpty else { continue }
        cells.append(
          Cell(reference: CellReference(row: row, column: column), value: .string(text)))
      }
    }
    return Sheet(name: name, cells: cells, merges: merges.compactMap { CellRange($0) })
  }
}

extension Return {
  /// Each record with its answers and their cells: `people Name!B2: name=Ann@B2`.
  func told(_ schema: Schema) -> [String] {
    records.map { record in
      let table = schema.tables[record.table]
      let answers = zip(table.fields, record.answers).map { field, answer in
        "\(field.id)=\(answer.written ?? "")@\(answer.cell.map { "\($0)" } ?? "?")"
      }
      return "\(table.id) \(record.sheet): " + answers.joined(separator: " ")
    }
  }

  /// Each issue with its field and place: `required-missing name Admin!B2`.
  func faults(_ schema: Schema) -> [String] {
    issues.map { issue in
      let field = issue.table.flatMap { table in
        issue.field.map { schema.tables[table].fields[$0].id }
      }
      let place = issue.place.map { "\($0.sheet)!\($0.cell)" }
      return [issue.code.rawValue, field, place].compactMap(\.self).joined(separator: " ")
    }
  }
}

/// A form of one table, or of several files, as its schema writes it.
enum DrawnForm {
  /// - Parameters:
  ///   - table: The file of the table `people`.
  ///   - form: What `form.yaml` says besides what it must.
  ///   - needsOffice: Whether the sender is named in a table of its own, that returns may lack.
  /// - Returns: The form.
  /// - Throws: What is wrong with it.
  static func load(
    _ table: String, form: String = "", needsOffice: Bool = false
  ) throws -> Schema {
    let office = """
      table: office
      sheet: Office
      title: The office that returns this
      copies: one
      questions: [{label: Name of the office, answer: "{office}"}]
      fields: {office: {kind: text, title: {en: Name}}}
      """
    return try SmallForm(files: [
      "form.yaml": """
      form: drawn
      version: "1"
      title: {zh: 表, en: Form}
      country: GB
      sender: \(needsOffice ? "office.office" : "people.name")
      tables: [table.yaml\(needsOffice ? ", office.yaml" : "")]
      \(form)
      """, "table.yaml": table, "office.yaml": office,
    ]).load()
  }
}
