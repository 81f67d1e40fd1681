public import Forms

/// Something that is made of a whole round.
public enum OutputKind: String, CaseIterable, Sendable {
  case workbook, report, page, issues, records, contacts
  case issuesJSON = "issues-json"
  /// The letters, the forms to mend and the marked files of all senders.
  case mending

  /// The kinds that the screen of exports offers, in its order.
  public static let exports: [OutputKind] = [
    .workbook, .report, .page, .issues, .issuesJSON, .records, .contacts,
  ]

  /// How its file is called behind the form's title.
  var words: Words {
    switch self {
    case .workbook: Words(zh: "汇总", en: "consolidated")
    case .report: Words(zh: "总结报告", en: "report")
    case .page: Words(zh: "审核页", en: "review page")
    case .issues, .issuesJSON: Words(zh: "校验问题", en: "issues")
    case .records: Words(zh: "数据", en: "data")
    case .contacts: Words(zh: "联系人", en: "contacts")
    case .mending: Words(zh: "退改", en: "to mend")
    }
  }

  /// The ending of its file.
  var ending: String {
    switch self {
    case .workbook: "xlsx"
    case .report: "md"
    case .page: "html"
    case .issues: "csv"
    case .issuesJSON: "json"
    case .records, .mending: "zip"
    case .contacts: "vcf"
    }
  }
}

/// A file that was made, in the desk's own place.
public struct MadeFile: Hashable, Sendable {
  public let path: String
  /// The name under which it is saved.
  public let name: String
  public let bytes: Int
  /// When it was made, in seconds since 1970.
  public let time: Int
  /// The mark of the round of which it was made.
  public let mark: Int
}

/// How far something is that is made of the round.
public struct OutputState: Sendable {
  /// The last one that was made.
  public internal(set) var made: MadeFile?
  /// Whether one is being made, or waits for its turn.
  public internal(set) var isBusy = false
  /// How many returns are done, of how many; 0 of 0 before it begins.
  public internal(set) var done = 0
  public internal(set) var count = 0
  /// Why none was made the last time.
  public internal(set) var fault: Words?
  /// What is to be said of the one that was made.
  public internal(set) var note: Words?

  /// Whether what was made is of the round as it was before.
  public func isStale(_ state: DeskState) -> Bool { made.map { $0.mark != state.mark } ?? false }
}
