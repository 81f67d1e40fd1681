/// Splits the printed words of a choice around its blanks.
///
/// In `如有请选择({c}) A. 有(请备注部门名称{n}) B. 其他 {m} (请备注) 如为多个,请逐一说明{d}` the blank `c` takes the
/// letters, `n` and `m` take notes, and `d` a detail.
struct ChoiceWords {
  /// The words before the blank for the letters.
  private(set) var lead = ""
  /// The words before options and beside no note.
  private(set) var words: [String] = []
  /// The words beside the notes, in printed order.
  private(set) var noteHints: [String] = []
  /// For the field of each note, the bracket that asks for it; empty if there is none.
  private(set) var brackets: [Int: String] = [:]
  private(set) var details: [PrintedChoice.Detail] = []

  private let choice: Int
  private let options: [Forms.Option]
  private let notes: Set<Int>

  init(choice: Int, options: [Forms.Option]) {
    self.choice = choice
    self.options = options
    notes = Set(options.compactMap(\.note))
  }

  /// Adds a line of the choice.
  mutating func add(_ parts: [Line.Part], line: Int) {
    var before: Int?
    for (index, part) in parts.enumerated() {
      let next: Int? =
        if index + 1 < parts.count, case .blank(let field) = parts[index + 1] { field } else { nil }
      switch part {
      case .words(let text): add(text, behind: before, before: next, line: line)
      case .blank(let field):
        // A blank at the beginning of the line, or right after another, has no words of its own.
        if index == 0 || before != nil { add("", behind: before, before: field, line: line) }
        if notes.contains(field), brackets[field] == nil { brackets[field] = "" }
      }
      if case .blank(let field) = part { before = field } else { before = nil }
    }
  }

  /// Adds the words between two blanks, or between a blank and an end of the line.
  private mutating func add(_ text: String, behind: Int?, before: Int?, line: Int) {
    let printed = options.compactMap { range(of: $0, in: text) }
    let head = printed.map(\.lowerBound).min().map { String(text[..<$0]) } ?? text
    let tail = printed.map(\.upperBound).max().map { String(text[$0...]) }
    if let before, notes.contains(before) {
      // In `A. 有(请备注部门名称`, the part after the option's words.
      if let tail, !FoldedText(tail).key.isEmpty { noteHints.append(tail) }
      brackets[before] = Self.opened(text)
    }
    if let behind, notes.contains(behind) {
      let clauses = Self.clauses(head)
      noteHints += clauses
      if brackets[behind]?.isEmpty != false { brackets[behind] = Self.bracket(head) }
    } else if !FoldedText(head).key.isEmpty {
      words.append(head)
    }
    guard let before, !notes.contains(before) else { return }
    if before == choice {
      lead = String(text.reversed().drop(while: Self.opensBlank).reversed())
    } else {
      let asked = tail ?? Self.clauses(head).last ?? ""
      details.append(
        PrintedChoice.Detail(field: before, line: line, words: asked.filter { $0 != " " }))
    }
  }

  /// Whether a character before the letters' blank is part of it: a space, or a bracket of any shape.
  private static func opensBlank(_ character: Character) -> Bool {
    character == " "
      || character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .openPunctuation }
  }

  /// An open bracket at the end of words, closed: `(请备注部门名称)`; empty if none is open.
  private static func opened(_ text: String) -> String {
    guard let open = text.lastIndex(where: { "(（".contains($0) }) else { return "" }
    let words = text[open...]
    return words.contains { ")）".contains($0) } ? "" : words + ")"
  }

  /// A bracket at the beginning of words: `(请备注)`.
  private static func bracket(_ text: String) -> String {
    let rest = text.drop { $0 == " " || $0 == "_" }
    guard let first = rest.first, "(（".contains(first),
      let close = rest.firstIndex(where: { ")）".contains($0) })
    else { return "" }
    return String(rest[...close])
  }

  /// Splits `(请备注) 如合作对象为多个,…`, which asks for two things: the part in parentheses is a hint of its
  /// own.
  private static func clauses(_ text: String) -> [String] {
    guard let close = text.firstIndex(where: { ")）".contains($0) }) else {
      return FoldedText(text).key.isEmpty ? [] : [text]
    }
    let next = text.index(after: close)
    return [String(text[..<next]), String(text[next...])].filter { !FoldedText($0).key.isEmpty }
  }

  private func range(of option: Forms.Option, in text: String) -> Range<String.Index>? {
    guard let letter = option.letter else { return worded(option, in: text) }
    var from = text.startIndex
    while from < text.endIndex, let letter = text[from...].firstIndex(of: letter) {
      var words = text.index(after: letter)
      while words < text.endIndex, ".．、: ".contains(text[words]) {
        words = text.index(after: words)
      }
      if text[words...].hasPrefix(option.words) {
        return letter..<text.index(words, offsetBy: option.words.count)
      }
      from = text.index(after: letter)
    }
    return nil
  }

  /// The words of an option without a letter, with no other word before or behind.
  private func worded(_ option: Forms.Option, in text: String) -> Range<String.Index>? {
    func isWord(_ character: Character?) -> Bool {
      character.map { $0.isLetter || $0.isNumber } ?? false
    }
    return text.ranges(of: option.words).first { range in
      !isWord(text[..<range.lowerBound].last) && !isWord(text[range.upperBound...].first)
    }
  }
}
