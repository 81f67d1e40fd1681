/// A share in percent points.
public struct PercentKind: AnswerKind {
  static let word = "percent"
  static let summary = Words(
    zh: "百分比，以百分点计：25.5 即 25.5%", en: "a share in percent points: 25.5 is 25.5%")
  static let keys = NumberBounds.keys

  public var bounds: NumberBounds
  public var unit: String? { "%" }

  public init(bounds: NumberBounds = NumberBounds()) { self.bounds = bounds }

  init?(loading source: KindSource) { self.init(bounds: NumberBounds(loading: source)) }

  public var shape: AnswerShape { .percent(bounds) }

  var signsInside: Set<Character> { SeveralAnswers.commas }

  /// Takes 0.255 in a cell that shows percent, `25.5%` and 25.5 for the same.
  func read(_ answer: WrittenAnswer) -> FieldReading {
    if let cell = answer.typed, let number = cell.number, cell.showsPercent {
      let points = DecimalNumber(reading: number)?.shifted(2).double ?? number * 100
      return answer.answered(.decimal(points))
    }
    let text = answer.figures
    guard let points = Self.points(text) else {
      return answer.failed(TypeError(whole: false, zero: false))
    }
    if let readings = Self.readings(points.value, as: text) {
      // As it is typed it is a value, and the one that is least likely meant.
      return answer.answered(
        .decimal(points.value), finding: AnswerAmbiguous(readings: readings).kind)
    }
    return answer.answered(.decimal(points.value), points)
  }

  /// What a number below 1 without a sign may be, as texts: 0.35 is 0.35% as it is typed, and 35% where a
  /// program shows it without its format; nil where it can be only one.
  private static func readings(_ points: Double, as text: String) -> [String]? {
    guard points != 0, abs(points) < 1, !text.isEmpty,
      text.unicodeScalars.allSatisfy({
        $0.halfWidth.isDigit || ".-+ ".unicodeScalars.contains($0.halfWidth)
      }),
      let share = DecimalNumber(reading: points)
    else { return nil }
    return [points, share.shifted(2).double].map { AnswerText.plain($0) + "%" }
  }

  /// The number that stands before `%`, behind 百分之, or alone.
  private static func points(_ text: String) -> Quantity? {
    var cursor = TextCursor(folding: text)
    cursor.take(while: { $0 == " " })
    if cursor.take("百分之") {
      let rest = String(scalars: cursor.scalars[cursor.position...])
      return Quantity.parse(rest, scale: 1)
    }
    var letters = cursor.scalars
    for word in ["%", "percent", "per cent", "pct", "个百分点"] {
      let word = Array(word.unicodeScalars)
      while letters.last == " " || letters.last == "." { letters.removeLast() }
      guard letters.count > word.count, letters.suffix(word.count).elementsEqual(word) else {
        continue
      }
      letters.removeLast(word.count)
      break
    }
    if let points = Quantity.parse(String(scalars: letters), scale: 1) { return points }
    // `35%左右`
    guard cursor.scalars.count(where: { $0 == "%" }) == 1 else { return nil }
    return Quantity.parse(text, scale: 1, unit: "%")
  }

  func prompt(for field: Field, in table: Table) -> KindPrompt {
    NumberPrompt.prompt(for: field, bounds)
  }

  func details(in table: Table) -> [(key: String, value: JSONValue?)] { bounds.details }
}

extension TypedCell {
  /// Whether its number shows as percent: a `%` in the format that is no printed character.
  var showsPercent: Bool {
    var isQuoted = false
    var isEscaped = false
    for character in format.unicodeScalars {
      if isEscaped {
        isEscaped = false
      } else if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, "\\_*!".unicodeScalars.contains(character) {
        // What follows is printed as it is, or is no more than room.
        isEscaped = true
      } else if character == "%", !isQuoted {
        return true
      }
    }
    return false
  }
}

extension DecimalNumber {
  /// A stored number at the 15 digits that Excel shows of it; nil for one too large.
  init?(reading number: Double) {
    let text = PlainNumber.text(abs(number))
    guard let value = DecimalNumber(text.unicodeScalars) else { return nil }
    self = number < 0 ? value.negated : value
  }
}
