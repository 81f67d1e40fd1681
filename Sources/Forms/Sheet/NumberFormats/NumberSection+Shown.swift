import Spreadsheet

extension NumberSection {
  /// Whether it shows more of some number than its digits, rounded and in groups.
  var saysMore: Bool {
    if isOther { return false }
    if percents > 0 || thousands > 0 || !showsNumber { return true }
    let places = places
    if places.whole.count(where: \.isNeeded) > 1 || places.fraction.contains(where: \.isNeeded) {
      return true
    }
    return places.whole.contains { !$0.before.isEmpty } || !prefix.isEmpty || !suffix.isEmpty
  }

  /// A place for a digit, and the text that stands between it and the place before.
  struct Place {
    var isNeeded: Bool
    var before = ""
  }

  /// The places before and behind the point.
  var places: (whole: [Place], fraction: [Place]) {
    var whole: [Place] = []
    var fraction: [Place] = []
    var isBehind = false
    var text = ""
    for piece in pieces {
      switch piece {
      case .digit(let isNeeded):
        let place = Place(isNeeded: isNeeded, before: whole.isEmpty ? "" : text)
        if isBehind { fraction.append(place) } else { whole.append(place) }
        text = ""
      case .point:
        isBehind = true
        text = ""
      case .text(let words): text += words
      case .general: continue
      }
    }
    return (whole, fraction)
  }

  private func isNumber(_ piece: Piece) -> Bool {
    piece.isPlace || piece == .general || piece == .point
  }

  /// The words before the number and behind it; signs and brackets of negative numbers are none.
  private var prefix: String {
    var words = Self.text(of: pieces.prefix { !isNumber($0) })
    // The brackets of a negative number stand around its unit too; those of `(000)00000000` around digits.
    if isInBrackets { words.removeFirst() } else if words.hasPrefix("(") { return words }
    return Self.isMore(words) ? words : ""
  }
  private var suffix: String {
    var words = Self.text(of: pieces.reversed().prefix { !isNumber($0) }.reversed())
    if !words.contains("("), words.hasSuffix(")") { words.removeLast() }
    return Self.isMore(words) ? words : ""
  }

  /// Whether the number stands in brackets, or behind a minus that the format itself prints.
  var showsMinus: Bool {
    isInBrackets || Self.text(of: pieces.prefix { !isNumber($0) }) == "-"
  }

  private var isInBrackets: Bool {
    Self.text(of: pieces.prefix { !isNumber($0) }).hasPrefix("(")
      && Self.text(of: pieces.reversed().prefix { !isNumber($0) }.reversed()).hasSuffix(")")
  }

  private static func text(of pieces: some Sequence<Piece>) -> String {
    var words = ""
    for case .text(let text) in pieces { words += text }
    return words.trimmed
  }

  private static func isMore(_ words: String) -> Bool {
    words.contains { !"-+() ".contains($0) }
  }

  /// What is shown of a number in plain digits; nil where that is no more than these.
  func shown(_ plain: String) -> NumberDisplay.Shown? {
    var (digits, isNegative) = PlacedDigits.signed(plain)
    let places = places
    let interrupting = places.whole.filter { !$0.before.isEmpty }
    // A point in quotes moves the real one: 12345 in 0"."0000 shows as 1.2345.
    let point = places.whole.lastIndex { $0.before == "." }
    var scale = 3 * thousands
    var text: String
    if interrupting.count == 1, let point, places.fraction.isEmpty {
      scale += places.whole.count - point
      digits.shift(2 * percents - scale)
      // 201810 in 0000"."00 is 2018.10.
      if thousands == 0, suffix.isEmpty {
        digits.pad(whole: 1, fraction: places.whole[point...].prefix(while: \.isNeeded).count)
      }
      text = digits.text
    } else if !interrupting.isEmpty {
      guard digits.fraction.isEmpty, scale == 0, percents == 0 else { return nil }
      text = Self.filled(digits.whole, places.whole)
    } else {
      digits.shift(2 * percents - scale)
      digits.pad(
        whole: places.whole.count(where: \.isNeeded),
        fraction: places.fraction.prefix(while: \.isNeeded).count)
      text = digits.text
    }
    if isNegative { text = "-" + text }
    let suffix = suffix
    let stated = Self.magnitude(of: suffix)
    if scale > 0, scale == stated?.places, stated?.isReadable == false {
      // 5,000K is the number that is stored.
      return nil
    }
    var shown = NumberDisplay.Shown(
      text: prefix + text + suffix + String(repeating: "%", count: percents), scale: scale)
    if scale > 0, scale != stated?.places { shown.stored = plain }
    return shown.text == plain ? nil : shown
  }

  /// What is shown of a number in plain digits that is rounded; nil where all digits are shown.
  func rounded(_ plain: String) -> String? {
    guard !isOther, showsNumber, !pieces.contains(.general) else { return nil }
    var (digits, isNegative) = PlacedDigits.signed(plain)
    let places = places
    guard !places.whole.contains(where: { !$0.before.isEmpty }) else { return nil }
    digits.shift(2 * percents - 3 * thousands)
    guard digits.fraction.count > places.fraction.count else { return nil }
    digits.round(to: places.fraction.count)
    digits.pad(
      whole: max(1, places.whole.count(where: \.isNeeded)),
      fraction: places.fraction.count(where: \.isNeeded))
    isNegative = isNegative && !digits.isZero
    return (isNegative ? "-" : "") + prefix + digits.text + suffix
      + String(repeating: "%", count: percents)
  }

  /// Digits in their places, with what stands between these; more digits than places stand at the first.
  private static func filled(_ digits: String, _ places: [Place]) -> String {
    var rest = Array(digits.unicodeScalars)
    if rest == ["0"] { rest = [] }
    var shown: [Unicode.Scalar] = []
    for (index, place) in places.enumerated().reversed() {
      repeat {
        if let digit = rest.popLast() {
          shown.append(digit)
        } else if place.isNeeded {
          shown.append("0")
        }
      } while index == 0 && !rest.isEmpty
      // Between places without digits nothing is shown.
      if !rest.isEmpty || places[..<index].contains(where: \.isNeeded) {
        shown += place.before.unicodeScalars.reversed()
      }
    }
    return String(scalars: shown.reversed())
  }

  /// How many zeros a word behind a number stands for, and whether a person's number may have it too.
  private static func magnitude(of suffix: String) -> (places: Int, isReadable: Bool)? {
    let word = TextFolding.folded(suffix).lowercased()
    let known: [(String, Int, Bool)] = [
      ("百万", 6, false), ("千万", 7, false), ("千", 3, true), ("万", 4, true), ("萬", 4, true),
      ("亿", 8, true), ("億", 8, true), ("thousand", 3, false), ("million", 6, false),
      ("billion", 9, false), ("bn", 9, false), ("k", 3, false), ("m", 6, false),
    ]
    return known.first { word.hasPrefix($0.0) }.map { ($0.1, $0.2) }
  }
}

/// Decimal digits before and behind a point.
struct PlacedDigits {
  var whole: String
  var fraction: String

  /// The digits of a number in plain digits, and whether a minus stands before them.
  static func signed(_ plain: String) -> (digits: PlacedDigits, isNegative: Bool) {
    let isNegative = plain.hasPrefix("-")
    let parts = plain.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    return (
      PlacedDigits(
        whole: parts.first.map(String.init) ?? "0",
        fraction: parts.count > 1 ? String(parts[1]) : ""), isNegative
    )
  }

  var text: String { fraction.isEmpty ? whole : "\(whole).\(fraction)" }
  var isZero: Bool { (whole + fraction).allSatisfy { $0 == "0" } }

  /// Moves the point to the right, or for less than 0 to the left.
  mutating func shift(_ places: Int) {
    guard places != 0 else { return }
    if places > 0 {
      let moved = fraction.prefix(places)
      whole += moved + String(repeating: "0", count: places - moved.count)
      fraction = String(fraction.dropFirst(places))
    } else {
      let zeros = String(repeating: "0", count: max(0, 1 - places - whole.count))
      let padded = zeros + whole
      fraction = padded.suffix(-places) + fraction
      whole = String(padded.dropLast(-places))
    }
    while whole.count > 1, whole.first == "0" { whole.removeFirst() }
    while fraction.last == "0" { fraction.removeLast() }
  }

  /// Adds zeros at both ends.
  mutating func pad(whole least: Int, fraction fewest: Int) {
    whole = String(repeating: "0", count: max(0, least - whole.count)) + whole
    fraction += String(repeating: "0", count: max(0, fewest - fraction.count))
  }

  /// Rounds to some places behind the point, halves up.
  mutating func round(to places: Int) {
    let isUp = fraction.dropFirst(places).first.map { $0 >= "5" } ?? false
    fraction = String(fraction.prefix(places))
    guard isUp else { return }
    var digits = Array((whole + fraction).utf8)
    var index = digits.count - 1
    while index >= 0 {
      if digits[index] < 0x39 {
        digits[index] += 1
        break
      }
      digits[index] = 0x30
      index -= 1
    }
    if index < 0 { digits.insert(0x31, at: 0) }
    let text = String(decoding: digits, as: UTF8.self)
    whole = String(text.dropLast(fraction.count))
    fraction = String(text.suffix(fraction.count))
  }
}
