extension Draft {
  /// Makes a choice of what people wrote again and again, and adds to choices the words that the blank has not.
  mutating func takeOptions(_ answers: WrittenAnswers) {
    for table in tables.indices {
      let alone = fieldsAlone(in: table)
      for (index, field) in tables[table].fields.enumerated() where alone.contains(index) {
        guard let own = answers.fields[table][field.id], !field.isCalculated,
          form.sender != "\(tables[table].id).\(field.id)"
        else { continue }
        if field.kind == "choice" {
          addOptions(own, table, index)
        } else if field.kind == "text", field.keys.isEmpty, field.options == nil, !field.isGuided,
          let words = Self.options(own), restOfDoubts > 0
        {
          tables[table].fields[index].kind = "choice"
          tables[table].fields[index].options = .words(words)
          tables[table].fields[index].doubt = DraftSpeech.counted(
            speech.optionsWritten, words.count)
        }
      }
    }
  }

  /// The words of a question that people answer by a few words only; nil where it is none.
  private static func options(_ answers: WrittenAnswers.Answers) -> [String]? {
    let words = answers.order
    guard answers.answered >= 8, answers.returns >= 4, (2...12).contains(words.count),
      words.count * 3 <= answers.answered, words.allSatisfy({ isOption($0) })
    else { return nil }
    // A word of one return alone says that the next one may have another.
    return words.allSatisfy { (answers.texts[$0]?.returns ?? 0) > 1 } ? words : nil
  }

  private static func isOption(_ text: String) -> Bool {
    (1...30).contains(text.count) && text.contains(where: \.isLetter)
      && !text.contains(where: { "；;。□☑√".contains($0) })
  }

  private mutating func addOptions(
    _ answers: WrittenAnswers.Answers, _ table: Int, _ index: Int
  ) {
    let field = tables[table].fields[index]
    guard answers.failed > 0, !field.keys.contains(where: { $0.key == "several" }) else { return }
    var known: [String]
    var list: Int?
    switch field.options {
    case .words(let words): known = words
    case .list(let name, by: nil):
      guard let own = form.lists.firstIndex(where: { $0.name == name }),
        form.lists[own].tree.allSatisfy(\.below.isEmpty)
      else { return }
      list = own
      known = form.lists[own].tree.map(\.word)
    default: return
    }
    let keys = known.map(\.folded)
    let new = answers.order.filter { word in
      let times = answers.texts[word] ?? (0, 0)
      // A choice with a slip of the pen, or with its list's number before it, is that choice.
      return times.returns >= 2 && times.times * 20 >= answers.answered && Self.isOption(word)
        && !keys.contains { $0.contains(word.folded) || word.folded.contains($0) }
    }
    guard !new.isEmpty, new.count <= 6, restOfDoubts > 0 else { return }
    known += new
    if let list {
      form.lists[list].tree = known.map { OptionWord(word: $0) }
    } else {
      tables[table].fields[index].options = .words(known)
    }
    if tables[table].fields[index].doubt == nil {
      tables[table].fields[index].doubt = DraftSpeech.counted(speech.optionsAdded, new.count)
    }
  }
}
