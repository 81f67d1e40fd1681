public import Spreadsheet

extension Importer {
  /// Whether nothing in a return was written by anybody: no answer, and no cell beside the form's.
  ///
  /// What the form works out itself counts as nothing where it comes to 0.
  /// - Parameter returned: A return as read.
  /// - Returns: Whether it is blank.
  package func isUnanswered(_ returned: Return) -> Bool {
    guard returned.unread.isEmpty,
      !returned.issues.contains(where: { $0.code == .wrongForm || $0.code == .wrongVersion })
    else { return false }
    return returned.records.allSatisfy { record in
      let table = schema.tables[record.table]
      return record.answers.indices.allSatisfy { index in
        let answer = record.answers[index]
        guard answer.written != nil else { return true }
        let field = table.field(index, ofLine: record.line)
        return field.calculation != nil && answer.value?.isZero ?? true
      }
    }
  }

  /// Whether a workbook is a blank form as `template` wrote it, which nobody has saved since.
  package func isUntouchedBlank(_ workbook: Workbook) -> Bool {
    let saved = workbook.properties.modified.flatMap { SavedTime(W3CDTF: $0) }
    return saved?.seconds == WorkbookWriter.defaultCreated && isBlank(workbook)
  }

  /// Whether a workbook is a blank form of this schema and version that nobody has written into.
  ///
  /// The sender's name may be filled in. A workbook that does not say which form it is was not made
  /// by `template`; somebody may need it, so it is not called blank.
  /// - Parameter workbook: The workbook.
  /// - Returns: Whether it may be replaced without losing anything.
  public func isBlank(_ workbook: Workbook) -> Bool {
    guard FormMark(workbook) == FormMark(schema) else { return false }
    let form = read(workbook, file: "")
    let names = Set(
      [schema.sender.field]
        + schema.tables[schema.sender.table].repeatedFields.map(\.field))
    return form.unread.isEmpty
      && form.records.allSatisfy { record in
        // Printed lines are records, answered or not.
        (record.table == schema.sender.table || record.line != nil)
          && record.answers.indices.allSatisfy {
            record.table == schema.sender.table && names.contains($0)
              || record.answers[$0].written == nil
          }
      }
  }
}

extension Value {
  /// Whether it is the number 0.
  fileprivate var isZero: Bool {
    switch self {
    case .integer(let number): number == 0
    case .decimal(let number): number == 0
    default: false
    }
  }
}
