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
  case integer
  /// A number: ``Value/decimal(_:)``.
  case decimal
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
    /// As many characters as the form asks for; white space is not counted.
    case length(ClosedRange<Int>)
  }

  /// Whether answers are numbers, which can be summed.
  public var isNumber: Bool {
    switch self {
    case .integer, .decimal: true
    case .text, .digits, .date, .span, .flag, .options, .list: false
    }
  }

  /// Whether answers are kept as text.
  public var isText: Bool {
    switch self {
    case .text, .digits: true
    case .integer, .decimal, .date, .span, .flag, .options, .list: false
    }
  }
}

extension AnswerShape {
  /// An option as the form prints it, `A. 政府`; the letter alone where there is no such option.
  package func words(of letter: Character) -> String {
    guard case .options(let options, _) = self,
      let option = options.first(where: { $0.letter == letter })
    else { return String(letter) }
    return "\(letter). \(option.words)"
  }
}
