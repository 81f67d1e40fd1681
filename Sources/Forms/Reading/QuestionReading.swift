/// Reads the lines of one question into its fields.
enum QuestionReading {
  /// The reading of a field, and the index of the line with its cell.
  struct Item: Sendable {
    var field: Int
    var line: Int
    var reading: FieldReading
  }

  /// - Parameters:
  ///   - plan: What is asked, and how.
  ///   - texts: Of each line, what stands in its cells; nil for nothing.
  ///   - typed: Of each line that is one cell, what that says besides its text.
  ///   - asked: The fields of the table.
  /// - Returns: An item for each field that the question asks for.
  static func read(
    _ plan: QuestionPlan, _ texts: [FoldedText?], typed: [TypedCell?] = [], of asked: [Field]
  ) -> [Item] {
    plan.printed.stretches.isEmpty
      ? read(plan.printed, plan.areas, texts, typed, asked)
      : StretchReading.read(plan.printed, texts, of: asked)
  }

  /// The same of a question, or a part of one, that prints the words of one choice at most.
  static func read(
    _ question: PrintedQuestion, _ areas: [AreaReading.Asked?], _ texts: [FoldedText?],
    _ typed: [TypedCell?], _ asked: [Field]
  ) -> [Item] {
    var items: [Item] = []
    if let choice = question.choice { items = readChoice(choice, question, texts, asked) }
    for (line, printed) in question.lines.enumerated()
    where question.choice?.lines.contains(line) != true {
      let text = texts.indices.contains(line) ? texts[line] : nil
      let bare = text.map { HintRemoval.strip(printed.hint.map { [$0] } ?? [], from: $0) }
      // What points above does so for the empty lines of its question too.
      if items.contains(where: { $0.line == line && $0.reading.isDitto }),
        bare?.trimmed.isEmpty ?? true
      {
        continue
      }
      let cell = typed.indices.contains(line) ? typed[line] : nil
      for (field, reading) in readLine(
        printed, areas: areas[checked: line] ?? nil, bare, cell, asked)
      {
        items.append(Item(field: field, line: line, reading: reading))
      }
    }
    return items
  }

  private static func readLine(
    _ line: PrintedLine, areas: AreaReading.Asked?, _ text: FoldedText?, _ typed: TypedCell?,
    _ asked: [Field]
  ) -> [(Int, FieldReading)] {
    guard let text else { return line.fields.map { ($0, .unanswered(at: nil)) } }
    if areas != nil, let shown = typed?.scaled, let stored = shown.stored {
      let finding = AnswerAmbiguous(readings: [shown.text, stored]).kind
      return line.fields.enumerated().map { index, field in
        (field, .failed(index == 0 ? finding : nil, text.trimmed, at: nil))
      }
    }
    if line.fields.count > 1 || !line.isBare, DittoAnswer.matches(text.trimmed) {
      return line.fields.enumerated().map { index, field in
        (field, DittoAnswer.reading(text.trimmed, at: nil, isFirst: index == 0))
      }
    }
    if line.fields.count > 1 || !line.isBare, let pointed = PointedAnswer.read(text.trimmed) {
      return readings(of: line, areas: areas, text, typed, asked).enumerated().map { index, item in
        var reading = item.1
        if reading.state != .answered {
          reading.pointed = PointedAnswer(place: pointed.place, isFirst: index == 0)
        }
        return (item.0, reading)
      }
    }
    return readings(of: line, areas: areas, text, typed, asked)
  }

  private static func readings(
    of line: PrintedLine, areas: AreaReading.Asked?, _ text: FoldedText, _ typed: TypedCell?,
    _ asked: [Field]
  ) -> [(Int, FieldReading)] {
    if let areas { return AreaReading.read(text.trimmed, line.fields, areas) }
    if line.fields.count == 1, line.isBare {
      let field = line.fields[0]
      if let frame = line.frames[field] {
        return [(field, read(text.trimmed, frame, of: line, asked[field]))]
      }
      return [
        (field, FieldText.read(text.behindLabel, as: asked[field], at: nil, typed: typed))
      ]
    }
    if let dates = twoDates(text, line, asked) { return dates }
    return SentenceReading.read(text, typed, line, of: asked)
  }

  /// Two dates with nothing but a dash between them: `1/4/2024 – 31/3/2025`.
  private static func twoDates(
    _ text: FoldedText, _ line: PrintedLine, _ asked: [Field]
  ) -> [(Int, FieldReading)]? {
    guard line.fields.count == 2, line.frames.isEmpty, line.printed.isEmpty,
      case .date(let kind) = asked[line.fields[0]].kind, case .date = asked[line.fields[1]].kind,
      let period = PeriodText.parse(text.trimmed, kind.order), let start = period.start,
      let end = period.end, start != end
    else { return nil }
    return zip(line.fields, [start, end]).map { field, date in
      (field, FieldText.read(date.description, as: asked[field], at: nil))
    }
  }

  /// A date that is asked for part by part; of a part alone, what is filled in.
  static func read(
    _ text: String, _ frame: DateFrame, of line: PrintedLine, _ field: Field
  ) -> FieldReading {
    guard let date = FramedDate.text(of: text, in: frame, printed: line.printed) else {
      return .unanswered(at: nil)
    }
    guard frame.parts.contains(.year) else { return .answered(.text(date), date, at: nil) }
    return FieldText.read(date, as: field, at: nil)
  }

  private static func readChoice(
    _ choice: PrintedChoice, _ question: PrintedQuestion, _ texts: [FoldedText?],
    _ asked: [Field]
  ) -> [Item] {
    let padded = question.lines.indices.map { line -> FoldedText? in
      guard let text = texts.indices.contains(line) ? texts[line] : nil else { return nil }
      // `Yes / No` that the form prints, and nobody has touched.
      if !choice.isLettered, question.lines[line].printed == text.key,
        ChoiceMark.all(in: text).isEmpty, !question.printsBoxes
      {
        return nil
      }
      return CircledOption.ticked(Footnotes.removed(from: text), choice, of: question)
    }
    let answer = ChoiceAnswer.read(padded, choice: choice)
    let field = asked[choice.field]
    let trimmed = padded.map { $0?.trimmed ?? "" }
    let whole = trimmed.filter { !$0.isEmpty }
    let isNone =
      whole.count == 1 && field.placeholders.matches(whole[0]) && !field.kind.takes(whole[0])
    let line = question.lines.firstIndex { $0.fields.contains(choice.field) } ?? 0
    let own = choice.lines.map { trimmed[$0] }.filter { !$0.isEmpty }
    let isDitto = own.count == 1 && DittoAnswer.matches(own[0]) && !field.kind.takes(own[0])
    if let ditto = isDitto ? own[0] : answer.ditto {
      return question.lines.enumerated().flatMap { line, printed in
        printed.fields.map { index in
          let reading = DittoAnswer.reading(ditto, at: nil, isFirst: index == choice.field)
          return Item(field: index, line: line, reading: reading)
        }
      }
    }
    var items = [
      Item(
        field: choice.field, line: line,
        reading: isNone ? .unanswered(at: nil) : ChoiceReading.read(answer, choice, field))
    ]
    let pointed =
      items[0].reading.state == .failed && own.count == 1 ? PointedAnswer.read(own[0]) : nil
    items[0].reading.pointed = pointed
    for (index, option) in choice.options.enumerated() {
      guard let note = option.note else { continue }
      let home = question.lines.firstIndex { $0.fields.contains(note) } ?? line
      var reading =
        answer.notes[index].map {
          FieldText.read(
            withoutUnit($0, behind: note, in: question.lines[home]), as: asked[note], at: nil)
        } ?? .unanswered(at: nil)
      if let pointed, reading.state == .unanswered {
        reading.pointed = PointedAnswer(place: pointed.place, isFirst: false)
      }
      items.append(Item(field: note, line: home, reading: reading))
    }
    if let detail = choice.detail {
      let reading = answer.detail.map {
        FieldText.read($0, as: asked[detail.field], at: nil)
      }
      items.append(
        Item(field: detail.field, line: detail.line, reading: reading ?? .unanswered(at: nil)))
    }
    return items
  }
}

extension QuestionReading {
  /// The words beside an option without the one that the form prints right behind them: 2015 of `（自2015年）`.
  fileprivate static func withoutUnit(
    _ note: String, behind field: Int, in line: PrintedLine
  ) -> String {
    guard let place = line.parts.firstIndex(of: .blank(field)), place + 1 < line.parts.count,
      case .words(let words) = line.parts[place + 1]
    else { return note }
    let unit = words.drop(while: \.isWhitespace).prefix { $0.isLetter }
    // Longer words may well be the end of a name.
    guard (1...2).contains(unit.count), note.count > unit.count, note.hasSuffix(unit) else {
      return note
    }
    return String(note.dropLast(unit.count)).trimmed
  }
}

/// Makes the value of a choice from the options found in an answer.
enum ChoiceReading {
  static func read(
    _ answer: ChoiceAnswer, _ choice: PrintedChoice, _ field: Field
  ) -> FieldReading {
    read(answer, field.kind.boxes, several: choice.several, kind: field.kind) {
      FieldText.placeholder($0, field, nil)
    }
  }

  /// - Parameters:
  ///   - answer: What was found.
  ///   - options: What may be chosen.
  ///   - several: Whether more than one may be.
  ///   - kind: The kind that makes the value.
  ///   - placeholder: The reading of a word that says that there is nothing to say.
  /// - Returns: The reading.
  static func read(
    _ answer: ChoiceAnswer, _ options: [Forms.Option], several: Bool, kind: Field.Kind,
    placeholder: (String) -> FieldReading
  ) -> FieldReading {
    let chosen = answer.chosen.map { options[$0] }
    let written = chosen.map { $0.isLettered ? $0.key : $0.words }.joined(separator: "、")
    if !answer.ambiguous.isEmpty {
      let found = answer.ambiguous.joined(separator: " / ")
      return .failed(AnswerAmbiguous(readings: answer.ambiguous), found, at: nil)
    }
    if !answer.unknown.isEmpty {
      let found = answer.unknown.joined(separator: "、")
      let all = written.isEmpty ? found : written + "、" + found
      return .failed(ChoiceUnknown(typed: answer.unknown), all, at: nil, found: found)
    }
    guard !chosen.isEmpty else {
      var reading = answer.placeholder.map(placeholder) ?? .unanswered(at: nil)
      reading.rest = answer.rest
      return reading
    }
    if !several, chosen.count > 1 {
      return .failed(ChoiceMultiple(letters: chosen.map(\.key)), written, at: nil)
    }
    var reading =
      kind.value(ofChosen: chosen.map(\.key)).map { FieldReading.answered($0, written, at: nil) }
      ?? .unanswered(at: nil)
    reading.rest = answer.rest
    return reading
  }
}
