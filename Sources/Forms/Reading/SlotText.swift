/// The texts that are written into the cells of a form so that they are read as the same answers.
package enum SlotText {
  /// Marks a cell that has the same fault as an earlier cell of its question.
  package static let ditto = "〃"
  /// Separates readings that are equally likely.
  package static let or = " / "
  /// Stands before several possible answers, of which the sender is to leave one.
  static let keepOne = "请只保留一个："

  /// The text of a tick.
  package static let tick = "√"

  /// Whether a text only says that there is nothing to say.
  package static func isPlaceholder(_ text: String) -> Bool { Placeholder.matches(text) }

  /// A text that is not read as an answer, changed as little as possible: a number that may belong
  /// to any of several blanks must not be read as that of the first.
  package static func unreadable(_ text: String, as field: Field) -> String {
    FieldText.read(text, as: field, at: nil).state == .failed ? text : text + " ？"
  }

  /// A text that shows several readings and is read as none of them.
  package static func ambiguous(_ readings: [String], as field: Field) -> String {
    let list = readings.joined(separator: "，")
    if case .answerAmbiguous = FieldText.read(list, as: field, at: nil).finding { return list }
    return keepOne + readings.joined(separator: or)
  }

  /// The same for a field with the fault of an earlier field of its question.
  package static func dittoAmbiguous(_ written: String) -> String { ditto + keepOne + written }

  /// The readings in such a text, and whether an earlier cell may have reported them; nil for other
  /// texts.
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

  /// A size in the unit in which it was given, if it will be read as the same size: `20亩`.
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
