/// A table of the schema prepared for reading: of each question what kind of answer it takes, and
/// the letters of what is printed beside it.
struct CompiledTable: Sendable {
  let table: Table
  let questions: [CompiledQuestion]

  init(_ table: Table) {
    self.table = table
    questions = table.questions.map { CompiledQuestion($0, in: table) }
  }
}

struct CompiledQuestion: Sendable {
  let question: Question
  let lines: [CompiledLine]
  /// The choice that the question asks for, if it asks for one.
  let choice: CompiledChoice?

  init(_ question: Question, in table: Table) {
    self.question = question
    let lines = question.lines.enumerated().map { index, line in
      CompiledLine(line, isInside: question.place == .inside && index == 0, in: table)
    }
    self.lines = lines
    choice = CompiledChoice(lines, in: table)
  }
}

/// A line of an answer prepared for reading.
struct CompiledLine: Sendable {
  /// The words and blanks without the label.
  let parts: [Line.Part]
  let fields: [Int]
  /// What is printed where the answer belongs.
  let hint: PrintedWords?
  /// The letters of all that is printed in the line, hint included; tells lines apart.
  let printed: [Unicode.Scalar]
  /// The letters of the words before, between and behind the blanks.
  let words: [PrintedWords]
  /// The same by blank, for reading a sentence: before the first, between them, behind the last.
  let sentenceWords: [[Unicode.Scalar]]
  /// The blanks of a sentence with what tells them apart.
  let sentenceBlanks: [SentenceAnswer.Blank]
  /// What is asked for where all blanks are about a place and its sizes.
  let areas: AreaReading.Asked?

  init(_ line: Line, isInside: Bool, in table: Table) {
    let parts = isInside ? Self.withoutLabel(line.parts) : line.parts
    self.parts = parts
    fields = line.fields
    hint = line.hint.map { PrintedWords($0) }
    words = parts.compactMap { if case .words(let text) = $0 { PrintedWords(text) } else { nil } }
    printed = words.flatMap(\.text.key) + (hint?.text.key ?? [])
    sentenceWords = SentenceAnswer.words(of: parts)
    sentenceBlanks = SentenceAnswer.blanks(of: parts)
    areas = AreaReading.Asked(line.fields, in: table)
  }

  /// Whether it consists of blanks only.
  var isBare: Bool { words.allSatisfy { $0.text.key.isEmpty } }

  private static func withoutLabel(_ parts: [Line.Part]) -> [Line.Part] {
    if case .words = parts.first { return Array(parts.dropFirst()) }
    return parts
  }
}

/// A choice prepared for reading: its options and where they are printed.
struct CompiledChoice: Sendable {
  struct Option: Sendable {
    let letter: Unicode.Scalar
    let words: [Unicode.Scalar]
    /// The field for the words that the option asks for.
    let note: Int?
    /// The line of the question that prints it.
    let line: Int
  }

  let field: Int
  let several: Bool
  let options: [Option]
  /// The lines that belong to the choice: those with its blank and those with its notes.
  let lines: [Int]
  /// What is printed around the notes: `(请备注部门名称`, `(请备注)`.
  let noteHints: [PrintedWords]
  /// What else is printed before the options: `如无则不选,如有请选择。`, `可多选`.
  let words: [PrintedWords]
  /// The text that is asked for behind the last option, in the same line: field and instruction.
  let detail: (field: Int, line: Int)?

  init?(_ lines: [CompiledLine], in table: Table) {
    var found: (field: Int, options: [Forms.Option], several: Bool)?
    for field in lines.flatMap(\.fields) {
      if case .options(let options, let several) = table.fields[field].shape {
        found = (field, options, several)
        break
      }
    }
    guard let found else { return nil }
    field = found.field
    several = found.several
    let notes = Set(found.options.compactMap(\.note))
    let belongs = lines.indices.filter { index in
      lines[index].fields.contains { $0 == found.field || notes.contains($0) }
    }
    self.lines = belongs
    options = found.options.map { option in
      let words = FoldedText(option.words).key
      let letter = option.letter.unicodeScalars.first ?? "?"
      let key = [letter.lowercase] + words
      let line = belongs.first { lines[$0].printed.firstPlace(of: key) != nil } ?? belongs.first
      return Option(letter: letter, words: words, note: option.note, line: line ?? 0)
    }
    var hints: [PrintedWords] = []
    var words: [PrintedWords] = []
    var detail: (field: Int, line: Int)?
    for line in belongs {
      let reading = Self.surroundings(of: lines[line], notes: notes, options: found.options)
      hints += reading.hints
      words += reading.words
      for field in lines[line].fields where field != found.field && !notes.contains(field) {
        detail = (field, line)
      }
    }
    noteHints = hints
    self.words = words
    self.detail = detail
  }

  /// The words beside the notes, and those before the options.
  private static func surroundings(
    of line: CompiledLine, notes: Set<Int>, options: [Forms.Option]
  ) -> (hints: [PrintedWords], words: [PrintedWords]) {
    var hints: [PrintedWords] = []
    var words: [PrintedWords] = []
    for (index, part) in line.parts.enumerated() {
      guard case .words(let text) = part else { continue }
      let scalars = Array(text)
      // Of `A. 有(请备注部门名称` before a note, what follows the last option's words.
      if index + 1 < line.parts.count, case .blank(let field) = line.parts[index + 1],
        notes.contains(field)
      {
        let tail = lastOption(options, in: text).map { String(text[$0...]) } ?? ""
        if !FoldedText(tail).key.isEmpty { hints.append(PrintedWords(tail)) }
      }
      if index > 0, case .blank(let field) = line.parts[index - 1], notes.contains(field) {
        let head = firstOption(options, in: text).map { String(text[..<$0]) } ?? text
        for clause in clauses(head) { hints.append(PrintedWords(clause)) }
      } else {
        let head = firstOption(options, in: text).map { String(text[..<$0]) } ?? text
        if !scalars.isEmpty, !FoldedText(head).key.isEmpty { words.append(PrintedWords(head)) }
      }
    }
    return (hints, words)
  }

  /// `(请备注) 如合作对象为多个,…` asks for two things: what stands in parentheses is a hint by itself.
  private static func clauses(_ text: String) -> [String] {
    guard let close = text.firstIndex(of: ")") ?? text.firstIndex(of: "）") else {
      return FoldedText(text).key.isEmpty ? [] : [text]
    }
    let next = text.index(after: close)
    return [String(text[..<next]), String(text[next...])].filter { !FoldedText($0).key.isEmpty }
  }

  private static func firstOption(_ options: [Forms.Option], in text: String) -> String.Index? {
    options.compactMap { place(of: $0, in: text)?.lowerBound }.min()
  }

  private static func lastOption(_ options: [Forms.Option], in text: String) -> String.Index? {
    options.compactMap { place(of: $0, in: text)?.upperBound }.max()
  }

  private static func place(of option: Forms.Option, in text: String) -> Range<String.Index>? {
    var from = text.startIndex
    while from < text.endIndex, let letter = text[from...].firstIndex(of: option.letter) {
      var words = text.index(after: letter)
      while words < text.endIndex, ".．、: ".contains(text[words]) {
        words = text.index(after: words)
      }
      if text[words...].hasPrefix(option.words) {
        return letter..<text.index(words, offsetBy: option.words.count)
      }
      from = text.index(after: letter)
    }
    return nil
  }
}
