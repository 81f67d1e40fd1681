/// A typed answer.
public enum Value: Hashable, Sendable {
  case text(String)
  /// A whole number: counts and staff.
  case integer(Int)
  /// A number in the unit of the field: an amount, an area.
  case decimal(Double)
  /// The key of the one option chosen: its letter, or its words where the form prints no letters.
  case choice(String)
  /// The keys of the options chosen, in the order of the options.
  case choices([String])
  /// Words or codes in the order written, each once.
  case list([String])
  /// Numbers in the order written.
  case numbers([Double])
  /// A day, or a month or year where no more was written.
  case date(PartialDate)
  indirect case span(Period)
  case flag(Bool)

  /// The number, whole or not; nil for other values.
  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .decimal(let number): number
    case .text, .choice, .choices, .list, .numbers, .date, .span, .flag: nil
    }
  }
}

extension Value {
  /// One value of several of a kind, in the order written; nil of none.
  init?(_ values: [Value]) {
    guard let first = values.first else { return nil }
    if first.number != nil {
      self = .numbers(values.compactMap(\.number))
    } else {
      self = .list(values.flatMap(\.items))
    }
  }

  /// The keys of the options that were chosen; none of any other value.
  package var chosenKeys: [String] {
    switch self {
    case .choice(let key): [key]
    case .choices(let keys): keys
    case .text, .integer, .decimal, .list, .numbers, .date, .span, .flag: []
    }
  }

  /// The value as texts of a list.
  private var items: [String] {
    switch self {
    case .text(let text): [text]
    case .integer(let number): ["\(number)"]
    case .decimal(let number): [PlainNumber.text(number)]
    case .choice(let key): [key]
    case .choices(let keys): keys
    case .list(let items): items
    case .numbers(let numbers): numbers.map(PlainNumber.text)
    case .date(let date): [date.description]
    case .span(let span): [span.start, span.end].compactMap { $0?.description }
    case .flag(let flag): ["\(flag)"]
    }
  }
}

/// A span of time, at the precision at which it was written.
public struct Period: Hashable, Sendable {
  /// The first year, month or day; nil if none was written (长期).
  public var start: PartialDate?
  /// The last year, month or day; nil for 至今 and 长期.
  public var end: PartialDate?

  public init(start: PartialDate?, end: PartialDate?) {
    self.start = start
    self.end = end
  }
}

/// A year, a month or a day: `2018`, `2018-05`, `2018-05-01`.
public struct PartialDate: Hashable, Sendable, CustomStringConvertible {
  // A value takes as much room as its largest case, and a list has a million values.
  private var storedYear: Int32
  private var storedMonth: Int8
  private var storedDay: Int8

  public var year: Int {
    get { Int(storedYear) }
    set { storedYear = Int32(clamping: newValue) }
  }
  public var month: Int? {
    get { Self.part(storedMonth) }
    set { storedMonth = Self.stored(newValue) }
  }
  public var day: Int? {
    get { Self.part(storedDay) }
    set { storedDay = Self.stored(newValue) }
  }

  public init(year: Int, month: Int? = nil, day: Int? = nil) {
    storedYear = Int32(clamping: year)
    storedMonth = Self.stored(month)
    storedDay = Self.stored(day)
  }

  /// No month and no day is stored as the least number.
  private static func part(_ stored: Int8) -> Int? { stored == .min ? nil : Int(stored) }

  private static func stored(_ part: Int?) -> Int8 {
    part.map { max(Int8(clamping: $0), .min + 1) } ?? .min
  }

  /// The ISO 8601 form, `2018-05`.
  public var description: String {
    var text = Self.padded(year, 4)
    if let month { text += "-" + Self.padded(month, 2) }
    if let day { text += "-" + Self.padded(day, 2) }
    return text
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension PartialDate: Codable {
  private enum CodingKeys: String, CodingKey { case year, month, day }

  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      year: try members.decode(Int.self, forKey: .year),
      month: try members.decodeIfPresent(Int.self, forKey: .month),
      day: try members.decodeIfPresent(Int.self, forKey: .day))
  }

  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(year, forKey: .year)
    try members.encodeIfPresent(month, forKey: .month)
    try members.encodeIfPresent(day, forKey: .day)
  }
}
