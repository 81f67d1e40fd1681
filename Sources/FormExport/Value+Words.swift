import Forms

extension Value {
  /// The value as an office reads it: choices by their words, a period with years and months.
  /// - Parameters:
  ///   - field: The field it answers.
  ///   - language: The language; of choices, the words are the form's own in any case.
  /// - Returns: The words, without the unit.
  func words(of field: Field, in language: Language) -> String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): NumberText.plain(number)
    case .choice(let letter): Self.option(letter, of: field)
    case .choices(let letters):
      letters.map { Self.option($0, of: field) }.joined(separator: language.listSeparator)
    case .regions(let codes):
      codes.map { RegionName.of($0, in: language) ?? $0 }.joined(separator: language.comma)
    case .period(let period): period.words(in: language)
    }
  }

  private static func option(_ letter: Character, of field: Field) -> String {
    guard case .choice(let options, _) = field.kind,
      let option = options.first(where: { $0.letter == letter })
    else { return String(letter) }
    return "\(letter). \(option.words)"
  }
}

extension Language {
  var listSeparator: String { self == .zh ? "；" : "; " }
  var comma: String { self == .zh ? "、" : ", " }
}

extension Period {
  /// `2018年5月至2023年4月`, `2018年至今`, `长期`.
  func words(in language: Language) -> String {
    switch (start, end, language) {
    case (nil, nil, .zh): "长期"
    case (nil, nil, .en): "long-term"
    case (let start?, nil, .zh): "\(start.words)至今"
    case (let start?, nil, .en): "\(start) to present"
    case (nil, let end?, .zh): "至\(end.words)"
    case (nil, let end?, .en): "until \(end)"
    case (let start?, let end?, .zh): "\(start.words)至\(end.words)"
    case (let start?, let end?, .en): "\(start) to \(end)"
    }
  }
}

extension PartialDate {
  fileprivate var words: String {
    var text = "\(year)年"
    if let month { text += "\(month)月" }
    if let day { text += "\(day)日" }
    return text
  }
}
