/// Senders' names, compared and written without the prefix that all of them may have.
package enum SenderName {
  /// What is equal for all ways of typing one name: white space, widths, case, invisible characters
  /// and the form's prefix do not matter.
  package static func key(_ name: String, schema: Schema) -> String {
    key(name, prefix: schema.senderPrefix)
  }

  package static func key(_ name: String, prefix: String) -> String {
    func folded(_ text: String) -> String {
      let letters = TextFolding.letters(of: text).filter { !TextFolding.isSpace($0) }
      return String(scalars: letters)
    }
    let (name, prefix) = (folded(name), folded(prefix))
    guard !prefix.isEmpty, name.hasPrefix(prefix), name != prefix else { return name }
    return String(name.dropFirst(prefix.count))
  }

  /// The name for file names: without the prefix, with one space between words, and none beside a
  /// Chinese character.
  package static func bare(_ name: String, schema: Schema) -> String {
    let name = spaced(name)
    let prefix = spaced(schema.senderPrefix)
    guard !prefix.isEmpty, name.hasPrefix(prefix), name != prefix else { return name }
    return String(name.dropFirst(prefix.count)).trimmed
  }

  private static func spaced(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).reduce(into: "") { spaced, word in
      let last = spaced.unicodeScalars.last
      let touches = last?.isHan == true || word.unicodeScalars.first?.isHan == true
      spaced += (spaced.isEmpty || touches ? "" : " ") + word
    }
  }

  /// The record and the answer that say who sends a return.
  package static func answer(in returned: Return, schema: Schema) -> (
    record: Record, answer: Answer
  )? {
    guard let record = returned.records.first(where: { $0.table == schema.sender.table }),
      record.answers.indices.contains(schema.sender.field)
    else { return nil }
    return (record, record.answers[schema.sender.field])
  }
}
