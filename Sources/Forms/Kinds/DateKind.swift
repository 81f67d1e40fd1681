/// A day, or a month or year where no more is said.
public struct DateKind: AnswerKind {
  static let word = "date"
  static let summary = Words(
    zh: "日期，或只到年月、年", en: "a day, or a month or year where no more is said")
  static let keys = [
    KindKey(
      "from", .day, Words(zh: "最早可填的日期，或 today", en: "the first date that will do, or today")),
    KindKey("to", .day, Words(zh: "最晚可填的日期，或 today", en: "the last date that will do, or today")),
    KindKey(
      "precision", .word(["month"]),
      Words(zh: "只要年月：写到日的去掉日", en: "only the month is asked for: a day is cut off")),
    KindKey(
      "date_order", .word(DateOrder.words),
      Words(
        zh: "3/03/2027 的次序；不写时用 form.yaml 的 date_order",
        en: "the order of 3/03/2027; that of form.yaml if not given")),
  ]

  /// The first and the last date that will do.
  public var from: DateBound?
  public var to: DateBound?
  /// Whether a day is cut off.
  public var isOfMonths: Bool
  public var order: DateOrder
  /// Whether years of three digits are those of Taiwan, as its offices write them: 115/3/5.
  public var isOfTaiwan = false

  public init(
    from: DateBound? = nil, to: DateBound? = nil, isOfMonths: Bool = false, order: DateOrder = .ymd
  ) {
    self.from = from
    self.to = to
    self.isOfMonths = isOfMonths
    self.order = order
  }

  init?(loading source: KindSource) {
    let order = source.members["date_order"].flatMap(DateOrder.read) ?? source.form.dateOrder
    self.init(
      from: source.members["from"].flatMap(DateBound.read),
      to: source.members["to"].flatMap(DateBound.read),
      isOfMonths: source.members["precision"]?.word(among: ["month"]) != nil, order: order)
    isOfTaiwan = source.form.country?.rawValue == "TW"
  }

  public var shape: AnswerShape { .date }

  var signsInside: Set<Character> { SeveralAnswers.commas.union(SeveralAnswers.strokes) }

  func read(_ answer: WrittenAnswer) -> FieldReading {
    if let months = DoubtfulDate.months(answer) {
      return answer.failed(AnswerAmbiguous(readings: months))
    }
    if let days = DoubtfulDate.yearOrDay(answer) {
      return answer.failed(AnswerAmbiguous(readings: days))
    }
    let typed = answer.typed.flatMap(DateCell.date)
    let words = DateWords(removedFrom: answer.text)
    let found =
      typed ?? DateText.parse(words.text, order)
      ?? (isOfTaiwan
        ? EraYear.resolvedOfTaiwan(words.text).flatMap { DateText.parse($0, order) } : nil)
      ?? DoubtfulDate.texts(answer).lazy.compactMap { DateText.parse($0, order) }.first
    guard var date = found else {
      if let remarked = remarked(answer) { return remarked }
      return answer.failed(DateInvalid(serial: DoubtfulDate.serial(answer)))
    }
    if typed == nil, let next = nextDay(after: date, in: words.text) {
      let readings = [date, next].map(\.description)
      return answer.failed(AnswerAmbiguous(readings: readings))
    }
    if isOfMonths { date.day = nil }
    let about = words.isAbout ? NumberAbout(date: date.description).kind : nil
    return answer.answered(.date(date), finding: about)
  }

  /// A date with a remark in brackets behind it, which is told: `1978.06（46岁）`, `31/03/2026 (tbc)`.
  private func remarked(_ answer: WrittenAnswer) -> FieldReading? {
    let text = FoldedText(answer.text)
    guard text.folded.last == ")", let open = text.folded.lastIndex(of: "("), open > 0,
      case let remark = text.trimmed(open + 1..<text.folded.count - 1), !remark.isEmpty,
      DateText.parse(remark, order) == nil
    else { return nil }
    var reading = read(
      WrittenAnswer(
        text: text.trimmed(0..<open), cell: answer.cell, decimalMark: answer.decimalMark))
    guard reading.state == .answered else { return nil }
    reading.written = answer.text
    reading.rest.append(remark)
    return reading
  }

  /// The day after, where a time of another zone may mean that.
  private func nextDay(after date: PartialDate, in text: String) -> PartialDate? {
    guard text.contains(":"),
      TimeOfDay(removedFrom: TextFolding.letters(of: text)).mayBeNextDay, let next = date.nextDay,
      !isOfMonths || next.month != date.month
    else { return nil }
    return next
  }

  func prompt(for field: Field, in table: Table) -> KindPrompt {
    let example = example
    return KindPrompt(
      Words(zh: "如：\(example)。", en: "Such as \(example)."),
      refusal: Words(zh: "日期应如 \(example)。确认无误吗？", en: "A date is like \(example). Is this right?"),
      format: format, days: KindPrompt.Days(first: from?.formula, last: to?.formula))
  }

  /// How a spreadsheet shows such a date.
  private var format: String {
    switch (order, isOfMonths) {
    case (.ymd, false): "yyyy-mm-dd"
    case (.dmy, false): "dd/mm/yyyy"
    case (.mdy, false): "mm/dd/yyyy"
    case (.ymd, true): "yyyy-mm"
    case (.dmy, true), (.mdy, true): "mm/yyyy"
    }
  }

  /// The last day of March of 2026, as the form writes dates.
  var example: String {
    switch (order, isOfMonths) {
    case (.ymd, false): "2026-03-31"
    case (.dmy, false): "31/03/2026"
    case (.mdy, false): "03/31/2026"
    case (.ymd, true): "2026-03"
    case (.dmy, true), (.mdy, true): "03/2026"
    }
  }

  func details(in table: Table) -> [(key: String, value: JSONValue?)] {
    [
      ("from", from.map { .string($0.description) }), ("to", to.map { .string($0.description) }),
      ("precision", isOfMonths ? .string("month") : nil),
      ("date_order", order == .ymd ? nil : .string(order.rawValue)),
    ]
  }
}

/// The order in which the parts of a date stand where all are numbers.
public enum DateOrder: String, Hashable, Sendable, CaseIterable {
  case ymd, dmy, mdy

  static let words = allCases.map(\.rawValue)

  static func read(_ cursor: YamlCursor) -> DateOrder? {
    cursor.word(among: words).flatMap(DateOrder.init)
  }
}

/// A date that another one is compared with: one that the schema names, or the day of the run.
public enum DateBound: Hashable, Sendable, CustomStringConvertible {
  case date(PartialDate)
  case today

  public var description: String {
    switch self {
    case .date(let date): date.description
    case .today: "today"
    }
  }

  /// The day as a formula of spreadsheets.
  fileprivate var formula: String {
    switch self {
    case .date(let date): SheetFormula.text(date)
    case .today: "TODAY()"
    }
  }

  static func read(_ cursor: YamlCursor) -> DateBound? {
    guard let text = cursor.text() else { return nil }
    if text == "today" { return .today }
    guard let date = DateText.parse(text, .ymd), date.description == text else {
      cursor.report(.notADate(text))
      return nil
    }
    return .date(date)
  }
}

/// No date, or a day that does not exist.
public struct DateInvalid: Finding {
  /// The date whose serial number it may be: 43221 is 2018-05-01.
  public var serial: String? = nil

  static let code: Issue.Code = "date-invalid"
  static let title = Words(zh: "日期有误", en: "Not a date")
  var mending: Mending { Mending(text: .unreadable) }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)应填日历上有的日期（如 \(issue.dateExample)）\(issue.now)\(issue.serial(serial))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) must be a date of the calendar, such as \(issue.dateExample)\(issue.now)\(issue.serial(serial))."
  }
}

extension IssueContext {
  /// An insertion that says which date a serial number stands for; empty if there is none.
  func serial(_ date: String?) -> String {
    guard let date else { return "" }
    return language == .zh
      ? "（如果是日期序号，则为 \(date)）" : " (\(date), if it is the serial number of a date)"
  }

  /// A date as the field wants it.
  fileprivate var dateExample: String {
    if case .date(let kind) = field?.kind { kind.example } else { DateKind().example }
  }
}

extension Mistake {
  static func notADate(_ text: String) -> Mistake {
    Mistake(
      zh: "“\(text)”应为 today，或如 2026-03-31、2026-03、2026 的日期",
      en: "\"\(text)\" should be today, or a date such as 2026-03-31, 2026-03 or 2026")
  }
}
