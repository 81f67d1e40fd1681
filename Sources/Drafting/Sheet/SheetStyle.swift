import Forms
import Spreadsheet

/// How a sheet shows which of its cells are to be filled in.
struct SheetStyle {
  /// Whether unlocked cells are the ones to be filled in.
  let goesByLocks: Bool
  /// The fills of empty cells that are filled in.
  private let inputFills: Set<String>
  /// The fills of cells that are left empty and not asked for.
  private let closedFills: Set<String>
  /// Whether any cell shows that it is to be filled in.
  let isDrawn: Bool
  let words: [DraftWords]
  /// Texts that stand where an answer belongs, folded.
  private let placeholders: Set<String>
  /// Further ones, with `*` for any run of characters.
  private let patterns: [String]

  init(_ sheet: FormSheet, words: [DraftWords]) {
    self.words = words
    let all = words.flatMap(\.placeholders)
    let placeholders = Set(all.filter { !$0.contains("*") }.map(\.folded))
    let patterns = all.filter { $0.contains("*") }
    self.placeholders = placeholders
    self.patterns = patterns
    let unlocked = sheet.boxes.filter { $0.look.isUnlocked && $0.formula == nil }
    let texts = sheet.boxes.filter { !$0.text.isEmpty }
    goesByLocks =
      !unlocked.isEmpty
      && (sheet.isProtected || unlocked.count { !$0.text.isEmpty } * 2 < texts.count)
      && unlocked.contains { $0.isEmpty || $0.check != nil }
    var empty: [String: Int] = [:]
    var written: [String: Int] = [:]
    var plain = 0
    for box in sheet.boxes where box.formula == nil {
      if box.text.isEmpty, box.look.fill == nil, box.look.hasBorder { plain += 1 }
      guard let fill = box.look.fill else { continue }
      let isOpen = box.text.isEmpty || Self.isPlaceholder(box.text, placeholders, patterns)
      if isOpen { empty[fill, default: 0] += 1 } else { written[fill, default: 0] += 1 }
    }
    let open = empty.filter { fill, count in count > written[fill, default: 0] && !Self.isGrey(fill)
    }
    inputFills = Set(open.keys)
    closedFills = Set(
      empty.keys.filter { Self.isGrey($0) && (plain > 0 || !open.isEmpty) || open[$0] == nil })
    isDrawn =
      goesByLocks || !inputFills.isEmpty
      || sheet.boxes.contains { $0.isEmpty && ($0.look.hasBorder || $0.check != nil) }
  }

  private static func isGrey(_ fill: String) -> Bool {
    guard fill.count == 8 else { return false }
    let digits = Array(fill.suffix(6))
    guard let red = Int(String(digits[0...1]), radix: 16),
      let green = Int(String(digits[2...3]), radix: 16),
      let blue = Int(String(digits[4...5]), radix: 16)
    else { return false }
    return max(red, green, blue) - min(red, green, blue) <= 6 && red < 0xF6
  }

  /// Whether a text stands in place of an answer.
  func isPlaceholder(_ text: String) -> Bool { Self.isPlaceholder(text, placeholders, patterns) }

  private static func isPlaceholder(
    _ text: String, _ placeholders: Set<String>, _ patterns: [String]
  ) -> Bool {
    guard text.utf8.count <= 1_000 else { return false }
    let low = text.lowercased().oneLine
    guard !low.isEmpty, low.count <= 40 else { return false }
    return placeholders.contains(low.folded) || patterns.contains { low.fits($0) }
  }

  /// Whether a box is to be filled in: it is empty, or a placeholder stands in it.
  func isInput(_ box: Box) -> Bool {
    guard box.formula == nil else { return false }
    if box.guide != nil { return true }
    if !box.text.isEmpty {
      guard isPlaceholder(box.text) else { return false }
      if goesByLocks { return box.look.isUnlocked }
      return box.check != nil || box.look.fill.map(inputFills.contains) ?? false
        || inputFills.isEmpty && !box.look.isBold && box.text.count <= 16
    }
    if goesByLocks { return box.look.isUnlocked }
    if box.check != nil { return true }
    if let fill = box.look.fill { return inputFills.contains(fill) && !closedFills.contains(fill) }
    return box.look.hasBorder
  }

  /// Whether a box has the fill of those that are filled in.
  func hasInputFill(_ box: Box) -> Bool {
    !goesByLocks && box.look.fill.map(inputFills.contains) ?? false
  }

  /// Whether the sheet tells by locks or fills which cells are to be filled in.
  var tellsInputs: Bool { goesByLocks || !inputFills.isEmpty }

  /// Whether a box with a text looks as those that are filled in: what stands there is a hint.
  func looksOpen(_ box: Box) -> Bool {
    if goesByLocks { return box.look.isUnlocked }
    return box.check != nil || box.look.fill.map(inputFills.contains) ?? false
  }

  /// Whether a box that holds nothing is closed: grey, or locked among unlocked ones.
  func isClosed(_ box: Box) -> Bool {
    guard box.isEmpty, box.guide == nil else { return false }
    if goesByLocks { return !box.look.isUnlocked }
    return box.look.fill.map(closedFills.contains) ?? false
  }

  /// Whether a text tells how to fill something in rather than what is asked.
  func isHint(_ text: String) -> Bool {
    let low = text.lowercased().trimmed
    if let first = low.first, let last = low.last,
      first == "（" && last == "）" || first == "(" && last == ")"
    {
      return true
    }
    return words.contains { $0.hint.contains { low.hasPrefix($0) } }
  }

  func isExample(_ text: String) -> Bool {
    let low = text.lowercased().trimmed
    return words.contains { $0.example.contains(low) } || low.count <= 4 && low.contains("例")
  }

  func isTotal(_ text: String) -> Bool {
    let key = text.folded
    return words.contains { words in
      words.total.contains { key == $0.folded || key == $0.folded + ":" }
        || words.total.contains { $0.isHan && key.count <= 6 && key.hasPrefix($0) }
    }
  }
}
