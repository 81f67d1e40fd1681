/// A section of a number format, such as `0.00"万元"`: what stands between its semicolons (ECMA-376 part 1,
/// 18.8.31).
package struct NumberSection: Hashable, Sendable {
  /// What is shown, from left to right.
  package enum Piece: Hashable, Sendable {
    /// A place for a digit; a needed one shows 0 where there is none.
    case digit(isNeeded: Bool)
    case point
    /// The number with all its digits: `General`.
    case general
    case text(String)
  }

  /// A condition in brackets: `[>=10000]`.
  package struct Condition: Hashable, Sendable {
    package var sign: String
    package var number: Double

    package func holds(for other: Double) -> Bool {
      switch sign {
      case "<": other < number
      case "<=": other <= number
      case ">": other > number
      case ">=": other >= number
      case "=": other == number
      default: other != number
      }
    }
  }

  package private(set) var pieces: [Piece] = []
  package private(set) var condition: Condition?
  /// The sign of money that it shows, such as $ or US$.
  package private(set) var currency: String?
  /// How many `%` it has; each multiplies by 100.
  package private(set) var percents = 0
  /// How many thousands the shown number is divided by.
  package private(set) var thousands = 0
  /// Whether it shows a fraction or a power of ten, which say no more than the number.
  package private(set) var isOther = false

  /// The colour in brackets, which takes the place of the font's; nil for none.
  private(set) var colour: Colour?
  /// Whether it shows a text.
  private(set) var takesText = false

  /// Whether its code says nothing but a colour or a condition.
  private(set) var isBare = true

  private static let moneySigns: Set<Unicode.Scalar> = ["$", "¥", "￥", "€", "£", "₩", "₽", "₹"]

  /// The section of a part of a format's code.
  package init(_ code: some Sequence<Unicode.Scalar>) {
    let code = Array(code)
    var commas = 0
    var index = 0
    func digitsFollow() -> Bool {
      let rest = code[(index + 1)...].first { $0 != "," }
      return rest.map { "0#?".unicodeScalars.contains($0) } ?? false
    }
    while index < code.count {
      let scalar = code[index]
      if scalar != "[" { isBare = false }
      switch scalar {
      case "\"":
        let end = code[(index + 1)...].firstIndex(of: "\"") ?? code.count
        add(code[(index + 1)..<end])
        index = end
      // Programs for Chinese take ! for \.
      case "\\", "!":
        index += 1
        if index < code.count { add([code[index]]) }
      case "_", "*": index += 1
      case "[":
        let end = code[index...].firstIndex(of: "]") ?? code.count
        readBrackets(code[(index + 1)..<end])
        index = end
      case "0": pieces.append(.digit(isNeeded: true))
      case "#", "?": pieces.append(.digit(isNeeded: false))
      case ".": pieces.append(.point)
      case ",":
        if pieces.contains(where: \.isPlace), !digitsFollow() { commas += 1 }
      case "%": percents += 1
      case "E", "e":
        let next = index + 1 < code.count ? code[index + 1] : " "
        if next == "+" || next == "-" { isOther = true } else { add([scalar]) }
      case "/": isOther = true
      case "@":
        isOther = true
        takesText = true
      case "G", "g":
        if let length = Self.general(code[index...]) {
          pieces.append(.general)
          index += length - 1
        } else {
          add([scalar])
        }
      case _ where Self.moneySigns.contains(scalar): currency = String(scalar)
      default: add([scalar])
      }
      index += 1
    }
    thousands = commas
  }

  /// The same with the number in all its digits.
  var asGeneral: NumberSection {
    var section = self
    section.pieces.append(.general)
    return section
  }

  private mutating func add(_ text: some Collection<Unicode.Scalar>) {
    guard !text.isEmpty else { return }
    let string = String(String.UnicodeScalarView(text))
    if text.allSatisfy({ Self.moneySigns.contains($0) }) {
      currency = string
      return
    }
    if case .text(let before)? = pieces.last {
      pieces[pieces.count - 1] = .text(before + string)
    } else {
      pieces.append(.text(string))
    }
  }

  private mutating func readBrackets(_ text: ArraySlice<Unicode.Scalar>) {
    let string = String(String.UnicodeScalarView(text))
    if let named = Colour(ofFormat: string) {
      colour = named
      return
    }
    if string.hasPrefix("$") {
      let sign = string.dropFirst().prefix { $0 != "-" }
      if !sign.isEmpty { currency = String(sign) }
      return
    }
    let sign = string.prefix { "<>=".contains($0) }
    if !sign.isEmpty, let number = Double(string.dropFirst(sign.count)) {
      condition = Condition(sign: String(sign), number: number)
    }
  }

  /// How long `General` is where it stands here, or what programs for Chinese write for it.
  private static func general(_ rest: ArraySlice<Unicode.Scalar>) -> Int? {
    for word in ["general", "g/通用格式"]
    where rest.count >= word.unicodeScalars.count
      && String(String.UnicodeScalarView(rest.prefix(word.unicodeScalars.count))).lowercased()
        == word
    {
      return word.unicodeScalars.count
    }
    return nil
  }

  /// Whether it shows the number at all, and not only words or nothing.
  package var showsNumber: Bool { isOther || pieces.contains { $0.isPlace || $0 == .general } }

  /// Whether it shows nothing at all: no digit, no word, no sign.
  package var showsNothing: Bool {
    !isOther && currency == nil && percents == 0
      && pieces.allSatisfy { piece in
        if case .text(let words) = piece { words.allSatisfy(\.isWhitespace) } else { false }
      }
  }
}

extension NumberSection.Piece {
  /// Whether it is a place for a digit.
  package var isPlace: Bool { if case .digit = self { true } else { false } }
}
