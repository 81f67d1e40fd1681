import Forms

extension KnownValues {
  mutating func person() -> Value {
    .text(seed.pick(KnownWords.surnames) + seed.pick(KnownWords.names))
  }

  mutating func address() -> Value {
    .text(
      "上海市\(seed.pick(KnownWords.districts))\(seed.pick(KnownWords.streets))\(seed.number(1...2999))号"
    )
  }

  mutating func fields() -> Value {
    .text(seed.some(seed.number(1...3), of: KnownWords.fields).joined(separator: "、"))
  }

  mutating func regions() -> Value {
    if seed.chance(8) { return .list(["HK", "MO", "TW"]) }
    return .list(seed.some(seed.number(1...3), of: KnownRegion.all).map(\.code))
  }

  /// 300 to 800 characters, at times in paragraphs.
  mutating func outcome() -> Value {
    let paragraphs = seed.chance(30)
    var text = ""
    while text.count < 320 {
      text += seed.pick(KnownWords.sentences)
      if paragraphs, seed.chance(30) { text += "\n" }
    }
    if text.hasSuffix("\n") { text.removeLast() }
    return .text(text)
  }

  mutating func mobile(abroad: Bool) -> Value {
    if abroad, seed.chance(20) { return .text("+49\(seed.number(100_000_000...999_999_999))") }
    let numbers = (0..<(seed.chance(10) ? 2 : 1)).map { _ in
      "1\(seed.number(3...9))\(seed.number(100_000_000...999_999_999))"
    }
    return .text(numbers.joined(separator: "/"))
  }

  mutating func period() -> Value {
    let precision = seed.number(1...3)
    let first = date(2005...2015, precision)
    switch seed.number(0...9) {
    case 0: return .span(Period(start: nil, end: nil))
    case 1, 2: return .span(Period(start: first, end: nil))
    default: return .span(Period(start: first, end: date(2016...2029, precision)))
    }
  }

  private mutating func date(_ years: ClosedRange<Int>, _ precision: Int) -> PartialDate {
    PartialDate(
      year: seed.number(years), month: precision > 1 ? seed.number(1...12) : nil,
      day: precision > 2 ? seed.number(1...28) : nil)
  }

  /// Chooses one option, and the words of the one that asks for words.
  mutating func choose(
    _ field: String, from letters: String, note: Character? = nil, _ notes: [String] = [],
    into values: inout [String: Value]
  ) {
    let letter = seed.pick(Array(letters))
    values[field] = .choice(String(letter))
    if letter == note { values[field + "_note"] = .text(seed.pick(notes)) }
  }

  mutating func chooseSome(
    _ field: String, from letters: String, note: Character, _ notes: [String],
    into values: inout [String: Value]
  ) {
    let chosen = seed.some(seed.pick([1, 1, 2, 2, 3]), of: Array(letters))
    values[field] = .choices(chosen.map { String($0) })
    if chosen.contains(note) { values[field + "_note"] = .text(seed.pick(notes)) }
  }
}
