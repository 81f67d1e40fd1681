/// What a form writes between the whole of a number and its fraction.
public enum DecimalMark: String, Hashable, Sendable, CaseIterable {
  /// `1,234.5`
  case point
  /// `1.234,5`
  case comma

  static let words = allCases.map(\.rawValue)

  static func read(_ cursor: YamlCursor) -> DecimalMark? {
    cursor.word(among: words).flatMap(DecimalMark.init)
  }

  /// A text of a form with commas, with its numbers as this library reads them: `1.234,50 €` as `1234.50 €`.
  ///
  /// What can only be written the other way stays: `12.5`, `1,234.50`. So does what is no number: `1.5.2026`.
  /// The dash for no cents goes: `1.250,-`.
  static func pointed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { ",.，．".unicodeScalars.contains($0) }) else {
      return text
    }
    let scalars = text.unicodeScalars.map(\.halfWidth)
    var pointed: [Unicode.Scalar] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index].isDigit || isMark(scalars[index]) else {
        pointed.append(scalars[index])
        index += 1
        continue
      }
      let rest = scalars[index...]
      let figures = rest.prefix { $0.isDigit || isMark($0) }
      index = figures.endIndex
      guard let last = figures.last, last == ",", figures.first?.isDigit == true,
        case let dashes = scalars[index...].prefix(while: isDash), !dashes.isEmpty
      else {
        pointed += number(figures)
        continue
      }
      pointed += number(figures.dropLast())
      index = dashes.endIndex
    }
    return String(scalars: pointed)
  }

  /// One number, digits and marks.
  private static func number(_ figures: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    let groups = figures.split(omittingEmptySubsequences: false, whereSeparator: isMark)
    let marks = figures.filter(isMark)
    guard let last = marks.last, let first = groups.first, groups.allSatisfy({ !$0.isEmpty }) else {
      return Array(figures)
    }
    let hasFraction = last == ","
    let points = hasFraction ? marks.dropLast() : marks[...]
    // Between thousands stand points alone, and there are three digits behind each.
    guard points.allSatisfy({ $0 == "." }),
      points.isEmpty || first.count <= 3 && first.first != "0",
      groups.dropFirst().prefix(points.count).allSatisfy({ $0.count == 3 })
    else { return Array(figures) }
    let whole = groups.prefix(points.count + 1).joined()
    return hasFraction ? Array(whole) + ["."] + groups[groups.count - 1] : Array(whole)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "," }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    "-–—".unicodeScalars.contains(scalar)
  }
}
