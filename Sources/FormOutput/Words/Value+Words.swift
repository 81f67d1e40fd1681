import Forms

extension Value {
  /// The value as text for people: choices by their words, a span of time with years and months.
  /// - Parameters:
  ///   - field: The field it answers.
  ///   - language: The language; the words of choices are always the form's own.
  /// - Returns: The words, without the unit.
  func words(of field: Field, in language: Language) -> String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .decimal(let number): NumberText.plain(number)
    case .choice(let key): field.shape.words(of: key)
    case .choices(let keys):
      keys.map { field.shape.words(of: $0) }.joined(separator: language.listSeparator)
    case .numbers(let numbers):
      numbers.map(NumberText.plain).joined(separator: language.listSeparator)
    case .list(let items):
      items.map { field.kind.words(ofItem: $0, in: language) }.joined(separator: language.comma)
    case .date(let date): date.words(in: language)
    case .span(let span): span.words(in: language)
    case .flag(let flag):
      field.kind.boxes.first { $0.key == "\(flag)" }?.words ?? Self.words(of: flag, in: language)
    }
  }

  /// 是 or Yes.
  static func words(of flag: Bool, in language: Language) -> String {
    switch language {
    case .zh: flag ? "是" : "否"
    case .en: flag ? "Yes" : "No"
    }
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
    case (let start?, nil, .zh): "\(start.words(in: .zh))至今"
    case (let start?, nil, .en): "\(start) to present"
    case (nil, let end?, .zh): "至\(end.words(in: .zh))"
    case (nil, let end?, .en): "until \(end)"
    case (let start?, let end?, .zh): "\(start.words(in: .zh))至\(end.words(in: .zh))"
    case (let start?, let end?, .en): "\(start) to \(end)"
    }
  }
}

extension PartialDate {
  /// `2018年5月1日`, `2018-05-01`.
  func words(in language: Language) -> String { language == .zh ? words : description }

  private var words: String {
    var text = "\(year)年"
    if let month { text += "\(month)月" }
    if let day { text += "\(day)日" }
    return text
  }
}
