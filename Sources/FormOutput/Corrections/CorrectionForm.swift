import Forms
import Rounds
import Spreadsheet

/// A form to mend and send back: everything that a sender wrote, with the wrong cells marked and a
/// list of issues in front.
struct CorrectionForm {
  let schema: Schema
  let language: Language
  let returned: Return
  /// The most blank copies that are added for records that a sender counted but did not return.
  private static let mostBlank = 10

  /// Writes the form.
  ///
  /// An existing file with other content is kept: somebody may have mended or returned it.
  ///
  /// - Throws: If it could not be written whole, or another file or an input is there, which stays
  ///   as it was.
  /// - Returns: What it says of each issue, in the order of the return.
  @discardableResult
  func write(path: String, sparing files: ReadFiles) throws(ExportError) -> [Told] {
    do throws(WorkbookWriterError) {
      var workbook = try FormWorkbook(
        path: path, sparing: files, schema: schema, keepsOther: true,
        mends: MendedReturn(file: returned.file, digest: returned.mark))
      let list = try workbook.addSheet(FormText(language).issuesSheet).id
      let (copies, numbers) = copies()
      let rest = CorrectionRest(returned, copies: copies, schema: schema, language: language)
      let other = rest.isEmpty ? nil : try workbook.addSheet(FormText(language).restSheet).id
      try workbook.addInstructions()
      let placed = try workbook.place(copies)
      let words = CorrectionWords(
        cells: CorrectionCells(
          schema: schema, returned: returned, copies: copies, numbers: numbers, placed: placed),
        language: language)
      // What is said at a cell names others, which are known now.
      try workbook.draw(self.copies { words.text(of: $0) }.copies, placed)
      try CorrectionList(schema: schema, language: language, returned: returned, words: words)
        .write(in: list, to: &workbook)
      if let other { try rest.write(in: other, to: &workbook) }
      workbook.writer.activate(list)
      try workbook.close(title: schema.title.text(language))
      return returned.issues.map { issue in
        Told(
          severity: issue.severity, place: words.cells.home(of: issue), text: words.text(of: issue),
          isForSender: issue.accepted == nil && issue.kind.mending.order.isForSender)
      }
    } catch { throw .workbook(error) }
  }

  /// What the form says of an issue.
  struct Told {
    var severity: Issue.Severity
    /// The cell of the form where it is mended.
    var place: Issue.Place?
    var text: String
    /// Whether there is something to do about it.
    var isForSender: Bool
  }

  /// What the comment on an issue says.
  typealias Saying = (Issue) -> String

  /// The copies in the order of the tables, and of each the number of its record; nil for a blank one, and for
  /// a list.
  ///
  /// `say` gives the comment on an issue; it changes nothing else.
  func copies(saying say: Saying? = nil) -> (copies: [FormCopy], numbers: [Int?]) {
    let say = say ?? { $0.message(language, schema: schema) }
    var copies: [FormCopy] = []
    var numbers: [Int?] = []
    let records = RecordNumbers(returned)
    let issues = Dictionary(grouping: returned.issues.filter { $0.table != nil }) { issue in
      Place(table: issue.table ?? 0, record: issue.record)
    }
    let blank = BlankForm(schema: schema, sender: returned.sender)
    // A list inside a table is drawn with it.
    for index in schema.tables.indices where schema.tables[index].parent == nil {
      guard !schema.tables[index].isList else {
        var copy = FormCopy(table: index)
        copy.lists[index] = list(of: index, in: nil, records, issues, isFirst: true, say)
        copies.append(copy)
        numbers.append(nil)
        continue
      }
      let first = copies.count
      let own = records.records(ofTable: index)
      for (number, record) in own {
        copies.append(
          CorrectionCopy.copy(
            of: record, issues: issues[Place(table: index, record: number)] ?? [],
            schema: schema, say: say))
        numbers.append(number)
      }
      for _ in 0..<blanks(index, cameBack: own.count) {
        copies.append(missed(blank.blank(index, isRecord: false)))
        numbers.append(nil)
      }
      for inner in schema.tables[index].lists {
        for place in first..<copies.count {
          let list = list(
            of: inner.table, in: numbers[place], records, issues, isFirst: place == first,
            say)
          // A blank copy has the rows that the schema says.
          if numbers[place] != nil || list.rows.contains(where: { $0.record != nil })
            || list.remark != nil
          {
            copies[place].lists[inner.table] = list
          }
        }
      }
    }
    return (copies, numbers)
  }

  private struct Place: Hashable {
    var table: Int
    var record: Int?
  }

  /// The rows of a list, of those that stand in a record of another table; the first copy has those too that
  /// stand in none.
  private func list(
    of index: Int, in parent: Int?, _ records: RecordNumbers, _ issues: [Place: [Issue]],
    isFirst: Bool, _ say: @escaping Saying
  ) -> FormList {
    var rows = records.records(ofTable: index)
    if schema.tables[index].parent != nil {
      rows = rows.filter { row in
        row.record.parent.map { $0.record == parent } ?? isFirst
      }
    }
    var own: [Int: [Issue]] = [:]
    for (number, _) in rows { own[number] = issues[Place(table: index, record: number)] }
    let general = isFirst ? issues[Place(table: index, record: nil)] ?? [] : []
    return CorrectionRows(schema: schema, index: index, say: say)
      .list(rows, issues: own, general: general)
  }

  /// A blank copy, with what must be filled in marked where the return should have had it.
  private func missed(_ blank: FormCopy) -> FormCopy {
    let isMissed = returned.issues.contains { issue in
      switch issue.kind {
      case .tableMissing(let missing): issue.table == blank.table && missing.severity == .error
      case .countMismatch(let count): count.table == blank.table && count.stated > count.returned
      case .rowsMissing: issue.table == blank.table
      default: false
      }
    }
    guard isMissed else { return blank }
    var copy = blank
    let table = schema.tables[copy.table]
    for (index, field) in table.fields.enumerated() where field.requirement == .required {
      for slot in CorrectionPlace.answers(of: index, in: table) where copy.contents[slot] == nil {
        copy.tinted[slot] = .error
      }
    }
    return copy
  }

  /// How many blank copies are added: one where there is none, and those that were counted but not
  /// returned.
  private func blanks(_ index: Int, cameBack: Int) -> Int {
    for case .countMismatch(let count) in returned.issues.map(\.kind)
    where count.table == index && count.stated > count.returned {
      return min(count.stated - count.returned, Self.mostBlank)
    }
    for issue in returned.issues where issue.table == index {
      guard case .rowsMissing(let rows) = issue.kind else { continue }
      return min(rows.least - rows.count, Self.mostBlank)
    }
    return cameBack == 0 ? 1 : 0
  }
}
