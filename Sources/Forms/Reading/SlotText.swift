/// What is written into the cells of a form so that it is read as the answer that it was made from.
package enum SlotText {
  /// Stands in a cell whose fault is that of one before it, of the same question.
  package static let ditto = "〃"
  /// Stands between readings that are equally good.
  package static let or = " / "
  /// Stands before answers of which the sender is to leave one, where all of them could be the answer.
  static let keepOne = "请只保留一个："

  /// The text of a tick.
  package static let tick = "√"

  /// Whether a text only says that there is nothing to say.
  package static func isPlaceholder(_ text: String) -> Bool { Placeholder.matches(text) }

  /// A text that is no answer to a field, as little changed as can be: a number that may belong to any
  /// of several blanks must not be taken for that of the first.
  package static func unreadable(_ text: String, as field: Field) -> String {
    FieldText.read(text, as: field, at: nil).state == .failed ? text : text + " ？"
  }

  /// A text that says each of some readings, and is read as none of them.
  package static func ambiguous(_ readings: [String], as field: Field) -> String {
    let list = readings.joined(separator: "，")
    if case .answerAmbiguous = FieldText.read(list, as: field, at: nil).finding { return list }
    return keepOne + readings.joined(separator: or)
  }

  /// The same for a field whose fault is that of one before it, of the same question.
  package static func dittoAmbiguous(_ written: String) -> String { ditto + keepOne + written }

  /// The readings of such a text, and whether one before it may have reported them; nil for any other.
  static func readings(of text: String) -> (readings: [String], isDitto: Bool)? {
    let isDitto = text.hasPrefix(ditto)
    let rest = isDitto ? text.dropFirst(ditto.count) : text[...]
    guard rest.hasPrefix(keepOne) else { return nil }
    let readings = rest.dropFirst(keepOne.count).split(separator: or).map(String.init)
    return (readings, isDitto)
  }

  /// The keys among the pieces of a choice as it was written, of options that there are.
  package static func keys(in written: String, of options: [Forms.Option]) -> [String] {
    let pieces = written.split { "、,， ".contains($0) }.map { $0.uppercased() }
    return options.filter { option in
      pieces.contains(option.key.uppercased())
        || !option.isLettered && written.split(separator: "、").contains(option.words[...])
    }.map(\.key)
  }

  /// A size in the unit it was given in, if it is read as the same size again: `20亩`.
  package static func size(
    _ squareMetres: Double, in unit: String, of field: Field
  ) -> String? {
    var cursor = TextCursor(folding: unit)
    guard let known = AreaUnit.take(&cursor) else { return nil }
    let number = squareMetres * Double(known.denominator) / Double(known.numerator)
    let text = AnswerText.plain(PlainNumber.roundedTo15Digits(number)) + unit
    let reading = FieldText.read(text, as: field, at: nil)
    guard case .areaConverted = reading.finding else { return nil }
    return text
  }
}
