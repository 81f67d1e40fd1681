import Spreadsheet

/// Reads the text of one answer by the kind of its field.
enum FieldText {
  /// - Parameters:
  ///   - text: The answer without the form's own words; white space at its ends is ignored.
  ///   - field: What is asked.
  ///   - cell: The answer's cell.
  ///   - typed: What that cell says besides its text, where the text is all it holds.
  /// - Returns: The value, or what is wrong.
  static func read(
    _ text: String, as field: Field, at cell: CellReference?, typed: TypedCell? = nil
  ) -> FieldReading {
    let written = withoutApostrophe(
      isBare(text) ? text : FoldedText(text).trimmed, isOfText: field.kind.takesAnyText)
    if written.isEmpty { return .unanswered(at: cell) }
    if SheetGrid.Entry.isError(written) {
      return .failed(CellError(error: written), written, at: cell)
    }
    if let typed, let shown = typed.scaled, let stored = shown.stored, field.shape.isNumber,
      !field.kind.isOfScale(shown.scale)
    {
      return .failed(AnswerAmbiguous(readings: [shown.text, stored]), written, at: cell)
    }
    if !field.kind.takesAnyText {
      let bare = Footnotes.removed(from: written)
      if bare != written {
        var reading = read(bare, as: field, at: cell)
        if reading.written != nil { reading.written = written }
        return reading
      }
    }
    if let word = field.alternatives.first(where: { isSame($0, written) }) {
      return .answered(.text(word), written, at: cell)
    }
    if !field.kind.takes(written) {
      if field.placeholders.matches(written) { return .unanswered(at: cell) }
      if Placeholder.matches(written) { return placeholder(written, field, cell) }
      if DittoAnswer.matches(written) { return DittoAnswer.reading(written, at: cell) }
      if DittoAnswer.begins(written) {
        return .failed(SameAsAbove(isResolved: false), written, at: cell)
      }
    }
    if let inner = field.placeholders.inside(written) {
      var reading = read(inner, as: field, at: cell)
      if reading.written != nil { reading.written = written }
      return reading
    }
    if let several = field.several, case .list = field.shape {
      return read(several, in: written, as: field, at: cell, typed)
    }
    var reading = field.kind.read(
      WrittenAnswer(text: written, cell: cell, typed: typed, decimalMark: field.decimalMark))
    switch reading.state {
    case .answered where field.kind.takesAnyText && reading.finding == nil:
      if ElsewhereAnswer.matches(written) {
        reading.finding = AnswerPointsElsewhere().kind
        reading.pointed = PointedAnswer.read(written)
      }
    case .failed where !field.label.isEmpty && typed == nil:
      // The form may name the unit in the question alone: `62.5 hours`.
      guard let bare = LabelUnit.removed(from: written, label: field.label) else { break }
      let other = field.kind.read(
        WrittenAnswer(text: bare, cell: cell, typed: nil, decimalMark: field.decimalMark))
      guard other.state == .answered || other.finding != reading.finding else { break }
      reading = other
      reading.written = written
    default: break
    }
    if reading.state == .failed { reading.pointed = PointedAnswer.read(written) }
    return reading
  }

  /// Several answers of one kind; those that are none are left out, and told.
  private static func read(
    _ several: SeveralAnswers, in written: String, as field: Field, at cell: CellReference?,
    _ typed: TypedCell?
  ) -> FieldReading {
    let found = several.pieces(of: written, field.kind) { piece in
      let reading = field.kind.read(
        WrittenAnswer(text: piece, cell: cell, decimalMark: field.decimalMark))
      return reading.state == .answered && reading.finding == nil
    }
    if let doubted = found.doubted, field.decimalMark == .point {
      return .failed(AnswerAmbiguous(readings: [written, doubted]), written, at: cell)
    }
    let pieces = found.texts
    var values: [Value] = []
    var finding: Issue.Kind?
    var bad: [String] = []
    var rest: [String] = []
    for piece in pieces {
      let text = withoutApostrophe(piece, isOfText: false)
      let answer = WrittenAnswer(
        text: text, cell: cell, typed: pieces.count == 1 ? typed : nil,
        decimalMark: field.decimalMark)
      let reading = field.kind.read(answer)
      if reading.state == .failed || reading.finding != nil {
        finding = finding ?? reading.finding
        bad.append(piece)
      }
      if let value = reading.value { values.append(value) }
      rest += reading.rest
    }
    var reading: FieldReading
    if let value = Value(values) {
      reading = .answered(value, written, at: cell, finding: finding)
    } else if finding != nil {
      reading = .failed(finding, written, at: cell)
    } else {
      reading = .unanswered(at: cell)
    }
    reading.found = bad.isEmpty ? nil : bad.joined(separator: "、")
    reading.rest = rest
    return reading
  }

  /// The text without the `'` that people type before an answer, so that a program takes it for text.
  ///
  /// Free text may begin with one that belongs to its first word: `'t Hooft`, `'Til Dawn`.
  private static func withoutApostrophe(_ text: String, isOfText: Bool) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, apostrophes.contains(first) else { return text }
    let rest = scalars.dropFirst().drop(while: \.isWhitespace)
    guard let next = rest.first?.halfWidth, !next.isWhitespace, !apostrophes.contains(next) else {
      return text
    }
    // What is quoted keeps its quotes.
    if rest.dropFirst().contains(where: { $0 == first || first == "‘" && $0 == "’" }) {
      return text
    }
    guard isOfText, next.isLatinLetter else { return String(rest) }
    let word = rest.prefix { $0.isLatinLetter }.map(\.lowercase)
    return elided.contains(String(scalars: word)) ? text : String(rest)
  }

  private static let apostrophes: LetterSet = "'’‘＇`´ʹ′ʼ"
  private static let elided = Set(AnswerWords.list(\.elided))

  private static func isSame(_ one: String, _ other: String) -> Bool {
    TextFolding.letters(of: one).filter { !$0.isWhitespace }
      == TextFolding.letters(of: other).filter { !$0.isWhitespace }
  }

  /// Whether there is nothing to trim at the ends of the answer.
  private static func isBare(_ text: String) -> Bool {
    func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      let half = scalar.halfWidth
      return half != "_" && !half.isWhitespace
    }
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return true
    }
    return isLetter(first) && isLetter(last)
  }

  /// 无 and its like: nothing to say, except in a number that is asked for, where it may have meant 0.
  static func placeholder(
    _ written: String, _ field: Field, _ cell: CellReference?
  ) -> FieldReading {
    if field.shape.isNumber, field.requirement == .required {
      return .failed(TypeError(whole: field.shape.isWhole, zero: true), written, at: cell)
    }
    var reading = FieldReading(state: .placeholder, cell: cell, written: written)
    reading.mayMeanNone = field.shape.isNumber && field.requirement != .optional
    return reading
  }
}
