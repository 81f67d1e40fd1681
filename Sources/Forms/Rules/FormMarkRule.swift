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
  /// What the form itself says of its edition, of each mark that the schema names.
  private let editions: [(mark: EditionMark, found: EditionMarks.Found?)]
  private var printed: [Found] = []

  init(_ workbook: Workbook, schema: Schema) {
    own = FormMark(schema)
    stated = FormMark(workbook) ?? Self.printed(in: workbook)
    editions = schema.marks.map { ($0, EditionMarks.find($0, in: workbook)) }
  }

  /// A mark that says that this is another edition or another form; nothing of it is read then.
  var wrongEdition: Issue? {
    for (mark, found) in editions {
      guard let found, found.state == .wrong else { continue }
      return Self.issue(mark, found.text, found.place)
    }
    return nil
  }

  /// The cells that hold the marks, with the words before them.
  var cells: Set<Issue.Place> {
    Set(
      editions.flatMap { _, found in
        found.map { [$0.label, $0.place] } ?? []
      })
  }

  /// Whether the workbook says that `template` made it for this form; it prints no marks of the form.
  var isGenerated: Bool { stated == own }

  /// The same of a mark that is gone, from a workbook that holds something of the form.
  var lostEdition: Issue? {
    editions.first { $0.found == nil }.map { Self.issue($0.mark, "", nil) }
  }

  /// Warnings of older editions that are still read.
  var olderEditions: [Issue] {
    editions.compactMap { mark, found in
      guard let found, found.state == .older else { return nil }
      return Issue(
        WrongVersion(
          found: found.text, expected: mark.wanted.joined(separator: " / "), isRead: true),
        place: found.place, found: found.text)
    }
  }

  private static func issue(_ mark: EditionMark, _ text: String, _ place: Issue.Place?) -> Issue {
    mark.tellsForm
      ? Issue(WrongForm(found: text), place: place, found: text)
      : Issue(
        WrongVersion(found: text, expected: mark.wanted.joined(separator: " / ")), place: place,
        found: text)
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
          FormMark.mayStand(in: text),
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
  var mending: Mending { Mending(order: .fillThisForm) }

  func zh(_ issue: IssueContext) -> String {
    "这不是“\(issue.schema.title.zh)”（\(issue.schema.id)），而是另一张表（\(found)），"
      + "未读取\(issue.ask("；请改用正确的空白表填写"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "This is another form (\(found)) than “\(issue.schema.title.en)” (\(issue.schema.id)) and was "
      + "not read\(issue.ask("; please fill in the right one"))."
  }
}

/// The workbook is of another version of the form, so that the questions may differ.
public struct WrongVersion: Finding {
  public var found: String
  public var expected: String
  /// Whether it is read all the same.
  public var isRead = false

  static let code: Issue.Code = "wrong-version"
  var severity: Issue.Severity { isRead ? .warning : .error }
  static let title = Words(zh: "表格版本不对", en: "Wrong version")
  var mending: Mending { Mending(order: isRead ? .nothing : .fillThisForm) }

  func zh(_ issue: IssueContext) -> String {
    if isRead { return "表格是 \(found) 版，现为 \(expected) 版；仍可读取。" }
    if found.isEmpty { return "表格上没有版本标记（应为 \(expected)），可能是别的版本\(issue.ask("；请改用新版空白表填写"))。" }
    return "表格是 \(found) 版，现应填 \(expected) 版，问题可能已有变化\(issue.ask("；请改用新版空白表填写"))。"
  }

  func en(_ issue: IssueContext) -> String {
    if isRead {
      return
        "The form is version \(found), version \(expected) is sent out now; it was read all the same."
    }
    if found.isEmpty {
      return
        "The mark of the edition (\(expected)) is gone, so that it may be another one"
        + "\(issue.ask("; please fill in the new form"))."
    }
    return "The form is version \(found), version \(expected) is wanted and may ask other "
      + "questions\(issue.ask("; please fill in the new one"))."
  }
}
