/// A choice split into its printed parts: the options, the words before them, and what asks for an
/// option's note; a class as ``PrintedQuestion`` is.
final class PrintedChoice: Sendable {
  struct Option: Sendable {
    let key: String
    /// The letter that the form prints before the words, if it prints one.
    let letter: Unicode.Scalar?
    /// The letters of its words.
    let words: [Unicode.Scalar]
    /// The field for the words that the option asks for.
    let note: Int?
    /// The index of the line that prints it.
    let line: Int
  }

  /// A further blank after the options.
  struct Detail: Sendable {
    let field: Int
    let line: Int
    /// What is asked: `如合作对象为多个,请逐一备注合作对象性质。`.
    let words: String
  }

  let field: Int
  let several: Bool
  let options: [Option]
  /// The indexes of its lines: those with its blank and those with its notes.
  let lines: [Int]
  /// The words before the blank for the letters: `运营主体性质为`.
  let lead: String
  /// The words before the options: `如无则不选,如有请选择。`, `可多选`.
  let words: [PrintedWords]
  /// The words around the notes, and those that ask for a detail: `(请备注部门名称`, `(请备注)`.
  let noteHints: [PrintedWords]
  let details: [Detail]
  /// The detail that is read: the last.
  var detail: Detail? { details.last }
  private let brackets: [Int: String]
  /// Whether the form prints letters before the options.
  let isLettered: Bool
  /// How many signs such as question marks the form itself prints there, those of the label too where that
  /// stands in the same cell.
  let askingSigns: Int
  /// Finds options by their words where they are not printed.
  let lookup: OptionLookup

  init?(_ lines: [PrintedLine], label: String?, in table: Table) {
    var found: (field: Int, options: [Forms.Option])?
    for line in lines {
      for field in line.fields where found == nil {
        let options = table.fields[field].kind.boxes
        guard Self.belongs(field, to: line, in: table) else { continue }
        found = (field, options)
      }
    }
    guard let found else { return nil }
    field = found.field
    several =
      if case .options(_, several: true) = table.fields[field].shape { true } else { false }
    isLettered = found.options.contains(where: \.isLettered)
    if case .choice(let kind) = table.fields[field].kind {
      lookup = kind.lookup
    } else {
      lookup = OptionLookup(found.options)
    }
    let notes = Set(found.options.compactMap(\.note))
    let belongs = lines.indices.filter { index in
      lines[index].fields.contains { $0 == found.field || notes.contains($0) }
    }
    self.lines = belongs
    options = found.options.map { option in
      let words = FoldedText(option.words).key
      let letter = option.letter?.unicodeScalars.first
      let key = (letter.map { [$0.lowercase] } ?? []) + words
      let line = belongs.first { lines[$0].printed.firstIndex(of: key) != nil } ?? belongs.first
      return Option(
        key: option.key, letter: letter, words: words, note: option.note, line: line ?? 0)
    }
    var taken = ChoiceWords(choice: found.field, options: found.options)
    for line in belongs { taken.add(lines[line].parts, line: line) }
    lead = taken.lead
    words = taken.words.map { PrintedWords($0) }
    noteHints = taken.noteHints.map { PrintedWords($0) }
    details = taken.details
    let printed =
      lines.flatMap(\.words) + lines.compactMap(\.hint)
      + (label.map { [PrintedWords($0)] } ?? [])
    askingSigns = printed.reduce(0) { $0 + $1.text.countOfAskingSigns }
    brackets = taken.brackets
  }

  /// Whether a line prints the options of a field, or is asked for nothing but one of them; options
  /// with letters are looked for in any case.
  private static func belongs(_ field: Int, to line: PrintedLine, in table: Table) -> Bool {
    table.fields[field].kind.boxes.contains { $0.isLettered || $0.note != nil }
      || prints(field, line, in: table)
  }

  /// Whether a line prints all options of a field.
  static func prints(_ field: Int, _ line: PrintedLine, in table: Table) -> Bool {
    let options = table.fields[field].kind.boxes
    return !options.isEmpty
      && options.allSatisfy { line.printed.firstIndex(of: FoldedText($0.words).key) != nil }
  }

  /// What the form prints beside the blank for an option's note: `(请备注部门名称)`; empty where it
  /// prints nothing, nil where it prints no such blank.
  func hint(ofNote field: Int) -> String? { brackets[field] }
}
