extension Issue {
  /// One sentence: what stands there, what was expected, and how to mend it.
  ///
  /// The question is named as the form prints it; the English sentence adds the field's English
  /// title.
  /// - Parameters:
  ///   - language: The language of the sentence; quoted text stays as it is in the form and the
  ///   return.
  ///   - schema: The form that the issue was found with.
  /// - Returns: The sentence, with its full stop, on one line.
  public func message(_ language: Language, schema: Schema) -> String {
    message(language, schema: schema, in: nil)
  }

  /// The same for a form that the sender mends: it names the cells of that form, and leaves to it what is to be
  /// done.
  package func message(_ language: Language, schema: Schema, in form: FormInHand?) -> String {
    let message = plainMessage(language, schema, form)
    guard let accepted else { return message }
    let because = accepted.isEmpty ? "" : Words(zh: "：", en: ": ").text(language) + accepted
    return message + Words(zh: "（已核实接受\(because)）", en: " (accepted\(because))").text(language)
  }

  /// The sentence, whether the issue was accepted or not.
  private func plainMessage(
    _ language: Language, _ schema: Schema, _ form: FormInHand?
  ) -> String {
    if let words = stated?.words { return words.text(language) }
    let context = IssueContext(issue: self, schema: schema, language: language, form: form)
    return switch language {
    case .zh: kind.finding.zh(context)
    case .en: kind.finding.en(context)
    }
  }
}

extension Issue.Severity {
  /// The severity in words: 错误, 提醒, 说明.
  public func word(_ language: Language) -> String {
    switch (self, language) {
    case (.error, .zh): "错误"
    case (.warning, .zh): "提醒"
    case (.note, .zh): "说明"
    case (.error, .en): "error"
    case (.warning, .en): "warning"
    case (.note, .en): "note"
    }
  }
}
