/// What a kind of answer is loaded from: the keys of its field, and what else it may look at.
struct KindSource {
  /// The keys of the field, its own and the general ones.
  let members: YamlMembers
  let field: WrittenField
  let table: WrittenTable
  let form: FormDefaults

  /// The text after a key; nil if there is none.
  func text(_ key: String) -> String? { members[key]?.text() }

  /// Whether any number of answers is asked for, and what parts them.
  var several: SeveralAnswers? { SeveralAnswers(members) }

  /// Whether a key says true.
  func flag(_ key: String) -> Bool { members[key]?.flag() ?? false }

  /// The country that the field names, or else the form.
  ///
  /// If neither does, the loader of the form reports it, once for all fields.
  func country() -> Country? {
    if let cursor = members["country"] { return Country.read(cursor) }
    return form.country
  }
}

/// What a form says once for all its fields.
struct FormDefaults: Sendable {
  private(set) var country: Country?
  /// The order of dates written in numbers.
  private(set) var dateOrder = DateOrder.ymd
  /// What stands before the fraction of numbers that are typed as text.
  private(set) var decimalMark = DecimalMark.point
  /// The language of what the form prints.
  private(set) var language = Language.zh
  /// What is no answer, whatever is asked.
  private(set) var placeholders = PlaceholderWords()
  /// The lists of options by name.
  private(set) var lists = OptionLists()

  init(_ members: YamlMembers, folder: String) {
    country = members["country"].flatMap(Country.read)
    if let order = members["date_order"].flatMap(DateOrder.read) { dateOrder = order }
    if let mark = members["decimal_mark"].flatMap(DecimalMark.read) { decimalMark = mark }
    if let word = members["language"]?.word(among: Language.allCases.map(\.rawValue)),
      let own = Language(rawValue: word)
    {
      language = own
    }
    let words = members["placeholders"]?.items()?.compactMap { $0.text() } ?? []
    placeholders = PlaceholderWords(words)
    if let cursor = members["lists"] { lists = OptionLists(cursor, folder: folder) }
  }

  /// Reports that the form names no country although some of its fields need one.
  static func checkCountry(_ form: YamlMembers, _ tables: FormTables) {
    guard form["country"] == nil else { return }
    for loaded in tables.loaded {
      let needy = loaded.names.fields.first { field in
        guard let members = field.members, members["country"] == nil else { return false }
        return Field.Kind.all.contains { kind in
          kind.word == field.kind && kind.keys.contains { $0.name == KindKey.country.name }
        }
      }
      if let needy {
        form.cursor.report(.noCountry("\(loaded.table.id).\(needy.id)"))
        return
      }
    }
  }
}

extension Country {
  static func read(_ cursor: YamlCursor) -> Country? {
    guard let code = cursor.text() else { return nil }
    guard let country = Country(rawValue: code) else {
      cursor.report(.noSuchCountry(code))
      return nil
    }
    return country
  }
}

extension Mistake {
  static func noCountry(_ field: String) -> Mistake {
    Mistake(
      zh: "“\(field)”要填电话号码，请写明是哪一国的，如 country: CN",
      en: "\"\(field)\" asks for telephone numbers; say of which country, such as country: CN")
  }

  static func noSuchCountry(_ code: String) -> Mistake {
    Mistake(
      zh: "没有国家“\(code)”；写其两个字母的代码，如 CN、GB、US",
      en: "there is no country \"\(code)\"; write its code of two letters, such as CN, GB, US")
  }
}
