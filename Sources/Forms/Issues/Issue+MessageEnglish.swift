extension Issue {
  /// The catalogue of messages in English.
  func englishMessage(_ s: MessageSubject) -> String {
    let now = s.found.map { ", not \($0)" } ?? ""
    let reads = s.found.map { " (it reads \($0))" } ?? ""
    switch kind {
    case .requiredMissing: return englishMissing(s)
    case .typeError(let whole, let zero):
      let number = whole ? "a whole number" : "a number" + (s.field?.unit.map { " in \($0)" } ?? "")
      return "\(s.question) must be \(number)\(now)\(zero ? "; if there is none, enter 0" : "")."
    case .minimum(let least): return "\(s.question) must be \(least) or more\(now)."
    case .choiceUnknown(let typed):
      let nearest = s.nearestOption(to: typed).map { "; did you mean \($0)?" } ?? "."
      return "\(s.question) has no option \(s.list(typed))\(extra(reads, typed)): "
        + "choose from \(s.options)\(nearest)"
    case .choiceMultiple(let letters):
      let list = letters.map(String.init).joined(separator: ", ")
      return "\(s.question) takes one option, not \(s.found ?? "“\(list)”"): leave one letter."
    case .noteMissing(let option):
      return "\(s.question) has \(s.option(option, of: field)) without its note\(reads): "
        + "write it behind the option."
    case .noteUnexpected(let option):
      return "\(s.question) has the note \(s.found ?? "") but not \(s.option(option, of: field)): "
        + "choose the option or delete the note."
    case .skipViolated(let other, let option):
      let reason =
        option.map { "does not have \(s.option($0, of: other))" } ?? "is not answered"
      return "\(s.question) must stay empty because \(s.title(of: other)) \(reason)\(reads): "
        + "answer that one or delete this."
    case .answerAmbiguous(let readings):
      return
        "\(s.question) can be read as \(s.list(readings, joint: " or "))\(reads): say which is meant."
    case .tableAmbiguous(let tables):
      return "The table here\(reads) can be \(s.names(ofTables: tables)) and was not read: "
        + "restore its title."
    case .formatMobile, .formatPhone, .formatURL:
      return "\(s.question) must be \(s.expected)\(now)."
    case .formatEmail:
      return "\(s.question) must be an e-mail address such as name@example.cn\(now)."
    case .regionUnknown(let names, let nearest):
      let hint = nearest.map { "did you mean “\($0)”?" } ?? "name each country or region."
      return "\(s.question) has \(s.list(names)), which is no country or region"
        + "\(extra(reads, names)): \(hint)"
    case .periodInvalid:
      return "\(s.question) must be a period such as 2018.5-2023.4, 2018年5月至今 or 长期\(now)."
    case .periodOrder(let period):
      let end = period.end?.description ?? "", start = period.start?.description ?? ""
      return "\(s.question) ends in \(end), before it starts in \(start)\(reads): "
        + "correct one of them."
    case .oneMissing(let fields):
      guard s.areOfOneQuestion(fields) else {
        let reason = s.found.map { ", and \($0) is no answer" } ?? ""
        return "\(s.titles(of: fields)) is required\(reason): fill in at least one."
      }
      let unit = s.areAreas(fields) ? " in square metres" : ""
      return "\(s.label) needs \(s.titles(of: fields))\(unit)\(now)."
    case .partExceedsWhole(let part, let whole, let wholeField):
      let (small, large) = s.exactNumbers(part, whole, of: wholeField)
      return "\(s.question) is \(small), more than \(s.title(of: wholeField)) with \(large)"
        + "\(extra(reads, [small])): correct one of them."
    case .countMismatch(let stated, let returned, let table):
      return "\(s.question) says \(stated), but \(returned) of \(s.name(ofTable: table)) came back"
        + "\(extra(reads, ["\(stated)"])): correct the number or the tables."
    case .senderMismatch(let expected):
      let sheet = s.schema.tables[checked: s.schema.sender.table]?.sheet ?? ""
      return "\(s.question) must be “\(expected)” as in \(sheet)\(now)."
    case .senderUnknown(let nearest):
      return "\(s.question) is not on the roster\(reads): "
        + (nearest.map { "did you mean “\($0)”?" } ?? "enter a name that is.")
    case .duplicateRecord(let file, let place):
      return "\(s.question) repeats \(MessageSubject.place(place, file: file))\(reads): "
        + "delete one of them or correct it."
    case .labelMissing(let labels):
      return
        "\(s.name(ofTable: table)) lacks \(labels.count == 1 ? "the question" : "the questions") \(s.list(labels))\(reads): "
        + "restore the form's own words."
    case .tableMissing:
      return "\(s.name(ofTable: table)) is missing\(reads): add it and fill it in."
    case .tableRepeated(let first):
      return "\(s.name(ofTable: table)) must stand once, and stands at "
        + "\(MessageSubject.place(first)) too\(reads): delete one of them."
    case .cellError(let error):
      return "\(s.question) shows the error “\(error)”\(extra(reads, [error])): enter the answer."
    case .lengthShort(let count, let least):
      return "\(s.question) has \(count) characters, fewer than \(least)\(reads): say more."
    case .lengthLong(let count, let most):
      return "\(s.question) has \(count) characters, more than \(most)\(reads): say less."
    case .areaConverted(let value, let unit):
      return "\(s.question) must be in square metres\(now): "
        + "\(unit) was converted to \(MessageSubject.number(value)) m², please check."
    case .fileName(let expected): return "The file must be named “\(expected)”\(now)."
    case .late(let saved, let deadline):
      return "The file was last saved on \(saved), after the deadline of \(deadline)\(reads)."
    case .wrongForm(let found):
      return "This is another form (\(found)) than “\(s.schema.title.en)” (\(s.schema.id)) and was "
        + "not read; please fill in the right one."
    case .wrongVersion(let found, let expected):
      return "The form is version \(found), version \(expected) is wanted and may ask other "
        + "questions; please fill in the new one."
    case .returnUnclear(let others):
      return
        "The sender also returned \(others.joined(separator: ", ")), which differs, and the times "
        + "of saving do not tell which is newest: none counts until only the right one is left."
    case .referenceMismatch(let stated, let reference):
      let total = place == nil && field != nil ? " in total" : ""
      let subject = field == nil ? "The number of \(s.name(ofTable: table))" : s.question
      return "\(subject) is \(MessageSubject.number(stated))\(total), but "
        + "\(MessageSubject.number(reference)) in the yearly statistics"
        + "\(extra(reads, [MessageSubject.number(stated)])): correct one of them."
    }
  }

  /// Nothing is said of the whole answer where it is no more than what has been quoted.
  private func extra(_ reads: String, _ quoted: [String]) -> String {
    found.map { quoted.contains(TextFolding.folded($0).trimmed) } == true ? "" : reads
  }

  private func englishMissing(_ s: MessageSubject) -> String {
    let now = s.found.map { ", and \($0) is no answer" } ?? ""
    let mend = s.options.isEmpty ? "fill it in" : "choose from \(s.options)"
    let reason =
      switch s.field?.requirement {
      case .ifAnswered(let other): " because \(s.title(of: other)) is answered"
      case .ifChosen(let other, let letter):
        " because \(s.title(of: other)) is \(s.option(letter, of: other))"
      case .ifSeveral(let other): " because \(s.title(of: other)) has several options"
      default: ""
      }
    return "\(s.question) is required\(reason)\(now): \(mend)."
  }
}
