// Written by `make generate` from the kinds in this folder. Do not edit.

extension Field {
  /// How an answer is read and what it becomes.
  public enum Kind: Hashable, Sendable {
    /// An amount of money, 0 or more.
    case amount(AmountKind)
    /// The size of a place in square metres.
    case area(AreaKind)
    /// One option, or any number of them.
    case choice(ChoiceKind)
    /// Characters that name something: a registration number, a postcode.
    case code(CodeKind)
    /// A whole number, 0 or more.
    case count(CountKind)
    /// A day, or a month or year where no more is said.
    case date(DateKind)
    /// One e-mail address, or several.
    case email(EmailKind)
    /// A mobile number of a country.
    case mobile(MobileKind)
    /// The words beside an option that asks for them.
    case note(NoteKind)
    /// A number, with or without fraction.
    case number(NumberKind)
    /// A share in percent points.
    case percent(PercentKind)
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
    /// A tick, or none.
    case tick(TickKind)
    /// The address of a page on the web.
    case url(URLKind)
    /// Yes or no.
    case yesNo(YesNoKind)
  }
}

extension Field.Kind {
  /// The types of all kinds, in the order of their words.
  static let all: [any AnswerKind.Type] = [
    AmountKind.self,
    AreaKind.self,
    ChoiceKind.self,
    CodeKind.self,
    CountKind.self,
    DateKind.self,
    EmailKind.self,
    MobileKind.self,
    NoteKind.self,
    NumberKind.self,
    PercentKind.self,
    PeriodKind.self,
    PhoneKind.self,
    PlaceKind.self,
    RegionsKind.self,
    TextKind.self,
    TickKind.self,
    URLKind.self,
    YesNoKind.self,
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
    case CodeKind.word:
      guard let kind = CodeKind(loading: source) else { return nil }
      self = .code(kind)
    case CountKind.word:
      guard let kind = CountKind(loading: source) else { return nil }
      self = .count(kind)
    case DateKind.word:
      guard let kind = DateKind(loading: source) else { return nil }
      self = .date(kind)
    case EmailKind.word:
      guard let kind = EmailKind(loading: source) else { return nil }
      self = .email(kind)
    case MobileKind.word:
      guard let kind = MobileKind(loading: source) else { return nil }
      self = .mobile(kind)
    case NoteKind.word:
      guard let kind = NoteKind(loading: source) else { return nil }
      self = .note(kind)
    case NumberKind.word:
      guard let kind = NumberKind(loading: source) else { return nil }
      self = .number(kind)
    case PercentKind.word:
      guard let kind = PercentKind(loading: source) else { return nil }
      self = .percent(kind)
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
    case TickKind.word:
      guard let kind = TickKind(loading: source) else { return nil }
      self = .tick(kind)
    case URLKind.word:
      guard let kind = URLKind(loading: source) else { return nil }
      self = .url(kind)
    case YesNoKind.word:
      guard let kind = YesNoKind(loading: source) else { return nil }
      self = .yesNo(kind)
    default: return nil
    }
  }

  /// The word for it in schemas, such as `count`.
  public var name: String {
    switch self {
    case .amount: AmountKind.word
    case .area: AreaKind.word
    case .choice: ChoiceKind.word
    case .code: CodeKind.word
    case .count: CountKind.word
    case .date: DateKind.word
    case .email: EmailKind.word
    case .mobile: MobileKind.word
    case .note: NoteKind.word
    case .number: NumberKind.word
    case .percent: PercentKind.word
    case .period: PeriodKind.word
    case .phone: PhoneKind.word
    case .place: PlaceKind.word
    case .regions: RegionsKind.word
    case .text: TextKind.word
    case .tick: TickKind.word
    case .url: URLKind.word
    case .yesNo: YesNoKind.word
    }
  }

  var takesRequired: Bool {
    switch self {
    case .amount: AmountKind.takesRequired
    case .area: AreaKind.takesRequired
    case .choice: ChoiceKind.takesRequired
    case .code: CodeKind.takesRequired
    case .count: CountKind.takesRequired
    case .date: DateKind.takesRequired
    case .email: EmailKind.takesRequired
    case .mobile: MobileKind.takesRequired
    case .note: NoteKind.takesRequired
    case .number: NumberKind.takesRequired
    case .percent: PercentKind.takesRequired
    case .period: PeriodKind.takesRequired
    case .phone: PhoneKind.takesRequired
    case .place: PlaceKind.takesRequired
    case .regions: RegionsKind.takesRequired
    case .text: TextKind.takesRequired
    case .tick: TickKind.takesRequired
    case .url: URLKind.takesRequired
    case .yesNo: YesNoKind.takesRequired
    }
  }

  /// What its values are.
  public var shape: AnswerShape {
    switch self {
    case .amount(let kind): kind.shape
    case .area(let kind): kind.shape
    case .choice(let kind): kind.shape
    case .code(let kind): kind.shape
    case .count(let kind): kind.shape
    case .date(let kind): kind.shape
    case .email(let kind): kind.shape
    case .mobile(let kind): kind.shape
    case .note(let kind): kind.shape
    case .number(let kind): kind.shape
    case .percent(let kind): kind.shape
    case .period(let kind): kind.shape
    case .phone(let kind): kind.shape
    case .place(let kind): kind.shape
    case .regions(let kind): kind.shape
    case .text(let kind): kind.shape
    case .tick(let kind): kind.shape
    case .url(let kind): kind.shape
    case .yesNo(let kind): kind.shape
    }
  }

  /// What a number counts, as the form prints it: 家, 万元.
  public var unit: String? {
    switch self {
    case .amount(let kind): kind.unit
    case .area(let kind): kind.unit
    case .choice(let kind): kind.unit
    case .code(let kind): kind.unit
    case .count(let kind): kind.unit
    case .date(let kind): kind.unit
    case .email(let kind): kind.unit
    case .mobile(let kind): kind.unit
    case .note(let kind): kind.unit
    case .number(let kind): kind.unit
    case .percent(let kind): kind.unit
    case .period(let kind): kind.unit
    case .phone(let kind): kind.unit
    case .place(let kind): kind.unit
    case .regions(let kind): kind.unit
    case .text(let kind): kind.unit
    case .tick(let kind): kind.unit
    case .url(let kind): kind.unit
    case .yesNo(let kind): kind.unit
    }
  }

  var takesAnyText: Bool {
    switch self {
    case .amount(let kind): kind.takesAnyText
    case .area(let kind): kind.takesAnyText
    case .choice(let kind): kind.takesAnyText
    case .code(let kind): kind.takesAnyText
    case .count(let kind): kind.takesAnyText
    case .date(let kind): kind.takesAnyText
    case .email(let kind): kind.takesAnyText
    case .mobile(let kind): kind.takesAnyText
    case .note(let kind): kind.takesAnyText
    case .number(let kind): kind.takesAnyText
    case .percent(let kind): kind.takesAnyText
    case .period(let kind): kind.takesAnyText
    case .phone(let kind): kind.takesAnyText
    case .place(let kind): kind.takesAnyText
    case .regions(let kind): kind.takesAnyText
    case .text(let kind): kind.takesAnyText
    case .tick(let kind): kind.takesAnyText
    case .url(let kind): kind.takesAnyText
    case .yesNo(let kind): kind.takesAnyText
    }
  }

  /// The option beside which the answer stands, where it is the words that an option asks for.
  package var asker: OptionPlace? {
    switch self {
    case .amount(let kind): kind.asker
    case .area(let kind): kind.asker
    case .choice(let kind): kind.asker
    case .code(let kind): kind.asker
    case .count(let kind): kind.asker
    case .date(let kind): kind.asker
    case .email(let kind): kind.asker
    case .mobile(let kind): kind.asker
    case .note(let kind): kind.asker
    case .number(let kind): kind.asker
    case .percent(let kind): kind.asker
    case .period(let kind): kind.asker
    case .phone(let kind): kind.asker
    case .place(let kind): kind.asker
    case .regions(let kind): kind.asker
    case .text(let kind): kind.asker
    case .tick(let kind): kind.asker
    case .url(let kind): kind.asker
    case .yesNo(let kind): kind.asker
    }
  }

  var expected: Words? {
    switch self {
    case .amount(let kind): kind.expected
    case .area(let kind): kind.expected
    case .choice(let kind): kind.expected
    case .code(let kind): kind.expected
    case .count(let kind): kind.expected
    case .date(let kind): kind.expected
    case .email(let kind): kind.expected
    case .mobile(let kind): kind.expected
    case .note(let kind): kind.expected
    case .number(let kind): kind.expected
    case .percent(let kind): kind.expected
    case .period(let kind): kind.expected
    case .phone(let kind): kind.expected
    case .place(let kind): kind.expected
    case .regions(let kind): kind.expected
    case .text(let kind): kind.expected
    case .tick(let kind): kind.expected
    case .url(let kind): kind.expected
    case .yesNo(let kind): kind.expected
    }
  }

  /// The options that the form may print in the answer, beside boxes or letters.
  package var boxes: [Option] {
    switch self {
    case .amount(let kind): kind.boxes
    case .area(let kind): kind.boxes
    case .choice(let kind): kind.boxes
    case .code(let kind): kind.boxes
    case .count(let kind): kind.boxes
    case .date(let kind): kind.boxes
    case .email(let kind): kind.boxes
    case .mobile(let kind): kind.boxes
    case .note(let kind): kind.boxes
    case .number(let kind): kind.boxes
    case .percent(let kind): kind.boxes
    case .period(let kind): kind.boxes
    case .phone(let kind): kind.boxes
    case .place(let kind): kind.boxes
    case .regions(let kind): kind.boxes
    case .text(let kind): kind.boxes
    case .tick(let kind): kind.boxes
    case .url(let kind): kind.boxes
    case .yesNo(let kind): kind.boxes
    }
  }

  func value(ofChosen keys: [String]) -> Value? {
    switch self {
    case .amount(let kind): kind.value(ofChosen: keys)
    case .area(let kind): kind.value(ofChosen: keys)
    case .choice(let kind): kind.value(ofChosen: keys)
    case .code(let kind): kind.value(ofChosen: keys)
    case .count(let kind): kind.value(ofChosen: keys)
    case .date(let kind): kind.value(ofChosen: keys)
    case .email(let kind): kind.value(ofChosen: keys)
    case .mobile(let kind): kind.value(ofChosen: keys)
    case .note(let kind): kind.value(ofChosen: keys)
    case .number(let kind): kind.value(ofChosen: keys)
    case .percent(let kind): kind.value(ofChosen: keys)
    case .period(let kind): kind.value(ofChosen: keys)
    case .phone(let kind): kind.value(ofChosen: keys)
    case .place(let kind): kind.value(ofChosen: keys)
    case .regions(let kind): kind.value(ofChosen: keys)
    case .text(let kind): kind.value(ofChosen: keys)
    case .tick(let kind): kind.value(ofChosen: keys)
    case .url(let kind): kind.value(ofChosen: keys)
    case .yesNo(let kind): kind.value(ofChosen: keys)
    }
  }

  func takes(_ text: String) -> Bool {
    switch self {
    case .amount(let kind): kind.takes(text)
    case .area(let kind): kind.takes(text)
    case .choice(let kind): kind.takes(text)
    case .code(let kind): kind.takes(text)
    case .count(let kind): kind.takes(text)
    case .date(let kind): kind.takes(text)
    case .email(let kind): kind.takes(text)
    case .mobile(let kind): kind.takes(text)
    case .note(let kind): kind.takes(text)
    case .number(let kind): kind.takes(text)
    case .percent(let kind): kind.takes(text)
    case .period(let kind): kind.takes(text)
    case .phone(let kind): kind.takes(text)
    case .place(let kind): kind.takes(text)
    case .regions(let kind): kind.takes(text)
    case .text(let kind): kind.takes(text)
    case .tick(let kind): kind.takes(text)
    case .url(let kind): kind.takes(text)
    case .yesNo(let kind): kind.takes(text)
    }
  }

  func isOfScale(_ places: Int) -> Bool {
    switch self {
    case .amount(let kind): kind.isOfScale(places)
    case .area(let kind): kind.isOfScale(places)
    case .choice(let kind): kind.isOfScale(places)
    case .code(let kind): kind.isOfScale(places)
    case .count(let kind): kind.isOfScale(places)
    case .date(let kind): kind.isOfScale(places)
    case .email(let kind): kind.isOfScale(places)
    case .mobile(let kind): kind.isOfScale(places)
    case .note(let kind): kind.isOfScale(places)
    case .number(let kind): kind.isOfScale(places)
    case .percent(let kind): kind.isOfScale(places)
    case .period(let kind): kind.isOfScale(places)
    case .phone(let kind): kind.isOfScale(places)
    case .place(let kind): kind.isOfScale(places)
    case .regions(let kind): kind.isOfScale(places)
    case .text(let kind): kind.isOfScale(places)
    case .tick(let kind): kind.isOfScale(places)
    case .url(let kind): kind.isOfScale(places)
    case .yesNo(let kind): kind.isOfScale(places)
    }
  }

  var signsInside: Set<Character> {
    switch self {
    case .amount(let kind): kind.signsInside
    case .area(let kind): kind.signsInside
    case .choice(let kind): kind.signsInside
    case .code(let kind): kind.signsInside
    case .count(let kind): kind.signsInside
    case .date(let kind): kind.signsInside
    case .email(let kind): kind.signsInside
    case .mobile(let kind): kind.signsInside
    case .note(let kind): kind.signsInside
    case .number(let kind): kind.signsInside
    case .percent(let kind): kind.signsInside
    case .period(let kind): kind.signsInside
    case .phone(let kind): kind.signsInside
    case .place(let kind): kind.signsInside
    case .regions(let kind): kind.signsInside
    case .text(let kind): kind.signsInside
    case .tick(let kind): kind.signsInside
    case .url(let kind): kind.signsInside
    case .yesNo(let kind): kind.signsInside
    }
  }

  var isPartedBySpace: Bool {
    switch self {
    case .amount(let kind): kind.isPartedBySpace
    case .area(let kind): kind.isPartedBySpace
    case .choice(let kind): kind.isPartedBySpace
    case .code(let kind): kind.isPartedBySpace
    case .count(let kind): kind.isPartedBySpace
    case .date(let kind): kind.isPartedBySpace
    case .email(let kind): kind.isPartedBySpace
    case .mobile(let kind): kind.isPartedBySpace
    case .note(let kind): kind.isPartedBySpace
    case .number(let kind): kind.isPartedBySpace
    case .percent(let kind): kind.isPartedBySpace
    case .period(let kind): kind.isPartedBySpace
    case .phone(let kind): kind.isPartedBySpace
    case .place(let kind): kind.isPartedBySpace
    case .regions(let kind): kind.isPartedBySpace
    case .text(let kind): kind.isPartedBySpace
    case .tick(let kind): kind.isPartedBySpace
    case .url(let kind): kind.isPartedBySpace
    case .yesNo(let kind): kind.isPartedBySpace
    }
  }

  func read(_ answer: WrittenAnswer) -> FieldReading {
    switch self {
    case .amount(let kind): kind.read(answer)
    case .area(let kind): kind.read(answer)
    case .choice(let kind): kind.read(answer)
    case .code(let kind): kind.read(answer)
    case .count(let kind): kind.read(answer)
    case .date(let kind): kind.read(answer)
    case .email(let kind): kind.read(answer)
    case .mobile(let kind): kind.read(answer)
    case .note(let kind): kind.read(answer)
    case .number(let kind): kind.read(answer)
    case .percent(let kind): kind.read(answer)
    case .period(let kind): kind.read(answer)
    case .phone(let kind): kind.read(answer)
    case .place(let kind): kind.read(answer)
    case .regions(let kind): kind.read(answer)
    case .text(let kind): kind.read(answer)
    case .tick(let kind): kind.read(answer)
    case .url(let kind): kind.read(answer)
    case .yesNo(let kind): kind.read(answer)
    }
  }

  /// One item of a list as people call it: Germany for `DE`.
  package func words(ofItem item: String, in language: Language) -> String {
    switch self {
    case .amount(let kind): kind.words(ofItem: item, in: language)
    case .area(let kind): kind.words(ofItem: item, in: language)
    case .choice(let kind): kind.words(ofItem: item, in: language)
    case .code(let kind): kind.words(ofItem: item, in: language)
    case .count(let kind): kind.words(ofItem: item, in: language)
    case .date(let kind): kind.words(ofItem: item, in: language)
    case .email(let kind): kind.words(ofItem: item, in: language)
    case .mobile(let kind): kind.words(ofItem: item, in: language)
    case .note(let kind): kind.words(ofItem: item, in: language)
    case .number(let kind): kind.words(ofItem: item, in: language)
    case .percent(let kind): kind.words(ofItem: item, in: language)
    case .period(let kind): kind.words(ofItem: item, in: language)
    case .phone(let kind): kind.words(ofItem: item, in: language)
    case .place(let kind): kind.words(ofItem: item, in: language)
    case .regions(let kind): kind.words(ofItem: item, in: language)
    case .text(let kind): kind.words(ofItem: item, in: language)
    case .tick(let kind): kind.words(ofItem: item, in: language)
    case .url(let kind): kind.words(ofItem: item, in: language)
    case .yesNo(let kind): kind.words(ofItem: item, in: language)
    }
  }

  /// What the blank form says at the answer's cell.
  package func prompt(for field: Field, in table: Table) -> KindPrompt {
    switch self {
    case .amount(let kind): kind.prompt(for: field, in: table)
    case .area(let kind): kind.prompt(for: field, in: table)
    case .choice(let kind): kind.prompt(for: field, in: table)
    case .code(let kind): kind.prompt(for: field, in: table)
    case .count(let kind): kind.prompt(for: field, in: table)
    case .date(let kind): kind.prompt(for: field, in: table)
    case .email(let kind): kind.prompt(for: field, in: table)
    case .mobile(let kind): kind.prompt(for: field, in: table)
    case .note(let kind): kind.prompt(for: field, in: table)
    case .number(let kind): kind.prompt(for: field, in: table)
    case .percent(let kind): kind.prompt(for: field, in: table)
    case .period(let kind): kind.prompt(for: field, in: table)
    case .phone(let kind): kind.prompt(for: field, in: table)
    case .place(let kind): kind.prompt(for: field, in: table)
    case .regions(let kind): kind.prompt(for: field, in: table)
    case .text(let kind): kind.prompt(for: field, in: table)
    case .tick(let kind): kind.prompt(for: field, in: table)
    case .url(let kind): kind.prompt(for: field, in: table)
    case .yesNo(let kind): kind.prompt(for: field, in: table)
    }
  }

  func details(in table: Table) -> [(key: String, value: JSONValue?)] {
    switch self {
    case .amount(let kind): kind.details(in: table)
    case .area(let kind): kind.details(in: table)
    case .choice(let kind): kind.details(in: table)
    case .code(let kind): kind.details(in: table)
    case .count(let kind): kind.details(in: table)
    case .date(let kind): kind.details(in: table)
    case .email(let kind): kind.details(in: table)
    case .mobile(let kind): kind.details(in: table)
    case .note(let kind): kind.details(in: table)
    case .number(let kind): kind.details(in: table)
    case .percent(let kind): kind.details(in: table)
    case .period(let kind): kind.details(in: table)
    case .phone(let kind): kind.details(in: table)
    case .place(let kind): kind.details(in: table)
    case .regions(let kind): kind.details(in: table)
    case .text(let kind): kind.details(in: table)
    case .tick(let kind): kind.details(in: table)
    case .url(let kind): kind.details(in: table)
    case .yesNo(let kind): kind.details(in: table)
    }
  }

  func particulars(in table: Table) -> Words? {
    switch self {
    case .amount(let kind): kind.particulars(in: table)
    case .area(let kind): kind.particulars(in: table)
    case .choice(let kind): kind.particulars(in: table)
    case .code(let kind): kind.particulars(in: table)
    case .count(let kind): kind.particulars(in: table)
    case .date(let kind): kind.particulars(in: table)
    case .email(let kind): kind.particulars(in: table)
    case .mobile(let kind): kind.particulars(in: table)
    case .note(let kind): kind.particulars(in: table)
    case .number(let kind): kind.particulars(in: table)
    case .percent(let kind): kind.particulars(in: table)
    case .period(let kind): kind.particulars(in: table)
    case .phone(let kind): kind.particulars(in: table)
    case .place(let kind): kind.particulars(in: table)
    case .regions(let kind): kind.particulars(in: table)
    case .text(let kind): kind.particulars(in: table)
    case .tick(let kind): kind.particulars(in: table)
    case .url(let kind): kind.particulars(in: table)
    case .yesNo(let kind): kind.particulars(in: table)
    }
  }
}
