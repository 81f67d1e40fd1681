public import Spreadsheet

extension Importer {
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
        record.table == schema.sender.table
          && record.answers.indices.allSatisfy {
            names.contains($0) || record.answers[$0].written == nil
          }
      }
  }
}
