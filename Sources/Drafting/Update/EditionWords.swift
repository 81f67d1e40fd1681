import Forms
import Spreadsheet

/// The words of the new edition and those that the schema knows, so that what a draft sees otherwise than the author is
/// no change of the form.
struct EditionWords {
  /// What stands in the cells of the new blank, all of it in one, and each by itself.
  private let all: String
  private let cells: Set<String>
  private let known: Set<String>

  init(_ workbook: Workbook, known: Set<String>, ignored: Set<String>) {
    var known = known
    var cells: Set<String> = []
    var all = ""
    for sheet in workbook.sheets {
      cells.insert(DraftTitle.bare(sheet.name).folded)
      for cell in sheet.cells {
        guard case .string(let text) = cell.value else { continue }
        let key = Self.key(text)
        if cells.insert(key).inserted { all += key + "\u{1}" }
        cells.insert(DraftTitle.bare(text).folded)
        let before = CellReference(row: cell.reference.row, column: cell.reference.column - 1)
        if case .string(let label)? = sheet[before]?.value,
          ignored.contains(DraftTitle.bare(label).folded)
        {
          known.insert(DraftTitle.bare(text).folded)
        }
      }
    }
    self.all = all
    self.cells = cells
    self.known = known
  }

  /// Without white space and the lines to write on.
  static func key(_ text: String) -> String {
    text.filter { !"_＿".contains($0) }.folded
  }

  /// Whether words stand in the new blank.
  func stands(_ text: String) -> Bool {
    let bare = DraftTitle.bare(text).folded
    if bare.isEmpty || cells.contains(bare) { return true }
    // A short label is a part of longer ones.
    let key = Self.key(text)
    let isLong = key.count > (key.isHan ? 6 : 14)
    return isLong && (all.contains(key) || all.contains(bare))
  }

  /// Whether words stand in the new blank with the same number before them.
  func standsAsItIs(_ text: String) -> Bool {
    let key = Self.key(text)
    return key.isEmpty || cells.contains(key)
      || key.count > (key.isHan ? 6 : 14) && all.contains(key)
  }

  /// Whether the schema has words, wherever.
  func isKnown(_ text: String) -> Bool {
    let bare = DraftTitle.bare(text).folded
    return bare.isEmpty || known.contains(bare) || known.contains(Self.key(text))
  }
}
