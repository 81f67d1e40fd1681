import Forms

@testable import FormOutput

/// Random numbers that are the same in each run.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A return made up at random: what is typed into the form, and what it must be read as.
struct RandomReturn {
  /// A copy of a table and the value of each of its fields.
  struct Copy {
    var form: FormCopy
    var values: [Value?]
  }

  var copies: [Copy] = []

  init(seed: UInt64, schema: Schema) {
    var random = SeededNumbers(state: seed)
    for (index, table) in schema.tables.enumerated() {
      let count = table.copies == .one ? 1 : Int.random(in: 0...2, using: &random)
      for _ in 0..<count { copies.append(Self.copy(index, table, using: &random)) }
    }
  }

  private static func copy(
    _ index: Int, _ table: Table, using random: inout SeededNumbers
  ) -> Copy {
    var copy = Copy(
      form: FormCopy(table: index), values: Array(repeating: nil, count: table.fields.count))
    for (number, field) in table.fields.enumerated()
    where field.id == "name" || field.id == "management"
      || Int.random(in: 0..<6, using: &random) > 0
    {
      copy.answer(number, field, using: &random)
    }
    return copy
  }
}

extension RandomReturn.Copy {
  fileprivate mutating func answer(
    _ number: Int, _ field: Field, using random: inout SeededNumbers
  ) {
    let slot = TableLayout.Slot.answer(number)
    switch field.shape {
    case .text(let extent):
      let text = Self.formatted(field.kind, using: &random)
      let length = if case .length = extent { 200...900 } else { 1...12 }
      set(slot, text: text ?? RandomText.words(length, using: &random), number)
    case .digits: set(slot, text: Self.formatted(field.kind, using: &random) ?? "", number)
    case .integer:
      let value = Int.random(in: 0...20_000, using: &random)
      form.contents[slot] = Bool.random(using: &random) ? .number(Double(value)) : .text("\(value)")
      values[number] = .integer(value)
    case .decimal, .percent:
      let value = Double(Int.random(in: 0...1_000_000, using: &random)) / 4
      form.contents[slot] = .number(value)
      values[number] = .decimal(value)
    case .options(let options, let several):
      let chosen = options.filter { _ in Bool.random(using: &random) }
      guard let first = chosen.first else { return }
      if several {
        for option in chosen { form.contents[.option(number, option.key)] = .text("√") }
        values[number] = .choices(chosen.map(\.key))
      } else {
        form.contents[slot] = .text(first.printed)
        values[number] = .choice(first.key)
      }
    case .list:
      let known = [("德国", "DE"), ("香港", "HK"), ("以色列", "IL"), ("新加坡", "SG"), ("美国", "US")]
      let chosen = known.filter { _ in Bool.random(using: &random) }
      guard !chosen.isEmpty else { return }
      form.contents[slot] = .text(chosen.map(\.0).joined(separator: "、"))
      values[number] = .list(chosen.map(\.1))
    case .span:
      let start = Int.random(in: 2000...2015, using: &random)
      form.contents[slot] = .text("\(start)年5月至2021年4月")
      values[number] = .span(
        Period(start: PartialDate(year: start, month: 5), end: PartialDate(year: 2021, month: 4)))
    case .date, .flag: break
    }
  }

  /// A text as kinds with a format of their own want it; nil for all others.
  private static func formatted(
    _ kind: Field.Kind, using random: inout SeededNumbers
  ) -> String? {
    switch kind.name {
    case "mobile": "139\(Int.random(in: 10_000_000...99_999_999, using: &random))"
    case "phone": "021-\(Int.random(in: 50_000_000...69_999_999, using: &random))"
    case "email": "a\(Int.random(in: 0...9999, using: &random))@example.com"
    case "place": RandomText.words(2...6, using: &random) + "路"
    default: nil
    }
  }

  private mutating func set(_ slot: TableLayout.Slot, text: String, _ number: Int) {
    form.contents[slot] = .text(text)
    values[number] = .text(text)
  }
}

enum RandomText {
  private static let letters = Array("嘉定创新国际合作集成电路生物医药联合研究中试平台人才培训签约落地孵化辰宇岚")

  /// Chinese letters that mean nothing, with a mark and a line break here and there.
  static func words(_ length: ClosedRange<Int>, using random: inout SeededNumbers) -> String {
    let count = Int.random(in: length, using: &random)
    return String(
      (0..<count).map { index in
        let isInside = index > 0 && index < count - 1
        switch Int.random(in: 0..<40, using: &random) {
        case 0 where isInside: return "，"
        case 1 where isInside: return "\n"
        case 2 where isInside: return "A"
        case 3 where isInside: return "7"
        default: return letters.randomElement(using: &random) ?? "嘉"
        }
      })
  }
}
