/// Reads a sentence with blanks into its fields.
enum SentenceReading {
  static func read(
    _ text: FoldedText, _ typed: TypedCell? = nil, _ line: PrintedLine, of asked: [Field]
  ) -> [(Int, FieldReading)] {
    let fields = line.fields
    let whole = text.trimmed
    if !text.holdsMore { return fields.map { ($0, .unanswered(at: nil)) } }
    guard let answer = SentenceAnswer.read(text, line.sentence) else {
      if let dates = dates(of: whole, line, of: asked) { return dates }
      return notUnderstood(whole, typed, fields, of: asked)
    }
    var readings = zip(line.sentence.blanks, answer.blanks).map { blank, text in
      (blank.field, text.map { read($0, line, blank, of: asked) } ?? .unanswered(at: nil))
    }
    let rest = rest(answer.rest, besides: line)
    if !rest.isEmpty, !readings.isEmpty { readings[0].1.rest += rest }
    return readings
  }

  private static func read(
    _ text: String, _ line: PrintedLine, _ blank: PrintedSentence.Blank, of asked: [Field]
  ) -> FieldReading {
    let field = asked[blank.field]
    if let frame = line.frames[blank.field] {
      return QuestionReading.read(text, frame, of: line, field)
    }
    var reading = FieldText.read(text, as: field, at: nil)
    // 总投资约5.5亿, where the form prints 约 itself, is as exact as the form asks for.
    if case .numberAbout = reading.finding, asksAbout(text, blank) { reading.finding = nil }
    return reading
  }

  /// The dates of a sentence that asks for nothing but two dates by their parts, where somebody has typed them without
  /// its words: `2025.5.1-2026.3.31`.
  private static func dates(
    of text: String, _ line: PrintedLine, of asked: [Field]
  ) -> [(Int, FieldReading)]? {
    guard line.fields.count == 2, line.fields.allSatisfy({ line.frames[$0] != nil }) else {
      return nil
    }
    let signs: [String] = ["～", "〜", "~", "至", "到", "—", "–", " - ", " to ", "-"]
    for sign in signs {
      let pieces = text.split(separator: sign)
      guard pieces.count == 2 else { continue }
      let readings = zip(line.fields, pieces).map { field, piece in
        (field, FieldText.read(String(piece), as: asked[field], at: nil))
      }
      if readings.allSatisfy({ $0.1.state == .answered && $0.1.finding == nil }) { return readings }
    }
    return nil
  }

  /// Whether the word that makes a number inexact is one that the form prints before it.
  private static func asksAbout(_ text: String, _ blank: PrintedSentence.Blank) -> Bool {
    AnswerWords.list(\.about).contains { word in
      text.hasPrefix(word) && blank.leadKey.firstIndex(of: FoldedText(word).key) != nil
    }
  }

  /// What stands beside the sentence, without words that the form prints there too.
  private static func rest(_ texts: [FoldedText], besides line: PrintedLine) -> [String] {
    texts.compactMap { text in
      guard text.holdsWords else { return nil }
      let words = NoteText.clean(text, hints: line.hint.map { [$0] } ?? [])
      let key = FoldedText(words).key
      if !key.isEmpty, line.printed.firstIndex(of: key) != nil { return nil }
      return FoldedText(words).holdsWords ? words : nil
    }
  }

  /// Reports an answer without the sentence's words once, at the first field.
  private static func notUnderstood(
    _ text: String, _ typed: TypedCell?, _ fields: [Int], of asked: [Field]
  ) -> [(Int, FieldReading)] {
    fields.enumerated().map { index, field in
      if Placeholder.matches(text) {
        return (field, FieldText.placeholder(text, asked[field], nil))
      }
      var reading = FieldText.read(text, as: asked[field], at: nil, typed: typed)
      if fields.count > 1 || reading.state != .answered {
        let whole = asked[field].shape.isWhole
        reading = .failed(TypeError(whole: whole, zero: false), text, at: nil)
      }
      if index > 0 { reading.finding = nil }
      return (field, reading)
    }
  }
}
