import Forms
import Spreadsheet

/// The answer to one question as it is written into its cells, and what must be read from them.
struct Writing {
  let asked: Asked
  /// What the form prints in each cell of the answer; of an answer inside its label's cell, all of it.
  let printed: [String]
  /// Whether label and answer share a cell.
  let isInside: Bool
  /// What must be read; a way that writes 亩 changes it.
  var values: [String: Value]
  /// What each cell holds then.
  var cells: [CellValue?]
  var isDate = false
  /// Check boxes that lie over the first cell.
  var boxes: [(words: String, isTicked: Bool)] = []
  var format = CellFormat.general
  /// Codes of issues that the way itself must bring, with their fields.
  var issues: [(code: String, field: String)] = []
  /// Fields beside whose answers stands something that is listed as unread.
  var besides: [String] = []
  /// Fields whose values are not compared, because a fault was put in.
  var unchecked: Set<String> = []
  /// What a fault puts into the blanks of these fields instead of their values.
  var instead: [String: String] = [:]

  init(_ asked: Asked, printed: [String], isInside: Bool, values: [String: Value]) {
    self.asked = asked
    self.printed = printed
    self.isInside = isInside
    let fields = Set(asked.fields.map(\.id))
    self.values = values.filter { fields.contains($0.key) }
    cells = printed.map { $0.isEmpty ? nil : .string($0) }
  }

  func text(_ field: String) -> String {
    if case .text(let text) = values[field] { text } else { "" }
  }

  mutating func write(_ text: String, line: Int = 0) {
    cells[line] = text.isEmpty ? nil : .string(text)
  }
}

extension String {
  /// The text with digits, and if wanted punctuation, in full width.
  func fullWidth(punctuation: Bool = false) -> String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          let isDigit = (0x30...0x39).contains(scalar.value)
          let isPoint = "(),:;?./".unicodeScalars.contains(scalar)
          guard isDigit || punctuation && isPoint else { return scalar }
          return Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
        }))
  }

  func replacing(_ old: String, by new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}

extension Double {
  /// `6351.8`, `12000`.
  var plain: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
