import Forms
import Spreadsheet

/// How the text of an answer shows, in ways that do not change what it says or that must be told.
enum LookWay: String, Way {
  static let group = "look"
  case plain
  case footnote = "a footnote's number behind a number"
  case struckBefore = "an older answer struck out before it"
  case struckBehind = "an older answer struck out behind it"
  case struckNumber = "an older number struck out before it"
  case struckLetter = "an older letter struck out before it"
  case white = "white on white"
  case whiteNumber = "its number white on white"
  case whiteBehind = "white words behind it"
  case symbols = "marks in fonts of marks"

  /// Changes what was written; the marks are those of ``Sheet/marked()``.
  static func write(_ writing: inout Writing, _ picker: inout Picker, for place: String) {
    guard case .string(let text) = writing.cells[0], !writing.values.isEmpty,
      writing.instead.isEmpty
    else { return }
    let way = picker.pick(Self.self, for: place, percent: 15) { $0.applies(to: text, writing) }
    switch way {
    case .plain: return
    case .footnote: writing.cells[0] = .string(footnoted(text, writing))
    case .struckBefore, .struckBehind:
      guard let field = writing.asked.fields.first?.id else { return }
      let old = "⟦s:旧答案1⟧"
      writing.cells[0] = .string(way == .struckBefore ? old + text : text + old)
      writing.issues.append((code: "struck-out", field: field))
    case .struckNumber, .struckLetter, .white, .whiteNumber, .whiteBehind:
      writing.change(text, way)
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
      case .count, .amount, .place, .area:
        return !writing.isInside && Self.footnoted(text, writing) != text
      default: return false
      }
    case .struckBefore, .struckBehind, .white:
      switch writing.asked.kind {
      case .text, .regions, .period, .mobile, .phone, .email:
        return !writing.isInside && writing.asked.fields.count == 1 && !text.contains("\n")
          && writing.printed[0].isEmpty
      default: return false
      }
    case .struckNumber, .whiteNumber:
      switch writing.asked.kind {
      case .count, .amount, .area:
        return writing.asked.fields.count == 1 && writing.number(in: text) != nil
      default: return false
      }
    case .struckLetter: return writing.letter(in: text) != nil
    case .whiteBehind:
      guard case .text = writing.asked.kind, let field = writing.asked.fields.first else {
        return false
      }
      return !writing.isInside && writing.asked.fields.count == 1
        && text == writing.text(field.id) && !text.contains("\n")
    case .symbols:
      guard case .choice = writing.asked.kind else { return false }
      return text.contains("☑") || text.contains("√") || text.contains("□")
    }
  }

  /// The text with a raised 1 behind each number that is followed by its unit or nothing; of sizes, beside
  /// which places stand with numbers of their own, by the unit.
  private static func footnoted(_ text: String, _ writing: Writing) -> String {
    let behind =
      switch writing.asked.kind {
      case .place, .area: "平㎡亩公万"
      default: "家人个万亿_ "
      }
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
      if behind.unicodeScalars.contains(next), digits != "10" {
        marked.append(contentsOf: "⟦^:1⟧".unicodeScalars)
      }
    }
    return String(marked)
  }
}

extension Writing {
  /// Puts one of the looks of a part of the answer into its text.
  fileprivate mutating func change(_ text: String, _ way: LookWay) {
    guard let field = asked.fields.first?.id else { return }
    var marked = text
    switch way {
    case .struckNumber:
      guard let number = number(in: text) else { return }
      marked.insert(contentsOf: "⟦s:7⟧", at: number.lowerBound)
    case .struckLetter:
      guard let letter = letter(in: text), let old = unchosen else { return }
      marked.insert(contentsOf: "⟦s:\(old)、⟧", at: letter)
    case .whiteNumber:
      guard let number = number(in: text) else { return }
      marked.replaceSubrange(number, with: "⟦h:\(text[number])⟧")
    case .whiteBehind:
      marked += "⟦h:（待定）⟧"
      values[field] = .text(text + "（待定）")
    default: marked = "⟦h:\(text)⟧"
    }
    cells[0] = .string(marked)
    let isStruck = way == .struckNumber || way == .struckLetter
    issues.append((code: isStruck ? "struck-out" : "text-hidden", field: field))
  }

  /// The only number of the answer; nil where there are several or none.
  fileprivate func number(in text: String) -> Range<String.Index>? {
    var found: [Range<String.Index>] = []
    var isOpen = false
    // Numbers of the question are none of the answer.
    let head = isInside ? printed[0].prefix { $0 != "_" }.count : 0
    for index in text.indices.dropFirst(head) {
      let isDigit = ("0"..."9").contains(text[index]) || isOpen && ".,".contains(text[index])
      if isDigit, isOpen {
        found[found.count - 1] = found[found.count - 1].lowerBound..<text.index(after: index)
      } else if isDigit {
        found.append(index..<text.index(after: index))
      }
      isOpen = isDigit
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The first letter that was not chosen: one that was says nothing new where it is struck out.
  private var unchosen: String? {
    switch asked.fields.first.flatMap({ values[$0.id] }) {
    case .choice(let letter): ["A", "B"].first { $0 != letter }
    case .choices(let letters): ["A", "B", "C", "D"].first { !letters.contains($0) }
    default: nil
    }
  }

  /// The first letter in parentheses, where the answer is nothing but letters.
  fileprivate func letter(in text: String) -> String.Index? {
    guard case .choice = asked.kind, values.count == 1, boxes.isEmpty, unchosen != nil else {
      return nil
    }
    return text.indices.first { index in
      guard index > text.startIndex, ("A"..."G").contains(text[index]) else { return false }
      return text[text.index(before: index)] == "("
    }
  }
}
