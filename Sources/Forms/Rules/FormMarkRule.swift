import Spreadsheet

/// `wrong-form` and `wrong-version`: the workbook says which form it is, and it is not this one.
///
/// A workbook that says nothing was not made by `template`; it is read as it is.
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
    return Issue(WrongForm(found: stated.form), found: stated.form)
  }

  mutating func add(_ marks: [Found]) { printed += marks }

  /// Another version, or a sheet of another version or form that was copied in.
  var issue: Issue? {
    if let stated, stated.version != own.version {
      return Issue(
        WrongVersion(found: stated.version, expected: own.version), found: stated.version)
    }
    guard let found = printed.first(where: { $0.mark != own }) else { return nil }
    let place = Issue.Place(sheet: found.sheet, cell: found.cell)
    if found.mark.form != own.form {
      return Issue(WrongForm(found: found.mark.form), place: place, found: found.mark.form)
    }
    return Issue(
      WrongVersion(found: found.mark.version, expected: own.version), place: place,
      found: found.mark.version)
  }

  /// The first mark at the foot of a table, for workbooks that lost the other marks.
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

/// The workbook says that it is another form than the one that is read.
public struct WrongForm: Finding {
  /// The id of the form that it says it is.
  public var found: String

  static let code: Issue.Code = "wrong-form"
  static let title = Words(zh: "表格不对", en: "Wrong form")

  func zh(_ issue: IssueContext) -> String {
    "这不是“\(issue.schema.title.zh)”（\(issue.schema.id)），而是另一张表（\(found)），"
      + "未读取；请改用正确的空白表填写。"
  }

  func en(_ issue: IssueContext) -> String {
    "This is another form (\(found)) than “\(issue.schema.title.en)” (\(issue.schema.id)) and was "
      + "not read; please fill in the right one."
  }
}

/// The workbook is of another version of the form, so that the questions may differ.
public struct WrongVersion: Finding {
  public var found: String
  public var expected: String

  static let code: Issue.Code = "wrong-version"
  static let title = Words(zh: "表格版本不对", en: "Wrong version")

  func zh(_ issue: IssueContext) -> String {
    "表格是 \(found) 版，现应填 \(expected) 版，问题可能已有变化；请改用新版空白表填写。"
  }

  func en(_ issue: IssueContext) -> String {
    "The form is version \(found), version \(expected) is wanted and may ask other "
      + "questions; please fill in the new one."
  }
}
