/// What a kind of answer is loaded from: the keys of its field, and what else it may look at.
struct KindSource {
  /// The keys of the field, its own and the general ones.
  let members: YamlMembers
  let field: WrittenField
  let table: WrittenTable
  let form: FormDefaults

  /// Text behind a key; nil where there is none.
  func text(_ key: String) -> String? { members[key]?.text() }

  /// Whether a key says true.
  func flag(_ key: String) -> Bool { members[key]?.flag() ?? false }

  /// The country that the field names, or else the form; reports where neither does.
  func country() -> Country? {
    if let cursor = members["country"] { return Country.read(cursor) }
    if form.country == nil, !form.hasFaultyCountry {
      field.key.report(.noCountry(field.id))
    }
    return form.country
  }
}

/// What a form says once for all its fields.
struct FormDefaults: Sendable {
  var country: Country?
  /// Whether it names a country that is not known, which has been reported.
  var hasFaultyCountry = false

  init() {}

  init(_ members: YamlMembers) {
    guard let cursor = members["country"] else { return }
    country = Country.read(cursor)
    hasFaultyCountry = country == nil
  }
}

extension Country {
  /// The words of schemas for the countries that are known.
  static var words: [String] { allCases.map(\.rawValue) }

  static func read(_ cursor: YamlCursor) -> Country? {
    cursor.word(among: words).flatMap(Country.init)
  }
}

extension Mistake {
  static func noCountry(_ id: String) -> Mistake {
    let known = Country.words
    return Mistake(
      zh: "“\(id)”填电话号码，请在 form.yaml 中写明国家（如 country: \(known[0])），或写在本字段——"
        + "可用：\(known.joined(separator: "、"))",
      en: "\"\(id)\" takes telephone numbers: say of which country in form.yaml, such as "
        + "country: \(known[0]), or at this field — allowed: \(known.joined(separator: ", "))")
  }
}
