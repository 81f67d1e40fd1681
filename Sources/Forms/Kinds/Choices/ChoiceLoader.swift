/// Reads what is particular to a choice: its options, their notes, and where the form prints them.
struct ChoiceLoader {
  private let source: KindSource
  private var table: WrittenTable { source.table }

  init(_ source: KindSource) { self.source = source }

  /// The options, and the list that they are of, if they are of one; of a list with levels all words.
  func options() -> (options: [Option], list: OptionTree?)? {
    let members = source.members
    guard let cursor = members["options"], let (found, list) = options(cursor) else { return nil }
    var options = found
    for (key, words) in members["also"]?.entries() ?? [] {
      guard let option = option(at: key, among: options) else { continue }
      options[option].also += words.items()?.compactMap { $0.text() } ?? []
    }
    for (key, note) in members["note"]?.entries() ?? [] {
      guard let option = option(at: key, among: options) else { continue }
      options[option].note = checkedNote(note, of: source.field)
    }
    if list == nil, let question = table.question(asking: source.field.id) {
      if options.contains(where: \.isLettered) {
        if Self.printedOptions(in: question.printed).isEmpty {
          // The form has them in a dropdown, or prints them beside the answer: their letters are keys.
          for index in options.indices { options[index].isLettered = false }
        } else {
          checkPrinted(options, in: question, at: members)
        }
      } else {
        checkBoxes(options, in: question, at: cursor)
      }
    }
    return (options, list)
  }

  private func option(at cursor: YamlCursor, among options: [Option]) -> Int? {
    guard let text = cursor.text() else { return nil }
    let option = options.firstIndex { $0.key == text } ?? options.firstIndex { $0.words == text }
    if option == nil { cursor.report(.noSuchOption(text, known: options.map(\.key))) }
    return option
  }

  private func options(_ cursor: YamlCursor) -> ([Option], OptionTree?)? {
    if cursor.node.mapping != nil { return keyed(cursor).map { ($0, nil) } }
    if cursor.node.sequence != nil {
      var seen: Set<String> = []
      let options = cursor.items()?.compactMap { item -> Option? in
        guard let words = item.text() else { return nil }
        guard seen.insert(words).inserted else {
          item.report(.sameOptionTwice(words))
          return nil
        }
        return Option(key: words, words: words)
      }
      return options.map { ($0, nil) }
    }
    guard let name = cursor.text() else { return nil }
    let lists = source.form.lists
    guard let tree = lists[name] else {
      cursor.report(.unknownList(name, known: lists.names))
      return nil
    }
    let levels = source.members["by"] == nil ? 0..<1 : 1..<max(2, tree.depth)
    var seen: Set<String> = []
    let words = levels.flatMap { tree.words(ofLevel: $0) }.filter { seen.insert($0).inserted }
    return (words.map { Option(key: $0, words: $0) }, tree)
  }

  /// A letter of the Latin alphabet, as forms mark options with.
  static func letter(_ text: String) -> Character? {
    guard text.utf8.count == 1, let letter = text.first, "A"..."Z" ~= letter else { return nil }
    return letter
  }

  /// `{A: 政府, B: 学校}`: letters, or else keys that the form does not print.
  private func keyed(_ cursor: YamlCursor) -> [Option]? {
    guard let entries = cursor.entries() else { return nil }
    let areLettered = entries.contains {
      $0.key.node.scalar.flatMap { Self.letter($0.string) } != nil
    }
    var options: [Option] = []
    for (key, value) in entries {
      let words =
        value.node.sequence == nil
        ? value.text().map { [$0] } : value.items()?.compactMap { $0.text() }
      guard let text = key.text() else { continue }
      if areLettered, Self.letter(text) == nil {
        key.report(.notALetter(text))
        continue
      }
      guard let words, let first = words.first else { continue }
      options.append(
        Option(key: text, words: first, also: Array(words.dropFirst()), isLettered: areLettered))
    }
    // The letters of an answer are put in this order.
    for (index, option) in options.enumerated().dropFirst()
    where areLettered && option.key < options[index - 1].key {
      entries[index].key.report(.lettersOutOfOrder(option.key, after: options[index - 1].key))
    }
    return options
  }

  /// The field of a note: a note, asked for in the question of its choice.
  private func checkedNote(_ cursor: YamlCursor, of choice: WrittenField) -> Int? {
    guard let index = table.field(at: cursor) else { return nil }
    let id = table.ids[index]
    let note = table.writtenField(id)
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
      let entry = entries.first { $0.key.node.scalar?.string == option.key }
      guard let words = printed.first(where: { $0.letter == option.letter })?.words else {
        entry?.key.report(.optionNotPrinted(option.key, option.printed))
        continue
      }
      if !words.hasPrefix(option.words) {
        entry?.value.report(.optionPrintedOtherwise(option.key, option.words, printed: words))
      }
    }
    // Of an option whose letter could not be read, the letter is not known.
    guard options.count == entries.count else { return }
    guard question.blanks.count(where: { table.kinds[$0] == ChoiceKind.word }) == 1 else { return }
    for stray in printed where !options.contains(where: { $0.letter == stray.letter }) {
      question.cursor.report(.letterOfNoOption(stray.letter, stray.words))
    }
  }

  /// Where a form prints boxes, each option stands beside one.
  private func checkBoxes(_ options: [Option], in question: WrittenQuestion, at cursor: YamlCursor)
  {
    let printed = FoldedText(question.printed)
    guard printed.folded.contains(where: { ChoiceSign($0) == .box }) else { return }
    for (index, option) in options.enumerated()
    where printed.key.firstIndex(of: FoldedText(option.words).key) == nil {
      let entry =
        cursor.node.sequence != nil
        ? cursor.items()?[checked: index] : cursor.entries()?[checked: index]?.value
      (entry ?? cursor).report(.optionNotPrinted(option.key, option.words))
    }
  }

  /// What is printed after each letter with a full stop, up to the next letter or blank.
  static func printedOptions(in printed: String) -> [(letter: Character, words: String)] {
    let characters = Array(printed)
    func begins(_ index: Int) -> Bool {
      guard let letter = characters[index].asciiValue, 65...90 ~= letter,
        index + 1 < characters.count, [".", "．", "、"].contains(characters[index + 1])
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
