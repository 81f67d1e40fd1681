/// A code as somebody typed it, without what only makes it easier to read.
enum CodeText {
  /// The characters in half width without white space and without an apostrophe before them; of a
  /// number as the cell shows it, with the zeros of its format.
  static func bare(_ answer: WrittenAnswer) -> String {
    let text = answer.typed.flatMap(shown) ?? answer.text
    var scalars = TextFolding.folded(text).unicodeScalars.filter {
      !$0.isWhitespace
    }
    while let first = scalars.first, "'‘’`".unicodeScalars.contains(first) { scalars.removeFirst() }
    return String(scalars)
  }

  /// The digits of a whole number in a format of zeros, such as `000000`, with what is printed between
  /// them; nil for any other format.
  private static func shown(_ cell: TypedCell) -> String? {
    guard let number = cell.number, number >= 0, number < 1e15, number.rounded() == number,
      let format = places(cell.format)
    else { return nil }
    var digits = Array(String(Int64(number)).unicodeScalars)
    var shown: [Unicode.Scalar] = []
    let first = format.firstIndex { $0.isDigit } ?? 0
    for (index, place) in format.enumerated().reversed() {
      guard place.isDigit else {
        shown.append(place.sign)
        continue
      }
      // What is left over stands where the first digit does.
      repeat {
        if let digit = digits.popLast() {
          shown.append(digit)
        } else if place.isNeeded {
          shown.append("0")
        }
      } while index == first && !digits.isEmpty
    }
    return String(scalars: shown.reversed())
  }

  private struct Place {
    var sign: Unicode.Scalar
    var isDigit: Bool
    var isNeeded: Bool { sign == "0" }
  }

  /// The digits and signs of a format; nil where it rounds, scales or groups.
  private static func places(_ format: String) -> [Place]? {
    var places: [Place] = []
    var isQuoted = false
    var isEscaped = false
    for scalar in format.unicodeScalars.prefix(while: { $0 != ";" }) {
      if isEscaped || (isQuoted && scalar != "\"") {
        isEscaped = false
        places.append(Place(sign: scalar, isDigit: false))
        continue
      }
      switch scalar {
      case "\"": isQuoted.toggle()
      case "\\": isEscaped = true
      case "0", "#": places.append(Place(sign: scalar, isDigit: true))
      case "-", " ", "/", "(", ")", "+": places.append(Place(sign: scalar, isDigit: false))
      default: return nil
      }
    }
    return places.contains(where: \.isNeeded) ? places : nil
  }
}
