import Forms
import Spreadsheet

/// How the text of an answer shows, in ways that do not change what it says or that must be told.
enum LookWay: String, Way {
  static let group = "look"
  case plain
  case footnote = "a footnote's number behind a number"
  case struckBefore = "an older answer struck out before it"
  case struckBehind = "an older answer struck out behind it"
  case symbols = "marks in fonts of marks"

  /// Changes what was written; the marks are those of ``Sheet/marked()``.
  static func write(_ writing: inout Writing, _ picker: inout Picker, for place: String) {
    guard case .string(let text) = writing.cells[0], !writing.values.isEmpty,
      writing.instead.isEmpty
    else { return }
    let way = picker.pick(Self.self, for: place, percent: 15) { $0.applies(to: text, writing) }
    switch way {
    case .plain: return
    case .footnote: writing.cells[0] = .string(footnoted(text))
    case .struckBefore, .struckBehind:
      guard let field = writing.asked.fields.first?.id else { return }
      let old = "⟦s:旧答案1⟧"
      writing.cells[0] = .string(way == .struckBefore ? old + text : text + old)
      writing.issues.append((code: "struck-out", field: field))
    case .symbols:
      let marks = ["☑": "⟦Wingdings 2:R⟧", "√": "⟦Wingdings:ü⟧", "□": "⟦Wingdings:\u{F0A8}⟧"]
      writing.cells[0] = .string(
        marks.reduce(text) { text, mark in text.replacing(mark.key, by: mark.value) })
    }
  }

  private func applies(to text: String, _ writing: Writing) -> Bool {
    switch self {
    case .plain: return true
    case .footnote:
      switch writing.asked.kind {
      case .count, .amount: return !writing.isInside && Self.footnoted(text) != text
      default: return false
      }
    case .struckBefore, .struckBehind:
      switch writing.asked.kind {
      case .text, .regions, .period, .mobile, .phone, .email:
        return !writing.isInside && writing.asked.fields.count == 1 && !text.contains("\n")
          && writing.printed[0].isEmpty
      default: return false
      }
    case .symbols:
      guard case .choice = writing.asked.kind else { return false }
      return text.contains("☑") || text.contains("√") || text.contains("□")
    }
  }

  /// The text with a raised 1 behind each number that is followed by its unit or nothing.
  private static func footnoted(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var marked = String.UnicodeScalarView()
    var digits = ""
    for (index, scalar) in scalars.enumerated() {
      marked.append(scalar)
      guard (0x30...0x39).contains(scalar.value) else {
        digits = ""
        continue
      }
      digits.unicodeScalars.append(scalar)
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      // 10 with a raised 1 is a power.
      if "家人个_ ".unicodeScalars.contains(next), digits != "10" {
        marked.append(contentsOf: "⟦^:1⟧".unicodeScalars)
      }
    }
    return String(marked)
  }
}

/// The number formats of generated workbooks.
enum CellFormat: Int32, CaseIterable {
  case general, unit, zeros, places

  static let codes = ["General", "0\"家\"", "0000", "0.00"]
}
