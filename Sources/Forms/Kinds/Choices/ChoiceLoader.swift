/// Reads what is particular to a choice: its options, their notes, and where the form prints them.
struct ChoiceLoader {
  let table: WrittenTable

  func options(of written: WrittenField, members: YamlMembers) -> [Option]? {
    guard var options = members["options"].flatMap(options) else { return nil }
    for (letter, note) in members["note"]?.entries() ?? [] {
      guard let text = letter.text() else { continue }
      guard let option = options.firstIndex(where: { String($0.letter) == text }) else {
        letter.report(.noSuchOption(text, known: options.map { String($0.letter) }))
        continue
      }
      options[option].note = checkedNote(note, of: written)
    }
    if let question = table.question(asking: written.id) {
      checkPrinted(options, in: question, at: members)
    }
    return options
  }

  /// A letter of the Latin alphabet, as forms mark options with.
  static func letter(_ text: String) -> Character? {
    guard text.utf8.count == 1, let letter = text.first, "A"..."Z" ~= letter else { return nil }
    return letter
  }

  private func options(_ cursor: YamlCursor) -> [Option]? {
    guard let entries = cursor.entries() else { return nil }
    var options: [Option] = []
    for (key, value) in entries {
      let words = value.text()
      guard let text = key.text() else { continue }
      guard let letter = Self.letter(text) else {
        key.report(.notALetter(text))
        continue
      }
      if let words { options.append(Option(letter: letter, words: words)) }
    }
    // The letters of an answer are put in this order.
    for (index, option) in options.enumerated().dropFirst()
    where option.letter < options[index - 1].letter {
      entries[index].key.report(.lettersOutOfOrder(option.letter, after: options[index - 1].letter))
    }
    return options
  }

  /// The field of a note: a note, asked for in the question of its choice.
  private func checkedNote(_ cursor: YamlCursor, of choice: WrittenField) -> Int? {
    guard let index = table.field(at: cursor) else { return nil }
    let id = table.ids[index]
    let note = table.fields.first { $0.id == id }
    if let kind = note?.kind, kind != NoteKind.word {
      cursor.report(.notANote(id, kind: kind))
      return nil
    }
    if let owner = table.notes[id], table.ids[owner.choice] != choice.id {
      cursor.report(.noteOfTwo(id, other: table.ids[owner.choice]))
      return nil
    }
    if let question = table.question(asking: id), !question.blanks.contains(choice.id) {
      cursor.report(.noteElsewhere(id, choice: choice.id))
    }
    return index
  }

  /// Each option stands in the question as `A. 政府`, and no letter stands there that is no option.
  private func checkPrinted(
    _ options: [Option], in question: WrittenQuestion, at members: YamlMembers
  ) {
    let printed = Self.printedOptions(in: question.printed)
    let entries = members["options"]?.entries() ?? []
    for option in options {
      let entry = entries.first { $0.key.node.scalar?.string == String(option.letter) }
      guard let words = printed.first(where: { $0.letter == option.letter })?.words else {
        entry?.key.report(.optionNotPrinted(option.letter, option.words))
        continue
      }
      if !words.hasPrefix(option.words) {
        entry?.value.report(.optionPrintedOtherwise(option.letter, option.words, printed: words))
      }
    }
    // Of an option whose letter could not be read, the letter is not known.
    guard options.count == entries.count else { return }
    guard question.blanks.count(where: { table.kinds[$0] == ChoiceKind.word }) == 1 else { return }
    for stray in printed where !options.contains(where: { $0.letter == stray.letter }) {
      question.cursor.report(.letterOfNoOption(stray.letter, stray.words))
    }
  }

  /// What is printed after each letter with a full stop, up to the next letter or blank.
  static func printedOptions(in printed: String) -> [(letter: Character, words: String)] {
    let characters = Array(printed)
    func begins(_ index: Int) -> Bool {
      guard index + 1 < characters.count, letter(String(characters[index])) != nil,
        [".", "．", "、"].contains(characters[index + 1])
      else { return false }
      return index == 0 || !(characters[index - 1].isASCII && characters[index - 1].isLetter)
    }
    return characters.indices.filter(begins).map { start in
      let words = characters[(start + 2)...].prefix { !$0.isNewline }
      let end = words.indices.first(where: begins) ?? words.endIndex
      let text = String(characters[(start + 2)..<end])
      return (characters[start], String(text.drop(while: \.isWhitespace)).trimmedAtEnd)
    }
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
