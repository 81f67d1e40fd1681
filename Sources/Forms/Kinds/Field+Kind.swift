// Made by .ci/generate-kinds from the kinds in this folder: run `make generate` instead of
// changing it.

extension Field {
  /// How an answer is read and what it becomes.
  public enum Kind: Hashable, Sendable {
    /// An amount of money, 0 or more.
    case amount(AmountKind)
    /// The size of a place in square metres.
    case area(AreaKind)
    /// One option, or any number of them.
    case choice(ChoiceKind)
    /// A whole number, 0 or more.
    case count(CountKind)
    /// One e-mail address, or several.
    case email(EmailKind)
    /// A mobile number of a country.
    case mobile(MobileKind)
    /// The words beside an option that asks for them.
    case note(NoteKind)
    /// A span of time, from and to.
    case period(PeriodKind)
    /// A telephone or fax number of a country.
    case phone(PhoneKind)
    /// Where a place is: the words of an answer about areas that are no size.
    case place(PlaceKind)
    /// Countries and regions, as ISO 3166-1 alpha-2 codes.
    case regions(RegionsKind)
    /// Text as written.
    case text(TextKind)
    /// The address of a page on the web.
    case url(URLKind)
  }
}

extension Field.Kind {
  /// The types of all kinds, in the order of their words.
  static let all: [any AnswerKind.Type] = [
    AmountKind.self,
    AreaKind.self,
    ChoiceKind.self,
    CountKind.self,
    EmailKind.self,
    MobileKind.self,
    NoteKind.self,
    PeriodKind.self,
    PhoneKind.self,
    PlaceKind.self,
    RegionsKind.self,
    TextKind.self,
    URLKind.self,
  ]

  /// Loads a kind by its word; nil where it has a mistake, which is reported.
  init?(_ word: String, loading source: KindSource) {
    switch word {
    case AmountKind.word:
      guard let kind = AmountKind(loading: source) else { return nil }
      self = .amount(kind)
    case AreaKind.word:
      guard let kind = AreaKind(loading: source) else { return nil }
      self = .area(kind)
    case ChoiceKind.word:
      guard let kind = ChoiceKind(loading: source) else { return nil }
      self = .choice(kind)
    case CountKind.word:
      guard let kind = CountKind(loading: source) else { return nil }
      self = .count(kind)
    case EmailKind.word:
      guard let kind = EmailKind(loading: source) else { return nil }
      self = .email(kind)
    case MobileKind.word:
      guard let kind = MobileKind(loading: source) else { return nil }
      self = .mobile(kind)
    case NoteKind.word:
      guard let kind = NoteKind(loading: source) else { return nil }
      self = .note(kind)
    case PeriodKind.word:
      guard let kind = PeriodKind(loading: source) else { return nil }
      self = .period(kind)
    case PhoneKind.word:
      guard let kind = PhoneKind(loading: source) else { return nil }
      self = .phone(kind)
    case PlaceKind.word:
      guard let kind = PlaceKind(loading: source) else { return nil }
      self = .place(kind)
    case RegionsKind.word:
      guard let kind = RegionsKind(loading: source) else { return nil }
      self = .regions(kind)
    case TextKind.word:
      guard let kind = TextKind(loading: source) else { return nil }
      self = .text(kind)
    case URLKind.word:
      guard let kind = URLKind(loading: source) else { return nil }
      self = .url(kind)
    default: return nil
    }
  }

  /// The word for it in schemas, such as `count`.
  public var name: String {
    switch self {
    case .amount: AmountKind.word
    case .area: AreaKind.word
    case .choice: ChoiceKind.word
    case .count: CountKind.word
    case .email: EmailKind.word
    case .mobile: MobileKind.word
    case .note: NoteKind.word
    case .period: PeriodKind.word
    case .phone: PhoneKind.word
    case .place: PlaceKind.word
    case .regions: RegionsKind.word
    case .text: TextKind.word
    case .url: URLKind.word
    }
  }

  var takesRequired: Bool {
    switch self {
    case .amount: AmountKind.takesRequired
    case .area: AreaKind.takesRequired
    case .choice: ChoiceKind.takesRequired
    case .count: CountKind.takesRequired
    case .email: EmailKind.takesRequired
    case .mobile: MobileKind.takesRequired
    case .note: NoteKind.takesRequired
    case .period: PeriodKind.takesRequired
    case .phone: PhoneKind.takesRequired
    case .place: PlaceKind.takesRequired
    case .regions: RegionsKind.takesRequired
    case .text: TextKind.takesRequired
    case .url: URLKind.takesRequired
    }
  }

  /// What its values are.
  public var shape: AnswerShape {
    switch self {
    case .amount(let kind): kind.shape
    case .area(let kind): kind.shape
    case .choice(let kind): kind.shape
    case .count(let kind): kind.shape
    case .email(let kind): kind.shape
    case .mobile(let kind): kind.shape
    case .note(let kind): kind.shape
    case .period(let kind): kind.shape
    case .phone(let kind): kind.shape
    case .place(let kind): kind.shape
    case .regions(let kind): kind.shape
    case .text(let kind): kind.shape
    case .url(let kind): kind.shape
    }
  }

  /// What a number counts, as the form prints it: 家, 万元.
  public var unit: String? {
    switch self {
    case .amount(let kind): kind.unit
    case .area(let kind): kind.unit
    case .choice(let kind): kind.unit
    case .count(let kind): kind.unit
    case .email(let kind): kind.unit
    case .mobile(let kind): kind.unit
    case .note(let kind): kind.unit
    case .period(let kind): kind.unit
    case .phone(let kind): kind.unit
    case .place(let kind): kind.unit
    case .regions(let kind): kind.unit
    case .text(let kind): kind.unit
    case .url(let kind): kind.unit
    }
  }

  var takesAnyText: Bool {
    switch self {
    case .amount(let kind): kind.takesAnyText
    case .area(let kind): kind.takesAnyText
    case .choice(let kind): kind.takesAnyText
    case .count(let kind): kind.takesAnyText
    case .email(let kind): kind.takesAnyText
    case .mobile(let kind): kind.takesAnyText
    case .note(let kind): kind.takesAnyText
    case .period(let kind): kind.takesAnyText
    case .phone(let kind): kind.takesAnyText
    case .place(let kind): kind.takesAnyText
    case .regions(let kind): kind.takesAnyText
    case .text(let kind): kind.takesAnyText
    case .url(let kind): kind.takesAnyText
    }
  }

  /// The option beside which the answer stands, where it is the words that an option asks for.
  package var asker: OptionPlace? {
    switch self {
    case .amount(let kind): kind.asker
    case .area(let kind): kind.asker
    case .choice(let kind): kind.asker
    case .count(let kind): kind.asker
    case .email(let kind): kind.asker
    case .mobile(let kind): kind.asker
    case .note(let kind): kind.asker
    case .period(let kind): kind.asker
    case .phone(let kind): kind.asker
    case .place(let kind): kind.asker
    case .regions(let kind): kind.asker
    case .text(let kind): kind.asker
    case .url(let kind): kind.asker
    }
  }

  var expected: Words? {
    switch self {
    case .amount(let kind): kind.expected
    case .area(let kind): kind.expected
    case .choice(let kind): kind.expected
    case .count(let kind): kind.expected
    case .email(let kind): kind.expected
    case .mobile(let kind): kind.expected
    case .note(let kind): kind.expected
    case .period(let kind): kind.expected
    case .phone(let kind): kind.expected
    case .place(let kind): kind.expected
    case .regions(let kind): kind.expected
    case .text(let kind): kind.expected
    case .url(let kind): kind.expected
    }
  }

  func read(_ answer: WrittenAnswer) -> FieldReading {
    switch self {
    case .amount(let kind): kind.read(answer)
    case .area(let kind): kind.read(answer)
    case .choice(let kind): kind.read(answer)
    case .count(let kind): kind.read(answer)
    case .email(let kind): kind.read(answer)
    case .mobile(let kind): kind.read(answer)
    case .note(let kind): kind.read(answer)
    case .period(let kind): kind.read(answer)
    case .phone(let kind): kind.read(answer)
    case .place(let kind): kind.read(answer)
    case .regions(let kind): kind.read(answer)
    case .text(let kind): kind.read(answer)
    case .url(let kind): kind.read(answer)
    }
  }

  /// One item of a list as people call it: Germany for `DE`.
  package func words(ofItem item: String, in language: Language) -> String {
    switch self {
    case .amount(let kind): kind.words(ofItem: item, in: language)
    case .area(let kind): kind.words(ofItem: item, in: language)
    case .choice(let kind): kind.words(ofItem: item, in: language)
    case .count(let kind): kind.words(ofItem: item, in: language)
    case .email(let kind): kind.words(ofItem: item, in: language)
    case .mobile(let kind): kind.words(ofItem: item, in: language)
    case .note(let kind): kind.words(ofItem: item, in: language)
    case .period(let kind): kind.words(ofItem: item, in: language)
    case .phone(let kind): kind.words(ofItem: item, in: language)
    case .place(let kind): kind.words(ofItem: item, in: language)
    case .regions(let kind): kind.words(ofItem: item, in: language)
    case .text(let kind): kind.words(ofItem: item, in: language)
    case .url(let kind): kind.words(ofItem: item, in: language)
    }
  }

  /// What the blank form says at the answer's cell.
  package func prompt(for field: Field, in table: Table) -> KindPrompt {
    switch self {
    case .amount(let kind): kind.prompt(for: field, in: table)
    case .area(let kind): kind.prompt(for: field, in: table)
    case .choice(let kind): kind.prompt(for: field, in: table)
    case .count(let kind): kind.prompt(for: field, in: table)
    case .email(let kind): kind.prompt(for: field, in: table)
    case .mobile(let kind): kind.prompt(for: field, in: table)
    case .note(let kind): kind.prompt(for: field, in: table)
    case .period(let kind): kind.prompt(for: field, in: table)
    case .phone(let kind): kind.prompt(for: field, in: table)
    case .place(let kind): kind.prompt(for: field, in: table)
    case .regions(let kind): kind.prompt(for: field, in: table)
    case .text(let kind): kind.prompt(for: field, in: table)
    case .url(let kind): kind.prompt(for: field, in: table)
    }
  }

  func details(in table: Table) -> [(key: String, value: JSONValue?)] {
    switch self {
    case .amount(let kind): kind.details(in: table)
    case .area(let kind): kind.details(in: table)
    case .choice(let kind): kind.details(in: table)
    case .count(let kind): kind.details(in: table)
    case .email(let kind): kind.details(in: table)
    case .mobile(let kind): kind.details(in: table)
    case .note(let kind): kind.details(in: table)
    case .period(let kind): kind.details(in: table)
    case .phone(let kind): kind.details(in: table)
    case .place(let kind): kind.details(in: table)
    case .regions(let kind): kind.details(in: table)
    case .text(let kind): kind.details(in: table)
    case .url(let kind): kind.details(in: table)
    }
  }

  func particulars(in table: Table) -> Words? {
    switch self {
    case .amount(let kind): kind.particulars(in: table)
    case .area(let kind): kind.particulars(in: table)
    case .choice(let kind): kind.particulars(in: table)
    case .count(let kind): kind.particulars(in: table)
    case .email(let kind): kind.particulars(in: table)
    case .mobile(let kind): kind.particulars(in: table)
    case .note(let kind): kind.particulars(in: table)
    case .period(let kind): kind.particulars(in: table)
    case .phone(let kind): kind.particulars(in: table)
    case .place(let kind): kind.particulars(in: table)
    case .regions(let kind): kind.particulars(in: table)
    case .text(let kind): kind.particulars(in: table)
    case .url(let kind): kind.particulars(in: table)
    }
  }
}
