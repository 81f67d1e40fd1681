import Spreadsheet

/// `wrong-form` and `wrong-version`: the workbook says which form it is, and it is not this one.
///
/// A workbook that says nothing was not made by `template`, and is looked at for what it holds.
struct FormMarkRule {
  /// A mark printed at the foot of a copy of a table.
  struct Found {
    var mark: FormMark
    var sheet: String
    var cell: CellReference
  }

  private let own: FormMark
  private let stated: FormMark?
  private var printed: [Found] = []

  init(_ workbook: Workbook, schema: Schema) {
    own = FormMark(schema)
    stated = FormMark(workbook) ?? Self.printed(in: workbook)
  }

  /// Another form altogether.
  var wrongForm: Issue? {
    guard let stated, stated.form != own.form else { return nil }
    return Issue(.wrongForm(found: stated.form), found: stated.form)
  }

  mutating func add(_ marks: [Found]) { printed += marks }

  /// Another version, or a sheet of another version or form that was copied in.
  var issue: Issue? {
    if let stated, stated.version != own.version {
      return Issue(
        .wrongVersion(found: stated.version, expected: own.version), found: stated.version)
    }
    guard let found = printed.first(where: { $0.mark != own }) else { return nil }
    let place = Issue.Place(sheet: found.sheet, cell: found.cell)
    if found.mark.form != own.form {
      return Issue(.wrongForm(found: found.mark.form), place: place, found: found.mark.form)
    }
    return Issue(
      .wrongVersion(found: found.mark.version, expected: own.version), place: place,
      found: found.mark.version)
  }

  /// The first mark at the foot of a table, for workbooks that lost all else that told.
  private static func printed(in workbook: Workbook) -> FormMark? {
    for sheet in workbook.sheets {
      for cell in sheet.cells {
        guard case .string(let text) = cell.value, text.utf8.count < 300,
          text.utf8.starts(with: "表式".utf8),
          let mark = FormMark(printed: FoldedText(text))
        else { continue }
        return mark
      }
    }
    return nil
  }
}
