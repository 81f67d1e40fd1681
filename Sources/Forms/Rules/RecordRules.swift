/// The rules that hold within one record, in the order in which their issues are listed.
enum RecordRules {
  /// A rule looks at a record and says what is wrong; nothing wrong is an empty list.
  typealias Rule = @Sendable (ReadRecord) -> [Issue]

  static let all: [Rule] = [
    LabelRule.issues, FindingRule.issues, RequiredRule.issues, SkipRule.issues, NoteRule.issues,
    MinimumRule.issues, LengthRule.issues, PeriodRule.issues, AtLeastOneRule.issues,
    PartRule.issues,
  ]

  static func issues(in record: ReadRecord) -> [Issue] { all.flatMap { $0(record) } }
}
