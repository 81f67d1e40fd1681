/// What the values of a kind of answer are.
///
/// All code that writes, shows or stores answers looks at the shape, so a new kind of a known shape
/// needs no change there. A `switch` over shapes has no `default`: for a new shape the compiler
/// then names every place to change.
public enum AnswerShape: Hashable, Sendable {
  /// Words: ``Value/text(_:)``.
  case text(TextExtent)
  /// Digits that are not a quantity, such as a telephone number: ``Value/text(_:)``.
  case digits
  /// A whole number: ``Value/integer(_:)``.
  case integer(NumberBounds)
  /// A number: ``Value/decimal(_:)``.
  case decimal(NumberBounds)
  /// A share, in percent points: ``Value/decimal(_:)``.
  case percent(NumberBounds)
  /// A year, month or day: ``Value/date(_:)``.
  case date
  /// A span of time: ``Value/span(_:)``.
  case span
  /// Yes or no: ``Value/flag(_:)``.
  case flag
  /// One option, ``Value/choice(_:)``, or with `several` any number: ``Value/choices(_:)``.
  case options([Option], several: Bool)
  /// Any number of words or codes: ``Value/list(_:)``. Each item matches the pattern, if there is one.
  case list(item: String?)

  /// How much text is asked for.
  public enum TextExtent: Hashable, Sendable {
    /// A few words beside something else.
    case brief
    /// About a line, such as a name or an address.
    case line
    /// As many characters or words as the form asks for.
    case length(TextLength)
  }

  /// Whether answers are numbers.
  public var isNumber: Bool { bounds != nil }

  /// Whether answers are numbers of which a sum says something.
  public var isSummed: Bool {
    switch self {
    case .integer, .decimal: true
    case .percent, .text, .digits, .date, .span, .flag, .options, .list: false
    }
  }

  /// Whether answers are shares, in percent points.
  package var isPercent: Bool { if case .percent = self { true } else { false } }

  /// Whether answers are whole numbers.
  public var isWhole: Bool { if case .integer = self { true } else { false } }

  /// Between which numbers an answer lies; nil for what is no number.
  public var bounds: NumberBounds? {
    switch self {
    case .integer(let bounds), .decimal(let bounds), .percent(let bounds): bounds
    case .text, .digits, .date, .span, .flag, .options, .list: nil
    }
  }

  /// Whether answers are kept as text.
  public var isText: Bool {
    switch self {
    case .text, .digits: true
    case .integer, .decimal, .percent, .date, .span, .flag, .options, .list: false
    }
  }
}

/// How much text is asked for: at least, at most, or both.
public struct TextLength: Hashable, Sendable {
  /// What is counted.
  public enum Unit: String, Codable, Hashable, Sendable, CaseIterable {
    /// Characters, without white space.
    case characters
    /// Words, which white space parts; of Chinese, each character is one.
    case words
  }

  public var from: Int?
  public var to: Int?
  public var unit: Unit

  public init(from: Int? = nil, to: Int? = nil, unit: Unit = .characters) {
    self.from = from
    self.to = to
    self.unit = unit
  }

  /// How long a text is, as it is counted.
  public func count(_ text: String) -> Int {
    switch unit {
    case .characters: Unicode.Scalar.countOfVisible(in: text)
    case .words: WordCount.words(of: text)
    }
  }

  /// `300 至 800 字`, `最多 250 词`.
  public var words: Words {
    let (zh, en) = unit == .words ? ("词", "words") : ("字", "characters")
    return switch (from, to) {
    case (let from?, let to?): Words(zh: "\(from) 至 \(to) \(zh)", en: "\(from) to \(to) \(en)")
    case (let from?, nil): Words(zh: "至少 \(from) \(zh)", en: "at least \(from) \(en)")
    case (nil, let to?): Words(zh: "最多 \(to) \(zh)", en: "at most \(to) \(en)")
    case (nil, nil): Words(zh: "", en: "")
    }
  }
}

extension AnswerShape {
  /// An option as the form prints it, `A. 政府`; its key alone where there is no such option.
  package func words(of key: String) -> String {
    guard case .options(let options, _) = self,
      let option = options.first(where: { $0.key == key })
    else { return key }
    return option.printed
  }
}
