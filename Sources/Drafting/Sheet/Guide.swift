import Forms
import Spreadsheet

/// A field that the author of a blank form typed into its cell: `{name}` or `{founded: date}`.
struct Guide: Equatable {
  var field: String
  var kind: String?

  /// The kinds that may be named so; others need more than a word.
  private static let kinds: Set<String> = [
    "text", "code", "number", "count", "percent", "date", "yes_no", "tick", "phone", "mobile",
    "email", "url",
    "regions", "period", "place",
  ]

  /// Nil for a text that is no guide.
  init?(_ text: String) {
    guard text.first == "{", text.last == "}" else { return nil }
    let parts = text.dropFirst().dropLast().split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false
    )
    .map { String($0).trimmed }
    guard let id = parts.first, let first = id.first, ("a"..."z").contains(first),
      id.allSatisfy({ ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_" }),
      id.count <= 60
    else { return nil }
    field = id
    guard parts.count == 2 else { return }
    guard Self.kinds.contains(parts[1]) else { return nil }
    kind = parts[1]
  }

  /// The workbook as it is without guides: their cells are empty.
  static func removed(from workbook: Workbook) -> Workbook {
    var workbook = workbook
    for index in workbook.sheets.indices {
      workbook.sheets[index].cells.removeAll { cell in
        if case .string(let text) = cell.value { Guide(text.trimmed) != nil } else { false }
      }
    }
    return workbook
  }
}
