import Drafting
import Forms
import Spreadsheet
import TestSupport

extension Drawn {
  /// A return: the form with other texts in some cells; an empty text takes a cell's words away.
  func filled(
    _ answers: [String: String], on sheet: Int = 0, file: String = "return.xlsx"
  ) -> FilledReturn {
    var workbook = workbook
    for (name, text) in answers {
      guard let place = CellReference(name) else { continue }
      workbook.sheets[sheet].cells.removeAll { $0.reference == place }
      guard !text.isEmpty else { continue }
      let value = Double(text).map { CellValue.number($0) } ?? .string(text)
      workbook.sheets[sheet].cells.append(Cell(reference: place, value: value))
    }
    workbook.sheets[sheet].cells.sort { $0.reference < $1.reference }
    return FilledReturn(file: file, workbook: workbook, design: design)
  }

  /// The draft of the blank, which has learned from returns.
  func learned(
    from returns: [FilledReturn]
  ) throws -> (draft: Draft, schema: Schema, learned: Draft.Learned) {
    try Draft(workbook, design, named: "form", isChinese: false).learned(from: returns)
  }

  /// The draft of returns alone.
  static func drafted(
    of returns: [FilledReturn]
  ) throws -> (draft: Draft, schema: Schema, learned: Draft.Learned) {
    try Draft(of: returns, named: "form", isChinese: false).learned(from: returns)
  }
}

extension Draft {
  fileprivate func learned(
    from returns: [FilledReturn]
  ) throws -> (draft: Draft, schema: Schema, learned: Draft.Learned) {
    var draft = self
    let folder = try TemporaryFolder()
    func load(_ files: [(name: String, text: String)]) throws -> (Schema, [SchemaError.Fault]) {
      for file in files { try folder.write(file.text, to: file.name) }
      return try Schema.lint(path: folder.path)
    }
    try draft.check { try load($0).0 }
    let learned = try draft.learn(from: returns) { try load($0).0 }
    let (schema, warnings) = try load(draft.files)
    if let first = warnings.first { throw SchemaError(faults: [first]) }
    return (draft, schema, learned)
  }
}
