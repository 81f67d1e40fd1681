import Spreadsheet

/// Reads the text of one answer as its field asks: the small parsers, by kind of field.
enum FieldText {
  /// - Parameters:
  ///   - text: The answer without the form's own words; white space at its ends does not matter.
  ///   - field: What is asked.
  ///   - cell: The answer's cell.
  /// - Returns: The value, or what is wrong.
  static func read(_ text: String, as field: Field, at cell: CellReference?) -> FieldReading {
    let written = isBare(text) ? text : FoldedText(text).trimmed
    if written.isEmpty { return .unanswered(at: cell) }
    if Placeholder.matches(written) { return placeholder(written, field, cell) }
    switch field.kind {
    case .text, .place, .note:
      return .answered(.text(written), written, at: cell)
    case .count:
      guard let number = Quantity.parse(written, scale: 1, unit: field.unit)?.value,
        number.rounded() == number, let whole = Int(exactly: number)
      else { return .failed(TypeError(whole: true, zero: false), written, at: cell) }
      return .answered(.integer(whole), written, at: cell)
    case .amount(let scale):
      guard let number = Quantity.parse(written, scale: scale, unit: field.unit)?.value
      else { return .failed(TypeError(whole: false, zero: false), written, at: cell) }
      return .answered(.number(number), written, at: cell)
    case .area(let words, _):
      return AreaReading.size(written, words: words, at: cell)
    case .regions:
      let regions = RegionNames.read(written)
      guard regions.unknown.isEmpty, !regions.codes.isEmpty else {
        let unknown = regions.unknown.isEmpty ? [written] : regions.unknown
        let nearest = unknown.count == 1 ? RegionNames.nearest(to: unknown[0]) : nil
        return .failed(RegionUnknown(names: unknown, nearest: nearest), written, at: cell)
      }
      return .answered(.regions(regions.codes), written, at: cell)
    case .period:
      guard let period = PeriodAnswer.parse(written) else {
        return .failed(PeriodInvalid(), written, at: cell)
      }
      return .answered(.period(period), written, at: cell)
    case .mobile(let abroad):
      guard let number = PhoneAnswer.mobile(written, abroad: abroad) else {
        return .failed(FormatMobile(abroad: abroad), written, at: cell)
      }
      return .answered(.text(number), written, at: cell)
    case .phone:
      let isPhone = PhoneAnswer.phone(written) != nil
      return .answered(
        .text(written), written, at: cell, finding: isPhone ? nil : FormatPhone().kind)
    case .email:
      let address = EmailAddress.normalized(written)
      return .answered(
        .text(address ?? written), written, at: cell,
        finding: address == nil ? FormatEmail().kind : nil)
    case .choice:
      // Choices are read by ``ChoiceAnswer``, which knows the words printed around them.
      return .failed(nil, written, at: cell)
    }
  }

  /// Whether nothing stands around the answer that would be trimmed.
  private static func isBare(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return true
    }
    return [first, last].allSatisfy { scalar in
      let half = scalar.halfWidth
      return half != "_" && !half.isWhitespace
    }
  }

  /// 无 and its like: nothing to say, except in a number, where it may have meant 0.
  static func placeholder(
    _ written: String, _ field: Field, _ cell: CellReference?
  ) -> FieldReading {
    switch field.kind {
    case .count, .amount, .area:
      guard field.requirement != .optional else { break }
      var whole = false
      if case .count = field.kind { whole = true }
      return .failed(TypeError(whole: whole, zero: true), written, at: cell)
    default: break
    }
    return FieldReading(state: .placeholder, cell: cell, written: written)
  }
}
