package import Forms

/// A copy of a table to be drawn: the contents of its cells, and what is wrong with them.
package struct FormCopy: Sendable {
  package enum Content: Hashable, Sendable {
    case text(String)
    case number(Double)

    package var isText: Bool { if case .text = self { true } else { false } }
  }
  /// What is said about a cell.
  package struct Remark: Hashable, Sendable {
    package var severity: Issue.Severity
    package var text: String
  }

  /// The table, an index into the schema's.
  package var table: Int
  package var contents: [TableLayout.Slot: Content] = [:]
  package var remarks: [TableLayout.Slot: Remark] = [:]
  /// Cells that are colored without a comment, each with the severity of the color.
  package var tinted: [TableLayout.Slot: Issue.Severity] = [:]
  /// What is said about the table as a whole, at its title.
  package var titleRemark: Remark?
  /// What stands in its lists, by their table; a list that is not named is blank.
  package var lists: [Int: FormList] = [:]

  package init(table: Int) { self.table = table }
}

extension FormCopy.Content {
  /// A day as spreadsheets count it, and yes or no in the form's words; nil for what people type otherwise.
  init?(_ value: Value?, of field: Field) {
    switch value {
    case .date(let date):
      guard case .day(let serial) = ListSheet.Content(date) else { return nil }
      self = .number(serial)
    case .flag(let flag):
      guard let box = field.kind.boxes.first(where: { $0.key == "\(flag)" }) else { return nil }
      self = .text(box.words)
    default: return nil
    }
  }
}
