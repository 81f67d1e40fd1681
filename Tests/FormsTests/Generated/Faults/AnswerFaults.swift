import Forms
import Spreadsheet

extension Fault {
  private static let counts = [
    "team_size", "enterprise_count", "employment", "foreign_enterprise_count",
    "foreign_staff_count", "project_count", "research_staff_count", "transfer_outbound_count",
    "transfer_inbound_count", "full_time_staff",
  ]
  private static let amounts = [
    "investment_100m_cny", "transfer_outbound_amount_10k_cny", "transfer_inbound_amount_10k_cny",
  ]

  /// A count in a cell that shows its number in a format.
  private static func count(
    _ code: String, _ name: String, _ number: Double, _ format: CellFormat
  ) -> Fault {
    Fault(
      code: code, name: name,
      change: .answer { writing, _ in
        guard case .count = writing.asked.kind else { return nil }
        return writing.rewrite(number, format)
      })
  }

  /// Answers that cannot be understood, or are not what was asked for.
  static let ofAnswers: [Fault] = [
    Fault(
      code: "type-error", name: "words in a number",
      change: .blank(counts + amounts, ["若干", "很多", "待定", "十几"])),
    Fault(code: "type-error", name: "not whole", change: .blank(counts, ["12.5"])),
    Fault(
      code: "type-error", name: "a placeholder in a number",
      change: .blank(counts + amounts, ["无", "/", "暂无", "N/A"])),
    Fault(
      code: "type-error", name: "a placeholder in a count of 表1",
      change: .blank(["incubator_count", "institute_count"], ["无", "-", "没有", "/"])),
    Fault(code: "type-error", name: "a range", change: .blank(counts, ["10-20", "10~20"])),
    Fault(code: "minimum", name: "below zero", change: .blank(counts + amounts, ["-3"])),
    Fault(
      code: "required-missing", name: "a blank left empty", change: .blank(counts + amounts, [""])),
    Fault(
      code: "choice-unknown", name: "a letter that is no option",
      change: .answer { writing, seed in
        writing.rewriteChoice { "(\(seed.pick(["H", "A、H", "y"])))" }
      }),
    Fault(
      code: "choice-unknown", name: "words that are no option",
      change: .answer { writing, _ in
        writing.rewriteChoice { "(其它部门)" }
      }),
    Fault(
      code: "choice-unknown", name: "an option that is none among those printed",
      change: .answer { writing, _ in
        writing.rewriteChoice(replacing: "B. ", by: "B. 另一类") { "()" }
      }),
    Fault(
      code: "choice-unknown", name: "a tick at an option that is none",
      change: .answer { writing, seed in
        writing.rewriteChoice(replacing: "B. ", by: seed.pick(["√", "（√）", "V"]) + "B. 另一类") {
          "()"
        }
      }),
    Fault(
      code: "choice-unknown", name: "a cross alone",
      change: .answer { writing, seed in
        writing.rewriteChoice(replacing: "B. ", by: seed.pick(["×", "（×）"]) + "B. ") { "()" }
      }),
    Fault(
      code: "choice-unknown", name: "a picture",
      change: .answer { writing, _ in writing.rewriteChoice { "(👍)" } }),
    Fault(
      code: "choice-unknown", name: "nothing but a remark",
      change: .answer { writing, _ in
        // Beside one that asks for words it would be a note.
        guard case .options(let options, _) = writing.asked.shape, options.first?.note == nil else {
          return nil
        }
        return writing.rewriteChoice(replacing: "B. ", by: "另议 B. ") { "()" }
      }),
    Fault(
      code: "same-as-above", name: "nothing to point at",
      change: .answer { writing, seed in
        // What other tables ask too may stand above.
        let fields = ["contact_name", "contact_address", "contact_mobile", "intl_department"]
        guard writing.asked.fields.count == 1, fields.contains(writing.asked.fields[0].id) else {
          return nil
        }
        return writing.rewrite(seed.pick(["同上", "（同上）", "〃", "″", "\"", "ditto", "Same as above"]))
      }),
    Fault(
      code: "choice-multiple", name: "two where one is asked",
      change: .answer { writing, seed in
        guard case .options(_, several: false) = writing.asked.shape else { return nil }
        return writing.rewriteChoice { "(\(seed.pick(["A、B", "AB", "A B"])))" }
      }),
    Fault(
      code: "answer-ambiguous", name: "a letter, and a tick at another",
      change: .answer { writing, _ in
        writing.rewriteChoice(replacing: "B. ", by: "√B. ") { "(A)" }
      }),
    Fault(
      code: "answer-ambiguous", name: "a tick between two options",
      change: .answer { writing, _ in
        writing.rewriteChoice(replacing: " B. ", by: " √ B. ") { "()" }
      }),
    Fault(
      code: "note-unexpected", name: "words beside an option not chosen",
      change: .answer { writing, _ in
        guard case .options(let options, _) = writing.asked.shape,
          let option = options.first(where: { $0.note != nil }),
          let field = writing.asked.fields.first,
          writing.printed.count == 1, options.count > 2
        else { return nil }
        let printed = option.printed
        let found = writing.rewriteChoice(replacing: printed, by: printed + " 商会 ") { "(B)" }
        return found.map { _ in field.id + "_note" }
      }),
    Fault(
      code: "format-mobile", name: "ten digits",
      change: .answer { writing, seed in
        guard case .mobile = writing.asked.kind else { return nil }
        return writing.rewrite(
          seed.pick(["1380013800", "021-58888888", "138001380001", "23800138000"]))
      }),
    Fault(
      code: "format-phone", name: "five digits",
      change: .answer { writing, seed in
        guard case .phone = writing.asked.kind else { return nil }
        return writing.rewrite(seed.pick(["12345", "同手机", "021-123"]))
      }),
    Fault(
      code: "format-email", name: "no dotted domain",
      change: .answer { writing, seed in
        guard case .email = writing.asked.kind else { return nil }
        return writing.rewrite(seed.pick(["wang@", "wang", "wang@example", "wang.example.com"]))
      }),
    Fault(
      code: "region-unknown", name: "no country",
      change: .answer { writing, seed in
        guard case .regions = writing.asked.kind else { return nil }
        return writing.rewrite(seed.pick(["外国", "德国、火星", "多个国家", "欧洲"]))
      }),
    Fault(
      code: "period-invalid", name: "no date",
      change: .answer { writing, seed in
        guard case .period = writing.asked.kind else { return nil }
        return writing.rewrite(seed.pick(["按协议", "三年", "待定", "43221"]))
      }),
    Fault(
      code: "answer-ambiguous", name: "a day that is another elsewhere",
      change: .answer { writing, _ in
        guard case .period = writing.asked.kind else { return nil }
        return writing.rewrite("2018-04-30T16:00:00Z")
      }),
    Fault(
      code: "answer-ambiguous", name: "a month that may have lost its zero",
      change: .answer { writing, _ in
        guard case .period = writing.asked.kind else { return nil }
        return writing.rewrite(2018.1, .general)
      }),
    count("answer-ambiguous", "a count that shows in thousands", 3000, .thousands),
    count("type-error", "a count in percent", 0.35, .percent),
    count("type-error", "a count that shows rounded", 1.4, .whole),
    Fault(
      code: "cell-error", name: "an error of Excel",
      change: .answer { writing, seed in
        guard !writing.isInside, writing.asked.fields.count == 1, !writing.values.isEmpty else {
          return nil
        }
        let code = seed.pick(["#REF!", "#N/A", "#VALUE!", "#DIV/0!"])
        writing.cells[0] = seed.pick([.error(code), .string(code)])
        writing.values = [:]
        writing.issues = []
        writing.besides = []
        return writing.asked.fields[0].id
      }),
  ]
}

extension Writing {
  /// Overwrites the answer.
  mutating func rewrite(_ text: String) -> String? {
    guard !values.isEmpty, let field = asked.fields.first else { return nil }
    cells[0] = .string(isInside ? printed[0] + text : text)
    isDate = false
    format = .general
    boxes = []
    values = [:]
    issues = []
    besides = []
    return field.id
  }

  /// Writes a choice as the form prints it, with something else in its parentheses.
  mutating func rewriteChoice(
    replacing words: String = "", by other: String = "", _ letters: () -> String
  ) -> String? {
    guard case .choice = asked.kind, !values.isEmpty, let field = asked.fields.first,
      printed[0].contains("()")
    else { return nil }
    cells = printed.map { .string($0) }
    var text = printed[0].replacing("()", by: letters())
    if !words.isEmpty {
      guard text.contains(words) else { return nil }
      text = text.replacing(words, by: other)
    }
    cells[0] = .string(text)
    // What the question asks for beside the choice is asked for several only, or not at all.
    if let line = asked.lines.firstIndex(where: {
      $0.fields.contains { $0.id == "partner_nature_detail" }
    }),
      line > 0, !asked.lines[line].fields.contains(where: { $0.id.hasSuffix("_note") })
    {
      cells[line] = .string(printed[line])
    }
    // Boxes that tick something else would be a second fault.
    boxes = []
    values = [:]
    issues = []
    besides = []
    return field.id
  }

  /// Overwrites a number that stands alone in its cell, or a period, by another number in a format.
  mutating func rewrite(_ number: Double, _ format: CellFormat) -> String? {
    guard !isInside, asked.fields.count == 1, !asked.isSentence(printed: printed[0]),
      let field = rewrite("")
    else { return nil }
    cells[0] = .number(number)
    self.format = format
    return field
  }
}
